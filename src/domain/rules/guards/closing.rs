//! Guards on striking off: evidence, steps, and three different persons (field rules 5.3).

use super::plan::none_left;
use crate::domain::rules::case::{Case, Finding, fetch};
use crate::domain::rules::effects::CRITERIA;
use crate::domain::rules::outside::{insider, outsider};
use crate::domain::rules::propose::is_asked;
use crate::domain::{CHECKED, Guard, Kind, Ledger, Read, Record, Refusal, Remedy, Role, VOID};

/// What a criterion is found not to be.
const NOT_MET: &str = "not_met";

fn proofs(case: &Case<'_>) -> Read<Vec<Record>> {
    let mut proofs = case.ledger.evidence(case.record.kind, case.record.id)?;
    proofs.retain(|it| it.state != VOID);
    Ok(proofs)
}

/// There is evidence.
pub(super) fn has_evidence(case: &Case<'_>) -> Read<Finding> {
    let proofs = proofs(case)?;
    Ok(Finding::unless(!proofs.is_empty(), unproved))
}

/// There still is evidence, and every piece was checked, before or in the act; while nobody has
/// acted that is yet to come.
pub(super) fn evidence_checked(case: &Case<'_>) -> Read<Finding> {
    let proofs = proofs(case)?;
    if proofs.is_empty() {
        return Ok(Finding::Refuse(unproved()));
    }
    if case.act.is_none() {
        return Ok(Finding::Holds);
    }
    let checked = case.answer(CHECKED).ties();
    let reason = ("evidence-unchecked", Remedy::CheckEvidence);
    let found = none_left(&proofs, reason, |it| {
        it.state == "checked" || checked.iter().any(|file| file.id == it.id)
    });
    Ok(match found {
        Finding::Refuse(refusal) => Finding::Refuse(refusal.at(CHECKED)),
        Finding::Holds | Finding::Mark(_) => found,
    })
}

/// What is named as looked at proves this record and no other.
pub(super) fn files_are_its_own(case: &Case<'_>) -> Read<Finding> {
    let named = case.answer(CHECKED).ties();
    let proofs = proofs(case)?;
    let own = |id: i64| proofs.iter().any(|it| it.id == id);
    let Some(strange) = named.iter().find(|it| !own(it.id)) else {
        return Ok(Finding::Holds);
    };
    let file = case.ledger.record(Kind::Attachment, strange.id)?;
    Ok(Finding::Refuse(
        Refusal::of("file-of-another")
            .with("file", file.map(|it| it.number).unwrap_or_default())
            .with("number", &case.record.number)
            .at(CHECKED),
    ))
}

/// A return names a criterion as not met; of what is put right at once none is asked.
pub(super) fn criterion_named(case: &Case<'_>) -> Read<Finding> {
    let mut asked = CRITERIA.iter().filter_map(|it| {
        let column = case.row.asks.iter().find(|column| column.name == *it);
        column.map(|column| (column, case.answer(it).text() == Some(NOT_MET)))
    });
    let Some((first, named)) = asked.next().filter(|_| case.act.is_some()) else {
        return Ok(Finding::Holds);
    };
    let named = named || asked.any(|(_, named)| named);
    if named || !is_asked(case.ledger, case.record, first)? {
        return Ok(Finding::Holds);
    }
    Ok(Finding::Refuse(
        Refusal::of("no-criterion-unmet").at("goal_reached"),
    ))
}

/// Who was returned reports, proves or finishes something before he applies anew. What came first
/// is told by the order of the entries: a report of the very day may lie before the return.
pub(super) fn done_since_return(case: &Case<'_>) -> Read<Finding> {
    let task = case.record;
    let Some(returned) = task.day("returned_on") else {
        return Ok(Finding::Holds);
    };
    let ledger = case.ledger;
    let last = ledger.changed_at(task, "times_returned")?;
    for note in case.children(Kind::Progress, "task_id")? {
        // What was reported may have been voided.
        let counts = note.state != VOID && !note.is_set("unchanged");
        if counts && ledger.made_at(&note)? > last {
            return Ok(Finding::Holds);
        }
    }
    for file in proofs(case)? {
        // What was looked at is what was found wanting.
        let is_new = ledger.made_at(&file)? > last;
        if is_new && ledger.linking(Role::LookedAt, file.id)?.is_empty() {
            return Ok(Finding::Holds);
        }
    }
    for step in case.children(Kind::Milestone, "task_id")? {
        if !step.lacks("done_on") && ledger.changed_at(&step, "done_on")? > last {
            return Ok(Finding::Holds);
        }
    }
    Ok(Finding::Refuse(
        Refusal::of("nothing-since-return")
            .with("number", &task.number)
            .with("day", returned),
    ))
}

/// Gives what tells why a task was returned last, while it is to be applied for or verified anew:
/// what the verifier found, or the task itself where whoever approves did not.
///
/// # Errors
/// Where the ledger cannot be read.
pub fn last_return(ledger: &dyn Ledger, task: &Record) -> Read<Option<Record>> {
    let open = task.kind == Kind::Task && !task.is_ended() && !task.lacks("returned_on");
    if !open {
        return Ok(None);
    }
    let all = ledger.children(Kind::Verification, "task_id", task.id)?;
    let last = all.into_iter().rfind(|it| it.state != VOID);
    let found = last.filter(|it| it.text("result") == "failed");
    let refused = || (!task.lacks("returned_why")).then(|| task.clone());
    Ok(found.or_else(refused))
}

fn unproved() -> Refusal {
    Refusal::of("evidence-missing").mended_by(Remedy::AttachEvidence)
}

/// Every milestone is done.
pub(super) fn milestones_done(case: &Case<'_>) -> Read<Finding> {
    let steps = case.children(Kind::Milestone, "task_id")?;
    let reason = ("milestones-undone", Remedy::FinishParts);
    Ok(none_left(&steps, reason, |it| it.state == "done"))
}

/// A major task is verified by two, both outsiders.
pub(super) fn second_verifier(case: &Case<'_>) -> Read<Finding> {
    if case.act.is_none() {
        return Ok(Finding::Holds);
    }
    let Some(second) = case.answered("second_verifier_id", Kind::Person)? else {
        return Ok(Finding::unless(
            case.record.text("level") != "major",
            || Refusal::of("second-verifier-missing").at("second_verifier_id"),
        ));
    };
    let another = case.by() != Some(second.id) && outsider(case.ledger, case.record, &second)?;
    let called = case.called(&second)?;
    Ok(case.duties(another, || {
        Refusal::of("second-verifier-unfit")
            .with("person", called)
            .at("second_verifier_id")
    }))
}

/// Gives those who verified the task at last.
fn verifiers(case: &Case<'_>) -> Read<Vec<i64>> {
    let mut verifiers: Vec<i64> = case.record.int("verifier_id").into_iter().collect();
    let last = case
        .children(Kind::Verification, "task_id")?
        .into_iter()
        .next_back();
    verifiers.extend(last.and_then(|it| it.int("second_verifier_id")));
    Ok(verifiers)
}

/// Who looks back at a task stands outside it, and does not judge his own verification.
fn looked_by_outsider(case: &Case<'_>) -> Read<Finding> {
    let Some(person) = fetch(case.ledger, Kind::Person, case.by())? else {
        return Ok(Finding::Holds);
    };
    let another =
        outsider(case.ledger, case.record, &person)? && !verifiers(case)?.contains(&person.id);
    let called = case.called(&person)?;
    Ok(case.duties(another, || {
        Refusal::of("own-task-looked-back")
            .with("person", called)
            .at("by")
    }))
}

/// Judges a guard of looking back.
pub(super) fn looked(case: &Case<'_>, guard: Guard) -> Read<Finding> {
    if guard == Guard::LookedOnce {
        looked_once(case)
    } else {
        looked_by_outsider(case)
    }
}

/// A task is looked back at once a day: two findings of one day would count twice.
fn looked_once(case: &Case<'_>) -> Read<Finding> {
    let looks = case.children(Kind::LookBack, "task_id")?;
    let mut looks = looks.iter();
    Ok(
        match looks.find(|it| it.day("looked_on") == Some(case.on)) {
            None => Finding::Holds,
            Some(look) => Finding::Refuse(
                Refusal::of("looked-back-that-day")
                    .with("number", &look.number)
                    .with("day", case.on)
                    .at("on"),
            ),
        },
    )
}

/// Applicant, verifiers and approver are different persons.
pub(super) fn three_persons(case: &Case<'_>) -> Read<Finding> {
    let task = case.record;
    let applicant = task.int("applicant_id");
    let verifiers = verifiers(case)?;
    let verified = applicant.is_none_or(|it| !verifiers.contains(&it));
    let approved = case
        .by()
        .is_none_or(|by| Some(by) != applicant && !verifiers.contains(&by));
    // A grave task is approved by the group, not by its own leader in charge for the group.
    let own_lead = case.by().is_some() && case.by() == task.int("lead_id");
    let meets = case.act.is_some_and(|act| act.decision.meeting.is_some());
    if task.text("level") == "major" && own_lead && !meets {
        return Ok(Finding::Refuse(
            Refusal::of("major-needs-group").at("meeting"),
        ));
    }
    Ok(case.duties(verified && approved, || {
        Refusal::of("three-persons").at("by")
    }))
}

/// Evidence of a task is checked by somebody who stands outside it.
pub(super) fn checked_by_outsider(case: &Case<'_>) -> Read<Finding> {
    let checker = fetch(case.ledger, Kind::Person, case.by())?;
    let why = match (case.task.as_ref(), &checker) {
        (Some(task), Some(person)) => insider(case.ledger, task, person)?,
        _ => None,
    };
    Ok(case.duties(why.is_none(), || {
        let plain = || Refusal::of("verifies-own-department");
        why.clone().unwrap_or_else(plain).at("by")
    }))
}

/// Another person than the ones who asked and signed.
pub(super) fn not_the_asker(case: &Case<'_>) -> Finding {
    let asked = ["asked_by_id", "signed_by_id"].map(|column| case.record.int(column));
    let another = case.by().is_none() || !asked.contains(&case.by());
    case.duties(another, || Refusal::of("asker-decides").at("by"))
}

/// Who signs is of the department in charge, and signs his own application only as its head.
pub(super) fn head_signs(case: &Case<'_>) -> Read<Finding> {
    let Some(head) = case.answered("signed_by_id", Kind::Person)? else {
        return Ok(Finding::Holds);
    };
    let department = case.record.int("department_id");
    if department.is_none() || head.int("department_id") != department {
        return Ok(Finding::Refuse(
            Refusal::of("signer-of-other-department")
                .with("person", case.called(&head)?)
                .at("signed_by_id"),
        ));
    }
    // Where the head is himself responsible, nobody in the department stands above him.
    let heads = match department {
        Some(id) => case.ledger.record(Kind::Department, id)?,
        None => None,
    };
    let named = heads.and_then(|it| it.int("head_id"));
    let is_head = named == Some(head.id);
    // A deputy signs for a head who is away, plain staff never does.
    if named.is_some() && !is_head && head.text("rank") == "general" {
        return Ok(Finding::Refuse(
            Refusal::of("signer-heads-nothing")
                .with("person", case.called(&head)?)
                .at("signed_by_id"),
        ));
    }
    Ok(case.duties(is_head || case.by() != Some(head.id), || {
        Refusal::of("signs-own-application").at("signed_by_id")
    }))
}
