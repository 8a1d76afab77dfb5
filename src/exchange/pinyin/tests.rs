//! What a clerk types, and whom it finds.

use proptest::prelude::*;

use super::readings::{Syllable, syllables};
use super::*;

/// The most initials that [`initials`] spells out for one name.
const INITIALS_MAX: usize = 64;

/// Returns every reading of each character, the likeliest first, in lower case without tones.
///
/// What is no Chinese character reads as itself; punctuation has no reading. `ü` is `v`.
fn readings(name: &str, naming: Naming) -> Vec<Vec<String>> {
    syllables(name, naming)
        .into_iter()
        .map(|syllable| match syllable.readings.as_slice() {
            [] if syllable.is_skippable() => Vec::new(),
            [] => vec![syllable.letter.to_string()],
            readings => readings
                .iter()
                .map(|reading| (*reading).to_owned())
                .collect(),
        })
        .collect()
}

/// Returns the first letters of its readings, each once; itself where it has none.
fn first_letters(syllable: &Syllable) -> Vec<char> {
    let mut firsts = Vec::new();
    for first in syllable
        .readings
        .iter()
        .filter_map(|reading| reading.chars().next())
    {
        if !firsts.contains(&first) {
            firsts.push(first);
        }
    }
    if firsts.is_empty() && !syllable.is_skippable() {
        firsts.push(syllable.letter);
    }
    firsts
}

/// Returns the initials by every combination of readings, the likeliest first, each once.
///
/// At most [`INITIALS_MAX`]: a long name of many-voiced characters is cut short, and matching
/// (which needs no list) still finds it.
fn initials(name: &str, naming: Naming) -> Vec<String> {
    let mut all = vec![String::new()];
    for syllable in syllables(name, naming) {
        let firsts = first_letters(&syllable);
        if firsts.is_empty() {
            continue;
        }
        let mut longer: Vec<String> = Vec::with_capacity(all.len() * firsts.len());
        for first in &firsts {
            longer.extend(all.iter().map(|start| format!("{start}{first}")));
        }
        longer.truncate(INITIALS_MAX);
        all = longer;
    }
    all
}

/// Returns the initials by the likeliest readings, to be shown and kept.
fn primary_initials(name: &str, naming: Naming) -> String {
    let firsts = syllables(name, naming).into_iter();
    firsts
        .filter_map(|syllable| first_letters(&syllable).first().copied())
        .collect()
}

/// Tells whether a query finds a name; for many names keep a [`PinyinKey`] of each.
fn matches(query: &str, name: &str) -> bool {
    PinyinKey::person(name).rank(query).is_some()
}

#[test]
fn names_are_found_by_whatever_is_typed() {
    for (name, found) in [
        (
            "张三丰",
            &[
                "zsf",
                "zhangsanfeng",
                "zhangsf",
                "zhsf",
                "zsanf",
                "张sf",
                "ZSF",
                "ｚｓｆ",
            ][..],
        ),
        (
            "张三丰",
            &[
                "zhang",
                "z",
                "zhangsanfe",
                "三丰",
                "sf",
                "zhang san feng",
                "张三f",
                "",
            ][..],
        ),
        ("单永华", &["syh", "dyh", "shanyonghua", "danyh"][..]),
        ("重庆银行", &["cqyh", "zqyh", "chongqing", "yinhang"][..]),
        ("重庆", &["cq", "zq"][..]),
        ("北京市局", &["北jsj", "bjsj", "jsj", "beijingshiju"][..]),
        ("杨𠮷祥", &["yjx", "yangjixiang", "𠮷"][..]),
        ("吕布", &["lvbu", "lubu", "lb", "lü"][..]),
        ("西安", &["xian", "xi'an", "xa"][..]),
        ("欧阳秀英", &["oyxy", "ouyang", "xiuying"][..]),
        ("买买提·艾力", &["mmtal", "maimaitiaili", "艾力"][..]),
        ("第1党支部", &["d1dzb", "di1", "1党"][..]),
        ("权益保障部", &["qybzb", "bzb"][..]),
        ("职工法律援助中心", &["zgflyzzx", "flyz"][..]),
    ] {
        for query in found {
            assert!(matches(query, name), "{query} finds {name}");
            assert!(
                PinyinKey::phrase(name).rank(query).is_some(),
                "{query} finds {name}"
            );
        }
    }
}

#[test]
fn names_are_not_found_by_something_else() {
    for (name, missed) in [
        (
            "张三丰",
            &["zfs", "zhansf", "zsff", "zhangsanfengx", "李", "zsf1"][..],
        ),
        ("单永华", &["tyh", "yhs"][..]),
        ("北京市局", &["bsj", "京北"][..]),
    ] {
        for query in missed {
            assert!(!matches(query, name), "{query} does not find {name}");
        }
    }
}

#[test]
fn surnames_are_read_as_surnames_first() {
    for (name, initials) in [
        ("单永华", "syh"),
        ("解学士", "xxs"),
        ("仇英", "qy"),
        ("区小明", "oxm"),
        ("查良镛", "zly"),
        ("曾国强", "zgq"),
        ("盖叫天", "gjt"),
        ("尉迟恭", "ycg"),
        ("万俟卨", "mqx"),
        ("任长霞", "rcx"),
        ("华罗庚", "hlg"),
        ("朴永男", "pyn"),
        ("翟天临", "ztl"),
        ("覃海洋", "qhy"),
        ("乐毅", "yy"),
        ("冼星海", "xxh"),
        ("欧阳海燕", "oyhy"),
        ("司马𠮷祥", "smjx"),
        ("长孙无忌", "zswj"),
        ("马长海", "mch"),
        ("刘乐", "ll"),
    ] {
        assert_eq!(primary_initials(name, Naming::Person), initials, "{name}");
        assert!(matches(initials, name), "{name}");
    }
    let first = |name| readings(name, Naming::Person).concat().first().cloned();
    for (name, reading) in [
        ("单", "shan"),
        ("解", "xie"),
        ("区", "ou"),
        ("朴", "piao"),
        ("翟", "zhai"),
        ("覃", "qin"),
        ("冼", "xian"),
        ("盖", "ge"),
    ] {
        assert_eq!(first(name).as_deref(), Some(reading), "{name}");
    }
}

#[test]
fn words_of_offices_are_read_as_words() {
    for (name, initials) in [
        ("重庆银行", "cqyh"),
        ("基层工会与长效机制", "jcghycxjz"),
        ("调研室", "dys"),
        ("区工会", "qgh"),
        ("单位办公室", "dwbgs"),
        ("财务资产部", "cwzcb"),
        ("会计科(一)", "kjky"),
    ] {
        assert_eq!(primary_initials(name, Naming::Phrase), initials, "{name}");
    }
}

#[test]
fn every_combination_of_initials_is_listed_within_bounds() {
    assert_eq!(initials("重庆", Naming::Phrase), ["cq", "zq", "tq"]);
    let syh = initials("单永华", Naming::Person);
    assert_eq!(syh.first().map(String::as_str), Some("syh"));
    assert!(syh.contains(&"dyh".to_owned()));
    assert!(initials(&"单".repeat(40), Naming::Phrase).len() <= INITIALS_MAX);
}

#[test]
fn the_likelier_match_comes_first() {
    let rank = |query: &str, name| PinyinKey::person(name).rank(query);
    assert!(rank("syh", "单永华") < rank("dyh", "单永华"));
    assert!(rank("zs", "张三") < rank("zs", "张三丰"));
    assert!(rank("sf", "孙芳") < rank("sf", "张三丰"));
    assert_eq!(rank("x", "张三"), None);
}

#[test]
fn a_usual_reading_stands_before_a_rare_one() {
    let rank = |query: &str, name: &str, naming| {
        let found = PinyinKey::of(name, naming).rank(query);
        found.unwrap_or_else(|| panic!("{query} {name}"))
    };
    let person = Naming::Person;
    let phrase = Naming::Phrase;
    // What was typed, whom it means, and who only has it by a rare reading.
    for (query, usual, rare, naming) in [
        ("ceng", "李层", "曾国强", person),
        ("dan", "李丹", "单永华", person),
        ("jie", "周杰", "解学士", person),
        ("chou", "刘筹", "仇英", person),
        ("cha", "王察", "查良镛", person),
        ("qu", "张曲", "区小明", person),
        ("gai", "何钙", "盖叫天", person),
        ("z", "李曾", "长孙", person),
        ("hang", "刘杭", "行知", person),
        ("tiao", "马调", "调元", person),
        ("zhang", "学习章程", "长效机制", phrase),
        ("chang", "工作常态", "部长接待日", phrase),
        ("zhong", "三项重点", "重庆分会", phrase),
        ("chong", "补充意见", "重点工作", phrase),
        ("hang", "基层行业协会", "行政审批", phrase),
        ("diao", "深入调研", "调整分工", phrase),
        ("tiao", "工作协调", "调查研究", phrase),
    ] {
        let (usual_rank, rare_rank) = (rank(query, usual, naming), rank(query, rare, naming));
        assert!(usual_rank < rare_rank, "{query}: {usual} {rare}");
    }
}

proptest! {
    #[test]
    fn any_query_on_any_name_ends(query in ".{0,24}", name in ".{0,16}") {
        let key = PinyinKey::person(&name);
        let folded = PinyinQuery::new(&query);
        prop_assert_eq!(key.rank(&query), key.rank_query(&folded));
        prop_assert!(initials(&name, Naming::Person).len() <= INITIALS_MAX);
    }

    #[test]
    fn its_own_initials_and_full_pinyin_find_a_name(name in "[\u{4E00}-\u{9FA5}]{1,6}") {
        let key = PinyinKey::person(&name);
        prop_assert!(key.rank(&primary_initials(&name, Naming::Person)).is_some());
        let full: String =
            readings(&name, Naming::Person).iter().filter_map(|r| r.first()).cloned().collect();
        prop_assert!(key.rank(&full).is_some(), "{} {}", name, full);
    }
}
