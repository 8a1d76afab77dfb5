//! Working days, statutory holidays, 旬, and the limits people type.
//!
//! Nothing here knows what day it is: today is always handed in.

mod beside;
mod day;
mod ending;
mod fold;
mod front;
mod limit;
mod notices;
mod period;
mod span;
#[cfg(test)]
mod tests;
mod weekday;
mod why;
mod words;
mod working;
mod written;
mod xun;
mod year;

pub use day::{DayFault, Part, YEARS, parse_day};
pub use limit::{Counted, Limit, LimitContext, LimitNote, parse_limit};
pub use span::{Span, parse_bound, parse_span};
pub use working::{Calendar, DayKind, NoticeFault};
pub use xun::{Xun, weekday_number, xun_of};
pub use year::Years;
