//! Making forms: fields from columns, filled with what is there, proposed or half typed.

pub(super) mod act;
mod dawn;
mod decide;
mod export;
mod filter;
mod gather;
mod giver;
mod import;
mod like;
mod looked;
mod seat;
mod wanted;

pub(super) use dawn::dawn;
pub(super) use filter::{filtered, said_of};
pub use wanted::{FormFor, ListOut};

use super::follow::DIGITS;
use super::{follow, left, read};
use crate::app::sheet;
use crate::app::state::{
    Cell, Choice, Field, Filled, Form, Kept, Label, Purpose, RequestName, Session,
};
use crate::app::wording;
use crate::domain::{Column, DISTILLED, Hand, Kind, Type, Value};
use crate::i18n::Texts;
use crate::office::{Office, OfficeResult, show_value, told_value};

/// Makes the form of an edit anew, on the record as another has left it, and puts back what was
/// typed on the version before.
pub(super) fn amend_anew(office: &Office, texts: &Texts, old: &Form) -> OfficeResult<Form> {
    let Purpose::Amend { id, .. } = old.purpose else {
        return Ok(old.clone());
    };
    let maker = Maker { office, texts };
    let mut form = maker.amend(old.kind, id)?;
    form.given = form.typed();
    Kept::of(old).put_back(&mut form);
    maker.understand(&mut form);
    form.serial = old.serial;
    form.dirty = true;
    let both = form.fields.iter().position(|field| field.theirs.is_some());
    form.focus = both.unwrap_or(old.focus);
    Ok(form)
}

/// Makes a form.
pub(super) fn build(office: &Office, texts: &Texts, wanted: &FormFor) -> OfficeResult<Form> {
    let mut maker = Maker { office, texts };
    let mut form = match wanted {
        FormFor::Make(kind, preset) => {
            let mut form = maker.make(*kind, preset)?;
            // A unit that is entered anew is there; its end is filled in when it comes.
            let ends = kind.def().leaves.filter(|_| *kind == Kind::UNIT);
            form.fields.retain(|it| Some(it.column.name) != ends);
            form
        }
        FormFor::Like(kind, id) => like::form(&maker, *kind, *id)?,
        FormFor::Amend(kind, id) => maker.amend(*kind, *id)?,
        FormFor::Act { .. } => maker.act(wanted)?,
        FormFor::Distil(opinions) => {
            let form = maker.make(DISTILLED.into, &[])?;
            Form {
                title: maker.numbers(DISTILLED.of, opinions)?,
                purpose: Purpose::Distil(opinions.clone()),
                ..form
            }
        }
        FormFor::Gather(kind, ids) => gather::form(&maker, *kind, ids)?,
        FormFor::Entry(kind) => maker.entry(*kind)?,
        FormFor::Part(part, whole) => maker.part(*part, *whole)?,
        FormFor::Attach(kind, id) => maker.attach(*kind, *id)?,
        FormFor::Seat(kind, id) => maker.seat(*kind, *id)?,
        FormFor::Decide(kind, ids) => maker.decide(*kind, ids)?,
        FormFor::Filter(kind, filter) => maker.filter(*kind, filter)?,
        FormFor::Export(out, folder, said) => maker.export(out, folder, said),
        FormFor::UnmetOut(by, folder) => maker.unmet_out(*by, folder),
        FormFor::PaperOut(paper, folder) => export::paper_out(paper, folder),
        FormFor::Import(of, folder) => maker.import(*of, folder),
    };
    if form.purpose == Purpose::Make {
        form.fields.extend(maker.grids(form.kind)?);
        if let FormFor::Like(_, id) = wanted {
            like::parts(&maker, &mut form, *id)?;
        }
    }
    let is_act = matches!(form.purpose, Purpose::Act { .. });
    if is_act || matches!(form.purpose, Purpose::Make | Purpose::Distil(_)) {
        form.take_followed(follow::reckon(office, texts, &form, None)?);
    }
    form.given = form.typed();
    form.request = RequestName::new();
    Maker::begin(&mut form);
    if maker.restore(&mut form).is_err() {
        // Drafts that cannot be read keep nobody from typing.
        form.restored = false;
    }
    if form.restored && form.follows_at_once() {
        // What follows may have changed since. An edit fills nothing beside what was left alone.
        let edits = matches!(form.purpose, Purpose::Amend { .. });
        let changed = edits.then(|| form.changed_columns());
        form.take_followed(follow::reckon(office, texts, &form, changed.as_deref())?);
    }
    maker.understand(&mut form);
    Ok(form)
}

/// A column that a form makes up.
const fn made_up(name: &'static str, ty: Type) -> Column {
    Column::asked(name, ty, Hand::Typed)
}

struct Maker<'a> {
    office: &'a Office,
    texts: &'a Texts,
}

impl Maker<'_> {
    fn field(&self, kind: Kind, column: Column) -> OfficeResult<Field> {
        let mut field = Field::new(column, Label::Column(kind, column.word()));
        field.options = self.options(&column)?;
        if field.options.len() > DIGITS {
            // More than digits can tell apart are typed and picked like any other reference.
            field.options.clear();
        }
        Ok(field)
    }

    /// Gives what digits choose among: codes, yes and no, or the few records referred to.
    fn options(&self, column: &Column) -> OfficeResult<Vec<Choice>> {
        Ok(match column.ty {
            Type::Choice(choices) => choices
                .codes
                .iter()
                .map(|code| Choice {
                    value: Value::from(*code),
                    words: self.texts.choice(choices.name, code),
                })
                .collect(),
            Type::Flag => [("yes", true), ("no", false)]
                .into_iter()
                .map(|(key, flag)| Choice {
                    value: Value::from(flag),
                    words: self.texts.say(key),
                })
                .collect(),
            Type::Ref(kind) if sheet::is_chosen_by_digit(column) => {
                let all = self.office.all(kind)?;
                let named = self.office.named(kind, &all)?;
                all.iter()
                    .zip(named)
                    .map(|(record, named)| Choice {
                        value: Value::Int(record.id),
                        words: named.told(),
                    })
                    .collect()
            }
            Type::Ref(_)
            | Type::Line(_)
            | Type::Text
            | Type::Day
            | Type::Limit
            | Type::Count
            | Type::Time
            | Type::HalfDays
            | Type::Decimal(_)
            | Type::Ties(..)
            | Type::Several(_) => Vec::new(),
        })
    }

    fn make(&self, kind: Kind, preset: &[(&'static str, Filled)]) -> OfficeResult<Form> {
        let mut fields = Vec::new();
        for column in sheet::form_columns(kind) {
            let mut field = self.field(kind, *column)?;
            if let Some((_, filled)) = preset.iter().find(|(name, _)| *name == column.name) {
                // Nothing that follows overrules what the form was opened with.
                field.fill(filled);
                field.own = true;
            }
            fields.push(field);
        }
        if kind.def().is_given() {
            fields.extend(giver::fields());
        }
        Ok(Form::new(kind, Purpose::Make, String::new(), fields))
    }

    /// Gives the first row of each grid: the parts that are filled in with a record.
    fn grids(&self, kind: Kind) -> OfficeResult<Vec<Field>> {
        let mut fields = Vec::new();
        for parts in kind.def().parts {
            for column in parts.columns() {
                let mut field = self.field(parts.kind, *column)?;
                let (part, row) = (parts.kind, 0);
                field.cell = Some(Cell { part, row });
                fields.push(field);
            }
        }
        Ok(fields)
    }

    fn amend(&self, kind: Kind, id: i64) -> OfficeResult<Form> {
        let mut form = self.make(kind, &[])?;
        let Some(row) = self.office.row(kind, id)? else {
            return Ok(form);
        };
        // Who gave it is sealed at entry and stands in no column.
        let def = kind.def();
        // What others hang on stays with them, and is shown nowhere.
        let leads = |name: &str| def.sheet.shown_if.iter().any(|it| it.on == name);
        form.fields.retain(|field| {
            let name = field.column.name;
            (field.column.is_editable() || leads(name)) && def.field(name).is_some()
        });
        // The words of a decision stand here once there are some; they are corrected 更正.
        let decided = def.columns.iter().filter(|it| it.is_correctable());
        for column in decided.filter(|it| !row.record.lacks(it.name)) {
            form.fields.push(self.field(kind, *column)?);
        }
        for field in &mut form.fields {
            if field.column.ty.tied().is_some() {
                let tied = self.office.tied((kind, id), &field.column)?;
                let text = self.office.show_ties(&field.column, &tied)?;
                let value = (!tied.is_empty()).then_some(Value::Ties(tied));
                field.fill(&Filled { text, value });
                continue;
            }
            let value = row.record.cell(field.column.name).clone();
            if !value.is_empty() {
                // What is proposed says so; without the word it is decided.
                let text = if row.record.is_proposed(field.column.name) {
                    field.carried = Some("form-ours");
                    told_value(self.texts, &row, &field.column)
                } else {
                    show_value(self.texts, &row, &field.column)
                };
                if row.record.is_reworded(field.column.name) {
                    field.carried = Some(if field.column.names_its_record() {
                        "form-renamed"
                    } else {
                        "form-reworded"
                    });
                }
                let plain = matches!(field.column.ty, Type::Line(_) | Type::Text);
                field.fill(&Filled {
                    text,
                    value: (!plain).then_some(value),
                });
            }
        }
        follow::mark_own(self.office, &mut form, &row.record)?;
        form.title.clone_from(&row.record.number);
        form.purpose = Purpose::Amend {
            id,
            revision: row.record.revision,
        };
        Ok(form)
    }

    fn today(&self, field: &mut Field) {
        let today = self.office.today();
        field.fill(&Filled {
            text: today.to_string(),
            value: Some(Value::from(today)),
        });
        field.understood = Some(self.office.show_day(self.texts, today));
    }

    fn entry(&self, kind: Kind) -> OfficeResult<Form> {
        let mut form = self.make(kind, &[])?;
        form.purpose = Purpose::Entry(Session {
            place: 1,
            ..Session::default()
        });
        let received = form.place("received_on");
        if let Some(field) = received.and_then(|at| form.fields.get_mut(at)) {
            self.today(field);
        }
        Ok(form)
    }

    /// A part begins with the record that it is a part of.
    fn part(&self, part: Kind, id: i64) -> OfficeResult<Form> {
        let def = part.def();
        let whole = def.part_of.and_then(|name| def.column(name));
        let preset = match whole.map(|column| (column.name, column.ty)) {
            Some((name, Type::Ref(kind))) => {
                let text = self.office.name_of(kind, id)?.unwrap_or_default().told();
                let value = Some(Value::Int(id));
                vec![(name, Filled { text, value })]
            }
            Some(_) | None => Vec::new(),
        };
        self.make(part, &preset)
    }

    /// Names records by their numbers.
    fn numbers(&self, kind: Kind, ids: &[i64]) -> OfficeResult<String> {
        let mut numbers = Vec::with_capacity(ids.len());
        for id in ids {
            numbers.extend(self.office.record(kind, *id)?.map(|record| record.number));
        }
        Ok(wording::numbers(self.texts, &numbers))
    }

    /// Puts the focus where typing begins.
    fn begin(form: &mut Form) {
        let shown = form.shown();
        let empty = |at: &&usize| form.fields.get(**at).is_some_and(|it| it.text.is_empty());
        let first = match form.purpose {
            // A part begins behind its whole, a seat behind the end that is known.
            Purpose::Import(_) => shown.last(),
            Purpose::Make | Purpose::Seat => shown.iter().find(empty).or_else(|| shown.first()),
            Purpose::Amend { .. }
            | Purpose::Act { .. }
            | Purpose::Distil(_)
            | Purpose::Entry(_)
            | Purpose::Attach(_)
            | Purpose::Decide(..)
            | Purpose::Filter
            | Purpose::Export(_)
            | Purpose::FirstRun => shown.first(),
        };
        form.focus = first.copied().unwrap_or_default();
    }

    /// Puts back what was half typed when the form was last left.
    fn restore(&mut self, form: &mut Form) -> OfficeResult<()> {
        let Some((name, record)) = form.draft_key() else {
            return Ok(());
        };
        let Some(draft) = left::left_of(self.office, &name, record)? else {
            return Ok(());
        };
        // A draft of another version of the program may hold what this one does not know.
        if let Ok(mut kept) = serde_json::from_str::<Kept>(&draft.content) {
            if let Some(card) = kept.card() {
                let paper = form.kind.paper().map(|it| self.office.record(it, card));
                let card = paper.transpose()?.flatten();
                if card.is_none_or(|card| card.state == crate::domain::VOID) {
                    kept.without_card();
                }
            }
            kept.put_back(form);
        }
        Ok(())
    }

    /// Says beside each day how it is understood, also where it was carried or half typed.
    fn understand(&self, form: &mut Form) {
        for field in &mut form.fields {
            if matches!(field.column.ty, Type::Day | Type::Limit) && !field.text.is_empty() {
                let (column, text) = (field.column, &field.text);
                let kind = field.kind_within(form.kind);
                let read = read::field(self.office, self.texts, kind, &column, text);
                field.understood = read.ok().flatten();
            }
        }
    }
}
