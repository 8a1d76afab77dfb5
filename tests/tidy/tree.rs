//! The files of the project as the checks see them, and the one way to report faults.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::sync::{LazyLock, OnceLock};

use crate::source::Source;

/// Holds every file a check may look at, by its path from the root, with `/` between.
pub(crate) struct Tree {
    files: BTreeMap<String, File>,
}

struct File {
    text: String,
    /// Read as words when first asked for; every check asks.
    source: OnceLock<Source>,
}

static PROJECT: LazyLock<Tree> = LazyLock::new(Tree::read);

/// Holds one fault: where, and what is wrong and what would be allowed.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Fault(pub(crate) String);

pub(crate) fn fault(path: &str, line: usize, what: &str) -> Fault {
    Fault(format!("{path}:{line}: {what}"))
}

impl Tree {
    /// Gives the project, read once.
    pub(crate) fn load() -> &'static Self {
        &PROJECT
    }

    /// Reads the project anew.
    pub(crate) fn read() -> Self {
        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        let mut tree = Self {
            files: BTreeMap::new(),
        };
        for top in ["src", "tests", "benches", "assets"] {
            read(root, top, &mut tree);
        }
        for list in ["Cargo.toml", "Cargo.lock"] {
            let text = fs::read_to_string(root.join(list)).unwrap();
            tree.put(list, &text);
        }
        tree
    }

    /// Makes a tree out of samples.
    pub(crate) fn of(files: &[(&str, &str)]) -> Self {
        let mut tree = Self {
            files: BTreeMap::new(),
        };
        for (path, text) in files {
            tree.put(path, text);
        }
        tree
    }

    /// Puts one file in, as somebody might have written it.
    pub(crate) fn put(&mut self, path: &str, text: &str) {
        let file = File {
            text: text.to_owned(),
            source: OnceLock::new(),
        };
        self.files.insert(path.to_owned(), file);
    }

    pub(crate) fn get(&self, path: &str) -> Option<&str> {
        self.files.get(path).map(|file| file.text.as_str())
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
            .map(|(path, file)| (path.as_str(), file.text.as_str()))
    }

    /// Gives the Rust files below a folder, or one file, read as words.
    pub(crate) fn sources<'a>(
        &'a self,
        folder: &'a str,
    ) -> impl Iterator<Item = (&'a str, &'a Source)> {
        self.below(folder, ".rs")
            .filter_map(|(path, _)| Some((path, self.source(path)?)))
    }

    /// Gives a file's own path, where there is such a file.
    pub(crate) fn name(&self, path: &str) -> Option<&str> {
        self.files
            .get_key_value(path)
            .map(|(path, _)| path.as_str())
    }

    pub(crate) fn source(&self, path: &str) -> Option<&Source> {
        self.files.get(path).map(File::source)
    }
}

impl File {
    fn source(&self) -> &Source {
        self.source.get_or_init(|| Source::read(&self.text))
    }
}

fn read(root: &Path, relative: &str, tree: &mut Tree) {
    let Ok(entries) = fs::read_dir(root.join(relative)) else {
        return;
    };
    for entry in entries {
        let entry = entry.unwrap();
        let name = entry.file_name().into_string().unwrap();
        let path = format!("{relative}/{name}");
        if entry.file_type().unwrap().is_dir() {
            read(root, &path, tree);
        } else if let Ok(text) = fs::read_to_string(entry.path()) {
            tree.put(&path, &text);
        } else {
            // Not text, such as an XLSX sample: only its name matters.
            tree.put(&path, "");
        }
    }
}

/// Says whether the person asked to rewrite what is generated.
#[expect(
    clippy::disallowed_methods,
    reason = "a switch for the person who runs the test"
)]
pub(crate) fn update_asked() -> bool {
    std::env::var_os("UPDATE").is_some_and(|value| value == "1")
}

#[expect(
    clippy::disallowed_methods,
    reason = "a generated list, reviewed in the diff"
)]
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
