//! Texts made alike, so that they can be compared and searched: NFKC, lower case, and one space
//! ([`folded`]) or none at all ([`squeezed`]); names without what dots and dashes differ in
//! ([`name_key`]), and what is said without its punctuation ([`loosened`]).

use unicode_normalization::UnicodeNormalization as _;

use super::text::is_hidden;

/// Folds a text for comparing and searching: width, case and runs of white space go.
pub fn folded(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut space = false;
    for ch in text.nfkc().flat_map(char::to_lowercase) {
        if ch.is_whitespace() {
            space = !out.is_empty();
            continue;
        }
        if space {
            out.push(' ');
            space = false;
        }
        out.push(ch);
    }
    out
}

/// Gives a text in half width, in the signs that its letters are made of.
pub fn half_width(text: &str) -> String {
    text.nfkc().collect()
}

/// Folds a name, a heading or a day for comparing: as [`folded`], and neither spacing nor hidden
/// characters count.
pub fn squeezed(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    // Nothing in a text of these alone joins with what stands beside it; nearly all are.
    if text.chars().all(|c| is_sign(c) || c.is_ascii()) {
        let kept = text
            .chars()
            .filter(|c| !c.is_whitespace() && !is_hidden(*c));
        out.extend(kept.map(|c| c.to_ascii_lowercase()));
        return out;
    }
    let mut rest = text;
    while !rest.is_empty() {
        // Signs of ours are what they are, whatever stands beside them.
        let other = rest.find(|c| !is_sign(c)).unwrap_or(rest.len());
        let (signs, behind) = rest.split_at(other);
        out.push_str(signs);
        let end = behind.find(is_sign).unwrap_or(behind.len());
        let (others, behind) = behind.split_at(end);
        let kept = others
            .nfkc()
            .filter(|c| !c.is_whitespace() && !is_hidden(*c));
        out.extend(kept.flat_map(char::to_lowercase));
        rest = behind;
    }
    out
}

/// Says whether a character is a Chinese sign that no folding changes and that joins with none.
const fn is_sign(c: char) -> bool {
    matches!(c, '\u{4e00}'..='\u{9fff}')
}

/// Folds a name for telling whether it is the same: as [`squeezed`], and neither the dots between
/// its parts (买买提·吐尔逊, 买买提•吐尔逊, 买买提．吐尔逊) count nor the variant of a sign or a dash
/// that an input method writes. A dot between digits stays: 1.1 is not 11.
pub fn name_key(name: &str) -> String {
    let plain = squeezed(name);
    let mut chars = plain.chars().filter(|c| !is_variation(*c)).peekable();
    let mut key = String::with_capacity(plain.len());
    while let Some(here) = chars.next() {
        let after_digit = key.ends_with(|c: char| c.is_ascii_digit());
        match here {
            dot if is_dot(dot) => {
                if after_digit && chars.peek().is_some_and(char::is_ascii_digit) {
                    key.push('.');
                }
            }
            other => key.push(plain_mark(other)),
        }
    }
    key
}

/// Gives the plain dash or quote for one that an input method writes; any other stays.
pub const fn plain_mark(c: char) -> char {
    match c {
        '‐' | '‑' | '‒' | '–' | '—' | '―' | '−' | '─' => '-',
        '‘' | '’' | '＇' => '\'',
        '“' | '”' => '"',
        other => other,
    }
}

/// Says whether a character is a dot that stands between the parts of a name.
pub const fn is_dot(c: char) -> bool {
    matches!(
        c,
        '.' | '\u{b7}'
            | '\u{2022}'
            | '\u{2024}'
            | '\u{2027}'
            | '\u{2219}'
            | '\u{22c5}'
            | '\u{30fb}'
            | '\u{ff65}'
            | '\u{3002}'
            | '\u{25cf}'
            | '\u{25cb}'
            | '\u{25e6}'
            | '\u{16eb}'
            | '\u{387}'
    )
}

/// Says whether a character chooses a variant of the one before it.
pub const fn is_variation(c: char) -> bool {
    matches!(c, '\u{fe00}'..='\u{fe0f}' | '\u{e0100}'..='\u{e01ef}')
}

/// Takes out of a squeezed text everything but letters, signs and digits: two texts that are then
/// alike differ in nothing but punctuation. A text of punctuation alone stays as it is.
pub fn loosened(squeezed: &str) -> String {
    let kept: String = squeezed.chars().filter(|c| c.is_alphanumeric()).collect();
    if kept.is_empty() {
        squeezed.to_owned()
    } else {
        kept
    }
}

/// Says whether a cell holds what people write where there is nothing to say.
pub fn is_placeholder(word: &str) -> bool {
    const WORDS: [&str; 14] = [
        "无", "暂无", "没有", "空", "不详", "未知", "未填", "待补", "n/a", "none", "null",
        "nil", "(无)", "n.a.",
    ];
    let mark = |c: char| {
        matches!(
            c,
            '-' | '‐'
                | '‑'
                | '‒'
                | '–'
                | '—'
                | '―'
                | '−'
                | '─'
                | '一'
                | '/'
                | '\\'
                | '*'
                | '_'
                | '.'
                | '~'
                | '…'
                | '·'
                | '、'
        )
    };
    if word.is_empty() || word.chars().count() > 8 {
        return false;
    }
    let plain = squeezed(word);
    // 一 alone may be a name or a batch; several in a row are a line.
    let line = plain.chars().all(mark) && plain != "一";
    line || WORDS.contains(&plain.as_str())
}

/// Says whether words that are asked for as an answer say nothing: they are nil, or a bare figure
/// or two.
pub fn says_nothing(words: &str) -> bool {
    let bare = words.trim();
    let is_figure = bare.len() <= 2 && bare.chars().all(|c| c.is_ascii_digit());
    is_nil(words) || (is_figure && !bare.is_empty())
}

/// No words that stand where there are none have more letters, signs and digits than this.
const LONGEST_NIL: usize = 11;

/// Says whether words stand where there are none: that there is nothing, signs alone, or that it is
/// as somewhere else, which no record is.
pub fn is_nil(words: &str) -> bool {
    const EMPTY: [&str; 28] = [
        "无说明",
        "没有说明",
        "无备注",
        "无原因",
        "没有原因",
        "无理由",
        "没有理由",
        "无内容",
        "同上",
        "同前",
        "同左",
        "同右",
        "如上",
        "如前",
        "见上",
        "见前",
        "详见上",
        "照旧",
        "略",
        "从略",
        "如题",
        "〃",
        "々",
        "″",
        "ditto",
        "same",
        "asabove",
        "sameasabove",
    ];
    let is_mark = !words.trim().is_empty() && !words.chars().any(char::is_alphanumeric);
    // Most words are a sentence: none of those that say nothing is as long, however it is spaced.
    let mut letters = words.chars().filter(|it| it.is_alphanumeric());
    if letters.nth(LONGEST_NIL).is_some() {
        return false;
    }
    let plain = squeezed(words);
    let bare = unpointed(&plain);
    is_mark || is_placeholder(words.trim()) || is_placeholder(bare) || EMPTY.contains(&bare)
}

/// Leaves out the points and marks at the end.
fn unpointed(words: &str) -> &str {
    words.trim_end_matches(['。', '.', '！', '!', '，', ',', '；', ';'])
}

/// Says whether words leave open what they should say: they are nil, or say that it is still to be
/// settled.
pub fn is_left_open(words: &str) -> bool {
    const OPEN: [&str; 10] = [
        "待定",
        "未定",
        "待确定",
        "未确定",
        "尚未确定",
        "另定",
        "另行确定",
        "待研究",
        "tbd",
        "tba",
    ];
    let plain = squeezed(words);
    is_nil(words) || OPEN.contains(&unpointed(&plain))
}

/// Says whether words name no paper, station or site in which something could appear: it was said
/// by mouth, or is only said to be done. What was once no more than a message may be one by now.
pub fn is_no_medium(words: &str) -> bool {
    is_hearsay(words) && squeezed(words) != "微信"
}

/// Says whether words prove nothing: that something was done, or that it was said, which is what
/// they should prove.
pub fn is_hearsay(words: &str) -> bool {
    const SAID: [&str; 40] = [
        "口头",
        "口头说",
        "口头说的",
        "口头说了",
        "口头通知",
        "口头传达",
        "口头报告",
        "口头汇报",
        "口头告知",
        "电话",
        "电话通知",
        "微信",
        "听说",
        "据说",
        "已知",
        "知道了",
        "已办",
        "办了",
        "已办理",
        "已办完",
        "办完了",
        "完成",
        "已完成",
        "完成了",
        "做了",
        "已做",
        "已报",
        "报了",
        "已发",
        "发了",
        "开了",
        "已召开",
        "有",
        "是",
        "是的",
        "好",
        "好的",
        "ok",
        "yes",
        "done",
    ];
    let plain = squeezed(words);
    let bare = unpointed(&plain);
    SAID.contains(&bare) || is_only_done(bare)
}

/// Says whether words are no more than that it was done, however put: 都办过了, 开过了, 已经搞完了.
fn is_only_done(words: &str) -> bool {
    const BEFORE: [&str; 8] = ["全部", "都", "全", "均", "已经", "已", "早就", "早"];
    const DONE: [&str; 19] = [
        "办", "开", "搞", "做", "弄", "报", "发", "写", "学", "谈", "交", "干", "办理", "处理",
        "召开", "举行", "完成", "落实", "进行",
    ];
    const AFTER: [&str; 9] = ["过了", "完了", "好了", "完毕", "毕", "过", "完", "好", "了"];
    let mut core = words;
    // 都已经 is said as well as 都.
    while let Some(rest) = BEFORE.iter().find_map(|it| core.strip_prefix(it)) {
        core = rest;
    }
    let core_of = AFTER.iter().find_map(|it| core.strip_suffix(it));
    (core != words || core_of.is_some()) && DONE.contains(&core_of.unwrap_or(core))
}

/// Says whether a reason is hardly one: a sign or two, 忙, that name no leave or service known by
/// two signs.
pub fn is_hardly_a_reason(words: &str) -> bool {
    const KNOWN: [&str; 28] = [
        "病假", "产假", "事假", "婚假", "丧假", "休假", "年假", "探亲", "外派", "外借", "借调",
        "借出", "援藏", "援疆", "挂职", "脱产", "住院", "离休", "退休", "离职", "离岗", "内退",
        "调离", "调出", "出国", "出差", "公出", "留学",
    ];
    let plain = squeezed(words);
    let bare = unpointed(&plain);
    let signs = bare.chars().count();
    (1..=2).contains(&signs) && !KNOWN.contains(&bare)
}

/// Says whether words name something that can be looked up: a number, a day, a paper by its name.
pub fn names_a_source(words: &str) -> bool {
    let plain = squeezed(words);
    plain.contains(|c: char| c.is_ascii_digit() || matches!(c, '《' | '〔' | '号'))
        || ["纪要", "网", "栏", "附件", "报告"]
            .iter()
            .any(|it| plain.contains(it))
}

/// Says whether what stands in the place of a name says that there is none: 匿名 and its like, or
/// nil words.
pub fn is_nobody(name: &str) -> bool {
    const NOBODY: [&str; 8] = [
        "匿名",
        "不署名",
        "未署名",
        "无署名",
        "佚名",
        "无名氏",
        "不愿透露",
        "anonymous",
    ];
    is_nil(name) || NOBODY.contains(&squeezed(name).as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sign_or_a_figure_or_two_is_no_answer() {
        for words in [
            "S a m e as A b o v e 。",
            "。",
            "，",
            "？",
            "1",
            "12",
            "无说明",
            "没有理由。",
            "同上",
            "略",
            "无",
        ] {
            assert!(says_nothing(words), "{words}");
        }
        for words in ["", "一", "3天", "病", "2009年10月", "120", "OK", "不同意"] {
            assert!(!says_nothing(words), "{words}");
        }
    }

    #[test]
    fn what_says_only_that_it_was_done_proves_nothing() {
        for words in ["口头", "口头。", "已办", " 完成了！", "OK"] {
            assert!(is_hearsay(words), "{words}");
        }
        for words in [
            "都办过了",
            "开过了",
            "办过了",
            "搞过了",
            "都已经办完了。",
            "已办",
            "全部落实了",
        ] {
            assert!(is_hearsay(words), "{words}");
        }
        for words in [
            "办",
            "都发下去了",
            "开过两次",
            "办过了三次",
            "学习《文件选编》",
        ] {
            assert!(!is_hearsay(words), "{words}");
        }
        for words in ["忙", "太忙。", "有事", "病"] {
            assert!(is_hardly_a_reason(words), "{words}");
        }
        for words in ["", "病假", "外派", "在外学习", "外派援藏"] {
            assert!(!is_hardly_a_reason(words), "{words}");
        }
        for words in [
            "",
            "口头报告，记在会议记录第3页",
            "冀工发3号",
            "已办结，存办公室",
        ] {
            assert!(!is_hearsay(words), "{words}");
        }
        for words in ["冀工发〔2009〕3号", "3月5日", "机关公开栏", "《保定职工》"]
        {
            assert!(names_a_source(words), "{words}");
        }
        assert!(!names_a_source("实施意见当日印发"));
    }

    #[test]
    fn loosened_texts_differ_in_more_than_punctuation() {
        let loose = |text: &str| loosened(&squeezed(text));
        assert_eq!(loose("热线，没人接！"), loose("热线没人接。"));
        assert_ne!(loose("热线没人接"), loose("热线无人接"));
        assert_ne!(loose("？"), loose("！"));
    }

    #[test]
    fn what_points_elsewhere_answers_nothing_and_what_says_more_does() {
        for nil in [
            "无",
            "无。",
            "同上",
            " 同 上 ",
            "—",
            "略。",
            "Ditto",
            "same as above",
            "/",
        ] {
            assert!(says_nothing(nil), "{nil}");
        }
        for said in ["", "无障碍通道", "同上级通知", "略有延迟", "会议纪要", "一"]
        {
            assert!(!says_nothing(said), "{said}");
        }
    }

    #[test]
    fn neither_spacing_nor_hidden_characters_tell_names_apart() {
        for (text, expected) in [("张　三", "张三"), (" ＡＢ\u{200b} c\n", "abc"), ("", "")]
        {
            assert_eq!(squeezed(text), expected);
        }
    }

    #[test]
    fn signs_fold_alone_as_they_do_among_others() {
        for text in [
            "窗口中午12点，没人Ａé！",
            "第 12批\tABC c\u{7f}-·",
            "第 12批\tABC c\u{7f}-",
            "が见か\u{3099}口",
            "口\u{301}门e\u{301}",
            "㈱①⻔门",
            "각口\u{1100}\u{1161}",
        ] {
            let whole: String = text
                .nfkc()
                .filter(|c| !c.is_whitespace() && !is_hidden(*c))
                .flat_map(char::to_lowercase)
                .collect();
            assert_eq!(squeezed(text), whole, "{text}");
        }
        assert!(('\u{4e00}'..='\u{9fff}').all(|c| c.nfkc().eq([c])));
    }

    #[test]
    fn dots_do_not_tell_names_apart() {
        for dotted in [
            "买买提·艾力",
            "买买提•艾力",
            "买买提．艾力",
            "买买提・艾力",
            "买买提 · 艾力",
            "买买提‧艾力",
            "买买提⋅艾力",
            "买买提\u{3000}·\u{a0}艾力",
            "买买提\u{200b}·艾力\u{fe00}",
            "买买提艾力",
        ] {
            assert_eq!(name_key(dotted), "买买提艾力", "{dotted}");
        }
        assert_eq!(name_key("王　秀英"), name_key("王秀英"));
        assert_ne!(name_key("王秀英"), name_key("王秀瑛"));
        assert_eq!(name_key("１２３５１－专线"), name_key("12351—专线"));
        assert_ne!(name_key("第1.1批"), name_key("第11批"));
        assert_eq!(name_key("第1．1批"), name_key("第1.1批"));
    }

    #[test]
    fn width_case_and_spaces_fold() {
        let table = [
            ("ＡＢ c", "ab c"),
            ("  改－４２\n ", "改-42"),
            ("㈱", "(株)"),
            ("", ""),
        ];
        for (text, expected) in table {
            assert_eq!(folded(text), expected);
        }
    }
}
