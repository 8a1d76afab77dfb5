//! Who has met which requirement: counted from what was held and what was recorded by hand.

use insta::assert_snapshot;
use serde_json::Value as Json;

use crate::support::shell::Shell;

/// A store with eight people in two branches, one without, and one of another party.
fn shell() -> Shell {
    let mut shell = Shell::empty();
    shell.today = "2009-02-25";
    shell.script(&["init --rehearsal --template baoding-2009 --person 李办"]);
    shell.script(&[
        "add department --name 办公室",
        "add department --name 组织部",
    ]);
    for (name, department, rank, politics, branch) in [
        ("陈志平", "办公室", "county_level", "中共党员", "第一党支部"),
        (
            "刘思远",
            "办公室",
            "section_level",
            "中共预备党员",
            "第一党支部",
        ),
        (
            "周海涛",
            "组织部",
            "section_level",
            "民革党员",
            "第二党支部",
        ),
        ("赵雅琴", "组织部", "general", "中共党员", "第二党支部"),
        ("孙国强", "组织部", "general", "群众", ""),
    ] {
        let branch = if branch.is_empty() {
            String::new()
        } else {
            format!(" --branch {branch}")
        };
        shell.script(&[&format!(
            "add person --name {name} --department {department} --rank {rank} --politics {politics}{branch}"
        )]);
    }
    shell.today = "2009-04-14";
    shell
}

fn rows(shell: &Shell, line: &str) -> Vec<Json> {
    let said = shell.ask(line);
    assert_eq!(said.code, 0, "{line}: {said}");
    said.json().as_array().unwrap().clone()
}

/// How somebody stands to a requirement: what was done, what is planned, whether it is missing.
fn stands(shell: &Shell, person: &str, requirement: &str) -> Option<(String, String, bool)> {
    let all = rows(shell, "list requirements --missing --all --json");
    let row = all.iter().find(|it| it["person"] == person).unwrap();
    let cells = row["requirements"].as_array().unwrap();
    let cell = cells.iter().find(|it| it["requirement"] == requirement)?;
    let text = |word: &str| cell.get(word).map(ToString::to_string).unwrap_or_default();
    Some((
        text("done"),
        text("planned"),
        cell["missing"].as_bool().unwrap(),
    ))
}

const STUDY: &str = "集中学习";

#[test]
fn days_of_study_add_up_in_halves_and_studying_alone_never_counts() {
    let shell = shell();
    let study = |day: &str, lasts: &str, people: &str| {
        shell.script(&[&format!(
            "add activity --type 集中学习 --held-on {day} --lasts {lasts} --people {people}"
        )]);
    };
    study("2009-03-03", "1", "全体");
    study("2009-03-04", "半天", "全体、赵雅琴（病假）");
    study("2009-03-04", "半天", "全体");
    study("2009-03-05", "1", "办公室");
    shell.script(&["add activity --type 自学 --held-on 2009-03-06 --lasts 1 --people 全体"]);
    // Who was called and absent did not study; who only chairs was there.
    assert_eq!(
        stands(&shell, "赵雅琴", STUDY),
        Some(("1.5".into(), "0".into(), true))
    );
    assert_eq!(
        stands(&shell, "孙国强", STUDY),
        Some(("2".into(), "0".into(), true))
    );
    shell.script(&[
        "add activity --type 专家辅导 --held-on 2009-03-09 --lasts 1 --host 陈志平 --people 刘思远",
    ]);
    assert_eq!(
        stands(&shell, "陈志平", STUDY),
        Some(("4".into(), "0".into(), true))
    );
    // What is planned would serve, and does not count before its day.
    shell.script(&[
        "add activity --type 领导讲课 --held-on 2009-04-20 --lasts 1 --people 陈志平",
    ]);
    assert_eq!(
        stands(&shell, "陈志平", STUDY),
        Some(("4".into(), "1".into(), true))
    );
    // What makes up for another is a sitting of its own.
    shell.script(&[
        "add activity --makes-up 活2 --held-on 2009-04-10 --lasts 1 --people 赵雅琴",
        "verify",
    ]);
    let (done, _, missing) = stands(&shell, "赵雅琴", STUDY).unwrap();
    assert_eq!((done.as_str(), missing), ("2.5", true));
}

#[test]
fn rank_and_party_say_of_whom_it_is_asked() {
    let shell = shell();
    let reading = "学习《文件选编》";
    let asked = ["陈志平", "刘思远", "周海涛", "赵雅琴", "孙国强"]
        .map(|name| stands(&shell, name, reading).is_some());
    // 民革党员 is of another party, 一般干部 of no such rank.
    assert_eq!(asked, [true, true, false, false, false]);
    let stays = ["陈志平", "刘思远"].map(|it| stands(&shell, it, "蹲点调研").is_some());
    assert_eq!(stays, [true, false]);
    // A stay of a week counts its working days; four are enough.
    shell.script(&[
        "add activity --type 蹲点调研 --held-on 2009-04-03 --to-on 2009-04-09 --people 陈志平",
    ]);
    assert_eq!(
        stands(&shell, "陈志平", "蹲点调研"),
        Some(("4".into(), "0".into(), false))
    );
    // Who left is asked nothing more.
    shell.script(&["void 人6 --reason 调出"]);
    let all = rows(&shell, "list requirements --missing --all --json");
    assert!(all.iter().all(|it| it["person"] != "孙国强"), "{all:?}");
}

#[test]
fn what_nothing_tells_is_recorded_by_hand_and_who_is_exempt_is_counted_apart() {
    let shell = shell();
    shell.script(&[
        "add fulfilment --requirement 专题调研报告 --people 陈志平 --fulfilled done",
        "add fulfilment --requirement 集中学习 --people 赵雅琴（病假）、孙国强 --fulfilled exempt --grounds 外派",
    ]);
    assert_eq!(
        stands(&shell, "陈志平", "专题调研报告"),
        Some(("1".into(), "0".into(), false))
    );
    assert_eq!(
        stands(&shell, "赵雅琴", STUDY),
        Some((String::new(), String::new(), false))
    );
    let of = rows(&shell, "list requirements --missing --by department --json");
    let organisation = of.iter().find(|it| it["department"] == "组织部").unwrap();
    let study = &organisation["requirements"][0];
    assert_eq!(
        (&study["met"], &study["of"], &study["exempt"]),
        (&0.into(), &1.into(), &2.into())
    );
    // It is taken back like any record.
    shell.script(&["undo", "verify"]);
    assert!(stands(&shell, "赵雅琴", STUDY).unwrap().2);
    for wrong in [
        "add fulfilment --requirement 集中学习 --people 赵雅琴 --fulfilled exempt",
        "add fulfilment --requirement 集中学习 --people 赵雅琴 --fulfilled done --done-on 2009-05-01",
        "add fulfilment --people 赵雅琴 --fulfilled done",
        "add fulfilment --requirement 集中学习 --fulfilled done",
        "add fulfilment --requirement 集中学习 --people 赵雅琴 --fulfilled done --amount 0",
        "add fulfilment --requirement 集中学习 --people 赵雅琴 --fulfilled exempt --grounds 病 --amount 2",
        "add fulfilment --requirement 没有这条 --people 赵雅琴 --fulfilled done",
    ] {
        assert_eq!(shell.ask(wrong).code, 1, "{wrong}");
    }
}

#[test]
fn branches_meet_what_is_asked_of_branches_and_the_list_names_who_has_not() {
    let shell = shell();
    shell.script(&[
        "add activity --type 支部专题学习 --held-on 2009-03-10 --lasts 半天 --people 第一党支部",
        "add activity --type 集中学习 --held-on 2009-03-11 --lasts 1 --people 全体",
    ]);
    assert_snapshot!(shell.ask_on(200, "list requirements --missing --by branch"), @r"
    支部        集中学习  学习《文件选编》  支部专题学习  蹲点调研  专题调研报告  分管领域问题  发言材料  专题组织生活会  查找差距  学习内容  查找个人突出问题
    第一党支部  0/2 ▲     0/2 ▲             1/1 ✓         0/1 ▲     0/1 ▲         0/1 ▲         0/1 ▲     0/1 ▲           0/2 ▲     0/2 ▲     0/1 ▲
    第二党支部  0/2 ▲     —                 0/1 ▲         —         —             —             —         0/1 ▲           0/1 ▲     0/2 ▲     —
    无支部      0/2 ▲     —                 —             —         —             —             —         —               —         0/2 ▲     —
    ! 未完成 3/3
    ! 求-01 集中学习、求-02 学习《文件选编》、求-03 支部专题学习、求-04 蹲点调研、求-05 专题调研报告、求-11 学习内容：离学习调研阶段结束 12 个工作日
    ! 求-08 发言材料：民主生活会前；分析检查阶段余 120 个工作日
    ! 求-12 查找个人突出问题：民主生活会上；分析检查阶段余 120 个工作日
    ");
    assert_snapshot!(shell.ask_on(80, "list requirements --missing"), @r"
    姓名    支部        集中学习     学习《文件选编》  蹲点调研   专题调研报告
    李办                1/拟5日 ▲    —                 —          —
    陈志平  第一党支部  1.5/拟5日 ▲  0/1 ▲             0/拟4日 ▲  0/1 ▲
    刘思远  第一党支部  1.5/拟5日 ▲  0/1 ▲             —          —
    周海涛  第二党支部  1/拟5日 ▲    —                 —          —
    赵雅琴  第二党支部  1/拟5日 ▲    —                 —          —
    孙国强              1/拟5日 ▲    —                 —          —
    ! 宽80列放不下，没有列出这几栏：分管领域问题、发言材料、查找差距、学习内容、查找个人突出问题；请加宽窗口，或用 --json。
    ! 未完成 6/6
    ! 求-01 集中学习、求-02 学习《文件选编》、求-04 蹲点调研、求-05 专题调研报告、求-11 学习内容：离学习调研阶段结束 12 个工作日
    ! 求-08 发言材料：民主生活会前；分析检查阶段余 120 个工作日
    ! 求-12 查找个人突出问题：民主生活会上；分析检查阶段余 120 个工作日
    ");
    assert_eq!(shell.ask("list tasks --missing").code, 1);
    assert_eq!(shell.ask("list requirements --by branch").code, 2);
}

#[test]
fn on_the_screen_a_key_goes_through_people_branches_departments_and_the_plan() {
    let shell = shell();
    shell
        .script(&["add activity --type 集中学习 --held-on 2009-03-11 --lasts 1 --people 全体"]);
    let shows = |keys: &str, words: &str| {
        let store = shell.store();
        let store = store.to_str().unwrap();
        let play = ["--play", keys, "--print", "--size", "80x24", "--db", store];
        let said = shell.run(&play);
        assert!(said.out.contains(words), "{keys}: {said}");
        said.out
    };
    shows("7 0", "未完成名单 · 按人");
    shows("0 0", "未完成名单 · 按支部");
    shows("0 0 0", "未完成名单 · 按部门");
    shows("0 0 0 0", "谈心对照");
    shows("0 0 0 0 0", "↓今天");
    shows("0 Esc", "↓今天");
    // It is written as it is shown.
    shows("0 Ctrl-X", "写成表格文件：未完成名单");
    // A cell leads to what it counted, an empty one to the person.
    shows("0 Down Enter", "陈志平 计入的活动 1");
    shows("0 Down Right Enter", "人-002 人员");
    let form = shows("0 Down Right F3", "学习《文件选编》");
    assert!(form.contains("陈志平"), "{form}");
    shows("0 Down Right F3 1 Ctrl-S Esc", "未完成");
}

#[test]
fn names_are_divided_as_people_divide_them_and_the_absent_do_not_lead() {
    let shell = shell();
    shell.script(&[
        "set 求1 served_by=集中学习、专家辅导",
        "add activity --type 专家辅导 --held-on 2009-03-11 --lasts 1 --people 赵雅琴",
        "add activity --type 集中学习 --held-on 2009-03-12 --lasts 1 --host 赵雅琴 --people 赵雅琴（病假）、孙国强",
    ]);
    assert_eq!(
        stands(&shell, "赵雅琴", STUDY),
        Some(("1".into(), "0".into(), true))
    );
    let said = shell.ask("add activity --type 集中学习 --held-on 2009-03-13 --people 全体");
    assert!(said.err.contains("历时：此项必填"), "{said}");
    for filter in ["--department 办公室", "--text 赵", "--limit 3"] {
        let said = shell.ask(&format!("list requirements --missing {filter}"));
        assert_eq!(said.code, 1, "{filter}: {said}");
    }
}

#[test]
fn a_branch_is_exempt_only_where_everybody_in_it_is() {
    let shell = shell();
    let branch = |name: &str| {
        let all = rows(
            &shell,
            "list requirements --missing --all --by branch --json",
        );
        let row = all.iter().find(|it| it["branch"] == name).unwrap();
        let cells = row["requirements"].as_array().unwrap();
        let cell = cells.iter().find(|it| it["requirement"] == "支部专题学习");
        cell.unwrap()["missing"] == true
    };
    let exempt =
        "add fulfilment --requirement 支部专题学习 --fulfilled exempt --grounds 在外 --people";
    shell.script(&[&format!("{exempt} 陈志平")]);
    assert!(branch("第一党支部"), "刘思远 is still there");
    shell.script(&[&format!("{exempt} 刘思远")]);
    assert!(!branch("第一党支部"));
    assert!(branch("第二党支部"));
}

#[test]
fn each_leader_brings_a_problem_of_his_own_field_or_says_that_there_is_none() {
    let shell = shell();
    let own = "分管领域问题";
    assert_eq!(
        stands(&shell, "陈志平", own),
        Some(("0".into(), "0".into(), true))
    );
    assert_eq!(stands(&shell, "刘思远", own), None);
    shell.script(&[
        "add fulfilment --requirement 分管领域问题 --people 陈志平 --fulfilled done \
         --grounds 分管领域查过，没有",
    ]);
    assert_eq!(
        stands(&shell, "陈志平", own),
        Some(("1".into(), "0".into(), false))
    );
    let shown = shell.ask("show 达-001").done();
    assert!(shown.contains("分管领域查过，没有"), "{shown}");
    shell.script(&["do 达-001 void --note 录错"]);

    // A problem is there, and of his field: his department's, or one that he claimed.
    let own = "add fulfilment --requirement 分管领域问题 --people 陈志平 --fulfilled done";
    shell.script(&[
        "set 部-01 lead=陈志平",
        "add problem --title 办事拖拉 --source 自查",
        "add problem --title 下基层少 --about 陈志平 --source 自查",
    ]);
    for (proof, says) in [
        ("", "请写明是哪个问题"),
        ("--grounds 已完成", "请写明是哪个问题"),
        ("--problem 问-009", "问-009"),
        ("--grounds 问-001", "问-001 不在陈志平分管的领域"),
        ("--problem 问-002", "问-002 不在陈志平分管的领域"),
    ] {
        let said = shell.ask(&format!("{own} {proof}"));
        assert!(said.code == 1 && said.err.contains(says), "{proof}: {said}");
    }
    shell.script(&[
        "do 问-001 submit",
        "do 问-001 claim --by 陈志平 --leader 陈志平",
    ]);
    shell.script(&[&format!("{own} --grounds 问-001")]);
    let shown = shell.ask("show 达-002 --json").json();
    assert_eq!(shown["problem_number"], "问-001", "{shown}");
    let turned = shell.ask("set 达-002 problem=问-002");
    assert!(turned.err.contains("可写的有：问-001"), "{turned}");
    shell.ask("verify").done();
}
