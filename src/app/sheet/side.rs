//! The lists of what hangs on another record: milestones, notes, batches, cards, files.

use super::Sheet;
use super::column::{NUMBER, PLAIN, STATE, cell, right};
use crate::domain::PROVES;

pub(super) static MILESTONE: Sheet = Sheet {
    columns: &[
        NUMBER,
        cell("name", 0),
        cell("due_on", 10),
        cell("done_on", 10),
        STATE,
    ],
    beside: &["due_on", "done_on"],
    ..PLAIN
};

pub(super) static EXTENSION: Sheet = Sheet {
    columns: &[
        NUMBER,
        cell("task_id", 8),
        cell("reason", 0),
        cell("wanted_on", 10),
        STATE,
    ],
    beside: &["limit_before_on", "wanted_on", "granted_limit_on"],
    ..PLAIN
};

pub(super) static URGING: Sheet = Sheet {
    columns: &[
        NUMBER,
        cell("task_id", 8),
        cell("urged_on", 10),
        cell("ladder", 8),
        cell("wording", 0),
    ],
    beside: &["ladder", "urged_on"],
    ..PLAIN
};

pub(super) static DELIVERABLE: Sheet = Sheet {
    columns: &[
        NUMBER,
        cell("name", 0),
        cell("step_id", 12),
        right("wanted", 8).leaving(24),
        cell("due_on", 10),
        cell("delivered_on", 10),
        STATE,
    ],
    beside: &["wanted", "due_on"],
    ..PLAIN
};

pub(super) static REQUIREMENT: Sheet = Sheet {
    columns: &[
        NUMBER,
        cell("name", 0),
        cell("step_id", 12),
        right("amount", 4),
        cell("unit", 8),
        cell("ranks", 14).leaving(20),
    ],
    beside: &["amount", "unit", "ranks", "politics"],
    ..PLAIN
};

pub(super) static BATCH: Sheet = Sheet {
    columns: &[
        NUMBER,
        cell("name", 0),
        cell("channel_id", 10),
        right("sent", 6),
        right("returned", 6),
        STATE,
    ],
    ..PLAIN
};

pub(super) static CARD: Sheet = Sheet {
    columns: &[
        NUMBER,
        cell("paper_no", 8),
        cell("channel_id", 10),
        cell("received_on", 10),
        cell("batch_id", 0),
        cell("empty", 6),
        STATE,
    ],
    ..PLAIN
};

pub(super) static ERRATUM: Sheet = Sheet {
    columns: &[
        NUMBER,
        cell("opinion_id", 12),
        cell("misread", 12),
        cell("correct_text", 0),
    ],
    ..PLAIN
};

pub(super) static PROGRESS: Sheet = Sheet {
    columns: &[
        NUMBER,
        cell("task_id", 8),
        cell("noted_on", 10),
        cell("done", 0),
    ],
    ..PLAIN
};

pub(super) static LOOK_BACK: Sheet = Sheet {
    columns: &[
        NUMBER,
        cell("task_id", 8),
        cell("looked_on", 10),
        cell("result", 8),
        cell("finding", 0),
    ],
    ..PLAIN
};

pub(super) static VERIFICATION: Sheet = Sheet {
    columns: &[
        NUMBER,
        cell("task_id", 8),
        cell("verified_on", 10),
        cell("result", 8),
        cell("finding", 0),
    ],
    ..PLAIN
};

pub(super) static ATTACHMENT: Sheet = Sheet {
    columns: &[
        NUMBER,
        cell("name", 0),
        cell(PROVES, 12),
        right("bytes", 10),
        STATE,
    ],
    ..PLAIN
};
