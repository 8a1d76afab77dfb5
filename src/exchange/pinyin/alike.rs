//! Names that may be one and the same, written otherwise: variants of a sign (𠮷 for 吉), long forms
//! (馬長海), what sounds alike, a remark or a figure behind the name (马长海（女）, 王伟2).

use super::readings::{Naming, Syllable, syllables};
use crate::domain::folding::name_key;

/// A name made ready to be held against others.
#[derive(Debug, Clone)]
pub struct NameSound {
    /// The name without remarks, as it is compared.
    bare: String,
    syllables: Vec<Syllable>,
}

impl NameSound {
    /// Reads a name.
    pub fn of(name: &str) -> Self {
        let bare = without_marks(&without_remark(&name_key(name)));
        let syllables = syllables(&bare, Naming::Person);
        Self { bare, syllables }
    }

    /// Says whether both may be the name of one person: nothing but remarks differs; or all sounds
    /// alike, and a sign is the same or one of them is no sign of every day.
    pub fn is_near(&self, other: &Self) -> bool {
        if self.bare.is_empty() || self.bare == other.bare {
            return !self.bare.is_empty();
        }
        if self.syllables.len() != other.syllables.len() || self.syllables.len() < 2 {
            return false;
        }
        let pairs = || self.syllables.iter().zip(&other.syllables);
        let same = pairs().any(|(one, other)| one.letter == other.letter);
        let rare = || pairs().any(|(one, other)| is_rare(one.letter) || is_rare(other.letter));
        pairs().all(|(one, other)| sounds_alike(one, other)) && (same || rare())
    }
}

/// Says whether two signs are the same or may be read alike; one that nobody reads may be any.
fn sounds_alike(one: &Syllable, other: &Syllable) -> bool {
    // Of another script nobody says how it sounds: it sounds as nothing does.
    let unread =
        |it: &Syllable| it.readings.is_empty() && is_han(it.letter) && is_rare(it.letter);
    let shared = || one.readings.iter().any(|it| other.readings.contains(it));
    one.letter == other.letter || unread(one) || unread(other) || shared()
}

/// Says whether a sign is none of the 6,763 of every day (GB 2312): a long form or a variant.
fn is_rare(letter: char) -> bool {
    let mut bytes = [0; 4];
    let (encoded, _, failed) = encoding_rs::GBK.encode(letter.encode_utf8(&mut bytes));
    let common =
        matches!(encoded.as_ref(), [lead @ 0xb0..=0xf7, trail] if *trail >= 0xa1 && *lead != 0);
    !letter.is_ascii() && (failed || !common)
}

/// Says whether a letter is a Chinese sign, of whatever plane.
const fn is_han(letter: char) -> bool {
    matches!(letter, '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}')
}

/// Takes out what divides the parts of a name, whatever stands for the dot of it: 阿依古丽-买买提,
/// 阿依古丽˙买买提, and the ? of an encoding that did not have it.
fn without_marks(name: &str) -> String {
    // Letters of other scripts that look like the dot.
    let dot = |c: char| {
        matches!(
            c,
            '\u{318d}' | '\u{119e}' | '\u{a78f}' | '\u{1427}' | '\u{16eb}'
        )
    };
    let letters = name.chars().filter(|c| c.is_alphanumeric() && !dot(*c));
    letters.collect()
}

/// Takes off what stands in brackets, and figures and letters behind a Chinese name.
fn without_remark(name: &str) -> String {
    let mut bare = String::with_capacity(name.len());
    let mut depth = 0_usize;
    for c in name.chars() {
        match c {
            '(' | '[' | '{' | '<' | '【' | '〔' | '《' | '〈' | '「' | '『' => depth += 1,
            ')' | ']' | '}' | '>' | '】' | '〕' | '》' | '〉' | '」' | '』' => {
                depth = depth.saturating_sub(1);
            }
            _ if depth == 0 => bare.push(c),
            _ => {}
        }
    }
    let short = bare.trim_end_matches(|c: char| c.is_ascii_alphanumeric() || c == '*');
    if short.is_empty() {
        bare
    } else {
        short.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn near(one: &str, other: &str) -> bool {
        let both = NameSound::of(one).is_near(&NameSound::of(other));
        let back = NameSound::of(other).is_near(&NameSound::of(one));
        assert_eq!(both, back, "{one} {other}");
        both
    }

    #[test]
    fn one_name_written_otherwise_is_near() {
        for (one, other) in [
            ("杨吉祥", "杨𠮷祥"),
            ("馬長海", "马长海"),
            ("張偉", "张伟"),
            ("劉國華", "刘国华"),
            ("马长海（女）", "马长海"),
            ("马长海(小)", "马长海"),
            ("【退】马长海", "马长海"),
            ("王伟2", "王伟"),
            ("王伟A", "王伟"),
            ("马 长海", "马长海"),
            ("买买提·吐尔逊", "买买提.吐尔逊"),
            ("王秀英", "王秀瑛"),
            ("刘思远", "刘思媛"),
            ("囯强", "国强"),
            ("阿依古丽-买买提", "阿依古丽·买买提"),
            ("阿依古丽?买买提", "阿依古丽·买买提"),
            ("阿依古丽？买买提", "阿依古丽·买买提"),
            ("阿依古丽˙买买提", "阿依古丽·买买提"),
            ("阿依古丽_买买提", "阿依古丽·买买提"),
            ("阿依古丽ㆍ买买提", "阿依古丽·买买提"),
            ("阿依古丽—买买提", "阿依古丽买买提"),
            ("阿依古丽*买买提", "阿依古丽·买买提"),
        ] {
            assert!(near(one, other), "{one} {other}");
        }
    }

    #[test]
    fn another_name_is_not() {
        for (one, other) in [
            ("王秀英", "王秀兰"),
            ("马长海", "马长河"),
            ("王伟", "汪威"),
            ("张三", "张三丰"),
            ("李强", "李祥"),
            ("甲", "乙"),
            ("John Smith", "John Smyth"),
            ("", "马长海"),
            ("???", "马长海"),
            ("김철수", "马长海"),
            ("김철수", "이영희"),
            ("马철수", "马长海"),
            ("さとう", "马长海"),
            ("éñü", "马长海"),
            ("Ìôïâ", "欧阳志强"),
        ] {
            assert!(!near(one, other), "{one} {other}");
        }
    }
}
