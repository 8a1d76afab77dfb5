//! Papers as text: pages of 56 cells by 22 lines, from the command line and from the screen.

use std::fs;

use duban::exchange::paper::{CELLS, LINES, width};

use crate::support::shell::Shell;

/// A task urged on the working day after its limit.
fn urged() -> Shell {
    let mut shell = Shell::rectifying();
    shell.today = "2009-09-11";
    shell.script(&["do 改1 urge --by 欧阳志强 --note 请抓紧"]);
    shell
}

#[test]
fn a_notice_is_a_page_of_its_own_number_and_day() {
    let shell = urged();
    let text = shell.ask("paper notice 催1").done();
    assert_eq!(text, shell.ask("paper notice 改1").done());
    assert_eq!(text.lines().count(), LINES + 1, "{text}");
    assert!(text.lines().all(|line| width(line) <= CELLS), "{text}");
    let bare: String = text.split_whitespace().collect();
    for said in [
        "催办通知书",
        "催办〔2009〕1号",
        "逾期1个工作日",
        "2009年9月18日前",
        "请抓紧",
        "2009年9月11日",
    ] {
        assert!(bare.contains(said), "{said}\n{text}");
    }
    assert!(text.ends_with("— 1 —\n"), "{text}");
}

#[test]
fn a_paper_is_written_over_no_file() {
    let shell = urged();
    let text = shell.ask("paper notice 催1").done();
    shell.ask("paper notice 催1 -o 催办.txt").done();
    assert_eq!(fs::read_to_string(shell.path("催办.txt")).unwrap(), text);
    assert_eq!(shell.ask("paper notice 催1 -o 催办.txt").code, 1);
}

#[test]
fn what_has_no_paper_says_so() {
    let shell = Shell::rectifying();
    let said = shell.ask("paper notice 改1");
    assert_eq!(said.code, 1, "{said}");
    assert!(said.err.contains("改-001 还没有可出的文书"), "{said}");
    let said = shell.ask("paper notice 问1");
    assert_eq!(said.code, 1, "{said}");
}

#[test]
fn the_screen_shows_it_and_writes_the_same() {
    let shell = urged();
    let db = shell.store().display().to_string();
    let keys = "5 Ctrl-W";
    let shown = shell.run(&["--db", &db, "--play", keys, "--print"]).done();
    assert!(shown.contains("第 1 页，共 1 页"), "{shown}");
    let keys = "5 Ctrl-W Ctrl-X Ctrl-S";
    let shown = shell.run(&["--db", &db, "--play", keys, "--print"]).done();
    assert!(shown.contains("已写到"), "{shown}");
    let written = fs::read_to_string(shell.path("催-001-催办通知书.txt")).unwrap();
    assert_eq!(written, shell.ask("paper notice 催1").done());
}

#[test]
fn the_ladder_skips_nothing_and_says_from_when() {
    let mut shell = urged();
    shell.today = "2009-09-14";
    let circular = "do 改1 urge --ladder circular --by 何建国 --note 通报批评";
    let said = shell.ask(circular);
    assert_eq!(said.code, 1, "{said}");
    assert!(said.err.contains("2009-09-21起方可通报"), "{said}");
    shell.today = "2009-09-18";
    // The last day that the notice leaves to answer.
    assert!(shell.ask(circular).err.contains("2009-09-21起方可通报"));
    shell.today = "2009-09-21";
    let group = "do 改1 urge --ladder group --by 欧阳志强";
    assert!(shell.ask(group).err.contains("没有按现在的时限通报过"));
    shell.script(&[circular]);
    let text = shell.ask("paper notice 改1").done();
    let bare: String = text.split_whitespace().collect();
    for said in [
        "通报〔2009〕1号",
        "决定人：何建国",
        "抄报：何建国",
        "逾期7个工作日",
        "也未说明原因",
    ] {
        assert!(bare.contains(said), "{said}\n{text}");
    }
    let urging = shell.ask("show 催2 --json").json();
    assert_eq!(urging["next_on"], "2009-09-28");
    assert_eq!(urging["working_days_late"], 7);
}

/// The text of a paper without its blanks.
fn bare(shell: &Shell, typed: &str) -> String {
    shell.ask(typed).done().split_whitespace().collect()
}

#[test]
fn a_reminder_says_what_stands_on_its_day() {
    let mut shell = Shell::rectifying();
    let remind = "do 改1 urge --ladder reminder --by 欧阳志强";
    shell.today = "2009-09-09";
    shell.script(&[remind]);
    let near = bare(&shell, "paper notice 催1");
    assert!(
        near.contains("临期提醒") && near.contains("还有1个工作日"),
        "{near}"
    );
    assert!(near.contains("申请延期"), "{near}");
    shell.today = "2009-09-10";
    shell.script(&[remind]);
    let last = bare(&shell, "paper notice 催2");
    assert!(
        last.contains("今日到期") && !last.contains("申请延期"),
        "{last}"
    );
    assert!(!last.contains("还有"), "{last}");
    shell.today = "2009-09-14";
    shell.script(&[remind]);
    let late = bare(&shell, "paper notice 催3");
    assert!(
        late.contains("逾期提醒") && late.contains("已逾期2个工作日"),
        "{late}"
    );
    assert!(
        !late.contains("还有") && !late.contains("申请延期"),
        "{late}"
    );
    // It was signed for.
    assert!(!format!("{near}{last}{late}").contains("签收"));
}

#[test]
fn who_has_not_signed_is_asked_to_and_a_limit_on_a_day_off_is_told_with_both_days() {
    let mut shell = Shell::confirmed();
    shell.script(&[
        "add task --problem 问1 --goal 食堂节约 --measure 光盘 --department 办公室 --owner 马长海 --task-kind by_limit --limit 2009-09-12",
        "do 改1 submit",
        "lay",
    ]);
    let sheet = bare(&shell, "paper approvals 呈1");
    assert!(
        sheet.contains("时限2009-09-12（顺延至2009-09-14到期）"),
        "{sheet}"
    );
    let rows = shell.ask("decide 呈1").out;
    assert!(rows.contains("（顺延至 2009-09-14 到期）"), "{rows}");
    shell.script(&["do 改1 issue --meeting 活1 --issue-no 1号"]);
    shell.today = "2009-07-28";
    shell.script(&["do 改1 urge --by 欧阳志强"]);
    let paper = bare(&shell, "paper notice 改1");
    let issued = "这项任务2009年7月20日下达，至今没有签收，请即签收";
    assert!(paper.contains(issued), "{paper}");
    let limit = "时限为2009年9月12日（休息日，顺延至2009年9月14日）";
    assert!(paper.contains(limit), "{paper}");
    // What was signed for since was not signed for then.
    shell.today = "2009-07-29";
    shell.script(&["do 改1 sign --by 马长海"]);
    assert!(bare(&shell, "paper notice 改1").contains(issued));
}

#[test]
fn what_was_said_since_the_notice_stands_in_the_circular_and_before_whoever_decides() {
    let mut shell = urged();
    let circular = "do 改1 urge --ladder circular --by 何建国 --note 通报批评";
    // That nothing changed explains nothing.
    shell.today = "2009-09-15";
    shell.script(&["do 改1 no_change --by 马长海"]);
    shell.today = "2009-09-21";
    shell.script(&[circular]);
    assert!(bare(&shell, "paper notice 改1").contains("也未说明原因"));
    let mut shell = urged();
    shell.today = "2009-09-16";
    shell.script(&["do 改1 progress --by 马长海 --done 机器到了 --difficulties 人手不够"]);
    shell.today = "2009-09-21";
    assert_eq!(
        shell.ask("list tasks --to-urge --json").json()[0]["urge"]["step"],
        "circular"
    );
    let said = shell.ask(circular);
    assert_eq!(said.code, 0, "{said}");
    let told = format!("{}{}", said.out, said.err);
    assert!(told.contains("2009-09-16说明过进展和困难"), "{told}");
    let paper = bare(&shell, "paper notice 改1");
    assert!(paper.contains("2009年9月16日说明过进展和困难"), "{paper}");
    assert!(!paper.contains("也未说明原因"), "{paper}");
}

#[test]
fn what_is_brought_before_the_leading_group_is_addressed_to_it_and_marked_on_its_agenda() {
    let mut shell = urged();
    shell.today = "2009-09-21";
    shell.script(&["do 改1 urge --ladder circular --by 何建国 --note 通报批评"]);
    // Sunday 27 September is a working day.
    shell.today = "2009-09-28";
    let meeting = shell
        .ask("add activity --type 领导小组会议 --held-on 2009-09-30")
        .done();
    let agenda = &format!("paper meeting {}", meeting.trim());
    assert!(!bare(&shell, agenda).contains("提请领导小组"));
    shell.script(&["do 改1 urge --ladder group --by 欧阳志强"]);
    let paper = bare(&shell, "paper notice 改1");
    assert!(paper.contains("领导小组："), "{paper}");
    assert!(!paper.contains("办公室："), "{paper}");
    assert!(bare(&shell, agenda).contains("已提请领导小组研究（催-003）"));
}

#[test]
fn a_meeting_has_before_it_what_waits_for_its_body() {
    let shell = Shell::rectifying();
    shell.script(&[
        "add problem --title 门口路灯不亮 --source 自查 --category 服务大局 --urgency 急 --difficulty 易",
        "do 问2 submit",
        "add problem --title 下基层太少 --about 陈晓东 --source 自查 --category 服务大局",
        "do 问3 submit",
        "add activity --type 党组会 --held-on 2009-12-01",
        "add activity --type 领导小组会议 --held-on 2009-12-02",
        "add activity --type 党员干部恳谈会 --held-on 2009-12-03",
    ]);
    let number = |name: &str| {
        let all = shell.ask("list activities --json").json();
        let mut all = all.as_array().unwrap().iter();
        let one = all.find(|it| it["type"] == name).unwrap();
        one["number"].as_str().unwrap().to_owned()
    };
    let text = shell
        .ask(&format!("paper meeting {}", number("党组会")))
        .done();
    let bare: String = text.split_whitespace().collect();
    for said in [
        "会议议题单",
        "待研究2项",
        "问-002门口路灯不亮",
        "问-003个人问题，限查阅",
    ] {
        assert!(bare.contains(said), "{said}\n{text}");
    }
    assert!(!bare.contains("下基层"), "{text}");
    assert!(text.lines().all(|line| width(line) <= CELLS), "{text}");
    // The leading group does not confirm problems.
    let group = shell
        .ask(&format!("paper meeting {}", number("领导小组会议")))
        .done();
    assert!(!group.contains("问-002"), "{group}");
    let said = shell.ask(&format!("paper meeting {}", number("党员干部恳谈会")));
    assert_eq!(said.code, 1, "{said}");
}
