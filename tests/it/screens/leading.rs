//! A transition that cannot be made leads to what it lacks; one that was decided can be revoked.

use duban::app::state::{Layer, Purpose};
use duban::domain::{Decision, Kind, Value};
use duban::i18n::Language;
use duban::office::ActRequest;
use duban::store::Giver;

use super::Desk;

#[test]
fn an_application_without_evidence_leads_to_the_evidence() {
    let mut desk = Desk::demo(Language::Chinese, (80, 24));
    desk.keys("5<f4>6");
    let screen = desk.screen();
    let form = desk.front.state.form().expect(&screen);
    assert!(matches!(form.purpose, Purpose::Attach(_)), "{screen}");
}

#[test]
fn a_slip_of_an_earlier_day_asks_for_the_paper_and_a_second_person() {
    let mut desk = Desk::demo(Language::Chinese, (80, 24));
    desk.keys("5<f4>");
    let form = |desk: &Desk| {
        let form = desk.front.state.form().expect("a form");
        let fields = form.fields.iter().map(|field| field.column.name);
        fields.collect::<Vec<_>>()
    };
    let Some(Layer::Offers(popup)) = desk.front.state.top() else {
        panic!("{}", desk.screen());
    };
    let mut offered = popup.offers.iter().map(|it| it.row.verb);
    let place = offered.position(|verb| verb == "misrecorded").unwrap();
    for _ in 0..place {
        desk.keys("<down>");
    }
    desk.keys("<enter>");
    assert_eq!(
        form(&desk),
        ["paper", "second_id", "note", "by", "basis", "on"]
    );
    // The form says which step it takes back, at every width.
    for size in [(60, 20), (80, 24), (120, 40)] {
        desk.resize(size);
        let heading = desk.screen().lines().nth(2).unwrap().to_owned();
        assert_eq!(heading.trim(), "误录更正 改-001：催办 2009-10-21");
    }
}

#[test]
fn the_last_decision_is_offered_to_be_revoked() {
    let mut desk = Desk::demo(Language::Chinese, (80, 24));
    desk.keys("5");
    let head = desk.office.resolve(Kind::Person, "陈志平").unwrap();
    let suspend = ActRequest {
        verb: "suspend".to_owned(),
        decision: Decision {
            by: Some(head),
            ..Decision::default()
        },
        note: "等批复".to_owned(),
        answers: [
            ("review_on", Value::from("2009-11-30")),
            ("pause_plan", Value::from("先定方案")),
        ]
        .into(),
        revision: None,
        skip: false,
    };
    desk.office.act(Kind::Task, 1, &suspend).unwrap();
    desk.keys("1").keys("5<f4>");
    let screen = desk.screen();
    assert!(screen.contains("撤回决定"), "{screen}");
    desk.keys("y");
    assert!(
        desk.screen().contains("撤回决定 改-001"),
        "{}",
        desk.screen()
    );
    desk.keys("误点<c-s>");
    let task = desk.office.record(Kind::Task, 1).unwrap().unwrap();
    assert_eq!(task.state, "rectifying", "{}", desk.screen());
}

#[test]
fn a_decision_of_a_meeting_is_dated_by_its_day_until_another_is_typed() {
    let mut desk = Desk::demo(Language::Chinese, (80, 24));
    let cells = [
        ("name", Value::from("专题小组会")),
        ("deciding_body", Value::from("steering_group")),
        ("held_on", Value::from("2009-10-22")),
    ];
    let made = desk
        .office
        .make(Kind::Activity, &cells.into(), &Giver::default());
    made.unwrap();
    let on = |desk: &Desk| {
        let form = desk.front.state.form().expect("a form");
        form.named("on").expect("a day").text.clone()
    };
    let to = |desk: &mut Desk, name: &str, key: &str| {
        for _ in 0..10 {
            let form = desk.front.state.form().expect("a form");
            if form.fields[form.focus].column.name == name {
                return;
            }
            desk.keys(key);
        }
        panic!("{name}: {}", desk.screen());
    };
    desk.keys("1").keys("5<f4>");
    let Some(Layer::Offers(popup)) = desk.front.state.top() else {
        panic!("{}", desk.screen());
    };
    let mut offered = popup.offers.iter().map(|it| it.row.verb);
    let place = offered.position(|verb| verb == "suspend").unwrap();
    for _ in 0..place {
        desk.keys("<down>");
    }
    desk.keys("<enter>");
    assert_eq!(on(&desk), "2009-10-23");
    to(&mut desk, "meeting", "<tab>");
    desk.keys("专题小组会<tab>");
    assert_eq!(on(&desk), "2009-10-22", "{}", desk.screen());
    assert!(desk.screen().contains("会议当日"), "{}", desk.screen());
    // What is typed stays, whatever meeting is named then.
    to(&mut desk, "on", "<tab>");
    desk.keys("<c-u>2009-10-21");
    to(&mut desk, "meeting", "<s-tab>");
    desk.keys("<c-u>专题小组会<tab>");
    assert_eq!(on(&desk), "2009-10-21", "{}", desk.screen());
}
