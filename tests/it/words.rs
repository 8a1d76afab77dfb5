//! Every code of the domain has its word in both languages.

use duban::domain::figure::{Shown, Which};
use duban::domain::{Capacity, Kind, MISRECORDED_LATER, REVOKE, Role, Type};
use duban::i18n::{Language, Texts};

/// Gives the first of the keys that is there.
fn has_any(texts: &Texts, keys: &[String]) -> bool {
    keys.iter().any(|key| texts.has(&key.replace('_', "-")))
}

fn missing(texts: &Texts) -> Vec<String> {
    let mut wanted: Vec<Vec<String>> = Vec::new();
    for kind in Kind::ALL {
        let (code, def) = (kind.code(), kind.def());
        wanted.push(vec![format!("kind-{code}")]);
        for state in def.machine.states {
            wanted.push(vec![
                format!("state-{code}-{state}"),
                format!("state-{state}"),
            ]);
        }
        for row in def.machine.table {
            wanted.push(vec![
                format!("do-{code}-{}", row.verb),
                format!("do-{}", row.verb),
            ]);
        }
        for row in def.machine.table.iter().filter(|row| !row.who.is_empty()) {
            wanted.push(vec![format!("did-{code}-{}", row.verb)]);
        }
        for group in def.machine.group_codes() {
            wanted.push(vec![
                format!("group-{code}-{group}"),
                format!("group-{group}"),
            ]);
        }
        for figure in def.figures {
            if figure.is_total() {
                let many = (figure.brief, figure.overview) != (Shown::No, Shown::No);
                wanted.extend(many.then(|| vec![format!("kind-{code}-many")]));
                let all = figure.overview != Shown::No;
                wanted.extend(all.then(|| vec![format!("kind-{code}-all")]));
            } else if matches!(figure.which, Which::Flagged | Which::Chosen(_)) {
                wanted.push(vec![format!("figure-{code}-{}", figure.word)]);
            }
        }
        if def.pane.is_some() {
            wanted.push(vec![format!("kind-{code}-empty")]);
        }
        let asked = def.machine.table.iter().flat_map(|row| row.asks);
        for column in def.fields().chain(asked) {
            let word = column.word();
            wanted.push(vec![format!("col-{code}-{word}"), format!("col-{word}")]);
            if let Type::Choice(choices) = column.ty {
                let key = |it: &&str| vec![format!("choice-{}-{it}", choices.name)];
                wanted.extend(choices.codes.iter().map(key));
            }
        }
    }
    for row in [&MISRECORDED_LATER, &REVOKE] {
        for part in ["do", "did", "note"] {
            wanted.push(vec![format!("{part}-{}", row.verb)]);
        }
        let asked = row.asks.iter();
        wanted.extend(asked.map(|column| vec![format!("col-{}", column.word())]));
    }
    wanted.extend(
        Capacity::ALL
            .iter()
            .map(|it| vec![format!("capacity-{}", it.code())]),
    );
    for role in Role::ALL {
        wanted.push(vec![format!("role-{}", role.code())]);
        wanted.push(vec![format!("role-{}-back", role.code())]);
    }
    wanted
        .into_iter()
        .filter(|keys| !has_any(texts, keys))
        .map(|keys| keys.join(" / "))
        .collect()
}

#[test]
fn every_code_has_its_word_in_both_languages() {
    for language in Language::OFFERED {
        assert_eq!(
            missing(&Texts::load(language)),
            Vec::<String>::new(),
            "{language}"
        );
    }
}

/// English is written with its own signs; only what is quoted in Chinese keeps those of Chinese.
#[test]
fn english_has_no_signs_of_chinese() {
    let wide = |c: char| "：，（）；。！？【】".contains(c);
    let mut found = Vec::new();
    for file in std::fs::read_dir("assets/locales/en").unwrap() {
        let path = file.unwrap().path();
        for (n, line) in std::fs::read_to_string(&path).unwrap().lines().enumerate() {
            let unquoted: String = line.split(['“', '”']).step_by(2).collect();
            if unquoted.contains(wide) {
                found.push(format!("{}:{}: {line}", path.display(), n + 1));
            }
        }
    }
    assert!(found.is_empty(), "{found:#?}");
}

/// Where the words of a language are at hand, its own signs join them.
#[test]
fn nothing_that_people_read_is_joined_by_signs_of_one_language() {
    let signs = ["join(\"、\")", "join(\"；\")", "{}（{}）", "}：{", "}；{"];
    let mut found = Vec::new();
    let rooms = [
        "src/app",
        "src/cli",
        "src/tui",
        "src/office",
        "src/domain/rules",
    ];
    let mut folders: Vec<std::path::PathBuf> = rooms.into_iter().map(Into::into).collect();
    // What goes into a field, stands in a column of a roster or is kept in the ledger is read back,
    // and there the sign is that of every language.
    let read_back = [
        "state/talks.rs",
        "ties/mod.rs",
        "roster/posts.rs",
        "plan/rows_since.rs",
        "roster/plan.rs",
        "rules/sampled.rs",
    ];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let text = std::fs::read_to_string(&path).unwrap_or_default();
            let is_read_back = read_back.iter().any(|it| path.ends_with(it));
            if !is_read_back && signs.iter().any(|it| text.contains(it)) {
                found.push(path);
            }
        }
    }
    assert!(found.is_empty(), "{found:?}");
}
