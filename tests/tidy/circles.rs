//! Which file names which, and the files that name each other in a circle: none of them can be
//! read, tested or changed without the rest.
//!
//! A name is followed through the doors that pass it on to the file in which it stands. A door
//! (`mod.rs`) names its own parts because it is their door: that is no arrow.

use std::collections::{BTreeMap, BTreeSet};

use crate::paths::paths;
use crate::rooms::{is_root, is_test};
use crate::source::{Token, is_at};
use crate::tree::{Fault, Tree, fault};

/// Holds the arrows that may close a circle: from these files to those, and why.
pub(crate) type Kept = (&'static str, &'static str, &'static str);

/// Lists the arrows that may close a circle. Each is needed, or it is a fault.
pub(crate) const KEPT: &[Kept] = &[
    (
        "src/app/update/",
        "src/app/update/",
        "the answers to keys lead to one another, as keys do: they are one table of answers",
    ),
    (
        "src/domain/kind.rs",
        "src/domain/",
        "a kind gives its definition, and what definitions are made of refers to kinds",
    ),
    (
        "src/store/error.rs",
        "src/store/",
        "an error holds what failed, as data, of whatever part",
    ),
    (
        "src/store/trouble.rs",
        "src/store/",
        "what a failure was is found out by looking once more, which may fail as well",
    ),
];

/// Finds circles of files that no reason is given for, and reasons for circles that are gone.
pub(crate) fn files_stand_in_no_circle(tree: &Tree) -> Vec<Fault> {
    judged(tree, KEPT)
}

/// Holds the circles of a tree against the arrows that may close one.
pub(crate) fn judged(tree: &Tree, kept: &[Kept]) -> Vec<Fault> {
    let all = arrows(tree);
    let mut others = all.clone();
    for (from, to) in &mut others {
        to.retain(|to| !kept.iter().any(|it| is_kept(it, (from, to))));
    }
    let mut faults = Vec::new();
    for circle in circles(&others) {
        let names = circle.join(", ");
        let what = format!("these files name each other in a circle: {names}");
        faults.push(fault(circle.first().map_or("", String::as_str), 1, &what));
    }
    let standing = circles(&all);
    for it in kept {
        let closes = |circle: &Vec<String>| {
            circle.iter().any(|from| {
                let to = all.get(from.as_str()).into_iter().flatten();
                let mut to = to.filter(|to| circle.iter().any(|other| other == *to));
                to.any(|to| is_kept(it, (from, to)))
            })
        };
        if !standing.iter().any(closes) {
            let what = format!("no arrow from {} to {} closes a circle", it.0, it.1);
            faults.push(fault("tests/tidy/circles.rs", 1, &what));
        }
    }
    faults
}

fn is_kept((from, to, _): &Kept, arrow: (&str, &str)) -> bool {
    arrow.0.starts_with(from) && arrow.1.starts_with(to)
}

type Arrows<'a> = BTreeMap<&'a str, BTreeSet<&'a str>>;

/// Gives which file names which.
fn arrows(tree: &Tree) -> Arrows<'_> {
    let doors = doors(tree);
    let mut arrows = Arrows::new();
    for (path, source) in tree.sources("src/") {
        if is_root(path) || is_test(path) {
            continue;
        }
        let named = paths(path, source);
        let to = named
            .iter()
            .filter_map(|it| standing(tree, &doors, &it.steps));
        let to = to.filter(|to| *to != path && !is_test(to) && !is_part(path, to));
        arrows.entry(path).or_default().extend(to);
    }
    arrows
}

/// Says whether a file is a part of the module whose door the other one is.
fn is_part(door: &str, file: &str) -> bool {
    door.strip_suffix("mod.rs")
        .is_some_and(|folder| file.starts_with(folder))
}

/// What doors pass on: the path by which it is known to the path where it stands.
type Doors = BTreeMap<Vec<String>, Vec<String>>;

fn doors(tree: &Tree) -> Doors {
    let mut doors = Doors::new();
    for (path, source) in tree.sources("src/") {
        let lines: BTreeSet<usize> = passing(source.code());
        for named in paths(path, source) {
            if lines.contains(&named.line)
                && let Some(last) = named.steps.last()
            {
                let mut known = home(path);
                known.push(last.clone());
                // A module and a function of it may bear one name.
                if known != named.steps && file_of(tree, &known).is_none() {
                    doors.insert(known, named.steps);
                }
            }
        }
    }
    doors
}

/// Gives the lines on which something is passed on: those of `pub use …;`.
fn passing(code: &[Token]) -> BTreeSet<usize> {
    let mut lines = BTreeSet::new();
    let mut at = 0;
    while let Some(rest) = code.get(at..).filter(|rest| !rest.is_empty()) {
        at += 1;
        let public = is_at(rest, "pub use")
            || is_at(rest, "pub (") && {
                let close = rest.iter().position(|it| it.is(')')).unwrap_or_default();
                rest.get(close + 1).and_then(Token::word) == Some("use")
            };
        if public {
            let end = rest.iter().position(|it| it.is(';')).unwrap_or(rest.len());
            lines.extend(rest.iter().take(end).map(|it| it.line));
        }
    }
    lines
}

/// Gives the module of a file, from the root.
fn home(path: &str) -> Vec<String> {
    let bare = path.trim_start_matches("src/").trim_end_matches(".rs");
    let bare = bare.strip_suffix("/mod").unwrap_or(bare);
    let steps = bare.split('/').map(str::to_owned);
    std::iter::once("crate".to_owned()).chain(steps).collect()
}

/// Gives the file in which that stands which a path names.
fn standing<'a>(tree: &'a Tree, doors: &Doors, steps: &[String]) -> Option<&'a str> {
    let mut steps = steps.to_vec();
    if steps.first().is_none_or(|it| it != "crate") {
        return None;
    }
    // A name may be passed on more than once.
    'on: for _ in 0..8 {
        for end in (2..=steps.len()).rev() {
            if let Some(to) = steps.get(..end).and_then(|it| doors.get(it)) {
                let mut on = to.clone();
                on.extend(steps.iter().skip(end).cloned());
                steps = on;
                continue 'on;
            }
        }
        break;
    }
    (2..=steps.len())
        .rev()
        .find_map(|end| file_of(tree, steps.get(..end)?))
}

/// Gives the file that is this module.
fn file_of<'a>(tree: &'a Tree, module: &[String]) -> Option<&'a str> {
    let module = module.get(1..)?.join("/");
    let file = tree.name(&format!("src/{module}.rs"));
    file.or_else(|| tree.name(&format!("src/{module}/mod.rs")))
}

/// Gives the sets of files of which each is reached from each, those of one file not.
fn circles(arrows: &Arrows<'_>) -> Vec<Vec<String>> {
    let reached: BTreeMap<&str, BTreeSet<&str>> = arrows
        .keys()
        .map(|from| (*from, reach(arrows, from)))
        .collect();
    let mut found = BTreeSet::new();
    for (file, on) in &reached {
        let circle: Vec<String> = on
            .iter()
            .filter(|to| reached.get(**to).is_some_and(|back| back.contains(file)))
            .map(|to| (*to).to_owned())
            .collect();
        if circle.len() > 1 {
            found.insert(circle);
        }
    }
    found.into_iter().collect()
}

fn reach<'a>(arrows: &Arrows<'a>, from: &str) -> BTreeSet<&'a str> {
    let mut seen = BTreeSet::new();
    let mut left: Vec<&str> = vec![from];
    while let Some(at) = left.pop() {
        for to in arrows.get(at).into_iter().flatten() {
            if seen.insert(*to) {
                left.push(to);
            }
        }
    }
    seen
}
