//! What ledgers write: with weekdays, by weeks, from the limit in force, with a tail.

use super::{day, in_2009, read, read_from, rows, told};
use crate::domain::calendar::limit::{Counted, LimitContext, LimitNote, parse_limit};
use crate::domain::calendar::{Calendar, DayFault, parse_day};

/// A day; or after ? the part that was not understood, after 后 what has no end.
const WRITTEN: &str = "\
月底前 : 2009-10-31
月末 : 2009-10-31
月内 : 2009-10-31
年底前 : 2009-12-31
年末前完成 : 2009-12-31
年内 : 2009-12-31
年终 : 2009-12-31
季度末前 : 2009-12-31
季末 : 2009-12-31
季度内 : 2009-12-31
周内 : 2009-10-16
本周末 : 2009-10-16
三季度末 : 2009-09-30
2009年三季度末 : 2009-09-30
9月底前完成，长期坚持 : ?，长期坚持
2009年9月底前完成并长期坚持 : ?并长期坚持
10月20日（周二） : 2009-10-20
10月20日（星期二）前 : 2009-10-20
10月20日前（周二） : 2009-10-20
2009年10月20日下班前 : 2009-10-20
２００９年１０月２０日（星期二）下班前完成。 : 2009-10-20
二〇〇九年十月廿日前 : 2009-10-20
二零零九年十月二十日之前 : 2009-10-20
10月20日前（含当日） : 2009-10-20
10月前（含） : ?（含）
于10月底前完成 : 2009-10-31
截至12月31日 : 2009-12-31
不迟于10月20日 : 2009-10-20
10月20日24时前 : 2009-10-20
10月20日17:00前 : ?17:00前
2009-10-20 17:00 : ?17:00
2009-10-20 0:00:00 : 2009-10-20
10月20日下午 : ?下午
10月20日左右 : ?左右
10月初 : ?初
10月中 : ?中
月初 : Unreadable
年前 : Unreadable
10月底前基本完成 : ?基本完成
力争10月底 : Unreadable
10-20日 : ?日
10月20日至25日 : ?至25日
10月中旬至下旬 : ?至下旬
10月或11月 : ?或11月
5季度 : Unreadable
长期坚持 : Unreadable
+15工作日吧 : ?吧
3个工作日左右 : ?左右
本周五前前 : ?前
10月20日内前 : ?前
10月底底 : ?底
一百天 : Unreadable
１０月２０日　前　后 : ?后
";

#[test]
fn what_ledgers_write_is_understood_or_refused_with_its_part() {
    for (text, said) in rows(WRITTEN) {
        assert_eq!(told(text), said[0], "{text}");
    }
}

#[test]
fn a_weekday_that_contradicts_its_day_is_refused_whatever_the_day_came_from() {
    let wednesday = |text| match read(text) {
        Err(DayFault::OtherWeekday { day, said }) => Some((day, said.number_from_monday())),
        Ok(_) | Err(_) => None,
    };
    for (text, on) in [
        ("10月20日（周三）", "2009-10-20"),
        ("10月20日周三前", "2009-10-20"),
        ("2009-10-20(wed)", "2009-10-20"),
        ("10月底（星期三）", "2009-10-31"),
        ("10月中旬，周三", "2009-10-20"),
        ("3个工作日内（周三）", "2009-10-15"),
        ("明天（周三）", "2009-10-13"),
    ] {
        assert_eq!(wednesday(text), Some((day(on), 3)), "{text}");
    }
    for text in [
        "10月31日（周六）",
        "10月底（周六）",
        "10月前（周三）",
        "3个工作日内（周四）",
    ] {
        assert!(read(text).is_ok(), "{text}: {:?}", read(text));
    }
    assert_eq!(
        parse_day("10月20日（周二）", Some(in_2009()), None),
        Ok(day("2009-10-20"))
    );
    assert!(matches!(
        parse_day("2009年10月20日 星期五", None, None),
        Err(DayFault::OtherWeekday { .. })
    ));
}

/// The weeks around the first of October 2009: off from Thursday 1 to Thursday 8, worked on
/// Sunday 27 September and on Saturday 10 October.
#[test]
fn a_week_ends_on_its_last_working_day() {
    for (today, text, on) in [
        ("2009-09-21", "本周内", "2009-09-27"),
        ("2009-09-28", "本周内", "2009-09-30"),
        ("2009-09-28", "下周", "2009-10-10"),
        ("2009-09-30", "下周前", "2009-09-30"),
        ("2009-10-17", "本周内", "2009-10-16"),
        // Nobody works from Sunday 15 to Monday 23 February 2026: the Sunday, which rolls.
        ("2026-02-17", "本周内", "2026-02-22"),
        ("2026-02-10", "本周末", "2026-02-14"),
    ] {
        assert_eq!(read_from(text, today, None), Ok(day(on)), "{today} {text}");
    }
}

#[test]
fn an_extension_counts_from_the_limit_in_force_and_not_from_today() {
    for (text, on) in [
        ("+10工作日", "2009-11-13"),
        ("延长10个工作日", "2009-11-13"),
        ("十天内", "2009-11-10"),
        ("延期一个月", "2009-11-30"),
        ("延至11月底", "2009-11-30"),
        ("延期至11月20日前", "2009-11-20"),
        // What is no length is read as ever.
        ("11月中旬", "2009-11-20"),
        ("下周五", "2009-10-23"),
        ("自下达之日起20日内", "2009-11-01"),
    ] {
        let read = read_from(text, "2009-10-12", Some("2009-10-31"));
        assert_eq!(read, Ok(day(on)), "{text}");
    }
    assert_eq!(told("延长10天"), "Unreadable");
}

#[test]
fn a_limit_says_whether_it_is_a_length_and_whether_it_is_past() {
    let calendar = Calendar::statutory();
    let of = |text: &str, today: &str| {
        let context = LimitContext {
            today: day(today),
            in_force: None,
            campaign: Some((day("2009-02-21"), day("2009-12-31"))),
            calendar: &calendar,
        };
        parse_limit(text, &context).unwrap()
    };
    let counted = |text| of(text, "2009-10-12").counted;
    assert_eq!(counted("半年内"), Counted::Worded);
    assert_eq!(counted("3个工作日"), Counted::Worded);
    assert_eq!(counted("+3个工作日"), Counted::Signed);
    assert_eq!(counted("10月底"), Counted::No);
    assert_eq!(counted("下周五"), Counted::No);
    let past = |text, today| of(text, today).notes.contains(&LimitNote::Past);
    assert!(past("2009-10-09", "2009-10-12"));
    assert!(past("10月前", "2009-10-12"));
    assert!(!past("10月12日", "2009-10-12"));
    // Saturday 31 October runs out on Monday 2 November.
    assert!(!past("2009-10-31", "2009-11-02"));
    assert!(past("2009-10-31", "2009-11-03"));
}

#[test]
fn what_superiors_ask_is_due_before_the_days_off() {
    let calendar = Calendar::statutory();
    for (asked, due) in [
        ("2009-10-31", "2009-10-30"),
        ("2009-10-01", "2009-09-30"),
        ("2009-10-08", "2009-09-30"),
        ("2009-10-10", "2009-10-10"),
        ("2009-10-11", "2009-10-10"),
        ("2009-09-27", "2009-09-27"),
        ("2009-05-31", "2009-05-31"),
        ("2009-06-30", "2009-06-30"),
        ("2026-02-22", "2026-02-14"),
        ("2026-10-04", "2026-09-30"),
        // A year without a notice goes by Monday to Friday.
        ("2027-10-02", "2027-10-01"),
    ] {
        assert_eq!(calendar.roll_back(day(asked)), day(due), "{asked}");
    }
}
