//! What follows in each kind of record from what was filled in beside it.

use super::super::Kind;
use super::super::follow::{Follow, How, Kin};
use super::choices::PERSONAL;

const fn follow(column: &'static str, on: &'static [&'static str], how: How) -> Follow {
    Follow {
        column,
        on,
        how,
        said: "form-from-problem",
        seen_first: false,
    }
}

/// What follows in a task from its problem, its department, its urgency and difficulty.
pub(crate) static TASK: [Follow; 8] = [
    follow("purpose", &["problem_id"], How::Code("problem")),
    follow(
        "urgency",
        &["problem_id"],
        How::Copied(Kind::Problem, "urgency"),
    ),
    follow(
        "difficulty",
        &["problem_id"],
        How::Copied(Kind::Problem, "difficulty"),
    ),
    follow(
        "level",
        &["problem_id"],
        How::CodeWhere(Kind::Problem, "severity", "major", "major"),
    ),
    Follow {
        said: "form-brought",
        ..follow(
            "lead_id",
            &["department_id"],
            How::Copied(Kind::Department, "lead_id"),
        )
    },
    Follow {
        said: "form-brought",
        seen_first: true,
        ..follow(
            "owner_id",
            &["department_id", "lead_id"],
            How::CopiedUnless(Kind::Department, "head_id", "lead_id"),
        )
    },
    Follow {
        said: "form-proposed",
        ..follow("task_kind", &["urgency", "difficulty"], How::ProposedKind)
    },
    Follow {
        said: "form-proposed-limit",
        ..follow(
            "limit_on",
            &["urgency", "difficulty", "task_kind"],
            How::ProposedLimit,
        )
    },
];

/// What follows in an activity from what it makes up for, and from its type; the two cannot say
/// different things of its form.
pub(crate) static ACTIVITY: [Follow; 5] = [
    Follow {
        said: "form-of-type",
        ..follow(
            "type_id",
            &["makes_up_id"],
            How::Copied(Kind::Activity, "type_id"),
        )
    },
    Follow {
        said: "form-of-type",
        ..follow(
            "form",
            &["type_id"],
            How::CopiedAlways(Kind::ActivityType, "form"),
        )
    },
    Follow {
        said: "form-of-type",
        ..follow(
            "name",
            &["type_id"],
            How::Copied(Kind::ActivityType, "name"),
        )
    },
    Follow {
        said: "form-of-type",
        ..follow(
            "deciding_body",
            &["type_id"],
            How::Copied(Kind::ActivityType, "deciding_body"),
        )
    },
    Follow {
        said: "form-of-type",
        ..follow(
            "lasts",
            &["type_id"],
            How::Copied(Kind::ActivityType, "lasts"),
        )
    },
];

/// In what a record of a requirement is counted goes with the requirement; it was met today where
/// nothing else is said; of several days the working days are counted.
pub(crate) static FULFILMENT: [Follow; 4] = [
    Follow {
        said: "form-of-type",
        ..follow(
            "proof",
            &["requirement_id"],
            How::CopiedAlways(Kind::Requirement, "proof"),
        )
    },
    Follow {
        said: "form-of-type",
        ..follow(
            "unit",
            &["requirement_id"],
            How::CopiedAlways(Kind::Requirement, "unit"),
        )
    },
    Follow {
        said: "form-today",
        ..follow("done_on", &["fulfilled"], How::Today(&["done"], "to_on"))
    },
    Follow {
        said: "form-counted",
        ..follow("days", &["to_on", "done_on"], How::WorkingDays("done_on"))
    },
];

/// What a batch is goes with its channel.
pub(crate) static BATCH: [Follow; 1] = [Follow {
    said: "form-of-type",
    ..follow(
        "nature",
        &["channel_id"],
        How::CopiedAlways(Kind::Channel, "nature"),
    )
}];

/// What a meeting decided was decided on its day.
pub(crate) static ACT: [Follow; 1] = [Follow {
    said: "form-of-meeting",
    seen_first: true,
    ..follow("on", &["meeting"], How::Copied(Kind::Activity, "held_on"))
}];

/// Who claims a problem decides so himself; whichever was filled in last is right.
pub(crate) static CLAIM: [Follow; 2] = [
    Follow {
        said: "form-in-person",
        seen_first: true,
        ..follow("by", &["leader_id"], How::Same)
    },
    Follow {
        said: "form-in-person",
        seen_first: true,
        ..follow("leader_id", &["by"], How::Same)
    },
];

/// Which target goes with which kind of department.
const TARGETS: Kin = &[
    ("department", "office_department"),
    ("institution", "institution"),
];

/// Whom exactly an opinion is about goes with whom it is about, and a batch with its channel;
/// whichever was filled in last is right.
pub(crate) static OPINION: [Follow; 5] = [
    Follow {
        said: "form-with-department",
        seen_first: true,
        ..follow(
            "target",
            &["target_department_id"],
            How::Kin(Kind::Department, "department_kind", TARGETS),
        )
    },
    Follow {
        said: "form-brought",
        ..follow(
            "target_department_id",
            &["target"],
            How::OnlyBesideKin(
                &["department", "institution"],
                Kind::Department,
                "department_kind",
                TARGETS,
            ),
        )
    },
    Follow {
        said: "form-brought",
        ..follow(
            "target_person_id",
            &["target"],
            How::OnlyBeside(&["team_member"]),
        )
    },
    Follow {
        said: "form-with-batch",
        seen_first: true,
        ..follow(
            "channel_id",
            &["batch_id"],
            How::CopiedAlways(Kind::Batch, "channel_id"),
        )
    },
    Follow {
        said: "form-with-batch",
        ..follow(
            "batch_id",
            &["channel_id"],
            How::OnlyOf(Kind::Batch, "channel_id"),
        )
    },
];

/// Whose problem it is stands in the list of what is one person's own, and in no other.
pub(crate) static PROBLEM: [Follow; 2] = [
    Follow {
        said: "form-of-person",
        ..follow("problem_list", &["about_id"], How::Code(PERSONAL))
    },
    Follow {
        said: "form-brought",
        ..follow("about_id", &["problem_list"], How::OnlyBeside(&[PERSONAL]))
    },
];

/// Gives what follows in an act from what is said of its decision.
pub const fn follows_in_act() -> &'static [Follow] {
    &ACT
}

impl Kind {
    /// Gives what follows in a record of the kind, what is followed first.
    pub fn follows(self) -> &'static [Follow] {
        const TABLES: [(Kind, &[Follow]); 6] = [
            (Kind::Task, &TASK),
            (Kind::Batch, &BATCH),
            (Kind::Fulfilment, &FULFILMENT),
            (Kind::Problem, &PROBLEM),
            (Kind::Opinion, &OPINION),
            (Kind::Activity, &ACTIVITY),
        ];
        let own = TABLES.iter().find(|(kind, _)| *kind == self);
        own.map_or(&[], |(_, follows)| follows)
    }
}
