//! Figures as people read them: thousands set off, shares of a whole. One rule for every door.

use std::fmt;

use super::Amount;
use super::STANDING;
use super::light::Light;

/// A figure that is told of a kind: how many of its records are in a group of states.
///
/// Overview, `status` and its JSON tell the same ones under the same words, and each leads to the
/// list of just the rows that it counts (design 14.4).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FigureDef {
    /// The word of it in JSON, and of its list on the command line.
    pub word: &'static str,
    /// The group of states, or the state.
    pub group: &'static str,
    /// Which of those in the states count.
    pub which: Which,
    /// The setting of the campaign that says how many there are to be.
    pub of_goal: Option<&'static str>,
    /// Whether the lines of `status` tell it.
    pub brief: Shown,
    /// Whether the overview tells it.
    pub overview: Shown,
    /// The group of which its share is told beside it.
    pub share_of: Option<&'static str>,
}

/// Which of the records in some states a figure counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Which {
    /// All of them.
    All,
    /// Those that carry the flag of the kind's sums: closed late, empty.
    Flagged,
    /// Those in which this is chosen, in the column of the kind's sums: to be abolished.
    Chosen(&'static str),
    /// Those that show a light today.
    Lit(Light),
    /// Those to which this happened in the last seven days: the word of an [`ActDef`].
    Acted(&'static str),
}

/// An act that is counted: on how many records it was done, each once.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ActDef {
    /// The word in the store and in locale keys.
    pub word: &'static str,
    /// The commands that are such an act, of whatever kind.
    pub commands: &'static [&'static str],
}

/// How the work on a kind went on: sums over months, which end at the figures of their names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CurveDef {
    /// The sums.
    pub sums: &'static [SumDef],
    /// The word of the figure that is told beside them.
    pub beside: &'static str,
}

/// One of the sums of a curve.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SumDef {
    /// The word in locale keys.
    pub word: &'static str,
    /// The word under which the days are tallied.
    pub days: &'static str,
    /// The column of the day, and the states in which it counts.
    pub of: (&'static str, &'static [&'static str]),
    /// Whether it tells what happened: what stands on a day to come (a clock that was wrong)
    /// counts today. What is only due counts when its day has come.
    pub happened: bool,
}

/// A list whose rows and cells are computed: a row for each record that a column of a kind points
/// at, and one for those in which nothing stands there; a cell for each of some figures.
///
/// Each cell leads to the list of just the rows that it counts, as the figure by itself does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TableDef {
    /// The column whose record is the row.
    pub by: &'static str,
    /// The word of the figure that is the whole: a row without any is left out.
    pub whole: &'static str,
    /// The words of the figures in the cells.
    pub cells: &'static [&'static str],
    /// The word of the figure whose share of the whole is told behind them.
    pub share: &'static str,
    /// The words of the figures by which the rows are ordered, the most first.
    pub order: &'static [&'static str],
    /// Whether the overview shows it.
    pub overview: bool,
}

/// Whether a figure is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shown {
    /// In JSON only.
    No,
    /// Always.
    Yes,
    /// Where it is not nought.
    WhereAny,
    /// Where it is not the same as that of all that stands.
    WhereLess,
}

impl FigureDef {
    /// A figure told in JSON only.
    pub(super) const fn of(word: &'static str, group: &'static str) -> Self {
        Self {
            word,
            group,
            which: Which::All,
            of_goal: None,
            brief: Shown::No,
            overview: Shown::No,
            share_of: None,
        }
    }

    /// The figure of all that stands.
    pub(super) const fn total() -> Self {
        Self::of("total", STANDING)
    }

    /// The figure of those that show a light.
    pub(super) const fn lit(word: &'static str, light: Light) -> Self {
        Self::of(word, STANDING)
            .only(Which::Lit(light))
            .overview(Shown::Yes)
    }

    /// Is told only where it counts any.
    pub(super) const fn where_any(self) -> Self {
        self.brief(Shown::WhereAny).overview(Shown::WhereAny)
    }

    /// The figure of those to which something happened in the last seven days.
    pub(super) const fn acted(word: &'static str, act: &'static str) -> Self {
        Self::of(word, STANDING)
            .only(Which::Acted(act))
            .overview(Shown::Yes)
    }

    /// Counts only some of those in the states.
    pub(super) const fn only(self, which: Which) -> Self {
        Self { which, ..self }
    }

    /// Tells beside it how many there are to be.
    pub(super) const fn of_goal(self, setting: &'static str) -> Self {
        Self {
            of_goal: Some(setting),
            ..self
        }
    }

    /// Tells it in the lines of `status`.
    pub(super) const fn brief(self, brief: Shown) -> Self {
        Self { brief, ..self }
    }

    /// Tells it on the overview.
    pub(super) const fn overview(self, overview: Shown) -> Self {
        Self { overview, ..self }
    }

    /// Tells it on the overview and in the lines of `status`.
    pub(super) const fn everywhere(self) -> Self {
        self.brief(Shown::Yes).overview(Shown::Yes)
    }

    /// Tells its share beside it.
    pub(super) const fn share_of(self, group: &'static str) -> Self {
        Self {
            share_of: Some(group),
            ..self
        }
    }

    /// Says whether it counts only some of those in its states, by what stands in them.
    pub const fn is_part(&self) -> bool {
        matches!(self.which, Which::Flagged | Which::Chosen(_))
    }

    /// Says whether it counts by what was done, not by how records stand.
    pub const fn is_of_acts(&self) -> bool {
        matches!(self.which, Which::Acted(_))
    }

    /// Says whether it stands among the figures of its kind: what shines and what happened stand
    /// apart.
    pub const fn is_of_states(&self) -> bool {
        !matches!(self.which, Which::Lit(_) | Which::Acted(_))
    }

    /// Says whether it heads the figures of its kind.
    pub fn is_total(&self) -> bool {
        self.group == STANDING && matches!(self.which, Which::All)
    }
}

/// Writes how much there is, of how much there is to be.
pub fn out_of(amount: Amount) -> String {
    let has = grouped(amount.has);
    let of = amount.of.map(|of| format!("/{}", grouped(of)));
    has + &of.unwrap_or_default()
}

/// Writes a number with a comma between thousands: 1,011,070.
pub fn grouped(number: i64) -> String {
    let digits = number.unsigned_abs().to_string();
    let mut out = String::with_capacity(digits.len() + digits.len() / 3 + 1);
    if number < 0 {
        out.push('-');
    }
    for (n, digit) in digits.chars().enumerate() {
        if n > 0 && (digits.len() - n).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

/// Writes how large a file is.
pub fn size(bytes: i64) -> String {
    const STEP: i64 = 1024;
    match bytes {
        ..STEP => format!("{bytes} B"),
        STEP..1_048_576 => format!("{} KB", (bytes + STEP / 2) / STEP),
        1_048_576.. => {
            let tenths = (bytes * 10 + STEP * STEP / 2) / (STEP * STEP);
            format!("{}.{} MB", tenths / 10, tenths % 10)
        }
    }
}

/// Reads a number in which thousands may be set off; nothing where the commas stand elsewhere.
pub fn ungrouped(typed: &str) -> Option<i64> {
    let mut groups = typed.split(',');
    let first = groups.next()?;
    let rest: Vec<&str> = groups.collect();
    let digits =
        |group: &&str| !group.is_empty() && group.bytes().all(|it| it.is_ascii_digit());
    let whole = digits(&first) && rest.iter().all(|group| group.len() == 3 && digits(group));
    let set_off = rest.is_empty() || first.len() <= 3;
    (whole && set_off).then(|| typed.replace(',', "").parse().ok())?
}

/// A part of a whole in tenths of a percent, rounded half up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Share(i64);

impl Share {
    /// Gives the share of a part; nothing of no whole.
    pub fn of(part: i64, whole: i64) -> Option<Self> {
        if whole <= 0 {
            return None;
        }
        let (part, whole) = (i128::from(part.max(0)), i128::from(whole));
        let tenths = (part * 2_000 + whole) / (whole * 2);
        Some(Self(i64::try_from(tenths).unwrap_or(i64::MAX)))
    }

    /// Gives it as a number, for machines: 35.0.
    pub fn number(self) -> f64 {
        self.to_string()
            .replace(',', "")
            .parse()
            .unwrap_or_default()
    }

    /// Gives how many of some cells a bar of it fills, rounded half up; never more than all.
    pub fn cells(self, all: u16) -> u16 {
        let filled = (i128::from(self.0) * i128::from(all) * 2 + 1_000) / 2_000;
        u16::try_from(filled).unwrap_or(all).min(all)
    }
}

impl fmt::Display for Share {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}", grouped(self.0 / 10), self.0 % 10)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thousands_are_set_off() {
        for (number, said) in [
            (0, "0"),
            (999, "999"),
            (1_000, "1,000"),
            (58_224, "58,224"),
            (1_011_070, "1,011,070"),
            (-12_345, "-12,345"),
            (i64::MAX, "9,223,372,036,854,775,807"),
        ] {
            assert_eq!(grouped(number), said);
        }
        for (typed, number) in [
            ("1,011,070", Some(1_011_070)),
            ("1011070", Some(1_011_070)),
            ("12,34", None),
            ("1234,567", None),
            (",123", None),
            ("1,,234", None),
            ("-5", None),
            ("", None),
        ] {
            assert_eq!(ungrouped(typed), number, "{typed}");
        }
    }

    #[test]
    fn a_share_is_rounded_half_up_to_one_decimal() {
        let said = |part, whole| Share::of(part, whole).map(|it| it.to_string());
        for (part, whole, expected) in [
            (2, 3, "66.7"),
            (1, 3, "33.3"),
            (63, 100, "63.0"),
            (21, 60, "35.0"),
            // Half of a tenth goes up: 6.25, 0.05, 99.95.
            (1, 16, "6.3"),
            (1, 2_000, "0.1"),
            (1_999, 2_000, "100.0"),
            (9_999, 10_000, "100.0"),
            (9_994, 10_000, "99.9"),
            (0, 7, "0.0"),
            (7, 7, "100.0"),
        ] {
            assert_eq!(
                said(part, whole).as_deref(),
                Some(expected),
                "{part}/{whole}"
            );
        }
        assert_eq!(said(1, 0), None);
        assert_eq!(said(i64::MAX, i64::MAX).as_deref(), Some("100.0"));
    }

    #[test]
    fn a_bar_is_drawn_from_the_same_share() {
        let cells = |part, whole| Share::of(part, whole).map(|it| it.cells(10));
        assert_eq!(cells(63, 100), Some(6));
        assert_eq!(cells(65, 100), Some(7));
        assert_eq!(cells(0, 9), Some(0));
        assert_eq!(cells(9, 9), Some(10));
    }
}
