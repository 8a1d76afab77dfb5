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

/// In a form it is the field in hand, in a line what was typed; it never ends the program.
#[test]
fn in_a_form_the_field_in_hand_is_copied_and_who_gave_it_never() {
    let mut desk = Desk::new(Language::Chinese, (80, 24));
    assert_eq!(copied(&mut desk, "4<f3>门难进<c-c>"), "门难进");
    assert!(desk.screen().contains("已复制这一格"), "{}", desk.screen());
    assert_eq!(desk.text("title"), "门难进");
    desk.keys("<c-z><c-c>");
    assert!(desk.front.state.clip.is_none(), "{}", desk.screen());
    let mut desk = Desk::new(Language::Chinese, (80, 24));
    desk.keys("3<f3>").go_to("giver_name").keys("杨百灵<c-c>");
    let screen = desk.screen();
    assert!(
        desk.front.state.clip.is_none() && screen.contains("提出人封存"),
        "{screen}"
    );
    assert_eq!(copied(&mut desk, "<esc><c-f>窗口<c-c>"), "窗口");
    assert!(desk.screen().contains("F1帮助"), "{}", desk.screen());
}

#[test]
fn what_only_some_may_read_is_not_copied_out_of_its_form() {
    let mut desk = Desk::new(Language::Chinese, (80, 24));
    desk.keys("4<f3>门难进").go_to("problem_list");
    desk.keys("1").go_to("title");
    assert_eq!(copied(&mut desk, "<c-c>"), "门难进");
    desk.go_to("problem_list")
        .keys("2")
        .go_to("title")
        .keys("<c-c>");
    let screen = desk.screen();
    assert_eq!(desk.text("title"), "门难进");
    assert!(
        desk.front.state.clip.is_none() && screen.contains("限查阅"),
        "{screen}"
    );
}
