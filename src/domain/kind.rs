//! The kinds of record: one table, and what they are called by.

use super::column::Column;
use super::kind_def::{Begun, KindDef};
use super::kinds::{
    activity, approval, asked, content, file_head, fulfilment, intake, opinion, organisation,
    phrase, plan, problem, rule, sample, side, summary, task,
};
use super::{Role, Type};

/// Makes the kinds out of one table: a line each, in the order of their tables in the store.
macro_rules! kinds {
    ($($kind:ident = $def:path;)*) => {
        /// A kind of record.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        #[expect(
            missing_docs,
            reason = "the words are the field's own; see the table of states in assets/docs/output.md"
        )]
        pub enum Kind {
            $($kind,)*
        }

        impl Kind {
            /// All kinds, in the order of their tables.
            pub const ALL: [Self; [$(stringify!($kind)),*].len()] = [$(Self::$kind),*];

            /// Gives what makes the kind.
            pub const fn def(self) -> &'static KindDef {
                match self {
                    $(Self::$kind => &$def,)*
                }
            }
        }
    };
}

kinds! {
    Campaign = plan::CAMPAIGN;
    Goal = plan::GOAL;
    Category = plan::CATEGORY;
    Channel = plan::CHANNEL;
    Phase = plan::PHASE;
    Step = plan::STEP;
    Deliverable = plan::DELIVERABLE;
    Requirement = asked::REQUIREMENT;
    Fulfilment = fulfilment::FULFILMENT;
    Department = organisation::DEPARTMENT;
    Person = organisation::PERSON;
    Post = organisation::POST;
    FileHead = file_head::FILE_HEAD;
    Phrase = phrase::PHRASE;
    Batch = intake::BATCH;
    Opening = intake::OPENING;
    Card = intake::CARD;
    Opinion = opinion::OPINION;
    Erratum = intake::ERRATUM;
    Summary = summary::SUMMARY;
    ActivityType = activity::ACTIVITY_TYPE;
    Content = content::CONTENT;
    Activity = activity::ACTIVITY;
    Problem = problem::PROBLEM;
    Task = task::TASK;
    Rule = rule::RULE;
    Milestone = side::MILESTONE;
    Progress = side::PROGRESS;
    Extension = side::EXTENSION;
    Urging = side::URGING;
    LookBack = side::LOOK_BACK;
    Verification = side::VERIFICATION;
    Attachment = side::ATTACHMENT;
    Approval = approval::APPROVAL;
    Sample = sample::SAMPLE;
}

impl Kind {
    /// Gives the code, as in the store and on the command line.
    pub const fn code(self) -> &'static str {
        self.def().code
    }

    /// Gives the kind of record that a record of this kind is a part of.
    pub fn whole(self) -> Option<Self> {
        let column = self.def().part_of?;
        let mut references = self.def().references();
        references.find_map(|(it, whole)| (it.name == column).then_some(whole))
    }

    /// Gives the kind of paper from which a kind is typed, several from one.
    pub fn paper(self) -> Option<Self> {
        self.whole().filter(|_| self.def().is_given())
    }

    /// Says whether it is what people take in at the desk: papers, and what is typed from them.
    pub fn is_taken_in(self) -> bool {
        self.def().is_given() || Self::ALL.into_iter().any(|it| it.paper() == Some(self))
    }

    /// Gives the kind whose records say once what several of this kind say.
    pub fn summarised_by(self) -> Option<Self> {
        let gathers = |kind: &Self| kind.def().gathers.is_some_and(|it| it.far(false) == self);
        Self::ALL.into_iter().find(gathers)
    }

    /// Finds the kind that an action of the screen begins, with how it does.
    pub fn begun_by(action: &str) -> Option<(Self, Begun)> {
        let begun = |kind: Self| Some((kind, kind.def().begun?));
        let mut all = Self::ALL.into_iter().filter_map(begun);
        all.find(|(_, begun)| begun.by == action)
    }

    /// Gives the kinds with whose records people set ties of a role by hand.
    pub fn that_tie(role: Role) -> impl Iterator<Item = Self> {
        let sets = move |it: &Column| matches!(it.ty, Type::Ties(of, _) if of == role);
        let all = Self::ALL.into_iter();
        all.filter(move |kind| kind.def().ties.iter().any(sets))
    }

    /// Gives the kinds whose records show a light.
    pub fn lit() -> impl Iterator<Item = Self> {
        Self::ALL.into_iter().filter(|kind| kind.def().is_lit())
    }

    /// Gives the kind of whose records the first screen tells a command as news.
    pub fn told_of(command: &str) -> Option<Self> {
        let mut all = Self::ALL.into_iter();
        all.find(|kind| kind.def().told.contains(&command))
    }

    /// Finds a kind by its code or by its plural.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|kind| kind.code() == code || kind.def().plural == code)
    }

    /// Finds a kind by the character its numbers begin with.
    pub fn from_sign(sign: char) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.def().sign == sign)
    }
}

/// Writes a number as people say it: 意-2009-0123, 问-017, 改-042.
pub fn number(kind: Kind, year: i32, serial: i64) -> String {
    let def = kind.def();
    let width = def.width;
    if def.yearly {
        format!("{}-{year}-{serial:0width$}", def.sign)
    } else {
        format!("{}-{serial:0width$}", def.sign)
    }
}
