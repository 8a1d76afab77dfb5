//! The form of a transition: what is asked, the note, who decided on what day.

use super::{Maker, made_up};
use crate::app::effect::{Decision, Row};
use crate::app::office::Outcome;
use crate::app::rules;
use crate::app::sampling::{SAMPLED, is_sampled, sample_note};
use crate::app::state::{Choice, Field, Filled, Form, Label, Purpose};
use crate::domain::{Act, Capacity, Decision as Decided, Kind, Note, Record, Type, Value};

use super::FormFor;

impl Maker<'_> {
    pub(super) fn act(&self, wanted: &FormFor) -> Outcome<Form> {
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
                Kind::Task,
                Purpose::Filter,
                String::new(),
                Vec::new(),
            ));
        };
        let alone = match ids.as_slice() {
            [id] => self.office.record(*kind, *id)?,
            _ => None,
        };
        let mut fields = self.asked((*kind, ids), row, alone.as_ref())?;
        if row.note != Note::None {
            let mut note =
                Field::new(made_up("note", Type::Text), Label::Note(*kind, row.verb));
            note.required = row.note == Note::Required;
            if is_sampled(row, ids) {
                note.fill(&Filled {
                    text: sample_note(self.office, self.texts, *kind, ids)?,
                    value: None,
                });
                note.carried = Some("form-drawn");
            }
            fields.push(note);
        }
        let by = self.decided_by((*kind, ids), row, *usual, carried)?;
        // The meeting goes with whoever decided last, not with another person's own decision.
        let as_last = by.as_ref().is_none_or(|(_, carried)| carried.is_some());
        let mut decider = self.field(*kind, made_up("by", Type::Ref(Kind::Person)))?;
        decider.label = Label::Key("col-by");
        // A body decides by its meeting; whoever sat there need not be named.
        let by_body =
            |who: &Capacity| matches!(who, Capacity::SteeringGroup | Capacity::PartyMeeting);
        let alone_decides = !row.who.iter().any(by_body);
        decider.required = alone_decides;
        if let Some((filled, carried)) = by {
            decider.fill(&filled);
            decider.carried = carried;
        }
        fields.push(decider);
        if !alone_decides {
            let mut meeting =
                self.field(*kind, made_up("meeting", Type::Ref(Kind::Meeting)))?;
            meeting.label = Label::Key("col-meeting");
            let last = carried.get("meeting").filter(|it| !it.text.is_empty());
            if let Some(filled) = last.filter(|_| as_last) {
                meeting.fill(filled);
                meeting.carried = Some("form-as-last");
            }
            fields.push(meeting);
        }
        let mut basis = Field::new(made_up("basis", Type::Line(200)), Label::Key("col-basis"));
        if let Some(filled) = carried.get("basis").filter(|it| !it.text.is_empty()) {
            basis.fill(filled);
            basis.carried = Some("form-as-last");
        }
        fields.push(basis);
        let mut on = Field::new(made_up("on", Type::Day), Label::Key("col-on"));
        self.today(&mut on);
        fields.push(on);
        let title = alone.map_or_else(|| ids.len().to_string(), |record| record.number);
        let purpose = Purpose::Act {
            ids: ids.clone(),
            verb: row.verb,
            revision: *revision,
        };
        Ok(Form::new(*kind, purpose, title, fields))
    }

    /// What the row asks, with what the record itself proposes.
    fn asked(
        &self,
        (kind, ids): (Kind, &[i64]),
        row: Row,
        record: Option<&Record>,
    ) -> Outcome<Vec<Field>> {
        let mut fields = Vec::new();
        let reader = self.office.store().reader();
        for column in row.asks {
            let asked = |it: &Record| rules::is_asked(&reader, it, column);
            if !record.map(asked).transpose()?.unwrap_or(true) {
                continue;
            }
            let mut field = self.field(kind, *column)?;
            let own = format!("ask-{}-{}-{}", kind.code(), row.verb, column.word());
            field.label = Label::Asked(kind, column.word(), own.replace('_', "-"));
            if is_sampled(row, ids) && column.name == "reread" {
                let option = |it: &Choice| it.value.text() == Some(SAMPLED);
                let at = field.options.iter().position(option);
                field.choose(at);
            }
            let today = self.office.today();
            let answer = |it: &Record| rules::answer_for(&reader, it, (row, column), today);
            if let Some(value) = record.map(answer).transpose()?.flatten() {
                let text = value.text().unwrap_or_default().to_owned();
                field.fill(&Filled {
                    text,
                    value: Some(value),
                });
                field.carried = Some("form-as-asked");
            }
            fields.push(field);
        }
        Ok(fields)
    }

    /// Who decided last is carried over while his capacity suffices; else the person whom the
    /// record names stands there, else whoever sits at the keyboard, if either may decide.
    fn decided_by(
        &self,
        (kind, ids): (Kind, &[i64]),
        row: Row,
        usual: Option<i64>,
        carried: &Decision,
    ) -> Outcome<Option<(Filled, Option<&'static str>)>> {
        let suffices = |person: i64| {
            let act = Act {
                kind,
                id: ids.first().copied().unwrap_or_default(),
                verb: row.verb.to_owned(),
                decision: Decided {
                    by: Some(person),
                    ..Decided::default()
                },
                note: String::new(),
                answers: std::collections::BTreeMap::new(),
                entered_by: self.office.session().person,
                today: self.office.today(),
            };
            let reader = self.office.store().reader();
            matches!(rules::capacity_of(&reader, &act), Ok(Some(_)))
        };
        // A clerk's own step is the clerk's, whoever decided the one before.
        let last = carried.get("by").filter(|filled| {
            row.is_decision()
                && filled
                    .value
                    .as_ref()
                    .and_then(Value::int)
                    .is_some_and(suffices)
        });
        if let Some(filled) = last {
            return Ok(Some((filled.clone(), Some("form-as-last"))));
        }
        let own = self.office.session().person.filter(|it| suffices(*it));
        let Some(person) = usual.or(own) else {
            return Ok(None);
        };
        let name = self.office.name_of(Kind::Person, person)?;
        Ok(name.map(|text| {
            let value = Some(Value::Int(person));
            (Filled { text, value }, None)
        }))
    }
}
