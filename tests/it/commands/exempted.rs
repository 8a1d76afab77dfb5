//! Whoever has met what is asked goes on counting as met; what branches lack has its limits on
//! paper.

use super::fulfilling::{cell, office};

/// Whoever has met it has: an exemption hides nothing, and is told to be none.
#[test]
fn who_has_met_it_goes_on_counting_as_met_when_he_is_exempted() {
    let shell = office();
    let held = "add activity --type 集中学习 --name 学习 --lasts 5 --people 赵雅琴 --held-on";
    for (from, to) in [("02", "06"), ("09", "13"), ("16", "20"), ("23", "27")] {
        shell.script(&[&format!("{held} 2009-03-{from} --to-on 2009-03-{to}")]);
    }
    let is_met = || cell(&shell, "赵雅琴", "集中学习").unwrap();
    assert!(
        is_met()["done"].as_i64() >= is_met()["amount"].as_i64(),
        "{}",
        is_met()
    );
    let exempt =
        "add fulfilment --requirement 集中学习 --fulfilled exempt --grounds 病假 --people";
    let said = shell.ask(&format!("{exempt} 赵雅琴、刘思远"));
    assert_eq!(said.code, 0, "{said}");
    assert!(said.err.contains("赵雅琴已经达到“集中学习”"), "{said}");
    assert!(!said.err.contains("刘思远已经"), "{said}");
    let after = is_met();
    assert!(
        after["exempt"].is_null() && after["missing"] == false,
        "{after}"
    );
    let other = cell(&shell, "刘思远", "集中学习").unwrap();
    assert_eq!(other["exempt"], true, "{other}");
}

/// The limits beneath the list are those of what branches lack, too.
#[test]
fn the_limits_of_what_branches_lack_stand_beneath_the_list() {
    let shell = office();
    let all = shell.ask("paper unmet").done();
    let all: String = all.split_whitespace().collect();
    let (above, limits) = all.split_once("期限：").unwrap();
    assert!(above.contains("一支部"), "{all}");
    assert!(above.contains("支部专题学习"), "{all}");
    assert!(limits.contains("支部专题学习"), "{all}");
}
