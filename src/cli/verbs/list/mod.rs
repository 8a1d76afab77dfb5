//! `list KIND`: any kind of record, filtered: a plain table, one JSON array, or CSV.

mod asked;
mod columns;
mod cut;
mod objects;
mod sheet;
mod unmet;
mod waiting;

use clap::{Arg, ArgAction, ArgGroup, ArgMatches, Command};

pub(super) use self::asked::{asked, told};
pub(super) use self::columns::lamp;
use self::columns::{from, give, leaves, marked, telling};
use self::cut::Cut;
use self::objects::print_json;
use self::sheet::print_csv;
pub(super) use self::waiting::queue_words;
use super::super::desk::Desk;
use super::super::error::{DONE, Done, Failure};
use super::super::near::kind_of;
use super::super::table::{Give, Layout, fitting};
use super::super::words::Words;
use super::narrow::{no_such_filter, options};
use super::{given, option};
use crate::app::sheet::{BYTES, Shown, columns_of, rung_words, walk};
use crate::domain::light::shown_light;
use crate::domain::rules::campaign_of;
use crate::domain::{ChosenColumns, Kind, Labels, Refusal, Sort};
use crate::exchange::sheet_out::Bytes;
use crate::i18n::Args;
use crate::office::{Besides, By, Office, OfficeError, OfficeResult, tells_short};
use crate::store::{Filter, Key, Query, Row};

/// How many rows a person at a terminal gets where nothing is said.
const FIRST: usize = 100;

/// Makes the command.
pub(super) fn command(words: Words<'_>) -> Command {
    let option = |id| words.option("list", id);
    let command = words.verb("list").arg(
        words
            .arg("list", "kind")
            .required_unless_present_any(["waiting", "to-urge"]),
    );
    let command = which(command, words)
        .arg(option("view").value_name("VIEW"))
        .arg(option("after").value_name("NUMBER"))
        .arg(words.switch("list", "all").conflicts_with("limit"))
        .arg(words.switch("list", "missing"))
        .arg(
            option("by")
                .requires("missing")
                .value_parser(By::ALL.map(By::code))
                .hide_possible_values(true)
                .value_name("WHOM"),
        )
        .arg(option("for").requires("whose").value_name("WHO"))
        .group(
            ArgGroup::new("whose")
                .args(["waiting", "missing"])
                .multiple(true),
        )
        .arg(words.switch("list", "json"))
        .arg(
            words
                .switch("list", "jsonl")
                .conflicts_with_all(["json", "missing"]),
        )
        .arg(
            words
                .switch("list", "csv")
                .conflicts_with_all(["json", "jsonl"]),
        )
        .arg(
            option("encoding")
                .requires("csv")
                .value_parser(BYTES.map(|it| it.0))
                .ignore_case(true)
                .hide_possible_values(true)
                .value_name("ENCODING"),
        );
    options(command, words)
}

/// Adds the options that say which rows and columns, in which order.
pub(super) fn which(command: Command, words: Words<'_>) -> Command {
    let option = |id| words.option("list", id);
    command
        .arg(option("state").action(ArgAction::Append))
        .arg(option("light"))
        .arg(
            option("lag")
                .value_name("DAYS")
                .num_args(0..=1)
                .require_equals(true)
                .default_missing_value("1"),
        )
        .arg(option("of"))
        .arg(
            option("without")
                .action(ArgAction::Append)
                .value_name("WHAT"),
        )
        .arg(option("text"))
        .arg(
            option("waiting")
                .num_args(0..=1)
                .require_equals(true)
                .default_missing_value(waiting::ALL)
                .value_name("QUEUE"),
        )
        .arg(words.switch("list", "to-urge").conflicts_with("waiting"))
        .arg(
            option("limit")
                .value_parser(clap::value_parser!(usize))
                .value_name("N"),
        )
        .arg(words.switch("list", "short"))
        .arg(option("columns").value_name("COLUMNS"))
        .arg(option("sort").value_name("ORDER"))
        .arg(
            Arg::new("newest")
                .long("newest")
                .help(words.say("help-list-newest"))
                .action(ArgAction::SetTrue),
        )
}

/// Lists.
pub(super) fn run(desk: &mut Desk, matches: &ArgMatches) -> Done {
    let waits = waiting::asked(desk, matches)?;
    let kind = match (option(matches, "kind"), &waits) {
        (None, Some(waits)) => match waits.kind() {
            Some(kind) => kind,
            None => return waiting::run(desk, matches),
        },
        (Some(_) | None, _) => kind_of(desk, given(matches, "kind"))?,
    };
    if matches.get_flag("missing") {
        return unmet::run(desk, kind, matches);
    }
    let office = desk.office()?;
    // A number that names nothing is refused with all else.
    let of = option(matches, "of").and_then(|it| desk.find(&office, it).ok());
    desk.tell_campaign(&office, of.and_then(|it| campaign_of(&it)))?;
    let listed = asked(desk, &office, kind, matches)?;
    let urged = waiting::is_of_urging(listed.waits);
    let mut query = Query::of(kind, FIRST);
    query.filter = office.shown_by(&listed)?;
    query.sort = listed.sort;
    query.descending = listed.descending;
    let chosen = listed.columns;
    if let Some(number) = option(matches, "after") {
        let id = office.resolve(kind, number).map_err(Failure::about(kind))?;
        let record = office.record(kind, id)?;
        query.after = record.map(|it| Key::of(query.sort, &it));
    }
    let [is_json, as_lines, is_csv] = ["json", "jsonl", "csv"].map(|it| matches.get_flag(it));
    let is_whole = is_json || as_lines || is_csv || matches.get_flag("all");
    let usual = if desk.out.is_terminal() && !is_whole {
        FIRST
    } else {
        usize::MAX
    };
    let most = listed.most.unwrap_or(usual);
    if is_csv {
        print_csv(
            desk,
            &office,
            (query, most),
            (chosen.as_ref(), bytes_of(matches)),
        )
    } else if is_json || as_lines {
        print_json(desk, &office, (query, most), (chosen.as_ref(), as_lines))
    } else {
        print_table(desk, &office, (query, most), (chosen.as_ref(), urged))
    }
}

/// Narrows to what is ticked with less on the ledger than it asks for.
fn short(desk: &Desk, office: &Office, kind: Kind) -> Result<Filter, Failure> {
    if tells_short(kind) {
        return Ok(office.ticked_short(kind)?);
    }
    let refusal = no_such_filter(desk, kind, "short");
    Err(Failure::Office(
        Some(kind),
        OfficeError::Refused(vec![refusal]),
    ))
}

/// In what a list for a spreadsheet is to be written.
fn bytes_of(matches: &ArgMatches) -> Bytes {
    let named = option(matches, "encoding");
    let meant = |code: &str| named.is_some_and(|it| it.eq_ignore_ascii_case(code));
    let bytes = BYTES.into_iter().find(|it| meant(it.0));
    bytes.map(|it| it.1).unwrap_or_default()
}

/// Gives what an order is called: by the stem of its column, by people, by the column's word.
fn called(desk: &Desk, kind: Kind, sort: Sort) -> [String; 3] {
    match sort {
        Sort::Number => ["number".to_owned(), desk.say("col-number"), String::new()],
        Sort::By(name) => {
            let column = kind.def().column(name);
            let (stem, word) = column.map_or((name, name), |it| (it.stem(), it.word()));
            let said = desk.texts.column(kind.code(), word);
            [stem.to_owned(), said, word.to_owned()]
        }
    }
}

/// Gives the words of the orders that a kind has, each with what people call it.
pub(super) fn sort_words(desk: &Desk, kind: Kind) -> Vec<(String, String)> {
    let words = kind.def().sorts().map(|sort| called(desk, kind, sort));
    words
        .map(|[stem, said, _]| (stem.replace('_', "-"), said))
        .collect()
}

/// Finds an order by the word of its column or by what people call it.
fn sort_of(desk: &Desk, kind: Kind, typed: &str) -> Result<Sort, Failure> {
    let plain = typed.to_lowercase().replace('-', "_");
    let words = |sort: Sort| called(desk, kind, sort);
    let mut sorts = kind.def().sorts();
    let meant = |sort: &Sort| words(*sort).iter().any(|it| *it == plain || it == typed);
    if let Some(sort) = sorts.find(meant) {
        return Ok(sort);
    }
    let there = sort_words(desk, kind).into_iter();
    let there = there.map(|(word, said)| format!("{word}={said}"));
    let refusal = Refusal::of("no-such-order")
        .with("found", typed)
        .with("kind", Labels::kind(kind))
        .with("orders", desk.texts.list(there.collect::<Vec<_>>()));
    Err(Failure::Office(
        Some(kind),
        OfficeError::Refused(vec![refusal]),
    ))
}

fn print_table(
    desk: &mut Desk,
    office: &Office,
    (query, most): (Query, usize),
    (chosen, urged): (Option<&ChosenColumns>, bool),
) -> Done {
    let (kind, filter) = (query.kind, query.filter.clone());
    let mut cut = Cut::default();
    let mut table: Option<Table> = None;
    let mut few = false;
    let more = walk(office, query, most, |rows, beside| {
        if rows.is_empty() {
            return Ok(());
        }
        let table = table.get_or_insert_with(|| {
            let table = Table::of(desk, office, (kind, chosen), (rows, beside));
            desk.out.line(&table.layout.line(&table.heads));
            table
        });
        let light_at = table.columns.iter().position(|it| *it == Shown::Light);
        for row in rows {
            let telling = telling(desk, office);
            let cells = marked(desk, office, row, (beside, &table.columns));
            let mut shown = table.columns.iter();
            few |= shown.any(|it| telling.all_people((row, beside), *it).is_some());
            let light = shown_light(&row.record, office.sight());
            let word = light.and(light_at).and_then(|at| cells.get(at));
            let word = word.map_or("", String::as_str);
            desk.out.lit_line(&table.layout.line(&cells), word, light);
            if urged {
                tell_step(desk, office, row)?;
            }
        }
        cut.pass(rows);
        Ok(())
    })?;
    if let Some(table) = table {
        table.tell_left_out(desk);
    }
    if few {
        desk.tell("list-people-cut", &Args::new());
    }
    if more {
        cut.tell(desk, office, (kind, &filter))?;
    } else if cut.last.is_none() {
        desk.tell(
            "list-none",
            &Args::new().set("kind", desk.texts.kind(kind.code())),
        );
    }
    Ok(DONE)
}

/// Says below a row which step of urging is due.
fn tell_step(desk: &mut Desk, office: &Office, row: &Row) -> OfficeResult<()> {
    if let Some(rung) = office.rung(&row.record)? {
        let words = rung_words(&desk.texts, rung, (office.today(), 0));
        desk.out.line(&format!("    {words}"));
    }
    Ok(())
}

/// The columns for which the line has room, as the first page of rows measures them.
struct Table {
    columns: Vec<Shown>,
    heads: Vec<String>,
    layout: Layout,
    /// The heads of the columns for which it has none.
    left_out: Vec<String>,
    /// The heads of those in which nothing stands, and which went for it.
    empty: Vec<String>,
}

impl Table {
    fn of(
        desk: &Desk,
        office: &Office,
        (kind, chosen): (Kind, Option<&ChosenColumns>),
        (rows, beside): (&[Row], &Besides),
    ) -> Self {
        let width = desk.out.width();
        let lines = |columns: &[Shown]| -> Vec<Vec<String>> {
            let line = |row| marked(desk, office, row, (beside, columns));
            rows.iter().map(line).collect()
        };
        let heads = |columns: &[Shown]| -> Vec<String> {
            columns
                .iter()
                .map(|it| telling(desk, office).head(kind, *it))
                .collect()
        };
        let keep = |columns: &[Shown], gives: &[(Give, usize)]| -> Vec<Shown> {
            let kept = fitting(&heads(columns), &lines(columns), gives, width);
            let kept = columns.iter().zip(kept).filter(|(_, kept)| *kept);
            kept.map(|(column, _)| *column).collect()
        };
        let all = columns_of(kind, chosen);
        // What is for wider screens stays only where all is written whole beside it.
        let gives = all.iter().map(|it| {
            let is_wider = chosen.is_none() && from(kind, *it) > width;
            let leaves = if is_wider {
                leaves(kind, *it).max(1)
            } else {
                0
            };
            (Give::Nothing, leaves)
        });
        let offered = keep(&all, &gives.collect::<Vec<_>>());
        let gives = offered
            .iter()
            .map(|it| (give(kind, *it), leaves(kind, *it)));
        let columns = keep(&offered, &gives.collect::<Vec<_>>());
        let gone: Vec<Shown> = all.into_iter().filter(|it| !columns.contains(it)).collect();
        let says = |column: &Shown| {
            let cells = lines(&[*column]);
            cells.iter().flatten().any(|cell| !cell.is_empty())
        };
        let (gone, empty): (Vec<Shown>, Vec<Shown>) = gone.into_iter().partition(says);
        let gives: Vec<Give> = columns.iter().map(|it| give(kind, *it)).collect();
        let own = heads(&columns);
        Self {
            layout: Layout::of(&own, &lines(&columns), &gives, width),
            heads: own,
            left_out: heads(&gone),
            empty: heads(&empty),
            columns,
        }
    }

    /// Names the columns for which the line has no room; what says nothing took none from them.
    fn tell_left_out(&self, desk: &mut Desk) {
        let empty = desk.texts.list(&self.empty);
        let args = Args::new()
            .set("width", desk.out.width())
            .set("columns", desk.texts.list(&self.left_out))
            .set("empty", empty);
        let key = match (self.left_out.is_empty(), self.empty.is_empty()) {
            (true, true) => return,
            (true, false) => "list-columns-empty",
            (false, true) => "list-columns-left-out",
            (false, false) => "list-columns-left-out-empty",
        };
        desk.tell(key, &args);
    }
}
