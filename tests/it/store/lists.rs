//! Lists: every page of every list is what a plain walk over all records gives.

use duban::domain::light::{Light, light_of};
use duban::domain::{Kind, Record, Sort, VOID, Value};
use duban::office::{Cut, Office, Opening, Reach, in_week};
use duban::store::{Filter, Key, Query, Within};

use super::noon;
use crate::made_up;

const OPEN: [&str; 4] = ["issued", "signed", "rectifying", "suspended"];

/// What a filter means, said a second time and slowly.
fn means(office: &Office, filter: &Filter, record: &Record) -> bool {
    let shown = light_of(record, office.sight());
    (if filter.states.is_empty() {
        record.state != VOID
    } else {
        filter.states.contains(&record.state.as_str())
    }) && filter
        .equals
        .iter()
        .all(|(column, value)| record.cell(column) == value)
        && filter
            .among
            .iter()
            .all(|(column, values)| values.contains(record.cell(column)))
        && filter.within.iter().all(|it| {
            let value = record.cell(it.column);
            *value != Value::Null
                && it.from.as_ref().is_none_or(|from| from <= value)
                && it.to.as_ref().is_none_or(|to| value <= to)
        })
        && filter.text.as_deref().is_none_or(|word| {
            let mut searched = record.kind.def().search.iter();
            searched.any(|column| record.text(column).contains(word))
        })
        && filter
            .lit
            .as_ref()
            .is_none_or(|lit| shown.is_some_and(|it| lit.lights.contains(&it)))
}

fn filters(office: &Office, kind: Kind) -> Vec<Filter> {
    let today = office.today();
    let columns: &[&'static str] = if kind == Kind::Task {
        &["department_id", "owner_id", "lead_id", "level"]
    } else if kind == Kind::Opinion {
        &[
            "channel_id",
            "category_id",
            "target",
            "batch_id",
            "target_department_id",
        ]
    } else {
        &["category_id", "urgency"]
    };
    let mut filters = vec![Filter::default()];
    for column in columns {
        let values: &[Value] = &match *column {
            "target" => vec![Value::from("leadership_team"), Value::from("department")],
            "level" => vec![Value::from("major")],
            "urgency" => vec![Value::from("urgent")],
            _ => (1..=4).map(Value::Int).collect::<Vec<_>>(),
        };
        filters.extend(values.iter().map(|value| Filter {
            equals: vec![(*column, value.clone())],
            ..Filter::default()
        }));
    }
    let first = kind.def().machine.initial();
    let narrowed: Vec<Filter> = filters
        .iter()
        .flat_map(|filter| {
            [vec![first], OPEN.to_vec(), vec![VOID]].map(|states| Filter {
                states,
                ..filter.clone()
            })
        })
        .collect();
    filters.extend(narrowed);
    if kind.def().is_lit() {
        use Light::{Green, Grey, Red, Yellow};
        let sets: [&[Light]; 7] = [
            &[Red],
            &[Yellow],
            &[Green],
            &[Grey],
            &[Red, Yellow],
            &[Red, Grey],
            &[Yellow, Green],
        ];
        let lit: Vec<Filter> = filters
            .iter()
            .flat_map(|filter| {
                sets.map(|lights| {
                    let mut filter = filter.clone();
                    filter.show(duban::office::lit(kind, lights, today));
                    filter
                })
            })
            .collect();
        filters.extend(lit);
    }
    filters
}

/// A column and values of it: one by which lists are narrowed with an index, or another.
type Set = (&'static str, Vec<Value>);
/// The sets and the bounded columns of a kind.
type Sets = (Vec<Set>, &'static [&'static str]);

fn sets(kind: Kind) -> Sets {
    let keys = |keys: &[i64]| keys.iter().copied().map(Value::Int).collect();
    let codes = |codes: &[&str]| codes.iter().copied().map(Value::from).collect();
    if kind == Kind::Task {
        let sets = vec![
            ("department_id", keys(&[1, 3, 4])),
            ("owner_id", keys(&[2, 3, 5, 8])),
            ("level", codes(&["major", "ordinary"])),
            ("task_kind", codes(&["by_limit", "fix_at_once"])),
        ];
        (sets, &["limit_on", "closed_on", "issued_on"])
    } else if kind == Kind::Opinion {
        let sets = vec![
            ("channel_id", keys(&[1, 2])),
            ("target", codes(&["campaign", "department"])),
            ("target_department_id", keys(&[1, 2, 3])),
        ];
        (sets, &["received_on", "disposed_on"])
    } else {
        let sets = vec![
            ("category_id", keys(&[1, 2, 5])),
            ("urgency", codes(&["urgent", "normal"])),
        ];
        (sets, &["confirmed_on"])
    }
}

/// Sets and bounds, each by itself and with one another, with a state and with none.
fn sets_and_bounds(kind: Kind, all: &[Record]) -> Vec<Filter> {
    let (sets, bounded) = sets(kind);
    let mut bounds: Vec<Option<Within>> = vec![None];
    for column in bounded {
        let mut days: Vec<Value> = all.iter().map(|it| it.cell(column).clone()).collect();
        days.retain(|day| *day != Value::Null);
        days.sort_unstable();
        let (early, late) = (
            days[days.len() / 3].clone(),
            days[days.len() * 2 / 3].clone(),
        );
        for (from, to) in [
            (Some(early.clone()), None),
            (None, Some(late.clone())),
            (Some(early), Some(late.clone())),
            (Some(late.clone()), Some(late)),
        ] {
            let column: &'static str = column;
            bounds.push(Some(Within::of(column, from, to)));
        }
    }
    let sets = std::iter::once(None).chain(sets.into_iter().map(Some));
    let first = kind.def().machine.initial();
    let mut filters = Vec::new();
    for set in sets {
        for within in &bounds {
            for states in [vec![], vec![first], OPEN.to_vec()] {
                let mut filter = Filter {
                    states,
                    within: within.clone().into_iter().collect(),
                    ..Filter::default()
                };
                if let Some((column, values)) = set.clone() {
                    filter.one_of(column, values);
                }
                filters.push(filter);
            }
        }
    }
    filters
}

/// Words that stand in some of the texts, by themselves and with a state.
fn words(kind: Kind, all: &[Record]) -> Vec<Filter> {
    let first = kind.def().machine.initial();
    let said = [1, 2, 3, 4].map(|part| {
        let record = &all[all.len() * part / 5];
        let text = record.text(kind.def().search[0]);
        text.chars().take(2).collect::<String>()
    });
    let with = |states: Vec<&'static str>| {
        said.clone().map(|word| Filter {
            text: Some(word),
            states: states.clone(),
            ..Filter::default()
        })
    };
    let all = [vec![], vec![first], OPEN.to_vec()];
    all.into_iter().flat_map(with).collect()
}

/// Reads a list five rows at a time, to its end.
fn paged(office: &Office, query: &Query) -> Vec<i64> {
    let mut query = query.clone();
    let mut ids = Vec::new();
    loop {
        let listing = office.list(&query).unwrap();
        ids.extend(listing.rows.iter().map(|row| row.record.id));
        let Some(last) = listing.rows.last().filter(|_| listing.more) else {
            return ids;
        };
        query.after = Some(Key::of(query.sort, &last.record));
    }
}

pub(super) fn demo() -> (tempfile::TempDir, Office) {
    let folder = tempfile::tempdir().unwrap();
    let opening = Opening {
        path: folder.path().join("demo.duban"),
        clock: noon,
        today: None,
        ..super::opening(folder.path(), "2009-10-23")
    };
    let office = made_up::fill(&opening).unwrap();
    (folder, office)
}

#[test]
fn every_page_of_every_list_is_what_a_plain_walk_gives() {
    let (_folder, office) = demo();
    for kind in [Kind::Task, Kind::Opinion, Kind::Problem] {
        let all: Vec<Record> = (1..=2_000)
            .map_while(|id| office.record(kind, id).unwrap())
            .collect();
        assert!(all.len() > 10);
        let mut shown = 0;
        let more = [sets_and_bounds(kind, &all), words(kind, &all)];
        for filter in filters(&office, kind).into_iter().chain(more.concat()) {
            let meant: Vec<&Record> = all
                .iter()
                .filter(|record| means(&office, &filter, record))
                .collect();
            shown += meant.len();
            let count = office.count(kind, &filter).unwrap();
            assert_eq!((count.n, count.exact), (meant.len(), true), "{filter:?}");
            for sort in kind.def().sorts() {
                for descending in [false, true] {
                    let mut expected = meant.clone();
                    expected.sort_by_key(|record| Key::of(sort, record));
                    if descending {
                        expected.reverse();
                    }
                    let expected: Vec<i64> = expected.iter().map(|record| record.id).collect();
                    let query = Query {
                        filter: filter.clone(),
                        sort,
                        descending,
                        ..Query::of(kind, 5)
                    };
                    assert_eq!(paged(&office, &query), expected, "{query:?}");
                    // What is found is read from its beginning: no place in it is counted.
                    let placed = expected.iter().enumerate().step_by(7);
                    for (place, id) in placed.filter(|_| filter.text.is_none()) {
                        let record = office.record(kind, *id).unwrap().unwrap();
                        let here = Query {
                            after: Some(Key::of(sort, &record)),
                            ..query.clone()
                        };
                        assert_eq!(office.before(&here, 9_999).unwrap().n, place, "{here:?}");
                    }
                }
            }
        }
        assert!(shown > 300, "{kind:?}: {shown}");
    }
}

#[test]
fn the_week_counts_the_tasks_that_its_figures_open() {
    let (_folder, office) = demo();
    let week = office.week().unwrap();
    assert!(!week.recent.is_empty());
    for act in ["closed", "issued", "returned", "extended"] {
        let n = week.count(Kind::Task, act);
        let query = Query {
            filter: Filter {
                acted: Some(in_week(act, office.today())),
                ..Filter::default()
            },
            sort: Sort::By("limit_on"),
            ..Query::of(Kind::Task, 5)
        };
        let ids = paged(&office, &query);
        assert_eq!(i64::try_from(ids.len()).unwrap(), n, "{act:?}");
        let count = office.count(Kind::Task, &query.filter).unwrap();
        assert_eq!(count.n, ids.len(), "{act:?}");
    }
}

#[test]
fn of_what_is_ones_own_a_short_list_gives_what_falls_due_first() {
    let (_folder, mut office) = demo();
    let mut seen = 0;
    for person in office.all(Kind::Person).unwrap() {
        office.introduce(Some(person.id)).unwrap();
        let own = |most| -> Vec<_> {
            let own = office
                .overview(most, &Cut::default(), Reach::Whole)
                .unwrap()
                .own
                .into_iter();
            own.map(|it| it.row.record.number).collect()
        };
        let all = own(200);
        if all.len() > 2 {
            assert_eq!(own(2), all[..2], "{}", person.text("name"));
            seen += 1;
        }
    }
    assert!(seen > 2, "{seen}");
}

#[test]
fn the_overview_stands_at_the_step_and_in_the_year_of_its_campaign() {
    let (_folder, office) = demo();
    let overview = office.overview(1, &Cut::default(), Reach::Whole).unwrap();
    let (phase, step) = (
        overview.status.phase.unwrap(),
        overview.status.step.unwrap(),
    );
    let mut steps = office.all(Kind::Step).unwrap();
    steps.retain(|it| it.int("phase_id") == Some(phase.id));
    let place = steps.iter().position(|it| it.id == step.id).unwrap();
    assert_eq!(overview.step_place, (place + 1, steps.len()));
    assert_eq!(office.campaign_year(), 2009);
}

#[test]
fn of_some_records_a_word_means_those_that_hold_it() {
    let (_folder, office) = demo();
    let tasks = office.all(Kind::Task).unwrap();
    let ids: Vec<i64> = tasks.iter().map(|it| it.id).collect();
    let goal = tasks[0].text("goal").to_owned();
    for (word, all) in [("", true), ("没有这样的事", false), (goal.as_str(), false)] {
        let filter = Filter {
            text: Some(word.to_owned()),
            ..Filter::default()
        };
        let meant = office.meant(Kind::Task, &filter, &ids).unwrap();
        assert_eq!(meant == ids, all, "{word}");
        assert_eq!(meant.contains(&ids[0]), all || word == goal, "{word}");
    }
}
