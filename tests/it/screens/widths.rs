//! Where the width goes, what gives way, and that the row in hand is seen without colour.

use duban::i18n::Language;
use duban::tui::text::width;
use ratatui::buffer::Buffer;
use ratatui::style::Modifier;

use super::Desk;

const SIZES: [(u16, u16); 7] = [
    (60, 20),
    (80, 24),
    (100, 30),
    (120, 40),
    (160, 45),
    (180, 50),
    (240, 60),
];

/// The row of headings of a list.
fn headings(desk: &Desk) -> String {
    desk.screen().lines().nth(3).unwrap().to_owned()
}

/// The cells between the heading of the text and the next one, or the end of the list.
fn text_room(desk: &Desk, heading: &str, next: &[&str], end: u16) -> usize {
    let row = headings(desk);
    let (before, after) = row.split_once(heading).unwrap_or_else(|| panic!("{row}"));
    let from = width(before);
    let to = next.iter().filter_map(|it| after.find(it)).min();
    match to {
        Some(to) => width(heading) + width(&after[..to]),
        None => usize::from(end) - from,
    }
}

#[test]
fn no_wider_screen_gives_the_text_less_than_eighty_columns_do() {
    for (language, pane, heading, next) in [
        (
            Language::Chinese,
            "5",
            "整改目标",
            &["责任人", "分管部门", "时限"][..],
        ),
        (Language::Chinese, "3", "意见内容", &["类别"]),
        (Language::Chinese, "4", "问题", &["类别"]),
        (
            Language::English,
            "5",
            "Goal",
            &["Owner", "Departm", "Time limit"],
        ),
        (Language::English, "3", "Opinion", &["Category"]),
    ] {
        let mut small = None;
        let mut desk = Desk::demo(language, (80, 24));
        for size in SIZES.into_iter().skip(1) {
            desk.resize(size);
            desk.keys(pane);
            let end = size.0.min(if size.0 >= 176 { 120 } else { size.0 });
            let room = text_room(&desk, heading, next, end);
            let least = *small.get_or_insert(room);
            assert!(
                room >= least,
                "{pane} {size:?}: {room} < {least}\n{}",
                desk.screen()
            );
            if size.0 >= 120 {
                assert!(
                    room >= least + 8,
                    "{pane} {size:?}: {room}\n{}",
                    desk.screen()
                );
            }
        }
    }
}

#[test]
fn the_limit_stays_on_the_narrow_screen_and_names_give_way() {
    for language in Language::OFFERED {
        let mut desk = Desk::demo(language, (60, 20));
        desk.keys("5");
        let row = headings(&desk);
        let has = |column: &str| row.contains(&desk.texts.column("task", column));
        assert!(has("limit"), "{row}");
        assert!(!has("department"), "{row}");
        assert!(desk.screen().contains("10-20"), "{}", desk.screen());
    }
}

#[test]
fn light_and_state_are_two_words() {
    let mut desk = Desk::demo(Language::Chinese, (80, 24));
    for size in SIZES {
        desk.resize(size);
        desk.keys("5");
        let screen = desk.screen();
        let row = screen.lines().find(|it| it.contains("■逾期3天")).unwrap();
        assert!(row.contains("改-001") && row.contains("整改中"), "{row}");
    }
}

/// The row that holds a text, and whether its cells before the text end are reversed.
fn reversed(buffer: &Buffer, y: u16) -> Vec<u16> {
    let is = |x: &u16| buffer[(*x, y)].modifier.contains(Modifier::REVERSED);
    (0..buffer.area.width).filter(is).collect()
}

#[test]
fn the_row_in_hand_is_seen_without_colour_in_every_list() {
    let mut desk = Desk::demo(Language::Chinese, (80, 24));
    for (pane, keys) in [
        ("3", ""),
        ("4", ""),
        ("5", "<down>"),
        ("5", "<space>"),
        ("9", "<down>"),
        ("9", "<right><down>"),
        ("2", "<down>"),
        ("1", "<down>"),
        ("5", "<f4>"),
        ("5", "<c-p>"),
        ("5", "<f1><down>"),
        ("5", "<f3><f7>"),
    ] {
        for size in SIZES {
            desk.resize(size);
            desk.anew();
            desk.keys(pane).keys(keys);
            let (buffer, _) = desk.drawn();
            let rows = (0..buffer.area.height).filter(|y| !reversed(&buffer, *y).is_empty());
            let rows: Vec<u16> = rows.collect();
            let screen = desk.screen();
            // In the phases a step is in hand, and one of the things that it must deliver.
            let in_hand = if pane == "2" { 2 } else { 1 };
            assert_eq!(
                rows.len(),
                in_hand,
                "{pane} {keys} {size:?} {rows:?}\n{screen}"
            );
            let cells = reversed(&buffer, rows[0]).len();
            assert!(cells >= 2, "{pane} {keys} {size:?} {cells}\n{screen}");
        }
    }
}

#[test]
fn a_clock_that_stands_says_since_when() {
    let mut desk = Desk::demo(Language::Chinese, (80, 24));
    desk.keys("5");
    for state in ["申请销号", "核查中", "待审签"] {
        desk.keys("<home>");
        let row = loop {
            let screen = desk.screen();
            let found = screen.lines().skip(4).find(|it| it.contains(state));
            if let Some(row) = found {
                break row.to_owned();
            }
            desk.keys("<pgdn>");
        };
        assert!(row.contains("停表"), "{row}");
        let number = row.split("改-").nth(1).unwrap();
        desk.keys(&format!("<c-g>{}<enter>", number.get(..3).unwrap()));
        assert!(
            desk.screen().contains("申请销号起停表"),
            "{}",
            desk.screen()
        );
        desk.keys("<esc>");
    }
}

#[test]
fn a_rehearsal_is_told_at_every_width() {
    for columns in [60, 62, 66, 70, 72, 80, 100, 120] {
        let desk = Desk::demo(Language::Chinese, (columns, 24));
        let screen = desk.screen();
        let head = screen.lines().next().unwrap();
        assert!(head.contains("演练"), "{columns} {head}");
    }
}

#[test]
fn the_popup_of_what_is_next_is_cut_only_where_the_screen_ends() {
    for language in [Language::Chinese, Language::English] {
        let mut desk = Desk::demo(language, (140, 40));
        desk.keys("3<home>");
        for _ in 0..11 {
            desk.keys("<space><down>");
        }
        desk.keys("<f4>");
        let screen = desk.screen();
        let popup = screen
            .lines()
            .filter_map(|row| row.split_once('│')?.1.split_once('│'));
        assert!(popup.clone().count() > 5, "{screen}");
        for (row, _) in popup {
            assert!(!row.contains('…'), "{row}\n{screen}");
        }
        let heading = screen.lines().find(|it| it.contains('┌')).unwrap();
        assert!(
            !heading.split('┐').next().unwrap().contains("…─"),
            "{screen}"
        );
    }
}
