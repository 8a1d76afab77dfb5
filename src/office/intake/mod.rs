//! Taking in opinions: typed card by card, or from a file.

mod cards;
mod like;
mod maker;
mod memory;
mod ready;
mod said;
mod taking;
mod walk;

use std::collections::{BTreeMap, BTreeSet};

use self::taking::Taking;
use self::walk::walk;
use super::names::Names;
use super::told::{ImportReport, Onlooker, spans};
use super::wishes::Wishes;
use super::{Office, OfficeResult, file_heads};
use crate::domain::{Day, Kind, Value, rules};
use crate::exchange::fault::{Fault, GoodBad};
use crate::exchange::opinion_cards::{Known, OpinionReader};
use crate::exchange::table::TableFault;
use crate::store::{Content, Door, Giver, WriteTx, Written};

pub(super) use like::remember;
pub(super) use maker::Maker;
#[cfg(test)]
pub(super) use memory::Memory;

/// What these files are called.
pub(super) const FILE: &str = "opinions";
/// What each row of a file is.
pub(super) const OF_FILES: Kind = Kind::Opinion;
/// The kinds of which names that nobody knows may be made.
pub(super) const MADE_ON_THE_WAY: &[Kind] = &[Kind::Batch];

/// One opinion of a card, as typed.
#[derive(Clone, Debug, Default)]
pub struct OpinionEntry {
    /// The columns.
    pub cells: BTreeMap<&'static str, Value>,
    /// Who gave it; sealed.
    pub giver: Giver,
}

/// A card as typed: what its opinions share, and the opinions; none is an empty card.
#[derive(Clone, Debug, Default)]
pub struct CardEntry {
    /// The card that further opinions are added to; a new one where there is none.
    pub card: Option<i64>,
    /// Batch, channel, day received.
    pub cells: BTreeMap<&'static str, Value>,
    /// The opinions.
    pub opinions: Vec<OpinionEntry>,
}

impl Office {
    /// Saves a card with its opinions in one command.
    pub fn take_in(&mut self, entry: &CardEntry) -> OfficeResult<Written> {
        let opinions: Vec<_> = (entry.opinions.iter())
            .map(|it| self.as_sent(&it.cells))
            .collect();
        let content = Content::of_json(&(entry.card, self.as_sent(&entry.cells), opinions));
        let order = self.asking("card.take_in".to_owned(), content)?;
        let (person, day, named) = (self.session.person, self.today(), self.named_campaign());
        self.store.write(&order, |gate| {
            let card = if let Some(card) = entry.card {
                card
            } else {
                let mut cells = entry.cells.clone();
                cells.retain(|column, _| Kind::Card.def().column(column).is_some());
                cells.insert("empty", Value::from(entry.opinions.is_empty()));
                let change = rules::make(&gate.reader(), Kind::Card, cells, person, day)?;
                rules::stays_in(&gate.reader(), &change, named)?;
                let made = gate.apply(change)?.first().copied().unwrap_or_default();
                gate.hold_paper((Kind::Card, made))?;
                made
            };
            for opinion in &entry.opinions {
                let mut cells = entry.cells.clone();
                cells.retain(|column, _| Kind::Opinion.def().column(column).is_some());
                cells.extend(opinion.cells.clone());
                cells.insert("card_id", Value::Int(card));
                cells.insert("has_giver", Value::from(!opinion.giver.is_unknown()));
                let change = rules::make(&gate.reader(), Kind::Opinion, cells, person, day)?;
                rules::stays_in(&gate.reader(), &change, named)?;
                let made = gate.apply(change)?;
                if let Some(id) = made.first() {
                    gate.seal_giver(*id, &opinion.giver)?;
                    remember(gate, *id)?;
                }
            }
            Ok(())
        })
    }

    /// Takes in a file of opinions, whole or, with `skip_bad`, its good rows; what is there
    /// already is not taken twice, and a row that was mended later joins the card it was on.
    ///
    /// All of it goes on inside one transaction, so that two imports at once see each other's work,
    /// and nothing is kept before everything was seen: a bad row throws away what stands above it.
    /// The onlooker hears of the walk, and of everything that will be kept before it is.
    pub fn import_opinions(
        &mut self,
        bytes: &[u8],
        wishes: &Wishes,
        onlooker: &mut dyn Onlooker,
    ) -> OfficeResult<Result<(Faulty, ImportReport), TableFault>> {
        let asking = wishes.asking(bytes);
        let mut order = self.asking("import.opinions".to_owned(), asking)?;
        order.session.door = Door::Import;
        let (today, span, person) = (self.today(), self.span(), self.session.person);
        let mut ended = None;
        let written = self.store.write(&order, |gate| {
            let lists = Lists::of(gate)?;
            let mut known = lists.known(today, span);
            known.makes_batches = wishes.make.contains(&Kind::Batch);
            let chosen = file_heads::chosen(&gate.reader(), FILE, wishes)?;
            let reader = match OpinionReader::open(bytes, known, &chosen) {
                Ok(reader) => reader,
                Err(fault) => {
                    ended = Some(Err(fault));
                    return Ok(());
                }
            };
            wishes.check(reader.table().clone().map(|row| row.line))?;
            let mut taking = Taking::begin(gate, &lists, wishes, &reader, (person, today))?;
            let mut walked = walk(gate, &reader, &mut taking, (wishes, &mut *onlooker))?;
            if walked.is_refused(wishes) {
                gate.give_up();
                ended = Some(Ok((walked.faulty, walked.report)));
                return Ok(());
            }
            let clashing = taking.end(&mut walked.taken);
            let (mut faulty, mut report) = walked.into_told();
            let refused = !clashing.is_empty() && !wishes.skip_bad;
            put_among_the_bad(&reader, clashing, (&mut faulty, &mut report));
            let asked = (FILE, wishes);
            report.keeps_columns = file_heads::remember(gate, asked, reader.columns())?;
            if refused || wishes.dry_run || !onlooker.agree(&report) {
                gate.forget();
            }
            gate.answer(&report);
            ended = Some(Ok((faulty, report)));
            Ok(())
        })?;
        Ok(ended.unwrap_or_else(|| {
            let read = GoodBad::new(&[], &[]);
            Ok((read, ImportReport::carried_out(written)))
        }))
    }

    /// Gives the first and last day of the campaign.
    pub fn span(&self) -> Option<(Day, Day)> {
        let campaign = self.campaign()?;
        Some((campaign.day("from_on")?, campaign.day("to_on")?))
    }
}

/// What was wrong in a file, without its good rows.
pub type Faulty = GoodBad<()>;

/// Puts lines that only the ledger, or another line, shows to be faulty among the bad ones.
fn put_among_the_bad(
    reader: &OpinionReader<'_>,
    clashing: Vec<Fault>,
    (faulty, report): (&mut Faulty, &mut ImportReport),
) {
    if clashing.is_empty() {
        return;
    }
    let lines: BTreeSet<u64> = clashing.iter().map(|it| it.line).collect();
    report.bad += lines.len();
    let bad = reader
        .table()
        .clone()
        .filter(|row| lines.contains(&row.line));
    faulty.bad_rows.extend(bad);
    faulty.bad_rows.sort_by_key(|row| row.line);
    faulty.faults.extend(clashing);
    faulty.faults.sort_by_key(|fault| fault.line);
    report.bad_lines = spans(faulty.bad_lines());
}

/// The names an opinion may use, with the records behind them.
struct Lists {
    channels: Names,
    categories: Names,
    departments: Names,
    aims: BTreeMap<String, &'static str>,
    people: Names,
    batches: Names,
    batch_channels: BTreeMap<String, Vec<String>>,
    batch_days: BTreeMap<String, rules::Within>,
}

impl Lists {
    fn of(gate: &WriteTx<'_>) -> OfficeResult<Self> {
        let departments = Names::of(gate, Kind::Department)?;
        let channels = Names::of(gate, Kind::Channel)?;
        let batches = Names::of(gate, Kind::Batch)?;
        Ok(Self {
            batch_channels: batch_channels(gate, &batches, &channels)?,
            batch_days: batch_days(gate, &batches)?,
            channels,
            categories: Names::of(gate, Kind::Category)?,
            aims: aims(gate, &departments)?,
            departments,
            people: Names::of(gate, Kind::Person)?,
            batches,
        })
    }

    const fn known(&self, today: Day, span: Option<(Day, Day)>) -> Known<'_> {
        Known {
            channels: &self.channels.words,
            categories: &self.categories.words,
            departments: &self.departments.words,
            aims: &self.aims,
            people: &self.people.words,
            batches: &self.batches.words,
            makes_batches: false,
            batch_channels: &self.batch_channels,
            batch_days: &self.batch_days,
            today,
            span,
        }
    }
}

/// Gives the words of the channel that each batch is of, its name first, by the words that name
/// the batch.
fn batch_channels(
    gate: &WriteTx<'_>,
    batches: &Names,
    channels: &Names,
) -> OfficeResult<BTreeMap<String, Vec<String>>> {
    let mut words: BTreeMap<i64, Vec<String>> = BTreeMap::new();
    for channel in gate.reader().all_here(Kind::Channel)? {
        words.insert(channel.id, vec![channel.title().to_owned()]);
    }
    for (word, id) in channels.keyed() {
        words.entry(id).or_default().push(word.to_owned());
    }
    let mut of: BTreeMap<i64, &Vec<String>> = BTreeMap::new();
    for batch in gate.reader().all_here(Kind::Batch)? {
        let channel = batch.int("channel_id").and_then(|id| words.get(&id));
        of.extend(channel.map(|it| (batch.id, it)));
    }
    let named = batches.keyed();
    let all = named.filter_map(|(word, id)| Some((word.to_owned(), (*of.get(&id)?).clone())));
    Ok(all.collect())
}

/// Gives from and to which day something came in with each batch, by the words that name it.
fn batch_days(
    gate: &WriteTx<'_>,
    batches: &Names,
) -> OfficeResult<BTreeMap<String, rules::Within>> {
    let all = gate.reader().all_here(Kind::Batch)?;
    let days: BTreeMap<i64, _> = all
        .iter()
        .map(|it| (it.id, rules::batch_days(it)))
        .collect();
    let named = batches.keyed();
    let of = named.filter_map(|(word, id)| Some((word.to_owned(), *days.get(&id)?)));
    Ok(of.collect())
}

/// Gives the target that each department goes with, by the words that name it.
fn aims(
    gate: &WriteTx<'_>,
    departments: &Names,
) -> OfficeResult<BTreeMap<String, &'static str>> {
    let all = gate.reader().all_here(Kind::Department)?;
    let codes: BTreeMap<i64, _> = all
        .iter()
        .filter_map(|it| Some((it.id, rules::goes_with(Kind::Opinion, "target", it)?)))
        .collect();
    let named = departments.keyed();
    let aimed = named.filter_map(|(word, id)| Some((word.to_owned(), *codes.get(&id)?)));
    Ok(aimed.collect())
}
