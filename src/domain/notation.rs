//! How a short cell is written: numbers and telephones as spreadsheets and input methods leave
//! them, taken back to what was meant, and the keys by which two of them are the same.

use unicode_normalization::UnicodeNormalization as _;

use super::folding::name_key;
use super::text::is_hidden;

/// How what stands in a line is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Notation {
    /// As it is.
    AsIs,
    /// A person's name: blanks that line up lists (张　三) are none of it.
    PersonName,
    /// A number that somebody was given: 001, A-12.
    Number,
    /// A telephone number.
    Telephone,
    /// What fields are called by programs, which is shown in the words of the screen.
    Fields,
    /// What columns of its own kind are called by programs, line by line, shown in such words too.
    Columns,
    /// A rule by which the ledger counts, shown in words where it is read.
    Counting,
}

impl Notation {
    /// Gives the text without what a spreadsheet or an input method has put on it.
    pub fn undressed(self, text: &str) -> String {
        match self {
            Self::AsIs | Self::Fields | Self::Columns | Self::Counting => text.to_owned(),
            Self::Number | Self::Telephone if is_bare(text) => text.to_owned(),
            Self::PersonName => person_name(text),
            Self::Number | Self::Telephone => undressed(text),
        }
    }

    /// Gives the key that is equal where the same is meant.
    pub fn key(self, text: &str) -> String {
        match self {
            Self::AsIs | Self::PersonName | Self::Fields | Self::Columns | Self::Counting => {
                name_key(text)
            }
            Self::Number => number_key(text),
            Self::Telephone => telephone_key(text),
        }
    }

    /// Says whether a number has an exponent (1.9E+10, 1E+02, 1E2), which only a spreadsheet gives
    /// it: what was given out, and how many zeros before it, nobody knows any more.
    pub fn has_lost_digits(self, text: &str) -> bool {
        match self {
            Self::AsIs | Self::PersonName | Self::Fields | Self::Columns | Self::Counting => {
                false
            }
            // Nearly every number of a long file.
            Self::Number | Self::Telephone if is_bare(text) => false,
            Self::Number | Self::Telephone => is_scientific(&undressed(text)),
        }
    }

    /// Says whether a day stands where a number should: what a spreadsheet makes of 3-14, or a
    /// cell that came under the wrong heading.
    pub fn is_a_day(self, text: &str) -> bool {
        match self {
            Self::AsIs | Self::PersonName | Self::Fields | Self::Columns | Self::Counting => {
                false
            }
            Self::Number | Self::Telephone if is_bare(text) => false,
            Self::Number | Self::Telephone => {
                let plain = text.nfkc().collect::<String>();
                is_day(&plain) || is_day_in_words(&plain)
            }
        }
    }
}

/// Says whether a text begins as a day does: a year of this or the last century, a month, a day.
fn is_day(text: &str) -> bool {
    let bare = text.trim_start_matches(|c: char| !c.is_alphanumeric());
    let parts: Vec<&str> = bare
        .split(|c: char| !c.is_ascii_digit())
        .filter(|part| !part.is_empty())
        .collect();
    let separated = |c: char| "-/.年月日 ‐‑–—−".contains(c);
    let is_written = bare
        .chars()
        .take(10)
        .all(|c| c.is_ascii_digit() || separated(c));
    let number = |at: usize| parts.get(at).and_then(|part| part.parse::<u32>().ok());
    let year =
        parts.first().is_some_and(|it| it.len() == 4) && matches!(number(0), Some(1900..=2099));
    let month_day =
        |at: usize| matches!((number(at), number(at + 1)), (Some(1..=12), Some(1..=31)));
    let short = bare.contains('月') && (month_day(0) || (year && parts.len() == 2));
    // Day and month before the year, in either order: 3/6/2009.
    let before = |at: usize| matches!(number(at), Some(1..=31));
    let last = parts.len() == 3 && parts.last().is_some_and(|it| it.len() == 4);
    let turned = last && before(0) && before(1) && matches!(number(2), Some(1900..=2099));
    (is_written && ((year && month_day(1)) || turned)) || short
}

/// Says whether a text is a day with its month in words: 1-Mar, Mar-01, 6 March 2009, 三月七日.
fn is_day_in_words(text: &str) -> bool {
    let text = text.trim_matches(|c: char| !c.is_alphanumeric());
    let chinese = |c: char| "〇零一二三四五六七八九十年月日号".contains(c);
    if text.contains('月') && text.contains(['年', '日', '号']) && text.chars().all(chinese)
    {
        return true;
    }
    let parts: Vec<String> = text
        .split(|c: char| !c.is_alphanumeric())
        .filter(|part| !part.is_empty())
        .map(str::to_ascii_lowercase)
        .collect();
    let months = parts.iter().filter(|part| is_month(part)).count();
    let figure = |part: &&String| {
        let year = matches!(part.parse::<u32>(), Ok(1900..=2099));
        is_digits(part) && (part.len() < 3 || year)
    };
    let figures = parts.iter().filter(figure);
    months == 1 && matches!(parts.len(), 2 | 3) && figures.count() + 1 == parts.len()
}

/// Says whether a word names a month as spreadsheets do, whole or by its first letters.
fn is_month(word: &str) -> bool {
    const MONTHS: [&str; 12] = [
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
    ];
    let first = |month: &&str| month.get(..3) == Some(word);
    word == "sept" || MONTHS.contains(&word) || MONTHS.iter().any(first)
}

/// Takes out the blanks with which lists line up names of two characters (张　三).
fn person_name(name: &str) -> String {
    if name.chars().any(|c| c.is_ascii_alphabetic()) {
        return name.split_whitespace().collect::<Vec<_>>().join(" ");
    }
    name.chars().filter(|c| !c.is_whitespace()).collect()
}

/// Gives a number as it was given out: half width, without blanks, without the marks by which
/// spreadsheets are made to keep it (`="001"`, `'003`, `` `004 ``), without the tail of a decimal
/// (1.0), without thousands set off.
fn undressed(text: &str) -> String {
    let plain: String = text
        .nfkc()
        .filter(|c| !c.is_whitespace() && !is_hidden(*c))
        .map(|c| match c {
            '‐' | '‑' | '‒' | '–' | '—' | '―' | '−' | '─' => '-',
            other => other,
        })
        .collect();
    let quote = |c: char| matches!(c, '\'' | '"' | '`' | '´' | '“' | '”' | '‘' | '’');
    let bare = plain
        .trim_start_matches(|c| c == '=' || quote(c))
        .trim_end_matches(quote);
    let whole = match bare.split_once('.') {
        Some((whole, tail)) if is_digits(whole) && tail.bytes().all(|it| it == b'0') => whole,
        Some(_) | None => bare,
    };
    if is_set_off(whole) {
        whole.replace(',', "")
    } else {
        whole.to_owned()
    }
}

/// Says whether the digits stand in groups of three: 1,001.
fn is_set_off(text: &str) -> bool {
    let mut groups = text.split(',');
    let first = groups.next().unwrap_or_default();
    let mut rest = groups.peekable();
    is_digits(first)
        && first.len() <= 3
        && rest.peek().is_some()
        && rest.all(|group| group.len() == 3 && is_digits(group))
}

/// Says whether there is nothing to take off: digits alone, or nothing.
fn is_bare(text: &str) -> bool {
    text.bytes().all(|it| it.is_ascii_digit())
}

fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|it| it.is_ascii_digit())
}

/// Says whether a text is a number with an exponent, in whatever spelling (1.5E+10, 1.5e10).
fn is_scientific(bare: &str) -> bool {
    let Some((mantissa, exponent)) = bare.split_once(['E', 'e']) else {
        return false;
    };
    let digits = exponent.trim_start_matches(['+', '-']);
    let (whole, tail) = mantissa.split_once('.').unwrap_or((mantissa, "0"));
    is_digits(whole) && is_digits(tail) && is_digits(digits)
}

/// Gives the key of a number: leading zeros and case do not make another one.
fn number_key(text: &str) -> String {
    let bare = if is_bare(text) {
        text.to_owned()
    } else {
        undressed(text).to_lowercase()
    };
    if !is_digits(&bare) {
        return bare;
    }
    let key = bare.trim_start_matches('0');
    if key.is_empty() {
        "0".to_owned()
    } else {
        key.to_owned()
    }
}

/// Gives the key of a telephone: digits alone, without the country's and without leading zeros;
/// several in one cell keep their order.
fn telephone_key(text: &str) -> String {
    let bare = undressed(text).to_lowercase();
    let each = bare.split(['/', ',', ';', '、']).map(|one| {
        let foreign = one.trim_start_matches('(').starts_with('+');
        let digits: String = one.chars().filter(|c| c.is_alphanumeric()).collect();
        let plain = digits.trim_start_matches('0');
        // A mobile has eleven digits, an area code and its number ten to eleven.
        let home = plain.strip_prefix("86");
        let home = home.filter(|rest| foreign || rest.len() >= 10);
        home.unwrap_or(plain).trim_start_matches('0').to_owned()
    });
    each.filter(|one| !one.is_empty())
        .collect::<Vec<_>>()
        .join("/")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_what_was_given_out_whatever_it_wears() {
        for dressed in [
            "003",
            "3",
            "=\"003\"",
            "'003",
            "`003",
            "’003",
            "００３",
            "3.0",
            "3.00",
            " 003 ",
            "003\u{a0}",
            "\u{3000}003",
            "\u{200b}003",
            "\u{feff}003",
            "\"003\"",
            "‘003’",
            "0003",
            "＝＂003＂",
            "＇003",
        ] {
            assert_eq!(number_key(dressed), "3", "{dressed:?}");
            assert!(!Notation::Number.has_lost_digits(dressed), "{dressed:?}");
        }
        for (dressed, bare) in [
            ("=\"001\"", "001"),
            ("'003", "003"),
            ("００３", "003"),
            ("12.0", "12"),
            ("1,001", "1001"),
            ("1E3", "1E3"),
            ("Ａ－12", "A-12"),
            ("A—12", "A-12"),
            ("1.5", "1.5"),
            ("1,2", "1,2"),
            ("", ""),
        ] {
            assert_eq!(undressed(dressed), bare, "{dressed:?}");
        }
        assert_eq!(number_key("a-12"), number_key("Ａ－12"));
        assert_ne!(number_key("1"), number_key("10"));
        assert_eq!(number_key("000"), "0");
    }

    #[test]
    fn a_telephone_is_its_digits() {
        for dressed in [
            "19185412345",
            "191-8541-2345",
            "191 8541 2345",
            "+8619185412345",
            "+86 191 8541 2345",
            "86-19185412345",
            "0086 19185412345",
            "（+86）19185412345",
            "１９１８５４１２３４５",
            "19185412345.0",
            "'19185412345",
            "=\"19185412345\"",
            "191—8541—2345",
            "191\u{a0}8541\u{200b}2345",
        ] {
            assert_eq!(telephone_key(dressed), "19185412345", "{dressed:?}");
        }
        assert_eq!(
            telephone_key("0312-3012345"),
            telephone_key("(0312)3012345")
        );
        assert_eq!(telephone_key("03123012345"), telephone_key("3123012345"));
        assert_eq!(telephone_key("86234567"), "86234567");
        assert_eq!(telephone_key("138、139"), telephone_key("138/139"));
        assert_ne!(telephone_key("138/139"), telephone_key("138139"));
    }

    #[test]
    fn digits_that_a_spreadsheet_threw_away_are_missed() {
        for lost in [
            "1.91854E+10",
            "1.91854e+10",
            "１.91854E+10",
            "'1.91854E+10",
            "1.9E+10",
        ] {
            assert!(Notation::Telephone.has_lost_digits(lost), "{lost:?}");
            assert!(Notation::Number.has_lost_digits(lost), "{lost:?}");
        }
        assert!(Notation::Telephone.has_lost_digits("1E+10"));
        assert!(!Notation::Telephone.has_lost_digits("19185412345"));
        for spelled in [
            "1E3",
            "1E+3",
            "1E+02",
            "1e2",
            "１Ｅ２",
            "1.00E+03",
            "3E+00",
            "1E-2",
            "=\"1E2\"",
        ] {
            assert!(Notation::Number.has_lost_digits(spelled), "{spelled}");
        }
        for given_out in ["E3", "1E", "A1E3", "1E3A", "1-E3", "001"] {
            assert!(!Notation::Number.has_lost_digits(given_out), "{given_out}");
        }
        assert!(!Notation::AsIs.has_lost_digits("1.91854E+10"));
    }

    #[test]
    fn a_day_is_no_telephone() {
        for day in [
            "2009-03-14",
            "2009/3/14",
            "2009.3.14",
            "2009年3月14日",
            "２００９－３－１４",
            "2009-03-14 10:22:33",
            "3月14日",
            "'2009-3-14",
            "1-Mar",
            "Mar-01",
            "MAR/01",
            "6-Mar-09",
            "6 March 2009",
            "Sept 6, 2009",
            "三月七日",
            "二〇〇九年三月",
            "2009年3月",
            "3/6/2009",
            "06-03-2009",
            "'Mar-01",
        ] {
            assert!(Notation::Telephone.is_a_day(day), "{day}");
            assert!(Notation::Number.is_a_day(day), "{day}");
        }
        for number in [
            "0312-3012345",
            "191-8541-2345",
            "2009-301-2345",
            "20090314",
            "010-12-31",
            "+86 191 8541 2345",
            "3012345转12",
        ] {
            assert!(!Notation::Telephone.is_a_day(number), "{number}");
        }
        for number in [
            "001",
            "A-12",
            "MAR01",
            "MARCH-A",
            "Mar",
            "2009-012",
            "2009-13-01",
            "12-3",
            "1-2-3",
            "月",
            "三月",
            "A-2009-3-6",
            "may-abc-1",
            "DEC-1024",
        ] {
            assert!(!Notation::Number.is_a_day(number), "{number}");
        }
        assert!(!Notation::PersonName.is_a_day("三月七日"));
    }

    #[test]
    fn a_name_keeps_its_blanks_only_between_latin_words() {
        let name = |text: &str| Notation::PersonName.undressed(text);
        assert_eq!(name("张　三"), "张三");
        assert_eq!(name("John   Smith"), "John Smith");
    }
}
