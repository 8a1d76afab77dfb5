//! What whoever decides has before him: what the record says, what stands beside his own findings,
//! the files that he ticks off.

use super::Maker;
use crate::app::effect::ActRow;
use crate::app::effect::facts::facts;
use crate::app::sheet::{ledger_words, return_words, rung_words, told_lines};
use crate::app::state::{Choice, Field, Filled, Form, Label, Line, Tick};
use crate::domain::figure::size;
use crate::domain::{
    Column, Guard, Kind, Ledger as _, QueueDef, Record, VOID, Value, When, rules,
};
use crate::i18n::Args;
use crate::office::{OfficeError, OfficeResult, show_value};
use crate::store::Row;

impl Maker<'_> {
    /// Tells above the fields what the record says that is decided upon, and beside each finding
    /// what stands there already.
    pub(super) fn tell(&self, form: &mut Form, id: i64, row: ActRow) -> OfficeResult<()> {
        if row.guards.iter().any(|it| it.is_proved_at_meeting()) {
            form.about.extend(self.proof_told(form.kind, id)?);
        }
        form.about.extend(self.rung_told(form, id, row)?);
        let anew = row.tells.is_empty() && row.guards.contains(&Guard::DoneSinceReturn);
        let Some(held) = self
            .office
            .row(form.kind, id)?
            .filter(|_| anew || !row.tells.is_empty())
        else {
            return Ok(());
        };
        // Whoever applies anew has before him why it came back, not his own former answers.
        if anew {
            form.about.extend(self.last_return(&held.record)?);
            return Ok(());
        }
        for field in form.fields.iter_mut().filter(|it| it.is_own()) {
            field.beside = self.stands(&held, field.column.name);
        }
        let line = Line {
            row: held,
            distance: None,
            due: None,
            tied: Vec::new(),
            on_ledger: None,
        };
        form.about = told_lines(self.texts, &facts(self.office)?, &line, row.tells);
        form.about.extend(self.last_return(&line.row.record)?);
        Ok(())
    }

    /// Says which step of a ladder is next, of an act that goes up one.
    fn rung_told(&self, form: &Form, id: i64, row: ActRow) -> OfficeResult<Option<String>> {
        let climbs = |it: &&QueueDef| {
            matches!(it.when, When::Proposed(..)) && it.verbs.contains(&row.verb)
        };
        let record = self.office.record(form.kind, id)?;
        if !form.kind.def().queues.iter().any(|it| climbs(&it)) {
            return Ok(None);
        }
        let rung = match record {
            Some(record) => self.office.rung(&record)?,
            None => None,
        };
        let facts = facts(self.office)?;
        Ok(rung.map(|it| rung_words(self.texts, it, (facts.today, facts.year))))
    }

    /// Says what there is that proves what is about to be ticked, and what is missing.
    fn proof_told(&self, kind: Kind, id: i64) -> OfficeResult<Vec<String>> {
        let Some(record) = self.office.record(kind, id)? else {
            return Ok(Vec::new());
        };
        let files = self.office.ledger().evidence(kind, id);
        let files = files.map_err(OfficeError::from)?.len();
        let on_ledger = self.office.on_ledger(&record)?;
        let (key, args) = match &on_ledger {
            Some(there) => {
                let figure = ledger_words(self.texts, &record, there);
                let missing = there.sum().missing();
                let key = if there.is_enough() {
                    "tick-enough"
                } else {
                    "tick-short"
                };
                let args = Args::new().set("figure", figure).set("missing", missing);
                (key, args)
            }
            None => ("tick-uncounted", Args::new()),
        };
        let files = Args::new().set("n", files);
        let mut told = vec![
            self.texts.say_with(key, &args),
            self.texts.say_with("tick-files", &files),
        ];
        let begun = rules::begins_along(&self.office.ledger(), &record);
        let begun = begun.map_err(OfficeError::from)?;
        if !begun.is_empty() {
            let others: Vec<&str> = begun.iter().map(|it| it.number.as_str()).collect();
            let args = Args::new().set("others", self.texts.list(others));
            told.push(self.texts.say_with("tick-begins", &args));
        }
        Ok(told)
    }

    /// Says why a record was returned last.
    fn last_return(&self, record: &Record) -> OfficeResult<Option<String>> {
        let last = self.office.last_return(record)?;
        Ok(last.map(|it| return_words(self.texts, &it)))
    }

    /// Says what somebody else said of a column before.
    fn stands(&self, held: &Row, name: &str) -> Option<String> {
        let column = held.record.kind.def().column(name)?;
        column.ty.choices()?;
        let said = show_value(self.texts, held, column);
        let args = Args::new().set("said", &said);
        (!said.is_empty()).then(|| self.texts.say_with("form-said-before", &args))
    }

    /// A line for each file that proves one of the records; what was ticked off before is.
    pub(super) fn ticks(
        &self,
        (column, verb): (Column, &'static str),
        (kind, ids): (Kind, &[i64]),
    ) -> OfficeResult<Vec<Field>> {
        let mut fields = Vec::new();
        for id in ids {
            let record = self.office.record(kind, *id)?.filter(|_| ids.len() > 1);
            let whose = record.map_or_else(String::new, |it| format!("{} ", it.number));
            let files = self.office.ledger().evidence(kind, *id)?;
            for file in files.into_iter().filter(|it| it.state != VOID) {
                let bytes = file.int("bytes").unwrap_or_default();
                let words = [
                    format!("{whose}{}", file.number),
                    file.text("name").to_owned(),
                    size(bytes),
                ];
                let label = Label::Asked(kind, verb, column.name);
                let mut field = Field::new(column, label);
                field.options = vec![Choice {
                    value: Value::Int(file.id),
                    words: self.texts.say("form-ticked"),
                }];
                let done = file.state != file.kind.def().machine.initial();
                if done {
                    field.fill(&Filled {
                        text: self.texts.say("form-ticked"),
                        value: Some(Value::Int(file.id)),
                    });
                }
                field.tick = Some(Tick {
                    kind: file.kind,
                    id: file.id,
                    words: words.join("  "),
                    done,
                });
                fields.push(field);
            }
        }
        Ok(fields)
    }
}
