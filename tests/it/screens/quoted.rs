//! The words of the paper in a form: a change asks why, and the form says that they are changed.

use duban::domain::Kind;
use duban::i18n::Language;

use super::Desk;

#[test]
fn a_form_asks_why_words_of_the_paper_are_changed_and_says_so_afterwards() {
    let mut desk = Desk::new(Language::Chinese, (100, 30));
    let goal = desk.office.all(Kind::Goal).unwrap().remove(0);
    desk.keys("2<c-g>标-01<enter><f2>");
    let form = desk.front.state.form().expect("its form");
    assert!(form.named("reason").is_none());
    desk.go_to("wording").keys("<c-u>改动<c-s>");
    let form = desk.front.state.form().expect("it is not saved");
    let at = form.place("reason").expect("a reason is asked");
    assert_eq!(form.focus, at);
    let still = desk.office.record(Kind::Goal, goal.id).unwrap().unwrap();
    assert_eq!(still.text("wording"), goal.text("wording"));
    desk.keys("<esc>上级来文调整<c-s>");
    let changed = desk.office.record(Kind::Goal, goal.id).unwrap().unwrap();
    assert_eq!(changed.text("wording"), "改动");
    assert!(
        desk.screen().contains("改动（改过，不是文件原文）"),
        "{}",
        desk.screen()
    );
    // The form has the words alone, and says what they are.
    desk.keys("<f2>").go_to("wording");
    assert_eq!(desk.text("wording"), "改动");
    let form = desk.front.state.form().expect("its form");
    let carried = form.named("wording").unwrap().carried;
    assert_eq!(carried, Some("form-reworded"));
}
