//! Views of a list and its columns on the screen: made, opened, changed, taken away by keys.

use std::fs;

use duban::domain::{Kind, Source};
use duban::i18n::Language;

use super::Desk;

fn tasks(size: (u16, u16)) -> Desk {
    let mut desk = Desk::demo(Language::Chinese, size);
    desk.keys("5");
    desk
}

/// Gives the line of headings.
fn heads(desk: &Desk) -> Vec<String> {
    let screen = desk.screen();
    let line = screen.lines().nth(3).unwrap_or_default();
    line.split_whitespace().map(str::to_owned).collect()
}

fn title(desk: &Desk) -> String {
    desk.screen().lines().nth(2).unwrap_or_default().to_owned()
}

fn views(desk: &Desk) -> Vec<String> {
    desk.office.views(Kind::Task).unwrap()
}

#[test]
fn a_view_keeps_filter_order_and_columns_and_brings_them_back() {
    let mut desk = tasks((80, 24));
    // The red ones, the numbers downwards, without their state.
    desk.keys("<f5>").go_to("light").keys("1<c-s><f9><f9>");
    desk.keys("<a-l><down><down><space><enter>");
    let (rows, shown) = (desk.screen(), heads(&desk));
    assert!(!shown.contains(&"状态".to_owned()), "{rows}");
    desk.keys("<a-v><f3>红灯的<enter>");
    assert_eq!(views(&desk), ["红灯的"]);
    assert!(title(&desk).contains("视图“红灯的”"), "{}", desk.screen());
    // Esc leaves it, with its columns; what it was is one key and Enter away.
    desk.keys("<esc>");
    assert!(
        heads(&desk).contains(&"状态".to_owned()),
        "{}",
        desk.screen()
    );
    assert!(!title(&desk).contains("视图"), "{}", desk.screen());
    desk.keys("<a-v><enter>");
    assert_eq!(heads(&desk), shown);
    let list = desk.front.state.list().unwrap();
    assert_eq!(list.sort(), (duban::domain::Sort::Number, true));
    assert!(list.filter.lit.is_some());
    assert!(title(&desk).contains("红灯的"), "{}", desk.screen());
    // It says so when it is no more as it was kept; F3 Enter keeps it so, and asks nothing.
    desk.keys("<f9>");
    assert!(title(&desk).contains("已变动"), "{}", desk.screen());
    desk.keys("<a-v><f3><enter>");
    assert!(!title(&desk).contains("已变动"), "{}", desk.screen());
    assert_eq!(views(&desk), ["红灯的"]);
}

#[test]
fn a_view_is_named_otherwise_and_taken_away_by_one_key() {
    let mut desk = tasks((80, 24));
    desk.keys("<a-v><f3>甲<enter><a-v><f3><c-u>乙<enter>");
    assert_eq!(views(&desk), ["乙", "甲"]);
    desk.keys("<a-v>甲<f2><c-u>丙<enter>");
    assert_eq!(views(&desk), ["丙", "乙"]);
    desk.keys("<esc>");
    assert!(title(&desk).contains("乙"), "{}", desk.screen());
    desk.keys("<a-v>乙<f8>");
    assert_eq!(views(&desk), ["丙"]);
    desk.keys("<esc>");
    assert!(!title(&desk).contains("乙"), "{}", desk.screen());
    desk.keys("<a-v>没有<enter>");
    assert!(
        desk.screen().contains("还没有这样的视图"),
        "{}",
        desk.screen()
    );
}

#[test]
fn without_a_list_there_is_no_view_and_the_rows_of_a_figure_are_none() {
    let mut desk = Desk::demo(Language::Chinese, (80, 24));
    desk.keys("<a-v>");
    assert!(desk.front.state.layers.is_empty(), "{}", desk.screen());
    desk.keys("<a-l>");
    assert!(desk.front.state.layers.is_empty(), "{}", desk.screen());
    desk.keys("5");
    let list = desk.front.state.list_mut().unwrap();
    list.filter.keys = vec![1, 2];
    desk.keys("<a-v><f3>这几条<enter>");
    assert!(desk.screen().contains("存不成视图"), "{}", desk.screen());
    assert!(views(&desk).is_empty());
}

#[test]
fn columns_are_hidden_moved_widened_and_put_back_by_keys() {
    let mut desk = tasks((80, 24));
    let usual = heads(&desk);
    desk.keys("<a-l><s-down><enter>");
    assert_eq!(heads(&desk).first(), usual.get(1));
    assert_eq!(heads(&desk).get(1), usual.first());
    desk.keys("<a-l><c-u><enter>");
    assert_eq!(heads(&desk), usual);
    assert!(desk.front.state.list().unwrap().columns.is_none());
    // The goal: the fourth row of the columns.
    desk.keys("<a-l><down><down><down><left><left><enter>");
    let list = desk.front.state.list().unwrap();
    let chosen = list.columns.as_ref().unwrap().shown.iter();
    let mut goal = chosen.filter(|it| it.source == Source::Cell("goal"));
    assert_eq!(goal.next().unwrap().width, Some(26));
    // A column is there that the list does not show by itself.
    desk.keys("<a-l><c-u><end>");
    assert!(desk.screen().contains("难易"), "{}", desk.screen());
}

#[test]
fn numbers_and_days_are_never_cut_however_narrow_a_column_is_made() {
    let mut desk = tasks((120, 30));
    let narrower = "<left>".repeat(30);
    desk.keys(&format!(
        "<a-l>{narrower}<down><down><down><down><down><down>{narrower}<enter>"
    ));
    let screen = desk.screen();
    let row = screen.lines().find(|line| line.starts_with('▌')).unwrap();
    let list = desk.front.state.list().unwrap();
    let line = list.current().unwrap();
    assert!(row.contains(&line.row.record.number), "{screen}");
    let day = line.row.record.day("limit_on").unwrap().to_string();
    assert!(row.contains(&day[5..]), "{screen}");
}

#[test]
fn what_stays_stands_while_the_others_move_and_what_is_out_of_sight_is_told() {
    let mut desk = tasks((80, 24));
    desk.keys("<a-l>");
    for _ in 0..3 {
        desk.keys("<down>");
    }
    desk.keys(&"<right>".repeat(20));
    desk.keys("<home>");
    desk.keys("<esc>");
    assert!(title(&desk).contains("→"), "{}", desk.screen());
    // Without anything that stays the number goes first.
    desk.keys("<right>");
    assert!(
        !heads(&desk).contains(&"编号".to_owned()),
        "{}",
        desk.screen()
    );
    assert!(title(&desk).contains("←1栏"), "{}", desk.screen());
    desk.keys("<left><a-l><up><up><up><up><f6><esc><right><right>");
    assert_eq!(heads(&desk).first().unwrap(), "编号");
    assert!(title(&desk).contains("←2栏"), "{}", desk.screen());
    desk.keys(&"<right>".repeat(40));
    assert!(heads(&desk).len() >= 2, "{}", desk.screen());
    desk.keys(&"<left>".repeat(40));
    assert!(!title(&desk).contains("←2"), "{}", desk.screen());
}

#[test]
fn one_column_stays_shown() {
    let mut desk = tasks((80, 24));
    let own = Kind::Task.def().sheet.columns.iter();
    let all = own.filter(|it| it.from <= 80).count();
    desk.keys("<a-l>")
        .keys(&"<space><down>".repeat(all - 1))
        .keys("<space>");
    assert!(desk.screen().contains("至少显示一栏"), "{}", desk.screen());
    let list = desk.front.state.list().unwrap();
    let shown = list.columns.as_ref().unwrap().shown.len();
    assert_eq!(shown, 1, "{}", desk.screen());
}

#[test]
fn what_is_exported_has_the_rows_and_columns_that_are_shown() {
    let mut desk = tasks((80, 24));
    desk.keys("<a-l><space><down><space><down><space><esc>");
    let to = desk.folder().join("a.csv").display().to_string();
    desk.keys("<c-x><c-u>").paste(&to);
    desk.keys("<c-s>");
    let text = fs::read_to_string(desk.folder().join("a.csv")).unwrap();
    let head = text.lines().next().unwrap();
    assert!(
        head.trim_start_matches('\u{FEFF}').starts_with("整改目标,"),
        "{head}"
    );
    assert!(!head.contains("状态"), "{head}");
}
