//! What is said, without what people write about it: the number in front, long forms of signs,
//! figures in words. Two texts that are then alike may be the same and are told; neither is taken
//! for the other by this alone.

use super::folding::loosened;
use super::variants::plain_signs;

/// A number in front of an opinion has no more digits.
const DIGITS: usize = 3;
/// A number in front that nothing sets off is hardly greater.
const LAST: u32 = 30;

/// Takes out of a squeezed text the number in front, and all but letters, signs and digits; long
/// forms become plain signs and figures in words become digits.
pub fn rephrased(squeezed: &str) -> String {
    let plain = plain_signs(squeezed);
    let bare = without_numbering(&plain);
    let kept = loosened(if bare.is_empty() { &plain } else { bare });
    let counted = in_digits(&kept);
    without_bare_number(&counted).to_owned()
}

/// Takes the number off that stands in front of a squeezed text, set off by a mark or in brackets:
/// 1、 (1) 一、 第1条: 意见1:.
pub fn without_numbering(squeezed: &str) -> &str {
    let mut rest = squeezed;
    while let Some(less) = without_one(rest).filter(|it| !it.is_empty()) {
        rest = less;
    }
    rest
}

fn without_one(text: &str) -> Option<&str> {
    let opened = text.trim_start_matches(['(', '[', '【', '〔', '<', '《', '#']);
    let bracket = opened.len() < text.len();
    let labels = ["意见建议", "意见", "建议", "问题", "第", "其"];
    let label = labels.iter().find_map(|it| opened.strip_prefix(it));
    let number = label.unwrap_or(opened);
    let sign = |c: char| c.is_ascii_digit() || is_numeral(c);
    let rest = number.trim_start_matches(sign);
    let signs = number.chars().count() - rest.chars().count();
    if signs > DIGITS || (signs == 0 && (label.is_none() || bracket)) {
        return None;
    }
    let counted = rest.strip_prefix('条').filter(|_| label.is_some());
    let rest = counted.unwrap_or(rest);
    let close = |c: char| matches!(c, ')' | ']' | '】' | '〕' | '>' | '》');
    let mark = |c: char| matches!(c, '、' | '.' | '。' | ':' | ',' | ';' | '-' | '—');
    let closed = rest.trim_start_matches(close);
    let behind = closed.trim_start_matches(mark);
    let set_off = behind.len() < rest.len() && (!bracket || closed.len() < rest.len());
    // Only a colon makes a label of a word alone.
    let labelled = signs > 0 || rest.starts_with(':');
    // 1.5小时, 1-2次: figures, no number in front.
    let figure = closed.len() == rest.len() && behind.starts_with(|c: char| c.is_ascii_digit());
    (set_off && labelled && !figure).then_some(behind)
}

/// Takes off a small number that nothing sets off (what is left of ①), unless it counts what
/// follows: 3趟班车.
fn without_bare_number(text: &str) -> &str {
    const COUNTED: &str = "个次趟天年月日号点人元块小层楼本份名位件项条台张辆时分秒周星季种类级万千百亿\
                           多余几成倍岁米公斤吨台间处家户期批届套把顿步岗线路车室区院%℃度道遍回场门";
    let rest = text.trim_start_matches(|c: char| c.is_ascii_digit());
    let digits = text.get(..text.len() - rest.len()).unwrap_or_default();
    let small = digits.parse().is_ok_and(|it: u32| (1..=LAST).contains(&it));
    match rest.chars().next() {
        Some(next) if small && !next.is_ascii() && !COUNTED.contains(next) => rest,
        Some(_) | None => text,
    }
}

/// Writes figures in words as digits: 三趟 as 3趟, 二十五 as 25, 二〇〇九 as 2009.
fn in_digits(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut run: Option<(u64, u64)> = None;
    for c in text.chars() {
        let (whole, here) = run.unwrap_or_default();
        run = match (digit(c), unit(c)) {
            (Some(digit), _) => Some((whole, here.saturating_mul(10).saturating_add(digit))),
            // 十 alone is one of them.
            (None, Some(unit)) => {
                Some((whole.saturating_add(here.max(1).saturating_mul(unit)), 0))
            }
            (None, None) => {
                end(&mut out, run);
                out.push(c);
                None
            }
        };
    }
    end(&mut out, run);
    out
}

fn end(out: &mut String, run: Option<(u64, u64)>) {
    if let Some((whole, here)) = run {
        out.push_str(&whole.saturating_add(here).to_string());
    }
}

fn is_numeral(c: char) -> bool {
    !c.is_ascii() && (digit(c).is_some() || unit(c).is_some())
}

const fn digit(c: char) -> Option<u64> {
    Some(match c {
        '0' | '〇' | '零' => 0,
        '1' | '一' | '壹' => 1,
        '2' | '二' | '贰' | '两' => 2,
        '3' | '三' | '叁' => 3,
        '4' | '四' | '肆' => 4,
        '5' | '五' | '伍' => 5,
        '6' | '六' | '陆' => 6,
        '7' | '七' | '柒' => 7,
        '8' | '八' | '捌' => 8,
        '9' | '九' | '玖' => 9,
        _ => return None,
    })
}

const fn unit(c: char) -> Option<u64> {
    Some(match c {
        '十' | '拾' => 10,
        '百' | '佰' => 100,
        '千' | '仟' => 1_000,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::folding::squeezed;

    fn said(text: &str) -> String {
        rephrased(&squeezed(text))
    }

    #[test]
    fn a_number_in_front_long_forms_and_figures_in_words_say_nothing_else() {
        for (one, other) in [
            ("1、会议太多", "会议太多"),
            ("1. 会议太多", "会议太多"),
            ("（1）会议太多", "会议太多"),
            ("①会议太多", "会议太多"),
            ("⑴会议太多", "会议太多"),
            ("⒈会议太多", "会议太多"),
            ("一、会议太多", "会议太多"),
            ("（三）、会议太多", "会议太多"),
            ("12、会议太多", "3）会议太多"),
            ("第1条：会议太多", "会议太多"),
            ("意见：会议太多", "会议太多"),
            ("建议2：会议太多", "会议太多"),
            ("【1】会议太多", "会议太多"),
            ("會務太多", "会务太多"),
            ("書記下基層少", "书记下基层少"),
            ("⻓期不解决", "长期不解决"),
            ("班车3趟", "班车三趟"),
            ("3趟班车", "三趟班车"),
            ("两趟班车", "2趟班车"),
            ("每周二十五个会", "每周25个会"),
            ("一百零五元", "105元"),
            ("二〇〇九年的账", "2009年的账"),
            ("十二趟", "12趟"),
        ] {
            assert_eq!(said(one), said(other), "{one} {other}");
        }
    }

    #[test]
    fn figures_that_belong_to_what_is_said_stay() {
        for (one, other) in [
            ("3趟班车太少", "5趟班车太少"),
            ("1.5小时太长", "5小时太长"),
            ("1-2次不够", "2次不够"),
            ("3000元太少", "元太少"),
            ("意见箱没人开", "箱没人开"),
            ("建议加座位", "加座位"),
            ("班车三趟", "班车四趟"),
        ] {
            assert_ne!(said(one), said(other), "{one} {other}");
        }
        assert_eq!(said("1、"), "1");
        assert_eq!(said("？"), "?");
    }
}
