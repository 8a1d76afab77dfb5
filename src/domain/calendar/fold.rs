//! One plain form for what an input method lets through: half width, small letters, no spaces,
//! Chinese numerals as digits.

use crate::domain::folding::squeezed;

/// Longer texts are no dates; refusing them bounds all work below.
const LONGEST: usize = 64;

/// Folds a text to the form the readers of this module read; nothing when it is too long.
pub(super) fn fold(text: &str) -> Option<String> {
    let text = text.trim();
    if text.chars().nth(LONGEST).is_some() {
        return None;
    }
    let plain: String = squeezed(text).chars().map(twin).collect();
    let plain = plain.trim_matches(['(', ')', ',', ';', '.', '《', '》', '〔', '〕']);
    Some(fold_numerals(plain))
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
        '號' | '号' => '日',
        '週' => '周',
        '後' => '后',
        '個' => '个',
        '內' => '内',
        '開' => '开',
        _ => c,
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
    matches!(c, '十' | '廿' | '卅')
}

fn fold_numerals(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    let mut run = String::new();
    for c in text.chars() {
        // A letter o stands for the zero of 二oo九 only after a Chinese numeral.
        let zero = c == 'o' && !run.is_ascii();
        if digit(c).is_some() || is_ten(c) || zero {
            run.push(if zero { '〇' } else { c });
        } else {
            folded.push_str(&numeral(&run));
            run.clear();
            folded.push(c);
        }
    }
    folded.push_str(&numeral(&run));
    folded
}

/// Gives the digits of a run of numerals: 二00九 by place, 二十五 by value.
fn numeral(run: &str) -> String {
    if !run.contains(is_ten) {
        return run
            .chars()
            .map(|c| digit(c).and_then(|d| char::from_digit(d, 10)).unwrap_or(c))
            .collect();
    }
    by_value(run).map_or_else(|| run.to_owned(), |value| value.to_string())
}

fn by_value(run: &str) -> Option<u32> {
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

    /// Takes the first of the words that comes next, and says which.
    pub(super) fn take_one<T: Copy>(&mut self, words: &[(&str, T)]) -> Option<T> {
        let (rest, meaning) = words
            .iter()
            .find_map(|(word, meaning)| Some((self.rest.strip_prefix(word)?, *meaning)))?;
        self.rest = rest;
        Some(meaning)
    }

    pub(super) fn take(&mut self, word: &str) -> bool {
        self.take_one(&[(word, ())]).is_some()
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
            ("10月20号", "10月20日"),
            ("周一", "周1"),
            ("Next Fri", "nextfri"),
            ("EOM", "eom"),
            ("十十", "十十"),
            ("二三十", "二三十"),
        ] {
            assert_eq!(fold(text).as_deref(), Some(folded), "{text}");
        }
    }

    #[test]
    fn a_text_too_long_for_a_date_is_not_folded() {
        assert_eq!(
            fold(&"1".repeat(LONGEST)).map(|text| text.len()),
            Some(LONGEST)
        );
        assert_eq!(fold(&"1".repeat(LONGEST + 1)), None);
    }
}
