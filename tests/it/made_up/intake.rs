//! How opinions come in at the made-up office, and what becomes of them.

use std::collections::BTreeMap;

use super::sheet::{self, day, lost};
use super::stage::{Saying as _, Stage, at, by};
use super::{Agenda, Scene};
use duban::domain::{Day, Kind, Record, Role, Tied, Value};
use duban::office::{CardEntry, OfficeResult, Wishes};
use duban::store::{Filter, Query};

/// The days on which the office sits down to what came in: month and day.
const SITTINGS: [(u32, u32); 6] = [(3, 20), (4, 10), (4, 28), (9, 24), (10, 12), (10, 22)];
/// More opinions than the play has.
const ALL: usize = 1_000;
/// The cards that came back without a word.
const EMPTY_CARDS: u32 = 6;

impl Stage {
    /// Puts the sittings on the agenda; the last one only takes in.
    pub(super) fn plan_intake(&self, agenda: &mut Agenda) -> OfficeResult<()> {
        let mut put = |day, scene| agenda.entry(day).or_default().push(scene);
        let last = SITTINGS.len() - 1;
        for (n, (month, date)) in SITTINGS.into_iter().enumerate() {
            let sitting = day(month, date)?;
            put(sitting, Scene::TakeIn);
            if n < last {
                let next = self.workday(sitting, 1);
                put(next, Scene::Check);
                put(next, Scene::Dispose);
                if month > 4 {
                    put(next, Scene::Distil);
                }
            }
        }
        put(day(5, 4)?, Scene::CloseBatches);
        put(day(5, 8)?, Scene::Distil);
        Ok(())
    }

    fn opinions(&self, states: Vec<&'static str>) -> OfficeResult<Vec<Record>> {
        let query = Query {
            filter: Filter {
                states,
                ..Filter::default()
            },
            ..Query::of(Kind::Opinion, ALL)
        };
        let listing = self.office.list(&query)?;
        Ok(listing.rows.into_iter().map(|row| row.record).collect())
    }

    /// Takes the opinions in that came since the last sitting; a colleague types them.
    pub(super) fn take_in(&mut self, today: Day) -> OfficeResult<()> {
        let text = sheet::opinions_between(self.taken_until, today);
        self.taken_until = today;
        let (typist, clerk) = (self.person(self.notes.get("typist"))?, self.clerk()?);
        self.office.introduce(Some(typist))?;
        let wishes = Wishes::making([Kind::Batch]);
        let read = self
            .office
            .import_opinions(text.as_bytes(), &wishes, &mut ())?
            .map_err(|_fault| lost("opinions"))?;
        if !read.0.faults.is_empty() {
            return Err(lost("opinions"));
        }
        self.office.introduce(Some(clerk))?;
        self.name_openers()
    }

    /// Names the two who opened a box.
    fn name_openers(&mut self) -> OfficeResult<()> {
        let openers = [self.clerk()?, self.person(self.notes.get("typist"))?];
        for batch in self.office.all(Kind::Batch)? {
            let box_opened = batch.text("name").starts_with(self.notes.get("box"));
            if box_opened && batch.lacks("opened_on") {
                let cells = BTreeMap::from([
                    ("openers", Value::Ties(openers.map(Tied::to).into())),
                    ("opened_on", Value::from(day(3, 2)?)),
                ]);
                self.office
                    .amend((Kind::Batch, batch.id), &cells, None, None)?;
            }
        }
        Ok(())
    }

    /// Checks whatever was typed.
    pub(super) fn check(&mut self) -> OfficeResult<()> {
        let ids: Vec<i64> = self
            .opinions(vec!["registered"])?
            .iter()
            .map(|it| it.id)
            .collect();
        let request = by("check", self.clerk()?);
        self.act(Kind::Opinion, &ids, &request)
    }

    /// Answers, refers, files and marks as doubles what needs no problem.
    pub(super) fn dispose(&mut self) -> OfficeResult<()> {
        let all = self.opinions(Vec::new())?;
        let open = self.opinions(vec!["checked"])?;
        let office_head = self.person(self.notes.get("office_head"))?;
        for reply in sheet::replies() {
            for opinion in open.iter().filter(|it| is(it, reply.word)) {
                let mut request = by(reply.verb, office_head).noting(reply.note);
                match reply.verb {
                    "refer" => {
                        request = request.with("handled_by", self.notes.get("refer_unit"));
                    }
                    "transfer" => {
                        request = request
                            .with("handled_by", self.notes.get("transfer_unit"))
                            .with("reference_no", self.notes.get("transfer_no"));
                    }
                    "duplicate" => {
                        let same = |it: &&Record| {
                            it.id != opinion.id && it.text("text") == opinion.text("text")
                        };
                        let Some(original) = all.iter().find(same) else {
                            continue;
                        };
                        if original.id > opinion.id {
                            continue;
                        }
                        request = request.with("duplicate_of_id", original.id);
                    }
                    _ => {}
                }
                self.act(Kind::Opinion, &[opinion.id], &request)?;
            }
        }
        Ok(())
    }

    /// Distils what was checked: new problems the first time, merging afterwards.
    pub(super) fn distil(&mut self) -> OfficeResult<()> {
        let open = self.opinions(vec!["checked"])?;
        let categories: BTreeMap<String, i64> = self
            .office
            .all(Kind::Category)?
            .into_iter()
            .map(|it| (it.text("name").to_owned(), it.id))
            .collect();
        let problems = sheet::problems();
        let place = |opinion: &Record| {
            problems
                .iter()
                .position(|problem| opinion.text("text").contains(problem.word))
        };
        for (n, problem) in problems.iter().enumerate() {
            let ids: Vec<i64> = open
                .iter()
                .filter(|opinion| place(opinion) == Some(n))
                .map(|opinion| opinion.id)
                .collect();
            if ids.is_empty() {
                continue;
            }
            if let Some(known) = self.problems.get(n).copied() {
                let request = by("merge", self.clerk()?).with("problem_id", known);
                self.act(Kind::Opinion, &ids, &request)?;
                continue;
            }
            let mut cells: BTreeMap<&'static str, Value> = problem
                .cells
                .iter()
                .map(|(name, value)| (*name, Value::from(*value)))
                .collect();
            let category = categories.get(problem.category).copied();
            cells.insert("category_id", Value::from(category));
            let done = self.office.distil(&ids, &cells)?;
            let made = done.written.created.first().map(|(_, id, _)| *id);
            self.problems.push(made.ok_or_else(|| lost("problem"))?);
        }
        Ok(())
    }

    /// Counts the three mailings of cards and closes them; a few came back without a word.
    pub(super) fn close_batches(&mut self) -> OfficeResult<()> {
        let clerk = self.clerk()?;
        let channels = self.office.all(Kind::Channel)?;
        let card_channel = channels.first().map(|it| it.id);
        let batches = self.office.all(Kind::Batch)?;
        let mailings: Vec<&Record> = batches
            .iter()
            .filter(|it| it.text("name").starts_with(self.notes.get("mailing")))
            .collect();
        if let Some(last) = mailings.last() {
            for n in 0..EMPTY_CARDS {
                let entry = CardEntry {
                    cells: BTreeMap::from([
                        ("batch_id", Value::Int(last.id)),
                        ("channel_id", Value::from(card_channel)),
                        ("received_on", Value::from(day(4, 20 + n)?)),
                    ]),
                    ..CardEntry::default()
                };
                self.office.take_in(&entry)?;
            }
        }
        let ids: Vec<i64> = mailings.iter().map(|it| it.id).collect();
        for id in &ids {
            let cards = self.office.parts(Kind::Card, "batch_id", *id)?;
            let empty = cards.iter().filter(|it| it.is_set("empty")).count();
            let count = |n: usize| Value::Int(i64::try_from(n).unwrap_or_default());
            let cells = BTreeMap::from([
                ("sent", count(cards.len() + 9)),
                ("returned", count(cards.len())),
                ("valid", count(cards.len() - empty)),
                ("invalid", count(empty)),
                ("channel_id", Value::from(card_channel)),
            ]);
            self.office.amend((Kind::Batch, *id), &cells, None, None)?;
        }
        for verb in ["close", "check"] {
            self.act(Kind::Batch, &ids, &by(verb, clerk))?;
        }
        Ok(())
    }

    /// Tells the givers of opinions behind a resolved problem what came of them.
    pub(super) fn answer(&mut self, problem: i64) -> OfficeResult<()> {
        let query = Query {
            filter: Filter {
                states: vec!["merged"],
                linked: vec![(Role::Distilled, vec![problem], true)],
                ..Filter::default()
            },
            ..Query::of(Kind::Opinion, ALL)
        };
        let ids: Vec<i64> = self
            .office
            .list(&query)?
            .rows
            .iter()
            .filter(|row| row.record.is_set("has_giver"))
            .map(|row| row.record.id)
            .collect();
        let request = by("answer", self.clerk()?).with("answer_way", "telephone");
        self.act(Kind::Opinion, &ids, &request)
    }

    /// Writes a meeting down.
    pub(super) fn meeting(
        &mut self,
        body: &'static str,
        name: &str,
        held_on: Day,
    ) -> OfficeResult<i64> {
        let name = self.notes.get(name);
        let kind = self.type_of_activity(name)?;
        self.make(
            Kind::Activity,
            [
                ("type_id", kind),
                ("name", Value::from(format!("{name} {held_on}"))),
                ("deciding_body", Value::from(body)),
                ("held_on", Value::from(held_on)),
            ],
        )
    }

    /// Has the party group confirm every problem that a leader will claim.
    pub(super) fn confirm(&mut self, today: Day) -> OfficeResult<()> {
        let clerk = self.clerk()?;
        let fresh: Vec<(i64, &'static str)> = self
            .problems
            .iter()
            .copied()
            .zip(sheet::problems().iter().map(|it| it.leader))
            .collect();
        let mut ids = Vec::new();
        for (id, _) in &fresh {
            let record = self.office.record(Kind::Problem, *id)?;
            if record.is_some_and(|it| it.state == "candidate") {
                ids.push(*id);
            }
        }
        self.act(Kind::Problem, &ids, &by("submit", clerk))?;
        let claimed: Vec<_> = fresh
            .into_iter()
            .filter(|(id, leader)| ids.contains(id) && !leader.is_empty())
            .collect();
        if claimed.is_empty() {
            return Ok(());
        }
        let meeting = self.meeting("party_group", "party_meeting", today)?;
        for (id, leader) in claimed {
            let leader = self.person(leader)?;
            let request = at("confirm", meeting)
                .with("leader_id", leader)
                .noting(self.notes.get("conclusion"));
            self.act(Kind::Problem, &[id], &request)?;
        }
        Ok(())
    }
}

/// Says whether an opinion consists of these words.
fn is(opinion: &Record, word: &str) -> bool {
    opinion.text("text").trim_end_matches('。') == word.trim_end_matches('。')
}
