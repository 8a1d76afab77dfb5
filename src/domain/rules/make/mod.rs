//! Makes records by hand: what must be there, what may stand together, what is filled in.

mod intake;

use std::collections::BTreeMap;

use chrono::NaiveDate;

pub(super) use self::intake::{batch_faults, misaimed};
use super::capacity::is_deputy;
use super::case::{fetch, kind_key};
use super::effects::keep_in_step;
use super::{answers, home, task};
use crate::domain::{Change, Column, Kind, Ledger, Read, Record, Refusal, Stop, Value};

/// A record in the making: what was typed, and what is found about it.
pub(super) struct Draft<'a> {
    pub(super) ledger: &'a dyn Ledger,
    /// The record as it would be, with key 0.
    pub(super) record: Record,
    pub(super) campaign: Option<Record>,
    pub(super) today: NaiveDate,
    pub(super) refusals: Vec<Refusal>,
    pub(super) marks: Vec<Refusal>,
}

impl Draft<'_> {
    pub(super) fn refuse(&mut self, refusal: Refusal) {
        self.refusals.push(refusal);
    }

    /// Fetches the record that stands in a column.
    pub(super) fn referred(&self, column: &str, kind: Kind) -> Read<Option<Record>> {
        fetch(self.ledger, kind, self.record.int(column))
    }

    /// Fills a column that was left empty.
    pub(super) fn fill(&mut self, column: &'static str, value: impl Into<Value>) {
        if self.record.lacks(column) {
            self.record.cells.insert(column, value.into());
        }
    }
}

/// The ruled columns that the program itself gives when it makes a record: the door an opinion
/// came through, and whether somebody is known who gave it.
const GIVEN: [(Kind, &str); 2] = [(Kind::Opinion, "door"), (Kind::Opinion, "has_giver")];

/// Makes a record by hand, in the campaign of what it refers to; where it refers to nothing of one,
/// in the campaign that `campaign_id` among the cells names, else in the one that is worked on.
///
/// `made_by` is who types; it never decides anything here. The ruled columns `door` and
/// `has_giver` of an opinion are taken from the caller.
///
/// # Errors
/// [`Stop::Refused`] with every reason: `made-by-acts-only` for what only acts make.
pub fn make(
    ledger: &dyn Ledger,
    kind: Kind,
    cells: BTreeMap<&'static str, Value>,
    made_by: Option<i64>,
    today: NaiveDate,
) -> Result<Change, Stop> {
    if is_made_by_acts(kind) {
        return Err(Refusal::of("made-by-acts-only")
            .with("kind", kind_key(kind))
            .into());
    }
    let mut draft = draft(ledger, kind, (cells, made_by), today)?;
    columns(&mut draft)?;
    whole(&mut draft)?;
    match kind {
        Kind::Opinion => intake::opinion(&mut draft)?,
        Kind::Card => intake::card(&mut draft)?,
        Kind::Erratum => intake::erratum(&mut draft)?,
        Kind::Batch => intake::batch(&mut draft),
        Kind::Task => task::prepare(&mut draft)?,
        Kind::Milestone => task::prepare_milestone(&mut draft)?,
        Kind::Campaign | Kind::Phase | Kind::Step => span(&mut draft)?,
        Kind::Post => {
            if draft.record.int("seats") == Some(0) {
                draft.refuse(Refusal::of("no-seats").at("seats"));
            }
            draft.refusals.extend(deputy_heads(&draft.record));
        }
        Kind::Goal
        | Kind::Category
        | Kind::Channel
        | Kind::Deliverable
        | Kind::Department
        | Kind::Person
        | Kind::Meeting
        | Kind::Problem
        | Kind::Progress
        | Kind::Extension
        | Kind::Urging
        | Kind::LookBack
        | Kind::Verification
        | Kind::Attachment => {}
    }
    if !draft.refusals.is_empty() {
        return Err(Stop::Refused(super::judge::without_repeats(draft.refusals)));
    }
    let abroad = home::told(ledger, kind, draft.campaign.as_ref())?;
    draft.marks.extend(abroad);
    let mut change = Change {
        marks: draft.marks,
        ..Change::default()
    };
    let cells = draft.record.cells.clone().into_iter().collect();
    change.create(kind, cells);
    change.belong(draft.record.campaign_id);
    if kind == Kind::Milestone {
        task::light_with(ledger, &draft.record, &mut change)?;
    }
    if kind == Kind::Task {
        // Another task for a problem in 待评估 takes it back to 整改中.
        let problem = draft.record.int("problem_id");
        keep_in_step(ledger, problem, (&draft.record, true), &mut change)?;
    }
    Ok(change)
}

/// Says whether records of a kind are only made by acts.
const fn is_made_by_acts(kind: Kind) -> bool {
    matches!(
        kind,
        Kind::Progress
            | Kind::Extension
            | Kind::Urging
            | Kind::LookBack
            | Kind::Verification
            | Kind::Attachment
    )
}

fn draft<'a>(
    ledger: &'a dyn Ledger,
    kind: Kind,
    (cells, made_by): (BTreeMap<&'static str, Value>, Option<i64>),
    today: NaiveDate,
) -> Read<Draft<'a>> {
    let mut record = Record {
        kind,
        id: 0,
        number: String::new(),
        revision: 0,
        state: kind.def().machine.initial().to_owned(),
        campaign_id: None,
        made_on: today.to_string(),
        made_by,
        cells,
    };
    for (name, value) in &mut record.cells {
        if let Some(column) = kind.def().columns.iter().find(|it| it.name == *name) {
            answers::undress(column, value);
        }
    }
    record.cells.retain(|_, value| !value.is_empty());
    let given = record.cells.remove("campaign_id").and_then(|id| id.int());
    let campaign = match given {
        Some(id) => ledger.record(Kind::Campaign, id)?,
        None => home::home(ledger, &record)?,
    };
    record.campaign_id = campaign.as_ref().map(|it| it.id);
    Ok(Draft {
        ledger,
        record,
        campaign,
        today,
        refusals: Vec::new(),
        marks: Vec::new(),
    })
}

/// Judges each column by itself.
fn columns(draft: &mut Draft<'_>) -> Read<()> {
    let kind = draft.record.kind;
    let def = kind.def();
    let mut found = Vec::new();
    for (name, value) in &draft.record.cells {
        let column: Option<&Column> = def.columns.iter().find(|column| column.name == *name);
        match column {
            None => found.push(Refusal::of("no-such-column").with("column", name)),
            Some(column) if !column.is_typed() && !GIVEN.contains(&(kind, *name)) => {
                found.push(Refusal::of("ruled-column").at(column.name));
            }
            Some(column) => found.extend(answers::misfit(
                draft.ledger,
                draft.record.campaign_id,
                (column, value),
            )?),
        }
    }
    for column in def.columns {
        if column.is_required() && draft.record.lacks(column.name) {
            found.push(Refusal::of("missing").at(column.name));
        }
    }
    draft.refusals.extend(found);
    Ok(())
}

/// What it is a part of takes no more parts once it is done with.
fn whole(draft: &mut Draft<'_>) -> Read<()> {
    let (column, kind) = match draft.record.kind {
        Kind::Step => ("phase_id", Kind::Phase),
        Kind::Deliverable => ("step_id", Kind::Step),
        Kind::Card | Kind::Opinion => ("batch_id", Kind::Batch),
        Kind::Campaign
        | Kind::Goal
        | Kind::Category
        | Kind::Channel
        | Kind::Phase
        | Kind::Department
        | Kind::Person
        | Kind::Post
        | Kind::Batch
        | Kind::Erratum
        | Kind::Meeting
        | Kind::Problem
        | Kind::Task
        | Kind::Milestone
        | Kind::Progress
        | Kind::Extension
        | Kind::Urging
        | Kind::LookBack
        | Kind::Verification
        | Kind::Attachment => return Ok(()),
    };
    if let Some(whole) = draft.referred(column, kind)?.filter(Record::is_ended) {
        let refusal = Refusal::of("whole-finished").with("whole", whole.title());
        draft.refuse(refusal.at(column));
    }
    Ok(())
}

/// A span ends after it begins; a step outside its phase is marked.
fn span(draft: &mut Draft<'_>) -> Read<()> {
    if let Some(refusal) = backwards(&draft.record) {
        draft.refuse(refusal);
    }
    let Some(phase) = draft.referred("phase_id", Kind::Phase)? else {
        return Ok(());
    };
    let record = &draft.record;
    if record.day("from_on") < phase.day("from_on") || record.day("to_on") > phase.day("to_on")
    {
        draft
            .marks
            .push(Refusal::of("outside-phase").with("phase", phase.title()));
    }
    Ok(())
}

/// Says whether a post claims to head its body and to stand in for its head.
pub(super) fn deputy_heads(post: &Record) -> Option<Refusal> {
    (post.is_set("heads") && is_deputy(post))
        .then(|| Refusal::of("deputy-does-not-head").at("heads"))
}

/// Says whether a span ends before it begins.
pub(super) fn backwards(record: &Record) -> Option<Refusal> {
    let (from, to) = record.day("from_on").zip(record.day("to_on"))?;
    (to < from).then(|| {
        Refusal::of("ends-before-it-begins")
            .with("from", from)
            .with("to", to)
            .at("to_on")
    })
}
