//! Columns as options of the command line: made from the kinds' tables, read as forms read.

use std::collections::BTreeMap;

use clap::{Arg, ArgMatches, Command};

use super::desk::Desk;
use super::error::Failure;
use super::words::{OF_KIND, Words};
use crate::domain::calendar::parse_day;
use crate::domain::folding::{folded, name_key};
use crate::domain::{
    Column, Kind, KindDef, Notation, Reckoned, Refusal, Type, Value, name_and_number,
    read_number,
};
use crate::i18n::Args;
use crate::i18n::field_name;
use crate::office::{Office, OfficeError, read_typed};

/// What was typed, by the word of its column.
pub(super) type Typed = BTreeMap<&'static str, String>;

/// What was read: the cells that it fills.
pub(super) type Cells = BTreeMap<&'static str, Value>;

/// Makes the option of a column: `--received-on DAY`, also spelled `--received_on`.
pub(super) fn option(words: Words<'_>, kind: Kind, column: &'static Column) -> Arg {
    let word = column.word();
    let mut arg = Arg::new(word)
        .long(word.replace('_', "-"))
        .help(help(words, kind, column))
        .value_name(value_name(column.ty));
    if word.contains('_') {
        arg = arg.alias(word);
    }
    // A day that is said as limits are bears the name of one: --review beside --review-on.
    if column.reckoned == Reckoned::FromToday
        && let Some(short) = word.strip_suffix("_on")
    {
        arg = arg.alias(short);
    }
    if column.ty == Type::Flag {
        arg = arg.num_args(0..=1).default_missing_value("1");
    }
    arg
}

/// Says what stands in a column, and where it must.
fn help(words: Words<'_>, kind: Kind, column: &Column) -> String {
    let Some(texts) = words.0 else {
        return String::new();
    };
    let name = texts.column(kind.code(), column.word());
    let choices = column.ty.choices().map_or_else(String::new, |choices| {
        let said = |code| format!("{code}={}", texts.choice(choices.name, code));
        texts.list(choices.codes.iter().copied().map(said).collect::<Vec<_>>())
    });
    let key = match (column.is_required(), choices.is_empty()) {
        (true, true) => "help-field-required",
        (true, false) => "help-field-required-choice",
        (false, true) => "help-field",
        (false, false) => "help-field-choice",
    };
    let args = Args::new().set("name", name).set("choices", choices);
    words.say_with(key, &args)
}

/// Names what stands in the place of a value of a type.
pub(super) fn value_name(ty: Type) -> String {
    match ty {
        Type::Line(_) | Type::Text => "TEXT".to_owned(),
        Type::Day | Type::Limit => "DAY".to_owned(),
        Type::Count | Type::HalfDays | Type::Decimal(_) => "N".to_owned(),
        Type::Time => "TIME".to_owned(),
        Type::Flag => "0|1".to_owned(),
        Type::Choice(_) => "CHOICE".to_owned(),
        Type::Ref(kind) | Type::Several(kind) => format!("{OF_KIND}{}", kind.code()),
        Type::Ties(role, back) => format!("{OF_KIND}{}", role.far(back).code()),
    }
}

/// Adds the options of all columns that people fill when a record is made.
pub(super) fn options(command: Command, words: Words<'_>, kind: Kind) -> Command {
    let typed = kind.def().fields().filter(|it| it.is_typed());
    command.args(typed.map(|column| option(words, kind, column)))
}

/// Picks what was typed for these columns out of the command line.
pub(super) fn typed<'c>(
    matches: &ArgMatches,
    columns: impl Iterator<Item = &'c Column>,
) -> Typed {
    columns
        .filter_map(|column| {
            let word = column.word();
            let text = matches.get_one::<String>(word)?;
            Some((word, text.clone()))
        })
        .collect()
}

/// Gives the days that are reckoned from the day on which they are read, or looked for near it,
/// with what was typed: 昨天 is another day tomorrow and the same request. A day that says its
/// year is what it is, however it is written.
pub(super) fn reckoned<'c>(
    columns: impl Iterator<Item = &'c Column>,
    typed: &Typed,
) -> Vec<(&'static str, Option<String>)> {
    let days = columns.filter(|it| matches!(it.ty, Type::Day | Type::Limit));
    days.filter_map(|it| Some((it.name, Some(reckoned_day(typed.get(it.word())?)?))))
        .collect()
}

/// Gives what was typed for a day, where it says no day of its own.
pub(super) fn reckoned_day(typed: &str) -> Option<String> {
    parse_day(typed, None, None).is_err().then(|| folded(typed))
}

/// Reads what was typed as a form reads it; says how limits were understood and what was taken
/// out of a text.
///
/// # Errors
/// Every reason at once, each with its column.
pub(super) fn read<'c>(
    desk: &mut Desk,
    office: &Office,
    (kind, def): (Kind, &KindDef),
    columns: impl Iterator<Item = &'c Column>,
    typed: &Typed,
) -> Result<Cells, Failure> {
    read_for(desk, office, (kind, def, None), columns, typed)
}

/// As [`read`], for what an act asks.
pub(super) fn read_for<'c>(
    desk: &mut Desk,
    office: &Office,
    (kind, def, act): (Kind, &KindDef, Option<&str>),
    columns: impl Iterator<Item = &'c Column>,
    typed: &Typed,
) -> Result<Cells, Failure> {
    let mut cells = Cells::new();
    let mut refusals: Vec<Refusal> = Vec::new();
    let mut empty: Vec<Refusal> = Vec::new();
    for column in columns {
        let text = typed.get(column.word());
        let follows = || {
            let mut follows = kind.follows().iter();
            follows.any(|it| {
                let mut on = it.on.iter().filter_map(|name| def.column(name));
                it.column == column.name && on.any(|it| typed.contains_key(it.word()))
            })
        };
        let is_empty = text.is_none_or(|text| text.trim().is_empty());
        if column.is_required() && is_empty && !follows() {
            empty.push(Refusal::of("missing").at(column.name));
        }
        let Some(text) = text else { continue };
        match read_typed(office, &desk.texts, def, column, text) {
            Ok(read) => {
                if let Some(said) = read.understood.filter(|_| is_told(column) || read.yearless)
                {
                    let label = field_name(&desk.texts, Some(kind), act, column.name);
                    let args = Args::new().set("field", label).set("text", said);
                    desk.tell("understood", &args);
                }
                let taken = read.cells.first().map(|(_, value)| value);
                if let Some(other) = column.ty.refers()
                    && let Some(id) = taken.and_then(Value::int)
                {
                    let label = field_name(&desk.texts, Some(kind), act, column.name);
                    tell_taken(desk, office, (other, id), &label, text)?;
                }
                for (name, value) in read.cells {
                    // A wording typed for itself stands over the one that comes with its limit.
                    if name == column.name || !typed.contains_key(name) {
                        cells.insert(name, value);
                    }
                }
            }
            Err(OfficeError::Refused(reasons)) => {
                refusals.extend(reasons.into_iter().map(|reason| {
                    if reason.field.is_none() {
                        reason.at(column.name)
                    } else {
                        reason
                    }
                }));
            }
            Err(error) => return Err(error.into()),
        }
    }
    if refusals.is_empty() {
        // What is missing the rules say, who know what they fill in themselves.
        Ok(cells)
    } else {
        refusals.extend(empty);
        Err(Failure::Office(Some(kind), OfficeError::Refused(refusals)))
    }
}

/// Says whom or what a field was taken to mean, where only a beginning, a part or the letters of
/// the name were typed: a hand that meant another sees it at once.
///
/// # Errors
/// The store cannot be read.
pub(super) fn tell_taken(
    desk: &mut Desk,
    office: &Office,
    record: (Kind, i64),
    label: &str,
    typed: &str,
) -> Result<(), Failure> {
    if let Some(name) = taken_as(office, record, typed)? {
        let args = Args::new().set("field", label).set("typed", typed.trim());
        desk.tell("taken-as", &args.set("name", name));
    }
    Ok(())
}

/// Gives the name of the record that was taken, where what was typed is not its name or number.
///
/// # Errors
/// The store cannot be read.
pub(super) fn taken_as(
    office: &Office,
    (kind, id): (Kind, i64),
    typed: &str,
) -> Result<Option<String>, Failure> {
    let Some(record) = office.record(kind, id)?.filter(|_| kind.def().is_named()) else {
        return Ok(None);
    };
    let title = record.title();
    let told = name_and_number(typed).map_or(typed, |(name, _)| name);
    let by_name = [told, typed]
        .iter()
        .any(|it| name_key(it) == name_key(title));
    let by_number = read_number(typed).is_some();
    let staff_no = record.text("staff_no");
    let by_staff_no =
        !staff_no.is_empty() && Notation::Number.key(staff_no) == Notation::Number.key(typed);
    Ok((!by_name && !by_number && !by_staff_no).then(|| title.to_owned()))
}

/// Says whether what a field was understood as is always worth a line: a day that was reckoned, and
/// what was taken out of a text. A name or a day with its year shows itself.
fn is_told(column: &Column) -> bool {
    let is_text = matches!(column.ty, Type::Line(_) | Type::Text);
    is_text || !matches!(column.reckoned, Reckoned::No)
}
