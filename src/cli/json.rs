//! Records as JSON: stable field names, ISO days, names for references, null for empty.

use std::collections::BTreeMap;

use serde_json::{Map, Value as Json, json};

use crate::app::sheet::stands_since;
use crate::domain::lag::{lag_days, lag_points, lags};
use crate::domain::light::{Light, distance_of, lag_light, light_of, silent};
use crate::domain::measure::plain_decimal;
use crate::domain::{Column, Kind, PROVES, Record, Role, Type};
use crate::office::{
    BesideTold, Besides, Chain, Due, HistoryLine, Linked, ON_LEDGER, Office, OnLedger, Talks,
    With,
};
use crate::store::{EntryItem, Row};

/// Writes a record: `number`, `state`, its columns by their words, and what it rests on.
pub(super) fn record(
    office: &Office,
    row: &Row,
    beside: Option<&BTreeMap<&'static str, BesideTold>>,
) -> Map<String, Json> {
    let record = &row.record;
    let mut map = Map::new();
    map.insert("number".to_owned(), json!(record.number));
    map.insert("kind".to_owned(), json!(record.kind.code()));
    map.insert("state".to_owned(), json!(record.state));
    if record.kind.def().is_lit() {
        timing(&mut map, office, record);
    }
    runs_out(&mut map, office, record);
    if Office::has_unmet(record.kind) {
        limit(&mut map, office, record);
    }
    for column in record.kind.def().columns {
        if column.name == PROVES {
            let proved = row.names.get(PROVES);
            map.insert("proves".to_owned(), json!(proved.map(|it| &it.name)));
            let number = proved.map(|it| &it.number);
            map.insert("proves_number".to_owned(), json!(number));
            continue;
        }
        if !map.contains_key(column.word()) {
            map.insert(column.word().to_owned(), cell(row, column));
        }
        if matches!(column.ty, Type::Ref(_)) {
            let number = row.names.get(column.name).map(|it| &it.number);
            map.insert(format!("{}_number", column.word()), json!(number));
        }
    }
    for (word, told) in beside.into_iter().flatten() {
        match told {
            BesideTold::Ledger(ledger) => {
                map.insert((*word).to_owned(), on_ledger(record, ledger));
            }
            BesideTold::Count(n) => {
                map.insert((*word).to_owned(), json!(n));
            }
            BesideTold::Names(records) => {
                let names: Vec<&String> = records.iter().map(|it| &it.name).collect();
                let numbers: Vec<&String> = records.iter().map(|it| &it.number).collect();
                map.insert((*word).to_owned(), json!(names));
                map.insert(format!("{word}_number"), json!(numbers));
            }
            BesideTold::Worded(records) => {
                let names: Vec<&String> = records.iter().map(|(it, _)| &it.name).collect();
                let numbers: Vec<&String> = records.iter().map(|(it, _)| &it.number).collect();
                let words: Vec<&String> = records.iter().map(|(_, word)| word).collect();
                map.insert((*word).to_owned(), json!(names));
                map.insert(format!("{word}_number"), json!(numbers));
                map.insert(format!("{word}_word"), json!(words));
            }
        }
    }
    map.insert("made_on".to_owned(), json!(record.made_on));
    map.insert("revision".to_owned(), json!(record.revision));
    map
}

/// Adds a task's light and how far its limit is: calendar days, and working days ahead.
fn timing(map: &mut Map<String, Json>, office: &Office, record: &Record) {
    let today = office.today();
    let light = light_of(record, office.sight());
    map.insert("light".to_owned(), json!(light.map(Light::code)));
    let far = distance_of(record, office.calendar(), today);
    let far = far.filter(|_| light.is_some());
    let ahead = far.filter(|far| far.days >= 0);
    // One meaning: all days late so far, 0 where it was never late; frozen when it ended.
    let late = far.map(|far| far.late).or_else(|| record.int("days_late"));
    map.insert("days_left".to_owned(), json!(ahead.map(|far| far.days)));
    map.insert(
        "working_days_left".to_owned(),
        json!(ahead.map(|far| far.working_days)),
    );
    map.insert("days_late".to_owned(), json!(late.unwrap_or_default()));
    if !record.kind.def().keeps_lights() {
        return;
    }
    map.insert("lags".to_owned(), json!(lags(record, today)));
    map.insert("lag_days".to_owned(), json!(lag_days(record, today)));
    map.insert("lag_points".to_owned(), json!(lag_points(record, today)));
    let lent = lag_light(record, office.sight()).map(Light::code);
    map.insert("lag_light".to_owned(), json!(lent));
    let quiet = silent(record, today);
    map.insert("silent_days".to_owned(), json!(quiet));
    let stands = stands_since(record).map(|day| day.to_string());
    map.insert("clock_stands_since".to_owned(), json!(stands));
    // What cannot be read now proposes nothing.
    let rung = office.rung(record).ok().flatten();
    let urge = rung.map(|it| json!({ "step": it.step, "from": it.from.to_string() }));
    map.insert("urge".to_owned(), json!(urge));
}

/// Adds by when a requirement is to be met, what is held then, and the working days ahead.
fn limit(map: &mut Map<String, Json>, office: &Office, record: &Record) {
    // What cannot be read now says no limit.
    let due = office.due_by(record).ok().flatten();
    let due = due.as_ref();
    map.insert("due_on".to_owned(), json!(due.map(|it| it.day.to_string())));
    map.insert("due_before".to_owned(), json!(due_before(due)));
    let number = due_before_number(due);
    map.insert("due_before_number".to_owned(), json!(number));
    let left = due.and_then(working_days_left);
    map.insert("working_days_left".to_owned(), json!(left));
}

/// Gives what is to be held after something is met.
pub(super) fn due_before(due: Option<&Due>) -> Option<&str> {
    due.map(|it| it.before.as_str()).filter(|it| !it.is_empty())
}

/// Gives the number of the meeting after which it is too late, where it is known.
pub(super) fn due_before_number(due: Option<&Due>) -> Option<&str> {
    due.filter(|it| it.is_of_meeting())
        .map(|it| it.of.number.as_str())
}

/// Gives the working days that are left, where the day has not passed.
pub(super) fn working_days_left(due: &Due) -> Option<i64> {
    (!due.past).then_some(due.left)
}

/// Adds the day on which a limit runs out, where that is not the day itself.
fn runs_out(map: &mut Map<String, Json>, office: &Office, record: &Record) {
    for column in record.kind.def().columns {
        if column.ty == Type::Limit {
            let day = record.day(column.name);
            let rolled = day.map(|day| office.calendar().roll_forward(day));
            let rolled = rolled.filter(|rolled| Some(*rolled) != day);
            map.insert(
                "runs_out".to_owned(),
                json!(rolled.map(|it| it.to_string())),
            );
        }
    }
}

fn cell(row: &Row, column: &Column) -> Json {
    let value = row.record.cell(column.name);
    match column.ty {
        Type::Line(_) | Type::Text | Type::Day | Type::Limit | Type::Time | Type::Choice(_) => {
            json!(value.text())
        }
        Type::HalfDays => json!(value.int().map(halves)),
        // As text: a program that reads numbers in binary would have another one.
        Type::Decimal(places) => json!(value.int().map(|n| plain_decimal(n, places))),
        Type::Count => json!(value.int()),
        Type::Flag => json!(value.int().map(|n| n != 0)),
        Type::Ref(_) => json!(row.names.get(column.name).map(|it| &it.name)),
        // They stand beside the row.
        Type::Ties(..) | Type::Several(_) => Json::Null,
    }
}

/// Gives days in halves as the number that they are; what is no half of an i32 is not stored.
fn halves(n: i64) -> f64 {
    f64::from(i32::try_from(n).unwrap_or(i32::MAX)) / 2.0
}

/// Writes a record with its chain and its history, and how much of the history this is.
pub(super) fn whole(
    office: &Office,
    (chain, beside): (&Chain, &Besides),
    (history, total): (&[HistoryLine], usize),
) -> Json {
    let mut map = record(office, &chain.row, beside.get(&chain.row.record.id));
    map.insert("history_shown".to_owned(), json!(history.len()));
    map.insert("history_total".to_owned(), json!(total));
    if let Some((due, days)) = chain.ticked_late {
        let late = json!({ "due_on": due.to_string(), "working_days": days });
        map.insert("ticked_late".to_owned(), late);
    }
    if let Some(it) = &chain.delivered {
        let short = it.short.iter().map(|(thing, _)| thing.number.clone());
        let told =
            json!({ "done": it.done, "all": it.all, "short": short.collect::<Vec<_>>() });
        map.insert("delivered".to_owned(), told);
    }
    if let Some(ledger) = &chain.on_ledger {
        map.insert(ON_LEDGER.to_owned(), on_ledger(&chain.row.record, ledger));
    }
    if let Some(talks) = &chain.talks {
        map.insert("pairs".to_owned(), pairs(talks));
    }
    if let Some((papers, entered)) = chain.drawn {
        let told = json!({ "papers": papers, "entered": entered });
        map.insert("drawn".to_owned(), told);
    }
    map.insert("links".to_owned(), chain.links.iter().map(linked).collect());
    let evidence = chain.evidence.iter().map(|it| {
        json!({ "number": it.number, "state": it.state, "name": it.text("name"),
                "bytes": it.int("bytes"), "sha256": it.text("sha256") })
    });
    map.insert("evidence".to_owned(), evidence.collect());
    map.insert(
        "history".to_owned(),
        history.iter().map(|line| entry(office, line)).collect(),
    );
    Json::Object(map)
}

/// Writes how much the ledger has of something, whether that is enough, only late, or ticked short.
fn on_ledger(record: &Record, ledger: &OnLedger) -> Json {
    json!({
        "has": ledger.has, "of": ledger.of, "enough": ledger.is_enough(),
        "late": ledger.late, "short": ledger.is_short(record),
        "missing": ledger.missing,
        "last_on": ledger.last.map(|day| day.to_string()),
    })
}

/// Writes who has talked to whom: a member, the other member or the department, how it stands.
fn pairs(talks: &Talks) -> Json {
    let told = talks.pairs.iter().map(|pair| {
        let (word, number) = match pair.with {
            With::Member(_) => ("with", "with_number"),
            With::Department(_) => ("department", "department_number"),
        };
        let member = talks.members.get(pair.member).map(|(_, it)| it);
        let other = talks.other(pair, pair.member);
        let held: Vec<&str> = pair.talks.iter().map(|it| it.number.as_str()).collect();
        let late: Vec<&str> = pair.late.iter().map(|it| it.number.as_str()).collect();
        json!({
            "member": member.map(|it| &it.name),
            "member_number": member.map(|it| &it.number),
            word: other.map(|it| &it.name),
            number: other.map(|it| &it.number),
            "state": pair.state.code(),
            "talks": held,
            "late": late,
        })
    });
    told.collect()
}

fn linked(linked: &Linked) -> Json {
    let role = linked.key.split_once('-').map_or("", |(_, role)| role);
    let records = linked.rows.iter().map(|row| {
        let record = &row.record;
        let mut told = Map::new();
        told.insert("number".to_owned(), json!(record.number));
        told.insert("kind".to_owned(), json!(record.kind.code()));
        told.insert("state".to_owned(), json!(record.state));
        told.insert("title".to_owned(), json!(record.title()));
        let word = linked.words.get(&record.id);
        told.extend(word.map(|word| ("word".to_owned(), json!(word))));
        Json::Object(told)
    });
    json!({ "link": role.replace('-', "_"), "total": linked.total,
            "shown": linked.rows.len(), "records": records.collect::<Json>() })
}

/// Writes an entry of the journal.
pub(super) fn entry(office: &Office, line: &HistoryLine) -> Json {
    let entry = &line.entry;
    let items = line.items.iter().map(|item| {
        json!({ "op": item.op.code(), "kind": item.kind.map(Kind::code),
                "id": item.record_id, "number": number_of(office, item.kind, item.record_id),
                "revision": item.revision, "data": item.data, "names": names(office, item) })
    });
    json!({
        "seq": entry.seq, "seal": entry.seal(), "at": entry.at, "day": entry.day, "command": entry.command,
        "account": entry.account, "entered_by": line.entered_by.as_ref().map(|it| &it.name),
        "entered_by_number": line.entered_by.as_ref().map(|it| &it.number), "door": entry.door,
        "decided_by": line.decided_by.as_ref().map(|it| &it.name),
        "decided_by_number": line.decided_by.as_ref().map(|it| &it.number), "capacity": entry.capacity, "basis": entry.basis,
        "decided_on": entry.decided_on, "note": entry.note, "undoes": entry.undoes,
        "undoes_command": line.behind.as_ref().map(|it| &it.command),
        "undoes_day": line.behind.as_ref().map(|it| &it.on), "marks": entry.marks,
        "items": items.collect::<Json>(), "items_shown": line.items.len(),
        "items_total": line.items_total,
    })
}

/// Gives the number of a record that may be read.
fn number_of(office: &Office, kind: Option<Kind>, id: i64) -> Option<String> {
    // What cannot be read now has no number here; the entry itself stands.
    let record = office.record(kind?, id).ok().flatten();
    record.map(|record| record.number)
}

/// Gives what an item refers to by key as names and numbers: after it, and for a change before it.
fn names(office: &Office, item: &EntryItem) -> Map<String, Json> {
    let mut map = Map::new();
    let mut put = |word: &str, kind: Kind, key: Option<i64>| {
        let Some(key) = key else { return };
        let named = number_of(office, Some(kind), key)
            .and_then(|_| office.name_of(kind, key).ok().flatten());
        map.insert(word.to_owned(), json!(named.as_ref().map(|it| &it.name)));
        let number = named.as_ref().map(|it| &it.number);
        map.insert(format!("{word}_number"), json!(number));
    };
    let Some(kind) = item.kind else { return map };
    for (column, other) in kind.def().references() {
        let (word, data) = (column.word(), &item.data);
        put(word, other, key_in(data, &["cells", column.name]));
        if data.get("column").and_then(Json::as_str) == Some(column.name) {
            put(word, other, key_in(data, &["new"]));
            put(&format!("{word}_before"), other, key_in(data, &["old"]));
        }
    }
    let role = item
        .data
        .get("role")
        .and_then(Json::as_str)
        .and_then(Role::from_code);
    if let Some(role) = role {
        put("to", role.ends().1, key_in(&item.data, &["to"]));
    }
    map
}

/// Gives the key that stands at a place of an item's data.
fn key_in(data: &Json, path: &[&str]) -> Option<i64> {
    let found = path.iter().try_fold(data, |data, name| data.get(name));
    found.and_then(Json::as_i64)
}

#[cfg(test)]
mod tests {
    use crate::domain::{Hand, Value};

    use super::*;

    /// A row of one cell.
    fn row(value: Value) -> Row {
        let record = Record {
            kind: Kind::Goal,
            id: 1,
            number: "标-01".to_owned(),
            revision: 1,
            state: "active".to_owned(),
            campaign_id: Some(1),
            made_on: "2009-09-01".to_owned(),
            made_by: None,
            cells: crate::domain::Cells::from([("measured", value)]),
        };
        Row {
            record,
            names: BTreeMap::new(),
        }
    }

    #[test]
    fn measures_have_one_form_for_programs() {
        for (ty, value, said) in [
            (Type::Time, Value::from("09:30"), "\"09:30\""),
            (Type::Time, Value::Null, "null"),
            (Type::HalfDays, Value::Int(0), "0.0"),
            (Type::HalfDays, Value::Int(1), "0.5"),
            (Type::HalfDays, Value::Int(3), "1.5"),
            (Type::HalfDays, Value::Int(2_400), "1200.0"),
            (Type::HalfDays, Value::Null, "null"),
            (Type::Decimal(2), Value::Int(1_250), "\"12.50\""),
            (Type::Decimal(2), Value::Int(123_456_789), "\"1234567.89\""),
            (Type::Decimal(0), Value::Int(7), "\"7\""),
            (Type::Decimal(2), Value::Null, "null"),
        ] {
            let column = Column::asked("measured", ty, Hand::Typed);
            assert_eq!(cell(&row(value), &column).to_string(), said, "{ty:?}");
        }
    }
}
