//! What counts for a deliverable 应有成果: the rules that a template may name (`count = …`), each
//! with the records that it counts: `word:name、name@within`, a word, which of them, and within what
//! days.

use super::super::Kind;
use super::super::machine::STANDING;
use super::groups::OUT;

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
    /// The day that says within what days one lies, where its rule may ask for that.
    pub day: Option<&'static str>,
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
    day: None,
    all_of: None,
};

/// The choices of what becomes of a rule, as a template writes them.
const CHANGES: &[(&str, &str)] = &[("废", "abolish"), ("改", "revise"), ("立", "establish")];

const RULES: CountDef = CountDef {
    kind: Kind::Rule,
    states: Counting::Group("done"),
    ..PLAIN
};

const SITTINGS: CountDef = CountDef {
    kind: Kind::Activity,
    among: Among::Named(CountRule::TYPE),
    day: Some("held_on"),
    ..PLAIN
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

/// The rules that count records.
static COUNTS: [CountDef; 12] = [
    CountDef {
        word: "activity",
        states: Counting::In(&["held"]),
        ..SITTINGS
    },
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
        ..PLAIN
    },
    CountDef {
        word: "opinions",
        kind: Kind::Opinion,
        day: Some("received_on"),
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
        word: "tasks",
        kind: Kind::Task,
        states: Counting::In(OUT),
        ..PLAIN
    },
    CountDef {
        word: "tasks-closed",
        kind: Kind::Task,
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

/// What counts others by a rule: what a step must deliver.
pub const COUNTING: Kind = Kind::Deliverable;

/// A rule that counts of some records those that another answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AnswerDef {
    /// The word of the rule.
    pub word: &'static str,
    /// Of what.
    pub kind: Kind,
    /// In which states it is.
    pub states: &'static [&'static str],
    /// The flag that is set with it.
    pub flag: &'static str,
    /// What answers it, and the column that refers to it.
    pub by: (Kind, &'static str),
    /// In which states that is.
    pub by_states: &'static [&'static str],
    /// What that says in a column.
    pub by_says: (&'static str, &'static str),
}

/// Problems that cannot be solved yet 暂难解决, of which a task was issued that goes step by step
/// 分步解决.
static STEPWISE: AnswerDef = AnswerDef {
    word: "stepwise",
    kind: Kind::Problem,
    states: LISTED,
    flag: "not_yet_solvable",
    by: (Kind::Task, "problem_id"),
    by_states: OUT,
    by_says: ("task_kind", "step_by_step"),
};

/// The word of a rule that counts who, of all of whom a requirement is asked, has written down a
/// topic for what serves it.
const TOPICS_OF: &str = "topics-of";
/// The word of a rule that counts who has met a requirement.
const REQUIREMENT: &str = "requirement";
/// The word of the rule that counts the seats that are taken.
const POSTS: &str = "posts";
/// The words of what nothing in the ledger tells: it is ticked by people.
const TICKED: [&str; 2] = ["publication", "survey"];

/// Within what days something lies that is counted: those of what the deliverable hangs on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Span {
    /// Of its step.
    Step,
    /// Of the phase of its step.
    Phase,
}

impl Span {
    fn of(word: &str) -> Option<Self> {
        match word {
            "step" => Some(Self::Step),
            "phase" => Some(Self::Phase),
            _ => None,
        }
    }
}

/// What a rule of a template counts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CountRule<'a> {
    /// Records, told apart by words, and by the days within which they lie.
    Records(&'static CountDef, Vec<&'a str>, Option<Span>),
    /// Those who have met a requirement, of all of whom it is asked.
    Requirement(&'a str),
    /// Those who have written down a topic for what serves a requirement, of all asked for it.
    Topics(&'a str),
    /// Records that another answers, of all that are to be.
    Answered(&'static AnswerDef),
    /// The seats that are taken, of all that there are.
    Seats,
}

impl CountRule<'_> {
    /// The column by which sittings are told apart.
    pub const TYPE: &'static str = "type_id";
}

impl<'a> CountRule<'a> {
    /// Reads a rule; nothing where it is none that can be counted: such a deliverable is ticked
    /// by what people know of it.
    pub fn of(rule: &'a str) -> Option<Self> {
        let (word, name) = split(rule);
        match word {
            REQUIREMENT => Some(name)
                .filter(|it| !it.is_empty())
                .map(Self::Requirement),
            TOPICS_OF => Some(name).filter(|it| !it.is_empty()).map(Self::Topics),
            POSTS => name.is_empty().then_some(Self::Seats),
            _ if word == STEPWISE.word => name.is_empty().then_some(Self::Answered(&STEPWISE)),
            _ => {
                let (name, span) = match name.split_once('@') {
                    Some((name, span)) => (name, Some(Span::of(span.trim())?)),
                    None => (name, None),
                };
                let takes = |it: &CountDef| (it.among != Among::All) != name.is_empty();
                let def = COUNTS.iter().find(|it| it.word == word && takes(it))?;
                let names = names(name);
                let are_known = match def.among {
                    Among::All | Among::Named(_) => true,
                    Among::Chosen(_, words) => names
                        .iter()
                        .all(|name| words.iter().any(|it| it.0 == *name)),
                };
                (are_known && (span.is_none() || def.day.is_some()))
                    .then_some(Self::Records(def, names, span))
            }
        }
    }

    /// Says whether a rule is none: neither one that counts, nor one that is ticked by people.
    pub fn is_spoilt(rule: &str) -> bool {
        let is_ticked = TICKED.contains(&split(rule).0);
        !rule.trim().is_empty() && !is_ticked && CountRule::of(rule).is_none()
    }

    /// Says whether what a rule counts shows that something was done: that seats are taken shows
    /// nothing of whoever decided on them, and what is ticked by people has no record at all.
    pub fn is_proved_by(rule: &str) -> bool {
        match CountRule::of(rule) {
            Some(
                CountRule::Records(..)
                | CountRule::Requirement(_)
                | CountRule::Topics(_)
                | CountRule::Answered(_),
            ) => true,
            Some(CountRule::Seats) | None => false,
        }
    }

    /// Says whether it counts people, of all of whom a requirement is asked.
    pub const fn is_of_people(&self) -> bool {
        match self {
            Self::Requirement(_) | Self::Topics(_) => true,
            Self::Records(..) | Self::Answered(_) | Self::Seats => false,
        }
    }

    /// Says whether records of a kind are counted by it; of people what they were at may be.
    pub fn counts(&self, kind: Kind) -> bool {
        match self {
            Self::Records(def, ..) => def.kind == kind,
            Self::Answered(def) => def.kind == kind || def.by.0 == kind,
            Self::Requirement(_) | Self::Topics(_) => {
                [Kind::Activity, Kind::Fulfilment].contains(&kind)
            }
            Self::Seats => false,
        }
    }

    /// Gives the words with which a rule begins.
    pub fn words() -> Vec<&'static str> {
        let mut words: Vec<&'static str> = COUNTS.iter().map(|it| it.word).collect();
        words.extend([REQUIREMENT, TOPICS_OF, STEPWISE.word, POSTS]);
        words.extend(TICKED);
        words.sort_unstable();
        words.dedup();
        words
    }
}

/// The word of a rule, and what stands behind it.
fn split(rule: &str) -> (&str, &str) {
    let rule = rule.trim();
    match rule.split_once(':') {
        Some((word, name)) => (word, name.trim()),
        // Without a name the days follow the word at once.
        None => rule.find('@').map_or((rule, ""), |at| rule.split_at(at)),
    }
}

fn names(text: &str) -> Vec<&str> {
    let all = text.split(['、', ',', '，']).map(str::trim);
    all.filter(|it| !it.is_empty()).collect()
}

impl CountDef {
    /// Gives the states that count.
    pub fn states(&self) -> Vec<&'static str> {
        match self.states {
            Counting::Group(code) => self.kind.def().machine.group(code),
            Counting::In(states) => states.to_vec(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rules_are_read_by_their_word_and_say_what_they_count() {
        let kind = |rule| match CountRule::of(rule) {
            Some(CountRule::Records(def, names, span)) => {
                Some((def.kind, names.join(" "), span))
            }
            _ => None,
        };
        let told = |kind, names: &str, span| Some((kind, names.to_owned(), span));
        let (step, phase) = (Some(Span::Step), Some(Span::Phase));
        for (rule, read) in [
            ("activity:座谈会", told(Kind::Activity, "座谈会", None)),
            ("activity:党组会@step", told(Kind::Activity, "党组会", step)),
            ("coverage:宣传报道", told(Kind::Activity, "宣传报道", None)),
            ("opinions", told(Kind::Opinion, "", None)),
            ("opinions@phase", told(Kind::Opinion, "", phase)),
            (
                "opinions:专线、意见箱@phase",
                told(Kind::Opinion, "专线 意见箱", phase),
            ),
            ("rules:废", told(Kind::Rule, "废", None)),
        ] {
            assert_eq!(kind(rule), read, "{rule}");
            assert!(!CountRule::is_spoilt(rule), "{rule}");
        }
        // Of which type is not said; there is no such span; problems have no day to lie by.
        for spoilt in [
            "activity",
            "opinions@月",
            "activity:座谈会@",
            "problems@phase",
            "activty:座谈会",
            "activity：座谈会",
            "posts:组长",
            "requirement:",
            "topics-of:",
            "stepwise:问题",
            "rules:坏",
            "按人工",
        ] {
            assert_eq!(kind(spoilt), None, "{spoilt}");
            assert!(CountRule::is_spoilt(spoilt), "{spoilt}");
        }
        assert!(!CountRule::is_spoilt("survey:群众评议"), "it is ticked");
        assert_eq!(CountRule::of("survey:群众评议"), None);
        assert_eq!(CountRule::of("posts"), Some(CountRule::Seats));
        let asked = CountRule::Requirement("集中学习");
        assert_eq!(CountRule::of("requirement:集中学习"), Some(asked));
        let topics = CountRule::Topics("蹲点调研");
        assert_eq!(CountRule::of("topics-of:蹲点调研"), Some(topics));
        assert_eq!(
            CountRule::of("stepwise"),
            Some(CountRule::Answered(&STEPWISE))
        );
    }

    #[test]
    fn what_answers_stands_in_the_definitions_of_both_kinds() {
        let (def, by) = (STEPWISE.kind.def(), STEPWISE.by.0.def());
        assert!(def.column(STEPWISE.flag).is_some() && by.column(STEPWISE.by.1).is_some());
        let says = by.column(STEPWISE.by_says.0).and_then(|it| it.ty.choices());
        assert!(says.unwrap().codes.contains(&STEPWISE.by_says.1));
        let stands = |machine: &super::super::super::Machine, states: &[&'static str]| {
            states.iter().all(|it| machine.states.contains(it))
        };
        assert!(stands(def.machine, STEPWISE.states) && stands(by.machine, STEPWISE.by_states));
    }

    #[test]
    fn what_a_rule_names_stands_in_the_definition_of_its_kind() {
        for count in &COUNTS {
            let def = count.kind.def();
            for state in count.states() {
                assert!(def.machine.states.contains(&state), "{state}");
            }
            assert!(!count.states().is_empty(), "{}", count.word);
            let columns = [count.flag, count.filled, count.day];
            for column in columns.into_iter().flatten() {
                assert!(def.column(column).is_some(), "{column}");
            }
            match count.among {
                Among::All => {}
                Among::Named(column) => {
                    let column = def.column(column).unwrap();
                    assert!(column.ty.refers().is_some());
                }
                Among::Chosen(column, words) => {
                    let choices = def.column(column).unwrap().ty.choices().unwrap();
                    for (_, code) in words {
                        assert!(choices.codes.contains(code), "{code}");
                    }
                }
            }
        }
    }
}
