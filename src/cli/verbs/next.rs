//! `next NUMBER`: what may be done with a record, and for the rest what is missing.

use clap::{ArgMatches, Command};
use serde_json::{Value as Json, json};

use super::super::desk::Desk;
use super::super::error::{DONE, Done, Failure};
use super::super::words::Words;
use super::given;
use crate::app::sheet::return_words;
use crate::app::wording;
use crate::domain::rules::{Offer, decides_too};
use crate::domain::{Column, Kind, Note, Record, Refusal, To, Transition};
use crate::i18n::{Args, Texts, field_name};
use crate::office::Office;

/// Makes the command.
pub(super) fn command(words: Words<'_>) -> Command {
    words
        .verb("next")
        .arg(words.arg("next", "number").required(true))
        .arg(words.switch("next", "json"))
}

/// Shows what may be done.
pub(super) fn run(desk: &mut Desk, matches: &ArgMatches) -> Done {
    let office = desk.office()?;
    let record = desk.find(&office, given(matches, "number"))?;
    let mut offers = office.offers(&record)?;
    // What is possible comes first, each group in the order of the table; what takes back or out
    // is last, as on the screen.
    offers.sort_by_key(|offer| (offer.row.danger, !offer.missing.is_empty()));
    if matches.get_flag("json") {
        let list: Json = offers
            .iter()
            .map(|offer| object(desk, &office, &record, offer))
            .collect::<Result<Vec<_>, _>>()?
            .into();
        desk.out.json(&list);
        return Ok(DONE);
    }
    let state = desk.texts.state(record.kind.code(), &record.state);
    let args = Args::new()
        .set("number", &record.number)
        .set("state", state);
    let head = desk.say_with(
        if offers.is_empty() {
            "next-none"
        } else {
            "next-head"
        },
        &args,
    );
    desk.out.line(&head);
    if let Some(last) = office.last_return(&record)? {
        desk.out.line(&return_words(&desk.texts, &last));
    }
    let apart = offers.iter().position(|offer| offer.row.danger);
    for (n, offer) in offers.iter().enumerate() {
        if n > 0 && Some(n) == apart {
            desk.out.blank();
        }
        let needed = office.needed(&record, offer.row)?;
        let asks = office.asks_of(&record, offer.row)?;
        let decider = office.needs_decider(&record, offer.row)?;
        print(desk, record.kind, offer, (&asks, &needed, decider));
    }
    if record.kind == Kind::SHEET {
        let matters = office.docket(Kind::SHEET, &[record.id])?;
        let open = matters.iter().filter(|it| !it.acts.is_empty()).count();
        if open > 0 {
            let args = Args::new().set("n", open).set("number", &*record.number);
            desk.out.line(&desk.say_with("next-decide", &args));
        }
    }
    Ok(DONE)
}

fn print(
    desk: &mut Desk,
    kind: Kind,
    offer: &Offer,
    (asked, needed, decider): (&[&Column], &[Refusal], bool),
) {
    let row = offer.row;
    let mark = if offer.missing.is_empty() { "+" } else { "-" };
    let key = kind.def().machine.key(row).unwrap_or(' ');
    let mut line = format!(
        "{mark} {key} {}  {}",
        row.verb,
        wording::act_of(
            &desk.texts,
            desk.texts.transition(kind.code(), row.verb),
            offer.takes.as_ref()
        )
    );
    let to = match row.to {
        To::State(state) => Some(desk.texts.state(kind.code(), state)),
        To::Same | To::Resumed => None,
    };
    if let Some(to) = to {
        line = format!("{line} → {to}");
    }
    let above = decides_too(&offer.needs);
    let who = offer
        .needs
        .iter()
        .chain(&above)
        .map(|it| desk.say(&format!("capacity-{}", it.code().replace('_', "-"))));
    let who = desk.texts.list(who.collect::<Vec<_>>());
    line = desk.say_with("next-who", &Args::new().set("line", line).set("who", who));
    desk.out.line(&line);
    let asks = answers(&desk.texts, kind, row, (asked, needed, decider));
    if !asks.is_empty() {
        desk.out.line(&format!("    {}", asks.join(" ")));
    }
    // What an answer lifts stands below what nothing does.
    for refusal in offer.missing.iter().chain(needed) {
        let text = wording::refusal(&desk.texts, Some(kind), refusal);
        desk.out.line(&format!("    · {text}"));
    }
}

/// Gives the answers of an act as options; those that may be left out as the record stands, by
/// whoever sits there, stand in brackets.
fn answers(
    texts: &Texts,
    kind: Kind,
    row: &Transition,
    (asked, needed, decider): (&[&Column], &[Refusal], bool),
) -> Vec<String> {
    let named = |field: &str| field_name(texts, Some(kind), Some(row.verb), field);
    let marked = |words: String, required: bool| {
        if required {
            words
        } else {
            format!("[{words}]")
        }
    };
    let mut all: Vec<String> = asked
        .iter()
        .map(|column| {
            let option = format!("--{}", column.word().replace('_', "-"));
            let words = format!("{option} {}", named(column.name));
            marked(words, is_required(column, needed))
        })
        .collect();
    if row.note != Note::None {
        let required = row.note == Note::Required || is_needed("note", needed);
        all.push(marked(format!("--note {}", named("note")), required));
    }
    if row.in_person().is_none() {
        let mut words = format!("--by {}", texts.say("col-by"));
        if row.who.iter().any(|it| it.is_of_body()) {
            words = format!("{words}|--meeting {}", texts.say("col-meeting"));
        }
        all.push(marked(words, decider));
    }
    all
}

fn is_needed(field: &str, needed: &[Refusal]) -> bool {
    needed.iter().any(|it| it.field == Some(field))
}

fn is_required(column: &Column, needed: &[Refusal]) -> bool {
    column.is_required() || is_needed(column.name, needed)
}

fn object(
    desk: &Desk,
    office: &Office,
    record: &Record,
    offer: &Offer,
) -> Result<Json, Failure> {
    let (kind, row) = (record.kind, offer.row);
    let usual = match offer.usual {
        Some(person) => office.person_called(person)?,
        None => None,
    };
    let to = match row.to {
        To::State(state) => Some(state),
        To::Same | To::Resumed => None,
    };
    let refusals = office.needed(record, row)?;
    let note = match row.note {
        Note::Required => "required",
        Note::Optional if is_needed("note", &refusals) => "required",
        Note::Optional => "optional",
        Note::None => "none",
    };
    let asks: Vec<Json> = office
        .asks_of(record, row)?
        .iter()
        .map(|column| json!({ "field": column.word(), "required": is_required(column, &refusals) }))
        .collect();
    let text = |it: &Refusal| wording::refusal(&desk.texts, Some(kind), it);
    let missing: Vec<Json> = offer
        .missing
        .iter()
        .map(|it| json!({ "reason": it.key, "text": text(it) }))
        .collect();
    let word = |it: &Refusal| {
        let column = row.asks.iter().find(|column| Some(column.name) == it.field);
        column.map_or(it.field, |column| Some(column.word()))
    };
    let needed: Vec<Json> = refusals
        .iter()
        .map(|it| json!({ "field": word(it), "reason": it.key, "text": text(it) }))
        .collect();
    Ok(json!({
        "transition": row.verb,
        "key": kind.def().machine.key(row),
        "danger": row.danger,
        "name": desk.texts.transition(kind.code(), row.verb),
        "to": to,
        "takes_back": offer.takes.as_ref().map(|it| json!({ "command": it.command, "on": it.on })),
        "possible": offer.missing.is_empty(),
        "capacities": offer.needs.iter().map(|it| it.code()).collect::<Vec<_>>(),
        "usual": usual.as_ref().map(|it| &it.name),
        "usual_number": usual.as_ref().map(|it| &it.number),
        "note": note,
        "by_required": office.needs_decider(record, row)?,
        "asks": asks,
        "missing": missing,
        "needed": needed,
    }))
}
