//! The months of the curve: each from the first of the campaign on, and nothing that is counted
//! left out of their sums.

use std::collections::BTreeSet;

use crate::domain::Day;
use crate::store::MonthCount;

/// A campaign of more months shows its first ones.
const MOST: usize = 24;

/// Counts several sums in every month from the campaign's first to the last with a count, also in
/// those without.
///
/// What lies before the first month counts into it, and what lies after the last that is shown
/// into that one: the last sum is the figure that stands elsewhere under the same name.
pub(super) fn of(sums: &[&[MonthCount]], span: Option<(Day, Day)>) -> Vec<Vec<i64>> {
    let counted: BTreeSet<&str> = sums
        .iter()
        .copied()
        .flatten()
        .map(|it| it.month.as_str())
        .collect();
    let months: Vec<String> = match (span, counted.last()) {
        (Some((from, _)), Some(last)) => (0..MOST)
            .map_while(|n| from.plus_months(u32::try_from(n).ok()?))
            .map(|day| format!("{:04}-{:02}", day.year(), day.month()))
            .enumerate()
            .take_while(|(n, month)| *n == 0 || month.as_str() <= *last)
            .map(|(_, month)| month)
            .collect(),
        _ => counted.iter().map(|it| (*it).to_owned()).collect(),
    };
    let spread = |sum: &&[MonthCount]| {
        let mut all = vec![0; months.len()];
        for count in *sum {
            let begun = months.partition_point(|it| *it <= count.month);
            if let Some(n) = all.get_mut(begun.saturating_sub(1)) {
                *n += count.n;
            }
        }
        all
    };
    sums.iter().map(spread).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn counted(months: &[(&str, i64)]) -> Vec<MonthCount> {
        let one = |(month, n): &(&str, i64)| MonthCount {
            month: (*month).to_owned(),
            n: *n,
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
        let due = counted(&[
            ("1999-01", 1),
            ("2008-12", 3),
            ("2009-02", 5),
            ("2026-11", 7),
        ]);
        let closed = counted(&[
            ("1999-01", 2),
            ("2008-12", 4),
            ("2009-02", 6),
            ("2009-04", 1),
            ("2026-11", 8),
        ]);
        let sums = of(&[&due, &closed], span());
        for (sum, [first, second, fourth, last]) in
            sums.iter().zip([[4, 5, 0, 7], [6, 6, 1, 8]])
        {
            assert_eq!(sum.len(), MOST);
            assert_eq!(sum[..4], [first, second, 0, fourth]);
            assert_eq!(sum[MOST - 1], last);
            assert_eq!(sum.iter().sum::<i64>(), first + second + fourth + last);
        }
    }

    #[test]
    fn what_lies_before_the_campaign_alone_is_shown_in_its_first_month() {
        let due = counted(&[("2008-06", 1), ("2008-12", 2)]);
        assert_eq!(of(&[&due, &[]], span()), [[3], [0]]);
        assert_eq!(of(&[&[]], span()), [Vec::<i64>::new()]);
        let alone = counted(&[("2008-06", 1)]);
        assert_eq!(of(&[&alone], None), [[1]], "a campaign without days");
    }
}
