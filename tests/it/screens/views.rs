//! Views of a list and its columns on the screen: made, opened, changed, taken away by keys.

use std::fs;

use duban::domain::{Kind, Role, Sort, Source};
use duban::i18n::Language;
use duban::office::NamedView;
use duban::store::{Filter, Lack};

use super::Desk;

fn tasks(size: (u16, u16)) -> Desk {
    let mut desk = Desk::demo(Language::Chinese, size);
    desk.keys("5");
    desk
}

/// Gives the line of headings.
fn heads(desk: &Desk) -> Vec<String> {
    let screen = desk.screen();
    let line = screen.lines().nth(3).unwrap_or_default();
    line.split_whitespace().map(str::to_owned).collect()
}

fn title(desk: &Desk) -> String {
    desk.screen().lines().nth(2).unwrap_or_default().to_owned()
}

fn views(desk: &Desk) -> Vec<String> {
    desk.office.views(Kind::Task).unwrap()
}

#[test]
fn a_view_keeps_filter_order_and_columns_and_brings_them_back() {
    let mut desk = tasks((80, 24));
    // The red ones, the numbers downwards, without their state.
    desk.keys("<f5>").go_to("light").keys("1<c-s><f9><f9>");
    desk.keys("<a-l><down><down><space><enter>");
    let (rows, shown) = (desk.screen(), heads(&desk));
    assert!(!shown.contains(&"状态".to_owned()), "{rows}");
    desk.keys("<a-v><f3>红灯的<enter>");
    assert_eq!(views(&desk), ["红灯的"]);
    assert!(title(&desk).contains("视图“红灯的”"), "{}", desk.screen());
    // Esc leaves it, with its columns; what it was is one key and Enter away.
    desk.keys("<esc>");
    assert!(
        heads(&desk).contains(&"状态".to_owned()),
        "{}",
        desk.screen()
    );
    assert!(!title(&desk).contains("视图"), "{}", desk.screen());
    desk.keys("<a-v><enter>");
    assert_eq!(heads(&desk), shown);
    let list = desk.front.state.list().unwrap();
    assert_eq!(list.sort(), (Sort::Number, true));
    assert!(list.filter.lit.is_some());
    assert!(title(&desk).contains("红灯的"), "{}", desk.screen());
    // It says so when it is no more as it was kept; F3 Enter keeps it so, and asks nothing.
    desk.keys("<f9>");
    assert!(title(&desk).contains("已变动"), "{}", desk.screen());
    desk.keys("<a-v><f3><enter>");
    assert!(!title(&desk).contains("已变动"), "{}", desk.screen());
    assert_eq!(views(&desk), ["红灯的"]);
}

#[test]
fn a_view_is_named_otherwise_and_taken_away_by_one_key() {
    let mut desk = tasks((80, 24));
    desk.keys("<a-v><f3>甲<enter><a-v><f3><c-u>乙<enter>");
    assert_eq!(views(&desk), ["乙", "甲"]);
    desk.keys("<a-v>甲<f2><c-u>丙<enter>");
    assert_eq!(views(&desk), ["丙", "乙"]);
    desk.keys("<esc>");
    assert!(title(&desk).contains("乙"), "{}", desk.screen());
    desk.keys("<a-v>乙<f8>");
    // Nothing brings it back: the key is asked for twice.
    assert!(desk.screen().contains("再按一次 F8"), "{}", desk.screen());
    assert!(desk.screen().contains("存为视图"), "{}", desk.screen());
    desk.keys("<f8>");
    assert_eq!(views(&desk), ["丙"]);
    desk.keys("<esc>");
    assert!(!title(&desk).contains("乙"), "{}", desk.screen());
    desk.keys("<a-v>没有<enter>");
    assert!(
        desk.screen().contains("还没有这样的视图"),
        "{}",
        desk.screen()
    );
}

#[test]
fn without_a_list_there_is_no_view_and_the_rows_of_a_figure_are_none() {
    let mut desk = Desk::demo(Language::Chinese, (80, 24));
    desk.keys("<a-v>");
    assert!(desk.front.state.layers.is_empty(), "{}", desk.screen());
    desk.keys("<a-l>");
    assert!(desk.front.state.layers.is_empty(), "{}", desk.screen());
    desk.keys("5");
    let list = desk.front.state.list_mut().unwrap();
    list.filter.keys = vec![1, 2];
    desk.keys("<a-v><f3>这几条<enter>");
    assert!(desk.screen().contains("存不成视图"), "{}", desk.screen());
    assert!(views(&desk).is_empty());
}

#[test]
fn columns_are_hidden_moved_widened_and_put_back_by_keys() {
    let mut desk = tasks((80, 24));
    let usual = heads(&desk);
    desk.keys("<a-l><s-down><enter>");
    assert_eq!(heads(&desk).first(), usual.get(1));
    assert_eq!(heads(&desk).get(1), usual.first());
    desk.keys("<a-l><c-u><enter>");
    assert_eq!(heads(&desk), usual);
    assert!(desk.front.state.list().unwrap().columns.is_none());
    // The goal: the fourth row of the columns.
    desk.keys("<a-l><down><down><down><left><left><enter>");
    let list = desk.front.state.list().unwrap();
    let chosen = list.columns.as_ref().unwrap().shown.iter();
    let mut goal = chosen.filter(|it| it.source == Source::Cell("goal"));
    assert_eq!(goal.next().unwrap().width, Some(26));
    // A column is there that the list does not show by itself.
    desk.keys("<a-l><c-u><end>");
    assert!(desk.screen().contains("难易"), "{}", desk.screen());
}

#[test]
fn numbers_and_days_are_never_cut_however_narrow_a_column_is_made() {
    let mut desk = tasks((120, 30));
    let narrower = "<left>".repeat(30);
    desk.keys(&format!(
        "<a-l>{narrower}<down><down><down><down><down><down>{narrower}<enter>"
    ));
    let screen = desk.screen();
    let row = screen.lines().find(|line| line.starts_with('▌')).unwrap();
    let list = desk.front.state.list().unwrap();
    let line = list.current().unwrap();
    assert!(row.contains(&line.row.record.number), "{screen}");
    let day = line.row.record.day("limit_on").unwrap().to_string();
    assert!(row.contains(&day[5..]), "{screen}");
}

#[test]
fn what_stays_stands_while_the_others_move_and_what_is_out_of_sight_is_told() {
    let mut desk = tasks((80, 24));
    desk.keys("<a-l>");
    for _ in 0..3 {
        desk.keys("<down>");
    }
    desk.keys(&"<right>".repeat(20));
    desk.keys("<home>");
    desk.keys("<esc>");
    assert!(title(&desk).contains("→"), "{}", desk.screen());
    // Without anything that stays the number goes first.
    desk.keys("<right>");
    assert!(
        !heads(&desk).contains(&"编号".to_owned()),
        "{}",
        desk.screen()
    );
    assert!(title(&desk).contains("←1栏"), "{}", desk.screen());
    desk.keys("<left><a-l><up><up><up><up><f6><esc><right><right>");
    assert_eq!(heads(&desk).first().unwrap(), "编号");
    assert!(title(&desk).contains("←2栏"), "{}", desk.screen());
    desk.keys(&"<right>".repeat(40));
    assert!(heads(&desk).len() >= 2, "{}", desk.screen());
    desk.keys(&"<left>".repeat(40));
    assert!(!title(&desk).contains("←2"), "{}", desk.screen());
}

#[test]
fn one_column_stays_shown() {
    let mut desk = tasks((80, 24));
    let own = Kind::Task.def().sheet.columns.iter();
    let all = own.filter(|it| it.from <= 80).count();
    desk.keys("<a-l>")
        .keys(&"<space><down>".repeat(all - 1))
        .keys("<space>");
    assert!(desk.screen().contains("至少显示一栏"), "{}", desk.screen());
    let list = desk.front.state.list().unwrap();
    let shown = list.columns.as_ref().unwrap().shown.len();
    assert_eq!(shown, 1, "{}", desk.screen());
}

#[test]
fn what_is_exported_has_the_rows_and_columns_that_are_shown() {
    let mut desk = tasks((80, 24));
    desk.keys("<a-l><space><down><space><down><space><esc>");
    let to = desk.folder().join("a.csv").display().to_string();
    desk.keys("<c-x><c-u>").paste(&to);
    desk.keys("<c-s>");
    let text = fs::read_to_string(desk.folder().join("a.csv")).unwrap();
    let head = text.lines().next().unwrap();
    assert!(
        head.trim_start_matches('\u{FEFF}').starts_with("整改目标,"),
        "{head}"
    );
    assert!(!head.contains("状态"), "{head}");
}

#[test]
fn no_view_takes_the_place_of_another_by_its_name() {
    let mut desk = tasks((80, 24));
    desk.keys("<f5>").go_to("light").keys("1<c-s>");
    desk.keys("<a-v><f3>红灯<enter><esc><a-v><f3>黄灯<enter>");
    desk.keys("<a-v>红灯<f2><c-u>黄灯<enter>");
    assert!(
        desk.screen().contains("已有视图“黄灯”"),
        "{}",
        desk.screen()
    );
    assert_eq!(views(&desk).len(), 2);
    let kept = desk.office.view(Kind::Task, "黄灯").unwrap();
    assert!(kept.filter.lit.is_none());
}

#[test]
fn the_view_in_force_is_in_hand_first() {
    let mut desk = tasks((80, 24));
    desk.keys("<a-v><f3>乙<enter><esc><a-v><f3>甲<enter>");
    let first = views(&desk)[0].clone();
    let second = views(&desk)[1].clone();
    for (name, other) in [(&second, &first), (&first, &second)] {
        let open = format!("<esc><a-v>{name}<enter><a-v><f2><c-u>丙<enter>");
        desk.keys(&open);
        assert!(views(&desk).contains(other), "{}", desk.screen());
        // What was named otherwise stays in hand.
        desk.keys(&format!("<f2><c-u>{name}<enter><esc>"));
        assert!(views(&desk).contains(name), "{}", desk.screen());
        assert_eq!(views(&desk).len(), 2);
    }
    desk.keys(&format!("<esc><a-v>{second}<enter><a-v><f8><f8>"));
    assert_eq!(views(&desk), [first]);
    let said = format!("已删去视图“{second}”");
    assert!(desk.screen().contains(&said), "{}", desk.screen());
}

#[test]
fn what_the_form_of_the_filter_cannot_show_is_kept_and_told() {
    let mut desk = tasks((200, 40));
    let [one, other] = [1, 2].map(|id| {
        let named = desk.office.name_of(Kind::Person, id).unwrap();
        named.unwrap().told()
    });
    let filter = Filter {
        among: vec![
            ("problem_id", vec![1.into(), 2.into()]),
            ("owner_id", vec![1.into(), 2.into()]),
        ],
        lacking: vec![Lack::Files],
        linked: vec![(Role::Supports, (1..4).collect(), true)],
        ..Filter::default()
    };
    let view = NamedView {
        name: "几样".to_owned(),
        filter: filter.clone(),
        ..NamedView::of(Kind::Task)
    };
    desk.office.keep_view(&view).unwrap();
    desk.keys("<a-v><enter>");
    let before = title(&desk);
    for told in ["问-001、问-002", "还没有 附件", "配合部门", &one, &other] {
        assert!(before.contains(told), "{told}: {before}");
    }
    desk.keys("<f5><c-s>");
    let list = desk.front.state.list().unwrap();
    assert_eq!(list.filter, filter);
    assert!(title(&desk).contains("还没有 附件"), "{}", desk.screen());
    // One who is typed goes before the several that were; the rest stays.
    desk.keys("<f5>")
        .go_to("owner_id")
        .keys(&one)
        .keys("<enter><c-s>");
    let list = desk.front.state.list().unwrap();
    assert_eq!(list.filter.values("owner_id"), [1.into()]);
    assert_eq!(list.filter.among, filter.among[..1]);
    assert_eq!(list.filter.linked, filter.linked);
    let after = title(&desk);
    assert!(
        after.contains("还没有 附件") && after.contains("问-002"),
        "{after}"
    );
    assert!(after.contains(&one) && !after.contains(&other), "{after}");
}

#[test]
fn what_a_view_finds_stands_in_the_order_it_was_kept_in() {
    let mut desk = tasks((80, 24));
    let view = NamedView {
        name: "找".to_owned(),
        filter: Filter {
            text: Some("工会".to_owned()),
            ..Filter::default()
        },
        sort: Sort::By("limit_on"),
        descending: true,
        ..NamedView::of(Kind::Task)
    };
    desk.office.keep_view(&view).unwrap();
    desk.keys("<a-v><enter>");
    let list = desk.front.state.list().unwrap();
    assert_eq!(list.sort(), (Sort::By("limit_on"), true));
    assert!(list.lines.len() > 1, "{}", desk.screen());
    let days: Vec<_> = list
        .lines
        .iter()
        .map(|it| it.row.record.day("limit_on"))
        .collect();
    assert!(days.is_sorted_by(|a, b| a >= b), "{days:?}");
}

#[test]
fn the_head_of_what_is_written_out_is_in_the_words_of_the_list() {
    let mut desk = tasks((80, 24));
    desk.keys("<f5>")
        .go_to("light")
        .keys("1")
        .go_to("lag")
        .keys("3<c-s><c-x>");
    let screen = desk.screen();
    assert!(
        screen.contains("· 亮灯 ") && screen.contains("· 滞后至少几天 3"),
        "{screen}"
    );
    assert!(
        !screen.contains("light") && !screen.contains("lag "),
        "{screen}"
    );
}

#[test]
fn the_help_of_who_lacks_what_names_the_key_that_turns_it() {
    let mut desk = Desk::demo(Language::Chinese, (80, 24));
    desk.keys("0<f1>");
    let help = desk.screen();
    assert!(help.contains("0 按人、支部、部门换着看"), "{help}");
    desk.keys("<esc>");
    let before = desk.screen();
    desk.keys("0");
    assert_ne!(desk.screen(), before);
}
