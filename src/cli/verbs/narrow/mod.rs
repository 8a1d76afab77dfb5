//! The filters of `list`: states, lights, names, bounds and words to what the store is asked for.

mod of_record;
mod offered;
mod sets;
mod state;
mod without;

use clap::ArgMatches;

use self::of_record::part_of;
use self::offered::{Asks, column, offered};
use self::state::in_states;
use super::super::desk::Desk;
use super::super::error::Failure;
use super::super::fields::taken_as;
use super::option;

pub(super) use self::offered::options;
pub(super) use self::state::state_words;
pub(super) use self::without::lack_words;
use crate::domain::lag::LAG_ON;
use crate::domain::light::Light;
use crate::domain::rules::unknown_field;
use crate::domain::{Column, Kind, Labels, Refusal, Role, Type, Value};
use crate::i18n::Args;
use crate::office::{Office, OfficeError, lit as lit_filter};
use crate::store::{Filter, Within};

/// Gives the names of the filters that lists have, of whatever kind.
pub(super) fn filters() -> impl Iterator<Item = String> {
    offered().into_keys()
}

/// Gives the names of the filters that a kind has.
pub(super) fn names_of(kind: Kind) -> Vec<String> {
    let all = offered().into_iter();
    let own = all.filter(|(_, it)| column(kind, *it).is_some());
    own.map(|(name, _)| name).collect()
}

/// Gives the column that an option of `list` narrows by; of the kind that is listed, else of the
/// first that has one.
pub(super) fn column_of(kind: Option<Kind>, name: &str) -> Option<(Kind, &'static Column)> {
    let it = offered().remove(name)?;
    let of = |kind: Kind| Some((kind, column(kind, it)?));
    match kind {
        Some(kind) => of(kind),
        None => Kind::ALL.into_iter().find_map(of),
    }
}

/// Gives the lights, each with what people call it.
pub(super) fn light_words(desk: &Desk) -> Vec<(String, String)> {
    let said = |it: Light| desk.say(&format!("light-{}", it.code()));
    Light::ALL.map(|it| (it.code().to_owned(), said(it))).into()
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
    for (name, offered) in offered() {
        if name == "lead" && kind == Role::ClaimedBy.ends().0 {
            refusals.extend(claimed_by(desk, office, matches, &mut filter)?);
            continue;
        }
        let typed: Vec<&String> = matches.get_many(&name).into_iter().flatten().collect();
        if typed.is_empty() {
            continue;
        }
        if typed.iter().any(|it| it.trim().is_empty()) {
            refusals.push(empty(&name));
            continue;
        }
        let Some(column) = column(kind, offered) else {
            refusals.push(no_such_filter(desk, kind, &name));
            continue;
        };
        if kind == Kind::PHRASE {
            let strange = typed.iter().filter_map(|it| unknown_field(it));
            refusals.extend(strange);
        }
        match offered.0 {
            Asks::OneOf if let Type::Ties(role, back) = column.ty => {
                let mut ends = Vec::new();
                for typed in typed {
                    ends.extend(sets::named(desk, office, role.far(back), typed)?);
                }
                filter.linked.push((role, ends, !back));
            }
            Asks::OneOf => {
                let mut values = Vec::new();
                for typed in typed {
                    values.extend(sets::values(desk, office, (kind, column), typed)?);
                }
                filter.one_of(column.name, values);
            }
            Asks::From | Asks::To => {
                let end = name.strip_suffix("-from").map(|stem| format!("{stem}-to"));
                let end = end.filter(|_| offered.0 == Asks::From);
                let end = end.and_then(|it| option(matches, &it));
                for typed in typed {
                    let read = (typed.as_str(), end, &filter);
                    let bound = sets::bound(desk, office, (kind, column, offered.0), read)?;
                    let is_day = matches!(column.ty, Type::Day | Type::Limit);
                    let of = (column, offered.0 == Asks::From);
                    let said = is_day.then(|| office.bound_said(of, typed)).flatten();
                    sets::keep(&mut filter, column, offered.0, (bound, said));
                }
            }
        }
    }
    refusals.extend(sets::backwards(&filter));
    if let Some(whole) = option(matches, "of") {
        refusals.extend(part_of(desk, office, kind, whole, &mut filter)?);
    }
    refusals.extend(without::read(desk, kind, matches, &mut filter));
    if let Some(light) = option(matches, "light") {
        refusals.extend(lit(desk, office, kind, light, &mut filter));
    }
    if let Some(days) = option(matches, "lag") {
        refusals.extend(lagging(desk, office, (kind, days), &mut filter));
    }
    filter.text = option(matches, "text").map(str::to_owned);
    if filter.text.as_ref().is_some_and(|it| it.trim().is_empty()) {
        refusals.push(empty("text"));
    }
    if refusals.is_empty() {
        Ok(filter)
    } else {
        Err(Failure::Office(Some(kind), OfficeError::Refused(refusals)))
    }
}

/// Refuses an option behind which nothing stands: it would list all, as a script would not mean.
fn empty(name: &str) -> Refusal {
    Refusal::of("filter-empty").with("option", format!("--{name}"))
}

/// Refuses an option that a kind has no column for, with those that it has.
pub(super) fn no_such_filter(desk: &Desk, kind: Kind, name: &str) -> Refusal {
    let options = offered::of_kind(kind);
    let key = if options.is_empty() {
        "no-filter-at-all"
    } else {
        "no-such-filter"
    };
    Refusal::of(key)
        .with("option", format!("--{name}"))
        .with("kind", Labels::kind(kind))
        .with("options", desk.texts.list(options))
}

/// Narrows to what lags behind its own steps today 滞后, for so many days at least.
fn lagging(
    desk: &Desk,
    office: &Office,
    (kind, typed): (Kind, &str),
    filter: &mut Filter,
) -> Option<Refusal> {
    if kind.def().column(LAG_ON).is_none() {
        return Some(no_such_filter(desk, kind, "lag"));
    }
    let days = typed.parse::<i64>().ok().filter(|it| *it > 0);
    let Some(since) = days.and_then(|it| office.today().plus_days(1 - it)) else {
        return Some(Refusal::of("lag-from-one").with("found", typed));
    };
    filter
        .within
        .push(Within::of(LAG_ON, None, Some(Value::from(since))));
    None
}

/// Narrows problems to those that a leader has claimed.
fn claimed_by(
    desk: &mut Desk,
    office: &Office,
    matches: &ArgMatches,
    filter: &mut Filter,
) -> Result<Option<Refusal>, Failure> {
    let mut typed = matches.get_many::<String>("lead").into_iter().flatten();
    let Some(first) = typed.next() else {
        return Ok(None);
    };
    if typed.next().is_some() {
        return Ok(Some(Refusal::of("only-one").with("option", "--lead")));
    }
    let leader = office.resolve(Kind::ACTOR, first)?;
    tell_taken(desk, office, (Kind::ACTOR, leader), first)?;
    filter.linked.push((Role::ClaimedBy, vec![leader], true));
    Ok(None)
}

/// Says whom or what a filter was taken to mean, where it is not that one's own name or number.
pub(super) fn tell_taken(
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

/// Narrows to those that show one of some lights today.
fn lit(
    desk: &Desk,
    office: &Office,
    kind: Kind,
    typed: &str,
    filter: &mut Filter,
) -> Option<Refusal> {
    let mut lights = Vec::new();
    for typed in sets::in_set(typed) {
        let called = |light: &Light| desk.say(&format!("light-{}", light.code())) == typed;
        let mut all = Light::ALL.into_iter();
        match all.find(|light| light.code() == typed.to_lowercase() || called(light)) {
            Some(light) if lights.contains(&light) => {}
            Some(light) => lights.push(light),
            None => return Some(Refusal::of("no-such-light").with("found", typed)),
        }
    }
    if lights.is_empty() {
        return Some(Refusal::of("no-such-light").with("found", typed));
    }
    if !kind.def().is_lit() {
        return Some(no_such_filter(desk, kind, "light"));
    }
    filter.show(lit_filter(kind, &lights, office.today()));
    None
}
