//! What is kept of a script: all or nothing, each line once, and the numbers behind its names.

use insta::assert_snapshot;
use serde_json::Value as Json;

use super::{OPINION, answers, entries, run};
use crate::support::shell::Shell;

#[test]
fn all_lines_are_kept_or_none() {
    let shell = Shell::office();
    let before = shell.ask("journal --all --json").done();
    let good = format!(
        "{OPINION} 走廊太暗 as @a\n\
         {OPINION} 窗口无人 as @b\n\
         do @a..@b check --reread 1\n\
         list opinions --state checked\n"
    );
    let said = run(&shell, &format!("{good}do @a submit\nstatus"), "--atomic");
    assert_snapshot!(said.to_string(), @r"
    ! 督办：第5行（do）没有办成：
    !   意见不能办“submit”。
    !   提示：可用的有：check、merge、reply、refer、transfer、duplicate、file、answer、receive_reply、return、reconsider、void、revoke、misrecorded
    !   提示：按 --atomic，前面的4行一并退回，账本没有变动。
    = 2
    ");
    assert_eq!(shell.ask("journal --all --json").done(), before);
    assert!(!shell.ask("verify").done().is_empty());
    assert_eq!(shell.ask("list opinions").done(), "");
    // Each line has its own entry, and one step takes back the last.
    let count = entries(&shell);
    let said = run(&shell, &format!("{good}verify"), "--atomic");
    assert_eq!(said.code, 0, "{said}");
    assert!(
        said.out.starts_with("意-2009-0001\n意-2009-0002\n"),
        "{said}"
    );
    assert!(said.out.contains("已核对"), "{said}");
    assert_eq!(entries(&shell), count + 3);
    shell.script(&["undo", "verify"]);
    assert_eq!(shell.ask("show 意2 --json").json()["state"], "registered");
    for line in [
        "unseal 意1 --reason 核实",
        "backup copy.db",
        "init --template baoding-2009",
        "restore copy.db --replace",
        "extract 附1 -o x",
        "import opinions x.csv --skip-bad",
    ] {
        let said = run(&shell, &format!("{OPINION} 门坏了\n{line}"), "--atomic");
        assert_eq!(said.code, 2, "{said}");
        assert!(said.err.contains("不能随 --atomic 一起退回"), "{said}");
    }
}

#[test]
fn a_run_that_stopped_is_sent_again_and_goes_on_where_it_was() {
    let shell = Shell::office();
    let script = format!(
        "{OPINION} 走廊太暗 as @a\n\
         do @a check --reread 1\n\
         do @a merge --problem 问1\n\
         {OPINION} 窗口无人 --request 自己的 as @b\n"
    );
    let first = run(&shell, &script, "--request 批");
    assert_eq!(first.code, 1, "{first}");
    assert!(first.err.contains("仍用 --request 批 从头再发"), "{first}");
    let stopped = entries(&shell);
    let mended = script.replace(
        "do @a merge --problem 问1",
        "# 改过\n\ndistil @a --title 走廊 --category 职工维权 --urgency normal --difficulty easy",
    );
    let said = run(&shell, &mended, "--request 批 --json");
    assert_eq!(said.code, 0, "{said}");
    assert_eq!(entries(&shell), stopped + 2);
    let requests: Vec<Json> = answers(&said)
        .iter()
        .map(|it| it["request"].clone())
        .collect();
    assert_eq!(requests, ["批:1", "批:2", "批:3", "自己的"]);
    let numbers: Vec<Json> = answers(&said)
        .iter()
        .map(|it| it["number"].clone())
        .collect();
    assert_eq!(
        numbers,
        [
            "意-2009-0001".into(),
            Json::Null,
            "问-001".into(),
            "意-2009-0002".into()
        ]
    );
    let again = run(&shell, &mended, "--request 批 --atomic");
    assert_eq!(again.out, "意-2009-0001\n问-001\n意-2009-0002\n", "{again}");
    assert_eq!(entries(&shell), stopped + 2);
    shell.ask("verify").done();
}

#[test]
fn what_a_name_stands_for_is_known_only_where_something_was_made() {
    let shell = Shell::office();
    let script = format!(
        "{OPINION} 走廊太暗 as @a\ndo @a check --reread 1 as @nothing\nshow @nothing\n"
    );
    let said = run(&shell, &script, "");
    assert_eq!(said.code, 1, "{said}");
    assert!(said.err.contains("第3行（show）没有办成"), "{said}");
    assert!(said.err.contains("@nothing 没有编号"), "{said}");
    // A mail address and what is quoted are text.
    let line = format!("{OPINION} a@b.cn\n{OPINION} 请找\\@a\n{OPINION} '@a'");
    run(&shell, &line, "").done();
    let texts = shell.ask("list opinions --json").json();
    let texts: Vec<&str> = (texts.as_array().unwrap().iter())
        .map(|it| it["text"].as_str().unwrap())
        .collect();
    assert_eq!(texts, ["走廊太暗", "a@b.cn", "请找@a", "@a"]);
}

#[test]
fn a_script_may_begin_with_the_store_and_bring_it_back() {
    let shell = Shell::empty();
    shell.copy("roster.csv");
    let script = format!(
        "init --template baoding-2009 --rehearsal --person 张明\n\
         import roster roster.csv\n\
         backup copy.db\n\
         {OPINION} 走廊太暗\n\
         restore copy.db --replace\n\
         {OPINION} 窗口无人 as @a\n\
         show @a --json\n\
         verify"
    );
    let said = run(&shell, &script, "");
    assert_eq!(said.code, 0, "{said}");
    assert!(said.out.contains("窗口无人"), "{said}");
    assert_eq!(
        shell
            .ask("list opinions --json")
            .json()
            .as_array()
            .unwrap()
            .len(),
        1
    );
}

#[test]
fn an_import_is_one_of_the_lines_that_are_kept_or_not() {
    let shell = Shell::office();
    let before = entries(&shell);
    shell.write(
        "in.csv",
        "渠道,日期,意见对象,意见\n专线,2009-03-08,活动本身,门坏了\n",
    );
    let script = "import opinions in.csv\nimport opinions in.csv\nshow 意1\nshow 意2";
    let said = run(&shell, script, "--atomic");
    assert_eq!(said.code, 1, "{said}");
    assert_eq!((said.out.as_str(), entries(&shell)), ("", before), "{said}");
    let whole = script.replace("\nshow 意2", "");
    let said = run(&shell, &whole, "--atomic");
    assert!(said.out.contains("门坏了"), "{said}");
    assert_eq!(entries(&shell), before + 1, "{said}");
    shell.ask("verify").done();
}
