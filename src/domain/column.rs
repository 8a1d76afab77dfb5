//! The columns of a kind of record, as data.

use super::column_hand::{Hand, Secrecy, Words};
use super::column_place::{Before, Chained, Within};
use super::{Choices, Kind, Notation, Reckoned, Role, Suited, Type};
use crate::domain::Day;

/// The most characters that one line may have: names, numbers, telephones.
pub const LINE_MOST: usize = 200;

/// One column of a kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Column {
    /// The name in the store, on the command line and in JSON; references end in `_id`.
    pub name: &'static str,
    /// What may stand there.
    pub ty: Type,
    /// Who fills it.
    pub hand: Hand,
    /// How far it travels.
    pub secrecy: Secrecy,
    /// The largest number that may stand there.
    pub most: i64,
    /// How a line is written, and so what counts as the same.
    pub notation: Notation,
    /// Whether no two records that stand may say the same: within what they are a part of, else
    /// within their campaign, else in the whole store.
    pub unique: bool,
    /// The column within whose text that is so, where one narrows it.
    pub unique_within: Option<&'static str>,
    /// How days are reckoned that are typed there.
    pub reckoned: Reckoned,
    /// Who is meant, where it refers to people.
    pub suited: Suited,
    /// What cannot lie before the day that stands there.
    pub before: Before,
    /// What its record can be once what stands there is done with.
    pub within: Within,
    /// How far the chain of a record follows it.
    pub chained: Chained,
    /// Whether what stands there is of its record alone: no other begins with it.
    pub alone: bool,
    /// Whether it is no part of what is decided about its record: it is set without a reason.
    pub setting: bool,
    /// Whose words stand there.
    pub words: Words,
}

impl Column {
    /// The largest number where nothing smaller is said: more cards than anybody sends.
    pub const MOST: i64 = 1_000_000;

    /// Makes a column that people fill and that may stay empty.
    pub(super) const fn new(name: &'static str, ty: Type) -> Self {
        Self::asked(name, ty, Hand::Typed)
    }

    /// Makes a column that a form asks and no record has.
    pub const fn asked(name: &'static str, ty: Type, hand: Hand) -> Self {
        Self {
            name,
            ty,
            hand,
            secrecy: Secrecy::Open,
            most: Self::MOST,
            notation: Notation::AsIs,
            unique: false,
            unique_within: None,
            reckoned: Reckoned::No,
            suited: Suited::Anybody,
            before: Before::Anything,
            within: Within::Any,
            chained: Chained::No,
            alone: false,
            setting: false,
            words: Words::Own,
        }
    }

    const fn reckoned(self, reckoned: Reckoned) -> Self {
        Self { reckoned, ..self }
    }

    /// Says who is meant.
    pub(super) const fn suited(self, suited: Suited) -> Self {
        Self { suited, ..self }
    }

    /// What stands there takes no more once it is done with.
    pub(super) const fn while_open(self) -> Self {
        Self {
            within: Within::Open,
            ..self
        }
    }

    /// As `while_open`; and its record is counted in what stands there.
    pub(super) const fn counted_in(self) -> Self {
        Self {
            within: Within::Unchecked,
            ..self
        }
    }

    /// The words of a paper 原文 stand there.
    pub(super) const fn quoted(self) -> Self {
        Self {
            words: Words::Quoted,
            ..self
        }
    }

    /// What a paper calls it, or lists, stands there: changed as its words are.
    pub(super) const fn taken(self) -> Self {
        Self {
            words: Words::Taken,
            ..self
        }
    }

    /// What stands there is no part of what is decided about its record.
    pub(super) const fn setting(self) -> Self {
        Self {
            setting: true,
            ..self
        }
    }

    /// What stands there is of its record alone: the day on which something was done, what came of
    /// it.
    pub(super) const fn alone(self) -> Self {
        Self {
            alone: true,
            ..self
        }
    }

    /// The chain of a record leads on by it.
    pub(super) const fn chained(self) -> Self {
        Self {
            chained: Chained::On,
            ..self
        }
    }

    /// The chain leads on by it, and back from what stands there.
    pub(super) const fn both_ways(self) -> Self {
        Self {
            chained: Chained::BothWays,
            ..self
        }
    }

    /// No further act on the record lies before it.
    pub(super) const fn step(self) -> Self {
        Self {
            before: Before::NoAct,
            ..self
        }
    }

    /// Somebody asked on that day for a decision: neither an act nor the meeting lies before it.
    pub(super) const fn application(self) -> Self {
        Self {
            before: Before::NoMeeting,
            ..self
        }
    }

    /// Lies ahead and is said as limits are: 12月底, +6月.
    pub(super) const fn ahead(self) -> Self {
        self.reckoned(Reckoned::FromToday)
    }

    /// Lies behind the limit in force, and lengths count from that.
    pub(super) const fn behind_limit(self) -> Self {
        self.reckoned(Reckoned::FromLimit)
    }

    /// Begins a span.
    pub(super) const fn first(self) -> Self {
        self.reckoned(Reckoned::First)
    }

    /// Ends a span.
    pub(super) const fn last(self) -> Self {
        self.reckoned(Reckoned::Last)
    }

    /// Gives the column as its bounds are read, the first or the last day of a span.
    #[must_use]
    pub fn bound(self, first: bool) -> Self {
        self.reckoned(self.reckoned.bound(first))
    }

    /// Gives the column as the end of a list is read that begins on a day, or has no beginning.
    #[must_use]
    pub fn end(self, begins: Option<Day>) -> Self {
        match begins {
            Some(begins) => self.reckoned(Reckoned::LastSince(begins)),
            None => self.bound(false),
        }
    }

    /// Gives the column with the day from which lengths count there, where it is known.
    #[must_use]
    pub fn counted_from(self, day: Option<Day>) -> Self {
        match (self.reckoned, day) {
            (Reckoned::FromLimit, Some(day)) => self.reckoned(Reckoned::From(day)),
            _ => self,
        }
    }

    pub(super) const fn line(name: &'static str) -> Self {
        Self::new(name, Type::Line(LINE_MOST))
    }

    pub(super) const fn text(name: &'static str) -> Self {
        Self::new(name, Type::Text)
    }

    pub(super) const fn day(name: &'static str) -> Self {
        Self::new(name, Type::Day)
    }

    pub(super) const fn limit(name: &'static str) -> Self {
        Self::new(name, Type::Limit).ahead()
    }

    pub(super) const fn count(name: &'static str) -> Self {
        Self::new(name, Type::Count)
    }

    pub(super) const fn flag(name: &'static str) -> Self {
        Self::new(name, Type::Flag)
    }

    pub(super) const fn choice(name: &'static str, choices: &'static Choices) -> Self {
        Self::new(name, Type::Choice(choices))
    }

    pub(super) const fn refer(name: &'static str, kind: Kind) -> Self {
        Self::new(name, Type::Ref(kind))
    }

    /// Several records that an act names.
    pub(super) const fn several(name: &'static str, kind: Kind) -> Self {
        Self::new(name, Type::Several(kind))
    }

    /// Ties that people set along with the record.
    pub(super) const fn ties(name: &'static str, role: Role) -> Self {
        Self::new(name, Type::Ties(role, false))
    }

    /// As `ties`, at the `to` end of the role.
    pub(super) const fn ties_back(name: &'static str, role: Role) -> Self {
        Self::new(name, Type::Ties(role, true))
    }

    pub(super) const fn required(self) -> Self {
        let hand = match self.hand {
            Hand::Once | Hand::RequiredOnce => Hand::RequiredOnce,
            Hand::Typed | Hand::Required | Hand::Given | Hand::Ruled | Hand::Decided => {
                Hand::Required
            }
        };
        Self { hand, ..self }
    }

    pub(super) const fn once(self) -> Self {
        let hand = match self.hand {
            Hand::Required | Hand::RequiredOnce => Hand::RequiredOnce,
            Hand::Typed | Hand::Once | Hand::Given | Hand::Ruled | Hand::Decided => Hand::Once,
        };
        Self { hand, ..self }
    }

    pub(super) const fn ruled(self) -> Self {
        Self {
            hand: Hand::Ruled,
            ..self
        }
    }

    /// Filled by the program when it makes the record.
    pub(super) const fn given(self) -> Self {
        Self {
            hand: Hand::Given,
            ..self
        }
    }

    /// Filled by a decision, and corrected with a reason afterwards.
    pub(super) const fn decided(self) -> Self {
        Self {
            hand: Hand::Decided,
            ..self
        }
    }

    /// Bounds the number that may stand there.
    pub(super) const fn up_to(self, most: i64) -> Self {
        Self { most, ..self }
    }

    /// Says how a line is written.
    pub(super) const fn notation(self, notation: Notation) -> Self {
        Self { notation, ..self }
    }

    /// Lets no two records say the same.
    pub(super) const fn unique(self) -> Self {
        Self {
            unique: true,
            ..self
        }
    }

    /// Lets no two records say the same of which another column says the same.
    pub(super) const fn unique_within(self, column: &'static str) -> Self {
        Self {
            unique: true,
            unique_within: Some(column),
            ..self
        }
    }

    pub(super) const fn hashed(self) -> Self {
        Self {
            secrecy: Secrecy::Hashed,
            ..self
        }
    }

    /// Gives the name that people use: a reference loses its `_id`, a limit or day its `_on`.
    pub fn word(&self) -> &'static str {
        let tail = match self.ty.refers() {
            Some(_) => "_id",
            None if self.ty == Type::Limit => "_on",
            None => return self.name,
        };
        self.name.strip_suffix(tail).unwrap_or(self.name)
    }

    /// Gives the word without what it says of its type: `received` of `received_on`.
    pub fn stem(&self) -> &'static str {
        let word = self.word();
        if matches!(self.ty, Type::Day | Type::Limit) {
            word.strip_suffix("_on").unwrap_or(word)
        } else {
            word
        }
    }

    /// Says whether its record is found by what stands there: its name, or the number that somebody
    /// bears outside the ledger and no two share.
    pub fn names_its_record(&self) -> bool {
        self.name == "name" || (self.unique && self.notation == Notation::Number)
    }

    /// Says whether a person may fill it when the record is made.
    pub const fn is_typed(&self) -> bool {
        !matches!(self.hand, Hand::Given | Hand::Ruled | Hand::Decided)
    }

    /// Says whether it must be filled when the record is made.
    pub const fn is_required(&self) -> bool {
        matches!(self.hand, Hand::Required | Hand::RequiredOnce)
    }

    /// Says whether it holds words of a decision, which are corrected 更正 with a reason.
    pub const fn is_correctable(&self) -> bool {
        matches!(self.hand, Hand::Decided)
    }

    /// Says whether it holds the words of a paper 原文, headed so or not.
    pub fn is_quoted(&self) -> bool {
        self.words != Words::Own
    }

    /// Says whether it is headed as the words of a paper 原文.
    pub fn is_headed_quoted(&self) -> bool {
        self.words == Words::Quoted
    }

    /// Says whether a person may change it later.
    pub const fn is_editable(&self) -> bool {
        matches!(self.hand, Hand::Typed | Hand::Required)
    }
}
