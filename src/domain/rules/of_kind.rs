//! What each kind has of rules of its own, beside what its definition says: one row a kind that
//! has any.

use super::amend::{self, Edit};
use super::batch;
use super::case::{Case, campaign_of};
use super::comes_after::{self, COMES_AFTER};
use super::counted::{COUNTED_BY, miscounted};
use super::effects;
use super::fulfilment;
use super::make::{self, Draft, intake};
use super::opening;
use super::phrase;
use super::renamed::{follow_name, leave_name};
use super::sampled;
use super::studied;
use super::task;
use crate::domain::{Change, Day, Kind, Ledger, Read, Record, Refusal};

/// The rules that one kind has of its own.
pub(super) struct OfKind {
    /// Fills in and judges a record in the making.
    pub(super) make: fn(&mut Draft<'_>) -> Read<()>,
    /// Writes what follows once it is made.
    pub(super) made: fn(&dyn Ledger, &Record, &mut Change) -> Read<()>,
    /// Judges an edit.
    pub(super) amend: fn(&mut Edit<'_>) -> Read<()>,
    /// Judges an edit of nothing but what is tied to it.
    pub(super) tied: fn(&mut Edit<'_>) -> Read<()>,
    /// Writes what follows from an edit: the record before and after it.
    pub(super) amended: fn(&dyn Ledger, (&Record, &Record), &mut Change) -> Read<()>,
    /// Gives the last day of what a decision on a record answers: no meeting before it took one.
    pub(super) asked: fn(&dyn Ledger, &Record) -> Read<Option<Day>>,
    /// Writes what an act does, its move included.
    pub(super) follow: fn(&Case<'_>, &mut Change) -> Read<()>,
}

/// The rules of a kind that has none of its own.
const PLAIN: OfKind = OfKind {
    make: |_| Ok(()),
    made: |_, _, _| Ok(()),
    amend: |_| Ok(()),
    tied: |_| Ok(()),
    amended: |_, _, _| Ok(()),
    asked: |_, record| Ok(record.asked_on()),
    follow: |case, change| {
        effects::plain(case, change);
        Ok(())
    },
};

static RULES: [(Kind, OfKind); 28] = [
    (
        Kind::Content,
        OfKind {
            made: studied::one_more,
            follow: studied::one_less,
            ..PLAIN
        },
    ),
    (
        Kind::Channel,
        OfKind {
            amended: follow_name,
            follow: leave_name,
            ..PLAIN
        },
    ),
    (
        Kind::Campaign,
        OfKind {
            make: make::span,
            amend: amend::span,
            follow: effects::plan::follow_span,
            ..PLAIN
        },
    ),
    (
        Kind::Phase,
        OfKind {
            make: make::span,
            amend: amend::span,
            follow: effects::plan::follow_span,
            ..PLAIN
        },
    ),
    (
        Kind::Step,
        OfKind {
            make: make::span,
            amend: amend::span,
            follow: effects::plan::follow_step,
            ..PLAIN
        },
    ),
    (
        Kind::Deliverable,
        OfKind {
            make: |draft| {
                let found = miscounted(draft.ledger, &draft.record)?;
                draft.refusals.extend(found);
                let (found, told) = comes_after::settle(draft.ledger, &mut draft.record)?;
                draft.refusals.extend(found);
                draft.marks.extend(told);
                let mark = task::outside(&draft.record, "due_on", draft.campaign.as_ref());
                draft.marks.extend(mark);
                Ok(())
            },
            amend: |edit| {
                if edit.changes(COUNTED_BY) {
                    let found = miscounted(edit.ledger, &edit.after)?;
                    edit.refusals.extend(found);
                }
                if edit.changes(COMES_AFTER) {
                    let (found, told) = comes_after::settle(edit.ledger, &mut edit.after)?;
                    edit.refusals.extend(found);
                    edit.marks.extend(told);
                }
                if edit.changes("due_on") {
                    let campaign = campaign_of(edit.ledger, edit.before)?;
                    let mark = task::outside(&edit.after, "due_on", campaign.as_ref());
                    edit.marks.extend(mark);
                }
                Ok(())
            },
            amended: comes_after::renamed,
            follow: effects::plan::follow_deliverable,
            ..PLAIN
        },
    ),
    (
        Kind::Goal,
        OfKind {
            make: |draft| {
                let found = miscounted(draft.ledger, &draft.record)?;
                draft.refusals.extend(found);
                Ok(())
            },
            amend: |edit| {
                if edit.changes(COUNTED_BY) {
                    let found = miscounted(edit.ledger, &edit.after)?;
                    edit.refusals.extend(found);
                }
                Ok(())
            },
            ..PLAIN
        },
    ),
    (
        Kind::Department,
        OfKind {
            amend: amend::organisation::edit_department,
            amended: amend::organisation::led_anew,
            follow: effects::duties::pass_on,
            ..PLAIN
        },
    ),
    (
        Kind::Person,
        OfKind {
            make: |draft| {
                draft.refusals.extend(make::stays_backwards(&draft.record));
                Ok(())
            },
            amend: amend::organisation::edit_person,
            follow: effects::duties::pass_on,
            ..PLAIN
        },
    ),
    (
        Kind::Post,
        OfKind {
            make: |draft| {
                make::post(draft);
                Ok(())
            },
            amend: amend::organisation::edit_post,
            ..PLAIN
        },
    ),
    (
        Kind::Requirement,
        OfKind {
            make: |draft| {
                draft.refusals.extend(asks_nothing(&draft.record));
                Ok(())
            },
            amend: |edit| {
                edit.refusals.extend(asks_nothing(&edit.after));
                Ok(())
            },
            amended: follow_name,
            follow: leave_name,
            ..PLAIN
        },
    ),
    (
        Kind::Fulfilment,
        OfKind {
            make: fulfilment::prepare,
            amend: fulfilment::edit,
            tied: fulfilment::edit,
            ..PLAIN
        },
    ),
    (
        Kind::ActivityType,
        OfKind {
            make: |draft| {
                draft
                    .refusals
                    .extend(make::activity::type_faults(&draft.record));
                Ok(())
            },
            amend: |edit| {
                amend::activity::edit_type(edit);
                Ok(())
            },
            amended: follow_name,
            follow: leave_name,
            ..PLAIN
        },
    ),
    (
        Kind::Activity,
        OfKind {
            make: make::activity::prepare,
            made: |_, activity, change| {
                make::activity::held(activity, change);
                Ok(())
            },
            amend: amend::activity::edit_activity,
            tied: amend::activity::edit_talk,
            follow: effects::activity::follow,
            ..PLAIN
        },
    ),
    (
        Kind::Batch,
        OfKind {
            make: batch::prepare,
            made: |_, made, change| {
                batch::begins(made, change);
                Ok(())
            },
            amend: batch::edit,
            ..PLAIN
        },
    ),
    (
        Kind::Opening,
        OfKind {
            make: opening::prepare_opening,
            made: batch::collects,
            amend: opening::edit_opening,
            ..PLAIN
        },
    ),
    (
        Kind::Card,
        OfKind {
            make: |draft| {
                intake::card(draft)?;
                batch::takes(draft)
            },
            made: batch::collects,
            amend: amend::edit_card,
            ..PLAIN
        },
    ),
    (
        Kind::Opinion,
        OfKind {
            make: intake::opinion,
            amend: amend::edit_opinion,
            follow: effects::opinion::follow,
            ..PLAIN
        },
    ),
    (
        Kind::Erratum,
        OfKind {
            make: intake::erratum,
            ..PLAIN
        },
    ),
    (
        Kind::Phrase,
        OfKind {
            make: |draft| {
                phrase::prepare(draft);
                Ok(())
            },
            amend: |edit| {
                phrase::edit(edit);
                Ok(())
            },
            ..PLAIN
        },
    ),
    (
        Kind::Problem,
        OfKind {
            make: make::problem::prepare,
            amend: |edit| {
                amend::edit_problem(edit);
                amend::edit_found(edit)
            },
            amended: effects::problem::listed_anew,
            asked: effects::problem::asked,
            follow: effects::problem::follow,
            ..PLAIN
        },
    ),
    (
        Kind::Task,
        OfKind {
            make: task::prepare,
            made: task::joins,
            amend: amend::task::edit_task,
            amended: task::changes_problem,
            tied: |_| Ok(()),
            asked: |_, record| Ok(record.asked_on().max(effects::last_resumed(record))),
            follow: effects::task::follow,
        },
    ),
    (
        Kind::Progress,
        OfKind {
            follow: effects::task::follow_progress,
            ..PLAIN
        },
    ),
    (
        Kind::Milestone,
        OfKind {
            make: task::prepare_milestone,
            made: task::light_with,
            amend: amend::task::edit_milestone,
            amended: |ledger, (_, after), change| task::light_with(ledger, after, change),
            follow: effects::plan::follow_milestone,
            ..PLAIN
        },
    ),
    (
        Kind::Extension,
        OfKind {
            follow: effects::extension::follow,
            ..PLAIN
        },
    ),
    (
        Kind::LookBack,
        OfKind {
            follow: sampled::follow_look_back,
            ..PLAIN
        },
    ),
    (
        Kind::Sample,
        OfKind {
            make: sampled::draw,
            made: sampled::waits,
            follow: sampled::follow,
            ..PLAIN
        },
    ),
    (
        Kind::Attachment,
        OfKind {
            follow: |case, change| {
                effects::plan::follow_attachment(case, change);
                Ok(())
            },
            ..PLAIN
        },
    ),
];

/// Says that a requirement asks for nothing.
fn asks_nothing(requirement: &Record) -> Option<Refusal> {
    let is_nothing = requirement.int("amount") == Some(0);
    is_nothing.then(|| Refusal::of("asks-nothing").at("amount"))
}

/// Gives the rules that a kind has of its own.
pub(super) fn rules(kind: Kind) -> &'static OfKind {
    static NONE: OfKind = PLAIN;
    let own = RULES.iter().find(|(of, _)| *of == kind);
    own.map_or(&NONE, |(_, rules)| rules)
}
