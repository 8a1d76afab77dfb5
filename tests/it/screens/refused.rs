//! A refused save stands in its place until it is seen, and what is typed meanwhile waits.

use std::collections::BTreeMap;

use duban::app::action::Action;
use duban::app::state::Layer;
use duban::domain::{Kind, Value};
use duban::i18n::Language;
use duban::tui::text::width;
use ratatui::style::Modifier;

use super::Desk;

/// A card that lacks its channel, refused; the typist looks at the paper.
pub(super) fn refused(size: (u16, u16)) -> Desk {
    let mut desk = Desk::new(Language::Chinese, size);
    desk.keys("3<f3>第一张<enter>1<f12>");
    assert!(desk.front.state.standing.is_some(), "{}", desk.screen());
    desk
}

pub(super) fn opinions(desk: &Desk) -> usize {
    desk.office.all(Kind::Opinion).unwrap().len()
}

#[test]
fn it_names_record_field_and_key_in_a_reversed_line_above_the_footer() {
    for size in [(80, 24), (120, 40), (60, 20), (40, 10)] {
        let desk = refused(size);
        let (buffer, _) = desk.drawn();
        let y = size.1 - 2;
        // The right half of a wide character follows its left one on the way to the terminal.
        let halves = |x: &u16| *x == 0 || width(buffer[(x - 1, y)].symbol()) < 2;
        let reversed = |x: u16| buffer[(x, y)].modifier.contains(Modifier::REVERSED);
        let all = (0..size.0).filter(halves).all(reversed);
        assert!(all, "{size:?}\n{}", desk.screen());
        let screen = desk.screen();
        for said in ["未保存", "第 1 份第 1 条", "渠道", "Esc 去改"] {
            assert!(screen.contains(said), "{said} {size:?}\n{screen}");
        }
    }
}

/// The form of a tick says what the ledger has and what is missing, asks for a meeting as well, and
/// says all that it lacks at once, in the words of its fields and not in options.
#[test]
fn a_tick_tells_what_is_there_and_is_refused_once() {
    let mut desk = Desk::empty(Language::Chinese, (90, 30));
    desk.keys("<c-g>果-01<enter><f4>1");
    let screen = desk.screen();
    for told in ["账上 0，还差 1", "已附文件 0 份", "会议", "说明"] {
        assert!(screen.contains(told), "{told}\n{screen}");
    }
    desk.go_to("by").keys("<c-u><c-s>");
    let form = desk.front.state.form().unwrap();
    for column in ["by", "note"] {
        let field = form.named(column).unwrap();
        assert!(field.fault.is_some(), "{column}\n{}", desk.screen());
    }
    let screen = desk.screen();
    assert!(!screen.contains("--"), "{screen}");
}

#[test]
fn what_is_typed_on_goes_nowhere_and_is_not_lost() {
    let mut desk = refused((80, 24));
    let form = desk.front.state.form().unwrap().typed();
    desk.keys("第二张的话<enter>2<tab>1<f12>");
    desk.paste("贴的").burst("一串<enter>");
    assert_eq!(desk.front.state.form().unwrap().typed(), form);
    assert_eq!(opinions(&desk), 0);
    let screen = desk.screen();
    assert!(
        screen.contains("未保存") && screen.contains("已暂存 11 字"),
        "{screen}"
    );
    // Seen: the faulty field is in hand, and nothing else has moved.
    desk.keys("<esc>");
    assert_eq!(desk.focused(), "channel_id");
    assert_eq!(desk.front.state.form().unwrap().typed(), form);
    desk.keys("1<f12>");
    assert_eq!((opinions(&desk), desk.text("text")), (1, String::new()));
    // What waited is the next card's, once it is asked for, and can be taken back.
    desk.keys("<c-r>");
    assert!(
        desk.text("text").starts_with("第二张的话\n2"),
        "{}",
        desk.text("text")
    );
    desk.keys("<c-z>");
    assert_eq!(desk.text("text"), "");
}

#[test]
fn what_waits_outlives_the_form_that_is_put_away_and_keeps_it_from_closing() {
    let mut desk = refused((80, 24));
    desk.keys("第二张<esc>1<c-s>");
    assert!(desk.front.state.form().is_some(), "{}", desk.screen());
    assert_eq!(opinions(&desk), 0);
    desk.keys("<esc><f3>");
    let form = desk.front.state.form().unwrap();
    assert_eq!(form.waiting, "第二张", "{}", desk.screen());
    desk.keys("<c-x>");
    assert!(
        desk.screen().contains("再按一次 Ctrl-X"),
        "{}",
        desk.screen()
    );
    desk.keys("<c-x><c-s>");
    assert_eq!(opinions(&desk), 1, "{}", desk.screen());
}

#[test]
fn the_key_that_the_line_names_and_the_end_of_a_line_only_answer() {
    for key in ["<esc>", "<enter>"] {
        let mut desk = refused((80, 24));
        let form = desk.front.state.form().unwrap().typed();
        desk.keys(key);
        assert!(desk.front.state.standing.is_none(), "{key}");
        assert_eq!(desk.focused(), "channel_id", "{key}");
        assert_eq!(desk.front.state.form().unwrap().typed(), form, "{key}");
    }
    // Saving blindly once more is no answer.
    let mut desk = refused((80, 24));
    desk.keys("<f12><c-s><c-n>");
    assert!(desk.front.state.standing.is_some());
}

#[test]
fn any_other_command_answers_and_acts_at_once() {
    let mut desk = refused((80, 24));
    desk.keys("<f1>");
    let screen = desk.screen();
    assert!(desk.front.state.standing.is_none(), "{screen}");
    assert!(
        matches!(desk.front.state.top(), Some(Layer::Help(_))),
        "{screen}"
    );
    let mut desk = refused((80, 24));
    desk.keys("<s-tab>");
    assert!(desk.front.state.standing.is_none(), "{}", desk.screen());
    assert_ne!(desk.focused(), "channel_id", "{}", desk.screen());
    let mut desk = refused((80, 24));
    desk.keys("<c-z><c-z>");
    assert_eq!(desk.text("text"), "", "{}", desk.screen());
    // What is typed while nobody looks goes on waiting, whatever key follows it.
    let mut desk = refused((80, 24));
    desk.keys("第二张<s-tab>");
    assert_eq!(desk.focused(), "channel_id", "{}", desk.screen());
    // So does what came with the key that was refused.
    let mut desk = Desk::new(Language::Chinese, (80, 24));
    desk.keys("3<f3>第一张<enter>1").burst("<f12><s-tab>");
    assert_eq!(desk.focused(), "channel_id", "{}", desk.screen());
}

/// A problem half typed while the file of the store has got a second name, which is given too.
#[cfg(unix)]
fn with_a_second_name() -> (Desk, std::path::PathBuf) {
    let mut desk = Desk::new(Language::Chinese, (80, 24));
    desk.keys("4<f3>门难进");
    let path = desk.folder().join("duban.db");
    let second = desk.folder().join("hard.db");
    std::fs::hard_link(path, &second).unwrap();
    desk.act(Action::StoreChanged);
    (desk, second)
}

/// Where what was wrong lay outside the form, saving once more saves.
#[cfg(unix)]
#[test]
fn saving_again_tries_again() {
    let (mut desk, second) = with_a_second_name();
    desk.keys("<c-s>");
    assert!(
        !desk.screen().contains("问-001 已登记"),
        "{}",
        desk.screen()
    );
    std::fs::remove_file(second).unwrap();
    desk.act(Action::StoreChanged);
    desk.keys("<c-s>");
    assert!(desk.screen().contains("问-001 已登记"), "{}", desk.screen());
}

#[test]
fn others_writing_the_clock_and_a_resize_wipe_neither_it_nor_a_notice() {
    let world = [
        Action::StoreChanged,
        Action::Rested,
        Action::DraftDue,
        Action::Resized(80, 24),
    ];
    let mut desk = refused((80, 24));
    for action in &world {
        desk.act(action.clone());
        assert!(
            desk.screen().contains("未保存"),
            "{action:?}\n{}",
            desk.screen()
        );
    }
    let mut desk = Desk::new(Language::Chinese, (80, 24));
    desk.keys("4<f3>门难进<c-s>");
    for action in world {
        desk.act(action.clone());
        assert!(
            desk.screen().contains("问-001 已登记"),
            "{action:?}\n{}",
            desk.screen()
        );
    }
}

#[cfg(unix)]
#[test]
fn a_second_name_of_the_file_is_told_at_once_and_what_is_typed_stays() {
    let (mut desk, second) = with_a_second_name();
    let told = |desk: &Desk| {
        let screen = desk.screen();
        screen.contains("这个文件另有一个名称（硬链接）") && screen.contains("只读")
    };
    assert!(told(&desk), "{}", desk.screen());
    desk.keys("<c-s>");
    assert!(told(&desk), "{}", desk.screen());
    assert!(desk.screen().contains("门难进"), "{}", desk.screen());
    std::fs::remove_file(second).unwrap();
    desk.act(Action::StoreChanged);
    desk.keys("<esc><c-s>");
    assert!(desk.screen().contains("问-001 已登记"), "{}", desk.screen());
}

#[test]
fn another_who_was_quicker_is_told_in_the_same_place() {
    let mut desk = Desk::new(Language::Chinese, (80, 24));
    desk.keys("4<f3>门难进<enter>1<c-s><f2>、脸难看");
    let cells = BTreeMap::from([("title", Value::from("窗口服务差"))]);
    desk.office
        .amend((Kind::Problem, 1), &cells, None, None)
        .unwrap();
    desk.keys("<c-s>再补一句");
    let screen = desk.screen();
    assert!(
        screen.contains("未保存 问-001") && screen.contains("已暂存 4 字"),
        "{screen}"
    );
    assert_eq!(desk.text("title"), "门难进、脸难看");
    let record = desk.office.record(Kind::Problem, 1).unwrap().unwrap();
    assert_eq!(record.text("title"), "窗口服务差");
}

/// A problem whose title is missing, refused; `typed` was typed on.
fn waits(typed: &str) -> Desk {
    let mut desk = Desk::new(Language::Chinese, (80, 24));
    desk.keys("4<f3><c-s>");
    assert!(desk.front.state.standing.is_some(), "{}", desk.screen());
    desk.keys(typed).keys("<esc>");
    desk
}

#[test]
fn what_waits_goes_into_a_choice_as_if_it_were_typed_there() {
    for (typed, urgency, left) in [
        ("1", "急", ""),
        ("２", "缓", ""),
        ("急", "急", ""),
        ("1门难进", "急", "门难进"),
        ("2<enter>门难进", "缓", "门难进"),
        ("缓<enter>1", "缓", "1"),
    ] {
        let mut desk = waits(typed);
        desk.go_to("urgency").keys("<c-r>");
        let form = desk.front.state.form().unwrap();
        let held = form.named("urgency").unwrap().text.as_str();
        assert_eq!(
            (held, form.waiting.as_str()),
            (urgency, left),
            "{typed}\n{}",
            desk.screen()
        );
        assert_ne!(desk.focused(), "urgency", "{typed}");
        if !left.is_empty() {
            assert!(desk.screen().contains(left), "{}", desk.screen());
        }
    }
}

#[test]
fn what_is_no_choice_is_told_and_waits_on() {
    for typed in ["9", "门难进", "不急"] {
        let mut desk = waits(typed);
        assert!(desk.screen().contains(typed), "{}", desk.screen());
        desk.go_to("urgency").keys("<c-r>");
        let form = desk.front.state.form().unwrap();
        assert_eq!(
            (
                form.waiting.as_str(),
                form.named("urgency").unwrap().text.as_str()
            ),
            (typed, "")
        );
        let screen = desk.screen();
        assert!(screen.contains(&format!("“{typed}”")), "{screen}");
        desk.go_to("title").keys("<c-r>");
        assert_eq!(desk.text("title"), typed);
    }
}

#[test]
fn the_figures_of_the_sitting_stand_beside_what_is_said_of_the_draft() {
    for size in [(80, 24), (60, 20), (40, 12)] {
        let mut desk = refused(size);
        desk.keys("第二张<esc>1<c-n>同卡");
        desk.act(Action::DraftDue);
        let screen = desk.screen();
        let words: String = screen.chars().filter(|c| !c.is_whitespace()).collect();
        assert!(
            words.contains("本次已录0份1条") && words.contains("暂存3字"),
            "{size:?}\n{screen}"
        );
    }
}

#[test]
fn it_names_the_field_of_each_reason_that_has_one() {
    let mut desk = Desk::demo(Language::Chinese, (120, 40));
    let empty = desk.folder().join("空.txt");
    std::fs::write(&empty, "").unwrap();
    let empty = empty.display().to_string();
    for path in ["/no/such.txt", &empty] {
        desk.keys("5<home><f7>").keys(path).keys("<c-s>");
        let screen = desk.screen();
        assert!(
            screen.contains("未保存 改-")
                && screen.contains("文件")
                && screen.contains("Esc 去改"),
            "{screen}"
        );
        desk.keys("<esc>");
        assert_eq!(desk.focused(), "path");
        desk.keys("<c-x><c-x>");
    }
    // One day is far ahead, another no day: both are named with their fields.
    desk.keys("5<f3>")
        .go_to("limit_on")
        .keys("某日")
        .go_to("urgency");
    desk.keys("<c-s>");
    let screen = desk.screen();
    assert!(
        screen.contains("缺 ") && screen.contains("时限："),
        "{screen}"
    );
}

#[test]
fn saving_with_words_that_wait_says_that_nothing_was_saved() {
    let mut desk = waits("门难进");
    desk.keys("<c-s>");
    let screen = desk.screen();
    assert!(
        screen.contains("未保存：先处理暂存 3 字“门难进”"),
        "{screen}"
    );
}
