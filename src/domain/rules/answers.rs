//! Whether a value may stand in a column: length, code, day, an existing record.

use super::case::{Case, choice_labels, empty_words};
use super::home::elsewhere;
use super::propose::is_asked;
use crate::domain::folding::{is_nil, says_nothing};
use crate::domain::measure::is_time;
use crate::domain::text::is_sheet_error;
use crate::domain::{
    Column, Day, Kind, Labels, Ledger, Notation, Read, Refusal, Type, VOID, Value, read_number,
};

/// The most characters that a text may have (decided for imports and forms alike).
pub const TEXT_MOST: usize = 20_000;

/// Judges the answers of an act against what its row asks.
pub(super) fn judge(case: &Case<'_>) -> Read<Vec<Refusal>> {
    let mut refusals = Vec::new();
    let Some(act) = case.act else {
        return Ok(refusals);
    };
    for column in case.row.asks {
        let value = act.answer(column.name);
        if value.is_empty() {
            if column.is_required() && is_asked(case.ledger, case.record, column)? {
                refusals.push(Refusal::of("missing").at(column.name));
            }
            continue;
        }
        refusals.extend(misfit(
            case.ledger,
            case.record.campaign_id,
            (column, value),
        )?);
        refusals.extend(unsaid(column, value));
    }
    for name in act.answers.keys() {
        let asked = |column: &Column| column.name == *name || keeps_wording(column, name);
        if !case.row.asks.iter().any(asked) {
            refusals.push(Refusal::of("not-asked").with("name", name).at(name));
        }
    }
    Ok(refusals)
}

/// Refuses words that say nothing where words must stand.
pub(super) fn unsaid(column: &Column, value: &Value) -> Option<Refusal> {
    let words = value
        .text()
        .filter(|_| column.ty.is_worded() && column.is_required())?;
    // A line may be a number or a name, a text is neither.
    let is_text = column.ty == Type::Text;
    (is_nil(words) || (is_text && says_nothing(words)))
        .then(|| empty_words(words.trim()).at(column.name))
}

/// Says whether a name is that of the wording typed for a limit: 10月中旬 beside its day.
fn keeps_wording(limit: &Column, name: &str) -> bool {
    let stem = limit.name.strip_suffix("_on");
    limit.ty == Type::Limit && stem.is_some() && stem == name.strip_suffix("_wording")
}

/// Takes off a number, a telephone or a person's name what spreadsheets and input methods put on.
pub(super) fn undress(column: &Column, value: &mut Value) {
    if let Value::Text(words) = value
        && column.notation != Notation::AsIs
    {
        *words = column.notation.undressed(words);
    }
}

/// Gives the reason why a value that is not empty cannot stand in a column of a record of this
/// campaign.
pub(super) fn misfit(
    ledger: &dyn Ledger,
    campaign: Option<i64>,
    (column, value): (&Column, &Value),
) -> Read<Option<Refusal>> {
    let refusal = if let Type::Ref(kind) = column.ty {
        match reference(ledger, kind, value)? {
            None => elsewhere(ledger, campaign, (column, value))?,
            refusal => refusal,
        }
    } else if let Type::Several(kind) = column.ty {
        let mut strange = None;
        for named in value.ties() {
            strange = strange.or(reference(ledger, kind, &Value::Int(named.id))?);
        }
        strange
    } else {
        unfit(column, value)
    };
    Ok(refusal.map(|it| it.at(column.name)))
}

/// As [`misfit`], of what can be told without a ledger: of a reference nothing.
pub(super) fn unfit(column: &Column, value: &Value) -> Option<Refusal> {
    match column.ty {
        Type::Line(_)
            if column
                .notation
                .has_lost_digits(value.text().unwrap_or_default()) =>
        {
            let found = value.text().unwrap_or_default();
            Some(Refusal::of("digits-lost").with("found", found))
        }
        Type::Line(_) if column.notation.is_a_day(value.text().unwrap_or_default()) => {
            let found = value.text().unwrap_or_default();
            Some(Refusal::of("day-for-telephone").with("found", found))
        }
        Type::Line(_)
            if column.names_its_record()
                && read_number(value.text().unwrap_or_default()).is_some() =>
        {
            let found = value.text().unwrap_or_default();
            Some(Refusal::of("number-for-name").with("found", found))
        }
        Type::Line(most) => line(value, most),
        Type::Text => text(value, TEXT_MOST),
        Type::Day | Type::Limit => day(value),
        Type::Count => number(column, value, 1, "not-a-count"),
        Type::HalfDays => {
            let found = value.int().unwrap_or_default();
            number(column, value, 2, "not-half-days").map(|it| it.with("found", found))
        }
        Type::Decimal(places) => {
            let scale = 10_i64.saturating_pow(u32::from(places));
            let refusal = number(column, value, scale, "not-a-decimal");
            refusal.map(|it| it.with("places", i64::from(places)))
        }
        Type::Time => {
            let is = value.text().is_some_and(is_time);
            (!is).then(|| {
                Refusal::of("not-a-time").with("found", value.text().unwrap_or_default())
            })
        }
        Type::Flag => match value.int() {
            Some(0 | 1) => None,
            Some(_) | None => Some(Refusal::of("not-a-flag")),
        },
        Type::Choice(choices) => {
            let code = value.text().unwrap_or_default();
            (!choices.codes.contains(&code)).then(|| {
                Refusal::of("not-a-choice")
                    .with("found", code)
                    .with("allowed", choice_labels(choices.name, choices.codes))
            })
        }
        // Whether what they name stands is asked of the ledger.
        Type::Ref(_) | Type::Ties(..) | Type::Several(_) => None,
    }
}

/// Refuses what is no number from 0 to the largest that may stand in a column, which stores so many
/// parts of a whole.
fn number(column: &Column, value: &Value, parts: i64, key: &'static str) -> Option<Refusal> {
    match value.int() {
        Some(n) if n > column.most.saturating_mul(parts) => {
            Some(Refusal::of("too-large").with("most", column.most))
        }
        Some(n) if n >= 0 => None,
        Some(_) | None => Some(Refusal::of(key)),
    }
}

fn line(value: &Value, most: usize) -> Option<Refusal> {
    let words = value.text().unwrap_or_default();
    if words.contains(['\n', '\r']) {
        return Some(Refusal::of("one-line-only"));
    }
    text(value, most)
}

fn text(value: &Value, most: usize) -> Option<Refusal> {
    let Some(words) = value.text() else {
        return Some(Refusal::of("not-text"));
    };
    if is_sheet_error(words) {
        return Some(Refusal::of("sheet-error").with("found", words));
    }
    let has = words.chars().count();
    if has > most {
        return Some(Refusal::of("too-long").with("has", has).with("most", most));
    }
    let strange = |c: char| c.is_control() && !matches!(c, '\n' | '\r' | '\t');
    words
        .contains(strange)
        .then(|| Refusal::of("control-characters"))
}

fn day(value: &Value) -> Option<Refusal> {
    let words = value.text().unwrap_or_default();
    match words.parse::<Day>() {
        Ok(_) => None,
        Err(_) => Some(Refusal::of("not-a-day").with("found", words)),
    }
}

fn reference(ledger: &dyn Ledger, kind: Kind, value: &Value) -> Read<Option<Refusal>> {
    let named = Labels::kind(kind);
    let Some(id) = value.int() else {
        return Ok(Some(Refusal::of("not-a-reference").with("kind", named)));
    };
    Ok(match ledger.record(kind, id)? {
        None => Some(Refusal::of("refers-to-nothing").with("kind", named)),
        Some(record) if record.state == VOID => Some(
            Refusal::of("refers-to-void")
                .with("kind", named)
                .with("number", record.number),
        ),
        Some(_) => None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Hand;

    /// What a door lets through is held here once more.
    #[test]
    fn measures_are_held_to_what_can_be_stored() {
        for (ty, value, refused) in [
            (Type::Time, Value::from("09:30"), None),
            (Type::Time, Value::from("9:30"), Some("not-a-time")),
            (Type::Time, Value::Int(930), Some("not-a-time")),
            (Type::HalfDays, Value::Int(20), None),
            (Type::HalfDays, Value::Int(21), Some("too-large")),
            (Type::HalfDays, Value::Int(-1), Some("not-half-days")),
            (Type::HalfDays, Value::from("1.5"), Some("not-half-days")),
            (Type::Decimal(2), Value::Int(1_000), None),
            (Type::Decimal(2), Value::Int(1_001), Some("too-large")),
            (Type::Decimal(2), Value::Int(-1), Some("not-a-decimal")),
            (
                Type::Decimal(2),
                Value::from("12.50"),
                Some("not-a-decimal"),
            ),
        ] {
            let column = Column::asked("measured", ty, Hand::Typed).up_to(10);
            let found = unfit(&column, &value).map(|it| it.key);
            assert_eq!(found, refused, "{ty:?} {value:?}");
        }
    }
}
