//! A new day comes while a form is open: what the form itself filled in follows, what was typed
//! stays.

use super::{Maker, follow};
use crate::app::state::{Field, Filled, Form, PROPOSED_HERE, Purpose};
use crate::domain::{Day, Type, Value};
use crate::i18n::Texts;
use crate::office::{Office, OfficeResult};

/// The day was the form's own and follows.
const FOLLOWED: &str = "form-new-day";
/// The day was typed before midnight and stays.
const KEPT: &str = "form-day-kept";

/// Gives a form as it is to be on the new day; says whether a day that was typed was kept.
pub(in crate::app::effect) fn dawn(
    office: &Office,
    texts: &Texts,
    old: &Form,
    before: Day,
) -> OfficeResult<(Form, bool)> {
    let maker = Maker { office, texts };
    let mut form = old.clone();
    let proposed = follow::reckon(office, texts, old, None)?;
    let mut kept = false;
    for field in &mut form.fields {
        if !matches!(field.column.ty, Type::Day | Type::Limit) || field.text.is_empty() {
            continue;
        }
        let name = field.name();
        let given = old.given.get(&name).map_or("", |it| it.text.as_str());
        // What follows from another field was typed by nobody.
        let by_others = [
            "form-proposed",
            PROPOSED_HERE,
            "form-of-meeting",
            "form-today",
        ];
        let followed = field.carried.is_some_and(|it| by_others.contains(&it));
        let typed = field.own || (field.text != given && !followed);
        let daily = is_daily(&old.purpose) && given == before.to_string();
        // What was proposed from the old day is proposed from the new one.
        let fresh = proposed.iter().find(|it| name == it.column);
        let fresh = fresh.filter(|it| field.carried == Some(it.said));
        if typed {
            let moved = maker.hold(field, before);
            if daily || moved {
                field.carried = Some(KEPT);
                kept = true;
            }
        } else if let Some(fresh) = fresh {
            field.fill(&fresh.filled.clone().unwrap_or_default());
        } else if daily && field.carried.is_none_or(|it| it == FOLLOWED) {
            maker.today(field);
            field.carried = Some(FOLLOWED);
            form.given.insert(name, field.filled());
        }
    }
    maker.understand(&mut form);
    Ok((form, kept))
}

/// Says whether a form begins with today where it asks for a day; an edit begins with what stands
/// in the record, whatever day that is.
const fn is_daily(purpose: &Purpose) -> bool {
    match purpose {
        Purpose::Act { .. } | Purpose::Entry(_) => true,
        Purpose::Make
        | Purpose::Amend { .. }
        | Purpose::Distil(_)
        | Purpose::Attach(_)
        | Purpose::Seat
        | Purpose::Decide(..)
        | Purpose::Filter
        | Purpose::Export(_)
        | Purpose::Import(_)
        | Purpose::FirstRun => false,
    }
}

impl Maker<'_> {
    /// Writes what was typed as the day that it meant, where it would mean another one now.
    fn hold(&self, field: &mut Field, before: Day) -> bool {
        let meant = |on| self.office.day_meant(&field.column, &field.text, on);
        let (then, now) = (meant(before), meant(self.office.today()));
        match then {
            Some(day) if now != then => {
                field.fill(&Filled {
                    text: day.to_string(),
                    value: Some(Value::from(day)),
                });
                true
            }
            Some(_) | None => false,
        }
    }
}
