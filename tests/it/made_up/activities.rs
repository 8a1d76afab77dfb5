//! What the made-up office held: meetings, studies, stays, talks, and one that is still to come.

use super::sheet::{self, ActivityRow, day, lost};
use super::stage::Stage;
use super::{Agenda, Scene};
use duban::domain::{Kind, Value};
use duban::i18n::{Language, Texts};
use duban::office::{OfficeResult, read_typed};

/// The day on which what lies ahead is put down.
const AHEAD: (u32, u32) = (10, 20);

impl Stage {
    /// Puts what was held on the agenda: each is recorded on its last day.
    pub(super) fn plan_activities(agenda: &mut Agenda) -> OfficeResult<()> {
        for (place, row) in sheet::activities().iter().enumerate() {
            let last = row.to.or(row.from).ok_or_else(|| lost(row.name))?;
            let on = last.min(day(AHEAD.0, AHEAD.1)?);
            agenda.entry(on).or_default().push(Scene::Gather(place));
        }
        Ok(())
    }

    /// Records one of the sheet.
    pub(super) fn gather(&mut self, place: usize) -> OfficeResult<()> {
        let rows = sheet::activities();
        let row: &ActivityRow = rows.get(place).ok_or_else(|| lost("activity"))?;
        let host = match row.host {
            "" => None,
            name => Some(self.person(name)?),
        };
        let def = Kind::Activity.def();
        let people = def.field("people").ok_or_else(|| lost("people"))?;
        let texts = Texts::load(Language::Chinese);
        let typed = read_typed(&self.office, &texts, def, people, row.people)?;
        let called = typed.cells.into_iter().next().map(|(_, value)| value);
        self.make(
            Kind::Activity,
            [
                ("type_id", self.type_of_activity(row.kind)?),
                ("name", Value::from(row.name)),
                ("held_on", Value::from(row.from)),
                ("to_on", Value::from(row.to)),
                ("lasts", Value::from(row.lasts)),
                ("host_id", Value::from(host)),
                ("people", called.unwrap_or_default()),
                ("guest_speaker", Value::from(row.speaker)),
                ("outsiders", Value::from(row.outsiders)),
                ("outside_units", Value::from(row.units)),
                ("place", Value::from(row.place)),
                ("topic", Value::from(row.topic)),
            ],
        )?;
        Ok(())
    }

    /// Finds a type of activity by its name.
    pub(super) fn type_of_activity(&self, name: &str) -> OfficeResult<Value> {
        let types = self.office.all(Kind::ActivityType)?;
        let found = types.iter().find(|it| it.text("name") == name);
        let found = found.ok_or_else(|| lost(name))?;
        Ok(Value::Int(found.id))
    }
}
