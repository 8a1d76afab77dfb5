//! A small office in which the tests act: two departments, a leading group, an office.

use std::collections::BTreeMap;

use super::book::Book;
use crate::domain::rules::effects::CRITERIA;
use crate::domain::rules::{self, Proof};
use crate::domain::{Act, Change, Day, Decided, Decision, Kind, Record, Role, Stop, Value};

pub(super) const LEAD: i64 = 1;
pub(super) const OWNER: i64 = 2;
pub(super) const HEAD: i64 = 3;
pub(super) const VERIFIER: i64 = 4;
pub(super) const OFFICE_HEAD: i64 = 5;
pub(super) const GROUP_HEAD: i64 = 6;
pub(super) const SECOND: i64 = 7;
pub(super) const PEOPLE: i64 = 7;
pub(super) const PARTY: i64 = 1;
pub(super) const GROUP: i64 = 2;

pub(super) fn day(text: &str) -> Day {
    text.parse().expect("a day")
}

/// The office, and the day it is there.
pub(super) struct World {
    pub(super) book: Book,
    pub(super) today: Day,
}

impl World {
    pub(super) fn new() -> Self {
        let mut book = Book::new();
        book.put(
            Kind::Campaign,
            &[
                ("name", "学习实践活动".into()),
                ("from_on", "2009-03-01".into()),
                ("to_on", "2009-12-31".into()),
            ],
        );
        for (name, lead) in [("权益保障部", LEAD), ("办公室", GROUP_HEAD)] {
            book.put(
                Kind::Department,
                &[("name", name.into()), ("lead_id", lead.into())],
            );
        }
        let people = [
            ("张立", "county_level", 0),
            ("李工", "general", 1),
            ("王部长", "section_level", 1),
            ("赵核", "general", 2),
            ("钱主任", "section_level", 2),
            ("孙书记", "county_level", 0),
            ("周核", "general", 2),
        ];
        for (name, rank, department) in people {
            let department = (department > 0).then_some(department);
            book.put(
                Kind::Person,
                &[
                    ("name", name.into()),
                    ("rank", rank.into()),
                    ("department_id", department.into()),
                ],
            );
        }
        let posts = [
            ("组长", "steering_group", true, GROUP_HEAD),
            ("办公室主任", "campaign_office", true, OFFICE_HEAD),
            ("工作人员", "campaign_office", false, VERIFIER),
        ];
        for (name, body, heads, holder) in posts {
            let post = book.put(
                Kind::Post,
                &[
                    ("name", name.into()),
                    ("body", body.into()),
                    ("seats", 1.into()),
                    ("heads", heads.into()),
                ],
            );
            book.links.insert((Role::Holds, holder, post));
        }
        for (name, body) in [("党组会", "party_group"), ("领导小组会", "steering_group")]
        {
            book.meet(&[
                ("name", name.into()),
                ("deciding_body", body.into()),
                ("held_on", "2009-03-02".into()),
            ]);
        }
        book.put(Kind::Category, &[("name", "维权".into())]);
        book.put(Kind::Channel, &[("name", "座谈".into())]);
        book.put(
            Kind::Channel,
            &[("name", "意见箱".into()), ("needs_openers", true.into())],
        );
        Self {
            book,
            today: day("2009-04-01"),
        }
    }

    pub(super) fn make(
        &mut self,
        kind: Kind,
        cells: &[(&'static str, Value)],
    ) -> Result<i64, Vec<&'static str>> {
        let cells: BTreeMap<_, _> = cells.iter().cloned().collect();
        let change = keys(rules::make(&self.book, kind, cells, None, self.today))?;
        Ok(self.book.apply(&change, self.today)[0])
    }

    pub(super) fn amend(
        &mut self,
        record: &Record,
        cells: &[(&'static str, Value)],
        reason: Option<&str>,
    ) -> Result<Change, Vec<&'static str>> {
        let cells: BTreeMap<_, _> = cells.iter().cloned().collect();
        let change = keys(rules::amend(&self.book, record, cells, reason, self.today))?;
        self.book.apply(&change, self.today);
        Ok(change)
    }

    pub(super) fn attach(&mut self, kind: Kind, id: i64) -> Result<i64, Vec<&'static str>> {
        let sha256 = format!("{:064}", self.book.of_kind(Kind::Attachment).count());
        let proof = Proof {
            name: "照片.jpg",
            sha256: &sha256,
            bytes: 10,
        };
        let change = keys(rules::attach(&self.book, kind, id, &proof, self.today))?;
        Ok(self.book.apply(&change, self.today)[0])
    }

    /// Acts, and applies what follows.
    pub(super) fn act(&mut self, act: &Act) -> Result<Change, Vec<&'static str>> {
        let change = keys(rules::judge(&self.book, act))?;
        let capacity = rules::capacity_of(&self.book, act).expect("a capacity");
        let decided = Decided {
            number: self.book.get(act.kind, act.id).number,
            on: Some(act.on()),
            capacity,
            asked_on: self.book.get(act.kind, act.id).asked_on(),
        };
        self.book.decide(&act.decision, &decided);
        self.book.apply(&change, self.today);
        Ok(change)
    }

    /// Opens an act on a record.
    pub(super) fn on(&self, kind: Kind, id: i64, verb: &str) -> Act {
        Act {
            kind,
            id,
            verb: verb.to_owned(),
            decision: Decision::default(),
            note: "理由".to_owned(),
            answers: if verb == "pass" {
                CRITERIA.map(|name| (name, Value::from("met"))).into()
            } else {
                BTreeMap::new()
            },
            entered_by: None,
            today: self.today,
        }
    }

    /// Acts for a person.
    pub(super) fn by(
        &mut self,
        person: i64,
        (kind, id, verb): (Kind, i64, &str),
        answers: &[(&'static str, Value)],
    ) -> Result<Change, Vec<&'static str>> {
        let mut act = self.on(kind, id, verb);
        act.decision.by = Some(person);
        act.answers.extend(answers.iter().cloned());
        self.act(&act)
    }

    /// Gives a meeting of the same body that was held on a day.
    pub(super) fn held(&mut self, meeting: i64, on: Day) -> i64 {
        let mut cells = self.book.get(Kind::Activity, meeting).cells;
        cells.insert("held_on", on.into());
        let same = |it: &&Record| it.cells == cells;
        let there = self.book.of_kind(Kind::Activity).find(same).map(|it| it.id);
        if let Some(there) = there {
            return there;
        }
        let cells: Vec<_> = cells.into_map().into_iter().collect();
        self.book.meet(&cells)
    }

    /// Acts for a meeting, or for the next one of the same body where something was asked of it
    /// since.
    pub(super) fn at(
        &mut self,
        meeting: i64,
        (kind, id, verb): (Kind, i64, &str),
        answers: &[(&'static str, Value)],
    ) -> Result<Change, Vec<&'static str>> {
        let mut act = self.on(kind, id, verb);
        let asked = self.book.get(kind, id).asked_on();
        let held = self.book.get(Kind::Activity, meeting).day("held_on");
        let later = asked > held;
        let meeting = if later {
            self.held(meeting, act.on())
        } else {
            meeting
        };
        act.decision.meeting = Some(meeting);
        act.answers.extend(answers.iter().cloned());
        self.act(&act)
    }

    /// A problem confirmed by the party group and claimed by the leader in charge.
    pub(super) fn confirmed(&mut self) -> i64 {
        let id = self
            .make(
                Kind::Problem,
                &[
                    ("title", "维权渠道不畅".into()),
                    ("category_id", 1.into()),
                    ("source", "self_examination".into()),
                    ("urgency", "normal".into()),
                    ("difficulty", "easy".into()),
                ],
            )
            .expect("a problem");
        self.by(OFFICE_HEAD, (Kind::Problem, id, "submit"), &[])
            .expect("submitted");
        let leader = [("leader_id", LEAD.into())];
        self.at(PARTY, (Kind::Problem, id, "confirm"), &leader)
            .expect("confirmed");
        id
    }

    /// A task of that problem in draft.
    pub(super) fn draft(&mut self, problem: i64) -> i64 {
        self.make(
            Kind::Task,
            &[
                ("problem_id", problem.into()),
                ("goal", "渠道畅通".into()),
                ("measure", "设立窗口".into()),
                ("department_id", 1.into()),
                ("owner_id", OWNER.into()),
                ("limit_on", "2009-06-30".into()),
            ],
        )
        .expect("a draft")
    }

    /// A task issued by the leading group.
    pub(super) fn issued(&mut self) -> i64 {
        let problem = self.confirmed();
        let task = self.draft(problem);
        self.by(OFFICE_HEAD, (Kind::Task, task, "submit"), &[])
            .expect("submitted");
        self.at(
            GROUP,
            (Kind::Task, task, "issue"),
            &[("issue_no", "2009-1".into())],
        )
        .expect("issued");
        task
    }

    /// An extension of a task, asked for and checked by the office.
    pub(super) fn extension_asked(&mut self, task: i64, wanted: &str) -> i64 {
        let asked = [
            ("wanted_on", wanted.into()),
            ("progress", "过半".into()),
            ("signed_by_id", HEAD.into()),
        ];
        self.by(OWNER, (Kind::Task, task, "ask_extension"), &asked)
            .expect("asked");
        let id = i64::try_from(self.book.of_kind(Kind::Extension).count()).expect("few");
        self.by(OFFICE_HEAD, (Kind::Extension, id, "first_check"), &[])
            .expect("checked");
        id
    }

    /// A task under rectification, with evidence.
    pub(super) fn rectifying(&mut self) -> i64 {
        let task = self.issued();
        self.by(HEAD, (Kind::Task, task, "sign"), &[])
            .expect("signed");
        self.by(
            OWNER,
            (Kind::Task, task, "progress"),
            &[("done", "窗口已设".into())],
        )
        .expect("under way");
        self.attach(Kind::Task, task).expect("evidence");
        task
    }

    /// A task whose application is being verified, its evidence checked.
    pub(super) fn verifying(&mut self) -> i64 {
        let task = self.rectifying();
        self.by(OWNER, (Kind::Task, task, "apply"), &application())
            .expect("applied");
        self.by(VERIFIER, (Kind::Task, task, "check"), &[])
            .expect("verifying");
        for id in self.proofs(task) {
            self.by(VERIFIER, (Kind::Attachment, id, "check"), &[])
                .expect("checked");
        }
        task
    }

    /// The evidence of a task.
    pub(super) fn proofs(&self, task: i64) -> Vec<i64> {
        self.book
            .of_kind(Kind::Attachment)
            .filter(|it| it.int("proves_id") == Some(task))
            .map(|it| it.id)
            .collect()
    }

    pub(super) fn state(&self, kind: Kind, id: i64) -> String {
        self.book.get(kind, id).state
    }
}

/// What is answered in an application for striking off.
pub(super) fn application() -> Vec<(&'static str, Value)> {
    vec![
        ("measures_done", "met".into()),
        ("responsibility_taken", "not_applicable".into()),
        ("goal_reached", "met".into()),
        ("likewise_checked", "met".into()),
        ("rule_made", "met".into()),
        ("signed_by_id", HEAD.into()),
    ]
}

/// Gives the change, or the keys of the refusals.
pub(super) fn keys(judged: Result<Change, Stop>) -> Result<Change, Vec<&'static str>> {
    judged.map_err(|stop| match stop {
        Stop::Refused(refusals) => refusals.into_iter().map(|it| it.key).collect(),
        Stop::Unreadable(error) => panic!("{error}"),
    })
}
