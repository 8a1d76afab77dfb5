//! What README says of keys, states and places in the house is what registry, definitions and tree
//! say.

use std::path::Path;

use duban::app::keys_shown::key_table;
use duban::domain::Kind;
use duban::i18n::{Language, Texts};

/// Two that write at once would each throw away what the other wrote.
static ONE: std::sync::Mutex<()> = std::sync::Mutex::new(());

/// Holds what stands between two marks of README; with `UPDATE=1` it is written there.
#[track_caller]
fn stands(what: &str, made: &str) {
    let (begin, end) = (
        format!("<!-- {what}:begin -->\n"),
        format!("<!-- {what}:end -->"),
    );
    let _alone = ONE
        .lock()
        .unwrap_or_else(std::sync::PoisonError::into_inner);
    let readme = std::fs::read_to_string("README.md").unwrap();
    let (before, rest) = readme.split_once(&begin).unwrap();
    let (written, after) = rest.split_once(&end).unwrap();
    let made = format!("\n{}\n\n", made.trim());
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write("README.md", format!("{before}{begin}{made}{end}{after}")).unwrap();
        return;
    }
    assert_eq!(written, made, "UPDATE=1 cargo test --test it readme");
}

#[test]
fn the_key_table_is_made_from_the_registry() {
    stands("keys", &key_table(&Texts::load(Language::Chinese)));
}

#[test]
fn the_table_of_states_is_made_from_the_definitions() {
    let mut table = String::from("| kind | `list` | numbers | states |\n|---|---|---|---|\n");
    for kind in Kind::ALL {
        let def = kind.def();
        let states = def.machine.states.join(", ");
        let row = format!(
            "| {} | {} | {} | {states} |\n",
            def.code, def.plural, def.sign
        );
        table.push_str(&row);
    }
    stands("states", &table);
}

/// A place in the house that README names: a path from the top, or from `src`, with or without its
/// ending; `…` and `*` end what is looked for.
fn is_there(place: &str) -> bool {
    let place = place.split(['…', '*']).next().unwrap_or_default();
    let place = place.trim_end_matches('/');
    ["", "src/"].iter().any(|from| {
        let path = format!("{from}{place}");
        Path::new(&path).exists() || Path::new(&format!("{path}.rs")).exists()
    })
}

#[test]
fn every_place_that_readme_names_to_maintainers_is_there() {
    let readme = std::fs::read_to_string("README.md").unwrap();
    let (_, maintainers) = readme.split_once("\n## For maintainers\n").unwrap();
    let quoted = maintainers.split('`').skip(1).step_by(2);
    let is_place = |it: &&str| it.contains('/') && !it.contains(' ') && !it.contains("://");
    let places: Vec<&str> = quoted.filter(is_place).collect();
    assert!(places.len() > 20, "{places:?}");
    let gone: Vec<&&str> = places.iter().filter(|it| !is_there(it)).collect();
    assert!(gone.is_empty(), "not in the tree: {gone:?}");
}
