//! What is said of a clock that stands, of a limit that a return gives, and of a task that is not
//! due to be urged yet.

use duban::app::state::Layer;
use duban::domain::Kind;
use duban::i18n::Language;

use super::Desk;
use crate::support::shell::{APPLY, Shell};

/// Opens the form by which a verifier returns a task whose limit is this; gives the screen.
fn returning(limit: &str) -> String {
    let mut desk = Desk::demo(Language::Chinese, (120, 40));
    let tasks = desk.office.all(Kind::Task).unwrap();
    let task = tasks.iter().find(|it| it.state == "verifying").unwrap();
    let sql = format!(
        "UPDATE tasks SET limit_on = '{limit}' WHERE id = {}",
        task.id
    );
    let store = desk.office.path().to_owned();
    rusqlite::Connection::open(store)
        .unwrap()
        .execute_batch(&sql)
        .unwrap();
    desk.keys(&format!("5<c-g>改{}<enter><f4>", task.id));
    let Some(Layer::Offers(popup)) = desk.front.state.top() else {
        panic!("no offers\n{}", desk.screen());
    };
    let at = popup.offers.iter().position(|it| it.row.verb == "return");
    desk.keys(&"<down>".repeat(at.unwrap()))
        .keys("<enter>")
        .go_to("limit_on");
    desk.screen()
}

#[test]
fn a_form_of_a_return_says_whether_its_limit_is_the_one_in_force_or_a_new_one() {
    let given = returning("2009-10-20");
    assert!(given.contains("退回期限，可改"), "{given}");
    let stays = returning("2009-12-20");
    assert!(!stays.contains("退回期限，可改"), "{stays}");
    assert!(stays.contains("现时限，可改"), "{stays}");
}

#[test]
fn a_clock_that_stands_says_in_which_state_it_was_stopped() {
    let shell = Shell::with_evidence();
    let label = "停止计时前状态";
    assert!(!shell.ask("show 改1").out.contains(label));
    shell.script(&[APPLY]);
    let said = shell.ask("show 改1").out;
    let line = said.lines().find(|it| it.contains(label)).expect(&said);
    assert!(line.contains("整改中"), "{line}");
    let said = shell.ask("--lang en show 改1").out;
    assert!(said.contains("State before the clock stopped"), "{said}");
    shell.script(&["undo"]);
    assert!(!shell.ask("show 改1").out.contains(label));
    shell.script(&[
        "do 改1 suspend --meeting 活1 --review-on 2009-08-20 --pause-plan 先定方案 --note 等批复",
    ]);
    let said = shell.ask("show 改1").out;
    let line = said.lines().find(|it| it.contains(label)).expect(&said);
    assert!(line.contains("整改中"), "{line}");
}

#[test]
fn what_is_neither_due_soon_nor_overdue_is_not_urged_yet() {
    let mut shell = Shell::rectifying();
    let why = "既未临期也未逾期，暂不催办";
    assert!(shell.ask("next 改1").out.contains(why));
    let said = shell.ask("do 改1 urge --by 欧阳志强");
    assert!(said.code == 1 && said.err.contains(why), "{said}");
    shell.today = "2009-09-11";
    assert!(!shell.ask("next 改1").out.contains(why));
    shell.script(&["do 改1 urge --by 欧阳志强"]);
}
