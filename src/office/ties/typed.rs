//! A field of ties taken apart: names one after the other, with words, and what is left out.

use crate::domain::{Role, read_number};

/// What stands between two that are named.
pub(super) const BETWEEN: [char; 7] = ['、', '，', ',', '；', ';', '\n', '\t'];
/// What goes before those that are left out; whatever is named behind a word is left out, too.
const MINUS: [char; 3] = ['-', '－', '−'];
const EXCEPT: [&str; 3] = ["除", "不含", "except "];

/// What may stand behind those that are left out: 除张三外.
const OUTSIDE: [&str; 3] = ["之外", "以外", "外"];

/// What was named by one part of a field.
pub(super) struct Naming<'t> {
    pub(super) name: &'t str,
    pub(super) word: &'t str,
    pub(super) minus: bool,
    /// The part as it was typed, its word with it.
    pub(super) whole: &'t str,
}

impl<'t> Naming<'t> {
    /// Reads it once more where nobody answers to it as it stands: 全体除张三 without a blank, and
    /// 除张三外.
    pub(super) fn again(&self) -> Option<Vec<Self>> {
        if self.minus {
            let mut behind = OUTSIDE.iter().filter_map(|it| self.name.strip_suffix(it));
            let name = behind.find(|it| !it.is_empty())?;
            return Some(vec![Self::left_out(name)]);
        }
        let inside = |word: &&str| self.name.find(*word).filter(|at| *at > 0);
        let (at, word) = EXCEPT.iter().find_map(|it| Some((inside(it)?, it)))?;
        // Brackets behind belong to the one who is left out.
        let (name, rest) = self.whole.split_at(at);
        let first = Self {
            name: name.trim_end(),
            word: "",
            whole: name.trim_end(),
            ..*self
        };
        Some(vec![first, Self::left_out(rest.get(word.len()..)?)])
    }

    fn left_out(piece: &'t str) -> Self {
        let whole = piece.trim();
        let (name, word) = worded(whole);
        Self {
            name,
            word,
            minus: true,
            whole,
        }
    }
}

/// Gives the part of a field of ties that is being typed: what stands behind the last sign between
/// two, without the sign that leaves it out.
pub fn last_named(typed: &str) -> &str {
    let mut signs = typed.char_indices();
    let start = signs
        .rfind(|(at, sign)| divides(typed, (*at, *sign)))
        .map_or(0, |(at, sign)| at + sign.len_utf8());
    let last = typed.get(start..).unwrap_or_default().trim_start();
    let last = last.trim_start_matches(MINUS);
    let except = EXCEPT.iter().find_map(|word| last.strip_prefix(word));
    except.unwrap_or(last)
}

/// Says whether a sign stands between two that are named; a blank does where what follows it is
/// left out (全体 除张三, 全体 -张三).
fn divides(typed: &str, (at, sign): (usize, char)) -> bool {
    let leaves_out = || {
        let rest = typed.get(at..).unwrap_or_default().trim_start();
        rest.starts_with(MINUS) || EXCEPT.iter().any(|word| rest.starts_with(word))
    };
    BETWEEN.contains(&sign) || (sign.is_whitespace() && leaves_out())
}

/// Gives the pieces between the signs that divide: those within brackets divide nothing.
fn pieces(typed: &str) -> Vec<&str> {
    let mut depth = 0_usize;
    let mut pieces = Vec::new();
    let mut start = 0;
    for (at, sign) in typed.char_indices() {
        match sign {
            '(' | '（' => depth += 1,
            ')' | '）' => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth == 0 && divides(typed, (at, sign)) {
            pieces.extend(typed.get(start..at));
            start = at + sign.len_utf8();
        }
    }
    pieces.extend(typed.get(start..));
    pieces
}

/// Takes a field of ties apart.
pub(super) fn parts(typed: &str, role: Role) -> Vec<Naming<'_>> {
    let mut parts = Vec::new();
    let mut except = false;
    for piece in pieces(typed) {
        let mut name = piece.trim();
        if let Some(rest) = EXCEPT.iter().find_map(|word| name.strip_prefix(word)) {
            except = true;
            name = rest.trim();
        }
        let minus = name.starts_with(MINUS);
        let whole = name.trim_start_matches(MINUS).trim_start();
        let leaves_out = |word: &str| EXCEPT.iter().any(|it| word.starts_with(it));
        let (name, mut word) = match worded(whole) {
            // Where the tie carries no word, brackets belong to the name, but who is left out.
            (name, word) if role.carries_word() || leaves_out(word) => (name, word),
            _ => (whole, ""),
        };
        let minus = minus || except;
        // 全体（除张三）: no word, but who is left out of it.
        let within = EXCEPT.iter().find_map(|it| word.strip_prefix(it));
        let within = within.filter(|_| !minus);
        if within.is_some() {
            word = "";
        }
        if !name.is_empty() {
            parts.push(Naming {
                name,
                word,
                minus,
                whole,
            });
        }
        let left = within.into_iter().flat_map(pieces);
        parts.extend(left.map(Naming::left_out).filter(|it| !it.name.is_empty()));
    }
    parts
}

/// Finds the bracket that a last one would close: the words between may hold brackets themselves.
fn opening(text: &str) -> Option<usize> {
    let mut depth = 0_usize;
    for (at, sign) in text.char_indices().rev() {
        match sign {
            ')' | '）' => depth += 1,
            '(' | '（' if depth == 0 => return Some(at),
            '(' | '（' => depth -= 1,
            _ => {}
        }
    }
    None
}

/// Parts a name from the word in the brackets behind it; a number in brackets is no word but tells
/// namesakes apart.
fn worded(piece: &str) -> (&str, &str) {
    let inner = || {
        let open = piece.strip_suffix(['）', ')'])?;
        let at = opening(open)?;
        let (name, word) = open.split_at(at);
        let word = word.strip_prefix(['（', '('])?;
        Some((name.trim(), word.trim()))
    };
    match inner() {
        Some((_, number)) if read_number(number).is_some() => (piece, ""),
        Some((name, word)) if !name.is_empty() => (name, word),
        _ => (piece, ""),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_field_of_ties_is_taken_apart() {
        let told = |typed: &str| -> Vec<String> {
            let parts = parts(typed, Role::Called);
            let told = parts.iter().map(|it| {
                let sign = if it.minus { "-" } else { "" };
                format!("{sign}{}|{}", it.name, it.word)
            });
            told.collect()
        };
        for (typed, expected) in [
            ("张三、李四", vec!["张三|", "李四|"]),
            ("全体（除张三、李四）", vec!["全体|", "-张三|", "-李四|"]),
            (
                "全体（除孙丽（返聘）、李四(办公室)）",
                vec!["全体|", "-孙丽|返聘", "-李四|办公室"],
            ),
            ("张三（病假（住院））", vec!["张三|病假（住院）"]),
            ("全体(除张三)、王五", vec!["全体|", "-张三|", "王五|"]),
            (
                "张三, 李四；王五\n赵六",
                vec!["张三|", "李四|", "王五|", "赵六|"],
            ),
            ("办公室、-张三", vec!["办公室|", "-张三|"]),
            ("全体，除张三、李四", vec!["全体|", "-张三|", "-李四|"]),
            ("全体 除张三、李四", vec!["全体|", "-张三|", "-李四|"]),
            ("办公室 -张三　－李四", vec!["办公室|", "-张三|", "-李四|"]),
            ("all except 张三", vec!["all|", "-张三|"]),
            ("John Smith、张三", vec!["John Smith|", "张三|"]),
            (
                "张三（病假）、李四(出差，周五回)",
                vec!["张三|病假", "李四|出差，周五回"],
            ),
            ("王秀英(人-012)", vec!["王秀英(人-012)|"]),
            ("王秀英(人-012)（病假）", vec!["王秀英(人-012)|病假"]),
            ("、张三、", vec!["张三|"]),
            ("（病假）", vec!["（病假）|"]),
        ] {
            assert_eq!(told(typed), expected, "{typed}");
        }
        // Where the tie carries no word, brackets belong to the name.
        let plain = parts("后勤服务中心（原后勤处）", Role::Supports);
        assert_eq!(plain[0].name, "后勤服务中心（原后勤处）");
        let units = parts("直属单位（除工人疗养院、干校）", Role::Supports);
        let units: Vec<(&str, bool)> = units.iter().map(|it| (it.name, it.minus)).collect();
        let left = [("直属单位", false), ("工人疗养院", true), ("干校", true)];
        assert_eq!(units, left);
    }

    #[test]
    fn the_last_name_is_the_one_being_typed() {
        for (typed, last) in [
            ("张三、李", "李"),
            ("张三", "张三"),
            ("张三、", ""),
            ("全体，除wx", "wx"),
            ("办公室, -zs", "zs"),
            ("办公室 -zs", "zs"),
            ("全体 除wx", "wx"),
        ] {
            assert_eq!(last_named(typed), last, "{typed}");
        }
    }
}
