//! What proves that a leader brought a problem of his own field 分管领域问题: a problem that is there
//! and lies in it, or the word that he looked and there is none; and what says that he has no
//! problem of his own 个人问题: one that he has is counted by itself, and named nowhere else.

use std::collections::BTreeSet;

use super::named;
use crate::domain::rules::case::{fetch, standing};
use crate::domain::{
    Kind, Ledger, Names, OWN_PROBLEM, PERSONAL_PROBLEM, Read, Record, Refusal, Role,
    read_number,
};

/// Words that say there is none.
const NONE: [&str; 6] = ["没有", "无", "未发现", "未查出", "none", "nothing"];
/// So many problems are named that would serve.
const NAMED: usize = 5;

fn is_asked(record: &Record) -> bool {
    record.text("proof") == OWN_PROBLEM && record.text("fulfilled") != "exempt"
}

/// A number that was typed as the proof names the problem.
pub(super) fn named_in_words(ledger: &dyn Ledger, record: &mut Record) -> Read<()> {
    if !is_asked(record) || !record.lacks("problem_id") {
        return Ok(());
    }
    let typed = read_number(record.text("grounds").trim());
    if let Some(number) = typed.filter(|it| it.kind == Kind::Problem)
        && let Some(problem) = fetch(ledger, Kind::Problem, Some(number.serial))?
    {
        record.cells.insert("problem_id", problem.id.into());
    }
    Ok(())
}

/// Says what does not prove it.
pub(super) fn faults(
    ledger: &dyn Ledger,
    record: &Record,
    people: &[i64],
) -> Read<Vec<Refusal>> {
    if record.text("proof") == PERSONAL_PROBLEM && record.text("fulfilled") != "exempt" {
        return Ok(names_none(record).into_iter().collect());
    }
    if !is_asked(record) {
        return Ok(Vec::new());
    }
    let Some(problem) = fetch(ledger, Kind::Problem, record.int("problem_id"))? else {
        let refusal = Refusal::of("own-problem-or-none").at("problem_id");
        return Ok((!says_none(record))
            .then_some(refusal)
            .into_iter()
            .collect());
    };
    let mut strangers = Vec::new();
    for id in people {
        if let Some(person) = fetch(ledger, Kind::ACTOR, Some(*id))?
            && !is_of_field(ledger, &problem, person.id)?
        {
            strangers.push(person);
        }
    }
    let Some(first) = strangers.first() else {
        return Ok(Vec::new());
    };
    let serving = serving(ledger, first.id)?;
    let key = if serving.is_empty() {
        "not-of-own-field-none"
    } else {
        "not-of-own-field"
    };
    let refusal = named(ledger, Refusal::of(key), &strangers)?;
    let refusal = refusal.with("number", &problem.number);
    Ok(vec![
        refusal.with("serving", Names::of(serving)).at("problem_id"),
    ])
}

fn says_none(record: &Record) -> bool {
    let words = record.text("grounds").to_lowercase();
    NONE.iter().any(|it| words.contains(it))
}

/// Says of what is no word that there is none that it proves nothing: who has a problem of his own
/// is told by the problem alone, which few may read.
fn names_none(record: &Record) -> Option<Refusal> {
    let fits = says_none(record) && record.lacks("problem_id");
    (!fits).then(|| Refusal::of("personal-problem-or-none").at("grounds"))
}

/// Says whether a problem lies in somebody's field: he claimed it or brought it himself, it is his
/// department's by a task or an opinion, or a task of it is under him. What is one person's own is
/// of no field.
fn is_of_field(ledger: &dyn Ledger, problem: &Record, person: i64) -> Read<bool> {
    if problem.is_restricted() {
        return Ok(false);
    }
    let is_his = problem.made_by == Some(person)
        || ledger
            .linked(Role::ClaimedBy, problem.id)?
            .contains(&person);
    if is_his {
        return Ok(true);
    }
    let mut departments = BTreeSet::new();
    for task in standing(ledger, Kind::Task, "problem_id", problem.id)? {
        if task.int("lead_id") == Some(person) {
            return Ok(true);
        }
        departments.extend(task.int("department_id"));
    }
    for opinion in ledger.linking(Role::Distilled, problem.id)? {
        let opinion = fetch(ledger, Kind::Opinion, Some(opinion))?;
        departments.extend(opinion.and_then(|it| it.int("target_department_id")));
    }
    for department in departments {
        let department = fetch(ledger, Kind::UNIT, Some(department))?;
        if department.and_then(|it| it.int("lead_id")) == Some(person) {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Gives the numbers of some problems that would serve somebody.
fn serving(ledger: &dyn Ledger, person: i64) -> Read<Vec<String>> {
    let mut keys: BTreeSet<i64> = ledger
        .linking(Role::ClaimedBy, person)?
        .into_iter()
        .collect();
    for task in standing(ledger, Kind::Task, "lead_id", person)? {
        keys.extend(task.int("problem_id"));
    }
    let mut found = Vec::new();
    for id in keys {
        let problem = fetch(ledger, Kind::Problem, Some(id))?;
        let open = problem.filter(|it| !it.is_restricted());
        found.extend(open.map(|it| it.number));
    }
    found.truncate(NAMED);
    Ok(found)
}
