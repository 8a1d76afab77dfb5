//! The list of batches behind that of the opinions.

use duban::i18n::Language;

use super::Desk;

#[test]
fn the_batches_stand_behind_the_opinions_and_lead_back_to_them() {
    let mut desk = Desk::demo(Language::Chinese, (80, 24));
    desk.keys("3<f12>");
    let shown = desk.screen();
    assert!(shown.contains("全部批次 9"), "{shown}");
    assert!(shown.contains("发放 收回 已录 有效 无效"), "{shown}");
    desk.keys("<esc>");
    assert!(desk.screen().contains("意-2009-0201"), "{}", desk.screen());
    desk.keys("<f12>3");
    assert!(desk.screen().contains("意-2009-0201"), "{}", desk.screen());
    desk.keys("6<f12>");
    assert!(desk.screen().contains("只有一张清单"), "{}", desk.screen());
}
