//! What is to be done first stands on the first screen of a new store, and goes when it is done.

use duban::i18n::Language;

use super::Desk;

const STEPS: [&str; 4] = [
    "看活动方案和各步骤",
    "导入名册",
    "建征求意见的批次",
    "导入意见，或按 3 录入",
];

/// The steps that the screen shows, in their order.
fn shown(desk: &Desk) -> Vec<&'static str> {
    let screen = desk.screen();
    let shown: Vec<_> = STEPS.into_iter().filter(|it| screen.contains(it)).collect();
    let places = shown.iter().map(|it| screen.find(it));
    assert!(places.is_sorted(), "{screen}");
    shown
}

#[test]
fn each_first_step_is_a_door_and_is_gone_once_it_was_done() {
    let mut desk = Desk::empty(Language::Chinese, (80, 24));
    let roster = desk.folder().join("roster.csv");
    std::fs::copy("assets/demo/roster.csv", &roster).unwrap();
    std::fs::copy(
        "assets/demo/opinions-2009.gb18030.csv",
        desk.folder().join("cards.csv"),
    )
    .unwrap();
    desk.keys("1");
    assert_eq!(shown(&desk), STEPS);

    desk.keys("<enter>");
    assert!(desk.screen().contains("[2阶段]"), "{}", desk.screen());
    desk.keys("1");
    assert_eq!(shown(&desk), STEPS[1..]);

    desk.keys("<enter>");
    assert!(desk.screen().contains("2 花名册"), "{}", desk.screen());
    desk.keys("<c-u>").paste("~/roster.csv");
    desk.keys("<enter><enter>");
    assert_eq!(shown(&desk), STEPS[2..], "{}", desk.screen());

    desk.keys("<enter>");
    assert!(desk.screen().contains("新建批次"), "{}", desk.screen());
    desk.keys("1").paste("机关").keys("<c-s>");
    assert_eq!(shown(&desk), STEPS[3..], "{}", desk.screen());

    desk.keys("<enter>");
    assert!(desk.screen().contains("1 征求意见表"), "{}", desk.screen());
    desk.keys("<c-u>").paste("~/cards.csv");
    desk.go_to("makes").keys("1<c-s><c-s>");
    assert_eq!(shown(&desk), [""; 0], "{}", desk.screen());
}

#[test]
fn in_english_they_fit_too() {
    let mut desk = Desk::empty(Language::English, (80, 24));
    desk.keys("1");
    let screen = desk.screen();
    for said in [
        "First (Enter does it)",
        "Look at the plan",
        "Import the roster",
        "Set up a batch",
        "Import opinions, or 3",
    ] {
        assert!(screen.contains(said), "{said}\n{screen}");
    }
}
