//! What another changed meanwhile is saved at the first press, and whoever was pointed at is taken
//! by every way out of a field.

use std::collections::BTreeMap;

use duban::domain::{Kind, Value};
use duban::i18n::Language;

use super::Desk;
use super::ways_out::twins;

/// A claim and an edit of the same problem that another has changed meanwhile, saved once.
fn overtaken(keys: &str) -> Desk {
    let mut desk = Desk::new(Language::Chinese, (80, 24));
    desk.keys("4<f3>门难进<enter>1<c-s>").keys(keys);
    let cells = BTreeMap::from([("description", Value::from("补"))]);
    desk.office
        .amend((Kind::Problem, 1), &cells, None, None)
        .unwrap();
    desk
}

const OVERTAKEN: [&str; 2] = ["<f2>、脸难看", "<f4>3陈晓东<enter>"];

#[test]
fn what_another_changed_is_saved_at_the_first_press_of_the_key_that_is_named() {
    for keys in OVERTAKEN {
        let mut desk = overtaken(keys);
        desk.keys("<c-s>");
        let screen = desk.screen();
        assert!(screen.contains("刚被别人改过"), "{keys}\n{screen}");
        desk.keys("<c-s>");
        assert!(
            desk.front.state.form().is_none(),
            "{keys}\n{}",
            desk.screen()
        );
        assert!(desk.front.state.standing.is_none());
    }
    // Words that were typed on meanwhile still wait.
    let mut desk = overtaken(OVERTAKEN[0]);
    desk.keys("<c-s>又打的<c-s>");
    assert!(desk.front.state.form().is_some(), "{}", desk.screen());
    assert!(
        desk.front
            .state
            .form()
            .unwrap()
            .waiting
            .starts_with("又打的")
    );
}

#[test]
fn the_same_read_of_the_keyboard_does_not_save_what_nobody_saw() {
    for keys in OVERTAKEN {
        let mut desk = overtaken(keys);
        desk.burst("<c-s><c-s><c-s>");
        assert!(
            desk.screen().contains("刚被别人改过"),
            "{keys}\n{}",
            desk.screen()
        );
        let mut desk = overtaken(keys);
        desk.bunch("<c-s><c-s>");
        assert!(
            desk.screen().contains("刚被别人改过"),
            "{keys}\n{}",
            desk.screen()
        );
        desk.keys("<c-s>");
        assert!(
            desk.front.state.form().is_none(),
            "{keys}\n{}",
            desk.screen()
        );
    }
}

#[test]
fn whoever_claims_decides_so_himself_and_is_asked_once() {
    let mut desk = Desk::new(Language::Chinese, (80, 24));
    desk.keys("4<f3>门难进<enter>1<c-s><f4>3");
    desk.go_to("leader_id").keys("何建国<enter>");
    assert_eq!(desk.text("by"), "何建国", "{}", desk.screen());
    // Whichever was filled in last is right.
    desk.go_to("by").keys("陈晓东<tab>");
    assert_eq!(desk.text("leader_id"), "陈晓东", "{}", desk.screen());
    desk.go_to("leader_id").keys("何建国<tab>");
    assert_eq!(desk.text("by"), "何建国", "{}", desk.screen());
    desk.keys("<c-s>");
    assert!(desk.front.state.form().is_none(), "{}", desk.screen());
}

#[test]
fn every_key_that_leads_out_of_a_field_takes_the_one_that_is_marked() {
    for typed in ["刘思远", "lsy", "liusiyuan"] {
        for out in ["<tab>", "<s-tab>", "<down>", "<enter>"] {
            let mut desk = twins();
            desk.keys(typed);
            let candidates = |desk: &Desk| {
                let form = desk.front.state.form().unwrap();
                form.named("owner_id").unwrap().candidates.clone()
            };
            let found = candidates(&desk);
            let last = found.last().unwrap().id;
            for _ in &found {
                desk.keys("<down>");
            }
            desk.keys(out);
            let form = desk.front.state.form().unwrap();
            let field = form.named("owner_id").unwrap();
            assert_eq!(
                (field.picked_value(), &field.fault),
                (Some(&Value::Int(last)), &None),
                "{typed} {out} {}",
                desk.screen()
            );
            assert_ne!(desk.focused(), "owner_id", "{typed} {out}");
        }
    }
}

#[test]
fn one_that_was_pointed_at_is_kept_with_a_form_that_is_put_away() {
    let mut desk = twins();
    desk.keys("刘思远<down><down>");
    let form = desk.front.state.form().unwrap();
    let id = form.named("owner_id").unwrap().candidates[1].id;
    desk.keys("<esc><f3>");
    let form = desk.front.state.form().unwrap();
    let picked = form.named("owner_id").unwrap().picked_value().cloned();
    assert_eq!(picked, Some(Value::Int(id)), "{}", desk.screen());
}
