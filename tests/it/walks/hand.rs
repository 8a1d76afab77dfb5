//! What hands do by themselves: add a record, write into one, tie two.

use std::collections::BTreeMap;

use duban::domain::{Kind, Ledger, Role, Stop, Value, rules};
use duban::office::{OfficeError, OfficeResult};
use duban::store::Giver;

use super::step::Came;
use super::walk::Walk;

impl Walk {
    pub(super) fn add(&mut self) -> OfficeResult<Came> {
        let kinds: Vec<Kind> = Kind::ALL
            .into_iter()
            .filter(|it| !it.def().is_made_by_acts())
            .collect();
        let kind = *self.dice.one(&kinds).unwrap();
        let mut cells = self.filled(kind)?;
        self.note(kind.code());
        let giver = Giver {
            name: ["", "钱某"][self.dice.roll(2)].to_owned(),
            ..Giver::default()
        };
        loop {
            let made = self.unwritten(|it| it.office_mut().make(kind, &cells, &giver))?;
            match made {
                Ok(done) => return Ok(Came::of(&format!("{:?}", done.written.created))),
                // What may be left empty is left empty, as a hand would after a refusal.
                Err(reasons) => {
                    let def = kind.def();
                    let optional =
                        |it: &&str| def.column(it).is_some_and(|it| !it.is_required());
                    let fields: Vec<&str> = reasons.iter().filter_map(|it| it.field).collect();
                    let before = cells.len();
                    cells.retain(|name, _| !optional(name) || !fields.contains(name));
                    if cells.len() == before {
                        return Err(OfficeError::Refused(reasons));
                    }
                }
            }
        }
    }

    pub(super) fn set(&mut self) -> OfficeResult<Came> {
        let Some(record) = self.some_record()? else {
            return Ok(Came::of("nothing there"));
        };
        let columns: Vec<_> = record.kind.def().fields().collect();
        let hand: Vec<_> = columns
            .iter()
            .filter(|it| it.is_editable() || it.is_correctable() || self.dice.once_in(9))
            .collect();
        let Some(column) = self.dice.one(&hand) else {
            return Ok(Came::of("nothing to set"));
        };
        let value = if self.dice.once_in(6) {
            Value::Null
        } else {
            self.value(&record, column)?
        };
        self.note(&format!("{} {}={value:?}", record.number, column.name));
        let cells = BTreeMap::from([(column.name, value)]);
        let seen = self.dice.once_in(2).then_some(record.revision);
        let at = (record.kind, record.id);
        let plain = self.unwritten(|it| it.office_mut().amend(at, &cells, None, seen))?;
        if plain.is_err() {
            self.office_mut().amend(at, &cells, Some("写错了"), seen)?;
        }
        Ok(Came::of(""))
    }

    pub(super) fn tie(&mut self, ties: bool) -> OfficeResult<Came> {
        let mut roles = Role::ALL.to_vec();
        if !self.dice.once_in(8) {
            let ledger = self.office().ledger();
            roles.retain(|it| is_by_hand(&ledger, *it));
        }
        let mut role = *self.dice.one(&roles).unwrap();
        let (from, to) = role.ends();
        let mut ends = (self.some_id(from), self.some_id(to));
        for _ in 0..20 {
            let fits =
                rules::tie(&self.office().ledger(), role, ends, self.office().today()).is_ok();
            if !ties || fits || self.dice.once_in(20) {
                break;
            }
            role = *self.dice.one(&roles).unwrap();
            let (from, to) = role.ends();
            ends = (self.some_id(from), self.some_id(to));
        }
        if !ties {
            // Few records are tied in any one role: where none is, another role is looked at.
            for _ in 0..20 {
                let linked = self.office().ledger().linked(role, ends.0)?;
                if let Some(there) = linked.first() {
                    ends.1 = *there;
                    break;
                }
                role = *self.dice.one(&roles).unwrap();
                ends.0 = self.some_id(role.ends().0);
            }
        }
        self.note(&format!("{role:?} {ends:?}"));
        if ties {
            self.office_mut().link(role, ends.0, ends.1)?;
        } else {
            self.office_mut().unlink(role, ends.0, ends.1)?;
        }
        Ok(Came::of(""))
    }
}

/// Says whether people tie records so; else only acts do.
fn is_by_hand(ledger: &dyn Ledger, role: Role) -> bool {
    match rules::untie(ledger, role, 0, 0) {
        Err(Stop::Refused(reasons)) => reasons.iter().all(|it| it.key != "tied-by-acts-only"),
        Err(Stop::Unreadable(_)) | Ok(_) => true,
    }
}
