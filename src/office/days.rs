//! Days, spans and limits as people type them: one reading for every door.

use super::{Office, OfficeResult};
use crate::domain::calendar::{
    Calendar, Counted, DayFault, LimitContext, LimitNote, Piece, Years, parse_bound, parse_day,
    parse_limit, parse_span,
};
use crate::domain::folding::half_width;
use crate::domain::{Column, Day, Kind, Labels, Reckoned, Record, Refusal, Type};
use crate::i18n::{Args, Texts};

/// A day that was typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct SaidDay {
    pub(super) day: Day,
    /// What was typed.
    pub(super) wording: String,
    /// The day with its weekday and 旬, and what the reader should know about it.
    pub(super) understood: String,
    /// Says of a limit that it lies outside the campaign.
    pub(super) outside: Option<String>,
    /// Whether the year was looked for: then the day is worth a line wherever it is typed.
    pub(super) yearless: bool,
}

impl SaidDay {
    /// Adds what the reader should know.
    fn note(&mut self, words: &str) {
        self.understood.push_str("  ");
        self.understood.push_str(words);
    }
}

impl Office {
    /// Reads a day as people write it, and how it was understood where its year was not written:
    /// then it is in the campaign's.
    pub fn read_day(
        &self,
        texts: &Texts,
        typed: &str,
    ) -> Result<(Day, Option<String>), Refusal> {
        let said = self.read_happened(texts, typed)?;
        Ok((said.day, Some(said.understood).filter(|_| said.yearless)))
    }

    /// Reads the day of what has happened; tells where the campaign has it in another year than
    /// the last one gone by.
    fn read_happened(&self, texts: &Texts, typed: &str) -> Result<SaidDay, Refusal> {
        let today = self.today();
        let years = self.years(today, true);
        let read = |years| parse_day(typed, Some(years), Some(today));
        let day = read(years).map_err(|fault| day_refusal(fault, typed, ONE_DAY))?;
        let last_gone = Years {
            campaign: None,
            ..years
        };
        let mut said = self.exact(texts, (day, typed), today);
        // One that is still to come is no earlier one.
        if day <= today && read(last_gone) != Ok(day) {
            let args = Args::new().set("year", day.year().to_string());
            said.note(&texts.say_with("day-of-campaign", &args));
        }
        Ok(said)
    }

    /// Shows an exact day that was typed.
    fn exact(&self, texts: &Texts, (day, typed): (Day, &str), today: Day) -> SaidDay {
        SaidDay {
            day,
            wording: typed.trim().to_owned(),
            understood: self.show_day(texts, day),
            outside: None,
            yearless: is_yearless(typed, today),
        }
    }

    /// Reads what was typed into a column of days, as the column reckons.
    pub(super) fn read_day_of(
        &self,
        texts: &Texts,
        column: &Column,
        typed: &str,
    ) -> Result<SaidDay, Refusal> {
        match column.reckoned {
            Reckoned::No => self.read_happened(texts, typed),
            Reckoned::First
            | Reckoned::Last
            | Reckoned::FirstGone
            | Reckoned::LastGone
            | Reckoned::LastSince(_) => {
                let today = self.today();
                let day = self.read_bound(column, typed, today)?;
                let mut said = self.exact(texts, (day, typed), today);
                if said.yearless && !column.reckoned.is_gone() && day < today {
                    said.note(&texts.say("limit-past"));
                }
                Ok(said)
            }
            Reckoned::FromToday | Reckoned::FromLimit => {
                self.read_limit(texts, (column, typed), None)
            }
            Reckoned::From(day) => self.read_limit(texts, (column, typed), Some(day)),
        }
    }

    /// Reads the bounds of a span of days: 10月中旬, 3月至6月, 3月起, ~6月底; open where only one
    /// is said.
    pub fn read_bounds(
        &self,
        column: &Column,
        typed: &str,
    ) -> Result<[Option<Day>; 2], Refusal> {
        let bound =
            |text: &str, first| self.read_bound(&column.bound(first), text, self.today());
        let text = half_width(typed);
        let [from, to] = sides(text.trim());
        let from = from.map(|it| bound(it, true)).transpose()?;
        Ok([from, to.map(|it| bound(it, false)).transpose()?])
    }

    /// Where a day without a year is looked for, on a day.
    fn years(&self, today: Day, behind: bool) -> Years {
        Years {
            today,
            campaign: self.span(),
            behind,
        }
    }

    /// Reads the first or the last day of a span of the plan.
    fn read_bound(&self, column: &Column, typed: &str, today: Day) -> Result<Day, Refusal> {
        let years = if let Reckoned::LastSince(first) = column.reckoned {
            // Two bounds of one list are as near each other as they can be.
            Years {
                campaign: None,
                ..self.years(first, false)
            }
        } else {
            self.years(today, column.reckoned.is_gone())
        };
        parse_day(typed, Some(years), Some(today)).or_else(|fault| {
            let bound = parse_bound(typed, years, column.reckoned.is_first());
            bound.map_err(|_what_is_no_day| day_refusal(fault, typed, BOUND))
        })
    }

    /// Reads a limit as people say it: the day, its wording, and how it was understood.
    fn read_limit(
        &self,
        texts: &Texts,
        (column, typed): (&Column, &str),
        in_force: Option<Day>,
    ) -> Result<SaidDay, Refusal> {
        let context = LimitContext {
            today: self.today(),
            in_force,
            campaign: self.span(),
            calendar: self.store.calendar(),
        };
        let limit = parse_limit(typed, &context);
        let limit = limit.map_err(|fault| day_refusal(fault, typed, LIMIT))?;
        if column.reckoned == Reckoned::FromLimit && limit.counted != Counted::No {
            // Several with different limits, or one without: there is no one day to count from.
            return Err(Refusal::of("no-limit-to-count-from").with("found", typed.trim()));
        }
        let mut understood = self.show_day(texts, limit.on);
        for note in &limit.notes {
            let (key, args) = match note {
                LimitNote::DayOff { next } => {
                    let key = if column.ty == Type::Limit {
                        "limit-runs-out"
                    } else {
                        "limit-day-off"
                    };
                    (key, Args::new().set("next", texts.day(*next)))
                }
                LimitNote::Past => ("limit-past", Args::new()),
                LimitNote::NoNotice { year } => {
                    // The day itself says so already, where it lies in that year.
                    if *year == limit.on.year() {
                        continue;
                    }
                    ("limit-no-notice", Args::new().set("year", year.to_string()))
                }
            };
            understood.push_str("  ");
            understood.push_str(&texts.say_with(key, &args));
        }
        let outside = self.span().filter(|(first, last)| {
            column.ty == Type::Limit && !(*first..=*last).contains(&limit.on)
        });
        let outside = outside.map(|(first, last)| {
            let args = Args::new().set("first", texts.day(first));
            texts.say_with("limit-outside", &args.set("last", texts.day(last)))
        });
        Ok(SaidDay {
            day: limit.on,
            wording: limit.wording,
            understood,
            outside,
            yearless: false,
        })
    }

    /// Gives the day that was meant by what was typed into a column on a day: tomorrow, typed
    /// before midnight, is no other day after it.
    pub fn day_meant(&self, column: &Column, typed: &str, on: Day) -> Option<Day> {
        let limit = |in_force| {
            let context = LimitContext {
                today: on,
                in_force,
                campaign: self.span(),
                calendar: self.store.calendar(),
            };
            parse_limit(typed, &context).ok().map(|limit| limit.on)
        };
        match column.reckoned {
            Reckoned::No => parse_day(typed, Some(self.years(on, true)), Some(on)).ok(),
            Reckoned::First
            | Reckoned::Last
            | Reckoned::FirstGone
            | Reckoned::LastGone
            | Reckoned::LastSince(_) => self.read_bound(column, typed, on).ok(),
            Reckoned::FromToday | Reckoned::FromLimit => limit(None),
            Reckoned::From(day) => limit(Some(day)),
        }
    }

    /// Gives the day on which the limit in force of these records runs out, where all of them, or
    /// the tasks that they are parts of, have the same: lengths of extensions count from it.
    pub fn limit_in_force(&self, kind: Kind, ids: &[i64]) -> OfficeResult<Option<Day>> {
        let mut limits = Vec::new();
        for id in ids {
            let record = self.record(kind, *id)?;
            let part = record.as_ref().filter(|_| kind.def().due.is_none());
            let above = match part.and_then(Record::whole) {
                Some((kind, id)) => self.record(kind, id)?,
                None => None,
            };
            let due = |it: &Record| it.day(it.kind.def().due?);
            limits.push(above.or(record).as_ref().and_then(due));
        }
        limits.dedup();
        let one = limits
            .first()
            .copied()
            .flatten()
            .filter(|_| limits.len() == 1);
        Ok(one.map(|day| self.store.calendar().roll_forward(day)))
    }

    /// Shows an exact day with its weekday and 旬, and says where the year's holidays are not
    /// announced yet.
    pub fn show_day(&self, texts: &Texts, day: Day) -> String {
        let mut shown = format!(
            "{} {} {}",
            texts.day(day),
            texts.weekday(day),
            texts.xun(day)
        );
        shown.push_str(&no_notice(texts, day));
        shown
    }
}

/// Gives what of a span says where it begins, and what where it ends.
pub(super) fn sides(text: &str) -> [Option<&str>; 2] {
    let behind = ["起", "以来", "至", "到", "~"];
    if let Some(from) = behind.iter().find_map(|it| text.strip_suffix(it)) {
        return [Some(from), None];
    }
    let before = ["截至", "截止", "至", "到", "~"];
    match before.iter().find_map(|it| text.strip_prefix(it)) {
        Some(to) => [None, Some(to)],
        None => [Some(text), Some(text)],
    }
}

/// Says whether a day, or a span, lies in another year where it is read in another one.
pub(super) fn is_yearless(typed: &str, today: Day) -> bool {
    let span = |year| parse_span(typed, year).map(|it| (it.from, it.to));
    let (this, next) = (span(today.year()), span(today.year().saturating_add(1)));
    parse_day(typed, None, Some(today)) == Err(DayFault::NoYear) || this.is_ok() && this != next
}

/// Gives the day on which a limit runs out, where it lies on a day off.
pub fn runs_out(limit: Day) -> Option<Day> {
    let day = Calendar::statutory().roll_forward(limit);
    (day != limit).then_some(day)
}

/// Says of a day in a year whose holidays are not announced that it is an estimate.
pub fn no_notice(texts: &Texts, day: Day) -> String {
    if Calendar::statutory().is_known(day.year()) {
        return String::new();
    }
    let args = Args::new().set("year", day.year().to_string());
    format!("  {}", texts.say_with("limit-no-notice", &args))
}

/// What is said where one exact day is read: only what is read there is named.
const ONE_DAY: &str = "not-one-exact-day";
/// As [`ONE_DAY`], where the first or the last day of a span will do.
const BOUND: &str = "not-a-bound";
/// As [`ONE_DAY`], where limits are read.
const LIMIT: &str = "not-a-day";

fn day_refusal(fault: DayFault, typed: &str, ways: &'static str) -> Refusal {
    let found = typed.trim();
    let named = |key, part: Piece| {
        Refusal::of(key)
            .with("found", found)
            .with("part", part.of(typed))
    };
    match fault {
        DayFault::ImpossibleDate { year, month, day } => Refusal::of("impossible-day")
            .with("found", found)
            .with("year", year)
            .with("month", month)
            .with("day", day),
        DayFault::OutOfRange => Refusal::of("day-out-of-range").with("found", found),
        DayFault::Unread(part) => named("day-unread", part),
        DayFault::Loose(part) => named("limit-loose", part),
        DayFault::NoDay(part) => named("limit-no-day", part),
        DayFault::NoEnd(part) => named("limit-no-end", part),
        DayFault::Festival(part) => named("limit-festival", part),
        DayFault::ShortYear(part) => named("limit-short-year", part),
        DayFault::Stretch { part, last } => named("limit-stretch", part).with("last", last),
        DayFault::OtherDay { day, part } => named("other-day", part).with("day", day),
        DayFault::NotOneDay => Refusal::of("not-one-day").with("found", found),
        DayFault::After(part) => named("limit-after", part),
        DayFault::Ambiguous { before, last } => Refusal::of("limit-ambiguous")
            .with("found", found)
            .with("before", before)
            .with("last", last),
        DayFault::OtherWeekday { day, said } => Refusal::of("other-weekday")
            .with("found", found)
            .with("day", day)
            .with("said", weekday_key(said.number()))
            .with("weekday", weekday_key(day.weekday().number())),
        DayFault::Empty | DayFault::Unreadable | DayFault::NoYear | DayFault::Backwards => {
            Refusal::of(ways).with("found", found)
        }
    }
}

fn weekday_key(number: u32) -> Labels {
    Labels::of(&["weekday", &number.to_string()])
}
