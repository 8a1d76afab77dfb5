//! Every action.
//!
//! What only a terminal or a timer says (text typed into a field, a resize, another process
//! having written) is an [`Action`] too, but stands in no registry and has no key.

use super::near_step::NearStep;
use super::seldom::Seldom;
use super::view_step::Arrange;
use crate::domain::Kind;
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
    /// Shows the next list of the pane: behind the opinions the batches; or that of a kind, of
    /// whichever pane.
    OtherList(Option<Kind>),
    /// Shows who has met which requirement: by person, branch, department, and the plan again.
    Unmet,
    /// One step back.
    Back,
    /// Shows what is wanted once in a while.
    Seldom(Seldom),
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
    /// Copies the number of the record, pressed again more of it; else what the pane shows.
    Copy,
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
    /// Does something with the views of the list 视图, or with its columns 栏目.
    Arrange(Arrange),
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
    WordsOnChoice(char),
}
