//! The kinds of record and what makes each of them: columns, machine, number.

use super::column::Column;
use super::figure::{ActDef, CurveDef, FigureDef, TableDef};
use super::kinds::{activity, intake, opinion, organisation, plan, problem, rule, side, task};
use super::machine::Machine;
use super::order::ListDef;
use super::sheet::Sheet;
use super::{PartsDef, Record, Role, Type};

/// Makes the kinds out of one table: a line each, in the order of their tables in the store.
macro_rules! kinds {
    ($($kind:ident = $def:path;)*) => {
        /// A kind of record.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        #[expect(
            missing_docs,
            reason = "the words are the field's own; see field terms in README"
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
    Requirement = plan::REQUIREMENT;
    Department = organisation::DEPARTMENT;
    Person = organisation::PERSON;
    Post = organisation::POST;
    Batch = intake::BATCH;
    Card = intake::CARD;
    Opinion = opinion::OPINION;
    Erratum = intake::ERRATUM;
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
}

/// What makes a kind.
#[derive(Debug)]
pub struct KindDef {
    /// The word of the command line and of locale keys.
    pub code: &'static str,
    /// The name of the table and of the list on the command line.
    pub plural: &'static str,
    /// The character its numbers begin with.
    pub sign: char,
    /// The least number of digits in its numbers.
    pub width: usize,
    /// Whether the campaign's year stands in its numbers.
    pub yearly: bool,
    /// Whether each record belongs to one campaign.
    pub of_campaign: bool,
    /// The column that names a record in a sentence.
    pub title: &'static str,
    /// The column that points at the record this one is a part of.
    pub part_of: Option<&'static str>,
    /// The columns that `find` and `--text` look into.
    pub search: &'static [&'static str],
    /// How its lists are ordered and narrowed; nothing where so few are read by their keys.
    pub lists: Option<ListDef>,
    /// Further columns by which its records are looked up together.
    pub looked_up: &'static [&'static [&'static str]],
    /// That it is taken down verbatim from papers, in entry sessions: several on each paper, which
    /// it is a part of. Who gave it may lie sealed beside it.
    pub given: Option<Given>,
    /// How one is begun from the record that it is a part of.
    pub begun: Option<Begun>,
    /// How people say which one they mean.
    pub chosen: Chosen,
    /// The columns by what stands in which people name several at once: a whole department.
    pub grouped: &'static [&'static str],
    /// Whether there are so few that all may be held in memory and are looked for without an index.
    pub few: bool,
    /// Who may read it, where not everybody may.
    pub guarded: Option<Guarded>,
    /// What the sums are told apart by that are kept over its records; nothing where none are.
    pub tally: Option<TallyDef>,
    /// The figures that are told of it, in their order.
    pub figures: &'static [FigureDef],
    /// The lists that are computed out of its figures.
    pub tables: &'static [TableDef],
    /// How the work on it went on, month by month.
    pub curve: Option<&'static CurveDef>,
    /// What happens to its records that is counted by the day.
    pub acts: &'static [ActDef],
    /// The commands of which the first screen tells as news of its records, of whatever kind.
    pub told: &'static [&'static str],
    /// The column of the day since which an open one waits; nothing where none is said to.
    pub waits: Option<&'static str>,
    /// The column of the day on which it falls due 到期.
    pub due: Option<&'static str>,
    /// The column of the day on which what was due has come, where the state does not tell that.
    pub met: Option<&'static str>,
    /// The column with the SHA-256 of a file that the store keeps for each record.
    pub keeps: Option<&'static str>,
    /// The columns on which decisions rest that name it as their basis.
    pub basis: &'static [&'static str],
    /// The columns.
    pub columns: &'static [Column],
    /// What is tied to it along with it, in one form and one command: ends of links.
    pub ties: &'static [Column],
    /// The pane that is the list of it: its place from 1; nothing where no pane is.
    pub pane: Option<usize>,
    /// How it is shown.
    pub sheet: Sheet,
    /// Parts that are filled in with it, row by row, in one form and one command.
    pub parts: &'static [PartsDef],
    /// The states and what leads from one to the other.
    pub machine: &'static Machine,
}

/// What goes with what is taken down verbatim.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Given {
    /// The kind that mends a misread word beside it.
    pub errata: Kind,
}

/// How a record is begun from the one that it is a part of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Begun {
    /// The action of the screen that begins it.
    pub by: &'static str,
    /// What is said where nothing is in hand that it could be a part of.
    pub lacks: &'static str,
}

/// How people say which record of a kind they mean.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Chosen {
    /// By its number, or by a word of its text: there are too many to be listed.
    ByNumber,
    /// By its name too, whole or in pinyin, from a list of all of them.
    ByName,
    /// By its name, or by the digit of its line: there are so few that a form shows them all.
    ByDigit,
}

/// Who may read the records of a kind that are not for everybody: the office alone (design 13.8).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Guarded {
    /// Those that carry this sign themselves.
    Own(&'static str),
    /// Those whose reference in this column points at a record that is.
    Of(&'static str),
    /// Those that hang by a kind and a key in these two columns on a record that is.
    Hung(&'static str, &'static str),
}

impl Guarded {
    /// Gives the record above that decides who may read this one; nothing where it does itself.
    pub fn above(self, record: &Record) -> Option<(Kind, i64)> {
        match self {
            Self::Own(_) => None,
            Self::Of(column) => {
                let column = record.kind.def().column(column)?;
                column.ty.refers().zip(record.int(column.name))
            }
            Self::Hung(kind, id) => Kind::from_code(record.text(kind)).zip(record.int(id)),
        }
    }
}

/// The columns by which sums over the records of a kind are told apart, beside campaign and state.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TallyDef {
    /// The department in charge.
    pub department: Option<&'static str>,
    /// Whether the days are in it on which the light turns.
    pub lit: bool,
    /// The flag that is counted beside: closed late, empty.
    pub flag: Option<&'static str>,
    /// The choice by which figures are told apart: what is to become of a rule.
    pub choice: Option<&'static str>,
}

impl TallyDef {
    /// Sums by campaign and state alone.
    pub(super) const PLAIN: Self = Self {
        department: None,
        lit: false,
        flag: None,
        choice: None,
    };
}

impl KindDef {
    /// What most kinds are: of a campaign, without parts, search and sums, read by everybody.
    pub(super) const PLAIN: Self = Self {
        code: "",
        plural: "",
        sign: ' ',
        width: 2,
        yearly: false,
        of_campaign: true,
        title: "name",
        part_of: None,
        search: &[],
        lists: None,
        looked_up: &[],
        given: None,
        begun: None,
        chosen: Chosen::ByNumber,
        grouped: &[],
        few: false,
        guarded: None,
        tally: None,
        figures: &[],
        tables: &[],
        curve: None,
        acts: &[],
        told: &[],
        waits: None,
        due: None,
        met: None,
        keeps: None,
        basis: &[],
        columns: &[],
        ties: &[],
        pane: None,
        sheet: Sheet::PLAIN,
        parts: &[],
        machine: &Machine::PLAIN,
    };

    /// Gives its own column that says of a record that only the office reads it.
    pub const fn restriction(&self) -> Option<&'static str> {
        match self.guarded {
            Some(Guarded::Own(sign)) => Some(sign),
            Some(Guarded::Of(_) | Guarded::Hung(..)) | None => None,
        }
    }

    /// Says whether its records show a light by the day on which they fall due.
    pub const fn is_lit(&self) -> bool {
        self.due.is_some() && !self.machine.paces.is_empty()
    }

    /// Says whether its records keep the days on which their lights turn.
    pub fn keeps_lights(&self) -> bool {
        self.is_lit() && self.tally.is_some_and(|told| told.lit)
    }

    /// Says whether it is taken down verbatim from papers.
    pub const fn is_given(&self) -> bool {
        self.given.is_some()
    }

    /// Says whether people pick it by its name.
    pub const fn is_named(&self) -> bool {
        matches!(self.chosen, Chosen::ByName | Chosen::ByDigit)
    }

    /// Finds a column by its name in the store or by the word people use for it.
    pub fn column(&self, name: &str) -> Option<&'static Column> {
        self.columns
            .iter()
            .find(|column| column.name == name)
            .or_else(|| self.columns.iter().find(|column| column.word() == name))
    }

    /// Gives all that people fill in: its columns, and what is tied to it.
    pub fn fields(&self) -> impl Iterator<Item = &'static Column> + Clone + use<> {
        self.columns.iter().chain(self.ties)
    }

    /// Finds a column or what is tied to it by the word people use for it, or by its name.
    pub fn field(&self, word: &str) -> Option<&'static Column> {
        let tied = || self.ties.iter().find(|tie| tie.name == word);
        self.column(word).or_else(tied)
    }

    /// Finds one of its figures by its word.
    pub fn figure(&self, word: &str) -> Option<&'static FigureDef> {
        self.figures.iter().find(|figure| figure.word == word)
    }

    /// Gives the columns by which somebody's own records are found: those of people that narrow
    /// its lists.
    pub fn of_people(&self) -> impl Iterator<Item = &'static str> {
        let narrowed = self.lists.map_or(&[][..], |lists| lists.narrowed);
        let names = narrowed.iter().map(|it| it.0);
        names.filter(|name| {
            let column = self.columns.iter().find(|it| it.name == *name);
            column.is_some_and(|it| it.ty == Type::Ref(Kind::Person))
        })
    }

    /// Says whether only acts make records of the kind: people have nothing to fill in.
    pub fn is_made_by_acts(&self) -> bool {
        !self.columns.iter().any(Column::is_typed)
    }

    /// Gives the columns that point at other records, with the kind they point at.
    pub fn references(&self) -> impl Iterator<Item = (&'static Column, Kind)> {
        let refers = |column: &'static Column| Some((column, column.ty.refers()?));
        self.columns.iter().filter_map(refers)
    }
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
