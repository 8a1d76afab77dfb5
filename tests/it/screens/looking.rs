//! A file is looked for: folders, what was used before, letters, paths as they are copied.

use duban::domain::Kind;
use duban::i18n::Language;

use super::Desk;

/// A desk whose home has a folder with two files in it, at the form of 附证据.
fn desk() -> Desk {
    let mut desk = Desk::demo(Language::Chinese, (80, 24));
    let folder = desk.folder().join("佐证材料");
    std::fs::create_dir(&folder).unwrap();
    std::fs::write(folder.join("上墙照片.jpg"), "照片").unwrap();
    std::fs::write(folder.join("领取登记表.xlsx"), "表").unwrap();
    std::fs::write(folder.join(".hidden"), "x").unwrap();
    desk.keys("5<home><f7>");
    desk
}

fn path(desk: &Desk) -> String {
    desk.text("path")
}

#[test]
fn a_folder_is_gone_into_and_a_file_is_found_by_its_initials() {
    let mut desk = desk();
    assert!(desk.screen().contains("F7选文件"), "{}", desk.screen());
    desk.keys("<f7>zzcl<enter>");
    let listed = desk.screen();
    for name in ["上墙照片.jpg", "领取登记表.xlsx", "上一级"] {
        assert!(listed.contains(name), "{name}\n{listed}");
    }
    assert!(!listed.contains(".hidden"), "{listed}");
    desk.keys("lqdj");
    assert!(!desk.screen().contains("上墙照片"), "{}", desk.screen());
    desk.keys("<enter>");
    assert!(
        path(&desk).ends_with("佐证材料/领取登记表.xlsx"),
        "{}",
        path(&desk)
    );
    desk.keys("<c-s>");
    let kept = desk.office.chain(Kind::Task, 1).unwrap().unwrap().evidence;
    assert!(kept.iter().any(|it| it.text("name") == "领取登记表.xlsx"));
    // The next begins where the last was, and what was used stands first.
    desk.keys("<f7><f7>");
    let listed = desk.screen();
    assert!(
        listed.contains("最近用过") && listed.contains("上墙照片.jpg"),
        "{listed}"
    );
    // Out of the folder again.
    desk.keys("<down><enter>");
    assert!(desk.screen().contains("佐证材料/"), "{}", desk.screen());
}

#[test]
fn a_path_leads_there_however_it_is_typed() {
    for typed in ["~/佐证材料/上墙", "\"~/佐证材料/\"", "佐证材料/"] {
        let mut desk = desk();
        desk.keys("<f7>").paste(typed);
        assert!(
            desk.screen().contains("上墙照片.jpg"),
            "{typed}\n{}",
            desk.screen()
        );
    }
    let mut desk = desk();
    desk.keys("<f7>qqqq");
    assert!(
        desk.screen().contains("这里没有这样的文件"),
        "{}",
        desk.screen()
    );
    desk.keys("<esc>");
    assert!(desk.front.state.form().is_some());
}

#[test]
fn a_path_that_leads_nowhere_stays_to_be_mended() {
    let mut desk = desk();

    let before = desk.text("path");
    desk.keys("<f7>").paste("/nowhere/at/all.csv");
    desk.keys("<enter>");
    let screen = desk.screen();
    assert!(screen.contains("没有“/nowhere/at/all.csv”"), "{screen}");
    // The list is still there, with what was typed; mended, it is taken.
    desk.keys("<c-u>").paste("\"~/zz");
    assert!(!desk.screen().contains("/nowhere"), "{}", desk.screen());
    desk.keys("<esc>");
    assert_eq!(desk.text("path"), before);
}
