//! The day something was received, held against today and the campaign's span.

use crate::domain::Day;

/// How the day on which something was received stands to today and to the campaign.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Receipt {
    /// Inside the campaign, and not after today.
    Inside,
    /// Before or behind the campaign: allowed, and marked.
    Outside,
    /// After today: nobody has received what has not come.
    Ahead,
}

/// Judges the day of receipt; typed cards and imported rows are held to the same.
pub fn receipt(day: Day, today: Day, span: Option<(Day, Day)>) -> Receipt {
    if day > today {
        Receipt::Ahead
    } else if span.is_some_and(|(from, to)| day < from || day > to) {
        Receipt::Outside
    } else {
        Receipt::Inside
    }
}
