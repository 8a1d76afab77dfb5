//! Holding everything against everything: the file, the schema, the chain, the rows, what hangs
//! on them, what the store stands on, and the words to search for.
//!
//! A part that cannot even be read is a fault of its own, so that one broken place hides no other.

mod chain;
mod damage;
mod ground;
mod hanging;
mod rows;
mod schema;
mod words;

pub use damage::Damage;

use super::journal::hex;
use super::place::read_through;
use super::{Result, Store};
use crate::domain::Kind;

/// Something that does not agree.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// The engine finds the file damaged.
    Damaged(Damage),
    /// A part of the store cannot be read as what it should be.
    Unreadable(LedgerPart),
    /// An entry's seal does not follow from its content and the seal before it.
    Chain(i64),
    /// An entry's items are not those it was sealed with.
    Items(i64),
    /// Items stand in the journal without their entry.
    Stray(i64),
    /// The day of an entry is not the day of its instant in the zone of the store.
    Day(i64),
    /// A record does not say what the journal said last.
    Row(String),
    /// Who made a record, when, or its identity is not what the journal says.
    Origin(String),
    /// A record that the journal knows is gone, or one is there that it does not know.
    Missing(String),
    /// A record is not linked as the journal said last.
    Link(String),
    /// The giver of an opinion is not the one that was sealed.
    Giver(String),
    /// The file of an attachment, or a campaign's template, is not the one that was kept.
    File(Kind, String),
    /// A file is kept that no record is about; the beginning of its SHA-256.
    StrayFile(String),
    /// A setting of the store is not what the journal says.
    Setting(String),
    /// An account is not what the journal says.
    Account(String),
    /// The marks that an entry left, by which an import knows its rows again, are not those.
    Prints(i64),
    /// A record is not found by the words it has, or by words it has not.
    Words(String),
    /// A table, an index, a view or a trigger is not the one that this version of the schema has.
    Schema(String),
    /// The tallies of a kind do not add up.
    Tallies(Tallied),
    /// The anchor is not in the chain.
    Anchor,
}

/// What is tallied.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tallied {
    /// The records of a kind.
    Kind(Kind),
    /// What happened on which day.
    Days,
    /// Something that is tallied nowhere.
    Other,
}

/// A part of what is checked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the parts by their names")]
pub enum LedgerPart {
    File,
    Schema,
    Journal,
    Records(Kind),
    Tallies,
    Links,
    Givers,
    Files,
    Settings,
    Words(Kind),
}

/// What the check found.
#[derive(Clone, Debug)]
pub struct Verdict {
    /// Everything that does not agree; empty when all is well.
    pub faults: Vec<Fault>,
    /// How many entries were checked.
    pub entries: i64,
    /// How many records were checked.
    pub records: i64,
    /// The newest entry.
    pub head: (i64, String),
}

impl Store {
    /// Checks the whole store; with an anchor, that this entry is still in the chain.
    ///
    /// # Errors
    /// Where the file cannot be read at all: a busy, full or failing disk is no fault of the
    /// ledger.
    pub fn verify(&self, anchor: Option<(i64, &str)>) -> Result<Verdict> {
        self.snapshot(|store| {
            let mut found = Found::of(store);
            found.part(LedgerPart::File, |faults| store.check_damage(faults))?;
            found.part(LedgerPart::Schema, |faults| store.check_schema(faults))?;
            let entries = found.part(LedgerPart::Journal, |faults| {
                let entries = store.check_chain(anchor, faults)?;
                store.check_strays(entries, faults)?;
                store.check_days(faults)?;
                Ok(entries)
            })?;
            let mut records = 0;
            for kind in Kind::ALL {
                let part = LedgerPart::Records(kind);
                records += found
                    .part(part, |faults| store.check_rows(kind, faults))?
                    .unwrap_or_default();
            }
            found.part(LedgerPart::Tallies, |faults| store.check_tallies(faults))?;
            found.part(LedgerPart::Links, |faults| store.check_links(faults))?;
            found.part(LedgerPart::Givers, |faults| store.check_givers(faults))?;
            found.part(LedgerPart::Files, |faults| store.check_files(faults))?;
            found.part(LedgerPart::Settings, |faults| store.check_ground(faults))?;
            for kind in Kind::ALL {
                found.part(LedgerPart::Words(kind), |faults| {
                    store.check_words(kind, faults)
                })?;
            }
            let head = found.part(LedgerPart::Journal, |_| store.head())?;
            let (seq, hash) = head.unwrap_or_default();
            Ok(Verdict {
                faults: found.faults,
                entries: entries.unwrap_or_default(),
                records,
                head: (seq, hex(&hash)),
            })
        })
    }

    /// Asks the engine whether the file is whole.
    pub fn damage(&self) -> Result<Vec<Fault>> {
        let mut found = Found::of(self);
        found.part(LedgerPart::File, |faults| self.check_damage(faults))?;
        Ok(found.faults)
    }

    fn check_tallies(&self, faults: &mut Vec<Fault>) -> Result<()> {
        for kind in Kind::ALL {
            if self.recount(kind)? != self.tallied(kind)? {
                faults.push(Fault::Tallies(Tallied::Kind(kind)));
            }
        }
        if !self.days_agree()? {
            faults.push(Fault::Tallies(Tallied::Days));
        }
        let codes = self.tallied_kinds()?;
        if codes.iter().any(|code| Kind::from_code(code).is_none()) {
            faults.push(Fault::Tallies(Tallied::Other));
        }
        Ok(())
    }
}

/// What was found so far.
struct Found<'s> {
    store: &'s Store,
    faults: Vec<Fault>,
}

impl<'s> Found<'s> {
    const fn of(store: &'s Store) -> Self {
        Self {
            store,
            faults: Vec::new(),
        }
    }

    /// Checks a part; where its content cannot be read, that is what was found.
    ///
    /// A disk that does not give what is read looks like damage: so the file is then read without
    /// the engine, and the part is checked once more.
    fn part<T>(
        &mut self,
        part: LedgerPart,
        check: impl Fn(&mut Vec<Fault>) -> Result<T>,
    ) -> Result<Option<T>> {
        let mut faults = Vec::new();
        let mut checked = check(&mut faults);
        if matches!(&checked, Err(error) if error.is_of_content()) {
            read_through(self.store.path())?;
            faults.clear();
            checked = check(&mut faults);
        }
        self.faults.append(&mut faults);
        match checked {
            Ok(given) => Ok(Some(given)),
            Err(error) if error.is_of_content() => {
                let fault = Fault::Unreadable(part);
                if !self.faults.contains(&fault) {
                    self.faults.push(fault);
                }
                Ok(None)
            }
            Err(error) => Err(error),
        }
    }
}
