//! What says nearly the same, on the screen: beneath the list, on the page, while a card is typed,
//! and all of it in one pass, each pair taken or refused by one key.

use std::collections::BTreeMap;

use duban::app::action::Action;
use duban::app::state::Layer;
use duban::domain::{Decision, Kind, Value};
use duban::i18n::Language;
use duban::office::{ActRequest, Wishes};

use super::desk::Desk;
use crate::store::with_roster;

/// Three of one matter and two others, all checked.
fn heard() -> Desk {
    heard_of([
        "帮扶金发放太慢，等了三个月",
        "车棚漏雨，希望改一改",
        "困难职工帮扶金发放太慢，等了三个月才到账",
        "热线没人接",
        "我是一名普通会员，帮扶金发放慢，等了三个月。谢谢！",
    ])
}

/// Such opinions, all checked.
fn heard_of(texts: [&str; 5]) -> Desk {
    let mut desk = Desk::over(Language::Chinese, (80, 24), |folder| {
        let mut office = with_roster(folder, "2009-05-12");
        let rows = texts.map(|text| format!("专线,2009-04-01,工作,职工维权,{text}\n"));
        let file = format!(
            "渠道,收到日期,意见对象,问题类别,意见内容\n{}",
            rows.concat()
        );
        let read = office.import_opinions(file.as_bytes(), &Wishes::default(), &mut ());
        read.unwrap().unwrap();
        office
    });
    let check = ActRequest {
        verb: "check".to_owned(),
        decision: Decision {
            by: desk.office.session().person,
            ..Decision::default()
        },
        answers: BTreeMap::from([("reread", Value::from("reread"))]),
        ..ActRequest::default()
    };
    for id in 1..=5 {
        desk.office.act(Kind::GIVEN, id, &check).unwrap();
    }
    desk.act(Action::StoreChanged);
    desk.keys("3");
    desk
}

fn states(desk: &Desk) -> Vec<String> {
    let all = 1..=5;
    let found = all.map(|id| desk.office.record(Kind::GIVEN, id).unwrap().unwrap().state);
    found.collect()
}

#[test]
fn what_is_near_stands_beneath_the_list_and_is_marked_with_it() {
    let mut desk = heard();
    assert_eq!(states(&desk), ["checked"; 5], "{}", desk.screen());
    desk.keys("<home>");
    let screen = desk.screen();
    assert!(screen.contains("相近：意-2009-0001 (83%)"), "{screen}");
    desk.keys("=");
    let screen = desk.screen();
    assert!(screen.contains("已标3条，F6 归并"), "{screen}");
    // Pressed at once, before it was found out what is near.
    desk.keys("<c-u><home>=");
    assert_eq!(desk.front.state.lists[&Kind::GIVEN].marks.len(), 3);
    desk.keys("<c-u><down>=");
    let screen = desk.screen();
    assert!(screen.contains("没有相近的"), "{screen}");
}

#[test]
fn the_page_lists_what_is_near_with_what_both_say() {
    let mut desk = heard();
    desk.keys("<home><enter><end><pgup>");
    let screen = desk.screen();
    assert!(screen.contains("相近2条（= 一并标记）"), "{screen}");
    assert!(screen.contains("83% 意-2009-0001 已核对"), "{screen}");
    desk.keys("=<esc><f6>");
    let screen = desk.screen();
    assert!(screen.contains("归并 3 条意见"), "{screen}");
}

#[test]
fn the_cursor_of_a_page_stays_on_its_line_when_what_is_near_comes() {
    let mut desk = heard();
    desk.keys("<home><enter><end>");
    let line = |desk: &Desk| match desk.front.state.layers.last() {
        Some(Layer::Page(page)) => page.lines[page.cursor].text.clone(),
        _ => panic!("{}", desk.screen()),
    };
    let before = line(&desk);
    assert!(!before.is_empty());
    // Somebody voids one that is near: the part becomes shorter, and it is read again.
    let void = ActRequest {
        verb: "void".to_owned(),
        note: "重复录入".to_owned(),
        ..ActRequest::default()
    };
    desk.office.act(Kind::GIVEN, 1, &void).unwrap();
    desk.act(Action::StoreChanged);
    assert_eq!(line(&desk), before, "{}", desk.screen());
    let screen = desk.screen();
    assert!(!screen.contains("意-2009-0001"), "{screen}");
    desk.keys("<esc><home><enter>");
    let shown = match desk.front.state.layers.last() {
        Some(Layer::Page(page)) => page.near.as_ref().map(Vec::len),
        _ => None,
    };
    assert_eq!(shown, Some(1));
}

#[test]
fn what_is_near_stands_beneath_the_form_once_the_text_is_typed() {
    let mut desk = heard();
    desk.keys("3<f3>帮扶金发放太慢了<enter>");
    let screen = desk.screen();
    assert!(screen.contains("相近3条"), "{screen}");
    desk.keys("62");
    desk.go_to("channel_id").keys("3<f12>");
    let screen = desk.screen();
    assert!(!screen.contains("相近"), "{screen}");
}

#[test]
fn in_one_pass_each_pair_is_taken_or_refused_by_one_key() {
    let mut desk = heard();
    desk.keys("3+");
    let screen = desk.screen();
    assert!(screen.contains("2 处 1 组"), "{screen}");
    assert!(screen.contains("同：帮扶金发放太慢等了三个月"), "{screen}");
    desk.keys("1");
    assert_eq!(desk.front.state.lists[&Kind::GIVEN].marks.len(), 2);
    desk.keys("2");
    assert_eq!(states(&desk)[4], "duplicate", "{}", desk.screen());
    desk.keys("<c-z>");
    assert_eq!(states(&desk)[4], "checked", "{}", desk.screen());
    desk.keys("<end>3");
    let screen = desk.screen();
    assert!(screen.contains("不是一回事，不再提示"), "{screen}");
    assert!(screen.contains("2 处 1 组"), "{screen}");
    // It is still near to the third.
    assert!(screen.contains("% 意-2009-0003"), "{screen}");
    desk.keys("<end>3");
    let screen = desk.screen();
    assert!(screen.contains("1 处 1 组"), "{screen}");
}

#[test]
fn what_is_gathered_already_draws_the_other_after_it() {
    let mut desk = heard();
    desk.keys("3<end><space><f6>");
    desk.go_to("title").keys("帮扶金发放慢<enter>");
    desk.go_to("category_id").keys("2<c-s>");
    assert_eq!(states(&desk)[0], "merged", "{}", desk.screen());
    desk.keys("+");
    let screen = desk.screen();
    assert!(screen.contains("已归问-001"), "{screen}");
    desk.keys("1");
    assert_eq!(states(&desk)[2], "merged", "{}", desk.screen());
}

#[test]
fn what_is_of_another_group_than_what_is_marked_is_asked_about() {
    let mut desk = heard_of([
        "帮扶金发放太慢，等了三个月",
        "车棚漏雨，下雨天车子泡在水里",
        "困难职工帮扶金发放太慢，等了三个月才到账",
        "车棚漏雨，一下雨车子就泡水里",
        "帮扶金发放慢，等了三个月",
    ]);
    let marked = |desk: &Desk| desk.front.state.lists[&Kind::GIVEN].marks.clone();
    desk.keys("3+");
    assert!(desk.screen().contains("3 处 2 组"), "{}", desk.screen());
    desk.keys("<end>1");
    assert_eq!(Vec::from_iter(marked(&desk)), [2, 4]);
    desk.keys("<home>1");
    let screen = desk.screen();
    assert!(screen.contains("已标的2条是另一组"), "{screen}");
    assert_eq!(marked(&desk).len(), 2);
    // Another pair of that group is asked about as well; the same one once more is meant.
    desk.keys("<down>1");
    assert_eq!(marked(&desk).len(), 2);
    desk.keys("1");
    assert_eq!(marked(&desk).len(), 4);
}

#[test]
fn a_group_stays_where_it_stood_when_one_of_it_is_refused() {
    let mut desk = heard_of([
        "帮扶金发放太慢，等了三个月",
        "车棚漏雨，下雨天车子泡在水里",
        "困难职工帮扶金发放太慢，等了三个月才到账",
        "车棚漏雨，一下雨车子就泡水里",
        "困难职工帮扶金发放太慢，一直等了三个月才到账",
    ]);
    desk.keys("3+3");
    let screen = desk.screen();
    let at = |number: &str| screen.find(number).unwrap_or(usize::MAX);
    assert!(at("意-2009-0005") < at("意-2009-0004"), "{screen}");
    let shown = desk.front.state.pairs().unwrap();
    let groups: Vec<usize> = shown.pairs().iter().map(|it| it.group).collect();
    assert!(
        groups.is_sorted() && groups.first() == Some(&1),
        "{groups:?}"
    );
}
