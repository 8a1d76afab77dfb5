//! The tables: one [`Sheet`] a kind, the plain one for all that need none of their own.

use super::side::{
    ATTACHMENT, BATCH, CARD, DELIVERABLE, ERRATUM, EXTENSION, LOOK_BACK, MILESTONE, PROGRESS,
    URGING, VERIFICATION,
};
use super::{ListColumn, Sheet, ShownIf, Source};
use crate::app::Sort;
use crate::domain::Kind;

const fn col(source: Source, width: u16) -> ListColumn {
    ListColumn {
        source,
        width,
        from: 0,
        right: false,
    }
}

pub(super) const fn cell(name: &'static str, width: u16) -> ListColumn {
    col(Source::Cell(name), width)
}

const fn wide(name: &'static str, width: u16, from: u16) -> ListColumn {
    ListColumn {
        from,
        ..cell(name, width)
    }
}

pub(super) const fn right(name: &'static str, width: u16) -> ListColumn {
    ListColumn {
        right: true,
        ..cell(name, width)
    }
}

pub(super) const NUMBER: ListColumn = col(Source::Number, 7);
const LONG_NUMBER: ListColumn = col(Source::Number, 12);
const STATE: ListColumn = col(Source::State, 11);
pub(super) const SHORT_STATE: ListColumn = col(Source::State, 8);

pub(super) static PLAIN: Sheet = Sheet {
    columns: &[NUMBER, cell("name", 0), SHORT_STATE],
    form: &[],
    shown_if: &[],
    detail: &[],
    beside: &[],
    filters: &[],
    sorts: &[(Sort::Number, false)],
    open_first: false,
};

static OPINION: Sheet = Sheet {
    columns: &[
        LONG_NUMBER,
        SHORT_STATE,
        cell("received_on", 8),
        cell("channel_id", 10),
        cell("target", 8),
        cell("text", 0),
        wide("category_id", 12, 120),
        wide("target_department_id", 12, 160),
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
    sorts: &[
        (Sort::Number, true),
        (Sort::Number, false),
        (Sort::Received, false),
        (Sort::Received, true),
    ],
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
        SHORT_STATE,
        cell("title", 0),
        cell("category_id", 12),
        cell("urgency", 8),
        cell("difficulty", 8),
        wide("severity", 8, 120),
        wide("confirmed_on", 10, 120),
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
            "review_on",
            "receiver",
            "ended_on",
        ],
    ],
    beside: &[],
    filters: &["category_id", "urgency", "difficulty", "source"],
    sorts: &[(Sort::Number, false), (Sort::Number, true)],
    open_first: false,
};

static TASK: Sheet = Sheet {
    columns: &[
        NUMBER,
        STATE,
        cell("goal", 0),
        cell("owner_id", 8),
        cell("department_id", 10),
        right("limit_on", 6),
        wide("lead_id", 8, 120),
        wide("task_kind", 8, 120),
        wide("measure", 30, 160),
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
    sorts: &[
        (Sort::Limit, false),
        (Sort::Number, false),
        (Sort::Number, true),
    ],
    open_first: true,
};

static PERSON: Sheet = Sheet {
    columns: &[
        NUMBER,
        cell("name", 10),
        cell("department_id", 16),
        cell("post", 0),
        cell("rank", 10),
        wide("telephone", 14, 120),
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

static MEETING: Sheet = Sheet {
    columns: &[
        NUMBER,
        cell("held_on", 10),
        cell("name", 0),
        cell("meeting_body", 18),
        cell("minutes_no", 14),
    ],
    ..PLAIN
};

static SPAN: Sheet = Sheet {
    columns: &[
        NUMBER,
        cell("name", 0),
        cell("from_on", 6),
        cell("to_on", 6),
        SHORT_STATE,
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
        Kind::Meeting => &MEETING,
        Kind::Phase | Kind::Step | Kind::Campaign => &SPAN,
        Kind::Milestone => &MILESTONE,
        Kind::Extension => &EXTENSION,
        Kind::Urging => &URGING,
        Kind::Deliverable => &DELIVERABLE,
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
