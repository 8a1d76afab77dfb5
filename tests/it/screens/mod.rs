//! The screen, played from the keyboard and read as text.

mod desk;

use desk::Desk;
use duban::i18n::Language;

#[test]
fn look() {
    let mut desk = Desk::new(Language::Chinese, (80, 24));
    desk.keys("4<f3>窗口中午无人值守<enter>111");
    println!("{}", desk.screen());
    desk.keys("<c-s>");
    println!("{}", desk.screen());
    desk.keys("<f4>");
    println!("{}", desk.screen());
    desk.keys("1");
    println!("{}", desk.screen());
    desk.keys("<esc><esc><c-t>");
    println!("{}", desk.screen());
    desk.keys("<enter><enter>午间有人<enter>排班上墙<enter>bgs<enter>");
    println!("{}", desk.screen());
    desk.keys("<f7>");
    println!("{}", desk.screen());
    desk.keys("<enter>w<enter>");
    println!("{}", desk.screen());
    desk.keys("<c-s>");
    println!("{}", desk.screen());
    desk.keys("5<f4>");
    println!("{}", desk.screen());
    desk.keys("1");
    println!("{}", desk.screen());
    desk.keys("<f12>");
    println!("{}", desk.screen());
    desk.keys("<c-s>");
    println!("{}", desk.screen());
    desk.keys("<esc><enter>");
    println!("{}", desk.screen());
}
