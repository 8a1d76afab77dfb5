//! What is laid before a leader or a meeting 呈批单: each matter with empty places for what was
//! decided, by whose hand, on what day.

use super::{Made, day, meeting};
use crate::domain::{Kind, Record, Refusal, VOID};
use crate::exchange::paper::{Block, Paper, Sheet};
use crate::i18n::{Args, Texts};
use crate::office::{Matter, Office, OfficeError, OfficeResult};

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

/// What is to be decided, and by whom where its record names somebody.
fn awaited(texts: &Texts, it: &Matter) -> String {
    let said = meeting::matter(texts, &it.row, it.whole.as_ref());
    match &it.usual {
        Some(named) => {
            let args = Args::new().set("who", named.told());
            format!("{said}；{}", texts.say_with("paper-awaits", &args))
        }
        None => said,
    }
}

fn one(texts: &Texts, record: &Record, matters: &[Matter]) -> Paper {
    let head = |key: &str, room| (texts.say(key), room);
    let on = record.day("laid_on").map(|it| day(texts, it));
    let args = Args::new()
        .set("number", &*record.number)
        .set("day", on.unwrap_or_default())
        .set("n", matters.len());
    let rows = matters.iter().enumerate().map(|(n, it)| {
        vec![
            (n + 1).to_string(),
            it.row.record.number.clone(),
            awaited(texts, it),
            String::new(),
            String::new(),
            String::new(),
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
