//! The form of a transition: what is asked, the note, who decided on what day.

use super::{Maker, made_up};
use crate::app::effect::ActRow;
use crate::app::effect::deciding::{deciding, is_of_machine, taken_back};
use crate::app::sampling::{DRAWN, SAMPLED, is_sampled, sample_note};
use crate::app::state::{Choice, Decided, Field, Filled, Form, Label, Purpose};
use crate::domain::rules::{self};
use crate::domain::{Capacity, Kind, Note, Record, Refusal, Type, Value};
use crate::office::{OfficeError, OfficeResult};

use super::FormFor;

impl Maker<'_> {
    pub(super) fn act(&self, wanted: &FormFor) -> OfficeResult<Form> {
        let FormFor::Act {
            kind,
            ids,
            row,
            revision,
            usual,
            carried,
        } = wanted
        else {
            return Ok(Form::new(
                Kind::CAMPAIGN,
                Purpose::Filter,
                String::new(),
                Vec::new(),
            ));
        };
        let alone = match ids.as_slice() {
            [id] => self.office.record(*kind, *id)?,
            _ => None,
        };
        let needed = self.needed(row, alone.as_ref())?;
        let mut fields = self.asked((*kind, ids), row, (alone.as_ref(), &needed))?;
        if row.note != Note::None {
            let note = self.note((*kind, ids), row, &needed)?;
            // What is asked behind the files stands behind what was found in them.
            let ticks = fields.iter().rposition(|it| it.tick.is_some());
            fields.insert(ticks.map_or(fields.len(), |at| at + 1), note);
        }
        let title = self.numbers(*kind, ids)?;
        let by = self.decided_by((*kind, ids), row, *usual, carried)?;
        // Meeting and basis go with whoever decided this act last, not with another person's own
        // decision.
        let as_last = by.as_ref().is_none_or(|(_, carried)| carried.is_some());
        let of_last = |name: &str| {
            let last = carried.filled.get(name).filter(|it| !it.text.is_empty());
            last.filter(|_| as_last)
        };
        let mut decider = self.field(*kind, made_up("by", Type::Ref(Kind::ACTOR)))?;
        decider.label = Label::Key("col-by");
        // A body decides by its meeting; whoever sat there need not be named.
        let alone_decides = !row.who.iter().any(|it| it.is_of_body());
        decider.required = alone_decides;
        if let Some((filled, carried)) = by {
            decider.fill(&filled);
            decider.carried = carried;
        }
        fields.push(decider);
        let proves = row.guards.iter().any(|it| it.is_proved_at_meeting());
        if !alone_decides || proves {
            let mut meeting =
                self.field(*kind, made_up("meeting", Type::Ref(Kind::SITTING)))?;
            meeting.label = Label::Key("col-meeting");
            as_of_last(&mut meeting, of_last("meeting"));
            fields.push(meeting);
        }
        let mut basis = Field::new(made_up("basis", Type::Line(200)), Label::Key("col-basis"));
        as_of_last(&mut basis, of_last("basis"));
        fields.push(basis);
        let mut on = Field::new(made_up("on", Type::Day), Label::Key("col-on"));
        self.today(&mut on);
        fields.push(on);
        let purpose = Purpose::Act {
            ids: ids.clone(),
            verb: row.verb,
            revision: *revision,
        };
        let mut form = Form {
            takes: taken_back(self.office, (*kind, ids), row.verb)?,
            ..Form::new(*kind, purpose, title, fields)
        };
        if let Some(record) = alone {
            self.tell(&mut form, record.id, row)?;
        }
        Ok(form)
    }

    /// The note of an act, which some records need though the row leaves it free.
    fn note(
        &self,
        (kind, ids): (Kind, &[i64]),
        row: ActRow,
        needed: &[Refusal],
    ) -> OfficeResult<Field> {
        let mut note = Field::new(
            made_up("note", Type::Text),
            Label::Asked(kind, row.verb, "note"),
        );
        let is_needed = needed.iter().any(|it| it.field == Some("note"));
        note.required = row.note == Note::Required || is_needed;
        if is_sampled(row, ids) {
            note.fill(&Filled {
                text: sample_note(self.office, self.texts, kind, ids)?,
                value: None,
            });
            note.carried = Some(DRAWN);
        }
        Ok(note)
    }

    /// Gives what a record cannot do without, though the row leaves it free.
    fn needed(&self, row: ActRow, record: Option<&Record>) -> OfficeResult<Vec<Refusal>> {
        let Some(record) = record else {
            return Ok(Vec::new());
        };
        let office = self.office;
        let counts = office.counts_at_once(record.kind, record.id, row.verb)?;
        let ledger = office.ledger_knowing(&counts);
        let needed = rules::needed_of_all(&ledger, record, row, office.today());
        needed.map_err(OfficeError::from)
    }

    /// What the row asks, with what the record itself proposes.
    fn asked(
        &self,
        (kind, ids): (Kind, &[i64]),
        row: ActRow,
        (record, needed): (Option<&Record>, &[Refusal]),
    ) -> OfficeResult<Vec<Field>> {
        let mut fields = Vec::new();
        let ledger = self.office.ledger();
        let in_force = self.office.limit_in_force(kind, ids)?;
        let today = self.office.today();
        for column in row.asks {
            let asked = |it: &Record| rules::is_asked(&ledger, it, column);
            if !record.map(asked).transpose()?.unwrap_or(true) {
                continue;
            }
            if let Type::Several(_) = column.ty {
                fields.extend(self.ticks((*column, row.verb), (kind, ids))?);
                continue;
            }
            let mut field = self.field(kind, column.counted_from(in_force))?;
            field.label = Label::Asked(kind, row.verb, column.name);
            field.required |= needed.iter().any(|it| it.field == Some(column.name));
            if is_sampled(row, ids) && column.name == "reread" {
                let option = |it: &Choice| it.value.text() == Some(SAMPLED);
                let at = field.options.iter().position(option);
                field.choose(at);
            }
            let answer = |it: &Record| rules::answer_for(&ledger, it, (row, column), today);
            if let Some(answer) = record.map(answer).transpose()?.flatten() {
                let value = answer.value;
                let text = value.text().unwrap_or_default().to_owned();
                field.fill(&Filled {
                    text,
                    value: Some(value),
                });
                field.carried = Some(answer.said);
            }
            fields.push(field);
        }
        Ok(fields)
    }

    /// Who decided this act last is carried over while he may decide it in the same capacity;
    /// else the person whom the record names stands there, and for what the office does itself
    /// whoever sits at the keyboard. Nobody stands there who may not decide.
    fn decided_by(
        &self,
        (kind, ids): (Kind, &[i64]),
        row: ActRow,
        usual: Option<i64>,
        carried: &Decided,
    ) -> OfficeResult<Option<(Filled, Option<&'static str>)>> {
        let ledger = self.office.ledger();
        let as_what = |person: i64, id: i64| {
            let act = deciding(self.office, (kind, id), row.verb, Some(person));
            rules::may_decide(&ledger, &act).ok().flatten()
        };
        let may = |person: &i64| ids.iter().all(|id| as_what(*person, *id).is_some());
        let sits_here = self.office.session().person;
        let last = carried.filled.get("by").filter(|filled| {
            let person = filled.value.as_ref().and_then(Value::int);
            let same = |id: &i64| person.and_then(|it| as_what(it, *id)) == carried.capacity;
            // A clerk's own step is the clerk's, unless a hand has put another there; where it is
            // not known who sits here, it is still whoever was named last.
            let is_lent = row.is_decision() || sits_here.is_none() || carried.by_hand;
            is_lent && carried.capacity.is_some() && ids.iter().all(same)
        });
        if let Some(filled) = last {
            return Ok(Some((filled.clone(), Some("form-as-last"))));
        }
        let first = ids.first().map(|id| self.office.record(kind, *id));
        let named = match (usual, first.transpose()?.flatten()) {
            (None, Some(record)) => rules::usual(&ledger, &record, row, self.office.today())
                .map_err(OfficeError::from)?,
            (usual, _) => usual,
        };
        let own = |who: &Capacity| {
            matches!(who, Capacity::Clerk | Capacity::Office | Capacity::Verifier)
        };
        let own = sits_here.filter(|_| row.who.iter().any(own));
        // Who may take a decision back is in the journal, and no row of the machine's.
        let named = named.filter(|person| !is_of_machine(kind, row.verb) || may(person));
        let Some(person) = named.or_else(|| own.filter(may)) else {
            return Ok(None);
        };
        let name = self.office.person_called(person)?;
        Ok(name.map(|named| {
            let (text, value) = (named.told(), Some(Value::Int(person)));
            (Filled { text, value }, None)
        }))
    }
}

/// Fills a field as it was filled last, where it was.
fn as_of_last(field: &mut Field, last: Option<&Filled>) {
    if let Some(filled) = last {
        field.fill(filled);
        field.carried = Some("form-as-last");
    }
}
