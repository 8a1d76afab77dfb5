//! Which known words are near to one that is not known.

use strsim::levenshtein;

/// Gives the words that are nearest to what was typed, the best first: a slip or two away, three
/// in a long one, or one holding the other.
pub fn nearest<'w>(
    typed: &str,
    words: impl Iterator<Item = &'w str>,
    most: usize,
) -> Vec<&'w str> {
    let long = typed.chars().count();
    let mut found: Vec<(usize, &str)> = words
        .filter_map(|word| {
            let shorter = long.min(word.chars().count());
            let bearable = match shorter {
                0 | 1 => 0,
                2 | 3 => 1,
                4..=6 => 2,
                7.. => 3,
            };
            let slips = levenshtein(typed, word);
            let held = shorter >= 2 && (word.contains(typed) || typed.contains(word));
            (slips <= bearable || held).then_some((slips, word))
        })
        .collect();
    found.sort_by_key(|(slips, _)| *slips);
    found.into_iter().take(most).map(|(_, word)| word).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearest_words_come_first_and_strange_ones_not_at_all() {
        let words = [
            "法律工作部",
            "权益保障部",
            "办公室",
            "活动办公室",
            "第一批",
            "第十一批",
        ];
        let near = |typed: &str| nearest(typed, words.into_iter(), 3);
        assert_eq!(near("法律工部"), ["法律工作部"]);
        assert_eq!(near("法律工做部"), ["法律工作部"]);
        assert_eq!(near("办公室"), ["办公室", "活动办公室"]);
        assert_eq!(near("第二批"), ["第一批"]);
        assert_eq!(near("宣传科"), [] as [&str; 0]);
        assert_eq!(near(""), [] as [&str; 0]);
    }
}
