//! What looks met and hardly is: a tick with too little behind it, a sitting to which nobody came,
//! a medium that is none, a topic still to be settled, a day that is planned too late.

use serde_json::json;

use crate::support::shell::Shell;

fn office() -> Shell {
    let mut shell = Shell::office();
    shell.today = "2009-03-10";
    shell
}

fn screen(shell: &Shell, keys: &str) -> String {
    let store = shell.store().display().to_string();
    let play = ["--play", keys, "--print", "--size", "80x24", "--db", &store];
    shell.run(&play).out
}

/// Eight of eight is not whole where one of them is ticked short: page, JSON, paper, pane say it.
#[test]
fn a_step_says_how_much_of_what_is_ticked_is_short() {
    let shell = office();
    shell.script(&["do 果-04 deliver --note 会议记录在档案室三号柜"]);
    let page = shell.ask("show 环-01").done();
    assert!(
        page.contains("已完成 1/5，其中 1 项未足：果-04 动员大会 0"),
        "{page}"
    );
    assert!(shell.ask("show 阶-1").out.contains("1 项未足：果-04"));
    let told = shell.ask("show 环-01 --json").json();
    assert_eq!(
        told["delivered"],
        json!({ "done": 1, "all": 5, "short": ["果-04"] })
    );
    assert!(shell.ask("show 果-04 --json").json()["delivered"].is_null());
    let paper = shell.ask("paper step 环-01").done();
    assert!(
        paper.contains("已完成1项，其中1项未足") && paper.contains("（已勾选，未足）"),
        "{paper}"
    );
    let shown = screen(&shell, "2");
    assert!(shown.contains("1/5 未足1"), "{shown}");
    shell
        .script(&["add activity --type 动员大会 --name 作风建设动员大会 --held-on 2009-02-25"]);
    let page = shell.ask("show 环-01").done();
    assert!(
        page.contains("已完成 1/5") && !page.contains("未足"),
        "{page}"
    );
}

/// What was ticked short and completed behind its day is late, be it counted by types or contents.
#[test]
fn what_came_behind_its_day_is_late_also_among_types() {
    let mut shell = office();
    shell.script(&[
        "set 果-43 counted_by=types:自学、专题研讨",
        "add activity --type 自学 --name 自学 --lasts 半天 --held-on 2009-03-05",
        "do 果-43 deliver --note 学习记录在档案室三号柜",
    ]);
    let of = |shell: &Shell| shell.ask("show 果-43 --json").json()["on_ledger"].clone();
    assert_eq!(
        (&of(&shell)["late"], &of(&shell)["short"]),
        (&json!(false), &json!(true))
    );
    shell.today = "2009-05-12";
    shell.script(&[
        "add activity --type 专题研讨 --name 研讨 --lasts 半天 --held-on 2009-05-11",
    ]);
    assert_eq!(
        (&of(&shell)["late"], &of(&shell)["short"]),
        (&json!(true), &json!(false))
    );
    assert!(shell.ask("show 果-43").out.contains("迟"));
}

/// Who is lacking is named, as contents are: branches, people, and of many the first.
#[test]
fn who_is_lacking_is_named() {
    let shell = office();
    let page = shell.ask("show 果-07").done();
    assert!(page.contains("还缺      第1党支部、"), "{page}");
    let page = shell.ask("show 果-08").done();
    assert!(
        page.contains("等，共 ") && page.contains("陈晓东"),
        "{page}"
    );
    let missing = shell.ask("show 果-08 --json").json()["on_ledger"]["missing"].clone();
    assert_eq!(missing.as_array().unwrap().len(), 12);
    let screen = screen(&shell, "2 Right");
    assert!(screen.contains("还缺：第1党支部"), "{screen}");
    // The paper of a step names them below its tables, and not twice.
    let paper = shell.ask("paper step 环-02").done();
    assert_eq!(paper.matches("第1党支部").count(), 1, "{paper}");
}

/// Where all that were called were away nothing was held that counts.
#[test]
fn where_nobody_was_nothing_counts() {
    let shell = office();
    let has = |shell: &Shell| shell.ask("show 果-06 --json").json()["on_ledger"]["has"].clone();
    let said = shell.ask(
        "add activity --type 中心组学习 --name 学习 --held-on 2009-03-05 --lasts 半天 --people 陈晓东（病假）、何建国（出差）",
    );
    assert!(
        said.code == 0 && said.err.contains("实到为0，不计入应有成果"),
        "{said}"
    );
    assert_eq!(has(&shell), 0);
    let short = shell.ask("do 果-06 deliver");
    assert_eq!(short.code, 1, "{short}");
    let said = shell.ask("set 活1 people=陈晓东、何建国（出差）");
    assert!(!said.err.contains("实到为0"), "{said}");
    assert_eq!(has(&shell), 1);
    let said = shell.ask("set 活1 people=陈晓东（病假）、何建国（出差）");
    assert!(said.err.contains("实到为0"), "{said}");
    // Whoever came from outside was there.
    shell.script(&["set 活1 outsiders=3"]);
    assert_eq!(has(&shell), 1);
}

/// 口头 is no medium, and what says nothing in its place is none either.
#[test]
fn what_was_only_said_appeared_nowhere() {
    let shell = office();
    let add = "add activity --type 宣传报道 --name 报道 --held-on 2009-03-09 --medium";
    let has = |shell: &Shell| shell.ask("show 果-44 --json").json()["on_ledger"]["has"].clone();
    for words in ["口头", "口头传达", "听说"] {
        let said = shell.ask(&format!("{add} {words}"));
        assert!(said.code == 1 && said.err.contains("不是媒体"), "{said}");
    }
    let said = shell.ask(&format!("{add} 待定"));
    assert!(said.err.contains("没有写媒体"), "{said}");
    assert_eq!(has(&shell), 0);
    let said = shell.ask("set 活1 medium=口头");
    assert!(said.code == 1 && said.err.contains("不是媒体"), "{said}");
    shell.script(&["set 活1 medium=保定日报"]);
    assert_eq!(has(&shell), 1);
}

/// A topic that is still to be settled is none.
#[test]
fn a_topic_still_to_be_settled_is_told_and_counts_for_nobody() {
    let shell = office();
    let has = |shell: &Shell| shell.ask("show 果-12 --json").json()["on_ledger"]["has"].clone();
    let said = shell.ask("add activity --type 蹲点调研 --name 蹲点 --held-on 2009-03-05 --lasts 一天 --people 陈晓东 --place 县 --outcome 报告 --topic 待定");
    assert!(said.err.contains("没有写内容"), "{said}");
    assert_eq!(has(&shell), 0);
    shell.script(&["set 活1 topic=基层工会组建"]);
    assert_eq!(has(&shell), 1);
}

/// A day outside of what counts, or behind what is due, is told when it is planned.
#[test]
fn days_are_told_when_they_are_planned() {
    let shell = office();
    let early =
        shell.ask("add activity --type 党组扩大会议 --name 提炼问题 --held-on 2009-04-15");
    assert!(early.err.contains("活-001 不计入“党组扩大会议”"), "{early}");
    let said = shell.ask("set 活1 held-on=2009-05-06");
    assert!(!said.err.contains("不计入"), "{said}");
    let said = shell.ask("set 活1 held-on=2009-04-20");
    assert!(said.err.contains("不计入“党组扩大会议”"), "{said}");
    let late =
        shell.ask("add activity --type 动员大会 --name 作风建设动员 --held-on 2009-03-18");
    assert!(late.err.contains("活-002 排在 2009-03-18，要迟"), "{late}");
}

/// At 80 columns the day of the one in hand has a line of its own.
#[test]
fn the_day_of_what_is_in_hand_is_told_at_eighty_columns() {
    let shell = office();
    let pane = screen(&shell, "2 Right");
    assert!(pane.contains("期限：2009-04-30  还缺：第1党支部"), "{pane}");
}

/// A post whose holders have all left waits to be filled, before somebody trips over it.
#[test]
fn a_post_whose_only_holder_has_left_waits() {
    let mut shell = office();
    let n = |shell: &Shell| shell.ask("status --json").json()["waiting"]["to_fill"].clone();
    assert_eq!(n(&shell), 0);
    let posts = shell.ask("list posts --json").json();
    let one = posts
        .as_array()
        .unwrap()
        .iter()
        .find(|it| it["name"] == "组长")
        .unwrap();
    let number = one["number"].as_str().unwrap().to_owned();
    let people = shell.ask("list people --json").json();
    let his = people
        .as_array()
        .unwrap()
        .iter()
        .find(|it| it["name"] == "陈晓东")
        .unwrap();
    let his = his["number"].as_str().unwrap();
    shell.script(&[&format!("set {his} left-on=2009-03-11")]);
    assert_eq!(n(&shell), 0, "he is there until that day");
    shell.today = "2009-03-12";
    assert_eq!(n(&shell), 1);
    assert!(shell.ask("status").out.contains("空缺岗位 1"));
    let listed = shell.ask("list posts --waiting=空缺岗位").done();
    assert!(
        listed.contains("组长") && !listed.contains("副组长"),
        "{listed}"
    );
    shell.script(&[&format!("set {number} holders=何建国")]);
    assert_eq!(n(&shell), 0);
}

/// One of a branch meets what is asked of it; that he was one of many is told.
#[test]
fn a_branch_of_which_few_came_is_told() {
    let shell = office();
    let add = "add activity --type 支部专题学习 --name 学习 --lasts 半天 --held-on 2009-03-05";
    let said = shell.ask(&format!("{add} --people 陈晓东"));
    assert!(
        said.code == 0
            && said.err.contains("第1党支部")
            && said.err.contains("人中到1人，不到一半"),
        "{said}"
    );
    let said = shell.ask(&format!("{add} --people 全体"));
    assert!(!said.err.contains("不到一半"), "{said}");
}

/// Posts that nobody ever held wait too, as soon as somebody could.
#[test]
fn a_post_that_nobody_ever_held_waits_once_the_roster_is_there() {
    let mut shell = Shell::empty();
    shell.today = "2009-03-10";
    shell.script(&["init --template baoding-2009 --rehearsal --person 张明"]);
    let n = |shell: &Shell| shell.ask("status --json").json()["waiting"]["to_fill"].clone();
    assert_eq!(n(&shell), 0, "the first step says what to do");
    shell.script(&["add person --name 李强", "add person --name 王芳"]);
    assert_eq!(n(&shell), 5);
    let listed = shell.ask("list posts --waiting=to_fill").done();
    assert!(
        listed.contains("组长") && listed.contains("活动办主任"),
        "{listed}"
    );
    // The line on 总览 leads to their list.
    let shown = screen(&shell, "Right Down Down Down Down Down Enter");
    assert!(
        shown.contains("空缺岗位") && shown.contains("副组长"),
        "{shown}"
    );
    shell.script(&["set 岗-01 holders=李强"]);
    assert_eq!(n(&shell), 4);
}

/// What was left unsaid when it was entered is told once more where the whole is ticked.
#[test]
fn a_tick_tells_what_is_not_said_in_what_it_counts() {
    let shell = office();
    shell.script(&[
        "add activity --type 干部学习论坛 --name 论坛 --held-on 2009-03-06 --people 全体",
    ]);
    let said = shell.ask("do 果-18 deliver");
    assert!(
        said.code == 0 && said.err.contains("没有写内容、成果"),
        "{said}"
    );
}

/// A span of which it is said that it took one day counts as one day, and that is told.
#[test]
fn a_span_that_is_said_to_last_less_is_told() {
    let shell = office();
    let span = "--type 集中学习 --held-on 2009-03-02 --to-on 2009-03-06 --people 全体";
    let said = shell.ask(&format!("add activity --name 甲 {span}"));
    assert!(!said.err.contains("个工作日，历时"), "{said}");
    let said = shell.ask(&format!("add activity --name 乙 {span} --lasts 整天"));
    assert!(
        said.err.contains("有 5 个工作日，历时写的是1天，只计1天"),
        "{said}"
    );
    let said = shell.ask("set 活-001 lasts=2天");
    assert!(said.err.contains("只计2天"), "{said}");
}

/// A mobilisation for something else, an enlarged meeting on something else: neither is the one.
#[test]
fn a_meeting_of_its_type_on_something_else_is_not_the_one() {
    let mut shell = office();
    let has = |shell: &Shell, number: &str| {
        let shown = shell.ask(&format!("show {number} --json")).json();
        shown["on_ledger"]["has"].clone()
    };
    let said = shell.ask(
        "add activity --type 动员大会 --name 安全生产动员大会 --topic 冬季安全 --held-on 2009-02-25",
    );
    assert!(
        said.code == 0 && said.err.contains("的议题没有写到“作风、全面部署”"),
        "{said}"
    );
    let bare = shell.ask("add activity --type 动员大会 --held-on 2009-02-25");
    assert!(bare.err.contains("没有写议题，不计入“动员大会”"), "{bare}");
    assert_eq!(has(&shell, "果-04"), 0);
    shell.script(&["set 活2 topic=作风建设年活动"]);
    assert_eq!(has(&shell, "果-04"), 1);
    shell.today = "2009-05-07";
    let add = "add activity --type 党组扩大会议 --name 会 --held-on 2009-05-06 --topic";
    let said = shell.ask(&format!("{add} 研究基建"));
    assert!(said.err.contains("的议题没有写到“问题、提炼”"), "{said}");
    shell.ask(&format!("{add} 聚焦提炼重大问题")).done();
    assert_eq!(has(&shell, "果-19"), 1);
}

/// What appeared in the press commends somebody or shows something new: one is enough.
#[test]
fn what_appeared_says_what_it_was_about() {
    let shell = office();
    let add = "add activity --type 宣传报道 --name 见报 --held-on 2009-03-09 --medium 保定日报";
    let said = shell.ask(add);
    assert!(
        said.code == 0 && said.err.contains("没有写典型或内容"),
        "{said}"
    );
    for more in ["--commends 定州市总", "--topic 新举措"] {
        let said = shell.ask(&format!("{add} {more}"));
        assert!(said.code == 0 && !said.err.contains("没有写"), "{said}");
    }
}

/// What is planned behind the day of a requirement is told, while somebody who is to come lacks it.
#[test]
fn what_serves_a_requirement_too_late_is_told_when_it_is_planned() {
    let shell = office();
    let add = "add activity --lasts 一天 --type";
    let said = shell.ask(&format!(
        "{add} 集中学习 --name 学习 --held-on 2009-05-11 --people 陈晓东、何建国"
    ));
    assert!(
        said.code == 0
            && said.err.contains("“集中学习”")
            && said.err.contains("活-001 排在 2009-05-11")
            && said.err.contains("还有 2 人没有达到"),
        "{said}"
    );
    let said = shell.ask(&format!(
        "{add} 支部专题学习 --name 学习 --held-on 2009-05-11 --people 陈晓东"
    ));
    assert!(said.err.contains("还有 1 个支部没有达到"), "{said}");
    // Whoever has met it, or is to do it in time, is told nothing.
    shell.script(&["add fulfilment --requirement 集中学习 --people 陈晓东 --fulfilled exempt --grounds 病假"]);
    let said = shell.ask(&format!(
        "{add} 集中学习 --name 学习 --held-on 2009-05-12 --people 陈晓东"
    ));
    assert!(!said.err.contains("“集中学习”"), "{said}");
    let said = shell.ask(&format!(
        "{add} 集中学习 --name 学习 --held-on 2009-04-13 --people 何建国"
    ));
    assert!(!said.err.contains("要迟"), "{said}");
    let said = shell.ask("set 活4 held-on=2009-05-13");
    assert!(said.err.contains("活-004 排在 2009-05-13"), "{said}");
}

/// What is to be made public in the departments and in the institutions is not with a web site.
#[test]
fn what_was_made_public_in_fewer_places_than_asked_is_told() {
    let mut shell = Shell::confirmed();
    shell.today = "2009-10-20";
    shell.script(&["do 果-31 deliver --note 党组会纪要"]);
    let told = shell.ask("do 果-32 deliver --note 市总网站公布");
    assert!(
        told.code == 0 && told.err.contains("要求在机关、直属单位也公布"),
        "{told}"
    );
    shell.script(&["do 果-32 take_back --note 误勾"]);
    let told = shell.ask("do 果-32 deliver --note 网站、机关公开栏");
    assert!(told.err.contains("要求在直属单位也公布"), "{told}");
    shell.script(&["do 果-32 take_back --note 误勾"]);
    let told = shell.ask("do 果-32 deliver --note 机关及直属单位公开栏");
    assert!(!told.err.contains("也公布"), "{told}");
}
