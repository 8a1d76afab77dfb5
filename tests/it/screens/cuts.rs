//! The computed list of the first screen, cut otherwise: by leader, department, owner, and one
//! within a row of another, down to the tasks.

use duban::domain::Kind;
use duban::i18n::Language;

use super::Desk;

/// The lines of the list, with its heading.
fn table(desk: &Desk) -> Vec<String> {
    let screen = desk.screen();
    let lines = screen.lines().skip_while(|line| !line.contains("完成率"));
    let own = lines.map(|line| line.chars().take(20).collect::<String>());
    own.take_while(|line| !line.trim().is_empty()).collect()
}

#[test]
fn from_the_leader_to_the_department_to_the_owner_to_the_tasks() {
    let mut desk = Desk::demo(Language::Chinese, (80, 24));
    desk.keys("1");
    assert!(table(&desk)[0].contains("部门"), "{}", desk.screen());
    desk.keys("<f12>");
    assert!(table(&desk)[0].contains("分管领导"), "{}", desk.screen());
    desk.keys("<tab><tab>");
    let first = table(&desk)[1].clone();
    assert!(first.contains("罗玉珍"), "{first}");
    desk.keys("<f5>");
    assert!(table(&desk)[0].contains("部门·罗玉珍"), "{}", desk.screen());
    desk.keys("<f5>");
    assert!(table(&desk)[0].contains("责任人·权益"), "{}", desk.screen());
    let told = table(&desk)[1].clone();
    let told: usize = told
        .split([' ', '▌'])
        .find_map(|it| it.parse().ok())
        .unwrap();
    // There is nothing below; what was counted opens.
    desk.keys("<f5>");
    assert!(desk.screen().contains("下面不再分"), "{}", desk.screen());
    desk.keys("<enter>");
    assert_eq!(desk.front.state.lists[&Kind::Task].lines.len(), told);
    assert!(
        desk.screen().contains("罗玉珍·权益保障部·"),
        "{}",
        desk.screen()
    );
    // And back, level by level.
    desk.keys("1<esc>");
    assert!(table(&desk)[0].contains("部门·罗玉珍"), "{}", desk.screen());
    desk.keys("<esc>");
    assert_eq!(table(&desk)[1], first, "{}", desk.screen());
    desk.keys("<f12><f12>");
    assert!(table(&desk)[0].contains("部门"), "{}", desk.screen());
}
