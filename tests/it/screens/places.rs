//! Nobody's place in a list is lost: whatever is saved here or elsewhere, the record in hand stays,
//! every row is reached, and the position is the true one.

use std::collections::BTreeMap;

use duban::app::action::Action;
use duban::app::state::layout::list_rows;
use duban::domain::figure::grouped;
use duban::domain::{Decision, Kind, Value};
use duban::i18n::Language;
use duban::office::ActRequest;
use duban::store::{Giver, Query};
use proptest::prelude::*;

use super::Desk;
use crate::store::skipping;

const SMALL: (u16, u16) = (80, 24);

/// All rows that the list shows, by a plain walk.
fn truth(desk: &Desk) -> Vec<i64> {
    let list = desk.front.state.list().unwrap();
    let (sort, descending) = list.sort();
    let query = Query {
        filter: list.filter.clone(),
        sort,
        descending,
        ..Query::of(list.kind, 5_000)
    };
    let rows = desk.office.list(&query).unwrap().rows;
    rows.iter().map(|row| row.record.id).collect()
}

fn held(desk: &Desk) -> i64 {
    desk.front.state.list().unwrap().current().unwrap().id()
}

/// Holds that the position is told and true, and that the screen is not cut off above the cursor.
fn assert_place(desk: &Desk, why: &str) {
    let all = truth(desk);
    let list = desk.front.state.list().unwrap();
    let id = held(desk);
    let at = all.iter().position(|it| *it == id).unwrap() + 1;
    assert_eq!(list.place, Some(at), "{why}\n{}", desk.screen());
    assert_eq!(list.count.unwrap().n, all.len(), "{why}");
    let set_off = |n: usize| grouped(i64::try_from(n).unwrap());
    let told = format!("{}/{}", set_off(at), set_off(all.len()));
    assert!(
        desk.screen().contains(&told),
        "{why}: {told}\n{}",
        desk.screen()
    );
    let rows = list_rows((80, 24));
    let shown = list.shown(rows).count();
    assert_eq!(shown, rows.min(all.len()), "{why}\n{}", desk.screen());
}

/// Goes to both ends by pages and holds that they are those of the whole list.
fn assert_ends(desk: &mut Desk) {
    let all = truth(desk);
    for _ in 0..=all.len() / list_rows((80, 24)) {
        desk.keys("<pgup>");
    }
    assert_eq!(Some(&held(desk)), all.first(), "{}", desk.screen());
    assert_place(desk, "at the first row by pages");
    desk.keys("<end>");
    assert_eq!(Some(&held(desk)), all.last(), "{}", desk.screen());
    assert_place(desk, "at the last row");
    desk.keys("<home>");
    assert_eq!(Some(&held(desk)), all.first(), "{}", desk.screen());
    assert_place(desk, "at the first row");
}

fn opinion(desk: &mut Desk, text: &str) -> i64 {
    let channel = desk.office.resolve(Kind::Channel, "专线").unwrap();
    let cells = BTreeMap::from([
        ("text", Value::from(text)),
        ("channel_id", Value::Int(channel)),
        ("received_on", Value::from("2009-04-10")),
        ("target", Value::from("leadership_team")),
    ]);
    let giver = Giver::default();
    let done = desk.office.make(Kind::Opinion, &cells, &giver).unwrap();
    done.written.created[0].1
}

/// Declares opinions void, as others do or as nobody would: they leave any list.
fn take_away(desk: &mut Desk, ids: &[i64]) {
    let request = ActRequest {
        verb: "void".to_owned(),
        decision: Decision {
            by: desk.office.session().person,
            ..Decision::default()
        },
        note: "误录".to_owned(),
        ..ActRequest::default()
    };
    desk.office
        .act_on_all(Kind::Opinion, ids, &request)
        .unwrap();
}

fn pile(desk: &mut Desk) {
    let bytes = std::fs::read("assets/demo/opinions-2009.gb18030.csv").unwrap();
    let read = desk.office.import_opinions(&bytes, &skipping(), &mut ());
    read.unwrap().unwrap();
}

/// The records on the screen, top to bottom.
fn on_screen(desk: &Desk) -> Vec<i64> {
    let list = desk.front.state.list().unwrap();
    let rows = list.shown(list_rows(SMALL));
    rows.map(|(_, line)| line.id()).collect()
}

#[test]
fn whatever_is_saved_here_the_record_in_hand_stays_where_it_stood() {
    // In each of the orders the new one comes to stand elsewhere.
    let saves = [("<c-s>", ""), ("<f12>", "<esc>"), ("<c-n>", "<esc>")];
    for turns in 0..4 {
        for (n, go) in ["", "<down><down>", "<pgdn><pgdn>"].into_iter().enumerate() {
            let (save, after) = saves[(turns + n) % saves.len()];
            let mut desk = Desk::with_opinions(Language::Chinese, SMALL);
            desk.keys("3").keys(&"<f9>".repeat(turns)).keys(go);
            let before = held(&desk);
            let row = on_screen(&desk).iter().position(|it| *it == before);
            desk.keys("<f3>新录的一条<enter>1<tab><tab>1");
            desk.keys(save).keys(after);
            let why = format!("{turns} {go} {save}");
            assert_eq!(held(&desk), before, "{why}\n{}", desk.screen());
            assert_eq!(truth(&desk).len(), 1_201, "{why}");
            assert_place(&desk, &why);
            // Whoever sees the first row goes on seeing it, and so what comes above it.
            if go.contains("pgdn") {
                let now = on_screen(&desk).iter().position(|it| *it == before);
                assert_eq!(now, row, "{why}\n{}", desk.screen());
            }
        }
    }
}

#[test]
fn the_whole_list_is_reached_after_saving_in_the_middle_of_it() {
    let mut desk = Desk::with_opinions(Language::Chinese, SMALL);
    desk.keys("3<pgdn><pgdn><f3>新录的一条<enter>1<tab><tab>1<c-s>");
    assert_ends(&mut desk);
}

#[test]
fn a_form_that_is_left_without_saving_moves_nothing() {
    for leave in ["<esc>", "<c-x><c-x>"] {
        let mut desk = Desk::with_opinions(Language::Chinese, SMALL);
        desk.keys("3<f9><f5><tab><tab><tab>1<c-s><pgdn><down>");
        let before = (held(&desk), on_screen(&desk));
        let filter = desk.front.state.list().unwrap().filter.clone();
        desk.keys("<f3>半条").keys(leave);
        assert_eq!((held(&desk), on_screen(&desk)), before, "{leave}");
        assert_eq!(desk.front.state.list().unwrap().filter, filter, "{leave}");
        assert_place(&desk, leave);
    }
}

#[test]
fn a_filter_a_word_to_find_and_marks_stand_when_one_saves() {
    let mut desk = Desk::with_opinions(Language::Chinese, SMALL);
    desk.keys("3/困难<enter><down><down><space>");
    let before = held(&desk);
    let marks = desk.front.state.list().unwrap().marks.clone();
    desk.keys("<f3>又一条困难<enter>1<tab><tab>1<c-s>");
    assert_eq!(held(&desk), before, "{}", desk.screen());
    let list = desk.front.state.list().unwrap();
    assert_eq!(list.filter.text.as_deref(), Some("困难"));
    assert_eq!(list.marks, marks);
    assert_place(&desk, "finding");
}

#[test]
fn what_was_made_is_a_key_away_and_the_place_stands_when_one_comes_back() {
    let mut desk = Desk::with_opinions(Language::Chinese, SMALL);
    desk.keys("3<pgdn>");
    let before = held(&desk);
    desk.keys("<f3>新录的一条<enter>1<tab><tab>1<c-s>");
    let screen = desk.screen();
    assert!(
        screen.contains("意-2009-1201 已登记") && screen.contains("Ctrl-G Enter"),
        "{screen}"
    );
    desk.keys("<c-g>");
    assert!(desk.screen().contains("意-2009-1201"), "{}", desk.screen());
    desk.keys("<enter>");
    let page = desk.front.state.page().expect("a page");
    assert_eq!(page.record(), (Kind::Opinion, 1201));
    desk.keys("<esc>");
    assert_eq!(held(&desk), before);
    // Where it is in hand anyway, nothing of it is said.
    let mut desk = Desk::new(Language::Chinese, SMALL);
    desk.keys("4<f3>门难进<c-s>");
    assert!(!desk.screen().contains("Ctrl-G"), "{}", desk.screen());
    assert!(desk.front.state.in_hand().is_some());
}

#[test]
fn every_list_and_part_keeps_its_place_when_something_is_made() {
    let mut desk = Desk::demo(Language::Chinese, SMALL);
    for (pane, fill, save) in [
        ("4", "新问题", "<c-s>"),
        ("9<right>", "新来的人", "<c-s>"),
        ("9", "新部门", "<c-s>"),
    ] {
        desk.keys(pane).keys("<down><down>");
        let at = |desk: &Desk| {
            let record = desk.front.state.record_in_hand();
            record.expect("a record")
        };
        let before = at(&desk);
        desk.keys("<f3>").keys(fill).keys(save);
        assert!(
            desk.front.state.form().is_none(),
            "{pane}\n{}",
            desk.screen()
        );
        assert!(
            desk.screen().contains("已登记"),
            "{pane}\n{}",
            desk.screen()
        );
        assert_eq!(at(&desk), before, "{pane}\n{}", desk.screen());
    }
}

#[test]
fn a_pile_that_comes_in_elsewhere_moves_nobody_and_hides_nothing() {
    for turns in 0..4 {
        let mut desk = Desk::new(Language::Chinese, SMALL);
        for n in 0..30 {
            opinion(&mut desk, &format!("手边第{n}条"));
        }
        desk.keys("3").keys(&"<f9>".repeat(turns)).keys("<pgdn>");
        let before = held(&desk);
        pile(&mut desk);
        desk.act(Action::StoreChanged);
        assert_eq!(held(&desk), before, "{}", desk.screen());
        assert_place(&desk, "after the import");
        assert_ends(&mut desk);
    }
}

#[test]
fn after_an_act_the_next_row_is_in_hand_and_after_the_last_the_one_before() {
    let mut desk = Desk::with_opinions(Language::Chinese, SMALL);
    desk.keys("3<f5>3<c-s>");
    for go in ["", "<down><down><down>", "<pgdn><pgdn>", "<end>", "<home>"] {
        desk.keys(go);
        for _ in 0..3 {
            let all = truth(&desk);
            let id = held(&desk);
            let at = all.iter().position(|it| *it == id).unwrap();
            let next = all.get(at + 1).or_else(|| all.get(at - 1)).copied();
            desk.keys("<del>误录<c-s>");
            assert_eq!(truth(&desk).len(), all.len() - 1, "{}", desk.screen());
            assert_eq!(Some(held(&desk)), next, "{go}\n{}", desk.screen());
            assert_place(&desk, go);
        }
    }
}

#[test]
fn after_an_act_on_marked_rows_the_next_one_that_is_left_is_in_hand() {
    let mut desk = Desk::with_opinions(Language::Chinese, SMALL);
    desk.keys("3<f5>3<c-s><down><down>");
    let all = truth(&desk);
    // The cursor stands on the last of four marked ones.
    desk.keys("<space><space><space><space><up>");
    assert_eq!(held(&desk), all[5]);
    desk.keys("<del>误录<c-s>");
    assert_eq!(truth(&desk).len(), all.len() - 4, "{}", desk.screen());
    assert_eq!(held(&desk), all[6], "{}", desk.screen());
    assert_place(&desk, "after the act");
}

#[test]
fn rows_that_others_take_away_leave_the_next_one_in_hand() {
    let mut desk = Desk::with_opinions(Language::Chinese, SMALL);
    desk.keys("3<f5>3<c-s><pgdn>");
    let all = truth(&desk);
    let at = all.iter().position(|it| *it == held(&desk)).unwrap();
    // The one in hand, some above it and some below it.
    let gone: Vec<i64> = all[at - 3..=at + 2].to_vec();
    take_away(&mut desk, &gone);
    desk.act(Action::StoreChanged);
    assert_eq!(held(&desk), all[at + 3], "{}", desk.screen());
    assert_place(&desk, "after others");
    // All that is left but one.
    let rest: Vec<i64> = truth(&desk).into_iter().skip(1).collect();
    for some in rest.chunks(100) {
        take_away(&mut desk, some);
    }
    desk.act(Action::StoreChanged);
    assert_eq!(truth(&desk), vec![held(&desk)], "{}", desk.screen());
    assert_place(&desk, "one is left");
}

#[test]
fn another_order_and_a_wider_filter_keep_the_record_in_hand() {
    let mut desk = Desk::with_opinions(Language::Chinese, SMALL);
    desk.keys("3<f5><tab><tab><tab>1<c-s><pgdn><down>");
    let before = held(&desk);
    for keys in ["<f9>", "<f9>", "<f9>", "<f9>", "<esc>"] {
        desk.keys(keys);
        assert_eq!(held(&desk), before, "{keys}\n{}", desk.screen());
        assert_place(&desk, keys);
    }
    desk.keys("/电话<enter><down><down>");
    let found = held(&desk);
    desk.keys("<esc>");
    assert_eq!(held(&desk), found, "{}", desk.screen());
    assert_place(&desk, "after finding");
}

#[test]
fn what_is_made_outside_the_filter_leaves_the_cursor_and_is_said() {
    let mut desk = Desk::with_opinions(Language::Chinese, SMALL);
    desk.keys("3<f5><tab><tab><tab>2<c-s><down><down>");
    let before = held(&desk);
    desk.keys("<f3>新录的一条<enter>1<tab><tab>").keys("1<c-s>");
    assert_eq!(held(&desk), before, "{}", desk.screen());
    assert!(desk.screen().contains("不在此列"), "{}", desk.screen());
    assert!(desk.screen().contains("Ctrl-G Enter"), "{}", desk.screen());
    assert_place(&desk, "after saving");
}

/// One step of a day at two desks.
#[derive(Clone, Copy, Debug)]
enum Step {
    Key(&'static str),
    OthersAdd,
    OthersVoid(usize),
}

fn any_step() -> impl Strategy<Value = Step> {
    let keys = [
        "<down>", "<up>", "<pgdn>", "<pgup>", "<home>", "<end>", "<f9>",
    ];
    prop_oneof![
        5 => prop::sample::select(keys.to_vec()).prop_map(Step::Key),
        1 => Just(Step::OthersAdd),
        2 => (0_usize..200).prop_map(Step::OthersVoid),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(6))]
    #[test]
    fn the_position_is_true_whatever_happens(steps in prop::collection::vec(any_step(), 1..30)) {
        let mut desk = Desk::new(Language::Chinese, SMALL);
        for n in 0..90 {
            opinion(&mut desk, &format!("第{n}条"));
        }
        desk.keys("3<f5>3<c-s>");
        for step in steps {
            let all = truth(&desk);
            let id = held(&desk);
            let at = all.iter().position(|it| *it == id).unwrap();
            match step {
                Step::Key(keys) => {
                    desk.keys(keys);
                }
                Step::OthersAdd => {
                    opinion(&mut desk, "别处录的");
                    desk.act(Action::StoreChanged);
                    prop_assert_eq!(held(&desk), id);
                }
                Step::OthersVoid(n) => {
                    let gone = all[n % all.len()];
                    take_away(&mut desk, &[gone]);
                    desk.act(Action::StoreChanged);
                    let next = all.get(at + 1).copied().unwrap_or_else(|| all[at - 1]);
                    prop_assert_eq!(held(&desk), if gone == id { next } else { id });
                }
            }
            assert_place(&desk, &format!("{step:?}"));
        }
    }
}
