//! What follows in a record from what was filled in beside it, as data: a department brings its
//! leader in charge, urgency and difficulty propose a kind and a limit.
//!
//! One table a kind, for the rules that fill what was left empty and for the forms that show it
//! at once. What a person fills in is never overruled, but for what cannot stand beside it.

use super::Kind;

/// A column that follows others.
#[derive(Debug)]
pub struct Follow {
    /// The column.
    pub column: &'static str,
    /// The columns it follows.
    pub on: &'static [&'static str],
    /// How.
    pub how: How,
    /// The locale key that says where the value came from.
    pub said: &'static str,
    /// Whether it is only proposed where a person sees it before it is written.
    pub seen_first: bool,
}

/// How a column follows.
#[derive(Clone, Copy, Debug)]
pub enum How {
    /// It is a column of the record that the first one refers to.
    Copied(Kind, &'static str),
    /// The same, unless that stands in another column already.
    CopiedUnless(Kind, &'static str, &'static str),
    /// It is this code once the first one is filled.
    Code(&'static str),
    /// It is a code where a column of the record that the first one refers to holds another.
    CodeWhere(Kind, &'static str, &'static str, &'static str),
    /// It is the kind of task that urgency and difficulty propose.
    ProposedKind,
    /// It is the limit that urgency and difficulty propose.
    ProposedLimit,
    /// It is the code that goes with a column of the record that the first one refers to, whatever
    /// stood there: the two cannot say different things.
    Kin(Kind, &'static str, Kin),
    /// It is a column of the record that the first one refers to, whatever stood there.
    CopiedAlways(Kind, &'static str),
    /// It stands only beside these codes of the first one.
    OnlyBeside(&'static [&'static str]),
    /// It stands only beside these codes of the first one, and refers to a record that goes with
    /// the code.
    OnlyBesideKin(&'static [&'static str], Kind, &'static str, Kin),
    /// It is the same as the first one, whatever stood there.
    Same,
    /// It is the working days from the day in this column to that in the first one, where days are
    /// what is counted.
    WorkingDays(&'static str),
    /// It is today beside these codes of the first one, where nothing stands in the other column:
    /// whoever says where a span ends says where it begins.
    Today(&'static [&'static str], &'static str),
    /// It refers to a record that holds the first one in a column of its own, or nothing.
    OnlyOf(Kind, &'static str),
}

/// Which code goes with which code of another kind.
pub type Kin = &'static [(&'static str, &'static str)];

impl How {
    /// Says whether what it gives is the program's own proposal, which people decide.
    pub const fn is_proposal(self) -> bool {
        matches!(self, Self::ProposedKind | Self::ProposedLimit)
    }

    /// Says whether nothing is filled in by it, only taken out.
    pub const fn only_takes_out(self) -> bool {
        matches!(
            self,
            Self::OnlyBeside(_) | Self::OnlyBesideKin(..) | Self::OnlyOf(..)
        )
    }

    /// Says whether what follows overrules a hand: whatever was filled in last is right.
    pub const fn overrules(self) -> bool {
        matches!(self, Self::Kin(..) | Self::CopiedAlways(..) | Self::Same)
    }
}
