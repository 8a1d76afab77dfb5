//! `status`: where the campaign stands today, in one screen, one object, or one exit code.

use clap::{ArgMatches, Command};
use serde_json::json;

use super::super::desk::Desk;
use super::super::error::Done;
use super::super::words::Words;
use crate::app::office::{Overall, Status};
use crate::domain::figure::grouped;
use crate::domain::light::Light;
use crate::domain::{DISPOSED, Kind, OPEN, Record, STANDING};
use crate::i18n::Args;
use crate::tui::terminal::Glyphs;
use crate::tui::text::{pad, pad_left, width};

/// The least cells of a figure.
const LEAST: usize = 6;

/// Makes the command.
pub(super) fn command(words: Words<'_>) -> Command {
    words
        .verb("status")
        .arg(words.switch("status", "json"))
        .arg(words.switch("status", "check"))
}

/// Says where the campaign stands.
pub(super) fn run(desk: &mut Desk, matches: &ArgMatches) -> Done {
    let office = desk.office_in_campaign()?;
    let (status, rehearsal) = (office.status()?, office.is_rehearsal());
    let overall = status.lights.overall();
    if matches.get_flag("json") {
        let mut object = object(&status);
        if let Some(map) = object.as_object_mut() {
            map.insert("rehearsal".to_owned(), json!(rehearsal));
        }
        desk.out.json(&object);
    } else {
        if rehearsal {
            // Nobody takes the figures of an exercise for the office's.
            desk.out.line(&desk.say("status-rehearsal"));
        }
        print(desk, &status);
    }
    Ok(match (matches.get_flag("check"), overall) {
        (false, _) | (true, Overall::Green) => 0,
        (true, Overall::Yellow) => 1,
        (true, Overall::Red) => 2,
    })
}

fn object(status: &Status) -> serde_json::Value {
    let n = |kind: Kind, group: &str| status.counts.group(kind, group);
    let problem = |state: &str| status.counts.state(Kind::Problem, state);
    let lights = status.lights;
    let campaign = status.campaign.as_ref();
    let text = |record: Option<&Record>, column: &str| {
        record
            .and_then(|it| it.cell(column).text())
            .map(str::to_owned)
    };
    let phase = status.phase.as_ref();
    json!({
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
        "cards": { "total": status.cards.total, "empty": status.cards.empty },
        "opinions": {
            "total": n(Kind::Opinion, STANDING),
            "disposed": n(Kind::Opinion, DISPOSED),
            "pending": n(Kind::Opinion, OPEN),
        },
        "problems": {
            "total": n(Kind::Problem, STANDING),
            "open": n(Kind::Problem, OPEN),
            "to_study": n(Kind::Problem, "to_study"),
            "under_way": n(Kind::Problem, "under_way"),
            "resolved": n(Kind::Problem, "resolved"),
            "long_term": problem("long_term"),
            "handed_over": problem("handed_over"),
            "not_listed": problem("not_listed"),
            "merged": problem("merged"),
        },
        "tasks": {
            "total": n(Kind::Task, STANDING), "open": n(Kind::Task, OPEN),
            "planned": n(Kind::Task, "planned"), "issued": n(Kind::Task, "out"),
            "closed": n(Kind::Task, "closed"), "left": n(Kind::Task, "left"),
            "overdue": lights.red, "due_soon": lights.yellow, "normal": lights.green,
            "paused": lights.grey, "late_closed": status.late_closed,
        },
        "lights": {
            "red": lights.red, "yellow": lights.yellow,
            "green": lights.green, "grey": lights.grey,
        },
        "light": status.lights.overall().code(),
    })
}

fn print(desk: &mut Desk, status: &Status) {
    heading(desk, status);
    for line in figures(desk, status) {
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
    let n = |kind: Kind, code: &str| {
        let key = match code {
            STANDING => format!("overview-figure-{}", kind.def().plural),
            _ => format!("status-group-{}-{code}", kind.code()).replace('_', "-"),
        };
        let label = if desk.texts.has(&key) {
            // A line of the overview has room for short words only.
            desk.say(&key)
        } else {
            desk.texts.group(kind.code(), code)
        };
        (label, status.counts.group(kind, code))
    };
    let mut rows = vec![
        vec![
            n(Kind::Opinion, STANDING),
            n(Kind::Opinion, DISPOSED),
            n(Kind::Opinion, OPEN),
            (desk.say("status-cards"), status.cards.total),
        ],
        vec![
            n(Kind::Problem, STANDING),
            n(Kind::Problem, "resolved"),
            n(Kind::Problem, OPEN),
            n(Kind::Problem, "left"),
        ],
        vec![
            n(Kind::Task, STANDING),
            n(Kind::Task, "closed"),
            n(Kind::Task, OPEN),
            (desk.say("light-closed-late"), status.late_closed),
        ],
    ];
    // What is seldom there is said where it is.
    let planned = [n(Kind::Task, "planned"), n(Kind::Task, "left")];
    if let Some(tasks) = rows.last_mut() {
        tasks.extend(planned.into_iter().filter(|(_, n)| *n > 0));
    }
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
