//! What was wrong with a template, as sentences: the line, the entry, what is expected there.

use crate::exchange::template::{FaultKind, TemplateFault, TemplatePart, Wanted};
use crate::i18n::{Args, Texts};

/// Gives the key of the word for a type of TOML.
fn found_key(found: &str) -> &'static str {
    match found {
        "string" => "toml-string",
        "integer" => "toml-integer",
        "float" => "toml-float",
        "boolean" => "toml-boolean",
        "datetime" => "toml-datetime",
        "array" => "toml-array",
        _ => "toml-table",
    }
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
    let part = |part: TemplatePart| texts.say(part_key(part));
    let (key, args) = match kind {
        FaultKind::Syntax { column, why } => {
            let args = none.set("column", *column);
            ("template-syntax", args.set("message", texts.say(why)))
        }
        FaultKind::FormatUnknown { found } => ("template-format", none.set("found", *found)),
        FaultKind::KeyUnknown {
            part: at,
            key,
            near,
        } => key_unknown(none.set("part", part(*at)).set("key", key), *near),
        FaultKind::KeyMissing { part: at, key } => {
            let args = none.set("part", part(*at));
            ("template-key-missing", args.set("key", *key))
        }
        FaultKind::WrongType { key, wanted, found } => (
            "template-wrong-type",
            none.set("key", *key)
                .set("wanted", texts.say(wanted_key(*wanted)))
                .set("found", texts.say(found_key(found))),
        ),
        FaultKind::TextEmpty { key } => ("template-text-empty", none.set("key", *key)),
        FaultKind::ControlCharacter { key } => ("template-control", none.set("key", *key)),
        FaultKind::TextTooLong { key, most } => (
            "template-text-long",
            none.set("key", *key).set("most", *most),
        ),
        FaultKind::NumberOutOfRange { key, least, most } => {
            let args = none.set("key", *key).set("least", *least);
            ("template-number", args.set("most", *most))
        }
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
        FaultKind::SpanReversed { wording: it } => ("template-reversed", none.set("found", it)),
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
            first_line: line,
        } => {
            let args = none.set("part", part(*at)).set("line", *line);
            ("template-twice", args.set("name", name))
        }
        FaultKind::CountUnreadable { rule } => ("template-count", none.set("rule", rule)),
        FaultKind::ChannelUnknown { name }
        | FaultKind::DeliverableUnknown { name }
        | FaultKind::ActivityUnknown { name }
        | FaultKind::ContentUnknown { name }
        | FaultKind::RankUnknown { name }
        | FaultKind::UnitUnknown { name }
        | FaultKind::StepUnknown { name } => (unknown_key(kind), none.set("name", name)),
        FaultKind::StartMissing => ("template-start", none),
        FaultKind::StartTooFar => ("template-start-far", none),
    };
    texts.say_with(key, &args)
}

/// A name that nothing bears, by what should bear it.
fn unknown_key(kind: &FaultKind) -> &'static str {
    if matches!(kind, FaultKind::ChannelUnknown { .. }) {
        "template-channel"
    } else if matches!(kind, FaultKind::DeliverableUnknown { .. }) {
        "template-deliverable"
    } else if matches!(kind, FaultKind::RankUnknown { .. }) {
        "template-rank"
    } else if matches!(kind, FaultKind::UnitUnknown { .. }) {
        "template-unit"
    } else if matches!(kind, FaultKind::StepUnknown { .. }) {
        "template-step"
    } else if matches!(kind, FaultKind::ContentUnknown { .. }) {
        "template-content"
    } else {
        "template-activity"
    }
}

/// A key that nobody knows, with the one that was perhaps meant.
fn key_unknown<'a>(args: Args<'a>, near: Option<&'static str>) -> (&'static str, Args<'a>) {
    match near {
        Some(near) => ("template-key-near", args.set("near", near)),
        None => ("template-key-unknown", args),
    }
}

const fn part_key(part: TemplatePart) -> &'static str {
    match part {
        TemplatePart::File => "template-part-file",
        TemplatePart::Campaign => "template-part-campaign",
        TemplatePart::Principle => "template-part-principle",
        TemplatePart::Goal => "template-part-goal",
        TemplatePart::Category => "template-part-category",
        TemplatePart::Content => "template-part-content",
        TemplatePart::Channel => "template-part-channel",
        TemplatePart::Post => "template-part-post",
        TemplatePart::Phase => "template-part-phase",
        TemplatePart::Step => "template-part-step",
        TemplatePart::Deliverable => "template-part-deliverable",
        TemplatePart::Requirement => "template-part-requirement",
        TemplatePart::ActivityType => "template-part-activity-type",
        TemplatePart::Settings => "template-part-settings",
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
