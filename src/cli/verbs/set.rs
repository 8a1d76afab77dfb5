//! `set NUMBER word=value …`: changes columns that a hand may change.

use clap::{Arg, ArgAction, ArgMatches, Command};

use super::super::desk::Desk;
use super::super::error::{DONE, Done, Failure, USAGE};
use super::super::fields::{self, Typed};
use super::super::near::unknown;
use super::super::numbers::several;
use super::super::words::Words;
use super::{given, option};
use crate::domain::{Column, Kind, Record};
use crate::i18n::Args;
use crate::office::Office;

/// Makes the command.
pub(super) fn command(words: Words<'_>) -> Command {
    let fields = Arg::new("field")
        .help(words.say("help-set-field"))
        .value_name("FIELD=VALUE")
        .required(true)
        .num_args(1..)
        .action(ArgAction::Append);
    words
        .verb("set")
        .arg(words.arg("set", "number").required(true))
        .arg(fields)
        .arg(words.option("set", "reason").value_name("TEXT"))
        .arg(
            words
                .option("set", "revision")
                .value_name("N")
                .value_parser(clap::value_parser!(i64)),
        )
}

/// Changes a record.
pub(super) fn run(desk: &mut Desk, matches: &ArgMatches) -> Done {
    let mut office = desk.office()?;
    let records = several(desk, &mut office, given(matches, "number"))?;
    let Some(record) = records.first() else {
        return Ok(DONE);
    };
    let kind = record.kind;
    let mut typed = Typed::new();
    for pair in matches.get_many::<String>("field").into_iter().flatten() {
        let Some((word, value)) = pair.split_once('=') else {
            let args = Args::new().set("found", pair);
            return Err(desk.fail(USAGE, "usage-no-equals", &args));
        };
        let column = column_of(desk, kind, word)?;
        typed.insert(column.word(), value.to_owned());
    }
    let def = kind.def();
    let columns = def.fields().filter(|it| typed.contains_key(it.word()));
    office.reckon(fields::reckoned(def.columns.iter(), &typed));
    if records.len() > 1 {
        return set_alike(desk, &mut office, (&records, matches), &typed);
    }
    let named = |failure: Failure| failure.of_record(&record.number);
    let cells = fields::read(desk, &office, (kind, def), columns, &typed).map_err(named)?;
    let revision = matches
        .get_one("revision")
        .copied()
        .or(Some(record.revision));
    let done = office
        .amend(
            (kind, record.id),
            &cells,
            option(matches, "reason"),
            revision,
        )
        .map_err(Failure::about(kind))
        .map_err(named)?;
    desk.marks(Some(kind), &done.written.marks);
    let key = if done.written.seq.is_some() {
        "set-done"
    } else {
        "set-same"
    };
    desk.tell(key, &Args::new().set("number", &record.number));
    Ok(DONE)
}

/// Says the same of several records, of all or of none.
fn set_alike(
    desk: &mut Desk,
    office: &mut Office,
    (records, matches): (&[Record], &ArgMatches),
    typed: &Typed,
) -> Done {
    let Some(kind) = records.first().map(|it| it.kind) else {
        return Ok(DONE);
    };
    let def = kind.def();
    let columns = || def.fields().filter(|it| typed.contains_key(it.word()));
    // What a record is called by is its own.
    let own = |it: &&Column| it.unique || it.name == def.title || kind == Kind::CAMPAIGN;
    if let Some(column) = columns().find(own) {
        let args = Args::new().set("field", desk.texts.column(kind.code(), column.word()));
        return Err(desk.fail(USAGE, "usage-set-alike", &args));
    }
    let cells = fields::read(desk, office, (kind, def), columns(), typed)?;
    let all: Vec<(i64, i64)> = records.iter().map(|it| (it.id, it.revision)).collect();
    let done = office
        .amend_alike(kind, &all, &cells, option(matches, "reason"))
        .map_err(Failure::about(kind))?;
    desk.marks(Some(kind), &done.written.marks);
    let other = |it: &&Record| cells.iter().any(|(name, value)| it.cell(name) != value);
    let n = records.iter().filter(other).count();
    let (key, n) = match done.written.seq {
        None => ("set-same-all", records.len()),
        Some(_) if n < records.len() => ("set-done-some", n),
        Some(_) => ("set-done-all", n),
    };
    desk.tell(key, &Args::new().set("n", n).set("same", records.len() - n));
    Ok(DONE)
}

/// Finds a column by its word or by what people call it; names near ones otherwise.
fn column_of(desk: &Desk, kind: Kind, typed: &str) -> Result<&'static Column, Failure> {
    let def = kind.def();
    let plain = typed.trim().to_lowercase().replace('-', "_");
    let called =
        |column: &&Column| desk.texts.column(kind.code(), column.word()) == typed.trim();
    if let Some(column) = def
        .field(&plain)
        .or_else(|| def.column(&format!("{plain}_on")))
        .or_else(|| def.fields().find(called))
    {
        return Ok(column);
    }
    let kind_name = desk.texts.kind(kind.code());
    let args = Args::new().set("found", typed).set("kind", kind_name);
    let said = desk.say_with("usage-unknown-field", &args);
    let editable = def.fields().filter(|column| column.is_editable());
    Err(unknown(desk, said, &plain, editable.map(Column::word)))
}
