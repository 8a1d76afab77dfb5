//! A walker's dice: the same seed throws the same.

/// The dice.
pub(super) struct Dice(u64);

/// Throws seeds that lie close together far apart.
pub(super) fn mixed(seed: u64) -> u64 {
    let mut mixed = seed.wrapping_add(0x9E37_79B9_7F4A_7C15);
    mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    mixed ^ (mixed >> 31)
}

impl Dice {
    /// The dice of one step of one walk: to leave a step out changes no other.
    pub(super) fn of(seed: u64, step: u64) -> Self {
        Self(mixed(mixed(seed) ^ mixed(step.wrapping_mul(0x9E37_79B9))))
    }

    pub(super) fn roll(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        usize::try_from(mixed(self.0) >> 33).unwrap() % sides.max(1)
    }

    pub(super) fn up_to(&mut self, most: i64) -> i64 {
        i64::try_from(self.roll(usize::try_from(most.max(0)).unwrap() + 1)).unwrap()
    }

    pub(super) fn once_in(&mut self, times: usize) -> bool {
        self.roll(times) == 0
    }

    pub(super) fn one<'a, T>(&mut self, of: &'a [T]) -> Option<&'a T> {
        of.get(self.roll(of.len()))
    }

    /// Picks one of several by their weights.
    pub(super) fn weighed<T: Copy>(&mut self, of: &[(T, usize)]) -> Option<T> {
        let mut left = self.roll(of.iter().map(|it| it.1).sum());
        for (it, weight) in of {
            if left < *weight {
                return Some(*it);
            }
            left -= weight;
        }
        None
    }
}
