//! The stores that are measured: opinions imported, tasks put through the gate; made once by a
//! seeded generator and kept in the target folder, each under the fingerprint of its schema.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use duban::domain::{Change, Day, Instant, Item, Kind, Value};
use duban::office::{FirstRun, Office, Opening, Wishes};
use duban::store::{Door, Session, UserRole};
use duban::store::{Order, Store};

/// How many opinions one generated file holds.
pub(crate) const FILE: usize = 100_000;
/// One task for so many opinions.
const OPINIONS_A_TASK: usize = 10;
/// So many tasks are put through the gate at once.
const TASKS: usize = 1_000;

fn noon() -> Instant {
    Instant::of(1_256_270_400, 0).unwrap()
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

pub(crate) fn create(path: &Path) -> Office {
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
    let roster = std::fs::read("assets/demo/roster.csv").unwrap();
    office
        .import_roster(&roster, &Wishes::default(), &mut ())
        .unwrap()
        .unwrap();
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
pub(crate) fn file(from: usize, rows: usize) -> Vec<u8> {
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

/// Tells the schemas of kept stores apart.
fn fingerprint() -> u64 {
    let frozen = include_str!("../../tests/data/frozen.txt");
    frozen.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    })
}

fn day(after: usize) -> Day {
    let first: Day = "2009-06-01".parse().unwrap();
    first.plus_days(i64::try_from(after).unwrap()).unwrap()
}

/// Makes one task as it stands after some time of work: its state, and what the rules would have
/// computed for it.
fn task(seed: &mut Seed, people: usize) -> (Vec<(&'static str, Value)>, &'static str) {
    const STATES: [&str; 12] = [
        "closed",
        "closed",
        "closed",
        "closed",
        "closed",
        "rectifying",
        "rectifying",
        "rectifying",
        "issued",
        "signed",
        "approving",
        "draft",
    ];
    let state = STATES[seed.next(STATES.len())];
    let turns = matches!(state, "rectifying" | "issued" | "signed");
    let limit = day(seed.next(300));
    let one = |seed: &mut Seed, n: usize| Value::Int(i64::try_from(1 + seed.next(n)).unwrap());
    let mut cells = vec![
        ("goal", Value::from("改进窗口服务，公开办事流程和时限。")),
        ("measure", Value::from("安排专人值守，按月通报。")),
        ("department_id", one(seed, 8)),
        ("owner_id", one(seed, people)),
        ("lead_id", one(seed, people)),
        ("task_kind", Value::from("by_limit")),
        ("level", Value::from("ordinary")),
        ("limit_on", Value::from(limit)),
    ];
    if state != "draft" {
        cells.push(("original_limit_on", Value::from(limit)));
        cells.push(("issued_on", Value::from(day(0))));
    }
    if turns {
        cells.push(("yellow_on", Value::from(limit.plus_days(-9))));
        cells.push(("red_on", Value::from(limit.plus_days(1))));
    }
    if state == "closed" {
        cells.push(("closed_on", Value::from(limit.plus_days(-3))));
    }
    (cells, state)
}

/// Puts tasks through the gate, a thousand an entry: as plain changes without the rules, for nobody
/// would wait for a hundred thousand of them to be issued one by one.
fn add_tasks(path: &Path, count: usize) {
    let mut store = Store::open(path).unwrap();
    store.work_on(Some(1));
    let people = store.reader().all(Kind::Person).unwrap().len();
    let mut seed = Seed(2010);
    for from in (0..count).step_by(TASKS) {
        let order = Order {
            uid: uuid::Uuid::now_v7(),
            command: "import.tasks".to_owned(),
            session: Session {
                account: "bench".to_owned(),
                person: None,
                role: UserRole::Office,
                door: Door::Import,
            },
            decision: None,
            note: String::new(),
            at: noon(),
            day: "2009-10-23".parse().unwrap(),
            dated: false,
            expected: Vec::new(),
            undoes: None,
            content: None,
        };
        let mut items = Vec::new();
        let mut moves = Vec::new();
        for n in 0..TASKS.min(count - from) {
            let (cells, state) = task(&mut seed, people);
            items.push(Item::Create {
                kind: Kind::Task,
                cells,
            });
            if state != "draft" {
                moves.push(Item::Move {
                    kind: Kind::Task,
                    id: -1 - i64::try_from(n).unwrap(),
                    from: "draft".to_owned(),
                    to: state.to_owned(),
                });
            }
        }
        items.append(&mut moves);
        let change = Change::unruled(items);
        store
            .write(&order, |gate| gate.apply(change).map(drop))
            .unwrap();
    }
}

pub(crate) fn store_of(size: usize) -> Office {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR"));
    let path = folder.join(format!("ledger-{size}-{:016x}.db", fingerprint()));
    if path.exists() {
        return Office::open(&opening(path)).unwrap();
    }
    // Whoever is interrupted leaves a folder of the system's, never half a store.
    let making = tempfile::tempdir_in(folder).unwrap();
    let made = making.path().join("ledger.db");
    let mut office = create(&made);
    add_tasks(&made, size / OPINIONS_A_TASK);
    for from in (0..size).step_by(FILE) {
        let bytes = file(from, FILE.min(size - from));
        office
            .import_opinions(&bytes, &Wishes::making([Kind::Batch]), &mut ())
            .unwrap()
            .unwrap();
    }
    drop(office);
    std::fs::rename(&made, &path).unwrap();
    Office::open(&opening(path)).unwrap()
}
