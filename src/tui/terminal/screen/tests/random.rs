//! Random pages: whatever is drawn, the terminal shows it.

use proptest::prelude::*;

use super::*;

/// A terminal that draws every doubtful character two cells wide, as far as our bytes go.
#[derive(Default)]
struct WideTerminal {
    rows: Vec<Vec<String>>,
    at: (usize, usize),
}

impl WideTerminal {
    fn process(&mut self, bytes: &[u8]) {
        let text = String::from_utf8(bytes.to_vec()).unwrap();
        let mut chars = text.chars().peekable();
        while let Some(c) = chars.next() {
            let (y, x) = self.at;
            match c {
                '\x1b' => {
                    assert_eq!(chars.next(), Some('['));
                    let mut numbers = String::new();
                    while let Some(c) = chars.next_if(|c| !c.is_ascii_alphabetic()) {
                        numbers.push(c);
                    }
                    self.obey(&numbers, chars.next().unwrap());
                }
                '\r' => self.at = (y, 0),
                '\n' => self.at = (y + 1, x),
                '\u{8}' => self.at = (y, x - 1),
                _ => self.put(c),
            }
        }
    }

    fn obey(&mut self, numbers: &str, last: char) {
        let mut numbers = numbers
            .split(';')
            .map(|number| number.parse::<usize>().unwrap_or(1));
        let first = numbers.next().unwrap();
        let (y, x) = self.at;
        match last {
            'H' => self.at = (first - 1, numbers.next().unwrap_or(1) - 1),
            'G' => self.at = (y, first - 1),
            'A' => self.at = (y - first, x),
            'B' => self.at = (y + first, x),
            'C' => self.at = (y, x + first),
            'D' => self.at = (y, x - first),
            'K' => self.rows[y].iter_mut().skip(x).for_each(String::clear),
            'J' => self.rows = vec![vec![String::new(); 24]; 6],
            'm' | 'h' | 'l' => {}
            other => panic!("{other} was not to be expected"),
        }
    }

    fn put(&mut self, c: char) {
        let (y, x) = self.at;
        let symbol = c.to_string();
        let wide =
            crate::tui::terminal::cells::is_doubtful(&symbol) || symbol.cell_width() == 2;
        let end = if wide { x + 2 } else { x + 1 };
        // A character that loses a half is gone.
        if x > 0 && self.rows[y][x] == "half" {
            self.rows[y][x - 1].clear();
        }
        if self.rows[y].get(end).is_some_and(|cell| cell == "half") {
            self.rows[y][end].clear();
        }
        self.rows[y][x] = symbol;
        if let Some(cell) = self.rows[y].get_mut(x + 1).filter(|_| wide) {
            "half".clone_into(cell);
        }
        self.at = (y, end.min(23));
    }
}

/// One random edit of a page.
#[derive(Debug, Clone)]
struct Edit {
    at: (u16, u16),
    text: String,
    style: Style,
    popup: Option<(u16, u16)>,
}

fn edits() -> impl Strategy<Value = Vec<Edit>> {
    let style = prop_oneof![
        4 => Just(Style::new()),
        1 => Just(Style::new().fg(Color::Red).bold()),
        1 => Just(Style::new().bg(Color::Blue)),
        1 => Just(Style::new().reversed()),
        1 => Just(Style::new().underlined().fg(Color::LightYellow)),
    ];
    let popup = prop::option::weighted(0.2, (1_u16..12, 1_u16..4));
    let edit = ((0_u16..24, 0_u16..6), "[ a整改“—─，𠮷]{0,14}", style, popup).prop_map(
        |(at, text, style, popup)| Edit {
            at,
            text,
            style,
            popup,
        },
    );
    prop::collection::vec(edit, 1..40)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]
    #[test]
    fn a_terminal_that_draws_doubtful_characters_wide_shows_all_others_in_their_place(
        edits in edits(),
    ) {
        let mut bench = Bench::new(24, 6);
        let mut wide = WideTerminal::default();
        let mut page = Buffer::empty(Rect::new(0, 0, 24, 6));
        for Edit { at: (x, y), text, .. } in edits {
            // Rules are drawn only where they were measured to be narrow.
            page.set_string(x, y, text.replace('─', "·"), Style::new());
            wide.process(&bench.show(&page, Some((x, y))));
            let mut wanted = page.clone();
            join_halves(&mut wanted);
            for place in wanted.area.positions() {
                let symbol = wanted.cell(place).unwrap().symbol();
                let edge = symbol.cell_width() == 2 && place.x == 23;
                if symbol == " " || edge || crate::tui::terminal::cells::is_doubtful(symbol) {
                    continue;
                }
                let seen = &wide.rows[usize::from(place.y)][usize::from(place.x)];
                prop_assert_eq!(seen, symbol, "at {}", place);
            }
        }
    }

    #[test]
    fn whatever_is_drawn_the_terminal_shows_it(edits in edits(), cursor in any::<bool>()) {
        let mut bench = Bench::new(24, 6);
        let mut page = Buffer::empty(Rect::new(0, 0, 24, 6));
        for Edit { at: (x, y), text, style, popup } in edits {
            if let Some((width, height)) = popup {
                let area = Rect::new(x, y, width, height).intersection(page.area);
                clear_under(&mut page, area);
                page.set_style(area, style);
            }
            page.set_string(x, y, &text, style);
            bench.show(&page, cursor.then_some((x, y)));
        }
        bench.screen.repaint().unwrap();
        bench.show(&page, None);
    }
}

/// The blank left by half a character is as it was when what stands before it is written again.
#[test]
fn a_blank_where_half_a_character_was_keeps_its_style() {
    let bar = Style::new().underlined().fg(Color::LightYellow);
    let steps = [
        vec![
            (2, "—─𠮷整 改改", bar),
            (5, "a𠮷𠮷 ", bar),
            (5, "，—", Style::new()),
        ],
        vec![
            (17, "“，改“整", bar),
            (20, "“𠮷", bar),
            (3, "整—，𠮷“𠮷———a𠮷", Style::new()),
        ],
    ];
    for edits in steps {
        let mut bench = Bench::new(24, 6);
        let mut page = Buffer::empty(Rect::new(0, 0, 24, 6));
        for (x, text, style) in edits {
            page.set_string(x, 4, text, style);
            bench.show(&page, None);
        }
    }
}
