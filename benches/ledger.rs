//! What must be fast: `status`, the first screen, one key, a filter, a word and one save on stores
//! of 1,000, 100,000 and 1,000,000 opinions, with a task for every ten; an import of 100,000.
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a bench may fail loudly"
)]

mod made;

use std::collections::BTreeMap;
use std::hint::black_box;

use criterion::measurement::WallTime;
use criterion::{BenchmarkGroup, BenchmarkId, Criterion, criterion_group, criterion_main};
use duban::domain::{Decision, Kind, Sort, Value};
use duban::office::{ActRequest, Office, Wishes};
use duban::store::{Filter, Giver, Key, Query};

use made::{FILE, create, file, store_of};

const SIZES: [usize; 3] = [1_000, 100_000, 1_000_000];

fn by_day(limit: usize) -> Query {
    Query {
        sort: Sort::By("received_on"),
        ..Query::of(Kind::Opinion, limit)
    }
}

fn windows(c: &mut Criterion) {
    for size in SIZES {
        let office = store_of(size);
        let first = office.list(&by_day(40)).unwrap().rows;
        let last = first.last().unwrap();
        let next = Query {
            after: Some(Key::of(Sort::By("received_on"), &last.record)),
            ..by_day(40)
        };
        let id = i64::try_from(size / 2).unwrap();
        let key = Key {
            sort: Value::Int(id),
            id,
        };
        let newest = Query {
            descending: true,
            after: Some(key),
            ..Query::of(Kind::Opinion, 40)
        };
        let mut group = c.benchmark_group("ledger");
        group.bench_function(BenchmarkId::new("status", size), |b| {
            b.iter(|| black_box(office.status().unwrap()));
        });
        group.bench_function(BenchmarkId::new("page_down", size), |b| {
            b.iter(|| black_box(office.list(&next).unwrap()));
        });
        group.bench_function(BenchmarkId::new("page_by_number", size), |b| {
            b.iter(|| black_box(office.list(&newest).unwrap()));
        });
        group.bench_function(BenchmarkId::new("open", size), |b| {
            b.iter(|| black_box(office.chain(Kind::Opinion, id).unwrap()));
        });
        for (name, word) in [
            ("find_common", "窗口"),
            ("find_one", "厅"),
            ("find_rare", "荧光绿档案盒"),
        ] {
            let filter = Filter {
                text: Some(word.to_owned()),
                ..Filter::default()
            };
            let query = Query {
                filter,
                ..Query::of(Kind::Opinion, 40)
            };
            group.bench_function(BenchmarkId::new(name, size), |b| {
                b.iter(|| black_box(office.list(&query).unwrap()));
            });
        }
        of_tasks(&mut group, &office, size);
        filters(&mut group, &office, size);
        group.finish();
    }
}

fn of_tasks(group: &mut BenchmarkGroup<'_, WallTime>, office: &Office, size: usize) {
    group.bench_function(BenchmarkId::new("overview", size), |b| {
        b.iter(|| {
            black_box(
                office
                    .overview(
                        5,
                        &duban::office::Cut::default(),
                        duban::office::Reach::Whole,
                    )
                    .unwrap(),
            )
        });
    });
    let by_limit = Query {
        sort: Sort::By("limit_on"),
        ..Query::of(Kind::Task, 40)
    };
    let first = office.list(&by_limit).unwrap().rows;
    let next = Query {
        after: Some(Key::of(Sort::By("limit_on"), &first.last().unwrap().record)),
        ..by_limit.clone()
    };
    group.bench_function(BenchmarkId::new("tasks_by_limit", size), |b| {
        b.iter(|| black_box(office.list(&next).unwrap()));
    });
    let of_department = Query {
        filter: equal("department_id", 3),
        ..by_limit
    };
    group.bench_function(BenchmarkId::new("tasks_of_department", size), |b| {
        b.iter(|| black_box(office.list(&of_department).unwrap()));
    });
}

fn equal(column: &'static str, id: i64) -> Filter {
    Filter {
        equals: vec![(column, Value::Int(id))],
        ..Filter::default()
    }
}

fn filters(group: &mut BenchmarkGroup<'_, WallTime>, office: &Office, size: usize) {
    let channel = office.resolve(Kind::Channel, "专线").unwrap();
    let of_channel = Query {
        filter: equal("channel_id", channel),
        descending: true,
        ..Query::of(Kind::Opinion, 40)
    };
    group.bench_function(BenchmarkId::new("opinions_of_channel", size), |b| {
        b.iter(|| black_box(office.list(&of_channel).unwrap()));
    });
    group.bench_function(BenchmarkId::new("count_channel", size), |b| {
        b.iter(|| black_box(office.count(Kind::Opinion, &of_channel.filter).unwrap()));
    });
    for (name, word) in [
        ("count_common", "窗口"),
        ("count_long", "办事大厅"),
        ("count_rare", "荧光绿档案盒"),
    ] {
        let filter = Filter {
            text: Some(word.to_owned()),
            ..Filter::default()
        };
        group.bench_function(BenchmarkId::new(name, size), |b| {
            b.iter(|| black_box(office.count(Kind::Opinion, &filter).unwrap()));
        });
    }
}

/// One save of a person at the keyboard: an opinion typed, progress of a task noted.
fn saves(c: &mut Criterion) {
    let mut group = c.benchmark_group("saves");
    group.sample_size(30);
    for size in SIZES {
        let mut office = store_of(size);
        let channel = office.resolve(Kind::Channel, "专线").unwrap();
        let cells = BTreeMap::from([
            ("text", Value::from("窗口中午没有人值守，建议安排专人。")),
            ("channel_id", Value::Int(channel)),
            ("received_on", Value::from("2009-04-10")),
            ("target", Value::from("leadership_team")),
        ]);
        group.bench_function(BenchmarkId::new("opinion", size), |b| {
            b.iter(|| {
                office
                    .make(Kind::Opinion, &cells, &Giver::default())
                    .unwrap()
            });
        });
        let rectifying = Query {
            filter: Filter {
                states: vec!["rectifying"],
                ..Filter::default()
            },
            ..Query::of(Kind::Task, 1)
        };
        let found = office.list(&rectifying).unwrap().rows;
        let record = &found.first().unwrap().record;
        let (id, owner) = (record.id, record.int("owner_id"));
        let progress = ActRequest {
            verb: "progress".to_owned(),
            decision: Decision {
                by: owner,
                ..Decision::default()
            },
            answers: BTreeMap::from([("done", Value::from("已安排专人值守。"))]),
            ..ActRequest::default()
        };
        group.bench_function(BenchmarkId::new("act", size), |b| {
            b.iter(|| office.act(Kind::Task, id, &progress).unwrap());
        });
    }
    group.finish();
}

fn writes(c: &mut Criterion) {
    let bytes = file(0, FILE);
    let mut group = c.benchmark_group("writes");
    group.sample_size(10);
    group.bench_function("import_100000", |b| {
        b.iter_batched(
            || {
                let folder = tempfile::tempdir().unwrap();
                let office = create(&folder.path().join("duban.db"));
                (folder, office)
            },
            |(folder, mut office)| {
                office
                    .import_opinions(&bytes, &Wishes::making([Kind::Batch]), &mut ())
                    .unwrap()
                    .unwrap();
                (folder, office)
            },
            criterion::BatchSize::PerIteration,
        );
    });
    group.finish();
}

criterion_group!(benches, windows, saves, writes);
criterion_main!(benches);
