//! A number that is gone to and leads nowhere, and one that is void.

use duban::domain::Kind;
use duban::i18n::Language;
use duban::office::ActRequest;

use super::Desk;

#[test]
fn a_number_that_leads_nowhere_says_why_and_a_void_one_opens() {
    let mut desk = Desk::with_opinions(Language::Chinese, (80, 24));
    // A bare figure is one of what the pane lists.
    for (typed, told) in [
        ("9999", "“意9999”：意见只编到 意-2009-1200"),
        ("意-2008-0123", "这个号的意见是 意-2009-0123"),
        ("办公室", "“办公室”不是编号"),
    ] {
        desk.keys("3<c-g>").paste(typed).keys("<enter>");
        assert!(desk.screen().contains(told), "{}", desk.screen());
        assert!(desk.front.state.page().is_none(), "{}", desk.screen());
    }
    // One that is void opens, and says so.
    let void = ActRequest {
        verb: "void".to_owned(),
        note: "重复录入".to_owned(),
        ..ActRequest::default()
    };
    desk.office.act(Kind::GIVEN, 5, &void).unwrap();
    desk.keys("3<c-g>意5<enter>");
    let screen = desk.screen();
    assert!(
        screen.contains("意-2009-0005 意见") && screen.contains("作废"),
        "{screen}"
    );
}
