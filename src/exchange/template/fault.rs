//! What can be wrong with a template, as values; the words for it are in the locales.

/// One fault of a template and where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TemplateFault {
    /// The line, counted from 1. A missing key is given the line of its table's head.
    pub line: u32,
    /// What is wrong there.
    pub kind: FaultKind,
}

/// What is wrong with a template.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FaultKind {
    /// The text is not TOML.
    Syntax {
        /// The column, counted in characters from 1.
        column: u32,
        /// The key of the sentence that says why.
        why: &'static str,
    },
    /// The file is of a format this program does not read (see [`super::FORMAT`]).
    FormatUnknown {
        /// The number the file gives.
        found: u32,
    },
    /// A key this part of the format does not have: most often a slip of the pen.
    KeyUnknown {
        /// The part it stands in.
        part: TemplatePart,
        /// The key as written.
        key: String,
        /// The key that was perhaps meant.
        near: Option<&'static str>,
    },
    /// A key that must be there is not.
    KeyMissing {
        /// The part that lacks it.
        part: TemplatePart,
        /// The key that is missing.
        key: &'static str,
    },
    /// A value of the wrong type.
    WrongType {
        /// The key it belongs to.
        key: &'static str,
        /// The type that is wanted.
        wanted: Wanted,
        /// The type that was found, in TOML's own word.
        found: &'static str,
    },
    /// A text of spaces only, or of nothing.
    TextEmpty {
        /// The key it belongs to.
        key: &'static str,
    },
    /// A text with a control character, which a terminal or a printer would obey.
    ControlCharacter {
        /// The key it belongs to.
        key: &'static str,
    },
    /// A text that no record has room for.
    TextTooLong {
        /// The key it belongs to.
        key: &'static str,
        /// The most characters.
        most: usize,
    },
    /// A number below or above what makes sense (a post without a seat).
    NumberOutOfRange {
        /// The key it belongs to.
        key: &'static str,
        /// The least allowed.
        least: u32,
        /// The most allowed.
        most: u32,
    },
    /// A word that is none of those the key knows.
    WordUnknown {
        /// The key it belongs to.
        key: &'static str,
        /// The word as written.
        found: String,
        /// The words it may be.
        allowed: &'static [&'static str],
    },
    /// A list that must have at least one entry has none.
    NoneOf {
        /// What there is none of.
        part: TemplatePart,
    },
    /// A wording of dates that cannot be read, or names a day that does not exist.
    SpanUnreadable {
        /// The wording as written.
        wording: String,
    },
    /// The campaign's own span lacks the year that every other date takes from it.
    YearMissing {
        /// The wording as written.
        wording: String,
    },
    /// A wording counted from the start beside dates, or the other way round.
    SpanMixed {
        /// The wording as written.
        wording: String,
    },
    /// A span that ends before it begins.
    SpanReversed {
        /// The wording as written.
        wording: String,
    },
    /// A span that leaves the one around it.
    SpanOutside {
        /// What leaves: a phase or a deliverable the campaign, a step its phase.
        part: TemplatePart,
        /// The wording as written.
        wording: String,
    },
    /// A phase that begins before the one before it has ended.
    PhasesOverlap {
        /// The number of the later phase.
        no: u32,
    },
    /// A number that is not the next one.
    NumberNotNext {
        /// What is numbered.
        part: TemplatePart,
        /// The number that should stand here.
        expected: u32,
        /// The number that does.
        found: u32,
    },
    /// A name given twice.
    NameTwice {
        /// What is named.
        part: TemplatePart,
        /// The name.
        name: String,
        /// The line where it was given first.
        first_line: u32,
    },
    /// A requirement of a step that no phase has.
    StepUnknown {
        /// The name as written.
        name: String,
    },
    /// A rule of counting that begins like one of ours and is not written like it.
    CountUnreadable {
        /// The rule as it stands there.
        rule: String,
    },
    /// A rule of counting names a channel that the template does not have.
    ChannelUnknown {
        /// The name as it stands there.
        name: String,
    },
    /// What a deliverable comes after is none that stands before it.
    DeliverableUnknown {
        /// The name as written.
        name: String,
    },
    /// What counts for a requirement is no type of activity that the file has, and no family.
    ActivityUnknown {
        /// The name as written.
        name: String,
    },
    /// What a requirement counts is nothing that the file has to be studied.
    ContentUnknown {
        /// The name as written.
        name: String,
    },
    /// A rank that no roster has.
    RankUnknown {
        /// The word as written.
        name: String,
    },
    /// A requirement names a kind of department that there is not.
    UnitUnknown {
        /// What it says.
        name: String,
    },
    /// A template counted from its start was resolved without one.
    StartMissing,
    /// A start so far off that the calendar does not reach the end.
    StartTooFar,
}

/// A part of a template.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum TemplatePart {
    /// The file as a whole.
    File,
    /// `[campaign]`.
    Campaign,
    /// `[[principles]]`.
    Principle,
    /// `[[goals]]`.
    Goal,
    /// `[[categories]]`.
    Category,
    /// `[[contents]]`.
    Content,
    /// `[[channels]]`.
    Channel,
    /// `[[posts]]`.
    Post,
    /// `[[phases]]`.
    Phase,
    /// `[[phases.steps]]`.
    Step,
    /// `[[phases.steps.deliverables]]`.
    Deliverable,
    /// `[[requirements]]`.
    Requirement,
    /// A type of activity.
    ActivityType,
    /// `[settings]`.
    Settings,
}

/// The type a key wants.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wanted {
    /// A text in quotation marks.
    Text,
    /// A list of texts.
    Texts,
    /// A whole number.
    Number,
    /// `true` or `false`.
    Flag,
    /// A table, `[key]`.
    Table,
    /// A list of tables, `[[key]]`.
    Tables,
}
