//! A file of settings: names with their words, of which none may be wrong.

/// What is wrong in a file of settings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ConfigFault {
    /// The line, from 1.
    pub line: usize,
    /// What is wrong.
    pub what: ConfigFaultKind,
    /// The word that is wrong.
    pub found: String,
}

/// What can be wrong in a file of settings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ConfigFaultKind {
    /// It cannot be read, or is no TOML.
    Unreadable,
    /// There is nothing of this name to be set.
    Unknown,
    /// What is called so cannot be set to that.
    Value(&'static str),
}

/// Reads what is set in a text. `known` are the names that may be set, and what says whether one
/// takes a word.
///
/// # Errors
/// All that is wrong, by lines; nothing of a faulty file is used.
pub fn set_in(
    text: &str,
    known: &[&'static str],
    takes: impl Fn(&'static str, &str) -> bool,
) -> Result<Vec<(&'static str, String)>, Vec<ConfigFault>> {
    let text = text.trim_start_matches('\u{feff}');
    let table: toml::Table = text.parse().map_err(|error: toml::de::Error| {
        let at = error.span().map_or(0, |span| span.start);
        let before = text.bytes().take(at).filter(|byte| *byte == b'\n');
        vec![ConfigFault {
            line: before.count() + 1,
            what: ConfigFaultKind::Unreadable,
            found: error.message().to_owned(),
        }]
    })?;
    let (mut set, mut faults) = (Vec::new(), Vec::new());
    for (name, value) in &table {
        let known = known.iter().find(|known| *known == name);
        let word = value.as_str();
        match (known, word) {
            (Some(name), Some(word)) if takes(name, word) => set.push((*name, word.to_owned())),
            (known, _) => faults.push(ConfigFault {
                line: line_of(text, name),
                what: known.map_or(ConfigFaultKind::Unknown, |it| ConfigFaultKind::Value(it)),
                found: match known {
                    Some(_) => word.map_or_else(|| value.to_string(), str::to_owned),
                    None => name.clone(),
                },
            }),
        }
    }
    faults.sort_by_key(|it| it.line);
    if faults.is_empty() {
        Ok(set)
    } else {
        Err(faults)
    }
}

/// Finds the line on which a name is set, or a table of that name begins.
fn line_of(text: &str, name: &str) -> usize {
    let sets = |line: &str| {
        let key = line.split(['=', '.', ']']).next().unwrap_or_default();
        key.trim().trim_start_matches('[').trim_matches('"') == name
    };
    text.lines().position(sets).map_or(1, |at| at + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_set_is_read_and_what_is_wrong_is_told_with_line_and_word() {
        let takes = |name: &str, word: &str| match name {
            "theme" => ["dark", "light"].contains(&word),
            _ => !word.trim().is_empty(),
        };
        let read = |text: &str| set_in(text, &["theme", "store"], takes);
        let set = read("# 设置\ntheme = \"light\"\nstore = \"~/a.db\"\n").unwrap();
        let wanted = [("store", "~/a.db"), ("theme", "light")];
        assert_eq!(set, wanted.map(|(name, word)| (name, word.to_owned())));
        for (text, line, what, found) in [
            (
                "\ntheme = \"dusk\"",
                2,
                ConfigFaultKind::Value("theme"),
                "dusk",
            ),
            ("theme = 3", 1, ConfigFaultKind::Value("theme"), "3"),
            ("a = 1\ntheme = \"dark\"", 1, ConfigFaultKind::Unknown, "a"),
            ("\n[colours]\nx = 1", 2, ConfigFaultKind::Unknown, "colours"),
            ("store = \" \"", 1, ConfigFaultKind::Value("store"), " "),
        ] {
            let found = found.to_owned();
            let wanted = vec![ConfigFault { line, what, found }];
            assert_eq!(read(text).unwrap_err(), wanted, "{text}");
        }
        let faults = read("theme = \"dark\"\nstore = a\n").unwrap_err();
        assert_eq!(
            (faults[0].line, faults[0].what),
            (2, ConfigFaultKind::Unreadable)
        );
    }
}
