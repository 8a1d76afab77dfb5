//! The registry of actions: footer, help, palette, keymap and the tables of
//! `assets/docs/keys.md` are made from it.

use super::action::{Action, Move};
use super::near_step::NearStep;
use super::needs::Needs;
use super::scope::Scope;
use super::seldom::Seldom;
use super::view_step::{Arrange, ColumnStep, ViewStep};

/// One line of the registry.
pub struct Entry {
    /// The name in the keymap; its words are `action-<name>`.
    pub name: &'static str,
    /// What it does.
    pub action: Action,
    /// Where it may be bound.
    pub scopes: &'static [Scope],
    /// Its place in the footer, the smallest first; 0 keeps it out.
    pub footer: u8,
    /// What it needs to be possible.
    pub needs: Needs,
}

const EVERYWHERE: &[Scope] = &[Scope::Everywhere];
const BROWSE: &[Scope] = &[Scope::Browse];
const MOVING: &[Scope] = &[Scope::Browse, Scope::Popup];
const COPYING: &[Scope] = &[Scope::Browse, Scope::Form, Scope::Popup];
const LIST: &[Scope] = &[Scope::List];
const FORM: &[Scope] = &[Scope::Form];
const POPUP: &[Scope] = &[Scope::Popup];
const PAIRS: &[Scope] = &[Scope::Pairs];
const COLUMNS: &[Scope] = &[Scope::Columns];
const TYPING: &[Scope] = &[Scope::Form, Scope::Popup];

const fn entry(
    name: &'static str,
    action: Action,
    scopes: &'static [Scope],
    footer: u8,
    needs: Needs,
) -> Entry {
    Entry {
        name,
        action,
        scopes,
        footer,
        needs,
    }
}

/// An action that begins a part of the record in hand.
const fn begins(name: &'static str, footer: u8) -> Entry {
    entry(name, Action::Begin(name), LIST, footer, Needs::Whole(name))
}

/// An action on what says nearly the same: in the list, or among all that is proposed.
const fn near(name: &'static str, step: NearStep, footer: u8, needs: Needs) -> Entry {
    let scopes = match step {
        NearStep::Mark | NearStep::Show => LIST,
        NearStep::Join | NearStep::Same | NearStep::Unlike => PAIRS,
    };
    entry(name, Action::Near(step), scopes, footer, needs)
}

/// An action on the views of the list.
const fn views(name: &'static str, step: ViewStep, footer: u8) -> Entry {
    let (scopes, needs) = match step {
        ViewStep::Show => (LIST, Needs::List),
        ViewStep::Keep => (COLUMNS, Needs::ColumnList),
        ViewStep::Rename | ViewStep::Remove => (POPUP, Needs::ViewList),
    };
    entry(
        name,
        Action::Arrange(Arrange::View(step)),
        scopes,
        footer,
        needs,
    )
}

/// An action on the columns of the list.
const fn columns(name: &'static str, step: ColumnStep, footer: u8) -> Entry {
    let (scopes, needs) = match step {
        ColumnStep::Show => (LIST, Needs::List),
        ColumnStep::Toggle
        | ColumnStep::Up
        | ColumnStep::Down
        | ColumnStep::Wider
        | ColumnStep::Narrower
        | ColumnStep::Freeze
        | ColumnStep::Usual => (COLUMNS, Needs::ColumnList),
    };
    entry(
        name,
        Action::Arrange(Arrange::Column(step)),
        scopes,
        footer,
        needs,
    )
}

/// The registry. One line a name; the order is that of help, palette and the tables of keys.
pub static REGISTRY: [Entry; 103] = [
    entry("help", Action::Help, EVERYWHERE, 10, Needs::Nothing),
    entry("palette", Action::Palette, EVERYWHERE, 81, Needs::Nothing),
    entry("pane_1", Action::Pane(1), BROWSE, 0, Needs::Nothing),
    entry("pane_2", Action::Pane(2), BROWSE, 0, Needs::Nothing),
    entry("pane_3", Action::Pane(3), BROWSE, 0, Needs::Nothing),
    entry("pane_4", Action::Pane(4), BROWSE, 0, Needs::Nothing),
    entry("pane_5", Action::Pane(5), BROWSE, 0, Needs::Nothing),
    entry("pane_6", Action::Pane(6), BROWSE, 0, Needs::Nothing),
    entry("pane_7", Action::Pane(7), BROWSE, 0, Needs::Nothing),
    entry("pane_8", Action::Pane(8), BROWSE, 0, Needs::Nothing),
    entry("pane_9", Action::Pane(9), BROWSE, 0, Needs::Nothing),
    entry(
        "previous_pane",
        Action::PreviousPane,
        BROWSE,
        0,
        Needs::Nothing,
    ),
    entry("next_pane", Action::NextPane, BROWSE, 0, Needs::Nothing),
    entry("find", Action::Find, BROWSE, 82, Needs::List),
    entry("go_to", Action::GoTo, BROWSE, 0, Needs::Nothing),
    entry("import", Action::Import, BROWSE, 0, Needs::Writable),
    entry(
        "drafts",
        Action::Seldom(Seldom::Drafts),
        BROWSE,
        0,
        Needs::Nothing,
    ),
    entry("open_named", Action::OpenNamed, EVERYWHERE, 0, Needs::Named),
    entry("undo", Action::Undo, EVERYWHERE, 0, Needs::Nothing),
    entry("redo", Action::Redo, EVERYWHERE, 0, Needs::Nothing),
    entry("view", Action::View, BROWSE, 60, Needs::List),
    entry(
        "other_list",
        Action::OtherList(None),
        BROWSE,
        0,
        Needs::OtherList,
    ),
    entry("copy", Action::Copy, COPYING, 0, Needs::Nothing),
    entry("unmet", Action::Unmet, BROWSE, 0, Needs::Nothing),
    entry("back", Action::Back, EVERYWHERE, 90, Needs::Nothing),
    entry("quit", Action::Quit, EVERYWHERE, 0, Needs::Nothing),
    entry("redraw", Action::Redraw, EVERYWHERE, 0, Needs::Nothing),
    entry("save_aside", Action::SaveAside, EVERYWHERE, 0, Needs::Aside),
    entry("up", Action::Move(Move::Up), MOVING, 0, Needs::Nothing),
    entry("down", Action::Move(Move::Down), MOVING, 0, Needs::Nothing),
    entry("left", Action::Move(Move::Left), BROWSE, 0, Needs::Nothing),
    entry(
        "right",
        Action::Move(Move::Right),
        BROWSE,
        0,
        Needs::Nothing,
    ),
    entry(
        "next_part",
        Action::Move(Move::Next),
        BROWSE,
        0,
        Needs::Nothing,
    ),
    entry(
        "previous_part",
        Action::Move(Move::Previous),
        BROWSE,
        0,
        Needs::Nothing,
    ),
    entry(
        "page_up",
        Action::Move(Move::PageUp),
        MOVING,
        0,
        Needs::Nothing,
    ),
    entry(
        "page_down",
        Action::Move(Move::PageDown),
        MOVING,
        0,
        Needs::Nothing,
    ),
    entry(
        "first",
        Action::Move(Move::First),
        BROWSE,
        0,
        Needs::Nothing,
    ),
    entry("last", Action::Move(Move::Last), BROWSE, 0, Needs::Nothing),
    entry("open", Action::Open, BROWSE, 20, Needs::Nothing),
    entry("advance", Action::Advance, LIST, 21, Needs::Record),
    entry("act_on_marked", Action::ActOnMarked, LIST, 22, Needs::Marks),
    entry("new", Action::New, LIST, 30, Needs::Makes),
    entry("like", Action::Like, LIST, 0, Needs::Like),
    entry("edit", Action::Edit, LIST, 40, Needs::Editable),
    entry("mark", Action::Mark, LIST, 41, Needs::Mark),
    entry("mark_up", Action::MarkUp, LIST, 0, Needs::Mark),
    entry("mark_down", Action::MarkDown, LIST, 0, Needs::Mark),
    entry("mark_all", Action::MarkAll, LIST, 0, Needs::Marking),
    entry("mark_to", Action::MarkTo, LIST, 0, Needs::Marking),
    entry("unmark", Action::Unmark, LIST, 0, Needs::Marks),
    entry("urge", Action::Urge, LIST, 42, Needs::Verb("urge")),
    entry("verify", Action::Verify, LIST, 0, Needs::Verb("pass")),
    entry("filter", Action::Filter, LIST, 50, Needs::Narrowed),
    entry("seat", Action::Seat, LIST, 46, Needs::Seat),
    entry("attach", Action::Attach, LIST, 70, Needs::Record),
    entry("export", Action::Export, LIST, 0, Needs::Rows),
    entry("paper", Action::Paper, LIST, 0, Needs::Paper),
    entry("decide", Action::Docket(false), BROWSE, 0, Needs::Docket),
    entry("lay", Action::Docket(true), BROWSE, 0, Needs::Docket),
    entry("draw", Action::Draw, BROWSE, 0, Needs::Docket),
    entry("void", Action::Void, LIST, 0, Needs::Record),
    begins("erratum", 0),
    begins("new_task", 45),
    begins("add_step", 0),
    begins("add_opening", 0),
    entry("summarise", Action::Summarise, LIST, 62, Needs::Summary),
    near("mark_near", NearStep::Mark, 61, Needs::Near),
    near("near_pairs", NearStep::Show, 0, Needs::Pairs),
    near("near_join", NearStep::Join, 11, Needs::Pair),
    near("near_same", NearStep::Same, 12, Needs::Pair),
    near("near_unlike", NearStep::Unlike, 13, Needs::Pair),
    views("views", ViewStep::Show, 0),
    columns("columns", ColumnStep::Show, 0),
    columns("column_toggle", ColumnStep::Toggle, 11),
    columns("column_narrower", ColumnStep::Narrower, 12),
    columns("column_wider", ColumnStep::Wider, 13),
    columns("column_up", ColumnStep::Up, 14),
    columns("column_down", ColumnStep::Down, 15),
    columns("column_freeze", ColumnStep::Freeze, 16),
    columns("column_usual", ColumnStep::Usual, 17),
    views("keep_view", ViewStep::Keep, 18),
    entry("next_field", Action::NextField, FORM, 20, Needs::Nothing),
    entry("save", Action::Save, FORM, 21, Needs::Nothing),
    entry(
        "save_next_card",
        Action::SaveNextCard,
        FORM,
        22,
        Needs::Series,
    ),
    entry(
        "save_same_card",
        Action::SaveSameCard,
        FORM,
        23,
        Needs::Entry,
    ),
    entry("empty_card", Action::EmptyCard, FORM, 0, Needs::Entry),
    entry("ditto", Action::Ditto, FORM, 30, Needs::Last),
    entry("pick", Action::Pick, FORM, 31, Needs::Reference),
    entry("phrases", Action::Phrases(false), FORM, 32, Needs::Phrases),
    entry("clear_field", Action::ClearField, TYPING, 0, Needs::Nothing),
    entry(
        "take_waiting",
        Action::TakeWaiting,
        FORM,
        24,
        Needs::Waiting,
    ),
    entry("keep_choice", Action::KeepChoice, FORM, 25, Needs::Several),
    entry("put_row_in", Action::PutRowIn, FORM, 26, Needs::Grid),
    entry("take_row_out", Action::TakeRowOut, FORM, 27, Needs::Grid),
    entry("discard", Action::Discard, TYPING, 0, Needs::Typed),
    entry("new_line", Action::NewLine, FORM, 0, Needs::Nothing),
    entry("skip_field", Action::SkipField, FORM, 0, Needs::Nothing),
    entry(
        "previous_field",
        Action::PreviousField,
        FORM,
        0,
        Needs::Nothing,
    ),
    entry("accept", Action::Accept, POPUP, 20, Needs::Nothing),
    entry("new_choice", Action::New, POPUP, 30, Needs::Choice),
    entry(
        "keep_phrase",
        Action::Phrases(true),
        POPUP,
        31,
        Needs::PhraseList,
    ),
    views("rename_view", ViewStep::Rename, 32),
    views("remove_view", ViewStep::Remove, 33),
];

impl Entry {
    /// Finds a line by its name.
    pub fn named(name: &str) -> Option<&'static Self> {
        REGISTRY.iter().find(|entry| entry.name == name)
    }
}
