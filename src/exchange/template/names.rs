//! Names in a template: each given once, and what is named elsewhere is there.

use super::fault::FaultKind;
use super::file::Texts;
use super::model::Placed;
use super::sheet::{Asked, Head, Seen};
use crate::domain::LINE_MOST;
use crate::domain::counting::{Among, CountRule, Named};

impl Head<'_> {
    /// The name of a step, which must be one of those there are.
    pub(super) fn step_name(self, asked: Asked<'_, String>, steps: &Seen) -> String {
        let found = self.required(asked.0, self.placed(asked, LINE_MOST));
        let Some(Placed { line, value }) = found else {
            return String::new();
        };
        if !value.is_empty() && !steps.contains_key(&value) {
            let name = value.clone();
            self.sheet.note(line, FaultKind::StepUnknown { name });
        }
        value
    }

    /// Several names, each of which must be known; what is to be said of one that is not.
    pub(super) fn known(
        self,
        asked: Asked<'_, Texts>,
        is_known: impl Fn(&str) -> bool,
        unknown: impl Fn(String) -> FaultKind,
    ) -> Vec<String> {
        let names = self.texts(asked);
        let given = asked.1.as_ref().and_then(|given| given.value.as_ref().ok());
        for item in given.into_iter().flatten() {
            let Ok(name) = &item.value else {
                continue;
            };
            let name = name.trim();
            if !name.is_empty() && !is_known(name) {
                let line = self.sheet.line(item.at);
                self.sheet.note(line, unknown(name.to_owned()));
            }
        }
        names
    }

    /// A rule of counting: what it names must be known where the file has any of that, and what
    /// begins like one of ours must be one.
    pub(super) fn counted(
        self,
        asked: Asked<'_, String>,
        (occasions, channels): (&[String], &[String]),
    ) -> Option<String> {
        let Placed { line, value } = self.placed(asked, LINE_MOST)?;
        if CountRule::is_spoilt(&value) {
            let rule = value.clone();
            self.sheet.note(line, FaultKind::CountUnreadable { rule });
        }
        if let Some(
            CountRule::Records(def, Named { names, .. }, _) | CountRule::Each(def, names, _),
        ) = CountRule::of(&value)
        {
            let (known, fault): (&[String], fn(String) -> FaultKind) = match def.among {
                Among::Named(column) if column == CountRule::TYPE => {
                    (occasions, |name| FaultKind::ActivityUnknown { name })
                }
                Among::Named(_) => (channels, |name| FaultKind::ChannelUnknown { name }),
                Among::All | Among::Chosen(..) => return Some(value),
            };
            for name in names {
                if !known.is_empty() && !known.iter().any(|it| it == name) {
                    self.sheet.note(line, fault(name.to_owned()));
                }
            }
        }
        Some(value)
    }

    /// The name of this part, which none of its kind had before.
    pub(super) fn name_once(self, asked: Asked<'_, String>, seen: &mut Seen) -> String {
        let found = self.required(asked.0, self.placed(asked, LINE_MOST));
        let Some(Placed { line, value }) = found else {
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
