//! `status`: where the campaign stands today, in one screen, one object, or one exit code.

mod by;

use clap::{ArgAction, ArgMatches, Command};
use serde_json::json;

use super::super::desk::Desk;
use super::super::error::{Done, Failure};
use super::super::words::Words;
use super::option;
use crate::app::sheet::intake::intake_lines;
use crate::app::wording::last_copy;
use crate::domain::figure::{FigureDef, grouped};
use crate::domain::light::Light;
use crate::domain::{FirstBy, Kind, Record};
use crate::i18n::Args;
use crate::office::{FileOf, LastCopy, Office, Overall, Status};
use crate::tui::terminal::Glyphs;
use crate::tui::text::{pad, pad_left, width};

/// The least cells of a figure.
const LEAST: usize = 6;

/// Makes the command.
pub(super) fn command(words: Words<'_>) -> Command {
    words
        .verb("status")
        .arg(words.option("status", "by").value_name("field"))
        .arg(
            words
                .option("status", "within")
                .value_name("FIELD=NAME")
                .action(ArgAction::Append)
                .requires("by"),
        )
        .arg(words.switch("status", "json"))
        .arg(words.switch("status", "check"))
}

/// Says where the campaign stands.
pub(super) fn run(desk: &mut Desk, matches: &ArgMatches) -> Done {
    let office = desk.office_in_campaign()?;
    let (status, rehearsal) = (office.status()?, office.is_rehearsal());
    let overall = status.overall();
    let table = match option(matches, "by") {
        Some(typed) => {
            let within = matches.get_many::<String>("within").into_iter().flatten();
            let within: Vec<&str> = within.map(String::as_str).collect();
            Some(by::computed(desk, &office, typed, &within)?)
        }
        None => None,
    };
    if matches.get_flag("json") {
        let mut object = match &table {
            Some(table) => by::object(table, &status.date.to_string()),
            None => whole(&office, &status)?,
        };
        if let Some(map) = object.as_object_mut() {
            map.insert("rehearsal".to_owned(), json!(rehearsal));
        }
        desk.out.json(&object);
    } else if matches.get_flag("check") && table.is_none() {
        // Whoever watches reads one line.
        let line = check(desk, &status, rehearsal);
        desk.out.line(&line);
    } else {
        if rehearsal {
            // Nobody takes the figures of an exercise for the office's.
            desk.out.line(&desk.say("status-rehearsal"));
        }
        let lines = if let Some(table) = &table {
            by::lines(desk, table)
        } else {
            print(desk, &status);
            let intake = intake_lines(&desk.texts, &office.intake(&status)?);
            let blank = (!intake.is_empty()).then(String::new);
            blank.into_iter().chain(intake).collect()
        };
        for line in lines {
            desk.out.line(&line);
        }
    }
    Ok(match (matches.get_flag("check"), overall) {
        (false, _) | (true, Overall::Green) => 0,
        (true, Overall::Yellow) => 1,
        (true, Overall::Red) => 2,
    })
}

/// Says in one line which light the campaign shows and of what: so many of each kind.
fn check(desk: &Desk, status: &Status, rehearsal: bool) -> String {
    let shown = [Light::Red, Light::Yellow];
    let pressing = Kind::lit().flat_map(|kind| {
        let counted = shown.map(|light| (kind, light, status.counts.lit(kind, light)));
        counted.into_iter().filter(|(_, _, n)| *n > 0)
    });
    let words = pressing.map(|(kind, light, n)| {
        let args = Args::new()
            .set("kind", desk.texts.kind(kind.code()))
            .set("light", desk.say(&format!("light-{}", light.code())))
            .set("n", grouped(n));
        desk.say_with("status-check-of", &args)
    });
    let words: Vec<String> = words.collect();
    let of = if words.is_empty() {
        desk.say("status-check-none")
    } else {
        desk.texts.list(words)
    };
    let args = Args::new()
        .set(
            "light",
            desk.say(&format!("overall-{}", status.overall().code())),
        )
        .set("of", of)
        .set("day", status.date.to_string());
    let line = desk.say_with("status-check", &args);
    if rehearsal {
        return desk.say_with("status-check-rehearsal", &Args::new().set("line", line));
    }
    line
}

/// Gives all that is told, with what every report quotes of the intake.
fn whole(office: &Office, status: &Status) -> Result<serde_json::Value, Failure> {
    let mut told = object(status);
    let intake = office.intake(status)?;
    let heard: Vec<_> = (intake.heard.iter())
        .map(|it| {
            json!({
                "type": it.name, "type_number": it.number,
                "held": it.held, "attendances": it.people,
            })
        })
        .collect();
    if let Some(map) = told.as_object_mut() {
        let intake = json!({
            "sent": intake.sent, "returned": intake.returned,
            "valid": intake.valid, "invalid": intake.invalid,
            "sittings": heard,
            "opinions_before": intake.before, "opinions_after": intake.after,
        });
        map.insert("intake".to_owned(), intake);
    }
    Ok(told)
}

fn object(status: &Status) -> serde_json::Value {
    let lights = status.lights;
    let campaign = status.campaign.as_ref();
    let text = |record: Option<&Record>, column: &str| {
        record
            .and_then(|it| it.cell(column).text())
            .map(str::to_owned)
    };
    let phase = status.phase.as_ref();
    let mut object = json!({
        "date": status.date.to_string(),
        "campaign": {
            "name": text(campaign, "name"),
            "number": campaign.map(|it| &it.number),
            "organiser": text(campaign, "organiser"),
            "from": text(campaign, "from_on"),
            "to": text(campaign, "to_on"),
        },
        "phase": {
            "number": phase.and_then(|it| it.int("position")),
            "name": text(phase, "name"),
            "step": text(status.step.as_ref(), "name"),
            "step_number": status.step.as_ref().map(|it| &it.number),
        },
        "lights": {
            "red": lights.red, "yellow": lights.yellow,
            "green": lights.green, "grey": lights.grey,
        },
        "light": status.overall().code(),
    });
    let waiting: serde_json::Map<_, _> = status
        .waiting
        .iter()
        .map(|it| (it.def.word.to_owned(), json!(it.n)))
        .collect();
    if let Some(object) = object.as_object_mut() {
        object.insert("waiting".to_owned(), waiting.into());
        let first: Vec<_> = status.first.iter().map(|(kind, _)| kind.code()).collect();
        object.insert("first_steps".to_owned(), json!(first));
        let copied = match status.copied {
            LastCopy::At(at, _) => Some(at.to_string()),
            LastCopy::NotNeeded | LastCopy::Never => None,
        };
        object.insert("last_backup".to_owned(), json!(copied));
    }
    for kind in told() {
        let def = kind.def();
        let figures = def.figures.iter().filter(|it| !it.is_of_acts());
        let of: serde_json::Map<_, _> = figures
            .map(|it| (it.word.to_owned(), json!(status.counts.figure(kind, it))))
            .collect();
        if let Some(object) = object.as_object_mut() {
            object.insert(def.plural.to_owned(), of.into());
        }
    }
    object
}

/// Gives the kinds of which figures are told.
fn told() -> impl Iterator<Item = Kind> {
    Kind::ALL
        .into_iter()
        .filter(|kind| !kind.def().figures.is_empty())
}

fn print(desk: &mut Desk, status: &Status) {
    heading(desk, status);
    for line in figures(desk, status) {
        desk.out.line(&line);
    }
    let lines = waiting(desk, status).into_iter().chain(first(desk, status));
    for line in lines.chain(to_copy(desk, status)) {
        desk.out.line(&line);
    }
    let lights = status.lights;
    let each = [
        (Light::Red, lights.red),
        (Light::Yellow, lights.yellow),
        (Light::Green, lights.green),
        (Light::Grey, lights.grey),
    ];
    desk.out.blank();
    let word = |desk: &Desk, light: Light| desk.say(&format!("light-{}", light.code()));
    let widest = each
        .iter()
        .map(|(light, _)| width(&word(desk, *light)))
        .max();
    let most = each.iter().map(|(_, n)| width(&grouped(*n))).max();
    let most = most.unwrap_or_default().max(LEAST);
    for (light, count) in each {
        let word = pad(&word(desk, light), widest.unwrap_or_default(), "");
        let shape = Glyphs::unicode().lights;
        let shape = match light {
            Light::Red => shape.red,
            Light::Yellow => shape.yellow,
            Light::Green => shape.green,
            Light::Grey => shape.grey,
        };
        let args = Args::new()
            .set("shape", shape)
            .set("light", &word)
            .set("n", pad_left(&grouped(count), most, ""));
        let line = desk.say_with("status-light", &args);
        let shown = (count > 0).then_some(light);
        desk.out.lit_line(&line, &word, shown);
    }
}

/// The lines of figures, column beneath column; a line that is too long goes on below, and no
/// figure is ever cut.
fn figures(desk: &Desk, status: &Status) -> Vec<String> {
    let row = |kind: Kind| -> Vec<(String, i64)> {
        let figures = kind.def().figures.iter();
        figures
            .filter(|it| status.counts.tells(kind, it, it.brief))
            .map(|it| (label(desk, kind, it), status.counts.figure(kind, it)))
            .collect()
    };
    let rows: Vec<_> = told().map(row).filter(|row| !row.is_empty()).collect();
    let columns = rows.iter().map(Vec::len).max().unwrap_or_default();
    let widths: Vec<(usize, usize)> = (0..columns)
        .map(|at| {
            let column = || rows.iter().filter_map(|row| row.get(at));
            let label = column().map(|(label, _)| width(label)).max();
            let figure = column().map(|(_, n)| width(&grouped(*n))).max();
            (
                label.unwrap_or_default(),
                figure.unwrap_or_default().max(LEAST),
            )
        })
        .collect();
    let mut lines = Vec::new();
    for row in rows {
        let mut line = String::new();
        for ((label, n), (label_cells, cells)) in row.iter().zip(&widths) {
            let figure = pad_left(&grouped(*n), *cells, "");
            let piece = format!("{} {figure}", pad(label, *label_cells, ""));
            let gap = if line.is_empty() { "" } else { "  " };
            if width(&line) + gap.len() + width(&piece) > desk.out.width() && !line.is_empty() {
                lines.push(std::mem::replace(&mut line, format!("    {piece}")));
            } else {
                line = format!("{line}{gap}{piece}");
            }
        }
        lines.push(line);
    }
    lines
}

/// The line of what waits, of the queues in which anything does; it goes on below where it must.
/// What is to be done first in a new store, each with the command that does it.
fn first(desk: &Desk, status: &Status) -> Vec<String> {
    let steps = status.first.iter().map(|(kind, step)| {
        let def = kind.def();
        let command = match step.by {
            FirstBy::Looking => format!("list {}", def.plural),
            FirstBy::Making => format!("add {}", def.code),
            FirstBy::Importing => {
                let of = FileOf::of(*kind).unwrap_or(FileOf::Opinions);
                format!("import {}", of.code())
            }
        };
        let args = Args::new().set("command", &command);
        desk.say_with("status-first-step", &args)
    });
    let steps: Vec<String> = steps.collect();
    if steps.is_empty() {
        return steps;
    }
    let steps = desk.texts.list(steps);
    let args = Args::new().set("steps", &steps);
    vec![desk.say_with("status-first", &args)]
}

/// Says that it is time to copy the ledger.
fn to_copy(desk: &Desk, status: &Status) -> Option<String> {
    let words = last_copy(&desk.texts, status.copied).filter(|_| status.copied.is_old())?;
    let args = Args::new().set("words", words);
    Some(desk.say_with("status-copied", &args))
}

fn waiting(desk: &Desk, status: &Status) -> Vec<String> {
    let head = desk.say("overview-queues");
    let mut lines = Vec::new();
    let mut line = head.clone();
    for queue in status.waiting.iter().filter(|it| it.n > 0) {
        let word = desk.texts.queue(queue.def.word);
        let piece = format!("  {word} {}", grouped(queue.n));
        if width(&line) + width(&piece) > desk.out.width() && line != head {
            lines.push(std::mem::replace(&mut line, format!("  {piece}")));
        } else {
            line.push_str(&piece);
        }
    }
    if line != head {
        lines.push(line);
    }
    lines
}

/// Gives the word before a figure; a line has room for short ones only.
fn label(desk: &Desk, kind: Kind, figure: &FigureDef) -> String {
    if figure.is_total() {
        return desk.say(&format!("kind-{}-many", kind.code()));
    }
    desk.texts.figure(kind.code(), figure)
}

fn heading(desk: &mut Desk, status: &Status) {
    let day = desk.texts.day(status.date);
    let weekday = desk.texts.weekday(status.date);
    let Some(campaign) = &status.campaign else {
        let args = Args::new().set("day", day).set("weekday", weekday);
        let line = desk.say_with("status-no-campaign", &args);
        desk.out.line(&line);
        return;
    };
    desk.out.line(campaign.text("name"));
    let args = Args::new()
        .set("organiser", campaign.text("organiser"))
        .set("from", campaign.text("from_on"))
        .set("to", campaign.text("to_on"));
    let line = desk.say_with("status-campaign", &args);
    desk.out.line(&line);
    let name = |record: &Option<Record>| {
        record
            .as_ref()
            .map(|it| it.text("name").to_owned())
            .unwrap_or_default()
    };
    let position = status.phase.as_ref().and_then(|it| it.int("position"));
    let args = Args::new()
        .set("day", day)
        .set("weekday", weekday)
        .set("n", position.unwrap_or_default())
        .set("phase", name(&status.phase))
        .set("step", name(&status.step));
    let line = desk.say_with("status-today", &args);
    desk.out.line(&line);
    desk.out.blank();
}
