//! The tables that are made, and the places that are named.

use std::path::Path;

use duban::app::keys_shown::key_table;
use duban::domain::Kind;
use duban::i18n::{Language, Texts};

use super::{page, stands};

const KEYS: &str = "assets/docs/keys.md";
const OUTPUT: &str = "assets/docs/output.md";
const MAINTAINERS: &str = "assets/docs/maintainers.md";

#[test]
fn the_key_tables_are_made_from_the_registry() {
    for (what, language) in [
        ("keys", Language::Chinese),
        ("keys-english", Language::English),
    ] {
        stands(KEYS, what, key_table(&Texts::load(language)).trim());
    }
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
    stands(OUTPUT, "states", &table);
}

/// A place in the house that is named to maintainers: a path from the top, or from `src`, with or
/// without its ending; `…` and `*` end what is looked for.
fn is_there(place: &str) -> bool {
    let place = place.split(['…', '*']).next().unwrap_or_default();
    let place = place.trim_end_matches('/');
    ["", "src/"].iter().any(|from| {
        let path = format!("{from}{place}");
        Path::new(&path).exists() || Path::new(&format!("{path}.rs")).exists()
    })
}

#[test]
fn every_place_that_is_named_to_maintainers_is_there() {
    let text = page(MAINTAINERS);
    let quoted = text.split('`').skip(1).step_by(2);
    let is_place = |it: &&str| it.contains('/') && !it.contains(' ') && !it.contains("://");
    let places: Vec<&str> = quoted.filter(is_place).collect();
    assert!(places.len() > 20, "{places:?}");
    let gone: Vec<&&str> = places.iter().filter(|it| !is_there(it)).collect();
    assert!(gone.is_empty(), "not in the tree: {gone:?}");
}
