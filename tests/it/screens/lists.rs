//! Lists: moving, windows, marks, finding, filters, what others write.

use duban::app::action::Action;
use duban::app::chord::Chord;
use duban::app::state::Line;
use duban::domain::light::Light;
use duban::domain::{Kind, Value};
use duban::i18n::Language;

use super::Desk;
use crate::store::skipping;

fn desk() -> Desk {
    let mut desk = Desk::with_opinions(Language::Chinese, (80, 24));
    desk.keys("3");
    desk
}

fn number(desk: &Desk) -> String {
    let line = desk.front.state.in_hand().unwrap();
    line.row.record.number.clone()
}

fn chord(text: &str) -> Chord {
    text.parse().unwrap()
}

#[test]
fn moving_inside_the_page_costs_the_cells_of_the_cursor() {
    let mut desk = desk();
    let (before, _) = desk.drawn();
    desk.press(chord("<down>"));
    let (after, _) = desk.drawn();
    // The bar reaches from the edge over the number, on two rows, and nothing else changes.
    let changed = before.diff(&after);
    assert!(changed.len() <= 2 * (3 + 12), "{}", changed.len());
    assert!(changed.iter().all(|(x, _, _)| *x < 3 + 12));
}

#[test]
fn every_row_is_met_once_going_down_and_once_coming_back() {
    let mut desk = desk();
    let mut met = vec![number(&desk)];
    for _ in 1..1200 {
        desk.press(chord("<down>"));
        met.push(number(&desk));
    }
    let expected: Vec<String> = (1..=1200)
        .rev()
        .map(|n| format!("意-2009-{n:04}"))
        .collect();
    assert_eq!(met, expected);
    let held = desk.front.state.list().unwrap().lines.len();
    assert!(held < 200, "{held} rows are held");
    for n in 2..=1200 {
        desk.press(chord("<up>"));
        assert_eq!(number(&desk), format!("意-2009-{n:04}"));
    }
}

#[test]
fn home_and_end_reach_the_ends_and_pages_turn() {
    let mut desk = desk();
    desk.keys("<end>");
    assert_eq!(number(&desk), "意-2009-0001");
    assert!(desk.screen().contains("意-2009-0005"));
    desk.keys("<pgup><pgup>");
    let there = number(&desk);
    desk.keys("<pgdn><pgdn>");
    assert_eq!(number(&desk), "意-2009-0001");
    assert_ne!(there, "意-2009-0001");
    desk.keys("<home>");
    assert_eq!(number(&desk), "意-2009-1200");
}

#[test]
fn a_word_is_found_and_esc_shows_all_again() {
    let mut desk = desk();
    desk.keys("/电话<enter>");
    let screen = desk.screen();
    assert!(screen.contains("查找“电话”"), "{screen}");
    let found = desk.front.state.list().unwrap().lines.len();
    assert!(found > 5);
    desk.keys("<esc>");
    assert!(!desk.screen().contains("查找“"));
}

#[test]
fn a_filter_says_what_it_shows_and_of_how_many() {
    let mut desk = desk();
    desk.keys("<f5>");
    assert!(desk.screen().contains("筛选意见"));
    desk.keys("<tab><tab><tab>1<c-s>");
    let screen = desk.screen();
    assert!(screen.contains("对象 领导班子"), "{screen}");
    assert!(screen.contains("共 1,200 条"), "{screen}");
    desk.keys("<esc>");
    assert!(desk.screen().contains("全部 1,200"));
}

#[test]
fn a_list_is_narrowed_to_a_span_of_the_days_that_order_it() {
    let mut desk = Desk::demo(Language::Chinese, (80, 24));
    desk.keys("3<f5><tab><tab><tab><tab><tab>3月至4月上旬<c-s>");
    let screen = desk.screen();
    assert!(screen.contains("收到日期 3月至4月上旬"), "{screen}");
    let days = |desk: &Desk| -> Vec<String> {
        let lines = &desk.front.state.list().unwrap().lines;
        let day = |line: &Line| line.row.record.text("received_on").to_owned();
        lines.iter().map(day).collect()
    };
    desk.keys("<f9><f9><home>");
    let first = days(&desk);
    assert!(first.len() >= 20 && first.is_sorted(), "{first:?}");
    let within = |day: &String| ("2009-03-01".."2009-04-11").contains(&day.as_str());
    assert!(first.iter().all(within), "{first:?}");
    desk.keys("<f9><home>");
    assert_eq!(days(&desk)[0], "2009-04-10", "{}", desk.screen());
    // What stands is shown again, and goes with the field.
    desk.keys("<f5>");
    assert!(
        desk.screen().contains("2009-03-01~2009-04-10"),
        "{}",
        desk.screen()
    );
    desk.keys("<tab><tab><tab><tab><tab><c-u><c-s>");
    assert!(desk.screen().contains("全部 201"), "{}", desk.screen());
    for (typed, told) in [
        ("左右", "左右"),
        ("2009-04-02~2009-03-01", "2009-03-01"),
        ("13月", "13月"),
    ] {
        desk.keys(&format!("<f5><tab><tab><tab><tab><tab>{typed}<c-s>"));
        let screen = desk.screen();
        assert!(
            screen.contains("未保存") && screen.contains(told),
            "{screen}"
        );
        desk.keys("<esc><esc><esc>");
    }
    desk.keys("5<f5>");
    assert!(desk.screen().contains("时限"), "{}", desk.screen());
}

#[test]
fn marks_stay_while_the_list_moves_and_are_counted() {
    let mut desk = desk();
    desk.keys("<space><space><end><space>");
    assert!(desk.screen().contains("已标 3"));
    desk.keys("<c-u>");
    assert!(!desk.screen().contains("已标"));
}

#[test]
fn what_others_write_is_shown_and_the_cursor_stays() {
    let mut desk = desk();
    desk.keys("<down><down><down>");
    let before = number(&desk);
    desk.act(Action::StoreChanged);
    desk.act(Action::Rested);
    assert_eq!(number(&desk), before);
    assert!(desk.screen().contains(&format!("─ {before} ")));
}

#[test]
fn on_a_page_the_cursor_stays_on_its_line_whatever_comes_in_above_it() {
    let mut desk = Desk::demo(Language::Chinese, (80, 24));
    desk.keys("4<home><enter>");
    let held = |desk: &Desk| {
        let page = desk.front.state.page().unwrap();
        page.lines[page.cursor].text.clone()
    };
    // On a task that came of the problem, and in its history.
    for keys in ["<tab><tab>", "<end>"] {
        desk.keys(keys);
        let before = held(&desk);
        let record = desk.front.state.page().unwrap().record();
        let column = record.0.def().column("title").unwrap();
        let cells = [(column.name, Value::from(format!("题{}", keys.len())))];
        let amended = desk.office.amend(record, &cells.into(), Some("错字"), None);
        amended.unwrap();
        desk.act(Action::StoreChanged);
        assert_eq!(held(&desk), before, "{keys}\n{}", desk.screen());
    }
}

#[test]
fn a_number_is_gone_to_and_its_page_leads_back() {
    let mut desk = desk();
    desk.keys("<c-g>意123<enter>");
    assert!(desk.screen().contains("意-2009-0123 意见"));
    desk.keys("<tab><enter>");
    assert!(desk.screen().contains("来件"), "{}", desk.screen());
    desk.keys("<bs><bs>");
    assert!(desk.screen().contains("全部 1,200"));
    desk.keys("<c-g>改999<enter>");
    assert!(
        desk.screen().contains("还没有录过整改任务"),
        "{}",
        desk.screen()
    );
}

#[test]
fn an_empty_list_invites() {
    let mut desk = Desk::empty(Language::Chinese, (80, 24));
    desk.keys("3");
    assert!(
        desk.screen().contains("按 F3 录入第一条"),
        "{}",
        desk.screen()
    );
}

#[test]
fn a_window_too_small_says_so() {
    let mut desk = desk();
    desk.resize((39, 9));
    assert!(desk.screen().starts_with("窗口太小"));
    desk.resize((60, 20));
    assert!(desk.screen().contains("意-2009-1200"));
}

#[test]
fn the_first_record_of_a_list_is_in_hand_and_stays_so() {
    let mut desk = Desk::new(Language::Chinese, (80, 24));
    for title in ["甲", "乙", "丙"] {
        desk.keys(&format!("4<f3>{title}<enter>1<c-s>"));
        let record = &desk.front.state.in_hand().unwrap().row.record;
        assert_eq!(record.text("title"), "甲", "{}", desk.screen());
    }
}

#[test]
fn the_cursor_stays_on_its_record_when_a_pile_comes_in_above_it() {
    let mut desk = Desk::new(Language::Chinese, (80, 24));
    desk.keys("3<f3>手边这一条<enter>1<tab><down>1<c-s>");
    let bytes = std::fs::read("assets/demo/opinions-2009.gb18030.csv").unwrap();
    desk.office
        .import_opinions(&bytes, &skipping(), &mut ())
        .unwrap()
        .unwrap();
    desk.act(Action::StoreChanged);
    let record = &desk.front.state.in_hand().unwrap().row.record;
    assert_eq!(record.text("text"), "手边这一条", "{}", desk.screen());
}

#[test]
fn the_record_beneath_follows_what_was_found() {
    let mut desk = Desk::with_opinions(Language::Chinese, (80, 24));
    desk.keys("3/困难");
    desk.act(Action::Rested);
    desk.keys("<enter>");
    let list = desk.front.state.list().unwrap();
    let beneath = list.detail.as_ref().unwrap().row.record.id;
    assert_eq!(list.current().unwrap().id(), beneath);
}

#[test]
fn several_states_and_lights_are_marked_in_a_filter_with_the_space_bar() {
    let mut desk = Desk::demo(Language::Chinese, (80, 24));
    let of = |desk: &Desk, lights: &[Light]| {
        let filter = duban::office::lit(Kind::Task, lights, desk.office.today());
        desk.office.count(Kind::Task, &filter).unwrap().n
    };
    let both = of(&desk, &[Light::Red, Light::Yellow]);
    let red = of(&desk, &[Light::Red]);
    assert!(both > red && red > 0, "{both} {red}");
    desk.keys("5<f5>0")
        .go_to("light")
        .keys("<right><space><right>");
    let screen = desk.screen();
    assert!(
        screen.contains("亮灯") && screen.contains("逾期、临期"),
        "{screen}"
    );
    desk.keys("<c-s>");
    let screen = desk.screen();
    assert!(screen.contains(&format!("1/{both}")), "{screen}");
    assert!(screen.contains("亮灯 逾期、临期"), "{screen}");
    // The form opens with what is shown, and one that was kept is let go again.
    desk.keys("<f5>").go_to("light");
    assert_eq!(desk.text("light"), "逾期、临期");
    desk.keys("0").go_to("light").keys("1<c-s>");
    let screen = desk.screen();
    assert!(screen.contains(&format!("1/{red}")), "{screen}");
    // States are sets as well.
    desk.keys("<f5>0").go_to("light").keys("0").go_to("state");
    desk.keys("<right><right><right><space><right><c-s>");
    let list = desk.front.state.list().unwrap();
    assert!(list.filter.states.len() > 1, "{:?}", list.filter);
}

#[test]
fn where_one_choice_is_meant_the_space_bar_adds_none() {
    let mut desk = Desk::new(Language::Chinese, (80, 24));
    desk.keys("5<f3>").go_to("purpose").keys("<right><space>");
    assert!(
        desk.screen().contains("这一格只选一项"),
        "{}",
        desk.screen()
    );
}

#[test]
fn a_list_is_narrowed_to_what_lags_by_so_many_days() {
    let mut desk = Desk::demo(Language::Chinese, (80, 24));
    let lags = |desk: &Desk, least: i64| -> Vec<i64> {
        let all = desk.office.all(Kind::Task).unwrap();
        let today = desk.office.today();
        let behind = all.iter().filter(|it| {
            duban::domain::lag::lag_days(it, today).is_some_and(|days| days >= least)
        });
        behind.map(|it| it.id).collect()
    };
    let shown = |desk: &Desk| -> Vec<i64> {
        let lines = &desk.front.state.list().unwrap().lines;
        let mut ids: Vec<i64> = lines.iter().map(Line::id).collect();
        ids.sort_unstable();
        ids
    };
    let longest = (1..99).rev().find(|days| !lags(&desk, *days).is_empty());
    let longest = longest.unwrap();
    desk.keys("5<f5>").go_to("lag").keys("1<c-s>");
    assert!(
        desk.screen().contains("滞后至少几天 1"),
        "{}",
        desk.screen()
    );
    assert_eq!(shown(&desk), lags(&desk, 1));
    // What was asked for stands there again, in full width as well.
    desk.keys("<f5>").go_to("lag");
    assert_eq!(desk.text("lag"), "1");
    let wide = char::from_u32(0xFF10 + u32::try_from(longest % 10).unwrap()).unwrap();
    let typed = if longest < 10 {
        wide.to_string()
    } else {
        longest.to_string()
    };
    desk.keys("<c-u>").paste(&typed).keys("<c-s>");
    assert_eq!(shown(&desk), lags(&desk, longest));
    for wrong in ["0", "几"] {
        desk.keys("<f5>")
            .go_to("lag")
            .keys("<c-u>")
            .paste(wrong)
            .keys("<c-s>");
        assert!(desk.screen().contains("请填1以上"), "{}", desk.screen());
        desk.keys("<esc><esc>");
    }
}

#[test]
fn a_word_is_found_where_no_index_of_words_is_kept() {
    let mut desk = Desk::demo(Language::Chinese, (80, 24));
    desk.keys("2<f12>");
    for _ in 0..3 {
        if desk
            .front
            .state
            .list()
            .is_some_and(|it| it.kind == Kind::Deliverable)
        {
            break;
        }
        desk.keys("<f12>");
    }
    let kind = |desk: &Desk| desk.front.state.list().map(|it| it.kind);
    assert_eq!(kind(&desk), Some(Kind::Deliverable), "{}", desk.screen());
    desk.keys("/").paste("调研").keys("<enter>");
    let lines = &desk.front.state.list().unwrap().lines;
    let names: Vec<&str> = lines.iter().map(|it| it.row.record.text("name")).collect();
    assert!(
        names.iter().any(|it| it.contains("调研")),
        "{}",
        desk.screen()
    );
    let found = names.len();
    desk.keys("<esc>");
    assert!(desk.front.state.list().unwrap().lines.len() > found);
}

#[test]
fn the_plan_says_what_the_ledger_has() {
    let mut desk = Desk::demo(Language::Chinese, (120, 40));
    desk.keys("2");
    assert!(desk.screen().contains("账上"), "{}", desk.screen());
}

#[test]
fn who_has_not_met_what_says_what_to_do_without_a_roster() {
    let mut desk = Desk::empty(Language::Chinese, (80, 24));
    desk.keys("0");
    assert!(
        desk.screen().contains("先按 Ctrl-R 导入名册"),
        "{}",
        desk.screen()
    );
}
