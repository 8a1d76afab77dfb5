//! Taking in opinions: typed card by card, or from a file.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

use chrono::NaiveDate;

use super::roster::create;
use super::{Office, Outcome};
use crate::domain::{Kind, Value, rules};
use crate::exchange::fault::{GoodBad, Warning};
use crate::exchange::fingerprint;
use crate::exchange::opinion_cards::{Known, OpinionReader, OpinionRow, Target};
use crate::exchange::table::{Row as TableRow, Spellings, TableFault};
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
    /// twice adds nothing.
    ///
    /// The file is walked twice, so that nothing is written before everything was seen.
    /// `progress` hears of the second walk: rows done, of how many.
    pub fn import_opinions(
        &mut self,
        bytes: &[u8],
        skip_bad: bool,
        progress: &mut dyn FnMut(usize, usize),
    ) -> Outcome<Result<(Faulty, ImportReport), TableFault>> {
        let (lists, words) = Lists::of(self)?;
        let [channels, categories, departments, people] = &words;
        let (today, span) = (self.today(), self.span());
        let known = Known {
            channels,
            categories,
            departments,
            people,
            today,
            span,
        };
        let reader = match OpinionReader::open(bytes, known) {
            Ok(reader) => reader,
            Err(fault) => return Ok(Err(fault)),
        };
        let (faulty, mut report) = first_walk(&reader);
        if report.bad > 0 && !skip_bad {
            return Ok(Ok((faulty, report)));
        }
        let mut order = self.order("import.opinions".to_owned());
        order.session.door = Door::Import;
        let salt = self.store.reader().setting("salt")?.unwrap_or_default();
        let total = report.read;
        self.store.write(&order, |gate| {
            let mut taking = Taking {
                lists,
                salt,
                known: BTreeMap::new(),
                cards: BTreeMap::new(),
            };
            for (n, row) in reader.filter_map(|read| read.row.ok()).enumerate() {
                let added = taking.take(gate, &row)?;
                report.added += usize::from(added);
                report.known += usize::from(!added);
                progress(n + 1, total);
            }
            report.cards = taking.cards.len();
            Ok(())
        })?;
        Ok(Ok((faulty, report)))
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
    channels: BTreeMap<String, i64>,
    categories: BTreeMap<String, i64>,
    departments: BTreeMap<String, i64>,
    people: BTreeMap<String, i64>,
    batches: BTreeMap<String, i64>,
    campaign: Option<i64>,
}

impl Lists {
    /// Gives the records by name, and the names as a file may spell them.
    fn of(office: &Office) -> Outcome<(Self, [Spellings; 4])> {
        let names = |kind| -> Outcome<Vec<(String, i64)>> {
            let records = office.all(kind)?;
            Ok(records
                .into_iter()
                .map(|it| (it.text("name").to_owned(), it.id))
                .collect())
        };
        let (channels, categories) = (names(Kind::Channel)?, names(Kind::Category)?);
        let (departments, people) = (names(Kind::Department)?, names(Kind::Person)?);
        let spelled =
            |list: &[(String, i64)]| list.iter().map(|(name, _)| name.as_str()).collect();
        let words = [
            spelled(&channels),
            spelled(&categories),
            spelled(&departments),
            spelled(&people),
        ];
        let lists = Self {
            channels: channels.into_iter().collect(),
            categories: categories.into_iter().collect(),
            departments: departments.into_iter().collect(),
            people: people.into_iter().collect(),
            batches: names(Kind::Batch)?.into_iter().collect(),
            campaign: office.campaign_id(),
        };
        Ok((lists, words))
    }
}

/// What is known while the rows are taken in, one after the other.
struct Taking {
    lists: Lists,
    salt: String,
    /// How many rows with this fingerprint are still to be met because the store has them.
    known: BTreeMap<fingerprint::Fingerprint, i64>,
    cards: BTreeMap<String, i64>,
}

impl Taking {
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
        let channel = self.lists.channels.get(&row.channel).copied();
        let shared = vec![
            ("batch_id", Value::from(batch)),
            ("channel_id", Value::from(channel)),
            ("received_on", Value::from(row.received_on)),
            ("campaign_id", Value::from(self.lists.campaign)),
        ];
        let card = self.card(gate, row, &shared)?;
        let name = row.target_name.as_deref().unwrap_or_default();
        let is_person = row.target == Target::TeamMember;
        let people = if is_person {
            &self.lists.people
        } else {
            &self.lists.departments
        };
        let target = people.get(name).copied();
        let giver = row.giver.as_ref().map(|giver| Giver {
            name: giver.name.clone().unwrap_or_default(),
            unit: giver.unit.clone().unwrap_or_default(),
            contact: giver.contact.clone().unwrap_or_default(),
        });
        let mut cells = shared;
        cells.extend([
            ("text", Value::from(row.text.as_str())),
            ("target", Value::from(target_code(row.target))),
            (
                "target_department_id",
                Value::from(target.filter(|_| !is_person)),
            ),
            (
                "target_person_id",
                Value::from(target.filter(|_| is_person)),
            ),
            (
                "category_id",
                Value::from(
                    row.category
                        .as_ref()
                        .and_then(|name| self.lists.categories.get(name))
                        .copied(),
                ),
            ),
            ("card_id", Value::Int(card)),
            ("door", Value::from("file")),
            ("has_giver", Value::from(giver.is_some())),
            // What is said about a member of the team is for the office only (design 13.8).
            ("restricted", Value::from(is_person)),
        ]);
        let id = create(gate, Kind::Opinion, cells)?;
        if let Some(giver) = giver {
            gate.seal_giver(id, &giver)?;
        }
        Ok(id)
    }

    fn batch(&mut self, gate: &mut WriteTx<'_>, name: &str) -> Outcome<i64> {
        if let Some(id) = self.lists.batches.get(name) {
            return Ok(*id);
        }
        let cells = vec![
            ("name", Value::from(name)),
            ("campaign_id", Value::from(self.lists.campaign)),
        ];
        let id = create(gate, Kind::Batch, cells)?;
        self.lists.batches.insert(name.to_owned(), id);
        Ok(id)
    }

    /// Gives the card of a row: rows of one file with one number are one card.
    fn card(
        &mut self,
        gate: &mut WriteTx<'_>,
        row: &OpinionRow,
        shared: &[(&'static str, Value)],
    ) -> Outcome<i64> {
        if let Some(id) = self
            .cards
            .get(&row.card_no)
            .filter(|_| !row.card_no.is_empty())
        {
            return Ok(*id);
        }
        let mut cells = shared.to_vec();
        cells.push(("paper_no", Value::from(row.card_no.as_str())));
        cells.push(("empty", Value::from(false)));
        let id = create(gate, Kind::Card, cells)?;
        let key = if row.card_no.is_empty() {
            format!("#{}", row.line)
        } else {
            row.card_no.clone()
        };
        self.cards.insert(key, id);
        Ok(id)
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
