//! The columns of a list as a plain table: which there are, what stands above them, what each says
//! of a row. What is listed on the command line and what is written to a file is this.

use super::cell::{due_of_whole, lag_words, light_of, past_words};
use super::drawn::{ledger_head, ledger_words};
use crate::domain::figure::grouped;
use crate::domain::lag::lag_days;
use crate::domain::light::{distance_of, past_undecided};
use crate::domain::text::one_line;
use crate::domain::{Beside, ChosenColumns, Column, Kind, Named, Record, Source, Type};
use crate::i18n::{Args, Texts};
use crate::office::{BesideTold, Besides, ON_LEDGER, Office, beside_of, runs_out, told_value};
use crate::store::{End, Row};

/// So many people are named in a cell of a list; of more the first alone.
const FEW: usize = 2;

/// A column of the table: those of the sheet, and beside a task's state its light.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Shown {
    /// The number.
    Number,
    /// The state.
    State,
    /// The light, with how far the limit is.
    Light,
    /// A cell of the record.
    Cell(&'static Column),
    /// What the record rests on.
    Beside(&'static str, End, Beside),
    /// How many parts of a kind there are.
    Parts(Kind),
    /// What the ledger has of it.
    OnLedger,
    /// By when it is to be met.
    DueBy,
}

/// Gives all columns that the kind's list has on a screen however wide.
pub fn columns(kind: Kind) -> Vec<Shown> {
    let mut shown = Vec::new();
    for column in kind.def().sheet.columns {
        match column.source {
            Source::Number => shown.push(Shown::Number),
            Source::State => {
                shown.push(Shown::State);
                let lit = kind.def().sheet.columns.iter();
                shown.extend(
                    lit.filter(|it| it.source == Source::Light)
                        .map(|_| Shown::Light),
                );
            }
            // It stands beside the state; what is tied stands behind all columns.
            Source::Light | Source::Tied(_) | Source::Wordless(_) => {}
            Source::Parts(part) => shown.push(Shown::Parts(part)),
            Source::OnLedger => shown.push(Shown::OnLedger),
            Source::DueBy => shown.push(Shown::DueBy),
            Source::Cell(name) => shown.extend(kind.def().column(name).map(Shown::Cell)),
        }
    }
    let beside = beside_of(kind).into_iter();
    shown.extend(beside.map(|(word, end, how)| Shown::Beside(word, end, how)));
    shown
}

/// Gives the columns that somebody chose, else all that the list has.
pub fn columns_of(kind: Kind, chosen: Option<&ChosenColumns>) -> Vec<Shown> {
    let Some(chosen) = chosen else {
        return columns(kind);
    };
    let shown = chosen.shown.iter();
    shown.filter_map(|it| of_source(kind, it.source)).collect()
}

/// Gives the column of the table that says what a column of the screen does.
fn of_source(kind: Kind, source: Source) -> Option<Shown> {
    Some(match source {
        Source::Number => Shown::Number,
        Source::State => Shown::State,
        Source::Light => Shown::Light,
        Source::Cell(name) => Shown::Cell(kind.def().column(name)?),
        Source::Parts(part) => Shown::Parts(part),
        Source::OnLedger => Shown::OnLedger,
        Source::DueBy => Shown::DueBy,
        Source::Tied(_) | Source::Wordless(_) => {
            let mut beside = beside_of(kind).into_iter();
            let (word, end, how) = beside.find(|it| it.0 == source.word(kind))?;
            Shown::Beside(word, end, how)
        }
    })
}

/// Whoever tells rows: the words, and the office that the rows are of.
#[derive(Clone, Copy)]
pub struct Telling<'a> {
    /// The words.
    pub texts: &'a Texts,
    /// The office.
    pub office: &'a Office,
}

impl Telling<'_> {
    /// Says what stands above a column.
    pub fn head(&self, kind: Kind, column: Shown) -> String {
        match column {
            Shown::Number => self.texts.say("col-number"),
            Shown::State => self.texts.say("col-state"),
            Shown::Light => self.texts.say("col-light"),
            Shown::Cell(column) => self.texts.column(kind.code(), column.word()),
            Shown::Beside(_, (role, back), how) => self.texts.role(role, (back, how)),
            Shown::Parts(part) => self.texts.parts(kind.code(), part.code()),
            Shown::OnLedger => ledger_head(self.texts, kind),
            Shown::DueBy => self.texts.say("page-due"),
        }
    }

    /// Says what the columns say of a row, with what it rests on.
    pub fn line(&self, (row, beside): (&Row, &Besides), columns: &[Shown]) -> Vec<String> {
        columns
            .iter()
            .map(|it| self.cell((row, beside), *it))
            .collect()
    }

    /// Says whether a column says of a row the first of several people and how many there are
    /// beside him; gives all of them.
    pub fn all_people(&self, (row, beside): (&Row, &Besides), column: Shown) -> Option<String> {
        let Shown::Beside(word, _, _) = column else {
            return None;
        };
        match beside.get(&row.record.id)?.get(word)? {
            BesideTold::Worded(all) if is_required(row.record.kind, word) => {
                let named = all.iter().map(|(it, word)| {
                    let args = Args::new().set("name", it.told()).set("word", word);
                    if word.is_empty() {
                        it.told()
                    } else {
                        self.texts.say_with("list-person-word", &args)
                    }
                });
                let named: Vec<String> = named.collect();
                (named.len() > FEW).then(|| self.texts.list(&named))
            }
            BesideTold::Worded(_)
            | BesideTold::Names(_)
            | BesideTold::Count(_)
            | BesideTold::Ledger(_) => None,
        }
    }

    fn cell(&self, (row, beside): (&Row, &Besides), column: Shown) -> String {
        let record = &row.record;
        match column {
            Shown::Number => record.number.clone(),
            Shown::State => self.texts.state(record.kind.code(), &record.state),
            Shown::Light => match past_undecided(&row.record, self.office.today()) {
                Some(days) => past_words(self.texts, days),
                None => self.lamp(row),
            },
            Shown::Cell(column) => self
                .rolled(record, column)
                .or_else(|| self.of_whole(record, column))
                .unwrap_or_else(|| one_line(&told_value(self.texts, row, column))),
            Shown::Beside(word, _, _) => {
                let told = beside.get(&record.id).and_then(|words| words.get(word));
                match told {
                    Some(BesideTold::Count(n)) => grouped(*n),
                    Some(BesideTold::Names(records)) => {
                        let names: Vec<String> = records.iter().map(Named::told).collect();
                        self.texts.list(&names)
                    }
                    Some(BesideTold::Worded(records)) if is_required(record.kind, word) => {
                        few(self.texts, records)
                    }
                    // Many are called; who they are stands on the page.
                    Some(BesideTold::Worded(records)) => records.len().to_string(),
                    Some(BesideTold::Ledger(_)) | None => String::new(),
                }
            }
            Shown::Parts(part) => {
                let words = beside.get(&record.id);
                match words.and_then(|words| words.get(part.def().plural)) {
                    Some(BesideTold::Count(n)) => grouped(*n),
                    Some(
                        BesideTold::Names(_) | BesideTold::Worded(_) | BesideTold::Ledger(_),
                    )
                    | None => String::new(),
                }
            }
            Shown::DueBy => self.due_by(record).unwrap_or_default(),
            Shown::OnLedger => {
                let words = beside.get(&record.id);
                match words.and_then(|words| words.get(ON_LEDGER)) {
                    Some(BesideTold::Ledger(ledger)) => {
                        ledger_words(self.texts, record, ledger)
                    }
                    Some(
                        BesideTold::Names(_) | BesideTold::Worded(_) | BesideTold::Count(_),
                    )
                    | None => String::new(),
                }
            }
        }
    }

    /// Writes a limit that lies on a day off and runs out later as lists on the screen do: with a
    /// sign.
    fn rolled(&self, record: &Record, column: &Column) -> Option<String> {
        let day = record
            .day(column.name)
            .filter(|_| column.ty == Type::Limit)?;
        runs_out(day)?;
        let args = Args::new().set("day", self.texts.day(day));
        Some(self.texts.say_with("day-rolled", &args))
    }

    /// Says by when something is to be met.
    fn due_by(&self, record: &Record) -> Option<String> {
        let day = self.office.due_of_whole(record).ok()??;
        Some(due_of_whole(self.texts, self.texts.day(day)))
    }

    /// Says by when something is due as a part of what it belongs to, where it has no own day.
    fn of_whole(&self, record: &Record, column: &Column) -> Option<String> {
        let is_due = record.kind.def().due == Some(column.name) && record.lacks(column.name);
        let due = is_due.then(|| self.office.due_of_whole(record).ok())??;
        Some(due_of_whole(self.texts, self.texts.day(due?)))
    }

    /// Says the light of a task and how far its limit is.
    pub fn lamp(&self, row: &Row) -> String {
        let said = self.light(row);
        match lag_days(&row.record, self.office.today()) {
            Some(days) => format!("{said} {}", lag_words(self.texts, days)),
            None => said,
        }
    }

    /// Says the light alone.
    pub fn light(&self, row: &Row) -> String {
        let today = self.office.today();
        let far = distance_of(&row.record, self.office.calendar(), today);
        let lit = light_of(self.texts, &row.record, (self.office.sight(), far));
        lit.map(|(light, words)| format!("{}{words}", shape(light)))
            .unwrap_or_default()
    }
}

/// Gives the shape of a light, where a file or a plain line shows it.
pub const fn shape(light: super::Light) -> &'static str {
    use super::Light;
    match light {
        Light::Red => "■",
        Light::Yellow => "▲",
        Light::Green => "●",
        Light::Grey => "◇",
        Light::Closed => "◆",
        Light::ClosedLate => "○",
    }
}

/// Says whether no record of a kind is without somebody who is named there: without them it says
/// nothing.
pub fn is_required(kind: Kind, word: &str) -> bool {
    let mut ties = kind.def().ties.iter();
    ties.any(|it| it.word() == word && it.is_required())
}

/// Names a few; of more the first, and how many there are beside him.
fn few(texts: &Texts, records: &[(Named, String)]) -> String {
    match records {
        [(first, _), others @ ..] if records.len() > FEW => {
            format!("{} +{}", first.told(), others.len())
        }
        all => texts.list(all.iter().map(|(it, _)| it.told()).collect::<Vec<_>>()),
    }
}
