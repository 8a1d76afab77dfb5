//! The sheets that the made-up office comes out of, read as they are.

use std::collections::BTreeMap;

use duban::domain::Day;
use duban::office::{OfficeError, OfficeResult};

pub(super) const ROSTER: &str = include_str!("roster.csv");
pub(super) const OPINIONS: &str = include_str!("opinions.csv");
const PROBLEMS: &str = include_str!("problems.csv");
const TASKS: &str = include_str!("tasks.csv");
const REPLIES: &str = include_str!("replies.csv");
const ACTIVITIES: &str = include_str!("activities.csv");
const RULES: &str = include_str!("rules.csv");
const NOTES: &str = include_str!("notes.csv");

/// A problem as the sheet has it.
#[derive(Clone, Debug)]
pub(super) struct ProblemRow {
    pub(super) cells: [(&'static str, &'static str); 5],
    pub(super) category: &'static str,
    /// The leader who claims it; empty while no meeting has confirmed it.
    pub(super) leader: &'static str,
    /// The word by which its opinions are found.
    pub(super) word: &'static str,
}

/// A task as the sheet has it.
#[derive(Clone, Debug)]
pub(super) struct TaskRow {
    /// The place of its problem, from 1; nothing for a task about a rule.
    pub(super) problem: Option<usize>,
    pub(super) goal: &'static str,
    pub(super) measure: &'static str,
    pub(super) department: &'static str,
    pub(super) owner: &'static str,
    pub(super) kind: &'static str,
    pub(super) limit: Day,
    /// The letter of the paper it was issued with.
    pub(super) issue: &'static str,
    /// What becomes of it.
    pub(super) course: &'static str,
    /// The day on which that happens, or the limit it gets.
    pub(super) day: Option<Day>,
}

/// A rule as the sheet has it.
#[derive(Clone, Debug)]
pub(super) struct RuleRow {
    pub(super) name: &'static str,
    /// Abolished, revised or established.
    pub(super) change: &'static str,
    /// Whether it is one of those that the campaign asks for.
    pub(super) of_goal: bool,
    /// The place of its problem, from 1.
    pub(super) problem: Option<usize>,
    /// The goal of the task that drives it.
    pub(super) task: &'static str,
    pub(super) department: &'static str,
    pub(super) drafter: &'static str,
    pub(super) document_no: &'static str,
    /// The days of its steps, as far as it gets.
    pub(super) days: [Option<Day>; 6],
}

/// What became of an opinion that stands behind no problem.
#[derive(Clone, Debug)]
pub(super) struct ReplyRow {
    pub(super) verb: &'static str,
    pub(super) word: &'static str,
    pub(super) note: &'static str,
}

/// Gives the lines of a sheet below its heading, cut at the commas, which no cell holds.
fn rows(sheet: &'static str) -> impl Iterator<Item = Vec<&'static str>> {
    sheet
        .lines()
        .skip(1)
        .map(|line| line.split(',').collect::<Vec<_>>())
}

/// Reads the problems.
pub(super) fn problems() -> Vec<ProblemRow> {
    rows(PROBLEMS)
        .filter_map(|row| match row.as_slice() {
            [
                title,
                category,
                source,
                severity,
                urgency,
                difficulty,
                leader,
                word,
            ] => Some(ProblemRow {
                cells: [
                    ("title", *title),
                    ("source", *source),
                    ("severity", *severity),
                    ("urgency", *urgency),
                    ("difficulty", *difficulty),
                ],
                category,
                leader,
                word,
            }),
            _ => None,
        })
        .collect()
}

/// Reads the tasks.
pub(super) fn tasks() -> Vec<TaskRow> {
    rows(TASKS)
        .filter_map(|row| match row.as_slice() {
            [
                problem,
                goal,
                measure,
                department,
                owner,
                kind,
                limit,
                issue,
                course,
                day,
            ] => Some(TaskRow {
                problem: problem.parse().ok().filter(|place| *place > 0),
                goal,
                measure,
                department,
                owner,
                kind,
                limit: limit.parse().ok()?,
                issue,
                course,
                day: day.parse().ok(),
            }),
            _ => None,
        })
        .collect()
}

/// Something that was held.
pub(super) struct ActivityRow {
    pub(super) kind: &'static str,
    pub(super) name: &'static str,
    pub(super) from: Option<Day>,
    pub(super) to: Option<Day>,
    pub(super) lasts: Option<i64>,
    pub(super) host: &'static str,
    pub(super) people: &'static str,
    pub(super) speaker: &'static str,
    pub(super) outsiders: Option<i64>,
    pub(super) units: &'static str,
    pub(super) place: &'static str,
    pub(super) topic: &'static str,
}

/// Reads what was held.
pub(super) fn activities() -> Vec<ActivityRow> {
    rows(ACTIVITIES)
        .filter_map(|row| match *row.as_slice() {
            [
                kind,
                name,
                from,
                to,
                lasts,
                host,
                people,
                speaker,
                outsiders,
                units,
                place,
                topic,
            ] => Some(ActivityRow {
                kind,
                name,
                from: from.parse().ok(),
                to: to.parse().ok(),
                lasts: lasts.parse().ok(),
                host,
                people,
                speaker,
                outsiders: outsiders.parse().ok(),
                units,
                place,
                topic,
            }),
            _ => None,
        })
        .collect()
}

/// Reads the rules.
pub(super) fn rules() -> Vec<RuleRow> {
    rows(RULES)
        .filter_map(|row| match row.as_slice() {
            [
                name,
                change,
                of_goal,
                problem,
                task,
                department,
                drafter,
                document_no,
                days @ ..,
            ] => Some(RuleRow {
                name,
                change,
                of_goal: *of_goal == "1",
                problem: problem.parse().ok().filter(|place| *place > 0),
                task,
                department,
                drafter,
                document_no,
                days: <[&str; 6]>::try_from(days)
                    .ok()?
                    .map(|day| day.parse().ok()),
            }),
            _ => None,
        })
        .collect()
}

/// Reads what became of the opinions behind no problem.
pub(super) fn replies() -> Vec<ReplyRow> {
    rows(REPLIES)
        .filter_map(|row| match row.as_slice() {
            [verb, word, note] => Some(ReplyRow { verb, word, note }),
            _ => None,
        })
        .collect()
}

/// The words of papers, notes and reasons, by name.
#[derive(Debug)]
pub(super) struct Notes(BTreeMap<&'static str, &'static str>);

impl Notes {
    pub(super) fn read() -> Self {
        Self(
            NOTES
                .lines()
                .skip(1)
                .filter_map(|line| line.split_once(','))
                .collect(),
        )
    }

    /// Gives the words under a name; nothing where the sheet has none.
    pub(super) fn get(&self, name: &str) -> &'static str {
        self.0.get(name).copied().unwrap_or_default()
    }
}

/// Gives the heading and the opinions that came in after one day and up to another.
pub(super) fn opinions_between(after: Day, until: Day) -> String {
    let mut lines = OPINIONS.lines();
    let head = lines.next().unwrap_or_default();
    let mut text = format!("{head}\n");
    for line in lines {
        let day: Option<Day> = line.split(',').nth(3).and_then(|day| day.parse().ok());
        if day.is_some_and(|day| after < day && day <= until) {
            text.push_str(line);
            text.push('\n');
        }
    }
    text
}

/// Gives a day that this module itself writes down.
pub(super) fn day(month: u32, day: u32) -> OfficeResult<Day> {
    Day::of(2009, month, day).ok_or_else(|| lost("day"))
}

/// Says that the sheets do not go together; a test keeps them together.
pub(super) fn lost(what: &str) -> OfficeError {
    OfficeError::Other(format!("demo: {what}"))
}
