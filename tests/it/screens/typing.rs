//! What is typed can be taken back, never leaves its form, and a paste is no command.

use duban::domain::Kind;
use duban::i18n::Language;

use super::Desk;

fn desk() -> Desk {
    Desk::new(Language::Chinese, (80, 24))
}

fn states(desk: &Desk) -> Vec<String> {
    let all = desk.office.all(Kind::Opinion).unwrap();
    all.into_iter().map(|it| it.state).collect()
}

/// A pile of which the first card is saved and the next is in hand.
fn second_card() -> Desk {
    let mut desk = desk();
    desk.keys("3<f3>第一张<enter>1<tab><down>1<f12>");
    assert_eq!(states(&desk), ["registered"]);
    desk
}

#[test]
fn taking_back_never_leaves_the_form_whatever_is_focused() {
    for begun in [
        "",
        "半张",
        "半张<tab>2",
        "半张<tab>",
        "半张<tab><tab><tab>",
        "<f12>",
    ] {
        let mut desk = second_card();
        let before = desk.office.head().unwrap();
        desk.keys(begun);
        for _ in 0..8 {
            desk.keys("<c-z>");
        }
        assert_eq!(states(&desk), ["registered"], "{begun}");
        assert_eq!(desk.office.head().unwrap(), before, "{begun}");
        assert_eq!(desk.text("text"), "", "{begun}");
        if desk.front.state.standing.is_none() {
            let screen = desk.screen();
            assert!(screen.contains("本表没有可撤销的了"), "{begun}\n{screen}");
        }
    }
}

#[test]
fn bringing_back_and_popups_over_a_form_never_leave_it_either() {
    let mut desk = desk();
    desk.keys("4<f3>门难进<c-s><f3>脸难看<c-s><c-z>");
    let state = |desk: &Desk| desk.office.by_number("问2").unwrap().state;
    assert_eq!(state(&desk), "void");
    desk.keys("<home><f2><c-y><c-y>");
    assert_eq!(
        (desk.text("title"), state(&desk)),
        ("门难进".to_owned(), "void".to_owned())
    );
    assert!(
        desk.screen().contains("本表没有可重做的"),
        "{}",
        desk.screen()
    );
    // A list to pick from, the palette and the keys lie over the form.
    desk.keys("<esc>5<f3>");
    let head = desk.office.head().unwrap();
    for over in ["<f7>", "<c-p>", "<f1>"] {
        desk.keys(over).keys("<c-z><c-z><c-y><esc>");
        assert_eq!(desk.office.head().unwrap(), head, "{over}");
    }
}

#[test]
fn one_step_is_a_run_a_choice_a_paste_or_a_field_emptied() {
    let mut desk = desk();
    desk.keys("4<f3>窗口没人，排队太长");
    desk.keys("<c-z>");
    assert_eq!(desk.text("title"), "窗口没人，");
    desk.keys("<c-y><tab>1<c-z>");
    assert_eq!(
        (desk.focused(), desk.text("category_id")),
        ("category_id", String::new())
    );
    desk.keys("<c-z>");
    assert_eq!(
        (desk.focused(), desk.text("title")),
        ("title", "窗口没人，".to_owned())
    );
    desk.paste("又贴，了\n两行");
    desk.keys("<c-u>");
    assert_eq!(desk.text("title"), "");
    desk.keys("<c-z>");
    assert_eq!(desk.text("title"), "窗口没人，又贴，了 两行");
    desk.keys("<c-z>");
    assert_eq!(desk.text("title"), "窗口没人，");
}

#[test]
fn what_is_taken_back_stands_where_it_was_typed_with_the_caret() {
    let mut desk = desk();
    desk.keys("4<f3>窗口排队<left><left>总是");
    let (_, caret) = desk.drawn();
    desk.go_to("description").keys("说明一");
    desk.keys("<c-z><c-z>");
    assert_eq!(
        (desk.focused(), desk.text("title")),
        ("title", "窗口排队".to_owned())
    );
    let (_, before) = desk.drawn();
    assert_eq!(before.unwrap().0 + 4, caret.unwrap().0);
    desk.keys("<c-y>");
    assert_eq!(desk.text("title"), "窗口总是排队");
}

#[test]
fn a_saved_card_leaves_nothing_to_take_back_in_the_next() {
    let mut desk = second_card();
    desk.keys("第二张<f12><c-z>");
    assert_eq!((desk.text("text"), states(&desk).len()), (String::new(), 2));
    assert_eq!(states(&desk), ["registered", "registered"]);
}

const TEN: &str = "一行<enter>二行<enter>三行<enter>四行<enter>五行<enter>六行<enter>七行<enter>\
                   八行<enter>九行<enter>十行<enter>";

#[test]
fn a_paste_without_brackets_is_text_of_its_field_and_saves_nothing() {
    let mut desk = desk();
    desk.keys("3<f3>").burst(TEN);
    assert_eq!(desk.text("text").trim_end().lines().count(), 10);
    assert_eq!((desk.focused(), states(&desk).len()), ("text", 0));
    desk.keys("<esc>4<f3>").burst(TEN);
    assert!(desk.text("title").starts_with("一行 二行 三行"));
    assert_eq!(desk.focused(), "title");
    // On a choice there is no place for it.
    desk.keys("<tab>").burst("1行<enter>2行<enter>");
    assert_eq!(
        (desk.focused(), desk.text("category_id")),
        ("category_id", String::new())
    );
    assert!(
        desk.screen().contains("粘贴的内容未录入"),
        "{}",
        desk.screen()
    );
}

#[test]
fn a_short_paste_without_brackets_goes_into_one_field_however_it_comes() {
    for (first, rest, text) in [
        ("", "甲<enter>乙", "甲\n乙"),
        ("", "a<enter>b", "a\nb"),
        ("", "门难<enter>进", "门难\n进"),
        ("", "甲<enter>乙<enter>", "甲\n乙"),
        ("", "甲<enter><enter>乙", "甲\n\n乙"),
        ("", "甲<tab>乙", "甲 乙"),
        ("", "甲<enter>。", "甲\n。"),
        // The digit falls into a text, behind one that would choose.
        ("", "甲<enter>1<enter>丙", "甲\n1\n丙"),
        // The first of it came by itself.
        ("甲", "<enter>乙", "甲\n乙"),
        ("甲", "<enter>乙<enter>丙", "甲\n乙\n丙"),
        ("a", "<enter>b", "a\nb"),
        // With the blanks that stood between the pieces.
        ("a", "<space>b<enter>c", "a b\nc"),
        ("我", "<space><space>你<enter>他", "我  你\n他"),
        ("a", "<space>b<space>c<enter>d", "a b c\nd"),
    ] {
        let mut desk = desk();
        desk.keys("3<f3>").keys(first).burst(rest);
        assert_eq!(desk.text("text").trim_end(), text, "{first} {rest}");
        assert_eq!((desk.focused(), states(&desk).len()), ("text", 0), "{rest}");
    }
    // A field of one line, and digits that fall into one.
    for (column, paste, text) in [
        ("giver_name", "甲<enter>乙", "甲 乙"),
        ("giver_name", "1<enter>2", "1 2"),
        ("received_on", "1<enter>2<enter>3", "1 2 3"),
    ] {
        let mut desk = desk();
        desk.keys("3<f3>").go_to(column).keys("<c-u>").burst(paste);
        assert_eq!(
            (desk.text(column).as_str(), desk.focused()),
            (text, column),
            "{paste}"
        );
    }
}

#[test]
fn keys_of_a_hand_that_a_line_brings_together_go_where_they_would_one_by_one() {
    for keys in [
        "甲<enter>1",
        "甲<tab>2<tab>10-20<tab>",
        "甲<enter>3qybzb<enter>10-20",
        "4甲<tab>1",
    ] {
        let (mut one, mut all) = (desk(), desk());
        one.keys("3<f3>").keys(keys);
        all.keys("3<f3>").bunch(keys);
        let form = |desk: &Desk| desk.front.state.form().unwrap().typed();
        assert_eq!(
            (form(&all), all.focused()),
            (form(&one), one.focused()),
            "{keys}"
        );
    }
    // Under a refusal they wait like all that is typed, and browsing they are no commands.
    let mut desk = desk();
    desk.keys("4<f3><c-s>").bunch("甲<tab>乙");
    assert_eq!(desk.front.state.form().unwrap().waiting, "甲\t乙");
    let mut desk = second_card();
    desk.keys("<esc>").bunch("n<enter>甲乙<enter>");
    assert!(desk.front.state.layers.is_empty(), "{}", desk.screen());
}

/// What is typed into a day or a name takes the place of what stood there, but not once somebody
/// is in the middle of it.
#[test]
fn a_cell_that_was_half_typed_goes_on_after_whatever_came_over_it() {
    for over in ["<c-p><esc>", "<f1><esc>"] {
        let mut desk = desk();
        desk.keys("3<f3>一条").go_to("received_on").keys("10-1");
        desk.keys(over).keys("5");
        assert_eq!(desk.text("received_on"), "10-15", "{over}");
        desk.go_to("giver_name").go_to("received_on");
        desk.keys(over).keys("9");
        assert_eq!(desk.text("received_on"), "9", "{over}");
    }
}

#[test]
fn a_paste_while_browsing_is_no_command() {
    for paste in [
        "an1<enter>",
        "n<enter>甲乙<enter>",
        "意-2009-0001",
        "9 8 7 6",
        TEN,
    ] {
        let mut desk = second_card();
        desk.keys("<esc>");
        let (before, head) = (desk.front.state.tab, desk.office.head().unwrap());
        desk.burst(paste);
        assert_eq!(desk.front.state.tab, before, "{paste}");
        assert!(desk.front.state.layers.is_empty(), "{paste}");
        assert_eq!(desk.office.head().unwrap(), head, "{paste}");
    }
}

#[test]
fn a_phrase_before_an_enter_is_a_phrase_and_an_enter() {
    let mut desk = desk();
    desk.keys("3<f3>").burst("窗口排队<enter>");
    assert_eq!(
        (desk.text("text"), desk.focused()),
        ("窗口排队".to_owned(), "target")
    );
    // A card typed ahead, with a digit for each choice.
    desk.keys("<c-z><s-tab>")
        .burst("太长<enter>1<enter><enter>1");
    assert_eq!(desk.text("target"), "领导班子");
    assert!(!desk.text("channel_id").is_empty(), "{}", desk.screen());
    desk.keys("<esc>").burst("/困难<enter>");
    assert!(desk.front.state.list().unwrap().is_finding());
}

#[test]
fn a_pasted_line_never_saves_from_the_last_field_and_a_phrase_does() {
    let long = "这一整行是从别处复制过来的，带着行末的换行，不是手打的一个词组<enter>";
    let mut desk = desk();
    desk.keys("4<f3>门难进")
        .go_to("not_yet_solvable")
        .keys("<s-tab>");
    desk.keys("<esc>9");
    desk.keys("3<f3>甲<enter>1<tab><tab>1")
        .go_to("giver_contact")
        .burst(long);
    assert_eq!(states(&desk).len(), 0, "{}", desk.screen());
    assert!(desk.screen().contains("未当作回车"), "{}", desk.screen());
    desk.keys("<c-u>").burst("本人<enter>");
    assert_eq!(states(&desk).len(), 1, "{}", desk.screen());
}

/// Of more choices than digits a word is typed whole, by its signs or its initials.
#[test]
fn a_state_is_chosen_by_its_whole_word_or_its_initials_and_no_other_is_kept() {
    let mut desk = Desk::demo(Language::Chinese, (80, 24));
    for (keys, state) in [
        ("zgz", "整改中"),
        ("cx", "撤销"),
        ("yj", "移交"),
        ("移交", "移交"),
        ("整改中", "整改中"),
    ] {
        desk.keys("5<f5>").go_to("state").keys(keys);
        let form = desk.front.state.form().unwrap();
        assert_eq!(form.named("state").unwrap().text, state, "{keys}");
        desk.keys("<esc><esc><esc>");
    }
    // What is no choice is told, and the list stays as it was only once that is seen.
    desk.keys("5<f5>").go_to("state").keys("逾期<c-s>");
    let screen = desk.screen();
    assert!(screen.contains("没有“逾期”这一项"), "{screen}");
    assert!(desk.front.state.form().is_some(), "{screen}");
    desk.keys("<esc><right><c-s>");
    assert!(desk.front.state.form().is_none(), "{}", desk.screen());
}
