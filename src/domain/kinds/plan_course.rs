//! The courses of campaign, phases and steps: how they begin and end, and how their spans move.

use super::super::column::Column;
use super::super::machine::{Machine, Note, To, Transition};
use super::super::{Capacity, Guard};
use super::row;

/// What is asked where a span is moved: its new ends, of which one may stay.
static MOVE_ASKED: [Column; 2] = [Column::day("from_on").first(), Column::day("to_on").last()];

/// Adopting a span as the template proposed it 照拟定: a decision as well, whose paper the note
/// names.
const fn adopt_span(from: &'static [&'static str], who: &'static [Capacity]) -> Transition {
    row("adopt", from, To::Same, who, Note::Required).needs(&[Guard::Proposed])
}

/// Moving a span 调整起止, by a decision whose paper the note names (design 14.14). Limits do not
/// follow; the days before stay in the history.
const fn move_span(from: &'static [&'static str], who: &'static [Capacity]) -> Transition {
    row("move", from, To::Same, who, Note::Required)
        .asks(&MOVE_ASKED)
        .needs(&[Guard::SpanMoves, Guard::EndsAfter("from_on", "to_on")])
}

/// The course of the campaign.
pub(super) static OF_CAMPAIGN: Machine = Machine {
    states: &["active", super::VOID],
    ended: &[super::VOID],
    table: &[
        move_span(
            &["active"],
            &[Capacity::SteeringGroup, Capacity::PartyMeeting],
        ),
        super::void(&["active"]).needs(&[Guard::NothingPointsHere, Guard::NothingRestsHere]),
    ],
    ..Machine::PLAIN
};

/// The course of a phase.
pub(super) static OF_PHASE: Machine = Machine {
    states: &["not_started", "under_way", "finished"],
    ended: &["finished"],
    table: &[
        row(
            "start",
            &["not_started"],
            To::State("under_way"),
            &[Capacity::Clerk],
            Note::Optional,
        ),
        row(
            "finish",
            &["under_way"],
            To::State("finished"),
            &[Capacity::SteeringGroup],
            Note::Optional,
        )
        .needs(&[Guard::StepsFinished]),
        move_span(
            &["not_started", "under_way"],
            &[Capacity::SteeringGroup, Capacity::PartyMeeting],
        ),
        adopt_span(
            &["not_started", "under_way"],
            &[Capacity::SteeringGroup, Capacity::PartyMeeting],
        ),
        row(
            "reopen",
            &["finished"],
            To::State("under_way"),
            &[Capacity::SteeringGroup],
            Note::Required,
        )
        .dangerous(),
    ],
    undecided: &["not_started", "under_way"],
    reversals: &[("reopen", &["finish"])],
    editable_ended: true,
    ..Machine::PLAIN
};

/// The course of a step.
pub(super) static OF_STEP: Machine = Machine {
    states: &["not_started", "under_way", "finished"],
    ended: &["finished"],
    table: &[
        row(
            "start",
            &["not_started"],
            To::State("under_way"),
            &[Capacity::Clerk],
            Note::Optional,
        ),
        row(
            "finish",
            &["under_way"],
            To::State("finished"),
            &[Capacity::Office],
            Note::Optional,
        )
        .needs(&[Guard::DeliverablesDelivered]),
        move_span(
            &["not_started", "under_way"],
            &[Capacity::OfficeHead, Capacity::SteeringGroup],
        ),
        adopt_span(
            &["not_started", "under_way"],
            &[Capacity::OfficeHead, Capacity::SteeringGroup],
        ),
        row(
            "reopen",
            &["finished"],
            To::State("under_way"),
            &[Capacity::OfficeHead],
            Note::Required,
        )
        .dangerous()
        .needs(&[Guard::WholeOpen]),
    ],
    undecided: &["not_started", "under_way"],
    reversals: &[("reopen", &["finish"])],
    editable_ended: true,
    ..Machine::PLAIN
};
