//! A name made ready to be looked for, and the looking.

use super::readings::{Naming, Syllable, syllables};
use crate::domain::folding::squeezed;

/// The longest query that can find anything, in characters.
const QUERY_MAX: usize = 64;

/// Says how well a query fits a name; the smaller fits better, so that results sort by it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Rank {
    /// How many characters had to be read otherwise than first: nobody who types a sound means a
    /// rare reading of it before the usual one.
    unlikely: u8,
    /// Whether the match begins inside the name and not at its start.
    inside: bool,
    /// Whether characters are left after the match.
    partial: bool,
}

impl Rank {
    /// Says whether the match is at the start of the name.
    pub const fn begins(self) -> bool {
        !self.inside
    }
}

/// A name with all its readings, made once and matched often.
///
/// A name that two records share matches twice; which one is meant is never decided here.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PinyinKey {
    syllables: Box<[Syllable]>,
    /// Which of the letters a–z occur in any reading or in the name itself; a query with
    /// another letter is turned away before any matching.
    letters: u32,
}

impl PinyinKey {
    /// Makes the key of a person's name: surnames' own readings first.
    pub fn person(name: &str) -> Self {
        Self::of(name, Naming::Person)
    }

    /// Makes the key of a department, a rule or other words.
    pub fn phrase(name: &str) -> Self {
        Self::of(name, Naming::Phrase)
    }

    /// Makes the key of a name.
    pub fn of(name: &str, naming: Naming) -> Self {
        let syllables = syllables(name, naming).into_boxed_slice();
        let mut letters = 0;
        for syllable in &syllables {
            letters |= bit(syllable.letter);
            for reading in &syllable.readings {
                letters |= reading.chars().fold(0, |all, c| all | bit(c));
            }
        }
        Self { syllables, letters }
    }

    /// Returns how well the query fits, or `None` where it does not; an empty query finds every
    /// name.
    pub fn rank(&self, query: &str) -> Option<Rank> {
        self.rank_folded(&fold(query))
    }

    /// Does what [`rank`](Self::rank) does for many names: the query is folded once by
    /// [`PinyinQuery::new`].
    pub fn rank_query(&self, query: &PinyinQuery) -> Option<Rank> {
        if query.letters & !self.letters != 0 {
            return None;
        }
        self.rank_folded(&query.folded)
    }

    fn rank_folded(&self, query: &[char]) -> Option<Rank> {
        if query.is_empty() {
            return Some(Rank {
                unlikely: 0,
                inside: false,
                partial: true,
            });
        }
        if query.len() > QUERY_MAX {
            return None;
        }
        let starts = (0..self.syllables.len()).filter(|start| self.may_start(*start));
        let ranks = starts.filter_map(|start| {
            let (unlikely, partial) = self.from(start, query)?;
            Some(Rank {
                unlikely,
                inside: start > 0,
                partial,
            })
        });
        ranks.min()
    }

    fn may_start(&self, start: usize) -> bool {
        self.syllables
            .get(start)
            .is_some_and(|syllable| !syllable.is_skippable())
    }

    /// Walks the name from one character on, keeping every place of the query that can be
    /// reached there; returns the best end: the cost, and whether characters are left.
    fn from(&self, start: usize, query: &[char]) -> Option<(u8, bool)> {
        let mut best: Option<(u8, bool)> = None;
        // The least cost of each place of the query, `None` where it is not reached.
        let mut reached = [None; QUERY_MAX];
        *reached.first_mut()? = Some(0_u8);
        let mut rest = self.syllables.get(start..).unwrap_or_default();
        while let Some((syllable, behind)) = rest.split_first() {
            let mut next = [None; QUERY_MAX];
            let mut goes_on = false;
            for (at, cost) in reached.iter().enumerate().take(query.len()) {
                let Some(cost) = cost else { continue };
                let ahead = query.get(at..).unwrap_or_default();
                steps(syllable, ahead, |taken, unlikely| {
                    let cost = cost.saturating_add(u8::from(unlikely));
                    if at + taken == query.len() {
                        let partial = behind.iter().any(|s| !s.is_skippable());
                        best = best.into_iter().chain([(cost, partial)]).min();
                    } else if let Some(place) = next.get_mut(at + taken) {
                        *place = Some(place.map_or(cost, |least: u8| least.min(cost)));
                        goes_on = true;
                    }
                });
            }
            if !goes_on {
                break;
            }
            reached = next;
            rest = behind;
        }
        best
    }
}

/// A query folded once, to be matched against many names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PinyinQuery {
    folded: Vec<char>,
    letters: u32,
}

impl PinyinQuery {
    /// Folds width and case; spaces, apostrophes and dots between syllables do not matter.
    pub fn new(query: &str) -> Self {
        let folded = fold(query);
        let letters = folded.iter().fold(0, |all, c| all | bit(*c));
        Self { folded, letters }
    }
}

/// Tells `each` every way in which a syllable can take the next characters of a query: how many
/// it takes, and whether it is read otherwise than first.
///
/// A reading is taken whole, by its first letter, or by zh, ch, sh; where the query ends within
/// a reading, as much of it as is typed.
fn steps(syllable: &Syllable, ahead: &[char], mut each: impl FnMut(usize, bool)) {
    if syllable.is_skippable() {
        each(0, false);
    }
    if ahead.first() == Some(&syllable.letter) {
        each(1, false);
    }
    for (place, reading) in syllable.readings.iter().enumerate() {
        let same = ahead
            .iter()
            .zip(reading.chars())
            .take_while(|(a, b)| **a == *b)
            .count();
        // Readings are ASCII, so their bytes are their characters.
        let whole = reading.len();
        let unlikely = place > 0;
        if same == 0 {
            continue;
        }
        each(1, unlikely);
        if same >= 2 && whole > 2 && reading.as_bytes().get(1) == Some(&b'h') {
            each(2, unlikely);
        }
        if same == whole || same == ahead.len() {
            each(same, unlikely);
        }
    }
}

fn fold(query: &str) -> Vec<char> {
    squeezed(query)
        .chars()
        .filter(|c| !matches!(c, '\'' | '’' | '‘' | '·' | '•'))
        .map(|c| if c == 'ü' { 'v' } else { c })
        .collect()
}

/// One bit for each of a–z, none for anything else.
fn bit(c: char) -> u32 {
    if c.is_ascii_lowercase() {
        1 << (u32::from(c) - u32::from('a'))
    } else {
        0
    }
}
