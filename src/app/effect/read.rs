//! Reading for the screen: pages of lists, records with their chain, what can be done next.

use std::cmp::Reverse;

use super::deciding::deciding;
use super::facts::facts;
use super::{Effect, Outcome, themes};
use crate::app::keymap::Shown;
use crate::app::keys_shown::{name_all, words_of};
use crate::app::papers;
use crate::app::sheet;
use crate::app::state::view::View;
use crate::app::state::{Field, First, From, Line, Most, Page, Rows, Tab};
use crate::app::wording::say_refusal;
use crate::domain::folding::{folded, name_key};
use crate::domain::rules;
use crate::domain::{Capacity, Column, Kind, Record, Refusal, Type, Value, light};
use crate::exchange::pinyin::{PinyinKey, PinyinQuery};
use crate::i18n::Texts;
use crate::office::{
    Candidate, Listing, Office, OfficeError, OfficeResult, TiedCounts, read_typed,
};
use crate::store::{Filter, Key, Query, Row};

/// So many people are weighed whether they may decide.
const WEIGHED: usize = 500;

/// Finds whether a list shows a record that was just made.
pub(super) fn made(
    office: &Office,
    (kind, id): (Kind, i64),
    filter: &Filter,
) -> OfficeResult<Outcome> {
    if !office.meant(kind, filter, &[id])?.is_empty() {
        return Ok(Outcome::Made(id, None));
    }
    let record = office.record(kind, id)?;
    Ok(record.map_or(Outcome::Nothing, |it| Outcome::Made(id, Some(it.number))))
}

/// Looks up what letters may mean, with the state in words where that tells more; those whom the
/// form asks for stand first.
pub(super) fn candidates(
    office: &Office,
    texts: &Texts,
    (kind, typed, several): (Kind, &str, bool),
    first: &First,
) -> OfficeResult<Vec<Candidate>> {
    let mut found = office.candidates(kind, typed)?;
    for candidate in &mut found {
        if let Some(state) = &candidate.state {
            let state = texts.state(kind.code(), state);
            candidate.beside = if candidate.beside.is_empty() {
                state
            } else {
                format!("{state}  {}", candidate.beside)
            };
        }
    }
    match first {
        First::Nobody => {}
        First::Deciders { kind, ids, verb } => {
            let ledger = office.ledger();
            let as_what = |person: i64, id: i64| {
                let act = deciding(office, (*kind, id), verb, Some(person));
                rules::may_decide(&ledger, &act).ok().flatten()
            };
            let mut may = Vec::new();
            for candidate in found.iter_mut().take(WEIGHED) {
                let capacities: Option<Vec<Capacity>> =
                    ids.iter().map(|id| as_what(candidate.id, *id)).collect();
                if let Some(capacity) = capacities.and_then(|all| all.first().copied()) {
                    let code = capacity.code().replace('_', "-");
                    let words = texts.say(&format!("capacity-{code}"));
                    candidate.beside = format!("{words}  {}", candidate.beside);
                    may.push(candidate.id);
                }
            }
            found.sort_by_key(|it| (!is_named_so(it, typed), !may.contains(&it.id)));
        }
        First::Suited {
            suited,
            kind,
            id,
            department,
        } => {
            let about = about(office, (*kind, *id), *department)?;
            let (ledger, people) = (office.ledger(), office.all(Kind::ACTOR)?);
            let mut meant = Vec::new();
            for candidate in found.iter().take(WEIGHED) {
                let person = people.iter().find(|it| it.id == candidate.id);
                let suits = |it| rules::suits(&ledger, *suited, &about, it);
                if person.map(suits).transpose()?.unwrap_or_default() {
                    meant.push(candidate.id);
                }
            }
            found.sort_by_key(|it| (!is_named_so(it, typed), !meant.contains(&it.id)));
        }
    }
    if several {
        found.extend(office.groups(texts, kind, typed)?);
    }
    Ok(found)
}

/// Says whether a candidate is called just as was typed: no other one stands before it then.
fn is_named_so(candidate: &Candidate, typed: &str) -> bool {
    !typed.trim().is_empty()
        && (name_key(&candidate.name) == name_key(typed)
            || folded(&candidate.number) == folded(typed))
}

/// Gives the record that a form fills a column for, as far as it is there yet.
fn about(
    office: &Office,
    (kind, id): (Kind, Option<i64>),
    department: Option<i64>,
) -> OfficeResult<Record> {
    let held = id.map(|id| office.record(kind, id)).transpose()?.flatten();
    let mut about = held.unwrap_or_else(|| unmade(office, kind));
    if let Some(department) = department {
        about.cells.insert("department_id", department.into());
    }
    Ok(about)
}

/// Gives a record of a kind that is not made yet.
pub(super) fn unmade(office: &Office, kind: Kind) -> Record {
    Record {
        kind,
        id: 0,
        number: String::new(),
        revision: 0,
        state: String::new(),
        campaign_id: office.campaign_id(),
        made_on: office.today().to_string(),
        made_by: None,
        cells: crate::domain::Cells::default(),
    }
}

/// Puts the days beside a row.
pub(super) fn line(office: &Office, row: Row) -> Line {
    let distance = light::distance_of(&row.record, office.calendar(), office.today());
    // What cannot be read now says nothing.
    let due = office.due_of_whole(&row.record).ok().flatten();
    Line {
        row,
        distance,
        due,
        tied: TiedCounts::new(),
        on_ledger: None,
    }
}

/// Reads a page of a list; what is read backwards is turned round.
pub(super) fn load(office: &Office, query: &Query, from: From) -> OfficeResult<Outcome> {
    let (listing, begins, at) = match &from {
        From::Start => (office.list(query)?, true, 0),
        From::After(_) => (office.list(query)?, false, 0),
        From::End | From::Before(_) => {
            let mut back = office.list(query)?;
            back.rows.reverse();
            let begins = !back.more;
            (back, begins, 0)
        }
        From::Around(held) if query.filter.text.is_some() => found_around(office, query, held)?,
        From::Around(held) => around(office, query, held)?,
    };
    let more = listing.more;
    let mut counts = office.counts_of(query.kind, &listing.rows)?;
    let mut ledgers = office.ledgers_of(query.kind, &listing.rows, true)?;
    let lines = listing.rows.into_iter().map(|row| Line {
        on_ledger: ledgers.remove(&row.record.id),
        tied: counts.remove(&row.record.id).unwrap_or_default(),
        ..line(office, row)
    });
    let rows = Rows {
        lines: lines.collect(),
        begins,
        more,
        at,
    };
    Ok(Outcome::Loaded {
        kind: query.kind,
        from,
        rows,
    })
}

/// Reads rows on both sides of a record, wherever it stands now; says whether they begin with the
/// first of all, and which of them is to be in hand.
fn around(office: &Office, query: &Query, held: &Key) -> OfficeResult<(Listing, bool, usize)> {
    let stands = !office
        .meant(query.kind, &query.filter, &[held.id])?
        .is_empty();
    let now = match office.record(query.kind, held.id)? {
        Some(record) if stands => Key::of(query.sort, &record),
        Some(_) | None => held.clone(),
    };
    let mut back = office.list(&Query {
        descending: !query.descending,
        after: Some(now),
        ..query.clone()
    })?;
    back.rows.reverse();
    let mut ahead = office.list(&Query {
        after: back.rows.last().map(|row| Key::of(query.sort, &row.record)),
        ..query.clone()
    })?;
    let begins = !back.more;
    let behind = back.rows.len();
    let at = if ahead.rows.is_empty() {
        behind.saturating_sub(1)
    } else {
        behind
    };
    back.rows.append(&mut ahead.rows);
    let listing = Listing {
        rows: back.rows,
        more: ahead.more,
    };
    Ok((listing, begins, at))
}

/// What is found comes newest first and only from its beginning.
fn found_around(
    office: &Office,
    query: &Query,
    held: &Key,
) -> OfficeResult<(Listing, bool, usize)> {
    let listing = office.list(&Query {
        after: None,
        ..query.clone()
    })?;
    let here = |row: &Row| row.record.id <= held.id;
    let last = listing.rows.len().saturating_sub(1);
    let at = listing.rows.iter().position(here).unwrap_or(last);
    Ok((listing, true, at))
}

/// Reads the page of the record that a number names.
pub(super) fn numbered(office: &Office, texts: &Texts, typed: &str) -> OfficeResult<Outcome> {
    let record = office.by_number(typed)?;
    page(office, texts, (record.kind, record.id), None)
}

/// Reads everything that stands on a record's page; one that is open is read with as much of
/// its parts as it lists.
pub(super) fn page(
    office: &Office,
    texts: &Texts,
    (kind, id): (Kind, i64),
    open: Option<Most>,
) -> OfficeResult<Outcome> {
    let (refresh, most) = (open.is_some(), open.unwrap_or_default());
    let Some(chain) = office.chain_to((kind, id), most.links)? else {
        return Ok(Outcome::Nothing);
    };
    let facts = facts(office)?;
    let line = line(office, chain.row.clone());
    let history = office.history(Some((kind, id)), None, most.history)?;
    let total = if history.len() < most.history {
        history.len()
    } else {
        office.count_history(Some((kind, id)), None)?
    };
    let mut lines = sheet::page_lines(texts, &facts, &line, &chain);
    let near_at = lines.len()..lines.len();
    if kind == Kind::CAMPAIGN && Some(id) == office.campaign_id() {
        let intake = office.intake(&office.status()?)?;
        lines.extend(sheet::intake::page_lines(texts, &intake));
    }
    lines.extend(sheet::history_lines(texts, &facts, (&history, total)));
    let page = Box::new(Page {
        line,
        chain,
        lines,
        cursor: 0,
        near: None,
        near_at,
        most,
    });
    Ok(Outcome::Page { page, refresh })
}

/// Reads a field's text.
pub(super) fn field(
    office: &Office,
    texts: &Texts,
    kind: Kind,
    column: &Column,
    text: &str,
) -> Result<Option<String>, Refusal> {
    match read_typed(office, texts, kind.def(), column, text) {
        Ok(typed) => {
            let remark = typed.remark.map(|it| say_refusal(texts, Some(kind), &it));
            let said = typed.understood.into_iter().chain(typed.outside);
            let said = said.chain(remark);
            let said = said.collect::<Vec<_>>().join("  ");
            Ok((!said.is_empty()).then_some(said))
        }
        Err(OfficeError::Refused(refusals)) => {
            refusals.into_iter().next().map_or(Ok(None), Err)
        }
        Err(_unreadable) => Ok(None),
    }
}

/// Reads a pane with a view of its own.
pub(super) fn view(
    office: &Office,
    tab: Tab,
    held: Option<Box<View>>,
) -> OfficeResult<Outcome> {
    let pane = match held {
        Some(mut held) => {
            held.reload(office)?;
            Some(*held)
        }
        None => View::load(tab, office)?,
    };
    Ok(pane.map_or(Outcome::Nothing, |pane| Outcome::View(tab, Box::new(pane))))
}

/// Does what needs no office: finding actions by their words.
pub(super) fn without_office(texts: &Texts, effect: Effect) -> Option<Outcome> {
    if let Effect::Match { serial, typed, all } = effect {
        let found = matching(texts, &typed, all);
        return Some(Outcome::Matched { serial, found });
    }
    if matches!(effect, Effect::Rules) {
        return Some(papers::rules_explained(texts).into());
    }
    if let Effect::News(seen) = effect {
        return Some(papers::news(texts, seen.as_deref()).into());
    }
    if let Effect::Themes(serial, typed, rows) = effect {
        return Some(themes::find(texts, serial, &typed, &rows));
    }
    None
}

/// Finds actions by their words, by pinyin and by initials; the possible ones first.
pub(super) fn matching(texts: &Texts, typed: &str, mut all: Vec<Shown>) -> Vec<Shown> {
    name_all(texts, &mut all);
    let query = PinyinQuery::new(typed);
    let wanted = folded(typed);
    // Some know only the English word, whatever the screen speaks.
    let is_latin = typed.is_ascii() && wanted.len() > 1;
    let english = texts.english().filter(|_| is_latin);
    let in_english = |shown: &Shown| {
        let english = english.map(|it| folded(&words_of(it, shown)));
        english.is_some_and(|it| it.contains(&wanted))
    };
    let mut found: Vec<_> = all
        .into_iter()
        .filter_map(|shown| {
            let rank = PinyinKey::phrase(&shown.words).rank_query(&query);
            let inside = folded(&shown.words).contains(&wanted)
                || shown.name.replace('_', " ").contains(&wanted)
                || in_english(&shown)
                || folded(&shown.keys).contains(&wanted);
            (rank.is_some() || inside).then_some((rank, shown))
        })
        .collect();
    if !wanted.is_empty() {
        found.sort_by_key(|(rank, shown)| {
            (shown.why_not.is_some(), Reverse(rank.is_some()), *rank)
        });
    }
    found.into_iter().map(|(_, shown)| shown).collect()
}

pub(super) fn value_of(
    office: &Office,
    texts: &Texts,
    kind: Kind,
    field: &Field,
) -> Result<Vec<(&'static str, Value)>, Refusal> {
    let column: Column = field.column;
    let is_limit = matches!(column.ty, Type::Limit);
    if let Some(value) = field
        .picked_value()
        .filter(|_| !is_limit || field.is_proposed())
    {
        return Ok(vec![(column.name, value.clone())]);
    }
    match read_typed(office, texts, kind.def(), &column, &field.text) {
        Ok(typed) => Ok(typed.cells),
        Err(OfficeError::Refused(refusals)) => Err(refusals
            .into_iter()
            .next()
            .unwrap_or_else(|| Refusal::of("not-understood"))),
        Err(_unreadable) => Err(Refusal::of("not-understood")),
    }
}
