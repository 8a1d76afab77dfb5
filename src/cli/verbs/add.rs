//! `add KIND --word value …`: a new record, its options made from the kind's columns.

use clap::{ArgMatches, Command};

use super::super::desk::Desk;
use super::super::error::{DONE, Done, Failure, USAGE};
use super::super::fields::{self, Cells, Typed};
use super::super::parts;
use super::super::words::{OF_KIND, Words};
use super::option;
use crate::domain::{Column, Kind, Type, Value};
use crate::i18n::Args;
use crate::office::{CardEntry, Office, OpinionEntry};
use crate::store::{Giver, Written};

/// Who gave an opinion; these go under seal and are no columns.
const GIVER: [&str; 3] = ["giver-name", "giver-unit", "giver-contact"];

/// Makes the command, with one below it for each kind.
pub(super) fn command(words: Words<'_>) -> Command {
    let mut command = words.verb("add").subcommand_required(true);
    for kind in Kind::ALL {
        let def = kind.def();
        if def.is_made_by_acts() {
            continue;
        }
        let mut one = Command::new(def.code)
            .about(words.kind(def))
            .alias(def.plural)
            .next_line_help(false);
        one = parts::options(fields::options(one, words, kind), words, kind);
        one = one.arg(
            words
                .option("add", "like")
                .value_name(format!("{OF_KIND}{}", def.code)),
        );
        if let Some(day) = only_day(kind) {
            one = one.mut_arg(day.word(), |arg| arg.alias("date"));
        }
        if kind.def().is_given() {
            one = one.args(GIVER.map(|id| words.option("add", id).value_name("TEXT")));
        }
        command = command.subcommand(one);
    }
    command
}

/// Gives the one day that a kind asks for, so that `--date` can mean it.
fn only_day(kind: Kind) -> Option<&'static Column> {
    let mut days = kind
        .def()
        .columns
        .iter()
        .filter(|it| it.is_typed() && it.ty == Type::Day);
    days.next().filter(|_| days.next().is_none())
}

/// Adds a record and prints its number, once it is written.
pub(super) fn run(desk: &mut Desk, matches: &ArgMatches) -> Done {
    let Some((name, matches)) = matches.subcommand() else {
        return Ok(DONE);
    };
    let Some(kind) = Kind::from_code(name) else {
        return Ok(DONE);
    };
    let def = kind.def();
    let mut office = desk.office_in_campaign()?;
    let typed_columns = || def.fields().filter(|column| column.is_typed());
    let mut typed: Typed = fields::typed(matches, typed_columns());
    office.reckon(fields::reckoned(typed_columns(), &typed));
    if kind.is_taken_in() && !typed.contains_key("card") {
        let today = office.today().to_string();
        typed.entry("received_on").or_insert_with(|| {
            office.reckon([("received_on", None)]);
            today
        });
    }
    let cells = fields::read(desk, &office, (kind, def), typed_columns(), &typed);
    let rows = parts::read(desk, &office, kind, matches);
    let (mut cells, mut rows) = match (cells, rows) {
        (Ok(cells), Ok(rows)) => (cells, rows),
        (Err(first), Err(more)) => return Err(first.and(more)),
        (Err(failure), Ok(_)) | (Ok(_), Err(failure)) => return Err(failure),
    };
    if let Some(other) = option(matches, "like") {
        let like = desk.find(&office, other)?;
        if like.kind != kind {
            let args = Args::new().set("number", &like.number);
            let args = args.set("kind", desk.texts.kind(kind.code()));
            return Err(desk.fail(USAGE, "usage-like", &args));
        }
        for (column, value) in office.lent(kind, like.id)? {
            cells.entry(column.name).or_insert(value);
        }
        let lent = office.lent_rows(kind, like.id)?;
        let typed = |part: Kind| rows.iter().any(|it| it.at.0 == part);
        let lent = lent.into_iter().filter(|it| !typed(it.at.0));
        rows = rows.iter().cloned().chain(lent).collect();
    }
    let written = if let Some(paper) = kind.paper() {
        take_in(&mut office, (kind, paper), cells, giver(matches))?
    } else {
        let made = office.make_whole(kind, &cells, &Giver::default(), &rows);
        made.map_err(Failure::about(kind))?.written
    };
    announce(desk, kind, &written);
    Ok(DONE)
}

/// Prints the number of what was made, and what the reader should know.
pub(super) fn announce(desk: &mut Desk, kind: Kind, written: &Written) {
    for (made, _, number) in &written.created {
        if *made == kind {
            desk.number(number);
        }
    }
    desk.marks(Some(kind), &written.marks);
}

fn giver(matches: &ArgMatches) -> Giver {
    let text = |id| option(matches, id).unwrap_or_default().trim().to_owned();
    let [name, unit, contact] = GIVER;
    Giver {
        name: text(name),
        unit: text(unit),
        contact: text(contact),
    }
}

/// Takes an opinion in with its card: a new one, or the one that was named, whose batch, channel
/// and day it shares.
fn take_in(
    office: &mut Office,
    (kind, paper): (Kind, Kind),
    mut cells: Cells,
    giver: Giver,
) -> Result<Written, Failure> {
    let card = cells.remove("card_id").and_then(|card| card.int());
    if let Some(id) = card
        && let Some(record) = office.record(paper, id)?
    {
        for column in ["batch_id", "channel_id", "received_on"] {
            let value = record.cell(column);
            if !value.is_empty() {
                cells.entry(column).or_insert_with(|| value.clone());
            }
        }
    }
    let shared = ["batch_id", "channel_id", "received_on"];
    let entry = CardEntry {
        card,
        cells: shared
            .into_iter()
            .filter_map(|column| Some((column, cells.remove(column)?)))
            .collect::<std::collections::BTreeMap<&'static str, Value>>(),
        opinions: vec![OpinionEntry { cells, giver }],
    };
    office.take_in(&entry).map_err(Failure::about(kind))
}
