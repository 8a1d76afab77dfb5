//! What is odd about a telephone number: nothing stands in its way, but nobody could be rung up by
//! it, or it is more than one.

use super::folding::squeezed;

/// The digits of a mobile.
const MOBILE: usize = 11;
/// The most digits of a number within the house, or of one for help.
const SHORT: usize = 6;

/// Why what stands where a telephone number should is worth a look.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Oddity {
    /// No number at all: 见附页.
    None,
    /// Several numbers.
    Several(usize),
    /// A mobile's beginning, and not its eleven digits.
    Mobile(usize),
    /// A day, or the number by which a spreadsheet knows one.
    Day,
    /// A time of day.
    Time,
    /// As many digits as no number has, or signs that are none.
    Other,
}

impl Oddity {
    /// Gives the key of the sentence.
    pub const fn key(self) -> &'static str {
        match self {
            Self::None => "telephone-none",
            Self::Several(_) => "telephone-several",
            Self::Mobile(_) => "telephone-mobile",
            Self::Day => "telephone-day",
            Self::Time => "telephone-time",
            Self::Other => "telephone-other",
        }
    }

    /// Gives how many numbers, or digits, there are.
    pub const fn count(self) -> usize {
        match self {
            Self::Several(n) | Self::Mobile(n) => n,
            Self::None | Self::Day | Self::Time | Self::Other => 0,
        }
    }
}

/// Says what is odd about a telephone number; a remark beside it and an extension are not.
pub fn oddity(text: &str) -> Option<Oddity> {
    let plain = squeezed(text);
    if !plain.chars().any(|c| c.is_ascii_digit()) {
        return (!plain.is_empty()).then_some(Oddity::None);
    }
    if is_time(&plain) {
        return Some(Oddity::Time);
    }
    if is_day(&plain) {
        return Some(Oddity::Day);
    }
    if is_counted(&plain) {
        return Some(Oddity::Other);
    }
    if is_number(&plain) {
        return None;
    }
    let divided = text.split(|c: char| {
        matches!(
            c,
            '/' | ','
                | ';'
                | '、'
                | '，'
                | '；'
                | '／'
                | '|'
                | '\\'
                | '｜'
                | '或'
                | '和'
                | '及'
        ) || c.is_whitespace()
            || is_word(c)
    });
    let parts: Vec<String> = divided
        .map(squeezed)
        .filter(|part| part.chars().any(|c| c.is_ascii_digit()))
        .collect();
    if parts.len() > 1 && parts.iter().all(|part| is_number(part)) {
        return Some(Oddity::Several(parts.len()));
    }
    let digits: String = plain.chars().filter(char::is_ascii_digit).collect();
    let home = digits.strip_prefix("86").unwrap_or(&digits);
    let dressed = |c: char| c.is_ascii_digit() || c == '+' || is_blank(c) || is_word(c);
    if home.starts_with('1') && home.len() > SHORT && plain.chars().all(dressed) {
        return Some(Oddity::Mobile(home.len()));
    }
    Some(Oddity::Other)
}

/// Says whether it is a time of day: 12:30, 8:00-17:30, 下午3点.
fn is_time(plain: &str) -> bool {
    let is_part =
        |it: &str| matches!(it.len(), 1 | 2) && it.bytes().all(|c| c.is_ascii_digit());
    let is_clock = |it: &str| it.contains(':') && it.split(':').all(is_part);
    let bare = plain.trim_matches(is_word);
    let mut spans = bare.split(['-', '~', '至', '到', '—']);
    (!bare.is_empty() && spans.all(is_clock))
        || plain
            .split(['点', '时'])
            .next()
            .is_some_and(|it| it.len() < plain.len() && is_part(it.trim_matches(is_word)))
}

/// Says whether it is a day: of eight digits, or as a spreadsheet numbers those of 1990 to 2049.
/// What is written with its parts divided was refused before.
fn is_day(plain: &str) -> bool {
    if !plain.bytes().all(|it| it.is_ascii_digit()) {
        return false;
    }
    match (plain.len(), plain.parse::<u32>()) {
        (5, Ok(serial)) => matches!(serial, 32_874..=54_788),
        (8, Ok(day)) => {
            matches!(day / 10_000, 1900..=2099)
                && matches!(day / 100 % 100, 1..=12)
                && matches!(day % 100, 1..=31)
        }
        _ => false,
    }
}

/// Says whether the digits count something (3楼, 301室, 2009年), are a fraction, or are one digit
/// again and again.
fn is_counted(plain: &str) -> bool {
    let plain = plain.replace("分机", "转");
    let mut pairs = plain.chars().zip(plain.chars().skip(1));
    let unit = |c: char| "年月日号时分秒岁元万亿栋楼层室座级人名位%°".contains(c);
    let number = |c: char| c.is_ascii_digit();
    let counts = pairs.any(|(one, next)| number(one) && unit(next));
    let fraction = plain.split_once('.').is_some_and(|(whole, tail)| {
        let area = whole.starts_with('0') && whole.len() > 2;
        !area && whole.chars().all(number) && tail.chars().all(number)
    });
    let digits: Vec<char> = plain.chars().filter(|c| number(*c)).collect();
    let again = digits.len() > SHORT && digits.iter().all(|it| digits.first() == Some(it));
    counts || fraction || again || plain.starts_with('-')
}

/// Says whether a text is one number that can be rung up, with or without an extension.
fn is_number(plain: &str) -> bool {
    let plain = without_words(&plain.replace("分机", "转"));
    let extension = ["转", "ext", "x", "p", "w"];
    let found = extension.iter().find_map(|word| plain.split_once(word));
    let (main, behind) = match found {
        Some((main, behind)) => (
            main.to_owned(),
            Some(behind.trim_start_matches(['.', ':', '-'])),
        ),
        None => (plain.clone(), None),
    };
    if let Some(behind) = behind
        && !(matches!(behind.len(), 1..=SHORT) && behind.bytes().all(|it| it.is_ascii_digit()))
    {
        return false;
    }
    let foreign = main.trim_start_matches('(').strip_prefix('+').is_some();
    let main = main.replacen('+', "", 1);
    if !main.chars().all(|c| c.is_ascii_digit() || is_blank(c)) {
        return false;
    }
    let digits: String = main.chars().filter(char::is_ascii_digit).collect();
    // A short number is written in one: 10-20 is none.
    if digits.len() <= SHORT && main.chars().any(|c| matches!(c, '-' | '.')) {
        return false;
    }
    if is_whole(&digits, foreign) {
        return true;
    }
    // An extension behind a dash: 0312-3012345-801.
    let last = main
        .rsplit_once('-')
        .filter(|(_, last)| matches!(last.len(), 1..=5));
    last.is_some_and(|(front, last)| {
        let digits: String = front.chars().filter(char::is_ascii_digit).collect();
        behind.is_none()
            && digits.len() > SHORT
            && last.bytes().all(|it| it.is_ascii_digit())
            && is_whole(&digits, foreign)
    })
}

/// Says whether these are the digits of a number: a mobile, a fixed line with its area or without,
/// one for all the country, a short one within the house, one from abroad.
fn is_whole(digits: &str, foreign: bool) -> bool {
    let abroad = digits
        .strip_prefix("00")
        .or_else(|| foreign.then_some(digits));
    let home = match abroad {
        Some(number) if number.starts_with('0') => return false,
        Some(number) => match number.strip_prefix("86") {
            Some(home) => home,
            None => return matches!(number.len(), 7..=15),
        },
        None => digits
            .strip_prefix("86")
            .filter(|it| it.len() > 8)
            .unwrap_or(digits),
    };
    let second = home.as_bytes().get(1).copied().unwrap_or_default();
    if home.starts_with('1') && home.len() > SHORT {
        return home.len() == MOBILE && second >= b'3';
    }
    match home.strip_prefix('0') {
        // Three digits in the largest places, else four; there the number may be shorter.
        Some(area) if area.starts_with(['1', '2']) => area.len() == 10,
        Some(area) => matches!(area.len(), 10 | 11),
        // A spreadsheet takes the zero of an area away.
        None => matches!(home.len(), 3..=8 | 10 | 11),
    }
}

/// Takes out what is said beside a number, in brackets or not: 3012345（办）, 手机13800000001.
fn without_words(text: &str) -> String {
    let mut bare = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('(') {
        bare.push_str(before);
        match after.split_once(')') {
            Some((inside, behind)) => {
                // An area stays: (0312)3012345.
                let is_said = inside.chars().all(char::is_alphabetic);
                bare.push_str(if is_said { "" } else { inside });
                rest = behind;
            }
            None => rest = after,
        }
    }
    bare.push_str(rest);
    let words: String = bare.chars().filter(|c| !is_word(*c)).collect();
    words.trim_matches(':').to_owned()
}

/// Says whether a letter is of a word beside a number, and not of what leads to an extension.
const fn is_word(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{9fff}') && c != '转'
}

const fn is_blank(c: char) -> bool {
    matches!(
        c,
        '-' | '(' | ')' | '.' | ':' | '‐' | '‑' | '‒' | '–' | '—' | '―' | '−' | '─' | '·'
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_can_be_rung_up_is_not_odd() {
        for number in [
            "19547894025",
            "195-4789-4025",
            "195 4789 4025",
            "+86 195 4789 4025",
            "0086-19547894025",
            "8619547894025",
            "１９５４７８９４０２５",
            "0312-3012345",
            "(0312)3012345",
            "（0312）3012345",
            "0312—3012345",
            "010-62345678",
            "021 6234 5678",
            "0755-86234567",
            "03123012345",
            "3123012345",
            "3012345",
            "86234567",
            "3012345转12",
            "3012345-801",
            "0312-3012345-801",
            "0312-3012345转801",
            "0312-3012345 分机801",
            "3012345 ext.12",
            "3012345x12",
            "12351",
            "661234",
            "8012",
            "400-810-8888",
            "8008108888",
            "+852 2345 6789",
            "00852-23456789",
            "手机19547894025",
            "19547894025（办公）",
            "办公电话：3012345",
            "",
        ] {
            assert_eq!(oddity(number), None, "{number:?}");
        }
    }

    #[test]
    fn what_nobody_could_ring_up_is() {
        for (odd, told) in [
            ("见附页", Oddity::None),
            ("同上", Oddity::None),
            ("—", Oddity::None),
            ("已停机", Oddity::None),
            ("abc", Oddity::None),
            ("本人未提供", Oddity::None),
            ("1954789402", Oddity::Mobile(10)),
            ("195-4789-402", Oddity::Mobile(10)),
            ("195478940255", Oddity::Mobile(12)),
            ("12547894025", Oddity::Mobile(11)),
            ("+86 1954789402", Oddity::Mobile(10)),
            ("手机：1954789402", Oddity::Mobile(10)),
            ("13800000001/13900000002", Oddity::Several(2)),
            ("13800000001、13900000002", Oddity::Several(2)),
            ("13800000001 13900000002", Oddity::Several(2)),
            ("13800000001，3012345", Oddity::Several(2)),
            ("13800000001;3012345；8012", Oddity::Several(3)),
            ("办3012345宅3012346", Oddity::Several(2)),
            ("13800000001或13900000002", Oddity::Several(2)),
            ("195****4025", Oddity::Other),
            ("12:30", Oddity::Time),
            ("12：30", Oddity::Time),
            ("8:00-17:30", Oddity::Time),
            ("08:30:00", Oddity::Time),
            ("下午3:30", Oddity::Time),
            ("下午3点", Oddity::Time),
            ("9点半", Oddity::Time),
            ("40000", Oddity::Day),
            ("45123", Oddity::Day),
            ("20091020", Oddity::Day),
            ("10-20", Oddity::Other),
            ("10.20", Oddity::Other),
            ("2009年", Oddity::Other),
            ("301室", Oddity::Other),
            ("2号", Oddity::Other),
            ("3012345.5", Oddity::Other),
            ("12.5", Oddity::Other),
            ("13606081234.5", Oddity::Other),
            ("-3012345", Oddity::Other),
            ("00000000000", Oddity::Other),
            ("0000000", Oddity::Other),
            ("99999999", Oddity::Other),
            ("11111111111", Oddity::Other),
            ("000000012", Oddity::Other),
            ("110101199003071234", Oddity::Mobile(18)),
            ("11010119900307123X", Oddity::Other),
            ("330101199003071234", Oddity::Other),
            ("6222021234567890123", Oddity::Other),
            ("192.168.1.1", Oddity::Mobile(8)),
            ("1.2.3.4", Oddity::Other),
            ("50%", Oddity::Other),
            ("0312-", Oddity::Other),
            ("0312-301234", Oddity::Other),
            ("0312", Oddity::Other),
            ("010-6234567", Oddity::Other),
            ("12", Oddity::Other),
            ("301234567", Oddity::Other),
            ("zhang@163.com", Oddity::Other),
            ("QQ123456789", Oddity::Other),
            ("3012345转", Oddity::Other),
        ] {
            assert_eq!(oddity(odd), Some(told), "{odd:?}");
        }
    }
}
