//! The tables: one [`Sheet`] a kind, the plain one for all that need none of their own.

use super::column::{LIGHT, LONG_NUMBER, NUMBER, PLAIN, STATE, cell, right};
use super::side::{
    ATTACHMENT, BATCH, CARD, DELIVERABLE, ERRATUM, EXTENSION, LOOK_BACK, MILESTONE, PROGRESS,
    REQUIREMENT, URGING, VERIFICATION,
};
use super::{Sheet, ShownIf};
use crate::domain::Kind;

static OPINION: Sheet = Sheet {
    columns: &[
        LONG_NUMBER,
        STATE,
        cell("received_on", 8),
        cell("channel_id", 10).or(8).leaving(18),
        cell("target", 8).leaving(20),
        cell("text", 0),
        cell("category_id", 12).on(120).leaving(44),
        cell("target_department_id", 12).on(160).leaving(52),
    ],
    form: &[
        "text",
        "target",
        "target_department_id",
        "target_person_id",
        "category_id",
        "received_on",
        "channel_id",
        "batch_id",
    ],
    shown_if: TARGET_SHOWN,
    detail: &[
        &["text"],
        &[
            "target",
            "target_department_id",
            "target_person_id",
            "category_id",
        ],
        &["received_on", "channel_id", "batch_id", "door"],
        &[
            "disposition_note",
            "handled_by",
            "reference_no",
            "disposed_on",
            "answer_way",
            "answered_on",
        ],
    ],
    beside: &[],
    filters: &["channel_id", "category_id", "target", "batch_id"],
    open_first: false,
};

const TARGET_SHOWN: &[ShownIf] = &[
    ShownIf {
        field: "target_department_id",
        on: "target",
        codes: &["department", "institution"],
    },
    ShownIf {
        field: "target_person_id",
        on: "target",
        codes: &["team_member"],
    },
];

static PROBLEM: Sheet = Sheet {
    columns: &[
        NUMBER,
        STATE,
        cell("title", 0),
        cell("category_id", 14).or(12).leaving(20),
        cell("urgency", 4).leaving(24),
        cell("difficulty", 4).leaving(26),
        cell("severity", 8).on(120).leaving(40),
        cell("confirmed_on", 10).on(120).leaving(44),
    ],
    form: &[
        "title",
        "category_id",
        "urgency",
        "difficulty",
        "severity",
        "source",
        "description",
        "subjective_causes",
        "objective_causes",
        "not_yet_solvable",
    ],
    shown_if: &[],
    detail: &[
        &["title", "description"],
        &["category_id", "source", "severity", "urgency", "difficulty"],
        &["subjective_causes", "objective_causes", "not_yet_solvable"],
        &[
            "confirmed_on",
            "conclusion",
            "kept_on",
            "review_on",
            "reviewed_on",
            "receiver",
            "ended_on",
        ],
    ],
    beside: &[],
    filters: &["category_id", "urgency", "difficulty", "source"],
    open_first: false,
};

static TASK: Sheet = Sheet {
    columns: &[
        NUMBER,
        LIGHT,
        STATE,
        cell("goal", 0),
        cell("owner_id", 8).leaving(20),
        cell("department_id", 12).or(8).leaving(22),
        right("limit_on", 5),
        cell("lead_id", 8).on(120).leaving(40),
        cell("task_kind", 8).on(120).leaving(44),
        cell("measure", 30).on(160).leaving(48),
    ],
    form: &[
        "problem_id",
        "purpose",
        "goal",
        "measure",
        "department_id",
        "lead_id",
        "owner_id",
        "urgency",
        "difficulty",
        "task_kind",
        "limit_on",
        "review_on",
        "level",
        "remark",
    ],
    shown_if: &[ShownIf {
        field: "review_on",
        on: "task_kind",
        codes: &["step_by_step", "long_term"],
    }],
    detail: &[
        &["goal", "measure"],
        &["lead_id", "department_id", "owner_id", "level"],
        &[
            "task_kind",
            "urgency",
            "difficulty",
            "limit_on",
            "limit_wording",
            "original_limit_on",
            "review_on",
            "pause_plan",
        ],
        &[
            "issue_no",
            "issued_on",
            "signed_on",
            "applied_on",
            "closed_on",
            "days_late",
            "late_before_extension",
        ],
        &[
            "self_assessment",
            "measures_done",
            "responsibility_taken",
            "goal_reached",
            "likewise_checked",
            "rule_made",
        ],
        &[
            "applicant_id",
            "signed_by_id",
            "verifier_id",
            "approver_id",
            "times_returned",
            "times_extended",
            "days_paused",
            "pauses",
            "receiver",
            "remark",
        ],
    ],
    beside: &[],
    filters: &["department_id", "owner_id", "lead_id", "task_kind", "level"],
    open_first: true,
};

static PERSON: Sheet = Sheet {
    columns: &[
        NUMBER,
        cell("name", 10),
        cell("department_id", 16),
        cell("post", 0),
        cell("rank", 10),
        cell("telephone", 14).on(120),
    ],
    beside: &[],
    filters: &["department_id", "rank"],
    ..PLAIN
};

static DEPARTMENT: Sheet = Sheet {
    columns: &[
        NUMBER,
        cell("name", 0),
        cell("department_kind", 12),
        cell("lead_id", 10),
        cell("head_id", 10),
    ],
    ..PLAIN
};

static POST: Sheet = Sheet {
    columns: &[NUMBER, cell("name", 0), cell("body", 12), right("seats", 6)],
    ..PLAIN
};

static ACTIVITY: Sheet = Sheet {
    columns: &[
        NUMBER,
        cell("held_on", 10),
        cell("name", 0),
        cell("deciding_body", 16),
        cell("place", 12).on(100),
        cell("minutes_no", 14).on(120),
        STATE,
    ],
    detail: &[
        &["name", "deciding_body", "held_on", "place", "host_id"],
        &["topic", "minutes_no", "minutes"],
    ],
    beside: &["held_on"],
    filters: &["deciding_body"],
    ..PLAIN
};

static RULE: Sheet = Sheet {
    columns: &[
        NUMBER,
        cell("rule_change", 4),
        STATE,
        cell("name", 0),
        cell("document_no", 14).leaving(20),
        cell("in_force_on", 10).leaving(24),
        cell("department_id", 12).on(100).leaving(30),
    ],
    detail: &[
        &["name", "rule_change", "of_goal"],
        &["problem_id", "task_id", "department_id", "drafter_id"],
        &["document_no", "issued_on", "in_force_on", "abolished_on"],
        &["assessment", "remark"],
    ],
    beside: &["rule_change"],
    filters: &["rule_change", "department_id"],
    ..PLAIN
};

static SPAN: Sheet = Sheet {
    columns: &[
        NUMBER,
        cell("name", 0),
        cell("from_on", 6),
        cell("to_on", 6),
        STATE,
    ],
    ..PLAIN
};

/// Gives the sheet of a kind.
pub(super) const fn sheet(kind: Kind) -> &'static Sheet {
    match kind {
        Kind::Opinion => &OPINION,
        Kind::Problem => &PROBLEM,
        Kind::Task => &TASK,
        Kind::Person => &PERSON,
        Kind::Department => &DEPARTMENT,
        Kind::Post => &POST,
        Kind::Activity => &ACTIVITY,
        Kind::Rule => &RULE,
        Kind::Phase | Kind::Step | Kind::Campaign => &SPAN,
        Kind::Milestone => &MILESTONE,
        Kind::Extension => &EXTENSION,
        Kind::Urging => &URGING,
        Kind::Deliverable => &DELIVERABLE,
        Kind::Requirement => &REQUIREMENT,
        Kind::Batch => &BATCH,
        Kind::Card => &CARD,
        Kind::Erratum => &ERRATUM,
        Kind::Progress => &PROGRESS,
        Kind::LookBack => &LOOK_BACK,
        Kind::Verification => &VERIFICATION,
        Kind::Attachment => &ATTACHMENT,
        Kind::Goal | Kind::Category | Kind::Channel => &PLAIN,
    }
}
