//! Founding a campaign: what a template lays out, judged as a whole before there is a ledger to
//! read from.

use super::answers;
use crate::domain::{Change, Kind, Refusal, Stop, Type, Value};

/// One record that is laid out: its kind and the columns that are not empty. A reference to a
/// record laid out before it is that one's place, negative and from one: -1 is the first.
pub type Laid = (Kind, Vec<(&'static str, Value)>);

/// Judges what is laid out, and gives the change that makes all of it.
///
/// # Errors
/// Refuses a column that its kind does not have, one that is needed and missing, a value that does
/// not fit, and a reference to what was not laid out before.
pub fn found(records: Vec<Laid>) -> Result<Change, Stop> {
    let mut change = Change::default();
    let mut kinds: Vec<Kind> = Vec::with_capacity(records.len());
    let mut refusals = Vec::new();
    for (kind, cells) in records {
        for column in kind.def().columns.iter().filter(|it| it.is_required()) {
            let stands =
                |(name, value): &(&str, Value)| *name == column.name && !value.is_empty();
            if !cells.iter().any(stands) {
                refusals.push(Refusal::of("missing").at(column.name));
            }
        }
        for (name, value) in cells.iter().filter(|(_, value)| !value.is_empty()) {
            refusals.extend(misfit(kind, name, value, &kinds));
        }
        change.create(kind, cells);
        kinds.push(kind);
    }
    if refusals.is_empty() {
        Ok(change)
    } else {
        Err(Stop::Refused(refusals))
    }
}

fn misfit(kind: Kind, name: &'static str, value: &Value, before: &[Kind]) -> Option<Refusal> {
    if name == "campaign_id" && kind.def().of_campaign {
        return unlaid(Kind::Campaign, value, before).map(|it| it.at(name));
    }
    let Some(column) = kind.def().column(name) else {
        return Some(Refusal::of("no-such-column").with("column", name));
    };
    let refusal = if let Type::Ref(of) = column.ty {
        unlaid(of, value, before)
    } else {
        answers::unfit(column, value)
    };
    refusal.map(|it| it.at(column.name))
}

/// Gives the reason why a reference is to nothing that was laid out before it.
fn unlaid(of: Kind, value: &Value, before: &[Kind]) -> Option<Refusal> {
    let place = value.int().filter(|id| *id < 0).map(|id| -1 - id);
    let at = place.and_then(|place| usize::try_from(place).ok());
    let there = at.and_then(|at| before.get(at));
    (there != Some(&of)).then(|| Refusal::of("no-such-record").with("found", name_of(value)))
}

fn name_of(value: &Value) -> String {
    value.int().map_or_else(String::new, |id| id.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn keys(records: Vec<Laid>) -> Vec<&'static str> {
        match found(records) {
            Ok(_) => Vec::new(),
            Err(Stop::Refused(reasons)) => reasons.iter().map(|it| it.key).collect(),
            Err(stop) => panic!("{stop:?}"),
        }
    }

    fn goal(cells: &[(&'static str, Value)]) -> Laid {
        (Kind::Goal, cells.to_vec())
    }

    #[test]
    fn what_a_template_lays_out_is_judged_as_a_hand_is() {
        let name = ("name", Value::from("提高效能"));
        assert_eq!(keys(vec![goal(std::slice::from_ref(&name))]), [""; 0]);
        let long = ("name", Value::from("长".repeat(10_000)));
        let strange = ("nothing", Value::from("是"));
        let step = |of: i64| {
            let cells = vec![("phase_id", Value::Int(of)), ("name", Value::from("动员"))];
            keys(vec![(Kind::Step, cells)])
        };
        for (cells, key) in [
            (vec![], "missing"),
            (vec![("name", Value::from(" "))], "missing"),
            (vec![long], "too-long"),
            (vec![name.clone(), strange], "no-such-column"),
            (
                vec![name, ("campaign_id", Value::Int(-1))],
                "no-such-record",
            ),
        ] {
            assert!(keys(vec![goal(&cells)]).contains(&key), "{cells:?}");
        }
        for of in [-1, -2, 0, 1] {
            assert!(step(of).contains(&"no-such-record"), "{of}");
        }
    }
}
