//! Who may import whom, which crates a room may use, and who touches the system.

use std::collections::BTreeSet;

use crate::paths::{Named, paths};
use crate::tree::{Fault, Tree, fault};

/// Holds what one room of `src` may name.
pub(crate) struct Room {
    pub(crate) name: &'static str,
    pub(crate) rooms: &'static [&'static str],
    pub(crate) crates: &'static [&'static str],
    pub(crate) system: System,
}

/// Says what of the system a room may touch.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum System {
    /// Values in, values out.
    Pure,
    /// Pure but for what `store` does for it.
    ThroughStore,
    /// The terminal and its threads.
    Terminal,
    /// Files, environment, processes.
    All,
}

impl System {
    /// Lists what of `std` is closed to the room.
    fn closed(self) -> &'static [&'static str] {
        match self {
            Self::Pure => &[
                "*",
                "fs",
                "env",
                "process",
                "net",
                "thread",
                "os",
                "io::*",
                "io::stdin",
                "io::stdout",
                "io::stderr",
                "io::Stdin",
                "io::Stdout",
                "io::Stderr",
                "time::*",
                "time::SystemTime",
                "time::Instant",
            ],
            Self::ThroughStore => &[
                "*",
                "fs",
                "env",
                "process",
                "net",
                "thread",
                "os",
                "io::*",
                "io::stdin",
                "io::stdout",
                "io::stderr",
                "io::Stdin",
                "io::Stdout",
                "io::Stderr",
            ],
            Self::Terminal => &["*", "fs", "env", "process", "net"],
            Self::All => &[],
        }
    }
}

/// Lists the rooms from the inside outwards. A new arrow is a decision, a new crate too.
pub(crate) const ROOMS: &[Room] = &[
    Room {
        name: "domain",
        rooms: &[],
        crates: &[
            "chrono",
            "serde",
            "thiserror",
            "unicode_normalization",
            "unicode_segmentation",
            "strsim",
        ],
        system: System::Pure,
    },
    Room {
        name: "i18n",
        rooms: &["domain"],
        crates: &["fluent_bundle", "unic_langid"],
        system: System::Pure,
    },
    Room {
        name: "store",
        rooms: &["domain"],
        crates: &[
            "rusqlite",
            "serde",
            "serde_json",
            "thiserror",
            "uuid",
            "sha2",
            "rustix",
            "winapi_util",
            "windows_sys",
        ],
        system: System::All,
    },
    Room {
        name: "exchange",
        rooms: &["domain", "i18n"],
        crates: &[
            "encoding_rs",
            "serde",
            "serde_json",
            "toml",
            "sha2",
            "pinyin",
            "unicode_normalization",
            "unicode_width",
            "unicode_segmentation",
            "unicode_linebreak",
            "thiserror",
        ],
        system: System::Pure,
    },
    Room {
        name: "office",
        rooms: &["domain", "i18n", "store", "exchange"],
        crates: &["serde", "serde_json", "thiserror", "sha2"],
        system: System::ThroughStore,
    },
    Room {
        name: "app",
        rooms: &["domain", "i18n", "store", "exchange", "office"],
        crates: &[
            "serde",
            "serde_json",
            "thiserror",
            "toml",
            "uuid",
            "sha2",
            "unicode_normalization",
        ],
        system: System::ThroughStore,
    },
    Room {
        name: "tui",
        rooms: &["domain", "i18n", "store", "exchange", "office", "app"],
        crates: &[
            "ratatui",
            "crossterm",
            "tui_textarea",
            "unicode_width",
            "unicode_segmentation",
            "unicode_linebreak",
            "rustix",
            "signal_hook",
            "winapi_util",
            "windows_sys",
            "thiserror",
        ],
        system: System::Terminal,
    },
    Room {
        name: "cli",
        rooms: &[
            "domain", "i18n", "store", "exchange", "office", "app", "tui",
        ],
        crates: &[
            "clap",
            "clap_complete",
            "clap_mangen",
            "serde_json",
            "etcetera",
            "indicatif",
            "strsim",
            "clipboard_win",
        ],
        system: System::All,
    },
];

/// Lists the single files that may name one thing their room may not: path, steps after `std`.
///
/// * The controlling terminal is a file, `/dev/tty`, where the streams are redirected.
const EXCEPTIONS: &[(&str, [&str; 2])] = &[("src/tui/terminal/unix.rs", ["fs", "File"])];

fn room(name: &str) -> Option<&'static Room> {
    ROOMS.iter().find(|room| room.name == name)
}

/// The part of a path under `src` that is a room: `src/tui/draw.rs` and `src/tui.rs` → `tui`.
pub(crate) fn room_of(path: &str) -> &str {
    let bare = path.trim_start_matches("src/");
    bare.split('/')
        .next()
        .unwrap_or_default()
        .trim_end_matches(".rs")
}

pub(crate) fn is_root(path: &str) -> bool {
    matches!(path, "src/main.rs" | "src/lib.rs")
}

/// Files of tests inside a room are not part of it.
pub(crate) fn is_test(path: &str) -> bool {
    path.ends_with("/tests.rs") || path.ends_with("_tests.rs") || path.contains("/tests/")
}

fn listed(names: &[&str]) -> String {
    if names.is_empty() {
        "nothing".to_owned()
    } else {
        names.join(", ")
    }
}

/// Finds rooms that may import a room standing after them.
pub(crate) fn table_runs_inside_out(rooms: &[Room]) -> Vec<Fault> {
    let mut faults = Vec::new();
    for (number, room) in rooms.iter().enumerate() {
        for import in room.rooms {
            let inner = rooms.iter().take(number).any(|it| it.name == *import);
            if !inner {
                let what = format!(
                    "the table lets `{}` import `{import}`, which does not stand before it",
                    room.name
                );
                faults.push(fault("tests/tidy/rooms.rs", 1, &what));
            }
        }
    }
    faults
}

/// Finds folders and files of `src` that are no room, and rooms without a door.
pub(crate) fn folders_are_rooms(tree: &Tree) -> Vec<Fault> {
    let mut faults = Vec::new();
    let mut seen = BTreeSet::new();
    let names: Vec<&str> = ROOMS.iter().map(|room| room.name).collect();
    for (path, _) in tree.below("src/", "") {
        if is_root(path) {
            continue;
        }
        let name = room_of(path);
        if room(name).is_none() && seen.insert(name) {
            let what = format!("`{name}` is no room (rooms: {})", names.join(", "));
            faults.push(fault(path, 1, &what));
        }
    }
    for name in names {
        let door = format!("src/{name}/mod.rs");
        if tree.get(&door).is_none() {
            faults.push(fault(&door, 1, &format!("the room `{name}` has no door")));
        }
    }
    faults
}

/// Gives every path that a room's code names.
pub(crate) fn named(tree: &Tree) -> Vec<(&str, &'static Room, Named)> {
    let mut all = Vec::new();
    for (path, source) in tree.sources("src/") {
        let Some(room) = room(room_of(path)).filter(|_| !is_root(path) && !is_test(path))
        else {
            continue;
        };
        all.extend(
            paths(path, source)
                .into_iter()
                .map(|named| (path, room, named)),
        );
    }
    all
}

/// Finds rooms that name a room further out, and a program that reaches past the command line.
pub(crate) fn import_only_inwards(tree: &Tree) -> Vec<Fault> {
    let mut faults = Vec::new();
    for (path, room, named) in named(tree) {
        let other = named.step(1);
        let is_room = other == "*" || ROOMS.iter().any(|it| it.name == other);
        let own = other == room.name || room.rooms.contains(&other);
        if matches!(named.step(0), "crate" | "duban") && is_room && !own {
            let what = format!(
                "`{}` may not import `{other}` (it may: {})",
                room.name,
                listed(room.rooms)
            );
            faults.push(fault(path, named.line, &what));
        }
    }
    for (path, source) in tree.sources("src/main.rs") {
        for named in paths(path, source) {
            if named.step(0) == "duban" && named.step(1) != "cli" {
                let what = format!("`main` may not name `{}` (it may: cli)", named.step(1));
                faults.push(fault(path, named.line, &what));
            }
        }
    }
    faults
}

/// Finds crates in rooms that may not use them, and rows of the table for crates that are gone.
pub(crate) fn touch_only_their_crates(tree: &Tree) -> Vec<Fault> {
    let mut faults = Vec::new();
    let known = dependencies(tree.get("Cargo.toml").unwrap_or_default());
    for (path, room, named) in named(tree) {
        let name = named.step(0);
        if known.contains(name) && !room.crates.contains(&name) {
            let what = format!(
                "`{}` may not use the crate `{name}` (it may: {})",
                room.name,
                listed(room.crates)
            );
            faults.push(fault(path, named.line, &what));
        }
    }
    for room in ROOMS {
        for name in room.crates.iter().filter(|name| !known.contains(**name)) {
            let what = format!(
                "the table lets `{}` use `{name}`, which Cargo.toml does not name",
                room.name
            );
            faults.push(fault("tests/tidy/rooms.rs", 1, &what));
        }
    }
    faults
}

/// Reads the names of the dependencies, as code spells them; those of tests apart.
pub(crate) fn dependencies(manifest: &str) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    let mut inside = false;
    for line in manifest.lines() {
        if let Some(section) = line.trim().strip_prefix('[') {
            let section = section.trim_end_matches(']');
            inside = section == "dependencies" || section.ends_with(".dependencies");
        } else if let Some((name, _)) = line.split_once('=').filter(|_| inside) {
            let name = name.trim().split('.').next().unwrap_or_default();
            found.insert(name.replace('-', "_"));
        }
    }
    found
}

/// Finds what a room does past values: files, environment, processes, clocks, streams.
pub(crate) fn stay_off_the_system(tree: &Tree) -> Vec<Fault> {
    let mut faults = Vec::new();
    for (path, room, named) in named(tree) {
        if !["std", "core", "alloc"].contains(&named.step(0)) {
            continue;
        }
        let pair = format!("{}::{}", named.step(1), named.step(2));
        let bad = room
            .system
            .closed()
            .iter()
            .find(|closed| **closed == named.step(1) || **closed == pair);
        let excepted = EXCEPTIONS.contains(&(path, [named.step(1), named.step(2)]));
        if let Some(bad) = bad.filter(|_| !excepted) {
            let what = format!(
                "`{}` may not touch `std::{bad}` (closed to it: {})",
                room.name,
                listed(room.system.closed())
            );
            faults.push(fault(path, named.line, &what));
        }
    }
    faults
}
