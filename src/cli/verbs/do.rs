//! `do NUMBER TRANSITION …`: one step of a record's machine, with who decided it.

use std::collections::{BTreeMap, BTreeSet};

use clap::{ArgMatches, Command};

use super::super::desk::Desk;
use super::super::error::{CliError, DONE, Done, Failure};
use super::super::fields::{self, tell_taken};
use super::super::near::{is_slip, unknown_beside};
use super::super::numbers::several;
use super::super::words::Words;
use super::{given, option, unnamed};
use crate::app::sampling::{SAMPLED, is_sampled, sample_words};
use crate::app::wording::{refusal, step};
use crate::domain::rules::{self, Step};
use crate::domain::{
    Capacity, Column, Decision, Kind, MISRECORDED_LATER, REVOKE, Record, Refusal, Transition,
};
use crate::i18n::Args;
use crate::office::{ActRequest, Office, OfficeError, SampleWords};

/// The options about who decided.
const DECIDED: [&str; 6] = ["by", "meeting", "as", "basis", "on", "note"];

/// Makes the command.
pub(super) fn command(words: Words<'_>) -> Command {
    let mut command = words
        .verb("do")
        .after_help(words.say("help-do-after"))
        .arg(words.arg("do", "number").required(true))
        .arg(words.arg("do", "transition").required(true))
        .args(DECIDED.map(|id| {
            let option = words.option("do", id);
            // What `void` calls the reason is the note of its act.
            if id == "note" {
                option.alias("reason")
            } else {
                option
            }
        }))
        .arg(words.switch("do", "skip"));
    for (kind, column) in asked() {
        let option = fields::option(words, kind, column);
        command = command.arg(option.help_heading(words.say("help-do-asked")));
    }
    command
}

/// Says whether some transition asks for what an option names.
pub(super) fn is_asked(word: &str) -> bool {
    asked().any(|(_, column)| column.word() == word)
}

/// Gives everything that some transition asks for, each word once.
fn asked() -> impl Iterator<Item = (Kind, &'static Column)> {
    let all: BTreeMap<&'static str, (Kind, &'static Column)> = Kind::ALL
        .into_iter()
        .rev()
        .flat_map(|kind| {
            let table = kind.def().machine.table.iter();
            let beside = table.clone().take(1).map(|_| &MISRECORDED_LATER);
            table
                .chain(beside)
                .flat_map(|row| row.asks)
                .map(move |column| (column.word(), (kind, column)))
        })
        .collect();
    all.into_values()
}

/// Makes the step.
pub(super) fn run(desk: &mut Desk, matches: &ArgMatches) -> Done {
    let mut office = desk.office()?;
    let records = several(desk, &mut office, given(matches, "number"))?;
    let Some(record) = records.first() else {
        return Ok(DONE);
    };
    let kind = record.kind;
    let ids: Vec<i64> = records.iter().map(|it| it.id).collect();
    let row = transition(desk, kind, &record.state, given(matches, "transition"))?;
    office.reckon(reckoned(row, matches));
    let mut request = request(desk, &office, (kind, &ids, row), matches)?;
    let refused = |office: &Office, desk: &Desk, failure: Failure| {
        let of = (records.as_slice(), row);
        let hints = unnamed::hints(desk, office, of, matches, &failure);
        let failure = if ids.len() > 1 {
            bulk(desk, failure, ids.len())
        } else {
            failure.of_record(&record.number)
        };
        failure.hinted(&desk.texts, hints)
    };
    if let Some(nobody) = rules::unnamed(row, &request.decision) {
        let failure = OfficeError::Refused(vec![nobody]);
        return Err(refused(&office, desk, Failure::about(kind)(failure)));
    }
    request.revision = (ids.len() == 1).then_some(record.revision);
    let sampled = request
        .answers
        .values()
        .any(|it| it.text() == Some(SAMPLED));
    request.skip = matches.get_flag("skip");
    let texts = &desk.texts;
    let words = |numbers: Vec<String>, all| sample_words(texts, &numbers, all);
    let words = (sampled && is_sampled(row, &ids)).then_some(&words as SampleWords<'_>);
    let done = match office.act_on_sample(kind, &ids, &request, words) {
        Ok(done) => done,
        Err(error) => {
            let failure = Failure::about(kind)(error);
            return Err(refused(&office, desk, failure));
        }
    };
    let skipped = passed_over(desk, kind, &done.skipped);
    // Of a range, what was void at first was passed over without a word. What is only told of it
    // may not be readable just now: done is done.
    let touched = match office.touched_before(kind, &done) {
        Ok(touched) => touched,
        Err(error) => {
            desk.saved_but(error.into());
            Some(std::iter::empty().collect())
        }
    };
    let acted_on = |it: &&Record| {
        let touched = touched.as_ref().is_none_or(|all| all.contains(&it.id));
        touched && !skipped.contains(&it.number)
    };
    for record in records.iter().filter(acted_on) {
        let behind = office.step_taken_back(&done.written).ok().flatten();
        let act = (row.verb, behind.as_ref());
        if let Err(failure) = report(desk, &office, (kind, record.id), act) {
            desk.saved_but(failure);
        }
    }
    for (_, _, number) in &done.written.created {
        desk.number(number);
    }
    desk.marks(Some(kind), &done.written.marks);
    Ok(DONE)
}

/// Gives the days of an act that are reckoned from the day.
fn reckoned(
    row: &'static Transition,
    matches: &ArgMatches,
) -> Vec<(&'static str, Option<String>)> {
    let typed = fields::typed(matches, row.asks.iter());
    let on = option(matches, "on").and_then(fields::reckoned_day);
    let mut all = fields::reckoned(row.asks.iter(), &typed);
    all.extend(on.map(|typed| ("on", Some(typed))));
    all
}

/// Says of an act on several records that none was acted on, and how the others can be.
fn bulk(desk: &Desk, failure: Failure, all: usize) -> Failure {
    let Failure::Office(_, OfficeError::Refused(reasons)) = &failure else {
        return failure;
    };
    let against: BTreeSet<&str> = reasons
        .iter()
        .filter_map(|it| it.record.as_deref())
        .collect();
    if against.is_empty() {
        return failure;
    }
    let key = if against.len() < all {
        "do-none-skip"
    } else {
        "do-none"
    };
    let args = Args::new().set("n", against.len()).set("all", all);
    let hint = desk.say_with(key, &args);
    Failure::Said(CliError::of(&desk.texts, failure).hint(hint))
}

/// Says which records were passed over and why; gives their numbers.
fn passed_over(desk: &mut Desk, kind: Kind, reasons: &[Refusal]) -> BTreeSet<String> {
    for reason in reasons {
        let text = refusal(&desk.texts, Some(kind), reason);
        desk.tell("do-skipped", &Args::new().set("text", text));
    }
    let numbers = reasons.iter().filter_map(|it| it.record.as_deref());
    numbers.map(str::to_owned).collect()
}

/// Says what was done, and the state that the record is in now.
pub(super) fn report(
    desk: &mut Desk,
    office: &Office,
    (kind, id): (Kind, i64),
    (verb, behind): (&str, Option<&Step>),
) -> Result<(), Failure> {
    let Some(record) = office.record(kind, id)? else {
        return Ok(());
    };
    let mut act = desk.texts.transition(kind.code(), verb);
    if let Some(behind) = behind {
        let step = step(&desk.texts, behind);
        act = desk.say_with(
            "act-with-step",
            &Args::new().set("act", act).set("step", step),
        );
    }
    let args = Args::new()
        .set("number", record.number)
        .set("verb", act)
        .set("state", desk.texts.state(kind.code(), &record.state));
    desk.tell("do-done", &args);
    Ok(())
}

/// Finds the row that is meant, by its word or by what people call it.
///
/// A verb that exists but does not start from this state is left to the rules, which say why.
fn transition(
    desk: &Desk,
    kind: Kind,
    state: &str,
    typed: &str,
) -> Result<&'static Transition, Failure> {
    let machine = kind.def().machine;
    let plain = typed.to_lowercase().replace('-', "_");
    let meant = |row: &&Transition| {
        row.verb == plain || desk.texts.transition(kind.code(), row.verb) == typed
    };
    let known = machine
        .from(state)
        .find(meant)
        .or_else(|| Some(&REVOKE).filter(|row| machine.has_decisions() && meant(row)))
        .or_else(|| Some(&MISRECORDED_LATER).filter(meant))
        .or_else(|| machine.table.iter().find(meant));
    if let Some(row) = known {
        return Ok(row);
    }
    let args = Args::new()
        .set("found", typed)
        .set("kind", desk.texts.kind(kind.code()));
    let said = desk.say_with("usage-unknown-transition", &args);
    // What is no row of the table is offered beside it: it can be typed as well.
    let revoke = Some(&REVOKE).filter(|_| machine.has_decisions());
    let rows = machine
        .table
        .iter()
        .filter(|row| !row.who.is_empty())
        .chain(revoke)
        .chain([&MISRECORDED_LATER]);
    // What takes back or out is near to nothing that is not nearly its own word.
    let dangerous = rows.clone().filter(|row| row.danger).map(|row| row.verb);
    let dangerous: Vec<&str> = dangerous.filter(|verb| is_slip(&plain, verb)).collect();
    let safe = rows.clone().filter(|row| !row.danger).map(|row| row.verb);
    let near_ones = safe.chain(dangerous);
    let all: Vec<&str> = rows.map(|row| row.verb).collect();
    Err(unknown_beside(desk, said, (&plain, near_ones), &all))
}

fn request(
    desk: &mut Desk,
    office: &Office,
    (kind, ids, row): (Kind, &[i64], &'static Transition),
    matches: &ArgMatches,
) -> Result<ActRequest, Failure> {
    let strange: Vec<Refusal> = asked()
        .filter(|(_, column)| option(matches, column.word()).is_some())
        .filter(|(_, column)| !row.asks.iter().any(|asks| asks.word() == column.word()))
        .map(|(_, column)| {
            let option = format!("--{}", column.word().replace('_', "-"));
            Refusal::of("not-asked").with("name", option)
        })
        .collect();
    if !strange.is_empty() {
        return Err(Failure::Office(Some(kind), OfficeError::Refused(strange)));
    }
    let typed = fields::typed(matches, row.asks.iter());
    let in_force = office.limit_in_force(kind, ids)?;
    let asks: Vec<Column> = row
        .asks
        .iter()
        .map(|it| it.counted_from(in_force))
        .collect();
    let answers = fields::read_for(
        desk,
        office,
        (kind, kind.def(), Some(row.verb)),
        asks.iter(),
        &typed,
    );
    let decision = decision(desk, office, row, matches);
    let (answers, decision) = match (answers, decision) {
        (Ok(answers), Ok(decision)) => (answers, decision),
        (Err(one), Err(other)) => return Err(one.and(other).within(row.verb)),
        (Err(one), Ok(_)) | (Ok(_), Err(one)) => return Err(one.within(row.verb)),
    };
    Ok(ActRequest {
        verb: row.verb.to_owned(),
        decision,
        note: option(matches, "note").unwrap_or_default().to_owned(),
        answers,
        revision: None,
        skip: false,
    })
}

/// Reads who decided; where nobody is named, the person at the keyboard did.
pub(super) fn decision(
    desk: &mut Desk,
    office: &Office,
    row: &Transition,
    matches: &ArgMatches,
) -> Result<Decision, Failure> {
    let mut refusals = Vec::new();
    let mut taken = Vec::new();
    let mut resolve = |kind, id: &'static str| match option(matches, id) {
        None => Ok(None),
        Some(typed) => match office.resolve(kind, typed) {
            Ok(found) => {
                taken.push(((kind, found), id, typed));
                Ok(Some(found))
            }
            Err(OfficeError::Refused(reasons)) => {
                refusals.extend(reasons.into_iter().map(|it| it.at(id)));
                Ok(None)
            }
            Err(error) => Err(error),
        },
    };
    let mut by = resolve(Kind::ACTOR, "by")?;
    let meeting = resolve(Kind::SITTING, "meeting")?;
    for (record, id, typed) in taken {
        let label = desk.say(&format!("col-{id}"));
        tell_taken(desk, office, record, &label, typed)?;
    }
    // Whoever can only decide for himself is named by the answer.
    if option(matches, "by").is_none() && meeting.is_none() && row.in_person().is_none() {
        by = office.session().person;
    }
    let capacity = match option(matches, "as") {
        None => None,
        Some(typed) => {
            let found = capacity_of(desk, typed);
            if found.is_none() {
                let allowed = row.who.iter().map(|it| it.code()).collect::<Vec<_>>();
                refusals.push(
                    Refusal::of("not-a-choice")
                        .with("found", typed)
                        .with("allowed", desk.texts.list(allowed))
                        .at("capacity"),
                );
            }
            found
        }
    };
    let on = option(matches, "on").map(|typed| office.read_day(&desk.texts, typed));
    let on = match on {
        None => None,
        Some(Ok((day, understood))) => {
            if let Some(said) = understood {
                let args = Args::new().set("field", desk.say("col-on"));
                desk.tell("understood", &args.set("text", said));
            }
            Some(day)
        }
        Some(Err(refusal)) => {
            refusals.push(refusal.at("on"));
            None
        }
    };
    if !refusals.is_empty() {
        return Err(OfficeError::Refused(refusals).into());
    }
    Ok(Decision {
        by,
        meeting,
        capacity,
        basis: option(matches, "basis").unwrap_or_default().to_owned(),
        on,
    })
}

fn capacity_of(desk: &Desk, typed: &str) -> Option<Capacity> {
    let called =
        |it: &Capacity| desk.say(&format!("capacity-{}", it.code().replace('_', "-"))) == typed;
    Capacity::from_code(&typed.to_lowercase().replace('-', "_"))
        .or_else(|| Capacity::ALL.into_iter().find(called))
}
