//! Whom a hand has put for a clerk's step, and who stands first where a sound is typed.

use duban::app::state::Layer;
use duban::domain::{Kind, Value};
use duban::i18n::Language;
use duban::store::Giver;

use super::Desk;

/// Opens the form of an act on an opinion.
fn on_opinion(desk: &mut Desk, opinion: i64, verb: &str) {
    while desk.front.state.top().is_some() {
        desk.keys("<esc>");
    }
    desk.keys(&format!("3<c-g>意{opinion}<enter><f4>"));
    let Some(Layer::Offers(popup)) = desk.front.state.top() else {
        panic!("no offers\n{}", desk.screen());
    };
    let at = popup.offers.iter().position(|it| it.row.verb == verb);
    let at = at.expect(verb);
    desk.keys(&"<down>".repeat(at)).keys("<enter>");
}

#[test]
fn whoever_a_hand_puts_for_a_clerks_step_is_carried_to_the_next_like_it() {
    let mut desk = Desk::with_opinions(Language::Chinese, (80, 24));
    let state = |desk: &Desk, id| {
        desk.office
            .record(Kind::Opinion, id)
            .unwrap()
            .unwrap()
            .state
    };
    on_opinion(&mut desk, 1, "check");
    assert_eq!(desk.text("by"), "刘思远");
    desk.go_to("reread").keys("1").keys("<c-s>");
    assert_eq!(state(&desk, 1), "checked", "{}", desk.screen());
    on_opinion(&mut desk, 2, "check");
    assert_eq!(desk.text("by"), "刘思远");
    desk.go_to("by")
        .keys("<c-u>孙海燕<enter>")
        .go_to("reread")
        .keys("1<c-s>");
    assert_eq!(state(&desk, 2), "checked", "{}", desk.screen());
    // Carried as often as the act is done.
    for opinion in [3, 4] {
        on_opinion(&mut desk, opinion, "check");
        assert_eq!(desk.text("by"), "孙海燕", "{opinion}");
        desk.go_to("reread").keys("1<c-s>");
        assert_eq!(state(&desk, opinion), "checked", "{}", desk.screen());
    }
    // Whoever sits here is put back by a hand as well.
    on_opinion(&mut desk, 5, "check");
    desk.go_to("by")
        .keys("<c-u>刘思远<enter>")
        .go_to("reread")
        .keys("1<c-s>");
    on_opinion(&mut desk, 6, "check");
    assert_eq!(desk.text("by"), "刘思远");
}

#[test]
fn a_picker_puts_usual_readings_before_rare_ones() {
    let mut desk = Desk::new(Language::Chinese, (80, 24));
    let add = |desk: &mut Desk, name: &str| {
        let cells = [("name", Value::from(name))].into();
        let made = desk.office.make(Kind::Person, &cells, &Giver::default());
        made.unwrap();
    };
    // The rare ones are on the roster first.
    for name in [
        "单永华",
        "查良镛",
        "仇英",
        "解学士",
        "李丹青",
        "蔡察",
        "周筹",
        "何洁",
    ] {
        add(&mut desk, name);
    }
    for (typed, usual, rare) in [
        ("dan", "李丹青", "单永华"),
        ("cha", "蔡察", "查良镛"),
        ("chou", "周筹", "仇英"),
        ("jie", "何洁", "解学士"),
    ] {
        let found = desk.office.candidates(Kind::Person, typed).unwrap();
        let at = |name: &str| found.iter().position(|it| it.name == name).expect(name);
        assert!(at(usual) < at(rare), "{typed} {found:?}");
    }
}
