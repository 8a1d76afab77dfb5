//! The stage of the made-up office: who is there, and how an act is put to the office.

use std::collections::BTreeMap;

use super::sheet::{Notes, TaskRow, lost};
use duban::domain::{Day, Decision, Kind, Record, Value};
use duban::office::{ActRequest, Office, OfficeResult};
use duban::store::Giver;

/// The office with all that its play needs to remember.
pub(super) struct Stage {
    pub(super) office: Office,
    pub(super) notes: Notes,
    people: Vec<(String, Option<i64>, i64)>,
    departments: BTreeMap<String, Record>,
    /// The keys of the problems, in the order of their sheet.
    pub(super) problems: Vec<i64>,
    pub(super) rows: Vec<TaskRow>,
    /// The keys of the tasks, in the order of their sheet; 0 until they are made.
    pub(super) tasks: Vec<i64>,
    /// The keys of the rules, in the order of their sheet.
    pub(super) rules: Vec<i64>,
    /// The last day up to which opinions were taken in.
    pub(super) taken_until: Day,
}

/// An act that waits for others of its kind: the same words about several records are one command.
pub(super) struct Bundle {
    kind: Kind,
    ids: Vec<i64>,
    request: ActRequest,
}

impl Stage {
    pub(super) fn new(office: Office, rows: Vec<TaskRow>, first: Day) -> Self {
        Self {
            office,
            notes: Notes::read(),
            people: Vec::new(),
            departments: BTreeMap::new(),
            problems: Vec::new(),
            tasks: vec![0; rows.len()],
            rules: Vec::new(),
            rows,
            taken_until: first,
        }
    }

    /// Learns who is there, after the roster was taken in.
    pub(super) fn meet(&mut self) -> OfficeResult<()> {
        let department = |it: &Record| it.int("department_id");
        self.people = self
            .office
            .all(Kind::Person)?
            .iter()
            .map(|it| (it.text("name").to_owned(), department(it), it.id))
            .collect();
        self.departments = self
            .office
            .all(Kind::Department)?
            .into_iter()
            .map(|it| (it.text("name").to_owned(), it))
            .collect();
        Ok(())
    }

    /// Finds a person by name; of two of one name the first.
    pub(super) fn person(&self, name: &str) -> OfficeResult<i64> {
        self.people
            .iter()
            .find(|(it, ..)| it == name)
            .map(|(_, _, id)| *id)
            .ok_or_else(|| lost(name))
    }

    pub(super) fn department(&self, name: &str) -> OfficeResult<&Record> {
        self.departments.get(name).ok_or_else(|| lost(name))
    }

    pub(super) fn row(&self, task: usize) -> OfficeResult<&TaskRow> {
        self.rows.get(task).ok_or_else(|| lost("task"))
    }

    /// Gives the key of a task.
    pub(super) fn task(&self, task: usize) -> OfficeResult<i64> {
        self.tasks
            .get(task)
            .copied()
            .filter(|id| *id > 0)
            .ok_or_else(|| lost("task"))
    }

    /// Finds the owner of a task: of two of one name the one of the department.
    pub(super) fn owner(&self, task: usize) -> OfficeResult<i64> {
        let row = self.row(task)?;
        let department = self.department(row.department)?.id;
        self.people
            .iter()
            .find(|(name, of, _)| name == row.owner && *of == Some(department))
            .map(|(_, _, id)| *id)
            .ok_or_else(|| lost(row.owner))
    }

    /// Gives who signs an application: the head, or a colleague where there is none.
    pub(super) fn signer(&self, task: usize) -> OfficeResult<i64> {
        let owner = self.owner(task)?;
        let department = self.department(self.row(task)?.department)?;
        if let Some(head) = department.int("head_id") {
            return Ok(head);
        }
        self.people
            .iter()
            .find(|(_, of, id)| *of == Some(department.id) && *id != owner)
            .map(|(_, _, id)| *id)
            .ok_or_else(|| lost("signer"))
    }

    /// Gives the working day a number of working days after a day, or before it.
    pub(super) fn workday(&self, day: Day, days: i64) -> Day {
        let calendar = self.office.calendar();
        if days == 0 {
            calendar.roll_forward(day)
        } else {
            calendar.add_working_days(day, days)
        }
    }

    /// Makes a record and gives its key.
    pub(super) fn make<const N: usize>(
        &mut self,
        kind: Kind,
        cells: [(&'static str, Value); N],
    ) -> OfficeResult<i64> {
        let cells = cells
            .into_iter()
            .filter(|(_, value)| !value.is_empty())
            .collect();
        let done = self.office.make(kind, &cells, &Giver::default())?;
        done.written
            .created
            .first()
            .map(|(_, id, _)| *id)
            .ok_or_else(|| lost("made"))
    }

    /// Makes one act on several records.
    pub(super) fn act(
        &mut self,
        kind: Kind,
        ids: &[i64],
        request: &ActRequest,
    ) -> OfficeResult<()> {
        if ids.is_empty() {
            return Ok(());
        }
        self.office.act_on_all(kind, ids, request)?;
        Ok(())
    }

    /// Carries a bundle out.
    pub(super) fn carry_out(&mut self, bundle: Option<Bundle>) -> OfficeResult<()> {
        match bundle {
            Some(bundle) => self.act(bundle.kind, &bundle.ids, &bundle.request),
            None => Ok(()),
        }
    }
}

impl Bundle {
    pub(super) fn of(kind: Kind, id: i64, request: ActRequest) -> Self {
        Self {
            kind,
            ids: vec![id],
            request,
        }
    }

    /// Takes another one in where both say the same, or gives it back.
    pub(super) fn join(&mut self, other: Self) -> Option<Self> {
        let (ours, theirs) = (&self.request, &other.request);
        let same = self.kind == other.kind
            && ours.verb == theirs.verb
            && ours.decision == theirs.decision
            && ours.note == theirs.note
            && ours.answers == theirs.answers;
        if same {
            self.ids.extend(other.ids);
            None
        } else {
            Some(other)
        }
    }
}

/// Begins an act: its verb and who decides.
pub(super) fn by(verb: &str, person: i64) -> ActRequest {
    ActRequest {
        verb: verb.to_owned(),
        decision: Decision {
            by: Some(person),
            ..Decision::default()
        },
        ..ActRequest::default()
    }
}

/// Begins an act that a meeting decided.
pub(super) fn at(verb: &str, meeting: i64) -> ActRequest {
    ActRequest {
        verb: verb.to_owned(),
        decision: Decision {
            meeting: Some(meeting),
            ..Decision::default()
        },
        ..ActRequest::default()
    }
}

/// What more an act says.
pub(super) trait Saying {
    /// Adds the note.
    fn noting(self, note: &str) -> Self;
    /// Adds an answer.
    fn with(self, name: &'static str, value: impl Into<Value>) -> Self;
}

impl Saying for ActRequest {
    fn noting(mut self, note: &str) -> Self {
        note.clone_into(&mut self.note);
        self
    }

    fn with(mut self, name: &'static str, value: impl Into<Value>) -> Self {
        self.answers.insert(name, value.into());
        self
    }
}
