//! Taking in opinions: typed card by card, or from a file.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

use chrono::NaiveDate;

use super::memory::Memory;
use super::names::Names;
use super::{Office, Outcome};
use crate::domain::{Kind, Value, rules};
use crate::exchange::fault::{GoodBad, Warning};
use crate::exchange::fingerprint;
use crate::exchange::opinion_cards::{Known, OpinionReader, OpinionRow, Target};
use crate::exchange::table::{Row as TableRow, TableFault};
use crate::store::{Door, Giver, WriteTx, Written};

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

/// How an import went.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ImportReport {
    /// Rows that were read.
    pub read: usize,
    /// Rows that were added.
    pub added: usize,
    /// Rows that were there already.
    pub known: usize,
    /// Cards that were added.
    pub cards: usize,
    /// Rows with faults.
    pub bad: usize,
}

impl ImportReport {
    pub(super) fn of<T>(read: &GoodBad<T>) -> Self {
        let bad = read.bad_lines().len();
        Self {
            read: read.rows.len() + bad,
            bad,
            ..Self::default()
        }
    }
}

impl Office {
    /// Saves a card with its opinions in one command.
    pub fn take_in(&mut self, entry: &CardEntry) -> Outcome<Written> {
        let order = self.order("card.take_in".to_owned());
        let (person, day, campaign) = (self.session.person, self.today(), self.campaign_id());
        self.store.write(&order, |gate| {
            let card = if let Some(card) = entry.card {
                card
            } else {
                let mut cells = entry.cells.clone();
                cells.retain(|column, _| Kind::Card.def().column(column).is_some());
                cells.insert("empty", Value::from(entry.opinions.is_empty()));
                let mut change = rules::make(&gate.reader(), Kind::Card, cells, person, day)?;
                super::write::belong(&mut change, campaign);
                gate.apply(change)?.first().copied().unwrap_or_default()
            };
            for opinion in &entry.opinions {
                let mut cells = entry.cells.clone();
                cells.retain(|column, _| Kind::Opinion.def().column(column).is_some());
                cells.extend(opinion.cells.clone());
                cells.insert("card_id", Value::Int(card));
                cells.insert("has_giver", Value::from(!opinion.giver.is_unknown()));
                let mut change =
                    rules::make(&gate.reader(), Kind::Opinion, cells, person, day)?;
                super::write::belong(&mut change, campaign);
                let made = gate.apply(change)?;
                if let Some(id) = made.first() {
                    gate.seal_giver(*id, &opinion.giver)?;
                }
            }
            Ok(())
        })
    }

    /// Takes in a file of opinions, whole or, with `skip_bad`, its good rows; the same file
    /// twice adds nothing, and a row that was mended later joins the card it was on.
    ///
    /// The file is walked twice, so that nothing is written before everything was seen, and all
    /// of it inside one transaction, so that two imports at once see each other's work.
    /// `progress` hears of the second walk: rows done, of how many.
    pub fn import_opinions(
        &mut self,
        bytes: &[u8],
        skip_bad: bool,
        progress: &mut dyn FnMut(usize, usize),
    ) -> Outcome<Result<(Faulty, ImportReport), TableFault>> {
        let mut order = self.order("import.opinions".to_owned());
        order.session.door = Door::Import;
        let (today, span, person) = (self.today(), self.span(), self.session.person);
        let mut ended = Ok((GoodBad::new(&[], &[]), ImportReport::default()));
        self.store.write(&order, |gate| {
            let lists = Lists::of(gate)?;
            let known = lists.known(today, span);
            let reader = match OpinionReader::open(bytes, known) {
                Ok(reader) => reader,
                Err(fault) => {
                    ended = Err(fault);
                    return Ok(());
                }
            };
            let (faulty, mut report) = first_walk(&reader);
            if report.bad == 0 || skip_bad {
                let mut taking = Taking::begin(gate, &lists, (person, today))?;
                let total = report.read;
                for (n, row) in reader.filter_map(|read| read.row.ok()).enumerate() {
                    let added = taking.take(gate, &row)?;
                    report.added += usize::from(added);
                    report.known += usize::from(!added);
                    progress(n + 1, total);
                }
                report.cards = taking.cards;
            }
            ended = Ok((faulty, report));
            Ok(())
        })?;
        Ok(ended)
    }

    /// Gives the first and last day of the campaign.
    pub fn span(&self) -> Option<(NaiveDate, NaiveDate)> {
        let campaign = self.campaign()?;
        Some((campaign.day("from_on")?, campaign.day("to_on")?))
    }
}

/// What was wrong in a file, without its good rows.
pub type Faulty = GoodBad<()>;

fn first_walk(reader: &OpinionReader<'_>) -> (Faulty, ImportReport) {
    let mut faulty = Faulty {
        headings: reader.columns().headings().to_vec(),
        rows: Vec::new(),
        faults: Vec::new(),
        warnings: Vec::<Warning>::new(),
        bad_rows: Vec::<TableRow>::new(),
        ignored: reader.columns().ignored().to_vec(),
    };
    let mut report = ImportReport::default();
    for read in reader.clone() {
        report.read += 1;
        faulty.warnings.extend(read.warnings);
        if let Err(row) = read.row {
            report.bad += 1;
            faulty.faults.extend(read.faults);
            faulty.bad_rows.push(row);
        }
    }
    (faulty, report)
}

/// The names an opinion may use, with the records behind them.
struct Lists {
    channels: Names,
    categories: Names,
    departments: Names,
    people: Names,
}

impl Lists {
    fn of(gate: &WriteTx<'_>) -> Outcome<Self> {
        Ok(Self {
            channels: Names::of(gate, Kind::Channel)?,
            categories: Names::of(gate, Kind::Category)?,
            departments: Names::of(gate, Kind::Department)?,
            people: Names::of(gate, Kind::Person)?,
        })
    }

    const fn known(&self, today: NaiveDate, span: Option<(NaiveDate, NaiveDate)>) -> Known<'_> {
        Known {
            channels: &self.channels.words,
            categories: &self.categories.words,
            departments: &self.departments.words,
            people: &self.people.words,
            today,
            span,
        }
    }
}

/// What tells one paper from another: its number in its batch and the channel it came through,
/// and where there is no batch the day as well, for the next pile begins at 1 again.
type Paper = Vec<(&'static str, Value)>;

/// What is known while the rows are taken in, one after the other.
struct Taking<'l> {
    lists: &'l Lists,
    maker: Maker,
    salt: String,
    batches: Names,
    /// How many rows with this fingerprint are still to be met because the store has them.
    known: BTreeMap<fingerprint::Fingerprint, i64>,
    /// The card of the row before.
    last: Option<(Paper, i64)>,
    /// How many cards were added.
    cards: usize,
}

impl<'l> Taking<'l> {
    fn begin(
        gate: &WriteTx<'_>,
        lists: &'l Lists,
        (person, today): (Option<i64>, NaiveDate),
    ) -> Outcome<Self> {
        Ok(Self {
            lists,
            maker: Maker::new(person, today),
            salt: gate.reader().setting("salt")?.unwrap_or_default(),
            batches: Names::of(gate, Kind::Batch)?,
            known: BTreeMap::new(),
            last: None,
            cards: 0,
        })
    }

    /// Takes one row in; says whether it was new.
    fn take(&mut self, gate: &mut WriteTx<'_>, row: &OpinionRow) -> Outcome<bool> {
        let print = fingerprint::of_opinion(row, self.salt.as_bytes());
        let left = match self.known.entry(print) {
            Entry::Occupied(found) => found.into_mut(),
            Entry::Vacant(place) => {
                place.insert(gate.known_fingerprints(Kind::Opinion, &print)?)
            }
        };
        if *left > 0 {
            *left -= 1;
            return Ok(false);
        }
        let id = self.add(gate, row)?;
        gate.keep_fingerprint(Kind::Opinion, &print, id)?;
        Ok(true)
    }

    fn add(&mut self, gate: &mut WriteTx<'_>, row: &OpinionRow) -> Outcome<i64> {
        let batch = row
            .batch
            .as_deref()
            .map(|name| self.batch(gate, name))
            .transpose()?;
        let shared = vec![
            ("batch_id", Value::from(batch)),
            (
                "channel_id",
                Value::from(self.lists.channels.key(&row.channel)),
            ),
            ("received_on", Value::from(row.received_on)),
        ];
        let card = self.card(gate, row, &shared)?;
        let name = row.target_name.as_deref().unwrap_or_default();
        let (person, department) = match row.target {
            Target::TeamMember => (self.lists.people.key(name), None),
            Target::Department | Target::Institution => {
                (None, self.lists.departments.key(name))
            }
            Target::LeadershipTeam | Target::CampaignItself | Target::Work => (None, None),
        };
        let category = row.category.as_deref();
        let category = category.and_then(|name| self.lists.categories.key(name));
        let giver = row.giver.as_ref().map(|giver| Giver {
            name: giver.name.clone().unwrap_or_default(),
            unit: giver.unit.clone().unwrap_or_default(),
            contact: giver.contact.clone().unwrap_or_default(),
        });
        let mut cells = shared;
        cells.extend([
            ("text", Value::from(row.text.as_str())),
            ("target", Value::from(target_code(row.target))),
            ("target_department_id", Value::from(department)),
            ("target_person_id", Value::from(person)),
            ("category_id", Value::from(category)),
            ("card_id", Value::Int(card)),
            ("door", Value::from("file")),
            ("has_giver", Value::from(giver.is_some())),
        ]);
        let id = self.maker.make(gate, Kind::Opinion, cells)?;
        if let Some(giver) = giver {
            gate.seal_giver(id, &giver)?;
        }
        Ok(id)
    }

    fn batch(&mut self, gate: &mut WriteTx<'_>, name: &str) -> Outcome<i64> {
        if let Some(id) = self.batches.key(name) {
            return Ok(id);
        }
        let cells = vec![("name", Value::from(name))];
        let id = self.maker.make(gate, Kind::Batch, cells)?;
        self.batches.insert(name, id);
        Ok(id)
    }

    /// Gives the card of a row: the one that has this paper, be it from an earlier file, or a
    /// new one. A row without a number is a card of its own.
    fn card(
        &mut self,
        gate: &mut WriteTx<'_>,
        row: &OpinionRow,
        shared: &[(&'static str, Value)],
    ) -> Outcome<i64> {
        let number = Value::from(row.card_no.as_str());
        let mut paper: Paper = shared.to_vec();
        paper.push(("paper_no", number));
        let mut cells = paper.clone();
        if row.batch.is_some() {
            paper.retain(|(column, _)| *column != "received_on");
        }
        if !row.card_no.is_empty() {
            if let Some((last, id)) = &self.last
                && *last == paper
            {
                return Ok(*id);
            }
            if let Some(card) = gate.reader().first_with(Kind::Card, &paper)? {
                self.last = Some((paper, card.id));
                return Ok(card.id);
            }
        }
        cells.push(("empty", Value::from(false)));
        let id = self.maker.make(gate, Kind::Card, cells)?;
        self.cards += 1;
        self.last = Some((paper, id));
        Ok(id)
    }
}

/// Makes records by the same rules as a hand does, remembering what every row asks for.
pub(super) struct Maker {
    memory: Memory,
    person: Option<i64>,
    today: NaiveDate,
}

impl Maker {
    pub(super) fn new(person: Option<i64>, today: NaiveDate) -> Self {
        Self {
            memory: Memory::default(),
            person,
            today,
        }
    }

    /// Makes one record and gives its key. What the rules mark the reader of the file has
    /// already told, with its line.
    pub(super) fn make(
        &self,
        gate: &mut WriteTx<'_>,
        kind: Kind,
        cells: Vec<(&'static str, Value)>,
    ) -> Outcome<i64> {
        let cells = cells.into_iter().collect();
        let ledger = self.memory.over(gate.reader());
        let mut change = rules::make(&ledger, kind, cells, self.person, self.today)?;
        change.marks.clear();
        Ok(gate.apply(change)?.first().copied().unwrap_or_default())
    }
}

const fn target_code(target: Target) -> &'static str {
    match target {
        Target::LeadershipTeam => "leadership_team",
        Target::TeamMember => "team_member",
        Target::Department => "department",
        Target::Institution => "institution",
        Target::CampaignItself => "campaign",
        Target::Work => "work",
    }
}
