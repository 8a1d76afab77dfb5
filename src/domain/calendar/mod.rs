//! Working days, statutory holidays, 旬, and the limits people type.
//!
//! Nothing here knows what day it is: today is always handed in.

mod beside;
mod civil;
mod day;
mod ending;
mod fault;
mod fold;
mod front;
mod instant;
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

pub use civil::{Day, NoDay};
pub use day::parse_day;
pub use fault::{DayFault, Piece, YEARS};
pub use fold::plain;
pub use front::LimitContext;
pub use instant::{Instant, NoInstant};
pub use limit::{Counted, Limit, LimitNote, parse_limit};
pub use span::{Span, parse_bound, parse_span};
pub use weekday::Weekday;
pub use working::{Calendar, DayKind};
pub use xun::Xun;
pub use year::Years;
