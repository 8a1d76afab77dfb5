//! The plan 整改方案 in its three lists: 问题清单, 任务清单 and 责任清单 are three views of the same rows,
//! and which of their cells are empty is said beneath them.

use super::Made;
use super::lists::{Notes, Shown, needed, sheet};
use crate::exchange::paper::{Block, Paper};
use crate::i18n::{Args, Texts};
use crate::office::Listed;
use crate::store::Row;

const PROBLEMS: [Shown; 2] = [needed("title", 28), needed("category_id", 14)];
const TASKS: [Shown; 3] = [
    needed("goal", 15),
    needed("measure", 14),
    needed("limit_on", 12),
];
const DUTIES: [Shown; 4] = [
    needed("goal", 14),
    needed("department_id", 10),
    needed("lead_id", 8),
    needed("owner_id", 8),
];

/// Makes the three lists.
pub(super) fn made(texts: &Texts, all: &[Listed]) -> Made {
    let problems: Vec<&Row> = all.iter().filter_map(|it| it.row.as_ref()).collect();
    let tasks: Vec<&Row> = all.iter().flat_map(|it| &it.beside).collect();
    let mut paper = Paper::new();
    paper.put(Block::Centre(texts.say("paper-plan")));
    let mut notes = Notes::default();
    let lists: [(&str, &[&Row], &[Shown]); 3] = [
        ("paper-plan-problems", &problems, &PROBLEMS),
        ("paper-plan-tasks", &tasks, &TASKS),
        ("paper-plan-duties", &tasks, &DUTIES),
    ];
    for (key, rows, columns) in lists.into_iter().filter(|it| !it.1.is_empty()) {
        let args = Args::new().set("n", rows.len());
        paper.put(Block::Blank);
        paper.put(Block::Left(texts.say_with(key, &args)));
        paper.put(Block::Sheet(sheet(texts, rows, columns, &mut notes)));
    }
    let bare: Vec<&str> = all
        .iter()
        .filter(|it| it.beside.is_empty())
        .filter_map(|it| it.row.as_ref())
        .map(|row| row.record.number.as_str())
        .collect();
    let said = |key: &str, texts_of: String| {
        let args = Args::new().set("texts", texts_of);
        Block::Text(texts.say_with(key, &args))
    };
    paper.put(Block::Blank);
    if !bare.is_empty() {
        paper.put(said("paper-plan-bare", texts.list(bare)));
    }
    let is_whole = notes.lacking.is_empty() && notes.proposed.is_empty();
    for (key, mut all) in [
        ("paper-plan-lacks", notes.lacking),
        ("paper-plan-proposed", notes.proposed),
    ] {
        all.sort();
        all.dedup();
        if !all.is_empty() {
            paper.put(said(key, all.join("；")));
        }
    }
    if is_whole && !tasks.is_empty() {
        paper.put(Block::Text(texts.say("paper-plan-whole")));
    }
    Made {
        left_out: None,
        title: texts.say("paper-plan"),
        file: None,
        paper,
    }
}
