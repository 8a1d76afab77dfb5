//! What was wrong with a file from outside, as sentences: what stands where, what is expected.

use crate::domain::Kind;
use crate::exchange::fault::{Expected, Fault, Warning, WarningKind};
use crate::exchange::table::{NotATable, TableFault};
use crate::exchange::template::{FaultKind, Part, TemplateFault, Wanted};
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
    let args = Args::new()
        .set("column", fault.column.clone().unwrap_or_default())
        .set("found", &fault.found)
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
        Expected::BearerNumber { number, people } => return bearer(texts, number, people),
        Expected::Object {
            target,
            kind,
            no_column,
        } => return object(texts, (target, *kind), *no_column),
        Expected::NonEmptyText => ("expected-text", none),
        Expected::Day => ("expected-day", none),
        Expected::DayWithout { part } => ("expected-day-without", none.set("part", part)),
        Expected::Weekday { day } => (
            "expected-weekday",
            none.set("day", texts.day(*day))
                .set("weekday", texts.weekday(*day)),
        ),
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
        Expected::BatchOf { channel, right } => return batch_of(texts, channel, right),
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
        Expected::OneLead { first_line } => {
            ("expected-one-lead", none.set("line", *first_line))
        }
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

/// Says that a batch is of another channel than the one beside it.
fn batch_of(texts: &Texts, channel: &str, right: &str) -> String {
    let args = Args::new().set("channel", channel).set("right", right);
    texts.say_with("expected-batch-of", &args)
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

/// Says what is worth a look although it does not stop the row.
pub fn warning_words(texts: &Texts, warning: &Warning) -> String {
    let args = Args::new()
        .set("line", warning.line)
        .set("column", warning.column.clone().unwrap_or_default());
    match &warning.kind {
        WarningKind::OutsideSpan { day, first, last } => {
            let args = args
                .set("day", texts.day(*day))
                .set("first", texts.day(*first))
                .set("last", texts.day(*last));
            texts.say_with("warning-outside-span", &args)
        }
        WarningKind::CharactersStripped { count } => {
            texts.say_with("warning-stripped", &args.set("n", *count))
        }
        WarningKind::DiffersWithinCard {
            first_line,
            first,
            here,
        } => {
            let args = args
                .set("first_line", *first_line)
                .set("first", first)
                .set("here", here);
            texts.say_with("warning-differs", &args)
        }
        WarningKind::NameShared { first_line } => {
            texts.say_with("warning-name-shared", &args.set("first_line", *first_line))
        }
    }
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
        TableFault::MissingColumns { missing, found } => {
            let missing = missing.iter().filter_map(|column| column.headings.first());
            let missing = texts.list(missing.collect::<Vec<_>>());
            let args = none.set("missing", missing).set("found", texts.list(found));
            ("table-columns-missing", "table-add-columns", args)
        }
        TableFault::DoubledColumn { headings, .. } => (
            "table-column-doubled",
            "table-check-headings",
            none.set("headings", texts.list(headings)),
        ),
    };
    (texts.say_with(what, &args), texts.say(hint))
}

/// Says what is wrong with a template, and in which line.
pub fn template_fault(texts: &Texts, fault: &TemplateFault) -> String {
    let args = Args::new()
        .set("line", fault.line)
        .set("text", kind_of_fault(texts, &fault.kind));
    texts.say_with("fault-line", &args)
}

fn kind_of_fault(texts: &Texts, kind: &FaultKind) -> String {
    let none = Args::new();
    let part = |part: Part| texts.say(part_key(part));
    let (key, args) = match kind {
        FaultKind::Syntax { column, message } => (
            "template-syntax",
            none.set("column", *column).set("message", message),
        ),
        FaultKind::FormatUnknown { found } => ("template-format", none.set("found", *found)),
        FaultKind::KeyUnknown {
            part: at,
            key,
            near,
        } => key_unknown(none.set("part", part(*at)).set("key", key), *near),
        FaultKind::KeyMissing { part: at, key } => (
            "template-key-missing",
            none.set("part", part(*at)).set("key", *key),
        ),
        FaultKind::WrongType { key, wanted, found } => (
            "template-wrong-type",
            none.set("key", *key)
                .set("wanted", texts.say(wanted_key(*wanted)))
                .set("found", *found),
        ),
        FaultKind::TextEmpty { key } => ("template-text-empty", none.set("key", *key)),
        FaultKind::ControlCharacter { key } => ("template-control", none.set("key", *key)),
        FaultKind::TextTooLong { key, most } => (
            "template-text-long",
            none.set("key", *key).set("most", *most),
        ),
        FaultKind::NumberOutOfRange { key, least, most } => (
            "template-number",
            none.set("key", *key)
                .set("least", *least)
                .set("most", *most),
        ),
        FaultKind::WordUnknown {
            key,
            found,
            allowed,
        } => {
            let args = none.set("key", *key).set("found", found);
            ("template-word", args.set("allowed", texts.list(*allowed)))
        }
        FaultKind::NoneOf { part: at } => ("template-none", none.set("part", part(*at))),
        FaultKind::SpanUnreadable { wording } => ("template-span", none.set("found", wording)),
        FaultKind::YearMissing { wording } => ("template-year", none.set("found", wording)),
        FaultKind::SpanMixed { wording } => ("template-mixed", none.set("found", wording)),
        FaultKind::SpanReversed { wording } => {
            ("template-reversed", none.set("found", wording))
        }
        FaultKind::SpanOutside { part: at, wording } => (
            "template-outside",
            none.set("part", part(*at)).set("found", wording),
        ),
        FaultKind::PhasesOverlap { no } => ("template-overlap", none.set("no", *no)),
        FaultKind::NumberNotNext {
            part: at,
            expected,
            found,
        } => {
            let args = none.set("part", part(*at)).set("expected", *expected);
            ("template-not-next", args.set("found", *found))
        }
        FaultKind::NameTwice {
            part: at,
            name,
            first_line,
        } => (
            "template-twice",
            none.set("part", part(*at))
                .set("name", name)
                .set("line", *first_line),
        ),
        FaultKind::StepUnknown { name } => ("template-step", none.set("name", name)),
        FaultKind::StartMissing => ("template-start", none),
        FaultKind::StartTooFar => ("template-start-far", none),
    };
    texts.say_with(key, &args)
}

/// A key that nobody knows, with the one that was perhaps meant.
fn key_unknown<'a>(args: Args<'a>, near: Option<&'static str>) -> (&'static str, Args<'a>) {
    match near {
        Some(near) => ("template-key-near", args.set("near", near)),
        None => ("template-key-unknown", args),
    }
}

const fn part_key(part: Part) -> &'static str {
    match part {
        Part::File => "template-part-file",
        Part::Campaign => "template-part-campaign",
        Part::Principle => "template-part-principle",
        Part::Goal => "template-part-goal",
        Part::Category => "template-part-category",
        Part::Channel => "template-part-channel",
        Part::Post => "template-part-post",
        Part::Phase => "template-part-phase",
        Part::Step => "template-part-step",
        Part::Deliverable => "template-part-deliverable",
        Part::Requirement => "template-part-requirement",
        Part::Settings => "template-part-settings",
    }
}

const fn wanted_key(wanted: Wanted) -> &'static str {
    match wanted {
        Wanted::Text => "template-wanted-text",
        Wanted::Texts => "template-wanted-texts",
        Wanted::Number => "template-wanted-number",
        Wanted::Flag => "template-wanted-flag",
        Wanted::Table => "template-wanted-table",
        Wanted::Tables => "template-wanted-tables",
    }
}
