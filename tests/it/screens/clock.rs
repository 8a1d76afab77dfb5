//! The machine's clock on the screen: what is wrong with it stands there, and nothing is held up.

use std::cell::Cell;
use std::time::Duration;

use duban::app::action::Action;
use duban::domain::Instant;
use duban::i18n::Language;
use duban::office::{Office, Opening};

use super::Desk;
use crate::store::{opening, with_roster};
use crate::support::by_days;

thread_local! {
    static NOW: Cell<&'static str> = const { Cell::new("") };
}

fn clock() -> Instant {
    NOW.get().parse().unwrap()
}

/// Opens a store whose last entry is of noon on 23 October 2009.
fn opened(language: Language, now: &'static str) -> Desk {
    NOW.set("2009-10-23T04:00:00Z");
    let mut desk = Desk::over(language, (80, 24), |folder| {
        drop(with_roster(folder, "2009-10-23"));
        Office::open(&Opening {
            today: None,
            clock,
            ..opening(folder, "2009-10-23")
        })
        .unwrap()
    });
    NOW.set(now);
    desk.front.state.facts = duban::app::effect::facts(&desk.office).unwrap();
    desk
}

fn alarm(desk: &Desk) -> String {
    desk.screen().lines().nth(1).unwrap().to_owned()
}

#[test]
fn a_wrong_clock_is_said_whole_as_soon_as_the_window_opens() {
    for (language, now, wanted) in [
        (
            Language::Chinese,
            "2000-01-01T00:00:00Z",
            "电脑时间2000-01-01 08:00早于最近流水2009-10-23 12:00，请核对时钟。",
        ),
        (
            Language::Chinese,
            "1960-01-01T00:00:00Z",
            "电脑时间1960-01-01 08:00早于最近流水2009-10-23 12:00，请核对时钟。",
        ),
        (
            Language::Chinese,
            "2099-10-23T04:00:00Z",
            "电脑时间2099-10-23 12:00距最近流水2009-10-23 12:00已32,872天，请核对时钟。",
        ),
        (
            Language::English,
            "2000-01-01T00:00:00Z",
            "Clock 2000-01-01 08:00, behind the last entry of 2009-10-23 12:00; check it.",
        ),
        (
            Language::English,
            "2099-10-23T04:00:00Z",
            "Clock 2099-10-23 12:00, 32,872 days after last entry 2009-10-23 12:00; check.",
        ),
    ] {
        let mut desk = opened(language, now);
        assert!(alarm(&desk).contains(wanted), "{}", desk.screen());
        // Reading goes on as ever.
        for pane in ["1", "2", "5", "9"] {
            desk.keys(pane);
            assert!(alarm(&desk).contains(wanted), "{}", desk.screen());
        }
    }
    for now in ["2009-10-23T04:00:00Z", "2009-12-22T03:00:00Z"] {
        let desk = opened(Language::Chinese, now);
        assert!(!desk.screen().contains("时钟"), "{}", desk.screen());
    }
}

#[test]
fn a_leap_of_an_open_window_is_said_until_the_clock_is_right_again() {
    for (language, days, wanted) in [
        (
            Language::Chinese,
            3,
            "打开窗口以来，电脑时间向前跳了3天，请核对时钟。",
        ),
        (
            Language::Chinese,
            -20_000,
            "打开窗口以来，电脑时间向后退了20,000天，请核对时钟。",
        ),
        (
            Language::English,
            3,
            "The clock leapt 3 days ahead while this window was open; check it.",
        ),
        (
            Language::English,
            -20_000,
            "The clock leapt 20,000 days back while this window was open; check it.",
        ),
    ] {
        let mut desk = opened(language, "2009-10-23T04:00:00Z");
        desk.office.note_leap(by_days(days), Duration::ZERO);
        desk.act(Action::NewDay);
        assert!(alarm(&desk).contains(wanted), "{}", desk.screen());
        desk.office.note_leap(by_days(0), Duration::ZERO);
        desk.act(Action::NewDay);
        assert!(!alarm(&desk).contains(wanted), "{}", desk.screen());
    }
}
