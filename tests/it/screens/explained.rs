//! What F1 says before the keys: what a pane is for; the keys it names are there, and it fits.

use duban::app::chord::Chord;
use duban::app::keymap::Keymap;
use duban::app::scope::Scope;
use duban::app::state::Tour;
use duban::app::tour::words;
use duban::i18n::{Language, Texts};
use duban::tui::text::width;

use super::Desk;

/// What has words of its own, and where its keys count.
const ABOUT: [(&str, Scope); 14] = [
    ("overview", Scope::Browse),
    ("phases", Scope::List),
    ("opinions", Scope::List),
    ("problems", Scope::List),
    ("tasks", Scope::List),
    ("rules", Scope::List),
    ("activities", Scope::List),
    ("surveys", Scope::List),
    ("organisation", Scope::List),
    ("unmet", Scope::List),
    ("form", Scope::Form),
    ("first-run", Scope::Form),
    ("page", Scope::List),
    ("paper", Scope::List),
];

/// Gives the keys that a text names: F4, Ctrl-X, Alt-S, Enter, Esc.
fn keys_in(text: &str) -> Vec<Chord> {
    let words = text.split(|c: char| !c.is_ascii_alphanumeric() && c != '-');
    let named = |word: &&str| {
        let is_f = word
            .strip_prefix('F')
            .is_some_and(|n| n.parse::<u8>().is_ok());
        let is_held = ["Ctrl-", "Alt-"]
            .iter()
            .any(|it| word.strip_prefix(it).is_some_and(|rest| rest.len() == 1));
        is_f || is_held
    };
    words
        .filter(named)
        .map(|word| {
            let plain = word
                .to_lowercase()
                .replace("ctrl-", "c-")
                .replace("alt-", "a-");
            format!("<{plain}>").parse().unwrap()
        })
        .collect()
}

#[test]
fn every_key_that_is_named_does_something_there() {
    let keymap = Keymap::built_in();
    let mut named = 0;
    for language in [Language::Chinese, Language::English] {
        let texts = Texts::load(language);
        for (of, scope) in ABOUT {
            let about = texts.say(&format!("about-{of}"));
            assert_eq!(about.lines().count(), 5, "{about}");
            for line in about.lines() {
                assert!(width(line) <= 70, "{} {line}", width(line));
            }
            for chord in keys_in(&about) {
                named += 1;
                // The entry of a card, its form and its list, is told in one.
                let scopes = [scope, Scope::Form, Scope::Browse, Scope::Everywhere];
                let found = keymap.find(&scopes, chord);
                assert!(found.is_some(), "{of}: {chord}\n{about}");
            }
        }
    }
    assert!(named > 60, "{named}");
}

#[test]
fn f1_says_what_the_pane_is_for_then_its_keys_then_the_rules() {
    for language in [Language::Chinese, Language::English] {
        let mut desk = Desk::demo(language, (80, 24));
        let about = desk.texts.say("about-tasks");
        desk.keys("5<f1>");
        let screen = desk.screen();
        for line in about.lines() {
            assert!(screen.contains(line), "{line}\n{screen}");
        }
        assert!(screen.contains(&desk.texts.say("about-more")), "{screen}");
        // Those of the list come before those of every pane.
        assert!(screen.contains("F4"), "{screen}");
        // What is looked for has all the room.
        desk.keys("x");
        assert!(!desk.screen().contains(about.lines().next().unwrap()));
        desk.keys("<f1>");
        let rules = desk.screen();
        assert!(
            rules.contains(&desk.texts.say("rule-head-lights")),
            "{rules}"
        );
        let source = desk.texts.say("rules-source");
        let word: String = source.chars().take_while(|c| *c != '{').collect();
        assert!(rules.contains(word.trim()), "{rules}");
        desk.keys("<esc><esc><esc>");
        assert_eq!(desk.front.state.layers.len(), 0);
    }
}

#[test]
fn the_palette_begins_with_what_is_possible_here() {
    let mut desk = Desk::demo(Language::Chinese, (80, 24));
    desk.keys("8<c-p>");
    let Some(duban::app::state::Layer::Palette(list)) = desk.front.state.top() else {
        panic!("no palette");
    };
    let barred: Vec<bool> = list.found.iter().map(|it| it.why_not.is_some()).collect();
    assert!(barred.is_sorted() && barred.contains(&true) && barred.contains(&false));
}

/// What no key leads to at once is found by its name, in letters and in characters: the lists that
/// stand behind those of the panes, from wherever one is.
#[test]
fn the_palette_leads_to_the_lists_that_stand_behind_the_panes() {
    for (pane, typed, head) in [
        ("1", "目标", "标-01"),
        ("5", "学习内容", "学-01"),
        ("7", "qcpdqd", "呈批单"),
        ("4", "批次清单", "批-"),
    ] {
        let mut desk = Desk::demo(Language::Chinese, (80, 24));
        desk.keys(&format!("{pane}<c-p>{typed}"));
        let found = desk.screen();
        assert!(found.contains("清单"), "{found}");
        desk.keys("<enter>");
        let screen = desk.screen();
        assert!(screen.contains(head), "{typed}\n{screen}");
        assert_eq!(desk.front.state.layers.len(), 0);
    }
    let mut english = Desk::demo(Language::English, (80, 24));
    english.keys("1<c-p>list: goal<enter>");
    assert!(english.screen().contains("标-01"), "{}", english.screen());
}

#[test]
fn where_there_is_little_room_the_five_lines_stand_until_the_cursor_goes_on() {
    for language in [Language::Chinese, Language::English] {
        let mut desk = Desk::new(language, (60, 20));
        desk.keys("5<f1>");
        let about = squeezed(&desk.texts.say("about-tasks"));
        assert!(
            squeezed(&desk.screen()).contains(&about),
            "{}",
            desk.screen()
        );
        desk.keys("<pgdn>");
        assert!(
            !squeezed(&desk.screen()).contains(&about),
            "{}",
            desk.screen()
        );
    }
}

/// Gives a text without blanks, line ends and the sides of popups.
fn squeezed(text: &str) -> String {
    let kept = |c: &char| !c.is_whitespace() && *c != '│';
    text.chars().filter(kept).collect()
}

#[test]
fn each_step_of_the_tour_is_read_whole() {
    for language in [Language::Chinese, Language::English] {
        for size in [(60, 20), (80, 24)] {
            let mut desk = Desk::new(language, size);
            for at in 0..15 {
                let tour = Tour { at };
                let said = words(tour, &desk.front.state, &desk.texts);
                desk.front.state.tour = Some(tour);
                let screen = desk.screen();
                assert!(
                    squeezed(&screen).contains(&squeezed(&said)),
                    "{said}\n{screen}"
                );
            }
        }
    }
}
