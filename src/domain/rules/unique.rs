//! What no two records that stand may share, and how many a post takes: looked at once a command
//! has written all that it writes, so that no door can walk round it.

use std::collections::{BTreeMap, BTreeSet};

use super::case::fetch;
use crate::domain::{Column, Kind, Ledger, Names, Read, Record, Refusal, Role, Value};

/// Two people of one name in one department are told apart by their staff numbers, or not at all.
const TWIN: Kind = Kind::Person;
const TWIN_COLUMNS: [&str; 2] = ["name", "department_id"];
const TOLD_BY: &str = "staff_no";

/// What was found about records that share what they may not.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Shared {
    /// What cannot stand.
    pub refusals: Vec<Refusal>,
    /// What stands, and is worth a look.
    pub marks: Vec<Refusal>,
}

/// Says whether a change of a column can make two records share what they may not; every column
/// of a new record counts.
pub fn tells_apart(kind: Kind, column: Option<&str>) -> bool {
    let named = |name: &str| column.is_none_or(|it| it == name);
    let twin = kind == TWIN && (TWIN_COLUMNS.into_iter().any(named) || named(TOLD_BY));
    twin || kind
        .def()
        .columns
        .iter()
        .any(|it| it.unique && named(it.name))
}

/// Looks whether records that were touched share with another standing one what nobody may.
///
/// `standing` are all standing records of the kind. Names are compared by their keys: width,
/// blanks and dots make no other name, leading zeros no other number.
pub fn shared(kind: Kind, standing: &[Record], touched: &BTreeSet<i64>) -> Shared {
    let mut found = Shared::default();
    for column in kind.def().columns.iter().filter(|it| it.unique) {
        let bearers = by(standing, |record| scoped_key(column, record));
        for record in standing.iter().filter(|it| touched.contains(&it.id)) {
            let other = scoped_key(column, record)
                .and_then(|key| bearers.get(&key)?.iter().find(|it| it.id != record.id));
            found
                .refusals
                .extend(other.map(|other| taken(column, record, other)));
        }
    }
    if kind == TWIN {
        twins(standing, touched, &mut found);
    }
    found
}

fn by<K: Ord>(
    records: &[Record],
    key: impl Fn(&Record) -> Option<K>,
) -> BTreeMap<K, Vec<&Record>> {
    let mut all: BTreeMap<K, Vec<&Record>> = BTreeMap::new();
    for record in records {
        if let Some(key) = key(record) {
            all.entry(key).or_default().push(record);
        }
    }
    all
}

/// What stands in a column, with that within which it stands once: the whole, else the campaign,
/// and what another column says.
fn scoped_key(column: &Column, record: &Record) -> Option<(Option<i64>, String, String)> {
    let def = record.kind.def();
    let scope = match def.part_of {
        Some(whole) => record.int(whole),
        None => record.campaign_id.filter(|_| def.of_campaign),
    };
    let key = column.notation.key(record.text(column.name));
    let within = column.unique_within.map(|it| record.text(it));
    let within = within.unwrap_or_default().to_owned();
    (!key.is_empty()).then_some((scope, within, key))
}

fn taken(column: &Column, record: &Record, other: &Record) -> Refusal {
    let key = if column.unique_within.is_some() {
        "said-already"
    } else if column.name == record.kind.def().title {
        "name-taken"
    } else {
        "number-taken"
    };
    Refusal::of(key)
        .with("found", record.text(column.name))
        .with("number", &other.number)
        .with("name", other.title())
        .at(column.name)
}

fn twins(standing: &[Record], touched: &BTreeSet<i64>, found: &mut Shared) {
    let [name, department] = TWIN_COLUMNS;
    let bearers = by(standing, |it| {
        Some(twin_key(it.text(name), it.int(department)))
    });
    for record in standing.iter().filter(|it| touched.contains(&it.id)) {
        let key = twin_key(record.text(name), record.int(department));
        let others = bearers.get(&key).into_iter().flatten();
        let mut others = others.filter(|it| it.id != record.id).peekable();
        let Some(first) = others.peek() else { continue };
        let about = |key| {
            Refusal::of(key)
                .with("found", first.text(name))
                .with("number", &first.number)
                .with("staff_no", first.text(TOLD_BY))
                .at(name)
        };
        let (twin, namesake) = (about("twin"), about("namesake"));
        if record.lacks(TOLD_BY) || others.any(|it| it.lacks(TOLD_BY)) {
            found.refusals.push(twin);
        } else {
            found.marks.push(namesake);
        }
    }
}

/// Gives the key of a person's name and department.
pub fn twin_key(name: &str, department: Option<i64>) -> (Option<i64>, String) {
    (department, crate::domain::folding::name_key(name))
}

/// Says where more people hold a post than it has seats.
pub fn overfull(post: &Record, holders: &[Record]) -> Option<Refusal> {
    let seats = seats(post);
    (holders.len() > seats).then(|| about_seats("seats-overfull", (post, seats), holders))
}

/// Names a post, its seats and who sits on it.
pub(super) fn about_seats(
    key: &'static str,
    (post, seats): (&Record, usize),
    holders: &[Record],
) -> Refusal {
    let named = |it: &Record| format!("{} {}", it.number, it.title());
    let all: Vec<String> = holders.iter().map(named).collect();
    Refusal::of(key)
        .with("post", named(post))
        .with("seats", seats)
        .with("count", holders.len())
        .with("holders", Names::of(all))
        .at("seats")
}

/// Fetches those who hold a post.
pub(super) fn holders(ledger: &dyn Ledger, post: i64) -> Read<Vec<Record>> {
    let mut found = Vec::new();
    for id in ledger.linking(Role::Holds, post)? {
        found.extend(fetch(ledger, Kind::Person, Some(id))?);
    }
    Ok(found)
}

/// Gives the number of people that a post takes; one where nothing is said.
pub fn seats(post: &Record) -> usize {
    let seats = post.cell("seats").clone();
    let seats = if seats == Value::Null {
        Some(1)
    } else {
        seats.int()
    };
    seats
        .and_then(|it| usize::try_from(it).ok())
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn record(kind: Kind, id: i64, cells: &[(&'static str, Value)]) -> Record {
        Record {
            kind,
            id,
            number: format!("{}-{id}", kind.def().sign),
            revision: 1,
            state: "active".to_owned(),
            campaign_id: kind.def().of_campaign.then_some(1),
            made_on: String::new(),
            made_by: None,
            cells: cells.iter().cloned().collect(),
        }
    }

    fn keys(found: &Shared) -> (Vec<&'static str>, Vec<&'static str>) {
        let keys = |all: &[Refusal]| all.iter().map(|it| it.key).collect();
        (keys(&found.refusals), keys(&found.marks))
    }

    #[test]
    fn no_two_records_of_a_named_kind_bear_one_name() {
        let named = [
            Kind::Campaign,
            Kind::Goal,
            Kind::Category,
            Kind::Channel,
            Kind::Phase,
            Kind::Step,
            Kind::Deliverable,
            Kind::Department,
            Kind::Post,
            Kind::Batch,
        ];
        for kind in named {
            let all = [
                record(kind, 1, &[("name", "意见箱·甲".into())]),
                record(kind, 2, &[("name", "意见　箱•甲".into())]),
            ];
            let second = BTreeSet::from([2]);
            let found = shared(kind, &all, &second);
            assert_eq!(keys(&found), (vec!["name-taken"], vec![]), "{kind:?}");
            assert!(tells_apart(kind, Some("name")) && tells_apart(kind, None));
            // What was there before is not looked at for the sake of something else.
            assert_eq!(shared(kind, &all, &BTreeSet::new()), Shared::default());
        }
        assert!(!tells_apart(Kind::Opinion, None));
        assert!(!tells_apart(Kind::Person, Some("telephone")));
    }

    #[test]
    fn a_name_may_stand_once_in_each_campaign_and_each_whole() {
        let mut other = record(Kind::Channel, 2, &[("name", "专线".into())]);
        other.campaign_id = Some(2);
        let all = [record(Kind::Channel, 1, &[("name", "专线".into())]), other];
        let both = BTreeSet::from([1, 2]);
        assert_eq!(shared(Kind::Channel, &all, &both), Shared::default());
        let step = |id, phase: i64| {
            record(
                Kind::Step,
                id,
                &[("name", "总结".into()), ("phase_id", phase.into())],
            )
        };
        let apart = shared(Kind::Step, &[step(1, 1), step(2, 2)], &both);
        assert_eq!(apart, Shared::default());
        let together = shared(Kind::Step, &[step(1, 1), step(2, 1)], &both);
        assert_eq!(together.refusals.len(), 2);
    }

    #[test]
    fn namesakes_in_a_department_are_told_apart_by_number_or_not_at_all() {
        let person = |id, name: &str, department: i64, number: &str| {
            let number = Value::from((!number.is_empty()).then_some(number));
            let cells = [
                ("name", Value::from(name)),
                ("department_id", Value::Int(department)),
                ("staff_no", number),
            ];
            record(Kind::Person, id, &cells)
        };
        let second = BTreeSet::from([2]);
        let first = person(1, "王秀英", 1, "001");
        let table = [
            (person(2, "王　秀英", 1, ""), vec!["twin"], vec![]),
            (person(2, "王秀英", 1, "002"), vec![], vec!["namesake"]),
            (person(2, "王秀英", 2, ""), vec![], vec![]),
            (
                person(2, "王秀瑛", 1, "=\"1\""),
                vec!["number-taken"],
                vec![],
            ),
            (person(2, "李工", 1, "010"), vec![], vec![]),
        ];
        for (other, refused, marked) in table {
            let found = shared(Kind::Person, &[first.clone(), other.clone()], &second);
            assert_eq!(keys(&found), (refused, marked), "{other:?}");
        }
    }

    #[test]
    fn a_post_takes_as_many_as_it_has_seats() {
        let post = record(
            Kind::Post,
            1,
            &[("name", "组长".into()), ("seats", 1.into())],
        );
        let people = [record(Kind::Person, 1, &[]), record(Kind::Person, 2, &[])];
        let refused = overfull(&post, &people).unwrap();
        assert_eq!(refused.key, "seats-overfull");
        assert_eq!(overfull(&post, &people[..1]), None);
        assert_eq!(seats(&record(Kind::Post, 2, &[])), 1);
    }
}
