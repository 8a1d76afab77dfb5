//! What people are called by beside their names: offices, and words of courtesy.

use super::surnames::signs;
use super::surnames::{is_foremost, is_whole_name};

/// What people are called by beside their names, and offices write behind them or in front.
const TITLES: [&str; 62] = [
    "同志",
    "先生",
    "女士",
    "小姐",
    "老师",
    "师傅",
    "大夫",
    "医生",
    "护士",
    "教授",
    "律师",
    "会计",
    "出纳",
    "主席",
    "书记",
    "部长",
    "科长",
    "处长",
    "局长",
    "厅长",
    "司长",
    "主任",
    "院长",
    "校长",
    "所长",
    "站长",
    "组长",
    "队长",
    "馆长",
    "园长",
    "场长",
    "厂长",
    "经理",
    "董事长",
    "董事",
    "总监",
    "秘书长",
    "秘书",
    "委员",
    "干事",
    "科员",
    "调研员",
    "巡视员",
    "办事员",
    "工程师",
    "高工",
    "总工",
    "代表",
    "常委",
    "县长",
    "区长",
    "市长",
    "镇长",
    "乡长",
    "村长",
    "股长",
    "班长",
    "助理",
    "会长",
    "理事",
    "顾问",
    "政委",
];
/// What stands before a title and is part of it.
const BEFORE_TITLES: [&str; 14] = [
    "副",
    "正",
    "总",
    "原",
    "前",
    "代",
    "兼",
    "党组",
    "党委",
    "党支部",
    "支部",
    "常务",
    "主管",
    "分管",
];

/// What stands behind a surname where people know each other.
const KIN: &str = "总局姐哥叔姨嫂爷婆";

/// Surnames of many that are given names as well.
const GIVEN_TOO: &str = "林高";

/// Gives a name without the titles behind it, in front or inside (罗副主席玉珍), where one is left.
pub(super) fn without_titles(text: &str) -> Option<String> {
    let bare = without_outer(text);
    let left = bare.trim_matches(['-', '/', ':', ',', '、', '_']);
    let inner = without_inner(left);
    let left = inner.as_deref().unwrap_or(left);
    (left != text && signs(left) > 1).then(|| left.to_owned())
}

/// Says whether there is a title, and something of a name beside it.
pub(super) fn is_titled(text: &str) -> bool {
    let beside = |it: &&str| text.contains(it) && signs(text) > it.chars().count();
    (TITLES.iter().any(beside) && !is_named_like_a_title(text)) || is_by_kin(text)
}

/// Says whether a name only begins as a title does: 区长春 and 部长青 are surname and name. What
/// stands behind a title and is a surname of many (部长李, 主任王) is one there, too, but for the signs
/// that are given names as well (区长林).
fn is_named_like_a_title(text: &str) -> bool {
    let behind = TITLES.iter().find_map(|it| text.strip_prefix(it));
    let last = behind.and_then(|it| it.chars().next());
    let is_given = |it: char| !is_foremost(it) || GIVEN_TOO.contains(it);
    signs(text) == 3 && is_whole_name(text) && last.is_some_and(is_given)
}

/// Says whether a text is a title and nothing else.
pub(super) fn is_title(text: &str) -> bool {
    signs(text) > 0 && signs(without_outer(text)) == 0
}

/// Says whether it is how people call each other, and no name: 老王, 王姐, 李总.
fn is_by_kin(text: &str) -> bool {
    let mut signs = text.chars();
    let pair = signs.next().zip(signs.next());
    signs.next().is_none()
        && pair.is_some_and(|(first, second)| first == '老' || KIN.contains(second))
}

/// Takes out a title that stands between signs of a name.
fn without_inner(text: &str) -> Option<String> {
    let title = TITLES
        .iter()
        .filter(|it| text.contains(**it))
        .max_by_key(|it| it.len())?;
    let (mut front, behind) = text.split_once(title)?;
    while let Some(shorter) = BEFORE_TITLES.iter().find_map(|it| front.strip_suffix(it)) {
        front = shorter;
    }
    (!front.is_empty() && !behind.is_empty()).then(|| format!("{front}{behind}"))
}

fn without_outer(text: &str) -> &str {
    let mut behind = text;
    while let Some(shorter) = TITLES.iter().find_map(|it| behind.strip_suffix(it)) {
        behind = shorter;
        while let Some(shorter) = BEFORE_TITLES.iter().find_map(|it| behind.strip_suffix(it)) {
            behind = shorter;
        }
    }
    let mut bare = behind;
    let begins = |text: &str| {
        let word = BEFORE_TITLES.iter().find(|it| text.starts_with(**it));
        let after = word.map_or(text, |it| text.trim_start_matches(it));
        let after = BEFORE_TITLES
            .iter()
            .find_map(|it| after.strip_prefix(it))
            .unwrap_or(after);
        TITLES
            .iter()
            .find_map(|it| after.strip_prefix(it))
            .map(str::len)
    };
    while let Some(left) = begins(bare) {
        bare = bare.get(bare.len() - left..).unwrap_or_default();
    }
    bare
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_that_begins_as_a_title_does_is_a_name() {
        for name in [
            "区长春",
            "区长江",
            "区长林",
            "区长安",
            "区长海",
            "部长青",
            "部长生",
            "部长海",
            "主席文",
            "主任远",
            "主任之",
            "司长风",
            "司长春",
            "司长河",
            "班长青",
            "班长发",
            "师傅义",
            "秘书华",
            "代表华",
            "顾问之",
            "董事成",
            "干事成",
            "高工文",
            "经理文",
            "同志强",
            "先生才",
            "科长青",
            "所长明",
            "书记文",
            "常委之",
        ] {
            assert!(!is_titled(name), "{name}");
        }
        for titled in [
            "王主席",
            "李同志",
            "张先生",
            "部长李",
            "主任王",
            "科长李",
            "区长周",
            "司长吴",
            "班长黄",
            "主席陈",
            "局长青",
            "会计文",
            "区主席",
            "部主任",
            "司部长",
            "班长",
            "王部长青",
            "区长春生",
            "主任马长海",
            "罗副主席玉珍",
            "欧阳主任",
            "上官部长",
            "董事长青",
            "马长海科长",
        ] {
            assert!(is_titled(titled) || is_title(titled), "{titled}");
        }
    }
}
