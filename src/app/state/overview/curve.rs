//! The months of the curve: each from the first of the campaign on, and nothing that is counted
//! left out of their sums.

use crate::domain::Day;
use crate::store::MonthCount;

/// A campaign of more months shows its first ones.
const MOST: usize = 24;

/// Gives every month from the campaign's first to the last with a count, also those without.
///
/// What lies before the first month counts into it, and what lies after the last that is shown
/// into that one: the last sum is the figure that stands elsewhere under the same name.
pub(super) fn of(counted: &[MonthCount], span: Option<(Day, Day)>) -> Vec<MonthCount> {
    let (Some((from, _)), Some(last)) = (span, counted.last()) else {
        return counted.to_vec();
    };
    let mut months: Vec<MonthCount> = (0..MOST)
        .map_while(|n| from.plus_months(u32::try_from(n).ok()?))
        .map(|day| format!("{:04}-{:02}", day.year(), day.month()))
        .enumerate()
        .take_while(|(n, month)| *n == 0 || *month <= last.month)
        .map(|(_, month)| MonthCount {
            month,
            ..MonthCount::default()
        })
        .collect();
    for count in counted {
        let begun = months.partition_point(|it| it.month <= count.month);
        if let Some(month) = months.get_mut(begun.saturating_sub(1)) {
            month.due += count.due;
            month.closed += count.closed;
        }
    }
    months
}

#[cfg(test)]
mod tests {
    use super::*;

    fn counted(months: &[(&str, i64, i64)]) -> Vec<MonthCount> {
        let one = |(month, due, closed): &(&str, i64, i64)| MonthCount {
            month: (*month).to_owned(),
            due: *due,
            closed: *closed,
        };
        months.iter().map(one).collect()
    }

    fn span() -> Option<(Day, Day)> {
        // The last day of a month that others do not have.
        let from = Day::of(2009, 1, 31)?;
        Some((from, Day::of(2009, 4, 1)?))
    }

    #[test]
    fn months_outside_count_into_the_first_and_the_last() {
        let odd = [
            ("1999-01", 1, 2),
            ("2008-12", 3, 4),
            ("2009-02", 5, 6),
            ("2009-04", 0, 1),
            ("2026-11", 7, 8),
        ];
        let months = of(&counted(&odd), span());
        assert_eq!(months.len(), MOST);
        assert_eq!(months[0], counted(&[("2009-01", 4, 6)])[0]);
        assert_eq!(months[1], counted(&[("2009-02", 5, 6)])[0]);
        assert_eq!(months[2], counted(&[("2009-03", 0, 0)])[0]);
        assert_eq!(months[MOST - 1], counted(&[("2010-12", 7, 8)])[0]);
    }

    #[test]
    fn what_lies_before_the_campaign_alone_is_shown_in_its_first_month() {
        let months = of(&counted(&[("2008-06", 1, 1), ("2008-12", 2, 3)]), span());
        assert_eq!(months, counted(&[("2009-01", 3, 4)]));
        assert_eq!(of(&[], span()), []);
        let alone = counted(&[("2008-06", 1, 1)]);
        assert_eq!(of(&alone, None), alone, "a campaign without days");
    }
}
