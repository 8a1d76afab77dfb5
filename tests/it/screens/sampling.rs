//! A sample for looking back, drawn on the screen.

use duban::domain::Kind;
use duban::i18n::Language;

use super::desk::Desk;

#[test]
fn a_sample_is_drawn_anywhere_and_its_paper_says_how() {
    let mut desk = Desk::demo(Language::Chinese, (80, 24));
    desk.keys("1<a-d>");
    let screen = desk.screen();
    assert!(screen.contains("新建抽查"), "{screen}");
    desk.keys("3<enter><enter>20091023<c-s>");
    let sample = desk.office.record(Kind::Sample, 1).unwrap().unwrap();
    assert_eq!(sample.int("seed"), Some(20_091_023), "{}", desk.screen());
    let drawn = sample.text("drawn").to_owned();
    assert_eq!(drawn.matches('、').count(), 2);
    // Its paper is a key away: what is in hand below is another row.
    desk.keys("<c-w>");
    let screen = desk.screen();
    assert!(screen.contains("20091023除以18余1"), "{screen}");
    assert!(screen.contains("抽的人说定，3项"), "{screen}");
    desk.keys("<esc><esc>5<f12><f12>");
    let screen = desk.screen();
    assert!(screen.contains("抽-001"), "{screen}");
    desk.keys("<c-w>");
    let screen = desk.screen();
    assert!(screen.contains("20091023除以18余1"), "{screen}");
    // Each of them waits, and the way back takes all of it back.
    assert_eq!(waiting(&desk), 3);
    desk.keys("<esc>1<c-z>");
    assert_eq!(waiting(&desk), 0, "{}", desk.screen());
}

fn waiting(desk: &Desk) -> i64 {
    let queues = desk.office.waiting(Some(Kind::Task), None).unwrap();
    let own = queues.iter().find(|it| it.def.word == "to_look_back");
    own.unwrap().n
}
