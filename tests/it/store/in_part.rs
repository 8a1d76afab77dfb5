//! An act about several records is taken back record by record, in whatever order.

use std::collections::BTreeMap;
use std::path::Path;

use duban::domain::{Kind, Record, Value};
use duban::office::{ActRequest, Office, OfficeError};
use duban::store::{Query, Way};

use super::opening;
use crate::support::shell::Shell;

const TASKS: [i64; 4] = [1, 2, 3, 4];
const WALKS: u64 = 8;
const STEPS: usize = 30;
const DAY: &str = "2009-07-20";

/// What a record says, but for the count of its changes and what is only reckoned.
fn picture(record: &Record) -> Record {
    let mut record = record.clone();
    record.revision = 0;
    record
}

/// A task, and how many notes of its progress stand.
type Picture = (Record, usize);

fn tasks(office: &Office) -> BTreeMap<i64, Picture> {
    let all = |kind| office.list(&Query::of(kind, 1_000)).unwrap().rows;
    let notes = all(Kind::Progress);
    let of = |id: i64| {
        let its = notes
            .iter()
            .filter(|it| it.record.int("task_id") == Some(id));
        its.filter(|it| it.record.state == "recorded").count()
    };
    let rows = all(Kind::Task);
    rows.iter()
        .map(|row| (row.record.id, (picture(&row.record), of(row.record.id))))
        .collect()
}

fn request(verb: &str, note: &str) -> ActRequest {
    ActRequest {
        verb: verb.to_owned(),
        note: note.to_owned(),
        ..ActRequest::default()
    }
}

/// What the walk may do with a task, and the states in which it may.
const VERBS: [(&str, &[&str]); 7] = [
    ("submit", &["draft"]),
    ("issue", &["pending"]),
    ("sign", &["issued"]),
    ("progress", &["signed", "rectifying"]),
    ("no_change", &["signed", "rectifying"]),
    ("hand_over", &["issued", "signed", "rectifying"]),
    ("withdraw", &["pending", "issued", "signed", "rectifying"]),
];

/// The walk: two accounts on one store, and for each task how it looked after each of its steps.
struct Walk {
    mine: Office,
    other: Office,
    owner: i64,
    steps: BTreeMap<i64, Vec<Picture>>,
    undone: BTreeMap<i64, Vec<Picture>>,
    dice: u64,
    told: Vec<String>,
    done: BTreeMap<&'static str, usize>,
}

impl Walk {
    fn begin(folder: &Path, base: &Path, dice: u64) -> Self {
        std::fs::copy(base, folder.join("duban.db")).unwrap();
        let mine = opening(folder, DAY);
        let mut other = mine.clone();
        "another".clone_into(&mut other.account);
        let mut mine = Office::open(&mine).unwrap();
        mine.forgo_durability().unwrap();
        let steps = tasks(&mine).into_iter().map(|(id, it)| (id, vec![it]));
        Self {
            owner: mine.resolve(Kind::Person, "马长海").unwrap(),
            steps: steps.collect(),
            other: Office::open(&other).unwrap(),
            mine,
            undone: BTreeMap::new(),
            dice: dice.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1,
            told: Vec::new(),
            done: BTreeMap::new(),
        }
    }

    fn roll(&mut self, most: usize) -> usize {
        self.dice ^= self.dice << 13;
        self.dice ^= self.dice >> 7;
        self.dice ^= self.dice << 17;
        usize::try_from(self.dice % u64::try_from(most).unwrap()).unwrap()
    }

    fn some_of(&mut self, ids: &[i64]) -> Vec<i64> {
        let mut some: Vec<i64> = ids.to_vec();
        some.retain(|_| self.roll(3) > 0);
        if some.is_empty() { ids.to_vec() } else { some }
    }

    fn count(&mut self, what: &'static str) {
        *self.done.entry(what).or_default() += 1;
    }

    /// One step, and the ledger is held against what the walk knows.
    fn step(&mut self) {
        let before = tasks(&self.mine);
        match self.roll(10) {
            0..=3 => self.act(),
            4 | 5 => self.misrecord(),
            6 => self.revoke(),
            7 => self.undo(),
            8 => {
                self.undo();
                self.check(&before);
                self.redo();
            }
            _ => self.redo(),
        }
        self.check(&before);
    }

    fn act(&mut self) {
        let now = tasks(&self.mine);
        let ready = |from: &[&str]| {
            let there = now
                .values()
                .filter(|it| from.contains(&it.0.state.as_str()));
            there.map(|it| it.0.id).collect::<Vec<i64>>()
        };
        let mut can = VERBS.to_vec();
        can.retain(|(_, from)| !ready(from).is_empty());
        if can.is_empty() {
            return;
        }
        let (verb, from) = can[self.roll(can.len())];
        let ready = ready(from);
        let ids = self.some_of(&ready);
        let mut request = request(verb, if verb == "progress" { "" } else { "因故" });
        match verb {
            "issue" | "hand_over" | "withdraw" => request.decision.meeting = Some(1),
            "submit" => {}
            _ => request.decision.by = Some(self.owner),
        }
        let answer = match verb {
            "issue" => Some(("issue_no", "1号")),
            "hand_over" => Some(("receiver", "组织部")),
            "progress" => Some(("done", "已办")),
            _ => None,
        };
        request
            .answers
            .extend(answer.map(|(name, value)| (name, Value::from(value))));
        self.told.push(format!("{verb} {ids:?}"));
        match self.mine.act_on_all(Kind::Task, &ids, &request) {
            Ok(_) => {
                self.undone.clear();
                let now = tasks(&self.mine);
                for id in ids {
                    self.steps.get_mut(&id).unwrap().push(now[&id].clone());
                }
                self.count("act");
            }
            Err(OfficeError::Refused(_)) => self.count("act refused"),
            Err(error) => panic!("{:?}: {error:?}", self.told),
        }
    }

    /// The tasks that have taken a step; all where none has.
    fn begun(&self, state: &[&str]) -> Vec<i64> {
        let stepped = self.steps.iter().filter(|(_, steps)| {
            let last = steps.last().unwrap();
            steps.len() > 1 && (state.is_empty() || state.contains(&last.0.state.as_str()))
        });
        let ids: Vec<i64> = stepped.map(|(id, _)| *id).collect();
        if ids.is_empty() { TASKS.to_vec() } else { ids }
    }

    fn misrecord(&mut self) {
        let begun = self.begun(&[]);
        let ids = if self.roll(3) > 0 {
            vec![begun[self.roll(begun.len())]]
        } else {
            self.some_of(&begun)
        };
        let other = self.roll(3) == 0;
        let mut request = request("misrecorded", "纸上没有");
        let office = if other {
            let by = self.other.resolve(Kind::Person, "张明").unwrap();
            let second = self.other.resolve(Kind::Person, "欧阳志强").unwrap();
            request.decision.by = Some(by);
            request.answers.insert("paper", Value::from("存根"));
            request.answers.insert("second_id", Value::Int(second));
            &mut self.other
        } else {
            &mut self.mine
        };
        let back = office.act_on_all(Kind::Task, &ids, &request);
        self.told
            .push(format!("misrecorded {ids:?} {other} {}", back.is_ok()));
        self.taken_back(&ids, back.map(|_| ()), "misrecorded");
    }

    fn revoke(&mut self) {
        let decided = self.begun(&["issued", "handed_over", "withdrawn"]);
        let ids = [decided[self.roll(decided.len())]];
        let mut request = request("revoke", "有误");
        request.decision.meeting = Some(1);
        let back = self.mine.act_on_all(Kind::Task, &ids, &request);
        self.told.push(format!("revoke {ids:?} {}", back.is_ok()));
        self.taken_back(&ids, back.map(|_| ()), "revoked");
    }

    fn taken_back(&mut self, ids: &[i64], back: Result<(), OfficeError>, what: &'static str) {
        match back {
            Ok(()) => {
                for id in ids {
                    self.steps.get_mut(id).unwrap().pop();
                }
                self.undone.clear();
                self.count(what);
            }
            Err(OfficeError::Refused(_)) => self.count("not taken back"),
            Err(error) => panic!("{:?}: {error:?}", self.told),
        }
    }

    fn undo(&mut self) {
        let before = tasks(&self.mine);
        let back = self.mine.undo(Way::Undo);
        self.told.push(format!("undo {}", back.is_ok()));
        match back {
            Ok(_) => {
                let now = tasks(&self.mine);
                let mut undone = false;
                for (id, steps) in &mut self.steps {
                    if now[id] != before[id] && steps.len() > 1 {
                        let gone = steps.pop().unwrap();
                        self.undone.entry(*id).or_default().push(gone);
                        undone = true;
                    }
                }
                self.count(if undone { "undone" } else { "undone beside" });
            }
            Err(OfficeError::Refused(_)) => self.count("not undone"),
            Err(error) => panic!("{:?}: {error:?}", self.told),
        }
    }

    fn redo(&mut self) {
        let before = tasks(&self.mine);
        let again = self.mine.undo(Way::Redo);
        self.told.push(format!("redo {}", again.is_ok()));
        match again {
            Ok(_) => {
                let now = tasks(&self.mine);
                for (id, steps) in &mut self.steps {
                    if now[id] != before[id] {
                        let again = self.undone.get_mut(id).and_then(Vec::pop);
                        steps.extend(again);
                    }
                }
                self.count("redone");
            }
            Err(OfficeError::Refused(_)) => self.count("not redone"),
            Err(error) => panic!("{:?}: {error:?}", self.told),
        }
    }

    /// Each task looks as after its last step that stands, its problem as its tasks say, and the
    /// journal, the rows and the tallies agree.
    fn check(&self, before: &BTreeMap<i64, Picture>) {
        let now = tasks(&self.mine);
        for (id, steps) in &self.steps {
            assert_eq!(
                Some(&now[id]),
                steps.last(),
                "{:?}\nbefore: {:?}",
                self.told,
                before[id]
            );
        }
        let problem = self.mine.record(Kind::Problem, 1).unwrap().unwrap();
        let begun = now
            .values()
            .any(|it| !matches!(it.0.state.as_str(), "draft" | "pending"));
        let ended = |it: &Picture| matches!(it.0.state.as_str(), "handed_over" | "withdrawn");
        let handed = now.values().any(|it| it.0.state == "handed_over");
        let expected: &[&str] = if !begun {
            &["confirmed"]
        } else if now.values().all(ended) && handed {
            &["assessing"]
        } else {
            &["rectifying", "confirmed"]
        };
        assert!(
            expected.contains(&problem.state.as_str()),
            "{:?}: {} {now:?}",
            self.told,
            problem.state
        );
        let verdict = self.mine.verify(None).unwrap();
        assert!(verdict.faults.is_empty(), "{:?}: {verdict:?}", self.told);
    }
}

#[test]
fn in_whatever_order_steps_are_done_together_and_taken_back_one_by_one_each_comes_back() {
    let shell = Shell::confirmed();
    for goal in ["节约", "卫生", "价格", "排队"] {
        shell.script(&[&format!(
            "add task --problem 问1 --goal {goal} --measure 光盘 --department 办公室 \
             --owner 马长海 --task-kind by_limit --limit 2009-09-10"
        )]);
    }
    shell.script(&["backup base.db"]);
    let base = shell.path("base.db");
    let mut done: BTreeMap<&'static str, usize> = BTreeMap::new();
    for dice in 1..=WALKS {
        let folder = tempfile::tempdir().unwrap();
        let mut walk = Walk::begin(folder.path(), &base, dice);
        for _ in 0..STEPS {
            walk.step();
        }
        for (what, n) in walk.done {
            *done.entry(what).or_default() += n;
        }
    }
    for what in [
        "act",
        "misrecorded",
        "revoked",
        "undone",
        "redone",
        "not undone",
    ] {
        assert!(done.get(what).is_some_and(|n| *n > 2), "{what}: {done:?}");
    }
}
