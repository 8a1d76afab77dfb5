//! Working days, statutory holidays, 旬, and the limits people type.

use chrono::{Datelike as _, NaiveDate, Weekday};

/// stub
#[derive(Debug)]
pub struct Calendar;

impl Calendar {
    /// stub
    pub fn statutory() -> Self {
        Self
    }
    /// stub
    pub fn is_working_day(&self, day: NaiveDate) -> bool {
        !matches!(day.weekday(), Weekday::Sat | Weekday::Sun)
    }
}
