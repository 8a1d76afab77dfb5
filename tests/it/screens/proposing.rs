//! Who is proposed as the one who decided, and which fields follow from others at once.

use duban::app::state::Layer;
use duban::domain::{Kind, Record};
use duban::i18n::Language;

use super::Desk;
use crate::support::shell::Shell;

fn demo() -> Desk {
    Desk::demo(Language::Chinese, (80, 24))
}

fn in_state(desk: &Desk, state: &str) -> Vec<Record> {
    let all = desk.office.all(Kind::Task).unwrap();
    all.into_iter().filter(|it| it.state == state).collect()
}

/// Opens the form of an act on a task.
fn act_on(desk: &mut Desk, task: &Record, verb: &str) {
    while desk.front.state.top().is_some() {
        desk.keys("<esc>");
    }
    desk.keys(&format!("5<c-g>改{}<enter><f4>", task.id));
    let Some(Layer::Offers(popup)) = desk.front.state.top() else {
        panic!("no offers\n{}", desk.screen());
    };
    let at = popup.offers.iter().position(|it| it.row.verb == verb);
    let at = at.expect(verb);
    desk.keys(&"<down>".repeat(at)).keys("<enter>");
    assert!(
        desk.front.state.form().is_some(),
        "{verb}\n{}",
        desk.screen()
    );
}

fn named(desk: &Desk, task: &Record, column: &str) -> String {
    let id = task.int(column).unwrap();
    let named = desk.office.name_of(Kind::Person, id).unwrap();
    named.unwrap().told()
}

#[test]
fn whoever_approved_one_is_no_verifier_of_the_next() {
    let mut desk = demo();
    let approving = in_state(&desk, "approving").remove(0);
    act_on(&mut desk, &approving, "approve");
    let lead = named(&desk, &approving, "lead_id");
    assert_eq!(desk.text("by"), lead);
    desk.go_to("note")
        .keys("同意")
        .go_to("basis")
        .keys("批示<c-s>");
    let closed = desk
        .office
        .record(Kind::Task, approving.id)
        .unwrap()
        .unwrap();
    assert_eq!(closed.state, "closed", "{}", desk.screen());
    let applied = in_state(&desk, "applied").remove(0);
    act_on(&mut desk, &applied, "check");
    // The approver is not, but whoever sits here, who stands outside it.
    let proposed = (desk.text("by"), desk.text("basis"));
    assert_eq!(proposed, ("刘思远".to_owned(), String::new()));
}

#[test]
fn the_record_names_who_signs_reports_and_verifies() {
    let mut desk = demo();
    for (state, verb, column) in [
        ("rectifying", "progress", "owner_id"),
        ("verifying", "return", "verifier_id"),
    ] {
        let Some(task) = in_state(&desk, state).into_iter().next() else {
            panic!("none {state}");
        };
        act_on(&mut desk, &task, verb);
        assert_eq!(desk.text("by"), named(&desk, &task, column), "{verb}");
    }
    let shell = Shell::confirmed();
    shell.script(&[
        "add task --problem 问1 --goal 食堂节约 --measure 光盘 --department 办公室 --owner 马长海 --task-kind by_limit --limit 2009-09-10",
        "do 改1 submit",
        "do 改1 issue --meeting 活1 --issue-no 1号",
    ]);
    let db = shell.store().display().to_string();
    let shown = shell.run(&["--db", &db, "--play", "5 Home F4 1", "--print"]);
    assert!(
        shown.out.contains("签收 改-001") && shown.out.contains("马长海"),
        "{shown}"
    );
}

#[test]
fn the_same_act_in_the_same_capacity_carries_decider_and_basis() {
    let mut desk = demo();
    let verifying = in_state(&desk, "verifying");
    let applied = in_state(&desk, "applied");
    assert!(!verifying.is_empty() && !applied.is_empty());
    act_on(&mut desk, &applied[0], "check");
    desk.go_to("by").keys("<f7><enter>");
    let verifier = desk.text("by");
    desk.go_to("basis").keys("实地查看<c-s>");
    let now = desk
        .office
        .record(Kind::Task, applied[0].id)
        .unwrap()
        .unwrap();
    assert_eq!(now.state, "verifying", "{}", desk.screen());
    if let Some(next) = applied.get(1) {
        act_on(&mut desk, next, "check");
        assert_eq!(
            (desk.text("by"), desk.text("basis")),
            (verifier, "实地查看".to_owned())
        );
    }
}

#[test]
fn who_may_decide_stands_first_with_the_capacity() {
    let mut desk = demo();
    let applied = in_state(&desk, "applied").remove(0);
    act_on(&mut desk, &applied, "check");
    desk.go_to("by").keys("<f7>");
    let Some(Layer::Picker(picker)) = desk.front.state.top() else {
        panic!("no list\n{}", desk.screen());
    };
    let may: Vec<bool> = picker
        .candidates
        .iter()
        .map(|it| it.beside.starts_with("核查人"))
        .collect();
    let first = may.iter().take_while(|it| **it).count();
    assert!(first > 0 && may.iter().skip(first).all(|it| !it), "{may:?}");
    let owner = applied.int("owner_id").unwrap();
    let at = picker.candidates.iter().position(|it| it.id == owner);
    assert!(
        at.unwrap() >= first,
        "the owner verifies nothing of his own"
    );
}

#[test]
fn nobody_is_proposed_who_may_not_decide() {
    let shell = Shell::rectifying();
    shell.write("proof.txt", "照片");
    shell.script(&[
        "attach 改1 proof.txt",
        "do 改1 apply --by 马长海 --note 已办 --measures-done 1 --responsibility-taken 1 \
         --goal-reached 1 --likewise-checked 2 --rule-made 2 --signed-by 刘思远",
        "do 改1 check --by 罗玉珍",
        "do 附1 check --by 罗玉珍",
        "do 改1 pass --by 罗玉珍 --note 属实 --measures-done 1 --responsibility-taken 1 \
         --goal-reached 1 --likewise-checked 2 --rule-made 2",
    ]);
    let db = shell.store().display().to_string();
    let approving = || shell.run(&["--db", &db, "--play", "5 Home F4 e", "--print"]);
    let shown = approving();
    assert!(shown.out.contains("何建国"), "{shown}");
    // She who verified it leads it since, so she is not the one who approves.
    shell.script(&["set 改1 lead=罗玉珍 --reason 分工调整"]);
    let shown = approving();
    assert!(shown.out.contains("决定人"), "{shown}");
    assert!(!shown.out.contains("罗玉珍"), "{shown}");
}

#[test]
fn a_department_proposes_leader_and_owner_until_a_hand_names_another() {
    let mut desk = demo();
    desk.keys("5<f3>").go_to("department_id").keys("bgs<enter>");
    assert_eq!(
        (desk.text("lead_id"), desk.text("owner_id")),
        ("何建国".to_owned(), "刘思远".to_owned())
    );
    desk.go_to("department_id").keys("qybzb<enter>");
    let (lead, owner) = (desk.text("lead_id"), desk.text("owner_id"));
    assert!(lead != "何建国" && owner != "刘思远", "{lead} {owner}");
    desk.go_to("owner_id")
        .keys("lsy<enter>")
        .go_to("department_id")
        .keys("bgs<enter>");
    assert_eq!(
        (desk.text("lead_id"), desk.text("owner_id")),
        ("何建国".to_owned(), "刘思远".to_owned())
    );
    desk.go_to("department_id").keys("qybzb<enter>");
    assert_eq!(
        (desk.text("lead_id"), desk.text("owner_id")),
        (lead, "刘思远".to_owned())
    );
    // One step takes it back with all that followed.
    desk.keys("<c-z>");
    assert_eq!(
        (desk.focused(), desk.text("lead_id")),
        ("department_id", "何建国".to_owned())
    );
}

#[test]
fn the_proposal_follows_urgency_and_difficulty_until_a_hand_decides() {
    let mut desk = demo();
    desk.keys("5<f3>").go_to("urgency").keys("11");
    assert_eq!(
        (desk.text("task_kind"), desk.text("limit_on")),
        ("立行立改".to_owned(), "拟2009-11-13".to_owned())
    );
    desk.go_to("difficulty").keys("2");
    assert_eq!(
        (desk.text("task_kind"), desk.text("limit_on")),
        ("限期整改".to_owned(), "拟2009-12-18".to_owned())
    );
    desk.go_to("limit_on")
        .keys("11月底<enter>")
        .go_to("difficulty")
        .keys("1");
    assert_eq!(
        (desk.text("task_kind"), desk.text("limit_on")),
        ("立行立改".to_owned(), "11月底".to_owned())
    );
    // What is not known any more proposes nothing.
    desk.go_to("urgency").keys("0");
    assert_eq!(
        (desk.text("task_kind"), desk.text("limit_on")),
        (String::new(), "11月底".to_owned())
    );
}

#[test]
fn an_edit_follows_where_the_record_was_as_proposed() {
    let mut desk = demo();
    desk.keys("5<c-g>改1<enter><f2>");
    assert_eq!(
        (desk.text("department_id"), desk.text("lead_id")),
        ("办公室".to_owned(), "何建国".to_owned())
    );
    desk.go_to("department_id").keys("qybzb<enter>");
    assert_ne!(desk.text("lead_id"), "何建国");
}

#[test]
fn whom_exactly_it_is_about_goes_when_it_cannot_stand_and_the_focus_never() {
    let mut desk = demo();
    desk.keys("3<f3>甲<enter>3qybzb<enter>")
        .go_to("target")
        .keys("1");
    assert_eq!(
        (desk.text("target_department_id"), desk.focused()),
        (String::new(), "category_id")
    );
    desk.keys("<c-z>");
    assert_eq!(
        (desk.text("target"), desk.text("target_department_id")),
        ("机关部室".to_owned(), "权益保障部".to_owned())
    );
    // What the card before lent goes as well.
    desk.go_to("channel_id").keys("1<f12>乙<enter>");
    assert_eq!(desk.text("target_department_id"), "权益保障部");
    desk.keys("2");
    assert_eq!(
        (desk.text("target_department_id"), desk.focused()),
        (String::new(), "target_person_id")
    );
}

#[test]
fn what_cannot_be_is_said_on_leaving_the_field() {
    let mut desk = demo();
    desk.keys("5<f3>").go_to("department_id").keys("bgs<enter>");
    desk.go_to("owner_id").keys("hjg<enter>");
    assert!(
        desk.screen().contains("责任人不能是分管领导"),
        "{}",
        desk.screen()
    );
    desk.go_to("owner_id").keys("lsy<enter>");
    assert!(
        !desk.screen().contains("责任人不能是分管领导"),
        "{}",
        desk.screen()
    );
    let applied = in_state(&desk, "applied").remove(0);
    let owner = named(&desk, &applied, "owner_id");
    act_on(&mut desk, &applied, "check");
    desk.go_to("by").keys(&owner).keys("<enter>");
    let form = desk.front.state.form().unwrap();
    assert!(
        form.named("by").unwrap().fault.is_some(),
        "{}",
        desk.screen()
    );
}

#[test]
fn the_key_of_an_empty_card_speaks_of_what_belongs_where_it_is_pressed() {
    let mut desk = demo();
    for (way, said) in [
        ("5<f3><f4>", "先 Ctrl-S 保存"),
        ("5<home><f2><f4>", "先 Ctrl-S 保存"),
        ("5<home><f4>2<f4>", "正在推进"),
        ("5<f5><f4>", "正在筛选"),
    ] {
        while desk.front.state.top().is_some() {
            desk.keys("<esc>");
        }
        desk.keys(way);
        let screen = desk.screen();
        assert!(
            screen.contains(said) && !screen.contains("来件"),
            "{way}\n{screen}"
        );
    }
}

/// A limit that the form proposed is saved as no more than that, and decided once it is typed.
#[test]
fn a_proposed_limit_that_nobody_touched_is_saved_as_proposed() {
    let mut desk = demo();
    let last = |desk: &Desk| desk.office.all(Kind::Task).unwrap().pop().unwrap();
    desk.keys("4<c-g>问1<enter><c-t>")
        .go_to("goal")
        .keys("再畅通");
    assert!(desk.text("limit_on").starts_with('拟'), "{}", desk.screen());
    desk.keys("<c-s>");
    let made = last(&desk);
    assert!(
        made.text("goal") == "再畅通" && made.is_proposed("limit_on"),
        "{}",
        desk.screen()
    );
    // What is open in its own form carries the word as well, and loses it with it.
    let number = made.id;
    desk.keys(&format!("5<c-g>改{number}<enter><f2>"));
    assert!(desk.text("limit_on").starts_with('拟'), "{}", desk.screen());
    desk.go_to("measure").keys("措施<c-s>");
    assert!(last(&desk).is_proposed("limit_on"), "{}", desk.screen());
    let day = last(&desk).text("limit_on").to_owned();
    desk.keys("<f2>")
        .go_to("limit_on")
        .keys(&format!("{day}<c-s>"));
    assert!(!last(&desk).is_proposed("limit_on"), "{}", desk.screen());
    assert_eq!(last(&desk).text("limit_on"), day);
}

#[test]
fn a_span_that_is_moved_stands_in_the_form_as_it_is() {
    let mut desk = demo();
    desk.keys("2<c-g>环-11<enter><f4>");
    let Some(Layer::Offers(popup)) = desk.front.state.top() else {
        panic!("no offers\n{}", desk.screen());
    };
    let at = popup.offers.iter().position(|it| it.row.verb == "move");
    desk.keys(&"<down>".repeat(at.expect("move")))
        .keys("<enter>");
    let record = desk.office.all(Kind::Step).unwrap().remove(10);
    assert_eq!(desk.text("from_on"), record.text("from_on"));
    assert_eq!(desk.text("to_on"), record.text("to_on"));
    assert!(desk.screen().contains("现起止，可改"), "{}", desk.screen());
}
