//! No word on the screen stands in the code: in the pseudo-language all of them are in ⟦ ⟧.

use duban::i18n::Language;

use super::Desk;

/// Takes away what stands in ⟦ ⟧, what was cut off at the right, and the names of keys.
fn bare(row: &str) -> String {
    let mut left = String::new();
    let mut depth = 0;
    for c in row.chars() {
        match c {
            '⟦' => depth += 1,
            '⟧' => depth -= 1,
            _ if depth <= 0 => left.push(c),
            _ => {}
        }
    }
    for key in ["Ctrl-", "Alt-", "Shift-"] {
        left = left.replace(key, "");
    }
    left
}

fn words(screen: &str) -> Vec<String> {
    let is_word = |word: &&str| {
        let letters: Vec<char> = word.chars().filter(|c| c.is_alphabetic()).collect();
        let is_key = word.starts_with('F') && letters.len() == 1;
        letters.len() > 1 && !is_key || letters.iter().any(|c| u32::from(*c) > 0x2e80)
    };
    screen
        .lines()
        .flat_map(|row| {
            bare(row)
                .split_whitespace()
                .filter(is_word)
                .map(str::to_owned)
                .collect::<Vec<_>>()
        })
        .collect()
}

#[test]
fn every_word_comes_from_the_locale_files() {
    let mut desk = Desk::empty(Language::Pseudo, (480, 50));
    for keys in [
        "1",
        "2",
        "3",
        "4",
        "5",
        "6",
        "9",
        "<f1>",
        "<esc><c-p>",
        "<esc>3<f3>",
        "<esc>5<f3>",
        "<esc>4<f3>x<c-s>",
        "<f4>",
        "<esc><f5>",
        "<esc>/",
        "<esc><c-g>",
        "<esc><f7>",
        "<esc><enter>",
    ] {
        desk.keys(keys);
        let screen = desk.screen();
        // What people typed, numbers of records and the account are no words of the program.
        let own = ["问-001", "tester", "xx"];
        let template = duban::exchange::template::Template::built_in("baoding-2009").unwrap();
        let given = |word: &str| {
            let known = |c: char| !c.is_alphanumeric();
            word.split(known).all(|part| template.contains(part))
        };
        let found: Vec<String> = words(&screen)
            .into_iter()
            .filter(|word| !own.iter().any(|it| word.contains(it)) && !given(word))
            .collect();
        assert_eq!(found, [""; 0], "after {keys}:\n{screen}");
        assert!(!screen.contains("⟦?"), "after {keys}:\n{screen}");
    }
}
