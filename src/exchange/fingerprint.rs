//! Fingerprints of opinions, by which the same one is known again, whatever file it comes in.
//!
//! They are compared as a multiset: two equal rows of one file are two rows. Counting is the
//! caller's. Who gave an opinion is no part of them.

use sha2::{Digest as _, Sha256};

use super::table::without_mark;
use crate::domain::folding::{loosened, squeezed};
use crate::domain::rephrased::rephrased;
use crate::domain::{Day, Notation};

/// How many bytes tell what is said, however it is put.
pub const LOOSE: usize = 9;
/// How many tell everything.
const EXACT: usize = 16;

/// Bytes that are equal where two opinions say the same; the first [`LOOSE`] of them are equal
/// where the words differ in nothing but punctuation, a number in front, long forms of signs and
/// figures in words, whatever else is said.
pub type Fingerprint = [u8; LOOSE + EXACT];

/// Gives the part of a fingerprint that tells everything; nothing where it is none of an opinion.
pub fn exact(print: &[u8]) -> Option<&[u8]> {
    (print.len() == size_of::<Fingerprint>()).then(|| print.get(LOOSE..))?
}

/// The words of an opinion, made ready to be compared: most of what a fingerprint costs, and a
/// thread that has nothing but the text can pay for it.
#[derive(Clone, Debug)]
pub struct Words {
    /// As [`words_key`] gives them.
    key: String,
    /// What stands for them however they are put.
    loose: [u8; LOOSE],
}

impl Words {
    /// Makes the words of a text ready.
    pub fn of(text: &str) -> Self {
        let key = words_key(text);
        let mut loose = Print::new("said.3");
        loose.bytes(rephrased(&key).as_bytes());
        Self {
            key,
            loose: loose.first(),
        }
    }
}

/// What tells one opinion from another beside its words. Records go in by their keys: called by
/// another name, or by their number, they are the same.
#[derive(Clone, Copy, Debug)]
pub struct Saying<'a> {
    /// The number of the paper; empty where it has none.
    pub paper_no: &'a str,
    /// The day it came.
    pub received_on: Option<Day>,
    /// The code of whom or what it is about.
    pub target: &'a str,
    /// Channel, batch, the department or person it is about, category.
    pub refers: [Option<i64>; 4],
}

/// Gives the words of an opinion as they are compared: without blanks and width, and without the
/// mark by which a spreadsheet keeps a cell as text (`'热线`).
pub fn words_key(text: &str) -> String {
    squeezed(without_mark(text.trim()))
}

/// Says whether two opinions have the same words but for punctuation.
pub fn differ_in_marks(one: &str, other: &str) -> bool {
    loosened(&words_key(one)) == loosened(&words_key(other))
}

/// Says whether two opinions have the same words but for how they are put.
pub fn differ_in_manner(one: &str, other: &str) -> bool {
    rephrased(&words_key(one)) == rephrased(&words_key(other))
}

/// Fingerprints an opinion.
pub fn of_opinion(words: &Words, saying: &Saying<'_>) -> Fingerprint {
    let mut exact = Print::new("opinion.2");
    exact.bytes(words.key.as_bytes());
    exact.bytes(Notation::Number.key(saying.paper_no).as_bytes());
    exact.bytes(
        saying
            .received_on
            .map(|day| day.to_string())
            .unwrap_or_default()
            .as_bytes(),
    );
    exact.bytes(saying.target.as_bytes());
    for key in saying.refers {
        exact.bytes(&key.unwrap_or_default().to_le_bytes());
    }
    let mut print = [0; LOOSE + EXACT];
    let both = words.loose.into_iter().chain(exact.first::<EXACT>());
    for (to, from) in print.iter_mut().zip(both) {
        *to = from;
    }
    print
}

/// Each field goes in with its length, so that no two ways of cutting a row are the same.
struct Print(Sha256);

impl Print {
    fn new(kind: &str) -> Self {
        let mut this = Self(Sha256::new());
        this.bytes(kind.as_bytes());
        this
    }

    fn bytes(&mut self, bytes: &[u8]) {
        self.0
            .update(u64::try_from(bytes.len()).unwrap_or(u64::MAX).to_le_bytes());
        self.0.update(bytes);
    }

    /// Gives the first bytes of it.
    fn first<const N: usize>(self) -> [u8; N] {
        let mut first = [0; N];
        for (to, from) in first.iter_mut().zip(self.0.finalize()) {
            *to = from;
        }
        first
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const WORDS: &str = "热线没人接，脸难看";

    fn printed(text: &str, saying: &Saying<'_>) -> Fingerprint {
        of_opinion(&Words::of(text), saying)
    }

    fn saying() -> Saying<'static> {
        Saying {
            paper_no: "1",
            received_on: Day::of(2009, 3, 29),
            target: "leadership_team",
            refers: [Some(1), None, None, None],
        }
    }

    #[test]
    fn spacing_width_and_dressed_numbers_do_not_matter() {
        let first = printed(WORDS, &saying());
        for text in [
            "热线 没人接,脸难看\n",
            "热线\u{a0}没人接，脸\u{200b}难看",
            "热线没人接，脸难看　",
            "'热线没人接，脸难看",
            " ＇热线没人接，脸难看",
            "`热线没人接，脸难看",
        ] {
            assert_eq!(printed(text, &saying()), first, "{text:?}");
        }
        for paper_no in ["001", "１", "=\"1\"", "1.0", "'01"] {
            assert_eq!(
                printed(
                    WORDS,
                    &Saying {
                        paper_no,
                        ..saying()
                    }
                ),
                first,
                "{paper_no}"
            );
        }
    }

    #[test]
    fn every_field_matters() {
        let refers = |at: usize| {
            let mut refers = saying().refers;
            refers[at] = Some(7);
            Saying { refers, ..saying() }
        };
        let others = [
            saying(),
            Saying {
                paper_no: "2",
                ..saying()
            },
            Saying {
                received_on: None,
                ..saying()
            },
            Saying {
                target: "work",
                ..saying()
            },
            refers(0),
            refers(1),
            refers(2),
            refers(3),
        ];
        let mut prints: Vec<_> = others.iter().map(|it| printed(WORDS, it)).collect();
        prints.extend(
            ["热线没人接", "热线没人接。脸难看"].map(|words| printed(words, &saying())),
        );
        let different: std::collections::BTreeSet<_> = prints.iter().collect();
        assert_eq!(different.len(), prints.len());
        // Whatever else differs, the first bytes are those of the words without punctuation.
        let loose: std::collections::BTreeSet<_> =
            prints.iter().map(|it| &it[..LOOSE]).collect();
        assert_eq!(loose.len(), 2);
    }

    #[test]
    fn what_is_no_fingerprint_tells_nothing() {
        let print = printed(WORDS, &saying());
        assert_eq!(exact(&print), print.get(LOOSE..));
        assert_eq!(exact(&print[1..]), None);
        assert_eq!(exact(&[]), None);
    }
}
