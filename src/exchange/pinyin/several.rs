//! A cell that names more than one person: 王国庆等3人, 王国庆、李强, 王国庆夫妇; 张三和李四, 张三 李四.

use super::surnames::{
    is_common, is_compound, is_foremost, is_spelled, is_surname, is_whole_name,
};
use super::surnames::{is_han, signs};
use crate::domain::folding::{folded, squeezed};

/// What divides two names.
const DIVIDES: [char; 7] = ['/', ',', '、', ';', '|', '&', '+'];
/// Of so many letters at most names are looked for.
const MOST: usize = 24;
/// What says that somebody is not meant alone.
const TOGETHER: [&str; 15] = [
    "夫妇", "夫妻", "一家", "全家", "父子", "父女", "母子", "母女", "兄弟", "姐妹", "二人",
    "两人", "三人", "家属", "们",
];

/// What joins two names.
const JOINS: [&str; 19] = [
    "以及", "还有", "连同", "会同", "或者", "和", "与", "及", "跟", "同", "暨", "或", "并",
    "兼", "代", "至", "到", "and", "or",
];

/// Gives the whole names of which a text is made, where those are more than one: 张三 李四,
/// 张三和李四, 张三-李四, 王国庆李建国. A name that may be one person's is one: 张和平, 欧阳 志强, 王 丽.
pub(super) fn whole_names(written: &str) -> Vec<String> {
    let text = squeezed(written);
    if is_whole_name(&text) || text.chars().count() > MOST {
        return Vec::new();
    }
    apart(&folded(written))
        .or_else(|| joined(&text))
        .or_else(|| glued(&text))
        .unwrap_or_default()
}

/// Gives the names between blanks, dots and dashes. Those divide the parts of a name of another
/// language, too, which spells in all of its parts.
fn apart(text: &str) -> Option<Vec<String>> {
    let divides = |c: char| !c.is_alphanumeric() && c != '(' && c != ')';
    let parts = text.split(divides).filter(|it| !it.is_empty());
    let parts: Vec<String> = parts.map(str::to_owned).collect();
    let is_several = parts.len() > 1
        && parts.iter().all(|it| is_whole_name(it))
        && !parts.iter().all(|it| is_spelled(it));
    is_several.then_some(parts)
}

/// Gives the names on both sides of a word that joins them.
fn joined(text: &str) -> Option<Vec<String>> {
    let mut found = JOINS.iter().flat_map(|word| {
        let places = text.match_indices(word);
        places.map(move |(at, _)| (text.split_at(at).0, text.split_at(at + word.len()).1))
    });
    found.find_map(|(front, behind)| {
        let front = names_in(front)?;
        Some([front, names_in(behind)?].concat())
    })
}

/// Gives the names of one side.
fn names_in(text: &str) -> Option<Vec<String>> {
    if is_whole_name(text) {
        return Some(vec![text.to_owned()]);
    }
    apart(text).or_else(|| joined(text)).or_else(|| glued(text))
}

/// Gives the names that stand together with nothing between: each begins with a surname that many
/// bear. Of four signs the second is none: 王陈丽华 bears two surnames.
fn glued(text: &str) -> Option<Vec<String>> {
    let all: Vec<char> = text.chars().collect();
    if all.len() < 4 || !all.iter().all(|it| is_han(*it)) {
        return None;
    }
    let names = parted(&all, all.len() < 5)?;
    let is_one = names.len() < 2
        || is_compound(text)
        || (all.len() == 4 && all.get(1).is_some_and(|it| is_surname(*it)))
        || names.iter().any(|it| is_spelled(it));
    (!is_one).then_some(names)
}

/// Parts signs into names of two or three.
fn parted(all: &[char], only_foremost: bool) -> Option<Vec<String>> {
    let Some(first) = all.first() else {
        return Some(Vec::new());
    };
    let begins = if only_foremost {
        is_foremost(*first)
    } else {
        is_common(*first)
    };
    if !begins {
        return None;
    }
    [3, 2].into_iter().find_map(|n| {
        let (name, rest) = all.split_at_checked(n)?;
        let mut names = vec![name.iter().collect()];
        names.extend(parted(rest, only_foremost)?);
        Some(names)
    })
}

/// Gives the one who is named first where more than one are meant.
pub(super) fn first_of_several(text: &str) -> Option<String> {
    let front = before_others(text).or_else(|| {
        let mut parts = text.split(DIVIDES).filter(|it| !it.is_empty());
        let first = parts.next().filter(|it| signs(it) > 1)?;
        parts.any(|it| signs(it) > 1).then_some(first)
    })?;
    let front = front.trim_end_matches(|c: char| DIVIDES.contains(&c) || c == '的');
    (signs(front) > 0).then(|| front.to_owned())
}

/// Gives what stands before 等, 等3人, 夫妇. 等 inside a name (王等明) is a sign of it.
fn before_others(text: &str) -> Option<&str> {
    if let Some((front, behind)) = text.rsplit_once('等') {
        let counted = behind.trim_start_matches(|c: char| {
            c.is_ascii_digit() || "一二两三四五六七八九十几多若干".contains(c)
        });
        let is_counted = counted.len() < behind.len() && counted.is_empty();
        let others = [
            "", "人", "名", "位", "同志", "各位", "个", "职工", "干部", "同事",
        ];
        let is_others = others.iter().any(|it| {
            counted
                .strip_prefix(it)
                .is_some_and(|it| matches!(it, "" | "人" | "同志" | "职工" | "干部"))
        });
        return (!front.is_empty() && (is_counted || is_others)).then_some(front);
    }
    if let Some(front) = TOGETHER.iter().find_map(|it| text.strip_suffix(it)) {
        return (signs(front) > 1).then_some(front);
    }
    let front = text.strip_suffix(['人', '名', '位'])?;
    let bare = front.trim_end_matches(|c: char| c.is_ascii_digit());
    (bare.len() < front.len() && signs(bare) > 1).then_some(bare)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whole_names_are_found_however_they_are_divided() {
        for (written, names) in [
            ("张三 李四", "张三|李四"),
            ("张三\u{3000}李四", "张三|李四"),
            ("张三\n李四", "张三|李四"),
            ("王国庆 李强 陈建国", "王国庆|李强|陈建国"),
            ("欧阳志强 李四", "欧阳志强|李四"),
            ("李四 欧阳志强", "李四|欧阳志强"),
            ("王丽 区长春", "王丽|区长春"),
            ("马力 李强", "马力|李强"),
            ("张三和李四", "张三|李四"),
            ("张三 和 李四", "张三|李四"),
            ("王和平和李和平", "王和平|李和平"),
            ("张三与李四", "张三|李四"),
            ("张三及李四", "张三|李四"),
            ("张三以及李四", "张三|李四"),
            ("张三同李四", "张三|李四"),
            ("张三或李四", "张三|李四"),
            ("张三代李四", "张三|李四"),
            ("张三and李四", "张三|李四"),
            ("张三、李四和王五", "张三|李四|王五"),
            ("买买提和李强", "买买提|李强"),
            ("诸葛亮和司马懿", "诸葛亮|司马懿"),
            ("张三-李四", "张三|李四"),
            ("张三—李四", "张三|李四"),
            ("张三——李四", "张三|李四"),
            ("张三~李四", "张三|李四"),
            ("张三·李四", "张三|李四"),
            ("张三。李四", "张三|李四"),
            ("张三…李四", "张三|李四"),
            ("张三\\李四", "张三|李四"),
            ("张三李四", "张三|李四"),
            ("王国庆李建国", "王国庆|李建国"),
            ("王国庆李强", "王国庆|李强"),
            ("张三李四王五", "张三|李四|王五"),
            ("张 三 李 四", "张三|李四"),
        ] {
            assert_eq!(whole_names(written).join("|"), names, "{written}");
        }
    }

    #[test]
    fn a_name_of_one_is_not_parted() {
        for one in [
            "王 丽",
            "王　丽",
            "王 国 庆",
            "马 长海",
            "王国 庆",
            "欧阳 志强",
            "司马 义",
            "张和平",
            "李同舟",
            "王与之",
            "李及第",
            "欧阳和平",
            "司马与之",
            "陈方安生",
            "王陈丽华",
            "王陈 丽华",
            "刘王立明",
            "买买提·艾力",
            "买买提 艾力",
            "买买提-吐尔逊",
            "阿依古丽-买买提",
            "阿依古丽 买买提",
            "马木提·艾买提",
            "白玛 罗布",
            "白玛罗布",
            "白音孟和",
            "孟和巴特尔",
            "马合木提江",
            "司马义·艾力",
            "阿不都热依木",
            "Li Na",
            "John Anderson",
            "Sandor",
            "Jean-Luc Picard",
            "さとう",
            "王",
            "",
        ] {
            assert!(whole_names(one).is_empty(), "{one}: {:?}", whole_names(one));
        }
    }

    #[test]
    fn the_first_of_several_is_named() {
        for (written, first) in [
            ("王国庆等", "王国庆"),
            ("王国庆等人", "王国庆"),
            ("王国庆等3人", "王国庆"),
            ("王国庆等三名同志", "王国庆"),
            ("王国庆等同志", "王国庆"),
            ("王国庆等12位", "王国庆"),
            ("王国庆、李强等", "王国庆、李强"),
            ("王国庆、李强", "王国庆"),
            ("王国庆/李强", "王国庆"),
            ("王国庆,李强", "王国庆"),
            ("王国庆夫妇", "王国庆"),
            ("王国庆一家", "王国庆"),
            ("王国庆3人", "王国庆"),
            ("王国庆的家属", "王国庆"),
            ("李等", "李"),
        ] {
            assert_eq!(
                first_of_several(written).as_deref(),
                Some(first),
                "{written}"
            );
        }
        for one in [
            "王国庆",
            "王等明",
            "李一家",
            "买买提·艾力",
            "王三人",
            "们",
            "等",
        ] {
            assert_eq!(first_of_several(one), None, "{one}");
        }
    }
}
