//! Kept files are opened: a text here, another by the desktop, a program never.

use duban::domain::Kind;
use duban::i18n::Language;
use duban::office::Opener;

use super::Desk;

const NAMES: [(&str, &[u8]); 3] = [
    ("说明.txt", "一张纸讲清\n\n第二段".as_bytes()),
    ("照片.jpg", b"\xff\xd8\xff\xe0"),
    ("清理.bat", b"del *.*"),
];

/// A desk with three files at 改-024; gives their keys.
fn desk() -> (Desk, Vec<i64>) {
    let mut desk = Desk::demo(Language::Chinese, (80, 24));
    let mut keys = Vec::new();
    for (name, bytes) in NAMES {
        let written = desk.office.attach(Kind::Task, 24, name, bytes).unwrap();
        keys.push(written.created[0].1);
    }
    (desk, keys)
}

fn number(desk: &Desk, id: i64) -> String {
    let record = desk.office.record(Kind::EVIDENCE, id).unwrap();
    record.unwrap().number
}

/// Gives what lies in the folder that is said.
fn written(desk: &Desk) -> Vec<String> {
    let folder = desk.folder().join("督办附件");
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    let mut names: Vec<String> = entries
        .map(|it| it.file_name().to_string_lossy().into_owned())
        .collect();
    names.sort();
    names
}

#[test]
fn a_text_is_read_here_and_pages() {
    let (mut desk, keys) = desk();
    let page = format!("<c-g>{}<enter>", number(&desk, keys[0]));
    desk.keys(&page).keys("<enter>");
    let shown = desk.screen();
    assert!(
        shown.contains("一张纸讲清") && shown.contains("说明.txt"),
        "{shown}"
    );
    assert_eq!(written(&desk), [""; 0]);
    // Written out it is the file itself, and one of its name stays.
    desk.keys("<c-x>");
    let name = format!("{} 说明.txt", number(&desk, keys[0]));
    assert_eq!(written(&desk), [name.as_str()], "{}", desk.screen());
    let path = desk.folder().join("督办附件").join(&name);
    assert_eq!(std::fs::read(&path).unwrap(), NAMES[0].1);
    std::fs::write(&path, "另一份").unwrap();
    desk.keys("<c-x>");
    assert_eq!(written(&desk).len(), 2);
    assert_eq!(std::fs::read(&path).unwrap(), "另一份".as_bytes());
}

#[test]
fn without_a_desktop_a_file_is_written_and_the_folder_said() {
    let (mut desk, keys) = desk();
    let page = format!("<c-g>{}<enter>", number(&desk, keys[1]));
    desk.keys(&page).keys("<enter>");
    let shown = desk.screen();
    assert!(
        shown.contains("已写到") && shown.contains("督办附件"),
        "{shown}"
    );
    assert_eq!(
        written(&desk),
        [format!("{} 照片.jpg", number(&desk, keys[1]))]
    );
}

#[cfg(unix)]
#[test]
fn a_desktop_opens_a_file_and_never_a_program() {
    let (mut desk, keys) = desk();
    let base = tempfile::tempdir().unwrap();
    let opener = Opener::new(vec!["true".to_owned()], base.path().to_owned());
    desk.office.open_with(opener);
    let page = format!("<c-g>{}<enter>", number(&desk, keys[1]));
    desk.keys(&page).keys("<enter>");
    assert!(
        desk.screen().contains("已用系统程序打开"),
        "{}",
        desk.screen()
    );
    assert_eq!(written(&desk), [""; 0]);
    assert_eq!(std::fs::read_dir(base.path()).unwrap().count(), 1);
    let page = format!("<c-g>{}<enter>", number(&desk, keys[2]));
    desk.keys(&page).keys("<enter>");
    assert!(
        desk.screen().contains("不打开，只写到"),
        "{}",
        desk.screen()
    );
    assert_eq!(
        written(&desk),
        [format!("{} 清理.bat", number(&desk, keys[2]))]
    );
    drop(desk);
    assert_eq!(std::fs::read_dir(base.path()).unwrap().count(), 0);
}

#[test]
fn the_page_of_a_verification_opens_its_files_and_stays() {
    let (mut desk, _) = desk();
    desk.keys("<c-g>改24<enter><c-v>11112<down><enter>");
    assert!(desk.screen().contains("一张纸讲清"), "{}", desk.screen());
    desk.keys("<esc>");
    let form = desk.front.state.form().expect("the page");
    let tick = form.tick_here().map(|it| it.words.contains("说明.txt"));
    assert_eq!(tick, Some(true));
}

#[test]
fn a_page_pages_and_no_blank_line_takes_the_cursor() {
    let (mut desk, _) = desk();
    desk.keys("<c-g>改24<enter>");
    let first = desk.screen();
    desk.keys("<pgdn>");
    let second = desk.screen();
    assert_ne!(first, second);
    assert!(!second.contains("整改目标  补贴"), "{second}");
    desk.keys("<pgup>");
    assert_eq!(desk.screen(), first);
    for _ in 0..60 {
        desk.keys("<down>");
        let page = desk.front.state.page().unwrap();
        assert!(page.lines[page.cursor].says(), "{}", page.cursor);
    }
}
