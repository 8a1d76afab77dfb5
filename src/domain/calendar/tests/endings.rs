//! Every ending after every span and length; and that no word is read over.

use proptest::prelude::*;

use super::{read, rows, told};
use crate::domain::calendar::DayFault;

/// A span with what it comes to: alone, with 内, with 前, with 底 or 末, with 下班前.
const BY_SPAN: &str = "\
# A day, with every ending, is itself. It has no end of its own.
10月20日 : 2009-10-20 2009-10-20 2009-10-20 ? 2009-10-20
2009年10月20日 : 2009-10-20 2009-10-20 2009-10-20 ? 2009-10-20
20号 : 2009-10-20 2009-10-20 2009-10-20 ? 2009-10-20
下周五 : 2009-10-23 2009-10-23 2009-10-23 ? 2009-10-23
明天 : 2009-10-13 2009-10-13 2009-10-13 ? 2009-10-13
# 旬: the 11th to the 20th; with 前 nobody knows.
10月中旬 : 2009-10-20 2009-10-20 2009-10-10|2009-10-20 2009-10-20 2009-10-20
十一月上旬 : 2009-11-10 2009-11-10 2009-10-31|2009-11-10 2009-11-10 2009-11-10
下旬 : 2009-10-31 2009-10-31 2009-10-20|2009-10-31 2009-10-31 2009-10-31
11月上半月 : 2009-11-15 2009-11-15 2009-10-31|2009-11-15 2009-11-15 2009-11-15
# Weeks of work: Monday 12 to Friday 16 October, 19 to 23; before them Saturday 10 was worked.
本周 : 2009-10-16 2009-10-16 2009-10-10 2009-10-16 2009-10-16
下周 : 2009-10-23 2009-10-23 2009-10-16 2009-10-23 2009-10-23
# Months.
10月 : 2009-10-31 2009-10-31 2009-09-30 2009-10-31 2009-10-31
本月 : 2009-10-31 2009-10-31 2009-09-30 2009-10-31 2009-10-31
十二月份 : 2009-12-31 2009-12-31 2009-11-30 2009-12-31 2009-12-31
2010年2月 : 2010-02-28 2010-02-28 2010-01-31 2010-02-28 2010-02-28
2009-11 : 2009-11-30 2009-11-30 2009-10-31 2009-11-30 2009-11-30
# Quarters.
四季度 : 2009-12-31 2009-12-31 2009-09-30 2009-12-31 2009-12-31
第4季度 : 2009-12-31 2009-12-31 2009-09-30 2009-12-31 2009-12-31
2010年第一季度 : 2010-03-31 2010-03-31 2009-12-31 2010-03-31 2010-03-31
本季度 : 2009-12-31 2009-12-31 2009-09-30 2009-12-31 2009-12-31
下季度 : 2010-03-31 2010-03-31 2009-12-31 2010-03-31 2010-03-31
2009Q4 : 2009-12-31 2009-12-31 2009-09-30 2009-12-31 2009-12-31
# Halves and years.
下半年 : 2009-12-31 2009-12-31 2009-06-30 2009-12-31 2009-12-31
2010年上半年 : 2010-06-30 2010-06-30 2009-12-31 2010-06-30 2010-06-30
今年 : 2009-12-31 2009-12-31 2008-12-31 2009-12-31 2009-12-31
2010年 : 2010-12-31 2010-12-31 2009-12-31 2010-12-31 2010-12-31
本年度 : 2009-12-31 2009-12-31 2008-12-31 2009-12-31 2009-12-31
";

#[test]
fn every_ending_after_every_span_is_its_day_or_a_refusal() {
    for (span, expected) in rows(BY_SPAN) {
        let endings: [&[&str]; 5] = [
            &["", "完成", "止"],
            &["内", "以内", "之内", "内完成", "内办结"],
            &["前", "以前", "之前", "前完成", "之前办结", "前整改到位"],
            &["底", "末", "底前", "末前", "底之前完成", "底下班前"],
            &["下班前", "下班前完成", "下班之前"],
        ];
        for (endings, expected) in endings.into_iter().zip(expected) {
            for ending in endings {
                let text = format!("{span}{ending}");
                if expected == "?" {
                    assert_eq!(told(&text), format!("?{ending}"), "{text}");
                } else {
                    assert_eq!(told(&text), expected, "{text}");
                }
            }
        }
        for after in ["后", "以后", "之后", "后完成", "起"] {
            let text = format!("{span}{after}");
            let said = after.trim_end_matches("完成");
            assert_eq!(told(&text), format!("后:{said}"), "{text}");
        }
    }
}

/// Lengths from Monday 12 October 2009.
const LENGTHS: &str = "\
3个工作日 : 2009-10-15
三个工作日 : 2009-10-15
+15工作日 : 2009-11-02
＋１５ｗｄ : 2009-11-02
10天 : 2009-10-22
+10日 : 2009-10-22
两周 : 2009-10-26
2个星期 : 2009-10-26
一个月 : 2009-11-12
半个月 : 2009-10-27
半年 : 2010-04-12
一个季度 : 2010-01-12
";

/// These name a date where 内 does not follow.
const WITHIN: &str = "\
10日内 : 2009-10-22
廿日内 : 2009-11-01
两年内 : 2011-10-12
10年内 : Unreadable
三月内 : 2009-03-31
自下达之日起15个工作日内 : 2009-11-02
";

#[test]
fn lengths_take_内_only() {
    for (length, on) in rows(LENGTHS) {
        for ending in ["", "内", "以内", "之内", "内完成", "内下班前"] {
            let text = format!("{length}{ending}");
            assert_eq!(told(&text), on[0], "{text}");
        }
        for ending in ["前", "之前", "以前", "前完成", "底", "末"] {
            let text = format!("{length}{ending}");
            assert_eq!(told(&text), format!("?{ending}"), "{text}");
        }
        for ending in ["后", "以后", "之后"] {
            let text = format!("{length}{ending}");
            assert_eq!(told(&text), format!("后:{ending}"), "{text}");
        }
    }
    for (text, said) in rows(WITHIN) {
        assert_eq!(told(text), said[0], "{text}");
    }
}

/// Words that end a limit, and what is no word of a limit at all.
const STRANGE: [&str; 12] = [
    "x", "吧", "争取", "左右", "或者", "至", "7", "#", "每月", "暂定", "约", "A4",
];

fn spans() -> impl Strategy<Value = String> {
    let fronts: Vec<&str> = rows(BY_SPAN).map(|(span, _)| span).collect();
    let lengths = ["3个工作日", "半年", "两周", "+10", "十天"];
    let front = prop::sample::select([fronts, lengths.to_vec()].concat());
    let ending = prop::sample::select(vec!["", "内", "前", "底", "下班前", "完成", "内完成"]);
    (front, ending).prop_map(|(front, ending)| format!("{front}{ending}"))
}

proptest! {
    /// Whatever is added behind an accepted text, or in front of it, is refused or changes nothing
    /// silently: the part is told, and it is in the text.
    #[test]
    fn no_accepted_text_has_an_unread_part(
        text in spans(),
        strange in prop::sample::select(STRANGE.to_vec()),
        at in 0_usize..=12,
    ) {
        let accepted = read(&text).is_ok();
        let chars: Vec<char> = text.chars().collect();
        let at = at.min(chars.len());
        let mixed: String = chars[..at].iter().collect::<String>()
            + strange
            + &chars[at..].iter().collect::<String>();
        // A digit beside digits makes another number, and so another date.
        let beside_digit = strange == "7" && mixed.contains(|c: char| c.is_ascii_digit());
        // 至10月20日 is 10月20日.
        let leads = strange == "至" && at == 0;
        if accepted && !beside_digit && !leads {
            let found = read(&mixed);
            prop_assert!(found.is_err(), "{mixed} was read as {found:?}");
        }
        if let Err(DayFault::Unread(part) | DayFault::After(part)) = read(&mixed) {
            prop_assert!(!part.of(&mixed).is_empty() && mixed.contains(&part.of(&mixed)));
        }
    }

    /// The same text in full width, with blanks between or with Chinese numerals means the same.
    #[test]
    fn how_it_is_typed_changes_nothing(text in spans()) {
        let wide: String = text.chars().map(|c| match c {
            '!'..='~' => char::from_u32(u32::from(c) + 0xfee0).unwrap(),
            _ => c,
        }).collect();
        let spaced: String = text.chars().flat_map(|c| [c, '\u{3000}']).collect();
        prop_assert_eq!(read(&wide).ok(), read(&text).ok(), "{}", wide);
        prop_assert_eq!(read(&spaced).ok(), read(&text).ok(), "{}", spaced);
    }
}
