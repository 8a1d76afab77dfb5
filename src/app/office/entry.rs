//! From what people type to values, and back: one reading for forms, popups and command line.

use chrono::{Datelike as _, NaiveDate};

use super::{Office, OfficeError, Outcome};
use crate::domain::calendar::{
    Calendar, DayFault, LimitContext, LimitNote, parse_day, parse_limit,
};
use crate::domain::figure::{grouped, ungrouped};
use crate::domain::folding::folded;
use crate::domain::text::cleaned;
use crate::domain::{Column, KindDef, Named, Refusal, Type, Value};
use crate::i18n::{Args, Texts};
use crate::store::Row;

/// What typing into one field came to: the cells it fills, and what to show beside it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Typed {
    /// The cells: one, or for a limit the day and its wording.
    pub cells: Vec<(&'static str, Value)>,
    /// How it was understood, where that is more than the text: a name, an exact day.
    pub understood: Option<String>,
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
) -> Outcome<Typed> {
    let refuse = |refusal: Refusal| Err(OfficeError::Refused(vec![refusal.at(column.name)]));
    if typed.trim().is_empty() {
        let wording = wording_of(def, column).filter(|_| column.ty == Type::Limit);
        return Ok(Typed {
            cells: [column.name]
                .into_iter()
                .chain(wording)
                .map(|name| (name, Value::Null))
                .collect(),
            understood: None,
        });
    }
    let one = |value: Value, understood: Option<String>| {
        Ok(Typed {
            cells: vec![(column.name, value)],
            understood,
        })
    };
    match column.ty {
        Type::Line(_) | Type::Text => {
            let (text, stripped) = clean(typed, column.ty);
            let said = || texts.say_with("typed-stripped", &Args::new().set("n", stripped));
            one(Value::from(text), (stripped > 0).then(said))
        }
        Type::Count => match ungrouped(&folded(typed)) {
            Some(n) => one(Value::Int(n), None),
            None => refuse(Refusal::of("not-a-count")),
        },
        Type::Flag => match flag(typed) {
            Some(flag) => one(Value::from(flag), Some(yes_or_no(texts, flag))),
            None => refuse(Refusal::of("not-a-flag")),
        },
        Type::Choice(choices) => {
            let word = folded(typed);
            let found = choices.codes.iter().enumerate().find(|(n, code)| {
                word == (n + 1).to_string()
                    || word == folded(code)
                    || word == folded(&texts.choice(choices.name, code))
            });
            if let Some((_, code)) = found {
                return one(Value::from(*code), Some(texts.choice(choices.name, code)));
            }
            let allowed: Vec<String> = choices
                .codes
                .iter()
                .enumerate()
                .map(|(n, code)| format!("{} {}", n + 1, texts.choice(choices.name, code)))
                .collect();
            refuse(
                Refusal::of("not-a-choice")
                    .with("found", typed.trim())
                    .with("allowed", texts.list(allowed)),
            )
        }
        Type::Ref(kind) => {
            let id = office.resolve(kind, typed.trim())?;
            one(
                Value::Int(id),
                office.name_of(kind, id)?.map(|it| it.told()),
            )
        }
        Type::Day => match office.read_day_of(texts, column, typed) {
            Ok((day, understood)) => one(Value::from(day), Some(understood)),
            Err(refusal) => refuse(refusal),
        },
        Type::Limit => {
            let (day, wording, understood) = match office.read_limit(texts, typed) {
                Ok(found) => found,
                Err(refusal) => return refuse(refusal),
            };
            let mut cells = vec![(column.name, Value::from(day))];
            if let Some(name) = wording_of(def, column) {
                cells.push((name, Value::from(wording)));
            }
            Ok(Typed {
                cells,
                understood: Some(understood),
            })
        }
    }
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
    let text = match ty {
        Type::Text => text.to_owned(),
        Type::Line(_)
        | Type::Day
        | Type::Limit
        | Type::Count
        | Type::Flag
        | Type::Choice(_)
        | Type::Ref(_) => text.split_whitespace().collect::<Vec<_>>().join(" "),
    };
    (text, cleaned.stripped)
}

/// Shows a cell as people read it: names for keys, words for codes.
pub fn show_value(texts: &Texts, row: &Row, column: &Column) -> String {
    let value = row.record.cell(column.name);
    if column.name == "resumes_to" {
        return match value.text() {
            Some(code) => texts.state(row.record.kind.code(), code),
            None => String::new(),
        };
    }
    match column.ty {
        Type::Line(_) | Type::Text | Type::Day | Type::Limit => {
            value.text().unwrap_or_default().to_owned()
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
    }
}

impl Office {
    /// Reads a day as people write it; one without a year is in the campaign's.
    pub fn read_day(&self, typed: &str) -> Result<NaiveDate, Refusal> {
        parse_day(typed, Some(self.campaign_year()), Some(self.today()))
            .map_err(|fault| day_refusal(fault, typed))
    }

    /// Reads a day of a column, with how it was understood. A review lies ahead and is said as
    /// limits are: 12月底, +6月.
    fn read_day_of(
        &self,
        texts: &Texts,
        column: &Column,
        typed: &str,
    ) -> Result<(NaiveDate, String), Refusal> {
        match self.read_day(typed) {
            Ok(day) => Ok((day, self.show_day(texts, day))),
            Err(refusal) if column.name != "review_on" => Err(refusal),
            Err(_refusal) => {
                let (day, _, understood) = self.read_limit(texts, typed)?;
                Ok((day, understood))
            }
        }
    }

    /// Reads a limit as people say it: the day, its wording, and how it was understood.
    pub fn read_limit(
        &self,
        texts: &Texts,
        typed: &str,
    ) -> Result<(NaiveDate, String, String), Refusal> {
        let context = LimitContext {
            today: self.today(),
            campaign: self.span(),
            calendar: self.store.calendar(),
        };
        let limit = parse_limit(typed, &context).map_err(|fault| day_refusal(fault, typed))?;
        let mut understood = self.show_day(texts, limit.on);
        for note in &limit.notes {
            let (key, args) = match note {
                LimitNote::Rolled { from } => {
                    ("limit-rolled", Args::new().set("from", texts.day(*from)))
                }
                LimitNote::DayOff { next } => {
                    ("limit-day-off", Args::new().set("next", texts.day(*next)))
                }
                LimitNote::NoNotice { year } => {
                    ("limit-no-notice", Args::new().set("year", year.to_string()))
                }
            };
            understood.push_str("  ");
            understood.push_str(&texts.say_with(key, &args));
        }
        Ok((limit.on, limit.wording, understood))
    }

    /// Gives the day that was meant by what was typed into a column on a day: tomorrow, typed
    /// before midnight, is no other day after it.
    pub fn day_meant(&self, column: &Column, typed: &str, on: NaiveDate) -> Option<NaiveDate> {
        let context = LimitContext {
            today: on,
            campaign: self.span(),
            calendar: self.store.calendar(),
        };
        let limit = || parse_limit(typed, &context).ok().map(|limit| limit.on);
        match column.ty {
            Type::Day => {
                let day = parse_day(typed, Some(self.campaign_year()), Some(on)).ok();
                day.or_else(|| limit().filter(|_| column.name == "review_on"))
            }
            Type::Limit => limit(),
            Type::Line(_)
            | Type::Text
            | Type::Count
            | Type::Flag
            | Type::Choice(_)
            | Type::Ref(_) => None,
        }
    }

    /// Shows an exact day with its weekday and 旬, and says where the year's holidays are not
    /// announced yet.
    pub fn show_day(&self, texts: &Texts, day: NaiveDate) -> String {
        let mut shown = format!(
            "{} {} {}",
            texts.day(day),
            texts.weekday(day),
            texts.xun(day)
        );
        shown.push_str(&no_notice(texts, day));
        shown
    }
}

/// Says of a day in a year whose holidays are not announced that it is an estimate.
pub fn no_notice(texts: &Texts, day: NaiveDate) -> String {
    if Calendar::statutory().is_known(day.year()) {
        return String::new();
    }
    let args = Args::new().set("year", day.year().to_string());
    format!("  {}", texts.say_with("limit-no-notice", &args))
}

fn day_refusal(fault: DayFault, typed: &str) -> Refusal {
    let found = typed.trim();
    match fault {
        DayFault::ImpossibleDate { year, month, day } => Refusal::of("impossible-day")
            .with("found", found)
            .with("year", year)
            .with("month", month)
            .with("day", day),
        DayFault::OutOfRange => Refusal::of("day-out-of-range").with("found", found),
        DayFault::Empty | DayFault::Unreadable | DayFault::NoYear | DayFault::Backwards => {
            Refusal::of("not-a-day").with("found", found)
        }
    }
}
