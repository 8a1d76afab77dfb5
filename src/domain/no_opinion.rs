//! Whether what stands where an opinion would says that there is none: 无, 没有意见。, 均无, 意见：无,
//! 都挺好的，没有意见. Only as a whole: 无障碍设施不足 is an opinion, and so is whatever follows.

use std::sync::LazyLock;

use super::folding::is_placeholder;
use super::folding::squeezed;
use super::rephrased::without_numbering;
use super::variants::{plain_signs, written_as};

/// As long as the longest of these sayings may be.
const MOST: usize = 40;
/// As long as what somebody has no opinion of may be called: 对领导班子.
const SCOPE: usize = 12;

/// Who says it, when, of how much; thanks and praise that go before.
const BEFORE: &[&str] = &[
    "本人",
    "我个人",
    "个人",
    "我",
    "我们",
    "大家",
    "本部门",
    "我部门",
    "本单位",
    "我单位",
    "目前",
    "暂时",
    "暂",
    "现在",
    "当前",
    "本次",
    "此次",
    "这次",
    "本轮",
    "均",
    "都",
    "全",
    "全部",
    "也",
    "皆",
    "各方面",
    "方面",
    "总体",
    "总体上",
    "总的",
    "总的来说",
    "整体",
    "整体上",
    "基本",
    "基本上",
    "确实",
    "很",
    "挺",
    "非常",
    "比较",
    "十分",
    "相当",
    "还",
    "一切",
    "真",
    "做得",
    "做的",
    "干得",
    "搞得",
    "好",
    "好的",
    "都好",
    "满意",
    "不错",
    "可以",
    "正常",
    "到位",
    "认可",
    "赞成",
    "同意",
    "支持",
    "的",
    "了",
    "谢谢",
    "感谢",
    "多谢",
    "答",
    "内容",
];
/// Of what something good is said; alone they deny nothing.
const OF: &[&str] = &["领导", "领导班子", "班子", "单位", "工作", "工会", "部门"];
/// That there is none.
const NOT: &[&str] = &[
    "没有提出",
    "没有提",
    "没提出",
    "未提出",
    "没有",
    "暂无",
    "尚无",
    "并无",
    "未提",
    "没提",
    "不提",
    "毫无",
    "没",
    "无",
    "none",
    "nothing",
    "nil",
    "no",
];
/// None of which kind.
const SUCH: &[&str] = &[
    "任何",
    "什么",
    "啥",
    "其他",
    "其它",
    "别的",
    "具体",
    "特别",
    "新的",
    "相关",
    "更多",
    "不同",
    "进一步",
    "further",
    "other",
    "more",
];
/// None of what.
const WHAT: &[&str] = &[
    "意见",
    "建议",
    "看法",
    "想法",
    "补充",
    "问题",
    "要求",
    "诉求",
    "需求",
    "不满",
    "不满意",
    "opinions",
    "comments",
    "opinion",
    "comment",
    "suggestions",
    "suggestion",
];
const JOINS: &[&str] = &["和", "与", "及", "或", "以及", "或者", "and", "or"];
/// What may stand behind.
const BEHIND: &[&str] = &[
    "了",
    "等",
    "可提",
    "要提",
    "提",
    "可说",
    "要说",
    "说的",
    "可说的",
    "好说的",
    "要说的",
    "好提的",
    "可提的",
    "要提的",
    "的地方",
    "的",
];
const THANKS: &[&str] = &[
    "谢谢",
    "感谢",
    "多谢",
    "谢谢您",
    "谢谢领导",
    "感谢领导",
    "谢谢大家",
    "谢谢组织",
    "感谢组织",
    "辛苦了",
    "领导辛苦了",
    "大家辛苦了",
    "thanks",
    "thankyou",
];
/// Said as a whole.
const WHOLE: &[&str] = &[
    "空白",
    "空白卡",
    "空卡",
    "未填",
    "未填写",
    "未写",
    "没填",
    "没写",
];
/// Signs of which each of these sayings has one, and no opinion need have any.
const SIGNS: &str = "没无未不空待";
/// The sign that is written for a dash: alone it says nothing.
const DASH: char = '一';
/// Words with which something is said after all.
const AFTER_ALL: &[&str] = &[
    "但", "希望", "建议", "只是", "不过", "就是", "要求", "请", "应", "可是", "然而", "能否",
    "最好", "需要", "还是", "尽快", "but",
];

/// How far a text has been read as saying that there is no opinion.
#[derive(Clone, Copy, PartialEq, Eq)]
enum At {
    /// Before it says so.
    Before,
    /// Before, and something was named: only no opinion of it counts, not the lack of it.
    Named,
    /// Behind the no.
    Not,
    /// Behind the no, and something was named before.
    NotOfNamed,
    /// Behind what there is none of.
    What,
    /// Where a further thing has to follow.
    Joined,
    /// It has said so.
    Said,
}

impl At {
    /// Gives which words may follow, and how far the text is read behind them.
    const fn steps(self) -> &'static [(&'static [&'static str], Self)] {
        match self {
            Self::Before => &[
                (BEFORE, Self::Before),
                (WHAT, Self::Before),
                (JOINS, Self::Before),
                (OF, Self::Named),
                (NOT, Self::Not),
            ],
            Self::Named => &[
                (BEFORE, Self::Named),
                (OF, Self::Named),
                (NOT, Self::NotOfNamed),
            ],
            Self::Not => &[
                (SUCH, Self::Not),
                (WHAT, Self::What),
                (BEHIND, Self::Said),
                (THANKS, Self::Said),
            ],
            Self::NotOfNamed => &[(SUCH, Self::NotOfNamed), (WHAT, Self::What)],
            Self::What => &[
                (WHAT, Self::What),
                (JOINS, Self::Joined),
                (BEHIND, Self::Said),
                (THANKS, Self::Said),
            ],
            Self::Joined => &[(SUCH, Self::Joined), (WHAT, Self::What)],
            Self::Said => &[(THANKS, Self::Said)],
        }
    }

    const fn is_said(self) -> bool {
        matches!(self, Self::Not | Self::What | Self::Said)
    }
}

/// Reads the rest of a text.
fn is_read(rest: &str, at: At) -> bool {
    if rest.is_empty() {
        return at.is_said();
    }
    let steps = at.steps().iter();
    let mut words = steps.flat_map(|(words, to)| words.iter().map(move |word| (*word, *to)));
    let on = words.any(|(word, to)| {
        rest.strip_prefix(word)
            .is_some_and(|rest| is_read(rest, to))
    });
    // It may be said twice: 无（无）, 意见无，建议无.
    on || (at.is_said() && is_read(rest, At::Before))
        || (at == At::Before && is_read_of_something(rest))
}

/// Reads what somebody has no opinion of: 对领导班子没有意见. What denies or asks is no name of it.
fn is_read_of_something(rest: &str) -> bool {
    let Some(named) = ["对于", "对", "关于", "就"]
        .iter()
        .find_map(|word| rest.strip_prefix(word))
    else {
        return false;
    };
    let mut ends = named.char_indices().map(|(at, _)| at).skip(1).take(SCOPE);
    ends.any(|end| {
        let (name, rest) = named.split_at(end);
        !name.contains(['不', '没', '无', '未']) && is_read(rest, At::Named)
    })
}

/// Says whether a text has what no saying does without: one of [`SIGNS`], something else than signs
/// of ours, or nothing that is read at all but dashes.
fn may_deny(text: &str) -> bool {
    static DENYING: LazyLock<Vec<char>> = LazyLock::new(|| {
        let signs = SIGNS.chars();
        signs
            .flat_map(|sign| written_as(sign).chain([sign]))
            .collect()
    });
    let mut is_read = false;
    for c in text.chars() {
        let ours = matches!(c, '\u{4e00}'..='\u{9fff}');
        if ours && DENYING.contains(&c) || !ours && c.is_alphabetic() {
            return true;
        }
        is_read |= ours && c != DASH;
    }
    !is_read
}

/// Says whether what stands where an opinion would says that there is none.
///
/// Long forms, the number in front and punctuation play no part.
pub fn says_none(text: &str) -> bool {
    if text.chars().count() > MOST || !may_deny(text) {
        return false;
    }
    if is_placeholder(text.trim()) {
        return true;
    }
    let words = plain_signs(&squeezed(text));
    let letters =
        |words: &str| -> String { words.chars().filter(|c| c.is_alphanumeric()).collect() };
    let plain = letters(&words);
    if plain.is_empty() {
        // Dashes, dots and strokes; an empty text is missing, and says nothing of its own.
        return !text.trim().is_empty();
    }
    let bare = letters(without_numbering(&words));
    // What is left of ① is a figure that nothing sets off.
    let unnumbered = plain.trim_start_matches(|c: char| c.is_ascii_digit());
    [plain.as_str(), bare.as_str(), unnumbered]
        .into_iter()
        .any(|it| {
            is_placeholder(it)
                || WHOLE.contains(&it)
                || (!it.is_empty() && is_read(it, At::Before))
        })
}

/// Says whether a text begins by saying that there is no opinion and goes on without a word that
/// says one after all: 没有意见，总的满意. Somebody has to look at it.
pub fn may_say_none(text: &str) -> bool {
    if !may_deny(text) || says_none(text) {
        return false;
    }
    let words = plain_signs(&squeezed(text));
    let words = without_numbering(&words);
    let mut parts = words.split(['，', ',', '。', '.', '；', ';', '！', '!', '、', '：', ':']);
    let begins = parts.next().is_some_and(says_none);
    let rest: String = parts.collect();
    begins && !AFTER_ALL.iter().any(|word| rest.contains(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_saying_is_without_the_signs_that_are_looked_for_first() {
        let sayings = NOT
            .iter()
            .chain(WHOLE)
            .chain(["无", "不详", "待补", "n/a", "——", "一"].iter());
        for saying in sayings {
            assert!(may_deny(saying), "{saying}");
        }
        for (written, wanted) in [
            ("無", true),
            ("沒有", true),
            ("⽆", true),
            ("ＮＯ", true),
            ("①", true),
            ("窗口中午人少，建议安排专人。", false),
            ("希望改一改", false),
            ("一一", true),
            ("3点关门", false),
        ] {
            assert_eq!(may_deny(written), wanted, "{written}");
        }
    }

    #[test]
    fn what_says_that_there_is_no_opinion_is_told_from_an_opinion() {
        for none in [
            "无",
            "无。",
            "（无）",
            "无意见",
            "无 意 见",
            "没有意见。",
            "没意见",
            "没有",
            "暂无",
            "暂无意见！",
            "暂无建议",
            "暂时没有意见",
            "无意见和建议",
            "没有意见、建议",
            "无意见建议",
            "没有什么意见",
            "无其他意见",
            "没有任何意见或建议",
            "本人没有意见",
            "我没有意见",
            "目前没有意见。",
            "未提意见",
            "没有提意见",
            "没有提出意见",
            "没有意见了",
            "没有意见可提",
            "—",
            "——",
            "/",
            "／",
            "-",
            "……",
            "空白",
            "空卡",
            "未填写",
            "N/A",
            "none",
            "No comments",
            "No comment.",
            "尚无意见",
        ] {
            assert!(says_none(none), "{none}");
        }
        for some in [
            "",
            " ",
            "无障碍设施不足",
            "没有意见箱",
            "没有意见，总的满意",
            "无人接电话",
            "没有建议渠道",
            "没有看法就不提",
            "意见",
            "建议",
            "没有问题反馈渠道",
            "暂无食堂",
            "无具体事项",
            "窗口没有人",
            "没有想法的干部太多",
            "我",
            "未提拔年轻人",
            "1",
        ] {
            assert!(!says_none(some), "{some}");
        }
    }

    #[test]
    fn none_is_none_however_it_is_put() {
        for none in [
            "無",
            "無意見",
            "沒有意見",
            "沒意見",
            "暫無",
            "意见：无",
            "建议:无",
            "意见建议：暂无",
            "意见：无；建议：无",
            "1、无",
            "１、无",
            "1.无",
            "（1）无意见",
            "①无",
            "一、没有意见",
            "第1条：无",
            "无无",
            "无/无",
            "无（无）",
            "无，无",
            "无。没有。",
            "均无",
            "都没有",
            "都没有意见",
            "无补充",
            "没有补充意见",
            "没有意见，谢谢",
            "没有意见，谢谢领导！",
            "谢谢，没有意见",
            "都挺好的，没有意见",
            "很好，无意见",
            "工作很好，没有意见",
            "领导班子很好，没有意见",
            "满意，没有意见",
            "同意，无意见",
            "对领导班子没有意见",
            "对工会工作无意见",
            "对领导班子和机关部室均无意见",
            "关于食堂，没有意见",
            "本次未提出意见",
            "此次无意见",
            "没有问题",
            "没什么问题",
            "没啥说的",
            "没什么可提的",
            "意见没有",
            "No opinion, thanks",
            "nothing",
            "没有不满意的地方",
            "大家都没有意见",
            "本部门无意见",
        ] {
            assert!(says_none(none), "{none}");
        }
    }

    #[test]
    fn what_only_holds_such_words_is_an_opinion() {
        for some in [
            "没有意见，但希望多下基层",
            "無障礙設施不足",
            "意见没有落实",
            "意见无人答复",
            "问题没有解决",
            "工作没有计划",
            "领导没有担当",
            "对职工没有关心",
            "对职工意见没有答复",
            "无意见箱",
            "都挺好的",
            "满意",
            "谢谢",
            "无谢谢制度",
            "没有补充医疗保险",
            "没有要求就没有进步",
            "没有工作餐",
            "没有问题意识",
            "1、无障碍设施不足",
            "对不同意见没有反馈",
            "均无空调",
            "本次未提出表扬",
            "建议无烟办公",
            "没有好的工作",
            "对提的建议没有",
            "没有工作",
            "无领导",
            "没有领导没有意见的时候",
        ] {
            assert!(!says_none(some), "{some}");
        }
    }

    #[test]
    fn what_only_begins_so_is_looked_at() {
        for unsure in [
            "没有意见，总的满意",
            "无，都挺好",
            "沒有意見。工作扎实",
            "无意见，继续保持",
        ] {
            assert!(may_say_none(unsure), "{unsure}");
        }
        for sure in [
            "没有意见",
            "没有意见，但希望多下基层",
            "没有意见箱",
            "无障碍设施不足",
            "会议太多，没有意见",
            "没有意见，建议加座位",
        ] {
            assert!(!may_say_none(sure), "{sure}");
        }
    }
}
