//! What an import says before and after it writes: which departments it makes, which line a rule
//! refuses; and days that are said by today.

use crate::support::shell::Shell;

const HEADS: &str = "意见内容,批次,卡号,征集渠道,收到日期,意见对象\n";

fn shell() -> Shell {
    let mut shell = Shell::office();
    shell.today = "2009-07-20";
    shell
}

fn file(shell: &Shell, name: &str, text: &str) {
    shell.write(name, text);
}

#[test]
fn the_departments_that_a_first_roster_makes_are_told_before_and_after() {
    let shell = Shell::empty();
    shell.ask("init --template baoding-2009 --rehearsal").done();
    file(
        &shell,
        "r.csv",
        "姓名,部门\n张三,办公室\n李四,宣传部\n王五,办公室\n",
    );
    let told = "新建部门 2 个：办公室、宣传部";
    let said = shell.ask("import roster r.csv --dry-run");
    assert!(said.out.contains(told), "{said}");
    let said = shell.ask("import roster r.csv");
    assert!(said.out.contains(told), "{said}");
    let said = shell.ask("import roster r.csv --dry-run");
    assert!(!said.out.contains("新建"), "{said}");
}

#[test]
fn a_row_that_its_batch_does_not_take_is_named_and_alone_left_out() {
    let shell = shell();
    shell.script(&["add batch --name 窗口甲 --channel 征求意见卡 --sent 1"]);
    let rows = "排队太久,窗口甲,1,征求意见卡,2009-07-20,工作\n\
        电话难打,窗口甲,2,征求意见卡,2009-07-20,工作\n\
        午休没人,,3,征求意见卡,2009-07-20,工作\n";
    file(&shell, "o.csv", &format!("{HEADS}{rows}"));
    let said = shell.ask("import opinions o.csv");
    assert!(said.code == 1 && said.err.contains("第3行"), "{said}");
    assert!(said.err.contains("发放1份"), "{said}");
    assert_eq!(
        shell.ask("list opinions --json").json(),
        serde_json::json!([])
    );
    shell.ask("import opinions o.csv --skip-bad").done();
    let all = shell.ask("list opinions").out;
    assert!(
        all.contains("排队太久") && all.contains("午休没人"),
        "{all}"
    );
    assert!(!all.contains("电话难打"), "{all}");
}

#[test]
fn days_are_said_by_today_ahead_as_well_as_back() {
    let shell = shell();
    // The twentieth of July 2009 was a Monday.
    for (said, day) in [
        ("明天", "2009-07-21"),
        ("后天", "2009-07-22"),
        ("下周五", "2009-07-31"),
        ("上周五", "2009-07-17"),
    ] {
        let made = shell.ask(&format!(
            "add activity --type 集中学习 --lasts 半天 --held-on {said}"
        ));
        let shown = shell
            .ask(&format!("show {} --json", made.out.trim()))
            .json();
        assert_eq!(shown["held_on"], day, "{said}");
    }
    // What was received has happened.
    let said =
        shell.ask("add opinion --channel 专线 --text 难打 --target work --received-on 明天");
    assert!(said.code == 1 && said.err.contains("2009-07-21"), "{said}");
}

#[test]
fn what_is_wrong_alike_in_many_lines_is_told_once() {
    let shell = Shell::office();
    let mut file = String::from("征集渠道,收到日期,意见内容,意见对象\n");
    for n in ["一", "二", "三", "四", "五", "六", "七"] {
        for end in ["前", "后"] {
            file.push_str(&["专线,2009-02-30,话", n, end, ",领导班子\n"].concat());
        }
    }
    file.push_str("专线,没有这天,另一句,领导班子\n");
    shell.write("alike.csv", file);
    let said = shell.ask("import opinions alike.csv");
    assert_eq!(said.code, 1, "{said}");
    let told: Vec<&str> = (said.err.lines())
        .filter(|it| it.contains("「收到日期」"))
        .collect();
    assert_eq!(told.len(), 2, "{said}");
    assert!(
        told[0].contains("第2、3、4、5、6、7、8、9、10、11等行（共14行）"),
        "{said}"
    );
    assert!(told[1].contains("第16行"), "{said}");
}

/// What came out of a box belongs to an opening of it; without one it cannot be checked later.
#[test]
fn opinions_out_of_a_box_without_a_batch_are_told() {
    let shell = shell();
    let rows = "排队太久,,1,意见箱,2009-07-20,工作\n\
        电话难打,开箱甲,2,意见箱,2009-07-20,工作\n\
        午休没人,,3,征求意见卡,2009-07-20,工作\n";
    file(&shell, "o.csv", &format!("{HEADS}{rows}"));
    let line = "import opinions o.csv --make-batches";
    let before = shell.ask(&format!("{line} --dry-run")).done();
    let said = shell.ask(line).done();
    for told in [before, said] {
        assert!(told.contains("意见箱的意见有 1 条没有批次"), "{told}");
    }
}

/// What a hand is told of a row an import tells of the file, once.
#[test]
fn a_batch_of_a_meeting_that_was_not_held_is_told_of_the_file() {
    let shell = shell();
    shell.script(&[
        "add activity --type 座谈会 --name 座谈 --held-on 2009-07-21 --people 全体",
        "add batch --name 座谈一 --channel 座谈会 --activity 活1",
    ]);
    let rows = "灯不亮,座谈一,1,座谈会,2009-07-20,工作\n\
                门不开,座谈一,2,座谈会,2009-07-20,工作\n";
    file(&shell, "o.csv", &format!("{HEADS}{rows}"));
    for line in ["import opinions o.csv --dry-run", "import opinions o.csv"] {
        let said = shell.ask(line);
        let told = format!("{}{}", said.out, said.err);
        assert_eq!(
            told.matches("的会（活-001 座谈）还没有开").count(),
            1,
            "{line}: {said}"
        );
    }
}
