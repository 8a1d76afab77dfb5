//! Who fills a column, how far what stands there travels, and whose words it is.

/// Who fills a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hand {
    /// People, in forms and with `set`; it may stay empty.
    Typed,
    /// People, and a record cannot be made without it.
    Required,
    /// People while the record is made; never edited afterwards.
    Once,
    /// As `Once`, and it cannot be left empty.
    RequiredOnce,
    /// The program, when it makes the record: the door it came through.
    Given,
    /// The rules only.
    Ruled,
    /// The rules, out of the words of a decision; people correct them 更正 with a reason.
    Decided,
}

/// How far the content of a column may travel.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Secrecy {
    /// Anywhere inside the office.
    Open,
    /// The journal keeps its SHA-256 only (an opinion's verbatim text).
    Hashed,
}

/// Whose words stand in a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Words {
    /// The office's own.
    Own,
    /// A paper's 原文: what the campaign was made with is changed with a reason only, and says from
    /// then on that it is no more what the paper says.
    Quoted,
    /// As [`Words::Quoted`]; taken over from a paper without being headed as its 原文: names, what is
    /// to be written about.
    Taken,
}
