//! What is odd about a person's name: it stands for several, for nobody in particular, or is no
//! name. Nothing stands in its way: whoever comes in so is told.

use super::escapes::unescaped;
use super::several::{first_of_several, whole_names};
use super::surnames::is_overlong;
use super::surnames::{is_han, signs};
use super::titles::{is_title, is_titled};
use crate::domain::folding::is_placeholder;
use crate::domain::folding::{is_dot, is_variation, name_key, plain_mark, squeezed};
use crate::exchange::table::is_misread;

/// So many signs without a dot are no name.
const LONGEST: usize = 10;
/// A name of so many signs has no parts that a mark divides.
const LONGEST_UNDIVIDED: usize = 3;
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
        if first_of_several(&plain).is_some() || !whole_names(name).is_empty() {
            return Some(Self::Several);
        }
        if is_part(&plain) {
            return Some(Self::Part);
        }
        if is_titled(&plain) {
            return Some(Self::Title);
        }
        if is_overlong(&plain) {
            return Some(Self::Nobody);
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

/// Says whether there is what stands in no name: a letter of another script beside Chinese signs,
/// a mark that is no dot or dash between two parts. A remark in brackets at an end is let pass:
/// 王秀英（女）.
fn has_strange_signs(plain: &str) -> bool {
    let bare = without_remark(plain);
    let mut scripts = bare.chars().filter_map(Script::of);
    let first = scripts.next();
    let mixed = scripts.any(|it| Some(it) != first);
    let strange = |c: char| !is_part_of_name(c) && !divides(c);
    mixed || bare.chars().any(strange) || has_loose_marks(bare, first == Some(Script::Han))
}

/// Says whether a mark that divides the parts of a name stands at an end of it, beside another, or
/// beside a single sign of a name that is too short to have parts. Behind Latin letters a dot
/// shortens a word: St. John, John Smith Jr.
fn has_loose_marks(text: &str, is_han: bool) -> bool {
    let all: Vec<char> = text.chars().filter(|c| !is_variation(*c)).collect();
    let at_mark = |at: usize| all.get(at).is_none_or(|c| divides(*c));
    let loose = |at: usize| {
        let shortens = !is_han && all.get(at) == Some(&'.');
        at == 0 || at_mark(at - 1) || (at_mark(at + 1) && !shortens)
    };
    let marks: Vec<usize> = (0..all.len()).filter(|at| at_mark(*at)).collect();
    let is_short = is_han && all.len() - marks.len() <= LONGEST_UNDIVIDED;
    marks.iter().any(|at| is_short || loose(*at))
}

/// Says whether a mark may divide the parts of a name: 买买提·艾力, Jean-Luc, O'Neill.
fn divides(c: char) -> bool {
    is_dot(c) || matches!(plain_mark(c), '-' | '\'')
}

/// Says whether it is a letter, or chooses a variant of the one before it.
fn is_part_of_name(c: char) -> bool {
    c.is_alphabetic() || is_variation(c)
}

/// The scripts in which names are written; no name is written in two.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Script {
    Han,
    Latin,
    Greek,
    Cyrillic,
    Kana,
    Hangul,
    Other,
}

impl Script {
    /// Gives the script of a letter; a mark has none.
    fn of(c: char) -> Option<Self> {
        Some(match c {
            '々' | '〇' => Self::Han,
            c if is_han(c) => Self::Han,
            c if !c.is_alphabetic() => return None,
            '\u{0}'..='\u{2ff}' | '\u{1e00}'..='\u{1eff}' => Self::Latin,
            '\u{370}'..='\u{3ff}' | '\u{1f00}'..='\u{1fff}' => Self::Greek,
            '\u{400}'..='\u{52f}' => Self::Cyrillic,
            '\u{3040}'..='\u{30ff}' => Self::Kana,
            '\u{1100}'..='\u{11ff}' | '\u{ac00}'..='\u{d7af}' => Self::Hangul,
            _ => Self::Other,
        })
    }
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
    fn two_names_in_one_cell_are_several() {
        for name in [
            "张三 李四",
            "张三\u{3000}李四",
            "张三\t李四",
            "张三\n李四",
            "张三\u{a0}李四",
            "王国庆 李强 陈建国",
            "欧阳志强 李四",
            "张三和李四",
            "张三 与 李四",
            "张三及李四",
            "张三以及李四",
            "张三或李四",
            "张三代李四",
            "张三-李四",
            "张三—李四",
            "张三～李四",
            "张三·李四",
            "张三。李四",
            "张三李四",
            "王国庆李建国",
        ] {
            assert_eq!(OddName::of(name), Some(OddName::Several), "{name}");
        }
        assert_eq!(OddName::of("王秀英已调离"), Some(OddName::Nobody));
    }

    #[test]
    fn letters_and_marks_that_stand_in_no_name_are_strange() {
        for name in [
            "李四。",
            "李四.",
            "。李四",
            "李四，",
            "李四、",
            "李四；",
            "李四：",
            "李四！",
            "李四·",
            "·李四",
            "李四-",
            "李四—",
            "李四'",
            "李'四",
            "“李四”",
            "《李四》",
            "李·四",
            "李-四",
            "李。四",
            "丁国庆…",
            "买买提··吐尔逊",
            "买买提・·吐尔逊",
            "买买提.·吐尔逊",
            "买买提-·吐尔逊",
            "买买提--吐尔逊",
            "买买提…吐尔逊",
            "买买提·吐尔逊·",
            "·买买提·吐尔逊",
            "丁国é",
            "丁é庆",
            "丁ー",
            "丁ぁ",
            "丁ア庆",
            "丁철수",
            "丁Ж庆",
            "丁ㄍ庆",
            "丁α",
            "丁ß",
            "丁ñ国",
            "Jоhn",
            "John-",
            "-John",
            "O''Neill",
            "João・",
        ] {
            assert_eq!(OddName::of(name), Some(OddName::Signs), "{name}");
        }
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
            "王　丽",
            "王 国 庆",
            "欧阳 志强",
            "买买提 吐尔逊",
            "买买提·吐尔逊·艾力",
            "买买提-吐尔逊",
            "白玛 罗布",
            "张和平",
            "区长春",
            "部长青",
            "主席文",
            "司长风",
            "Jr. John",
            "John Smith Jr.",
            "マリー",
            "Ελένη",
            "王陈丽华",
        ] {
            assert_eq!(OddName::of(name), None, "{name}");
        }
    }
}
