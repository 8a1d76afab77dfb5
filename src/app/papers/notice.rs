//! What is sent to whoever is urged: 临期提醒, 催办通知书, 通报.

use super::{Made, day, name};
use crate::domain::Record;
use crate::domain::calendar::Calendar;
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
    texts.say(&format!("paper-notice-{}", it.row.record.text("ladder")))
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
    let calendar = Calendar::shared();
    let said = |key: &str, args: Args<'_>| texts.say_with(key, &args);
    let urged_on = urging.day("urged_on").unwrap_or_default();
    let limit = urging.day("limit_then_on").unwrap_or(urged_on);
    let runs_out = calendar.roll_forward(limit);
    let late = calendar.working_days_between(runs_out, urged_on);
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
            .set("limit", day(texts, runs_out))
            .set("on", day(texts, urged_on));
        said(key, args.set("n", late.abs()))
    };
    let ladder = urging.text("ladder");
    let mut paper = Paper::new();
    paper.put(Block::Centre(heading(texts, it)));
    paper.put(Block::Centre(number(texts, urging)));
    paper.put(Block::Blank);
    let to = Args::new().set("name", &*department);
    paper.put(Block::Left(said("paper-to", to)));
    paper.put(Block::Text(about(&format!("paper-notice-{ladder}-text"))));
    if !task.is_restricted() {
        paper.put(Block::Text(urging.text("wording").to_owned()));
    }
    if ladder == "notice" {
        let days = it.thresholds.notice_days;
        let until = calendar.add_working_days(urged_on, days);
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
    let (campaign, organiser) = &it.campaign;
    let office = said("paper-office", Args::new().set("campaign", &**campaign));
    let signed = vec![organiser.clone(), office, day(texts, urged_on)];
    paper.put(Block::Signed(signed));
    paper
}
