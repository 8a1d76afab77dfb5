//! Several records named in one field: one by one, or all of a department, branch or rank at once,
//! minus some; each with a word where the tie carries one.

use std::collections::BTreeMap;

use super::entry::Typed;
use super::{Candidate, Office, OfficeError, OfficeResult};
use crate::domain::folding::{folded, name_key};
use crate::domain::{
    Column, Kind, Named, Record, Refusal, Role, Tied, Type, Value, read_number,
};
use crate::exchange::pinyin::PinyinKey;
use crate::i18n::{Args, Texts};

/// What stands between two that are named.
const BETWEEN: [char; 7] = ['、', '，', ',', '；', ';', '\n', '\t'];
/// What goes before those that are left out; whatever is named behind a word is left out, too.
const MINUS: [char; 3] = ['-', '－', '−'];
const EXCEPT: [&str; 3] = ["除", "不含", "except "];

/// What was named by one part of a field.
struct Naming<'t> {
    name: &'t str,
    word: &'t str,
    minus: bool,
}

impl Office {
    /// Reads the records that a field of ties names.
    ///
    /// # Errors
    /// Refuses what nobody answers to or several do, as [`resolve`](Self::resolve) does.
    pub(super) fn read_ties(
        &self,
        texts: &Texts,
        column: &Column,
        typed: &str,
    ) -> OfficeResult<Typed> {
        let Type::Ties(role, back) = column.ty else {
            return Ok(Typed::default());
        };
        let kind = role.far(back);
        let all = self.all(kind)?;
        let mut tied: Vec<Tied> = Vec::new();
        for part in parts(typed, role) {
            let refuse = |key: &'static str| {
                let refusal = Refusal::of(key).with("found", part.name);
                Err(OfficeError::Refused(vec![refusal.at(column.name)]))
            };
            let named = self.named_by(texts, (kind, &all), &part, &tied)?;
            if part.minus {
                if !part.word.is_empty() {
                    return refuse("ties-except-with-word");
                }
                let before = tied.len();
                tied.retain(|it| !named.contains(&it.id));
                if tied.len() == before {
                    return refuse("ties-not-among");
                }
                continue;
            }
            for id in named {
                match tied.iter_mut().find(|it| it.id == id) {
                    // Who is named again with all of his branch keeps his word.
                    Some(known) if part.word.is_empty() || known.word == part.word => {}
                    Some(known) if known.word.is_empty() => {
                        part.word.clone_into(&mut known.word);
                    }
                    Some(_) => return refuse("ties-two-words"),
                    None => tied.push(Tied {
                        id,
                        word: part.word.to_owned(),
                    }),
                }
            }
        }
        tied.sort_unstable();
        if tied.is_empty() {
            let refusal = Refusal::of("ties-name-nobody").with("found", typed.trim());
            return Err(OfficeError::Refused(vec![refusal.at(column.name)]));
        }
        let worded = tied.iter().filter(|it| !it.word.is_empty()).count();
        let key = if worded > 0 {
            "ties-with-words"
        } else {
            "ties-read"
        };
        let args = Args::new().set("n", tied.len()).set("worded", worded);
        Ok(Typed {
            cells: vec![(column.name, Value::Ties(tied))],
            understood: Some(texts.say_with(key, &args)),
            ..Typed::default()
        })
    }

    /// Gives the records that one part of a field names: a group, one record, or by letters that
    /// nothing else answers to a group; what is left out is looked for among those named before.
    fn named_by(
        &self,
        texts: &Texts,
        (kind, all): (Kind, &[Record]),
        part: &Naming<'_>,
        tied: &[Tied],
    ) -> OfficeResult<Vec<i64>> {
        if let Some(several) = self.all_of(texts, (kind, all), part.name)? {
            return Ok(several);
        }
        if part.minus {
            let called = all
                .iter()
                .filter(|it| name_key(it.title()) == name_key(part.name));
            let called = called.map(|it| it.id);
            let among: Vec<i64> = called
                .filter(|id| tied.iter().any(|it| it.id == *id))
                .collect();
            if among.len() == 1 {
                return Ok(among);
            }
        }
        match self.resolve(kind, part.name) {
            Ok(id) => Ok(vec![id]),
            Err(unknown) => match self.groups(texts, kind, part.name)?.as_slice() {
                [one] => {
                    let group = self.all_of(texts, (kind, all), &one.name)?;
                    group.ok_or(unknown)
                }
                _ => Err(unknown),
            },
        }
    }

    /// Gives all records that one name stands for: everybody, or those of a group of the kind;
    /// nothing where it names no group.
    fn all_of(
        &self,
        texts: &Texts,
        (kind, all): (Kind, &[Record]),
        name: &str,
    ) -> OfficeResult<Option<Vec<i64>>> {
        let word = name_key(name);
        let everybody = texts.say("ties-all");
        if folded(name) == "all" || everybody.split('、').any(|it| name_key(it) == word) {
            return Ok(Some(all.iter().map(|it| it.id).collect()));
        }
        for group in kind.def().grouped {
            let Some(column) = kind.def().column(group) else {
                continue;
            };
            let value = match column.ty {
                Type::Ref(other) => self.called_just_so(other, name)?.map(Value::Int),
                Type::Choice(choices) => {
                    let called = |code: &&&str| {
                        folded(code) == folded(name)
                            || name_key(&texts.choice(choices.name, code)) == word
                    };
                    choices
                        .codes
                        .iter()
                        .find(called)
                        .map(|code| Value::from(*code))
                }
                Type::Line(_)
                | Type::Text
                | Type::Day
                | Type::Limit
                | Type::Count
                | Type::Time
                | Type::HalfDays
                | Type::Decimal(_)
                | Type::Flag
                | Type::Ties(..) => {
                    let held = all.iter().map(|it| it.text(column.name));
                    let mut called = held.filter(|it| !it.is_empty() && name_key(it) == word);
                    called.next().map(Value::from)
                }
            };
            if let Some(value) = value {
                let of_it = all.iter().filter(|it| *it.cell(column.name) == value);
                return Ok(Some(of_it.map(|it| it.id).collect()));
            }
        }
        Ok(None)
    }

    /// Gives the groups of a kind, each with how many are in it, that answer to the letters typed
    /// so far: their names are typed in a field of several as those of single records are.
    pub fn groups(
        &self,
        texts: &Texts,
        kind: Kind,
        typed: &str,
    ) -> OfficeResult<Vec<Candidate>> {
        let all = self.all(kind)?;
        let mut found: Vec<Candidate> = Vec::new();
        for column in kind
            .def()
            .grouped
            .iter()
            .filter_map(|it| kind.def().column(it))
        {
            let mut held: BTreeMap<Value, usize> = BTreeMap::new();
            for record in all.iter().filter(|it| !it.lacks(column.name)) {
                *held.entry(record.cell(column.name).clone()).or_default() += 1;
            }
            for (value, n) in held {
                let name = match (column.ty, value.int(), value.text()) {
                    (Type::Ref(other), Some(id), _) => {
                        self.name_of(other, id)?.map(|it| it.told())
                    }
                    (Type::Choice(choices), _, Some(code)) => {
                        Some(texts.choice(choices.name, code))
                    }
                    (_, _, text) => text.map(str::to_owned),
                };
                let called = name.filter(|name| {
                    let sounds = PinyinKey::phrase(name).rank(&folded(typed)).is_some();
                    sounds || folded(name).contains(&folded(typed))
                });
                found.extend(called.map(|name| Candidate {
                    id: 0,
                    number: String::new(),
                    told: name.clone(),
                    beside: texts.say_with("ties-group", &Args::new().set("n", n)),
                    name,
                    state: None,
                }));
            }
        }
        Ok(found)
    }

    /// Finds the record that is called just so, by number or name: a part of a name is a person's
    /// sooner than a department's.
    fn called_just_so(&self, kind: Kind, name: &str) -> OfficeResult<Option<i64>> {
        let number = read_number(name).filter(|it| it.kind == kind);
        let all = self.all(kind)?;
        let mut called = all.iter().filter(|it| {
            name_key(it.title()) == name_key(name)
                || number.is_some_and(|number| number.names(it))
        });
        Ok(called.next().map(|it| it.id))
    }

    /// Gives what is tied to a record in a column of ties.
    pub fn tied(&self, record: (Kind, i64), column: &Column) -> OfficeResult<Vec<Tied>> {
        let Type::Ties(role, back) = column.ty else {
            return Ok(Vec::new());
        };
        self.store.reader().tied((role, back), record.1)
    }

    /// Writes ties as they are typed: names, each with its word behind it.
    pub fn show_ties(&self, column: &Column, tied: &[Tied]) -> OfficeResult<String> {
        let Some(kind) = column.ty.tied() else {
            return Ok(String::new());
        };
        let mut told = Vec::with_capacity(tied.len());
        for it in tied {
            let named = self.name_of(kind, it.id)?;
            told.extend(named.map(|named| with_word(&named, &it.word)));
        }
        Ok(told.join("、"))
    }
}

/// Writes a name with the word of a tie behind it.
fn with_word(named: &Named, word: &str) -> String {
    if word.is_empty() {
        named.told()
    } else {
        format!("{}（{word}）", named.told())
    }
}

/// Gives the part of a field of ties that is being typed: what stands behind the last sign between
/// two, without the sign that leaves it out.
pub fn last_named(typed: &str) -> &str {
    let start = typed
        .char_indices()
        .rfind(|(_, sign)| BETWEEN.contains(sign))
        .map_or(0, |(at, sign)| at + sign.len_utf8());
    let last = typed.get(start..).unwrap_or_default().trim_start();
    let last = last.trim_start_matches(MINUS);
    let except = EXCEPT.iter().find_map(|word| last.strip_prefix(word));
    except.unwrap_or(last)
}

/// Takes a field of ties apart. Signs within brackets divide nothing.
fn parts(typed: &str, role: Role) -> Vec<Naming<'_>> {
    let mut depth = 0_usize;
    let pieces = typed.split(|sign: char| {
        match sign {
            '(' | '（' => depth += 1,
            ')' | '）' => depth = depth.saturating_sub(1),
            _ => {}
        }
        depth == 0 && BETWEEN.contains(&sign)
    });
    let mut parts = Vec::new();
    let mut except = false;
    for piece in pieces {
        let mut name = piece.trim();
        if let Some(rest) = EXCEPT.iter().find_map(|word| name.strip_prefix(word)) {
            except = true;
            name = rest.trim();
        }
        let minus = name.starts_with(MINUS);
        name = name.trim_start_matches(MINUS).trim_start();
        let (name, word) = if role.carries_word() {
            worded(name)
        } else {
            (name, "")
        };
        if !name.is_empty() {
            let minus = minus || except;
            parts.push(Naming { name, word, minus });
        }
    }
    parts
}

/// Parts a name from the word in the brackets behind it; a number in brackets is no word but tells
/// namesakes apart.
fn worded(piece: &str) -> (&str, &str) {
    let inner = || {
        let open = piece.strip_suffix(['）', ')'])?;
        let at = open.rfind(['（', '('])?;
        let (name, word) = open.split_at(at);
        Some((name.trim(), word.trim_start_matches(['（', '(']).trim()))
    };
    match inner() {
        Some((_, number)) if read_number(number).is_some() => (piece, ""),
        Some((name, word)) if !name.is_empty() => (name, word),
        _ => (piece, ""),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_field_of_ties_is_taken_apart() {
        let told = |typed: &str| -> Vec<String> {
            let parts = parts(typed, Role::Called);
            let told = parts.iter().map(|it| {
                let sign = if it.minus { "-" } else { "" };
                format!("{sign}{}|{}", it.name, it.word)
            });
            told.collect()
        };
        for (typed, expected) in [
            ("张三、李四", vec!["张三|", "李四|"]),
            (
                "张三, 李四；王五\n赵六",
                vec!["张三|", "李四|", "王五|", "赵六|"],
            ),
            ("办公室、-张三", vec!["办公室|", "-张三|"]),
            ("全体，除张三、李四", vec!["全体|", "-张三|", "-李四|"]),
            (
                "张三（病假）、李四(出差，周五回)",
                vec!["张三|病假", "李四|出差，周五回"],
            ),
            ("王秀英(人-012)", vec!["王秀英(人-012)|"]),
            ("王秀英(人-012)（病假）", vec!["王秀英(人-012)|病假"]),
            ("、张三、", vec!["张三|"]),
            ("（病假）", vec!["（病假）|"]),
        ] {
            assert_eq!(told(typed), expected, "{typed}");
        }
        // Where the tie carries no word, brackets belong to the name.
        let plain = parts("后勤服务中心（原后勤处）", Role::Supports);
        assert_eq!(plain[0].name, "后勤服务中心（原后勤处）");
    }

    #[test]
    fn the_last_name_is_the_one_being_typed() {
        for (typed, last) in [
            ("张三、李", "李"),
            ("张三", "张三"),
            ("张三、", ""),
            ("全体，除wx", "wx"),
            ("办公室, -zs", "zs"),
        ] {
            assert_eq!(last_named(typed), last, "{typed}");
        }
    }
}
