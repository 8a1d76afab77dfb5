//! Themes chosen on the screen: the one in hand is drawn, none else is kept.

use duban::app::state::{ThemeRow, Themes};
use duban::i18n::Language;
use duban::tui::terminal::{Glyphs, Ground, Setting};
use duban::tui::{Look, Wardrobe, still};
use ratatui::style::Color;

use super::Desk;

fn wearing(worn: &str) -> Desk {
    let mut desk = Desk::new(Language::Chinese, (80, 24));
    let row = |word: &str, fault: Option<&str>| ThemeRow {
        word: word.to_owned(),
        own: true,
        fault: fault.map(str::to_owned),
    };
    let own = [row("夜间", None), row("坏的", Some("第 3 行：没有"))];
    desk.front.state.themes = Themes::default().with_own(own, worn.to_owned());
    desk
}

fn shown(desk: &Desk) -> String {
    desk.front.state.theme().to_owned()
}

#[test]
fn the_one_in_hand_is_worn_until_esc_puts_it_back_or_enter_takes_it() {
    let mut desk = wearing("dark");
    desk.keys("<c-p>配色<enter>");
    assert_eq!(shown(&desk), "dark", "{}", desk.screen());
    for (keys, word) in [
        ("<down>", "light"),
        ("<down>", "contrast"),
        ("<down>", "plain"),
        ("<down>", "夜间"),
        // One with faults cannot be worn: the one before is.
        ("<down>", "dark"),
        ("<pgup>", "auto"),
    ] {
        desk.keys(keys);
        assert_eq!(shown(&desk), word);
        assert_eq!(desk.front.state.themes.worn, "dark");
    }
    desk.keys("<esc>");
    assert_eq!(shown(&desk), "dark");
    assert_eq!(desk.front.state.themes.to_keep, None);
    desk.keys("<c-p>配色<enter>");
    desk.keys("yejian<enter>");
    assert_eq!(shown(&desk), "夜间");
    assert_eq!(desk.front.state.themes.to_keep.as_deref(), Some("夜间"));
    assert!(desk.front.state.top().is_none());
}

#[test]
fn one_with_faults_says_what_they_are_and_the_list_stays() {
    let mut desk = wearing("light");
    desk.keys("<c-p>配色<enter>坏的<enter>");
    assert!(desk.screen().contains("第 3 行"), "{}", desk.screen());
    assert!(desk.screen().contains("文件有错"), "{}", desk.screen());
    assert_eq!(desk.front.state.themes.to_keep, None);
    desk.keys("<c-u>没有的<enter>");
    assert!(
        desk.screen().contains("没有这样的配色"),
        "{}",
        desk.screen()
    );
    desk.keys("<esc>");
    assert_eq!(shown(&desk), "light");
}

#[test]
fn over_a_form_what_was_typed_stays_and_the_picture_beneath_is_in_the_one_in_hand() {
    let mut desk = wearing("dark");
    desk.keys("3<f3>");
    let field = desk.focused();
    desk.keys("<c-p>配色<enter><down>");
    let setting = Setting {
        term: Some("xterm-256color".to_owned()),
        ..Setting::default()
    };
    let wardrobe = Wardrobe::new(Vec::new(), Ground::Dark, &setting);
    let look = Look {
        texts: &desk.texts,
        glyphs: Glyphs::unicode(),
        theme: wardrobe.theme(desk.front.state.theme()),
    };
    let (buffer, _) = still(&desk.front, (80, 24), &look);
    let worn = |n: u8| buffer.content().iter().any(|it| it.fg == Color::Indexed(n));
    assert!(worn(241) && !worn(246), "light, on whatever ground");
    desk.keys("<esc>");
    assert_eq!(desk.focused(), field);
}

#[test]
fn a_terminal_without_colours_wears_none() {
    let setting = Setting {
        no_color: true,
        ..Setting::default()
    };
    let wardrobe = Wardrobe::new(Vec::new(), Ground::Dark, &setting);
    for word in ["auto", "light", "contrast", "夜间"] {
        assert_eq!(wardrobe.theme(word), duban::tui::Theme::plain());
    }
}
