//! The states that people count and list under one word, for the kinds that have such words.

use super::super::machine::Group;

const fn group(code: &'static str, states: &'static [&'static str]) -> Group {
    Group { code, states }
}

/// Problems: before the meeting, in hand, solved, and what ended otherwise.
pub(super) static PROBLEM: [Group; 4] = [
    group("to_study", &["candidate", "submitted"]),
    group(
        "under_way",
        &["confirmed", "rectifying", "assessing", "long_term"],
    ),
    group("resolved", &["resolved"]),
    group("left", &["handed_over", "not_listed", "merged"]),
];

/// Tasks: not issued yet 待下达; issued, whatever became of them, and not withdrawn 应办; struck
/// off 已销号; and what ended otherwise.
pub(super) static TASK: [Group; 4] = [
    group("planned", &["draft", "pending"]),
    group(
        "out",
        &[
            "issued",
            "signed",
            "rectifying",
            "returned",
            "applied",
            "verifying",
            "approving",
            "suspended",
            "stage_done",
            "closed",
            "handed_over",
        ],
    ),
    group("closed", &["closed"]),
    group("left", &["withdrawn", "handed_over"]),
];
