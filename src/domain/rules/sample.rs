//! A sample of a pile that is checked together: drawn by a rule that anybody can repeat.

/// The fewest that are looked at.
const LEAST: usize = 3;
/// More are not asked of anybody at one sitting.
const MOST: usize = 20;
/// One in so many.
const ONE_IN: usize = 10;

/// Says how many of so many are looked at where nobody says otherwise: one in ten, at least three
/// and at most twenty.
pub fn usual_size(all: usize) -> usize {
    all.div_ceil(ONE_IN).clamp(LEAST, MOST).min(all)
}

/// Draws a sample of the usual size, evenly spread over the pile.
pub fn sample(pile: &[i64]) -> Vec<i64> {
    let wanted = usual_size(pile.len());
    (0..wanted)
        // The middle of each of as many equal parts.
        .filter_map(|n| pile.get((2 * n + 1) * pile.len() / (2 * wanted)))
        .copied()
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_in_ten_is_drawn_evenly_and_never_none() {
        let pile = |n: i64| (1..=n).collect::<Vec<_>>();
        assert_eq!(sample(&pile(0)), Vec::<i64>::new());
        assert_eq!(sample(&pile(2)), [1, 2]);
        assert_eq!(sample(&pile(9)), [2, 5, 8]);
        assert_eq!(sample(&pile(42)).len(), 5);
        assert_eq!(sample(&pile(1_000)).len(), 20);
        for n in 1..200 {
            let drawn = sample(&pile(n));
            assert!(drawn.windows(2).all(|two| two[0] < two[1]), "{n}");
        }
    }
}
