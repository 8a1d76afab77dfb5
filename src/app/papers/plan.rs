//! The plan 整改方案 in its three lists: 问题清单, 任务清单 and 责任清单 are three views of the same rows,
//! and which of their cells are empty is said beneath them.

use super::lists::{Notes, Shown, cell, needed, sheet};
use super::{Made, titled};
use crate::domain::light::past_undecided;
use crate::domain::{Day, PaperKind, Record};
use crate::exchange::paper::{Block, Paper, Sheet};
use crate::i18n::{Args, Texts};
use crate::office::{Driven, Listed, proposed_words};
use crate::store::Row;

const PROBLEMS: [Shown; 4] = [
    needed("title", 20),
    needed("category_id", 11),
    needed("urgency", 4),
    needed("difficulty", 4),
];
const TASKS: [Shown; 4] = [
    needed("goal", 12),
    needed("measure", 8),
    needed("task_kind", 8),
    needed("limit_on", 12),
];
/// The columns of a rule, those of the task that drives it, and the room of each.
const RULES: [(bool, &str, usize); 5] = [
    (true, "name", 10),
    (false, "limit_on", 12),
    (false, "department_id", 6),
    (false, "lead_id", 6),
    (false, "owner_id", 6),
];

const DUTIES: [Shown; 4] = [
    needed("goal", 14),
    needed("department_id", 10),
    needed("lead_id", 8),
    needed("owner_id", 8),
];

/// Makes the three lists, and beneath them the rules with the same cells: they have them from the
/// task that drives each.
/// Where some problems were named, its title says that it is of those only.
pub(super) fn made(
    texts: &Texts,
    (today, is_named): (Day, bool),
    all: &[Listed],
    rules: &[Driven],
) -> Made {
    let problems: Vec<&Row> = all.iter().filter_map(|it| it.row.as_ref()).collect();
    let tasks: Vec<&Row> = all.iter().flat_map(|it| &it.beside).collect();
    let mut paper = Paper::new();
    let title = titled(texts, "paper-plan", is_named.then_some(problems.as_slice()));
    paper.put(Block::Centre(title.clone()));
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
        let mut list = sheet(texts, rows, columns, &mut notes);
        for (row, cells) in rows.iter().zip(&mut list.rows) {
            if let Some(number) = cells.get_mut(1).filter(|_| is_draft(&row.record)) {
                let state = texts.state(row.record.kind.code(), &row.record.state);
                *number = format!("{number}{state}");
            }
        }
        paper.put(Block::Sheet(list));
    }
    if !rules.is_empty() {
        let args = Args::new().set("n", rules.len());
        paper.put(Block::Blank);
        paper.put(Block::Left(texts.say_with("paper-plan-rules", &args)));
        paper.put(Block::Sheet(driven(texts, rules, &mut notes)));
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
    let is_covered = bare.is_empty();
    if !is_covered {
        paper.put(said("paper-plan-bare", texts.list(bare)));
    }
    let drafts = tasks.iter().filter(|it| is_draft(&it.record));
    let drafts: Vec<&str> = drafts.map(|it| it.record.number.as_str()).collect();
    let is_sent = drafts.is_empty();
    if !is_sent {
        paper.put(said("paper-plan-drafts", texts.list(drafts)));
    }
    let past = tasks.iter().filter_map(|it| past(texts, &it.record, today));
    let past: Vec<String> = past.collect();
    let is_ahead = past.is_empty();
    if !is_ahead {
        paper.put(said("paper-plan-past", texts.list(past)));
    }
    let is_whole = is_sent && is_ahead && notes.lacking.is_empty() && notes.proposed.is_empty();
    for (key, mut all) in [
        ("paper-plan-lacks", notes.lacking),
        ("paper-plan-proposed", notes.proposed),
    ] {
        all.sort();
        all.dedup();
        if !all.is_empty() {
            paper.put(said(key, texts.clauses(all)));
        }
    }
    if is_whole && is_covered && !tasks.is_empty() {
        paper.put(Block::Text(texts.say("paper-plan-whole")));
    }
    Made {
        left_out: None,
        title,
        file: None,
        paper,
    }
}

/// Names a task of which the limit passed before it was issued, and says since when.
fn past(texts: &Texts, record: &Record, today: Day) -> Option<String> {
    let days = past_undecided(record, today)?;
    let state = texts.state(record.kind.code(), &record.state);
    let args = Args::new().set("number", &record.number).set("n", days);
    Some(texts.say_with("paper-plan-past-of", &args.set("state", state)))
}

/// Says whether nobody has submitted a record yet: what stands in it may still be changed at will.
fn is_draft(record: &Record) -> bool {
    let machine = record.kind.def().machine;
    let is_first = record.state == machine.initial();
    is_first
        && machine.undecided.len() > 1
        && machine.undecided.contains(&record.state.as_str())
}

/// Sets the rules: what the task that drives one says of limit and people, and what is missing
/// where none drives it.
fn driven(texts: &Texts, rules: &[Driven], notes: &mut Notes) -> Sheet {
    let mut heads = vec![
        (texts.say("paper-column-n"), 4),
        (texts.say("col-number"), 6),
    ];
    let label = |own: bool, name: &str| {
        let of_task = PaperKind::Plan.beside().map(|(kind, _)| kind);
        let kind = of_task.filter(|_| !own).unwrap_or(PaperKind::Rules.of());
        let column = kind.def().column(name);
        column.map_or_else(String::new, |it| texts.column(kind.code(), it.word()))
    };
    heads.extend(RULES.map(|(own, name, room)| (label(own, name), room)));
    let mut rows = Vec::new();
    for (n, (rule, task)) in rules.iter().enumerate() {
        let mut cells = vec![(n + 1).to_string(), rule.record.number.clone()];
        let mut empty = Vec::new();
        for (own, name, _) in RULES {
            let of = if own { Some(rule) } else { task.as_ref() };
            let mut text = of.map(|it| cell(texts, it, name)).unwrap_or_default();
            if text.is_empty() {
                text = texts.say("paper-lacking");
                empty.push(label(own, name));
            } else if of.is_some_and(|it| it.record.is_proposed(name)) {
                text = proposed_words(texts, text);
            }
            cells.push(text);
        }
        if !empty.is_empty() {
            notes
                .lacking
                .push(format!("{} {}", rule.record.number, texts.list(empty)));
        }
        rows.push(cells);
    }
    Sheet {
        columns: heads,
        rows,
    }
}
