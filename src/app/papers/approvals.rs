//! What is laid before a leader or a meeting 呈批单: each matter with empty places for what was
//! decided, by whose hand, on what day.

use super::{Made, day, meeting};
use crate::app::wording;
use crate::domain::{Day, Kind, Record, Refusal, VOID};
use crate::exchange::paper::{Block, Paper, Sheet};
use crate::i18n::{Args, Texts};
use crate::office::{Became, Matter, Office, OfficeError, OfficeResult};

/// Makes the papers of sheets, one behind the other.
pub(super) fn made(
    office: &Office,
    texts: &Texts,
    (kind, ids): (Kind, &[i64]),
) -> OfficeResult<Made> {
    let mut paper = Paper::new();
    let mut numbers = Vec::new();
    for id in ids {
        let record = office.record(kind, *id)?;
        let number = record.as_ref().map(|it| it.number.clone());
        let stands = |it: &Record| kind == Kind::SHEET && it.state != VOID;
        let Some(record) = record.filter(stands) else {
            let refusal = Refusal::of("no-paper").with("number", number.unwrap_or_default());
            return Err(OfficeError::Refused(vec![refusal]));
        };
        paper.join(one(texts, &record, &office.docket(kind, &[*id])?));
        numbers.push(record.number);
    }
    let title = format!("{} {}", numbers.join(" "), texts.say("paper-approvals"));
    Ok(Made {
        left_out: None,
        title,
        paper,
        file: None,
    })
}

/// What is asked for, of what, and by whom it is to be decided where its record names somebody.
fn awaited(texts: &Texts, it: &Matter) -> String {
    let said = asked(texts, it);
    match &it.usual {
        Some(named) => {
            let args = Args::new().set("who", named.told());
            texts.clauses([said, texts.say_with("paper-awaits", &args)])
        }
        None => said,
    }
}

/// What is asked for, and of what.
fn asked(texts: &Texts, it: &Matter) -> String {
    let said = meeting::matter(texts, &it.row, it.whole.as_ref());
    let Some(row) = it.asked else {
        return said;
    };
    let args = Args::new()
        .set("act", texts.transition(it.row.record.kind.code(), row.verb))
        .set("matter", said);
    texts.say_with("paper-asked", &args)
}

/// What became of a matter since it was laid, in words.
pub fn became(texts: &Texts, it: &Became) -> String {
    if let Some(sheet) = &it.sheet {
        return texts.say_with("decide-became-there", &Args::new().set("sheet", sheet));
    }
    let args = Args::new()
        .set("act", wording::command(texts, &it.command))
        .set("on", it.on.to_string())
        .set("known", it.by.is_some().to_string());
    texts.say_with(
        "decide-became",
        &args.set("by", it.by.clone().unwrap_or_default()),
    )
}

/// What was decided, by whom and when: empty places where nothing was yet; of what was decided by
/// another sheet that one.
fn decided(texts: &Texts, year: i32, it: &Matter) -> [String; 3] {
    let Some(told) = &it.became else {
        return [const { String::new() }; 3];
    };
    if told.sheet.is_some() {
        return [became(texts, told), String::new(), String::new()];
    }
    [
        wording::command(texts, &told.command),
        told.by.clone().unwrap_or_default(),
        texts.day_short(told.on, year),
    ]
}

fn one(texts: &Texts, record: &Record, matters: &[Matter]) -> Paper {
    let head = |key: &str, room| (texts.say(key), room);
    let year = record.day("laid_on").map_or(0, Day::year);
    let on = record.day("laid_on").map(|it| day(texts, it));
    let args = Args::new()
        .set("number", &*record.number)
        .set("day", on.unwrap_or_default())
        .set("n", matters.len());
    let rows = matters.iter().enumerate().map(|(n, it)| {
        let [decision, by, on] = decided(texts, year, it);
        vec![
            (n + 1).to_string(),
            it.row.record.number.clone(),
            awaited(texts, it),
            decision,
            by,
            on,
        ]
    });
    let rows = rows.collect();
    let mut paper = Paper::new();
    paper.put(Block::Centre(texts.say("paper-approvals")));
    paper.put(Block::Left(texts.say_with("paper-approvals-head", &args)));
    paper.put(Block::Blank);
    paper.put(Block::Sheet(Sheet {
        columns: vec![
            head("paper-column-n", 4),
            head("col-number", 7),
            head("paper-column-matter", 20),
            head("paper-column-decision", 8),
            head("paper-column-signed", 6),
            head("paper-column-on", 6),
        ],
        rows,
    }));
    paper
}
