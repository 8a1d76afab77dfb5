//! What the jobs of a working week cost in keys, beside the words that are typed.

use duban::app::action::Action;
use duban::app::chord::parse_keys;
use duban::domain::{Decision, Kind, Record, Value};
use duban::i18n::Language;
use duban::office::ActRequest;

use super::Desk;

/// A hand whose keys are counted; what is pasted are words.
struct Hand {
    desk: Desk,
    pressed: usize,
}

impl Hand {
    fn at(desk: Desk) -> Self {
        Self { desk, pressed: 0 }
    }

    fn keys(&mut self, keys: &str) -> &mut Self {
        self.pressed += parse_keys(keys).unwrap().len();
        self.desk.keys(keys);
        self
    }

    fn words(&mut self, text: &str) -> &mut Self {
        self.desk.paste(text);
        self
    }

    fn last(&self, kind: Kind) -> Record {
        self.desk.office.all(kind).unwrap().pop().unwrap()
    }

    fn within(&self, most: usize) {
        assert!(
            self.pressed <= most,
            "{}: {}",
            self.pressed,
            self.desk.screen()
        );
    }
}

fn demo() -> Desk {
    Desk::demo(Language::Chinese, (80, 24))
}

#[test]
fn a_card_about_the_same_is_five_keys() {
    let mut desk = demo();
    desk.keys("3<f3>").paste("窗口排队太久");
    desk.keys("<enter>1<tab><tab>").keys("1<f12>");
    let mut hand = Hand::at(desk);
    // The category is another, target, channel and day stay.
    hand.words("午间没有人").keys("<enter><tab>2<f12>");
    hand.within(5);
    let made = hand.last(Kind::Opinion);
    assert_eq!(made.text("text"), "午间没有人", "{}", hand.desk.screen());
    assert!(made.int("category_id").is_some());
    assert_eq!(made.text("target"), "leadership_team");
}

#[test]
fn a_task_out_of_a_problem_is_twenty_keys() {
    let mut desk = demo();
    desk.keys("4<home>");
    let mut hand = Hand::at(desk);
    hand.keys("<c-t>").words("每季公布一次").keys("<enter>");
    hand.words("上墙公布").keys("<tab>").words("办公室");
    hand.keys("<enter><tab>").words("刘思远").keys("<enter>");
    hand.keys("<c-s>");
    hand.within(20);
    let made = hand.last(Kind::Task);
    assert_eq!(made.text("goal"), "每季公布一次", "{}", hand.desk.screen());
    // No cell of the three lists is empty.
    for cell in ["measure", "task_kind", "limit_on", "urgency", "difficulty"] {
        assert!(!made.lacks(cell), "{cell}: {}", hand.desk.screen());
    }
    for who in ["department_id", "lead_id", "owner_id", "problem_id"] {
        assert!(made.int(who).is_some(), "{who}: {}", hand.desk.screen());
    }
}

#[test]
fn more_time_is_asked_for_in_six_keys() {
    let mut desk = demo();
    let before = desk.office.all(Kind::Extension).unwrap().len();
    desk.keys("<c-g>改6<enter>");
    let mut hand = Hand::at(desk);
    hand.keys("<f4>5").words("+10工作日").keys("<enter>");
    hand.words("已完成一半").keys("<enter>");
    hand.words("刘思远").keys("<enter>").words("设备未到");
    hand.keys("<c-s>");
    hand.within(6);
    let made = hand.last(Kind::Extension);
    let all = hand.desk.office.all(Kind::Extension).unwrap();
    assert_eq!(all.len(), before + 1, "{}", hand.desk.screen());
    assert_eq!(made.int("task_id"), Some(6));
}

#[test]
fn striking_off_is_applied_for_with_three_files_in_fifteen_keys() {
    let mut desk = demo();
    for n in ["1", "2", "3"] {
        std::fs::write(desk.folder().join(format!("{n}.txt")), n).unwrap();
    }
    let folder = desk.folder().display().to_string();
    desk.keys("<c-g>改6<enter>");
    let mut hand = Hand::at(desk);
    for n in ["1", "2", "3"] {
        hand.keys("<f7>").words(&format!("{folder}/{n}.txt"));
        hand.keys("<enter>");
    }
    hand.keys("<f4>6").keys("11121").words("刘思远");
    hand.keys("<enter>")
        .words("各部室职责都已上墙")
        .keys("<c-s>");
    hand.within(15);
    let task = hand.desk.office.record(Kind::Task, 6).unwrap().unwrap();
    assert_eq!(task.state, "applied", "{}", hand.desk.screen());
}

#[test]
fn what_waits_is_decided_by_a_digit_a_row_and_one_key_for_all() {
    let mut hand = Hand::at(demo());
    // Of the demo's four rows two are left open; each of the six of the job is a digit as well.
    hand.keys("<a-p>0102").words("同意").keys("<enter>");
    hand.words("时限不宜再延").keys("<c-s>");
    let rows = hand.desk.office.all(Kind::Task).unwrap();
    let closed = rows.iter().find(|it| it.id == 38).unwrap();
    assert_eq!(closed.state, "closed", "{}", hand.desk.screen());
    hand.within(12 - 2);
}

#[test]
fn three_that_are_near_are_urged_in_six_keys() {
    let mut desk = demo();
    let before = desk.office.all(Kind::Urging).unwrap().len();
    desk.keys("5<home><down><down>");
    let mut hand = Hand::at(desk);
    hand.keys("<space><space><space><f8><c-s>");
    hand.within(6);
    let after = hand.desk.office.all(Kind::Urging).unwrap().len();
    assert_eq!(after, before + 3, "{}", hand.desk.screen());
}

#[test]
fn of_all_marked_those_are_urged_whose_step_is_due() {
    let mut desk = demo();
    let due = desk.office.waiting(Some(Kind::Task), None).unwrap();
    let due = due.iter().find(|it| it.def.word == "to_urge").unwrap().n;
    let before = desk.office.all(Kind::Urging).unwrap().len();
    desk.keys("5<c-a><f8>");
    let asked = desk.screen();
    assert!(asked.contains(&format!("只办可办的 {due} 条")), "{asked}");
    assert!(asked.contains("没有该办的一步"), "{asked}");
    desk.keys("<enter><c-s>");
    let after = desk.office.all(Kind::Urging).unwrap().len();
    let due = usize::try_from(due).unwrap();
    assert_eq!(after, before + due, "{}", desk.screen());
    // Once nothing is due to any of them, a step is named, as for one.
    desk.keys("<c-u><home><space><f8>");
    assert!(!desk.screen().contains("只办可办的"), "{}", desk.screen());
}

#[test]
fn the_plan_is_of_the_whole_list_unless_rows_are_marked() {
    let mut desk = demo();
    desk.keys("4<c-w>");
    let whole = desk.screen();
    assert!(
        whole.contains("整改方案") && !whole.contains("（仅"),
        "{whole}"
    );
    assert!(whole.contains("问题清单　17项"), "{whole}");
    desk.keys("<esc><home><space><space><c-w>");
    let two = desk.screen();
    assert!(two.contains("整改方案（仅问-"), "{two}");
    assert!(two.contains("问题清单　2项"), "{two}");
    desk.keys("<esc><c-u><enter><c-w>");
    let one = desk.screen();
    assert!(one.contains("整改方案（仅问-"), "{one}");
}

/// An act of the clerk who sits there.
fn act_of(desk: &mut Desk, of: (Kind, i64), verb: &str, answers: &[(&'static str, Value)]) {
    let by = desk.office.resolve(Kind::Person, "刘思远").unwrap();
    act_by(desk, by, of, (verb, answers));
}

fn act_by(
    desk: &mut Desk,
    by: i64,
    (kind, id): (Kind, i64),
    (verb, answers): (&str, &[(&'static str, Value)]),
) {
    let request = ActRequest {
        verb: verb.to_owned(),
        decision: Decision {
            by: Some(by),
            ..Decision::default()
        },
        answers: answers.iter().cloned().collect(),
        ..ActRequest::default()
    };
    desk.office.act(kind, id, &request).unwrap();
}

#[test]
fn nine_opinions_become_a_problem_in_fourteen_keys() {
    let mut desk = Desk::with_opinions(Language::Chinese, (80, 24));
    let opinions = desk.office.all(Kind::Opinion).unwrap();
    // What came out of a box needs its two openers before.
    let box_of_letters = desk.office.resolve(Kind::Channel, "意见箱").unwrap();
    let open = |it: &&Record| it.int("channel_id") != Some(box_of_letters);
    let newest: Vec<i64> = opinions
        .iter()
        .rev()
        .filter(open)
        .take(9)
        .map(|it| it.id)
        .collect();
    for id in newest {
        act_of(
            &mut desk,
            (Kind::Opinion, id),
            "check",
            &[("reread", "reread".into())],
        );
    }
    desk.act(Action::StoreChanged);
    desk.keys("3<f5>").go_to("state");
    let form = desk.front.state.form().unwrap();
    let options = &form.named("state").unwrap().options;
    let digit = options.iter().position(|it| it.words == "已核对").unwrap() + 1;
    desk.keys(&format!("{digit}<c-s><home>"));
    let mut hand = Hand::at(desk);
    hand.keys("<space><space><space><space><space><space><space><space><space><f6>");
    // One of them has no area yet, so that it is said of all.
    hand.words("办事等候太久").keys("<enter>1<c-s>");
    hand.within(14);
    // The problem with all that it was made of is two keys further.
    hand.keys("<c-g><enter>");
    let screen = hand.desk.screen();
    assert!(screen.contains("办事等候太久"), "{screen}");
    assert!(
        screen.contains("来自意见 9") || screen.contains("意见 9"),
        "{screen}"
    );
    let merged = hand.desk.office.all(Kind::Opinion).unwrap();
    let merged = merged.iter().filter(|it| it.state == "merged").count();
    assert_eq!(merged, 9, "{screen}");
}

#[test]
fn a_meeting_confirms_six_problems_and_takes_two_back_in_four_keys_each() {
    let mut desk = demo();
    let leader = desk.office.resolve(Kind::Person, "何建国").unwrap();
    let none = duban::store::Giver::default();
    let category = desk.office.all(Kind::Category).unwrap()[0].id;
    let mut made = Vec::new();
    for n in 1..=7 {
        let cells = [
            ("title", format!("会上要研究的问题{n}").as_str().into()),
            ("source", "self_examination".into()),
            ("category_id", category.into()),
            ("urgency", "urgent".into()),
            ("difficulty", "easy".into()),
        ];
        let id = desk
            .office
            .make(Kind::Problem, &cells.into(), &none)
            .unwrap();
        let id = id.written.created.first().unwrap().1;
        act_of(&mut desk, (Kind::Problem, id), "submit", &[]);
        let claim = [("leader_id", leader.into())];
        act_by(&mut desk, leader, (Kind::Problem, id), ("claim", &claim));
        made.push(id);
    }
    // One that was submitted before is claimed and confirmed with them.
    let all = desk.office.all(Kind::Problem).unwrap();
    let before = all
        .iter()
        .filter(|it| it.state == "submitted" && !made.contains(&it.id));
    for other in before {
        let claim = [("leader_id", leader.into())];
        act_by(
            &mut desk,
            leader,
            (Kind::Problem, other.id),
            ("claim", &claim),
        );
    }
    let sitting = desk.office.resolve(Kind::ActivityType, "党组会").unwrap();
    let cells = [
        ("type_id", sitting.into()),
        ("name", "研究突出问题".into()),
        ("deciding_body", "party_group".into()),
        ("held_on", desk.office.today().into()),
    ];
    let meeting = desk
        .office
        .make(Kind::Activity, &cells.into(), &none)
        .unwrap();
    let number = meeting.written.created.first().unwrap().2.clone();
    let mut hand = Hand::at(desk);
    hand.keys("<c-g>").words(&number).keys("<enter><a-p>");
    // Three more rows of the demo wait for the same body and are left open.
    hand.keys("11111122000").words("同意").keys("<enter>");
    hand.words("不属本级职责").keys("<c-s>");
    hand.within(8 * 4);
    let all = hand.desk.office.all(Kind::Problem).unwrap();
    let states: Vec<&str> = all
        .iter()
        .filter(|it| made.contains(&it.id))
        .map(|it| it.state.as_str())
        .collect();
    let screen = hand.desk.screen();
    assert_eq!(states[..5], ["confirmed"; 5], "{screen}");
    assert_eq!(states[5..], ["not_listed"; 2], "{screen}");
}

#[test]
fn how_we_are_doing_is_one_key_and_says_what_is_reported() {
    let mut desk = demo();
    desk.keys("5<enter>");
    let mut hand = Hand::at(desk);
    hand.keys("1");
    let screen = hand.desk.screen();
    let figures = hand.desk.office.status().unwrap();
    let said = |words: String| assert!(screen.contains(&words), "{words}: {screen}");
    said("第三阶段 整改落实".to_owned());
    let kinds = [
        (Kind::Task, "整改"),
        (Kind::Problem, "问题"),
        (Kind::Rule, "制度"),
    ];
    for (kind, word) in kinds {
        said(format!("{word} {}", figures.told(kind, "total")));
    }
    said(format!("■逾期 {}", figures.told(Kind::Task, "overdue")));
    said(format!("▲临期 {}", figures.told(Kind::Task, "due_soon")));
    // The worst ones have their rows, and out of it leads one key.
    assert!(screen.contains("重点关注"), "{screen}");
    hand.keys("<esc>");
    hand.within(2);
}
