//! The ways in which a written name may be meant: with what stands in brackets or without it,
//! without a title, with a place where a sign was lost or is written in Latin letters.

use super::escapes::{LOST, unescaped};
use super::readings::{Naming, Syllable, syllables};
use super::several::{first_of_several, whole_names};
use super::surnames::{is_han, signs};
use super::titles::without_titles;
use crate::domain::folding::{folded, is_dot, is_variation, plain_mark, squeezed};
use crate::domain::text::is_hidden;
use crate::domain::variants::plain_signs;

/// What divides the parts of a name once they are read.
const PART: char = '-';
/// What is said of another name that stands in brackets.
const FORMER: [&str; 8] = [
    "曾用名",
    "原名",
    "又名",
    "现名",
    "本名",
    "改名",
    "别名",
    "即",
];

/// One place of a name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Place {
    /// A sign that stands there.
    Sign(Syllable),
    /// What is no sign: it divides, or stands for one that was lost.
    Lost,
    /// What is written in Latin letters among signs.
    Sound(String),
}

/// Gives the ways in which a name may be meant, the plainest first.
pub(super) fn forms(name: &str) -> Vec<Vec<Place>> {
    let text = plain_signs(&unescaped(&squeezed(name))).replace("锟斤拷", "\u{fffd}");
    let text: String = text.chars().filter(|c| !is_unseen(*c)).collect();
    let mut texts = Vec::new();
    for text in bracketed(&text) {
        let bare = without_ends(&text);
        texts.extend(first_of_several(&bare));
        let untitled = without_titles(&bare);
        let parts = bare.split(['/', ',', '、', ';', ':', '|']);
        let parts: Vec<String> = parts
            .filter(|part| signs(part) > 1 && *part != bare)
            .map(str::to_owned)
            .collect();
        let tail = text.strip_prefix(bare.as_str()).unwrap_or_default();
        let letters = tail.chars().filter(char::is_ascii_alphabetic).count();
        texts.push(bare);
        texts.extend(untitled);
        texts.extend(parts);
        if letters > 1 || tail.contains('*') {
            texts.push(text);
        }
    }
    texts.extend(whole_names(name));
    texts.extend(turned(name));
    let mut forms: Vec<Vec<Place>> = Vec::new();
    for text in texts {
        let form = places(&text);
        if !form.is_empty() && !forms.contains(&form) {
            forms.push(form);
        }
    }
    forms
}

/// Gives the parts of a name between its dots and dashes, in plain signs and without what stands in
/// brackets: 买买提·吐尔逊 has two.
pub(super) fn parts_of(name: &str) -> Vec<Vec<Place>> {
    let text = plain_signs(&name_parts(name));
    let bare = bracketed(&text).into_iter().next().unwrap_or_default();
    let parts = bare.split(PART).filter(|it| !it.is_empty());
    parts.map(places).collect()
}

/// Gives a text in which one mark stands for whatever divides the parts of a name.
fn name_parts(name: &str) -> String {
    let divides = |c: char| is_dot(c) || is_unseen(c) || plain_mark(c) == PART;
    let plain = folded(name);
    let plain = plain
        .chars()
        .filter(|c| !is_variation(*c) && !is_hidden(*c));
    plain
        .map(|c| {
            if divides(c) || c.is_whitespace() {
                PART
            } else {
                c
            }
        })
        .collect()
}

/// Gives a name of Latin words with its last word in front: Guoqing Wang.
fn turned(name: &str) -> Option<String> {
    let words: Vec<&str> = name.split_whitespace().collect();
    let (last, first) = words.split_last()?;
    let latin = |it: &&str| it.bytes().all(|c| c.is_ascii_alphabetic());
    (matches!(first.len(), 1 | 2) && words.iter().all(latin))
        .then(|| squeezed(&format!("{last}{}", first.concat())))
}

/// Says whether a character chooses a variant of the one before it, or is the dot between the
/// parts of a name: neither is a place. A ring of the same size stands for a sign.
const fn is_unseen(c: char) -> bool {
    matches!(c,
        '\u{fe00}'..='\u{fe0f}' | '\u{e0100}'..='\u{e01ef}'
        | '.' | '\u{b7}' | '\u{2022}' | '\u{2024}' | '\u{2027}' | '\u{2219}' | '\u{22c5}'
        | '\u{30fb}' | '\u{ff65}' | '\u{3002}' | '\u{387}'
        // Letters of other scripts that look like the dot.
        | '\u{318d}' | '\u{119e}' | '\u{a78f}' | '\u{1427}' | '\u{16eb}')
}

/// Gives a text without its brackets and what is in them; with what is in them; with the place of a
/// sign for each that stands among signs; and what is in them alone, where it is another name.
fn bracketed(text: &str) -> Vec<String> {
    let [mut without, mut with, mut lost] = [const { String::new() }; 3];
    let mut alone = vec![String::new()];
    let mut depth = 0_usize;
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '(' | '[' | '{' | '<' | '【' | '〔' | '《' | '〈' | '「' | '『' => {
                depth += 1;
                alone.push(String::new());
            }
            ')' | ']' | '}' | '>' | '】' | '〕' | '》' | '〉' | '」' | '』' => {
                depth = depth.saturating_sub(1);
                let among = lost.chars().last().is_some_and(is_han)
                    && chars.peek().is_some_and(|next| is_han(*next));
                if depth == 0 && among {
                    lost.push(LOST);
                }
            }
            _ if depth == 0 => {
                without.push(c);
                with.push(c);
                lost.push(c);
            }
            _ => {
                with.push(c);
                alone.last_mut().into_iter().for_each(|it| it.push(c));
            }
        }
    }
    let former = |it: &String| {
        let name = FORMER.iter().find_map(|word| it.strip_prefix(word))?;
        let name = name.trim_start_matches(':');
        (signs(name) > 1).then(|| name.to_owned())
    };
    let mut all = vec![without, with, lost];
    all.extend(alone.iter().filter_map(former));
    let mut once: Vec<String> = Vec::new();
    for text in all {
        if !once.contains(&text) {
            once.push(text);
        }
    }
    once
}

/// Takes off what numbers a Chinese name or tells it from another: 1、王伟, 王伟2, 王伟A, 王伟*.
fn without_ends(text: &str) -> String {
    if signs(text) == 0 {
        return text.to_owned();
    }
    let divides = ['、', ',', ':', '-', '/', '_', '#'];
    let outer = |c: char| c.is_ascii_alphanumeric();
    let mut bare = text;
    if text.starts_with(outer) {
        bare = bare.trim_start_matches(outer).trim_start_matches(divides);
    }
    if bare.ends_with(|c| outer(c) || c == '*') {
        bare = bare.trim_end_matches(|c| outer(c) || c == '*');
        bare = bare.trim_end_matches(divides);
    }
    bare.to_owned()
}

/// Reads a text place by place.
fn places(text: &str) -> Vec<Place> {
    let mut found = Vec::new();
    if text.len() > 1 && text.bytes().all(|it| it.is_ascii_lowercase()) {
        // It may spell a name of signs.
        return vec![Place::Sound(text.to_owned())];
    }
    if signs(text) == 0 {
        // Of another script the letters are what it is.
        let all = syllables(text, Naming::Person).into_iter();
        found.extend(
            all.filter(|it| it.letter.is_alphanumeric())
                .map(Place::Sign),
        );
        return found;
    }
    let all = syllables(text, Naming::Person);
    let mut rest = all.as_slice();
    while let Some((first, after)) = rest.split_first() {
        rest = after;
        match first.letter {
            '々' if matches!(found.last(), Some(Place::Sign(_))) => {
                found.extend(found.last().cloned());
            }
            // How a sign is put together, where there is none: ⿱士口.
            '\u{2ff0}'..='\u{2fff}' => {
                found.push(Place::Lost);
                rest = rest
                    .get(described(first.letter, rest)..)
                    .unwrap_or_default();
            }
            // Somebody whose sign is kept back: 张某, 李XX.
            '某' if !found.is_empty() => found.push(Place::Lost),
            letter if letter.is_ascii_alphabetic() => {
                let run = rest.iter().take_while(|it| it.letter.is_ascii_alphabetic());
                let sound: String = [letter]
                    .into_iter()
                    .chain(run.map(|it| it.letter))
                    .collect();
                rest = rest.get(sound.len() - 1..).unwrap_or_default();
                if sound.len() == 1 || sound.bytes().all(|it| it == b'x') {
                    found.extend(sound.chars().map(|_| Place::Lost));
                    continue;
                }
                // Its tone says no more.
                if let Some((tone, after)) = rest.split_first()
                    && tone.letter.is_ascii_digit()
                {
                    rest = after;
                }
                found.push(Place::Sound(sound));
            }
            letter if letter == '〇' || letter.is_ascii() || !letter.is_alphanumeric() => {
                found.push(Place::Lost);
            }
            _ => found.push(Place::Sign(first.clone())),
        }
    }
    found
}

/// Says how many of the next characters a description of a sign takes up.
fn described(how: char, rest: &[Syllable]) -> usize {
    let mut wanted = parts(how);
    let mut taken = 0;
    for part in rest {
        if wanted == 0 {
            break;
        }
        taken += 1;
        wanted = wanted - 1 + parts(part.letter);
    }
    taken
}

const fn parts(how: char) -> usize {
    match how {
        '\u{2ff2}' | '\u{2ff3}' => 3,
        '\u{2ffe}' | '\u{2fff}' => 1,
        '\u{2ff0}'..='\u{2ffd}' => 2,
        _ => 0,
    }
}
