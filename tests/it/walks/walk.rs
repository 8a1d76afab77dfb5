//! A walk: two offices on one file, and what is held against it after every step.

use duban::domain::{Day, Kind, Record, Refusal};
use duban::office::{Office, OfficeError, OfficeResult};
use duban::store::Way;
use tempfile::TempDir;

use super::dice::Dice;
use super::on_file::{Head, OnFile};
use super::scene::Scene;
use super::step::{Came, Fault, STEPS, Step, Stopped, Tally};

/// The walk.
pub(super) struct Walk {
    folder: TempDir,
    scene: Scene,
    offices: [Option<Office>; 2],
    at: usize,
    pub(super) file: OnFile,
    pub(super) day: Day,
    pub(super) dice: Dice,
    pub(super) said: usize,
    pub(super) told: Vec<String>,
    pub(super) tally: Tally,
    head: Head,
    /// Whether each of the two has just taken something back.
    is_undone: [bool; 2],
}

impl Walk {
    pub(super) fn begin(seed: u64) -> Self {
        let scene = Scene::of(seed);
        let folder = tempfile::tempdir().unwrap();
        let day = scene.lay(folder.path());
        let mut walk = Self {
            file: OnFile::open(&folder.path().join("duban.db")),
            offices: [0, 1].map(|who| Some(scene.open(folder.path(), who, day))),
            folder,
            scene,
            at: 0,
            day,
            dice: Dice::of(seed, u64::MAX),
            said: 0,
            told: Vec::new(),
            tally: Tally::default(),
            head: Head::default(),
            is_undone: [false; 2],
        };
        walk.head = walk.file.head();
        walk
    }

    pub(super) fn office(&self) -> &Office {
        self.offices[self.at].as_ref().unwrap()
    }

    pub(super) fn office_mut(&mut self) -> &mut Office {
        self.offices[self.at].as_mut().unwrap()
    }

    /// Notes what is about to be done.
    pub(super) fn note(&mut self, what: &str) {
        let last = self.told.last_mut().unwrap();
        last.push(' ');
        last.push_str(what);
    }

    /// Takes a step and holds what must hold after every one of them, with the whole check where
    /// that is asked for.
    pub(super) fn step(&mut self, seed: u64, n: u64, verifies: bool) -> Result<(), Fault> {
        self.dice = Dice::of(seed, n);
        self.said = usize::try_from(n).unwrap() * 100;
        let mut step = self.dice.weighed(&STEPS).unwrap();
        self.at = usize::from(self.dice.once_in(3));
        if self.is_undone[self.at] && self.dice.once_in(2) {
            step = Step::Redo;
        }
        self.told
            .push(format!("{n}: {} {step:?}", ["一", "二"][self.at]));
        *self.tally.tried.entry(step).or_default() += 1;
        let before = self.head.clone();
        let came = self.take(step);
        self.head = self.file.head();
        let wrote = self.head != before;
        let fault = match came {
            Ok(came) => {
                self.note(&format!("→ {} {}", self.head.0, came.0));
                if wrote {
                    self.is_undone[self.at] = step == Step::Undo;
                }
                if wrote || !step.writes() {
                    *self.tally.accepted.entry(step).or_default() += 1;
                    self.tally.of_second += self.at;
                }
                None
            }
            Err(Stopped::Refused(why)) => {
                self.note(&format!("→ refused {why}"));
                wrote.then(|| format!("a refused command was written: {:?}", self.head.0))
            }
            Err(Stopped::Fault(fault)) => Some(fault),
        };
        let fault = fault.or_else(|| self.amiss(verifies));
        fault.map_or(Ok(()), Err)
    }

    /// Says what is amiss.
    fn amiss(&self, verifies: bool) -> Option<Fault> {
        if let Some(gap) = self.file.gap() {
            return Some(format!("a gap: {gap:?}"));
        }
        if !verifies {
            return None;
        }
        match self.office().verify(None) {
            Ok(verdict) if verdict.faults.is_empty() => None,
            found => Some(format!("verify: {found:?}")),
        }
    }

    fn take(&mut self, step: Step) -> Result<Came, Stopped> {
        Ok(match step {
            Step::Act | Step::Revoke | Step::Misrecord | Step::Recall | Step::Void => {
                return self.act(step);
            }
            Step::Together => self.act_together()?,
            Step::Add => self.add()?,
            Step::Set => self.set()?,
            Step::Undo => self.undo(Way::Undo)?,
            Step::Redo => self.undo(Way::Redo)?,
            Step::UndoAndRedo => return self.undo_and_redo(),
            Step::ImportOpinions => self.import_opinions()?,
            Step::ImportRoster => self.import_roster()?,
            Step::Attach => self.attach()?,
            Step::Tie => self.tie(true)?,
            Step::Untie => self.tie(false)?,
            Step::Distil => self.distil()?,
            Step::Restart => self.restart()?,
            Step::Tomorrow => self.tomorrow(),
        })
    }

    /// Some record of a kind that has some, rather one of a kind that has much to decide, and
    /// rather a new one.
    pub(super) fn some_record(&mut self) -> OfficeResult<Option<Record>> {
        let weight = |kind: Kind| (kind, 1 + kind.def().machine.table.len());
        let there = Kind::ALL.into_iter().filter(|it| self.file.last(*it) > 0);
        let there: Vec<_> = there.map(weight).collect();
        let Some(kind) = self.dice.weighed(&there) else {
            return Ok(None);
        };
        let id = self.some_id(kind);
        self.office().record(kind, id)
    }

    pub(super) fn some_id(&mut self, kind: Kind) -> i64 {
        let last = self.file.last(kind);
        if self.dice.once_in(2) {
            (last - self.dice.up_to(4)).max(1)
        } else {
            1 + self.dice.up_to((last - 1).max(0))
        }
    }

    /// Does something that may be refused, and then has written nothing.
    pub(super) fn unwritten<T>(
        &mut self,
        ask: impl FnOnce(&mut Self) -> OfficeResult<T>,
    ) -> OfficeResult<Result<T, Vec<Refusal>>> {
        let before = self.file.head();
        match ask(self) {
            Err(OfficeError::Refused(reasons)) => {
                assert_eq!(self.file.head(), before, "a refused command was written");
                Ok(Err(reasons))
            }
            done => done.map(Ok),
        }
    }

    fn undo(&mut self, way: Way) -> OfficeResult<Came> {
        let undone = self.office_mut().undo(way)?;
        Ok(Came::of(&format!(
            "{} {}",
            undone.entry.seq, undone.entry.command
        )))
    }

    /// What is taken back and brought back at once stands as it stood, to the byte.
    fn undo_and_redo(&mut self) -> Result<Came, Stopped> {
        let before = self.file.rows();
        let came = self.undo(Way::Undo)?;
        self.note(&format!("undone {}", came.0));
        if let Err(why) = self.undo(Way::Redo) {
            return Err(Stopped::Fault(format!("what was just undone: {why:?}")));
        }
        let after = self.file.rows();
        if after == before {
            return Ok(came);
        }
        let gone = before.iter().filter(|it| !after.contains(it));
        let new = after.iter().filter(|it| !before.contains(it));
        let (gone, new) = (gone.collect::<Vec<_>>(), new.collect::<Vec<_>>());
        Err(Stopped::Fault(format!(
            "undone and redone is not as it was: {gone:#?} {new:#?}"
        )))
    }

    /// The window is closed and opened again.
    fn restart(&mut self) -> OfficeResult<Came> {
        drop(self.offices[self.at].take());
        let office = self.scene.open(self.folder.path(), self.at, self.day);
        self.offices[self.at] = Some(office);
        // Sometimes another sits down there.
        if self.dice.once_in(2) {
            let who = self.some_id(Kind::Person);
            let known = self.office().record(Kind::Person, who)?;
            self.office_mut().introduce(known.map(|it| it.id))?;
        }
        Ok(Came::of(""))
    }

    /// Time goes by, for everybody.
    fn tomorrow(&mut self) -> Came {
        let days = 1 + self.dice.up_to(9);
        self.day = self.day.plus_days(days).unwrap();
        for who in [0, 1] {
            drop(self.offices[who].take());
            self.offices[who] = Some(self.scene.open(self.folder.path(), who, self.day));
        }
        Came::of(&self.day.to_string())
    }
}
