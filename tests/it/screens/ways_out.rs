//! A key that a refusal, the form or the field in hand names as the way out works at its first
//! press; a digit chooses what stands beside it, or nothing.

use std::collections::BTreeMap;

use duban::domain::{Kind, Value};
use duban::i18n::Language;
use duban::store::Giver;

use super::Desk;
use super::refused::{opinions, refused};
use crate::support::shell::Shell;

#[test]
fn what_waits_is_put_in_or_dropped_at_the_first_press_of_its_key() {
    // Into the field in hand.
    let mut desk = Desk::new(Language::Chinese, (80, 24));
    desk.keys("4<f3><c-s>门难进<c-r>");
    assert!(desk.front.state.standing.is_none(), "{}", desk.screen());
    assert_eq!(
        (desk.focused(), desk.text("title")),
        ("title", "门难进".to_owned())
    );
    assert_eq!(desk.front.state.form().unwrap().waiting, "");
    desk.keys("<c-s>");
    assert!(desk.screen().contains("问-001 已登记"), "{}", desk.screen());
    // Onto a choice it is a choice, or is told that it is none.
    let mut desk = refused((80, 24));
    desk.keys("第二张<c-r>");
    assert!(desk.front.state.standing.is_none(), "{}", desk.screen());
    assert!(
        desk.screen().contains("“第二张”不是其中一项"),
        "{}",
        desk.screen()
    );
    assert_eq!(desk.front.state.form().unwrap().waiting, "第二张");
    // Dropped: the first press asks, the second drops.
    let mut desk = refused((80, 24));
    desk.keys("第二张<c-x>");
    assert!(
        desk.screen().contains("再按一次 Ctrl-X"),
        "{}",
        desk.screen()
    );
    desk.keys("<c-x>");
    let form = desk.front.state.form().unwrap();
    assert_eq!(
        (form.waiting.as_str(), opinions(&desk)),
        ("", 0),
        "{}",
        desk.screen()
    );
    assert_eq!(desk.text("text"), "第一张");
    // Nothing waits: the form is what is asked about.
    let mut desk = refused((80, 24));
    desk.keys("<c-x>");
    assert!(
        desk.screen().contains("再按一次 Ctrl-X"),
        "{}",
        desk.screen()
    );
    desk.keys("<c-x>");
    assert!(desk.front.state.form().is_none(), "{}", desk.screen());
}

#[test]
fn the_text_of_another_is_taken_at_the_first_press() {
    let mut desk = Desk::new(Language::Chinese, (80, 24));
    desk.keys("4<f3>门难进<enter>1<c-s><f2>、脸难看");
    let cells = BTreeMap::from([("title", Value::from("窗口服务差"))]);
    desk.office
        .amend((Kind::Problem, 1), &cells, None, None)
        .unwrap();
    desk.keys("<c-s>");
    assert!(desk.screen().contains("Ctrl-D"), "{}", desk.screen());
    desk.keys("<c-d>");
    assert!(desk.front.state.standing.is_none(), "{}", desk.screen());
    assert_eq!(desk.text("title"), "窗口服务差");
    // Where nobody was quicker the key names nothing, and is only an answer.
    let mut desk = refused((80, 24));
    let form = desk.front.state.form().unwrap().typed();
    desk.keys("<c-d>");
    assert!(desk.front.state.standing.is_none());
    assert_eq!(desk.front.state.form().unwrap().typed(), form);
}

/// A new task whose owner is in hand, where two people are called 刘思远.
pub(super) fn twins() -> Desk {
    let mut desk = Desk::new(Language::Chinese, (80, 24));
    let cells = BTreeMap::from([("name", Value::from("刘思远"))]);
    desk.office
        .make(Kind::Person, &cells, &Giver::default())
        .unwrap();
    desk.keys("4<f3>门难进<c-s>5<f3>").go_to("owner_id");
    desk
}

#[test]
fn a_name_that_two_share_stands_when_it_is_saved_and_the_arrow_points_at_once() {
    let mut desk = twins();
    desk.keys("刘思远<c-s>");
    let screen = desk.screen();
    assert!(
        screen.contains("未保存") && screen.contains("责任人") && screen.contains("2 位同名"),
        "{screen}"
    );
    let before = desk.text("owner_id");
    desk.keys("又打的");
    assert_eq!(desk.text("owner_id"), before, "{}", desk.screen());
    desk.keys("<down>");
    assert!(desk.front.state.standing.is_none(), "{}", desk.screen());
    desk.keys("<enter>");
    let form = desk.front.state.form().unwrap();
    assert!(
        form.named("owner_id").unwrap().picked_value().is_some(),
        "{}",
        desk.screen()
    );
}

#[test]
fn of_two_namesakes_enter_takes_the_one_that_is_marked_and_else_none_is() {
    let typed = || {
        let mut desk = twins();
        desk.keys("刘思远");
        desk
    };
    // The rows of the two, as they stand beneath the field, and the one that is marked.
    let marked = |desk: &Desk| -> Vec<bool> {
        let screen = desk.screen();
        let rows = screen
            .lines()
            .filter(|it| it.contains("人-") && it.contains("刘思远"));
        rows.map(|it| it.contains('→')).collect()
    };
    let mut desk = typed();
    assert_eq!(marked(&desk), [false, false], "{}", desk.screen());
    desk.keys("<enter>");
    assert_eq!(desk.focused(), "owner_id", "{}", desk.screen());
    for (arrows, wanted) in [("<down>", 0), ("<up>", 0), ("<down><down>", 1)] {
        let mut desk = typed();
        desk.keys(arrows);
        let at: Vec<bool> = (0..2).map(|n| n == wanted).collect();
        assert_eq!(marked(&desk), at, "{arrows} {}", desk.screen());
        let form = desk.front.state.form().unwrap();
        let id = form.named("owner_id").unwrap().candidates[wanted].id;
        desk.keys("<enter>");
        let form = desk.front.state.form().unwrap();
        let picked = form.named("owner_id").unwrap().picked_value().cloned();
        assert_eq!(picked, Some(Value::Int(id)), "{arrows} {}", desk.screen());
    }
}

#[test]
fn what_says_that_there_is_no_opinion_becomes_an_empty_card_by_the_key_that_is_named() {
    for text in ["无意见", "没有意见。", "暂无建议"] {
        let mut desk = Desk::new(Language::Chinese, (80, 24));
        desk.keys("3<f3>")
            .keys(text)
            .keys("<enter>1")
            .go_to("channel_id");
        desk.keys("1<f12>");
        assert!(desk.screen().contains("按 F4"), "{text}\n{}", desk.screen());
        desk.keys("<f4>");
        assert!(
            desk.screen().contains("第1份 无意见，已登记"),
            "{text}\n{}",
            desk.screen()
        );
        let cards = desk.office.all(Kind::Card).unwrap().len();
        assert_eq!(
            (cards, opinions(&desk), desk.text("text")),
            (1, 0, String::new())
        );
    }
}

#[test]
fn an_empty_card_asks_what_it_counts_in_and_says_which_it_was() {
    let mut desk = Desk::new(Language::Chinese, (80, 24));
    let cards = |desk: &Desk| desk.office.all(Kind::Card).unwrap().len();
    desk.keys("3<f3><f4>");
    assert_eq!(cards(&desk), 0);
    assert!(desk.screen().contains("未保存"), "{}", desk.screen());
    desk.keys("<esc>");
    assert_eq!(desk.focused(), "channel_id");
    desk.keys("1<f4><f4>");
    assert_eq!(cards(&desk), 2, "{}", desk.screen());
    assert!(
        desk.screen().contains("第2份 无意见，已登记"),
        "{}",
        desk.screen()
    );
    // Behind a card that was begun it is the next one.
    desk.keys("甲<enter>1<c-n><f4>");
    assert!(
        desk.screen().contains("第4份 无意见，已登记"),
        "{}",
        desk.screen()
    );
    assert!(
        desk.screen().contains("第 5 份 第 1 条"),
        "{}",
        desk.screen()
    );
}

#[test]
fn a_digit_behind_the_key_of_an_empty_card_chooses_what_stands_beside_it_or_nothing() {
    let cards = |desk: &Desk| desk.office.all(Kind::Card).unwrap().len();
    for (keys, chosen) in [
        ("1", Some(0)),
        ("2", Some(1)),
        ("３", Some(2)),
        ("9", None),
        ("0", None),
        ("８", None),
    ] {
        let mut desk = Desk::new(Language::Chinese, (80, 24));
        desk.keys("3<f3><f4>");
        assert_eq!(desk.focused(), "channel_id", "{}", desk.screen());
        let form = desk.front.state.form().unwrap();
        let options = &form.named("channel_id").unwrap().options;
        let words = chosen.map(|at: usize| options[at].words.clone());
        desk.keys(keys);
        let form = desk.front.state.form().unwrap();
        assert_eq!(form.waiting, "", "{keys}\n{}", desk.screen());
        assert_eq!(
            desk.text("channel_id"),
            words.clone().unwrap_or_default(),
            "{keys}"
        );
        assert_eq!(cards(&desk), 0, "{keys}");
        // The key then does what it was pressed for.
        if words.is_some() {
            assert!(desk.screen().contains("再按 F4"), "{}", desk.screen());
            desk.keys("<f4>");
            assert_eq!(cards(&desk), 1, "{keys}\n{}", desk.screen());
        } else {
            assert!(desk.screen().contains("未保存"), "{}", desk.screen());
        }
    }
}

#[test]
fn digits_that_come_together_behind_it_choose_and_words_wait() {
    let mut desk = Desk::new(Language::Chinese, (80, 24));
    desk.keys("3<f3><f4>").burst("1<enter>");
    assert!(!desk.text("channel_id").is_empty(), "{}", desk.screen());
    for blind in ["窗口没人", "窗口1", "甲<enter>1"] {
        let mut desk = Desk::new(Language::Chinese, (80, 24));
        desk.keys("3<f3><f4>").keys(blind);
        let form = desk.front.state.form().unwrap();
        assert_eq!(desk.text("channel_id"), "", "{blind}\n{}", desk.screen());
        assert!(!form.waiting.is_empty(), "{blind}\n{}", desk.screen());
    }
    // A refused opinion is no question: whoever types the next card does not look.
    let mut desk = Desk::new(Language::Chinese, (80, 24));
    desk.keys("3<f3>第一张<enter>1<f12>3楼没人");
    assert_eq!(desk.text("channel_id"), "", "{}", desk.screen());
    assert_eq!(desk.front.state.form().unwrap().waiting, "3楼没人");
}

#[test]
fn an_empty_card_names_its_batch_at_every_door_once_there_is_one() {
    let shell = Shell::office();
    assert_eq!(shell.ask("add card --empty yes").code, 1);
    shell.script(&[
        "add card --empty yes --channel 征求意见卡",
        "add batch --name 第一批 --channel 征求意见卡",
    ]);
    let said = shell.ask("add card --empty yes --channel 征求意见卡");
    assert!(said.code == 1 && said.err.contains("批次"), "{said}");
    shell.script(&["add card --empty yes --batch 第一批"]);
    let shown = shell.run(&["--play", "3 F3 ↓ ↓ ↓ 1 F4", "--print"]);
    assert!(
        shown.out.contains("未保存") && shown.out.contains("批次"),
        "{shown}"
    );
}

#[test]
fn no_choice_is_torn_in_two_and_what_is_half_typed_is_no_batch_yet() {
    let mut desk = Desk::demo(Language::Chinese, (80, 24));
    desk.keys("3<f3><f4>");
    let form = desk.front.state.form().unwrap();
    let words = form.named("channel_id").unwrap().options.clone();
    let screen = desk.screen();
    for (at, choice) in words.iter().enumerate() {
        let told = format!("{}{}", at + 1, choice.words);
        assert!(screen.contains(&told), "{told}\n{screen}");
    }
    desk.keys("1").go_to("batch_id").keys("dyp");
    let heading = |desk: &Desk| desk.screen().lines().nth(2).unwrap().to_owned();
    assert!(!heading(&desk).contains("dyp"), "{}", desk.screen());
    desk.keys("<enter>");
    assert!(heading(&desk).contains("第一批"), "{}", desk.screen());
}
