//! What an action needs to be possible; whether it is there is asked in `state/possible`.

/// What an action needs to be possible.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Needs {
    /// Nothing.
    Nothing,
    /// A list.
    List,
    /// Records of one kind that are shown one below the other.
    Rows,
    /// A store that can be written, and nothing open over the pane.
    Writable,
    /// Something said that names a record.
    Named,
    /// A record in hand.
    Record,
    /// A row or something that can be ticked off.
    Mark,
    /// A row of a list.
    Marking,
    /// A list, or a row of a computed list.
    Narrowed,
    /// Marked rows.
    Marks,
    /// A pane with more lists than one.
    OtherList,
    /// A pane that makes something, in a store that can be written.
    Makes,
    /// A record in hand that can be edited.
    Editable,
    /// A record in hand whose kind knows this act.
    Verb(&'static str),
    /// A record in hand of which this action begins a part.
    Whole(&'static str),
    /// A record in hand of which a paper is made.
    Paper,
    /// A store that can be written, and no form or popup open.
    Docket,
    /// A person or a post in hand.
    Seat,
    /// A store that is no longer at its path.
    Aside,
    /// Something in hand that can be said once with others.
    Summary,
    /// A record in hand to which others are near.
    Near,
    /// A list of records that are held against one another.
    Pairs,
    /// Two that are proposed as nearly the same.
    Pair,
    /// The entry of cards.
    Entry,
    /// A form in which several are made one after the other.
    Series,
    /// A record in hand that another one can begin with.
    Like,
    /// A last record of the form's kind.
    Last,
    /// A field with a reference list.
    Reference,
    /// A field that has phrases.
    Phrases,
    /// The phrases of a field are shown.
    PhraseList,
    /// The views of a list are shown.
    ViewList,
    /// The columns of a list are shown.
    ColumnList,
    /// A row of a grid.
    Grid,
    /// A field in which several options can be chosen.
    Several,
    /// Something that was typed while a refusal stood.
    Waiting,
    /// Something that was typed into the form.
    Typed,
    /// A list out of which a field is filled, whose kind can be made.
    Choice,
}
