//! The form in which a list is narrowed: the state, and the columns that the sheet offers.

use std::collections::BTreeMap;

use super::{Maker, made_up};
use crate::app::effect;
use crate::app::narrowed::{WITHOUT, beside, label, tie_key};
use crate::app::state::{Choice, Field, Filled, Form, Label, Purpose};
use crate::app::view_words::span;
use crate::domain::folding::half_width;
use crate::domain::lag::LAG_ON;
use crate::domain::light::Light;
use crate::domain::{Column, Kind, OPEN, Refusal, Type, Value};
use crate::i18n::Texts;
use crate::office::{Office, OfficeResult, lit as lit_filter, tells_short};
use crate::store::{Filter, Lack, Within};

/// What stands before the code of a group of states among the choices of states.
const GROUP: char = '@';
/// The field in which lights are chosen.
const LIGHT: &str = "light";
/// The field for how many days something lags behind its own steps, at least.
const LAG: &str = "lag";
/// The field for what is ticked with less on the ledger than it asks for.
const SHORT: &str = "short";

impl Maker<'_> {
    /// A filter is a form: the state, and the columns that the sheet offers.
    pub(super) fn filter(&self, kind: Kind, filter: &Filter) -> OfficeResult<Form> {
        let mut state = Field::new(made_up("state", Type::Line(40)), Label::Key("col-state"));
        let machine = kind.def().machine;
        let groups = machine.group_codes().map(|code| Choice {
            value: Value::from(format!("{GROUP}{code}")),
            words: self.texts.group(kind.code(), code),
        });
        let states = machine.states.iter().map(|code| Choice {
            value: Value::from(*code),
            words: self.texts.state(kind.code(), code),
        });
        // A group of one state is that state, under the same word.
        let several = |choice: &Choice| {
            let code = choice.value.text().and_then(|it| it.strip_prefix(GROUP));
            code.is_some_and(|code| machine.group(code).len() > 1 || code == OPEN)
        };
        state.options = groups.filter(several).chain(states).collect();
        state.kept = Some(Vec::new());
        let lit = filter.lit.as_ref();
        // The states that lights bring along were chosen by nobody.
        let by_lights = lit.map(|it| lit_filter(kind, &it.lights, it.on).states);
        let states = match filter.states.as_slice() {
            states if by_lights.as_deref() == Some(states) => &[],
            states => states,
        };
        let of_group = |it: &&Choice| {
            let code = it.value.text().and_then(|it| it.strip_prefix(GROUP));
            states.len() > 1 && code.is_some_and(|code| machine.group(code) == states)
        };
        let group = state.options.iter().find(of_group);
        let values = match group {
            Some(group) => vec![group.value.clone()],
            None => states.iter().map(|it| Value::from(*it)).collect(),
        };
        state.choose_all(&values);
        let mut fields = vec![state];
        for name in kind.def().sheet.filters {
            let Some(column) = kind.def().column(name) else {
                continue;
            };
            let mut field = self.field(kind, *column)?;
            field.required = false;
            field.kept = (!field.options.is_empty()).then(Vec::new);
            match filter.values(name) {
                [] => {}
                [one] => self.fill_filter(&mut field, one)?,
                several => field.choose_all(several),
            }
            fields.push(field);
        }
        // Days by which the list is ordered are narrowed by a span.
        for column in bounded(kind) {
            let label = Label::Column(kind, column.word());
            let own = made_up(column.name, Type::Line(40)).bound(true);
            let mut field = Field::new(own, label);
            let within = filter.within.iter().find(|it| it.column == column.name);
            field.text = within.map(span).unwrap_or_default();
            fields.push(field);
        }
        if kind.def().is_lit() {
            let mut light = Field::new(made_up(LIGHT, Type::Line(40)), Label::Key("col-light"));
            light.options = Light::ALL
                .into_iter()
                .map(|it| Choice {
                    value: Value::from(it.code()),
                    words: self.texts.say(&format!("light-{}", it.code())),
                })
                .collect();
            light.kept = Some(Vec::new());
            let lights = lit.map_or(&[][..], |it| it.lights.as_slice());
            let lights: Vec<Value> = lights.iter().map(|it| Value::from(it.code())).collect();
            light.choose_all(&lights);
            fields.push(light);
        }
        fields.extend(self.lag(kind, filter));
        fields.extend(self.short(kind, filter)?);
        Ok(Form::new(kind, Purpose::Filter, String::new(), fields))
    }

    /// Asks for how many days at least something lags, where the kind has steps to lag behind.
    fn lag(&self, kind: Kind, filter: &Filter) -> Option<Field> {
        kind.def().column(LAG_ON)?;
        let own = made_up(LAG, Type::Line(4)).bound(true);
        let mut lag = Field::new(own, Label::Key("col-lag"));
        let within = filter.within.iter().find(|it| it.column == LAG_ON);
        let since = within.and_then(|it| it.to.as_ref()?.text()?.parse().ok());
        let days = since.map(|since| self.office.today().days_since(since) + 1);
        lag.text = days.map(|days| days.to_string()).unwrap_or_default();
        Some(lag)
    }

    /// Asks for what is ticked with less on the ledger than it asks for, where the list tells that.
    fn short(&self, kind: Kind, filter: &Filter) -> OfficeResult<Option<Field>> {
        if !tells_short(kind) {
            return Ok(None);
        }
        let mut short = Field::new(made_up(SHORT, Type::Line(4)), Label::Key("col-short"));
        short.options = vec![Choice {
            value: Value::from(SHORT),
            words: self.texts.say("yes"),
        }];
        let means = self.office.ticked_short(kind)?;
        if filter.values("id") == means.values("id") {
            short.choose(Some(0));
        }
        Ok(Some(short))
    }

    fn fill_filter(&self, field: &mut Field, value: &Value) -> OfficeResult<()> {
        let at = field.options.iter().position(|it| it.value == *value);
        if at.is_some() {
            field.choose(at);
        } else if let (Some(kind), Some(id)) = (field.reference(), value.int()) {
            let named = self.office.name_of(kind, id)?;
            let text = named.map(|it| it.told()).unwrap_or_default();
            field.fill(&Filled {
                text,
                value: Some(value.clone()),
            });
        }
        Ok(())
    }
}

/// The days by which the lists of a kind are ordered.
fn bounded(kind: Kind) -> impl Iterator<Item = &'static Column> {
    let orders = kind.def().lists.map_or(&[][..], |lists| lists.orders);
    let columns = orders
        .iter()
        .filter_map(move |name| kind.def().column(name));
    columns.filter(|it| matches!(it.ty, Type::Day | Type::Limit))
}

/// Reads for how many days at least something lags: since when it has, at the latest.
fn lagging(office: &Office, value: &Value) -> Result<Within, Vec<Refusal>> {
    let typed = value.text().unwrap_or_default();
    let days = half_width(typed).trim().parse::<i64>().ok();
    let since = days.filter(|days| *days > 0);
    let Some(since) = since.and_then(|days| office.today().plus_days(1 - days)) else {
        let refusal = Refusal::of("lag-from-one").with("found", typed);
        return Err(vec![refusal.at(LAG)]);
    };
    Ok(Within::of(LAG_ON, None, Some(Value::from(since))))
}

/// Turns the fields of a filter into the filter, with what was chosen in words.
///
/// # Errors
/// A span of days that cannot be read, or that ends before it begins.
pub(in crate::app::effect) fn filtered(
    office: &Office,
    form: &Form,
    cells: &BTreeMap<&'static str, Value>,
) -> Result<effect::Outcome, Vec<Refusal>> {
    let mut filter = Filter::default();
    for (name, value) in cells.iter().filter(|(_, value)| !value.is_empty()) {
        let mut spans = bounded(form.kind);
        if *name == SHORT {
            let means = office.ticked_short(form.kind);
            filter.show(means.map_err(|_unread| vec![Refusal::of("ledger-unread").at(SHORT)])?);
        } else if *name == LAG {
            filter.within.push(lagging(office, value)?);
        } else if let (Some(column), Some(typed)) =
            (spans.find(|it| it.name == *name), value.text())
        {
            let read = office.read_bounds(column, typed);
            let [from, to] = read.map_err(|refusal| vec![refusal.at(column.name)])?;
            if let (Some(from), Some(to)) = (from, to)
                && from > to
            {
                let refusal = Refusal::of("bounds-backwards").with("from", from);
                return Err(vec![refusal.with("to", to).at(column.name)]);
            }
            let (from, to) = (from.map(Value::from), to.map(Value::from));
            filter.within.push(Within {
                said: office.bounds_said(column, typed),
                ..Within::of(column.name, from, to)
            });
        } else if *name != "state" && *name != LIGHT {
            let several = form.named(name).map(Field::values).unwrap_or_default();
            if several.len() > 1 {
                filter.one_of(name, several);
            } else {
                filter.equals.push((name, value.clone()));
            }
        }
    }
    let chosen = |name| form.named(name).map(Field::values).unwrap_or_default();
    for code in chosen("state") {
        let Some(code) = code.text() else { continue };
        let machine = form.kind.def().machine;
        let states = match machine.state(code) {
            Some(state) => vec![state],
            None => machine.group(code.trim_start_matches(GROUP)),
        };
        let new = states.into_iter().filter(|it| !filter.states.contains(it));
        filter.states.extend(new.collect::<Vec<_>>());
    }
    let shown = chosen(LIGHT);
    let shown = Light::ALL.into_iter().filter(|light| {
        let named = |it: &Value| it.text() == Some(light.code());
        shown.iter().any(named)
    });
    let lights: Vec<Light> = shown.collect();
    if !lights.is_empty() {
        filter.show(lit_filter(form.kind, &lights, office.today()));
    }
    Ok(effect::Outcome::Filtered {
        kind: form.kind,
        filter: Box::new(filter),
        said: said_in(form),
    })
}

/// Gives what stands in the fields of a filter, in words.
fn said_in(form: &Form) -> Vec<(String, String)> {
    form.fields
        .iter()
        .filter(|field| field.column.name != "state" || field.holds_several())
        .filter(|field| !field.text.is_empty())
        .map(|field| (field.column.name.to_owned(), field.text.clone()))
        .collect()
}

/// Says in words what a filter asks for, as its form would.
pub(in crate::app::effect) fn said_of(
    office: &Office,
    texts: &Texts,
    kind: Kind,
    filter: &Filter,
) -> OfficeResult<Vec<(String, String)>> {
    let maker = Maker { office, texts };
    let form = maker.filter(kind, filter)?;
    let mut said = said_in(&form);
    said.extend(maker.beside(&beside(&form, filter), kind)?);
    Ok(said)
}

impl Maker<'_> {
    /// Says what a filter asks for beside its form.
    fn beside(&self, rest: &Filter, kind: Kind) -> OfficeResult<Vec<(String, String)>> {
        let mut said = Vec::new();
        let lacks = rest.lacking.iter().map(|it| match it {
            Lack::Links(role, is_from) => self.texts.say(&tie_key(role.code(), *is_from)),
            Lack::Referring(other, _) => self.texts.kind(other.code()),
            Lack::Files => self.texts.kind(Kind::EVIDENCE.code()),
            Lack::Own(column) => label(self.texts, kind, column),
        });
        let lacks: Vec<String> = lacks.collect();
        if !lacks.is_empty() {
            said.push((WITHOUT.to_owned(), self.texts.list(lacks)));
        }
        let one = rest.equals.iter().map(|it| (it.0, vec![it.1.clone()]));
        for (name, values) in one.chain(rest.among.iter().cloned()) {
            if let Some(column) = kind.def().column(name) {
                let words = self.words(column, &values)?;
                said.push((name.to_owned(), words));
            }
        }
        let within = rest.within.iter();
        said.extend(within.map(|it| (it.column.to_owned(), span(it))));
        for (role, ids, is_from) in &rest.linked {
            let far = role.far(!*is_from);
            let words = self.called(far, ids)?;
            said.push((tie_key(role.code(), *is_from), words));
        }
        Ok(said)
    }

    fn words(&self, column: &Column, values: &[Value]) -> OfficeResult<String> {
        if let Type::Ref(other) = column.ty {
            let ids: Vec<i64> = values.iter().filter_map(Value::int).collect();
            return self.called(other, &ids);
        }
        let options = self.options(column)?;
        let words = values.iter().map(|value| {
            let option = options.iter().find(|it| it.value == *value);
            let typed = || value.text().unwrap_or_default().to_owned();
            option.map_or_else(typed, |it| it.words.clone())
        });
        Ok(self.texts.list(words.collect::<Vec<_>>()))
    }

    fn called(&self, kind: Kind, ids: &[i64]) -> OfficeResult<String> {
        let mut words = Vec::new();
        for id in ids {
            words.extend(self.office.name_of(kind, *id)?.map(|it| it.told()));
        }
        Ok(self.texts.list(words))
    }
}
