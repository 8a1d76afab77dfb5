//! Which of what is struck off is looked back at 回头看抽查单: the rule, the seed, all that it was
//! drawn out of and what was drawn, so that anybody draws the same; with empty places for what is
//! found.

use super::{Made, day, meeting};
use crate::domain::rules::{places, usual_size};
use crate::domain::{Kind, Record, Refusal, VOID};
use crate::exchange::paper::{Block, Paper, Sheet};
use crate::i18n::{Args, Texts};
use crate::office::{Office, OfficeError, OfficeResult};
use crate::store::Row;

/// Makes the papers of samples, one behind the other.
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
        let stands = |it: &Record| kind == Kind::DRAWN && it.state != VOID;
        let Some(record) = record.filter(stands) else {
            let refusal = Refusal::of("no-paper").with("number", number.unwrap_or_default());
            return Err(OfficeError::Refused(vec![refusal]));
        };
        paper.join(one(texts, &record, &office.drawn_rows(&record)?));
        numbers.push(record.number);
    }
    let title = format!("{} {}", numbers.join(" "), texts.say("paper-sample"));
    Ok(Made {
        left_out: None,
        title,
        paper,
        file: None,
    })
}

fn one(texts: &Texts, sample: &Record, rows: &[(Row, Option<Record>)]) -> Paper {
    let said = |column: &str| sample.int(column).unwrap_or_default();
    let on = |column: &str| {
        let on = sample.day(column).map(|it| day(texts, it));
        on.unwrap_or_default()
    };
    let (seed, among, wanted) = (said("seed"), said("among"), said("wanted"));
    let args = Args::new()
        .set("number", &*sample.number)
        .set("day", on("drawn_on"))
        .set("by", on("look_by_on"))
        .set("seed", seed.to_string())
        .set("entry", said("seed_entry").to_string())
        .set("among", among.to_string())
        .set("wanted", wanted.to_string())
        .set(
            "first",
            seed.checked_rem(among).unwrap_or_default().to_string(),
        )
        .set("share", said("share").to_string())
        .set("from", on("closed_from_on"))
        .set("to", on("closed_to_on"))
        .set("span", span(sample))
        .set("size", size_of(sample))
        .set("lined", texts.choice("lined", sample.text("lined")));
    let of_seed = if sample.lacks("seed_entry") {
        "paper-sample-seed-said"
    } else {
        "paper-sample-seed-taken"
    };
    let mut paper = Paper::new();
    paper.put(Block::Centre(texts.say("paper-sample")));
    paper.put(Block::Left(texts.say_with("paper-sample-head", &args)));
    paper.put(Block::Blank);
    for key in [
        "paper-sample-line",
        "paper-sample-size",
        "paper-sample-rule",
        of_seed,
        "paper-sample-reckoned",
    ] {
        paper.put(Block::Text(texts.say_with(key, &args)));
    }
    paper.put(Block::Blank);
    paper.put(Block::Left(texts.say_with("paper-sample-all", &args)));
    for line in sample.text("population").lines() {
        paper.put(Block::Text(line.to_owned()));
    }
    paper.put(Block::Blank);
    paper.put(Block::Left(texts.say_with("paper-sample-drawn", &args)));
    let size = |n: i64| usize::try_from(n).unwrap_or_default();
    let at = places(seed, size(among), size(wanted));
    paper.put(Block::Sheet(sheet(texts, &at, rows)));
    paper
}

/// Says how the days of its line are bounded.
fn span(sample: &Record) -> &'static str {
    match (sample.lacks("closed_from_on"), sample.lacks("closed_to_on")) {
        (false, false) => "both",
        (false, true) => "from",
        (true, false) => "to",
        (true, true) => "all",
    }
}

/// Says by what it has its size.
fn size_of(sample: &Record) -> &'static str {
    let said = |column: &str| sample.int(column).and_then(|it| usize::try_from(it).ok());
    // Of what was drawn before that was kept only the number tells it.
    let is_usual = if sample.lacks("by_usual") {
        said("wanted") == said("among").map(usual_size)
    } else {
        sample.is_set("by_usual")
    };
    if !sample.lacks("share") {
        "share"
    } else if is_usual {
        "usual"
    } else {
        "said"
    }
}

fn sheet(texts: &Texts, at: &[usize], rows: &[(Row, Option<Record>)]) -> Sheet {
    let head = |key: &str, room| (texts.say(key), room);
    let rows = at.iter().zip(rows).map(|(place, (row, whole))| {
        vec![
            place.to_string(),
            row.record.number.clone(),
            meeting::matter(texts, row, whole.as_ref()),
            String::new(),
            String::new(),
            String::new(),
        ]
    });
    Sheet {
        rows: rows.collect(),
        columns: vec![
            head("paper-column-place", 4),
            head("col-number", 7),
            head("paper-column-matter", 20),
            head("paper-column-found", 8),
            head("paper-column-signed", 6),
            head("paper-column-on", 6),
        ],
    }
}
