//! What ledgers write: with weekdays, by weeks, from the limit in force, with a tail.

use super::{day, in_2009, read, read_from, rows, told};
use crate::domain::calendar::front::LimitContext;
use crate::domain::calendar::limit::{Counted, LimitNote, parse_limit};
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
10月20日左右 : 松:左右
10月初 : ?初
10月中 : ?中
月初 : Unreadable
年前 : Unreadable
10月底前基本完成 : ?基本完成
力争10月底 : 松:力争
10-20日 : ?日
10月20日至25日 : 段:至25日~2009-10-25
10月中旬至下旬 : 段:至下旬~2009-10-31
10月或11月 : ?或11月
5季度 : Unreadable
长期坚持 : 无期:长期坚持
+15工作日吧 : ?吧
3个工作日左右 : 松:左右
本周五前前 : ?前
10月20日内前 : ?前
10月底底 : ?底
一百天 : 2010-01-20
１０月２０日　前　后 : 松:前后
";

/// Read on Monday 12 October 2009 like those above.
const MORE: &str = "\
# In front of a day: what changes nothing.
限期10月20日 : 2009-10-20
限期10月20日前完成 : 2009-10-20
限期一个月 : 2009-11-12
时限：10月底 : 2009-10-31
完成时限为10月底前 : 2009-10-31
截至10月底 : 2009-10-31
至10月31日止 : 2009-10-31
到11月底 : 2009-11-30
到10月底为止 : 2009-10-31
务必于10月底前完成 : 2009-10-31
最迟在10月20日前 : 2009-10-20
即日起至10月底 : 2009-10-31
即日起15天内 : 2009-10-27
# What leaves it open.
争取10月20日前 : 松:争取
争取在10月底前完成 : 松:争取
力争年底前 : 松:力争
约10月20日 : 松:约
大约10月底 : 松:大约
原则上10月底前 : 松:原则上
计划10月底 : 松:计划
拟于10月底 : 松:拟
两个月左右 : 松:左右
10月20日左右完成 : 松:左右
10月20日前后 : 松:前后
10月底前力争完成 : 松:力争
10月底前完成计划编制 : ?计划编制
# What is to be done by then.
10月20日前上报 : 2009-10-20
10月20日前落实 : 2009-10-20
10月20日前解决 : 2009-10-20
10月20日前完成整改 : 2009-10-20
10月20日前办结 : 2009-10-20
10月20日前必须全部整改落实到位 : 2009-10-20
10月20日前报送办公室 : ?办公室
10月20日前启动 : ?启动
# Whether the day counts, and its other names.
10月20日（含）前 : 2009-10-20
10月20日前（含20日） : 2009-10-20
10月20日（含20日）前 : 2009-10-20
10月20日（含10月20日）前完成 : 2009-10-20
10月20日前，含当日 : ?，含当日
10月20日（不含）前 : 2009-10-19
10月20日前（不含20日） : 2009-10-19
10月20日（不含） : ?（不含）
10月20日前（含21日） : 2009-10-20≠21日
10月20日前（含11月20日） : 2009-10-20≠11月20日
10月20日前（不含21日） : 2009-10-20≠21日
10月前（含10月） : ?（含10月）
10月底前（含31日） : 2009-10-31
3个工作日内（含当日） : ?（含当日）
10月16日（本周五） : 2009-10-16
10月16日前（本周五） : 2009-10-16
10月23日（下周五） : 2009-10-23
10月23日（本周五） : 2009-10-23≠本周五
本周五（10月16日） : 2009-10-16
本周五（16日）前 : 2009-10-16
本周五（10月17日） : 2009-10-16≠10月17日
10月16日（周五，本周五） : ?（周五，本周五）
10月16日（周一） : 2009-10-16≠1
10月16日（周五）（含16日）前 : 2009-10-16
# Short years, months by name, the next of each.
09年底前 : 年:09年
09年10月20日 : 年:09年
元月底 : 2010-01-31
2010年元月底前 : 2010-01-31
次月底 : 2009-11-30
次月5日前 : 2009-11-05
次日 : 2009-10-13
次周 : 2009-10-23
次年底 : 2010-12-31
次季度末 : 2010-03-31
# Lengths with a half, and by hundreds.
一个半月内 : 2009-11-27
1.5个月 : 2009-11-27
１．５个月内 : 2009-11-27
两个半月 : 2009-12-27
0.5个月 : 2009-10-27
一年半内 : 2011-04-12
1.5年 : 2011-04-12
1.5天 : Unreadable
1.3个月 : Unreadable
2.5个工作日内 : Unreadable
百日内 : 2010-01-20
一百二十天内 : 2010-02-09
两三天内 : Unreadable
三五天 : Unreadable
3-5天 : Unreadable
一二月底 : Unreadable
# Stretches.
10—11月 : 段:10—11月~2009-11-30
10月至11月 : 段:至11月~2009-11-30
10-11月 : 段:10-11月~2009-11-30
10月20日～25日 : 段:～25日~2009-10-25
10、11月 : Unreadable
# Ends.
第四季度末 : 2009-12-31
年内 : 2009-12-31
月底 : 2009-10-31
本月底前 : 2009-10-31
下旬 : 2009-10-31
# No day at all.
国庆前 : 节:国庆
国庆节前完成 : 节:国庆
春节前 : 节:春节
五一前 : 节:五一前
十一前 : 节:十一前
农历十一月 : 节:农历
立行立改 : 无日:立行立改
即知即改 : 无日:即知即改
立即 : 无日:立即
立即整改 : 无日:立即
尽快完成 : 无日:尽快
长期 : 无期:长期
持续推进 : 无期:持续推进
# What stands in front of a day and is not understood.
收到通知后10月20日前 : ?收到通知后
各单位10月底前完成 : ?各单位
上月底 : Unreadable
上周五 : Unreadable
第43周 : Unreadable
每周五前 : 无期:每周
常年坚持 : 无期:常年
";

#[test]
fn what_ledgers_write_is_understood_or_refused_with_its_part() {
    for (text, said) in rows(WRITTEN).chain(rows(MORE)) {
        let told: String = told(text).split_whitespace().collect();
        assert_eq!(told, said[0], "{text}");
    }
}

#[test]
fn a_weekday_that_contradicts_its_day_is_refused_whatever_the_day_came_from() {
    let wednesday = |text| match read(text) {
        Err(DayFault::OtherWeekday { day, said }) => Some((day, said.number())),
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
    assert_eq!(told("延长10天"), "?延长");
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
