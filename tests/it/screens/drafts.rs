//! Half-typed forms: opened where one was, listed, thrown away.

use duban::app::state::Layer;
use duban::domain::Kind;
use duban::i18n::Language;
use duban::store::Draft;

use super::Desk;

fn desk() -> Desk {
    Desk::new(Language::Chinese, (80, 24))
}

fn kept(desk: &Desk) -> usize {
    desk.office.drafts().unwrap().all().unwrap().len()
}

#[test]
fn a_form_opens_where_one_was_field_and_caret() {
    let mut desk = desk();
    desk.keys("4<f3>门难进")
        .go_to("description")
        .keys("三次白跑<left><left>都");
    let (_, caret) = desk.drawn();
    desk.keys("<esc><f3>");
    assert_eq!(
        (desk.focused(), desk.text("title")),
        ("description", "门难进".to_owned())
    );
    assert_eq!(desk.drawn().1, caret, "{}", desk.screen());
    desk.keys("是");
    assert_eq!(desk.text("description"), "三次都是白跑");
}

#[test]
fn a_form_opens_where_one_was_also_where_nothing_was_typed_last() {
    let mut desk = desk();
    desk.keys("4<f3>门难进");
    // It is kept, and only then the caret goes on.
    desk.act(duban::app::action::Action::DraftDue);
    desk.keys("<tab><tab>");
    let left = desk.focused();
    assert_ne!(left, "title");
    desk.keys("<esc><f3>");
    assert_eq!(desk.focused(), left, "{}", desk.screen());
    // Of what nobody touched none is kept.
    desk.keys("<c-x><c-x><f3><tab><tab><esc><c-o>");
    assert!(
        desk.screen().contains("没有未录完的草稿"),
        "{}",
        desk.screen()
    );
}

#[test]
fn what_was_decided_but_not_carried_out_is_there_again_when_the_page_is_opened() {
    let mut desk = Desk::demo(Language::Chinese, (80, 24));
    desk.keys("<a-p>0102同意一句话<esc>");
    assert!(desk.screen().contains("草稿已留"), "{}", desk.screen());
    let decided = |desk: &Desk| {
        let form = desk.front.state.form().unwrap();
        let lines = form.fields.iter().filter(|it| it.decides.is_some());
        lines
            .filter(|it| it.chosen().is_some())
            .map(duban::app::state::Field::name)
            .collect::<Vec<_>>()
    };
    for keys in ["<a-p>", "<esc><c-o><enter>"] {
        desk.keys(keys);
        assert_eq!(decided(&desk).len(), 2, "{keys}: {}", desk.screen());
        assert_eq!(desk.text("note"), "同意一句话", "{keys}");
    }
    // What is carried out leaves none.
    desk.keys("<c-x><c-x>");
    assert_eq!(kept(&desk), 0, "{}", desk.screen());
}

#[test]
fn a_card_goes_on_as_the_card_it_was() {
    let mut desk = desk();
    desk.keys("3<f3>第一条<enter>1<tab><down>1<c-n>同卡第二条<esc><f3>");
    assert!(
        desk.screen().contains("第 1 份 第 2 条"),
        "{}",
        desk.screen()
    );
    desk.keys("<f12>");
    let cards = desk.office.all(Kind::Card).unwrap().len();
    assert_eq!(
        (cards, desk.office.all(Kind::Opinion).unwrap().len()),
        (1, 2)
    );
    assert!(
        desk.screen().contains("本次已录 1 份 2 条"),
        "{}",
        desk.screen()
    );
}

#[test]
fn a_card_that_was_taken_back_meanwhile_is_not_gone_on_with() {
    let mut desk = desk();
    desk.keys("3<f3>第一条<enter>1<tab><down>1<c-n>同卡第二条<esc><c-z><f3><f12>");
    let all = desk.office.all(Kind::Opinion).unwrap();
    let stands: Vec<&str> = all
        .iter()
        .filter(|it| it.state != "void")
        .map(|it| it.text("text"))
        .collect();
    assert_eq!(stands, ["同卡第二条"], "{}", desk.screen());
}

#[test]
fn a_draft_is_thrown_away_by_a_key_pressed_twice_and_never_comes_back() {
    let mut desk = desk();
    desk.keys("4<f3>写错了的<esc><f3><c-x>");
    assert!(
        desk.screen().contains("再按一次 Ctrl-X"),
        "{}",
        desk.screen()
    );
    // Any other key takes the question back.
    desk.keys("<left><c-x>");
    assert!(desk.front.state.form().is_some());
    desk.keys("<c-x>");
    assert!(desk.screen().contains("草稿已丢弃"), "{}", desk.screen());
    assert!(desk.front.state.form().is_none());
    desk.act(duban::app::action::Action::DraftDue);
    desk.keys("<f3>");
    assert_eq!((desk.text("title"), kept(&desk)), (String::new(), 0));
    assert!(!desk.screen().contains("草稿已恢复"));
}

#[test]
fn what_was_left_is_listed_opened_and_dropped_there() {
    let mut desk = desk();
    desk.keys("4<f3>甲问题半句<esc>3<f3>乙意见半句<esc><c-o>");
    let screen = desk.screen();
    assert!(
        screen.contains("甲问题半句") && screen.contains("乙意见半句"),
        "{screen}"
    );
    desk.keys("甲");
    assert!(!desk.screen().contains("乙意见半句"), "{}", desk.screen());
    desk.keys("<enter>");
    assert_eq!(desk.text("title"), "甲问题半句");
    desk.keys("<esc><c-o>乙<c-x><c-x>");
    assert_eq!(kept(&desk), 1, "{}", desk.screen());
    desk.keys("<esc>3<f3>");
    assert_eq!(desk.text("text"), "");
}

#[test]
fn the_notice_of_the_start_opens_the_one_and_lists_several() {
    let mut desk = desk();
    desk.keys("4<f3>甲问题半句<esc>1");
    desk.front.offer_drafts(&desk.office, &desk.texts);
    assert!(desk.screen().contains("Enter 打开"), "{}", desk.screen());
    desk.keys("<enter>");
    assert_eq!(desk.text("title"), "甲问题半句");
    desk.keys("<esc>3<f3>乙意见半句<esc>1");
    desk.front.offer_drafts(&desk.office, &desk.texts);
    desk.keys("<enter>");
    assert!(matches!(desk.front.state.top(), Some(Layer::Picker(_))));
    // Without it Enter is what it always was.
    desk.keys("<esc>5<enter>");
    assert!(desk.front.state.form().is_none());
}

#[test]
fn every_kind_of_form_comes_back_from_the_list() {
    for (way, half) in [
        ("3<f3>", "录入半句"),
        ("4<f3>", "新建半句"),
        ("5<home><f2>", "修改半句"),
        ("5<home><f4>2", "进展半句"),
        ("5<home><f7>", "/半句/路径"),
        ("5<home><c-b>", "步骤半句"),
        ("5<space><down><down><down><down><space><f4>2", "一起办半句"),
        ("4<home><c-t><tab><tab>", "任务半句"),
    ] {
        let mut desk = Desk::demo(Language::Chinese, (80, 24));
        desk.keys(way).keys(half);
        let form = desk.front.state.form().expect(way);
        let (purpose, title) = (form.purpose.clone(), form.title.clone());
        desk.keys("<esc>");
        assert_eq!(kept(&desk), 1, "{way}\n{}", desk.screen());
        while desk.front.state.top().is_some() {
            desk.keys("<esc>");
        }
        desk.keys("1<c-o>");
        let form = desk.front.state.form().expect(way);
        let shown = form.field().unwrap().text.clone();
        assert!(shown.contains(half), "{way} {shown}");
        assert_eq!((&form.title, &form.purpose), (&title, &purpose), "{way}");
        desk.keys("<c-x><c-x>");
        assert_eq!(kept(&desk), 0, "{way}\n{}", desk.screen());
    }
}

#[test]
fn a_saved_form_leaves_no_draft_whatever_was_chosen_in_it() {
    let mut desk = Desk::demo(Language::Chinese, (80, 24));
    desk.keys("5<f3><tab><tab>目标一");
    desk.act(duban::app::action::Action::DraftDue);
    desk.keys("<s-tab><s-tab>问-001<enter>");
    desk.act(duban::app::action::Action::DraftDue);
    assert_eq!(kept(&desk), 1);
    desk.keys("<c-s>");
    assert!(desk.front.state.form().is_none(), "{}", desk.screen());
    assert_eq!(kept(&desk), 0);
}

#[test]
fn a_draft_of_what_cannot_be_done_any_more_says_so_and_is_kept() {
    let mut desk = Desk::demo(Language::Chinese, (80, 24));
    desk.keys("4<f3>门难进<c-s><end><f2>")
        .go_to("source")
        .keys("2<c-s><f4>1");
    let title = desk.front.state.form().unwrap().title.clone();
    desk.go_to("basis")
        .keys("电话<esc><esc><f4>1<c-u>")
        .keys("<c-s>");
    let record = desk.office.by_number(&title).unwrap();
    assert_eq!(record.state, "submitted", "{}", desk.screen());
}

#[test]
fn a_draft_cut_off_in_the_middle_of_a_day_goes_on_there() {
    let mut desk = Desk::demo(Language::Chinese, (80, 24));
    desk.keys("3<f3>一条")
        .go_to("received_on")
        .keys("10-1<esc>");
    desk.anew();
    desk.keys("3<f3>5");
    assert_eq!(
        (desk.text("received_on").as_str(), desk.focused()),
        ("10-15", "received_on")
    );
}

#[test]
fn what_followed_from_another_field_still_does_when_the_draft_is_opened() {
    let mut desk = Desk::demo(Language::Chinese, (80, 24));
    desk.keys("5<f3>").go_to("department_id").keys("bgs<enter>");
    desk.go_to("urgency").keys("11");
    let (lead, limit) = (desk.text("lead_id"), desk.text("limit_on"));
    desk.go_to("owner_id").keys("mch<enter>");
    let owner = desk.text("owner_id");
    desk.keys("<esc>").anew();
    desk.keys("5<f3>");
    assert_eq!(
        (
            desk.text("lead_id"),
            desk.text("limit_on"),
            desk.text("owner_id")
        ),
        (lead.clone(), limit, owner.clone())
    );
    desk.go_to("lead_id");
    assert!(
        desk.screen().contains("随分管部门") || desk.screen().contains("随部门"),
        "{}",
        desk.screen()
    );
    // Another department brings its own; what a hand has filled stays.
    desk.go_to("department_id").keys("qybzb<enter>");
    assert_ne!(desk.text("lead_id"), lead);
    assert_eq!(desk.text("owner_id"), owner);
    desk.go_to("difficulty").keys("2");
    assert_eq!(desk.text("task_kind"), "限期整改");
}

#[test]
fn what_was_emptied_by_hand_stays_empty_when_the_draft_is_opened() {
    let mut desk = Desk::demo(Language::Chinese, (80, 24));
    desk.keys("5<f3>").go_to("department_id").keys("bgs<enter>");
    desk.go_to("lead_id").keys("<c-u><esc><f3>");
    assert_eq!(desk.text("lead_id"), "");
    desk.go_to("department_id").keys("qybzb<enter>");
    assert_eq!(desk.text("lead_id"), "");
}

#[test]
fn the_start_names_all_that_was_left_and_the_way_to_it() {
    let mut desk = desk();
    for (n, title) in ["门难进", "脸难看", "话难听"].iter().enumerate() {
        desk.keys("4<f3>").keys(title).keys("<c-s>");
        desk.keys("<end><f2>补").keys(&n.to_string()).keys("<esc>");
    }
    desk.keys("3<f3>一条<esc>").anew();
    desk.front.offer_drafts(&desk.office, &desk.texts);
    let screen = desk.screen();
    assert!(
        screen.contains("4 份未录完的草稿") && screen.contains("Enter"),
        "{screen}"
    );
    let all = desk.front.state.notice.clone().unwrap().words(&desk.texts);
    for number in ["问-001", "问-002", "问-003", "来件"] {
        assert!(all.contains(number) || all.contains("录入"), "{all}");
    }
    desk.keys("<enter>");
    let Some(Layer::Picker(picker)) = desk.front.state.top() else {
        panic!("no list\n{}", desk.screen());
    };
    assert_eq!(picker.candidates.len(), 4);
}

/// The draft that is there, to be put back as a run leaves it that is killed.
fn left(desk: &Desk) -> Draft {
    desk.office.drafts().unwrap().all().unwrap().remove(0)
}

#[test]
fn a_draft_whose_form_was_saved_by_a_run_that_was_killed_is_not_offered_again() {
    let mut desk = desk();
    desk.keys("4<f3>门难进<enter>1<esc>");
    let draft = left(&desk);
    desk.keys("<f3><c-s>");
    assert_eq!(
        desk.office.all(Kind::Problem).unwrap().len(),
        1,
        "{}",
        desk.screen()
    );
    // Killed between the save and the forgetting: the draft is still there.
    desk.office.drafts().unwrap().keep(&draft).unwrap();
    desk.keys("<f3>");
    assert_eq!(desk.text("title"), "", "{}", desk.screen());
    desk.keys("<esc>");
    assert_eq!(kept(&desk), 0);
}

#[test]
fn a_card_that_was_saved_is_not_typed_twice_and_the_next_one_is_another() {
    let mut desk = desk();
    desk.keys("3<f3>第一条<enter>1<tab><down>1<esc>");
    let draft = left(&desk);
    desk.keys("<f3><c-n>同卡第二条<c-s>");
    let opinions = |desk: &Desk| desk.office.all(Kind::Opinion).unwrap().len();
    assert_eq!(opinions(&desk), 2, "{}", desk.screen());
    desk.keys("<esc>");
    desk.office.drafts().unwrap().keep(&draft).unwrap();
    desk.keys("<f3>");
    assert_eq!(desk.text("text"), "", "{}", desk.screen());
    assert_eq!(opinions(&desk), 2);
}
