//! A cell that names more than one person: 王国庆等3人, 王国庆、李强, 王国庆夫妇.

use super::meant::signs;

/// What divides two names.
const DIVIDES: [char; 7] = ['/', ',', '、', ';', '|', '&', '+'];
/// What says that somebody is not meant alone.
const TOGETHER: [&str; 15] = [
    "夫妇", "夫妻", "一家", "全家", "父子", "父女", "母子", "母女", "兄弟", "姐妹", "二人",
    "两人", "三人", "家属", "们",
];

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
