//! Coming back where one was: what is kept of the screen, and what becomes of it.

use duban::app::action::Action;
use duban::app::effect::{come_back, keep_place};
use duban::app::state::Tab;
use duban::domain::Kind;
use duban::i18n::Language;

use super::Desk;

fn desk() -> Desk {
    Desk::demo(Language::Chinese, (80, 24))
}

/// Leaves, and opens the same store again.
fn again(desk: &mut Desk) {
    keep_place(&desk.office, &desk.front.state).unwrap();
    opened(desk);
}

/// Opens the store as the loop does.
fn opened(desk: &mut Desk) {
    desk.anew();
    desk.front.state.tab = Tab::Overview;
    desk.front.state.lists.clear();
    desk.front.state.views.clear();
    let held = come_back(&desk.office, &desk.texts, &mut desk.front.state);
    desk.act(Action::StoreChanged);
    if let Some((held, view)) = held.zip(desk.front.state.view_mut()) {
        view.stand_on(held);
    }
    desk.act(Action::Rested);
}

#[test]
fn pane_filter_order_columns_row_and_view_are_as_they_were_left() {
    let mut desk = desk();
    desk.keys("4<down>5<f5>").go_to("light").keys("1<c-s><f9>");
    desk.keys("<a-l><down><space><enter><a-v><f3>红灯<enter><down>");
    let (screen, row) = (desk.screen(), desk.front.state.list().unwrap().cursor);
    assert_eq!(row, 1, "{screen}");
    again(&mut desk);
    assert_eq!(desk.screen(), screen);
    // The lists of the other panes are as they were, also where nobody looked at them since.
    again(&mut desk);
    desk.keys("4");
    let list = desk.front.state.list().unwrap();
    assert_eq!((list.kind, list.cursor), (Kind::Problem, 1));
}

#[test]
fn panes_that_are_no_list_and_further_lists_are_come_back_to() {
    let mut desk = desk();
    for keys in ["2<down><down>", "9<right><down><down>", "3<f12>", "1", "8"] {
        desk.keys(keys);
        let screen = desk.screen();
        again(&mut desk);
        assert_eq!(desk.screen(), screen, "{keys}");
    }
    desk.keys("0");
    again(&mut desk);
    assert!(desk.front.state.shows_unmet(), "{}", desk.screen());
}

#[test]
fn where_the_row_is_no_more_the_one_beside_it_is_in_hand() {
    let mut desk = desk();
    desk.keys("5<f9><down><down>");
    keep_place(&desk.office, &desk.front.state).unwrap();
    let list = desk.front.state.list().unwrap();
    let id = list.current().unwrap().id();
    let number = |desk: &Desk| {
        let list = desk.front.state.list().unwrap();
        list.current().unwrap().row.record.number.clone()
    };
    let text = desk.office.whereabouts().unwrap().unwrap();
    // One that was struck off since; one that is not there at all, behind the last and before it.
    for (left, beside) in [(56, "改-058"), (100_000, "改-060")] {
        let row = format!("[{id},{id},");
        let gone = text.replace(&row, &format!("[{left},{left},"));
        assert_ne!(text, gone);
        desk.office.keep_whereabouts(&gone).unwrap();
        opened(&mut desk);
        assert_eq!(number(&desk), beside, "{}", desk.screen());
    }
}

#[test]
fn what_cannot_be_read_begins_as_ever_and_says_nothing() {
    for text in [
        "",
        "no json",
        "[]",
        r#"{"pane":"nowhere","lists":{"task":{"shown":"{"},"nothing":{}},"held":["x",1]}"#,
        r#"{"pane":"tasks","aside":{"tasks":"person"},"over":"nobody","lists":{"task":{"row":[null,1,900]}}}"#,
    ] {
        let mut desk = desk();
        desk.office.keep_whereabouts(text).unwrap();
        opened(&mut desk);
        let tab = desk.front.state.tab;
        let read = text.contains("tasks");
        assert_eq!(tab, if read { Tab::Tasks } else { Tab::Overview }, "{text}");
        assert!(desk.front.state.notice.is_none(), "{}", desk.screen());
        assert!(desk.front.state.aside.is_empty());
    }
}

#[test]
fn the_rows_of_a_figure_are_no_place() {
    let mut desk = desk();
    desk.keys("5");
    let list = desk.front.state.list_mut().unwrap();
    list.led = Some(("filter-all".to_owned(), None));
    list.filter.states = vec!["closed"];
    again(&mut desk);
    assert_eq!(desk.front.state.tab, Tab::Tasks);
    let list = desk.front.state.list().unwrap();
    let usual = duban::app::state::List::of(list.kind);
    assert!(list.led.is_none());
    assert_eq!(list.filter, usual.filter);
}

#[test]
fn a_view_that_is_no_more_or_is_another_by_now_is_not_told_as_it_was() {
    let mut desk = desk();
    let title = |desk: &Desk| desk.screen().lines().nth(2).unwrap_or_default().to_owned();
    desk.keys("5<f5>")
        .go_to("light")
        .keys("1<c-s><a-v><f3>在用<enter>");
    again(&mut desk);
    assert!(title(&desk).contains("视图“在用”"), "{}", desk.screen());
    assert!(!title(&desk).contains("已变动"), "{}", desk.screen());
    let mut kept = desk.office.view(Kind::Task, "在用").unwrap();
    kept.filter.lit = None;
    desk.office.keep_view(&kept).unwrap();
    again(&mut desk);
    assert!(title(&desk).contains("（已变动）"), "{}", desk.screen());
    desk.office.remove_view(Kind::Task, "在用").unwrap();
    again(&mut desk);
    assert!(!title(&desk).contains("视图"), "{}", desk.screen());
    assert!(title(&desk).contains("逾期"), "{}", desk.screen());
}
