//! What a requirement 要求 asks of whom, and how much of what was held counts for it.
//!
//! Days are counted in halves: a whole day is two, half a day one, and nothing is converted from
//! hours. On one day nobody does more than a day.

use std::collections::BTreeMap;

use super::calendar::Calendar;
use super::folding::squeezed;
use super::{Day, Kind, OWN_PROBLEM, PERSONAL_PROBLEM, Record};

/// What is asked of people.
pub const ASKED: Kind = Kind::Requirement;

/// What is recorded of it by hand.
pub const BY_HAND: Kind = Kind::Fulfilment;

/// What kinds of sitting there are, by whose names and families they count.
pub const TYPES: Kind = Kind::ActivityType;

/// The halves of a day.
pub const HALVES: i64 = 2;

/// The ranks that requirements tell apart: the code of each, and the words that files have for it.
pub const RANKS: [(&str, &[&str]); 3] = [
    ("county_level", &["县级以上", "县处级以上", "县级及以上"]),
    ("section_level", &["科级以上", "科级及以上", "科级"]),
    ("general", &["一般干部", "一般", "一般职工"]),
];

/// The kinds of department that requirements tell apart: the code of each, and its words.
pub const UNITS: [(&str, &[&str]); 4] = [
    ("leadership", &["领导班子"]),
    ("office_department", &["机关部室", "机关"]),
    ("institution", &["直属单位"]),
    ("lower_union", &["下级工会"]),
];

/// Gives the code of a kind of department by a word for it.
pub fn unit_of_word(word: &str) -> Option<&'static str> {
    let word = squeezed(word);
    let found = UNITS
        .iter()
        .find(|(_, words)| words.contains(&word.as_str()));
    found.map(|(code, _)| *code)
}

/// Gives the code of a rank by a word that files have for it.
pub fn rank_of_word(word: &str) -> Option<&'static str> {
    let word = squeezed(word);
    let mut all = RANKS.iter();
    let found = all.find(|(_, words)| words.contains(&word.as_str()));
    found.map(|(code, _)| *code)
}

/// From when to when somebody belongs to the office; for ever where nothing is said.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Stay {
    /// The day on which he came.
    pub joined: Option<Day>,
    /// The last day on which he was there.
    pub left: Option<Day>,
}

impl Stay {
    /// Reads it from the record of a person.
    pub fn of(person: &Record) -> Self {
        Self {
            joined: person.day("joined_on"),
            left: person.day("left_on"),
        }
    }

    /// Gives the days that lie behind a first one too.
    #[must_use]
    pub fn since(self, first: Option<Day>) -> Self {
        Self {
            joined: self.joined.max(first),
            ..self
        }
    }

    /// Says whether he was there on a day.
    pub fn has(self, day: Day) -> bool {
        self.reaches(day, day)
    }

    /// Says whether he was there on some day of a span.
    pub fn reaches(self, from: Day, to: Day) -> bool {
        self.joined.is_none_or(|joined| joined <= to)
            && self.left.is_none_or(|left| left >= from)
    }
}

/// Something that somebody was present at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sitting {
    /// Its first day.
    pub from: Day,
    /// Its last day; that same day where nothing is said.
    pub to: Option<Day>,
    /// How many halves of a day it took in all.
    pub halves: Option<i64>,
}

/// Counts the halves of days of some sittings: of a span its working days, or as long as it took,
/// days of rest last; of a single day as long as it took, and nothing where that was not said.
/// Days outside of `stay` are passed over.
pub fn halves(
    sittings: impl IntoIterator<Item = Sitting>,
    stay: Stay,
    calendar: &Calendar,
) -> i64 {
    let mut days: BTreeMap<Day, i64> = BTreeMap::new();
    for sitting in sittings {
        let last = sitting.to.unwrap_or(sitting.from);
        let is_span = last > sitting.from;
        let mut left = match sitting.halves {
            Some(halves) => halves,
            None if is_span => i64::MAX,
            None => 0,
        };
        let spanned = std::iter::successors(Some(sitting.from), |day| {
            day.day_after().filter(|next| *next <= last)
        });
        let (working, resting): (Vec<Day>, Vec<Day>) =
            spanned.partition(|day| !is_span || calendar.is_working_day(*day));
        // Whoever says how long it took sat on days of rest too, where working days do not do.
        let resting = resting.into_iter().filter(|_| sitting.halves.is_some());
        for day in working.into_iter().chain(resting) {
            let taken = left.min(HALVES);
            if stay.has(day) {
                *days.entry(day).or_default() += taken;
            }
            left -= taken;
        }
    }
    days.values().map(|taken| (*taken).min(HALVES)).sum()
}

/// Where the amount of a requirement comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Amount {
    /// A paper, or somebody who decided it.
    Decided,
    /// The template: it is no more than proposed 拟.
    Proposed,
}

/// Of whom a requirement is asked before ranks and politics.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Circle {
    /// Of everybody.
    Everybody,
    /// Of the members of the leading team 班子成员.
    Team,
}

/// In what a requirement is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Counts {
    /// Days, by their halves.
    Days,
    /// Times or papers.
    Pieces,
    /// What is to be studied 学习内容: each once, however often it was.
    Contents,
}

/// What meets a requirement of itself: a problem that somebody brought.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MetBy {
    /// Nothing: it was held, or somebody records it.
    Nothing,
    /// A problem of one's own field: one that he claimed.
    OwnField,
    /// A problem of one's own 个人问题: one that stands.
    Oneself,
}

/// What a requirement asks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Requirement {
    /// Its key.
    pub id: i64,
    /// In what it is counted.
    pub counts: Counts,
    /// How much at least: of days the halves.
    pub amount: i64,
    /// Whether it is asked of each branch, not of each person.
    pub of_branches: bool,
    /// Whether it is asked of pairs: of the people meant among each other, and of each with his
    /// departments.
    pub of_pairs: bool,
    /// Where its amount comes from.
    pub amount_is: Amount,
    /// Of whom it is asked before ranks and politics.
    pub circle: Circle,
    /// What meets it of itself, beside what was held.
    pub met_by: MetBy,
    units: Vec<String>,
    ranks: Vec<String>,
    politics: Vec<String>,
    served_by: Vec<String>,
    held_before: Vec<String>,
}

impl Requirement {
    /// Reads what the record of one asks.
    pub fn of(record: &Record) -> Self {
        let lines = |column: &str| -> Vec<String> {
            // A template writes one a line, people write them one after the other.
            let names = record
                .text(column)
                .split(['\n', '、', '，', ',', '；', ';']);
            names
                .map(str::trim)
                .filter(|it| !it.is_empty())
                .map(str::to_owned)
                .collect()
        };
        let counts = match record.text("unit") {
            "working_days" => Counts::Days,
            "contents" => Counts::Contents,
            _ => Counts::Pieces,
        };
        let amount = record.int("amount").unwrap_or_default();
        Self {
            id: record.id,
            counts,
            amount: if counts == Counts::Days {
                amount * HALVES
            } else {
                amount
            },
            of_branches: record.text("per") == "branch",
            of_pairs: record.text("per") == "pair",
            amount_is: if record.is_proposed("amount") {
                Amount::Proposed
            } else {
                Amount::Decided
            },
            circle: if record.is_set("of_team") {
                Circle::Team
            } else {
                Circle::Everybody
            },
            met_by: match record.text("proof") {
                OWN_PROBLEM => MetBy::OwnField,
                PERSONAL_PROBLEM => MetBy::Oneself,
                _ => MetBy::Nothing,
            },
            units: lines("of_units"),
            ranks: lines("ranks"),
            politics: lines("politics"),
            served_by: lines("served_by"),
            held_before: lines("held_before"),
        }
    }

    /// Says whether somebody is meant, of a rank by the words of the roster, and of a political
    /// standing just as it says: a member of another party is no Party member.
    pub fn binds(&self, rank: &str, politics: &str) -> bool {
        let his = |word: &String| rank_of_word(word) == Some(rank);
        let of_rank = self.ranks.is_empty() || self.ranks.iter().any(his);
        let standing = self.politics.iter().any(|it| it == politics.trim());
        of_rank && (self.politics.is_empty() || standing)
    }

    /// As [`Requirement::binds`], of somebody of whom it is known whether he sits in the leading
    /// team: what is asked of the team is asked of its members alone, and of ranks besides only
    /// where it says so. Where nobody said what his department is, a leader is taken for one.
    pub fn binds_in(&self, team: Option<bool>, rank: &str, politics: &str) -> bool {
        let member = match self.circle {
            Circle::Everybody => true,
            Circle::Team => team.unwrap_or_else(|| rank == RANKS[0].0),
        };
        member && self.binds(rank, politics)
    }

    /// Says whether days are counted, by their halves.
    pub fn in_days(&self) -> bool {
        self.counts == Counts::Days
    }

    /// Says whether it is of what is to be studied, and of this by its name; of all of it where it
    /// names none.
    pub fn is_of_content(&self, name: &str) -> bool {
        let mut named = self.served_by.iter();
        let is_named = self.served_by.is_empty() || named.any(|it| it == name);
        self.counts == Counts::Contents && is_named
    }

    /// Says whether an activity of a type counts for it, by its name or its family; what is counted
    /// by contents is served by whatever was about them.
    pub fn is_served_by(&self, name: &str, family: &str) -> bool {
        if self.counts == Counts::Contents {
            return false;
        }
        let mut named = self.served_by.iter();
        named.any(|it| *it == name || (!family.is_empty() && *it == family))
    }

    /// Gives the first name of what is to be held after it is met.
    pub fn goes_before(&self) -> Option<&str> {
        self.held_before.first().map(String::as_str)
    }

    /// Says whether it is met at what is held 会上, not before it: problems of one's own are looked
    /// for there. What comes later is late, and counts.
    pub fn is_met_there(&self) -> bool {
        self.met_by == MetBy::Oneself && self.has_an_end()
    }

    /// Says whether it is to be met before something is held.
    pub fn has_an_end(&self) -> bool {
        !self.held_before.is_empty()
    }

    /// Says whether it is to be met before an activity of a type, by its name or its family.
    pub fn ends_with(&self, name: &str, family: &str) -> bool {
        let mut named = self.held_before.iter();
        named.any(|it| *it == name || (!family.is_empty() && *it == family))
    }

    /// Says whether it is asked of those who sit in departments of some kinds only.
    pub fn is_of_units(&self) -> bool {
        !self.units.is_empty()
    }

    /// Says whether it is asked of those of a kind of department; where nobody said what theirs is,
    /// of them too.
    pub fn binds_unit(&self, kind: &str) -> bool {
        let his = |word: &String| unit_of_word(word) == Some(kind);
        self.units.is_empty() || kind.is_empty() || self.units.iter().any(his)
    }

    /// Says whether ranks decide of whom it is asked.
    pub fn is_of_ranks(&self) -> bool {
        !self.ranks.is_empty() || self.circle == Circle::Team
    }

    /// Gives how much a record of it says of each of its people, of days the halves.
    pub fn told_by(&self, record: &Record) -> i64 {
        let pieces = record.int("amount");
        if self.in_days() {
            // Whole days stood where pieces stand, before halves could be said.
            let whole = pieces.unwrap_or_default() * HALVES;
            let days = whole + record.int("days").unwrap_or_default();
            if days == 0 { HALVES } else { days }
        } else {
            pieces.unwrap_or(1)
        }
    }

    /// Gives the first and the last day of a record of it.
    pub fn span_of(&self, record: &Record) -> Option<(Day, Day)> {
        let from = record.day("done_on")?;
        let to = record.day("to_on").filter(|_| self.in_days());
        Some((from, to.unwrap_or(from)))
    }

    /// Says whether records tell how far it is met; else it is ticked.
    pub fn is_counted(&self) -> bool {
        self.counts == Counts::Contents || !self.served_by.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    /// A sitting: its first and its last day, how many halves it took.
    type Told<'a> = (&'a str, Option<&'a str>, Option<i64>);

    fn counted(sittings: &[Told<'_>]) -> i64 {
        let sittings = sittings.iter().map(|(from, to, halves)| Sitting {
            from: day(from),
            to: to.map(day),
            halves: *halves,
        });
        halves(sittings, Stay::default(), Calendar::shared())
    }

    /// The week in March 2009, the Qingming days of 04-04 to 04-06, and what is said of halves.
    #[test]
    fn days_are_counted_in_halves_and_no_day_twice() {
        let vectors: &[(&[Told<'_>], i64)] = &[
            (&[("2009-03-03", None, Some(2))], 2),
            (&[("2009-03-03", None, Some(1))], 1),
            // How long it took was not said.
            (&[("2009-03-03", None, None)], 0),
            (
                &[
                    ("2009-03-03", None, Some(1)),
                    ("2009-03-03", None, Some(1)),
                    ("2009-03-03", None, Some(1)),
                ],
                2,
            ),
            // A Sunday counts where somebody sat.
            (&[("2009-03-08", None, Some(2))], 2),
            (&[("2009-03-16", Some("2009-03-20"), None)], 10),
            (&[("2009-03-16", Some("2009-03-22"), None)], 10),
            (&[("2009-04-03", Some("2009-04-08"), None)], 6),
            // A weekend of which is said how long it took.
            (&[("2009-04-25", Some("2009-04-26"), Some(4))], 4),
            (&[("2009-04-25", Some("2009-04-26"), None)], 0),
            (&[("2009-03-16", Some("2009-03-20"), Some(6))], 6),
            (&[("2009-03-16", Some("2009-03-20"), Some(99))], 10),
            (
                &[
                    ("2009-03-16", Some("2009-03-20"), None),
                    ("2009-03-18", None, Some(2)),
                ],
                10,
            ),
            (&[], 0),
        ];
        for (sittings, halves) in vectors {
            assert_eq!(counted(sittings), *halves, "{sittings:?}");
        }
    }
}
