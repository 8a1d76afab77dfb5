//! The kinds that the house itself stands on, by the part they play in it.
//!
//! A campaign may work with ten more kinds: who acts, what units there are, what everything belongs
//! to and what decides stays. What generic code has to ask one of these for, it asks by the part.

use super::Kind;

impl Kind {
    /// What nearly everything belongs to, and a store is kept for.
    pub const CAMPAIGN: Self = Self::Campaign;

    /// Who acts, decides and answers for something; whoever signs in is one of them.
    pub const ACTOR: Self = Self::Person;

    /// What actors belong to, and what answers for work as a whole.
    pub const UNIT: Self = Self::Department;

    /// What comes together and decides as a body.
    pub const SITTING: Self = Self::Activity;

    /// What is laid before whoever decides, on one sheet.
    pub const SHEET: Self = Self::Approval;

    /// What is drawn by a rule and a seed out of what is struck off.
    pub const DRAWN: Self = Self::Sample;

    /// A file that is kept for a record and proves it.
    pub const EVIDENCE: Self = Self::Attachment;

    /// The heads of a file, with what is taken from under them.
    pub const FILE_HEAD: Self = Self::FileHead;

    /// What an office says again and again in a field, kept for the next time.
    pub const PHRASE: Self = Self::Phrase;

    /// What is given by people whose names lie sealed, and is typed from papers.
    pub const GIVEN: Self = Self::Opinion;
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::PROVES;

    /// Gives the only kind of which something is so.
    fn only(is_so: impl Fn(Kind) -> bool) -> Option<Kind> {
        let mut all = Kind::ALL.into_iter().filter(|it| is_so(*it));
        all.next().filter(|_| all.next().is_none())
    }

    #[test]
    fn each_part_is_played_by_the_kind_whose_definition_says_so() {
        assert_eq!(
            only(|it| it.def().column(PROVES).is_some()),
            Some(Kind::EVIDENCE)
        );
        assert_eq!(only(|it| !it.def().basis.is_empty()), Some(Kind::SITTING));
        assert_eq!(only(|it| it.def().is_given()), Some(Kind::GIVEN));
    }
}
