//! What a hand could put into a column: made from what the column is, now and then amiss.

use std::collections::BTreeMap;

use duban::domain::{
    Column, Kind, Notation, PhraseField, Reckoned, Record, Suited, Tied, Type, VOID, Value,
    rules,
};
use duban::office::OfficeResult;

use super::walk::Walk;

/// What a hand fills in.
pub(super) type Cells = BTreeMap<&'static str, Value>;

const SURNAMES: &str = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦许何吕施张孔曹严华金魏陶姜";
const GIVEN: &str = "伟芳娜敏静丽强磊洋艳勇军杰娟涛超明霞秀兰刚平玉桂英海华";
const WORDS: [&str; 8] = [
    "窗口没有人",
    "食堂饭菜凉",
    "会议开得太多",
    "走廊灯坏了",
    "办事来回跑",
    "车棚漏雨",
    "材料要了三遍",
    "电话打不通",
];

impl Walk {
    /// A word that was not said before.
    pub(super) fn word(&mut self) -> String {
        self.said += 1;
        let word = WORDS[self.dice.roll(WORDS.len())];
        format!("{word}{}处", self.said)
    }

    fn person_name(&mut self) -> String {
        let (sur, given): (Vec<char>, Vec<char>) =
            (SURNAMES.chars().collect(), GIVEN.chars().collect());
        let n = 1 + self.dice.roll(2);
        let mut name = String::from(sur[self.dice.roll(sur.len())]);
        name.extend((0..n).map(|_| given[self.dice.roll(given.len())]));
        name
    }

    pub(super) fn line(&mut self, notation: Notation) -> String {
        match notation {
            Notation::AsIs => self.word(),
            Notation::PersonName => self.person_name(),
            Notation::Number => {
                self.said += 1;
                format!("{}", 7_000 + self.said)
            }
            Notation::Telephone => format!("139{:08}", self.dice.up_to(99_999_999)),
            Notation::Counting => "opinions".to_owned(),
            Notation::Fields | Notation::Columns => {
                let all = PhraseField::all();
                all[self.dice.roll(all.len())].code()
            }
        }
    }

    /// A value that could stand in a column of a record.
    pub(super) fn value(&mut self, about: &Record, column: &Column) -> OfficeResult<Value> {
        Ok(match column.ty {
            Type::Line(_) => self.line(column.notation).into(),
            Type::Text => self.word().into(),
            Type::Day | Type::Limit => {
                let days = match column.reckoned {
                    Reckoned::No if self.dice.once_in(16) => 3,
                    Reckoned::No => -self.dice.up_to(6),
                    Reckoned::First | Reckoned::FirstGone => -self.dice.up_to(20),
                    Reckoned::Last | Reckoned::LastGone | Reckoned::LastSince(_) => {
                        self.dice.up_to(60)
                    }
                    Reckoned::FromToday | Reckoned::FromLimit | Reckoned::From(_) => {
                        self.dice.up_to(70) - 3
                    }
                };
                self.day.plus_days(days).into()
            }
            Type::Time => "09:30".into(),
            Type::Count | Type::HalfDays | Type::Decimal(_) => {
                self.dice.up_to(column.most.min(6)).into()
            }
            Type::Flag => self.dice.once_in(2).into(),
            Type::Choice(choices) => self.dice.one(choices.codes).copied().into(),
            Type::Ref(kind) => self.reference(about, (kind, column.suited))?.into(),
            Type::Ties(role, back) => {
                let mut tied: Vec<Tied> = Vec::new();
                for _ in 0..self.dice.up_to(4) {
                    let found = self.reference(about, (role.far(back), column.suited))?;
                    let new = found.filter(|id| tied.iter().all(|it| it.id != *id));
                    let worded = role.carries_word() && self.dice.once_in(3);
                    let word = if worded { self.word() } else { String::new() };
                    tied.extend(new.map(|id| Tied { id, word }));
                }
                Value::Ties(tied)
            }
            Type::Several(_) => {
                let proofs = self.office().chain(about.kind, about.id)?;
                let files = proofs.map(|it| it.evidence).unwrap_or_default();
                let looked = files.iter().filter(|_| !self.dice.once_in(6));
                Value::Ties(looked.map(|it| Tied::to(it.id)).collect())
            }
        })
    }

    /// A record that stands, and mostly one of those who are meant.
    fn reference(
        &mut self,
        about: &Record,
        (kind, suited): (Kind, Suited),
    ) -> OfficeResult<Option<i64>> {
        let last = self.file.last(kind);
        let mut found = None;
        for _ in 0..20 {
            let id = 1 + self.dice.up_to((last - 1).max(0));
            let Some(record) = self.office().record(kind, id)? else {
                continue;
            };
            let stands = record.state != VOID;
            if stands || self.dice.once_in(8) {
                found = Some(id);
            }
            let is_meant = suited == Suited::Anybody || self.dice.once_in(8) || {
                let ledger = self.office().ledger();
                rules::suits(&ledger, suited, about, &record)?
            };
            if stands && is_meant {
                return Ok(Some(id));
            }
        }
        Ok(found)
    }

    /// Fills a new record of a kind from its columns, with what follows as a form shows it.
    pub(super) fn filled(&mut self, kind: Kind) -> OfficeResult<Cells> {
        let mut draft = Record {
            kind,
            id: 0,
            number: String::new(),
            revision: 0,
            state: kind.def().machine.initial().to_owned(),
            campaign_id: self.office().campaign_id(),
            made_on: self.day.to_string(),
            made_by: None,
            cells: duban::domain::Cells::default(),
        };
        for column in kind.def().fields().filter(|it| it.is_typed()) {
            if column.is_required() || self.dice.once_in(2) {
                let value = self.value(&draft, column)?;
                draft.cells.insert(column.name, value);
            }
        }
        if !self.dice.once_in(8) {
            self.follow(&mut draft)?;
        }
        draft.cells.retain(|_, value| *value != Value::Null);
        Ok(draft.cells.into_map())
    }

    fn follow(&self, draft: &mut Record) -> OfficeResult<()> {
        let ledger = self.office().ledger();
        for follow in draft.kind.follows() {
            if let Some(value) = rules::followed(&ledger, draft, follow, self.day)? {
                draft.cells.insert(follow.column, value);
            }
            if !rules::may_stand(draft, follow) {
                draft.cells.remove(follow.column);
            }
        }
        Ok(())
    }
}
