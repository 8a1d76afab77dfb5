//! A file of settings: names with their words, of which none may be wrong.

use toml::de::{DeTable, DeValue};

use crate::exchange::toml_fault::{place, toml_faults};

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
    /// It cannot be read.
    Unreadable,
    /// It is no UTF-8 from this line on.
    NotUtf8,
    /// It is no TOML from this column on; the key of the sentence that says why.
    Syntax(usize, &'static str),
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
    read(text, known, |name, value, _| {
        let word = value.as_str()?;
        takes(name, word).then(|| word.to_owned())
    })
}

/// Reads a text of names and what each is set to, which `take` takes: the name, the value, and how
/// the value is written.
///
/// # Errors
/// All that is wrong, by lines.
pub(super) fn read<T>(
    text: &str,
    known: &[&'static str],
    take: impl Fn(&'static str, &DeValue<'_>, &str) -> Option<T>,
) -> Result<Vec<(&'static str, T)>, Vec<ConfigFault>> {
    let text = bare(text);
    let syntax = toml_faults(text);
    let Ok(table) = DeTable::parse(text) else {
        let told = syntax.into_iter().map(|it| ConfigFault {
            line: it.line,
            what: ConfigFaultKind::Syntax(it.column, it.why),
            found: it.found,
        });
        return Err(told.collect());
    };
    let (mut set, mut faults) = (Vec::new(), Vec::new());
    for (key, value) in table.get_ref() {
        let written = text.get(value.span()).unwrap_or_default();
        let known = known.iter().find(|known| **known == key.get_ref());
        let taken = known.and_then(|name| Some((*name, take(name, value.get_ref(), written)?)));
        match (known, taken) {
            (_, Some(taken)) => set.push(taken),
            (known, None) => faults.push(ConfigFault {
                line: place(text, key.span().start).0,
                what: known.map_or(ConfigFaultKind::Unknown, |it| ConfigFaultKind::Value(it)),
                found: match known {
                    Some(_) => value.get_ref().as_str().unwrap_or(written).to_owned(),
                    None => key.get_ref().to_string(),
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

/// Gives what some names are set to, whatever else is wrong in a text; nothing where it cannot be
/// taken apart.
pub fn words_in(text: &str, names: &[&'static str]) -> Vec<(&'static str, String)> {
    let Ok(table) = DeTable::parse(bare(text)) else {
        return Vec::new();
    };
    let all = table.get_ref().iter().filter_map(|(key, value)| {
        let name = names.iter().find(|name| **name == key.get_ref())?;
        Some((*name, value.get_ref().as_str()?.to_owned()))
    });
    all.collect()
}

/// Gives the text of a file of settings.
///
/// # Errors
/// That it is no UTF-8.
pub fn text_of(bytes: Vec<u8>) -> Result<String, Vec<ConfigFault>> {
    String::from_utf8(bytes).map_err(|error| {
        let good = error
            .as_bytes()
            .iter()
            .take(error.utf8_error().valid_up_to());
        vec![ConfigFault {
            line: good.filter(|byte| **byte == b'\n').count() + 1,
            what: ConfigFaultKind::NotUtf8,
            found: String::new(),
        }]
    })
}

/// Gives a text without the mark of its order of bytes.
fn bare(text: &str) -> &str {
    text.trim_start_matches('\u{feff}')
}

/// Gives a text of settings in which a name is set to a word and all else stands as it stood:
/// comments, other lines, the order, the ends of lines. A name that is not set yet comes beneath
/// the comment that shows how to, else at the end.
pub fn with_set(text: &str, name: &str, word: &str) -> String {
    let value = toml::Value::from(word).to_string();
    let mark = text.len() - bare(text).len();
    let table = DeTable::parse(bare(text)).ok();
    let set = table.and_then(|it| {
        let mut all = it.get_ref().iter();
        let found = all.find(|(key, _)| key.get_ref().as_ref() == name);
        found.map(|(_, value)| value.span())
    });
    let mut made = text.to_owned();
    if let Some(at) = set {
        made.replace_range(at.start + mark..at.end + mark, &value);
        return made;
    }
    let end = if text.contains("\r\n") { "\r\n" } else { "\n" };
    let line = format!("{name} = {value}{end}");
    let shows = |line: &str| {
        let bare = line.trim_start().strip_prefix('#').map(str::trim_start);
        let rest = bare.and_then(|it| it.strip_prefix(name));
        rest.is_some_and(|it| it.trim_start().starts_with('='))
    };
    let mut at = 0;
    for written in text.split_inclusive('\n') {
        at += written.len();
        if shows(written) && written.ends_with('\n') {
            made.insert_str(at, &line);
            return made;
        }
    }
    if !made.is_empty() && !made.ends_with('\n') {
        made.push_str(end);
    }
    made.push_str(&line);
    made
}

#[cfg(test)]
mod tests {
    use super::*;

    fn takes(name: &str, word: &str) -> bool {
        match name {
            "theme" => ["dark", "light"].contains(&word),
            _ => !word.trim().is_empty(),
        }
    }

    #[test]
    fn what_is_set_is_read_and_what_is_wrong_is_told_with_line_and_word() {
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
            (
                "theme = \"dark\"\nstore = a\n",
                2,
                ConfigFaultKind::Syntax(9, "toml-fault-unquoted"),
                "a",
            ),
        ] {
            let found = found.to_owned();
            let wanted = vec![ConfigFault { line, what, found }];
            assert_eq!(read(text).unwrap_err(), wanted, "{text}");
        }
    }

    #[test]
    fn what_is_set_anew_leaves_every_other_byte_where_it_was() {
        for (text, wanted) in [
            ("", "theme = \"light\"\n"),
            ("theme = \"dark\"", "theme = \"light\""),
            (
                "# 我的\r\ntheme   =  'dark'  # 晚上\r\nstore = \"a\"\r\n",
                "# 我的\r\ntheme   =  \"light\"  # 晚上\r\nstore = \"a\"\r\n",
            ),
            (
                "\u{feff}store = \"theme = 1\"\r\n",
                "\u{feff}store = \"theme = 1\"\r\ntheme = \"light\"\r\n",
            ),
            (
                "# theme = \"auto\"\n\n# store\nstore = \"a\"",
                "# theme = \"auto\"\ntheme = \"light\"\n\n# store\nstore = \"a\"",
            ),
            (
                "store = \"a\" # theme =",
                "store = \"a\" # theme =\ntheme = \"light\"\n",
            ),
        ] {
            let made = with_set(text, "theme", "light");
            assert_eq!(made, wanted);
            let set = set_in(&made, &["theme", "store"], takes).unwrap();
            assert!(set.contains(&("theme", "light".to_owned())), "{made}");
        }
    }

    #[test]
    fn a_word_with_quotes_is_set_as_it_is() {
        let word = "甲\"乙\\丙";
        let made = with_set("store = \"a\"\n", "store", word);
        let set = set_in(&made, &["store"], |_, _| true).unwrap();
        assert_eq!(set, [("store", word.to_owned())]);
    }
}
