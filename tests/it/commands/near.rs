//! Opinions that say nearly the same: proposed with what both say, taken or refused.

use insta::assert_snapshot;

use crate::support::shell::Shell;

/// Three of one matter, one of another, one about a member of the team, all but the last checked.
fn heard() -> Shell {
    let shell = Shell::office();
    for text in [
        "帮扶金发放太慢，等了三个月",
        "车棚漏雨，希望改一改",
        "困难职工帮扶金发放太慢，等了三个月才到账",
        "ＡＢＣ热线没人接！",
        "我是一名普通会员，帮扶金发放慢，等了三个月。谢谢！",
    ] {
        shell.script(&[&format!(
            "add opinion --channel 专线 --text {text} --target work --category 职工维权"
        )]);
    }
    shell.script(&[
        "add opinion --channel 专线 --text 陈书记说帮扶金发放太慢，等了三个月也不管 \
         --target team_member --target-person 陈晓东",
        "do 意1..意5 check --reread 1",
    ]);
    shell
}

#[test]
fn near_ones_are_told_with_how_nearly_and_by_what() {
    let shell = heard();
    assert_snapshot!(shell.ask("near 意1"), @r"
     84% 意-2009-0006 已登记 陈书记说帮扶金发放太慢，等了三个月也不管
         同：帮扶金发放太慢等了三个月
     83% 意-2009-0005 已核对 我是一名普通会员，帮扶金发放慢，等了三个月。谢谢！
         同：帮扶金发放、慢等了三个月
     80% 意-2009-0003 已核对 困难职工帮扶金发放太慢，等了三个月才到账
         同：帮扶金发放太慢等了三个月
    ! 相近3条（60%起）。
    ");
    assert_snapshot!(shell.ask("near --text 热线ABC，无人接听 --percent 50"), @r"
     66% 意-2009-0004 已核对 ＡＢＣ热线没人接！
         同：热线、abc、人接
    ! 相近1条（50%起）。
    ");
    assert_snapshot!(shell.ask("near 意2"), @r"! 没有相近的（60%起）。");
    assert_snapshot!(shell.ask_in_english("near 意1 --percent 85"), @r"! Nothing is near (from 85% on).");
    let json = shell.ask("near 意1 --json --limit 1").json();
    assert_eq!(json[0]["number"], "意-2009-0006");
    assert_eq!(json[0]["shared"][0], "帮扶金发放太慢等了三个月");
    // What was gathered says into what.
    shell.script(&["distil 意3 --title 帮扶金发放慢 --category 职工维权"]);
    let said = shell.ask("near 意1");
    assert!(said.out.contains("才到账 已归问-001"), "{said}");
}

#[test]
fn the_pairs_of_what_nobody_has_disposed_of_are_proposed_in_groups() {
    let shell = heard();
    assert_snapshot!(shell.ask("near"), @r"
    意-2009-0003 已核对 困难职工帮扶金发放太慢，等了三个月才到账
       80% 意-2009-0001 已核对 帮扶金发放太慢，等了三个月
           同：帮扶金发放太慢等了三个月
    意-2009-0005 已核对 我是一名普通会员，帮扶金发放慢，等了三个月。谢谢！
       83% 意-2009-0001 已核对 帮扶金发放太慢，等了三个月
           同：帮扶金发放、慢等了三个月
    意-2009-0006 已登记 陈书记说帮扶金发放太慢，等了三个月也不管
       84% 意-2009-0001 已核对 帮扶金发放太慢，等了三个月
           同：帮扶金发放太慢等了三个月
    ! 未处置的意见里提示3处相近，1组（60%起）。
    ");
    let json = shell.ask("near --json --limit 1 --percent 70");
    assert_eq!(json.json()[0]["near"]["number"], "意-2009-0001", "{json}");
    let after = "near --after 意-2009-0003 --json";
    assert!(json.err.contains("--after 意-2009-0003"), "{json}");
    assert_eq!(shell.ask(after).json()[0]["number"], "意-2009-0005");
    // What is disposed of is proposed no more, and is still what another is held against.
    shell.script(&["do 意3 duplicate --duplicate-of 意1"]);
    let said = shell.ask("near");
    let pairs: Vec<&str> = said.out.lines().filter(|it| it.contains('%')).collect();
    assert!(said.out.starts_with("意-2009-0005"), "{said}");
    assert_eq!(pairs.len(), 2, "{said}");
}

#[test]
fn what_is_refused_is_not_proposed_again_until_that_is_taken_back() {
    let shell = heard();
    assert_snapshot!(shell.ask("near 意1 --unlike 意3,意5"), @r"! 意-2009-0001与意-2009-0003、意-2009-0005：已记为不是一回事，不再提示。");
    assert_snapshot!(shell.ask("near 意1"), @r"
     84% 意-2009-0006 已登记 陈书记说帮扶金发放太慢，等了三个月也不管
         同：帮扶金发放太慢等了三个月
    ! 相近1条（60%起）。
    ");
    let found = |shell: &Shell, number: &str| {
        let json = shell.ask(&format!("near {number} --json")).json();
        json.as_array().map_or(0, Vec::len)
    };
    // It was said of both.
    assert_eq!((found(&shell, "意3"), found(&shell, "意5")), (2, 2));
    assert_eq!(shell.ask("near 意3 --unlike 意1").code, 1);
    assert_snapshot!(shell.ask("near 意1 --unlike 意1"), @r"
    ! 督办：同一条意见，不能说与自己不是一回事
    = 1
    ");
    assert_snapshot!(shell.ask("near 问1"), @r"
    ! 督办：没有“问1”：还没有录过问题。
    = 1
    ");
    assert_snapshot!(shell.ask("journal --limit 1"), @r"
       10  2009-07-20 ··:··:··  张明  关联不是一回事  意-2009-0003 等2条
    ! 流水共10条，列出1条，更早的9条加 --before 10，全列加 --all。
    ");
    shell.script(&["undo"]);
    assert_eq!(found(&shell, "意1"), 3);
    shell.script(&["redo", "unlink 意5 意1"]);
    assert_eq!(found(&shell, "意1"), 2);
    shell.script(&["verify"]);
}

#[test]
fn the_campaign_says_from_where_on_two_are_near() {
    let shell = heard();
    let found = || shell.ask("near 意1").out.lines().count();
    let before = found();
    shell.script(&["set 题1 near_percent=95"]);
    assert_eq!(found(), 0);
    shell.script(&["set 题1 near_percent=82"]);
    assert_eq!((before, found()), (6, 4));
    assert_eq!(shell.ask("set 题1 near_percent=101").code, 1);
}

#[test]
fn what_an_office_finds_said_on_its_own_cards_counts_for_nothing() {
    let shell = heard();
    for text in ["车棚漏雨", "路灯不亮"] {
        let text = format!("上回去大厅排队，{text}，光说不练可不行");
        let card = "--channel 专线 --target work --category 职工维权";
        shell.script(&[&format!("add opinion {card} --text {text}")]);
    }
    let alone = |shell: &Shell| {
        let found = shell.ask("near --text 上回去大厅排队，热水不热，光说不练可不行 --json");
        found.json().as_array().map_or(0, Vec::len)
    };
    assert_eq!(alone(&shell), 2);
    shell.script(&["set 题1 near_around=上回去大厅排队、光说不练可不行"]);
    assert_eq!(alone(&shell), 0);
    shell.script(&["undo"]);
    assert_eq!(alone(&shell), 2);
}

#[test]
fn what_only_the_office_reads_is_near_to_nothing_for_others() {
    let shell = heard();
    assert!(shell.ask("near 意1").out.contains("陈书记"));
    let raw = rusqlite::Connection::open(shell.store()).unwrap();
    raw.execute("UPDATE users SET role = 'clerk'", []).unwrap();
    drop(raw);
    for line in ["near 意1", "near --text 陈书记说帮扶金发放太慢", "near"] {
        let said = shell.ask(line);
        assert!(
            !said.out.contains("陈书记") && !said.out.contains("0006"),
            "{said}"
        );
    }
    assert_eq!(shell.ask("near 意6").code, 1);
}
