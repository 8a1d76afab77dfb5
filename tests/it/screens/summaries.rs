//! Marked opinions put into one line, and what stands behind it.

use duban::domain::Kind;
use duban::i18n::Language;

use super::desk::Desk;

#[test]
fn marked_opinions_become_one_line_with_all_its_originals() {
    let mut desk = Desk::with_opinions(Language::Chinese, (80, 24));
    desk.keys("3<space><space><space><a-s>");
    let screen = desk.screen();
    assert!(screen.contains("新建摘要"), "{screen}");
    assert_eq!(desk.text("originals").matches('、').count(), 2);
    desk.keys("热线没人接<c-s>");
    assert!(desk.front.state.lists[&Kind::GIVEN].marks.is_empty());
    desk.keys("<f12><f12>");
    let screen = desk.screen();
    assert!(screen.contains("摘-001  热线没人接"), "{screen}");
    desk.keys("<enter>");
    let screen = desk.screen();
    assert!(screen.contains("原意见 3"), "{screen}");
    // A problem is made of the originals.
    desk.keys("<esc><space><f6>");
    let screen = desk.screen();
    assert!(screen.contains("所选 3 条"), "{screen}");
    desk.keys("<esc><c-u><c-z>");
    let screen = desk.screen();
    assert!(!screen.contains("摘-001  热线没人接"), "{screen}");
}

#[test]
fn nothing_but_opinions_is_put_into_a_summary() {
    let mut desk = Desk::with_opinions(Language::Chinese, (80, 24));
    desk.keys("4<a-s>");
    let screen = desk.screen();
    assert!(screen.contains("意见才能写成摘要"), "{screen}");
}
