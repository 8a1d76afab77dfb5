//! Why a limit was not understood: the very part, and what kind of part it is.

use super::fault::{DayFault, Piece};
use super::fold::{Folded, Reader};
use super::front::LimitContext;
use super::span::parse_bound;
use super::year::Years;

/// Words that leave a day open: such a limit could be kept by missing it.
const LOOSE: [&str; 14] = [
    "原则上",
    "争取",
    "力争",
    "力求",
    "大约",
    "大概",
    "大致",
    "左右",
    "上下",
    "前后",
    "尽量",
    "尽可能",
    "力促",
    "基本上",
];

/// Words that do so in front of a day, and are others behind it: 计划.
const LOOSE_BEFORE: [&str; 9] = [
    "约", "预计", "计划", "估计", "暂定", "初定", "拟", "可能", "视情",
];

/// Words for soon that name no day.
const NO_DAY: [&str; 18] = [
    "立行立改",
    "即知即改",
    "边学边改",
    "即行即改",
    "马上就改",
    "立即",
    "立刻",
    "马上",
    "即时",
    "随时",
    "尽快",
    "尽早",
    "及时",
    "限时",
    "近期",
    "适时",
    "抓紧",
    "待定",
];

/// Words for what is never done.
const NO_END: [&str; 14] = [
    "长期坚持",
    "长期",
    "持续推进",
    "持续",
    "常态化",
    "常抓不懈",
    "经常",
    "每年",
    "每月",
    "每周",
    "每季",
    "每半年",
    "常年",
    "永久",
];

/// Days that every year's notice or the moon sets, and that people count from in other ways.
const FESTIVALS: [&str; 26] = [
    "国庆",
    "春节",
    "元旦",
    "五一前",
    "五一节",
    "五一假",
    "五一劳动",
    "十一前",
    "十一节",
    "十一假",
    "七一前",
    "八一前",
    "三八前",
    "六一前",
    "中秋",
    "端午",
    "清明",
    "元宵",
    "除夕",
    "劳动节",
    "重阳",
    "年三十",
    "正月",
    "腊月",
    "农历",
    "节前",
];

/// Makes a fault plainer where it only says that a part was not understood.
///
/// `reads` says whether a text, from a sign on, is a limit by itself.
pub(super) fn plainer(
    fault: DayFault,
    folded: &Folded,
    typed: &str,
    (begun, context): (usize, &LimitContext<'_>),
    reads: impl Fn(Reader<'_>) -> bool,
) -> DayFault {
    let unread = if let DayFault::Unread(part) = fault {
        part
    } else if fault == DayFault::Unreadable {
        folded.part(0, folded.signs())
    } else {
        return fault;
    };
    let within = |words: &[&str]| find(typed, unread, words);
    if let Some(part) = within(&LOOSE) {
        return DayFault::Loose(part);
    }
    let before = within(&LOOSE_BEFORE).filter(|_| fault == DayFault::Unreadable);
    if let Some(part) = before {
        return DayFault::Loose(part);
    }
    if let Some(part) = within(&FESTIVALS) {
        return DayFault::Festival(part);
    }
    if let Some(fault) = stretch(folded, unread, context) {
        return fault;
    }
    if fault != DayFault::Unreadable {
        return fault;
    }
    if let Some(part) = short_year(folded, begun) {
        return DayFault::ShortYear(part);
    }
    if let Some(part) = within(&NO_END) {
        return DayFault::NoEnd(part);
    }
    if let Some(part) = within(&NO_DAY) {
        return DayFault::NoDay(part);
    }
    strange_front(folded, begun, reads).unwrap_or(fault)
}

/// Finds a word in a part of a typed text, blanks between its signs or not.
fn find(typed: &str, part: Piece, words: &[&str]) -> Option<Piece> {
    let signs: Vec<(usize, char)> = typed
        .chars()
        .enumerate()
        .skip(part.from)
        .take(part.to.saturating_sub(part.from))
        .filter(|(_, c)| !c.is_whitespace())
        .collect();
    words.iter().find_map(|word| {
        let word: Vec<char> = word.chars().collect();
        let found = signs
            .windows(word.len())
            .find(|window| window.iter().map(|(_, c)| c).eq(&word))?;
        let (from, to) = (found.first()?.0, found.last()?.0 + 1);
        Some(Piece { from, to })
    })
}

/// A beginning and an end, where one day is asked.
fn stretch(folded: &Folded, unread: Piece, context: &LimitContext<'_>) -> Option<DayFault> {
    let years = Years {
        today: context.today,
        campaign: context.campaign,
        behind: false,
    };
    // A day written in one piece is none: 2009-02-30.
    ["至", "到", "-", "~", "→"]
        .iter()
        .find(|sign| folded.text.contains(**sign))?;
    let bound = |first| parse_bound(&folded.text, years, first).ok();
    let (first, last) = (bound(true)?, bound(false)?);
    (first < last).then_some(DayFault::Stretch { part: unread, last })
}

/// Finds a year of two digits at the front: 09年底前.
fn short_year(folded: &Folded, begun: usize) -> Option<Piece> {
    let rest: String = folded.text.chars().skip(begun).collect();
    let mut text = Reader::new(&rest);
    let digits = text.digits()?;
    let named = text.take("年") && !text.sees(&["内", "以内", "之内"]);
    (digits.len() == 2 && named).then(|| folded.part(begun, begun + digits.len() + 1))
}

/// Finds the words in front of what would be a limit without them.
fn strange_front(
    folded: &Folded,
    begun: usize,
    reads: impl Fn(Reader<'_>) -> bool,
) -> Option<DayFault> {
    let signs: Vec<(usize, char)> = folded.text.char_indices().collect();
    (begun + 1..signs.len()).find_map(|at| {
        let (before, (place, _)) = (signs.get(at - 1)?.1, *signs.get(at)?);
        // A number or a sign cut in two would be another number.
        if before.is_ascii_digit() || "+-/.~〇一二三四五六七八九十百第".contains(before)
        {
            return None;
        }
        let rest = folded.text.get(place..)?;
        // 上月底 without its first sign would be another month.
        if rest.starts_with(['月', '周', '星', '礼', '季', '年']) {
            return None;
        }
        reads(Reader::new(rest)).then(|| folded.unread(begun, at))
    })
}
