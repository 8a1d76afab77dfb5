//! From what people type to values, and back: one reading for forms, popups and command line.

use super::{Office, OfficeError, OfficeResult};
use crate::domain::counting::{CountRule, Named as Wanted, Span};
use crate::domain::figure::{grouped, ungrouped};
use crate::domain::folding::folded;
use crate::domain::measure::{
    DecimalFault, decimal, half_days, read_decimal, read_half_days, read_time,
};
use crate::domain::text::cleaned;
use crate::domain::{
    Choices, Column, Kind, KindDef, Named, Notation, PROVES, PhraseField, Record, Refusal,
    Type, Value,
};
use crate::i18n::{Args, Texts, phrase_field};
use crate::store::Row;

/// What typing into one field came to: the cells it fills, and what to show beside it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Typed {
    /// The cells: one, or for a limit the day and its wording.
    pub cells: Vec<(&'static str, Value)>,
    /// How it was understood, where that is more than the text: a name, an exact day.
    pub understood: Option<String>,
    /// What the rules will only mark once it is saved, where a form says it before.
    pub outside: Option<String>,
    /// What will be worth a look once it is saved.
    pub remark: Option<Refusal>,
    /// Whether it is a day whose year was looked for.
    pub yearless: bool,
}

/// Gives the column that keeps the wording of a limit.
fn wording_of(def: &KindDef, column: &Column) -> Option<&'static str> {
    if column.name == "limit_on" {
        // Also where it is only asked: an extension is granted to the end of the month.
        return Some("limit_wording");
    }
    let stem = column.name.strip_suffix("_on")?;
    let name = format!("{stem}_wording");
    def.columns
        .iter()
        .find(|it| it.name == name)
        .map(|it| it.name)
}

/// Reads what was typed into a column of a kind, or into an asked one.
///
/// # Errors
/// Refuses with the reason and the column's name; what is understood is never changed.
pub fn read_typed(
    office: &Office,
    texts: &Texts,
    def: &KindDef,
    column: &Column,
    typed: &str,
) -> OfficeResult<Typed> {
    let refuse = |refusal: Refusal| Err(OfficeError::Refused(vec![refusal.at(column.name)]));
    if typed.trim().is_empty() {
        return Ok(emptied(def, column));
    }
    let one = |value: Value, understood: Option<String>| {
        let cells = vec![(column.name, value)];
        Ok(Typed {
            cells,
            understood,
            ..Typed::default()
        })
    };
    match column.ty {
        Type::Line(_) if let Some((code, said)) = worded(texts, column, typed) => {
            one(Value::from(code), Some(said))
        }
        Type::Line(_) | Type::Text => {
            let (text, stripped) = clean(typed, column.ty);
            let said = || texts.say_with("typed-stripped", &Args::new().set("n", stripped));
            // What an act asks has a definition of its own, that of no kind.
            let kind = Kind::from_code(def.code);
            let remark = kind.map(|kind| office.remark((kind, None), column, &text));
            let remark = remark.transpose()?.flatten();
            let typed = one(Value::from(text), (stripped > 0).then(said))?;
            Ok(Typed { remark, ..typed })
        }
        Type::Count => match ungrouped(&folded(typed)) {
            Some(n) => one(Value::Int(n), None),
            None => refuse(Refusal::of("not-a-count")),
        },
        Type::Time | Type::HalfDays | Type::Decimal(_) => {
            match measured(texts, column, typed) {
                Ok((value, understood)) => one(value, Some(understood)),
                Err(refusal) => refuse(refusal),
            }
        }
        Type::Flag => match flag(typed) {
            Some(flag) => one(Value::from(flag), Some(yes_or_no(texts, flag))),
            None => refuse(Refusal::of("not-a-flag")),
        },
        Type::Choice(choices) => match chosen(texts, choices, typed) {
            Ok((value, understood)) => one(value, Some(understood)),
            Err(refusal) => refuse(refusal),
        },
        Type::Ref(kind) => {
            let id = office.resolve(kind, typed.trim())?;
            one(
                Value::Int(id),
                office.name_of(kind, id)?.map(|it| it.told()),
            )
        }
        Type::Ties(..) => office.read_ties(texts, column, typed),
        Type::Several(kind) => office.read_several(texts, (column, kind), typed),
        Type::Day | Type::Limit => {
            let said = match office.read_day_of(texts, column, typed) {
                Ok(said) => said,
                Err(refusal) => return refuse(refusal),
            };
            let mut cells = vec![(column.name, Value::from(said.day))];
            if column.ty == Type::Limit
                && let Some(name) = wording_of(def, column)
            {
                cells.push((name, Value::from(said.wording)));
            }
            Ok(Typed {
                cells,
                understood: Some(said.understood),
                outside: said.outside,
                remark: None,
                yearless: said.yearless,
            })
        }
    }
}

/// Reads one of several choices, by its digit, its code or its words.
fn chosen(texts: &Texts, choices: &Choices, typed: &str) -> Result<(Value, String), Refusal> {
    let word = folded(typed);
    let found = choices.codes.iter().enumerate().find(|(n, code)| {
        word == (n + 1).to_string()
            || word == folded(code)
            || word == folded(&texts.choice(choices.name, code))
    });
    if let Some((_, code)) = found {
        return Ok((Value::from(*code), texts.choice(choices.name, code)));
    }
    let allowed: Vec<String> = choices
        .codes
        .iter()
        .enumerate()
        .map(|(n, code)| format!("{} {}", n + 1, texts.choice(choices.name, code)))
        .collect();
    Err(Refusal::of("not-a-choice")
        .with("found", typed.trim())
        .with("allowed", texts.list(allowed)))
}

/// Reads a time of day, days in halves or a decimal, and says how it was understood.
fn measured(texts: &Texts, column: &Column, typed: &str) -> Result<(Value, String), Refusal> {
    let refuse = |key| Refusal::of(key).with("found", typed.trim());
    match column.ty {
        Type::HalfDays => {
            let n = read_half_days(typed).ok_or_else(|| refuse("not-half-days"))?;
            Ok((Value::Int(n), days_said(texts, n)))
        }
        Type::Decimal(places) => {
            let n = read_decimal(typed, places).map_err(|fault| {
                let key = match fault {
                    DecimalFault::Unread => "not-a-decimal",
                    DecimalFault::TooFine => "too-fine",
                };
                refuse(key).with("places", i64::from(places))
            })?;
            Ok((Value::Int(n), decimal(n, places)))
        }
        Type::Line(_)
        | Type::Text
        | Type::Day
        | Type::Limit
        | Type::Count
        | Type::Time
        | Type::Flag
        | Type::Choice(_)
        | Type::Ref(_)
        | Type::Ties(..)
        | Type::Several(_) => {
            let time = read_time(typed).ok_or_else(|| refuse("not-a-time"))?;
            Ok((Value::from(time.clone()), time))
        }
    }
}

/// An empty limit has no wording either.
fn emptied(def: &KindDef, column: &Column) -> Typed {
    let wording = wording_of(def, column).filter(|_| column.ty == Type::Limit);
    let names = [column.name].into_iter().chain(wording);
    Typed {
        cells: names.map(|name| (name, Value::Null)).collect(),
        ..Typed::default()
    }
}

/// Shows days in halves with their word.
fn days_said(texts: &Texts, halves: i64) -> String {
    texts.say_with("half-days", &Args::new().set("n", half_days(halves)))
}

fn yes_or_no(texts: &Texts, flag: bool) -> String {
    texts.say(if flag { "yes" } else { "no" })
}

/// Reads yes or no as people and scripts write it.
fn flag(typed: &str) -> Option<bool> {
    match folded(typed).as_str() {
        "1" | "y" | "yes" | "true" | "是" | "有" => Some(true),
        "0" | "2" | "n" | "no" | "false" | "否" | "无" => Some(false),
        _ => None,
    }
}

/// Takes away what no paper has: control and bidirectional characters, blanks at the ends; and
/// composes accents, so that what looks alike is alike. Gives how many characters that cost.
fn clean(typed: &str, ty: Type) -> (String, usize) {
    let cleaned = cleaned(typed);
    let text = cleaned.text.trim();
    let text = if ty == Type::Text {
        text.to_owned()
    } else {
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    };
    (text, cleaned.stripped)
}

/// As [`show_value`], with the word that it is no more than proposed 拟, or that it says something
/// else than the paper.
pub fn told_value(texts: &Texts, row: &Row, column: &Column) -> String {
    let mut value = show_value(texts, row, column);
    // By its name it is known in lists; its page says of that.
    if !column.names_its_record() {
        value = quoted_words(texts, &row.record, (column.name, value));
    }
    if row.record.is_proposed(column.name) && !value.is_empty() {
        proposed_words(texts, value)
    } else {
        value
    }
}

/// As [`told_value`], on the page of the record: of its name too that it is another one now.
pub fn page_value(texts: &Texts, row: &Row, column: &Column) -> String {
    let value = told_value(texts, row, column);
    if column.names_its_record() && row.record.is_reworded(column.name) {
        return texts.say_with("value-renamed", &Args::new().set("value", value));
    }
    value
}

/// Says of what stands in a column, where that was the words of a paper 原文, that it is so no more.
fn quoted_words(texts: &Texts, record: &Record, (column, value): (&str, String)) -> String {
    if value.is_empty() || !record.is_reworded(column) {
        return value;
    }
    texts.say_with("value-reworded", &Args::new().set("value", value))
}

/// Gives the text of a column, with the word that it is no more what the paper says.
pub fn quoted_text(texts: &Texts, record: &Record, column: &str) -> String {
    quoted_words(texts, record, (column, record.text(column).to_owned()))
}

/// Says of something that it is no more than proposed 拟.
pub fn proposed_words(texts: &Texts, value: String) -> String {
    texts.say_with("value-proposed", &Args::new().set("value", value))
}

/// Reads a line that programs write in codes: what is kept of it, and how people say it.
fn worded(texts: &Texts, column: &Column, typed: &str) -> Option<(String, String)> {
    match column.notation {
        Notation::Fields => {
            let code = PhraseField::read(typed)?.code();
            let said = phrase_field(texts, &code);
            Some((code, said))
        }
        Notation::Counting => {
            let said = counting_words(texts, typed)?;
            Some((typed.trim().to_owned(), said))
        }
        Notation::AsIs
        | Notation::PersonName
        | Notation::Number
        | Notation::Telephone
        | Notation::Columns => None,
    }
}

/// Says in words what a rule by which the ledger counts counts; nothing where it is none.
fn counting_words(texts: &Texts, rule: &str) -> Option<String> {
    let (word, Wanted { names, about }, span) = CountRule::apart(rule)?;
    let key = match names.as_slice() {
        [] => format!("counts-{word}"),
        _ => format!("counts-{word}-named"),
    };
    let mut said = texts.say_with(&key, &Args::new().set("names", texts.list(&names)));
    if !about.is_empty() {
        let about = texts.list(&about);
        let args = Args::new().set("what", said).set("about", about);
        said = texts.say_with("counts-about", &args);
    }
    Some(match span {
        None => said,
        Some(span) => {
            let key = match span {
                Span::Step => "counts-in-step",
                Span::Phase => "counts-in-phase",
            };
            texts.say_with(key, &Args::new().set("what", said))
        }
    })
}

/// Shows a cell as people read it: names for keys, words for codes.
pub fn show_value(texts: &Texts, row: &Row, column: &Column) -> String {
    let value = row.record.cell(column.name);
    if column.name == "resumes_to" {
        let told = value.text().unwrap_or_default();
        // The state, and behind it the day of review that stood before a pause.
        let (code, day) = told.split_once(' ').unwrap_or((told, ""));
        return match code {
            "" => String::new(),
            code => format!("{} {day}", texts.state(row.record.kind.code(), code))
                .trim()
                .to_owned(),
        };
    }
    if column.name == PROVES {
        return row.names.get(PROVES).map(Named::told).unwrap_or_default();
    }
    match column.ty {
        Type::Line(_) if column.notation == Notation::Fields => {
            phrase_field(texts, value.text().unwrap_or_default())
        }
        Type::Line(_) if column.notation == Notation::Counting => {
            let rule = value.text().unwrap_or_default();
            counting_words(texts, rule).unwrap_or_else(|| rule.to_owned())
        }
        Type::Text if column.notation == Notation::Columns => {
            let names = value.text().unwrap_or_default().lines();
            let kind = row.record.kind;
            let words = names.map(|name| {
                let column = kind.def().column(name)?;
                Some(texts.column(kind.code(), column.word()))
            });
            let words = words.flatten();
            texts.list(words.collect::<Vec<_>>())
        }
        Type::Line(_) | Type::Text | Type::Day | Type::Limit | Type::Time => {
            value.text().unwrap_or_default().to_owned()
        }
        Type::HalfDays => value.int().map(|n| days_said(texts, n)).unwrap_or_default(),
        Type::Decimal(places) => value.int().map(|n| decimal(n, places)).unwrap_or_default(),
        Type::Count if column.notation == Notation::Number => {
            // A year, a seed: no count of anything.
            value.int().map(|n| n.to_string()).unwrap_or_default()
        }
        Type::Count => value.int().map(grouped).unwrap_or_default(),
        Type::Flag => value
            .int()
            .map(|n| yes_or_no(texts, n != 0))
            .unwrap_or_default(),
        Type::Choice(choices) => value
            .text()
            .map(|code| texts.choice(choices.name, code))
            .unwrap_or_default(),
        Type::Ref(_) => row
            .names
            .get(column.name)
            .map(Named::told)
            .unwrap_or_default(),
        // They stand in no row.
        Type::Ties(..) | Type::Several(_) => String::new(),
    }
}
