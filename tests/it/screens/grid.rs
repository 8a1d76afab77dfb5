//! Parts typed into the form of their whole, row by row.

use duban::domain::{Kind, Record};
use duban::i18n::Language;
use insta::assert_snapshot;

use super::Desk;

fn desk() -> Desk {
    Desk::new(Language::Chinese, (80, 24))
}

/// The form of a task, the caret in the first row of its steps.
fn at_the_grid(desk: &mut Desk) {
    desk.keys("5<f3>").go_to("purpose").keys("2");
    desk.go_to("goal").keys("食堂节约");
    desk.go_to("limit_on").keys("12月底");
    while desk.front.state.form().unwrap().cell_here().is_none() {
        desk.keys("<tab>");
    }
}

fn rows(desk: &Desk) -> Vec<String> {
    let form = desk.front.state.form().unwrap();
    let cells = form.fields.iter().filter(|it| it.cell.is_some());
    let texts: Vec<&str> = cells.map(|it| it.text.as_str()).collect();
    texts.chunks(2).map(|row| row.join("|")).collect()
}

fn made(desk: &Desk, kind: Kind) -> Vec<Record> {
    let all = desk.office.all(kind).unwrap();
    all.into_iter().filter(|it| it.state != "void").collect()
}

#[test]
fn rows_are_typed_through_and_saved_with_their_whole() {
    let mut desk = desk();
    at_the_grid(&mut desk);
    desk.keys("完成初稿<enter>11月10日<enter>征求意见<enter>11月底<enter>");
    assert_snapshot!(desk.screen());
    // Enter in the row that is still free is the end of the form.
    desk.keys("<enter>");
    assert!(
        desk.screen().contains("改-001 已登记，一并登记2行"),
        "{}",
        desk.screen()
    );
    let steps = made(&desk, Kind::Milestone);
    let told: Vec<_> = steps
        .iter()
        .map(|it| (it.text("name"), it.text("due_on"), it.int("task_id")))
        .collect();
    assert_eq!(
        told,
        [
            ("完成初稿", "2009-11-10", Some(1)),
            ("征求意见", "2009-11-30", Some(1))
        ]
    );
    desk.keys("<c-z>");
    assert!(made(&desk, Kind::Milestone).is_empty(), "{}", desk.screen());
    assert!(made(&desk, Kind::Task).is_empty());
}

#[test]
fn a_wide_screen_says_how_days_are_understood_beside_their_rows() {
    let mut desk = Desk::new(Language::English, (120, 40));
    at_the_grid(&mut desk);
    desk.keys("first draft<tab>11月10日<tab>second<tab>");
    let screen = desk.screen();
    let rows: Vec<&str> = screen
        .lines()
        .skip_while(|it| !it.contains("Milestone"))
        .filter(|it| !it.trim().is_empty())
        .collect();
    assert_snapshot!(rows.join("\n"));
}

#[test]
fn rows_go_in_and_out_and_come_back() {
    let mut desk = desk();
    at_the_grid(&mut desk);
    desk.keys("甲<tab>11月10日<tab>丙<tab>11月30日<up>");
    desk.keys("<down><f3>乙<tab>11月20日");
    assert_eq!(
        rows(&desk),
        ["甲|11月10日", "乙|11月20日", "丙|11月30日", "|"]
    );
    desk.keys("<f8>");
    assert_eq!(rows(&desk)[..3], ["甲|11月10日", "丙|11月30日", "|"]);
    desk.keys("<c-z>");
    assert_eq!(
        rows(&desk)[..3],
        ["甲|11月10日", "乙|11月20日", "丙|11月30日"]
    );
    desk.keys("<c-y><c-s>");
    assert_eq!(made(&desk, Kind::Milestone).len(), 2, "{}", desk.screen());
}

#[test]
fn outside_a_grid_there_are_no_rows() {
    let mut desk = desk();
    desk.keys("5<f3>").go_to("goal").keys("甲<f8>");
    assert_eq!(desk.text("goal"), "甲");
    assert!(
        desk.screen().contains("只用于逐行填的"),
        "{}",
        desk.screen()
    );
    assert!(!desk.screen().contains("F8删一行"), "{}", desk.screen());
}

#[test]
fn what_was_typed_into_rows_is_kept_with_the_draft_and_comes_back_to_its_cell() {
    let mut desk = desk();
    at_the_grid(&mut desk);
    desk.keys("甲<tab>11月10日<tab>乙<tab>11月2<esc><f3>");
    assert_eq!(
        rows(&desk),
        ["甲|11月10日", "乙|11月2", "|"],
        "{}",
        desk.screen()
    );
    desk.keys("0日<c-s>");
    let steps = made(&desk, Kind::Milestone);
    let days: Vec<_> = steps.iter().map(|it| it.text("due_on")).collect();
    assert_eq!(days, ["2009-11-10", "2009-11-20"], "{}", desk.screen());
}

#[test]
fn a_refusal_leads_to_the_cell_that_it_is_about() {
    let mut desk = desk();
    at_the_grid(&mut desk);
    desk.keys("甲<tab>11月10日<tab>乙<tab>2010-01-05<tab>丙<c-s>");
    let screen = desk.screen();
    assert!(screen.contains("整改步骤第3行"), "{screen}");
    let here = desk.front.state.form().unwrap().cell_here().unwrap();
    assert_eq!((here.row, desk.focused()), (2, "due_on"));
    // The rules are asked once all can be read.
    desk.keys("<esc>11月底<c-s>");
    let screen = desk.screen();
    assert!(screen.contains("整改步骤第2行"), "{screen}");
    let here = desk.front.state.form().unwrap().cell_here().unwrap();
    assert_eq!((here.row, desk.focused()), (1, "due_on"));
    assert!(made(&desk, Kind::Task).is_empty());
    desk.keys("<esc>11月20日<c-s>");
    assert_eq!(made(&desk, Kind::Milestone).len(), 3, "{}", desk.screen());
}

#[test]
fn the_same_as_above_and_the_row_below_have_their_keys() {
    let mut desk = desk();
    at_the_grid(&mut desk);
    desk.keys("甲<tab>11月10日<tab>乙<tab><c-d>");
    assert_eq!(rows(&desk)[1], "乙|11月10日");
    desk.keys("<up>");
    let here = desk.front.state.form().unwrap().cell_here().unwrap();
    assert_eq!((here.row, desk.focused()), (0, "due_on"));
    desk.keys("<up>");
    assert!(desk.front.state.form().unwrap().cell_here().is_none());
}
