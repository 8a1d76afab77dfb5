//! What is looked for in a list, as it is typed.

use duban::i18n::Language;

use super::Desk;

/// What is looked for is typed on the rule above the keys: title, heads and every hit stay in
/// sight.
#[test]
fn what_is_looked_for_hides_nothing_that_is_found() {
    for size in [(80, 24), (120, 40)] {
        let mut desk = Desk::demo(Language::Chinese, size);
        desk.keys("5");
        let before = desk.screen();
        desk.keys("/");
        let asked = desk.screen();
        let rows = |screen: &str| screen.lines().map(str::to_owned).collect::<Vec<_>>();
        let (before, asked) = (rows(&before), rows(&asked));
        let rule = usize::from(size.1) - 2;
        assert_eq!(before[..rule], asked[..rule]);
        assert!(asked[rule].contains("查找"), "{}", asked[rule]);
        desk.keys("窗口");
        let found = rows(&desk.screen());
        assert!(found[rule].contains("查找") && found[rule].contains("窗口"));
        assert!(found[2].contains("“窗口”"), "{found:?}");
        desk.keys("<esc>:");
        let number = rows(&desk.screen());
        assert!(number[rule].contains("到编号"), "{}", number[rule]);
    }
}

/// A terminal sends Esc and a character in a hurry as that character with Alt.
#[test]
fn esc_and_the_next_key_in_a_hurry_leave_the_line_all_the_same() {
    let mut desk = Desk::new(Language::Chinese, (80, 24));
    desk.keys("3<c-f>窗口<a-5>");
    let screen = desk.screen();
    assert!(
        screen.contains("[5整改]") && desk.front.state.layers.is_empty(),
        "{screen}"
    );
}

#[test]
fn the_palette_is_found_by_english_words_and_by_pinyin_on_a_chinese_screen() {
    for typed in ["what's new", "xinbanshuoming", "xbsm"] {
        let mut desk = Desk::new(Language::Chinese, (80, 24));
        desk.keys("<c-p>").paste(typed);
        assert!(
            desk.screen().contains("新版说明"),
            "{typed}\n{}",
            desk.screen()
        );
    }
}
