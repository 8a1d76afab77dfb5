//! Measuring, cutting and wrapping text by what the eye sees: characters as people count them,
//! Chinese ones two cells wide.
//!
//! All widths are cells of the screen. Hidden characters are not looked after here: text from
//! people goes through `domain::text::safe` first.

use std::borrow::Cow;

use unicode_linebreak::{BreakOpportunity, linebreaks};
use unicode_segmentation::UnicodeSegmentation as _;
use unicode_width::UnicodeWidthStr;

use crate::domain::{Kind, name_and_number};

/// Returns the width of a text in cells, measured character by character as seen.
pub fn width(text: &str) -> usize {
    text.graphemes(true).map(UnicodeWidthStr::width).sum()
}

/// Cuts a text to at most `cells`, ending in `ellipsis` if something was left out.
///
/// Never cuts through a character: where a wide one does not fit, the result is one cell shorter.
/// Where even the ellipsis does not fit, what fits of the text stands alone. The number behind a
/// shared name, 王秀英(人-012), is never cut: the name gives way.
pub fn cut<'a>(text: &'a str, cells: usize, ellipsis: &str) -> Cow<'a, str> {
    if width(text) <= cells {
        return Cow::Borrowed(text);
    }
    if let Some(number) = number_behind(text)
        && let Some(room) = cells.checked_sub(width(number) + width(ellipsis))
        && room > 0
    {
        let (name, _) = split(text, room);
        return Cow::Owned(format!("{name}{ellipsis}{number}"));
    }
    match cells.checked_sub(width(ellipsis)) {
        Some(room) if room > 0 => {
            let (head, _) = split(text, room);
            Cow::Owned(format!("{head}{ellipsis}"))
        }
        _ => Cow::Borrowed(split(text, cells).0),
    }
}

/// As [`cut`], of one of several: where it would read like another one, what they have in common
/// is cut out of its middle, so that what tells it apart stays.
pub fn cut_apart(text: &str, others: &[&str], cells: usize, ellipsis: &str) -> String {
    let plain = cut(text, cells, ellipsis).into_owned();
    let alike = others.iter().filter(|it| **it != text);
    let alike = alike.filter(|it| cut(it, cells, ellipsis) == plain);
    let shared = alike.map(|it| shared(text, it)).max().unwrap_or_default();
    let (_, apart) = text.split_at_checked(shared).unwrap_or((text, ""));
    let head = cells / 3;
    let Some(room) = cells.checked_sub(head + width(ellipsis)) else {
        return plain;
    };
    if shared == 0 || apart.is_empty() || room == 0 {
        return plain;
    }
    // Of what they share, the signs before the place where they part stay as well.
    let mut from = shared;
    for (at, _) in text.grapheme_indices(true).rev().filter(|it| it.0 < shared) {
        let longer = text.get(at..).unwrap_or_default();
        if width(longer) > room {
            break;
        }
        from = at;
    }
    let tail = text.get(from..).unwrap_or_default();
    let (head, _) = split(text, head);
    format!("{head}{ellipsis}{}", cut(tail, room, ellipsis))
}

/// Gives how many bytes two texts have in common at their beginning.
fn shared(one: &str, other: &str) -> usize {
    let pairs = one.graphemes(true).zip(other.graphemes(true));
    let same = pairs.take_while(|(a, b)| a == b);
    same.map(|(a, _)| a.len()).sum()
}

/// Gives the number, in its brackets, that tells a shared name apart.
fn number_behind(text: &str) -> Option<&str> {
    let (name, number) = name_and_number(text)?;
    let mut chars = number.chars();
    let digits = |c: char| c.is_ascii_digit() || c == '-';
    let is_number = chars
        .next()
        .is_some_and(|sign| Kind::from_sign(sign).is_some())
        && chars.as_str().starts_with('-')
        && chars.all(digits);
    text.get(name.len()..).filter(|_| is_number)
}

/// Brings a text to exactly `cells`: cuts it or fills it with spaces on the right.
pub fn pad(text: &str, cells: usize, ellipsis: &str) -> String {
    let mut out = cut(text, cells, ellipsis).into_owned();
    let missing = cells.saturating_sub(width(&out));
    out.extend(std::iter::repeat_n(' ', missing));
    out
}

/// Joins as many items as fit into `cells` and says by the ellipsis that there are more: a list
/// is broken between two items, never within one; only a first that is too wide is cut.
pub fn items(all: &[String], cells: usize, between: &str, ellipsis: &str) -> String {
    let mut out = String::new();
    for (n, item) in all.iter().enumerate() {
        let gap = if n == 0 { "" } else { between };
        let is_last = n + 1 == all.len();
        let more = if is_last {
            0
        } else {
            width(between) + width(ellipsis)
        };
        if width(&out) + width(gap) + width(item) + more > cells {
            if n == 0 {
                return cut(item, cells, ellipsis).into_owned();
            }
            return out + between + ellipsis;
        }
        out.push_str(gap);
        out.push_str(item);
    }
    out
}

/// Brings a text to exactly `cells`: cuts it or fills it with spaces on the left.
///
/// For numbers, so that their last digits stand one below the other.
pub fn pad_left(text: &str, cells: usize, ellipsis: &str) -> String {
    let text = cut(text, cells, ellipsis);
    let missing = cells.saturating_sub(width(&text));
    let mut out = " ".repeat(missing);
    out.push_str(&text);
    out
}

/// Splits a text after as many whole characters as fit into `cells`.
pub fn split(text: &str, cells: usize) -> (&str, &str) {
    let mut used = 0;
    for (at, grapheme) in text.grapheme_indices(true) {
        used += grapheme.width();
        if used > cells {
            return text.split_at_checked(at).unwrap_or((text, ""));
        }
    }
    (text, "")
}

/// Breaks a text into lines of at most `cells`, as Chinese is set.
///
/// No line begins with a closing sign (，。、；：！？）》”) nor ends with an opening one, and `……`
/// and `——` stay whole (Unicode Annex 14); only what is longer than a line is broken anywhere.
/// What two spaces set apart stays whole where it can. Line ends in the text end a line; spaces
/// at a break are dropped. No text is one empty line.
pub fn wrap(text: &str, cells: usize) -> Vec<&str> {
    let cells = cells.max(1);
    let mut lines = Vec::new();
    for paragraph in text.split('\n') {
        wrap_paragraph(paragraph.trim_end_matches('\r'), cells, &mut lines);
    }
    lines
}

fn wrap_paragraph<'a>(text: &'a str, cells: usize, lines: &mut Vec<&'a str>) {
    let mut rest = text;
    while !split(rest, cells).1.is_empty() {
        let at = pair_break(rest, cells)
            .or_else(|| last_break(rest, cells))
            .unwrap_or_else(|| forced_break(rest, cells));
        let Some((line, after)) = rest.split_at_checked(at) else {
            break;
        };
        lines.push(line.trim_end_matches(' '));
        rest = after;
        if rest.is_empty() {
            return;
        }
    }
    lines.push(rest);
}

/// Finds the last gap of two spaces before `cells`, if what follows it up to the next gap fits
/// into a line: a field and its value, set apart like that, are not torn.
fn pair_break(text: &str, cells: usize) -> Option<usize> {
    let gaps = text
        .match_indices("  ")
        .map(|(at, gap)| (at, at + gap.len()));
    let (_, behind) = gaps
        .take_while(|(at, _)| text.get(..*at).is_some_and(|line| width(line) <= cells))
        .filter(|(at, _)| *at > 0)
        .last()?;
    let next = text.get(behind..)?.split("  ").next()?;
    (width(next) <= cells).then_some(behind)
}

/// Finds the last place before `cells` where the text may break; spaces may hang over.
fn last_break(text: &str, cells: usize) -> Option<usize> {
    linebreaks(text)
        .take_while(|(at, _)| {
            text.get(..*at)
                .is_some_and(|line| width(line.trim_end_matches(' ')) <= cells)
        })
        .filter(|(at, kind)| *kind == BreakOpportunity::Allowed || *at == text.len())
        .map(|(at, _)| at)
        .last()
        .filter(|at| *at > 0)
}

/// Breaks inside a word longer than the line, but never before its first character.
fn forced_break(text: &str, cells: usize) -> usize {
    let (head, _) = split(text, cells);
    let first = text.graphemes(true).next().map_or(0, str::len);
    head.len().max(first)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_cut_never_leaves_half_a_character() {
        for (text, cells, seen) in [
            ("整改任务", 8, "整改任务"),
            ("整改任务", 7, "整改任…"),
            ("整改任务", 6, "整改…"),
            ("整改任务", 3, "整…"),
            ("整改任务", 2, "…"),
            ("整改任务", 1, ""),
            ("ab整", 3, "ab…"),
            ("e\u{301}e\u{301}e\u{301}", 2, "e\u{301}…"),
            ("𠮷野家", 5, "𠮷野…"),
            ("", 0, ""),
            ("欧阳秀英(人-012)", 13, "欧阳…(人-012)"),
            ("欧阳秀英(人-012)", 12, "欧…(人-012)"),
            ("欧阳秀英(人-012)", 9, "欧阳秀英…"),
            ("欧阳秀英(代理组长)", 13, "欧阳秀英(代…"),
        ] {
            assert_eq!(cut(text, cells, "…"), seen, "{text} in {cells}");
        }
    }

    #[test]
    fn padding_fills_the_cell_that_a_wide_character_leaves() {
        assert_eq!(pad("整改任务", 6, ".."), "整改..");
        assert_eq!(pad("整改任务", 7, ".."), "整改.. ");
        assert_eq!(pad("整", 4, "…"), "整  ");
        assert_eq!(pad_left("42", 5, "…"), "   42");
    }

    #[test]
    fn no_line_begins_with_a_closing_sign_nor_ends_with_an_opening_one() {
        let text = "一二三四五六，七八（九十）。“引号”……《书名》、abc123元——完。";
        insta::assert_snapshot!(wrap(text, 12).join("\n"), @"
        一二三四五
        六，七八（九
        十）。“引
        号”……《书
        名》、abc123
        元——完。
        ");
        for cells in 10..40 {
            for line in wrap(text, cells) {
                assert!(width(line) <= cells, "{cells}: {line}");
                assert!(
                    !line.starts_with(['，', '。', '、', '）', '》', '”']),
                    "{cells}: {line}"
                );
                assert!(!line.ends_with(['（', '《', '“']), "{cells}: {line}");
            }
        }
    }

    #[test]
    fn what_is_longer_than_a_line_is_broken_anywhere() {
        assert_eq!(wrap("abcdefgh", 3), ["abc", "def", "gh"]);
        assert_eq!(wrap("整改", 1), ["整", "改"]);
        assert_eq!(wrap("", 5), [""]);
        assert_eq!(wrap("一\n\n二", 5), ["一", "", "二"]);
        assert_eq!(wrap("ab cd ef", 5), ["ab cd", "ef"]);
        let pairs = "部门 办公室  责任人 刘思远";
        assert_eq!(wrap(pairs, 20), ["部门 办公室", "责任人 刘思远"]);
        assert_eq!(wrap(pairs, 26), [pairs]);
    }

    proptest! {
        #[test]
        fn any_text_is_cut_padded_and_wrapped_within_its_cells(
            text in "[a-z ，。（）整改任务\u{301}𠮷…“”—\n]{0,60}", cells in 1_usize..60,
        ) {
            prop_assert!(width(&cut(&text, cells, "…")) <= cells);
            prop_assert_eq!(width(&pad(&text, cells, "…")), cells);
            let lines = wrap(&text, cells);
            for line in &lines {
                prop_assert!(width(line) <= cells.max(2), "{:?}", line);
            }
            let kept: String = lines.concat().split(' ').collect();
            let given: String = text.split([' ', '\n']).collect();
            prop_assert_eq!(kept, given);
        }
    }

    #[test]
    fn of_names_that_begin_alike_what_tells_them_apart_stays() {
        let names = [
            "党支部专题组织生活会情况",
            "党支部专题组织生活会材料",
            "简报",
        ];
        let told: Vec<String> = (names.iter())
            .map(|it| cut_apart(it, &names, 16, "…"))
            .collect();
        assert_eq!(told, ["党支…生活会情况", "党支…生活会材料", "简报"]);
        assert!(told.iter().all(|it| width(it) <= 16), "{told:?}");
        // What fits is left alone, and what no room is for is cut as ever.
        assert_eq!(cut_apart(names[0], &names, 40, "…"), names[0]);
        assert_eq!(cut_apart(names[0], &names, 1, "…"), "");
    }
}
