//! What is ticked against the ledger: refused without a word, told as short at every door, short
//! again when a record goes away; what came after its day is told as late.

use crate::support::shell::Shell;

/// A new campaign of the Opinions on the day after its mobilisation was due.
fn campaign() -> Shell {
    let mut shell = Shell::empty();
    shell.today = "2009-02-26";
    shell.script(&[
        "init --template baoding-2009 --rehearsal",
        "add person --name 甲",
        "set 岗4 holders=甲",
    ]);
    shell
}

fn ledger(shell: &Shell, number: &str) -> serde_json::Value {
    shell.ask(&format!("show {number} --json")).json()["on_ledger"].clone()
}

#[test]
fn nothing_is_ticked_against_the_ledger_without_a_word_and_short_stays_visible() {
    let shell = campaign();
    for (tick, told) in [
        ("do 果-01 deliver --by 甲", "账上0，还差1"),
        ("do 果-02 deliver --by 甲", "没有记录可证明"),
        ("do 果-03 deliver --by 甲", "账上1/16"),
        ("do 果-21 deliver --by 甲 --note 甲", "还没有开始"),
        ("do 果-32 deliver --by 甲 --note 甲", "整改落实方案"),
    ] {
        let said = shell.ask(tick);
        assert!(said.code == 1 && said.err.contains(told), "{tick}: {said}");
    }
    let short = shell.ask("do 果-01 deliver --by 甲 --note 以会议纪要代");
    assert!(short.code == 0 && short.err.contains("未足"), "{short}");
    shell.script(&["do 果-02 deliver --by 甲 --note 保工发〔2009〕3号"]);
    let listed = shell.ask("list deliverables --short --json").json();
    let listed = listed.as_array().unwrap();
    assert_eq!(listed.len(), 1, "{listed:?}");
    assert_eq!(
        (&listed[0]["number"], &listed[0]["delivery_note"]),
        (&"果-01".into(), &"以会议纪要代".into())
    );
    assert_eq!(listed[0]["on_ledger"]["short"], true);
    let plain = shell.ask("list deliverables --short");
    assert!(plain.out.contains("0 未足"), "{plain}");
    let other = shell.ask("list tasks --short");
    assert_eq!(other.code, 1, "{other}");
    shell.ask("verify").done();
}

#[test]
fn what_came_late_is_told_and_what_goes_away_leaves_its_deliverable_short() {
    let shell = campaign();
    let late = shell
        .ask("add activity --type 动员大会 --topic 全面部署 --held-on 2009-02-26 --people 甲");
    assert!(late.err.contains("迟 1 个工作日"), "{late}");
    let shown = ledger(&shell, "果-04");
    assert_eq!((&shown["has"], &shown["late"]), (&1.into(), &true.into()));
    assert!(shell.ask("show 果-04").out.contains("1（迟）"));
    let again = shell
        .ask("add activity --type 动员大会 --topic 全面部署 --held-on 2009-02-25 --people 甲");
    assert!(!again.err.contains('迟'), "{again}");
    assert_eq!(ledger(&shell, "果-04")["late"], false, "one was in time");
    shell.script(&["do 果-04 deliver --by 甲", "void 活-001 --reason 误录"]);
    let gone = shell.ask("void 活-002 --reason 误录");
    assert!(gone.err.contains("果-04"), "{gone}");
    assert_eq!(ledger(&shell, "果-04")["short"], true);
    let finish = shell.ask("do 环-01 finish --by 甲");
    assert_eq!(finish.code, 1, "{finish}");
}

/// What a tick stands on goes no more: neither its only file, nor what it comes after, by whatever
/// door; words that say nothing are none.
#[test]
fn what_a_tick_stands_on_stays_and_nil_words_prove_nothing() {
    let mut shell = campaign();
    shell.today = "2009-11-26";
    shell.write("file.txt", "3号文");
    for nil in ["无", "—", "/", "没有"] {
        let said = shell.ask(&format!("do 果-02 deliver --by 甲 --note {nil}"));
        assert!(said.code == 1 && said.err.contains("等于没有写"), "{said}");
    }
    shell.script(&["attach 果-02 file.txt", "do 果-02 deliver --by 甲"]);
    let void = shell.ask("void 附-001 --reason 误附");
    assert!(
        void.code == 1 && void.err.contains("只凭它勾选") && void.err.contains("take_back"),
        "{void}"
    );
    shell.script(&[
        "do 果-31 deliver --by 甲 --note 方案",
        "do 果-32 deliver --by 甲 --note 已公布",
    ]);
    for way in [
        "do 果-31 take_back --by 甲 --note 误勾",
        "do 果-31 misrecorded --by 甲 --note 误勾",
    ] {
        let said = shell.ask(way);
        assert!(said.code == 1 && said.err.contains("果-32"), "{said}");
    }
    shell.script(&[
        "do 果-32 take_back --by 甲 --note 误勾",
        "do 果-31 take_back --by 甲 --note 误勾",
    ]);
    let void = shell.ask("void 果-31 --reason 不办");
    assert!(void.code == 1 && void.err.contains("果-32"), "{void}");
    shell.ask("verify").done();
}

/// What something comes after is there, is none that comes after it in turn, and keeps its name.
#[test]
fn what_comes_after_what_is_known_and_goes_round_in_no_circle() {
    let shell = campaign();
    let told = |typed: &str, told: &str| {
        let said = shell.ask(typed);
        assert!(said.code == 1 && said.err.contains(told), "{typed}: {said}");
    };
    told("set 果-33 comes_after=不存在的", "没有叫“不存在的”");
    told("set 果-33 comes_after=整改落实方桉", "整改落实方案");
    told("set 果-33 comes_after=果-33", "它自己");
    told("set 果-31 comes_after=果-32", "成了一圈");
    told(
        "add deliverable --step 环-09 --name 新的 --comes-after 果-99",
        "没有叫“果-99”",
    );
    told("set 果-20 counted_by=batches:没有的", "有的是");
    shell.script(&[
        "set 果-33 comes_after=果-31、果-32",
        "set 果-31 name=整改方案 --reason 简称",
    ]);
    let after = |number: &str| {
        let shown = shell.ask(&format!("show {number} --json")).json();
        shown["comes_after"].as_str().unwrap().replace('\n', " ")
    };
    assert!(
        after("果-33").starts_with("整改方案 "),
        "{}",
        after("果-33")
    );
    assert_eq!(after("果-32"), "整改方案");
}

/// Whole counts: topics of those who are asked, and of the problems that cannot be solved yet those
/// that have an answer; problems are listed by it, those of whom nobody said so among the others.
#[test]
fn what_has_a_whole_is_told_with_it_and_yes_or_no_narrows_a_list() {
    let shell = campaign();
    assert_eq!(
        ledger(&shell, "果-34"),
        serde_json::json!({"has": 0, "of": 0, "enough": false, "late": false, "short": false,
            "missing": [], "last_on": null})
    );
    shell.script(&[
        "add problem --title 甲题 --category 职工维权 --not-yet-solvable 1",
        "add problem --title 乙题 --category 职工维权",
    ]);
    let titles = |typed: &str| {
        let listed = shell.ask(&format!("list problems --not-yet-solvable {typed} --json"));
        let listed = listed.json();
        let all = listed.as_array().unwrap().iter();
        all.map(|it| it["title"].as_str().unwrap().to_owned())
            .collect::<Vec<_>>()
    };
    assert_eq!(
        (titles("1"), titles("是")),
        (vec!["甲题".to_owned()], vec!["甲题".to_owned()])
    );
    assert_eq!(titles("0"), ["乙题"]);
}

/// A topic counts once somebody of whom a stay is asked has written it down, however long he
/// stayed.
#[test]
fn topics_are_counted_of_all_of_whom_a_stay_is_asked() {
    let mut shell = campaign();
    shell.script(&["set 人1 rank=county_level politics=中共党员"]);
    shell.today = "2009-03-10";
    shell.script(&[
        "add activity --type 蹲点调研 --held-on 2009-03-02 --to-on 2009-03-06 --people 甲",
    ]);
    let topics = |shell: &Shell| {
        let told = ledger(shell, "果-12");
        (told["has"].clone(), told["of"].clone())
    };
    assert_eq!(
        topics(&shell),
        (0.into(), 1.into()),
        "he stayed, about nothing"
    );
    shell.script(&["set 活1 topic=窗口服务"]);
    assert_eq!(topics(&shell), (1.into(), 1.into()));
}

/// What goes on all campaign long is ticked without beginning the step in which it stands: else
/// what lies at the end of the campaign could be ticked in its first month.
#[test]
fn what_goes_on_throughout_begins_no_step() {
    let mut shell = Shell::empty();
    shell.today = "2009-03-20";
    shell.script(&[
        "init --template baoding-2009 --rehearsal",
        "add person --name 甲",
        "do 果-35 deliver --by 甲 --note 保定职工第三期",
    ]);
    let whole = shell.ask("show 果-35 --json").json();
    assert_eq!(
        (&whole["throughout"], &whole["state"]),
        (&true.into(), &"delivered".into())
    );
    let steps = shell.ask("list steps --json").json();
    for step in steps.as_array().unwrap() {
        assert_eq!(step["state"], "not_started", "{step}");
    }
}

/// Where everybody is exempt nobody has met anything: it is ticked with a word or not at all.
#[test]
fn of_those_that_are_all_exempt_nothing_is_on_the_ledger() {
    let mut shell = campaign();
    shell.today = "2009-03-02";
    shell.script(&[
        "set 人1 branch=第一支部",
        "add fulfilment --requirement 集中学习 --people 全体 --fulfilled exempt --grounds 病假",
    ]);
    let said = shell.ask("do 果-08 deliver --by 甲");
    assert!(said.code == 1 && said.err.contains("账上0"), "{said}");
    shell.script(&["do 果-08 deliver --by 甲 --note 全体免"]);
}
