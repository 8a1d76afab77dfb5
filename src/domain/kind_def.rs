//! What makes a kind: what generic code asks about it, it asks here.

use super::column::Column;
use super::column_hand::Secrecy;
use super::demand::Demand;
use super::figure::{ActDef, CurveDef, FigureDef, TableDef};
use super::hoped::Hoped;
use super::machine::Machine;
use super::order::ListDef;
use super::sheet::Sheet;
use super::{Kind, PartsDef, QueueDef, Record, Role, Type};

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
    /// What stays for the next one where several are taken down one after the other.
    pub series: &'static [&'static str],
    /// What must be filled in for some values of others.
    pub demands: &'static [Demand],
    /// By what its records are held against one another, where near ones are proposed.
    pub compared: Option<Compared>,
    /// The role in which it gathers records that it says once what they all say.
    pub gathers: Option<Role>,
    /// How one is begun from the record that it is a part of.
    pub begun: Option<Begun>,
    /// What of it is to be done first in a new store.
    pub first: Option<FirstStep>,
    /// The column by whose record's page it is found, though it is no part of that: goals by their
    /// campaign's.
    pub found_by: Option<&'static str>,
    /// The columns whose values may be no more than proposed 拟: which of them are stands in the
    /// record's `proposed`, a flag for all or their names line by line; an edit decides.
    pub proposals: &'static [&'static str],
    /// How people say which one they mean.
    pub chosen: Chosen,
    /// The columns by what stands in which people name several at once: a whole department.
    pub grouped: &'static [&'static str],
    /// Whether there are so few that all may be held in memory and are looked for without an index.
    pub few: bool,
    /// Who may read it, where not everybody may.
    pub guarded: Option<Guarded>,
    /// The column that is filled in where it was handed to somebody else: its words are covered.
    pub handed_on: Option<&'static str>,
    /// The column of the last day on which one is there: somebody leaves, a unit is dissolved.
    pub leaves: Option<&'static str>,
    /// Who reads one that is guarded by its own sign, beside the office.
    pub readers: &'static [Reads],
    /// What the sums are told apart by that are kept over its records; nothing where none are.
    pub tally: Option<TallyDef>,
    /// The figures that are told of it, in their order.
    pub figures: &'static [FigureDef],
    /// What of it waits for whose decision or act 待办, in its order.
    pub queues: &'static [QueueDef],
    /// The lists that are computed out of its figures.
    pub tables: &'static [TableDef],
    /// How the work on it went on, month by month.
    pub curve: Option<&'static CurveDef>,
    /// What happens to its records that is counted by the day.
    pub acts: &'static [ActDef],
    /// The commands of which the first screen tells as news of its records, of whatever kind.
    pub told: &'static [&'static str],
    /// What should be said in its records by the time that they come to a state.
    pub hoped: &'static [Hoped],
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
    /// The pane that leads on to the list of it, behind its own one: its place from 1.
    pub under: Option<usize>,
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

/// How records that say nearly the same are found, and what becomes of two of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Compared {
    /// The column that is compared; it is one that is searched.
    pub text: &'static str,
    /// The role that says of two of them that they are not the same matter.
    pub unlike: Role,
    /// The act that says of one that it is another once more.
    pub same: &'static str,
    /// The answer of that act which names the other.
    pub same_as: &'static str,
    /// The role in which it is gathered with others.
    pub gathered: Role,
    /// The act behind which its state does not tell that any more.
    pub answered: &'static str,
}

/// How a record is begun from the one that it is a part of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Begun {
    /// The action of the screen that begins it.
    pub by: &'static str,
    /// What is said where nothing is in hand that it could be a part of.
    pub lacks: &'static str,
}

/// What is done first in a new store, and until when it is proposed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FirstStep {
    /// How it is done.
    pub by: FirstBy,
    /// It is proposed until there is a record of any of these kinds.
    pub until: &'static [Kind],
}

/// How a first step is done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FirstBy {
    /// By looking at what the template made.
    Looking,
    /// By taking in a table.
    Importing,
    /// By making the first one.
    Making,
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

/// Who reads a guarded record beside the office.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reads {
    /// Whoever is named in this column.
    Named(&'static str),
    /// Whoever is named in the second column of the record to which the first one refers.
    NamedAbove(&'static str, &'static str),
    /// Whoever holds a post that heads this body in the campaign of the record.
    Heads(&'static str),
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
        series: &[],
        demands: &[],
        compared: None,
        gathers: None,
        begun: None,
        first: None,
        found_by: None,
        proposals: &[],
        chosen: Chosen::ByNumber,
        grouped: &[],
        few: false,
        guarded: None,
        handed_on: None,
        leaves: None,
        readers: &[],
        tally: None,
        figures: &[],
        queues: &[],
        tables: &[],
        curve: None,
        acts: &[],
        told: &[],
        hoped: &[],
        waits: None,
        due: None,
        met: None,
        keeps: None,
        basis: &[],
        columns: &[],
        ties: &[],
        pane: None,
        under: None,
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

    /// Gives what another record may begin with 套用: not what people do not fill in, what no two may
    /// say, what is kept from the journal.
    pub fn lends(&self) -> impl Iterator<Item = &'static Column> + use<> {
        let open = |it: &&Column| !it.alone && !it.unique && it.secrecy == Secrecy::Open;
        self.fields().filter(|it| it.is_typed()).filter(open)
    }

    /// Gives the columns that tell word for word what was said: what is kept from the journal, and
    /// the line that says it once for several.
    pub fn worded(&self) -> impl Iterator<Item = &'static Column> + use<'_> {
        let once = |it: &Column| self.gathers.is_some() && it.name == self.title;
        let worded = move |it: &&Column| it.secrecy == Secrecy::Hashed || once(it);
        self.columns.iter().filter(worded)
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

    /// Gives the column by which it hangs on a record of another kind: as a part of it, else as
    /// what refers to it.
    pub fn hangs_on(&self, whole: Kind) -> Option<&'static str> {
        let mut all = self.references().filter(|(_, kind)| *kind == whole);
        let is_part = |it: &(&Column, Kind)| self.part_of == Some(it.0.name);
        let part = all.clone().find(is_part);
        part.or_else(|| all.next()).map(|(column, _)| column.name)
    }

    /// Gives the columns that point at other records, with the kind they point at.
    pub fn references(&self) -> impl Iterator<Item = (&'static Column, Kind)> + Clone + use<> {
        let refers = |column: &'static Column| Some((column, column.ty.refers()?));
        self.columns.iter().filter_map(refers)
    }
}
