//! Who has not met what is asked 未完成名单, on paper: department by department, then the branches.

use std::collections::BTreeMap;

use super::{Made, day};
use crate::app::sheet::unmet::{Signs, due_words, standing};
use crate::domain::Kind;
use crate::domain::requirement::Requirement;
use crate::exchange::paper::{Block, Paper, Sheet};
use crate::i18n::{Args, Texts};
use crate::office::{By, Office, OfficeResult, Unmet, UnmetRow};

/// Makes the paper, of the requirements that are named, else of all.
pub(super) fn made(
    office: &Office,
    texts: &Texts,
    (_, ids): (Kind, &[i64]),
) -> OfficeResult<Made> {
    let mut paper = Paper::new();
    paper.put(Block::Centre(texts.say("paper-unmet")));
    let args = Args::new().set("day", day(texts, office.today()));
    paper.put(Block::Left(texts.say_with("paper-unmet-head", &args)));
    let unmet = office.unmet(By::Person)?;
    let mut groups: BTreeMap<(bool, String), Vec<&UnmetRow>> = BTreeMap::new();
    for row in unmet.rows.iter().filter(|row| lacks(&unmet, row, ids)) {
        let person = match row.people.as_slice() {
            [person] => office.row(Kind::ACTOR, *person)?,
            _ => None,
        };
        let unit =
            person.and_then(|it| it.names.get("department_id").map(|it| it.name.clone()));
        groups
            .entry((unit.is_none(), unit.unwrap_or_default()))
            .or_default()
            .push(row);
    }
    let mut n = 0;
    for ((_, unit), rows) in &groups {
        n += rows.len();
        let unit = if unit.is_empty() {
            texts.say("unmet-no-department")
        } else {
            unit.clone()
        };
        part(texts, (&mut paper, &unit), (&unmet, rows), ids);
    }
    let branches = office.unmet(By::Branch)?;
    // What is asked of each person stands above already.
    let own: Vec<i64> = branches
        .requirements
        .iter()
        .filter(|it| Requirement::of(it).of_branches)
        .map(|it| it.id)
        .filter(|id| ids.is_empty() || ids.contains(id))
        .collect();
    let rows: Vec<&UnmetRow> = branches
        .rows
        .iter()
        .filter(|row| !own.is_empty() && lacks(&branches, row, &own))
        .collect();
    if !rows.is_empty() {
        n += rows.len();
        let heading = texts.say("unmet-branch");
        part(texts, (&mut paper, &heading), (&branches, &rows), &own);
    }
    if n == 0 {
        paper.put(Block::Blank);
        let is_known = !unmet.rows.is_empty();
        let key = if is_known {
            "unmet-all-met"
        } else {
            "paper-unmet-nobody"
        };
        paper.put(Block::Text(texts.say(key)));
    }
    let mut of = vec![(&unmet, ids)];
    if !own.is_empty() {
        of.push((&branches, own.as_slice()));
    }
    limits(texts, &mut paper, &of);
    Ok(Made {
        left_out: None,
        title: texts.say("paper-unmet"),
        file: None,
        paper,
    })
}

/// Says whether a row lacks something of what is asked about.
fn lacks(unmet: &Unmet, row: &UnmetRow, ids: &[i64]) -> bool {
    missing(unmet, row, ids).next().is_some()
}

/// Gives the places of what a row lacks.
fn missing<'a>(
    unmet: &'a Unmet,
    row: &'a UnmetRow,
    ids: &'a [i64],
) -> impl Iterator<Item = usize> + 'a {
    let all = unmet.requirements.iter().zip(&row.cells).enumerate();
    let of = all.filter(move |(_, (it, cell))| {
        cell.is_missing() && (ids.is_empty() || ids.contains(&it.id))
    });
    of.map(|(at, _)| at)
}

fn part(
    texts: &Texts,
    (paper, heading): (&mut Paper, &str),
    (unmet, rows): (&Unmet, &[&UnmetRow]),
    ids: &[i64],
) {
    let args = Args::new().set("name", heading).set("n", rows.len());
    paper.put(Block::Blank);
    paper.put(Block::Left(texts.say_with("paper-unmet-part", &args)));
    let bare = Signs {
        met: "",
        missing: "",
    };
    let told = rows.iter().enumerate().map(|(n, row)| {
        let lacking = missing(unmet, row, ids).filter_map(|at| {
            let requirement = unmet.requirements.get(at)?;
            let asked = Requirement::of(requirement);
            let how = standing(texts, &asked, *row.cells.get(at)?, bare);
            Some(
                format!("{} {}", requirement.title(), how.trim())
                    .trim()
                    .to_owned(),
            )
        });
        let lacking: Vec<String> = lacking.collect();
        vec![
            (n + 1).to_string(),
            row.name.clone(),
            texts.clauses(lacking),
        ]
    });
    let rows = told.collect();
    paper.put(Block::Sheet(Sheet {
        columns: vec![
            (texts.say("paper-column-n"), 4),
            (texts.say("paper-unmet-who"), 12),
            (texts.say("paper-unmet-what"), 38),
        ],
        rows,
    }));
}

/// By when what somebody, or some branch, lacks is to be met; each requirement once.
fn limits(texts: &Texts, paper: &mut Paper, of: &[(&Unmet, &[i64])]) {
    let mut said: Vec<(usize, String)> = Vec::new();
    for (unmet, ids) in of {
        for (at, requirement) in unmet.requirements.iter().enumerate() {
            let due = unmet.due.get(at).and_then(Option::as_ref);
            let is_lacking = |row: &UnmetRow| missing(unmet, row, ids).any(|it| it == at);
            let is_said = said.iter().any(|(said, _)| *said == at);
            if let Some(due) = due
                && !is_said
                && unmet.rows.iter().any(is_lacking)
            {
                let words = format!("{} {}", requirement.title(), due_words(texts, due));
                said.push((at, words));
            }
        }
    }
    said.sort_unstable();
    if !said.is_empty() {
        let words: Vec<String> = said.into_iter().map(|(_, words)| words).collect();
        let args = Args::new().set("texts", texts.clauses(words));
        paper.put(Block::Blank);
        paper.put(Block::Text(texts.say_with("paper-unmet-limits", &args)));
    }
}
