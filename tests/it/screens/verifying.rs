//! Verification on one page: what was applied for, the criteria, the files, the finding.

use duban::app::chord::parse_keys;
use duban::domain::{Kind, Record};
use duban::i18n::Language;

use super::Desk;

/// A desk with 改-024 applied for, three files with it.
fn desk() -> Desk {
    let mut desk = Desk::demo(Language::Chinese, (80, 24));
    for name in ["上墙照片.txt", "领取登记表.txt"] {
        let bytes = name.as_bytes();
        desk.office.attach(Kind::Task, 24, name, bytes).unwrap();
    }
    desk.keys("1").keys("<c-g>改24<enter>");
    desk
}

fn files(desk: &Desk) -> Vec<Record> {
    let chain = desk.office.chain(Kind::Task, 24).unwrap();
    chain.unwrap().evidence
}

fn state(desk: &Desk, kind: Kind, id: i64) -> String {
    desk.office.record(kind, id).unwrap().unwrap().state
}

#[test]
fn three_files_and_the_finding_are_ten_keys() {
    let mut desk = desk();
    let keys = ["<c-v>", "11112", "<space><space><space>", "<c-s>"];
    let pressed: usize = keys.iter().map(|it| parse_keys(it).unwrap().len()).sum();
    assert!(pressed <= 10, "{pressed}");
    desk.keys(keys[0]);
    let page = desk.screen();
    // Nothing is preset from what the applicant said; it stands beside.
    for told in [
        "自评 措施全部落实",
        "申请人：已达到",
        "3件，已核 0",
        "上墙照片.txt",
    ] {
        assert!(page.contains(told), "{told}\n{page}");
    }
    let form = desk.front.state.form().unwrap();
    let found = form.fields.iter().filter(|it| it.beside.is_some());
    assert!(found.clone().all(|it| it.text.is_empty()));
    assert_eq!(found.count(), 5);
    desk.keys(keys[1]).keys(keys[2]);
    assert!(desk.screen().contains("3件，已核 3"), "{}", desk.screen());
    assert_eq!(desk.focused(), "note");
    desk.keys("现场查看，属实").keys(keys[3]);
    assert_eq!(
        state(&desk, Kind::Task, 24),
        "approving",
        "{}",
        desk.screen()
    );
    let entry = desk
        .office
        .history(Some((Kind::Task, 24)), None, 1)
        .unwrap();
    assert_eq!(entry[0].entry.command, "task.pass");
    for file in files(&desk) {
        assert_eq!(file.state, "checked");
        let of_file = desk
            .office
            .history(Some((file.kind, file.id)), None, 1)
            .unwrap();
        assert_eq!(of_file[0].entry.seq, entry[0].entry.seq);
    }
}

#[test]
fn a_file_that_is_not_ticked_is_led_to_and_one_step_takes_all_back() {
    let mut desk = desk();
    desk.keys("<c-v>11112<space><down><space>属实<c-s>");
    let page = desk.screen();
    assert!(page.contains("还有1件佐证未核：上墙照片.txt"), "{page}");
    let here = desk.front.state.form().unwrap();
    assert_eq!(
        here.tick_here().map(|it| it.words.contains("上墙照片")),
        Some(true)
    );
    desk.keys("<esc><space><c-s>");
    assert_eq!(
        state(&desk, Kind::Task, 24),
        "approving",
        "{}",
        desk.screen()
    );
    desk.keys("<f4>x误录了<c-s>");
    assert_eq!(state(&desk, Kind::Task, 24), "applied", "{}", desk.screen());
    for file in files(&desk) {
        assert_eq!(file.state, "attached");
    }
}

#[test]
fn enter_behind_a_digit_passes_over_nothing() {
    let mut desk = desk();
    desk.keys("<c-v>1<enter>");
    assert_eq!(desk.focused(), "responsibility_taken");
    desk.keys("<enter>");
    assert_eq!(desk.focused(), "responsibility_taken");
    assert!(
        desk.screen().contains("请先按数字选一项"),
        "{}",
        desk.screen()
    );
    desk.keys("1<enter>1<enter>1<enter>2<enter>");
    // Behind the last one it opens no file either.
    let form = desk.front.state.form().unwrap();
    assert!(form.tick_here().is_some());
    let chosen = form.fields.iter().filter(|it| it.beside.is_some());
    assert!(chosen.clone().all(|it| it.chosen().is_some()));
    // Space ticks, as the footer says, and digits do not.
    assert!(desk.screen().contains("空格已核"), "{}", desk.screen());
    desk.keys("1");
    assert_eq!(desk.front.state.form().unwrap().ticks(), (3, 0));
    assert!(desk.screen().contains("数字不勾"), "{}", desk.screen());
    desk.keys("<space>");
    assert_eq!(desk.front.state.form().unwrap().ticks(), (3, 1));
}

#[test]
fn what_was_found_stands_beside_what_was_said() {
    let mut desk = desk();
    desk.keys("<c-v>11122<space><space><space>现场查看，属实<c-s><pgdn>");
    let page = desk.screen();
    for told in [
        "已达到　核查：已达到",
        "已达到　核查：不涉及",
        "不涉及　核查：不涉及",
    ] {
        assert!(page.contains(told), "{told}\n{page}");
    }
    let found = desk.office.chain(Kind::Task, 24).unwrap().unwrap();
    let task = &found.row.record;
    assert_eq!(task.text("likewise_checked"), "met");
    let mut links = found.links.iter().flat_map(|it| &it.rows);
    let verified = links
        .find(|it| it.record.kind == Kind::Verification)
        .unwrap();
    let number = verified.record.number.clone();
    desk.keys("<c-g>").keys(&number).keys("<enter>");
    let page = desk.screen();
    for told in ["举一反三  不涉及", "已核佐证 3", "上墙照片.txt"] {
        assert!(page.contains(told), "{told}\n{page}");
    }
}
