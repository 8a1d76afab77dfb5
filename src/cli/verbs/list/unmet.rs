//! `list requirements --missing`: who has not met what yet, by person, branch or department.

use clap::ArgMatches;
use clap::parser::ValueSource;
use serde_json::{Value as Json, json};

use super::super::super::desk::Desk;
use super::super::super::error::{DONE, Done, Failure};
use super::super::super::json::{due_before, due_before_number, working_days_left};
use super::super::super::table::{Give, Layout, fitting};
use super::super::narrow::filters;
use super::super::option;
use super::bytes_of;
use super::waiting::whom;
use crate::app::sheet::unmet::due_words;
use crate::app::sheet::unmet_out::{unmet_cells, unmet_csv};
use crate::domain::requirement::{Amount, Requirement};
use crate::domain::{Day, Kind, Labels, Refusal};
use crate::i18n::Args;
use crate::office::{By, Due, Office, OfficeError, Standing, Unmet, UnmetRow};

/// The options of a list by which this one is not narrowed, beside the filters.
const OTHERS: [&str; 10] = [
    "state", "light", "of", "text", "limit", "after", "sort", "newest", "view", "columns",
];

/// Prints the list of those who have not met something; with `--all` of everybody.
pub(super) fn run(desk: &mut Desk, kind: Kind, matches: &ArgMatches) -> Done {
    let office = desk.office()?;
    if !Office::has_unmet(kind) {
        let refusal = Refusal::of("no-unmet").with("kind", Labels::kind(kind));
        let refused = OfficeError::Refused(vec![refusal]);
        return Err(Failure::Office(Some(kind), refused));
    }
    let mut narrowing = OTHERS.iter().copied().map(str::to_owned).chain(filters());
    let is_typed = |id: &String| matches.value_source(id) == Some(ValueSource::CommandLine);
    if let Some(other) = narrowing.find(is_typed) {
        let refusal = Refusal::of("unmet-takes-no-filter");
        let refusal = refusal.with("option", format!("--{other}"));
        return Err(OfficeError::Refused(vec![refusal]).into());
    }
    desk.tell_campaign(&office, None)?;
    let by =
        option(matches, "by").and_then(|word| By::ALL.into_iter().find(|it| it.code() == word));
    let mut unmet = office.unmet(by.unwrap_or_default())?;
    let whom = whom(&office, matches)?;
    if let Some(person) = whom {
        unmet.rows.retain(|row| row.people.contains(&person));
    }
    let all = unmet.rows.len();
    let missing = unmet.missing();
    if !matches.get_flag("all") {
        unmet.rows.retain(UnmetRow::is_missing);
    }
    if matches.get_flag("json") {
        let rows: Vec<Json> = unmet.rows.iter().map(|row| object(&unmet, row)).collect();
        desk.out.json(&Json::Array(rows));
    } else if matches.get_flag("csv") {
        let csv = unmet_csv(&desk.texts, &unmet, bytes_of(matches));
        desk.out.bytes(&csv);
    } else if unmet.rows.is_empty() {
        // Of nobody it is not known whether he has met anything.
        let key = match (all, whom) {
            (_, Some(_)) => "unmet-his-met",
            (0, None) => "unmet-nobody-known",
            (_, None) => "unmet-all-met",
        };
        desk.tell(key, &Args::new());
    } else {
        table(desk, &unmet);
        let args = Args::new().set("missing", missing).set("all", all);
        if whom.is_none() {
            desk.tell("unmet-head", &args);
        }
    }
    tell_limits(desk, &unmet);
    Ok(DONE)
}

fn object(unmet: &Unmet, row: &UnmetRow) -> Json {
    let cells = unmet.requirements.iter().zip(&row.cells).enumerate();
    let cells = cells.filter(|(_, (_, it))| **it != Standing::NotAsked);
    let requirements: Vec<Json> = cells
        .map(|(at, (record, standing))| {
            let asked = Requirement::of(record);
            let due = unmet.due.get(at).and_then(Option::as_ref);
            let mut cell = json!({
                "requirement": record.text("name"),
                "requirement_number": record.number,
                "missing": standing.is_missing(),
                "due_on": due.map(|it| it.day.to_string()),
                "due_before": due_before(due),
                "due_before_number": due_before_number(due),
                "working_days_left": due.and_then(working_days_left),
                "asked_on": unmet.asked_on(at).map(|day| day.to_string()),
            });
            if let Some(map) = cell.as_object_mut() {
                match *standing {
                    Standing::NotAsked => {}
                    Standing::Exempt => {
                        map.insert("exempt".to_owned(), json!(true));
                    }
                    Standing::Done {
                        done,
                        planned,
                        late,
                        ..
                    } => {
                        map.insert("late".to_owned(), json!(late));
                        map.insert("done".to_owned(), number(&asked, done));
                        map.insert("planned".to_owned(), number(&asked, planned));
                        map.insert("amount".to_owned(), number(&asked, asked.amount));
                        if asked.amount_is == Amount::Proposed {
                            map.insert("amount_proposed".to_owned(), json!(true));
                        }
                    }
                    Standing::Sum { met, of, exempt } => {
                        map.insert("met".to_owned(), json!(met));
                        map.insert("of".to_owned(), json!(of));
                        map.insert("exempt".to_owned(), json!(exempt));
                    }
                }
            }
            cell
        })
        .collect();
    let named = row.record.as_ref().map(|(_, it)| it);
    let name = named.map_or_else(|| row.name.clone(), |it| it.name.clone());
    let number = named.map(|it| it.number.clone());
    let word = unmet.by.code();
    let mut object = json!({
        word: Some(name).filter(|it| !it.is_empty()),
        "requirements": requirements,
    });
    if let Some(map) = object.as_object_mut() {
        match unmet.by {
            By::Person => {
                map.insert("person_number".to_owned(), json!(number));
                let branch = Some(&row.branch).filter(|it| !it.is_empty());
                map.insert("branch".to_owned(), json!(branch));
                if let Some(stay) = unmet.stay_of(row) {
                    let day = |it: Option<Day>| json!(it.map(|day| day.to_string()));
                    map.insert("joined_on".to_owned(), day(stay.joined));
                    map.insert("left_on".to_owned(), day(stay.left));
                }
            }
            By::Department => {
                map.insert("department_number".to_owned(), json!(number));
            }
            By::Branch => {}
        }
    }
    object
}

/// Tells what is to be met before a meeting, and by when, and what was to be met by now; and that
/// nobody is of the leading team of whom something is asked.
fn tell_limits(desk: &mut Desk, unmet: &Unmet) {
    // What is due on one day is told in one line.
    let mut told: Vec<(String, Vec<String>)> = Vec::new();
    for at in unmet.asked() {
        let due = unmet.due.get(at).and_then(Option::as_ref);
        // What everybody has met presses nobody any more.
        let lacks = |row: &UnmetRow| row.cells.get(at).is_some_and(|it| it.is_missing());
        // What its phase asks for once that runs stands beside what goes before a meeting.
        let runs = |it: &Due| it.of.day("from_on").is_some_and(|from| from <= it.today);
        let due = due.filter(|it| !it.before.is_empty() || it.past || runs(it));
        let due = due.filter(|_| unmet.rows.iter().any(lacks));
        let Some((due, requirement)) = due.zip(unmet.requirements.get(at)) else {
            continue;
        };
        let named = format!("{} {}", requirement.number, requirement.title());
        let due = due_words(&desk.texts, due);
        match told.iter_mut().find(|it| it.0 == due) {
            Some((_, all)) => all.push(named),
            None => told.push((due, vec![named])),
        }
    }
    for (due, all) in told {
        let args = Args::new().set("requirement", desk.texts.list(all));
        desk.tell("unmet-of", &args.set("due", due));
    }
    if let Some(requirement) = unmet.lacks_team() {
        let named = format!("{} {}", requirement.number, requirement.title());
        let args = Args::new().set("requirement", named);
        desk.tell("unmet-no-team-long", &args);
    }
}

/// Days with their halves are decimals.
fn number(asked: &Requirement, n: i64) -> Json {
    if asked.in_days() && n % 2 != 0 {
        let halves = i32::try_from(n).unwrap_or(i32::MAX);
        json!(f64::from(halves) / 2.0)
    } else if asked.in_days() {
        json!(n / 2)
    } else {
        json!(n)
    }
}

/// Says which columns go where the line is too short: those of requirements that everybody has
/// met, then those that still have time, the last ones first; who it is about stays.
fn leaving(unmet: &Unmet, columns: usize) -> Vec<(Give, usize)> {
    let asked = unmet.asked();
    let named = columns - asked.len();
    let of = |place: usize| {
        let at = place.checked_sub(named).and_then(|it| asked.get(it));
        at.map_or(0, |at| {
            let cells = unmet.rows.iter().filter_map(|row| row.cells.get(*at));
            let any = cells.copied().any(Standing::is_missing);
            let presses = [any, any && unmet.is_past(*at)];
            let spared = presses.iter().filter(|it| !**it).count();
            place + spared * columns
        })
    };
    (0..columns).map(|it| (Give::Nothing, of(it))).collect()
}

fn table(desk: &mut Desk, unmet: &Unmet) {
    let (mut heads, mut rows) = unmet_cells(&desk.texts, unmet);
    let line = desk.out.width();
    let gives = leaving(unmet, heads.len());
    let kept = fitting(&heads, &rows, &gives, line);
    let gone: Vec<String> = (heads.iter().zip(&kept))
        .filter(|(_, kept)| !**kept)
        .map(|(head, _)| head.clone())
        .collect();
    for row in rows.iter_mut().chain([&mut heads]) {
        let mut stays = kept.iter();
        row.retain(|_| stays.next() == Some(&true));
    }
    let gives = vec![Give::Nothing; heads.len()];
    let layout = Layout::of(&heads, &rows, &gives, line);
    for row in std::iter::once(&heads).chain(&rows) {
        desk.out.line(&layout.line(row));
    }
    if !gone.is_empty() {
        let args = Args::new()
            .set("width", line)
            .set("columns", desk.texts.list(gone));
        desk.tell("list-columns-left-out", &args);
    }
}
