//! A view as it is written down, and made anew: by words that mean the same tomorrow, lights and
//! days of lag counted from today, a group of states with what belongs to it then.

use serde::{Deserialize, Serialize};

use super::super::figures::lit;
use super::super::on_ledger::tells_short;
use super::super::{Office, OfficeResult};
use super::gone::lacking;
use super::named_view::{NamedView, refused};
use super::waits::{Waits, WrittenWaits};
use crate::domain::lag::LAG_ON;
use crate::domain::light::Light;
use crate::domain::{
    ChosenColumn, ChosenColumns, Kind, NARROWEST, Refusal, Role, Secrecy, Sort, Value, WIDEST,
    source_of,
};
use crate::store::{Filter, Lack, Within};

/// What stands before the code of a group of states.
const GROUP: char = '@';

/// A view as it is written down.
#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub(super) struct Written {
    states: Vec<String>,
    values: Vec<(String, Vec<Value>)>,
    within: Vec<(String, Value, Value)>,
    lag: Option<i64>,
    lights: Vec<String>,
    short: bool,
    linked: Vec<(String, Vec<i64>, bool)>,
    lacking: Vec<WrittenLack>,
    text: Option<String>,
    sort: Option<String>,
    descending: bool,
    columns: Option<Vec<(String, Option<u16>)>>,
    frozen: usize,
    /// How bounds were said that follow the day.
    said: Vec<(String, Option<String>, Option<String>)>,
    waits: Option<WrittenWaits>,
    most: Option<usize>,
}

#[derive(Debug, Serialize, Deserialize)]
enum WrittenLack {
    Links(String, bool),
    Referring(String, String),
    Files,
    Own(String),
}

impl WrittenLack {
    fn of(lack: Lack) -> Self {
        match lack {
            Lack::Links(role, is_from) => Self::Links(role.code().to_owned(), is_from),
            Lack::Referring(kind, column) => {
                Self::Referring(kind.code().to_owned(), column.to_owned())
            }
            Lack::Files => Self::Files,
            Lack::Own(column) => Self::Own(column.to_owned()),
        }
    }

    fn read(&self, of: Kind) -> Option<Lack> {
        Some(match self {
            Self::Links(role, is_from) => Lack::Links(Role::from_code(role)?, *is_from),
            Self::Referring(kind, column) => {
                let kind = Kind::from_code(kind)?;
                Lack::Referring(kind, kind.def().column(column)?.name)
            }
            Self::Files => Lack::Files,
            Self::Own(column) => {
                let column = of.def().column(column)?;
                Lack::Own(Some(column).filter(|it| it.secrecy == Secrecy::Open)?.name)
            }
        })
    }

    fn word(&self) -> &str {
        match self {
            Self::Links(word, _) | Self::Referring(word, _) | Self::Own(word) => word,
            Self::Files => "",
        }
    }
}

impl Office {
    pub(super) fn written(&self, view: &NamedView) -> OfficeResult<Written> {
        let (kind, filter) = (view.kind, &view.filter);
        let mut filter = filter.clone();
        let short = tells_short(kind)
            && !filter.values("id").is_empty()
            && self.ticked_short(kind)?.values("id") == filter.values("id");
        if short {
            filter.equals.retain(|it| it.0 != "id");
            filter.among.retain(|it| it.0 != "id");
        }
        let counted = filter.acted.is_some()
            || !(filter.keys.is_empty() && filter.except.is_empty())
            || !filter.values("id").is_empty();
        if counted {
            return refused(Refusal::of("view-of-figure"));
        }
        let lights = filter.lit.as_ref().map(|it| it.lights.clone());
        let lights = lights.unwrap_or_default();
        if !lights.is_empty() && lit(kind, &lights, self.today()).states == filter.states {
            // The states that lights bring along were chosen by nobody.
            filter.states.clear();
        }
        let lag = filter.within.iter().find(|it| it.column == LAG_ON);
        let since = lag.and_then(|it| it.to.as_ref()?.day());
        let bound = |it: &Option<Value>| it.clone().unwrap_or_default();
        let one = filter.equals.iter();
        let one = one.map(|(column, value)| ((*column).to_owned(), vec![value.clone()]));
        let several = filter.among.iter();
        let several = several.map(|(column, all)| ((*column).to_owned(), all.clone()));
        Ok(Written {
            states: states_written(kind, &filter.states),
            values: one.chain(several).collect(),
            within: (filter.within.iter())
                .filter(|it| it.column != LAG_ON)
                .map(|it| (it.column.to_owned(), bound(&it.from), bound(&it.to)))
                .collect(),
            lag: since.map(|it| self.today().days_since(it) + 1),
            lights: lights.iter().map(|it| it.code().to_owned()).collect(),
            short,
            linked: (filter.linked.iter())
                .map(|(role, ids, is_from)| (role.code().to_owned(), ids.clone(), *is_from))
                .collect(),
            lacking: filter
                .lacking
                .iter()
                .copied()
                .map(WrittenLack::of)
                .collect(),
            text: filter.text.clone(),
            sort: match view.sort {
                Sort::Number => None,
                Sort::By(column) => Some(column.to_owned()),
            },
            descending: view.descending,
            columns: view.columns.as_ref().map(|it| {
                let shown = it.shown.iter();
                shown
                    .map(|it| (it.source.word(kind).to_owned(), it.width))
                    .collect()
            }),
            frozen: view.columns.as_ref().map_or(0, |it| it.frozen),
            said: (filter.within.iter())
                .filter(|it| it.said != [None, None])
                .map(|it| {
                    let [from, to] = it.said.clone();
                    (it.column.to_owned(), from, to)
                })
                .collect(),
            waits: view.waits.map(Waits::written),
            most: view.most,
        })
    }

    /// Makes the view of what was written; what it names and is no more is told.
    pub(super) fn restored(
        &self,
        kind: Kind,
        name: String,
        written: Written,
    ) -> OfficeResult<NamedView> {
        let mut lacks = Vec::new();
        let mut filter = Filter {
            states: states_read(kind, &written.states, &mut lacks),
            text: written.text,
            ..Filter::default()
        };
        for (word, values) in written.values {
            let Some(column) = kind.def().column(&word) else {
                lacks.push(lacking("view-lacks-filter", &word));
                continue;
            };
            for value in &values {
                lacks.extend(self.gone_value(column, value)?);
            }
            filter.one_of(column.name, values);
        }
        for (word, from, to) in written.within {
            let Some(column) = kind.def().column(&word) else {
                lacks.push(lacking("view-lacks-filter", &word));
                continue;
            };
            let bound = |it: Value| Some(it).filter(|it| !it.is_empty());
            let mut within = Within::of(column.name, bound(from), bound(to));
            if let Some((_, from, to)) = written.said.iter().find(|it| it.0 == word) {
                within.said = [from.clone(), to.clone()];
                self.reckon_bounds(kind, &mut within);
            }
            filter.within.push(within);
        }
        let since = written.lag.and_then(|it| self.today().plus_days(1 - it));
        filter
            .within
            .extend(since.map(|since| Within::of(LAG_ON, None, Some(Value::from(since)))));
        for (role, ids, is_from) in written.linked {
            match Role::from_code(&role) {
                Some(role) => {
                    lacks.extend(self.gone_ties(kind, (role, &ids, is_from))?);
                    filter.linked.push((role, ids, is_from));
                }
                None => lacks.push(lacking("view-lacks-filter", &role)),
            }
        }
        for lack in &written.lacking {
            match lack.read(kind) {
                Some(lack) => filter.lacking.push(lack),
                None => lacks.push(lacking("view-lacks-filter", lack.word())),
            }
        }
        let is_shown = |it: &Light| written.lights.iter().any(|code| code == it.code());
        let lights: Vec<Light> = Light::ALL.into_iter().filter(is_shown).collect();
        if !lights.is_empty() {
            filter.show(lit(kind, &lights, self.today()));
        }
        if written.short {
            filter.show(self.ticked_short(kind)?);
        }
        let waits = match written.waits {
            Some(waits) => self.waits_read(kind, waits, &mut lacks)?,
            None => None,
        };
        let (sort, descending) = order_read(
            kind,
            written.sort.as_deref(),
            written.descending,
            &mut lacks,
        );
        let columns = written
            .columns
            .map(|words| columns_read(kind, &words, written.frozen, &mut lacks));
        Ok(NamedView {
            kind,
            name,
            filter,
            waits,
            sort,
            descending,
            columns: columns.filter(|it| !it.shown.is_empty()),
            most: written.most,
            lacks,
        })
    }
}

/// Writes states down, a group of them as such: it goes with what belongs to it.
fn states_written(kind: Kind, states: &[&'static str]) -> Vec<String> {
    let machine = kind.def().machine;
    let mut groups = machine.group_codes();
    let group = groups.find(|code| states.len() > 1 && machine.group(code) == states);
    match group {
        Some(code) => vec![format!("{GROUP}{code}")],
        None => states.iter().map(|it| (*it).to_owned()).collect(),
    }
}

fn states_read(kind: Kind, written: &[String], lacks: &mut Vec<Refusal>) -> Vec<&'static str> {
    let machine = kind.def().machine;
    let mut states = Vec::new();
    for code in written {
        let found = match code.strip_prefix(GROUP) {
            Some(group) => machine.group(group),
            None => machine.state(code).into_iter().collect(),
        };
        if found.is_empty() {
            lacks.push(lacking("view-lacks-state", code));
        }
        states.extend(found);
    }
    states
}

fn order_read(
    kind: Kind,
    written: Option<&str>,
    descending: bool,
    lacks: &mut Vec<Refusal>,
) -> (Sort, bool) {
    let Some(word) = written else {
        return (Sort::Number, descending);
    };
    let mut sorts = kind.def().sorts();
    let meant = sorts.find(|it| matches!(it, Sort::By(column) if *column == word));
    if let Some(sort) = meant {
        return (sort, descending);
    }
    lacks.push(lacking("view-lacks-order", word));
    kind.def()
        .orders()
        .first()
        .copied()
        .unwrap_or((Sort::Number, false))
}

fn columns_read(
    kind: Kind,
    words: &[(String, Option<u16>)],
    frozen: usize,
    lacks: &mut Vec<Refusal>,
) -> ChosenColumns {
    let mut shown: Vec<ChosenColumn> = Vec::new();
    let mut stays = 0;
    for (at, (word, width)) in words.iter().enumerate() {
        match source_of(kind, word) {
            Some(source) if shown.iter().all(|it| it.source != source) => {
                let width = width.map(|it| it.clamp(NARROWEST, WIDEST));
                shown.push(ChosenColumn { source, width });
                stays += usize::from(at < frozen);
            }
            Some(_) => {}
            None => lacks.push(lacking("view-lacks-column", word)),
        }
    }
    ChosenColumns {
        shown,
        frozen: stays,
    }
}
