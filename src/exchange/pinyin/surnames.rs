//! Surnames, and what they say of a text: whether it may be the whole name of one person (a surname
//! and one or two signs), and whether it rather spells a name of another language.
//!
//! Source: 百家姓, the hundred surnames most people bear, and those met in rosters beside them.

use super::words::COMPOUND_SURNAMES;

/// The surnames that most people bear, by how many do.
const COMMON: &str = "\
王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧\
程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛\
邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文肖付闫";
/// So many of the first of them are borne by half of all people.
const FOREMOST: usize = 30;
/// The others.
const OTHERS: &str = "\
褚卫尤施严华陶戚喻柏水窦章云葛奚郎鲁韦昌苗凤花俞柳酆鲍费廉岑倪滕殷毕邬安乐时皮卞齐伍元卜平和穆湛\
祁禹狄米贝明臧计伏成谈茅庞纪舒屈项祝阮蓝闵席季麻强路娄危童颜梅盛刁骆樊凌霍虞支柯昝管莫经房裘缪干\
解应宗宣贲郁单杭洪包诸左吉钮嵇邢滑裴荣翁荀羊於惠甄曲家封芮羿储靳汲邴糜松井富巫乌焦巴弓牧隗山谷车\
宓蓬全郗班仰秋仲伊宫宁仇栾暴甘钭厉戎祖符景詹束幸司韶郜蓟薄印宿怀蒲邰从鄂索咸籍卓蔺屠蒙池阴胥能苍\
双闻莘党翟贡劳逄姬申扶堵冉宰郦雍郤璩桑桂濮牛寿通边扈燕冀郏浦尚农温别庄晏柴瞿充慕连茹习宦艾鱼容向\
古慎戈庾终暨居衡步都耿满弘匡国寇广禄阙东欧殳沃利蔚越夔隆师巩厍聂晁勾敖融冷訾辛阚那简饶空毋沙乜养\
鞠须丰巢关蒯相查后荆红游竺权逯盖益桓公晋楚法汝鄢涂钦归海岳帅缑亢况有琴商牟佘佴伯赏墨哈谯笪年爱阳\
佟言福代仝邸呙苑冼原栗么但信修候兰冶初区占卿召呼员回尧展崇庹忻恽战户才折拜敬斯智朴来杞果植母沐洗\
渠玄玉由盘直眭矫矣禤种秘粟续羡肇腾芦苟荔药莎落衣裔覃谌豆赫辜遇邝郄郇部释银门问隋雒青靖顿风首香鹿\
麦黑主所先同市书科揭僧禚冒酉仉买妥";
/// Surnames of two signs beside those that are read otherwise than their signs.
const MORE_COMPOUND: [&str; 34] = [
    "公羊", "公冶", "宗政", "濮阳", "太叔", "仲孙", "钟离", "闾丘", "亓官", "司寇", "子车",
    "颛孙", "巫马", "公西", "漆雕", "乐正", "壤驷", "公良", "夹谷", "宰父", "谷梁", "段干",
    "百里", "东郭", "南门", "羊舌", "微生", "梁丘", "左丘", "东门", "第五", "纳兰", "耶律",
    "完颜",
];
/// Surnames that also begin names of other languages.
const BORROWED: &str = "\
马罗高胡白苏安江金古买艾木沙居米夏毛包麦巴哈贾司孟乌满伊玉莫柯边强平索齐敖那康贡叶石田";
/// Signs that spell names of other languages and seldom stand in a Chinese one.
const SPELLING: &str = "尔依提买吐克玛扎桑措孜甫萨卡吾努帕布尼娜汗坦热阿巴拉仁斯特";
/// Signs that do so only behind a surname that begins such names.
const SPELLING_TOO: &str = "力木合音达增苏丽娃孟江义和";

/// Says whether a sign is a surname.
pub(super) fn is_surname(sign: char) -> bool {
    is_common(sign) || OTHERS.contains(sign)
}

/// Says whether a sign is one of the surnames that most people bear.
pub(super) fn is_common(sign: char) -> bool {
    COMMON.contains(sign)
}

/// Says whether a sign is one of the surnames that half of all people bear.
pub(super) fn is_foremost(sign: char) -> bool {
    COMMON.chars().take(FOREMOST).any(|it| it == sign)
}

/// Says whether a text begins with a surname of two signs.
pub(super) fn is_compound(text: &str) -> bool {
    let long = COMPOUND_SURNAMES.iter().map(|it| it.0).chain(MORE_COMPOUND);
    long.into_iter().any(|it| text.starts_with(it))
}

/// Says whether a text may be the whole name of one person: a surname and one or two signs.
pub(super) fn is_whole_name(text: &str) -> bool {
    let Some(first) = text.chars().next().filter(|_| text.chars().all(is_han)) else {
        return false;
    };
    match signs(text) {
        2 | 3 => is_surname(first) || is_compound(text),
        4 => is_compound(text),
        _ => false,
    }
}

/// Says whether a text that begins with a surname rather spells a name of another language:
/// 白玛, 马木提, 艾力.
pub(super) fn is_spelled(text: &str) -> bool {
    let mut all = text.chars();
    let spells = |it: char| SPELLING.contains(it) || SPELLING_TOO.contains(it);
    all.next().is_some_and(|it| BORROWED.contains(it)) && all.any(spells)
}

/// Says whether nobody is called so: longer than a surname and a name can be, though it begins
/// with a surname of ours.
pub(super) fn is_overlong(text: &str) -> bool {
    let mut all = text.chars();
    let first = all.next();
    signs(text) > 4 + usize::from(is_compound(text))
        && text.chars().all(is_han)
        && first.is_some_and(|it| is_common(it) && !BORROWED.contains(it))
        && !all.any(|it| SPELLING.contains(it))
}

/// Says whether a letter is a Chinese sign, of whatever plane.
pub(super) const fn is_han(letter: char) -> bool {
    matches!(letter, '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}')
}

pub(super) fn signs(text: &str) -> usize {
    text.chars().filter(|c| is_han(*c)).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_surname_and_one_or_two_signs_are_a_name() {
        for name in ["王丽", "区长春", "欧阳丽", "欧阳志强", "段干木", "主席文"]
        {
            assert!(is_whole_name(name), "{name}");
        }
        for other in [
            "王",
            "志强",
            "王国庆红",
            "吐尔逊",
            "王 丽",
            "王b",
            "欧阳志强红",
            "",
        ] {
            assert!(!is_whole_name(other), "{other}");
        }
    }

    #[test]
    fn names_of_other_languages_are_told_by_their_signs() {
        for name in ["白玛", "罗布", "马木提", "艾力", "叶尔兰", "买买提"] {
            assert!(is_spelled(name), "{name}");
        }
        for name in ["马长海", "高强", "王克", "李达", "白洁"] {
            assert!(!is_spelled(name), "{name}");
        }
    }

    #[test]
    fn no_surname_stands_twice() {
        let mut all: Vec<char> = COMMON.chars().chain(OTHERS.chars()).collect();
        let count = all.len();
        all.sort_unstable();
        let twice: Vec<_> = all
            .windows(2)
            .filter(|it| it.first() == it.last())
            .collect();
        assert!(twice.is_empty(), "{twice:?}");
        assert!(count > 500, "{count}");
    }
}
