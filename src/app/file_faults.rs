//! What was wrong with a file from outside, as sentences: what stands where, what is expected.

use super::wording;
use crate::domain::{Day, Kind};
use crate::exchange::fault::{CardFault, Expected, Fault, OfBatch, Warning, WarningKind};
use crate::exchange::table::{NotATable, TableFault};
use crate::i18n::field_name;
use crate::i18n::{Args, Texts};

/// Says what is wrong in a cell: `第6行「收到日期」：写着“2009-02-30”，应为……`.
pub fn fault_words(texts: &Texts, fault: &Fault) -> String {
    let args = Args::new()
        .set("line", fault.line)
        .set("text", fault_words_in_row(texts, fault));
    texts.say_with("fault-line", &args)
}

/// Says the same without the line, for a note that stands in the row itself.
pub fn fault_words_in_row(texts: &Texts, fault: &Fault) -> String {
    fault_words_found(texts, fault, &fault.found)
}

/// As [`fault_words_in_row`], of several rows with what stands in them.
pub fn fault_words_found(texts: &Texts, fault: &Fault, found: &str) -> String {
    if let Expected::OfCard(_) | Expected::Ruled(..) = &fault.expected {
        return expected(texts, &fault.expected);
    }
    let args = Args::new()
        .set("column", fault.column.clone().unwrap_or_default())
        .set("found", found)
        .set("expected", expected(texts, &fault.expected));
    let asked = matches!(
        fault.expected,
        Expected::ToldApart { .. }
            | Expected::SameBearer { .. }
            | Expected::BearerNumber { .. }
    );
    let key = match (fault.column.is_some(), fault.found.is_empty()) {
        // No other word is expected but an answer.
        _ if asked => "fault-cell-asked",
        (true, false) => "fault-cell",
        (true, true) => "fault-cell-hidden",
        (false, _) => "fault-row",
    };
    texts.say_with(key, &args)
}

fn expected(texts: &Texts, expected: &Expected) -> String {
    let none = Args::new();
    let (key, args) = match expected {
        Expected::Known { kind, near } => return known(texts, *kind, near),
        Expected::OfCard(of) => return of_card(texts, of),
        Expected::Ruled(kind, why) => return wording::refusal(texts, Some(*kind), why),
        Expected::BearerNumber { number, people } => return bearer(texts, number, people),
        Expected::Object {
            target,
            kind,
            no_column,
        } => return object(texts, (target, *kind), *no_column),
        Expected::NonEmptyText => ("expected-text", none),
        Expected::Day => ("expected-day", none),
        Expected::DayNotSerial { day } => {
            ("expected-day-not-serial", none.set("day", texts.day(*day)))
        }
        Expected::DayWithout { part } => ("expected-day-without", none.set("part", part)),
        Expected::Weekday { day } => return weekday(texts, *day),
        Expected::PossibleDay => ("expected-possible-day", none),
        Expected::DayNotInFuture { today } => {
            ("expected-not-future", none.set("today", texts.day(*today)))
        }
        Expected::OneOf(words) => ("expected-one-of", none.set("words", texts.list(words))),
        Expected::NoObject { target } => ("expected-no-object", none.set("target", target)),
        Expected::OtherTarget { target, right } => (
            "expected-other-target",
            none.set("target", target).set("right", right),
        ),
        Expected::OfBatch(of) => return of_batch(texts, of),
        Expected::AllDigits => ("expected-all-digits", none),
        Expected::Telephone => ("expected-telephone", none),
        Expected::GivenNumber => ("expected-given-number", none),
        Expected::SheetValue => ("expected-sheet-value", none),
        Expected::ToldApart { people, .. } => {
            ("fault-told-apart", none.set("people", texts.list(people)))
        }
        Expected::SameBearer { person } => ("fault-same-bearer", none.set("person", person)),
        Expected::TellingNumber { person } => {
            ("expected-telling-number", none.set("person", person))
        }
        Expected::FreeNumber { person } => ("expected-free-number", none.set("person", person)),
        Expected::AnotherPerson { person, first_line } => (
            "expected-another-person",
            none.set("person", person).set("line", *first_line),
        ),
        Expected::OnePerson { people } => (
            "expected-one-person",
            none.set("people", texts.list(people)),
        ),
        Expected::FreeSeat {
            post,
            seats,
            holders,
        } => (
            "expected-free-seat",
            none.set("post", post)
                .set("seats", *seats)
                .set("holders", texts.list(holders)),
        ),
        Expected::OneLead { first_line } => ("expected-one-lead", on(*first_line)),
        Expected::OneOfSeveral(all) => (
            "expected-one-of-several",
            none.set("candidates", texts.list(all)),
        ),
        Expected::TooLong { max, found } => (
            "expected-shorter",
            none.set("max", *max).set("found", *found),
        ),
        Expected::Columns { expected, found } => (
            "expected-columns",
            none.set("expected", *expected).set("found", *found),
        ),
        Expected::NoControl => ("expected-no-control", none),
        Expected::WholeText => ("expected-whole-text", none),
        Expected::RightText => ("expected-right-text", none),
        Expected::Unique { first_line } => ("expected-unique", none.set("line", *first_line)),
        Expected::ClosedQuote => ("expected-closed-quote", none),
    };
    texts.say_with(key, &args)
}

/// Says on which weekday a day falls.
fn weekday(texts: &Texts, day: Day) -> String {
    let args = Args::new().set("day", texts.day(day));
    texts.say_with("expected-weekday", &args.set("weekday", texts.weekday(day)))
}

/// Names a line.
fn on(line: u64) -> Args<'static> {
    Args::new().set("line", line)
}

/// Says why a row cannot stand beside what else is said of its card.
fn of_card(texts: &Texts, fault: &CardFault) -> String {
    let none = Args::new();
    let (key, args) = match fault {
        CardFault::SaysNone { first_line, paper } => (
            "fault-card-says-none",
            none.set("first", *first_line).set("paper", paper),
        ),
        CardFault::HasOpinions { paper } => {
            ("fault-card-has-opinions", none.set("paper", paper))
        }
        CardFault::IsEmpty { paper, card } => (
            "fault-card-is-empty",
            none.set("paper", paper).set("card", card),
        ),
        CardFault::Needs { kind, column } => {
            let column = field_name(texts, Some(*kind), None, column);
            ("fault-empty-card", none.set("column", column))
        }
    };
    texts.say_with(key, &args)
}

/// Says what an opinion does not fit its batch by: its channel, or its day.
fn of_batch(texts: &Texts, of: &OfBatch) -> String {
    let none = Args::new();
    let (key, args) = match of {
        OfBatch::Channel { channel, right } => (
            "expected-batch-of",
            none.set("channel", channel).set("right", right),
        ),
        OfBatch::Since(day) => ("expected-day-since-batch", none.set("day", texts.day(*day))),
        OfBatch::Until(day) => ("expected-day-until-batch", none.set("day", texts.day(*day))),
    };
    texts.say_with(key, &args)
}

/// Says that nobody has the number that was named for a line, and who has the name.
fn bearer(texts: &Texts, number: &str, people: &[String]) -> String {
    let key = if people.is_empty() {
        "expected-bearer-number"
    } else {
        "expected-bearer-number-of"
    };
    let args = Args::new().set("number", number.to_owned());
    texts.say_with(key, &args.set("people", texts.list(people)))
}

/// Says that a record is expected that is there; some are near.
fn known(texts: &Texts, kind: Kind, near: &[String]) -> String {
    let key = if near.is_empty() {
        "expected-known"
    } else {
        "expected-known-near"
    };
    let args = Args::new().set("what", kind_known(texts, kind));
    texts.say_with(key, &args.set("near", texts.list(near)))
}

/// Says that the record is expected that a target needs, and where the file has no place for it.
fn object(texts: &Texts, (target, kind): (&str, Kind), no_column: bool) -> String {
    let key = if no_column {
        "expected-object-column"
    } else {
        "expected-object"
    };
    let args = Args::new().set("what", kind_known(texts, kind));
    texts.say_with(key, &args.set("target", target))
}

fn kind_known(texts: &Texts, kind: Kind) -> String {
    texts.say(&format!("expected-known-{}", kind.code()))
}

/// Says what is worth a look although it does not stop the rows that have it: what stands in them,
/// and how much it is of all.
pub fn warning_words_found(
    texts: &Texts,
    warning: &Warning,
    (found, count): (&str, usize),
) -> String {
    let args = Args::new().set("column", warning.column.clone().unwrap_or_default());
    match &warning.kind {
        WarningKind::OutsideSpan { first, last, .. } => {
            let args = args
                .set("day", found)
                .set("first", texts.day(*first))
                .set("last", texts.day(*last));
            texts.say_with("warning-outside-span", &args)
        }
        WarningKind::CharactersStripped { .. } => {
            texts.say_with("warning-stripped", &args.set("n", count))
        }
        WarningKind::DiffersWithinCard {
            first_line, first, ..
        } => {
            let args = args
                .set("first_line", *first_line)
                .set("first", first)
                .set("here", found);
            texts.say_with("warning-differs", &args)
        }
        WarningKind::NameShared { first_line } => {
            texts.say_with("warning-name-shared", &args.set("first_line", *first_line))
        }
    }
}

/// Names a field for which a column of a file is taken.
pub fn import_field(texts: &Texts, name: &str) -> String {
    texts.say(&format!("import-field-{}", name.replace('_', "-")))
}

/// Says why a file is no table that could be taken in, and what to do.
pub fn table_fault(texts: &Texts, fault: &TableFault) -> (String, String) {
    let none = Args::new();
    let (what, hint, args) = match fault {
        TableFault::NotATable { kind } => {
            let (what, hint) = match kind {
                NotATable::Empty => ("table-empty", "table-check-file"),
                NotATable::Workbook => ("table-workbook", "table-save-as-csv"),
                NotATable::OldOffice => ("table-old-office", "table-save-as-csv"),
                NotATable::Document => ("table-document", "table-find-table"),
                NotATable::Archive => ("table-archive", "table-find-table"),
                NotATable::Markup => ("table-markup", "table-save-as-csv"),
                NotATable::Pdf => ("table-pdf", "table-find-table"),
                NotATable::Picture => ("table-picture", "table-find-table"),
                NotATable::Binary { .. } => ("table-binary", "table-find-table"),
            };
            return (texts.say(what), texts.say(hint));
        }
        TableFault::NoRows => ("table-no-rows", "table-check-file", none),
        TableFault::Undecodable { line, .. } => (
            "table-undecodable",
            "table-save-as-csv",
            none.set("line", *line),
        ),
        TableFault::OtherEncoding { name } => (
            "table-other-encoding",
            "table-save-as-csv",
            none.set("name", *name),
        ),
        TableFault::Garbled { found } => (
            "table-garbled",
            "table-garbled-hint",
            none.set("found", texts.list(found)),
        ),
        TableFault::Ruined { found } => (
            "table-ruined",
            "table-ruined-hint",
            none.set("found", texts.list(found)),
        ),
        TableFault::TooManyColumns { max, found } => (
            "table-too-wide",
            "table-check-headings",
            none.set("max", *max).set("found", *found),
        ),
        TableFault::MissingColumns { .. }
        | TableFault::DoubledColumn { .. }
        | TableFault::NoSuchColumn { .. }
        | TableFault::NoSuchField { .. }
        | TableFault::ColumnTwice { .. }
        | TableFault::SameHeads { .. } => return columns_fault(texts, fault),
    };
    (texts.say_with(what, &args), texts.say_with(hint, &args))
}

/// Names the last of some columns: by its head, or by its place where another has the same.
fn last_of(texts: &Texts, headings: &[String], places: &[usize]) -> String {
    let Some((last, others)) = headings.split_last() else {
        return String::new();
    };
    match places.last().filter(|_| others.contains(last)) {
        Some(place) => texts.say_with("table-place", &Args::new().set("place", *place)),
        None => last.clone(),
    }
}

/// Says why the columns of a table do not do, and what to do.
fn columns_fault(texts: &Texts, fault: &TableFault) -> (String, String) {
    let none = Args::new();
    let (what, hint, args) = match fault {
        TableFault::MissingColumns { missing, found } => {
            let missing: Vec<String> = missing
                .iter()
                .map(|it| import_field(texts, it.name))
                .collect();
            let first = missing.first().cloned().unwrap_or_default();
            let args = none
                .set("missing", texts.list(&missing))
                .set("field", first);
            let args = args.set("found", texts.list(found));
            ("table-columns-missing", "table-add-columns", args)
        }
        TableFault::DoubledColumn {
            headings, places, ..
        } => (
            "table-column-doubled",
            "table-one-of-each",
            none.set("headings", texts.list(headings))
                .set("last", last_of(texts, headings, places)),
        ),
        TableFault::NoSuchColumn {
            column,
            found,
            field,
        } => (
            "table-no-such-column",
            "table-name-column",
            none.set("column", column)
                .set("found", texts.list(found))
                .set("field", import_field(texts, field)),
        ),
        TableFault::NoSuchField {
            column,
            field,
            columns,
        } => {
            let fields: Vec<String> = columns
                .iter()
                .map(|it| import_field(texts, it.name))
                .collect();
            let args = none.set("column", column).set("field", field);
            let args = args.set("fields", texts.list(&fields));
            ("table-no-such-field", "table-take-out", args)
        }
        TableFault::ColumnTwice { column } => (
            "table-column-twice",
            "table-once-each",
            none.set("column", column),
        ),
        TableFault::SameHeads {
            column,
            places,
            field,
        } => {
            let field = import_field(texts, field);
            let words = |all: &[usize]| -> String {
                texts.list(all.iter().map(ToString::to_string).collect::<Vec<_>>())
            };
            let args = none.set("column", column).set("places", words(places));
            let first = places.first().copied().unwrap_or_default();
            (
                "table-same-heads",
                "table-by-place",
                args.set("first", first).set("field", field),
            )
        }
        TableFault::NotATable { .. }
        | TableFault::Undecodable { .. }
        | TableFault::OtherEncoding { .. }
        | TableFault::Garbled { .. }
        | TableFault::Ruined { .. }
        | TableFault::NoRows
        | TableFault::TooManyColumns { .. } => return (String::new(), String::new()),
    };
    (texts.say_with(what, &args), texts.say_with(hint, &args))
}
