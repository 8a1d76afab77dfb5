//! The themes that can be worn, by their words in the language of the screen.

use super::Outcome;
use crate::app::state::ThemeRow;
use crate::domain::folding::folded;
use crate::exchange::pinyin::{PinyinKey, PinyinQuery};
use crate::i18n::Texts;
use crate::office::Candidate;

/// Finds those that letters find, also by pinyin.
pub(super) fn find(texts: &Texts, serial: u64, typed: &str, rows: &[ThemeRow]) -> Outcome {
    let (query, wanted) = (PinyinQuery::new(typed), folded(typed));
    let found = rows.iter().map(|row| candidate(texts, row)).filter(|it| {
        folded(&it.name).contains(&wanted)
            || folded(&it.told).contains(&wanted)
            || PinyinKey::phrase(&it.name).rank_query(&query).is_some()
    });
    Outcome::LookedUp {
        serial,
        at: 0,
        found: found.collect(),
    }
}

fn candidate(texts: &Texts, row: &ThemeRow) -> Candidate {
    let (name, beside) = if row.own {
        let key = match row.fault {
            Some(_) => "themes-faulty",
            None => "themes-own",
        };
        (row.word.clone(), texts.say(key))
    } else {
        (
            texts.say(&format!("theme-of-{}", row.word)),
            row.word.clone(),
        )
    };
    Candidate {
        id: 0,
        number: String::new(),
        told: row.word.clone(),
        name,
        beside,
        state: None,
    }
}
