//! What ground a terminal writes on, as it answers OSC 11.

/// The ground, as far as it is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Ground {
    /// Darker than what is written on it.
    Dark,
    /// Lighter than what is written on it.
    Light,
    /// It has not said so in time: what is written must be readable on either.
    #[default]
    Unknown,
}

/// Red, green and blue, from 0 to 1.
type Rgb = [f64; 3];

impl Ground {
    /// Reads the answer to OSC 11, without its `ESC ]` and its end; nothing where it is none.
    pub(super) fn of_answer(answer: &[u8]) -> Option<Self> {
        let answer = str::from_utf8(answer).ok()?.strip_prefix("11;")?;
        Some(if luminance(colour(answer)?) > MIDDLE {
            Self::Light
        } else {
            Self::Dark
        })
    }
}

/// The luminance that black and white stand out from equally.
const MIDDLE: f64 = 0.179;

/// Reads a colour as X11 writes it: `rgb:` or `rgba:` with one to four hexadecimal digits each,
/// or `#` with two each.
fn colour(text: &str) -> Option<Rgb> {
    if let Some(digits) = text.strip_prefix('#') {
        let pair = |at: usize| share(digits.get(at..at + 2)?);
        return (digits.len() == 6).then_some([pair(0)?, pair(2)?, pair(4)?]);
    }
    let rest = text
        .strip_prefix("rgb:")
        .or_else(|| text.strip_prefix("rgba:"))?;
    let mut parts = rest.split('/').map(share);
    Some([parts.next()??, parts.next()??, parts.next()??])
}

/// Gives what share of the most that its digits can say a channel says.
fn share(digits: &str) -> Option<f64> {
    let most = (1_u32 << (4 * u32::try_from(digits.len()).ok()?.min(7))) - 1;
    let said = u16::from_str_radix(digits, 16).ok()?;
    Some(f64::from(said) / f64::from(most))
}

/// Gives the relative luminance of a colour, from 0 to 1 (WCAG 2.1).
pub(in crate::tui) fn luminance(colour: Rgb) -> f64 {
    let [red, green, blue] = colour.map(|share| {
        if share <= 0.040_45 {
            share / 12.92
        } else {
            ((share + 0.055) / 1.055).powf(2.4)
        }
    });
    0.0722_f64.mul_add(blue, 0.2126_f64.mul_add(red, 0.7152 * green))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_answers_of_terminals_are_read() {
        for (answer, ground) in [
            ("11;rgb:0000/0000/0000", Some(Ground::Dark)),
            ("11;rgb:1e1e/1e1e/1e1e", Some(Ground::Dark)),
            ("11;rgb:0c/0c/0c", Some(Ground::Dark)),
            ("11;rgb:ffff/ffff/ffff", Some(Ground::Light)),
            ("11;rgba:fdfd/f6f6/e3e3/ffff", Some(Ground::Light)),
            ("11;#002b36", Some(Ground::Dark)),
            ("11;#fafafa", Some(Ground::Light)),
            ("11;rgb:f/f/f", Some(Ground::Light)),
            ("11;?", None),
            ("11;rgb:00/00", None),
            ("11;rgb:zz/00/00", None),
            ("11;#中文", None),
            ("10;rgb:ffff/ffff/ffff", None),
            ("11;rgb://", None),
        ] {
            assert_eq!(Ground::of_answer(answer.as_bytes()), ground, "{answer}");
        }
        assert_eq!(Ground::of_answer(b"11;rgb:\xff/\xff/\xff"), None);
    }
}
