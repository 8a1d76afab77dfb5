//! What is sent to whoever is urged: 临期提醒, 催办通知书, 通报.

use super::{Made, day, name};
use crate::domain::calendar::Calendar;
use crate::domain::{Day, Record};
use crate::exchange::paper::{Block, Paper};
use crate::i18n::{Args, Texts};
use crate::office::OnPaper;

/// Makes the papers of urgings, one behind the other.
pub(super) fn made(texts: &Texts, all: &[OnPaper]) -> Made {
    let mut paper = Paper::new();
    for it in all {
        paper.join(one(texts, it));
    }
    let numbers: Vec<&str> = all.iter().map(|it| it.row.record.number.as_str()).collect();
    let title = match all {
        [one] => format!("{} {}", numbers.concat(), heading(texts, one)),
        [first, ..] => {
            let args = Args::new().set("first", &*first.row.record.number);
            texts.say_with("paper-notices", &args.set("n", all.len()))
        }
        [] => String::new(),
    };
    Made {
        left_out: None,
        title,
        paper,
        file: None,
    }
}

fn heading(texts: &Texts, it: &OnPaper) -> String {
    match it.row.record.text("ladder") {
        // What was due is no longer near.
        "reminder" if days_late(&it.row.record) > 0 => texts.say("paper-notice-reminder-late"),
        ladder => texts.say(&format!("paper-notice-{ladder}")),
    }
}

/// Gives the day on which the limit of that time ran out.
fn ran_out(urging: &Record) -> Day {
    let urged_on = urging.day("urged_on").unwrap_or_default();
    let limit = urging.day("limit_then_on").unwrap_or(urged_on);
    Calendar::shared().roll_forward(limit)
}

/// The limit of that time as it was decided; where that is a day off, when it ran out.
fn limit(texts: &Texts, urging: &Record) -> String {
    let last = ran_out(urging);
    let limit = urging.day("limit_then_on").unwrap_or(last);
    if limit == last {
        return day(texts, limit);
    }
    let args = Args::new().set("limit", day(texts, limit));
    texts.say_with("paper-limit-rolled", &args.set("next", day(texts, last)))
}

/// Gives how many working days late it was, less than none where some were left.
fn days_late(urging: &Record) -> i64 {
    let urged_on = urging.day("urged_on").unwrap_or_default();
    Calendar::shared().working_days_between(ran_out(urging), urged_on)
}

/// The words of a step, as things stood on its day.
fn words(it: &OnPaper) -> String {
    let ladder = it.row.record.text("ladder");
    let how = match (ladder, days_late(&it.row.record)) {
        ("reminder", 0) => "-today",
        ("reminder", 1..) => "-late",
        ("circular", _) if it.heard.is_some() => "-heard",
        _ => "",
    };
    format!("paper-notice-{ladder}-text{how}")
}

/// When it was issued, where nobody had signed for it yet.
fn unsigned_since(it: &OnPaper) -> Option<Day> {
    let (urging, task) = (&it.row.record, &it.whole.record);
    let urged_on = urging.day("urged_on")?;
    let signed = task.day("signed_on").is_some_and(|on| on <= urged_on);
    task.day("issued_on").filter(|_| !signed)
}

/// The number of the paper: its place in the series of its year, else that of the record.
fn number(texts: &Texts, urging: &Record) -> String {
    let Some((year, number)) = urging.int("notice_year").zip(urging.int("notice_no")) else {
        return urging.number.clone();
    };
    let args = Args::new()
        .set("year", year)
        .set("number", number.to_string());
    let circular = urging.text("ladder") == "circular";
    let key = if circular {
        "paper-circular-no"
    } else {
        "paper-notice-no"
    };
    texts.say_with(key, &args)
}

fn one(texts: &Texts, it: &OnPaper) -> Paper {
    let (urging, task) = (&it.row.record, &it.whole.record);
    let said = |key: &str, args: Args<'_>| texts.say_with(key, &args);
    let urged_on = urging.day("urged_on").unwrap_or_default();
    let heard = it.heard.as_ref();
    let department = name(&it.whole, "department_id");
    // Of what only some may read nothing but its number is printed.
    let goal = if task.is_restricted() {
        texts.say("paper-restricted-goal")
    } else {
        task.text("goal").to_owned()
    };
    let about = |key: &str| {
        let args = Args::new()
            .set("goal", &*goal)
            .set("number", &*task.number)
            .set("department", &*department)
            .set("limit", limit(texts, urging))
            .set("on", day(texts, urged_on))
            .set("how", heard.map_or("", |it| it.how))
            .set(
                "heard",
                heard.map(|it| it.number.as_str()).unwrap_or_default(),
            )
            .set("day", heard.map(|it| day(texts, it.on)).unwrap_or_default());
        said(key, args.set("n", days_late(urging).abs()))
    };
    let ladder = urging.text("ladder");
    let mut paper = Paper::new();
    paper.put(Block::Centre(heading(texts, it)));
    paper.put(Block::Centre(number(texts, urging)));
    paper.put(Block::Blank);
    let (campaign, organiser) = &it.campaign;
    let to = match ladder {
        "group" => said("paper-group", Args::new().set("campaign", &**campaign)),
        _ => department.clone(),
    };
    paper.put(Block::Left(said("paper-to", Args::new().set("name", to))));
    paper.put(Block::Text(about(&words(it))));
    if let ("reminder" | "notice", Some(issued)) = (ladder, unsigned_since(it)) {
        let args = Args::new().set("day", day(texts, issued));
        paper.put(Block::Text(said("paper-notice-sign", args)));
    }
    if !task.is_restricted() {
        paper.put(Block::Text(urging.text("wording").to_owned()));
    }
    if ladder == "notice" {
        let days = it.thresholds.notice_days;
        let until = Calendar::shared().add_working_days(urged_on, days);
        let args = Args::new().set("n", days).set("until", day(texts, until));
        paper.put(Block::Text(said("paper-notice-until", args)));
    }
    let decided = name(&it.row, "decided_by_id");
    if ladder == "circular" && !decided.is_empty() {
        let args = Args::new().set("name", decided);
        paper.put(Block::Text(said("paper-notice-decided", args)));
    }
    let owner = Args::new().set("name", name(&it.row, "urged_id"));
    paper.put(Block::Text(said("paper-notice-owner", owner)));
    let copied = name(&it.row, "copied_to_id");
    if !copied.is_empty() {
        paper.put(Block::Blank);
        paper.put(Block::Labelled(texts.say("paper-copied"), copied));
    }
    paper.put(Block::Blank);
    let office = said("paper-office", Args::new().set("campaign", &**campaign));
    let signed = vec![organiser.clone(), office, day(texts, urged_on)];
    paper.put(Block::Signed(signed));
    paper
}
