//! What counts for a deliverable 应有成果: the rules that a template may name (`count = …`), each
//! with the records that it counts.

use super::super::Kind;
use super::super::machine::STANDING;
use super::groups::OUT;

/// How records are told apart by the word behind the colon of a rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Among {
    /// There is no such word: all of them.
    All,
    /// A column refers to a record with this name, or with this family 归口 where its kind has a
    /// column of that name.
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
    all_of: None,
};

/// The choices of what becomes of a rule, as a template writes them.
const CHANGES: &[(&str, &str)] = &[("废", "abolish"), ("改", "revise"), ("立", "establish")];

const RULES: CountDef = CountDef {
    kind: Kind::Rule,
    states: Counting::Group("done"),
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
static COUNTS: [CountDef; 10] = [
    CountDef {
        word: "activity",
        kind: Kind::Activity,
        states: Counting::In(&["held"]),
        among: Among::Named("type_id"),
        ..PLAIN
    },
    CountDef {
        word: "topics",
        kind: Kind::Activity,
        among: Among::Named("type_id"),
        filled: Some("topic"),
        ..PLAIN
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

/// What a rule of a template counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CountRule<'a> {
    /// Records, told apart by a word.
    Records(&'static CountDef, &'a str),
    /// Those who have met a requirement, of all of whom it is asked.
    Requirement(&'a str),
    /// The seats that are taken, of all that there are.
    Seats,
}

impl<'a> CountRule<'a> {
    /// Reads a rule; nothing where it is none that can be counted: such a deliverable is ticked
    /// by what people know of it.
    pub fn of(rule: &'a str) -> Option<Self> {
        let (word, name) = rule
            .trim()
            .split_once(':')
            .unwrap_or_else(|| (rule.trim(), ""));
        match word {
            "requirement" => Some(Self::Requirement(name)),
            "posts" => Some(Self::Seats),
            _ => {
                let def = COUNTS.iter().find(|it| it.word == word)?;
                let takes_name = def.among != Among::All;
                (takes_name != name.is_empty()).then_some(Self::Records(def, name))
            }
        }
    }
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
            Some(CountRule::Records(def, name)) => Some((def.kind, name)),
            _ => None,
        };
        assert_eq!(kind("activity:座谈会"), Some((Kind::Activity, "座谈会")));
        assert_eq!(kind("opinions"), Some((Kind::Opinion, "")));
        assert_eq!(kind("rules:废"), Some((Kind::Rule, "废")));
        assert_eq!(kind("activity"), None, "of which type is not said");
        assert_eq!(kind("opinions:座谈会"), None);
        assert_eq!(CountRule::of("survey:群众评议"), None);
        assert_eq!(CountRule::of("posts"), Some(CountRule::Seats));
        let asked = CountRule::Requirement("集中学习");
        assert_eq!(CountRule::of("requirement:集中学习"), Some(asked));
    }

    #[test]
    fn what_a_rule_names_stands_in_the_definition_of_its_kind() {
        for count in &COUNTS {
            let def = count.kind.def();
            for state in count.states() {
                assert!(def.machine.states.contains(&state), "{state}");
            }
            assert!(!count.states().is_empty(), "{}", count.word);
            let columns = [count.flag, count.filled];
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
