//! Whether an action is possible now; the answer is the locale key of why it is not.

use super::overview::Spot;
use super::view::View;
use super::{Layer, PathFor, PickFor, State};
use crate::app::action::Action;
use crate::app::needs::Needs;
use crate::app::on_marked::OnMarked;
use crate::app::registry::Entry;
use crate::app::state::Purpose;
use crate::domain::{Kind, PaperKind, Role};
use crate::store::Unwritable;

/// The locale key of why an action is not possible now.
pub(super) type WhyNot = Option<&'static str>;

impl State {
    /// Says why an action is not possible now, the marked rows considered.
    pub fn why_not(&self, entry: &Entry) -> WhyNot {
        let why = match entry.needs {
            Needs::Nothing => None,
            Needs::List => self.why_no_list(),
            Needs::Narrowed => self.why_not_narrowed(),
            Needs::Rows => self.why_no_rows(),
            Needs::Writable => self.why_no_import(),
            Needs::Aside => self.why_in_place(),
            Needs::Named => self.why_nothing_named(),
            Needs::Record => self.why_no_record(),
            Needs::Marks => self.why_no_marks(),
            Needs::Mark => self.why_no_mark(),
            Needs::Marking => self.why_no_marking(),
            Needs::Choice => self.why_not_new_choice(),
            Needs::OtherList => self.why_no_other_list(),
            Needs::Makes => self.why_not_new(),
            Needs::Editable => self.why_not_edit(),
            Needs::Verb(verb) => self.why_no_verb(verb),
            Needs::Whole(action) => self.why_not_begin(action),
            Needs::Paper => self.why_no_paper(),
            Needs::Docket => self.why_no_docket(),
            Needs::Seat => self.why_no_seat(),
            Needs::Summary => self.why_no_summary(),
            Needs::Near => self.why_no_near(),
            Needs::Pairs => self.why_no_pairs(),
            Needs::Pair => self.why_no_pair(),
            Needs::Entry => self.why_no_entry(),
            Needs::Series => self.why_no_series(),
            Needs::Like => self.why_no_like(),
            Needs::Last => self.why_no_last(),
            Needs::Reference => self.why_no_reference(),
            Needs::Phrases => self.why_no_phrases(),
            Needs::PhraseList => self.why_no_phrase_list(),
            Needs::ViewList => self.why_no_view_list(),
            Needs::ColumnList => self.why_no_column_list(),
            Needs::Several => self.why_not_several(),
            Needs::Grid => self.why_no_grid(),
            Needs::Waiting => self.why_nothing_waits(),
            Needs::Typed => self.why_nothing_to_discard(),
        };
        why.or_else(|| self.why_marked(&entry.action))
    }

    /// Something must be marked or under the cursor.
    pub fn why_no_record(&self) -> WhyNot {
        match self.meant() {
            Some(_) => None,
            None => Some("why-no-record"),
        }
    }

    /// Where several rows are marked, whatever acts on one record only does not act.
    pub fn why_marked(&self, action: &Action) -> WhyNot {
        let several = self.meant().is_some_and(|(_, ids)| ids.len() > 1);
        match action.on_marked() {
            OnMarked::One if several => Some("why-one-only"),
            OnMarked::One | OnMarked::Together | OnMarked::Aside => None,
        }
    }

    /// A row of a list must be under the cursor, or something that can be ticked off.
    pub fn why_no_mark(&self) -> WhyNot {
        match (self.top(), self.view()) {
            (None, Some(View::Phases(_))) => None,
            (Some(_) | None, _) => self.why_no_marking(),
        }
    }

    /// A row of a list must be under the cursor, for rows to be marked.
    pub fn why_no_marking(&self) -> WhyNot {
        self.why_no_row().map(|_| "why-no-marking")
    }

    /// A row of a list must be under the cursor.
    pub fn why_no_row(&self) -> WhyNot {
        match (self.top(), self.list().and_then(|list| list.current())) {
            (None, Some(_)) => None,
            (Some(_) | None, _) => Some("why-no-list"),
        }
    }

    /// The pane must be a list.
    pub fn why_no_list(&self) -> WhyNot {
        match (self.top(), self.list()) {
            (None, Some(_)) => None,
            (Some(_) | None, _) => Some("why-no-list"),
        }
    }

    /// The pane must be a list, or a row of a computed list be in hand.
    pub fn why_not_narrowed(&self) -> WhyNot {
        match (self.top(), self.view()) {
            (None, Some(View::Overview(shown))) if matches!(shown.spot, Spot::Cell(..)) => None,
            (Some(_) | None, _) => self.why_no_list(),
        }
    }

    /// The store must be writable, and nothing lie over the pane.
    pub fn why_no_import(&self) -> WhyNot {
        let open = self.top().map(|_| "why-something-open");
        self.why_barred().or(open)
    }

    /// The pane must have a list behind its own one, or a computed list that is cut otherwise too.
    pub fn why_no_other_list(&self) -> WhyNot {
        if let (None, Some(View::Overview(_))) = (self.top(), self.view()) {
            return None;
        }
        let further = self.tab.further().next();
        match (self.top(), further) {
            (None, Some(_)) => None,
            (Some(_) | None, _) => Some("why-no-other-list"),
        }
    }

    /// The pane must show records of one kind, or a paper lie over it.
    pub fn why_no_rows(&self) -> WhyNot {
        let paper = matches!(self.top(), Some(Layer::Paper(_)));
        let listed = self.top().is_none() && self.rows_of().is_some();
        if paper || listed || self.shows_unmet() {
            None
        } else {
            Some("why-no-list")
        }
    }

    /// Something must be marked.
    pub fn why_no_marks(&self) -> WhyNot {
        let top = self.top().filter(|it| !matches!(it, Layer::Pairs(_)));
        match (top, self.list()) {
            (None, Some(list)) if !list.marks.is_empty() => None,
            (Some(_) | None, _) => Some("why-no-marks"),
        }
    }

    /// The store must be writable and the pane must make something.
    pub fn why_not_new(&self) -> WhyNot {
        if let Some(why) = self.why_barred() {
            return Some(why);
        }
        let makes = self.view().and_then(View::makes);
        if self.top().is_none() && makes.is_some() {
            return None;
        }
        self.why_no_list()
    }

    /// The store must be writable and a record must be in hand.
    pub fn why_not_edit(&self) -> WhyNot {
        self.why_barred().or_else(|| self.why_no_record())
    }

    /// The open file must no longer be the one at the path.
    pub const fn why_in_place(&self) -> WhyNot {
        if self.facts.moved {
            None
        } else {
            Some("why-in-place")
        }
    }

    /// The store must be writable; where only room is wanting, it is tried.
    pub(in crate::app) fn why_barred(&self) -> WhyNot {
        match self.facts.read_only.filter(|why| why.lasts())? {
            Unwritable::FileSystem => Some("why-read-only-file-system"),
            Unwritable::File => Some("why-read-only-file"),
            Unwritable::Folder => Some("why-read-only-folder"),
            Unwritable::Sides => Some("why-read-only-sides"),
            Unwritable::Linked => Some("why-read-only-linked"),
            Unwritable::Account => Some("why-read-only-account"),
            Unwritable::Full
            | Unwritable::Limit
            | Unwritable::NoLocks
            | Unwritable::Disk
            | Unwritable::Unknown => None,
        }
    }

    /// The kind of what is in hand must know the act.
    pub fn why_no_verb(&self, verb: &str) -> WhyNot {
        let knows = |kind: Kind| kind.def().machine.table.iter().any(|row| row.verb == verb);
        match self.meant() {
            Some((held, _)) if knows(held) => None,
            Some(_) | None => Some("why-no-task"),
        }
    }

    /// Something must be in hand of which a summary is made.
    pub fn why_no_summary(&self) -> WhyNot {
        match self.meant() {
            Some((held, _)) if held.summarised_by().is_some() => None,
            Some(_) | None => Some("why-no-summary"),
        }
    }

    /// Says whether the list of who has not met what is asked is shown, with nothing over it.
    pub fn shows_unmet(&self) -> bool {
        self.top().is_none() && matches!(self.view(), Some(View::Unmet(_)))
    }

    /// Something must be in hand of which a paper is made.
    pub fn why_no_paper(&self) -> WhyNot {
        let made = |kind: Kind| PaperKind::for_kind(kind).is_some();
        match self.meant() {
            _ if self.shows_unmet() => None,
            Some((held, _)) if made(held) => None,
            Some(_) | None => Some("why-no-paper"),
        }
    }

    /// The store must be writable, and at most a page lie over the pane.
    pub fn why_no_docket(&self) -> WhyNot {
        let open = match self.top() {
            Some(Layer::Page(_)) | None => None,
            Some(_) => Some("why-something-open"),
        };
        self.why_barred().or(open)
    }

    /// Something must be in hand that what the action begins can be a part of.
    pub fn why_not_begin(&self, action: &str) -> WhyNot {
        let (part, begun) = Kind::begun_by(action)?;
        let held = self.meant().map(|(held, _)| held);
        (held.is_none() || held != part.whole()).then_some(begun.lacks)
    }

    /// One record must be in hand of which something is sealed, in a store that can be written: the
    /// look is kept.
    pub fn why_not_unseal(&self) -> WhyNot {
        let why = match self.meant() {
            Some((held, ids)) if held.def().is_given() && ids.len() == 1 => None,
            Some(_) | None => Some("why-nothing-sealed"),
        };
        self.why_barred().or(why)
    }

    /// The store must be writable, and an end of what ties people to posts must be in hand.
    pub fn why_no_seat(&self) -> WhyNot {
        let (from, to) = Role::Holds.ends();
        match self.meant() {
            Some((held, _)) if held == from || held == to => self.why_barred(),
            Some(_) | None => Some("why-no-seat"),
        }
    }

    /// The focused field must have a reference list.
    pub fn why_no_reference(&self) -> WhyNot {
        match self.form().and_then(|form| form.field()) {
            Some(field) if field.reference().is_some() => None,
            Some(field) if field.path == Some(PathFor::Reading) => None,
            Some(_) | None => Some("notice-no-reference"),
        }
    }

    /// The focused field must be one that has phrases.
    pub fn why_no_phrases(&self) -> WhyNot {
        match self.form().and_then(super::Form::phrase_field) {
            Some(_) => None,
            None => Some("why-no-phrases"),
        }
    }

    /// The phrases of a field must be shown.
    pub fn why_no_phrase_list(&self) -> WhyNot {
        match self.top() {
            Some(Layer::Picker(picker)) if matches!(picker.purpose, PickFor::Phrase(_)) => None,
            Some(_) | None => Some("why-no-phrase-list"),
        }
    }

    /// The views of a list must be shown.
    pub fn why_no_view_list(&self) -> WhyNot {
        match self.top() {
            Some(Layer::Picker(picker)) if picker.purpose == PickFor::View => None,
            Some(_) | None => Some("why-no-view-list"),
        }
    }

    /// The columns of a list must be shown.
    pub fn why_no_column_list(&self) -> WhyNot {
        match self.top() {
            Some(Layer::Columns(_)) => None,
            Some(_) | None => Some("why-no-column-list"),
        }
    }

    /// Several options must be possible in the focused field, and one of them chosen.
    pub fn why_not_several(&self) -> WhyNot {
        match self.form().and_then(|form| form.field()) {
            Some(field) if field.tick.is_some() => None,
            Some(field) if field.kept.is_some() && field.chosen().is_some() => None,
            Some(field) if field.kept.is_some() => Some("why-none-chosen"),
            Some(_) | None => Some("why-not-several"),
        }
    }

    /// The focused field must stand in a grid.
    pub fn why_no_grid(&self) -> WhyNot {
        match self.form().and_then(super::Form::cell_here) {
            Some(_) => None,
            None => Some("why-no-grid"),
        }
    }

    /// The form must be of records, of which there is a last one.
    pub fn why_no_last(&self) -> WhyNot {
        match self.form().and_then(super::Form::draft_key) {
            Some(_) => None,
            None => Some("notice-no-last"),
        }
    }

    /// The form must be the entry of cards.
    pub fn why_no_entry(&self) -> WhyNot {
        match self.form().map(|form| &form.purpose) {
            Some(Purpose::Entry(_)) => None,
            Some(_) | None => Some("why-no-entry"),
        }
    }

    /// A form in which several can be made one after the other must be open, and fill no field of
    /// another.
    pub fn why_no_series(&self) -> WhyNot {
        match self.form() {
            Some(form) if matches!(form.purpose, Purpose::Entry(_)) => None,
            Some(form) if form.purpose == Purpose::Make => {
                let alone = form.kind.def().series.is_empty() || self.forms().count() > 1;
                alone.then_some("why-no-series")
            }
            Some(_) | None => Some("why-no-series"),
        }
    }

    /// A record must be in hand that another one can begin with.
    pub fn why_no_like(&self) -> WhyNot {
        let why = self.why_not_edit();
        why.or_else(|| match self.record_in_hand() {
            Some((kind, _)) if !kind.def().is_made_by_acts() => None,
            Some(_) | None => Some("why-no-like"),
        })
    }

    /// Something must have been typed while a refusal stood.
    pub fn why_nothing_waits(&self) -> WhyNot {
        match self.form() {
            Some(form) if !form.waiting.is_empty() => None,
            Some(_) | None => Some("why-nothing-waits"),
        }
    }

    /// Something must have been typed into the form.
    pub fn why_nothing_to_discard(&self) -> WhyNot {
        if let Some(Layer::Picker(picker)) = self.top() {
            let any = picker.purpose == PickFor::Draft && !picker.drafts.is_empty();
            return (!any).then_some("why-nothing-to-discard");
        }
        match self.form() {
            Some(form) if form.draft_key().is_some() && form.is_begun() => None,
            Some(_) | None => Some("why-nothing-to-discard"),
        }
    }

    /// A reference list must be open whose kind can be made here.
    pub fn why_not_new_choice(&self) -> WhyNot {
        match self.top() {
            Some(Layer::Picker(picker))
                if matches!(picker.purpose, PickFor::Field | PickFor::View) =>
            {
                None
            }
            Some(_) | None => Some("why-no-picker"),
        }
    }
}
