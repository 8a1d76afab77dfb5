//! Taking the rows of a file in, one after the other: new, changed, there already, left out.

use std::collections::{BTreeMap, BTreeSet};

use super::super::OfficeResult;
use super::super::names::Names;
use super::super::told::{CellChange, ImportReport, Told};
use super::super::wishes::Wishes;
use super::like::{How, Likeness, Match};
use super::ready::Ready;
use super::said::{Printed, Said, Says, boxes, giver_of};
use super::{Lists, Maker};
use crate::domain::{Day, Kind, Value, rules};
use crate::exchange::fault::Fault;
use crate::exchange::fingerprint::LOOSE;
use crate::exchange::opinion_cards::{OpinionReader, OpinionRow, Target};
use crate::store::{Error, WriteTx};

/// What is known while the rows are taken in, one after the other.
pub(super) struct Taking<'l> {
    lists: &'l Lists,
    wishes: &'l Wishes,
    pub(super) maker: Maker,
    today: Day,
    batches: Names,
    likeness: Likeness,
    /// The card of the row before.
    pub(super) last: Option<(Paper, i64)>,
    /// Whether some card has a number with leading zeros.
    pub(super) padded: bool,
    /// How many cards were added.
    pub(super) cards: usize,
    /// The empty cards that rows stand for, and on which line: two equal rows are two cards.
    pub(super) met: BTreeMap<i64, u64>,
    /// The first card that came in with this file.
    pub(super) first_made: Option<i64>,
    /// Lines that say of one card what another line, or the ledger, denies.
    pub(super) against: Vec<Fault>,
    /// Whether an opinion or a card was voided.
    voided: bool,
    /// How many opinions have a giver that the file's was not compared with.
    givers: usize,
    /// The channels whose papers come out of a box that two people open.
    boxes: BTreeSet<i64>,
    /// How many opinions came out of a box, and no batch says of which opening.
    unboxed: usize,
}

impl<'l> Taking<'l> {
    pub(super) fn begin(
        gate: &mut WriteTx<'_>,
        lists: &'l Lists,
        wishes: &'l Wishes,
        reader: &OpinionReader<'_>,
        (person, today): (Option<i64>, Day),
    ) -> OfficeResult<Self> {
        Ok(Self {
            lists,
            wishes,
            maker: Maker::new(person, today),
            today,
            batches: Names::of(gate, Kind::Batch)?,
            likeness: Likeness::begin(Says::of(reader)),
            last: None,
            padded: gate.has_padded_papers()?,
            cards: 0,
            met: BTreeMap::new(),
            first_made: None,
            against: Vec::new(),
            voided: gate.has_voided(Kind::Opinion)? || gate.has_voided(Kind::Card)?,
            givers: 0,
            boxes: boxes(gate)?,
            unboxed: 0,
        })
    }

    /// Takes one row in; what is left out does not come here.
    pub(super) fn take(
        &mut self,
        gate: &mut WriteTx<'_>,
        ready: &Ready,
        report: &mut ImportReport,
    ) -> OfficeResult<()> {
        let row = &ready.row;
        let batch = self.batch(gate, row, report)?;
        let said = self.said(row, batch);
        if row.none {
            return self.empty(gate, row, &said, report);
        }
        let printed = Printed::with(said, &ready.words);
        let new = self.wishes.new.has(row.line);
        let found = self.likeness.find(gate, &printed, new)?;
        let was_near = matches!(found, Match::Near { .. });
        match found {
            Match::Same { id, how, otherwise } => {
                let mut cells = self.complete(gate, id, &said, (row.line, report))?;
                cells.extend(self.seal(gate, id, row)?);
                if !otherwise.is_empty() {
                    report.tell(Told::Otherwise {
                        line: row.line,
                        number: number_of(gate, id)?,
                        columns: otherwise,
                    });
                }
                return told_same(gate, (id, how), cells, (row.line, report));
            }
            Match::Near { number, differs } => report.tell(Told::Near {
                line: row.line,
                number,
                differs,
                text: row.text.clone(),
            }),
            Match::None => {}
        }
        if let Some((first_line, alike)) = self.likeness.first_line(&printed, row.line)
            && !was_near
        {
            report.tell(Told::NearLine {
                line: row.line,
                first_line,
                alike,
                text: row.text.clone(),
            });
        }
        if self.voided {
            let start = printed.print.get(..LOOSE).unwrap_or_default();
            self.tell_voided(gate, (Kind::Opinion, start), row, report)?;
        }
        if ready.may_say_none {
            report.tell(Told::MaybeNone {
                line: row.line,
                text: row.text.clone(),
            });
        }
        if let Some(id) = self.add(gate, row, &said)? {
            Likeness::keep(gate, &printed, id)?;
            report.added += 1;
        }
        Ok(())
    }

    /// Tells of a row that says what a voided record said: voiding it may have been meant.
    pub(super) fn tell_voided(
        &self,
        gate: &WriteTx<'_>,
        (kind, start): (Kind, &[u8]),
        row: &OpinionRow,
        report: &mut ImportReport,
    ) -> OfficeResult<()> {
        if !self.voided {
            return Ok(());
        }
        let voided = gate.voided_prints_like(kind, start)?;
        if let Some((_, id)) = voided.first()
            && let Some(record) = gate.reader().find(kind, *id)?
        {
            report.tell(Told::Voided {
                line: row.line,
                number: record.number,
                text: row.text.clone(),
            });
        }
        Ok(())
    }

    /// Tells in the end what concerns the file as a whole; gives the lines that cannot be right
    /// beside what else is said of their card.
    pub(super) fn end(self, report: &mut ImportReport) -> Vec<Fault> {
        report.cards = self.cards;
        if report.empty > 0 {
            let count = report.empty;
            report.tell(Told::EmptyCards { count });
        }
        if let Some(count) = Some(self.unboxed).filter(|it| *it > 0) {
            report.tell(Told::Unboxed { count });
        }
        let told = self.maker.told().into_iter().map(Box::new);
        told.for_each(|why| report.tell(Told::Marked { why }));
        if self.givers > 0 {
            report.tell(Told::GiversKept { count: self.givers });
        }
        self.against
    }

    /// Brings the category of an opinion that is there up to what the file says, where the file
    /// says something and the rules let it; gives what was changed.
    fn complete(
        &self,
        gate: &mut WriteTx<'_>,
        id: i64,
        said: &Said<'_>,
        (line, report): (u64, &mut ImportReport),
    ) -> OfficeResult<Vec<CellChange>> {
        let Some(record) = gate.reader().find(Kind::Opinion, id)? else {
            return Ok(Vec::new());
        };
        let there = record.int("category_id");
        let cleared = self.wishes.clear_empty && self.likeness.says.category;
        if there == said.category || (said.category.is_none() && !cleared) {
            return Ok(Vec::new());
        }
        let change = CellChange {
            column: "category_id",
            from: title(gate, there)?,
            to: title(gate, said.category)?,
        };
        let cells = BTreeMap::from([("category_id", Value::from(said.category))]);
        match rules::amend(&gate.reader(), &record, cells, None, self.today) {
            Ok(amended) => {
                gate.apply(amended)?;
                Ok(vec![change])
            }
            Err(crate::domain::Stop::Refused(_)) => {
                report.tell(Told::Kept {
                    line,
                    kind: Kind::Opinion,
                    what: record.number,
                    cells: vec![change],
                    why: None,
                });
                Ok(Vec::new())
            }
            Err(stop) => Err(Error::from(stop)),
        }
    }

    /// Seals who gave an opinion that nobody was known to have given. Where somebody is, the file
    /// is not compared with him: else names could be tried out.
    fn seal(
        &mut self,
        gate: &mut WriteTx<'_>,
        id: i64,
        row: &OpinionRow,
    ) -> OfficeResult<Option<CellChange>> {
        let Some(giver) = giver_of(row) else {
            return Ok(None);
        };
        let Some(record) = gate.reader().find(Kind::Opinion, id)? else {
            return Ok(None);
        };
        if record.is_set("has_giver") {
            self.givers += 1;
            return Ok(None);
        }
        gate.apply(rules::giver_known(&record)?)?;
        gate.seal_giver(id, &giver)?;
        Ok(Some(CellChange {
            column: "has_giver",
            from: "0".to_owned(),
            to: "1".to_owned(),
        }))
    }

    /// Finds the batch of a row, or makes it where that was asked for.
    fn batch(
        &mut self,
        gate: &mut WriteTx<'_>,
        row: &OpinionRow,
        report: &mut ImportReport,
    ) -> OfficeResult<Option<i64>> {
        let Some(name) = row.batch.as_deref() else {
            return Ok(None);
        };
        if let Some(id) = self.batches.key(name).or_else(|| self.batches.find(name)) {
            return Ok(Some(id));
        }
        report.tell(Told::Made {
            kind: Kind::Batch,
            name: name.to_owned(),
            near: self.lists.batches.words.near(name),
        });
        let cells = vec![("name", Value::from(name))];
        let id = self.maker.make(gate, Kind::Batch, cells)?;
        self.batches.insert(name, id);
        Ok(Some(id))
    }

    /// Turns the names of a row into keys.
    fn said<'r>(&self, row: &'r OpinionRow, batch: Option<i64>) -> Said<'r> {
        let name = row.target_name.as_deref().unwrap_or_default();
        let (person, department) = match row.target {
            Target::TeamMember => (self.lists.people.key(name), None),
            Target::Department | Target::Institution => {
                (None, self.lists.departments.key(name))
            }
            Target::LeadershipTeam | Target::CampaignItself | Target::Work => (None, None),
        };
        let category = row.category.as_deref();
        Said {
            text: &row.text,
            paper_no: &row.card_no,
            received_on: Some(row.received_on),
            target: row.target.code(),
            channel: self.lists.channels.key(&row.channel),
            batch,
            department,
            person,
            category: category.and_then(|name| self.lists.categories.key(name)),
        }
    }

    /// Adds an opinion; nothing where its card is one without any.
    fn add(
        &mut self,
        gate: &mut WriteTx<'_>,
        row: &OpinionRow,
        said: &Said<'_>,
    ) -> OfficeResult<Option<i64>> {
        let shared = vec![
            ("batch_id", Value::from(said.batch)),
            ("channel_id", Value::from(said.channel)),
            ("received_on", Value::from(row.received_on)),
        ];
        let Some(card) = self.card(gate, row, &shared)? else {
            return Ok(None);
        };
        let giver = giver_of(row);
        let mut cells = shared;
        cells.extend([
            ("text", Value::from(row.text.as_str())),
            ("target", Value::from(said.target)),
            ("target_department_id", Value::from(said.department)),
            ("target_person_id", Value::from(said.person)),
            ("category_id", Value::from(said.category)),
            ("card_id", Value::Int(card)),
            ("door", Value::from("file")),
            ("has_giver", Value::from(giver.is_some())),
        ]);
        let id = self.maker.make(gate, Kind::Opinion, cells)?;
        let boxed = said.channel.is_some_and(|it| self.boxes.contains(&it));
        self.unboxed += usize::from(boxed && said.batch.is_none());
        if let Some(giver) = giver {
            gate.seal_giver(id, &giver)?;
        }
        Ok(Some(id))
    }
}

/// Counts an opinion that is there, and tells what of it changes or what the ledger lacks.
fn told_same(
    gate: &WriteTx<'_>,
    (id, how): (i64, How),
    cells: Vec<CellChange>,
    (line, report): (u64, &mut ImportReport),
) -> OfficeResult<()> {
    if how != How::Richer && cells.is_empty() {
        report.known += 1;
        return Ok(());
    }
    let number = number_of(gate, id)?;
    if cells.is_empty() {
        report.known += 1;
        report.tell(Told::Alike { line, number });
    } else {
        report.updated += 1;
        report.tell(Told::Changed {
            line,
            kind: Kind::Opinion,
            what: number,
            cells,
        });
    }
    Ok(())
}

fn number_of(gate: &WriteTx<'_>, id: i64) -> OfficeResult<String> {
    let record = gate.reader().find(Kind::Opinion, id)?;
    Ok(record.map(|it| it.number).unwrap_or_default())
}

fn title(gate: &WriteTx<'_>, category: Option<i64>) -> OfficeResult<String> {
    let record = category.map(|id| gate.reader().find(Kind::Category, id));
    let record = record.transpose()?.flatten();
    Ok(record.map(|it| it.title().to_owned()).unwrap_or_default())
}

/// What tells one paper from another: its number in its batch and the channel it came through,
/// and where there is no batch the day as well, for the next pile begins at 1 again.
pub(super) type Paper = Vec<(&'static str, Value)>;
