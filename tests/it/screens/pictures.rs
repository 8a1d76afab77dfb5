//! Pictures of the screens as text, at the small and at the large size.

use duban::i18n::Language;
use insta::assert_snapshot;

use super::Desk;

const SMALL: (u16, u16) = (80, 24);
const LARGE: (u16, u16) = (120, 40);

#[test]
fn the_list_of_opinions() {
    for (size, name) in [(SMALL, "opinions-80"), (LARGE, "opinions-120")] {
        let mut desk = Desk::with_opinions(Language::Chinese, size);
        desk.keys("3<down><space><space>");
        assert_snapshot!(name, desk.screen());
    }
    let mut desk = Desk::with_opinions(Language::English, SMALL);
    desk.keys("3");
    assert_snapshot!("opinions-english", desk.screen());
}

#[test]
fn the_page_of_an_opinion() {
    for (size, name) in [(SMALL, "opinion-80"), (LARGE, "opinion-120")] {
        let mut desk = Desk::with_opinions(Language::Chinese, size);
        desk.keys("3<enter>");
        assert_snapshot!(name, desk.screen());
    }
}

#[test]
fn what_can_be_done_next() {
    for (size, name) in [(SMALL, "offers-80"), (LARGE, "offers-120")] {
        let mut desk = Desk::new(Language::Chinese, size);
        desk.keys("4<f3>窗口中午无人值守<enter>1<c-s><f4>");
        assert_snapshot!(name, desk.screen());
    }
}

#[test]
fn the_form_of_a_transition() {
    let mut desk = Desk::new(Language::Chinese, SMALL);
    desk.keys("4<f3>窗口中午无人值守<enter>1<c-s><f4>3");
    assert_snapshot!("claim-80", desk.screen());
}

#[test]
fn the_form_of_a_task() {
    for (size, name) in [(SMALL, "task-form-80"), (LARGE, "task-form-120")] {
        let mut desk = Desk::new(Language::Chinese, size);
        desk.keys("5<f3>");
        assert_snapshot!(name, desk.screen());
    }
}

#[test]
fn palette_and_help() {
    for (size, end) in [(SMALL, "80"), (LARGE, "120")] {
        let mut desk = Desk::new(Language::Chinese, size);
        desk.keys("5<c-p>");
        assert_snapshot!(format!("palette-{end}"), desk.screen());
        desk.keys("<esc><f1>");
        assert_snapshot!(format!("help-{end}"), desk.screen());
    }
}

#[test]
fn the_entry_of_cards() {
    for (size, name) in [(SMALL, "entry-80"), (LARGE, "entry-120")] {
        let mut desk = Desk::new(Language::Chinese, size);
        desk.keys("3<f3>上周到权益部问补贴的事，跑了三趟。窗口的人说不归他管，让去二楼；");
        desk.keys("二楼又让回窗口。希望把谁管什么贴出来<enter>3qybzb<enter>");
        assert_snapshot!(name, desk.screen());
    }
}

#[test]
fn the_ledger_and_its_pages() {
    for (size, end) in [(SMALL, "80"), (LARGE, "120"), ((60, 20), "60")] {
        let mut desk = Desk::demo(Language::Chinese, size);
        desk.keys("5");
        assert_snapshot!(format!("tasks-{end}"), desk.screen());
        desk.keys("<enter>");
        assert_snapshot!(format!("task-{end}"), desk.screen());
        desk.keys("<esc><f4>");
        assert_snapshot!(format!("task-offers-{end}"), desk.screen());
    }
}
