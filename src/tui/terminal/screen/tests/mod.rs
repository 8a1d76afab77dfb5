//! What the bytes do on a terminal, and how many there are.

use std::cell::RefCell;
use std::rc::Rc;

use ratatui::style::{Color, Modifier, Style};
use ratatui::text::Line;

use super::*;

mod random;

/// A sink that also counts its writes.
#[derive(Debug, Default, Clone)]
struct Wire(Rc<RefCell<Vec<Vec<u8>>>>);

impl Write for Wire {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.borrow_mut().push(bytes.to_vec());
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// A screen with the terminal behind it.
struct Bench {
    screen: Screen<Wire>,
    wire: Wire,
    terminal: vt100::Parser,
}

impl Bench {
    fn new(columns: u16, rows: u16) -> Self {
        let wire = Wire::default();
        let screen = Screen::new(wire.clone(), (columns, rows), true).unwrap();
        let [height, width] = [rows, columns].map(|n| NonZeroU16::new(n).unwrap());
        Self {
            screen,
            wire,
            terminal: vt100::Parser::new(height, width, 0),
        }
    }

    /// Draws a frame and returns its bytes, which came in one write or none.
    fn draw(&mut self, render: impl FnOnce(&mut Frame<'_>)) -> Vec<u8> {
        self.screen.draw(render).unwrap();
        let writes = std::mem::take(&mut *self.wire.0.borrow_mut());
        assert!(writes.len() <= 1, "{} writes in a frame", writes.len());
        let bytes = writes.concat();
        self.terminal.process(&bytes);
        bytes
    }

    fn show(&mut self, buffer: &Buffer, cursor: Option<(u16, u16)>) -> Vec<u8> {
        let bytes = self.draw(|frame| {
            frame.buffer_mut().clone_from(buffer);
            if let Some(place) = cursor {
                frame.set_cursor_position(place);
            }
        });
        let mut wanted = buffer.clone();
        join_halves(&mut wanted);
        self.compare(&wanted);
        assert_eq!(self.terminal.screen().hide_cursor(), cursor.is_none());
        if let Some((x, y)) = cursor {
            assert_eq!(self.terminal.screen().cursor_position(), (y, x));
        }
        bytes
    }

    fn compare(&self, wanted: &Buffer) {
        let mut half = false;
        for place in wanted.area.positions() {
            let cell = wanted.cell(place).unwrap();
            let seen = self.terminal.screen().cell(place.y, place.x).unwrap();
            if half {
                half = false;
                continue;
            }
            half = cell.symbol().cell_width() == 2 && place.x + 1 < wanted.area.right();
            let symbol = if cell.symbol().cell_width() == 2 && !half {
                " "
            } else {
                cell.symbol()
            };
            let contents = if seen.contents().is_empty() {
                " "
            } else {
                seen.contents()
            };
            assert_eq!(contents, symbol, "at {place}");
            assert_eq!(colour(seen.bgcolor()), cell.bg, "ground at {place}");
            assert_eq!(
                seen.inverse(),
                cell.modifier.contains(Modifier::REVERSED),
                "at {place}"
            );
            assert_eq!(
                seen.underline(),
                cell.modifier.contains(Modifier::UNDERLINED),
                "underline at {place}"
            );
            if symbol != " " {
                assert_eq!(colour(seen.fgcolor()), cell.fg, "letters at {place}");
                assert_eq!(seen.bold(), cell.modifier.contains(Modifier::BOLD));
            }
        }
    }
}

fn colour(seen: vt100::Color) -> Color {
    match seen {
        vt100::Color::Default => Color::Reset,
        vt100::Color::Idx(1) => Color::Red,
        vt100::Color::Idx(4) => Color::Blue,
        vt100::Color::Idx(11) => Color::LightYellow,
        vt100::Color::Idx(_) | vt100::Color::Rgb(..) => panic!("{seen:?} was never asked for"),
    }
}

fn lines<'a>(frame: &mut Frame<'_>, lines: impl IntoIterator<Item = &'a str>) {
    for (line, row) in lines.into_iter().zip(frame.area().rows()) {
        frame.render_widget(Line::raw(line), row);
    }
}

fn shown(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes)
        .replace('\x1b', "^")
        .replace('\r', "␍")
        .replace('\n', "␊")
}

#[test]
fn a_frame_in_which_nothing_changed_costs_nothing() {
    let mut bench = Bench::new(80, 24);
    for cursor in [None, Some((6, 1))] {
        let frame = |frame: &mut Frame<'_>| {
            lines(frame, ["督办整改", "姓名：张三"]);
            if let Some(place) = cursor {
                frame.set_cursor_position(place);
            }
        };
        assert_ne!(bench.draw(frame), b"");
        assert_eq!(shown(&bench.draw(frame)), "");
    }
}

#[test]
fn a_typed_chinese_character_costs_three_bytes() {
    let mut bench = Bench::new(80, 24);
    let mut typed = String::new();
    let mut costs = Vec::new();
    for c in "整改a办".chars() {
        typed.push(c);
        let bytes = bench.draw(|frame| {
            lines(frame, ["意见", typed.as_str()]);
            let x = u16::try_from(crate::tui::text::width(&typed)).unwrap();
            frame.set_cursor_position((x, 1));
        });
        costs.push(bytes.len());
    }
    assert_eq!(costs.get(1..), Some([3, 1, 3].as_slice()));
}

#[test]
fn a_step_down_in_a_list_costs_its_mark_and_its_status() {
    let mut bench = Bench::new(80, 24);
    let mut step = |at: usize| {
        bench.draw(|frame| {
            for n in 0..22_usize {
                let mark = if n == at { ">" } else { " " };
                let line = Line::raw(format!("{mark} 改-{n:03} 修订公章使用登记办法"));
                let row = frame.area().rows().nth(n).unwrap();
                let style = if n == at {
                    Style::new().bold()
                } else {
                    Style::new()
                };
                frame.render_widget(line.style(style), Rect { width: 1, ..row });
                frame.render_widget(
                    Line::raw(format!("改-{n:03} 修订公章使用登记办法")),
                    Rect { x: 2, ..row },
                );
            }
            let status = frame.area().rows().next_back().unwrap();
            frame.render_widget(Line::raw(format!("{}/1200  F1 帮助", at + 1)), status);
        })
    };
    step(3);
    insta::assert_snapshot!(shown(&step(4)), @"^[4H ␍␊^[1m>^[24H^[m5");
    insta::assert_snapshot!(shown(&step(5)), @"^[5H ␍␊^[1m>^[24H^[m6");
    assert!(step(6).len() <= 60);
}

#[test]
fn the_blank_end_of_a_row_is_erased_not_written() {
    let mut bench = Bench::new(80, 3);
    bench.draw(|frame| lines(frame, ["整改任务整改任务整改任务", "ab"]));
    let bytes = bench.draw(|frame| lines(frame, ["整改", "ab"]));
    assert_eq!(shown(&bytes), "^[;5H^[K");
    assert_eq!(bench.terminal.screen().contents(), "整改\nab");
    let bytes = bench.draw(|frame| lines(frame, ["整改", "a"]));
    assert_eq!(shown(&bytes), "^[2;2H ");
}

#[test]
fn a_first_frame_of_chinese_costs_little_more_than_its_characters() {
    let mut bench = Bench::new(80, 24);
    let row = "整改任务按期完成群众满意".repeat(4);
    let bytes = bench.draw(|frame| lines(frame, std::iter::repeat_n(row.as_str(), 24)));
    assert_eq!(bytes.len(), 24 * 40 * 3 + 78);
    let bytes = Bench::new(80, 24).draw(|frame| lines(frame, ["one two three"]));
    assert_eq!(shown(&bytes), "^[m^[2J^[Hone two three^[?25l");
}

#[test]
fn a_long_frame_appears_at_once() {
    let mut bench = Bench::new(80, 24);
    let row = "整改".repeat(20);
    let bytes = bench.draw(|frame| lines(frame, std::iter::repeat_n(row.as_str(), 5)));
    assert!(bytes.starts_with(b"\x1b[?2026h") && bytes.ends_with(b"\x1b[?2026l"));
    let bytes = bench.draw(|frame| lines(frame, std::iter::repeat_n(row.as_str(), 6)));
    assert!(!bytes.starts_with(b"\x1b[?2026h"));
}

#[test]
fn after_a_doubtful_character_the_cursor_is_placed_anew() {
    for (text, want) in [
        ("“整”改", "“^[2G整”^[5G改"),
        ("a…b", "a…^[3Gb"),
        ("𠮷田", "𠮷^[3G田"),
        ("e\u{301}x", "e\u{301}^[2Gx"),
        ("──┐x", "──┐^[4Gx"),
        ("整改ab", "整改ab"),
    ] {
        let mut bench = Bench::new(20, 2);
        let bytes = bench.draw(|frame| lines(frame, [text]));
        assert_eq!(shown(&bytes), format!("^[m^[2J^[H{want}^[?25l"), "{text}");
    }
}

#[test]
fn the_cursor_alone_moves_for_a_few_bytes() {
    let mut bench = Bench::new(80, 24);
    let mut at = |x, y| {
        shown(&bench.draw(|frame| {
            lines(frame, ["姓名：张三", "整改"]);
            frame.set_cursor_position((x, y));
        }))
    };
    at(6, 0);
    assert_eq!(at(4, 0), "\u{8}\u{8}");
    assert_eq!(at(8, 0), "^[9G");
    assert_eq!(at(0, 1), "␍␊");
    assert_eq!(at(0, 0), "^[H");
    assert_eq!(at(50, 12), "^[13;51H");
    assert_eq!(at(0, 12), "␍");
}

#[test]
fn without_colours_the_selection_can_still_be_told() {
    let wire = Wire::default();
    let mut screen = Screen::new(wire.clone(), (2, 1), false).unwrap();
    let style = Style::new().fg(Color::Red).bg(Color::Blue).reversed();
    screen
        .draw(|frame| frame.render_widget(Line::styled("改", style), frame.area()))
        .unwrap();
    let bytes = wire.0.borrow().concat();
    assert_eq!(shown(&bytes), "^[m^[2J^[H^[7m改^[?25l");
}

#[test]
fn a_repaint_says_everything_again_and_asks_nothing() {
    let mut bench = Bench::new(40, 3);
    let frame = |frame: &mut Frame<'_>| {
        lines(frame, ["整改", "任务"]);
        frame.set_cursor_position((4, 0));
    };
    let first = bench.draw(frame);
    bench.terminal.process(b"\x1b[2;1Hgarbage\x1b[7m\x1b[?25l");
    bench.screen.repaint().unwrap();
    assert_eq!(shown(&bench.draw(frame)), shown(&first));
    assert_eq!(bench.terminal.screen().contents(), "整改\n任务");
    assert!(!bench.terminal.screen().hide_cursor());
}

#[test]
fn a_new_size_is_filled_whole_and_its_storm_costs_one_frame() {
    let mut bench = Bench::new(40, 3);
    bench.draw(|frame| lines(frame, ["整改", "任务"]));
    for columns in (20..60).chain([30]) {
        bench.screen.resize(columns, 2).unwrap();
    }
    assert_eq!(*bench.wire.0.borrow(), Vec::<Vec<u8>>::new());
    bench
        .terminal
        .screen_mut()
        .set_size(NonZeroU16::new(2).unwrap(), NonZeroU16::new(30).unwrap());
    bench.draw(|frame| lines(frame, ["整改", "任务"]));
    assert_eq!(bench.terminal.screen().contents(), "整改\n任务");
    assert_eq!(bench.screen.size(), (30, 2));
    bench.screen.resize(0, 0).unwrap();
    assert_eq!(bench.screen.size(), (80, 24));
}

#[test]
fn a_popup_stands_whole_on_any_column_of_chinese_and_leaves_no_trace() {
    let background: String = "督办整改问题任务期限".repeat(2);
    let page = |frame: &mut Frame<'_>| {
        lines(frame, std::iter::repeat_n(background.as_str(), 6));
        let shifted = format!("a{background}");
        frame.render_widget(Line::raw(shifted), frame.area().rows().nth(3).unwrap());
    };
    for x in 0..30 {
        for width in 4..9 {
            let mut bench = Bench::new(40, 6);
            bench.draw(page);
            let area = Rect::new(x, 1, width, 4);
            bench.draw(|frame| {
                page(frame);
                clear_under(frame.buffer_mut(), area);
                for row in area.rows() {
                    let inside = "-".repeat(usize::from(width) - 2);
                    frame.render_widget(Line::raw(format!("|{inside}|")), row);
                }
            });
            for y in 1..5 {
                let seen = |x| {
                    bench
                        .terminal
                        .screen()
                        .cell(y, x)
                        .unwrap()
                        .contents()
                        .to_owned()
                };
                assert_eq!(
                    (seen(x), seen(x + width - 1)),
                    ("|".to_owned(), "|".to_owned())
                );
            }
            let mut fresh = Bench::new(40, 6);
            fresh.draw(page);
            bench.draw(page);
            let contents = |bench: &Bench| bench.terminal.screen().contents();
            assert_eq!(
                contents(&bench),
                contents(&fresh),
                "popup at {x}, {width} wide"
            );
        }
    }
}
