//! What happens to a task beside its own course (design 13.7): progress, extensions, urgings,
//! look-backs, verifications, its dated steps; and the files that prove things.

use super::super::column::Column;
use super::super::kind_def::{Begun, Guarded, KindDef};
use super::super::machine::{Machine, Note, To};
use super::super::sheet::{NUMBER, STATE, Sheet, cell, right};
use super::super::{Capacity, Guard, Kind, Notation, PROVES};
use super::choices::{CRITERION_FOUND, LADDER, RESULT};
use super::{VOID, queues, row, void};

/// The machine of what is written down once and stands.
static RECORDED: Machine = Machine {
    states: &["recorded", VOID],
    ended: &["recorded", VOID],
    table: &[void(&["recorded"]).needs(&[Guard::NothingRestsHere])],
    ..Machine::PLAIN
};

/// The machine of what a verifier found: it goes with his decision, never by itself.
static FOUND: Machine = Machine {
    states: &["recorded", VOID],
    ended: &["recorded", VOID],
    table: &[],
    ..Machine::PLAIN
};

/// A step is ticked off by those who do the work or keep its account, never by a stranger.
const OF_THE_TASK: &[Capacity] = &[Capacity::Owner, Capacity::Department, Capacity::Office];

/// A dated step of a task 整改步骤.
pub(crate) static MILESTONE: KindDef = KindDef {
    code: "milestone",
    plural: "milestones",
    looked_up: &[&["task_id", "due_on"]],
    sign: '步',
    width: 3,
    part_of: Some("task_id"),
    guarded: Some(Guarded::Of("task_id")),
    begun: Some(Begun {
        by: "add_step",
        lacks: "why-no-task",
    }),
    due: Some("due_on"),
    series: &["task_id"],
    columns: &[
        Column::refer("task_id", Kind::Task).once().required(),
        Column::line("name").required(),
        Column::limit("due_on").required(),
        Column::line("due_wording"),
        Column::day("done_on").ruled(),
    ],
    sheet: Sheet {
        columns: &[
            NUMBER,
            cell("name", 0),
            cell("due_on", 10),
            cell("done_on", 10),
            STATE,
        ],
        beside: &["due_on", "done_on"],
        ..Sheet::PLAIN
    },
    machine: &Machine {
        states: &["planned", "done", VOID],
        ended: &["done", VOID],
        table: &[
            row(
                "finish",
                &["planned"],
                To::State("done"),
                OF_THE_TASK,
                Note::Optional,
            )
            .needs(&[Guard::TaskUnderWay]),
            row(
                "take_back",
                &["done"],
                To::State("planned"),
                OF_THE_TASK,
                Note::Required,
            )
            .dangerous()
            .needs(&[Guard::TaskUnderWay]),
            void(&["planned"]).needs(&[Guard::StepsRemain]),
        ],
        reversals: &[("take_back", &["finish"])],
        ..Machine::PLAIN
    },
    ..KindDef::PLAIN
};

/// A progress note 进展, with difficulties and the next step.
pub(crate) static PROGRESS: KindDef = KindDef {
    code: "progress",
    plural: "progress_notes",
    sign: '进',
    width: 3,
    title: "done",
    part_of: Some("task_id"),
    guarded: Some(Guarded::Of("task_id")),
    columns: &[
        Column::refer("task_id", Kind::Task).ruled(),
        Column::day("noted_on").ruled(),
        Column::text("done").decided(),
        Column::text("difficulties").decided(),
        Column::flag("unchanged").ruled(),
        Column::refer("decided_by_id", Kind::Person).ruled(),
    ],
    sheet: Sheet {
        columns: &[
            NUMBER,
            cell("task_id", 8),
            cell("noted_on", 10),
            cell("done", 0),
            cell("unchanged", 10).leaving(20),
        ],
        ..Sheet::PLAIN
    },
    machine: &RECORDED,
    ..KindDef::PLAIN
};

/// A request for an extension 延期申请.
pub(crate) static EXTENSION: KindDef = KindDef {
    code: "extension",
    plural: "extensions",
    sign: '延',
    width: 3,
    title: "reason",
    part_of: Some("task_id"),
    guarded: Some(Guarded::Of("task_id")),
    looked_up: &[&["state"]],
    queues: &queues::EXTENSION,
    columns: &[
        Column::refer("task_id", Kind::Task).ruled(),
        Column::text("reason").decided(),
        Column::text("progress").decided(),
        Column::day("asked_on").ruled().application(),
        Column::refer("asked_by_id", Kind::Person).ruled(),
        Column::refer("signed_by_id", Kind::Person).ruled(),
        Column::day("limit_before_on").ahead().ruled(),
        Column::day("wanted_on").ahead().ruled(),
        Column::flag("asked_late").ruled(),
        Column::refer("checked_by_id", Kind::Person).ruled(),
        Column::refer("granted_by_id", Kind::Person).ruled(),
        Column::day("granted_on").ruled(),
        Column::day("granted_limit_on").ahead().ruled(),
        Column::line("granted_limit_wording").ruled(),
        Column::text("decision_note").decided(),
    ],
    sheet: Sheet {
        columns: &[
            NUMBER,
            cell("task_id", 8),
            cell("reason", 0),
            cell("wanted_on", 10),
            STATE,
        ],
        beside: &["limit_before_on", "wanted_on", "granted_limit_on"],
        ..Sheet::PLAIN
    },
    machine: &Machine {
        states: &[
            "asked",
            "first_checked",
            "granted",
            "refused",
            "withdrawn",
            VOID,
        ],
        ended: &["granted", "refused", "withdrawn", VOID],
        table: &[
            row(
                "first_check",
                &["asked"],
                To::State("first_checked"),
                &[Capacity::Office],
                Note::Optional,
            )
            .needs(&[Guard::NotTheAsker]),
            row(
                "grant",
                &["first_checked"],
                To::State("granted"),
                &[Capacity::Lead, Capacity::SteeringGroup],
                Note::Optional,
            )
            .asks(&GRANT_ASKED)
            .needs(&[
                Guard::NotTheAsker,
                Guard::TaskUnderWay,
                Guard::LaterThanLimit,
                Guard::LastStepDated,
                Guard::LateNeedsGroup,
                Guard::AgainNeedsGroup,
            ]),
            row(
                "refuse",
                &["asked", "first_checked"],
                To::State("refused"),
                &[Capacity::Lead, Capacity::SteeringGroup, Capacity::Office],
                Note::Required,
            )
            .needs(&[Guard::NotTheAsker]),
            row(
                "withdraw",
                &["asked", "first_checked"],
                To::State("withdrawn"),
                &[Capacity::Owner],
                Note::Required,
            )
            .dangerous(),
        ],
        recalled: &["withdrawn", "refused"],
        ..Machine::PLAIN
    },
    ..KindDef::PLAIN
};

static GRANT_ASKED: [Column; 2] = [
    Column::limit("limit_on").behind_limit().required(),
    Column::limit("last_step_on").behind_limit(),
];

/// An urging 催办; its number stands on the paper that is sent.
pub(crate) static URGING: KindDef = KindDef {
    code: "urging",
    plural: "urgings",
    sign: '催',
    width: 3,
    title: "wording",
    part_of: Some("task_id"),
    guarded: Some(Guarded::Of("task_id")),
    columns: &[
        Column::refer("task_id", Kind::Task).ruled(),
        Column::choice("ladder", &LADDER).ruled(),
        Column::day("urged_on").ruled(),
        Column::refer("urged_id", Kind::Person).ruled(),
        Column::refer("copied_to_id", Kind::Person).ruled(),
        Column::day("limit_then_on").ahead().ruled(),
        Column::text("wording").ruled(),
        Column::count("notice_year")
            .notation(Notation::Number)
            .ruled(),
        Column::count("notice_no")
            .notation(Notation::Number)
            .ruled(),
        Column::count("working_days_late").ruled(),
        Column::day("next_on").ahead().ruled(),
        Column::refer("decided_by_id", Kind::Person).ruled(),
    ],
    looked_up: &[&["notice_year"]],
    sheet: Sheet {
        columns: &[
            NUMBER,
            cell("task_id", 8),
            cell("urged_on", 10),
            cell("ladder", 10),
            right("working_days_late", 6),
            cell("next_on", 10),
            cell("wording", 0),
        ],
        beside: &["ladder", "urged_on", "next_on"],
        ..Sheet::PLAIN
    },
    machine: &RECORDED,
    ..KindDef::PLAIN
};

/// A look-back 回头看 at a closed task.
pub(crate) static LOOK_BACK: KindDef = KindDef {
    code: "look_back",
    plural: "look_backs",
    sign: '看',
    width: 3,
    title: "finding",
    part_of: Some("task_id"),
    guarded: Some(Guarded::Of("task_id")),
    columns: &[
        Column::refer("task_id", Kind::Task).ruled(),
        Column::day("looked_on").ruled(),
        Column::choice("result", &RESULT).ruled(),
        Column::text("finding").decided(),
        Column::refer("looked_by_id", Kind::Person).ruled(),
        Column::refer("new_task_id", Kind::Task).ruled().chained(),
    ],
    sheet: Sheet {
        columns: &[
            NUMBER,
            cell("task_id", 8),
            cell("looked_on", 10),
            cell("result", 8),
            cell("finding", 0),
        ],
        ..Sheet::PLAIN
    },
    machine: &RECORDED,
    ..KindDef::PLAIN
};

/// A verification 核查 on the spot.
pub(crate) static VERIFICATION: KindDef = KindDef {
    code: "verification",
    plural: "verifications",
    sign: '核',
    width: 3,
    title: "finding",
    part_of: Some("task_id"),
    guarded: Some(Guarded::Of("task_id")),
    columns: &[
        Column::refer("task_id", Kind::Task).ruled(),
        Column::day("verified_on").ruled(),
        Column::choice("result", &RESULT).ruled(),
        Column::text("finding").decided(),
        Column::refer("verifier_id", Kind::Person).ruled(),
        Column::refer("second_verifier_id", Kind::Person).ruled(),
        Column::choice("measures_done", &CRITERION_FOUND).ruled(),
        Column::choice("responsibility_taken", &CRITERION_FOUND).ruled(),
        Column::choice("goal_reached", &CRITERION_FOUND).ruled(),
        Column::choice("likewise_checked", &CRITERION_FOUND).ruled(),
        Column::choice("rule_made", &CRITERION_FOUND).ruled(),
    ],
    sheet: Sheet {
        columns: &[
            NUMBER,
            cell("task_id", 8),
            cell("verified_on", 10),
            cell("result", 8),
            cell("finding", 0),
        ],
        beside: &["verified_on", "verifier_id"],
        ..Sheet::PLAIN
    },
    machine: &FOUND,
    ..KindDef::PLAIN
};

/// A file 附件 kept in the store as evidence.
pub(crate) static ATTACHMENT: KindDef = KindDef {
    code: "attachment",
    plural: "attachments",
    looked_up: &[&["proves_kind", "proves_id"]],
    sign: '附',
    width: 3,
    guarded: Some(Guarded::Hung("proves_kind", "proves_id")),
    keeps: Some("sha256"),
    columns: &[
        Column::line("name").ruled(),
        Column::line("proves_kind").ruled(),
        Column::count("proves_id").ruled(),
        Column::line("sha256").ruled(),
        Column::count("bytes").ruled(),
        Column::text("remark").ruled(),
        Column::refer("checked_by_id", Kind::Person).ruled(),
    ],
    sheet: Sheet {
        columns: &[
            NUMBER,
            cell("name", 0),
            cell(PROVES, 12),
            right("bytes", 10),
            STATE,
        ],
        ..Sheet::PLAIN
    },
    machine: &Machine {
        states: &["attached", "checked", VOID],
        ended: &["checked", VOID],
        table: &[
            row(
                "check",
                &["attached"],
                To::State("checked"),
                &[Capacity::Verifier, Capacity::Office],
                Note::Optional,
            )
            .needs(&[Guard::CheckedByOutsider]),
            // What was looked at for an application that came to nothing is looked at anew.
            row(
                "uncheck",
                &["checked"],
                To::State("attached"),
                &[],
                Note::None,
            ),
            void(&["attached"]).needs(&[Guard::ProofSpared]),
        ],
        ..Machine::PLAIN
    },
    ..KindDef::PLAIN
};
