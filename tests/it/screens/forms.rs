//! Forms: typing, choosing, the same as last, drafts, entry of cards.

use duban::app::action::Action;
use duban::domain::{Kind, Tied, Value};
use duban::i18n::Language;
use duban::store::Giver;

use super::Desk;

fn desk() -> Desk {
    Desk::new(Language::Chinese, (80, 24))
}

fn count(desk: &Desk, kind: Kind) -> usize {
    desk.office.all(kind).unwrap().len()
}

#[test]
fn a_card_costs_its_text_and_at_most_four_keys() {
    let mut desk = desk();
    desk.keys("3<f3>第一条意见<enter>1<tab>");
    // What the batch shares is chosen once.
    desk.keys("<down>1<c-s>");
    let shared = desk.screen();
    assert_eq!(count(&desk, Kind::Opinion), 1, "{shared}");
    desk.keys("<f3>第二条意见<enter>1<f12>");
    assert_eq!(count(&desk, Kind::Opinion), 2, "{}", desk.screen());
    assert_eq!(count(&desk, Kind::Card), 2);
    assert!(
        desk.screen().contains("第 2 份 第 1 条"),
        "{}",
        desk.screen()
    );
    assert!(desk.screen().contains("同上一份"), "{}", desk.screen());
}

#[test]
fn several_opinions_share_a_card_and_an_empty_card_is_counted() {
    let mut desk = desk();
    desk.keys("3<f3>第一条<enter>1<tab><down>1<c-n>");
    assert!(
        desk.screen().contains("第 1 份 第 2 条"),
        "{}",
        desk.screen()
    );
    desk.keys("同卡第二条<enter>1<f12>");
    assert_eq!(
        (count(&desk, Kind::Opinion), count(&desk, Kind::Card)),
        (2, 1)
    );
    desk.keys("<f4>");
    assert_eq!(
        (count(&desk, Kind::Opinion), count(&desk, Kind::Card)),
        (2, 2)
    );
    assert!(
        desk.screen().contains("本次已录 2 份 2 条"),
        "{}",
        desk.screen()
    );
}

#[test]
fn enter_never_saves_from_a_text_and_a_wrong_field_costs_no_other() {
    let mut desk = desk();
    desk.keys("4<f3>门难进<enter>1<c-s>");
    assert_eq!(count(&desk, Kind::Problem), 1);
    desk.keys("5<f3><tab><tab>目标一<enter>");
    desk.keys("<down><down><down><down><down><down><down>2009-13-40<tab>");
    let screen = desk.screen();
    assert!(screen.contains("目标一"), "{screen}");
    assert!(screen.contains("2009-13-40"), "{screen}");
    let form = desk.front.state.form().unwrap();
    assert!(form.named("limit_on").unwrap().fault.is_some());
    assert!(form.named("goal").unwrap().fault.is_none());
}

#[test]
fn a_limit_is_echoed_as_an_exact_day_at_once() {
    let mut desk = desk();
    desk.keys("5<f3>");
    let at = desk.front.state.form().unwrap().place("limit_on").unwrap();
    desk.keys(&"<tab>".repeat(at));
    desk.keys("2009-11-20");
    assert!(
        desk.screen().contains("2009-11-20 周五 11月中旬"),
        "{}",
        desk.screen()
    );
}

/// The store's day is 23 October 2009, the campaign's last 31 December.
#[test]
fn a_limit_that_has_passed_or_lies_outside_the_campaign_is_said_beside_it_and_never_cut() {
    for (typed, said) in [
        ("9月底", "2009-09-30 周三 9月下旬  （已过，请核对）"),
        ("10月22日", "2009-10-22 周四 10月下旬  （已过，请核对）"),
        ("三季度前", "2009-06-30 周二 6月下旬  （已过，请核对）"),
        ("1月29日", "（不在活动期 2009-02-21 至 2009-12-31 内）"),
        ("2010年2月底", "（不在活动期 2009-02-21 至 2009-12-31 内）"),
        ("2010年2月底", "（休息日，顺延至 2010-03-01 到期）"),
        ("10月24日", "（休息日，顺延至 2009-10-26 到期）"),
        ("一个月内", "2009-11-23 周一"),
    ] {
        let mut desk = desk();
        desk.keys("5<f3>");
        let at = desk.front.state.form().unwrap().place("limit_on").unwrap();
        desk.keys(&"<tab>".repeat(at));
        desk.paste(typed);
        assert!(desk.screen().contains(said), "{typed}\n{}", desk.screen());
        desk.keys("<tab>");
        assert!(desk.screen().contains(said), "{typed}\n{}", desk.screen());
        let within = !said.contains("活动期") && typed != "2010年2月底";
        assert_eq!(!desk.screen().contains("活动期 2009"), within, "{typed}");
    }
}

#[test]
fn what_is_pasted_never_saves_and_keeps_to_its_field() {
    let mut desk = desk();
    desk.keys("4<f3>");
    desk.paste("第一行\n第二行\u{1b}[31m\n");
    assert_eq!(count(&desk, Kind::Problem), 0);
    let form = desk.front.state.form().unwrap();
    assert!(
        form.named("title")
            .unwrap()
            .text
            .starts_with("第一行 第二行")
    );
    assert_eq!(form.focus, 0);
    desk.keys("<esc>");
    desk.paste("3\n");
    assert!(desk.screen().contains("[4问题]"));
}

#[test]
fn a_form_put_away_keeps_its_text_and_a_saved_one_leaves_no_draft() {
    let mut desk = desk();
    desk.keys("4<f3>窗口中午没人<esc>");
    assert!(desk.screen().contains("草稿已留"), "{}", desk.screen());
    desk.keys("<f3>");
    assert!(desk.screen().contains("窗口中午没人"));
    assert!(desk.screen().contains("草稿已恢复"));
    desk.keys("<c-s><f3>");
    assert!(!desk.screen().contains("窗口中午没人"), "{}", desk.screen());
}

#[test]
fn a_draft_is_kept_while_typing() {
    let mut desk = desk();
    desk.keys("4<f3>半句话");
    assert!(desk.front.state.waiting.draft);
    desk.act(Action::DraftDue);
    let kept = desk.office.drafts().unwrap().all().unwrap();
    assert!(
        kept.iter().any(|it| it.content.contains("半句话")),
        "{kept:?}"
    );
    let said = duban::app::effect::drafts_left(&desk.office, &desk.texts).unwrap();
    assert!(said.words(&desk.texts).contains("登记问题"), "{said:?}");
}

#[test]
fn two_full_stops_mean_the_last_record_and_two_strokes_the_first() {
    let mut desk = desk();
    desk.keys("4<f3>第一个<enter>1<c-s><f3>第二个<enter>2<c-s>");
    desk.keys("<f3>。。");
    assert_eq!(
        desk.front
            .state
            .form()
            .unwrap()
            .named("title")
            .unwrap()
            .text,
        "第二个"
    );
    desk.keys("<c-z>");
    desk.keys("<bs><bs><bs>//");
    assert_eq!(
        desk.front
            .state
            .form()
            .unwrap()
            .named("title")
            .unwrap()
            .text,
        "第一个"
    );
    desk.keys("<tab><c-d>");
    let form = desk.front.state.form().unwrap();
    let held = form.named("category_id").unwrap().text.clone();
    assert!(!held.is_empty());
}

#[test]
fn the_caret_stands_behind_what_is_typed_and_deletion_takes_whole_characters() {
    let mut desk = desk();
    desk.keys("4<f3>整改e\u{301}");
    let (_, caret) = desk.drawn();
    let (x, y) = caret.unwrap();
    desk.keys("<bs>");
    let (_, after) = desk.drawn();
    assert_eq!(after.unwrap(), (x - 1, y));
    desk.keys("<bs>");
    let (_, after) = desk.drawn();
    assert_eq!(after.unwrap(), (x - 3, y));
    assert_eq!(
        desk.front
            .state
            .form()
            .unwrap()
            .named("title")
            .unwrap()
            .text,
        "整"
    );
}

#[test]
fn a_name_is_found_by_initials_and_one_that_two_share_is_asked_back() {
    let mut desk = desk();
    desk.keys("5<f3>");
    let at = desk.front.state.form().unwrap().place("owner_id").unwrap();
    desk.keys(&"<tab>".repeat(at));
    desk.keys("lsy");
    let screen = desk.screen();
    assert!(screen.contains("刘思远"), "{screen}");
    desk.keys("<enter>");
    let form = desk.front.state.form().unwrap();
    assert!(form.named("owner_id").unwrap().picked_value().is_some());
}

#[test]
fn a_department_brings_its_leader() {
    let mut desk = desk();
    desk.keys("5<f3>");
    let at = desk
        .front
        .state
        .form()
        .unwrap()
        .place("department_id")
        .unwrap();
    desk.keys(&"<tab>".repeat(at));
    desk.keys("bgs<enter>");
    let form = desk.front.state.form().unwrap();
    assert_eq!(form.named("lead_id").unwrap().text, "何建国");
}

#[test]
fn a_transition_that_lacks_something_leads_to_it() {
    let mut desk = desk();
    desk.keys("4<f3>门难进<c-s><f4>");
    assert!(
        desk.screen()
            .contains("提交研究  来源是征求意见的，请先关联意见"),
        "{}",
        desk.screen()
    );
    desk.keys("1");
    let form = desk.front.state.form().unwrap();
    assert_eq!(form.field().unwrap().column.name, "source");
    desk.keys("2<c-s><f4>1<c-s>");
    let problem = desk.office.by_number("问1").unwrap();
    assert_eq!(problem.state, "submitted", "{}", desk.screen());
}

#[test]
fn undo_takes_back_the_last_command_and_redo_brings_it_back() {
    let mut desk = desk();
    desk.keys("4<f3>门难进<c-s><c-z>");
    assert_eq!(
        desk.office.by_number("问1").unwrap().state,
        "void",
        "{}",
        desk.screen()
    );
    desk.keys("<c-y>");
    assert_eq!(desk.office.by_number("问1").unwrap().state, "candidate");
}

#[test]
fn a_form_that_was_only_looked_at_leaves_no_draft() {
    let mut desk = desk();
    desk.keys("3<f3>字<bs><esc>");
    assert!(!desk.screen().contains("草稿"), "{}", desk.screen());
    assert_eq!(desk.office.drafts().unwrap().all().unwrap(), []);
}

#[test]
fn typing_into_a_carried_day_begins_anew_and_an_arrow_keeps_it() {
    let mut desk = desk();
    desk.keys("3<f3>字<tab><tab><tab>2009-10-20");
    let text = |desk: &Desk| {
        desk.front
            .state
            .form()
            .unwrap()
            .named("received_on")
            .unwrap()
            .text
            .clone()
    };
    assert_eq!(text(&desk), "2009-10-20");
    desk.keys("<tab><s-tab><left>1");
    assert_eq!(text(&desk), "2009-10-210");
}

#[test]
fn who_was_called_stands_in_the_form_with_why_he_was_absent_and_is_kept() {
    let mut desk = desk();
    let called = |name: &str, word: &str| Tied {
        id: desk.office.resolve(Kind::Person, name).unwrap(),
        word: word.to_owned(),
    };
    let people = vec![called("何建国", "病假"), called("罗玉珍", "")];
    let cells = [
        ("name", "学习".into()),
        ("held_on", "2009-07-20".into()),
        ("people", Value::Ties(people.clone())),
    ];
    let made = desk
        .office
        .make(Kind::Activity, &cells.into(), &Giver::default());
    made.unwrap();
    desk.keys("<c-g>活1<enter><f2>");
    assert_eq!(
        desk.text("people"),
        "何建国（病假）、罗玉珍",
        "{}",
        desk.screen()
    );
    desk.go_to("name").keys("会<c-s>");
    let record = desk.office.by_number("活1").unwrap();
    assert_eq!(record.text("name"), "学习会", "{}", desk.screen());
    let mut def = Kind::Activity.def().fields();
    let column = def.find(|it| it.name == "people").unwrap();
    let kept = desk.office.tied((Kind::Activity, record.id), column);
    assert_eq!(kept.unwrap(), people);
}

#[test]
fn a_field_of_names_says_how_many_were_read_and_how_many_with_a_note() {
    for (typed, said) in [
        ("罗玉珍、何建国", "共2个"),
        ("罗玉珍、何建国（病假）", "共2个，其中1个有注"),
    ] {
        let mut desk = desk();
        desk.keys("7<f3>").go_to("people").keys(typed).go_to("name");
        let screen = desk.screen();
        let echo = screen.lines().find(|it| it.contains("共2个"));
        let echo = echo.unwrap_or_else(|| panic!("{typed}: {screen}"));
        assert_eq!(
            echo.contains("有注"),
            said.contains("有注"),
            "{typed}: {screen}"
        );
        assert!(echo.contains(said), "{typed}: {screen}");
    }
}

/// What the template proposed says so in its form; without the word the same number is decided.
#[test]
fn what_is_proposed_says_so_in_the_form_and_is_decided_without_the_word() {
    let mut desk = Desk::new(Language::Chinese, (80, 24));
    let campaign = |desk: &Desk| desk.office.record(Kind::Campaign, 1).unwrap().unwrap();
    let held = campaign(&desk);
    assert!(held.is_proposed("yellow_days"));
    desk.keys("<c-g>题1<enter><f2>").go_to("yellow_days");
    assert_eq!(desk.text("yellow_days"), "拟3");
    assert!(
        desk.screen().contains("去掉“拟”字保存"),
        "{}",
        desk.screen()
    );
    // What is left alone stays proposed.
    desk.go_to("lead_extensions").paste("2").keys("<c-s>");
    assert!(
        campaign(&desk).is_proposed("yellow_days"),
        "{}",
        desk.screen()
    );
    desk.keys("<f2>")
        .go_to("yellow_days")
        .keys("<home><del><c-s>");
    let now = campaign(&desk);
    assert_eq!(now.int("yellow_days"), Some(3), "{}", desk.screen());
    assert!(!now.is_proposed("yellow_days"), "{}", desk.screen());
    assert!(now.is_proposed("notice_days"));
    assert_eq!(now.int("lead_extensions"), Some(2));
}
