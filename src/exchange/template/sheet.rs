//! What a value must be, asked key by key: each fault is noted with its line, and reading goes on.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::ops::RangeInclusive;

use super::fault::{FaultKind, TemplateFault, TemplatePart, Wanted};
use super::file::{Key, Tables, Texts};
use super::given::{Number, Table};
use super::model::Placed;
use super::span::Wording;
use crate::domain::rules::TEXT_MOST;
use crate::domain::text::is_hidden;
use crate::domain::{LINE_MOST, nearest};

/// A key and what is given there.
pub(super) type Asked<'a, T> = (&'static str, &'a Key<T>);
/// The names given so far, each with its line.
pub(super) type Seen = BTreeMap<String, u32>;

/// The text under reading: turns byte offsets into lines and gathers faults.
pub(super) struct Sheet<'t> {
    text: &'t str,
    line_starts: Vec<usize>,
    faults: RefCell<Vec<TemplateFault>>,
}

impl<'t> Sheet<'t> {
    pub(super) fn new(text: &'t str) -> Self {
        let breaks = text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n');
        let line_starts = std::iter::once(0)
            .chain(breaks.map(|(at, _)| at + 1))
            .collect();
        Self {
            text,
            line_starts,
            faults: RefCell::default(),
        }
    }

    /// The line of a byte, from 1.
    pub(super) fn line(&self, offset: usize) -> u32 {
        count(self.line_starts.partition_point(|start| *start <= offset))
    }

    /// The column of a byte in characters, from 1.
    pub(super) fn column(&self, offset: usize) -> u32 {
        let last = self.line_starts.partition_point(|start| *start <= offset);
        let start = last
            .checked_sub(1)
            .and_then(|at| self.line_starts.get(at))
            .copied();
        let before = self
            .text
            .get(start.unwrap_or(0)..offset)
            .unwrap_or_default();
        count(before.chars().count() + 1)
    }

    pub(super) fn note(&self, line: u32, kind: FaultKind) {
        self.faults.borrow_mut().push(TemplateFault { line, kind });
    }

    /// The faults so far, in the order of lines.
    pub(super) fn faults(self) -> Vec<TemplateFault> {
        let mut faults = self.faults.into_inner();
        faults.sort_by_key(|fault| fault.line);
        faults
    }
}

fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

/// A table under reading. What is missing or wrong is noted and stood in for, so that the
/// stand-ins never leave: a sheet with faults gives no template.
#[derive(Clone, Copy)]
pub(super) struct Head<'s> {
    pub(super) sheet: &'s Sheet<'s>,
    line: u32,
    pub(super) part: TemplatePart,
}

impl<'s> Head<'s> {
    /// Opens a table; the keys that it does not know are told, with a near one.
    pub(super) fn open<T>(
        sheet: &'s Sheet<'s>,
        (line, part): (u32, TemplatePart),
        table: &'s Table<T>,
    ) -> (Self, &'s T) {
        for (at, key) in &table.unknown {
            let near = nearest(key, table.known.iter().copied(), 1)
                .first()
                .copied();
            let key = key.clone();
            sheet.note(sheet.line(*at), FaultKind::KeyUnknown { part, key, near });
        }
        (Self { sheet, line, part }, &table.fields)
    }

    fn missing(self, key: &'static str) {
        let part = self.part;
        self.sheet
            .note(self.line, FaultKind::KeyMissing { part, key });
    }

    /// What is given at a key, if anything: where, and the value where its type is right.
    fn given<T>(self, (key, given): Asked<'_, T>, wanted: Wanted) -> Option<(u32, Option<&T>)> {
        let given = given.as_ref()?;
        let line = self.sheet.line(given.at);
        match &given.value {
            Ok(value) => Some((line, Some(value))),
            Err(found) => {
                let kind = FaultKind::WrongType { key, wanted, found };
                self.sheet.note(line, kind);
                Some((line, None))
            }
        }
    }

    fn checked(self, line: u32, key: &'static str, (text, most): (&str, usize)) -> String {
        let text = text.trim();
        if text.is_empty() {
            self.sheet.note(line, FaultKind::TextEmpty { key });
        }
        if text.chars().any(|c| c != '\n' && is_hidden(c)) {
            self.sheet.note(line, FaultKind::ControlCharacter { key });
        }
        if text.chars().count() > most {
            self.sheet.note(line, FaultKind::TextTooLong { key, most });
        }
        text.to_owned()
    }

    /// A text; one of another type is there all the same, and not missing as well.
    pub(super) fn placed(
        self,
        asked: Asked<'_, String>,
        most: usize,
    ) -> Option<Placed<String>> {
        let (line, text) = self.given(asked, Wanted::Text)?;
        let value = text.map(|text| self.checked(line, asked.0, (text, most)));
        Some(Placed {
            line,
            value: value.unwrap_or_default(),
        })
    }

    pub(super) fn required<T>(self, key: &'static str, found: Option<T>) -> Option<T> {
        if found.is_none() {
            self.missing(key);
        }
        found
    }

    pub(super) fn line_if_any(self, asked: Asked<'_, String>) -> Option<String> {
        self.placed(asked, LINE_MOST).map(|placed| placed.value)
    }

    pub(super) fn text_if_any(self, asked: Asked<'_, String>) -> Option<String> {
        self.placed(asked, TEXT_MOST).map(|placed| placed.value)
    }

    pub(super) fn line(self, asked: Asked<'_, String>) -> String {
        self.required(asked.0, self.line_if_any(asked))
            .unwrap_or_default()
    }

    pub(super) fn text(self, asked: Asked<'_, String>) -> String {
        self.required(asked.0, self.text_if_any(asked))
            .unwrap_or_default()
    }

    /// Several texts, which are kept as the lines of one.
    pub(super) fn texts(self, asked: Asked<'_, Texts>) -> Vec<String> {
        let Some((_, Some(items))) = self.given(asked, Wanted::Texts) else {
            return Vec::new();
        };
        let (key, mut texts) = (asked.0, Vec::new());
        for item in items {
            let line = self.sheet.line(item.at);
            match &item.value {
                Ok(text) => texts.push(self.checked(line, key, (text, TEXT_MOST))),
                Err(found) => {
                    let wanted = Wanted::Text;
                    let kind = FaultKind::WrongType { key, wanted, found };
                    self.sheet.note(line, kind);
                }
            }
        }
        self.not_too_long(asked, &texts);
        texts
    }

    /// As `texts`, each of which is one of a few words.
    pub(super) fn texts_of(
        self,
        asked: Asked<'_, Texts>,
        allowed: &'static [&'static str],
    ) -> Vec<String> {
        let key = asked.0;
        let texts = self.texts(asked);
        let Some((_, Some(items))) = self.given(asked, Wanted::Texts) else {
            return texts;
        };
        for item in items {
            let text = item.value.as_ref().ok().map(|it| it.trim());
            if let Some(found) = text.filter(|it| !allowed.contains(it)) {
                let found = found.to_owned();
                let line = self.sheet.line(item.at);
                let kind = FaultKind::WordUnknown {
                    key,
                    found,
                    allowed,
                };
                self.sheet.note(line, kind);
            }
        }
        texts
    }

    /// Notes texts that are too long together, though none of them is by itself.
    pub(super) fn not_too_long<T>(self, (key, given): Asked<'_, T>, texts: &[String]) {
        let Some(line) = given.as_ref().map(|given| self.sheet.line(given.at)) else {
            return;
        };
        let lengths: Vec<usize> = texts.iter().map(|text| text.chars().count() + 1).collect();
        let most = TEXT_MOST;
        let together = lengths.iter().sum::<usize>() > most + 1;
        if together && lengths.iter().all(|length| *length <= most + 1) {
            self.sheet.note(line, FaultKind::TextTooLong { key, most });
        }
    }

    pub(super) fn number_if_any(
        self,
        asked: Asked<'_, Number>,
        range: RangeInclusive<u32>,
    ) -> Option<u32> {
        let (line, number) = self.given(asked, Wanted::Number)?;
        let (key, least, most) = (asked.0, *range.start(), *range.end());
        let Some(Number(number)) = number else {
            return Some(least);
        };
        let inside = number.filter(|number| range.contains(number));
        if inside.is_none() {
            self.sheet
                .note(line, FaultKind::NumberOutOfRange { key, least, most });
        }
        Some(inside.unwrap_or(least))
    }

    pub(super) fn number(self, asked: Asked<'_, Number>, range: RangeInclusive<u32>) -> u32 {
        self.required(asked.0, self.number_if_any(asked, range))
            .unwrap_or_default()
    }

    /// A number in a row of parts, which must be the next.
    pub(super) fn next_number(self, asked: Asked<'_, Number>, expected: u32) {
        let found = self.required(asked.0, self.number_if_any(asked, 0..=9999));
        let line = asked
            .1
            .as_ref()
            .map_or(0, |given| self.sheet.line(given.at));
        if let Some(found) = found.filter(|found| *found != expected) {
            let part = self.part;
            let kind = FaultKind::NumberNotNext {
                part,
                expected,
                found,
            };
            self.sheet.note(line, kind);
        }
    }

    pub(super) fn flag(self, asked: Asked<'_, bool>) -> bool {
        let given = self.given(asked, Wanted::Flag);
        given.and_then(|(_, flag)| flag.copied()).unwrap_or(false)
    }

    /// One of a few words, each standing for the value at its place.
    pub(super) fn word<T: Copy>(
        self,
        asked: Asked<'_, String>,
        allowed: &'static [&'static str],
        values: &[T],
    ) -> Option<T> {
        self.required(asked.0, asked.1.as_ref())?;
        self.word_if_any(asked, allowed, values)
    }

    /// As `word`, where there need be none.
    pub(super) fn word_if_any<T: Copy>(
        self,
        asked: Asked<'_, String>,
        allowed: &'static [&'static str],
        values: &[T],
    ) -> Option<T> {
        let key = asked.0;
        let Placed { line, value } = self.placed(asked, LINE_MOST)?;
        let at = allowed.iter().position(|word| *word == value);
        if at.is_none() && !value.is_empty() {
            let found = value;
            let kind = FaultKind::WordUnknown {
                key,
                found,
                allowed,
            };
            self.sheet.note(line, kind);
        }
        at.and_then(|at| values.get(at)).copied()
    }

    pub(super) fn span_if_any(self, asked: Asked<'_, String>) -> Option<Placed<Wording>> {
        let Placed { line, value } = self.placed(asked, LINE_MOST)?;
        let wording = Wording::read(&value);
        if wording.is_none() && !value.is_empty() {
            self.sheet
                .note(line, FaultKind::SpanUnreadable { wording: value });
        }
        Some(Placed {
            line,
            value: wording.unwrap_or_default(),
        })
    }

    pub(super) fn span(self, asked: Asked<'_, String>) -> Placed<Wording> {
        self.required(asked.0, self.span_if_any(asked))
            .unwrap_or_else(|| Placed {
                line: self.line,
                value: Wording::default(),
            })
    }

    pub(super) fn table<T>(
        self,
        asked: Asked<'s, Table<T>>,
        part: TemplatePart,
    ) -> Option<(Self, &'s T)> {
        let (line, table) = self.given(asked, Wanted::Table)?;
        Some(Self::open(self.sheet, (line, part), table?))
    }

    /// Like [`Head::table`], where it must be there.
    pub(super) fn some_table<T>(
        self,
        asked: Asked<'s, Table<T>>,
        part: TemplatePart,
    ) -> Option<(Self, &'s T)> {
        self.required(asked.0, asked.1.as_ref())?;
        self.table(asked, part)
    }

    pub(super) fn tables<T>(
        self,
        (key, given): Asked<'s, Tables<T>>,
        part: TemplatePart,
    ) -> Vec<(Self, &'s T)> {
        let Some((_, Some(items))) = self.given((key, given), Wanted::Tables) else {
            return Vec::new();
        };
        let mut tables = Vec::new();
        for item in items {
            let line = self.sheet.line(item.at);
            match &item.value {
                Ok(table) => tables.push(Self::open(self.sheet, (line, part), table)),
                Err(found) => {
                    let wanted = Wanted::Table;
                    let kind = FaultKind::WrongType { key, wanted, found };
                    self.sheet.note(line, kind);
                }
            }
        }
        tables
    }

    /// Like [`Head::tables`], where there must be at least one.
    pub(super) fn some_tables<T>(
        self,
        asked: Asked<'s, Tables<T>>,
        part: TemplatePart,
    ) -> Vec<(Self, &'s T)> {
        let tables = self.tables(asked, part);
        let given = asked.1.as_ref().map(|given| &given.value);
        if given.is_none_or(|given| given.as_ref().is_ok_and(Vec::is_empty)) {
            self.sheet.note(self.line, FaultKind::NoneOf { part });
        }
        tables
    }
}
