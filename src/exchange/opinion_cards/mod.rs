//! Opinions from outside: cards (份) with their opinions (条), one row an opinion.

mod day;
mod read;
mod row;

use std::collections::BTreeMap;

pub use read::{Known, OpinionReader, read_opinions};
pub use row::{Giver, OPINION_COLUMNS, OpinionRow, Target};

/// Gathers rows into cards, in the order in which the cards first appear.
///
/// Each card is the places of its rows in `rows`; 份 is the number of cards, 条 that of rows.
pub fn cards(rows: &[OpinionRow]) -> Vec<Vec<usize>> {
    let mut cards: Vec<Vec<usize>> = Vec::new();
    let mut numbered: BTreeMap<&str, usize> = BTreeMap::new();
    for (place, row) in rows.iter().enumerate() {
        let next = cards.len();
        let card = match row.card_no.as_str() {
            "" => next,
            number => *numbered.entry(number).or_insert(next),
        };
        match cards.get_mut(card) {
            Some(card) => card.push(place),
            None => cards.push(vec![place]),
        }
    }
    cards
}

#[cfg(test)]
mod tests;
