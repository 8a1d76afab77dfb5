//! The year of what is typed without one.

use super::{day, rows};
use crate::domain::calendar::front::LimitContext;
use crate::domain::calendar::limit::{LimitNote, parse_limit};
use crate::domain::calendar::{Calendar, DayFault, Years, parse_bound, parse_day};

type Campaign = Option<(&'static str, &'static str)>;

fn years(today: &str, campaign: Campaign, behind: bool) -> Years {
    Years {
        today: day(today),
        campaign: campaign.map(|(first, last)| (day(first), day(last))),
        behind,
    }
}

/// Says the day that a limit comes to, with an exclamation mark where it is told as past.
fn limit(text: &str, today: &str, campaign: Campaign, in_force: Option<&str>) -> String {
    let calendar = Calendar::statutory();
    let context = LimitContext {
        today: day(today),
        in_force: in_force.map(day),
        campaign: years(today, campaign, false).campaign,
        calendar: &calendar,
    };
    match parse_limit(text, &context) {
        Ok(limit) if limit.notes.contains(&LimitNote::Past) => format!("{}!", limit.on),
        Ok(limit) => limit.on.to_string(),
        Err(DayFault::Ambiguous { before, last }) => format!("{before}|{last}"),
        Err(fault) => format!("{fault:?}"),
    }
}

fn table(rows_of: &str, today: &str, campaign: Campaign) {
    for (text, said) in rows(rows_of) {
        assert_eq!(
            limit(text, today, campaign, None),
            said[0],
            "{text} {today}"
        );
    }
}

/// On Wednesday 14 October 2009, in a campaign from August 2009 to January 2010.
const IN_THE_MIDDLE: &str = "\
# Past days stay where they were, whatever they are written as.
10月10日 : 2009-10-10!
10-13 : 2009-10-13!
8月31日前 : 2009-08-31!
9月底 : 2009-09-30!
9月末 : 2009-09-30!
8月底前完成 : 2009-08-31!
9月 : 2009-09-30!
9月内 : 2009-09-30!
9月前 : 2009-08-31!
10月前 : 2009-09-30!
10月上旬 : 2009-10-10!
9月下旬 : 2009-09-30!
9月下半月 : 2009-09-30!
10月上旬前 : 2009-09-30|2009-10-10
三季度 : 2009-09-30!
三季度末 : 2009-09-30!
四季度前 : 2009-09-30!
# What lies ahead within the campaign, on either side of the new year.
10月14日 : 2009-10-14
10月中旬 : 2009-10-20
11月前 : 2009-10-31
四季度 : 2009-12-31
一季度前 : 2009-12-31
1月前 : 2009-12-31
1月15日 : 2010-01-15
1月上旬 : 2010-01-10
1月底前 : 2010-01-31
2月前 : 2010-01-31
年底 : 2009-12-31
下半年 : 2009-12-31
# No year puts it into the campaign: the next to come.
7月31日 : 2010-07-31
三季度前 : 2010-06-30
8月前 : 2010-07-31
2月底 : 2010-02-28
一季度 : 2010-03-31
上半年 : 2010-06-30
下半年前 : 2010-06-30
# A year that is written is that year.
2010年9月底 : 2010-09-30
2009年7月底 : 2009-07-31!
明年9月 : 2010-09-30
";

#[test]
fn a_day_lies_in_the_year_that_puts_it_within_the_campaign() {
    let campaign = Some(("2009-08-01", "2010-01-31"));
    table(IN_THE_MIDDLE, "2009-10-14", campaign);
    // The campaign decides, not today: the same days before it, at its end and long after it.
    for today in ["2009-03-02", "2010-01-30", "2011-05-04"] {
        for (text, said) in rows(IN_THE_MIDDLE).take(29) {
            let on = said[0].replace('!', "");
            let read = limit(text, today, campaign, None).replace('!', "");
            assert_eq!(read, on, "{text} {today}");
        }
    }
    // An extension or a return reads days as a new limit does.
    for (text, on) in [("9月7日", "2009-09-07!"), ("延至1月20日", "2010-01-20")] {
        let read = limit(text, "2009-10-14", campaign, Some("2009-10-12"));
        assert_eq!(read, on, "{text}");
    }
}

#[test]
fn of_several_years_within_a_long_campaign_the_next_to_come_is_meant() {
    let campaign = Some(("2009-02-21", "2011-06-30"));
    table(
        "10月20日 : 2009-10-20\n10月10日 : 2010-10-10\n3月底 : 2010-03-31\n2月20日 : 2010-02-20\n",
        "2009-10-14",
        campaign,
    );
    // The last of them, where all have gone by.
    table(
        "10月20日 : 2010-10-20!\n3月底 : 2011-03-31!\n",
        "2011-09-01",
        campaign,
    );
    // Before January is December, also where January lies in another year.
    table(
        "1月前 : 2009-12-31!\n一季度前 : 2009-12-31!\n",
        "2011-05-04",
        Some(("2009-02-21", "2009-12-31")),
    );
    // A leap day lies where there is one.
    table(
        "2月29日 : 2012-02-29\n",
        "2010-10-14",
        Some(("2010-03-01", "2012-06-30")),
    );
}

#[test]
fn without_a_campaign_the_next_to_come_is_meant() {
    table(
        "10月14日 : 2009-10-14\n10月13日 : 2010-10-13\n9月底 : 2010-09-30\n10月前 : 2010-09-30\n\
         四季度前 : 2010-09-30\n7-31 : 2010-07-31\n年底 : 2009-12-31\n",
        "2009-10-14",
        None,
    );
}

#[test]
fn what_has_happened_lies_in_the_campaign_or_is_the_last_gone_by() {
    let lasting = Some(("2009-08-01", "2010-01-31"));
    let long = Some(("2008-08-01", "2010-06-30"));
    for (text, today, campaign, on) in [
        ("1月5日", "2010-01-14", lasting, "2010-01-05"),
        ("10月20日", "2010-01-14", lasting, "2009-10-20"),
        ("1月20日", "2010-01-14", lasting, "2010-01-20"),
        ("7月1日", "2010-01-14", lasting, "2009-07-01"),
        ("3月1日", "2010-03-02", lasting, "2010-03-01"),
        ("12月31日", "2011-03-02", None, "2010-12-31"),
        ("10月20日", "2009-10-19", long, "2008-10-20"),
        ("10月20日", "2009-10-20", long, "2009-10-20"),
        ("7-20", "2008-01-05", long, "2009-07-20"),
    ] {
        let read = parse_day(text, Some(years(today, campaign, true)), None);
        assert_eq!(read, Ok(day(on)), "{text} {today}");
    }
}

#[test]
fn a_span_of_the_plan_lies_in_the_campaign_by_the_day_asked() {
    let years = years("2009-10-14", Some(("2009-08-01", "2010-01-31")), false);
    for (text, first, last) in [
        ("9月上旬", "2009-09-01", "2009-09-10"),
        ("1月", "2010-01-01", "2010-01-31"),
        ("12月至1月", "2009-12-01", "2010-01-31"),
        ("2009年3月", "2009-03-01", "2009-03-31"),
        ("3月上旬", "2010-03-01", "2010-03-10"),
        // It began before the campaign did: both ends lie in one year.
        ("三季度", "2009-07-01", "2009-09-30"),
    ] {
        assert_eq!(parse_bound(text, years, true), Ok(day(first)), "{text}");
        assert_eq!(parse_bound(text, years, false), Ok(day(last)), "{text}");
    }
}
