//! The tasks of the made-up office: made, issued, and each brought to where its sheet says.

use super::sheet::{TaskRow, day, lost};
use super::stage::{Bundle, Saying as _, Stage, at, by};
use super::{Agenda, Scene};
use duban::domain::{Day, Kind, Record, Value};
use duban::office::{ActRequest, OfficeResult};

/// What happens to a task on a day, in the order in which a day goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Turn {
    Sign,
    Progress(u8),
    /// Its first step is done.
    StepDone,
    Evidence,
    Finish,
    Apply,
    EvidenceChecked,
    Check,
    Pass,
    Return,
    Approve,
    Ask,
    FirstCheck,
    Grant,
    Suspend,
    Urge,
}

/// The papers with which tasks were issued: letter, month and day, number of the paper.
const PAPERS: [(char, u32, u32, &str); 4] = [
    ('A', 6, 15, "2009-1"),
    ('B', 8, 10, "2009-2"),
    ('C', 10, 9, "2009-3"),
    ('D', 10, 20, "2009-4"),
];
/// The paper of what comes up late.
const LATE_PAPER: &str = "D";
/// How many steps a task in steps has.
const STEPS: i64 = 4;
/// The five criteria for striking off, and whether the demo's tasks meet them.
const CRITERIA: [(&str, &str); 5] = [
    ("measures_done", "met"),
    ("responsibility_taken", "met"),
    ("goal_reached", "met"),
    ("likewise_checked", "met"),
    ("rule_made", "not_applicable"),
];

/// Answers the five criteria.
fn answered(request: ActRequest) -> ActRequest {
    let answers = CRITERIA.into_iter();
    answers.fold(request, |request, (name, answer)| {
        request.with(name, answer)
    })
}

fn issued_on(letter: &str) -> OfficeResult<Day> {
    PAPERS
        .iter()
        .find(|(paper, ..)| letter.starts_with(*paper))
        .ok_or_else(|| lost("paper"))
        .and_then(|(_, month, date, _)| day(*month, *date))
}

impl Stage {
    /// Puts the papers and the courses of all tasks on the agenda.
    pub(super) fn plan_tasks(&self, agenda: &mut Agenda) -> OfficeResult<()> {
        agenda
            .entry(day(6, 12)?)
            .or_default()
            .push(Scene::Draft(false));
        for (letter, month, date, _) in PAPERS {
            if LATE_PAPER.starts_with(letter) {
                let scenes = agenda.entry(day(month, date)?).or_default();
                scenes.push(Scene::Draft(true));
            }
            agenda
                .entry(day(month, date)?)
                .or_default()
                .push(Scene::Issue(letter));
        }
        for (place, row) in self.rows.iter().enumerate() {
            for (day, turn) in self.course(place, row)? {
                agenda
                    .entry(day)
                    .or_default()
                    .push(Scene::Task(turn, place));
            }
        }
        Ok(())
    }

    fn course(&self, place: usize, row: &TaskRow) -> OfficeResult<Vec<(Day, Turn)>> {
        let issued = issued_on(row.issue)?;
        let after = |days| self.workday(issued, days);
        let mut turns = vec![(after(1), Turn::Sign)];
        // A closing or an application begins some days before the day in the sheet.
        let back = |days: i64| {
            row.day
                .map(|day| self.workday(day, -days))
                .ok_or_else(|| lost(row.goal))
        };
        if !matches!(row.course, "signed" | "finished") {
            turns.push((after(3), Turn::Progress(1)));
        }
        if matches!(row.course, "rectifying" | "overdue") && place.is_multiple_of(2) {
            turns.push((after(7), Turn::Progress(2)));
        }
        let apply = |turns: &mut Vec<(Day, Turn)>, on| {
            turns.extend([(on, Turn::Evidence), (on, Turn::Apply)]);
        };
        match row.course {
            "closed" | "finished" => {
                let on = back(2)?;
                if row.course == "finished" {
                    turns.extend([(on, Turn::Evidence), (on, Turn::Finish)]);
                } else {
                    apply(&mut turns, on);
                }
                turns.extend([
                    (back(1)?, Turn::EvidenceChecked),
                    (back(1)?, Turn::Check),
                    (back(0)?, Turn::Pass),
                    (back(0)?, Turn::Approve),
                ]);
            }
            "applied" => apply(&mut turns, back(0)?),
            "verifying" => {
                apply(&mut turns, back(1)?);
                turns.push((back(0)?, Turn::Check));
            }
            "approving" => {
                apply(&mut turns, back(1)?);
                turns.extend([
                    (back(0)?, Turn::EvidenceChecked),
                    (back(0)?, Turn::Check),
                    (back(0)?, Turn::Pass),
                ]);
            }
            "returned" => {
                apply(&mut turns, day(10, 16)?);
                turns.extend([(day(10, 19)?, Turn::Check), (day(10, 20)?, Turn::Return)]);
            }
            "extended" => turns.extend([
                (day(10, 19)?, Turn::Ask),
                (day(10, 20)?, Turn::FirstCheck),
                (day(10, 21)?, Turn::Grant),
            ]),
            "asked" => {
                turns.extend([(day(10, 21)?, Turn::Ask), (day(10, 22)?, Turn::FirstCheck)]);
            }
            "suspended" => turns.push((day(10, 16)?, Turn::Suspend)),
            "overdue" => {
                if row.day.is_some() {
                    turns.extend([
                        (day(10, 10)?, Turn::Ask),
                        (day(10, 12)?, Turn::FirstCheck),
                        (day(10, 12)?, Turn::Grant),
                    ]);
                }
                let limit = row.day.unwrap_or(row.limit);
                turns.push((self.workday(limit, 1), Turn::Urge));
            }
            "steps" if place % 4 != 1 => turns.push((after(5), Turn::StepDone)),
            _ => {}
        }
        Ok(turns)
    }

    /// Drafts the tasks: with the first paper those of the whole scheme, for a problem whose
    /// tasks are all closed takes no more; what comes up late is drafted with its paper.
    pub(super) fn draft(&mut self, late: bool) -> OfficeResult<()> {
        for place in 0..self.rows.len() {
            let row = self.row(place)?.clone();
            if (row.issue == LATE_PAPER) == late {
                let id = self.make_task(place, &row)?;
                if let Some(slot) = self.tasks.get_mut(place) {
                    *slot = id;
                }
            }
        }
        Ok(())
    }

    /// Has the leading group issue the tasks of a paper.
    pub(super) fn issue(&mut self, today: Day, letter: char) -> OfficeResult<()> {
        let ids: Vec<i64> = self
            .rows
            .iter()
            .zip(&self.tasks)
            .filter(|(row, _)| row.issue.starts_with(letter))
            .map(|(_, id)| *id)
            .collect();
        let clerk = self.clerk()?;
        self.act(Kind::Task, &ids, &by("submit", clerk))?;
        let meeting = self.meeting("steering_group", "scheme_group", today)?;
        let paper = PAPERS.iter().find(|(it, ..)| *it == letter);
        let number = paper.map_or("", |(.., number)| *number);
        let request = at("issue", meeting).with("issue_no", number);
        self.act(Kind::Task, &ids, &request)
    }

    fn make_task(&mut self, place: usize, row: &TaskRow) -> OfficeResult<i64> {
        let problem = match row.problem {
            Some(n) => Some(
                *self
                    .problems
                    .get(n - 1)
                    .ok_or_else(|| lost("problem of a task"))?,
            ),
            None => None,
        };
        let purpose = if problem.is_some() { "problem" } else { "rule" };
        let (department, owner) = (self.department(row.department)?.id, self.owner(place)?);
        // The first two tasks of a rule say themselves how urgent and hard they are.
        let own = problem.is_none();
        let task = self.make(
            Kind::Task,
            [
                ("problem_id", Value::from(problem)),
                ("purpose", Value::from(purpose)),
                ("goal", Value::from(row.goal)),
                ("measure", Value::from(row.measure)),
                ("department_id", Value::Int(department)),
                ("owner_id", Value::Int(owner)),
                ("task_kind", Value::from(row.kind)),
                ("limit_on", Value::from(row.limit)),
                ("urgency", Value::from(own.then_some("normal"))),
                ("difficulty", Value::from(own.then_some("easy"))),
            ],
        )?;
        if row.kind == "step_by_step" {
            self.make_steps(task, row)?;
        }
        Ok(task)
    }

    /// Makes the steps of a task: the first soon, the last on the limit.
    fn make_steps(&mut self, task: i64, row: &TaskRow) -> OfficeResult<()> {
        let first = self.workday(issued_on(row.issue)?, 5);
        let span = row.limit.days_since(first);
        for n in 1..=STEPS {
            let due = match n {
                1 => first,
                STEPS => row.limit,
                _ => first
                    .plus_days(span * (n - 1) / (STEPS - 1))
                    .unwrap_or(first),
            };
            let name = self.notes.get(&format!("step_{n}"));
            self.make(
                Kind::Milestone,
                [
                    ("task_id", Value::Int(task)),
                    ("name", Value::from(name)),
                    ("due_on", Value::from(due)),
                ],
            )?;
        }
        Ok(())
    }

    /// Gives a turn as an act that may be done together with others.
    pub(super) fn turn(&self, turn: Turn, place: usize) -> OfficeResult<Option<Bundle>> {
        let task = self.task(place)?;
        let say = |name: &str| self.notes.get(name);
        let row = self.row(place)?;
        let request = match turn {
            Turn::Sign => by("sign", self.owner(place)?),
            Turn::Progress(n) => by("progress", self.owner(place)?)
                .with("done", say(&format!("progress_{}", place % 3 + 1)))
                .with("difficulties", say(&format!("difficulties_{n}"))),
            Turn::StepDone => return self.first_step(place),
            Turn::Evidence => return Ok(None),
            Turn::Finish => by("finish", self.owner(place)?).noting(say("finished")),
            Turn::Apply => answered(by("apply", self.owner(place)?))
                .with("signed_by_id", self.signer(place)?)
                .noting(say("assessment")),
            Turn::EvidenceChecked => return self.evidence_checked(place),
            Turn::Check => by("check", self.verifier(place)?),
            Turn::Pass => self.pass(place)?,
            Turn::Return => by("return", self.verifier(place)?)
                .with("limit_on", row.day.map(Value::from).unwrap_or_default())
                .with("goal_reached", Value::from("not_met"))
                .noting(say("returned")),
            Turn::Approve => by("approve", self.approver(place)?).noting(say("approved")),
            Turn::Ask => self.ask(place)?,
            Turn::FirstCheck | Turn::Grant => return self.extension(turn, place),
            Turn::Suspend => by("suspend", self.head()?)
                .with("review_on", row.day.map(Value::from).unwrap_or_default())
                .with("pause_plan", say("suspend_plan"))
                .noting(say("suspend_reason")),
            Turn::Urge => by("urge", self.clerk()?).noting(say("urge_overdue")),
        };
        Ok(Some(Bundle::of(Kind::Task, task, request)))
    }

    /// Does what is no act: hands a piece of evidence in.
    pub(super) fn by_the_way(&mut self, turn: Turn, place: usize) -> OfficeResult<()> {
        if turn != Turn::Evidence {
            return Ok(());
        }
        let (task, goal) = (self.task(place)?, self.row(place)?.goal);
        let words = format!("{goal} {}", self.notes.get("evidence"));
        let name = format!("{goal}.txt");
        self.office
            .attach(Kind::Task, task, &name, words.as_bytes())?;
        Ok(())
    }

    fn first_step(&self, place: usize) -> OfficeResult<Option<Bundle>> {
        let task = self.task(place)?;
        let steps = self.office.parts(Kind::Milestone, "task_id", task)?;
        let first = steps.first().ok_or_else(|| lost("step of a task"))?;
        let request = by("finish", self.owner(place)?);
        Ok(Some(Bundle::of(Kind::Milestone, first.id, request)))
    }

    fn evidence_checked(&self, place: usize) -> OfficeResult<Option<Bundle>> {
        let task = self.task(place)?;
        let found = self.office.chain(Kind::Task, task)?;
        let proof = found
            .and_then(|chain| chain.evidence.into_iter().next())
            .ok_or_else(|| lost("evidence"))?;
        let request = by("check", self.verifier(place)?);
        Ok(Some(Bundle::of(Kind::Attachment, proof.id, request)))
    }

    /// Gives a verifier of another department.
    fn verifier(&self, place: usize) -> OfficeResult<i64> {
        let typist = self.person(self.notes.get("typist"))?;
        let task = self.department(self.row(place)?.department)?.id;
        let person = self.office.record(Kind::Person, typist)?;
        let own = person.and_then(|it| it.int("department_id")) == Some(task);
        if own {
            self.person(self.notes.get("second"))
        } else {
            Ok(typist)
        }
    }

    fn record_of(&self, place: usize) -> OfficeResult<Record> {
        let id = self.task(place)?;
        self.office
            .record(Kind::Task, id)?
            .ok_or_else(|| lost("task"))
    }

    fn pass(&self, place: usize) -> OfficeResult<ActRequest> {
        let request = by("pass", self.verifier(place)?).noting(self.notes.get("verified"));
        let request = answered(request);
        Ok(if self.record_of(place)?.text("level") == "major" {
            request.with("second_verifier_id", self.person(self.notes.get("second"))?)
        } else {
            request
        })
    }

    /// Gives who approves: the leader in charge, of a major task the head of the leading group.
    fn approver(&self, place: usize) -> OfficeResult<i64> {
        let task = self.record_of(place)?;
        if task.text("level") == "major" {
            return self.head();
        }
        task.int("lead_id").ok_or_else(|| lost("leader in charge"))
    }

    fn ask(&self, place: usize) -> OfficeResult<ActRequest> {
        let row = self.row(place)?;
        let [reason, progress] = match row.course {
            "overdue" => ["overdue_reason", "progress_2"],
            "asked" => ["extension_asked_reason", "extension_asked_progress"],
            _ => ["extension_reason", "extension_progress"],
        };
        Ok(by("ask_extension", self.owner(place)?)
            .with("wanted_on", row.day.map(Value::from).unwrap_or_default())
            .with("progress", self.notes.get(progress))
            .with("signed_by_id", self.signer(place)?)
            .noting(self.notes.get(reason)))
    }

    fn extension(&self, turn: Turn, place: usize) -> OfficeResult<Option<Bundle>> {
        let task = self.task(place)?;
        let asked = self.office.parts(Kind::Extension, "task_id", task)?;
        let id = asked.last().ok_or_else(|| lost("extension"))?.id;
        let request = if turn == Turn::FirstCheck {
            by("first_check", self.clerk()?).noting(self.notes.get("extension_checked"))
        } else {
            let until = self.row(place)?.day.map(Value::from).unwrap_or_default();
            by("grant", self.approver(place)?)
                .with("limit_on", until)
                .noting(self.notes.get("extension_granted"))
        };
        Ok(Some(Bundle::of(Kind::Extension, id, request)))
    }
}
