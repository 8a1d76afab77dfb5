//! One key opens the record that a notice or a refusal names.

use duban::domain::Kind;
use duban::i18n::Language;

use super::Desk;

/// The heading of the page that is open.
fn heading(desk: &Desk) -> String {
    desk.screen().lines().nth(2).unwrap_or_default().to_owned()
}

#[test]
fn what_a_refused_form_names_is_opened_over_it_and_the_form_stays() {
    let mut desk = Desk::demo(Language::Chinese, (80, 24));
    // Nobody has said anything yet.
    desk.keys("<a-g>");
    assert!(desk.screen().contains("没有提示写到"), "{}", desk.screen());
    desk.keys("5<f3>");
    desk.go_to("problem_id").keys("问5<enter>");
    desk.go_to("goal").paste("每季一查");
    desk.keys("<c-s>");
    assert!(desk.screen().contains("问-005"), "{}", desk.screen());
    desk.keys("<a-g>");
    assert!(heading(&desk).contains("问-005"), "{}", desk.screen());
    desk.keys("<esc>");
    assert_eq!(desk.text("goal"), "每季一查");
}

#[test]
fn what_bars_an_act_and_what_was_just_made_are_opened_too() {
    let mut desk = Desk::demo(Language::Chinese, (80, 24));
    let pending = desk.office.all(Kind::Extension).unwrap();
    let pending = pending.iter().find(|it| !it.is_ended()).unwrap();
    let task = pending.int("task_id").unwrap();
    desk.keys(&format!("<c-g>改{task}<enter><f4>"));
    let barred = format!("延期申请 {} 未决", pending.number);
    for _ in 0..20 {
        if desk.screen().contains("→ 5") {
            break;
        }
        desk.keys("<down>");
    }
    assert!(desk.screen().contains(&barred), "{}", desk.screen());
    desk.keys("<a-g>");
    assert!(
        heading(&desk).contains(&pending.number),
        "{}",
        desk.screen()
    );
    desk.keys("<esc><esc><esc>9<f3>新设部");
    desk.go_to("department_kind").keys("1<c-s>");
    let said = desk.screen();
    assert!(said.contains("已登记"), "{said}");
    desk.keys("<a-g>");
    assert!(desk.screen().contains("新设部"), "{}", desk.screen());
}

#[test]
fn of_several_one_is_chosen() {
    let mut desk = Desk::demo(Language::Chinese, (80, 24));
    desk.front.state.notice = Some(duban::app::notice::Notice::bad_words(
        "改-001、改-002 和问-003 此后都有变动。".to_owned(),
    ));
    desk.keys("<a-g>");
    let list = desk.screen();
    for number in ["改-001", "改-002", "问-003"] {
        assert!(list.contains(number), "{list}");
    }
    desk.keys("问<enter>");
    assert!(heading(&desk).contains("问-003"), "{}", desk.screen());
}
