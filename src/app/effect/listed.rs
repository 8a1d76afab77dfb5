//! Looking for a file: what lies in a folder, narrowed by what is typed; a path leads there.

use std::path::{MAIN_SEPARATOR, Path};

use super::Outcome;
use crate::app::path::meant;
use crate::app::state::Listed;
use crate::domain::figure::size;
use crate::domain::folding::folded;
use crate::exchange::pinyin::{PinyinKey, PinyinQuery};
use crate::i18n::Texts;
use crate::office::{Candidate, OfficeResult, in_folder};

/// Where a file is looked for.
#[derive(Clone, Debug)]
pub struct Looking {
    /// The list that is open; nothing for a new one.
    pub serial: Option<u64>,
    /// The folder.
    pub folder: String,
    /// What narrows it, or a path that leads elsewhere.
    pub typed: String,
    /// For what `~` stands.
    pub home: Option<String>,
    /// Files that were used here, the last first.
    pub recent: Vec<String>,
}

/// Lists a folder; files that were used here stand first, as long as nothing is typed.
pub(super) fn list(texts: &Texts, looking: &Looking) -> OfficeResult<Outcome> {
    let home = looking.home.as_deref();
    let (folder, typed) = led(&looking.folder, &looking.typed, home);
    let mut found: Vec<(Candidate, Listed)> = Vec::new();
    let row = |name: String, beside: String| Candidate {
        id: 0,
        number: String::new(),
        told: name.clone(),
        name,
        beside,
        state: None,
    };
    let here = Path::new(&folder);
    if typed.is_empty() {
        for path in &looking.recent {
            let held = Path::new(path);
            let name = held.file_name().unwrap_or_default().to_string_lossy();
            let folder = held.parent().unwrap_or(held).display();
            let words = format!("{}  {folder}", texts.say("files-recent"));
            found.push((row(name.into_owned(), words), Listed::File(path.clone())));
        }
        if let Some(above) = here.parent() {
            let beside = texts.say("files-above");
            let above = above.display().to_string();
            found.push((row("..".to_owned(), beside), Listed::Folder(above)));
        }
    }
    let query = PinyinQuery::new(&typed);
    let wanted = folded(&typed);
    // A path that is half typed may lead nowhere yet.
    let held = if here.is_dir() || looking.typed.trim().is_empty() {
        in_folder(here)?
    } else {
        Vec::new()
    };
    for it in held {
        let by_letters = PinyinKey::phrase(&it.name).rank_query(&query).is_some();
        if !wanted.is_empty() && !by_letters && !folded(&it.name).contains(&wanted) {
            continue;
        }
        let path = here.join(&it.name).display().to_string();
        found.push(if it.folder {
            let name = format!("{}{MAIN_SEPARATOR}", it.name);
            (row(name, String::new()), Listed::Folder(path))
        } else {
            let bytes = i64::try_from(it.bytes).unwrap_or(i64::MAX);
            (row(it.name, size(bytes)), Listed::File(path))
        });
    }
    Ok(Outcome::Files {
        serial: looking.serial,
        folder,
        found,
    })
}

/// Gives the folder that is meant, and what narrows it: a path that is typed leads there.
fn led(folder: &str, typed: &str, home: Option<&str>) -> (String, String) {
    let text = typed.trim();
    let is_path = text.starts_with(['~', '～', '"', '“', '\'']) || text.contains(['/', '\\']);
    if !is_path {
        return (folder.to_owned(), text.to_owned());
    }
    let path = meant(text, home);
    let path = Path::new(folder).join(path);
    if path.is_dir() || path.parent().is_none() {
        return (path.display().to_string(), String::new());
    }
    let above = path.parent().unwrap_or(&path);
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    (above.display().to_string(), name.into_owned())
}
