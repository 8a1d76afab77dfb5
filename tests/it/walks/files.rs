//! Files that come in: small ones of opinions and people, and what proves something.

use std::fmt::Write as _;

use duban::domain::{Kind, Notation};
use duban::office::{OfficeError, OfficeResult, Wishes};

use super::step::Came;
use super::walk::Walk;

impl Walk {
    /// The name of some record of a kind, or one that is none.
    fn name_of_some(&mut self, kind: Kind) -> OfficeResult<String> {
        let all = self.office().all(kind)?;
        let one = self.dice.one(&all).map(|it| it.title().to_owned());
        Ok(match one {
            Some(name) if !self.dice.once_in(12) => name,
            Some(_) | None => self.word(),
        })
    }

    fn wishes(&mut self) -> Wishes {
        let kinds = [Kind::Batch, Kind::Department, Kind::Post];
        Wishes {
            skip_bad: self.dice.once_in(2),
            dry_run: self.dice.once_in(10),
            ..Wishes::making(kinds)
        }
    }

    pub(super) fn import_opinions(&mut self) -> OfficeResult<Came> {
        let mut file = "序号,份号,征集渠道,收到日期,意见内容,意见对象,批次,提出人\n".to_owned();
        for n in 1..=1 + self.dice.roll(4) {
            let channel = self.name_of_some(Kind::Channel)?;
            let received = self
                .day
                .plus_days(-self.dice.up_to(9))
                .map(|it| it.to_string());
            let text = if self.dice.once_in(6) {
                "没有意见".to_owned()
            } else {
                self.word()
            };
            let batch = ["", "第九批"][self.dice.roll(2)];
            let giver = ["", "匿名群众王某"][self.dice.roll(2)];
            let card = 1 + n / 2;
            let received = received.unwrap_or_default();
            writeln!(
                file,
                "{n},{card},{channel},{received},{text},领导班子,{batch},{giver}"
            )
            .unwrap();
        }
        self.note(&file);
        let wishes = self.wishes();
        let done = self
            .office_mut()
            .import_opinions(file.as_bytes(), &wishes, &mut ())?;
        Ok(match done {
            Ok((faulty, _)) => Came::of(&format!("{:?}", faulty.faults)),
            Err(fault) => Came::of(&format!("{fault:?}")),
        })
    }

    pub(super) fn import_roster(&mut self) -> OfficeResult<Came> {
        let mut file = "工号,姓名,部门,领导小组职务,手机\n".to_owned();
        for _ in 0..=self.dice.roll(3) {
            let people = self.office().all(Kind::Person)?;
            let is_new = self.dice.once_in(2);
            let (number, name) = match self.dice.one(&people) {
                Some(it) if !is_new => (it.text("staff_no").to_owned(), it.title().to_owned()),
                _ => (self.line(Notation::Number), self.line(Notation::PersonName)),
            };
            let department = self.name_of_some(Kind::Department)?;
            let post = if self.dice.once_in(4) {
                self.name_of_some(Kind::Post)?
            } else {
                String::new()
            };
            let telephone = self.line(Notation::Telephone);
            writeln!(file, "{number},{name},{department},{post},{telephone}").unwrap();
        }
        self.note(&file);
        let wishes = self.wishes();
        let done = self
            .office_mut()
            .import_roster(file.as_bytes(), &wishes, &mut ())?;
        Ok(match done {
            Ok((read, _)) => Came::of(&format!("{:?}", read.faults)),
            Err(fault) => Came::of(&format!("{fault:?}")),
        })
    }

    pub(super) fn attach(&mut self) -> OfficeResult<Came> {
        let Some(record) = self.some_record()? else {
            return Ok(Came::of("nothing there"));
        };
        let (name, content) = (format!("{}.txt", self.word()), self.word());
        self.note(&format!("{} {name}", record.number));
        let (kind, id) = (record.kind, record.id);
        let office = self.office_mut();
        office.attach(kind, id, &name, content.as_bytes())?;
        Ok(Came::of(""))
    }

    pub(super) fn distil(&mut self) -> OfficeResult<Came> {
        let from = Kind::Opinion;
        let mut ids = Vec::new();
        for _ in 0..30 {
            let id = 1 + self.dice.up_to((self.file.last(from) - 1).max(0));
            let record = self.office().record(from, id)?;
            let ready = record.is_some_and(|it| it.state == "checked");
            if (ready || self.dice.once_in(40)) && ids.len() < 2 {
                ids.push(id);
            }
        }
        if ids.is_empty() {
            return Err(OfficeError::Refused(Vec::new()));
        }
        let cells = self.filled(Kind::Problem)?;
        self.note(&format!("{ids:?} {cells:?}"));
        self.office_mut().distil(&ids, &cells)?;
        Ok(Came::of(""))
    }
}
