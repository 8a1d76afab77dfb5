//! Opinions that say one thing put into one line: their originals stay, and what every report
//! quotes of the intake is counted.

use insta::assert_snapshot;

use crate::support::shell::Shell;

/// Seven opinions, all checked.
fn heard() -> Shell {
    let shell = Shell::office();
    for text in ["一", "二", "三", "四", "五", "六", "七"] {
        shell.script(&[&format!(
            "add opinion --channel 专线 --text 食堂{text} --target work --category 职工维权"
        )]);
    }
    shell.script(&["do 意1..意7 check --reread 1"]);
    shell
}

#[test]
fn a_summary_points_to_its_originals_and_they_stay_as_they_were() {
    let shell = heard();
    let before = shell.ask("list opinions --json").json();
    shell.script(&["add summary --text 食堂办得不好 --originals 意1、意3..意5"]);
    assert_snapshot!(shell.ask("show 摘1"), @r"
    摘-001  摘要  有效
      摘要  食堂办得不好

    原意见
      意-2009-0001  已核对  食堂一
      意-2009-0003  已核对  食堂三
      意-2009-0004  已核对  食堂四
      意-2009-0005  已核对  食堂五

    历史
         11  2009-07-20 ··:··:··  张明  登记摘要  摘-001
    ");
    assert_snapshot!(shell.ask("list summaries"), @r"
    编号    摘要          类别  对象  状态  原意见
    摘-001  食堂办得不好              有效  4
    ");
    let row = &shell.ask("list opinions --json").json();
    let of = |n: usize| row[n]["summary_number"].to_string();
    assert_eq!(
        (of(0), of(1)),
        (r#"["摘-001"]"#.to_owned(), "[]".to_owned())
    );
    for (one, other) in before
        .as_array()
        .unwrap()
        .iter()
        .zip(row.as_array().unwrap())
    {
        for word in ["text", "state", "revision"] {
            assert_eq!(one[word], other[word]);
        }
    }
    // An original more, an original less; one step back.
    shell.script(&["set 摘1 originals=意1、意2", "undo", "verify"]);
    assert_eq!(shell.ask("list summaries --json").json()[0]["originals"], 4);
    assert_snapshot!(shell.ask("add summary --text 无 --originals 意99"), @r"
    ! 督办：原意见：没有编号为“意99”的记录，请核对编号。
    = 1
    ");
    assert_snapshot!(shell.ask("add summary --text 没有原意见"), @r"
    ! 督办：原意见：此项必填。
    = 1
    ");
    assert_snapshot!(shell.ask("add summary --text 倒着 --originals 意5..意3"), @r"
    ! 督办：原意见：“意5..意3”要从小号写到大号，且为同一种记录。
    = 1
    ");
}

#[test]
fn a_problem_made_of_summaries_takes_their_originals() {
    let shell = heard();
    shell.script(&[
        "add summary --text 食堂办得不好 --originals 意1、意3",
        "add summary --text 食堂贵 --originals 意4",
        "distil 摘1,摘2 --title 食堂管理不严 --category 职工维权",
    ]);
    let problem = shell.ask("list problems --json").json();
    assert_eq!(problem[0]["weight"], 3);
    let states = shell.ask("list opinions --state merged --json").json();
    assert_eq!(states.as_array().unwrap().len(), 3);
    assert_snapshot!(shell.ask("distil 问1 --title 二"), @r"
    ! 督办：“问1”里有不是意见的编号：提炼问题只收意见（意-…）。
    = 1
    ");
}

#[test]
fn what_every_report_quotes_is_counted() {
    let shell = heard();
    let intake = || shell.ask("status --json").json()["intake"].clone();
    let lines = || {
        (
            intake()["opinions_before"].clone(),
            intake()["opinions_after"].clone(),
        )
    };
    assert_eq!(lines(), (7.into(), 7.into()));
    shell.script(&["add summary --text 食堂办得不好 --originals 意1、意2、意3"]);
    assert_eq!(lines(), (7.into(), 5.into()));
    // One that was said before is none of its own, whoever else says it.
    shell.script(&["do 意5 duplicate --duplicate-of 意4"]);
    assert_eq!(lines(), (7.into(), 4.into()));
    // Two behind a problem, one of them in the summary.
    shell.script(&["distil 意3 意6 --title 食堂 --category 职工维权"]);
    assert_eq!(lines(), (7.into(), 4.into()));
    shell.script(&["do 意7 merge --problem 问1"]);
    assert_eq!(lines(), (7.into(), 3.into()));
    // What was answered since is still gathered.
    shell.script(&["do 意7 answer --answer-way publication"]);
    assert_eq!(lines(), (7.into(), 3.into()));
    shell.script(&["void 摘1 --reason 重写"]);
    assert_eq!(lines(), (7.into(), 4.into()));
    shell.script(&[
        "add batch --name 第一批 --channel 征求意见卡 --sent 360 --returned 334 --valid 330 --invalid 4",
        "add batch --name 第二批 --channel 征求意见卡 --sent 40 --returned 10",
        "add batch --name 第三批 --channel 征求意见卡 --sent 500",
        "add activity --type 座谈会 --name 职工座谈会 --held-on 2009-07-10 --people 张明、马长海（出差） \
         --outsiders 20",
        "add activity --type 座谈会 --name 会员座谈会 --held-on 2009-07-11 --outsiders 5",
        "add activity --type 座谈会 --name 还没开 --held-on 2009-07-30 --outsiders 9",
        "add activity --type 个别访谈 --name 访谈 --held-on 2009-07-12 --outsiders 3",
    ]);
    let told = intake();
    let papers = ["sent", "returned", "valid", "invalid"].map(|it| told[it].as_i64().unwrap());
    assert_eq!(papers, [400, 344, 330, 4]);
    assert_eq!(told["sittings"][0]["type"], "座谈会");
    assert_eq!(told["sittings"][0]["held"], 2);
    assert_eq!(told["sittings"][0]["attendances"], 26);
    assert_eq!(told["sittings"][1]["attendances"], 3);
    let said = shell.ask("status");
    assert!(
        said.out
            .contains("发放400份，收回344份，有效330份，无效4份"),
        "{said}"
    );
    assert!(
        said.out.contains("座谈会2场26人次、个别访谈1场3人次"),
        "{said}"
    );
    assert!(said.out.contains("归并前7条，归并后4条"), "{said}");
}

#[test]
fn what_is_for_the_office_only_is_said_again_in_no_summary() {
    let shell = heard();
    let away = "--handled-by 纪检组 --reference-no 1号 --by 欧阳志强";
    shell.ask(&format!("do 意7 transfer {away}")).done();
    let said = shell.ask("add summary --text 食堂 --originals 意1、意7");
    assert!(said.err.contains("意-2009-0007 只供活动办查阅"), "{said}");
    shell.script(&["add summary --text 食堂 --originals 意1、意2"]);
    let said = shell.ask(&format!("do 意2 transfer {away}"));
    assert!(said.err.contains("摘要 摘-001 写有它的内容"), "{said}");
    shell.script(&["set 摘1 originals=意1、意3"]);
    shell.ask(&format!("do 意2 transfer {away}")).done();
}

/// In two lines it would be counted twice.
#[test]
fn an_opinion_stands_in_one_summary_alone() {
    let shell = heard();
    shell.script(&["add summary --text 食堂办得不好 --originals 意1、意2"]);
    let twice = shell.ask("add summary --text 食堂太贵 --originals 意2、意3");
    assert!(
        twice.code == 1 && twice.err.contains("意-2009-0002 已归在 摘-001 里"),
        "{twice}"
    );
    let more = shell.ask("set 摘1 originals=意1、意2、意3");
    assert_eq!(more.code, 0, "{more}");
    shell.script(&[
        "set 摘1 originals=意1、意3",
        "add summary --text 食堂太贵 --originals 意2、意4",
    ]);
    assert!(shell.ask("status").done().contains("归并前7条，归并后5条"));
    // What is void gathers nothing.
    shell.script(&["void 摘2 --reason 录错"]);
    shell.script(&["add summary --text 饭菜贵 --originals 意2、意4"]);
}
