//! What drawing needs beside the state: words, ornaments, styles; and the strokes it draws with.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use super::terminal::Glyphs;
use super::text;
use super::theme::{Ink, Theme};
use crate::app::sheet::Light;
use crate::i18n::Texts;

/// Words, ornaments and styles.
#[derive(Debug)]
pub struct Look<'a> {
    /// The words.
    pub texts: &'a Texts,
    /// The ornaments.
    pub glyphs: Glyphs,
    /// The styles.
    pub theme: Theme,
}

impl Look<'_> {
    /// Gives the style of an ink.
    pub fn style(&self, ink: Ink) -> Style {
        self.theme.style(ink)
    }

    /// Gives sign and style of a light.
    pub fn light(&self, light: Light) -> (&'static str, Style) {
        let ink = match light {
            Light::Red => Ink::Red,
            Light::Yellow => Ink::Yellow,
            Light::Green | Light::Closed => Ink::Green,
            Light::Grey => Ink::Dim,
            Light::ClosedLate => Ink::Text,
        };
        (self.glyphs.lights.of(light), self.style(ink))
    }

    /// Writes text at a place, cut to what fits; gives the column behind it.
    pub fn put(
        &self,
        buf: &mut Buffer,
        (x, y): (u16, u16),
        cells: u16,
        (words, ink): (&str, Ink),
    ) -> u16 {
        let safe = crate::domain::text::safe(words);
        let cut = text::cut(&safe, usize::from(cells), self.glyphs.ellipsis);
        if !buf.area.contains((x, y).into()) {
            return x;
        }
        let room = cells.min(buf.area.right().saturating_sub(x));
        let (end, _) = buf.set_stringn(x, y, &cut, usize::from(room), self.style(ink));
        end
    }

    /// Writes text that ends at a column; gives the column where it begins.
    pub fn put_right(
        &self,
        buf: &mut Buffer,
        (right, y): (u16, u16),
        cells: u16,
        (words, ink): (&str, Ink),
    ) -> u16 {
        let safe = crate::domain::text::safe(words);
        let cut = text::cut(&safe, usize::from(cells), self.glyphs.ellipsis);
        let width = u16::try_from(text::width(&cut)).unwrap_or(cells);
        let x = right.saturating_sub(width);
        self.put(buf, (x, y), width, (&cut, ink));
        x
    }

    /// Draws a rule across an area's row, with words in its middle.
    pub fn rule(&self, buf: &mut Buffer, area: Rect, y: u16, words: &str) {
        let line = self.glyphs.rules.horizontal.repeat(usize::from(area.width));
        self.put(buf, (area.x, y), area.width, (&line, Ink::Dim));
        if words.is_empty() {
            return;
        }
        let padded = format!(" {words} ");
        let most = area.width.saturating_sub(4);
        let width = u16::try_from(text::width(&padded))
            .unwrap_or(most)
            .min(most);
        let x = area.x + (area.width - width) / 2;
        self.put(buf, (x, y), width, (&padded, Ink::Heading));
    }

    /// Draws the box of a popup with its heading, and gives the room inside.
    pub fn popup(&self, buf: &mut Buffer, area: Rect, heading: &str) -> Rect {
        let rules = self.glyphs.rules;
        super::terminal::clear_under(buf, area);
        let (right, bottom) = (
            area.right().saturating_sub(1),
            area.bottom().saturating_sub(1),
        );
        let across = rules
            .horizontal
            .repeat(usize::from(area.width.saturating_sub(2)));
        for (y, left_sign, right_sign) in [
            (area.y, rules.top_left, rules.top_right),
            (bottom, rules.bottom_left, rules.bottom_right),
        ] {
            let line = format!("{left_sign}{across}{right_sign}");
            self.put(buf, (area.x, y), area.width, (&line, Ink::Dim));
        }
        for y in area.y + 1..bottom {
            self.put(buf, (area.x, y), 1, (rules.vertical, Ink::Dim));
            self.put(buf, (right, y), 1, (rules.vertical, Ink::Dim));
        }
        let heading = format!(" {heading} ");
        let room = area.width.saturating_sub(4);
        self.put(buf, (area.x + 2, area.y), room, (&heading, Ink::Heading));
        Rect::new(
            area.x + 2,
            area.y + 1,
            area.width.saturating_sub(4),
            area.height.saturating_sub(2),
        )
    }
}

/// Gives a box of a size in the middle of an area, as far as it fits.
pub(super) fn middle(area: Rect, width: u16, height: u16) -> Rect {
    let (width, height) = (width.min(area.width), height.min(area.height));
    Rect::new(
        area.x + (area.width - width) / 2,
        area.y + (area.height - height) / 3,
        width,
        height,
    )
}
