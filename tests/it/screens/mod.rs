//! The screen, played from the keyboard and read as text.

mod desk;

use desk::Desk;
use duban::i18n::Language;

#[test]
fn look() {
    let mut desk = Desk::with_opinions(Language::Chinese, (80, 24));
    desk.keys("3");
    println!("{}", desk.screen());
    desk.keys("<down><down><space><space>");
    println!("{}", desk.screen());
    desk.keys("<enter>");
    println!("{}", desk.screen());
    desk.keys("<esc><f4>");
    println!("{}", desk.screen());
    desk.keys("1");
    println!("{}", desk.screen());
    desk.keys("<esc><esc><f3>");
    println!("{}", desk.screen());
    desk.keys("办事跑三趟<enter>3qybzb");
    println!("{}", desk.screen());
    desk.keys("<esc><f1>");
    println!("{}", desk.screen());
    desk.keys("<esc><c-p>cz");
    println!("{}", desk.screen());
    desk.keys("<esc>5<f3>");
    println!("{}", desk.screen());
}
