//! Which opinions that are there a new one is, or is nearly.

use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, BTreeSet};

use super::super::OfficeResult;
use super::super::told::Alike;
use super::said::{Printed, Said, Says};
use crate::domain::{Kind, Notation, Record, Refusal};
use crate::exchange::fingerprint::{
    Fingerprint, LOOSE, differ_in_manner, differ_in_marks, exact, words_key,
};
use crate::store::{Reader, WriteTx};

/// So many of those that say nearly the same as what a hand typed are looked at.
const COMPARED: usize = 20;

/// How an opinion is one that is there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum How {
    /// It came in saying just this.
    AsBefore,
    /// It says nothing else of what tells opinions apart.
    Alike,
    /// It names a paper or a batch that the one there does not.
    Richer,
}

/// What an opinion is of those that are there.
pub(super) enum Match {
    /// It is this one.
    Same {
        id: i64,
        how: How,
        /// What the ledger has otherwise by now, although it came in saying just this.
        otherwise: Vec<&'static str>,
    },
    /// It is like this one, and differs from it in these columns; in none where it is that once
    /// more.
    Near {
        number: String,
        differs: Vec<&'static str>,
    },
    /// There is none like it.
    None,
}

/// One opinion that says nearly the same.
struct Kin {
    id: i64,
    exact: Vec<u8>,
    /// What it says; looked at when it is needed.
    record: Option<(Record, Option<Record>)>,
}

/// The first line of a file with some words.
struct FirstLine {
    line: u64,
    print: Fingerprint,
    text: Box<str>,
}

/// The opinions that were there before, by what they say without punctuation.
pub(super) struct Likeness {
    pub(super) says: Says,
    /// Read when first asked for, before anything like it was added.
    kin: BTreeMap<[u8; LOOSE], Vec<Kin>>,
    /// Which of them have been met: two equal rows are two opinions.
    met: BTreeSet<i64>,
    /// The first line of this file with these words, and all that it says.
    lines: BTreeMap<[u8; LOOSE], FirstLine>,
}

impl Likeness {
    pub(super) const fn begin(says: Says) -> Self {
        Self {
            says,
            kin: BTreeMap::new(),
            met: BTreeSet::new(),
            lines: BTreeMap::new(),
        }
    }

    /// Finds what an opinion is of those there; `new` where somebody said that it is none of them.
    pub(super) fn find(
        &mut self,
        gate: &WriteTx<'_>,
        Printed { said, print }: &Printed<'_>,
        new: bool,
    ) -> OfficeResult<Match> {
        let (loose, exact) = print.split_at(LOOSE);
        let loose: [u8; LOOSE] = loose.try_into().unwrap_or_default();
        let kin = match self.kin.entry(loose) {
            Entry::Occupied(found) => found.into_mut(),
            Entry::Vacant(place) => place.insert(read_kin(gate, &loose)?),
        };
        if kin.is_empty() {
            return Ok(Match::None);
        }
        let known = kin
            .iter_mut()
            .find(|it| it.exact == exact && !self.met.contains(&it.id));
        if let Some(known) = known.filter(|_| !new) {
            self.met.insert(known.id);
            // What it came in as is not what it is now: it may have been changed since.
            let now = read_record(&gate.reader(), known.id)?;
            let otherwise = now.as_ref().map(|(record, card)| {
                differs(said, &Said::of(record, card.as_ref()), self.says)
            });
            known.record = now;
            return Ok(Match::Same {
                id: known.id,
                how: How::AsBefore,
                otherwise: otherwise.unwrap_or_default(),
            });
        }
        let mut near: Option<(&Record, Vec<&'static str>)> = None;
        for it in kin.iter_mut() {
            if it.record.is_none() {
                it.record = read_record(&gate.reader(), it.id)?;
            }
            let (id, Some((record, card))) = (it.id, &it.record) else {
                continue;
            };
            let there = Said::of(record, card.as_ref());
            let differs = differs(said, &there, self.says);
            if differs.is_empty() && !new && self.met.insert(id) {
                let paper = !said.paper_no.is_empty() && there.paper_no.is_empty();
                let batch = said.batch.is_some() && there.batch.is_none();
                let how = if paper || batch {
                    How::Richer
                } else {
                    How::Alike
                };
                return Ok(Match::Same {
                    id,
                    how,
                    otherwise: Vec::new(),
                });
            }
            // The one that differs in least is told; least of all is nothing.
            let says_all = new && differs.is_empty();
            if near
                .as_ref()
                .is_none_or(|(_, least)| differs.len() < least.len())
            {
                near = Some((record, differs));
            }
            if says_all {
                break;
            }
        }
        Ok(near.map_or(Match::None, |(record, differs)| Match::Near {
            number: record.number.clone(),
            differs,
        }))
    }

    /// Gives the first line of the file that says the same.
    pub(super) fn first_line(
        &mut self,
        Printed { said, print }: &Printed<'_>,
        line: u64,
    ) -> Option<(u64, Alike)> {
        let mut loose = [0; LOOSE];
        loose.copy_from_slice(print.get(..LOOSE)?);
        match self.lines.entry(loose) {
            Entry::Occupied(first) => {
                let first = first.get();
                let words = words_key(&first.text) == words_key(said.text);
                let marks = differ_in_marks(&first.text, said.text);
                let as_first = Said {
                    text: &first.text,
                    ..*said
                };
                let alike = if first.print == *print {
                    Alike::All
                } else if words {
                    Alike::Words
                } else if !marks {
                    Alike::Manner
                } else if as_first.print() == first.print {
                    Alike::AllButMarks
                } else {
                    Alike::WordsButMarks
                };
                Some((first.line, alike))
            }
            Entry::Vacant(place) => {
                place.insert(FirstLine {
                    line,
                    print: *print,
                    text: said.text.into(),
                });
                None
            }
        }
    }

    /// Keeps by what an opinion is known again.
    pub(super) fn keep(
        gate: &mut WriteTx<'_>,
        printed: &Printed<'_>,
        id: i64,
    ) -> OfficeResult<()> {
        gate.keep_fingerprint(Kind::Opinion, &printed.print, id)
    }
}

/// Keeps by what an opinion is known again that a hand typed, and marks where one like it is there:
/// two people may say the same.
pub(in crate::office) fn remember(gate: &mut WriteTx<'_>, id: i64) -> OfficeResult<()> {
    let Some((record, card)) = read_record(&gate.reader(), id)? else {
        return Ok(());
    };
    let printed = Printed::of(Said::of(&record, card.as_ref()));
    let (loose, own) = printed.print.split_at(LOOSE);
    // However many have said it, one is named: the nearest of a few, who says just this first.
    let mut prints = Vec::new();
    for start in [&printed.print[..], loose] {
        prints.extend(gate.some_prints_like(Kind::Opinion, start, COMPARED)?);
    }
    let mut kin = kin_of(prints);
    kin.retain(|it| it.id != id);
    kin.sort_by_key(|it| (it.exact != own, it.id));
    kin.truncate(COMPARED);
    let mut likeness = Likeness {
        says: Says::ALL,
        kin: BTreeMap::from([(loose.try_into().unwrap_or_default(), kin)]),
        met: BTreeSet::new(),
        lines: BTreeMap::new(),
    };
    if let Match::Near { number, .. } = likeness.find(gate, &printed, true)? {
        gate.mark(Refusal::of("like-another").with("number", number));
    }
    Likeness::keep(gate, &printed, id)
}

/// Reads those that say nearly the same, by their fingerprints: one that was changed since is known
/// again by what it came in as.
fn read_kin(gate: &WriteTx<'_>, loose: &[u8]) -> OfficeResult<Vec<Kin>> {
    Ok(kin_of(gate.prints_like(Kind::Opinion, loose)?))
}

/// Gives each once, the oldest first.
fn kin_of(prints: Vec<(Vec<u8>, i64)>) -> Vec<Kin> {
    let told = prints.into_iter().filter_map(|(print, id)| {
        let exact = exact(&print)?.to_vec();
        Some((id, exact))
    });
    let told: BTreeSet<(i64, Vec<u8>)> = told.collect();
    let kin = |(id, exact)| Kin {
        id,
        exact,
        record: None,
    };
    told.into_iter().map(kin).collect()
}

fn read_record(reader: &Reader<'_>, id: i64) -> OfficeResult<Option<(Record, Option<Record>)>> {
    let Some(record) = reader.find(Kind::Opinion, id)? else {
        return Ok(None);
    };
    let card = match record.int("card_id") {
        Some(card) => reader.find(Kind::Card, card)?,
        None => None,
    };
    Ok(Some((record, card)))
}

/// Gives the columns in which two opinions differ: what one of them does not say is no difference,
/// and the category is not what tells them apart.
fn differs(said: &Said<'_>, there: &Said<'_>, says: Says) -> Vec<&'static str> {
    let number = |it: &Said<'_>| Notation::Number.key(it.paper_no);
    let paper = says.paper && !there.paper_no.is_empty() && number(said) != number(there);
    let batch = says.batch && there.batch.is_some() && said.batch != there.batch;
    let target = said.target != there.target
        || said.department.or(said.person) != there.department.or(there.person);
    let worded = if differ_in_marks(said.text, there.text) {
        "marks"
    } else if differ_in_manner(said.text, there.text) {
        "manner"
    } else {
        "text"
    };
    let columns = [
        (worded, words_key(said.text) != words_key(there.text)),
        ("paper_no", paper),
        ("batch_id", batch),
        ("channel_id", said.channel != there.channel),
        ("received_on", said.received_on != there.received_on),
        ("target", target),
    ];
    let differing = columns.into_iter().filter(|(_, differs)| *differs);
    differing.map(|(column, _)| column).collect()
}
