//! The readings of each character of a name, the likeliest first.

use pinyin::ToPinyinMulti as _;
use unicode_normalization::UnicodeNormalization as _;

use super::words::{COMPOUND_SURNAMES, GIVEN, PHRASES, SUPPLEMENT, SURNAMES};

/// Says by what customs a name is read first; all other readings still match.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Naming {
    /// A surname and a given name: 单 is `shan`, 长 inside is `chang`.
    Person,
    /// A department, a rule, any other words: 重庆 is `chongqing`, 部长 is `buzhang`.
    Phrase,
}

/// One character of a name and how it may be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Syllable {
    /// The character itself, folded in width and case.
    pub(super) letter: char,
    pub(super) readings: Vec<&'static str>,
}

impl Syllable {
    /// Tells whether a query may pass over it: the dot in 买买提·艾力, brackets, spaces.
    pub(super) fn is_skippable(&self) -> bool {
        self.readings.is_empty() && !self.letter.is_alphanumeric()
    }

    fn prefer(&mut self, reading: &'static str) {
        self.readings.retain(|other| *other != reading);
        self.readings.insert(0, reading);
    }
}

/// Reads a name.
pub(super) fn syllables(name: &str, naming: Naming) -> Vec<Syllable> {
    let letters = name.nfkc().flat_map(char::to_lowercase);
    let mut all: Vec<Syllable> = letters
        .map(|letter| Syllable {
            letter,
            readings: readings_of(letter),
        })
        .collect();
    match naming {
        Naming::Person => {
            let surname = prefer_surname(&mut all);
            for syllable in all.iter_mut().skip(surname) {
                if let Some((_, reading)) = GIVEN.iter().find(|(c, _)| *c == syllable.letter) {
                    syllable.prefer(reading);
                }
            }
        }
        Naming::Phrase => prefer_phrases(&mut all),
    }
    all
}

/// Puts the surname's own reading first and returns how many characters the surname has.
fn prefer_surname(all: &mut [Syllable]) -> usize {
    let compound = COMPOUND_SURNAMES
        .iter()
        .find(|(surname, _)| begins_with(all, surname));
    // A name of two characters that spell a compound surname is a surname and a given name.
    if let Some((_, readings)) = compound
        && all.len() > 2
    {
        for (syllable, reading) in all.iter_mut().zip(readings) {
            syllable.prefer(reading);
        }
        return readings.len();
    }
    let Some(first) = all.first_mut() else {
        return 0;
    };
    let own = SURNAMES
        .iter()
        .find(|(surname, _)| *surname == first.letter);
    for reading in own
        .into_iter()
        .flat_map(|(_, readings)| readings.iter().rev())
    {
        first.prefer(reading);
    }
    1
}

fn prefer_phrases(all: &mut [Syllable]) {
    let mut from = 0;
    while let Some(rest) = all.get_mut(from..).filter(|rest| !rest.is_empty()) {
        let phrase = PHRASES.iter().find(|(phrase, _)| begins_with(rest, phrase));
        from += match phrase {
            Some((_, readings)) => {
                for (syllable, reading) in rest.iter_mut().zip(*readings) {
                    syllable.prefer(reading);
                }
                readings.len()
            }
            None => 1,
        };
    }
}

fn begins_with(all: &[Syllable], word: &str) -> bool {
    let mut letters = all.iter().map(|syllable| syllable.letter);
    word.chars().all(|c| letters.next() == Some(c))
}

fn readings_of(letter: char) -> Vec<&'static str> {
    if letter.is_ascii() {
        return Vec::new();
    }
    let mut all = Vec::new();
    let mut add = |reading: &'static str| {
        if !all.contains(&reading) {
            all.push(reading);
        }
    };
    for reading in letter.to_pinyin_multi().into_iter().flatten() {
        match reading.plain() {
            // Keyboards have no ü: v by the national standard, u by habit and by passports.
            "lü" => ["lv", "lu", "lyu"].into_iter().for_each(&mut add),
            "nü" => ["nv", "nu", "nyu"].into_iter().for_each(&mut add),
            "lüe" => ["lve", "lue"].into_iter().for_each(&mut add),
            "nüe" => ["nve", "nue"].into_iter().for_each(&mut add),
            plain if plain.is_ascii() && !plain.is_empty() => add(plain),
            _ => {}
        }
    }
    for (_, reading) in SUPPLEMENT.iter().filter(|(c, _)| *c == letter) {
        add(reading);
    }
    all
}
