//! The page on which is decided what is laid before a leader or a meeting: a line each, and what is
//! said of all of them once.

use super::{Maker, made_up};
use crate::app::papers::matter_by_day;
use crate::app::state::{Choice, Decides, Field, Filled, Form, Label, Purpose};
use crate::domain::rules;
use crate::domain::{Column, Hand, Kind, Named, Refusal, Type, Value};
use crate::office::{Matter, OfficeError, OfficeResult};

impl Maker<'_> {
    /// Makes the page: of what is named, else of all that waits here, of a kind or of any.
    pub(super) fn decide(&self, kind: Option<Kind>, ids: &[i64]) -> OfficeResult<Form> {
        let mut matters = Vec::new();
        match kind.filter(|_| !ids.is_empty()) {
            Some(kind) => matters.extend(self.office.docket(kind, ids)?),
            None => {
                for (of, id) in self.office.to_lay_here()? {
                    if kind.is_none_or(|kind| kind == of) {
                        matters.extend(self.office.docket(of, &[id])?);
                    }
                }
            }
        }
        let mut fields: Vec<Field> = matters
            .iter()
            .enumerate()
            .filter(|(_, it)| !it.acts.is_empty())
            .map(|(n, it)| self.line(n + 1, it))
            .collect();
        if fields.is_empty() && matters.iter().any(|it| it.became.is_some()) {
            let refusal = Refusal::of("sheet-done");
            return Err(OfficeError::Refused(vec![refusal]));
        }
        if fields.is_empty() {
            return Err(OfficeError::Refused(vec![Refusal::of("nothing-to-lay")]));
        }
        for (name, label) in [("note", "decide-note"), ("reason", "decide-reason")] {
            fields.push(Field::new(made_up(name, Type::Text), Label::Key(label)));
        }
        fields.extend(self.asked_of(&matters)?);
        let mut by = self.field(Kind::SHEET, made_up("by", Type::Ref(Kind::ACTOR)))?;
        by.label = Label::Key("col-by");
        if let Some(named) = of_all(&matters) {
            let person = self.office.resolve(Kind::ACTOR, &named.number)?;
            by.fill(&Filled {
                text: named.told(),
                value: Some(Value::Int(person)),
            });
        }
        let mut meeting =
            self.field(Kind::SHEET, made_up("meeting", Type::Ref(Kind::SITTING)))?;
        meeting.label = Label::Key("col-meeting");
        let mut on = Field::new(made_up("on", Type::Day), Label::Key("col-on"));
        match (kind, ids) {
            // What a meeting decided has its day.
            (Some(Kind::SITTING), [id]) => {
                let record = self.office.record(Kind::SITTING, *id)?;
                by.fill(&Filled::default());
                meeting.fill(&Filled {
                    text: record.map(|it| it.number).unwrap_or_default(),
                    value: Some(Value::Int(*id)),
                });
            }
            _ => self.today(&mut on),
        }
        let basis = Field::new(made_up("basis", Type::Line(200)), Label::Key("col-basis"));
        fields.extend([by, meeting, basis, on]);
        let title = match kind.filter(|_| !ids.is_empty()) {
            Some(kind) => self.numbers(kind, ids)?,
            None => String::new(),
        };
        Ok(Form::new(
            Kind::SHEET,
            Purpose::Decide(kind, ids.to_vec()),
            title,
            fields,
        ))
    }

    /// A line: what may be decided is chosen by its digit.
    fn line(&self, place: usize, it: &Matter) -> Field {
        let record = &it.row.record;
        let code = record.kind.code();
        let column = Column::asked("decision", Type::Line(20), Hand::Typed);
        let label = Label::Words(format!("{place} {}", record.number));
        let mut field = Field::new(column, label);
        let choice = |row: &&'static crate::domain::Transition| Choice {
            value: Value::from(row.verb),
            words: self.texts.transition(code, row.verb),
        };
        field.options = it.acts.iter().map(choice).collect();
        let state = self.texts.state(code, &record.state);
        let told = matter_by_day(self.texts, &it.row, it.whole.as_ref());
        let who = it.usual.as_ref().map(|it| format!(" → {}", it.told()));
        let words = format!("{state}{} · {told}", who.unwrap_or_default());
        field.decides = Some(Decides {
            kind: record.kind,
            id: record.id,
            number: record.number.clone(),
            sheet: it.sheet.clone(),
            words,
        });
        field
    }

    /// What some decision cannot go without, and the record itself proposes nothing for.
    fn asked_of(&self, matters: &[Matter]) -> OfficeResult<Vec<Field>> {
        let (ledger, today) = (self.office.ledger(), self.office.today());
        let mut fields: Vec<Field> = Vec::new();
        for it in matters {
            let record = &it.row.record;
            for row in &it.acts {
                for asked in row.asks.iter().filter(|it| it.is_required()) {
                    let known = fields.iter().any(|it| it.column.name == asked.name);
                    let proposed = rules::answer_for(&ledger, record, (row, asked), today)?;
                    if known || proposed.is_some() || !rules::is_asked(&ledger, record, asked)?
                    {
                        continue;
                    }
                    let mut field = self.field(record.kind, *asked)?;
                    field.label = Label::Asked(record.kind, row.verb, asked.name);
                    field.required = false;
                    fields.push(field);
                }
            }
        }
        Ok(fields)
    }
}

/// Gives whom all of them name.
fn of_all(matters: &[Matter]) -> Option<&Named> {
    let mut named = matters.iter().filter(|it| !it.acts.is_empty());
    let first = named.next()?.usual.as_ref()?;
    named
        .all(|it| {
            it.usual
                .as_ref()
                .is_some_and(|it| it.number == first.number)
        })
        .then_some(first)
}
