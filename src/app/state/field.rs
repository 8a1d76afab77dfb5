//! A field of a form: what is typed into it, what that may mean, what is wrong with it.

use super::line_of::{Decides, OfFile, Tick};
use crate::domain::folding::name_key;
use crate::domain::{Column, Hand, Kind, Reckoned, Refusal, Type, Value};
use crate::office::{Candidate, last_named};

/// What stands between the words of several options.
const BETWEEN: &str = "、";

/// The words before a field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Label {
    /// Those of a column.
    Column(Kind, &'static str),
    /// Those of what a transition asks, its note among it: the kind, the verb, the column.
    Asked(Kind, &'static str, &'static str),
    /// A message.
    Key(&'static str),
    /// These words, as a file has them.
    Words(String),
}

/// One of the values a digit chooses.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// The value.
    pub value: Value,
    /// Its words.
    pub words: String,
}

/// A value that was picked, with its words.
#[derive(Clone, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Filled {
    /// What is shown.
    pub text: String,
    /// What it stands for, where that is not the text itself.
    pub value: Option<Value>,
}

/// What file a path names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PathFor {
    /// One that is there, to be read.
    Reading,
    /// One that is made.
    Writing,
}

/// Where a field stands in a grid of parts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cell {
    /// The kind of part.
    pub part: Kind,
    /// Its row, from 0.
    pub row: usize,
}

impl Cell {
    /// The most rows that a draft brings back: more than anybody types.
    pub(super) const MOST: usize = 1_000;

    /// Reads the row out of the name of a field; nothing where it is in no grid.
    pub(super) fn of_name(name: &str) -> Option<Self> {
        let mut pieces = name.split('.');
        let part = pieces.next().and_then(Kind::from_code)?;
        let row = pieces.next()?.parse().ok()?;
        Some(Self { part, row })
    }
}

/// One field.
#[derive(Clone, Debug)]
pub struct Field {
    /// The column, or one made up for the form.
    pub column: Column,
    /// Its place in a grid, where it is of a part.
    pub cell: Option<Cell>,
    /// The record that is ticked in it.
    pub tick: Option<Tick>,
    /// The column of a file that is taken for what is chosen in it.
    pub of_file: Option<OfFile>,
    /// The record that is decided on in it.
    pub decides: Option<Decides>,
    /// Its words.
    pub label: Label,
    /// What stands beside it whoever fills it in: what the applicant said.
    pub beside: Option<String>,
    /// Whether it must be filled.
    pub required: bool,
    /// What file is named in it, where a path is typed.
    pub path: Option<PathFor>,
    /// What is typed or shown.
    pub text: String,
    /// What was picked; it counts as long as the text is the one it came with.
    pub picked: Option<Filled>,
    /// What digits choose.
    pub options: Vec<Choice>,
    /// The signs that were typed on them one behind the other, as far as they are one word.
    pub spelled: String,
    /// The places of those that are chosen beside the one that was chosen last; nothing where only
    /// one can be.
    pub kept: Option<Vec<usize>>,
    /// Whether those stand there only while a refusal asks for it.
    pub lent: bool,
    /// What the letters typed so far may mean.
    pub candidates: Vec<Candidate>,
    /// The candidate that Enter takes.
    pub at: usize,
    /// How the text was understood: an exact day, a person's department.
    pub understood: Option<String>,
    /// What is wrong with it.
    pub fault: Option<Refusal>,
    /// The locale key that says where the value came from, such as `form-as-last`.
    pub carried: Option<&'static str>,
    /// What another has written here while this was being typed.
    pub theirs: Option<Filled>,
    /// Whether the person has filled or emptied it here; what was not touched follows others.
    pub own: bool,
}

/// A field that follows from another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Followed {
    /// Its column.
    pub column: &'static str,
    /// What it would be; nothing where the other says nothing.
    pub filled: Option<Filled>,
    /// How that is understood.
    pub understood: Option<String>,
    /// The locale key that says where it came from.
    pub said: &'static str,
    /// Whether what stands there cannot stand beside the other.
    pub must_go: bool,
}

impl Field {
    /// Makes an empty field.
    pub const fn new(column: Column, label: Label) -> Self {
        Self {
            required: column.is_required(),
            column,
            cell: None,
            tick: None,
            of_file: None,
            decides: None,
            beside: None,
            label,
            path: None,
            text: String::new(),
            spelled: String::new(),
            picked: None,
            options: Vec::new(),
            kept: None,
            lent: false,
            candidates: Vec::new(),
            at: 0,
            understood: None,
            fault: None,
            carried: None,
            theirs: None,
            own: false,
        }
    }

    /// Makes the field for the reason of a correction 更正, asked where one is needed.
    pub const fn reason() -> Self {
        let column = Column::asked("reason", Type::Text, Hand::Required);
        Self::new(column, Label::Key("form-reason"))
    }

    /// Says whether it is a column of the form's own record: no cell of a grid, no tick,
    /// no line on which is decided.
    pub const fn is_own(&self) -> bool {
        let line = self.tick.is_some() || self.decides.is_some();
        self.cell.is_none() && !line && self.of_file.is_none()
    }

    /// Gives what it is called in a draft: its column, in a grid behind its row.
    pub fn name(&self) -> String {
        let column = self.column.name;
        if let Some(it) = &self.decides {
            return format!("{column}.{}.{}", it.kind.code(), it.id);
        }
        match (self.cell, &self.tick) {
            (Some(cell), _) => format!("{}.{}.{column}", cell.part.code(), cell.row),
            (None, Some(tick)) => format!("{column}.{}", tick.id),
            (None, None) => column.to_owned(),
        }
    }

    /// Gives the kind that its column is of, in a form about a kind.
    pub fn kind_within(&self, form: Kind) -> Kind {
        self.cell.map_or(form, |cell| cell.part)
    }

    /// Says whether it has several lines.
    pub const fn is_multi(&self) -> bool {
        matches!(self.column.ty, Type::Text)
    }

    /// Says whether typing into it begins anew: what stands in a day, a bound, a name or a file is
    /// no beginning of another one; a folder is.
    pub fn is_typed_anew(&self) -> bool {
        let Column { ty, reckoned, .. } = self.column;
        let file = self.path.is_some() && !self.text.ends_with(std::path::MAIN_SEPARATOR);
        file || reckoned != Reckoned::No || ty.is_measured() || ty.refers().is_some()
    }

    /// Gives the kind it refers to, where it does and is typed.
    pub const fn reference(&self) -> Option<Kind> {
        match self.column.ty.refers() {
            None => self.column.ty.tied(),
            some if self.options.is_empty() => some,
            Some(_) => None,
        }
    }

    /// Says whether several are named in it, one after the other.
    pub const fn is_of_several(&self) -> bool {
        matches!(self.column.ty, Type::Ties(..))
    }

    /// Gives what is typed of the one that is being named.
    pub fn naming(&self) -> &str {
        if self.is_of_several() {
            last_named(&self.text)
        } else {
            &self.text
        }
    }

    /// Gives the value that was picked, while the text still is the one it came with.
    pub fn picked_value(&self) -> Option<&Value> {
        self.picked
            .as_ref()
            .filter(|picked| picked.text == self.text)
            .and_then(|picked| picked.value.as_ref())
    }

    /// Gives what stands in it, to be kept or carried over.
    pub fn filled(&self) -> Filled {
        Filled {
            text: self.text.clone(),
            value: self.picked_value().cloned(),
        }
    }

    /// Fills it.
    pub fn fill(&mut self, filled: &Filled) {
        self.text.clone_from(&filled.text);
        self.picked = filled.value.is_some().then(|| filled.clone());
        self.candidates.clear();
        self.understood = None;
        self.fault = None;
    }

    /// Takes one of the options, or empties it. Those that are kept stay beside it.
    pub fn choose(&mut self, option: Option<usize>) {
        if let (None, Some(kept)) = (option, &mut self.kept) {
            kept.clear();
        }
        let filled = option
            .and_then(|at| self.options.get(at))
            .map(|choice| Filled {
                text: self.words_with(option),
                value: Some(choice.value.clone()),
            });
        self.fill(&filled.unwrap_or_default());
        self.carried = None;
        self.own = true;
    }

    /// Gives the words of what is chosen, with one of the options beside those that are kept.
    fn words_with(&self, option: Option<usize>) -> String {
        let all = self.options.iter().enumerate();
        let chosen = all.filter(|(at, _)| Some(*at) == option || self.has_kept(*at));
        let words: Vec<&str> = chosen.map(|(_, it)| it.words.as_str()).collect();
        words.join(BETWEEN)
    }

    /// Says whether an option is chosen beside the one that was chosen last.
    fn has_kept(&self, at: usize) -> bool {
        self.kept.as_ref().is_some_and(|kept| kept.contains(&at))
    }

    /// Says whether several options are chosen.
    pub fn holds_several(&self) -> bool {
        self.kept.as_ref().is_some_and(|kept| !kept.is_empty())
    }

    /// Keeps the option that is chosen beside those that will be, or lets it go again.
    pub fn keep(&mut self) {
        let chosen = self.chosen();
        let Some((kept, at)) = self.kept.as_mut().zip(chosen) else {
            return;
        };
        match kept.iter().position(|kept| *kept == at) {
            Some(place) => {
                kept.remove(place);
            }
            None => kept.push(at),
        }
        self.choose(Some(at));
    }

    /// Chooses several of the options.
    pub fn choose_all(&mut self, values: &[Value]) {
        let all = self.options.iter().enumerate();
        let places = all.filter(|(_, it)| values.contains(&it.value));
        let places: Vec<usize> = places.map(|(at, _)| at).collect();
        let last = places.last().copied();
        self.kept = Some(if places.len() > 1 { places } else { Vec::new() });
        self.choose(last);
    }

    /// Gives the values of all options that are chosen.
    pub fn values(&self) -> Vec<Value> {
        let chosen = self.chosen();
        let all = self.options.iter().enumerate();
        let values = all.filter(|(at, _)| Some(*at) == chosen || self.has_kept(*at));
        values.map(|(_, it)| it.value.clone()).collect()
    }

    /// Lets digits choose while a refusal asks for it.
    pub fn lend(&mut self, options: Vec<Choice>) {
        self.lent = !options.is_empty();
        if self.lent {
            self.options = options;
        }
    }

    /// Takes back what was lent: it is typed and picked like any other reference.
    pub fn take_lent(&mut self) {
        if std::mem::take(&mut self.lent) {
            self.options.clear();
        }
    }

    /// Gives the place of the option that is chosen.
    pub fn chosen(&self) -> Option<usize> {
        let value = self.picked_value()?;
        self.options
            .iter()
            .position(|choice| choice.value == *value)
    }

    /// Gives the candidate that Enter would take, while the field waits for one.
    pub fn marked(&self) -> Option<&Candidate> {
        let waits = self.reference().is_some() && self.picked_value().is_none();
        self.candidates.get(self.at).filter(|_| waits)
    }

    /// Says whether an arrow has pointed at the candidate that Enter would take.
    pub fn has_pointed(&self) -> bool {
        self.marked().is_some() && self.understood.is_some()
    }

    /// Gives how many candidates bear the name of the one that Enter would take.
    pub fn namesakes(&self) -> usize {
        let here = self.candidates.get(self.at);
        let bears = |name: &str| here.is_some_and(|it| name_key(&it.name) == name_key(name));
        let all = self.candidates.iter();
        all.filter(|it| bears(&it.name)).count()
    }

    /// Says whether nobody has pointed yet at one of several of the same name: none of them is
    /// marked then, for Enter takes none.
    pub fn must_point(&self) -> bool {
        self.understood.is_none() && self.namesakes() > 1
    }

    /// Points at a candidate; whoever points at one of two namesakes says which is meant.
    pub fn point_at(&mut self, at: usize) {
        self.at = at;
        self.fault = None;
        self.understood = self.candidates.get(at).map(|it| it.beside.clone());
    }

    /// Takes a candidate: where several are named, in the place of what was typed of it, and the
    /// next one can be typed behind it.
    pub fn pick(&mut self, candidate: &Candidate) {
        if self.is_of_several() {
            let before = self.text.strip_suffix(self.naming()).unwrap_or_default();
            let text = format!("{before}{}、", candidate.told);
            self.fill(&Filled { text, value: None });
        } else {
            self.fill(&Filled {
                text: candidate.told.clone(),
                value: Some(Value::Int(candidate.id)),
            });
        }
        self.fault = None;
        let beside = candidate.beside.trim();
        self.understood = (!beside.is_empty()).then(|| beside.to_owned());
        self.carried = None;
        self.own = true;
    }
}
