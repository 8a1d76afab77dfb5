//! What counts for a deliverable 应有成果: the rules that a template may name (`count = …`), each
//! with the records that it counts: `word:name、name~about@within`, a word, which of them, what they
//! must speak of, and within what days.

use super::super::Kind;
use super::super::requirement::{UNITS, unit_of_word};
use super::counts::{ANSWERS, COUNTS, TYPE};
pub use super::counts::{Among, AnswerDef, CountDef, Counting, HELD_ONES};

/// What counts others by a rule: what a step must deliver.
pub const COUNTING: Kind = Kind::Deliverable;

/// The word of a rule that counts who, of all of whom a requirement is asked, has written down a
/// topic for what serves it.
const TOPICS_OF: &str = "topics-of";
/// The word of a rule that counts who has met a requirement.
const REQUIREMENT: &str = "requirement";
/// The word of the rule that counts the seats that are taken.
const POSTS: &str = "posts";
/// The word of a rule that counts of which of several types something was held.
const TYPES_OF: &str = "types";
/// The word of the rule that counts what of all that is to be studied was.
const CONTENTS_OF: &str = "contents";
/// The word of a rule that counts which departments of some kinds have handed in theirs.
const HANDED_IN: &str = "handed-in";
/// The words of what nothing in the ledger tells: it is ticked by people.
const TICKED: [&str; 2] = [PUBLISHED, "survey"];
/// That of what is made public: whoever ticks it says where.
const PUBLISHED: &str = "publication";

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

/// By what words a rule tells records apart.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Named<'a> {
    /// What they are: their types, channels, choices.
    pub names: Vec<&'a str>,
    /// What they speak of 写到: one of these words stands in them; anything where there is none.
    pub about: Vec<&'a str>,
}

impl<'a> Named<'a> {
    fn of(text: &'a str) -> Self {
        let (of, about) = text.split_once('~').unwrap_or((text, ""));
        Self {
            names: names(of),
            about: names(about),
        }
    }

    /// Says whether a text speaks of what is meant.
    pub fn is_told_in(&self, text: &str) -> bool {
        self.about.iter().any(|it| text.contains(it))
    }
}

/// What a rule of a template counts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CountRule<'a> {
    /// Records, told apart by words, and by the days within which they lie.
    Records(&'static CountDef, Named<'a>, Option<Span>),
    /// Those who have met a requirement, of all of whom it is asked.
    Requirement(&'a str),
    /// Those who have written down a topic for what serves a requirement, of all asked for it.
    Topics(&'a str),
    /// Records that another answers, of all that are to be.
    Answered(&'static AnswerDef),
    /// The types or families of which one at least was held, of those named.
    Each(&'static CountDef, Vec<&'a str>, Option<Span>),
    /// What activities of such days were about, of all that is to be studied 学习内容.
    Covered(&'static CountDef, Option<Span>),
    /// The departments of some kinds that have handed in theirs, of all there are; their codes.
    HandedIn(Vec<&'static str>),
    /// The seats that are taken, of all that there are.
    Seats,
}

impl CountRule<'_> {
    /// The column by which sittings are told apart.
    pub const TYPE: &'static str = TYPE;
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
            HANDED_IN => {
                let codes: Vec<_> = names(name).into_iter().map(unit_of_word).collect();
                let codes = codes.into_iter().collect::<Option<Vec<_>>>()?;
                (!codes.is_empty()).then_some(Self::HandedIn(codes))
            }
            POSTS => name.is_empty().then_some(Self::Seats),
            TYPES_OF => {
                let (name, span) = spanned(name)?;
                let names = names(name);
                (!names.is_empty()).then_some(Self::Each(&HELD_ONES, names, span))
            }
            CONTENTS_OF => {
                let (name, span) = spanned(name)?;
                name.is_empty().then_some(Self::Covered(&HELD_ONES, span))
            }
            _ if let Some(def) = ANSWERS.iter().find(|it| it.word == word) => {
                name.is_empty().then_some(Self::Answered(def))
            }
            _ => {
                let (name, span) = spanned(name)?;
                let takes = |it: &CountDef| (it.among != Among::All) != name.is_empty();
                let def = COUNTS.iter().find(|it| it.word == word && takes(it))?;
                let named = Named::of(name);
                let are_known = match def.among {
                    Among::All => true,
                    Among::Named(_) => !named.names.is_empty(),
                    Among::Chosen(_, words) => named
                        .names
                        .iter()
                        .all(|name| words.iter().any(|it| it.0 == *name)),
                };
                let may_speak = !def.about.is_empty() && !named.about.is_empty();
                let is_told = !name.contains('~') || may_speak;
                (are_known && is_told && (span.is_none() || def.day.is_some()))
                    .then_some(Self::Records(def, named, span))
            }
        }
    }

    /// Says whether a rule is none: neither one that counts, nor one that is ticked by people.
    pub fn is_spoilt(rule: &str) -> bool {
        let is_ticked = TICKED.contains(&split(rule).0);
        !rule.trim().is_empty() && !is_ticked && CountRule::of(rule).is_none()
    }

    /// Says whether it is the rule of what is made public.
    pub fn is_published(rule: &str) -> bool {
        split(rule).0 == PUBLISHED
    }

    /// Says whether what a rule counts shows that something was done: that seats are taken shows
    /// nothing of whoever decided on them, and what is ticked by people has no record at all.
    pub fn is_proved_by(rule: &str) -> bool {
        match CountRule::of(rule) {
            Some(
                CountRule::Records(..)
                | CountRule::Requirement(_)
                | CountRule::Topics(_)
                | CountRule::Answered(_)
                | CountRule::Each(..)
                | CountRule::Covered(..)
                | CountRule::HandedIn(_),
            ) => true,
            Some(CountRule::Seats) | None => false,
        }
    }

    /// Says whether it counts people, of all of whom a requirement is asked.
    pub const fn is_of_people(&self) -> bool {
        match self {
            Self::Requirement(_) | Self::Topics(_) => true,
            Self::Records(..)
            | Self::Answered(_)
            | Self::Each(..)
            | Self::Covered(..)
            | Self::HandedIn(_)
            | Self::Seats => false,
        }
    }

    /// Gives the days within which what it counts lies, where it says any.
    pub const fn span(&self) -> Option<Span> {
        match self {
            Self::Records(_, _, span) | Self::Each(_, _, span) | Self::Covered(_, span) => {
                *span
            }
            Self::Requirement(_)
            | Self::Topics(_)
            | Self::Answered(_)
            | Self::HandedIn(_)
            | Self::Seats => None,
        }
    }

    /// Says whether records of a kind are counted by it; of people what they were at may be.
    pub fn counts(&self, kind: Kind) -> bool {
        match self {
            Self::Records(def, ..) | Self::Each(def, ..) | Self::Covered(def, _) => {
                def.kind == kind
            }
            Self::Answered(def) => def.kind == kind || def.by.0 == kind,
            Self::Requirement(_) | Self::Topics(_) => {
                [Kind::Activity, Kind::Fulfilment].contains(&kind)
            }
            Self::HandedIn(_) => kind == Kind::UNIT,
            Self::Seats => false,
        }
    }

    /// Gives the words of the rules that may ask for days.
    fn dated() -> Vec<&'static str> {
        let with_day = COUNTS.iter().filter(|it| it.day.is_some());
        let mut words: Vec<&'static str> = with_day.map(|it| it.word).collect();
        words.extend([TYPES_OF, CONTENTS_OF]);
        words.dedup();
        words
    }

    /// Gives a rule apart: its word, what it names, and within what days; nothing where it is none.
    pub fn apart(rule: &str) -> Option<(&str, Named<'_>, Option<Span>)> {
        let (word, name) = split(rule);
        if CountRule::is_spoilt(rule) || word.is_empty() {
            return None;
        }
        let (name, span) = spanned(name)?;
        Some((word, Named::of(name), span))
    }

    /// Gives the words with which a rule begins.
    pub fn words() -> Vec<&'static str> {
        let mut words: Vec<&'static str> = COUNTS.iter().map(|it| it.word).collect();
        words.extend(ANSWERS.map(|it| it.word));
        words.extend([
            REQUIREMENT,
            TOPICS_OF,
            POSTS,
            TYPES_OF,
            CONTENTS_OF,
            HANDED_IN,
        ]);
        words.extend(TICKED);
        words.sort_unstable();
        words.dedup();
        words
    }
}

/// What is wrong with a rule that cannot be read, as far as that can be told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault<'a> {
    /// Its days are called by a word that there is not.
    Span(&'a str),
    /// What it counts has no day: the words of those that have one.
    Undated(Vec<&'static str>),
    /// It names none of the choices there are.
    Choice(&'a str, Vec<&'static str>),
    /// Something else.
    Other,
}

impl<'a> Fault<'a> {
    /// Says what is wrong with a rule that is none.
    pub fn of(rule: &'a str) -> Self {
        let (word, name) = split(rule);
        let (name, span) = name
            .split_once('@')
            .map_or((name, None), |(name, span)| (name, Some(span.trim())));
        let chosen = COUNTS.iter().find_map(|it| match it.among {
            Among::Chosen(_, words) if it.word == word => Some(words),
            Among::Chosen(..) | Among::All | Among::Named(_) => None,
        });
        if word == HANDED_IN {
            let known = UNITS.iter().filter_map(|(_, words)| words.first().copied());
            let strange = names(name)
                .into_iter()
                .find(|it| unit_of_word(it).is_none());
            return strange.map_or(Self::Other, |it| Self::Choice(it, known.collect()));
        }
        let strange = |words: &[(&str, &str)]| {
            let mut named = names(name).into_iter();
            named.find(|it| !words.iter().any(|known| known.0 == *it))
        };
        if let Some((strange, words)) = chosen.and_then(|it| strange(it).zip(Some(it))) {
            return Self::Choice(strange, words.iter().map(|it| it.0).collect());
        }
        let bare = rule.split_once('@').map_or(rule, |it| it.0);
        match span {
            Some(span) if CountRule::of(bare).is_some() => match Span::of(span) {
                None => Self::Span(span),
                Some(_) => Self::Undated(CountRule::dated()),
            },
            Some(_) | None => Self::Other,
        }
    }
}

/// Gives the kind of the records by whose names a rule counts, and those names.
pub fn names_of(rule: &str) -> Option<(Kind, Vec<&str>)> {
    match CountRule::of(rule)? {
        CountRule::Records(def, Named { names, .. }, _) | CountRule::Each(def, names, _) => {
            let Among::Named(column) = def.among else {
                return None;
            };
            let column = def.kind.def().column(column)?;
            Some((column.ty.refers()?, names))
        }
        CountRule::Requirement(name) | CountRule::Topics(name) => {
            Some((Kind::Requirement, vec![name]))
        }
        CountRule::Answered(_)
        | CountRule::Covered(..)
        | CountRule::HandedIn(_)
        | CountRule::Seats => None,
    }
}

/// Gives a rule that counts by a name as it is with others in its place; nothing where it does not
/// count by that.
pub fn renamed(rule: &str, (kind, old): (Kind, &str), new: &[&str]) -> Option<String> {
    let (of, all) = names_of(rule)?;
    if of != kind || !all.contains(&old) {
        return None;
    }
    let (word, _) = split(rule);
    let mut names: Vec<&str> = Vec::new();
    for name in all {
        let instead = if name == old { new } else { &[name][..] };
        for name in instead {
            if !names.contains(name) {
                names.push(name);
            }
        }
    }
    let span = rule
        .find(['~', '@'])
        .map_or_else(String::new, |at| rule.split_at(at).1.to_owned());
    Some(format!("{word}:{}{span}", names.join("、")))
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

/// Takes the days off a name.
fn spanned(name: &str) -> Option<(&str, Option<Span>)> {
    match name.split_once('@') {
        Some((name, span)) => Some((name, Some(Span::of(span.trim())?))),
        None => Some((name, None)),
    }
}

fn names(text: &str) -> Vec<&str> {
    let all = text.split(['、', ',', '，']).map(str::trim);
    all.filter(|it| !it.is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rules_are_read_by_their_word_and_say_what_they_count() {
        let kind = |rule| match CountRule::of(rule) {
            Some(CountRule::Records(def, named, span)) => {
                let about = named.about.iter().map(|it| format!("~{it}"));
                let words = named.names.iter().map(|it| (*it).to_owned());
                Some((
                    def.kind,
                    words.chain(about).collect::<Vec<_>>().join(" "),
                    span,
                ))
            }
            _ => None,
        };
        let told = |kind, names: &str, span| Some((kind, names.to_owned(), span));
        let (step, phase) = (Some(Span::Step), Some(Span::Phase));
        for (rule, read) in [
            ("activity:座谈会", told(Kind::Activity, "座谈会", None)),
            ("activity:党组会@step", told(Kind::Activity, "党组会", step)),
            (
                "activity:党组会~传达、学习@step",
                told(Kind::Activity, "党组会 ~传达 ~学习", step),
            ),
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
            "activity:座谈会~@step",
            "activity:~传达",
            "opinions:专线~中午",
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
        let units = CountRule::HandedIn(vec!["institution"]);
        assert_eq!(CountRule::of("handed-in:直属单位"), Some(units));
        assert_eq!(CountRule::of("handed-in:外单位"), None);
        assert_eq!(CountRule::of("posts"), Some(CountRule::Seats));
        let asked = CountRule::Requirement("集中学习");
        assert_eq!(CountRule::of("requirement:集中学习"), Some(asked));
        let topics = CountRule::Topics("蹲点调研");
        assert_eq!(CountRule::of("topics-of:蹲点调研"), Some(topics));
        for answer in ANSWERS {
            let rule = CountRule::Answered(answer);
            assert_eq!(CountRule::of(answer.word), Some(rule));
        }
    }

    #[test]
    fn what_answers_stands_in_the_definitions_of_both_kinds() {
        let stands = |machine: &super::super::super::Machine, states: &[&'static str]| {
            states.iter().all(|it| machine.states.contains(it))
        };
        for answer in ANSWERS {
            let (def, by) = (answer.kind.def(), answer.by.0.def());
            assert!(answer.flag.is_none_or(|it| def.column(it).is_some()));
            assert!(by.column(answer.by.1).is_some());
            let chosen = answer
                .by_says
                .map(|(column, code)| (by, column, vec![code]));
            let among = answer
                .among
                .map(|(column, codes)| (def, column, codes.to_vec()));
            for (kind, column, codes) in [chosen, among].into_iter().flatten() {
                let says = kind.column(column).and_then(|it| it.ty.choices()).unwrap();
                assert!(codes.iter().all(|it| says.codes.contains(it)), "{column}");
            }
            assert!(stands(def.machine, answer.states));
            assert!(stands(by.machine, answer.by_states));
        }
    }

    #[test]
    fn what_a_rule_names_stands_in_the_definition_of_its_kind() {
        for count in &COUNTS {
            let def = count.kind.def();
            for state in count.states() {
                assert!(def.machine.states.contains(&state), "{state}");
            }
            assert!(!count.states().is_empty(), "{}", count.word);
            let columns = [count.flag, count.filled, count.day].into_iter().flatten();
            let others = count.came.iter().chain(count.about).copied();
            for column in columns.chain(others) {
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
