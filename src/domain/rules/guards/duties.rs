//! The guard of duties 分工 that pass to another leader, and what passes with them.

use crate::domain::rules::capacity::is_leader;
use crate::domain::rules::case::{Case, Finding, standing};
use crate::domain::{Kind, Ledger, Read, Record, Refusal};

/// What is passed on.
pub(in crate::domain::rules) struct Duties {
    /// Who has it now.
    lead: Option<i64>,
    /// The departments.
    pub(in crate::domain::rules) departments: Vec<Record>,
    /// The open tasks.
    pub(in crate::domain::rules) tasks: Vec<Record>,
}

/// Gives what passes on: of a leader his departments and all open tasks that he leads, of a
/// department those of its tasks that its own leader leads.
pub(in crate::domain::rules) fn duties(case: &Case<'_>) -> Read<Duties> {
    let record = case.record;
    let (lead, departments, of) = if record.kind == Kind::ACTOR {
        let own = standing(case.ledger, Kind::UNIT, "lead_id", record.id)?;
        (Some(record.id), own, "lead_id")
    } else {
        let lead = record.int("lead_id");
        (lead, vec![record.clone()], "department_id")
    };
    let mut tasks = standing(case.ledger, Kind::Task, of, record.id)?;
    tasks.retain(|task| !task.is_ended() && task.int("lead_id") == lead);
    Ok(Duties {
        lead,
        departments,
        tasks,
    })
}

/// Another leader takes them over, who does none of the work himself.
pub(super) fn taken_over(case: &Case<'_>) -> Read<Finding> {
    let duties = duties(case)?;
    if duties.departments.is_empty() && duties.tasks.is_empty() {
        return Ok(Finding::Refuse(Refusal::of("no-duties")));
    }
    let Some(leader) = case.answered("leader_id", Kind::ACTOR)? else {
        return Ok(Finding::Holds);
    };
    let called = case.called(&leader)?;
    if !is_leader(case, &leader)? {
        let refusal = Refusal::of("no-leader").with("person", called);
        return Ok(Finding::Refuse(refusal.at("leader_id")));
    }
    if duties.lead == Some(leader.id) {
        let refusal = Refusal::of("duties-stay").with("person", called);
        return Ok(Finding::Refuse(refusal.at("leader_id")));
    }
    let mut tasks = duties.tasks.iter();
    let own = tasks.find(|task| task.int("owner_id") == Some(leader.id));
    Ok(own.map_or(Finding::Holds, |task| {
        let refusal = Refusal::of("leader-owns-task").with("person", called);
        Finding::Refuse(refusal.with("number", &task.number).at("leader_id"))
    }))
}

/// Says why a department keeps the leader whom it has, whatever a hand or a roster says: somebody
/// decided it, or tasks went out under him. What rests on nothing is a slip, and is corrected.
pub fn lead_stays(ledger: &dyn Ledger, department: &Record) -> Read<Option<Refusal>> {
    let refusal = |key| Refusal::of(key).with("number", &department.number);
    if let Some(day) = department.day("lead_decided_on") {
        let refusal = refusal("lead-decided").with("day", day);
        let refusal = refusal.with("paper", department.text("lead_paper"));
        return Ok(Some(refusal.at("lead_id")));
    }
    let lead = department.int("lead_id");
    if lead.is_none() {
        return Ok(None);
    }
    let mut tasks = standing(ledger, Kind::Task, "department_id", department.id)?;
    tasks.retain(|task| {
        let decided = Kind::Task.def().machine.is_decided(&task.state);
        decided && !task.is_ended() && task.int("lead_id") == lead
    });
    Ok(tasks.first().map(|first| {
        let refusal = refusal("lead-has-tasks").with("n", tasks.len());
        refusal.with("first", &first.number).at("lead_id")
    }))
}
