//! Figures: what each counts out of the tallies, and the filter that finds just those rows.
//!
//! Every door tells them through here: `status`, the overview, the tables, the lists.

use std::collections::BTreeMap;

use crate::domain::figure::{FigureDef, Shown, Which};
use crate::domain::light::Light;
use crate::domain::{Day, Kind, Pace, STANDING, Value};
use crate::store::{Acted, Filter, Lit, Tally};

/// How many records of each kind there are in each state, as they stand today: every figure of
/// states and lights is a sum of these.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    tallies: BTreeMap<Kind, Vec<Tally>>,
    /// How many show a light, of the kinds that do not keep the days on which theirs turn.
    lit: BTreeMap<(Kind, Light), i64>,
}

impl Counts {
    pub(super) fn put_lit(&mut self, kind: Kind, light: Light, n: i64) {
        self.lit.insert((kind, light), n);
    }

    pub(super) fn put(&mut self, kind: Kind, tallies: Vec<Tally>) {
        self.tallies.entry(kind).or_default().extend(tallies);
    }

    /// Gives the tallies of a kind.
    pub(super) fn of(&self, kind: Kind) -> &[Tally] {
        self.tallies.get(&kind).map_or(&[], Vec::as_slice)
    }

    /// Counts the records of a kind in a group of its states, or in one state.
    pub fn group(&self, kind: Kind, code: &str) -> i64 {
        let states = kind.def().machine.group(code);
        let all = self.of(kind).iter();
        all.filter(|it| states.contains(&it.state.as_str()))
            .map(|it| it.n)
            .sum()
    }

    /// Counts the records of a kind that show a light.
    pub fn lit(&self, kind: Kind, light: Light) -> i64 {
        if !kind.def().keeps_lights() {
            return self.lit.get(&(kind, light)).copied().unwrap_or_default();
        }
        let tallies = self.of(kind).iter();
        tallies.map(|it| lit_of(kind, light, it)).sum()
    }

    /// Counts what a figure of a kind counts; of what was done nothing, which the week knows.
    pub fn figure(&self, kind: Kind, figure: &FigureDef) -> i64 {
        if let Which::Lit(light) = figure.which
            && !kind.def().keeps_lights()
        {
            return self.lit(kind, light);
        }
        summed(kind, figure, self.of(kind))
    }

    /// Says whether a figure is told where only such as say something are.
    pub fn tells(&self, kind: Kind, figure: &FigureDef, shown: Shown) -> bool {
        match shown {
            Shown::No => false,
            Shown::Yes => true,
            Shown::WhereAny => self.figure(kind, figure) != 0,
            Shown::WhereLess => self.figure(kind, figure) != self.group(kind, STANDING),
        }
    }
}

/// Counts what a figure of a kind counts among some tallies of it.
pub(super) fn summed<'a>(
    kind: Kind,
    figure: &FigureDef,
    tallies: impl IntoIterator<Item = &'a Tally>,
) -> i64 {
    let states = kind.def().machine.group(figure.group);
    let all = tallies.into_iter();
    all.filter(|it| states.contains(&it.state.as_str()))
        .map(|it| match figure.which {
            Which::All => it.n,
            Which::Flagged => it.flagged,
            Which::Chosen(code) if it.choice == code => it.n,
            Which::Lit(light) => lit_of(kind, light, it),
            Which::Chosen(_) | Which::Acted(_) => 0,
        })
        .sum()
}

/// Counts those of a tally that show a light: where the clock goes.
fn lit_of(kind: Kind, light: Light, tally: &Tally) -> i64 {
    match (kind.def().machine.pace(&tally.state), light) {
        (Some(Pace::Paused), Light::Grey) => tally.n,
        (Some(Pace::Paused) | None, _) | (Some(_), Light::Grey) => 0,
        (Some(_), Light::Red) => tally.red,
        (Some(_), Light::Yellow) => tally.yellow,
        (Some(_), Light::Green) => tally.n - tally.red - tally.yellow,
    }
}

/// The filter that means what a figure of a kind counts on a day.
pub fn counted(kind: Kind, figure: &FigureDef, today: Day) -> Filter {
    let def = kind.def();
    let mut filter = match figure.which {
        Which::Lit(light) => lit(kind, &[light], today),
        Which::All | Which::Flagged | Which::Chosen(_) | Which::Acted(_) => Filter::default(),
    };
    // What stands is what a list shows where no state is asked for.
    if figure.group != STANDING {
        filter.states = def.machine.group(figure.group);
    }
    if let Which::Acted(act) = figure.which {
        filter.acted = Some(in_week(act, today));
    }
    filter.equals.extend(told_apart(kind, figure));
    filter
}

/// Gives the column, and what stands there, by which a figure counts a part of its states.
pub fn told_apart(kind: Kind, figure: &FigureDef) -> Option<(&'static str, Value)> {
    let tally = kind.def().tally?;
    match figure.which {
        Which::Flagged => Some((tally.flag?, Value::from(true))),
        Which::Chosen(code) => Some((tally.choice?, Value::from(code))),
        Which::All | Which::Lit(_) | Which::Acted(_) => None,
    }
}

/// The filter that means the records of some lights on a day; what is near then is found out when
/// it is asked for.
pub fn lit(kind: Kind, lights: &[Light], today: Day) -> Filter {
    let mut filter = Filter::default();
    let steady = |light: &Light| matches!(light, Light::Green | Light::Grey);
    if lights.iter().any(steady) || !kind.def().keeps_lights() {
        // What presses is found by its days, everything else by its states.
        let stands = |pace| match pace {
            Pace::Paused => lights.contains(&Light::Grey),
            Pace::Runs | Pace::Judged | Pace::Reached => lights != [Light::Grey],
        };
        filter.states = kind.def().machine.paced(stands);
        if filter.states.is_empty() {
            // Nothing is in one state and shows the light of another.
            filter.equals.push(("id", Value::Int(0)));
        }
    }
    filter.lit = Some(Lit {
        lights: lights.to_vec(),
        on: today,
        near: today,
    });
    filter
}

/// The records to which something happened in the last seven days before the end of `today`.
pub fn in_week(act: &'static str, today: Day) -> Acted {
    Acted {
        act,
        after: today.plus_days(-7).unwrap_or(Day::MIN),
        until: today,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Each figure counts by something that is tallied of its kind, and each table is made of
    /// figures that its kind has.
    #[test]
    fn figures_and_tables_are_made_of_what_their_kind_has() {
        for kind in Kind::ALL {
            let def = kind.def();
            for figure in def.figures {
                let tally = def.tally.expect("what figures are told of is tallied");
                let has = match figure.which {
                    Which::All => true,
                    Which::Flagged => tally.flag.is_some(),
                    Which::Chosen(_) => tally.choice.is_some(),
                    Which::Lit(_) => def.is_lit(),
                    Which::Acted(act) => def.acts.iter().any(|it| it.word == act),
                };
                assert!(has, "{kind:?} {}", figure.word);
                let states = def.machine.group(figure.group);
                assert!(!states.is_empty(), "{kind:?} {}", figure.word);
            }
            for table in def.tables {
                let by = def.column(table.by).and_then(|it| it.ty.refers());
                assert!(by.is_some(), "{kind:?} {}", table.by);
                let words = table.cells.iter().chain(table.order);
                for word in words.chain([&table.whole, &table.share]) {
                    assert!(def.figure(word).is_some(), "{kind:?} {word}");
                }
                let share = def.figure(table.share).and_then(|it| it.share_of);
                let whole = def.figure(table.whole).map(|it| it.group);
                assert_eq!(share, whole, "{kind:?}: a share is told of the whole");
            }
            if let Some(curve) = def.curve {
                assert!(def.figure(curve.beside).is_some(), "{kind:?}");
                for sum in curve.sums {
                    assert!(def.column(sum.of.0).is_some(), "{kind:?} {}", sum.word);
                }
            }
        }
    }
}
