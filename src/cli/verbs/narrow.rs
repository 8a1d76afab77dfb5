//! The filters of `list`: states, lights, names and words to what the store is asked for.

use clap::ArgMatches;

use super::super::desk::Desk;
use super::super::error::Failure;
use super::super::fields::taken_as;
use super::option;
use crate::app::state::overview::{counted, lit as lit_filter};
use crate::domain::figure::FigureDef;
use crate::domain::light::Light;
use crate::domain::{Kind, Labels, OPEN, Refusal, Role, Value};
use crate::i18n::Args;
use crate::office::{Office, OfficeError};
use crate::store::Filter;

/// The word of `status` for what is open.
const PENDING: &str = "pending";

/// Reads the states and the words for parts of them.
fn in_states(
    desk: &Desk,
    kind: Kind,
    matches: &ArgMatches,
    filter: &mut Filter,
) -> Vec<Refusal> {
    let mut refusals = Vec::new();
    for typed in matches.get_many::<String>("state").into_iter().flatten() {
        let mut states = states_of(desk, kind, typed);
        if states.is_empty()
            && let Some(figure) = flagged(desk, kind, typed)
        {
            states = kind.def().machine.group(figure.group);
            filter.equals.extend(counted(kind, figure).equals);
        }
        if states.is_empty() {
            refusals.push(unknown_state(desk, kind, typed));
        }
        for state in states {
            if !filter.states.contains(&state) {
                filter.states.push(state);
            }
        }
    }
    refusals
}

/// Reads the filters, and refuses with everything that was wrong with them.
pub(super) fn filter(
    desk: &mut Desk,
    office: &Office,
    kind: Kind,
    matches: &ArgMatches,
) -> Result<Filter, Failure> {
    let mut filter = Filter::default();
    let mut refusals = in_states(desk, kind, matches, &mut filter);
    for (id, columns) in [
        ("department", ["department_id", "target_department_id"]),
        ("owner", ["owner_id", "owner_id"]),
        ("lead", ["lead_id", "lead_id"]),
        ("category", ["category_id", "category_id"]),
        ("channel", ["channel_id", "channel_id"]),
        ("batch", ["batch_id", "batch_id"]),
    ] {
        let Some(typed) = option(matches, id) else {
            continue;
        };
        if id == "lead" && kind == Kind::Problem {
            let leader = office.resolve(Kind::Person, typed)?;
            tell_taken(desk, office, (Kind::Person, leader), typed)?;
            filter.linked = Some((Role::ClaimedBy, leader, true));
            continue;
        }
        let mut known = columns.iter().filter_map(|name| kind.def().column(name));
        match known.next() {
            Some(column) => {
                let Some(other) = column.ty.refers() else {
                    continue;
                };
                let id = office.resolve(other, typed)?;
                tell_taken(desk, office, (other, id), typed)?;
                filter.equals.push((column.name, Value::Int(id)));
            }
            None => refusals.push(
                Refusal::of("no-such-filter")
                    .with("option", format!("--{id}"))
                    .with("kind", Labels::kind(kind)),
            ),
        }
    }
    if let Some(whole) = option(matches, "of") {
        refusals.extend(part_of(desk, office, kind, whole, &mut filter)?);
    }
    if let Some(light) = option(matches, "light") {
        refusals.extend(lit(desk, office, kind, light, &mut filter));
    }
    filter.text = option(matches, "text").map(str::to_owned);
    if kind.def().search.is_empty()
        && let Some(word) = filter.text.take()
    {
        if kind.def().is_named() {
            // The few are found as a picker finds them: by number, name, pinyin, initials.
            let found = office.candidates(kind, &word)?;
            filter.keys = found.iter().map(|it| it.id).collect();
            // No key at all would mean every record.
            filter.keys.push(0);
        } else {
            refusals.push(
                Refusal::of("no-such-filter")
                    .with("option", "--text")
                    .with("kind", Labels::kind(kind)),
            );
        }
    }
    if refusals.is_empty() {
        Ok(filter)
    } else {
        Err(Failure::Office(Some(kind), OfficeError::Refused(refusals)))
    }
}

/// Says whom or what a filter was taken to mean, where it is not that one's own name or number.
fn tell_taken(
    desk: &mut Desk,
    office: &Office,
    (kind, id): (Kind, i64),
    typed: &str,
) -> Result<(), Failure> {
    if let Some(name) = taken_as(office, (kind, id), typed)? {
        let args = Args::new().set("typed", typed).set("name", name);
        desk.tell("list-taken-as", &args);
    }
    Ok(())
}

/// Finds a figure that counts a part of some states, by its word or by what people call it or its
/// sign: closed late, empty.
fn flagged(desk: &Desk, kind: Kind, typed: &str) -> Option<&'static FigureDef> {
    let code = typed.replace('-', "_");
    let sign = kind.def().tally.and_then(|tally| tally.late);
    let sign = sign.and_then(|sign| kind.def().column(sign));
    let is_sign = sign.is_some_and(|it| desk.texts.column(kind.code(), it.word()) == typed);
    let mut figures = kind.def().figures.iter().filter(|it| it.flagged);
    figures.find(|it| it.word == code || desk.texts.figure(kind.code(), it) == typed || is_sign)
}

/// Finds a state, or a group of them, by its code or by what people call it.
fn states_of(desk: &Desk, kind: Kind, typed: &str) -> Vec<&'static str> {
    let machine = kind.def().machine;
    let code = typed.replace('-', "_");
    let state = machine.state(&code).or_else(|| {
        let called = |state: &&&str| desk.texts.state(kind.code(), state) == typed;
        machine.states.iter().find(called).copied()
    });
    if let Some(state) = state {
        return vec![state];
    }
    if code == PENDING {
        return machine.group(OPEN);
    }
    let named = |group: &&str| *group == code || desk.texts.group(kind.code(), group) == typed;
    let group = machine.group_codes().find(named);
    group.map(|group| machine.group(group)).unwrap_or_default()
}

fn unknown_state(desk: &Desk, kind: Kind, typed: &str) -> Refusal {
    let states = kind.def().machine.states.iter();
    let words = states.map(|state| format!("{state}={}", desk.texts.state(kind.code(), state)));
    let groups = kind.def().machine.group_codes();
    let groups = groups.filter(|code| kind.def().machine.state(code).is_none());
    let words = words
        .chain(groups.map(|code| format!("{code}={}", desk.texts.group(kind.code(), code))))
        .chain(
            kind.def()
                .figures
                .iter()
                .filter(|it| it.flagged)
                .map(|it| format!("{}={}", it.word, desk.texts.figure(kind.code(), it))),
        );
    Refusal::of("no-such-state")
        .with("found", typed)
        .with("states", desk.texts.list(words.collect::<Vec<_>>()))
}

/// Narrows to the parts of one record: the steps of a phase, the notes of a task.
fn part_of(
    desk: &Desk,
    office: &Office,
    kind: Kind,
    whole: &str,
    filter: &mut Filter,
) -> Result<Option<Refusal>, Failure> {
    let record = desk.find(office, whole)?;
    let own = kind
        .def()
        .references()
        .find(|(_, other)| *other == record.kind);
    if let Some((column, _)) = own {
        filter.equals.push((column.name, Value::Int(record.id)));
        return Ok(None);
    }
    for role in Role::ALL {
        let (from, to) = role.ends();
        if from == kind && to == record.kind {
            filter.linked = Some((role, record.id, true));
            return Ok(None);
        }
        if to == kind && from == record.kind {
            filter.linked = Some((role, record.id, false));
            return Ok(None);
        }
    }
    Ok(Some(
        Refusal::of("no-such-filter")
            .with("option", "--of")
            .with("kind", Labels::kind(kind)),
    ))
}

/// Narrows to the tasks that show a light today.
fn lit(
    desk: &Desk,
    office: &Office,
    kind: Kind,
    typed: &str,
    filter: &mut Filter,
) -> Option<Refusal> {
    let called = |light: &Light| desk.say(&format!("light-{}", light.code())) == typed;
    let light = Light::ALL
        .into_iter()
        .find(|light| light.code() == typed.to_lowercase() || called(light));
    let Some(light) = light else {
        return Some(Refusal::of("no-such-light").with("found", typed));
    };
    if kind != Kind::Task {
        return Some(
            Refusal::of("no-such-filter")
                .with("option", "--light")
                .with("kind", Labels::kind(kind)),
        );
    }
    let meant = lit_filter(light, office.today());
    (filter.red_by, filter.yellow_by, filter.green_by) =
        (meant.red_by, meant.yellow_by, meant.green_by);
    if !meant.states.is_empty() {
        let asked = std::mem::take(&mut filter.states);
        let both = |state: &&str| asked.is_empty() || asked.contains(state);
        filter.states = meant.states.into_iter().filter(both).collect();
        if filter.states.is_empty() {
            // Nothing is in one state and shows the light of another.
            filter.equals.push(("id", Value::Int(0)));
        }
    }
    None
}
