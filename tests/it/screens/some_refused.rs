//! A form for several records that some are refused in: nothing is done unasked, and saving the
//! same once more does it for the others.

use std::collections::BTreeSet;

use duban::app::effect::Outcome;
use duban::app::settle;
use duban::domain::Kind;
use duban::i18n::Language;

use super::Desk;
use super::marks::marks;

/// The form in which the first and the last opinion are checked, on the day on which the first one
/// came: before the last one was there.
fn form() -> (Desk, i64, i64) {
    let mut desk = Desk::with_opinions(Language::Chinese, (80, 24));
    let mut all = desk.office.all(Kind::Opinion).unwrap();
    all.sort_by_key(|it| it.day("received_on"));
    let (first, last) = (all.first().unwrap(), all.last().unwrap());
    let day = first.day("received_on").unwrap();
    assert!(last.day("received_on").unwrap() > day);
    let both = vec![first.id, last.id];
    desk.keys("3");
    drop(settle(
        &mut desk.front.state,
        Outcome::ToMark(Kind::Opinion, both),
    ));
    desk.keys("<f4>1").go_to("reread").keys("1").go_to("on");
    desk.keys("<c-u>").keys(&day.to_string());
    (desk, first.id, last.id)
}

fn state(desk: &Desk, id: i64) -> String {
    let record = desk.office.record(Kind::Opinion, id).unwrap();
    record.unwrap().state
}

#[test]
fn saving_once_more_does_it_for_those_that_can_and_the_others_stay_marked() {
    let (mut desk, first, last) = form();
    desk.keys("<c-s>");
    let screen = desk.screen();
    let words: String = screen.split_whitespace().collect();
    for said in [
        "所选2项（一项也没有办）",
        &format!("意-2009-{last:04}"),
        "再存一次只办其余1项",
        "Esc去改",
    ] {
        assert!(words.contains(said), "{said}\n{screen}");
    }
    assert_eq!(state(&desk, first), "registered", "{screen}");
    desk.keys("<c-s>");
    let screen = desk.screen();
    assert!(desk.front.state.form().is_none(), "{screen}");
    assert!(screen.contains("已办 1 项，其余 1 项没有办"), "{screen}");
    assert_eq!(state(&desk, first), "checked", "{screen}");
    assert_eq!(state(&desk, last), "registered", "{screen}");
    assert_eq!(marks(&desk), BTreeSet::from([last]), "{screen}");
    desk.keys("<c-z>");
    assert_eq!(state(&desk, first), "registered", "{}", desk.screen());
}

/// Neither a blind second press, nor a form in which something else stands by now, passes over
/// anything.
#[test]
fn nothing_is_passed_over_that_was_not_told_so() {
    let (mut desk, first, last) = form();
    desk.burst("<c-s><c-s>");
    assert_eq!(state(&desk, first), "registered", "{}", desk.screen());
    desk.keys("<esc>").go_to("basis").keys("会议纪要<c-s>");
    let screen = desk.screen();
    assert!(desk.front.state.form().is_some(), "{screen}");
    assert_eq!(state(&desk, first), "registered", "{screen}");
    // What is against all of them is mended first.
    desk.keys("<esc>").go_to("on").keys("<c-u>2009-01-05<c-s>");
    let screen = desk.screen();
    assert!(!screen.contains("只办其余"), "{screen}");
    desk.keys("<c-s>");
    let states = [state(&desk, first), state(&desk, last)];
    assert_eq!(states, ["registered", "registered"], "{}", desk.screen());
}
