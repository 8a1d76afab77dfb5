//! `status`, `list`, `show`, `next`, `journal`: what scripts and leaders look at.
use insta::assert_snapshot;

use crate::support::shell::Shell;

fn with_tasks() -> Shell {
    let mut shell = Shell::confirmed();
    shell.script(&[
        "add task --problem 问1 --goal 食堂节约 --measure 光盘 --department 办公室 --owner 刘思远 --task-kind by_limit --limit 10月中旬",
        "add task --problem 问1 --goal 饭菜保温 --measure 添置保温台 --department 财务资产部 --owner 徐凤琴 --task-kind by_limit --limit 2009-08-10",
        "do 改1 submit",
        "do 改2 submit",
        "do 改1 issue --meeting 活1 --issue-no 1号",
        "do 改2 issue --meeting 活1 --issue-no 2号",
        "do 改1 sign --by 刘思远",
        "do 改1 progress --by 刘思远 --done 已张贴",
    ]);
    shell.today = "2009-10-19";
    shell
}

#[test]
fn status_fits_one_screen_and_its_code_is_the_worst_light() {
    let shell = with_tasks();
    assert_snapshot!(shell.ask("status"), @r"
    演练账，数字不作数
    “干部作风建设年”活动
    保定市总工会  2009-02-21 至 2009-12-31
    2009-10-19 周一  第3阶段 整改落实  整改方案

    来件      2
    意见      2  已处置      2  待处置      0
    问题      1  已解决      0  未结        1  其他          0
    整改      2  已销号      0  未结        2  逾期销号      0
    制度      0
    待办  逾期成果 35  未达要求 12  待签收 1  待催办 2  未动目标 2

    ■ 逾期      1
    ▲ 临期      1
    ● 正常      0
    ◇ 中止      0

    收到意见归并前2条，归并后1条
    ");
    assert_snapshot!(shell.ask_in_english("status"), @r"
    A rehearsal: these figures are an exercise
    “干部作风建设年”活动
    保定市总工会  2009-02-21 to 2009-12-31
    2009-10-19 Mon  phase 3 整改落实  整改方案

    Cards         2
    Opinions      2  done          2  waiting      0
    Problems      1  resolved      0  open         1  otherwise            0
    Tasks         2  struck        0  open         2  Struck off late      0
    Rules         0
    Waits  Overdue deliverables 35  Requirements not met 12  To sign for 1
        To urge 2  Idle goals 2

    ■ Overdue        1
    ▲ Due soon       1
    ● In time        0
    ◇ Suspended      0

    Opinions before merging 2, after 1
    ");
}

#[test]
#[expect(clippy::too_many_lines, reason = "the object stands here whole")]
fn status_as_an_object_has_the_promised_fields() {
    let said = with_tasks().ask("status --json");
    assert_snapshot!(said, @r#"
    {
      "campaign": {
        "from": "2009-02-21",
        "name": "“干部作风建设年”活动",
        "number": "题-01",
        "organiser": "保定市总工会",
        "to": "2009-12-31"
      },
      "cards": {
        "empty": 0,
        "total": 2
      },
      "date": "2009-10-19",
      "first_steps": [],
      "intake": {
        "invalid": 0,
        "opinions_after": 1,
        "opinions_before": 2,
        "returned": 0,
        "sent": 0,
        "sittings": [],
        "valid": 0
      },
      "last_backup": null,
      "light": "red",
      "lights": {
        "green": 0,
        "grey": 0,
        "red": 1,
        "yellow": 1
      },
      "opinions": {
        "disposed": 2,
        "pending": 0,
        "reply_due_soon": 0,
        "reply_overdue": 0,
        "total": 2
      },
      "phase": {
        "name": "整改落实",
        "number": 3,
        "step": "整改方案",
        "step_number": "环-09"
      },
      "problems": {
        "handed_over": 0,
        "left": 0,
        "long_term": 0,
        "merged": 0,
        "not_listed": 0,
        "open": 1,
        "resolved": 0,
        "review_due_soon": 0,
        "review_overdue": 0,
        "to_study": 0,
        "total": 1,
        "under_way": 1
      },
      "rehearsal": true,
      "rules": {
        "abolish": 0,
        "done": 0,
        "establish": 0,
        "of_goal": 0,
        "revise": 0,
        "total": 0
      },
      "tasks": {
        "closed": 0,
        "due_soon": 1,
        "issued": 2,
        "late_closed": 0,
        "left": 0,
        "normal": 0,
        "open": 2,
        "overdue": 1,
        "paused": 0,
        "planned": 0,
        "total": 2
      },
      "waiting": {
        "to_approve": 0,
        "to_assess": 0,
        "to_catch_up": 0,
        "to_check": 0,
        "to_complete": 0,
        "to_deliver": 35,
        "to_deliver_soon": 0,
        "to_dispose": 0,
        "to_extend": 0,
        "to_fill": 0,
        "to_hold": 0,
        "to_issue": 0,
        "to_look_back": 0,
        "to_meet": 12,
        "to_pass": 0,
        "to_plan": 0,
        "to_report": 0,
        "to_review": 0,
        "to_serve": 2,
        "to_sign": 1,
        "to_study": 0,
        "to_submit": 0,
        "to_urge": 2,
        "to_verify": 0
      }
    }
    "#);
}

#[test]
fn check_gives_three_for_anything_but_a_light() {
    let shell = Shell::empty();
    for line in [
        "status --check",
        "status --check --bogus",
        "status --chek",
        "status --check --today nonsense",
        "--bogus status --check",
    ] {
        assert_eq!(shell.ask(line).code, 3, "{line}");
    }
    assert_eq!(Shell::office().ask("status --check").code, 0);
}

#[test]
fn lists_are_filtered_by_state_light_and_name() {
    let shell = with_tasks();
    assert_snapshot!(shell.ask("list tasks"), @r"
    编号    状态    亮灯        整改目标  责任人  分管部门    时限        分管领导
    改-001  整改中  ▲剩1工作日  食堂节约  刘思远  办公室      2009-10-20  何建国
    改-002  已下达  ■逾期70天   饭菜保温  徐凤琴  财务资产部  2009-08-10  罗玉珍
    ! 宽80列放不下，没有列出这几栏：整改类型、整改措施；没有内容的也没有列出：活动目标、前案、配合部门；请加宽窗口，或用 --json。
    ");
    let numbers = |line: &str| -> Vec<String> {
        let rows = shell.ask(line).json();
        let rows = rows.as_array().unwrap().iter();
        rows.map(|row| row["number"].as_str().unwrap().to_owned())
            .collect()
    };
    for (line, expected) in [
        ("list tasks --json --light red", vec!["改-002"]),
        ("list tasks --json --light 临期", vec!["改-001"]),
        ("list tasks --json --light green", vec![]),
        ("list task --json --state rectifying", vec!["改-001"]),
        ("list tasks --json --state 已下达", vec!["改-002"]),
        ("list tasks --json --department 办公室", vec!["改-001"]),
        ("list tasks --json --owner xfq", vec!["改-002"]),
        ("list 整改任务 --json --lead 何建国", vec!["改-001"]),
        ("list tasks --json --text 保", vec!["改-002"]),
        ("list tasks --json --limit 1", vec!["改-001"]),
        ("list tasks --json --after 改-001", vec!["改-002"]),
        ("list tasks --json --newest --limit 1", vec!["改-002"]),
        ("list tasks --json --of 问1", vec!["改-001", "改-002"]),
        (
            "list opinions --json --of 问1 --limit 1",
            vec!["意-2009-0001"],
        ),
        (
            "list people --json --text 凤琴",
            vec!["人-013", "人-022", "人-041", "人-050"],
        ),
        ("list departments --json --text 办公", vec!["部-02"]),
        ("list people --json --text 无此人", vec![]),
        ("list problems --json --lead 陈晓东", vec!["问-001"]),
        ("list problems --json --category 职工维权", vec!["问-001"]),
        (
            "list opinions --json --channel 专线 --limit 1",
            vec!["意-2009-0001"],
        ),
    ] {
        assert_eq!(numbers(line), expected, "{line}");
    }
}

#[test]
fn a_row_as_an_object_has_english_names_and_nulls() {
    let shell = with_tasks();
    let rows = shell.ask("list tasks --json").json();
    let row = &rows[0];
    for (field, expected) in [
        ("number", serde_json::json!("改-001")),
        ("state", "rectifying".into()),
        ("goal", "食堂节约".into()),
        ("department", "办公室".into()),
        ("owner", "刘思远".into()),
        ("limit", "2009-10-20".into()),
        ("light", "yellow".into()),
        ("days_left", 1.into()),
        ("days_late", 0.into()),
        ("closed_on", serde_json::Value::Null),
    ] {
        assert_eq!(row[field], expected, "{field}");
    }
    assert_eq!(rows[1]["days_late"], 70);
    assert_eq!(shell.ask("list milestones --json").out, "[]\n");
}

#[test]
fn every_kind_can_be_listed() {
    let shell = with_tasks();
    for kind in [
        "campaigns",
        "goals",
        "categories",
        "channels",
        "phases",
        "steps",
        "deliverables",
        "departments",
        "people",
        "posts",
        "batches",
        "cards",
        "opinions",
        "errata",
        "activities",
        "problems",
        "tasks",
        "milestones",
        "progress_notes",
        "extensions",
        "urgings",
        "look_backs",
        "verifications",
        "attachments",
    ] {
        let rows = shell.ask(&format!("list {kind} --json")).json();
        assert!(rows.is_array(), "{kind}");
        assert_eq!(shell.ask(&format!("list {kind}")).code, 0, "{kind}");
    }
}

#[test]
fn unknown_filters_are_refused_all_at_once() {
    let shell = Shell::office();
    assert_snapshot!(shell.ask("list tasks --state done --light blue --batch 一"), @r"
    ! 督办：有3处不符合：
    !   · 没有“done”这个状态，可用的有：draft=草拟、pending=待审定、issued=已下达、signed=已签收、rectifying=整改中、returned=退回整改、applied=申请销号、verifying=核查中、approving=待审签、closed=已销号、stage_done=阶段完成、suspended=中止、withdrawn=撤销、handed_over=移交、void=作废、open=未结、disposed=已办结、planned=待下达、out=应办、left=移交或撤销、late_closed=逾期销号
    !   · 整改任务不能按 --batch 筛选，可用的有：--problem、--purpose、--department、--lead、--owner、--urgency、--difficulty、--task-kind、--limit-from/-to、--review-from/-to、--level、--report-days-from/-to、--serves、--supports。
    !   · 没有“blue”这种灯，可用的有：red、yellow、green、grey。
    = 1
    ");
    assert_snapshot!(shell.ask("list taks"), @r"
    ! 督办：没有“taks”这种记录。
    !   提示：是不是“tasks”？
    = 2
    ");
}

#[test]
fn show_gives_the_record_its_chain_and_its_history() {
    let shell = with_tasks();
    assert_snapshot!(shell.ask("show 改1"), @r"
    改-001  整改任务  整改中  ▲剩1工作日
      问题      问-001
      任务性质  问题整改
      整改目标  食堂节约
      整改措施  光盘
      分管部门  办公室
      分管领导  何建国
      责任人    刘思远
      轻重缓急  缓
      难易程度  难
      整改类型  限期整改
      时限      2009-10-20 周二
      时限原文  10月中旬
      级别      普通
      原时限    2009-10-20
      下达文号  1号
      下达日期  2009-07-20
      签收日期  2009-07-20
      临期日    2009-10-15
      逾期日    2009-10-21
      最近音讯  2009-07-20

    问题
      问-001  整改中  食堂管理不严

    进展
      进-001  已记录  已张贴

    历史
         19  2009-07-20 ··:··:··  张明  记进展  改-001
          决定：刘思远 责任人 2009-07-20
         18  2009-07-20 ··:··:··  张明  签收  改-001
          决定：刘思远 责任部门 2009-07-20
         16  2009-07-20 ··:··:··  张明  下达  改-001
          决定：党组会 领导小组 2009-07-20
         14  2009-07-20 ··:··:··  张明  报审  改-001  决定：张明 经办 2009-07-20
         12  2009-07-20 ··:··:··  张明  登记整改任务  改-001
    ");
    let task = shell.ask("show 改1 --json").json();
    assert_eq!(task["links"][0]["records"][0]["number"], "问-001");
    assert_eq!(task["history"][0]["command"], "task.progress");
    assert_eq!(task["history"][0]["capacity"], "owner");
    assert_snapshot!(shell.ask("show 改-9"), @r"
    ! 督办：没有“改-9”：整改任务只编到 改-002。
    = 1
    ");
}

#[test]
fn the_journal_tells_who_did_and_who_decided() {
    let shell = Shell::confirmed();
    assert_snapshot!(shell.ask("journal --of 问1"), @r"
     7  2009-07-20 ··:··:··  张明  提炼问题  问-001
     8  2009-07-20 ··:··:··  张明  提交研究  问-001  决定：张明 经办 2009-07-20
    10  2009-07-20 ··:··:··  张明  认领  问-001
     决定：陈晓东 县级以上领导 2009-07-20
    11  2009-07-20 ··:··:··  张明  确认  问-001  决定：党组会 党组会 2009-07-20
    ");
}

#[test]
fn a_reader_who_goes_away_is_no_fault() {
    let shell = Shell::office();
    let mut child = shell
        .command(&["list", "deliverables", "--json"])
        .stdout(std::process::Stdio::piped())
        .stderr(std::process::Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let output = child.wait_with_output().unwrap();
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success() && said.is_empty(), "{said}");
}
