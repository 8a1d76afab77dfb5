//! The lists behind others: of batches behind that of the opinions, of goals and deliverables
//! behind the plan.

use duban::i18n::Language;

use super::Desk;

#[test]
fn the_batches_stand_behind_the_opinions_and_lead_back_to_them() {
    let mut desk = Desk::demo(Language::Chinese, (80, 24));
    desk.keys("3<f12>");
    let shown = desk.screen();
    assert!(shown.contains("全部批次 9"), "{shown}");
    assert!(shown.contains("发放 收回 已录 有效 无效"), "{shown}");
    desk.keys("<esc>");
    assert!(desk.screen().contains("意-2009-0201"), "{}", desk.screen());
    desk.keys("<f12>3");
    assert!(desk.screen().contains("意-2009-0201"), "{}", desk.screen());
    desk.keys("6<f12>");
    assert!(desk.screen().contains("只有一张清单"), "{}", desk.screen());
}

#[test]
fn the_lists_behind_the_plan_are_gone_through_and_what_is_in_hand_is_acted_on() {
    let mut desk = Desk::demo(Language::Chinese, (80, 24));
    desk.keys("2<f12><f12><down><down>");
    let screen = desk.screen();
    let number = |it: &str| it.split_whitespace().nth(1).unwrap_or_default().to_owned();
    let in_hand = screen.lines().find(|it| it.starts_with('▌')).map(number);
    assert_eq!(in_hand.as_deref(), Some("果-03"), "{screen}");
    desk.keys("<enter>");
    assert!(desk.screen().contains("果-03"), "{}", desk.screen());
    desk.keys("<esc><f4>");
    assert!(desk.screen().contains("果-03"), "{}", desk.screen());
    desk.keys("<esc><esc>2<down>");
    assert!(!desk.screen().contains("果-03"), "{}", desk.screen());
}
