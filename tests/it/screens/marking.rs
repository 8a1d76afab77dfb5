//! Many rows marked at once: all of a list, or those to the one in hand, held in the window or not.

use std::collections::BTreeSet;

use duban::app::effect::Outcome;
use duban::app::settle;
use duban::app::state::MOST_MARKS;
use duban::domain::Kind;
use duban::i18n::Language;

use super::Desk;
use super::marks::{SMALL, demo, marks};

fn opinions() -> Desk {
    let mut desk = Desk::with_opinions(Language::Chinese, SMALL);
    desk.keys("3");
    desk
}

/// Opinions of these running numbers, whose keys are the same in the store of the field.
fn numbers(numbers: impl IntoIterator<Item = i64>) -> BTreeSet<i64> {
    numbers.into_iter().collect()
}

#[test]
fn all_rows_are_marked_far_beyond_the_window_and_cleared_by_one_key() {
    let mut desk = opinions();
    let held = desk.front.state.list().unwrap().lines.len();
    assert!(held < 200, "{held} rows are held");
    desk.keys("<c-a>");
    assert_eq!(marks(&desk), numbers(1..=1200));
    assert!(desk.screen().contains("已标 1,200"), "{}", desk.screen());
    assert!(desk.screen().contains("意-2009-1200"), "the cursor stays");
    desk.keys("<f9>");
    assert!(desk.screen().contains("已标 1,200"), "{}", desk.screen());
    desk.keys("<c-u>");
    assert!(marks(&desk).is_empty() && !desk.screen().contains("已标"));
}

#[test]
fn all_means_the_list_as_it_is_filtered_or_found() {
    let mut desk = opinions();
    for narrowing in ["/电话<enter>", "/没有人<enter>"] {
        desk.keys(narrowing);
        let list = desk.front.state.list().unwrap();
        let count = list.count.unwrap();
        assert!(
            count.exact && (1..1200).contains(&count.n),
            "{narrowing} {}",
            count.n
        );
        let filter = list.filter.clone();
        desk.keys("*");
        let marked: Vec<i64> = marks(&desk).into_iter().collect();
        assert_eq!(marked.len(), count.n, "{narrowing}");
        let meant = desk.office.meant(Kind::Opinion, &filter, &marked).unwrap();
        assert_eq!(meant.len(), count.n, "{narrowing}");
        assert!(!desk.screen().contains("不在此列"), "{}", desk.screen());
        desk.keys("<c-u><esc><esc>");
    }
}

#[test]
fn to_here_goes_from_the_top_and_from_the_last_mark_up_and_down() {
    let mut desk = opinions();
    // The newest stands on top; the last row is far behind what was held at first.
    desk.keys("<down><down><c-d>");
    assert_eq!(marks(&desk), numbers(1198..=1200));
    desk.keys("<c-u><end><c-d>");
    assert_eq!(marks(&desk), numbers(1..=1200));
    // Ctrl-U forgets where the last mark was; Space sets another one, and goes on by a row.
    desk.keys("<c-u><up><up><space><home><down><down><down><c-d>");
    assert_eq!(marks(&desk), numbers(3..=1197));
    desk.keys("<up><up>m");
    assert_eq!(
        marks(&desk),
        numbers(3..=1199),
        "upwards, from the last mark"
    );
    desk.keys("<c-u><home><space><end><c-d>");
    assert_eq!(
        marks(&desk),
        numbers(1..=1200),
        "downwards, from a mark above"
    );
    // A mark that was taken off is no beginning.
    desk.keys("<c-u><end><space><space><home><down><c-d>");
    assert_eq!(marks(&desk), numbers(1199..=1200));
}

#[test]
fn to_here_begins_at_the_top_where_the_list_does_not_show_the_last_mark() {
    let mut desk = opinions();
    desk.keys("<end><up><space><home>/电话<enter>");
    let rows = &desk.front.state.list().unwrap().lines;
    let four: BTreeSet<i64> = rows
        .iter()
        .take(4)
        .map(duban::app::state::Line::id)
        .collect();
    assert!(!four.contains(&2) && four.len() == 4);
    desk.keys("<down><down><down><c-d>");
    let mut wanted = four;
    wanted.insert(2);
    assert_eq!(marks(&desk), wanted);
    assert!(desk.screen().contains("1 条不在此列"), "{}", desk.screen());
}

#[test]
fn to_here_follows_the_order_of_the_list_in_every_one_of_its_orders() {
    let mut desk = demo();
    desk.keys("5");
    for order in 0..Kind::Task.def().orders().len() {
        desk.keys("<home>");
        let list = desk.front.state.list().unwrap();
        assert_eq!(list.order, order);
        let shown: Vec<i64> = list.lines.iter().map(duban::app::state::Line::id).collect();
        desk.keys("<home><down><down><space><down><down><c-d>");
        let wanted = shown.get(2..=5).unwrap().iter().copied();
        assert_eq!(marks(&desk), numbers(wanted), "order {order}");
        desk.keys("<c-u><home><f9>");
    }
}

#[test]
fn what_was_marked_so_is_acted_on_as_any_marks_are() {
    let mut desk = demo();
    desk.keys("5<c-a>");
    let all = marks(&desk);
    assert!(all.len() > desk.front.state.list().unwrap().lines.len() || all.len() > 40);
    desk.keys("<f2>");
    assert!(desk.screen().contains("一次只办一条"), "{}", desk.screen());
    let (kind, meant) = desk.front.state.meant().unwrap();
    assert_eq!(
        (kind, meant.into_iter().collect::<BTreeSet<_>>()),
        (Kind::Task, all)
    );
}

#[test]
fn more_than_can_be_marked_are_refused_with_a_way_out_and_the_marks_stay() {
    let mut desk = opinions();
    desk.keys("<space>");
    let most = i64::try_from(MOST_MARKS).unwrap();
    drop(settle(
        &mut desk.front.state,
        Outcome::ToMark(Kind::Opinion, (1..=most + 1).collect()),
    ));
    assert_eq!(marks(&desk), numbers([1200]));
    let screen = desk.screen();
    assert!(screen.contains("一次最多标 10,000 条"), "{screen}");
    // The marks there are count with them.
    let others = 2001..=2000 + most;
    drop(settle(
        &mut desk.front.state,
        Outcome::ToMark(Kind::Opinion, others.collect()),
    ));
    assert_eq!(marks(&desk), numbers([1200]));
}

#[test]
fn where_there_is_no_list_that_is_said() {
    let mut desk = demo();
    for keys in ["1<c-a>", "1<c-d>", "2<c-a>"] {
        desk.keys(keys);
        let screen = desk.screen();
        assert!(screen.contains("没有可标记的行"), "{keys}\n{screen}");
    }
}

#[test]
fn the_palette_has_both_and_help_shows_their_keys() {
    let mut desk = opinions();
    desk.keys("<down><c-p>标到这里<enter>");
    assert_eq!(marks(&desk), numbers(1199..=1200), "{}", desk.screen());
    desk.keys("<c-p>全部标记<enter>");
    assert_eq!(marks(&desk).len(), 1200, "{}", desk.screen());
    let mut english = Desk::with_opinions(Language::English, SMALL);
    english.keys("3<c-p>mark all<enter>");
    assert!(
        english.screen().contains("1,200 marked"),
        "{}",
        english.screen()
    );
}
