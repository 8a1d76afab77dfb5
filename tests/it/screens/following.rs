//! What follows from a field follows at once, whoever filled that in: picked, made in a picker, the
//! same as last, carried over, taken back, brought back, half typed.

use duban::app::state::Layer;
use duban::domain::{Decision, Kind};
use duban::i18n::Language;
use duban::office::ActRequest;
use duban::store::Giver;

use super::Desk;

fn demo() -> Desk {
    Desk::demo(Language::Chinese, (80, 24))
}

fn led(desk: &Desk) -> (String, String) {
    (desk.text("lead_id"), desk.text("owner_id"))
}

fn pair(a: &str, b: &str) -> (String, String) {
    (a.to_owned(), b.to_owned())
}

/// Makes a department in the picker of the focused field.
fn make_department(desk: &mut Desk, name: &str, lead: &str, head: &str) {
    desk.keys("<f7><f3>");
    desk.go_to("name").keys("<c-u>").keys(name);
    desk.go_to("lead_id").keys(lead).keys("<enter>");
    // Enter saves on the last field.
    desk.go_to("head_id").keys(head).keys("<enter>");
}

#[test]
fn a_department_made_in_the_picker_brings_its_people_and_goes_back_in_one_step() {
    let mut desk = demo();
    desk.keys("5<f3>").go_to("department_id");
    make_department(&mut desk, "信访室", "罗玉珍", "林静");
    assert_eq!(desk.text("department_id"), "信访室", "{}", desk.screen());
    assert_eq!(led(&desk), pair("罗玉珍", "林静"));
    desk.keys("<c-z>");
    assert_eq!(
        (desk.text("department_id"), led(&desk)),
        (String::new(), pair("", ""))
    );
    desk.keys("<c-y>");
    assert_eq!(led(&desk), pair("罗玉珍", "林静"));
}

#[test]
fn a_department_made_in_the_picker_of_an_edit_brings_its_people() {
    let mut desk = demo();
    desk.keys("5<c-g>改1<enter><f2>").go_to("department_id");
    make_department(&mut desk, "信访室", "罗玉珍", "林静");
    assert_eq!(desk.text("lead_id"), "罗玉珍", "{}", desk.screen());
}

#[test]
fn a_problem_made_in_the_picker_brings_what_follows_from_it() {
    let mut desk = demo();
    desk.keys("5<f3>").go_to("problem_id").keys("<f7><f3>");
    desk.go_to("title")
        .keys("门难进")
        .go_to("urgency")
        .keys("1");
    desk.go_to("difficulty").keys("1<c-s>");
    assert_eq!(desk.text("urgency"), "急", "{}", desk.screen());
    assert_eq!(desk.text("task_kind"), "立行立改");
}

#[test]
fn what_a_hand_has_filled_in_leads_on_and_is_not_led() {
    let mut desk = demo();
    let problems = desk.office.all(Kind::Problem).unwrap();
    let easy = |it: &&duban::domain::Record| {
        (it.text("urgency"), it.text("difficulty")) == ("urgent", "easy")
            && it.state == "rectifying"
    };
    let number = problems.iter().find(easy).unwrap().number.clone();
    desk.keys("5<f3>").go_to("urgency").keys("2");
    desk.go_to("difficulty").keys("2");
    let kind = desk.text("task_kind");
    assert_ne!(kind, "立行立改", "{}", desk.screen());
    desk.go_to("problem_id").keys(&number).keys("<enter>");
    let held = (desk.text("urgency"), desk.text("difficulty"));
    assert_eq!(held, pair("缓", "难"), "{}", desk.screen());
    assert_eq!(desk.text("task_kind"), kind, "{}", desk.screen());
}

#[test]
fn a_namesake_made_in_the_picker_stands_with_the_number() {
    let mut desk = demo();
    desk.keys("5<f3>").go_to("owner_id").keys("<f7><f3>");
    desk.go_to("name").keys("<c-u>刘思远<c-s>");
    let owner = desk.text("owner_id");
    assert!(owner.starts_with("刘思远(人-"), "{owner}");
}

#[test]
fn the_same_as_last_and_an_emptied_field_are_followed_at_once() {
    let mut desk = demo();
    desk.keys("5<f3>").go_to("problem_id").keys("问1<enter>");
    desk.go_to("goal")
        .keys("目标")
        .go_to("measure")
        .keys("措施");
    desk.go_to("department_id").keys("bgs<enter><c-s>");
    assert!(desk.front.state.form().is_none(), "{}", desk.screen());
    for keys in ["<c-d>", ".."] {
        desk.keys("5<f3>").go_to("department_id").keys(keys);
        assert_eq!(desk.focused(), "department_id");
        assert_eq!(led(&desk), pair("何建国", "刘思远"), "{keys}");
        desk.keys("<c-u>");
        assert_eq!(led(&desk), pair("", ""), "{keys}");
        desk.keys("<esc>");
    }
}

#[test]
fn what_was_half_typed_follows_when_it_is_left_whichever_way() {
    let mut desk = demo();
    for leave in ["<tab>", "<enter>", "<up>", "<s-tab>"] {
        desk.keys("5<f3>").go_to("department_id").keys("办公室");
        assert_eq!(led(&desk), pair("", ""), "{leave}");
        desk.keys(leave);
        assert_eq!(led(&desk), pair("何建国", "刘思远"), "{leave}");
        desk.keys("<c-x><c-x>");
    }
}

#[test]
fn a_draft_of_an_edit_is_followed_by_what_its_department_says_now() {
    let mut desk = demo();
    desk.keys("5<c-g>改1<enter><f2>")
        .go_to("department_id")
        .keys("qybzb<enter>");
    let before = desk.text("lead_id");
    desk.keys("<esc>");
    let department = desk.office.resolve(Kind::Department, "权益保障部").unwrap();
    let other = desk.office.resolve(Kind::Person, "上官文博").unwrap();
    // Tasks went out under its leader: another takes over by a decision.
    let request = ActRequest {
        verb: "reassign".to_owned(),
        decision: Decision {
            by: Some(desk.office.resolve(Kind::Person, "陈志平").unwrap()),
            ..Decision::default()
        },
        note: "分工文件".to_owned(),
        answers: [("leader_id", other.into())].into(),
        ..ActRequest::default()
    };
    desk.office
        .act(Kind::Department, department, &request)
        .unwrap();
    desk.keys("<f2>");
    assert_ne!(before, "上官文博");
    assert_eq!(desk.text("lead_id"), "上官文博", "{}", desk.screen());
    // What was left alone is not filled in by it.
    assert_eq!(
        desk.text("measure"),
        desk.front.state.form().unwrap().given["measure"].text
    );
}

/// Types a first card about a department and goes on with the next one.
fn second_card(desk: &mut Desk) {
    desk.keys("3<f3>甲<enter>3qybzb<enter>")
        .go_to("channel_id")
        .keys("1<f12>");
    assert_eq!(desk.text("target"), "机关部室");
    assert_eq!(desk.text("target_department_id"), "权益保障部");
}

#[test]
fn on_a_carried_card_target_and_department_follow_each_other() {
    let mut desk = demo();
    second_card(&mut desk);
    // The department says what it is.
    desk.go_to("target_department_id").keys("zgfwzx<enter>");
    assert_eq!(
        (desk.text("target_department_id"), desk.text("target")),
        pair("职工服务中心", "直属单位")
    );
    // Letter by letter to what was carried: the first of them took its place.
    desk.keys("<c-z><c-z><c-z>");
    assert_eq!(
        (desk.text("target_department_id"), desk.text("target")),
        pair("权益保障部", "机关部室")
    );
    desk.keys("<c-y><c-y><c-y>");
    assert_eq!(desk.text("target"), "直属单位");
    // The target takes away what is another kind of department, and leads to it.
    desk.go_to("target").keys("3");
    assert_eq!(
        (desk.text("target_department_id"), desk.focused()),
        (String::new(), "target_department_id")
    );
    // A hand that chose before is no better than one that chooses now.
    desk.keys("wenhuagong");
    desk.keys("<enter>");
    assert_eq!(desk.text("target"), "直属单位", "{}", desk.screen());
    // Emptying the one leaves the other.
    desk.go_to("target_department_id").keys("<c-u><tab>");
    assert_eq!(desk.text("target"), "直属单位");
}

#[test]
fn the_arrow_keys_of_a_choice_are_followed_as_digits_are() {
    let mut desk = demo();
    second_card(&mut desk);
    desk.go_to("target").keys("<right>");
    assert_eq!(
        (desk.text("target"), desk.text("target_department_id")),
        pair("直属单位", "")
    );
}

#[test]
fn a_department_made_in_the_picker_of_a_card_says_what_the_card_is_about() {
    let mut desk = demo();
    second_card(&mut desk);
    desk.go_to("target_department_id").keys("<f7><f3>");
    desk.go_to("name")
        .keys("<c-u>疗养院")
        .go_to("department_kind")
        .keys("3<c-s>");
    assert_eq!(
        (desk.text("target_department_id"), desk.text("target")),
        pair("疗养院", "直属单位"),
        "{}",
        desk.screen()
    );
}

#[test]
fn on_a_carried_card_batch_and_channel_follow_each_other() {
    let mut desk = demo();
    let cells = [("name", "第四批".into())].into();
    desk.office
        .make(Kind::Batch, &cells, &Giver::default())
        .unwrap();
    for (batch, channel) in [("第四批", "征求意见卡"), ("意见箱三月开启", "意见箱")]
    {
        let batch = desk.office.resolve(Kind::Batch, batch).unwrap();
        let channel = desk.office.resolve(Kind::Channel, channel).unwrap();
        let cells = [("channel_id", channel.into())].into();
        desk.office
            .amend((Kind::Batch, batch), &cells, None, None)
            .unwrap();
    }
    desk.keys("3<f3>甲<enter>1")
        .go_to("batch_id")
        .keys("第四批<enter><f12>");
    assert_eq!(desk.text("batch_id"), "第四批", "{}", desk.screen());
    let channel = desk.text("channel_id");
    desk.go_to("batch_id").keys("意见箱三月开启<enter>");
    assert_eq!(desk.text("channel_id"), "意见箱", "{}", desk.screen());
    assert_ne!(channel, "意见箱");
    let form = desk.front.state.form().unwrap();
    let options = &form.named("channel_id").unwrap().options;
    let at = options.iter().position(|it| it.words == channel).unwrap() + 1;
    desk.go_to("channel_id").keys(&at.to_string());
    assert_eq!(
        (desk.text("channel_id"), desk.text("batch_id")),
        (channel, String::new())
    );
}

#[test]
fn a_fault_of_what_followed_is_judged_with_what_stands_now() {
    let mut desk = demo();
    desk.keys("5<f3>").go_to("owner_id").keys("hjg<enter>");
    desk.go_to("department_id").keys("<f7>bgs<enter>");
    assert_eq!(desk.text("lead_id"), "何建国");
    assert!(
        desk.screen().contains("责任人不能是分管领导"),
        "{}",
        desk.screen()
    );
    assert!(!matches!(desk.front.state.top(), Some(Layer::Picker(_))));
}

#[test]
fn a_saved_edit_says_that_the_leader_went_along_and_keeps_the_one_put_back() {
    let mut desk = demo();
    desk.keys("5<c-g>改1<enter><f2>");
    assert_eq!(desk.text("lead_id"), "何建国");
    desk.go_to("department_id").keys("qybzb<enter>");
    let brought = desk.text("lead_id");
    desk.keys("<c-s><esc>部门录错<c-s>");
    let told = desk.screen();
    assert!(
        told.contains("分管领导随分管部门由") && told.contains(&brought),
        "{told}"
    );
    // What the form shows is what is saved.
    desk.keys("<f2>").go_to("department_id").keys("bgs<enter>");
    assert_eq!(desk.text("lead_id"), "何建国", "{}", desk.screen());
    desk.go_to("lead_id")
        .keys("<c-u>")
        .keys(&brought)
        .keys("<enter>");
    desk.keys("<c-s><esc>仍由他分管<c-s>");
    let told = desk.screen();
    assert!(!told.contains("随分管部门"), "{told}");
    desk.keys("<f2>");
    assert_eq!(
        (desk.text("department_id"), desk.text("lead_id")),
        pair("办公室", &brought)
    );
}
