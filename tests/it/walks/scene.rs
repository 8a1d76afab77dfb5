//! Where walks begin: a campaign just founded, on a clock that goes, and one in full swing.

use std::cell::{Cell, OnceCell};
use std::path::{Path, PathBuf};

use duban::domain::{Day, Instant};
use duban::office::{FirstRun, Office, Opening, Wishes};
use duban::store::Door;
use tempfile::TempDir;

use crate::support::shell::Shell;

thread_local! {
    /// The seconds since 1970 that the clock of this walk shows.
    static SECONDS: Cell<i64> = const { Cell::new(0) };
    static FOUNDED: OnceCell<(TempDir, PathBuf)> = const { OnceCell::new() };
    static IN_SWING: OnceCell<(Shell, PathBuf)> = const { OnceCell::new() };
}

/// The clock of the walk goes on by a second with every look.
fn clock() -> Instant {
    SECONDS.set(SECONDS.get() + 1);
    Instant::of(SECONDS.get(), 0).unwrap()
}

/// Sets the clock to nine in the morning of a day, or leaves it where it is past that.
fn morning(day: Day) {
    let from = Day::of(1970, 1, 1).unwrap();
    let seconds = day.days_since(from) * 86_400 + 3_600;
    SECONDS.set(SECONDS.get().max(seconds));
}

/// Where a walk begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Scene {
    /// A real ledger with plan and roster, nothing else.
    Founded,
    /// An exercise with opinions, a problem and a task under rectification.
    InSwing,
}

const STARTS: [&str; 2] = ["2009-03-10", "2009-07-20"];
const ACCOUNTS: [&str; 2] = ["tester", "another"];

impl Scene {
    pub(super) fn of(seed: u64) -> Self {
        if seed.is_multiple_of(2) {
            Self::Founded
        } else {
            Self::InSwing
        }
    }

    /// Puts a store of its own into a folder, and gives the day.
    pub(super) fn lay(self, folder: &Path) -> Day {
        let to = folder.join("duban.db");
        SECONDS.set(0);
        let copy = |from: &Path| std::fs::copy(from, &to).map(|_| ()).unwrap();
        let start: Day = match self {
            Self::Founded => STARTS[0].parse().unwrap(),
            Self::InSwing => STARTS[1].parse().unwrap(),
        };
        morning(start);
        match self {
            Self::Founded => FOUNDED.with(|it| copy(&it.get_or_init(|| founded(start)).1)),
            Self::InSwing => IN_SWING.with(|it| copy(&it.get_or_init(in_swing).1)),
        }
        start
    }

    /// Opens it for one of the two.
    pub(super) fn open(self, folder: &Path, who: usize, day: Day) -> Office {
        morning(day);
        let opening = Opening {
            account: ACCOUNTS[who].to_owned(),
            today: (self == Self::InSwing).then_some(day),
            ..at(&folder.join("duban.db"))
        };
        let mut office = Office::open(&opening).unwrap();
        office.forgo_durability().unwrap();
        office
    }
}

fn at(path: &Path) -> Opening {
    Opening {
        path: path.to_path_buf(),
        account: ACCOUNTS[0].to_owned(),
        door: Door::CommandLine,
        today: None,
        campaign: None,
        clock,
    }
}

fn founded(start: Day) -> (TempDir, PathBuf) {
    morning(start);
    let folder = tempfile::tempdir().unwrap();
    let template = duban::exchange::template::Template::built_in("baoding-2009").unwrap();
    let first = FirstRun {
        template: template.to_owned(),
        template_name: "baoding-2009".to_owned(),
        organiser: None,
        person: None,
        start: None,
        rehearsal: false,
        zone_minutes: None,
    };
    let made = Office::create(&at(&folder.path().join("duban.db")), &first);
    let mut office = made.unwrap().unwrap();
    let roster = std::fs::read("assets/demo/roster.csv").unwrap();
    let came = office.import_roster(&roster, &Wishes::default(), &mut ());
    came.unwrap().unwrap();
    let copy = folder.path().join("base.db");
    office.backup(&copy).unwrap();
    (folder, copy)
}

fn in_swing() -> (Shell, PathBuf) {
    let shell = Shell::with_evidence();
    shell.script(&[
        "add task --problem 问1 --goal 排队 --measure 叫号 --department 办公室 --owner 马长海 \
         --task-kind fix_at_once --limit 2009-09-10",
        "add activity --name 领导小组会 --deciding-body steering_group --held-on 2009-07-20",
        "backup base.db",
    ]);
    let copy = shell.path("base.db");
    (shell, copy)
}
