//! What is odd about a person's name: it stands for several, for nobody in particular, or is no
//! name. Nothing stands in its way: whoever comes in so is told.

use super::escapes::unescaped;
use super::meant::{is_han, signs};
use super::several::first_of_several;
use super::titles::{is_title, is_titled};
use crate::domain::folding::{name_key, squeezed};
use crate::domain::text::is_placeholder;
use crate::exchange::table::is_misread;

/// So many signs without a dot are no name.
const LONGEST: usize = 10;
/// What stands where a name should and is none.
const NOBODY: [&str; 40] = [
    "待定",
    "待补",
    "待查",
    "待核",
    "空缺",
    "空",
    "同上",
    "如上",
    "同前",
    "以上",
    "合计",
    "小计",
    "总计",
    "共计",
    "佚名",
    "匿名",
    "无名氏",
    "无名",
    "本人",
    "自己",
    "全体",
    "不详",
    "不清楚",
    "未署名",
    "其他",
    "其他人",
    "集体",
    "群众",
    "职工",
    "干部",
    "姓名",
    "名字",
    "见附页",
    "见附件",
    "略",
    "测试",
    "test",
    "unknown",
    "anonymous",
    "tbd",
];
/// How what is a body and no person ends.
const BODIES: [&str; 14] = [
    "办公室",
    "委员会",
    "工会",
    "中心",
    "党支部",
    "领导小组",
    "工作部",
    "公司",
    "学校",
    "医院",
    "保障部",
    "组织部",
    "全体职工",
    "全体干部",
];

/// Why a name is worth a look.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OddName {
    /// The numbers of signs, and not the signs.
    Code,
    /// Signs that were read in the wrong encoding.
    Misread,
    /// No name: 待定, 办公室, 13800000000.
    Nobody,
    /// More than one person: 王国庆等3人.
    Several,
    /// Not the whole name: 张某, 李XX.
    Part,
    /// A title, or how people call each other: 王主席, 老王.
    Title,
    /// Characters that no name has.
    Signs,
}

impl OddName {
    /// Says what is odd about a name, where something is.
    pub fn of(name: &str) -> Option<Self> {
        let plain = squeezed(name);
        if unescaped(&plain) != plain {
            return Some(Self::Code);
        }
        if is_misread(name) {
            return Some(Self::Misread);
        }
        if is_nobody(&plain) {
            return Some(Self::Nobody);
        }
        if first_of_several(&plain).is_some() {
            return Some(Self::Several);
        }
        if is_part(&plain) {
            return Some(Self::Part);
        }
        if is_titled(&plain) {
            return Some(Self::Title);
        }
        has_strange_signs(&plain).then_some(Self::Signs)
    }

    /// Gives the key of the sentence.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Code => "name-code",
            Self::Misread => "name-misread",
            Self::Nobody => "name-nobody",
            Self::Several => "name-several",
            Self::Part => "name-part",
            Self::Title => "name-title",
            Self::Signs => "name-signs",
        }
    }
}

fn is_nobody(plain: &str) -> bool {
    let letters = plain.chars().filter(|c| c.is_alphabetic()).count();
    let undotted = name_key(plain) == *plain && signs(plain) > LONGEST;
    letters == 0
        || undotted
        || is_placeholder(plain)
        || is_title(plain)
        || NOBODY.contains(&plain)
        || BODIES.iter().any(|it| plain.ends_with(it))
}

/// Says whether a name is kept back or cut: 张某, 李XX, 王*, a surname alone, one letter.
fn is_part(plain: &str) -> bool {
    let masks = |c: char| {
        matches!(
            c,
            'x' | '×' | '*' | '○' | '●' | '□' | '■' | '_' | '?' | '☓' | '✕' | '╳' | '＿'
        )
    };
    let first = plain.chars().next();
    let same = plain.chars().all(|c| Some(c) == first);
    let letters = plain.chars().filter(|c| c.is_alphabetic()).count();
    plain.contains('某')
        || (letters == 1 && plain.chars().count() == 1)
        || (plain.is_ascii() && same)
        || (signs(plain) > 0 && kept_back(plain, masks))
}

/// Says whether a place of a Chinese name is masked; letters that spell a sign (王xiu英) mask none.
fn kept_back(plain: &str, masks: impl Fn(char) -> bool) -> bool {
    let latin = plain.chars().filter(char::is_ascii_alphabetic);
    let all_masks = latin.clone().all(&masks);
    plain
        .chars()
        .any(|c| masks(c) && (all_masks || !c.is_ascii_alphabetic()))
}

/// Says whether there is what stands in no name; a remark in brackets at an end is let pass:
/// 王秀英（女）.
fn has_strange_signs(plain: &str) -> bool {
    let bare = without_remark(plain);
    let key = name_key(bare);
    let has_han = key.chars().any(is_han);
    let allowed = |c: char| {
        if c.is_ascii_alphabetic() {
            !has_han
        } else {
            c.is_alphabetic() || matches!(c, '-' | '\'')
        }
    };
    !key.chars().all(allowed) || key.starts_with('-') || key.ends_with('-')
}

fn without_remark(plain: &str) -> &str {
    let Some((name, inner)) = plain.strip_suffix(')').and_then(|it| it.rsplit_once('(')) else {
        return plain;
    };
    if !name.is_empty() && inner.chars().all(char::is_alphabetic) {
        name
    } else {
        plain
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_whole_name_of_one_person_is_odd() {
        for (odd, names) in [
            (
                OddName::Several,
                "王国庆等 王国庆等3人 王国庆等三位同志 李等 王国庆、李强 王国庆/李强 王国庆夫妇 王国庆，李强",
            ),
            (
                OddName::Part,
                "某某 张某 张某某 欧阳某 李XX 李× 李**  王□英 杨?祥 杨_祥 王○○ ＸＸＸ X 王 xx 杨●祥",
            ),
            (
                OddName::Code,
                "\\u738b\\u56fd &#29579;国庆 %E7%8E%8B U+738B =E7=8E=8B \\xe7\\x8e\\x8b 杨\\ud842\\udfb7祥",
            ),
            (
                OddName::Title,
                "罗副主席玉珍 王主席 李同志 张先生 刘女士 马长海科长 主任马长海 老王 李姐 马长海（科长） 王总",
            ),
            (
                OddName::Nobody,
                "待定 空缺 同上 合计 匿名 办公室 法律工作部 13800000000 2009-10-20 主任 部长 ??? 全体 王国庆李强马长海张三四 市总工会",
            ),
            (
                OddName::Signs,
                "王伟2 1、王伟 王伟A 王伟@ 负责人:王伟 杨(吉)祥 杨⿱士口祥 王伟。。! 10月20日 John2 王ab伟 -王伟 王伟(1)",
            ),
            (OddName::Misread, "çŽ‹å›½åº† Íõ¹úÇì çŽ‹å›½ 鐜嬪浗搴?"),
        ] {
            for name in names.split_whitespace() {
                assert_eq!(OddName::of(name), Some(odd), "{name}");
            }
        }
        assert_eq!(OddName::of("王国庆 等3人"), Some(OddName::Several));
    }

    #[test]
    fn an_ordinary_name_is_not() {
        for name in [
            "王国庆",
            "欧阳志强",
            "买买提·艾力",
            "买买提•艾力",
            "买买提．艾力",
            "阿不都热依木·买买提",
            "杨𠮷祥",
            "王 伟",
            "张　三",
            "李等明",
            "王秀英（女）",
            "John Smith",
            "O'Neill",
            "Jean-Luc Picard",
            "St. John",
            "José",
            "Müller",
            "Ngô Đình Diệm",
            "김철수",
            "さとう",
            "Иванов",
            "李〇",
            "圆々",
            "司马相如",
            "濮洪海",
            "王一",
            "孙丽",
            "李登科",
            "于是之",
            "马长海",
            "林徽因",
            "阿依古丽-买买提",
            "诸葛孔明",
            "王和平",
            "李及第",
            "葛\u{E0100}洪",
            "ABDULLAH",
            "Li Na",
            "Xu Xin",
            "王工",
        ] {
            assert_eq!(OddName::of(name), None, "{name}");
        }
    }
}
