//! Several of any kind made one after the other, and a new one like the one in hand.

use duban::domain::Kind;
use duban::i18n::Language;

use super::Desk;

#[test]
fn several_are_taken_down_one_after_the_other() {
    let mut desk = Desk::new(Language::Chinese, (80, 24));
    let count = |desk: &Desk| desk.office.all(Kind::Department).unwrap().len();
    let before = count(&desk);
    desk.keys("9<f3>甲一部");
    desk.go_to("department_kind").keys("2<f12>");
    let screen = desk.screen();
    assert!(screen.contains("已录1个，上一个 部-"), "{screen}");
    assert!(
        screen.contains("机关部室") && !screen.contains("甲一部 "),
        "{screen}"
    );
    // Once it goes on, Enter behind the last field goes on as well.
    desk.keys("乙二部");
    desk.go_to("head_id").keys("<enter>");
    assert!(desk.screen().contains("已录2个"), "{}", desk.screen());
    // Nothing was typed of the third: it is left without a draft.
    desk.keys("<esc>");
    assert!(!desk.screen().contains("草稿"), "{}", desk.screen());
    assert_eq!(count(&desk), before + 2);
    let made = desk.office.all(Kind::Department).unwrap();
    let [one, other] = made.last_chunk().unwrap();
    assert_eq!(one.text("department_kind"), "office_department");
    assert_eq!(other.text("department_kind"), "office_department");
    // One step takes one of them back.
    desk.keys("<c-z>");
    assert_eq!(count(&desk), before + 1);
}

#[test]
fn a_new_one_begins_with_what_the_one_in_hand_says() {
    let mut desk = Desk::with_opinions(Language::Chinese, (80, 24));
    desk.keys("3<home><a-n>");
    let screen = desk.screen();
    assert!(screen.contains("套用"), "{screen}");
    // What was said by others is nobody's to say again.
    assert_eq!(desk.text("text"), "");
    let channel = desk.text("channel_id");
    assert!(!channel.is_empty(), "{screen}");
    desk.go_to("text").paste("另外一条意见");
    desk.keys("<c-s>");
    let found = desk.screen();
    assert!(found.contains("另外一条意见"), "{found}");
}

#[test]
fn the_rows_of_a_grid_come_along_and_are_made_with_the_new_one() {
    let mut desk = Desk::demo(Language::Chinese, (100, 40));
    let steps = desk.office.all(Kind::Milestone).unwrap();
    let task = steps[0].int("task_id").unwrap();
    let of = |desk: &Desk, task: i64| {
        let all = desk.office.all(Kind::Milestone).unwrap();
        let own = all.iter().filter(|it| it.int("task_id") == Some(task));
        own.map(|it| format!("{} {}", it.text("name"), it.text("due_on")))
            .collect::<Vec<_>>()
    };
    let lent = of(&desk, task);
    assert!(!lent.is_empty());
    desk.keys(&format!("<c-g>改{task}<enter><a-n>"));
    let screen = desk.screen();
    for row in &lent {
        let name = row.split(' ').next().unwrap();
        assert!(screen.contains(name), "{name}: {screen}");
    }
    desk.go_to("goal").keys("<c-u>").paste("另一项整改");
    desk.keys("<c-s>");
    let made = desk.office.all(Kind::Task).unwrap().pop().unwrap();
    assert_eq!(made.text("goal"), "另一项整改", "{}", desk.screen());
    assert_eq!(of(&desk, made.id), lent);
}

#[test]
fn what_follows_from_what_stays_is_filled_in_at_each_of_several() {
    let mut desk = Desk::new(Language::Chinese, (80, 40));
    desk.keys("7<f3>");
    desk.go_to("type_id").paste("集中学习").keys("<enter>");
    assert_eq!(desk.text("name"), "集中学习", "{}", desk.screen());
    assert!(desk.screen().contains("历时*"), "{}", desk.screen());
    desk.go_to("to_on").paste("2009-05-12").keys("<tab>");
    assert!(!desk.screen().contains("历时*"), "{}", desk.screen());
    desk.go_to("to_on").keys("<c-u><tab>");
    desk.go_to("held_on").paste("2009-05-12").keys("<tab>");
    desk.go_to("lasts").paste("半天").keys("<tab>");
    desk.go_to("people").paste("全体").keys("<tab>");
    desk.keys("<f12>");
    for n in 1..3 {
        assert!(
            desk.screen().contains(&format!("已录{n}个")),
            "{}",
            desk.screen()
        );
        assert_eq!(desk.text("name"), "集中学习", "{n} {}", desk.screen());
        desk.keys("<f12>");
    }
}
