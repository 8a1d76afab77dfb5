//! What must happen outside the state, and what came of it.
//!
//! `update` asks with an [`Effect`], [`perform`] does it through the office, `settle` takes the
//! [`Outcome`] in. Nothing else of the screen touches the store.

mod aside;
mod asked;
mod build;
mod copying;
mod decided;
mod deciding;
pub mod doing;
mod drafts;
mod facts;
mod files;
mod first_run;
mod follow;
mod intake;
pub mod job;
mod judged;
mod left;
mod listed;
mod marking;
mod named;
mod near;
mod news;
mod outcome;
mod phrases;
mod place;
mod read;
mod rows;
mod save;
mod seating;
mod sending;
mod themes;
mod unsealing;
mod viewing;
mod views;

use super::keymap::Shown;
use super::near_step::NearStep;
use super::notice::Notice;
use super::papers;
use super::state::view::View;
use super::state::{
    Decided, Deciders, Extent, First, Form, From, Most, NearFor, Tab, ThemeRow,
};
use crate::domain::{Column, Day, Kind, PaperKind, Transition};
use crate::i18n::Texts;
use crate::office::{Near, NearPair, Office, OfficeError, OfficeResult};
use crate::store::{Draft, Filter, Query, Unwritable, Way};

pub use aside::{brought_up, drafts_beside, saved_aside};
pub use build::{FormFor, ListOut};
pub(in crate::app) use drafts::DRAFT_LEFT;
pub use drafts::{draft_of, drafts_left};
pub use facts::facts;
pub use files::Opening;
pub use first_run::NewPlace;
pub use listed::Looking;
pub use marking::Stretch;
pub use near::near;
pub(in crate::app) use news::NEWS_TOLD;
pub use news::{keep_version, tell_news};
pub use outcome::Outcome;
pub use phrases::Phrases;
pub use place::{come_back, keep_place};
pub use viewing::{OpenedView, Views, ViewsDone};

/// What must happen outside the state.
#[derive(Clone, Debug)]
pub enum Effect {
    /// A page of a list is read.
    Load {
        /// The query.
        query: Box<Query>,
        /// From where.
        from: From,
    },
    /// Whether a list shows a record that was just made.
    Made {
        /// The kind.
        kind: Kind,
        /// Which.
        id: i64,
        /// What the list shows.
        filter: Box<Filter>,
    },
    /// The rows before the key of a query are counted, at most so many of them.
    Place(Box<Query>, Option<usize>),
    /// Which of the marked records are still there, and how many of them a filter shows.
    Marks(Kind, Box<Filter>, Vec<i64>),
    /// Rows of a list are read to be marked at once.
    ToMark(Box<Query>, Stretch),
    /// The rows of a filter are counted.
    Count(Kind, Box<Filter>),
    /// The chain of the record beneath a list is read.
    Detail(Kind, i64),
    /// A record's page is opened.
    OpenPage(Kind, i64),
    /// So much of a record is copied.
    Copy(Kind, i64, Extent),
    /// What stands in the field in hand is copied, if everybody may read what the form is about.
    CopyField(Box<Form>),
    /// The record of a typed number is opened.
    OpenNumber(String),
    /// The one of these numbers is opened, or several are listed: for a list that is open, with the
    /// letters that narrow it.
    Named(Option<(u64, String)>, Vec<String>),
    /// A page that is open is read again, with so much of its parts.
    RefreshPage(Kind, i64, Most),
    /// What can be done next with records is asked.
    Offers(Kind, Vec<i64>),
    /// One act on records is judged, and its form made.
    Act {
        /// The kind.
        kind: Kind,
        /// The records.
        ids: Vec<i64>,
        /// The verb.
        verb: &'static str,
        /// Who decided it last.
        carried: Decided,
    },
    /// Opinions, or those that summaries say once, are judged for being distilled, and the form of
    /// the problem made.
    Distil(Kind, Vec<i64>),
    /// A paper is made of records.
    Paper(PaperKind, Kind, Vec<i64>),
    /// The rules are laid open, with where they come from.
    Rules,
    /// What is new since a version is laid open; else all that ever was.
    News(Option<String>),
    /// A numbered sheet is made of records, or of all that waits for a leader or a meeting.
    Lay(Option<Kind>, Vec<i64>),
    /// What is sealed of a record is looked at, for a reason that is kept.
    Unseal(i64, String),
    /// A form is made.
    Build(Box<FormFor>),
    /// The text of a field is read as what it means.
    ReadField {
        /// Which form.
        serial: u64,
        /// Which field.
        at: usize,
        /// The kind of the form.
        kind: Kind,
        /// The column.
        column: Column,
        /// The text.
        text: String,
    },
    /// The letters of a field or a picker are looked up.
    LookUp {
        /// Which form or picker.
        serial: u64,
        /// Which field.
        at: usize,
        /// Of what.
        kind: Kind,
        /// The letters.
        typed: String,
        /// Who stands first.
        first: First,
        /// Whether several may be named at once: a whole department.
        several: bool,
    },
    /// The phrases of a field are looked up, or what stands in it is kept.
    Phrases(Phrases),
    /// The views of a list are looked up, opened or kept.
    Views(Views),
    /// The themes that letters find are listed, for a list that is open.
    Themes(u64, String, Vec<ThemeRow>),
    /// Actions are found by their words.
    Match {
        /// Which list of actions.
        serial: u64,
        /// The letters.
        typed: String,
        /// Among these.
        all: Vec<Shown>,
    },
    /// What follows from a field that was filled in is found out.
    Reckon(Box<Form>, Vec<&'static str>),
    /// What is filled in is judged before it is saved.
    Check(Box<Form>),
    /// A form is saved.
    Save(Box<Form>, Next),
    /// One's own last command is taken back or brought back.
    Undo(Way),
    /// A draft is kept.
    KeepDraft(Box<Form>),
    /// What is half typed is listed, or opened where there is one only: for a list that is open,
    /// with the letters that narrow it.
    Drafts(Option<(u64, String)>),
    /// A form is opened with what was half typed, and with who decided last.
    OpenDraft(Box<Draft>, Box<Deciders>),
    /// What was half typed is thrown away; the list that shows it is read again.
    DropDraft(Box<Draft>, Option<(u64, String)>),
    /// What was typed into a form is thrown away with it.
    DropForm(Box<Form>),
    /// Whether nobody but this window can read all of what is open is asked.
    AskLost,
    /// What is open is copied into a file of its own, with what is typed into these forms.
    SaveAside(Vec<Form>),
    /// What is true of the store is read again.
    Facts,
    /// A form that was open when the day before ended follows into the new one.
    Dawn(Box<Form>, Day),
    /// What lies in a folder is listed, for a list that is open or a new one.
    Files(Box<Looking>),
    /// A kept file is opened.
    OpenFile {
        /// Which.
        id: i64,
        /// How.
        how: Opening,
        /// The folder below which it is written out.
        folder: String,
    },
    /// Something that takes long is done.
    Work(job::Job),
    /// What says nearly the same is looked for.
    Near(NearFor),
    /// What was found near to the record of a page is put in words.
    NearLines((Kind, i64), Vec<Near>),
    /// Two that say nearly the same are taken as one matter, or refused.
    TakeNear(NearStep, Box<NearPair>),
    /// A pane with a view of its own is read, again where it was read before.
    View(Tab, Option<Box<View>>),
}

/// What follows when a form was saved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Next {
    /// The form closes.
    Close,
    /// The next card.
    NextCard,
    /// The next opinion of the same card.
    SameCard,
    /// The card was empty; the next card.
    EmptyCard,
}

/// What carries out the effects of a screen: an office, or the place where none is yet.
pub trait Outside {
    /// Does what the state asked for; what came of it is taken in by `settle`.
    fn perform(&mut self, effect: Effect, texts: &Texts) -> Outcome;
}

impl Outside for Office {
    fn perform(&mut self, effect: Effect, texts: &Texts) -> Outcome {
        perform(effect, self, texts)
    }
}

/// Does what the state asked for.
///
/// Before and after it the open file is the one at the path: what was read from two stores, or
/// from one that nobody finds again, is shown to nobody.
pub fn perform(effect: Effect, office: &mut Office, texts: &Texts) -> Outcome {
    let is_of_place = matches!(effect, Effect::AskLost | Effect::SaveAside(_));
    if is_of_place || matches!(effect, Effect::KeepDraft(_) | Effect::Match { .. }) {
        return carry_out(effect, office, texts);
    }
    let saves = if let Effect::Save(form, _) = &effect {
        Some(form.serial)
    } else {
        None
    };
    if let Err(error) = office.check_standing() {
        if error.is_of_place() {
            return Outcome::Moved(saves, error.overwritten());
        }
        // It cannot be looked at just now. A save finds that too, and says what became of it.
        if saves.is_none() {
            return Outcome::Failed(Notice::failed(texts, &error));
        }
    }
    let outcome = carry_out(effect, office, texts);
    match office.check_standing() {
        Err(error) if error.is_of_place() => Outcome::Moved(saves, error.overwritten()),
        Ok(()) | Err(_) => outcome,
    }
}

fn carry_out(effect: Effect, office: &mut Office, texts: &Texts) -> Outcome {
    let outcome = match effect {
        Effect::Load { query, from } => read::load(office, &query, from),
        Effect::Count(kind, filter) => asked::count(office, kind, filter),
        Effect::Detail(kind, id) => asked::detail(office, kind, id),
        Effect::OpenPage(kind, id) => read::page(office, texts, (kind, id), None),
        Effect::RefreshPage(kind, id, n) => read::page(office, texts, (kind, id), Some(n)),
        Effect::Copy(kind, id, extent) => copying::copied(office, texts, (kind, id), extent),
        Effect::CopyField(form) => copying::of_field(office, &form),
        Effect::OpenNumber(typed) => read::numbered(office, texts, &typed),
        Effect::Named(open, numbers) => named::find(office, texts, open, &numbers),
        Effect::Offers(kind, ids) => judged::offers(office, texts, kind, &ids),
        Effect::Act { .. } | Effect::Distil(..) | Effect::Lay(..) if is_barred(office) => {
            barred(office)
        }
        Effect::Build(wanted) if wanted.writes() && is_barred(office) => barred(office),
        Effect::Act {
            kind,
            ids,
            verb,
            carried,
        } => judged::act(office, texts, (kind, &ids, verb), carried),
        Effect::Paper(paper, kind, ids) => made(office, texts, paper, (kind, &ids)),
        Effect::Lay(kind, ids) => decided::lay(office, texts, (kind, &ids)),
        Effect::Unseal(of, reason) => unsealing::looked_at(office, texts, of, &reason),
        Effect::Files(looking) => listed::list(texts, &looking),
        Effect::OpenFile { id, how, folder } => files::open(office, texts, (id, how), &folder),
        Effect::Distil(kind, ids) => judged::distil(office, texts, (kind, &ids)),
        Effect::Build(wanted) => build::build(office, texts, &wanted).map(Into::into),
        Effect::ReadField {
            serial,
            at,
            kind,
            column,
            text,
        } => Ok(Outcome::FieldRead {
            serial,
            at,
            read: read::field(office, texts, kind, &column, &text),
        }),
        Effect::LookUp {
            serial,
            at,
            kind,
            typed,
            first,
            several,
        } => read::candidates(office, texts, (kind, &typed, several), &first)
            .map(|found| Outcome::LookedUp { serial, at, found }),
        Effect::Phrases(wanted) => phrases::carry_out(office, texts, wanted),
        Effect::Views(wanted) => views::carry_out(office, texts, wanted),
        Effect::Reckon(form, columns) => asked::followed(office, texts, &form, &columns),
        Effect::Check(form) => Ok(follow::check(office, texts, &form)),
        Effect::Rules | Effect::News(_) | Effect::Themes(..) | Effect::Match { .. } => {
            Ok(read::without_office(texts, effect).unwrap_or(Outcome::Nothing))
        }
        Effect::Save(form, next) => Ok(save::save(office, texts, form, next)),
        Effect::Made { kind, id, filter } => read::made(office, (kind, id), &filter),
        Effect::Place(query, most) => asked::placed(office, query, most),
        Effect::Marks(kind, filter, ids) => marking::marks(office, kind, filter, &ids),
        Effect::ToMark(query, stretch) => marking::to_mark(office, &query, &stretch),
        Effect::Undo(way) => save::undo(office, texts, way),
        Effect::KeepDraft(form) => Ok(drafts::keep_draft(office, &form)
            .unwrap_or_else(|error| Outcome::NotKept(form, Notice::failed(texts, &error)))),
        Effect::Drafts(open) => drafts::list(office, texts, open),
        Effect::OpenDraft(draft, deciders) => drafts::open(office, texts, &draft, &deciders),
        Effect::DropDraft(draft, open) => drafts::discard_listed(office, texts, &draft, open),
        Effect::DropForm(form) => Ok(drafts::discard_form(office, texts, &form)),
        Effect::Near(wanted) => near(office, wanted).map(Outcome::Near),
        Effect::NearLines(of, near) => Ok(near::in_words(texts, of, near)),
        Effect::TakeNear(step, pair) => Ok(near::take(office, texts, step, &pair)),
        Effect::View(tab, held) => read::view(office, tab, held),
        Effect::AskLost => Ok(Outcome::Lost(office.is_lost())),
        Effect::SaveAside(forms) => aside::save(office, texts, &forms),
        Effect::Work(job) => Ok(doing::done(office, texts, &job, &mut |_| true).into()),
        Effect::Facts => facts(office).map(|facts| Outcome::Facts(Box::new(facts))),
        Effect::Dawn(form, before) => build::dawn(office, texts, &form, before)
            .map(|(form, kept)| Outcome::Dawned(Box::new(form), kept)),
    };
    outcome.unwrap_or_else(|error| Outcome::Failed(Notice::failed(texts, &error)))
}

fn made(
    office: &Office,
    texts: &Texts,
    paper: PaperKind,
    of: (Kind, &[i64]),
) -> OfficeResult<Outcome> {
    papers::made(office, texts, paper, of).map(Into::into)
}

/// Says whether a form would be filled in vain: nothing can be written, and that lasts.
fn is_barred(office: &Office) -> bool {
    office.read_only().is_some_and(Unwritable::lasts)
}

fn barred(office: &Office) -> OfficeResult<Outcome> {
    let why = office.read_only().unwrap_or(Unwritable::Unknown);
    Err(OfficeError::ReadOnly(why))
}

/// A row of a machine's table, for which a form is made.
pub type ActRow = &'static Transition;
