//! What an opinion says, of a file or of the ledger, as the two are compared.

use std::collections::BTreeSet;

use super::super::OfficeResult;
use crate::domain::{Day, Kind, Record};
use crate::exchange::fingerprint::{Fingerprint, Saying, Words, of_opinion};
use crate::exchange::opinion_cards::{OpinionReader, OpinionRow};
use crate::store::{Giver, WriteTx};

/// What an opinion says, with the keys of what it names.
#[derive(Clone, Copy, Debug)]
pub(super) struct Said<'a> {
    pub(super) text: &'a str,
    pub(super) paper_no: &'a str,
    pub(super) received_on: Option<Day>,
    pub(super) target: &'a str,
    pub(super) channel: Option<i64>,
    pub(super) batch: Option<i64>,
    pub(super) department: Option<i64>,
    pub(super) person: Option<i64>,
    pub(super) category: Option<i64>,
}

impl<'a> Said<'a> {
    /// Reads what a record says, with the number of its paper.
    pub(super) fn of(opinion: &'a Record, card: Option<&'a Record>) -> Self {
        Self {
            text: opinion.text("text"),
            paper_no: card.map_or("", |it| it.text("paper_no")),
            received_on: opinion.day("received_on"),
            target: opinion.text("target"),
            channel: opinion.int("channel_id"),
            batch: opinion.int("batch_id"),
            department: opinion.int("target_department_id"),
            person: opinion.int("target_person_id"),
            category: opinion.int("category_id"),
        }
    }

    pub(super) fn print(&self) -> Fingerprint {
        self.print_of(&Words::of(self.text))
    }

    /// Fingerprints it, where its words were made ready.
    fn print_of(&self, words: &Words) -> Fingerprint {
        let saying = Saying {
            paper_no: self.paper_no,
            received_on: self.received_on,
            target: self.target,
            refers: [
                self.channel,
                self.batch,
                self.department.or(self.person),
                self.category,
            ],
        };
        of_opinion(words, &saying)
    }
}

/// What an opinion says, and its fingerprint, made once.
pub(super) struct Printed<'a> {
    pub(super) said: Said<'a>,
    pub(super) print: Fingerprint,
}

impl<'a> Printed<'a> {
    pub(super) fn of(said: Said<'a>) -> Self {
        Self::with(said, &Words::of(said.text))
    }

    /// Prints what is said, where its words were made ready.
    pub(super) fn with(said: Said<'a>, words: &Words) -> Self {
        Self {
            said,
            print: said.print_of(words),
        }
    }
}

/// Which of the columns that may be missing a file has: absent is not empty.
#[derive(Clone, Copy, Debug)]
pub(super) struct Says {
    pub(super) paper: bool,
    pub(super) batch: bool,
    pub(super) category: bool,
}

impl Says {
    pub(super) fn of(reader: &OpinionReader<'_>) -> Self {
        let [paper, batch, category] = reader.says();
        Self {
            paper,
            batch,
            category,
        }
    }

    /// What a hand types says all there is to say.
    pub(super) const ALL: Self = Self {
        paper: true,
        batch: true,
        category: true,
    };
}

/// Gives the channels whose papers come out of a box that two people open.
pub(super) fn boxes(gate: &WriteTx<'_>) -> OfficeResult<BTreeSet<i64>> {
    let mut channels = gate.reader().all(Kind::Channel)?;
    channels.retain(|it| it.is_set("needs_openers"));
    Ok(channels.iter().map(|it| it.id).collect())
}

/// Gives who gave an opinion, where a row says so.
pub(super) fn giver_of(row: &OpinionRow) -> Option<Giver> {
    let giver = row.giver.as_ref().map(|giver| Giver {
        name: giver.name.clone().unwrap_or_default(),
        unit: giver.unit.clone().unwrap_or_default(),
        contact: giver.contact.clone().unwrap_or_default(),
    });
    giver.filter(|it| !it.is_unknown())
}
