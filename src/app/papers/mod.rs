//! What papers say 文书: each in a file of its own, out of records and words; `exchange::paper`
//! sets them. Both doors make them here.

mod approvals;
mod course;
mod explained;
mod lists;
mod meeting;
mod news;
mod notice;
mod plan;
mod rules;
mod sample;
mod unmet;

pub use self::approvals::became;
pub use self::explained::rules_explained;
pub use self::meeting::{matter, matter_by_day};
pub use self::news::news;
use crate::app::wording;
use crate::domain::{Day, Kind, PaperKind};
use crate::exchange::paper::Paper;
use crate::i18n::{Args, Texts};
use crate::office::{Office, OfficeResult, OnLists};
use crate::store::Row;

/// A paper, with what it is called.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Made {
    /// What it is called: its number and its title.
    pub title: String,
    /// What it says.
    pub paper: Paper,
    /// The kept file that it is, where it is one.
    pub file: Option<i64>,
    /// How many that were named it leaves out: those that only some may read, and those that are
    /// void or given up; nothing where it leaves none out.
    pub left_out: Option<(usize, usize)>,
}

impl Made {
    /// Says how many that were named it leaves out.
    fn without(self, all: &OnLists) -> Self {
        let left_out = (all.restricted, all.gone);
        Self {
            left_out: Some(left_out).filter(|it| *it != (0, 0)),
            ..self
        }
    }
}

/// Makes a paper of records: where there are several, one behind the other.
///
/// # Errors
/// That no such paper can be made of them, or what the store says.
pub fn made(
    office: &Office,
    texts: &Texts,
    paper: PaperKind,
    of: (Kind, &[i64]),
) -> OfficeResult<Made> {
    let seen = (office.today(), !of.1.is_empty());
    match paper {
        PaperKind::Meeting => Ok(meeting::made(texts, &office.agendas(of.0, of.1)?)),
        PaperKind::Plan => {
            let all = office.listed(paper, of)?;
            let rules = if of.1.is_empty() {
                office.driven_rules()?
            } else {
                Vec::new()
            };
            Ok(plan::made(texts, seen, &all.rows, &rules).without(&all))
        }
        PaperKind::Rules => {
            let all = office.listed(paper, of)?;
            Ok(rules::made(texts, seen, &all.rows).without(&all))
        }
        PaperKind::Approvals => approvals::made(office, texts, of),
        PaperKind::Sample => sample::made(office, texts, of),
        PaperKind::Phase | PaperKind::Step => course::made(office, texts, of),
        PaperKind::Unmet => unmet::made(office, texts, of),
        PaperKind::Notice => Ok(notice::made(texts, &office.on_paper(paper, of)?)),
    }
}

/// Gives the title of a list, which names the records that it is of where it is not of all.
fn titled(texts: &Texts, key: &str, some: Option<&[&Row]>) -> String {
    let title = texts.say(key);
    let Some(rows) = some else {
        return title;
    };
    let all: Vec<String> = rows.iter().map(|it| it.record.number.clone()).collect();
    let numbers = wording::numbers(texts, &all);
    let args = Args::new().set("title", title).set("numbers", numbers);
    texts.say_with("paper-of-some", &args)
}

/// The name that stands in a column, without the number that tells namesakes apart.
fn name(row: &Row, column: &str) -> String {
    let named = row.names.get(column);
    named.map(|it| it.name.clone()).unwrap_or_default()
}

/// Gives a day as papers have it: 2009年10月20日.
fn day(texts: &Texts, day: Day) -> String {
    let args = Args::new()
        .set("year", day.year().to_string())
        .set("month", day.month().to_string())
        .set("day", day.day().to_string());
    texts.say_with("paper-day", &args)
}
