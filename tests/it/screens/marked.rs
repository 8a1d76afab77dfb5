//! Marks outlive whatever moves the list, and go with their records only.

use std::collections::BTreeSet;

use duban::app::action::Action;
use duban::app::state::Tab;
use duban::domain::Kind;
use duban::i18n::Language;

use super::Desk;
use super::marks::{SMALL, act, demo, marks};

#[test]
fn marks_outlive_esc_filters_finding_and_what_others_write() {
    let mut desk = Desk::with_opinions(Language::Chinese, SMALL);
    desk.keys("3<space><space><space>");
    let three = marks(&desk);
    for keys in [
        "<esc>",
        "<bs>",
        "<f5>4<c-s>",
        "/窗口<enter>",
        "<esc>",
        "<esc>",
        "5",
        "3",
        "<f9>",
    ] {
        desk.keys(keys);
        if desk.front.state.tab == Tab::Opinions {
            assert_eq!(marks(&desk), three, "{keys}\n{}", desk.screen());
            assert!(
                desk.screen().contains("已标 3"),
                "{keys}\n{}",
                desk.screen()
            );
        }
    }
    desk.keys("<esc>");
    assert!(
        desk.screen().contains("已标的 3 条仍保留"),
        "{}",
        desk.screen()
    );
    desk.act(Action::StoreChanged);
    assert_eq!(marks(&desk), three);
    // What the list does not show is said, and acts still name it.
    desk.keys("<f5>4<c-s>");
    assert!(desk.screen().contains("3 条不在此列"), "{}", desk.screen());
    desk.keys("<esc><c-u>");
    assert!(marks(&desk).is_empty() && !desk.screen().contains("已标"));
}

#[test]
fn a_mark_goes_with_its_record_and_with_no_other() {
    let mut desk = Desk::with_opinions(Language::Chinese, SMALL);
    desk.keys("3<space><space><space>");
    act(&mut desk, &[1199], "void", &[]);
    desk.act(Action::StoreChanged);
    assert_eq!(
        marks(&desk),
        BTreeSet::from([1198, 1200]),
        "{}",
        desk.screen()
    );
    assert!(desk.screen().contains("已标 2"), "{}", desk.screen());
}

#[test]
fn a_figure_that_opens_a_list_leaves_its_marks() {
    let mut desk = demo();
    desk.keys("5<space><space>");
    let two = marks(&desk);
    desk.keys("1<left><left><left><up><up><up><up><up><up><up><up><up><down><enter>");
    assert_eq!(
        desk.front.state.listed(),
        Some(Kind::Task),
        "{}",
        desk.screen()
    );
    assert_eq!(marks(&desk), two, "{}", desk.screen());
}
