//! What is copied out of the screen: a number, a row, a record, a pane; and what is not.

use duban::app::state::Clip;
use duban::i18n::Language;

use super::Desk;
fn demo() -> Desk {
    Desk::demo(Language::Chinese, (80, 24))
}

fn copied(desk: &mut Desk, keys: &str) -> String {
    desk.keys(keys);
    match desk.front.state.clip.take() {
        Some(Clip::Text(text)) => text,
        other => panic!("{other:?}: {:?}", desk.front.state.notice),
    }
}

#[test]
fn one_key_copies_the_number_then_the_row_then_all_of_a_record() {
    let mut desk = demo();
    let number = copied(&mut desk, "5<home><c-c>");
    assert!(number.starts_with("改-"), "{number}");
    assert!(desk.screen().contains(&format!("已复制编号 {number}")));
    let row = copied(&mut desk, "<c-c>");
    let cells: Vec<&str> = row.split('\t').collect();
    assert_eq!(cells[0], number);
    assert!(cells.len() > 8 && !row.contains('\n'), "{row}");
    let all = copied(&mut desk, "<c-c>");
    assert!(all.starts_with(&format!("整改任务\t{number}\n")), "{all}");
    assert!(all.contains("整改目标\t") && !all.contains("经过"), "{all}");
    assert_eq!(copied(&mut desk, "<c-c>"), number);
    // After any other key it is the number again, and so it is of another record.
    copied(&mut desk, "<c-c>");
    assert_eq!(copied(&mut desk, "<down><up><c-c>"), number);
    let next = copied(&mut desk, "<down><c-c>");
    assert!(next.starts_with("改-") && next != number);
    // So does the page of a record.
    assert_eq!(copied(&mut desk, "<enter><c-c>"), next);
}

#[test]
fn the_first_pane_is_copied_as_it_is_read() {
    let mut desk = demo();
    desk.keys("1<c-c>");
    assert_eq!(desk.front.state.clip.take(), Some(Clip::Pane));
    let text = desk.pane_text();
    let first = text.lines().next().unwrap();
    assert!(first.contains("“干部作风建设年”活动"), "{text}");
    assert!(
        text.contains("累计销号") && !text.contains("F1帮助"),
        "{text}"
    );
}
