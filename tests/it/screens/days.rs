//! A new day is an event: at midnight of the store's zone head, lights, views and what a form
//! filled in itself change; what was typed stays.

use std::cell::Cell;
use std::collections::BTreeMap;

use duban::app::action::Action;
use duban::domain::{Instant, Kind, Value};
use duban::i18n::Language;
use duban::office::{Office, Opening};
use duban::store::Giver;

use super::Desk;
use crate::made_up;
use crate::store::{opening, with_roster};

/// Ten seconds before midnight in the store's zone, on Friday 23 October 2009.
const EVENING: i64 = 1_256_313_590;

thread_local! {
    static NOW: Cell<i64> = const { Cell::new(EVENING) };
}

fn clock() -> Instant {
    Instant::of(NOW.get(), 0).unwrap()
}

fn evening(make: impl FnOnce(&std::path::Path) -> Office) -> Desk {
    NOW.set(EVENING);
    Desk::over(Language::Chinese, (80, 24), |folder| {
        drop(make(folder));
        Office::open(&Opening {
            today: None,
            clock,
            ..opening(folder, "2009-10-23")
        })
        .unwrap()
    })
}

fn office() -> Desk {
    evening(|folder| with_roster(folder, "2009-10-23"))
}

fn demo() -> Desk {
    evening(|folder| made_up::fill(&opening(folder, "2009-10-23")).unwrap())
}

/// What the loop does when the clock has gone past midnight.
fn midnight(desk: &mut Desk) {
    NOW.set(EVENING + 20);
    assert_eq!(desk.office.today().to_string(), "2009-10-24");
    desk.act(Action::NewDay);
}

fn text(desk: &Desk, column: &str) -> String {
    let form = desk.front.state.form().unwrap();
    form.named(column).unwrap().text.clone()
}

fn focus(desk: &mut Desk, column: &str) {
    let at = desk.front.state.form().unwrap().place(column).unwrap();
    while desk.front.state.form().unwrap().focus < at {
        desk.keys("<tab>");
    }
}

#[test]
fn head_lights_and_views_are_of_the_new_day_without_a_key() {
    for pane in ["1", "2", "5", "9"] {
        let mut desk = demo();
        desk.keys(pane);
        assert!(desk.screen().contains("2009-10-23"), "{}", desk.screen());
        let old = desk.screen();
        midnight(&mut desk);
        let screen = desk.screen();
        assert!(screen.contains("2009-10-24"), "{screen}");
        if pane == "5" {
            assert!(
                old.contains("逾期3天") && screen.contains("逾期4天"),
                "{screen}"
            );
        }
    }
}

#[test]
fn the_time_to_the_next_day_is_that_of_the_stores_zone() {
    let desk = office();
    assert_eq!(desk.office.until_tomorrow().unwrap().as_secs(), 10);
    let standing = Desk::new(Language::Chinese, (80, 24));
    assert!(standing.office.until_tomorrow().is_none());
}

#[test]
fn a_day_that_nobody_typed_follows_and_the_form_says_so() {
    let mut desk = office();
    desk.keys("3<f3>窗口排队太长");
    midnight(&mut desk);
    assert_eq!(text(&desk, "received_on"), "2009-10-24");
    assert_eq!(text(&desk, "text"), "窗口排队太长");
    let screen = desk.screen();
    assert!(screen.contains("未动过的日期已改"), "{screen}");
    assert!(screen.contains("已改为今天"), "{screen}");

    let mut desk = office();
    desk.keys("4<f3>窗口中午无人值守<enter>1<c-s><f4>3");
    midnight(&mut desk);
    assert_eq!(text(&desk, "on"), "2009-10-24", "{}", desk.screen());
    // A second midnight moves it on once more.
    NOW.set(EVENING + 86_420);
    desk.act(Action::NewDay);
    assert_eq!(text(&desk, "on"), "2009-10-25", "{}", desk.screen());
}

#[test]
fn a_day_that_was_typed_stays_and_the_form_says_so() {
    for (typed, stays) in [
        ("10-20", "10-20"),
        ("2009-10-23", "2009-10-23"),
        ("昨天", "2009-10-22"),
    ] {
        let mut desk = office();
        desk.keys("4<f3>窗口中午无人值守<enter>1<c-s><f4>3");
        focus(&mut desk, "on");
        desk.keys(typed);
        midnight(&mut desk);
        assert_eq!(text(&desk, "on"), stays, "{}", desk.screen());
        assert!(
            desk.screen().contains("您填的日期没有改"),
            "{}",
            desk.screen()
        );
    }
}

#[test]
fn the_day_of_a_pile_of_papers_is_carried_over_midnight() {
    let mut desk = office();
    desk.keys("3<f3>第一份<enter>1<tab>");
    focus(&mut desk, "received_on");
    desk.keys("10-20<enter>1<f12>");
    assert_eq!(text(&desk, "received_on"), "10-20", "{}", desk.screen());
    midnight(&mut desk);
    assert_eq!(text(&desk, "received_on"), "10-20", "{}", desk.screen());
}

#[test]
fn an_edit_keeps_the_day_that_stands_in_the_record() {
    let mut desk = office();
    let cells = BTreeMap::from([
        ("name", Value::from("领导小组第一次会议")),
        ("held_on", Value::from("2009-10-23")),
        ("deciding_body", Value::from("steering_group")),
    ]);
    let giver = Giver::default();
    desk.office.make(Kind::Activity, &cells, &giver).unwrap();
    desk.keys("<c-g>活1<enter><f2>");
    assert_eq!(text(&desk, "held_on"), "2009-10-23", "{}", desk.screen());
    midnight(&mut desk);
    assert_eq!(text(&desk, "held_on"), "2009-10-23", "{}", desk.screen());
}

#[test]
fn a_proposed_limit_is_counted_from_the_new_day() {
    let mut desk = office();
    desk.keys("4<f3>窗口中午无人值守<enter>1");
    focus(&mut desk, "urgency");
    desk.keys("11<c-s><c-t>");
    let before = text(&desk, "limit_on");
    assert!(!before.is_empty(), "{}", desk.screen());
    NOW.set(EVENING + 4 * 86_400);
    desk.act(Action::NewDay);
    assert!(text(&desk, "limit_on") > before, "{}", desk.screen());
}

#[test]
fn what_is_saved_first_after_midnight_is_saved_once_the_new_day_was_said() {
    for save in ["<c-s>", "<f12>", "<c-n>"] {
        let mut desk = office();
        desk.keys("3<f3>甲<enter>1").go_to("channel_id").keys("1");
        midnight(&mut desk);
        let opinions = |desk: &Desk| desk.office.all(Kind::Opinion).unwrap().len();
        desk.keys(save);
        assert_eq!(opinions(&desk), 0, "{save}\n{}", desk.screen());
        assert!(desk.screen().contains("10-24"), "{save}\n{}", desk.screen());
        assert!(desk.front.state.notice.is_some(), "{save}");
        desk.keys(save);
        assert_eq!(opinions(&desk), 1, "{save}\n{}", desk.screen());
    }
    // Whoever presses another key first has seen it.
    let mut desk = office();
    desk.keys("3<f3>甲<enter>1").go_to("channel_id").keys("1");
    midnight(&mut desk);
    desk.keys("<tab><c-s>");
    assert_eq!(desk.office.all(Kind::Opinion).unwrap().len(), 1);
}
