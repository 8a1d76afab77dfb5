//! Files that no `mod` line reaches are never compiled and never run.

use std::collections::BTreeSet;

use crate::source::{Kind, Token};
use crate::tree::{Fault, Tree, fault};

/// Finds files under `src` and under each test program that no `mod` line reaches.
pub(crate) fn files_are_reached(tree: &Tree) -> Vec<Fault> {
    let mut faults = Vec::new();
    let mut programs = vec![(
        "src/".to_owned(),
        vec!["src/lib.rs".to_owned(), "src/main.rs".to_owned()],
    )];
    for (path, _) in tree.below("tests/", "/main.rs") {
        if path.split('/').count() == 3 {
            let folder = path.trim_end_matches("main.rs").to_owned();
            programs.push((folder, vec![path.to_owned()]));
        }
    }
    for (folder, roots) in programs {
        let mut reached = BTreeSet::new();
        for root in &roots {
            reach(tree, root, &mut reached);
        }
        for (path, _) in tree.below(&folder, ".rs") {
            let is_program = path.starts_with("src/bin/");
            if !is_program && !reached.contains(path) {
                let what = format!(
                    "no `mod` line reaches this file from {}; name it in its folder's door, or remove it",
                    roots.join(" or ")
                );
                faults.push(fault(path, 1, &what));
            }
        }
    }
    for (path, _) in tree.below("tests/", ".rs") {
        let folder = path.split('/').nth(1).unwrap_or_default();
        let program = format!("tests/{folder}/main.rs");
        if path.split('/').count() > 2 && folder != "data" && tree.get(&program).is_none() {
            let what = format!("`tests/{folder}` has no main.rs, so cargo never runs this");
            faults.push(fault(path, 1, &what));
        }
    }
    faults
}

fn reach(tree: &Tree, path: &str, reached: &mut BTreeSet<String>) {
    let Some(source) = tree.source(path) else {
        return;
    };
    if !reached.insert(path.to_owned()) {
        return;
    }
    let (folder, name) = path.rsplit_once('/').unwrap_or_default();
    let below = match name {
        "main.rs" | "lib.rs" | "mod.rs" => folder.to_owned(),
        _ => path.trim_end_matches(".rs").to_owned(),
    };
    for child in declared(&source.tokens) {
        for file in [
            format!("{below}/{child}.rs"),
            format!("{below}/{child}/mod.rs"),
        ] {
            reach(tree, &file, reached);
        }
    }
}

/// Gives the paths of `mod name;` lines, below the inline modules they stand in.
fn declared(tokens: &[Token]) -> Vec<String> {
    let mut found = Vec::new();
    let mut open: Vec<Option<String>> = Vec::new();
    for (at, token) in tokens.iter().enumerate() {
        let inline = || {
            let [keyword, name] = tokens.get(at.checked_sub(2)?..at)? else {
                return None;
            };
            (keyword.word() == Some("mod")).then(|| name.word().map(str::to_owned))?
        };
        match &token.kind {
            Kind::Mark('{') => open.push(inline()),
            Kind::Mark('}') => {
                open.pop();
            }
            Kind::Mark(';') => {
                if let Some(name) = inline() {
                    let mut path: Vec<String> = open.iter().flatten().cloned().collect();
                    path.push(name);
                    found.push(path.join("/"));
                }
            }
            Kind::Mark(_) | Kind::Word(_) | Kind::Text(_) => {}
        }
    }
    found
}
