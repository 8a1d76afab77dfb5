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
