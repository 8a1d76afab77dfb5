//! Judges the guards that the machines' tables name.

mod batch;
mod closing;
mod delivery;
mod duties;
mod intake;
mod limits;
mod moving;
mod plan;
mod problem;
mod task;
mod urging;

pub use self::batch::drawn;
pub(super) use self::batch::{checked_whole, entered, imbalance, unheld};
pub use self::closing::last_return;
pub(super) use self::delivery::short;
pub(super) use self::duties::duties;
pub use self::duties::lead_stays;
pub(super) use self::limits::{limit_at_issue, undated};
pub(super) use self::moving::{
    last_of_return, later, limit_after, moved_on, step_to_date, stood,
};
pub(super) use self::task::{TAKES_TASKS, dated, untimely};
pub use self::urging::{
    Heard, Rung, before_the_group, heard_since_notice, next_rung, no_step_due,
};
pub(super) use self::urging::{rung_after, step_meant};
use super::case::{Case, Finding, empty_words};
use crate::domain::folding::says_nothing;
use crate::domain::rules::laid::nothing_decided_there;
use crate::domain::rules::stays;
use crate::domain::{Capacity, Guard, Read, Refusal};

/// Judges one guard.
pub(super) fn judge(case: &Case<'_>, guard: Guard) -> Read<Finding> {
    #[cfg(test)]
    if super::tests::is_taken_away(guard) {
        return Ok(Finding::Holds);
    }
    judged(case, guard)
}

fn judged(case: &Case<'_>, guard: Guard) -> Read<Finding> {
    match guard {
        Guard::Filled(column) => Ok(filled(case, column)),
        Guard::NothingPointsHere => plan::nothing_points_here(case),
        Guard::NothingRestsHere => plan::nothing_rests_here(case),
        Guard::NothingDecidedThere => nothing_decided_there(case),
        Guard::StepsFinished
        | Guard::DeliverablesDelivered
        | Guard::DeliveryShown
        | Guard::PhaseBegun
        | Guard::EarlierDelivered
        | Guard::NothingComesAfter
        | Guard::ProofSpared => delivery::judge(case, guard),
        Guard::WholeOpen => plan::whole_open(case),
        Guard::WorkingDay => Ok(plan::working_day(case)),
        Guard::DayHasCome(column) => Ok(plan::day_has_come(case, column)),
        Guard::MadeUpAfter => plan::made_up_after(case),
        Guard::EndsAfter(first, last) => Ok(plan::ends_after(case, (first, last))),
        Guard::Untold(column) => Ok(plan::untold(case, column)),
        Guard::Ahead(column) => Ok(plan::ahead(case, column)),
        Guard::Says(column, codes) => Ok(plan::says(case, column, codes)),
        Guard::SpanMoves => Ok(plan::span_moves(case)),
        Guard::Proposed => Ok(plan::proposed(case)),
        Guard::HandStays(_) | Guard::NamedWereThere => stays::judge(case, guard),
        Guard::InNoSummary | Guard::OriginalAtHand => intake::kept_covered(case, guard),
        Guard::TakenOver => duties::taken_over(case),
        Guard::WholeUnchecked | Guard::CardsBalance | Guard::MeetingWasHeld => {
            batch::judge(case, guard)
        }
        Guard::TargetFilled => Ok(intake::target_filled(case)),
        Guard::OpenersNamed => intake::openers_named(case),
        Guard::CheckedByAnother => Ok(intake::checked_by_another(case)),
        Guard::CategoryFilled => intake::category_filled(case),
        Guard::ProblemTakesOpinions => intake::problem_takes_opinions(case),
        Guard::ReferredInTime => Ok(intake::referred_in_time(case)),
        Guard::OriginalStands => intake::original_stands(case),
        Guard::GiverKnown => Ok(intake::giver_known(case)),
        Guard::SourceLinked => problem::source_linked(case),
        Guard::PersonNamed => Ok(problem::person_named(case)),
        Guard::Claimed | Guard::LeaderClaims => problem::claims(case, guard),
        Guard::MergesIntoAnother => problem::merges_into_another(case),
        Guard::NoTasks => problem::no_tasks(case),
        Guard::TasksSettled => problem::tasks_settled(case),
        Guard::ReviewAhead => Ok(problem::review_ahead(case)),
        Guard::ReviewDue => Ok(problem::review_due(case)),
        Guard::LimitGiven => Ok(limits::limit_given(case)),
        Guard::HasLimit => Ok(limits::has_limit(case)),
        Guard::LimitNotBeforeIssue => Ok(limits::limit_not_before_issue(case)),
        Guard::StepsNotBeforeIssue => task::steps_not_before_issue(case),
        Guard::ReturnInTime => Ok(moving::return_in_time(case)),
        Guard::LastStepDated => moving::last_step_dated(case),
        Guard::UrgedOnce => urging::urged_once(case),
        Guard::UnchangedOnce => task::unchanged_once(case),
        Guard::LaterThanLimit => Ok(limits::later_than_limit(case)),
        Guard::LateNeedsGroup => Ok(limits::late_needs_group(case)),
        Guard::AgainNeedsGroup => Ok(limits::again_needs_group(case)),
        Guard::NoOpenExtension => limits::no_open_extension(case),
        Guard::UrgingDue => urging::urging_due(case),
        Guard::OwnerIsNotLead => Ok(task::owner_is_not_lead(case)),
        Guard::StepsDated => task::steps_dated(case),
        Guard::StepsRemain => task::steps_remain(case),
        Guard::PurposeStands => task::purpose_stands(case),
        Guard::UnsolvableHasSteps => task::unsolvable_has_steps(case),
        Guard::FixedAtOnce | Guard::NotFixedAtOnce | Guard::LongTerm => {
            Ok(task::nature(case, guard))
        }
        Guard::TaskUnderWay => Ok(task::task_under_way(case)),
        Guard::ProblemStillOpen => task::problem_still_open(case),
        Guard::HasEvidence => closing::has_evidence(case),
        Guard::CriterionNamed => closing::criterion_named(case),
        Guard::DoneSinceReturn => closing::done_since_return(case),
        Guard::FilesAreItsOwn => closing::files_are_its_own(case),
        Guard::EvidenceChecked => closing::evidence_checked(case),
        Guard::MilestonesDone => closing::milestones_done(case),
        Guard::SecondVerifier => closing::second_verifier(case),
        Guard::ThreePersons => closing::three_persons(case),
        Guard::CheckedByOutsider => closing::checked_by_outsider(case),
        Guard::LookedByOutsider | Guard::LookedOnce => closing::looked(case, guard),
        Guard::NotTheAsker => Ok(closing::not_the_asker(case)),
        Guard::HeadSigns => closing::head_signs(case),
    }
}

fn filled(case: &Case<'_>, column: &'static str) -> Finding {
    let words = case.record.text(column);
    if says_nothing(words) {
        return Finding::Refuse(empty_words(words).at(column));
    }
    Finding::unless(!case.record.lacks(column), || {
        Refusal::of("missing").at(column)
    })
}

/// Says whether a guard of the row is against whoever decides in a capacity.
pub(super) fn bar(case: &Case<'_>, capacity: Capacity) -> Read<bool> {
    let as_one = Case {
        capacity: Some(capacity),
        ..Case::open(case.ledger, case.record, case.row, case.on)?
    };
    for guard in case.row.guards.iter().filter(|it| it.is_of_capacity()) {
        if matches!(judge(&as_one, *guard)?, Finding::Refuse(_)) {
            return Ok(true);
        }
    }
    Ok(false)
}
