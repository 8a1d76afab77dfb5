//! One plain form for what an input method lets through: half width, small letters, no spaces,
//! Chinese numerals as digits; and where in the typed text each sign of it stood.

use unicode_normalization::UnicodeNormalization as _;

use super::fault::{DayFault, Piece};
use crate::domain::text::is_hidden;

/// Longer texts are no dates; refusing them bounds all work below.
const LONGEST: usize = 64;

/// The brackets that may stand around a whole date.
const PAIRS: [(char, char); 5] = [
    ('(', ')'),
    ('《', '》'),
    ('〔', '〕'),
    ('[', ']'),
    ('【', '】'),
];

/// A text folded to the form that the readers of this module read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Folded {
    pub(super) text: String,
    /// For each sign of the text, the place of the typed character that it came from.
    places: Vec<usize>,
    /// Behind the last typed character that is no punctuation.
    end: usize,
}

impl Folded {
    /// Folds a text; nothing when it is too long.
    pub(super) fn of(typed: &str) -> Option<Self> {
        if typed.trim().chars().nth(LONGEST).is_some() {
            return None;
        }
        let mut signs: Vec<(char, usize)> = Vec::new();
        for (place, (at, c)) in typed.char_indices().enumerate() {
            // Else the hour of 2009-10-20 14:30 would stand at the day.
            let behind = typed.get(at + c.len_utf8()..).unwrap_or_default();
            if c.is_whitespace() && is_time(behind) {
                signs.push((' ', place));
            }
            let plain = c.nfkc().filter(|c| !c.is_whitespace() && !is_hidden(*c));
            signs.extend(plain.flat_map(char::to_lowercase).map(|c| (twin(c), place)));
        }
        first_month(&mut signs);
        let end = unwrap(&mut signs);
        let (text, places) = numerals(&signs).into_iter().unzip();
        Some(Self { text, places, end })
    }

    pub(super) fn is_empty(&self) -> bool {
        self.text.is_empty()
    }

    /// Says that the text was not understood from here to a sign; wholly, where that is all of it.
    pub(super) fn unread(&self, from: usize, to: usize) -> DayFault {
        if from == 0 && to >= self.places.len() {
            return DayFault::Unreadable;
        }
        DayFault::Unread(self.part(from, to))
    }

    /// Gives the typed part that these signs came from.
    pub(super) fn part(&self, from: usize, to: usize) -> Piece {
        let place = |at: usize| self.places.get(at).copied().unwrap_or(self.end);
        Piece {
            from: place(from),
            to: place(to).max(place(from)),
        }
    }

    pub(super) fn signs(&self) -> usize {
        self.places.len()
    }
}

/// Gives a text in half width, in small letters, without blanks and with digits for Chinese
/// numerals; nothing where it is too long for a day or a number.
pub fn plain(typed: &str) -> Option<String> {
    Folded::of(typed).map(|it| it.text)
}

/// Says whether a text begins with an hour and minutes.
fn is_time(text: &str) -> bool {
    let hour = text.trim_start_matches(|c: char| c.is_ascii_digit());
    (1..=2).contains(&(text.len() - hour.len())) && hour.starts_with(':')
}

/// Takes off the brackets around the whole and the punctuation at its ends; gives the place
/// behind the last sign that is left.
fn unwrap(signs: &mut Vec<(char, usize)>) -> usize {
    let pause = |c: char| matches!(c, ',' | ';' | '.' | '/');
    loop {
        let before = signs.len();
        while signs.last().is_some_and(|(c, _)| pause(*c)) {
            signs.pop();
        }
        while signs.first().is_some_and(|(c, _)| pause(*c)) {
            signs.remove(0);
        }
        if let Some((open, close)) = PAIRS
            .iter()
            .find(|(open, _)| signs.first().is_some_and(|(first, _)| first == open))
            && signs.iter().position(|(c, _)| c == close) == Some(signs.len() - 1)
            && signs.iter().filter(|(c, _)| c == open).count() == 1
        {
            signs.pop();
            signs.remove(0);
        }
        if signs.len() == before {
            return signs.last().map_or(0, |(_, place)| place + 1);
        }
    }
}

/// Gives the character meant by one that an input method or an old document writes instead.
fn twin(c: char) -> char {
    match c {
        '。' | '·' => '.',
        '、' => '/',
        '—' | '–' | '−' | '‐' | '―' | '─' => '-',
        '〜' | '∼' => '~',
        '○' | '零' => '〇',
        '两' | '兩' => '二',
        '號' => '号',
        '週' => '周',
        '後' => '后',
        '個' => '个',
        '內' => '内',
        '開' => '开',
        '訖' | '讫' => '止',
        _ => c,
    }
}

/// 元月 is January.
fn first_month(signs: &mut [(char, usize)]) {
    let next: Vec<char> = signs.iter().skip(1).map(|(c, _)| *c).collect();
    for ((sign, _), next) in signs.iter_mut().zip(next) {
        if (*sign, next) == ('元', '月') {
            *sign = '1';
        }
    }
}

fn digit(c: char) -> Option<u32> {
    match c {
        '〇' => Some(0),
        '一' => Some(1),
        '二' => Some(2),
        '三' => Some(3),
        '四' => Some(4),
        '五' => Some(5),
        '六' => Some(6),
        '七' => Some(7),
        '八' => Some(8),
        '九' => Some(9),
        _ => c.to_digit(10),
    }
}

fn is_ten(c: char) -> bool {
    matches!(c, '十' | '廿' | '卅' | '百')
}

fn numerals(signs: &[(char, usize)]) -> Vec<(char, usize)> {
    let mut folded = Vec::with_capacity(signs.len());
    let mut run = String::new();
    let mut begun = 0;
    for (c, place) in signs.iter().copied() {
        // A letter o stands for the zero of 二oo九 only after a Chinese numeral.
        let zero = c == 'o' && !run.is_ascii();
        if digit(c).is_some() || is_ten(c) || zero {
            if run.is_empty() {
                begun = place;
            }
            run.push(if zero { '〇' } else { c });
        } else {
            folded.extend(numeral(&run).chars().map(|c| (c, begun)));
            run.clear();
            folded.push((c, place));
        }
    }
    folded.extend(numeral(&run).chars().map(|c| (c, begun)));
    folded
}

/// Gives the digits of a run of numerals: 二00九 by place, 二十五 by value.
fn numeral(run: &str) -> String {
    if !run.contains(is_ten) {
        // 三五天 is three to five days and 一二月 two months, neither 35 nor 12.
        let several = (2..=3).contains(&run.chars().count());
        if several && run.chars().all(|c| !c.is_ascii() && c != '〇') {
            return run.to_owned();
        }
        return run
            .chars()
            .map(|c| digit(c).and_then(|d| char::from_digit(d, 10)).unwrap_or(c))
            .collect();
    }
    by_value(run).map_or_else(|| run.to_owned(), |value| value.to_string())
}

fn by_value(run: &str) -> Option<u32> {
    if let Some((hundreds, rest)) = run.split_once('百') {
        let hundreds = match hundreds.chars().count() {
            0 => 1,
            1 => digit(hundreds.chars().next()?)?,
            _ => return None,
        };
        let rest = match rest.strip_prefix('〇') {
            Some(ones) if ones.chars().count() == 1 => digit(ones.chars().next()?)?,
            Some(_) => return None,
            None if rest.is_empty() => 0,
            None if rest.contains('百') => return None,
            // 一百五 may be 105 or 150.
            None => by_value(rest)?,
        };
        return Some(hundreds * 100 + rest);
    }
    let (before, after) = run.split_once(is_ten)?;
    let single = |text: &str, absent| {
        let mut digits = text.chars();
        match (digits.next(), digits.next()) {
            (None, _) => Some(absent),
            (Some(c), None) => digit(c),
            (Some(_), Some(_)) => None,
        }
    };
    let tens = match run.chars().find(|c| is_ten(*c))? {
        '廿' if before.is_empty() => 2,
        '卅' if before.is_empty() => 3,
        '十' => single(before, 1)?,
        _ => return None,
    };
    Some(tens * 10 + single(after, 0)?)
}

/// What is left of a folded text, read from its front.
#[derive(Debug, Clone, Copy)]
pub(super) struct Reader<'a> {
    rest: &'a str,
}

impl<'a> Reader<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        Self { rest: text }
    }

    pub(super) fn is_done(self) -> bool {
        self.rest.is_empty()
    }

    /// Gives how many signs are left.
    pub(super) fn left(self) -> usize {
        self.rest.chars().count()
    }

    /// Says whether one of the words comes next.
    pub(super) fn sees(self, words: &[&str]) -> bool {
        words.iter().any(|word| self.rest.starts_with(word))
    }

    /// Takes the first of the words that comes next, and says which.
    pub(super) fn take_one<T: Copy>(&mut self, words: &[(&str, T)]) -> Option<T> {
        let (rest, meaning) = words
            .iter()
            .find_map(|(word, meaning)| Some((self.rest.strip_prefix(word)?, *meaning)))?;
        self.rest = rest;
        Some(meaning)
    }

    /// Takes the first of the words that comes next.
    pub(super) fn take_any(&mut self, words: &[&str]) -> bool {
        let rest = words.iter().find_map(|word| self.rest.strip_prefix(word));
        self.rest = rest.unwrap_or(self.rest);
        rest.is_some()
    }

    pub(super) fn take(&mut self, word: &str) -> bool {
        self.take_any(&[word])
    }

    /// Takes the digits that come next; nothing when there are none.
    pub(super) fn digits(&mut self) -> Option<&'a str> {
        let rest = self.rest.trim_start_matches(|c: char| c.is_ascii_digit());
        let digits = self
            .rest
            .strip_suffix(rest)
            .filter(|digits| !digits.is_empty())?;
        self.rest = rest;
        Some(digits)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_is_folded_to_half_width_digits() {
        for (text, folded) in [
            ("２００９－１０－２０", "2009-10-20"),
            ("  10 月 20 日 ", "10月20日"),
            ("二〇〇九年二月二十五日", "2009年2月25日"),
            ("二00九年二月二十五日", "2009年2月25日"),
            ("二○○九年十二月卅日", "2009年12月30日"),
            ("二OO九年十月十日", "2009年10月10日"),
            ("二零零九年十一月廿三日", "2009年11月23日"),
            ("２００９。１０。２０", "2009.10.20"),
            ("2009、10、20", "2009/10/20"),
            ("＋１５ｗｄ", "+15wd"),
            ("+十五个工作日", "+15个工作日"),
            ("两周", "2周"),
            ("10月20號", "10月20号"),
            ("周一", "周1"),
            ("Next Fri", "nextfri"),
            ("EOM", "eom"),
            ("十十", "十十"),
            ("二三十", "二三十"),
            ("三五天", "三五天"),
            ("一二月", "一二月"),
            ("二〇日", "20日"),
            ("百日", "100日"),
            ("一百二十天", "120天"),
            ("二百零五天", "205天"),
            ("一百五天", "一百五天"),
            ("一百百", "一百百"),
            ("二〇一〇年元月", "2010年1月"),
            ("（10月20日）。", "10月20日"),
            ("10月20日（周二）", "10月20日(周2)"),
            ("2009-10-2  9:30", "2009-10-2 9:30"),
            ("(10月20日)(周二)", "(10月20日)(周2)"),
            ("【十月】；", "10月"),
        ] {
            let read = Folded::of(text).map(|it| it.text);
            assert_eq!(read.as_deref(), Some(folded), "{text}");
        }
    }

    #[test]
    fn a_part_is_told_as_it_was_typed() {
        for (text, from, part) in [
            ("10月20日左右", 6, "左右"),
            (" 十月二十日 左 右。", 6, " 左 右"),
            ("＋１５工作日吧", 6, "吧"),
            ("（二〇〇九年十月廿日大约）", 11, "大约"),
        ] {
            let folded = Folded::of(text).unwrap();
            let DayFault::Unread(found) = folded.unread(from, folded.signs()) else {
                panic!("{text}");
            };
            assert_eq!(found.of(text), part.trim(), "{text}");
        }
    }

    #[test]
    fn a_text_too_long_for_a_date_is_not_folded() {
        let signs = |n| Folded::of(&"1".repeat(n)).map(|it| it.text.len());
        assert_eq!(signs(LONGEST), Some(LONGEST));
        assert_eq!(signs(LONGEST + 1), None);
    }
}
