//! Narrow screens: the number behind a shared name and every figure stand whole, and width goes
//! to the text.

use std::collections::BTreeMap;

use duban::domain::{Kind, Value};
use duban::i18n::Language;
use duban::store::Giver;

use super::Desk;

/// The demonstration with two more people whose names are borne already.
fn shared(size: (u16, u16)) -> Desk {
    let mut desk = Desk::demo(Language::Chinese, size);
    for name in ["何建国", "刘思远", "陈志平", "王德山"] {
        let cells = BTreeMap::from([("name", Value::from(name))]);
        desk.office
            .make(Kind::Person, &cells, &Giver::default())
            .unwrap();
    }
    desk.anew();
    desk
}

/// Holds that no number behind a name is cut, nor stands without a beginning of the name.
fn assert_whole(screen: &str, what: &str) {
    for (at, opening) in screen.match_indices("(人-") {
        let behind = &screen[at + opening.len()..];
        let digits = behind.chars().take_while(char::is_ascii_digit).count();
        let closed = behind.chars().nth(digits) == Some(')');
        let name = screen[..at].chars().next_back();
        assert!(
            digits >= 3 && closed && name.is_some_and(|c| !c.is_whitespace()),
            "{what}\n{screen}"
        );
    }
}

#[test]
fn the_number_behind_a_shared_name_is_never_cut() {
    for size in [(60, 20), (72, 20), (80, 24), (100, 30), (120, 40)] {
        let mut desk = shared(size);
        for pane in ["1", "9", "5", "4", "3", "5<enter>", "9<tab>"] {
            while desk.front.state.top().is_some() {
                desk.keys("<esc>");
            }
            desk.keys(pane);
            assert_whole(&desk.screen(), &format!("{pane} {size:?}"));
        }
        desk.keys("<esc>9");
        let screen = desk.screen();
        assert!(screen.contains("何建国(人-003)"), "{size:?}\n{screen}");
        desk.keys("1");
        let screen = desk.screen();
        for said in ["逾期3天", "刘思远(人-006)"] {
            assert!(screen.contains(said), "{said} {size:?}\n{screen}");
        }
    }
}

#[test]
fn departments_and_posts_are_called_by_their_whole_names() {
    for size in [(60, 20), (80, 24), (120, 40)] {
        for mut desk in [Desk::demo(Language::Chinese, size), shared(size)] {
            desk.keys("9");
            let screen = desk.screen();
            for said in ["职工服务中心", "工人文化宫", "活动办主任"] {
                assert!(screen.contains(said), "{said} {size:?}\n{screen}");
            }
        }
    }
}

#[test]
fn a_problem_is_told_by_its_title_not_by_two_signs() {
    for (size, said) in [
        ((60, 20), "谁管什么说不清，部门"),
        ((80, 24), "谁管什么说不清，部门之间互相"),
        ((40, 12), "窗口午间无人"),
    ] {
        let mut desk = Desk::demo(Language::Chinese, size);
        desk.keys("4");
        let screen = desk.screen();
        assert!(screen.contains(said), "{size:?}\n{screen}");
    }
}

#[test]
fn why_one_of_several_cannot_stands_whole_while_its_act_is_in_hand() {
    let size = (80, 24);
    let mut desk = Desk::demo(Language::Chinese, size);
    desk.keys("5<home><space><space><space><f4>");
    let many = match desk.front.state.top() {
        Some(duban::app::state::Layer::Offers(popup)) => popup.offers.len(),
        _ => panic!("{}", desk.screen()),
    };
    let before = desk.screen();
    let mut wrapped = 0;
    for _ in 0..many {
        let screen = desk.screen();
        let Some(duban::app::state::Layer::Offers(popup)) = desk.front.state.top() else {
            panic!("{screen}");
        };
        let words: String = screen
            .chars()
            .filter(|c| !c.is_whitespace() && *c != '│')
            .collect();
        if let Some(barred) = popup.current().and_then(|it| it.barred.first()) {
            let why =
                duban::app::wording::reasons_in_short(&desk.texts, popup.kind, &barred.why);
            let why: String = why.chars().filter(|c| !c.is_whitespace()).collect();
            assert!(words.contains(&why), "{why}\n{screen}");
            wrapped += 1;
        }
        // The box stays where it is.
        assert_eq!(
            screen.lines().position(|it| it.contains('┌')),
            before.lines().position(|it| it.contains('┌'))
        );
        desk.keys("<down>");
    }
    assert!(wrapped > 0, "{before}");
}
