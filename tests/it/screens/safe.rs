//! Nothing that was typed is lost, and nobody's work is overwritten unseen.

use std::collections::BTreeMap;

use duban::domain::{Kind, Value};
use duban::i18n::Language;

use super::Desk;

fn desk() -> Desk {
    Desk::new(Language::Chinese, (80, 24))
}

/// A desk on a problem, the form of its edit open.
fn editing() -> Desk {
    let mut desk = desk();
    desk.keys("4<f3>门难进<enter>1<c-s><f2>");
    desk
}

/// Another changes the problem meanwhile.
fn another_writes(desk: &mut Desk, column: &'static str, text: &str) {
    let cells = BTreeMap::from([(column, Value::from(text))]);
    desk.office
        .amend((Kind::Problem, 1), &cells, None, None)
        .unwrap();
}

fn problem(desk: &Desk, column: &str) -> String {
    let record = desk.office.record(Kind::Problem, 1).unwrap().unwrap();
    record.text(column).to_owned()
}

fn field(desk: &Desk, column: &str) -> String {
    let form = desk.front.state.form().unwrap();
    form.named(column).unwrap().text.clone()
}

#[test]
fn where_both_changed_a_field_both_are_shown_and_the_second_save_is_the_choice() {
    let mut desk = editing();
    desk.keys("、脸难看");
    another_writes(&mut desk, "title", "窗口服务差");
    desk.keys("<c-s>");
    let screen = desk.screen();
    assert!(screen.contains("门难进、脸难看"), "{screen}");
    assert!(screen.contains("别人刚改为：窗口服务差"), "{screen}");
    assert_eq!(problem(&desk, "title"), "窗口服务差");
    desk.keys("<esc><c-s>");
    assert_eq!(problem(&desk, "title"), "门难进、脸难看");
}

#[test]
fn the_others_words_can_be_taken_by_one_key() {
    let mut desk = editing();
    desk.keys("、脸难看");
    another_writes(&mut desk, "title", "窗口服务差");
    desk.keys("<c-s><esc><c-d>");
    assert_eq!(field(&desk, "title"), "窗口服务差");
}

#[test]
fn a_field_left_alone_keeps_what_another_wrote_into_it() {
    let mut desk = editing();
    desk.keys("、脸难看");
    another_writes(&mut desk, "objective_causes", "人手不足");
    desk.keys("<c-s><esc><c-s>");
    assert_eq!(problem(&desk, "title"), "门难进、脸难看");
    assert_eq!(problem(&desk, "objective_causes"), "人手不足");
}

#[test]
fn a_draft_put_away_meets_what_another_wrote_meanwhile() {
    let mut desk = editing();
    desk.keys("、脸难看<esc>");
    another_writes(&mut desk, "title", "窗口服务差");
    desk.keys("<f2>");
    assert_eq!(field(&desk, "title"), "门难进、脸难看");
    assert!(desk.screen().contains("别人刚改为：窗口服务差"));
}

#[test]
fn a_card_with_text_is_never_taken_for_an_empty_one() {
    let mut desk = desk();
    desk.keys("3<f3>窗口排队太长<f4>");
    assert!(
        desk.screen().contains("不能记为无意见"),
        "{}",
        desk.screen()
    );
    assert_eq!(field(&desk, "text"), "窗口排队太长");
    assert!(desk.office.all(Kind::Card).unwrap().is_empty());
}

#[test]
fn the_same_as_last_never_takes_the_place_of_typed_text() {
    let mut desk = desk();
    desk.keys("3<f3>窗口排队太长<c-d>");
    assert_eq!(field(&desk, "text"), "窗口排队太长");
    desk.keys("<esc>4<f3><c-d>");
    assert_eq!(field(&desk, "title"), "");
}

#[test]
fn pasted_text_is_kept_word_for_word_without_signs_of_ours() {
    let mut desk = desk();
    desk.keys("3<f3>");
    desk.paste("一、窗口\t排队\r\n二、\u{200b}停车难\u{202e}");
    assert_eq!(field(&desk, "text"), "一、窗口 排队\n二、停车难");
}

#[test]
fn a_name_that_two_share_is_taken_only_when_one_was_pointed_at() {
    let mut desk = desk();
    desk.keys("5<f3>");
    let at = desk.front.state.form().unwrap().place("owner_id").unwrap();
    desk.keys(&"<tab>".repeat(at));
    desk.keys("hfq<enter><enter><c-s><c-s>");
    let picked = |desk: &Desk| {
        let form = desk.front.state.form().unwrap();
        form.named("owner_id").unwrap().picked_value().cloned()
    };
    assert_eq!(picked(&desk), None, "{}", desk.screen());
    assert!(desk.screen().contains("同名"), "{}", desk.screen());
    desk.keys("<down><enter>");
    assert!(picked(&desk).is_some(), "{}", desk.screen());
}

#[test]
fn marked_opinions_are_checked_together_and_the_sample_is_put_down() {
    let mut desk = Desk::with_opinions(Language::Chinese, (80, 24));
    desk.keys("3<space><space><space><f4>");
    assert!(
        desk.screen().contains("意见（已标 3）"),
        "{}",
        desk.screen()
    );
    desk.keys("1");
    assert!(
        desk.screen().contains("抽查 3 条，共 3 条"),
        "{}",
        desk.screen()
    );
    desk.keys("<c-s>");
    let checked = desk.office.all(Kind::Opinion).unwrap();
    let checked = checked.iter().filter(|it| it.state == "checked");
    assert_eq!(checked.count(), 3, "{}", desk.screen());
    let last = desk.office.history(None, None, 1).unwrap();
    let note = last[0].entry.note.as_deref().unwrap_or_default();
    assert!(note.contains("意-2009-1198"), "{note}");
}

#[test]
fn a_pile_that_was_read_whole_puts_no_sample_down() {
    let mut desk = Desk::with_opinions(Language::Chinese, (80, 24));
    desk.keys("3<space><space><space><f4>1");
    assert!(desk.screen().contains("抽查 3 条"), "{}", desk.screen());
    desk.keys("1<c-s>");
    let last = desk.office.history(None, None, 1).unwrap();
    assert_eq!(last[0].entry.command, "opinion.check", "{}", desk.screen());
    assert_eq!(last[0].entry.note, None, "{}", desk.screen());
}

#[test]
fn an_opinion_that_lacks_its_target_is_mended_in_its_form() {
    let mut desk = desk();
    desk.keys("3<f3>窗口排队太长<enter><tab><tab><down>1<c-s>");
    assert_eq!(
        desk.office.all(Kind::Opinion).unwrap().len(),
        1,
        "{}",
        desk.screen()
    );
    desk.keys("<f2>");
    assert!(
        desk.front
            .state
            .form()
            .unwrap()
            .named("giver_name")
            .is_none()
    );
    let at = desk.front.state.form().unwrap().place("target").unwrap();
    let from = desk.front.state.form().unwrap().focus;
    desk.keys(&"<tab>".repeat(at.saturating_sub(from)))
        .keys("1<c-s>");
    let record = desk.office.record(Kind::Opinion, 1).unwrap().unwrap();
    assert_eq!(
        record.text("target"),
        "leadership_team",
        "{}",
        desk.screen()
    );
}

#[test]
fn a_prefilled_day_is_typed_anew_and_one_key_empties_any_field() {
    let mut desk = desk();
    desk.keys("3<f3>窗口排队太长");
    let at = desk
        .front
        .state
        .form()
        .unwrap()
        .place("received_on")
        .unwrap();
    while desk.front.state.form().unwrap().focus < at {
        desk.keys("<tab>");
    }
    desk.keys("4-17");
    assert_eq!(field(&desk, "received_on"), "4-17");
    desk.keys("<c-u>");
    assert_eq!(field(&desk, "received_on"), "");
}

#[test]
fn undo_names_what_it_took_back() {
    let mut desk = desk();
    desk.keys("4<f3>门难进<enter>1<c-s><c-z>");
    assert!(desk.screen().contains("问-001"), "{}", desk.screen());
    assert!(desk.screen().contains("已撤销"), "{}", desk.screen());
    desk.keys("<c-y>");
    let screen = desk.screen();
    assert!(
        screen.contains("已重做") && screen.contains("问-001"),
        "{screen}"
    );
}

#[test]
fn the_words_of_a_decision_are_corrected_with_a_reason_that_is_asked_once() {
    let mut desk = Desk::demo(Language::Chinese, (80, 24));
    desk.keys("4<c-g>问1<enter><f2>");
    let form = desk.front.state.form().unwrap();
    assert!(form.named("reason").is_none());
    desk.keys("、职工有意见<c-s>");
    let form = desk.front.state.form().expect("the form stays");
    let at = form.place("reason").expect("a reason is asked");
    assert_eq!(form.focus, at, "{}", desk.screen());
    desk.keys("<esc>原文漏字<c-s>");
    assert!(desk.front.state.form().is_none(), "{}", desk.screen());
    assert!(problem(&desk, "title").ends_with("、职工有意见"));
    let last = desk.office.history(None, None, 1).unwrap();
    assert_eq!(last[0].entry.note.as_deref(), Some("原文漏字"));
}

#[test]
fn an_edit_that_changes_nothing_writes_nothing() {
    let mut desk = editing();
    let before = desk.office.head().unwrap();
    desk.keys("<c-s>");
    assert!(desk.screen().contains("没有改动"), "{}", desk.screen());
    assert_eq!(desk.office.head().unwrap(), before);
}

#[test]
fn the_cursor_stays_on_its_card_when_the_pile_is_done() {
    let mut desk = desk();
    desk.keys("3<f3>第一张<enter>1<tab><down>1<f12>第二张<f12><esc>");
    let record = &desk.front.state.in_hand().unwrap().row.record;
    assert_eq!(record.text("text"), "第一张", "{}", desk.screen());
}
