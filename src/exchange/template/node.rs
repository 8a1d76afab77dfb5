//! A table of a template under reading: each key is asked for by type, each fault is noted
//! with its line, and reading goes on.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::ops::RangeInclusive;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::fault::{FaultKind, Part, TemplateFault, Wanted};
use super::keys::keys_of;
use super::model::Placed;
use super::span::Wording;
use crate::domain::text::is_hidden;

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

/// One table of the sheet. What is missing or wrong is noted and stood in for, so that the
/// stand-ins never leave: a sheet with faults gives no template.
#[derive(Clone, Copy)]
pub(super) struct Node<'s, 't> {
    pub(super) sheet: &'s Sheet<'t>,
    pub(super) line: u32,
    part: Part,
    entries: &'s DeTable<'t>,
}

impl<'s, 't> Node<'s, 't> {
    /// Opens a table that may hold these keys and no others.
    pub(super) fn open(
        sheet: &'s Sheet<'t>,
        line: u32,
        part: Part,
        entries: &'s DeTable<'t>,
    ) -> Self {
        for key in entries.keys() {
            let word = key.get_ref().as_ref();
            if !keys_of(part).contains(&word) {
                let kind = FaultKind::KeyUnknown {
                    part,
                    key: word.to_owned(),
                };
                sheet.note(sheet.line(key.span().start), kind);
            }
        }
        Self {
            sheet,
            line,
            part,
            entries,
        }
    }

    fn find(&self, key: &'static str) -> Option<(u32, &'s DeValue<'t>)> {
        let value: &'s Spanned<DeValue<'t>> = self.entries.get(key)?;
        Some((self.sheet.line(value.span().start), value.get_ref()))
    }

    fn wrong(&self, line: u32, key: &'static str, wanted: Wanted, found: &DeValue<'_>) {
        let found = found.type_str();
        self.sheet
            .note(line, FaultKind::WrongType { key, wanted, found });
    }

    fn missing(&self, key: &'static str) {
        self.sheet.note(
            self.line,
            FaultKind::KeyMissing {
                part: self.part,
                key,
            },
        );
    }

    fn checked(&self, line: u32, key: &'static str, text: &str) -> String {
        let text = text.trim();
        if text.is_empty() {
            self.sheet.note(line, FaultKind::TextEmpty { key });
        }
        if text.chars().any(|c| c != '\n' && is_hidden(c)) {
            self.sheet.note(line, FaultKind::ControlCharacter { key });
        }
        text.to_owned()
    }

    fn placed(&self, key: &'static str) -> Option<Placed<String>> {
        let (line, value) = self.find(key)?;
        if let DeValue::String(text) = value {
            Some(Placed {
                line,
                value: self.checked(line, key, text),
            })
        } else {
            self.wrong(line, key, Wanted::Text, value);
            // The key is there: only its type is at fault, so it is not missing as well.
            Some(Placed {
                line,
                value: String::new(),
            })
        }
    }

    pub(super) fn text_if_any(&self, key: &'static str) -> Option<String> {
        self.placed(key).map(|placed| placed.value)
    }

    pub(super) fn text(&self, key: &'static str) -> String {
        self.text_if_any(key).unwrap_or_else(|| {
            self.missing(key);
            String::new()
        })
    }

    pub(super) fn texts(&self, key: &'static str) -> Vec<String> {
        let Some((line, value)) = self.find(key) else {
            return Vec::new();
        };
        let DeValue::Array(items) = value else {
            self.wrong(line, key, Wanted::Texts, value);
            return Vec::new();
        };
        let mut texts = Vec::new();
        for item in items {
            let line = self.sheet.line(item.span().start);
            if let DeValue::String(text) = item.get_ref() {
                texts.push(self.checked(line, key, text));
            } else {
                self.wrong(line, key, Wanted::Text, item.get_ref());
            }
        }
        texts
    }

    pub(super) fn number_if_any(
        &self,
        key: &'static str,
        range: RangeInclusive<u32>,
    ) -> Option<u32> {
        let (line, value) = self.find(key)?;
        let DeValue::Integer(number) = value else {
            self.wrong(line, key, Wanted::Number, value);
            return Some(*range.start());
        };
        let number = i64::from_str_radix(number.as_str(), number.radix()).ok();
        let number = number.and_then(|number| u32::try_from(number).ok());
        let inside = number.filter(|number| range.contains(number));
        if inside.is_none() {
            let (least, most) = (*range.start(), *range.end());
            self.sheet
                .note(line, FaultKind::NumberOutOfRange { key, least, most });
        }
        Some(inside.unwrap_or_else(|| *range.start()))
    }

    pub(super) fn number(&self, key: &'static str, range: RangeInclusive<u32>) -> u32 {
        let least = *range.start();
        self.number_if_any(key, range).unwrap_or_else(|| {
            self.missing(key);
            least
        })
    }

    /// A number in a row of parts, which must be the next.
    pub(super) fn next_number(&self, expected: u32) {
        let Some((line, _)) = self.find("no") else {
            self.missing("no");
            return;
        };
        let found = self.number_if_any("no", 0..=9999);
        if let Some(found) = found.filter(|found| *found != expected) {
            let part = self.part;
            self.sheet.note(
                line,
                FaultKind::NumberNotNext {
                    part,
                    expected,
                    found,
                },
            );
        }
    }

    pub(super) fn flag(&self, key: &'static str) -> bool {
        match self.find(key) {
            None => false,
            Some((_, DeValue::Boolean(flag))) => *flag,
            Some((line, other)) => {
                self.wrong(line, key, Wanted::Flag, other);
                false
            }
        }
    }

    /// One of a few words, each standing for the value at its place.
    pub(super) fn word<T: Copy>(
        &self,
        key: &'static str,
        allowed: &'static [&'static str],
        values: &[T],
    ) -> Option<T> {
        let Some(placed) = self.placed(key) else {
            self.missing(key);
            return None;
        };
        let at = allowed.iter().position(|word| *word == placed.value);
        if at.is_none() && !placed.value.is_empty() {
            let kind = FaultKind::WordUnknown {
                key,
                found: placed.value,
                allowed,
            };
            self.sheet.note(placed.line, kind);
        }
        at.and_then(|at| values.get(at)).copied()
    }

    pub(super) fn span_if_any(&self, key: &'static str) -> Option<Placed<Wording>> {
        let Placed { line, value } = self.placed(key)?;
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

    pub(super) fn span(&self, key: &'static str) -> Placed<Wording> {
        self.span_if_any(key).unwrap_or_else(|| {
            self.missing(key);
            Placed {
                line: self.line,
                value: Wording::default(),
            }
        })
    }

    pub(super) fn table(&self, key: &'static str, part: Part) -> Option<Self> {
        let (line, value) = self.find(key)?;
        if let DeValue::Table(entries) = value {
            Some(Self::open(self.sheet, line, part, entries))
        } else {
            self.wrong(line, key, Wanted::Table, value);
            None
        }
    }

    /// Like [`Node::table`], where it must be there.
    pub(super) fn some_table(&self, key: &'static str, part: Part) -> Option<Self> {
        if self.find(key).is_none() {
            self.missing(key);
        }
        self.table(key, part)
    }

    pub(super) fn tables(&self, key: &'static str, part: Part) -> Vec<Self> {
        let Some((line, value)) = self.find(key) else {
            return Vec::new();
        };
        let DeValue::Array(items) = value else {
            self.wrong(line, key, Wanted::Tables, value);
            return Vec::new();
        };
        let mut tables = Vec::new();
        for item in items {
            let line = self.sheet.line(item.span().start);
            if let DeValue::Table(entries) = item.get_ref() {
                tables.push(Self::open(self.sheet, line, part, entries));
            } else {
                self.wrong(line, key, Wanted::Table, item.get_ref());
            }
        }
        tables
    }

    /// Like [`Node::tables`], where there must be at least one.
    pub(super) fn some_tables(&self, key: &'static str, part: Part) -> Vec<Self> {
        let tables = self.tables(key, part);
        let empty =
            matches!(self.find(key), Some((_, DeValue::Array(list))) if list.is_empty());
        if empty || self.find(key).is_none() {
            self.sheet.note(self.line, FaultKind::NoneOf { part });
        }
        tables
    }

    /// The name of a step, which must be one of those there are.
    pub(super) fn step_name(&self, key: &'static str, steps: &BTreeMap<String, u32>) -> String {
        let Some(Placed { line, value }) = self.placed(key) else {
            self.missing(key);
            return String::new();
        };
        if !value.is_empty() && !steps.contains_key(&value) {
            self.sheet.note(
                line,
                FaultKind::StepUnknown {
                    name: value.clone(),
                },
            );
        }
        value
    }

    /// The name of this part, which none of its kind had before.
    pub(super) fn name_once(
        &self,
        key: &'static str,
        seen: &mut BTreeMap<String, u32>,
    ) -> String {
        let Some(Placed { line, value }) = self.placed(key) else {
            self.missing(key);
            return String::new();
        };
        if value.is_empty() {
            return value;
        }
        if let Some(&first_line) = seen.get(&value) {
            let kind = FaultKind::NameTwice {
                part: self.part,
                name: value.clone(),
                first_line,
            };
            self.sheet.note(line, kind);
        } else {
            seen.insert(value.clone(), line);
        }
        value
    }
}
