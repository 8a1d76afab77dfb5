//! Rows of a table read as opinions and checked against what the store knows.

use super::known::{ASKING_BEFORE, Known};
use super::row::{
    BATCH, CARD_NO, CATEGORY, CHANNEL, GIVER_CONTACT, GIVER_NAME, GIVER_UNIT, Giver,
    OPINION_COLUMNS, OpinionRow, RECEIVED_ON, TARGET, TARGET_NAME, TEXT, Target,
};
use crate::domain::calendar::{DayFault, parse_day};
use crate::domain::no_opinion::says_none;
use crate::domain::rules::{Receipt, receipt};
use crate::domain::{Day, Kind, Notation};
use crate::exchange::fault::{Expected, OfBatch, RowRead, WarningKind};
use crate::exchange::table::{
    CellsOf, Chosen, ColumnMap, Found, Spellings, TableFault, TableReader, TableRow,
    columns_of, day_of_serial, without_time,
};

/// Walks a file of opinions, one checked row at a time.
///
/// A long file is imported in one walk over its bytes that hands each row to the store and keeps
/// none.
#[derive(Debug, Clone)]
pub struct OpinionReader<'a> {
    table: TableReader<'a>,
    map: ColumnMap,
    targets: Spellings,
    known: Known<'a>,
    card: Option<FirstOfCard>,
}

impl<'a> OpinionReader<'a> {
    /// Opens a file and finds its columns.
    ///
    /// # Errors
    /// The file is no table, or columns are missing or doubled.
    pub fn open(
        bytes: &'a [u8],
        known: Known<'a>,
        chosen: &Chosen,
    ) -> Result<Self, TableFault> {
        let table = TableReader::open(bytes, &OPINION_COLUMNS, chosen)?;
        let map = columns_of(&OPINION_COLUMNS, &table, chosen)?;
        if table.clone().next().is_none() {
            return Err(TableFault::NoRows);
        }
        let words = Target::WORDS.iter().flat_map(|(_, words)| *words);
        Ok(Self {
            table,
            map,
            targets: words.collect(),
            known,
            card: None,
        })
    }

    /// Returns the table under it: encoding, delimiter, headings, progress.
    pub fn table(&self) -> &TableReader<'a> {
        &self.table
    }

    /// Returns where the columns stand, and which headings are ignored.
    pub fn columns(&self) -> &ColumnMap {
        &self.map
    }

    /// Says whether the file has the number of the paper, the batch, the category.
    pub fn says(&self) -> [bool; 3] {
        [CARD_NO, BATCH, CATEGORY].map(|column| self.map.place(column).is_some())
    }

    fn read(&mut self, row: TableRow) -> RowRead<OpinionRow> {
        let mut cells = CellsOf::of(&self.map, &row);
        let opinion = if cells.is_aligned() {
            self.opinion(&mut cells, row.line)
        } else {
            None
        };
        if let Some(opinion) = &opinion {
            let differs = FirstOfCard::compare(self.card.as_ref(), opinion);
            for (column, kind) in differs {
                cells.warn(column, kind);
            }
        }
        let CellsOf {
            faults, warnings, ..
        } = cells;
        match opinion {
            Some(opinion) if faults.is_empty() => {
                if self.card.as_ref().is_none_or(|card| {
                    card.number != opinion.card_no || card.batch != opinion.batch
                }) {
                    self.card = Some(FirstOfCard::of(&opinion));
                }
                RowRead {
                    row: Ok(opinion),
                    faults,
                    warnings,
                }
            }
            Some(_) | None => RowRead {
                row: Err(row),
                faults,
                warnings,
            },
        }
    }

    /// Reads every cell, so that every fault of the row is named.
    fn opinion(&self, cells: &mut CellsOf<'_>, line: u64) -> Option<OpinionRow> {
        let channel = listed(cells, CHANNEL, self.known.channels);
        let received_on = self.day(cells);
        let text = cells.text_required(TEXT);
        // Who has no opinion has none of anybody.
        let none = says_none(&text);
        let (target, target_name) = if none {
            (Some(Target::Work), None)
        } else {
            self.target(cells)
        };
        let category = match cells.word(CATEGORY) {
            "" => None,
            _ => listed(cells, CATEGORY, self.known.categories),
        };
        let card_no = cells.number(CARD_NO, Notation::Number);
        let giver = giver(cells);
        let batch = self.batch(cells, channel.as_deref());
        let days = batch.as_ref().and_then(|it| self.known.batch_days.get(it));
        if let Some(((since, until), day)) = days.copied().zip(received_on) {
            if let Some(since) = since.filter(|since| day < *since) {
                cells.fault(RECEIVED_ON, Expected::OfBatch(OfBatch::Since(since)));
            } else if let Some(until) = until.filter(|until| day > *until) {
                cells.fault(RECEIVED_ON, Expected::OfBatch(OfBatch::Until(until)));
            }
        }
        Some(OpinionRow {
            line,
            card_no,
            channel: channel?,
            received_on: received_on?,
            text,
            none,
            target: target?,
            target_name,
            category,
            giver,
            batch,
        })
    }

    /// Reads the batch: one that is there, however it is written, or a new one where that was
    /// asked for.
    fn batch(&self, cells: &mut CellsOf<'_>, channel: Option<&str>) -> Option<String> {
        let name = Some(cells.short(BATCH)).filter(|batch| !batch.is_empty())?;
        let batches = self.known.batches;
        let fault = match batches.find(&name) {
            Found::One(spelled) => {
                let right = self.known.batch_channels.get(spelled);
                let Some((channel, right)) = channel
                    .zip(right)
                    .filter(|(channel, right)| !right.iter().any(|it| it == channel))
                else {
                    return Some(spelled.to_owned());
                };
                Expected::OfBatch(OfBatch::Channel {
                    channel: channel.to_owned(),
                    right: right.first().cloned().unwrap_or_default(),
                })
            }
            Found::No if self.known.makes_batches => return Some(name),
            Found::Several(all) => Expected::OneOfSeveral(all.to_vec()),
            Found::No => Expected::Known {
                kind: Kind::Batch,
                near: batches.near(&name),
            },
        };
        cells.fault(BATCH, fault);
        None
    }

    /// Reads the day of receipt; it is always written whole, for a file outlives its year.
    fn day(&self, cells: &mut CellsOf<'_>) -> Option<Day> {
        let (today, span) = (self.known.today, self.known.span);
        let word = cells.word(RECEIVED_ON);
        let fault = match parse_day(&without_time(word), None, None) {
            Ok(day) => match (receipt(day, today, span), span) {
                (Receipt::Ahead, _) => Expected::DayNotInFuture { today },
                (Receipt::Outside, Some((first, last))) => {
                    let kind = WarningKind::OutsideSpan { day, first, last };
                    cells.warn(RECEIVED_ON, kind);
                    return Some(day);
                }
                (Receipt::Inside | Receipt::Outside, _) => return Some(day),
            },
            Err(DayFault::ImpossibleDate { .. } | DayFault::OutOfRange) => {
                Expected::PossibleDay
            }
            Err(
                DayFault::Unread(part)
                | DayFault::After(part)
                | DayFault::Loose(part)
                | DayFault::NoDay(part)
                | DayFault::NoEnd(part)
                | DayFault::Festival(part)
                | DayFault::ShortYear(part)
                | DayFault::Stretch { part, .. }
                | DayFault::OtherDay { part, .. },
            ) => Expected::DayWithout {
                part: part.of(cells.raw(RECEIVED_ON)),
            },
            Err(DayFault::OtherWeekday { day, .. }) => Expected::Weekday { day },
            Err(
                DayFault::Empty
                | DayFault::Unreadable
                | DayFault::NotOneDay
                | DayFault::Ambiguous { .. }
                | DayFault::NoYear
                | DayFault::Backwards,
            ) => {
                day_of_serial(word).map_or(Expected::Day, |day| Expected::DayNotSerial { day })
            }
        };
        cells.fault(RECEIVED_ON, fault);
        None
    }

    fn target(&self, cells: &mut CellsOf<'_>) -> (Option<Target>, Option<String>) {
        let name = cells.short(TARGET_NAME);
        let Some(target) = self.target_kind(cells.word(TARGET)) else {
            let words = Target::WORDS
                .iter()
                .map(|(target, _)| target.file_word().to_owned());
            cells.fault(TARGET, Expected::OneOf(words.collect()));
            return (None, None);
        };
        let spelled = match target {
            Target::LeadershipTeam | Target::CampaignItself | Target::Work => {
                // The target once more says nothing else.
                if !name.is_empty() && self.target_kind(&name) != Some(target) {
                    let target = target.file_word().to_owned();
                    cells.fault(TARGET_NAME, Expected::NoObject { target });
                }
                None
            }
            Target::TeamMember | Target::Department | Target::Institution
                if name.is_empty() =>
            {
                // A name that was there and could not be taken has its fault already.
                if cells.word(TARGET_NAME).is_empty() {
                    let target_word = target.file_word().to_owned();
                    let expected = Expected::Object {
                        target: target_word,
                        kind: target.names(),
                        no_column: self.map.place(TARGET_NAME).is_none(),
                    };
                    cells.fault(TARGET_NAME, expected);
                }
                None
            }
            Target::TeamMember => known(cells, &name, self.known.people, target.names()),
            Target::Department | Target::Institution => {
                let found = known(cells, &name, self.known.departments, target.names());
                found.filter(|it| self.goes_with(cells, it, target))
            }
        };
        (Some(target), spelled)
    }

    /// Says whether a department is of the kind that the target says.
    fn goes_with(&self, cells: &mut CellsOf<'_>, name: &str, target: Target) -> bool {
        let right = self.known.aims.get(name).copied().and_then(Target::of_code);
        let other = right.filter(|right| *right != target);
        if let Some(right) = other {
            let [target, right] = [target, right].map(|it| it.file_word().to_owned());
            cells.fault(TARGET_NAME, Expected::OtherTarget { target, right });
        }
        other.is_none()
    }

    fn target_kind(&self, raw: &str) -> Option<Target> {
        let Found::One(word) = self.targets.find(raw) else {
            return None;
        };
        let kind = Target::WORDS
            .iter()
            .find(|(_, words)| words.contains(&word));
        kind.map(|(target, _)| *target)
    }
}

impl Iterator for OpinionReader<'_> {
    type Item = RowRead<OpinionRow>;

    fn next(&mut self) -> Option<Self::Item> {
        let row = self.table.next()?;
        Some(self.read(row))
    }
}

/// Gives the one that is meant; of several that share a name none is, and all are listed.
fn known(cells: &mut CellsOf<'_>, name: &str, words: &Spellings, kind: Kind) -> Option<String> {
    let fault = match words.find(name) {
        Found::One(name) => return Some(name.to_owned()),
        Found::Several(all) => Expected::OneOfSeveral(all.to_vec()),
        Found::No => Expected::Known {
            kind,
            near: words.near(name),
        },
    };
    cells.fault(TARGET_NAME, fault);
    None
}

fn listed(cells: &mut CellsOf<'_>, column: usize, words: &Spellings) -> Option<String> {
    match words.find_behind(cells.word(column), &ASKING_BEFORE) {
        Found::One(word) => Some(word.to_owned()),
        Found::Several(_) | Found::No => {
            cells.fault(column, Expected::OneOf(words.listed().to_vec()));
            None
        }
    }
}

fn giver(cells: &mut CellsOf<'_>) -> Option<Giver> {
    let mut part = |column| Some(cells.short(column)).filter(|part| !part.is_empty());
    let (name, unit) = (part(GIVER_NAME), part(GIVER_UNIT));
    let contact = Some(cells.number(GIVER_CONTACT, Notation::Telephone))
        .filter(|contact| !contact.is_empty());
    let giver = Giver {
        name,
        unit,
        contact,
    };
    let named = giver.name.is_some() || giver.unit.is_some() || giver.contact.is_some();
    named.then_some(giver)
}

/// What the rows of one card should agree on, from its first good row.
///
/// Only rows that follow one another are compared: cards are typed card by card, and a table of
/// all cards would cost what walking row by row saves.
#[derive(Debug, Clone)]
struct FirstOfCard {
    line: u64,
    number: String,
    channel: String,
    received_on: Day,
    batch: Option<String>,
    giver: Option<Giver>,
}

impl FirstOfCard {
    fn of(row: &OpinionRow) -> Self {
        Self {
            line: row.line,
            number: row.card_no.clone(),
            channel: row.channel.clone(),
            received_on: row.received_on,
            batch: row.batch.clone(),
            giver: row.giver.clone(),
        }
    }

    fn compare(first: Option<&Self>, row: &OpinionRow) -> Vec<(usize, WarningKind)> {
        let same = first.filter(|card| {
            let same = Notation::Number.key(&card.number) == Notation::Number.key(&row.card_no);
            !card.number.is_empty() && same && card.batch == row.batch
        });
        let Some(card) = same else { return Vec::new() };
        let mut differs = Vec::new();
        let mut note = |column, first: &str, here: &str| {
            differs.push((
                column,
                WarningKind::DiffersWithinCard {
                    first_line: card.line,
                    first: first.to_owned(),
                    here: here.to_owned(),
                },
            ));
        };
        if card.channel != row.channel {
            note(CHANNEL, &card.channel, &row.channel);
        }
        if card.received_on != row.received_on {
            note(
                RECEIVED_ON,
                &card.received_on.to_string(),
                &row.received_on.to_string(),
            );
        }
        if card.giver != row.giver {
            note(GIVER_NAME, "", "");
        }
        differs
    }
}
