//! The files of the project as the checks see them, and the one way to report faults.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use crate::source::Source;

/// Holds every file a check may look at, by its path from the root, with `/` between.
pub(crate) struct Tree {
    files: BTreeMap<String, String>,
}

/// Holds one fault: where, and what is wrong and what would be allowed.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Fault(pub(crate) String);

pub(crate) fn fault(path: &str, line: usize, what: &str) -> Fault {
    Fault(format!("{path}:{line}: {what}"))
}

impl Tree {
    /// Reads the project.
    pub(crate) fn load() -> Self {
        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        let mut files = BTreeMap::new();
        for top in ["src", "tests", "benches", "assets"] {
            read(root, top, &mut files);
        }
        let manifest = fs::read_to_string(root.join("Cargo.toml")).unwrap();
        files.insert("Cargo.toml".to_owned(), manifest);
        Self { files }
    }

    /// Makes a tree out of samples.
    pub(crate) fn of(files: &[(&str, &str)]) -> Self {
        let mut tree = Self { files: BTreeMap::new() };
        for (path, text) in files {
            tree.put(path, text);
        }
        tree
    }

    /// Puts one file in, as somebody might have written it.
    pub(crate) fn put(&mut self, path: &str, text: &str) {
        self.files.insert(path.to_owned(), text.to_owned());
    }

    pub(crate) fn get(&self, path: &str) -> Option<&str> {
        self.files.get(path).map(String::as_str)
    }

    /// Gives the files below a folder (`src/`) whose names end so (`.rs`), in order.
    pub(crate) fn below<'a>(
        &'a self,
        folder: &'a str,
        end: &'a str,
    ) -> impl Iterator<Item = (&'a str, &'a str)> {
        self.files
            .iter()
            .filter(move |(path, _)| path.starts_with(folder) && path.ends_with(end))
            .map(|(path, text)| (path.as_str(), text.as_str()))
    }

    /// Gives all Rust files, read as words.
    pub(crate) fn sources<'a>(
        &'a self,
        folder: &'a str,
    ) -> impl Iterator<Item = (&'a str, Source)> {
        self.below(folder, ".rs").map(|(path, text)| (path, Source::read(text)))
    }
}

fn read(root: &Path, relative: &str, files: &mut BTreeMap<String, String>) {
    let Ok(entries) = fs::read_dir(root.join(relative)) else { return };
    for entry in entries {
        let entry = entry.unwrap();
        let name = entry.file_name().into_string().unwrap();
        let path = format!("{relative}/{name}");
        if entry.file_type().unwrap().is_dir() {
            read(root, &path, files);
        } else if let Ok(text) = fs::read_to_string(entry.path()) {
            files.insert(path, text);
        } else {
            // Not text, such as an XLSX sample: only its name matters.
            files.insert(path, String::new());
        }
    }
}

/// Says whether the person asked to rewrite what is generated.
#[expect(clippy::disallowed_methods, reason = "a switch for the person who runs the test")]
pub(crate) fn update_asked() -> bool {
    std::env::var_os("UPDATE").is_some_and(|value| value == "1")
}

#[expect(clippy::disallowed_methods, reason = "a generated list, reviewed in the diff")]
pub(crate) fn write(path: &str, text: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, text).unwrap();
}

/// Stops with all faults at once, one a line.
#[track_caller]
pub(crate) fn assert_clean(faults: &[Fault]) {
    let lines: Vec<&str> = faults.iter().map(|it| it.0.as_str()).collect();
    assert!(faults.is_empty(), "\n\n{}\n", lines.join("\n"));
}
