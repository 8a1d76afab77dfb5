//! How far a phase 阶段 or a step 环节 has come, on paper: by when it is to be done, what it must
//! deliver and what the ledger has of it, what is missing, and who has not met what it asks.

use super::{Made, day};
use crate::app::sheet::lacking;
use crate::app::sheet::unmet::due_words;
use crate::domain::counting::CountRule;
use crate::domain::{Kind, Record, Refusal};
use crate::exchange::paper::{Block, Paper, Sheet};
use crate::i18n::{Args, Texts};
use crate::office::{
    DeliverablePlan, Met, Office, OfficeError, OfficeResult, PhasePlan, StepPlan, Unmet,
    quoted_text,
};

/// So many who have not met something are named in one paragraph.
const NAMED: usize = 60;

/// Makes the papers of phases and steps, a step a page at least; without a name those of all
/// phases.
pub(super) fn made(
    office: &Office,
    texts: &Texts,
    (kind, ids): (Kind, &[i64]),
) -> OfficeResult<Made> {
    let plan = office.plan()?;
    // Whom something is asked of as a person, else as a branch.
    let standings = office.standings()?;
    let wanted = |record: &Record| record.kind == kind && ids.contains(&record.id);
    let mut paper = Paper::new();
    let mut numbers = Vec::new();
    for phase in &plan {
        let whole = ids.is_empty() || wanted(&phase.record);
        let steps = phase.steps.iter().filter(|it| whole || wanted(&it.record));
        let before = numbers.len();
        for step in steps {
            paper.join(one(texts, (phase, step), &standings));
            numbers.push(&*step.record.number);
        }
        if whole && before < numbers.len() {
            numbers.truncate(before);
            numbers.push(&*phase.record.number);
        }
    }
    if numbers.is_empty() {
        let number = match ids.first() {
            Some(id) => office.record(kind, *id)?.map(|it| it.number),
            None => None,
        };
        let refusal = Refusal::of("no-paper").with("number", number.unwrap_or_default());
        return Err(OfficeError::Refused(vec![refusal]));
    }
    let title = format!("{} {}", numbers.join(" "), texts.say("paper-course"));
    Ok(Made {
        left_out: None,
        title,
        file: None,
        paper,
    })
}

fn one(texts: &Texts, (phase, step): (&PhasePlan, &StepPlan), standings: &[Unmet; 2]) -> Paper {
    let mut paper = Paper::new();
    let record = &step.record;
    let title = Args::new()
        .set("phase", phase.record.title())
        .set("step", record.title());
    paper.put(Block::Centre(texts.say_with("paper-course-step", &title)));
    paper.put(Block::Centre(texts.say("paper-course")));
    let on = |column: &str| record.day(column).map(|it| day(texts, it));
    let head = Args::new()
        .set("number", &*record.number)
        .set("from", on("from_on").unwrap_or_default())
        .set("to", on("to_on").unwrap_or_default())
        .set(
            "proposed",
            if record.is_proposed("to_on") {
                "yes"
            } else {
                "no"
            },
        )
        .set("state", texts.state(record.kind.code(), &record.state));
    paper.put(Block::Left(texts.say_with("paper-course-head", &head)));
    if !record.lacks("wording") {
        let label = texts.column(record.kind.code(), "wording");
        paper.put(Block::Labelled(
            texts.say_with("paper-label", &Args::new().set("label", label)),
            quoted_text(texts, record, "wording"),
        ));
    }
    let (mut missing, mut late) = (Vec::new(), Vec::new());
    if !step.deliverables.is_empty() {
        let args = Args::new()
            .set("n", step.deliverables.len())
            .set("done", step.delivered())
            .set("short", step.short());
        paper.put(Block::Blank);
        paper.put(Block::Left(texts.say_with("paper-course-things", &args)));
        paper.put(Block::Sheet(things(
            texts,
            &step.deliverables,
            &mut missing,
        )));
        let after = step.deliverables.iter().filter(|it| it.is_late());
        late.extend(after.map(|it| format!("{} {}", it.record.number, it.record.title())));
    }
    let asked = people(texts, &step.requirements, standings);
    if !asked.rows.is_empty() {
        let args = Args::new().set("n", asked.rows.len());
        paper.put(Block::Blank);
        paper.put(Block::Left(texts.say_with("paper-course-asked", &args)));
        paper.put(Block::Sheet(Sheet {
            columns: vec![
                (texts.say("paper-column-n"), 4),
                (texts.say("col-number"), 7),
                (kind_of(texts, step.requirements.first()), 17),
                (texts.say("paper-course-due"), 15),
                (texts.say("paper-course-met"), 9),
            ],
            rows: asked.rows,
        }));
    }
    late.extend(asked.late);
    foot(texts, &mut paper, [&missing, &late], &asked.missing);
    paper
}

/// Says below the tables what is missing, what came late, and who has not met what.
fn foot(
    texts: &Texts,
    paper: &mut Paper,
    [missing, late]: [&[String]; 2],
    unmet: &[(String, Vec<String>)],
) {
    paper.put(Block::Blank);
    let said = |key: &str, all: &[String]| {
        let args = Args::new().set("texts", texts.clauses(all));
        Block::Text(texts.say_with(key, &args))
    };
    if !missing.is_empty() {
        paper.put(said("paper-course-missing", missing));
    }
    for (requirement, names) in unmet {
        let shown: Vec<&String> = names.iter().take(NAMED).collect();
        let args = Args::new()
            .set("requirement", requirement)
            .set("n", names.len())
            .set("names", texts.list(shown))
            .set("more", if names.len() > NAMED { "yes" } else { "no" });
        paper.put(Block::Text(texts.say_with("paper-course-unmet", &args)));
    }
    if !late.is_empty() {
        paper.put(said("paper-course-late", late));
    }
    if missing.is_empty() && unmet.is_empty() {
        paper.put(Block::Text(texts.say("paper-course-whole")));
    }
}

/// What some records are called together.
fn kind_of(texts: &Texts, first: Option<&Record>) -> String {
    first.map_or_else(String::new, |it| texts.kind(it.kind.code()))
}

/// What a step must deliver; what is neither delivered nor on the ledger is missing.
fn things(texts: &Texts, all: &[DeliverablePlan], missing: &mut Vec<String>) -> Sheet {
    let rows = all.iter().enumerate().map(|(n, it)| {
        let record = &it.record;
        let is_open = record.state == "open";
        let has = it.on_ledger.as_ref();
        let due = it.due.as_ref().map(|due| due.day.to_string());
        if has.map_or(is_open, |has| !has.is_enough()) {
            let past = is_open && it.due.as_ref().is_some_and(|due| due.past);
            let mut thing = format!("{} {}", record.number, record.title());
            // Who has not met what a step asks is named below the tables.
            let rule = CountRule::of(record.text("counted_by"));
            let is_below = matches!(rule, Some(CountRule::Requirement(_)));
            let lacks = has.filter(|_| !is_below).and_then(|it| lacking(texts, it));
            if let Some(lacks) = lacks {
                let args = Args::new().set("thing", thing).set("texts", lacks);
                thing = texts.say_with("paper-course-lacks", &args);
            }
            let args = Args::new()
                .set("thing", thing)
                .set("past", if past { "yes" } else { "no" })
                .set("ticked", if is_open { "no" } else { "yes" });
            missing.push(texts.say_with("paper-course-thing", &args));
        }
        vec![
            (n + 1).to_string(),
            record.number.clone(),
            record.title().to_owned(),
            due.unwrap_or_default(),
            has.map(crate::office::OnLedger::figure).unwrap_or_default(),
            texts.state(record.kind.code(), &record.state),
        ]
    });
    let rows = rows.collect();
    Sheet {
        columns: vec![
            (texts.say("paper-column-n"), 4),
            (texts.say("col-number"), 6),
            (kind_of(texts, all.first().map(|it| &it.record)), 16),
            (texts.say("paper-course-due"), 10),
            (texts.say("paper-course-has"), 8),
            (texts.say("col-state"), 7),
        ],
        rows,
    }
}

/// What a step asks of people: the rows of its table, who has not met it, and what was met late.
#[derive(Default)]
struct Asked {
    rows: Vec<Vec<String>>,
    missing: Vec<(String, Vec<String>)>,
    late: Vec<String>,
}

fn people(texts: &Texts, requirements: &[Record], standings: &[Unmet; 2]) -> Asked {
    let mut asked = Asked::default();
    for (n, requirement) in requirements.iter().enumerate() {
        let found = standings.iter().find_map(|unmet| {
            let at = unmet
                .requirements
                .iter()
                .position(|it| it.id == requirement.id)?;
            unmet.asked().contains(&at).then_some((unmet, at))
        });
        let named = format!("{} {}", requirement.number, requirement.title());
        let mut row = vec![
            (n + 1).to_string(),
            requirement.number.clone(),
            requirement.title().to_owned(),
        ];
        if let Some((unmet, at)) = found {
            let of = unmet.asked_rows(at).count();
            let lacking = unmet.asked_rows(at).filter(|(_, met)| *met == Met::Not);
            let lacking: Vec<String> = lacking.map(|(row, _)| row.name.clone()).collect();
            let due = unmet.due.get(at).and_then(Option::as_ref);
            row.push(due.map(|it| due_words(texts, it)).unwrap_or_default());
            row.push(format!("{}/{of}", of - lacking.len()));
            let after = unmet.asked_rows(at).filter(|(_, met)| *met == Met::Late);
            let after = after.count();
            if after > 0 {
                let args = Args::new().set("requirement", &named).set("n", after);
                asked
                    .late
                    .push(texts.say_with("paper-course-late-people", &args));
            }
            if !lacking.is_empty() {
                asked.missing.push((named, lacking));
            }
        }
        asked.rows.push(row);
    }
    asked
}
