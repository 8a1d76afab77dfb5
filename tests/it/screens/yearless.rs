//! A day without a year: the form says beside it which year was taken, and where that is past.

use duban::i18n::Language;

use super::Desk;
use crate::store::with_roster;

/// The campaign of 2009, looked at years later.
fn desk(language: Language, size: (u16, u16)) -> Desk {
    Desk::over(language, size, |folder| with_roster(folder, "2026-11-26"))
}

/// The screen without its line breaks and frames: a hint that is long takes several rows.
fn words(desk: &mut Desk) -> String {
    let screen = desk.screen();
    screen
        .chars()
        .filter(|c| !c.is_whitespace() && !"│|".contains(*c))
        .collect()
}

#[test]
fn what_has_happened_says_the_year_that_the_campaign_gives_it() {
    for size in [(80, 24), (120, 40)] {
        for typed in ["10-20", "10月20日", "12/20"] {
            let mut desk = desk(Language::Chinese, size);
            desk.keys(&format!("3<f3>字<tab><tab><tab>{typed}<tab>"));
            let words = words(&mut desk);
            let told = "（已过：没写年份，取活动期内的2009年，请核对）";
            assert!(words.contains(told), "{}", desk.screen());
        }
    }
    let mut desk = desk(Language::English, (80, 24));
    desk.keys("3<f3>x<tab><tab><tab>10-20<tab>");
    let words = words(&mut desk);
    assert!(
        words.contains("itis2009withinthecampaign"),
        "{}",
        desk.screen()
    );
}

#[test]
fn a_day_that_means_no_other_year_says_nothing_of_it() {
    for typed in ["2009-10-20", "1-20", "昨天"] {
        let mut desk = desk(Language::Chinese, (80, 24));
        desk.keys(&format!("3<f3>字<tab><tab><tab>{typed}<tab>"));
        let screen = desk.screen();
        assert!(!screen.contains("没写年份"), "{screen}");
    }
}

#[test]
fn the_day_of_a_decision_says_it_too() {
    let mut desk = desk(Language::Chinese, (80, 24));
    desk.keys("4<f3>窗口中午无人值守<enter>1<c-s><f4>3");
    let at = desk.front.state.form().unwrap().place("on").unwrap();
    while desk.front.state.form().unwrap().focus < at {
        desk.keys("<tab>");
    }
    desk.keys("10-20<s-tab>");
    let words = words(&mut desk);
    assert!(
        words.contains("没写年份，取活动期内的2009年"),
        "{}",
        desk.screen()
    );
}
