//! Every action, in one registry: footer, help, palette, keymap and README are made from it.
//!
//! What only a terminal or a timer says (text typed into a field, a resize, another process
//! having written) is an [`Action`] too, but stands in no table and has no key.

use super::near_step::NearStep;
use super::needs::Needs;
use super::scope::Scope;
use crate::store::Overwritten;

pub use super::moves::Move;

/// What the user meant, from a key, the palette or a test; or what the world told the screen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Action {
    /// Moves the cursor.
    Move(Move),
    /// Goes to a pane, 1 to 9.
    Pane(u8),
    /// Goes to the pane on the left.
    PreviousPane,
    /// Goes to the pane on the right.
    NextPane,
    /// Shows all keys of this screen.
    Help,
    /// Shows every action, to be found by its words.
    Palette,
    /// Looks for a word in this pane.
    Find,
    /// Goes to a number.
    GoTo,
    /// Opens the record that what is said names.
    OpenNamed,
    /// Takes back one's own last command.
    Undo,
    /// Brings back what was taken back.
    Redo,
    /// Shows the rows the other way: the next order, or what the pane offers.
    View,
    /// Shows the next list of the pane: behind the opinions the batches.
    OtherList,
    /// Shows who has met which requirement: by person, branch, department, and the plan again.
    Unmet,
    /// One step back.
    Back,
    /// Lists what was left half typed.
    Drafts,
    /// Leaves the program; drafts are kept.
    Quit,
    /// Draws the whole screen anew.
    Redraw,
    /// Copies what is open into a file of its own, where it is no longer the one at the path.
    SaveAside,
    /// Opens what is under the cursor.
    Open,
    /// Marks or unmarks the row.
    Mark,
    /// Marks the row and goes up.
    MarkUp,
    /// Marks the row and goes down.
    MarkDown,
    /// Marks all rows of the list, as it is filtered.
    MarkAll,
    /// Marks the rows from the last mark, else from the top, to this one.
    MarkTo,
    /// Takes all marks away.
    Unmark,
    /// Shows what can be done with the record next 推进.
    Advance,
    /// Makes a new record of this pane.
    New,
    /// Makes a new record that begins with what the one in hand says.
    Like,
    /// Edits the record.
    Edit,
    /// Narrows the list.
    Filter,
    /// Acts on the marked rows: distils opinions, makes one transition on all others.
    ActOnMarked,
    /// Puts a person on a post, or takes him off it.
    Seat,
    /// Attaches a file as evidence.
    Attach,
    /// Writes the list as it is shown to a file 导出.
    Export,
    /// Shows the paper that is made of the record 文书.
    Paper,
    /// Shows on one page what a leader or a meeting has to decide, or lays it on a sheet 呈批单.
    Docket(bool),
    /// Takes a table in 导入.
    Import,
    /// Urges 催办.
    Urge,
    /// Verifies 核查: criteria, files and finding on one page.
    Verify,
    /// Declares void, with a reason.
    Void,
    /// Begins a record that is a part of the one in hand: an erratum 勘误, a task, a dated step.
    Begin(&'static str),
    /// Makes one record that says once what the marked rows say 摘要.
    Summarise,
    /// Draws a sample of what is struck off.
    Draw,
    /// Does something with what says nearly the same 相近.
    Near(NearStep),
    /// Goes to the next field, on the last one saves.
    NextField,
    /// Goes to the next field and never saves.
    SkipField,
    /// Goes to the field before.
    PreviousField,
    /// Keeps the option that is chosen, so that another can be chosen beside it.
    KeepChoice,
    /// Puts an empty row into a grid.
    PutRowIn,
    /// Takes a row out of a grid.
    TakeRowOut,
    /// Begins a new line in a text of several.
    NewLine,
    /// Saves the form.
    Save,
    /// Saves and takes the next card.
    SaveNextCard,
    /// Saves and takes the next opinion of the same card.
    SaveSameCard,
    /// Records a card that says nothing.
    EmptyCard,
    /// Fills the field as in the last record.
    Ditto,
    /// Puts what was typed while a refusal stood into the focused field.
    TakeWaiting,
    /// Throws away what waits, or else what was typed into the form, when pressed twice.
    Discard,
    /// Empties the field.
    ClearField,
    /// Picks from the reference list.
    Pick,
    /// Shows the phrases of the field 常用语, or keeps what stands in it as one.
    Phrases(bool),
    /// Takes what is under the cursor in a popup.
    Accept,
    /// Chooses by a digit, 0 to 9.
    Digit(u8),
    /// Chooses a transition by its key: a digit or a letter.
    Choose(char),
    /// The text of the focused field is now this.
    FieldChanged(String),
    /// Somebody has written into the store.
    StoreChanged,
    /// The file of the store was moved away or replaced, or overwritten in its place.
    StoreMoved(Option<Overwritten>),
    /// The business day is another than the one shown.
    NewDay,
    /// The screen has another size, in columns and rows.
    Resized(u16, u16),
    /// The keyboard has rested: what follows late may be shown.
    Rested,
    /// Half-typed text has waited long enough to be kept.
    DraftDue,
    /// A character arrived that only an input method writes.
    InputMethod,
    /// Text was typed while a refusal stands.
    Wait(String),
    /// The last character of what waits is taken away.
    Unwait,
    /// The refusal was seen.
    Seen,
    /// Text was pasted where none is typed.
    PastedNowhere,
    /// Words were typed where a digit chooses.
    WordsOnChoice,
}

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
const LIST: &[Scope] = &[Scope::List];
const FORM: &[Scope] = &[Scope::Form];
const POPUP: &[Scope] = &[Scope::Popup];
const PAIRS: &[Scope] = &[Scope::Pairs];
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

/// The registry. One line a name; the order is that of help, palette and README.
pub static REGISTRY: [Entry; 90] = [
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
    entry("drafts", Action::Drafts, BROWSE, 0, Needs::Nothing),
    entry("open_named", Action::OpenNamed, EVERYWHERE, 0, Needs::Named),
    entry("undo", Action::Undo, EVERYWHERE, 0, Needs::Nothing),
    entry("redo", Action::Redo, EVERYWHERE, 0, Needs::Nothing),
    entry("view", Action::View, BROWSE, 60, Needs::List),
    entry("other_list", Action::OtherList, BROWSE, 0, Needs::OtherList),
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
];

impl Entry {
    /// Finds a line by its name.
    pub fn named(name: &str) -> Option<&'static Self> {
        REGISTRY.iter().find(|entry| entry.name == name)
    }
}
