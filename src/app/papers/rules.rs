//! The rules 制度 in lists: what is to be abolished at once, revised, established, and the contents
//! of the collection 汇编, which are those in force; those issued ahead of their day stand apart.

use super::lists::{Notes, Shown, free, sheet};
use super::{Made, titled};
use crate::domain::Day;
use crate::exchange::paper::{Block, Paper};
use crate::i18n::{Args, Texts};
use crate::office::Listed;
use crate::store::Row;

const ABOLISHED: [Shown; 3] = [
    free("name", 19),
    free("document_no", 12),
    free("abolished_on", 10),
];
const MADE: [Shown; 3] = [
    free("name", 19),
    free("task_id", 12),
    free("department_id", 10),
];
const IN_FORCE: [Shown; 3] = [
    free("name", 19),
    free("document_no", 12),
    free("in_force_on", 10),
];

/// The states of a rule that is in the collection.
const COLLECTED: [&str; 2] = ["in_force", "assessed"];
/// The state of one that is issued, and in force from its day on.
const ISSUED: &str = "issued";

/// Makes the lists.
pub(super) fn made(texts: &Texts, (today, is_named): (Day, bool), all: &[Listed]) -> Made {
    let rows: Vec<&Row> = all.iter().filter_map(|it| it.row.as_ref()).collect();
    let of = |code: &str| -> Vec<&Row> {
        let own = rows
            .iter()
            .filter(|it| it.record.text("rule_change") == code);
        own.copied().collect()
    };
    let is_issued = |it: &&Row| it.record.state == ISSUED;
    let ahead = |it: &&Row| it.record.day("in_force_on").is_none_or(|day| day > today);
    let (awaited, begun): (Vec<&Row>, Vec<&Row>) =
        rows.iter().copied().filter(is_issued).partition(ahead);
    let in_force = rows
        .iter()
        .copied()
        .filter(|it| COLLECTED.contains(&it.record.state.as_str()))
        .chain(begun);
    let mut in_force: Vec<&Row> = in_force.collect();
    in_force.sort_by_key(|it| it.record.id);
    let lists: [(&str, Vec<&Row>, &[Shown]); 5] = [
        ("paper-rules-abolish", of("abolish"), &ABOLISHED),
        ("paper-rules-revise", of("revise"), &MADE),
        ("paper-rules-establish", of("establish"), &MADE),
        ("paper-rules-in-force", in_force, &IN_FORCE),
        ("paper-rules-awaited", awaited, &IN_FORCE),
    ];
    let mut paper = Paper::new();
    let title = titled(texts, "paper-rules", is_named.then_some(rows.as_slice()));
    paper.put(Block::Centre(title.clone()));
    for (key, rows, columns) in lists {
        // Mostly none is issued ahead of its day.
        if rows.is_empty() && key == "paper-rules-awaited" {
            continue;
        }
        let args = Args::new().set("n", rows.len());
        paper.put(Block::Blank);
        paper.put(Block::Left(texts.say_with(key, &args)));
        if !rows.is_empty() {
            paper.put(Block::Sheet(sheet(
                texts,
                &rows,
                columns,
                &mut Notes::default(),
            )));
        }
    }
    Made {
        left_out: None,
        title,
        file: None,
        paper,
    }
}
