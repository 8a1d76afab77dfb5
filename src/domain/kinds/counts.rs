//! What records count for a deliverable 应有成果, as data: a line for each rule of records that a
//! template may name.

use super::super::machine::STANDING;
use super::super::{Kind, Role};
use super::groups::OUT;

/// The column by which sittings are told apart.
pub(super) const TYPE: &str = "type_id";

/// How records are told apart by the word behind the colon of a rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Among {
    /// There is no such word: all of them.
    All,
    /// A column refers to a record with one of these names, or with such a family 归口 where its
    /// kind has a column of that name.
    Named(&'static str),
    /// A choice of a column by the words of a template.
    Chosen(&'static str, &'static [(&'static str, &'static str)]),
}

/// A rule by which records are counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CountDef {
    /// The word of the rule.
    pub word: &'static str,
    /// Of what.
    pub kind: Kind,
    /// The states that count, or a group of them.
    pub states: Counting,
    /// How they are told apart.
    pub among: Among,
    /// A flag that must be set.
    pub flag: Option<&'static str>,
    /// A column in which something must stand.
    pub filled: Option<&'static str>,
    /// Whoever must have been there, by a role whose word says why he was not, and the column that
    /// counts others: where all that were called were away, and nobody else came, nothing was done.
    pub there: Option<(Role, &'static str)>,
    /// The columns of which one must hold a word, where a rule says about what one must be.
    pub about: &'static [&'static str],
    /// The day that says within what days one lies, where its rule may ask for that.
    pub day: Option<&'static str>,
    /// The days on which one came, where it has any: of a span its last one too.
    pub came: &'static [&'static str],
    /// All of which states there are to be, where the deliverable names no number.
    pub all_of: Option<&'static [&'static str]>,
}

/// The states that count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Counting {
    /// A group of the kind's machine.
    Group(&'static str),
    /// These.
    In(&'static [&'static str]),
}

const PLAIN: CountDef = CountDef {
    word: "",
    kind: Kind::CAMPAIGN,
    states: Counting::Group(STANDING),
    among: Among::All,
    flag: None,
    filled: None,
    there: None,
    about: &[],
    day: None,
    came: &[],
    all_of: None,
};

/// The choices of what becomes of a rule, as a template writes them.
const CHANGES: &[(&str, &str)] = &[("废", "abolish"), ("改", "revise"), ("立", "establish")];

/// The lists of problems, as a template writes them; what is one person's own is counted nowhere.
const LISTS: &[(&str, &str)] = &[("班子", "team"), ("群众反映强烈", "strong_feeling")];

const RULES: CountDef = CountDef {
    kind: Kind::Rule,
    states: Counting::Group("done"),
    came: &["issued_on"],
    ..PLAIN
};

const SITTINGS: CountDef = CountDef {
    kind: Kind::Activity,
    among: Among::Named(TYPE),
    there: Some((Role::Called, "outsiders")),
    about: &["name", "topic", "outcome", "minutes"],
    day: Some("held_on"),
    came: &["held_on", "to_on"],
    ..PLAIN
};

/// What was held.
const HELD: CountDef = CountDef {
    word: "activity",
    states: Counting::In(&["held"]),
    ..SITTINGS
};

/// What was confirmed by a meeting, whatever became of it then.
const LISTED: &[&str] = &[
    "confirmed",
    "rectifying",
    "assessing",
    "long_term",
    "resolved",
    "handed_over",
];

/// A batch that has begun: its cards are out, its box hangs, its line is open.
const BEGUN: &[&str] = &["sent_out", "collecting", "closed", "checked", "archived"];

/// What was held, as what several rules ask of each of something.
pub static HELD_ONES: CountDef = HELD;

/// The rules that count records.
pub(super) static COUNTS: [CountDef; 13] = [
    HELD,
    CountDef {
        word: "coverage",
        states: Counting::In(&["held"]),
        filled: Some("medium"),
        ..SITTINGS
    },
    CountDef {
        word: "topics",
        filled: Some("topic"),
        ..SITTINGS
    },
    CountDef {
        word: "batches",
        kind: Kind::Batch,
        states: Counting::In(BEGUN),
        among: Among::Named("channel_id"),
        ..PLAIN
    },
    CountDef {
        word: "opinions",
        kind: Kind::Opinion,
        day: Some("received_on"),
        came: &["received_on"],
        ..PLAIN
    },
    CountDef {
        word: "opinions",
        kind: Kind::Opinion,
        day: Some("received_on"),
        came: &["received_on"],
        among: Among::Named("channel_id"),
        ..PLAIN
    },
    CountDef {
        word: "problems",
        kind: Kind::Problem,
        states: Counting::In(LISTED),
        ..PLAIN
    },
    CountDef {
        word: "problems",
        kind: Kind::Problem,
        states: Counting::In(LISTED),
        among: Among::Chosen("problem_list", LISTS),
        ..PLAIN
    },
    CountDef {
        word: "tasks",
        kind: Kind::Task,
        came: &["issued_on"],
        states: Counting::In(OUT),
        ..PLAIN
    },
    CountDef {
        word: "tasks-closed",
        kind: Kind::Task,
        came: &["closed_on"],
        states: Counting::In(&["closed"]),
        all_of: Some(OUT),
        ..PLAIN
    },
    CountDef {
        word: "milestones",
        kind: Kind::Milestone,
        ..PLAIN
    },
    CountDef {
        word: "rules-of-goal",
        flag: Some("of_goal"),
        ..RULES
    },
    CountDef {
        word: "rules",
        among: Among::Chosen("rule_change", CHANGES),
        ..RULES
    },
];

/// A rule that counts of some records those that another answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AnswerDef {
    /// The word of the rule.
    pub word: &'static str,
    /// Of what.
    pub kind: Kind,
    /// In which states it is.
    pub states: &'static [&'static str],
    /// The flag that is set with it, where not all of them count.
    pub flag: Option<&'static str>,
    /// A choice of a column that it must have, where not all of them count.
    pub among: Option<(&'static str, &'static [&'static str])>,
    /// What answers it, and the column that refers to it.
    pub by: (Kind, &'static str),
    /// In which states that is.
    pub by_states: &'static [&'static str],
    /// What that says in a column, where it must.
    pub by_says: Option<(&'static str, &'static str)>,
}

/// Problems that cannot be solved yet 暂难解决, of which a task was issued that goes step by step
/// 分步解决.
pub(super) static STEPWISE: AnswerDef = AnswerDef {
    word: "stepwise",
    kind: Kind::Problem,
    states: LISTED,
    flag: Some("not_yet_solvable"),
    among: None,
    by: (Kind::Task, "problem_id"),
    by_states: OUT,
    by_says: Some(("task_kind", "step_by_step")),
};

/// Problems of the plan 整改方案 for which a task was issued; what is one person's own stands in no
/// plan, and what was handed over is another office's.
pub(super) static PLANNED: AnswerDef = AnswerDef {
    word: "planned",
    kind: Kind::Problem,
    states: &[
        "confirmed",
        "rectifying",
        "assessing",
        "long_term",
        "resolved",
    ],
    flag: None,
    among: Some(("problem_list", &["team", "strong_feeling"])),
    by: (Kind::Task, "problem_id"),
    by_states: OUT,
    by_says: None,
};

/// The rules that count what another answers.
pub(super) static ANSWERS: [&AnswerDef; 2] = [&STEPWISE, &PLANNED];

impl CountDef {
    /// Gives the states that count.
    pub fn states(&self) -> Vec<&'static str> {
        match self.states {
            Counting::Group(code) => self.kind.def().machine.group(code),
            Counting::In(states) => states.to_vec(),
        }
    }
}
