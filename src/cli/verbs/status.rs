//! `status`: where the campaign stands today, in one screen, one object, or one exit code.

use clap::{ArgMatches, Command};
use serde_json::json;

use super::super::desk::Desk;
use super::super::error::Done;
use super::super::words::Words;
use crate::app::office::{Overall, Status};
use crate::domain::Record;
use crate::domain::light::Light;
use crate::i18n::Args;
use crate::tui::terminal::Glyphs;
use crate::tui::text::{pad, pad_left, width};

/// Makes the command.
pub(super) fn command(words: Words<'_>) -> Command {
    words
        .verb("status")
        .arg(words.switch("status", "json"))
        .arg(words.switch("status", "check"))
}

/// Says where the campaign stands.
pub(super) fn run(desk: &mut Desk, matches: &ArgMatches) -> Done {
    let office = desk.office()?;
    let (status, rehearsal) = (office.status()?, office.is_rehearsal());
    let read_only = office.is_read_only();
    let overall = status.lights.overall();
    if matches.get_flag("json") {
        let mut object = object(&status);
        if let Some(map) = object.as_object_mut() {
            map.insert("rehearsal".to_owned(), json!(rehearsal));
        }
        desk.out.json(&object);
    } else {
        if read_only {
            desk.out.line(&desk.say("status-read-only"));
        }
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

/// The figures of tasks that no part of [`Status`] gives as they are.
struct Tasks {
    open: i64,
    normal: i64,
}

impl Tasks {
    const fn of(status: &Status) -> Self {
        let lights = status.lights;
        Self {
            open: status.tasks.total - status.tasks.ended - status.tasks_left,
            normal: lights.green,
        }
    }
}

fn object(status: &Status) -> serde_json::Value {
    let tasks = Tasks::of(status);
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
            "organiser": text(campaign, "organiser"),
            "from": text(campaign, "from_on"),
            "to": text(campaign, "to_on"),
        },
        "phase": {
            "number": phase.and_then(|it| it.int("position")),
            "name": text(phase, "name"),
            "step": text(status.step.as_ref(), "name"),
        },
        "cards": { "total": status.cards.total, "empty": status.cards.ended },
        "opinions": {
            "total": status.opinions.total,
            "disposed": status.opinions.ended,
            "pending": status.opinions.total - status.opinions.ended,
        },
        "problems": {
            "total": status.problems.total,
            "open": status.problems.open(),
            "resolved": status.problems.resolved,
            "long_term": status.problems.long_term,
            "handed_over": status.problems.handed_over,
            "not_listed": status.problems.not_listed,
            "merged": status.problems.merged,
        },
        "tasks": {
            "total": status.tasks.total, "open": tasks.open, "planned": status.tasks_planned,
            "closed": status.tasks.ended, "left": status.tasks_left,
            "overdue": lights.red, "due_soon": lights.yellow, "normal": tasks.normal,
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
    let n = |n: i64| pad_left(&n.to_string(), 6, "");
    let tasks = Tasks::of(status);
    let lines = [
        (
            "status-opinions",
            Args::new()
                .set("total", n(status.opinions.total))
                .set("ended", n(status.opinions.ended))
                .set("open", n(status.opinions.total - status.opinions.ended))
                .set("cards", n(status.cards.total)),
        ),
        (
            "status-problems",
            Args::new()
                .set("total", n(status.problems.total))
                .set("ended", n(status.problems.resolved))
                .set("open", n(status.problems.open()))
                .set("left", n(status.problems.left())),
        ),
        (
            "status-tasks",
            Args::new()
                .set("total", n(status.tasks.total))
                .set("ended", n(status.tasks.ended))
                .set("open", n(tasks.open))
                .set("late", n(status.late_closed)),
        ),
    ];
    for (key, args) in lines {
        let line = desk.say_with(key, &args);
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
            .set("n", n(count));
        let line = desk.say_with("status-light", &args);
        let shown = (count > 0).then_some(light);
        desk.out.lit_line(&line, &word, shown);
    }
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
