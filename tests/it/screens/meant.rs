//! Who is meant by a field that refers to people, and what letters find.

use duban::app::state::{Layer, Picker};
use duban::domain::{Kind, Record, Role};
use duban::i18n::Language;

use super::Desk;

fn demo() -> Desk {
    Desk::demo(Language::Chinese, (80, 24))
}

fn picker(desk: &Desk) -> &Picker {
    let Some(Layer::Picker(picker)) = desk.front.state.top() else {
        panic!("no list\n{}", desk.screen());
    };
    picker
}

/// Whether each person of the list is one of those, from the first on; all of those come first.
fn assert_first(desk: &Desk, is_meant: impl Fn(&Record) -> bool) {
    let people = desk.office.all(Kind::Person).unwrap();
    let meant = |id: i64| people.iter().any(|it| it.id == id && is_meant(it));
    let list = &picker(desk).candidates;
    let are: Vec<bool> = list.iter().map(|it| meant(it.id)).collect();
    let first = are.iter().take_while(|it| **it).count();
    assert!(
        first > 0 && first < are.len() && are.iter().skip(first).all(|it| !it),
        "{are:?}\n{}",
        desk.screen()
    );
}

fn leaders(desk: &Desk) -> Vec<i64> {
    let store = desk.office.ledger();
    let posts = desk.office.all(Kind::Post).unwrap();
    let group = posts
        .iter()
        .filter(|it| it.text("body") == "steering_group");
    let holders = group
        .flat_map(|it| duban::domain::Ledger::linking(&store, Role::Holds, it.id).unwrap());
    let mut leaders: Vec<i64> = holders.collect();
    let people = desk.office.all(Kind::Person).unwrap();
    let ranked = people.iter().filter(|it| it.text("rank") == "county_level");
    leaders.extend(ranked.map(|it| it.id));
    leaders
}

#[test]
fn leaders_stand_first_where_a_leader_is_meant_with_the_one_who_stands_there_in_hand() {
    let mut desk = demo();
    let leaders = leaders(&desk);
    let is_leader = |it: &Record| leaders.contains(&it.id);
    for way in ["5<f3>", "5<c-g>改1<enter><f2>"] {
        while desk.front.state.top().is_some() {
            desk.keys("<esc>");
        }
        desk.keys(way);
        if desk.text("department_id").is_empty() {
            desk.go_to("department_id").keys("bgs<enter>");
        }
        desk.go_to("lead_id").keys("<f7>");
        assert_first(&desk, is_leader);
        let list = picker(&desk);
        let held = list.candidates.get(list.cursor).unwrap();
        assert_eq!(held.name, "何建国", "{way}\n{}", desk.screen());
        // Enter keeps what stood there.
        desk.keys("<enter>");
        assert_eq!(desk.text("lead_id"), "何建国");
    }
    desk.keys("<esc><esc>");
    // Whom an opinion about a member of the team means, and whose department it is.
    desk.keys("3<f3>").go_to("target").keys("2");
    desk.go_to("target_person_id").keys("<f7>");
    assert_first(&desk, is_leader);
}

#[test]
fn a_department_is_headed_and_a_task_answered_for_by_its_own_people() {
    let mut desk = demo();
    desk.keys("9<home><down><f2>").go_to("head_id").keys("<f7>");
    let department = desk.office.resolve(Kind::Department, "办公室").unwrap();
    assert_first(&desk, |it| it.int("department_id") == Some(department));
    desk.keys("<esc>").go_to("lead_id").keys("<f7>");
    let leaders = leaders(&desk);
    assert_first(&desk, |it| leaders.contains(&it.id));
    desk.keys("<esc><esc>5<f3>").go_to("department_id");
    desk.keys("bgs<enter>").go_to("owner_id").keys("<f7>");
    assert_first(&desk, |it| it.int("department_id") == Some(department));
}

#[test]
fn who_is_called_just_as_was_typed_stands_before_whoever_is_meant() {
    let mut desk = demo();
    desk.keys("5<f3>").go_to("lead_id").keys("刘思远");
    let form = desk.front.state.form().unwrap();
    let found = &form.field().unwrap().candidates;
    assert_eq!(found.first().map(|it| it.name.as_str()), Some("刘思远"));
    // Letters begin with those who are meant, whoever answers better.
    let leaders = leaders(&desk);
    desk.keys("<c-u>l");
    let form = desk.front.state.form().unwrap();
    let found = &form.field().unwrap().candidates;
    let are: Vec<bool> = found.iter().map(|it| leaders.contains(&it.id)).collect();
    let first = are.iter().take_while(|it| **it).count();
    assert!(are.iter().skip(first).all(|it| !it), "{are:?}");
}

#[test]
fn a_problem_is_found_by_the_letters_of_its_title() {
    let mut desk = Desk::new(Language::Chinese, (80, 24));
    for title in ["窗口服务态度差", "会议多文件多", "重复办证 VIP 插队"] {
        desk.keys("4<f3>").keys(title).keys("<c-s>");
    }
    for (letters, title) in [
        ("ckfw", "窗口服务态度差"),
        ("chuangkou", "窗口服务态度差"),
        ("hydwjd", "会议多文件多"),
        ("文件", "会议多文件多"),
        ("cfbz", "重复办证 VIP 插队"),
        ("chongfu", "重复办证 VIP 插队"),
        ("vip", "重复办证 VIP 插队"),
    ] {
        desk.keys("5<f3>")
            .go_to("problem_id")
            .keys("<f7>")
            .keys(letters);
        let names: Vec<&str> = picker(&desk)
            .candidates
            .iter()
            .map(|it| it.name.as_str())
            .collect();
        assert_eq!(names, [title], "{letters}");
        desk.keys("<esc><esc><esc>");
    }
}

#[test]
fn a_login_without_a_person_carries_whom_it_named_last() {
    let mut desk = Desk::with_opinions(Language::Chinese, (80, 24));
    desk.office.introduce(None).unwrap();
    desk.anew();
    desk.keys("3<home><f4>1");
    assert_eq!(desk.text("by"), "", "{}", desk.screen());
    desk.keys("1").go_to("by").keys("刘思远<enter><c-s>");
    assert!(desk.front.state.form().is_none(), "{}", desk.screen());
    desk.keys("<down><f4>1");
    assert_eq!(desk.text("by"), "刘思远", "{}", desk.screen());
    // Another act has its own.
    desk.keys("<esc><esc><esc>4<f3>门难进<c-s><f2>")
        .go_to("source")
        .keys("2<c-s><f4>1");
    assert_eq!(desk.text("by"), "", "{}", desk.screen());
}

#[test]
fn who_decided_the_last_one_is_not_carried_to_where_he_may_not_decide() {
    let mut desk = demo();
    let all = desk.office.all(Kind::Task).unwrap();
    let under_way = || all.iter().filter(|it| it.state == "rectifying");
    let one = under_way().next().unwrap();
    let owner = one.int("owner_id");
    let other = under_way().find(|it| it.int("owner_id") != owner).unwrap();
    let told = |desk: &Desk, task: &Record| {
        let id = task.int("owner_id").unwrap();
        desk.office
            .name_of(Kind::Person, id)
            .unwrap()
            .unwrap()
            .told()
    };
    for (task, basis) in [(one, "周报"), (other, "")] {
        while desk.front.state.top().is_some() {
            desk.keys("<esc>");
        }
        desk.keys(&format!("5<c-g>改{}<enter><f4>", task.id));
        let Some(Layer::Offers(popup)) = desk.front.state.top() else {
            panic!("no offers\n{}", desk.screen());
        };
        let at = popup.offers.iter().position(|it| it.row.verb == "progress");
        desk.keys(&"<down>".repeat(at.unwrap())).keys("<enter>");
        assert_eq!(desk.text("by"), told(&desk, task), "{}", desk.screen());
        assert_eq!(desk.text("basis"), "", "{}", desk.screen());
        desk.go_to("done").keys("已清查");
        desk.go_to("basis").keys(basis).keys("<c-s>");
    }
}
