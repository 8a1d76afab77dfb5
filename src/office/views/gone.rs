//! What a view names and nothing is any more: a value, a record in a tie, somebody who has left.

use super::super::{Office, OfficeResult};
use crate::domain::{Column, Day, Kind, Labels, Record, Refusal, Role, Type, VOID, Value};

/// How a record that is named may be gone.
pub(super) enum Gone {
    /// It is void, or there never was one: what it is called.
    Void(String),
    /// It left on a day.
    Left(String, Day),
}

impl Gone {
    /// Tells it of the one for whom a list shows what waits.
    pub(super) fn of_whom(self) -> Refusal {
        match self {
            Self::Void(found) => lacking("view-lacks-whom", &found),
            Self::Left(found, day) => lacking("view-lacks-whom-left", &found).with("day", day),
        }
    }

    fn refusal(self) -> Refusal {
        match self {
            Self::Void(found) => lacking("view-lacks-value", &found),
            Self::Left(found, day) => lacking("view-lacks-left", &found).with("day", day),
        }
    }
}

impl Office {
    /// Tells a value that nothing can have any more.
    pub(super) fn gone_value(
        &self,
        column: &Column,
        value: &Value,
    ) -> OfficeResult<Option<Refusal>> {
        let word = column.word();
        Ok(match (column.ty, value) {
            (Type::Ref(kind), Value::Int(id)) => {
                let gone = self.gone_record(kind, *id)?;
                gone.map(|it| it.refusal().at(word))
            }
            (Type::Choice(choices), Value::Text(code)) => {
                let known = choices.codes.contains(&code.as_str());
                (!known).then(|| lacking("view-lacks-value", code).at(word))
            }
            _ => None,
        })
    }

    /// Tells the records at the far end of ties that are gone.
    pub(super) fn gone_ties(
        &self,
        kind: Kind,
        (role, ids, is_from): (Role, &[i64], bool),
    ) -> OfficeResult<Vec<Refusal>> {
        let far = role.far(!is_from);
        let own = |it: &&Column| it.ty == Type::Ties(role, !is_from);
        let word = kind.def().ties.iter().find(own).map(Column::word);
        let mut lacks = Vec::new();
        for id in ids {
            if let Some(gone) = self.gone_record(far, *id)? {
                let refusal = gone.refusal();
                // A tie that no form asks for is named by what it leads to.
                let kind = Labels::kind(far);
                lacks.push(match word {
                    Some(word) => refusal.at(word),
                    None => refusal.with("field", kind),
                });
            }
        }
        Ok(lacks)
    }

    pub(super) fn gone_record(&self, kind: Kind, id: i64) -> OfficeResult<Option<Gone>> {
        let told = |it: &Record| format!("{} {}", it.number, it.title());
        Ok(match self.record(kind, id)? {
            None => Some(Gone::Void(id.to_string())),
            Some(record) if record.state == VOID => Some(Gone::Void(told(&record))),
            Some(record) => {
                let left = kind.def().leaves.and_then(|column| record.day(column));
                let left = left.filter(|day| *day <= self.today());
                left.map(|day| Gone::Left(told(&record), day))
            }
        })
    }
}

pub(super) fn lacking(key: &'static str, found: &str) -> Refusal {
    Refusal::of(key).with("found", found)
}
