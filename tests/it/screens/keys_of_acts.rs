//! F4: one key shown is that key's act, in every state; what takes back stands apart.

use duban::app::state::{Layer, Offers, Purpose};
use duban::domain::Kind;
use duban::i18n::Language;

use super::Desk;
use crate::support::shell::Shell;

fn popup(desk: &Desk) -> Option<&Offers> {
    match desk.front.state.top() {
        Some(Layer::Offers(popup)) => Some(popup),
        Some(_) | None => None,
    }
}

/// The key shown before each act that the screen lists, and its words.
fn shown(screen: &str) -> Vec<(char, String)> {
    let mut all = Vec::new();
    for line in screen.lines() {
        let row = line.split('│').nth(1).unwrap_or_default();
        let row = row.trim_start_matches([' ', '→']);
        let mut words = row.splitn(2, ' ');
        if let (Some(key), Some(rest)) = (words.next(), words.next())
            && let [key] = key.chars().collect::<Vec<_>>().as_slice()
        {
            let act = rest.split_whitespace().next().unwrap_or_default();
            all.push((*key, act.to_owned()));
        }
    }
    all
}

/// Opens F4 on every kind of row of the demo, presses each key that is shown, and sees that it
/// does what stands beside it; the same words have the same key wherever they are shown.
#[test]
fn the_key_that_is_shown_does_what_stands_beside_it() {
    let mut desk = Desk::demo(Language::Chinese, (80, 24));
    let mut keys = std::collections::BTreeMap::new();
    let mut pressed = 0;
    for place in 0..14 {
        desk.keys("1").keys("5<home>");
        for _ in 0..place * 4 {
            desk.keys("<down>");
        }
        desk.keys("<f4>");
        let acts = shown(&desk.screen());
        let offered = popup(&desk).expect("a popup").offers.clone();
        assert!(acts.len() <= offered.len(), "{}", desk.screen());
        for (at, (key, words)) in acts.iter().enumerate() {
            let verb = offered[at].row.verb;
            let before = keys.insert(words.clone(), *key);
            assert!(
                before.is_none_or(|it| it == *key),
                "{words}: {before:?} {key}"
            );
            if !offered[at].barred.is_empty() {
                continue;
            }
            desk.keys(&key.to_string());
            let form = desk.front.state.form();
            let purpose = form.map(|it| it.purpose.clone());
            let is_it = matches!(&purpose, Some(Purpose::Act { verb: it, .. }) if *it == verb);
            assert!(is_it, "{key} {words}: {purpose:?}\n{}", desk.screen());
            pressed += 1;
            desk.keys("<esc>");
            if popup(&desk).is_none() {
                desk.keys("<f4>");
            }
        }
        desk.keys("<esc>");
    }
    assert!(pressed > 20, "{pressed}");
}

#[test]
fn letters_of_either_case_and_width_are_keys_and_others_do_nothing() {
    for (key, opens) in [
        ("v", true),
        ("V", true),
        ("ｖ", true),
        ("q", false),
        ("1", false),
    ] {
        let mut desk = Desk::demo(Language::Chinese, (80, 24));
        desk.keys("5<home><f4>").keys(key);
        let form = desk.front.state.form();
        let purpose = form.map(|it| it.purpose.clone());
        let is_it = matches!(
            &purpose,
            Some(Purpose::Act {
                verb: "withdraw",
                ..
            })
        );
        assert_eq!(is_it, opens, "{key}: {purpose:?}");
        assert_eq!(popup(&desk).is_some(), !opens, "{key}: {}", desk.screen());
    }
}

#[test]
fn what_takes_back_or_out_stands_behind_an_empty_row() {
    let mut desk = Desk::demo(Language::Chinese, (80, 24));
    desk.keys("5<home><f4>");
    let offers = popup(&desk).expect("a popup");
    let first = offers.apart().expect("both sorts");
    let danger: Vec<bool> = offers.offers.iter().map(|it| it.row.danger).collect();
    assert!(danger.is_sorted(), "{danger:?}");
    let key = offers.offers[first].key.unwrap();
    let screen = desk.screen();
    let lines: Vec<&str> = screen.lines().collect();
    let row = |key: char| {
        let begins = format!("  {key} ");
        lines.iter().position(|it| it.contains(&begins)).unwrap()
    };
    let apart = row(key);
    let inside = lines[apart - 1].split('│').nth(1).unwrap();
    assert!(inside.trim().is_empty(), "{screen}");
    let before = popup(&desk).unwrap().offers[first - 1].key.unwrap();
    assert_eq!(row(before), apart - 2, "{screen}");
}

#[test]
fn what_the_nature_of_one_excludes_is_said_of_it_and_not_its_state() {
    let shell = Shell::with_one_fixed_at_once();
    let db = shell.store().display().to_string();
    let keys = "5 Home Space Space F4";
    let said = shell.run(&["--db", &db, "--play", keys, "--print"]).done();
    assert!(said.contains("改-002 立行立改的任务由责任人办结"), "{said}");
    let alone = shell
        .run(&["--db", &db, "--play", "5 End F4", "--print"])
        .done();
    let finish = Kind::Task.def().machine.table.iter();
    let finish = finish.filter(|it| it.verb == "finish").count();
    assert_eq!(finish, 1);
    assert!(alone.contains("办结"), "{alone}");
    assert!(!alone.contains("申请销号"), "{alone}");
}
