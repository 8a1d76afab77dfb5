//! Marked rows: every key acts on them or refuses, and what only some of them can go through is
//! said before a form opens.

use std::collections::BTreeSet;

use duban::app::action::Action;
use duban::app::on_marked::OnMarked;
use duban::app::registry::{Entry, REGISTRY};
use duban::app::state::{Form, Layer, Purpose};
use duban::domain::{Decision, Kind, Value};
use duban::i18n::Language;
use duban::office::ActRequest;

use super::Desk;

pub(super) const SMALL: (u16, u16) = (80, 24);

pub(super) fn demo() -> Desk {
    Desk::demo(Language::Chinese, SMALL)
}

fn held(desk: &Desk) -> i64 {
    desk.front.state.list().unwrap().current().unwrap().id()
}

pub(super) fn marks(desk: &Desk) -> BTreeSet<i64> {
    desk.front.state.list().unwrap().marks.clone()
}

/// A pane with so many rows marked and the cursor on one that is not.
fn marked(pane: &str, many: usize) -> Desk {
    let mut desk = demo();
    desk.keys(pane).keys(&"<space>".repeat(many));
    assert_eq!(marks(&desk).len(), many);
    assert!(!marks(&desk).contains(&held(&desk)));
    desk
}

fn history(desk: &Desk, kind: Kind, id: i64) -> usize {
    desk.office
        .history(Some((kind, id)), None, 500)
        .unwrap()
        .len()
}

/// The records that a form is about.
fn about(form: &Form) -> Vec<i64> {
    match &form.purpose {
        Purpose::Act { ids, .. } | Purpose::Distil(ids) => ids.clone(),
        Purpose::Amend { id, .. } | Purpose::Attach(id) => vec![*id],
        Purpose::Make if form.kind.def().gathers.is_some() => {
            let originals = form.named("originals").and_then(|it| it.picked_value());
            let ties = originals.map(Value::ties).unwrap_or_default();
            ties.iter().map(|it| it.id).collect()
        }
        Purpose::Make => {
            let whole = form.kind.def().part_of.unwrap_or("problem_id");
            let picked = form.named(whole).and_then(|it| it.picked_value());
            picked.and_then(Value::int).into_iter().collect()
        }
        Purpose::Seat => {
            let ends = ["person_id", "post_id"].into_iter();
            let ends = ends.filter_map(|end| form.named(end)?.picked_value()?.int());
            ends.collect()
        }
        Purpose::Entry(_)
        | Purpose::Filter
        | Purpose::Export(_)
        | Purpose::Import(_)
        | Purpose::FirstRun => Vec::new(),
        Purpose::Decide(..) => {
            let lines = form.fields.iter().flat_map(|it| &it.decides);
            lines.map(|it| it.id).collect()
        }
    }
}

/// Holds that nothing is open about the record under the cursor, nor about part of the marked.
fn assert_obeys(desk: &Desk, entry: &Entry, (cursor, marked): (i64, &BTreeSet<i64>)) {
    let screen = desk.screen();
    let name = entry.name;
    match desk.front.state.layers.last() {
        Some(Layer::Form(form)) => {
            let about = about(form);
            assert!(!about.contains(&cursor), "{name}\n{screen}");
            assert!(
                about.iter().all(|id| marked.contains(id)),
                "{name}\n{screen}"
            );
            if about.len() > 1 || entry.action.on_marked() == OnMarked::Together {
                assert_eq!(about.len(), marked.len(), "{name}\n{screen}");
            }
        }
        Some(Layer::Offers(popup)) => {
            let ids: BTreeSet<i64> = popup.ids.iter().copied().collect();
            assert_eq!(&ids, marked, "{name}\n{screen}");
            for offer in &popup.offers {
                let (able, barred) = (offer.able.len(), offer.barred.len());
                assert_eq!(able + barred, marked.len(), "{name}\n{screen}");
                assert!(!offer.able.contains(&cursor), "{name}\n{screen}");
            }
        }
        Some(Layer::Paper(_)) => {}
        // It opens or looks.
        Some(_) => assert_eq!(
            entry.action.on_marked(),
            OnMarked::Aside,
            "{name}\n{screen}"
        ),
        None if entry.action.on_marked() == OnMarked::Aside => {}
        None => assert!(desk.front.state.notice.is_some(), "{name}\n{screen}"),
    }
}

/// Does one action on a pane with marks, by its key or by the palette, and then all that Enter and
/// saving could lead to.
fn assert_entry(desk: &mut Desk, entry: &Entry, (pane, many, by_palette): (&str, usize, bool)) {
    desk.anew();
    desk.keys(pane).keys(&"<space>".repeat(many));
    let (cursor, marked) = (held(desk), marks(desk));
    assert_eq!(marked.len(), many);
    let kind = desk.front.state.listed().unwrap();
    let before = history(desk, kind, cursor);
    let last = desk.office.head().unwrap();
    if by_palette {
        let words = desk.texts.action(entry.name);
        desk.act(Action::Palette);
        desk.paste(&words).act(Action::Accept);
    } else {
        desk.act(entry.action.clone());
    }
    assert_obeys(desk, entry, (cursor, &marked));
    assert_eq!(desk.office.head().unwrap(), last, "{}", entry.name);
    for next in [Action::Accept, Action::Save, Action::Save] {
        desk.act(next);
    }
    let after = history(desk, kind, cursor);
    assert_eq!(after, before, "{}\n{}", entry.name, desk.screen());
}

#[test]
fn no_action_of_the_registry_acts_on_the_row_of_the_cursor_while_others_are_marked() {
    let mut desk = demo();
    for pane in ["3", "4", "5"] {
        for many in [1, 2, 4] {
            for entry in &REGISTRY {
                // What is taken back is a command, whatever is marked.
                if matches!(entry.action, Action::Undo | Action::Redo) {
                    continue;
                }
                for by_palette in [false, true] {
                    assert_entry(&mut desk, entry, (pane, many, by_palette));
                }
            }
        }
    }
}

#[test]
fn what_acts_on_one_record_refuses_several_and_takes_the_one_that_is_marked() {
    let one: Vec<&Entry> = REGISTRY
        .iter()
        .filter(|entry| entry.action.on_marked() == OnMarked::One)
        .collect();
    assert!(one.len() > 3);
    for entry in one {
        let mut desk = marked("5", 2);
        desk.act(entry.action.clone());
        assert!(desk.front.state.layers.is_empty(), "{}", entry.name);
        let screen = desk.screen();
        let other = screen.contains("只用于");
        assert!(
            other || screen.contains("一次只办一条"),
            "{}\n{screen}",
            entry.name
        );
    }
    let mut desk = marked("5", 1);
    let marked = marks(&desk);
    desk.keys("<f2>");
    let form = desk.front.state.form().unwrap();
    assert_eq!(about(form), marked.into_iter().collect::<Vec<_>>());
}

#[test]
fn the_title_of_what_opens_lists_what_it_acts_on() {
    let mut desk = demo();
    desk.keys("5<down><down><down><space><space><f8>");
    assert!(
        desk.screen().contains("催办 改-015、改-021"),
        "{}",
        desk.screen()
    );
    let mut desk = marked("5", 5);
    desk.keys("<f4>");
    let screen = desk.screen();
    assert!(
        screen.contains("改-001、改-015、改-018 等 5 项"),
        "{screen}"
    );
    desk.keys("<esc><del>");
    let screen = desk.screen();
    assert!(
        screen.contains("作废") && screen.contains("等 5 项"),
        "{screen}"
    );
}

/// The tasks that were urged, in the order of their urgings.
fn urged(desk: &Desk) -> Vec<i64> {
    let urgings = desk.office.all(Kind::Urging).unwrap();
    urgings.iter().filter_map(|it| it.int("task_id")).collect()
}

#[test]
fn an_urging_of_marked_tasks_is_written_for_them_and_for_no_other() {
    let mut desk = demo();
    desk.keys("5<down><down><down><space><space>");
    let marked: Vec<i64> = marks(&desk).into_iter().collect();
    let before = urged(&desk).len();
    desk.keys("<f8>");
    let by = desk.front.state.form().unwrap().place("by").unwrap();
    while desk.front.state.form().unwrap().focus < by {
        desk.keys("<tab>");
    }
    desk.keys("王德山<enter><c-s>");
    let after = urged(&desk);
    assert_eq!(
        after.get(before..),
        Some(marked.as_slice()),
        "{}",
        desk.screen()
    );
    assert!(marks(&desk).is_empty(), "{}", desk.screen());
}

/// The queue 待催办 of the overview opens just those that are due, and F8 takes for each the step
/// that is; one for which none is due is refused by its number, with the day from which one is.
#[test]
fn urging_takes_the_step_that_is_due_and_says_from_when_where_none_is() {
    // All of them wait for the office; queues stand two on a line.
    let mut desk = demo().sat_at_by("王德山");
    desk.keys("1<up><up><up><right>");
    let decided = |desk: &mut Desk| {
        desk.keys("<f8>");
        let by = desk.front.state.form().unwrap().place("by").unwrap();
        while desk.front.state.form().unwrap().focus < by {
            desk.keys("<tab>");
        }
        desk.keys("王德山<enter><c-s>");
    };
    for n in 0..32 {
        let keys = "<up>".repeat(n / 2) + ["", "<right>"][n % 2];
        desk.keys("1").keys(&keys).keys("<enter>");
        if desk.screen().contains(" 待催办 ") && desk.front.state.list().is_some() {
            break;
        }
        while desk.front.state.top().is_some() {
            desk.keys("<esc>");
        }
    }
    assert!(desk.screen().contains("待催办 5"), "{}", desk.screen());
    let before = urged(&desk).len();
    desk.keys("<space><space><space><space><space>");
    decided(&mut desk);
    let urgings = desk.office.all(Kind::Urging).unwrap();
    let steps = urgings.iter().skip(before).map(|it| it.text("ladder"));
    assert_eq!(steps.collect::<Vec<_>>(), ["reminder"; 5]);
    let left = desk.office.waiting(Some(Kind::Task), None).unwrap();
    assert!(left.iter().all(|it| it.def.word != "to_urge" || it.n == 0));
    // 改-001 got its notice on 21 October; the step behind it is a circular.
    let mut desk = demo().sat_at_by("王德山");
    desk.keys("5<home><space>");
    decided(&mut desk);
    let screen = desk.screen();
    assert!(screen.contains("改-001"), "{screen}");
    assert!(screen.contains("2009-10-29起通报"), "{screen}");
    assert_eq!(urged(&desk).len(), before);
}

pub(super) fn act(desk: &mut Desk, ids: &[i64], verb: &str, answers: &[(&'static str, &str)]) {
    let request = ActRequest {
        verb: verb.to_owned(),
        decision: Decision {
            by: desk.office.session().person,
            ..Decision::default()
        },
        note: "误录".to_owned(),
        answers: answers
            .iter()
            .map(|(name, it)| (*name, Value::from(*it)))
            .collect(),
        ..ActRequest::default()
    };
    desk.office
        .act_on_all(Kind::Opinion, ids, &request)
        .unwrap();
}

/// Three opinions of which the middle one is checked already.
fn opinions() -> Desk {
    let mut desk = Desk::with_opinions(Language::Chinese, SMALL);
    act(&mut desk, &[1199], "check", &[("reread", "reread")]);
    desk.keys("3<space><space><space>");
    desk
}

#[test]
fn acts_that_only_some_can_go_through_say_so_before_the_form_and_ask() {
    let mut desk = opinions();
    desk.keys("<f4>");
    let screen = desk.screen();
    assert!(
        screen.contains("可办 2/3；意-2009-1199 现为已核对"),
        "{screen}"
    );
    desk.keys("1");
    let screen = desk.screen();
    assert!(desk.front.state.form().is_none(), "{screen}");
    assert!(screen.contains("所选 3 条，有 1 条不能办"), "{screen}");
    assert!(
        screen.contains("只办可办的 2 条：意-2009-1198、意-2009-1200"),
        "{screen}"
    );
    // Esc leads back to the acts, and then away; nothing was done.
    desk.keys("<esc>");
    assert!(desk.screen().contains("可办 2/3"), "{}", desk.screen());
    desk.keys("1<enter>");
    let form = desk.front.state.form().unwrap();
    assert_eq!(about(form), [1198, 1200], "{}", desk.screen());
    desk.keys("1<c-s>");
    for id in [1198, 1199, 1200] {
        let record = desk.office.record(Kind::Opinion, id).unwrap().unwrap();
        assert_eq!(record.state, "checked", "{}", desk.screen());
    }
    // The one that was left out stays marked.
    assert_eq!(marks(&desk), BTreeSet::from([1199]), "{}", desk.screen());
}

#[test]
fn distilling_says_which_opinions_are_not_ready() {
    let mut desk = opinions();
    desk.keys("<f6>");
    let screen = desk.screen();
    assert!(screen.contains("有 2 条不能办"), "{screen}");
    assert!(screen.contains("意-2009-1200  现为已登记"), "{screen}");
    desk.keys("<enter>");
    let form = desk.front.state.form().unwrap();
    assert_eq!(
        form.purpose,
        Purpose::Distil(vec![1199]),
        "{}",
        desk.screen()
    );
}

#[test]
fn where_none_can_nothing_is_offered() {
    let mut desk = Desk::with_opinions(Language::Chinese, SMALL);
    desk.keys("3<space><space><f6>");
    assert!(desk.screen().contains("没有一条可办"), "{}", desk.screen());
    desk.keys("<enter>1");
    assert!(desk.front.state.form().is_none(), "{}", desk.screen());
    desk.keys("<esc>");
    assert!(desk.front.state.layers.is_empty(), "{}", desk.screen());
}

#[test]
fn what_a_record_says_another_decides_is_judged_before_the_form() {
    let mut desk = demo();
    // 改-001 and 改-006 are 刘思远's, 改-018 is 黄宝坤's.
    desk.keys("5<space><space><down><down><down><space><f4>2");
    let screen = desk.screen();
    assert!(
        screen.contains("应由黄宝坤办，不能与刘思远的并办"),
        "{screen}"
    );
    desk.keys("<enter>");
    assert_eq!(
        about(desk.front.state.form().unwrap()),
        [1, 6],
        "{}",
        desk.screen()
    );
    desk.keys("排班又试了一周<c-s>");
    assert!(desk.front.state.form().is_none(), "{}", desk.screen());
    assert_eq!(marks(&desk), BTreeSet::from([18]), "{}", desk.screen());
}

#[test]
fn a_single_record_is_told_what_it_lacks_before_the_form() {
    let mut desk = demo();
    desk.keys("5<c-g>改2<enter>");
    let task = desk.front.state.page().unwrap().line.row.record.clone();
    assert_eq!(task.state, "closed");
    desk.keys("<f8>");
    assert!(desk.front.state.form().is_none(), "{}", desk.screen());
    let screen = desk.screen();
    assert!(screen.contains("改-002：现为已销号，不能催办"), "{screen}");
}
