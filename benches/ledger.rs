//! What must be fast: `status` and one key on stores of 1,000, 100,000 and 1,000,000 opinions,
//! an import of 100,000 and one save.
//!
//! The stores are made once by a seeded generator and kept in the target folder.
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a bench may fail loudly"
)]

use std::fmt::Write as _;
use std::hint::black_box;
use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};
use criterion::{BenchmarkId, Criterion, criterion_group, criterion_main};
use duban::app::office::{FirstRun, Office, Opening};
use duban::app::{Door, Filter, Query, Sort};
use duban::domain::Kind;

const SIZES: [usize; 3] = [1_000, 100_000, 1_000_000];
/// How many opinions one generated file holds.
const FILE: usize = 100_000;

fn noon() -> DateTime<Utc> {
    DateTime::from_timestamp(1_256_270_400, 0).unwrap()
}

fn opening(path: PathBuf) -> Opening {
    Opening {
        path,
        account: "bench".to_owned(),
        door: Door::CommandLine,
        today: Some("2009-10-23".parse().unwrap()),
        campaign: None,
        clock: noon,
    }
}

fn create(path: &Path) -> Office {
    let template = duban::exchange::template::Template::built_in("baoding-2009").unwrap();
    let first = FirstRun {
        template: template.to_owned(),
        template_name: "baoding-2009".to_owned(),
        organiser: None,
        person: None,
        start: None,
        rehearsal: true,
        zone_minutes: None,
    };
    let mut office = Office::create(&opening(path.to_owned()), &first)
        .unwrap()
        .unwrap();
    let roster = std::fs::read("tests/data/imports/roster.csv").unwrap();
    office.import_roster(&roster, false).unwrap().unwrap();
    office
}

/// A small generator: the same numbers on every machine.
struct Seed(u64);

impl Seed {
    fn next(&mut self, below: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % below
    }
}

/// Writes a file of opinions; `from` numbers the cards on.
fn file(from: usize, rows: usize) -> Vec<u8> {
    const PLACES: [&str; 12] = [
        "窗口",
        "食堂",
        "停车场",
        "办事大厅",
        "会议室",
        "职工之家",
        "工人文化宫",
        "疗养院",
        "电梯",
        "档案室",
        "乡镇工会",
        "县级工会",
    ];
    const FAULTS: [&str; 12] = [
        "排队时间太长",
        "中午没有人值守",
        "答复不及时",
        "手续繁琐",
        "材料重复提交",
        "态度生硬",
        "门难进、脸难看",
        "收费不透明",
        "来回跑了三趟",
        "通知贴出来就过期",
        "没有人说得清归谁管",
        "制度上墙不上心",
    ];
    const WISHES: [&str; 8] = [
        "希望改一改",
        "建议公开办事流程和时限",
        "请领导重视",
        "建议限期整改",
        "不要只写在纸上",
        "希望每月通报一次",
        "请安排专人负责",
        "建议举一反三",
    ];
    const CHANNELS: [&str; 4] = ["征求意见卡", "意见箱", "专线", "座谈会"];
    let mut seed = Seed(u64::try_from(from).unwrap() + 2009);
    let mut out = String::from(
        "序号,份号,征集渠道,收到日期,意见内容,意见对象,具体对象,问题类别,提出人,联系电话,批次\n",
    );
    for n in from..from + rows {
        let (month, day) = (3 + seed.next(2), 1 + seed.next(30));
        let rare = if n % 50_000 == 7 {
            "荧光绿档案盒"
        } else {
            ""
        };
        let (place, fault) = (PLACES[seed.next(12)], FAULTS[seed.next(12)]);
        let (wish, channel) = (WISHES[seed.next(8)], CHANNELS[seed.next(4)]);
        let other = PLACES[seed.next(12)];
        writeln!(
            out,
            "{n},{n},{channel},2009-{month:02}-{day:02},{place}{fault}{rare}，{other}也一样。{wish}。第{n}号。,领导班子,,职工维权,,,第一批",
        )
        .unwrap();
    }
    out.into_bytes()
}

fn store_of(size: usize) -> Office {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("ledger-{size}.db"));
    if path.exists() {
        return Office::open(&opening(path)).unwrap();
    }
    let mut office = create(&path);
    for from in (0..size).step_by(FILE) {
        let bytes = file(from, FILE.min(size - from));
        office
            .import_opinions(&bytes, false, &mut |_, _| ())
            .unwrap()
            .unwrap();
    }
    office
}

fn by_day(limit: usize) -> Query {
    Query {
        sort: Sort::Received,
        ..Query::of(Kind::Opinion, limit)
    }
}

fn windows(c: &mut Criterion) {
    for size in SIZES {
        let office = store_of(size);
        let first = office.list(&by_day(40)).unwrap().rows;
        let last = first.last().unwrap();
        let next = Query {
            after: Some(Sort::Received.key(&last.record)),
            ..by_day(40)
        };
        let id = i64::try_from(size / 2).unwrap();
        let key = duban::app::Key {
            sort: duban::domain::Value::Int(id),
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
        group.finish();
    }
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
                    .import_opinions(&bytes, false, &mut |_, _| ())
                    .unwrap()
                    .unwrap();
                (folder, office)
            },
            criterion::BatchSize::PerIteration,
        );
    });
    group.finish();
}

criterion_group!(benches, windows, writes);
criterion_main!(benches);
