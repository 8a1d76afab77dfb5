//! A script: verbs a line in one process, checked before anything of it runs.

mod kept;
mod refused;

use std::io::Write as _;
use std::process::Stdio;

use insta::assert_snapshot;
use serde_json::Value as Json;

use crate::support::shell::{Said, Shell};

/// An opinion as a line.
const OPINION: &str =
    "add opinion --channel 专线 --target department --category 职工维权 --text";

/// How many entries the journal has.
fn entries(shell: &Shell) -> usize {
    let all = shell.ask("journal --all --json").json();
    all.as_array().map_or(0, Vec::len)
}

/// Runs a script under these options.
fn run(shell: &Shell, script: &str, options: &str) -> Said {
    shell.write("script", script);
    shell.ask(&format!("run script {options}"))
}

/// Reads answers, one JSON value a line.
fn answers(said: &Said) -> Vec<Json> {
    let lines = said.out.lines();
    lines.map(|it| serde_json::from_str(it).unwrap()).collect()
}

#[test]
fn a_script_leads_a_problem_through_its_days_with_names_for_numbers() {
    let shell = Shell::office();
    let script = format!(
        "\u{feff}# 食堂\r\n\r\n\
         {OPINION} '食堂 浪费\r\n严重 $x|*' as @a # 第一条\r\n\
         {OPINION} \"@所有人 \\\"饭菜\\\" 凉\" \\\r\n  --received-on 2009-07-18 as @乙\r\n\
         do 意1,@a..@乙 check --reread 1\r\n\
         distil @a,@乙 --title 食堂管理不严 --category 职工维权 --urgency normal --difficulty hard as @p\r\n\
         do @p submit\r\n\
         @today 2009-07-22\r\n\
         add activity --name 党组会 --deciding-body party_group --held-on 2009-07-22 as @会\r\n\
         do @p claim --by 陈晓东 --leader 陈晓东\r\n\
         do @p confirm --meeting @会\r\n\
         add task --problem=@p --goal 节约 --measure 光盘 --department 办公室 --owner 马长海 --task-kind by_limit --limit 2009-09-10 as @t\r\n\
         do @t submit\r\n\
         do @t issue --meeting @会 --issue-no 1号 --today 2009-07-23\r\n\
         set @t measure='@t 光盘' --reason 勘误"
    );
    let said = run(&shell, &script, "");
    assert_eq!(said.code, 0, "{said}");
    assert_eq!(
        said.out,
        "意-2009-0001\n意-2009-0002\n问-001\n活-001\n改-001\n"
    );
    assert!(said.err.ends_with("办完12行。\n"), "{said}");
    let text = |number: &str| {
        let shown = shell.ask(&format!("show {number} --json")).json();
        shown["text"].as_str().map(str::to_owned)
    };
    assert_eq!(text("意1").as_deref(), Some("食堂 浪费\n严重 $x|*"));
    assert_eq!(text("意2").as_deref(), Some("@所有人 \"饭菜\" 凉"));
    let task = shell.ask("show 改1 --json").json();
    assert_eq!(task["state"], "issued");
    assert_eq!(task["measure"], "@t 光盘");
    let journal = shell.ask("journal --all --json").json();
    let days = |command: &str| {
        let all = journal.as_array().unwrap().iter();
        let of = all.filter(|it| it["command"] == command);
        of.map(|it| it["day"].as_str().unwrap().to_owned())
            .collect::<Vec<_>>()
    };
    assert_eq!(days("problem.submit"), ["2009-07-20"]);
    assert_eq!(days("problem.confirm"), ["2009-07-22"]);
    assert_eq!(days("task.issue"), ["2009-07-23"]);
    assert_eq!(days("task.amend"), ["2009-07-22"]);
    shell.ask("verify").done();
}

#[test]
fn a_script_comes_from_stdin_and_in_gb18030() {
    let shell = Shell::office();
    let mut command = shell.command(&["run", "-"]);
    let mut child = (command.stdin(Stdio::piped()).stdout(Stdio::piped()))
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let line = format!("{OPINION} 走廊太暗");
    child
        .stdin
        .take()
        .unwrap()
        .write_all(line.as_bytes())
        .unwrap();
    let output = child.wait_with_output().unwrap();
    assert!(output.status.success(), "{output:?}");
    assert_eq!(output.stdout, "意-2009-0001\n".as_bytes());
    let (bytes, _, _) = encoding_rs::GB18030.encode("list opinions --text 走廊");
    shell.write("script", &bytes);
    let listed = shell.ask("run script").done();
    assert!(listed.contains("走廊太暗"), "{listed}");
    // No line is nothing to do, and no fault.
    assert_eq!(run(&shell, "# 没有\n", "").code, 0);
    assert_eq!(run(&shell, "", "--atomic").code, 0);
    shell.write("script", [0, 1, 2]);
    let said = shell.ask("run script");
    assert_snapshot!(said.to_string(), @r"
    ! 督办：脚本读不了：这不是文本文件。
    !   提示：脚本是文本文件，编码用 UTF-8 或 GB18030。
    = 1
    ");
}

#[test]
fn answers_are_json_lines() {
    let shell = Shell::office();
    let script = format!(
        "{OPINION} '走廊 太暗' as @a\n\
         do @a check --reread 1\n\
         status\n\
         list opinions --csv\n\
         do @a merge --problem 问9"
    );
    let said = run(&shell, &script, "--json");
    assert_eq!(said.code, 1, "{said}");
    let all = answers(&said);
    let told = |key: &str| all.iter().map(|it| it[key].clone()).collect::<Vec<_>>();
    assert_eq!(told("line"), [1, 2, 3, 4, 5]);
    assert_eq!(told("verb"), ["add", "do", "status", "list", "do"]);
    assert_eq!(told("code"), [0, 0, 0, 0, 1]);
    assert_eq!(all[0]["number"], "意-2009-0001");
    assert_eq!(all[0]["numbers"], serde_json::json!(["意-2009-0001"]));
    assert_eq!(
        (&all[0]["name"], &all[1]["answer"]),
        (&"a".into(), &Json::Null)
    );
    assert!(
        all[1]["said"][0].as_str().unwrap().contains("已核对"),
        "{said}"
    );
    assert_eq!(all[2]["answer"]["opinions"]["total"], 1);
    assert!(
        all[3]["answer"].as_str().unwrap().contains("走廊 太暗"),
        "{said}"
    );
    assert!(all[4]["error"].as_str().unwrap().contains("问9"), "{said}");
    // Of what is not kept nothing is answered.
    let said = run(&shell, &script, "--json --atomic");
    let lines: Vec<Json> = answers(&said).iter().map(|it| it["line"].clone()).collect();
    assert_eq!(lines, [5], "{said}");
}
