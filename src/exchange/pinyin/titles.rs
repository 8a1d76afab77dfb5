//! What people are called by beside their names: offices, and words of courtesy.

use super::meant::signs;

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
    TITLES.iter().any(beside) || is_by_kin(text)
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
