//! Tables taken in on the screen: looked at first, written as they were looked at, all or nothing.

use std::fs;

use duban::domain::Kind;
use duban::i18n::Language;

use super::Desk;

fn desk() -> Desk {
    let desk = Desk::empty(Language::Chinese, (80, 24));
    for name in ["roster.csv", "opinions-2009.gb18030.csv"] {
        let from = format!("assets/demo/{name}");
        fs::copy(from, desk.folder().join(name)).unwrap();
    }
    desk
}

/// Opens the form on a pane and names a file of the folder.
fn ask(desk: &mut Desk, pane: &str, name: &str) {
    desk.keys(pane)
        .keys("<c-r><c-u>")
        .paste(&format!("\"~/{name}\""));
}

fn count(desk: &Desk, kind: Kind) -> usize {
    desk.office.all(kind).unwrap().len()
}

#[test]
fn a_roster_is_looked_at_then_written_and_taken_back_at_once() {
    let mut desk = desk();
    let (head, before) = (desk.office.head().unwrap(), count(&desk, Kind::Person));
    ask(&mut desk, "9", "roster.csv");
    desk.keys("<enter>");
    let screen = desk.screen();
    for said in ["再按 Enter 写入", "将新增49人", "新增 第2行 陈晓东"] {
        assert!(screen.contains(said), "{said}\n{screen}");
    }
    assert_eq!(desk.office.head().unwrap(), head);
    // The rest of what is said is scrolled to.
    desk.keys("<pgdn><pgdn>");
    assert!(desk.screen().contains("新增 第22行"), "{}", desk.screen());
    desk.keys("<enter>");
    assert!(
        desk.screen().contains("已导入：新增49"),
        "{}",
        desk.screen()
    );
    assert_eq!(count(&desk, Kind::Person), before + 49);
    desk.keys("<c-z>");
    assert_eq!(count(&desk, Kind::Person), before);
}

#[test]
fn a_faulty_table_writes_nothing_and_says_what_to_do() {
    let mut desk = desk();
    let head = desk.office.head().unwrap();
    ask(&mut desk, "3", "opinions-2009.gb18030.csv");
    desk.keys("<enter>");
    let screen = desk.screen();
    for said in [
        "1,200行有错",
        "等行（共1,200行）「批次」",
        "↑ 到“没有的新建”按 1",
    ] {
        assert!(screen.contains(said), "{said}\n{screen}");
    }
    desk.keys("<enter>");
    assert!(desk.screen().contains("未保存"), "{}", desk.screen());
    assert_eq!(desk.office.head().unwrap(), head);
    // What was chosen since is looked at before it is written.
    desk.keys("<esc>").go_to("makes").keys("1<c-s>");
    assert!(
        !desk.screen().contains("应为账上已有的批次"),
        "{}",
        desk.screen()
    );
    assert_eq!(desk.office.head().unwrap(), head);
}

#[test]
fn lines_are_left_out_by_a_field_and_the_file_is_written_as_it_was_looked_at() {
    let mut desk = desk();
    ask(&mut desk, "9", "roster.csv");
    desk.go_to("leave_out").keys("x<c-s>");
    let screen = desk.screen();
    assert!(screen.contains("“不录的行”"), "{screen}");
    desk.keys("<esc>").go_to("leave_out").keys("<c-u>2,3<c-s>");
    let screen = desk.screen();
    assert!(screen.contains("不录2人"), "{screen}");
    // What becomes of the file meanwhile is not what was agreed to.
    fs::write(desk.folder().join("roster.csv"), "gone").unwrap();
    let before = count(&desk, Kind::Person);
    desk.keys("<c-s>");
    assert_eq!(count(&desk, Kind::Person), before + 47, "{}", desk.screen());
}

#[test]
fn a_faulty_file_that_was_mended_beside_it_is_looked_at_again() {
    let mut desk = desk();
    let path = desk.folder().join("people.csv");
    fs::write(&path, "姓名,部门\n孙立,\n").unwrap();
    ask(&mut desk, "9", "people.csv");
    desk.keys("<enter>");
    assert!(desk.screen().contains("1行有错"), "{}", desk.screen());
    fs::write(&path, "姓名,部门\n孙立,办公室\n").unwrap();
    desk.keys("<enter>");
    let screen = desk.screen();
    assert!(screen.contains("新增 第2行 孙立（办公室）"), "{screen}");
}

#[test]
fn arrows_that_go_by_what_other_columns_are_taken_for_leave_it_to_them() {
    let mut desk = desk();
    let file = "工号,姓名,所在部室\n801,孙立,办公室\n";
    fs::write(desk.folder().join("people.csv"), file).unwrap();
    ask(&mut desk, "9", "people.csv");
    desk.keys("<enter><up><right><right>");
    let screen = desk.screen();
    assert!(!screen.contains("2 姓名        2 姓名"), "{screen}");
    desk.keys("<right>");
    let screen = desk.screen();
    for said in ["新增 第2行 孙立（办公室）", "1 工号"] {
        assert!(screen.contains(said), "{said}\n{screen}");
    }
    desk.keys("<down><enter>");
    let made = desk.office.all(Kind::Person).unwrap();
    let made = made.iter().find(|it| it.title() == "孙立").unwrap();
    assert_eq!(made.text("staff_no"), "801", "{}", desk.screen());
}

#[test]
fn the_heads_say_what_a_table_is_of() {
    let mut desk = desk();
    ask(&mut desk, "3", "roster.csv");
    desk.keys("<enter>");
    let screen = desk.screen();
    assert!(screen.contains("将新增49人"), "{screen}");
    assert!(screen.contains("花名册：再按"), "{screen}");
}

#[test]
fn what_is_another_when_it_is_written_is_shown_again() {
    let mut desk = desk();
    ask(&mut desk, "9", "roster.csv");
    desk.keys("<enter>");
    // Another takes the same roster in meanwhile.
    let bytes = fs::read(desk.folder().join("roster.csv")).unwrap();
    let wishes = crate::store::skipping();
    desk.office
        .import_roster(&bytes, &wishes, &mut ())
        .unwrap()
        .unwrap();
    let head = desk.office.head().unwrap();
    desk.keys("<enter>");
    let screen = desk.screen();
    assert!(screen.contains("未变49人"), "{screen}");
    assert_eq!(desk.office.head().unwrap(), head);
}

#[test]
fn a_file_that_is_not_there_and_one_that_is_no_table_are_named() {
    let mut desk = desk();
    ask(&mut desk, "3", "none.csv");
    desk.keys("<enter>");
    assert!(desk.screen().contains("没有"), "{}", desk.screen());
    desk.keys("<esc><esc>");
    fs::write(desk.folder().join("a.csv"), "甲,乙\n1,2\n").unwrap();
    ask(&mut desk, "3", "a.csv");
    desk.keys("<enter>");
    let screen = desk.screen();
    assert!(screen.contains("不能读入"), "{screen}");
    assert!(desk.front.state.form().is_some());
    // A workbook says what is to be done with it, as the command line does.
    desk.keys("<esc><esc>");
    let book = "PK\u{3}\u{4}xxxxxxxxxxxxxxxxxxxxxxxxxxxxxx[Content_Types].xml xl/workbook.xml";
    fs::write(desk.folder().join("a.xlsx"), book).unwrap();
    ask(&mut desk, "3", "a.xlsx");
    desk.keys("<enter>");
    let screen = desk.screen();
    assert!(screen.contains("另存为 CSV"), "{screen}");
}

#[test]
fn empty_panes_name_the_key() {
    for (pane, said) in [
        ("1", "导入名册"),
        ("3", "Ctrl-R 导入"),
        ("9", "Ctrl-R 导入"),
    ] {
        let mut desk = desk();
        desk.keys(pane);
        assert!(desk.screen().contains(said), "{}", desk.screen());
    }
}

#[test]
fn columns_are_chosen_by_keys_and_what_would_come_follows_at_once() {
    let mut desk = desk();
    let file = "职员编号,职员,科室\n801,孙立,办公室\n";
    fs::write(desk.folder().join("people.csv"), file).unwrap();
    ask(&mut desk, "9", "people.csv");
    desk.keys("<enter>");
    let screen = desk.screen();
    assert!(screen.contains("缺少必需的栏：姓名、部门"), "{screen}");
    let head = desk.office.head().unwrap();
    desk.keys("<enter>");
    assert!(desk.screen().contains("定它作哪一项"), "{}", desk.screen());
    assert_eq!(desk.office.head().unwrap(), head);
    // The column above the path is the last one; a digit takes it and goes on.
    desk.keys("<esc><up>3");
    assert!(
        desk.screen().contains("缺少必需的栏：姓名"),
        "{}",
        desk.screen()
    );
    desk.keys("<up><up>2");
    let screen = desk.screen();
    assert!(screen.contains("新增 第2行 孙立（办公室）"), "{screen}");
    // What one column is taken for no other is any more, and 0 takes it out.
    desk.keys("<up><up>2");
    let screen = desk.screen();
    assert!(!screen.contains("2 职员        2 姓名"), "{screen}");
    desk.keys("<up>0<down>2");
    desk.go_to("path").keys("<enter>");
    assert!(desk.screen().contains("已导入：新增1"), "{}", desk.screen());
    // The next file with these heads is taken so at once.
    fs::write(
        desk.folder().join("people.csv"),
        file.replace("孙立", "赵山"),
    )
    .unwrap();
    ask(&mut desk, "9", "people.csv");
    desk.keys("<enter>");
    let screen = desk.screen();
    assert!(
        screen.contains("同上次") && screen.contains("赵山"),
        "{screen}"
    );
}
