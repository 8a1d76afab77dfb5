//! Whole pieces of work, done from the keyboard.

use duban::domain::Kind;
use duban::i18n::Language;

use super::Desk;

fn desk() -> Desk {
    Desk::demo(Language::Chinese, (80, 24))
}

#[test]
fn a_figure_of_the_overview_opens_exactly_the_rows_it_counted() {
    let mut desk = desk();
    desk.keys("1<left><left><left><up><up><up><up><up><up><up><up><up><enter>");
    let screen = desk.screen();
    let list = desk.front.state.list().unwrap();
    let count = list.count.unwrap().n;
    assert!(count > 0, "{screen}");
    assert!(list.led.is_some());
    desk.keys("<esc>");
    assert!(desk.front.state.list().unwrap().led.is_none());
}

#[test]
fn progress_is_written_down_and_its_task_shows_it() {
    let mut desk = desk();
    desk.keys("5<f4>2");
    assert!(desk.screen().contains("记进展 改-001"), "{}", desk.screen());
    desk.keys("排班又试了一周<c-s>");
    assert!(
        desk.screen().contains("排班又试了一周"),
        "{}",
        desk.screen()
    );
    desk.keys("<enter>");
    assert!(
        desk.screen().contains("改-001 整改任务"),
        "{}",
        desk.screen()
    );
}

#[test]
fn marked_tasks_are_acted_on_together_or_not_at_all() {
    let mut desk = desk();
    desk.keys("5<space><space><f6>");
    assert!(
        desk.screen().contains("整改任务（已标 2）"),
        "{}",
        desk.screen()
    );
    let before = desk.office.all(Kind::Progress).unwrap().len();
    desk.keys("2这周都有进展<c-s>");
    let after = desk.office.all(Kind::Progress).unwrap().len();
    assert!(
        after == before + 2 || after == before,
        "{before} {after}\n{}",
        desk.screen()
    );
}

#[test]
fn marked_opinions_are_distilled_into_a_problem() {
    let mut desk = Desk::new(Language::Chinese, (80, 24));
    for n in ["一", "二"] {
        desk.keys(&format!("3<f3>办事要跑三趟{n}<enter>1<tab><tab>"));
        desk.keys("1<c-s>");
    }
    assert_eq!(
        desk.office.all(Kind::Opinion).unwrap().len(),
        2,
        "{}",
        desk.screen()
    );
    desk.keys("<home>");
    for _ in 0..2 {
        desk.keys("<f4>11<c-s><down>");
    }
    desk.keys("<home><space><space><f6>");
    assert!(desk.screen().contains("归并 2 条意见"), "{}", desk.screen());
}

#[test]
fn a_deliverable_is_ticked_off_in_the_phases() {
    let mut desk = desk();
    desk.keys("2<space>");
    let screen = desk.screen();
    let form = desk.front.state.form().expect(&screen);
    assert_eq!(form.kind, Kind::Deliverable);
}

#[test]
fn the_filters_and_orders_of_the_ledger_are_kept_when_coming_back() {
    let mut desk = desk();
    desk.keys("5<f9>");
    assert!(desk.screen().contains("编号↑"), "{}", desk.screen());
    desk.keys("3").keys("5");
    assert!(desk.screen().contains("编号↑"), "{}", desk.screen());
}
