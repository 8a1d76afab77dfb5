//! What is said before an import writes: why the bad rows have no place, what was meant by lines
//! that were named, and what it all comes to before anybody is asked.

use crate::support::pty::Seen;
use crate::support::shell::Shell;

const ROWS: &str = "工号,姓名,部门\n701,孙丽,办公室\n702,,办公室\n";

#[test]
fn each_cause_for_which_bad_rows_have_no_place_is_said_before_anything_is_read() {
    let shell = Shell::office();
    shell.write("rows.csv", ROWS);
    shell.write("there.csv", "x");
    std::fs::create_dir(shell.path("folder")).unwrap();
    std::os::unix::fs::symlink("nowhere", shell.path("link.csv")).unwrap();
    let long = format!("{}.csv", "x".repeat(300));
    let long_chinese = format!("{}.csv", "长".repeat(90));
    let long_folder = format!("{}/bad.csv", "x".repeat(300));
    let deep = format!("{}bad.csv", "a/".repeat(3000));
    // Whether they stand there or not.
    shell.write("data/duban/duban.db-drafts", "");
    let holder = rusqlite::Connection::open(shell.store()).unwrap();
    holder
        .query_row("SELECT 1 FROM settings", [], |_| Ok(()))
        .unwrap();
    assert!(shell.path("data/duban/duban.db-wal").exists());
    let before = shell.ask("list people --json").out;
    for (place, why) in [
        (long.as_str(), "太长"),
        (&long_chinese, "太长"),
        (&long_folder, "太长"),
        (&deep, "太长"),
        ("/no/such/place.csv", "没有这个文件夹"),
        ("none/place.csv", "没有这个文件夹"),
        ("there.csv", "已存在"),
        ("./there.csv", "已存在"),
        ("link.csv", "是链接，指向的 nowhere 不在"),
        ("rows.csv", "就是要读入的文件"),
        ("folder/../rows.csv", "就是要读入的文件"),
        ("folder", "是文件夹"),
        ("folder/", "是文件夹"),
        (".", "是文件夹"),
        ("..", "是文件夹"),
        ("/", "是文件夹"),
        ("rows.csv/bad.csv", "有一段是文件"),
        ("/dev/null", "不是普通文件"),
        ("/proc/bad.csv", "不能新建文件"),
        ("data/duban/duban.db", "账本自己的文件"),
        ("data/duban/duban.db-journal", "账本自己的文件"),
        ("data/duban/duban.db-wal", "账本自己的文件"),
        ("data/duban/duban.db-shm", "账本自己的文件"),
        ("data/duban/duban.db-drafts", "账本自己的文件"),
        ("data/duban/../duban/duban.db-wal", "账本自己的文件"),
        ("-", "不能写到标准输出"),
    ] {
        let said = shell.run(&[
            "import",
            "roster",
            "rows.csv",
            &format!("--skip-bad={place}"),
        ]);
        assert_ne!(said.code, 0, "{place}: {said}");
        assert!(said.err.contains(why), "{place}: {said}");
        assert!(
            why == "已存在" || !said.err.contains("已存在"),
            "{place}: {said}"
        );
        let told = said.err.contains("什么也没有读入") || place == "-";
        assert!(told && said.out.is_empty(), "{place}: {said}");
        assert_eq!(shell.ask("list people --json").out, before, "{place}");
    }
    assert_eq!(
        std::fs::read(shell.path("rows.csv")).unwrap(),
        ROWS.as_bytes()
    );
    let said = shell.run(&[
        "import",
        "roster",
        "rows.csv",
        &format!("--skip-bad={long}"),
        "--lang",
        "en",
    ]);
    assert!(said.err.contains("longer than the system takes"), "{said}");
}

#[test]
fn what_was_meant_by_same_is_said_with_its_line() {
    let shell = Shell::office();
    shell.write(
        "rows.csv",
        "工号,姓名,部门\n003,何建国,市总领导\n701,孙丽,办公室\n",
    );
    for (same, code, why) in [
        (
            "2=人-999",
            1,
            "第2行「姓名」：“何建国”由 --same 指为“人-999”，账上没有这个编号；同名的是：人-004",
        ),
        (
            "3=人-999",
            1,
            "第3行「姓名」：“孙丽”由 --same 指为“人-999”，账上没有这个编号",
        ),
        ("2=问-1", 1, "第2行「姓名」：“何建国”由 --same 指为“问-1”"),
        ("2=", 2, "--same：第2行的等号后面没有编号"),
        ("2,3=", 2, "--same：第3行的等号后面没有编号"),
        (
            "2=人-003,2=人-004",
            2,
            "--same：第2行写了两个编号：人-003、人-004",
        ),
        ("3-2", 2, "--same：“3-2”要从小号写到大号"),
        ("2,x", 2, "--same：“x”不是行号"),
        ("1-9999999", 2, "--same：“1-9999999”行数太多"),
        ("9", 1, "--same 写的第 9 行，文件里没有"),
    ] {
        let said = shell.ask(&format!("import roster rows.csv --same {same}"));
        assert_eq!(said.code, code, "{same}: {said}");
        assert!(said.err.contains(why), "{same}: {said}");
        let english = shell.ask(&format!("import roster rows.csv --same {same} --lang en"));
        let chinese = ["行", "编号", "没有", "写"]
            .iter()
            .any(|it| english.err.contains(it));
        assert!(english.code == code && !chinese, "{same}: {english}");
    }
    let said = shell.ask("import roster rows.csv --same");
    assert!(
        said.err.contains("“--same”后面要有内容") && !said.err.contains('<'),
        "{said}"
    );
}

#[test]
fn what_it_comes_to_stands_before_the_question() {
    for (lang, counts, question) in [
        (
            "zh-CN",
            "还没有写入：将新增1人，更新1人，未变0人，不录0人",
            "按以上所列写入",
        ),
        (
            "en",
            "nothing written yet: 1 would be new, 1 changed, 0 unchanged, 0 left out",
            "write what is listed",
        ),
    ] {
        for (answer, ends) in [("n\r", None), ("\r", Some("1"))] {
            let shell = Shell::office();
            shell.write(
                "rows.csv",
                "工号,姓名,部门,职务\n003,何建国,市总领导,主席\n701,马?海,办公室,科员\n",
            );
            let mut pty =
                shell.at_terminal(&format!("import roster rows.csv --lang {lang}"), (200, 40));
            pty.wait_for_text(question);
            let seen = pty.with(Seen::text);
            let counted = seen.find(counts);
            assert!(counted.is_some() && counted < seen.find(question), "{seen}");
            pty.send(answer.as_bytes());
            let code = pty.wait_exit().exit_code();
            assert_eq!(code, u32::from(ends.is_none()), "{answer:?}");
            let added = shell.ask("list people --text 马?海 --json").json();
            assert_eq!(added.as_array().unwrap().len(), usize::from(ends.is_some()));
        }
    }
    // The other file is counted in its own words.
    let shell = Shell::office();
    let row = "1,专线,2009-04-16,会议太多,工作\n";
    shell.write(
        "o.csv",
        format!(
            "份号,征集渠道,收到日期,意见内容,意见对象\n{row}2{}",
            &row[1..]
        ),
    );
    let mut pty = shell.at_terminal("import opinions o.csv", (200, 40));
    pty.wait_for_text("按以上所列写入");
    let seen = pty.with(Seen::text);
    let counted = seen.find("共2条，还没有写入：将新增2条");
    assert!(
        counted.is_some() && counted < seen.find("按以上所列写入"),
        "{seen}"
    );
    pty.send(b"n\r");
    assert_eq!(pty.wait_exit().exit_code(), 1);
}

/// Imports a roster at a terminal and answers each question when it stands there.
fn asked(shell: &Shell, rows: &str, turns: &[(&str, &str)]) -> (u32, String) {
    shell.write("rows.csv", format!("工号,姓名,部门,职务\n{rows}"));
    shell.answered("import roster rows.csv", (200, 60), turns)
}

#[test]
fn the_question_who_somebody_is_says_what_each_answer_does() {
    let people = |shell: &Shell| shell.ask("list people --json --all").json();
    // The same name and department under another number.
    let rows = "701,马长海,办公室,科员\n";
    let question =
        "1 是同一人，按这一行更新　2 是另一人，新增　3 这一行不录　0 退出，什么也不写";
    for (answers, written, count) in [
        (&["1\r", "\r"][..], Some("更新1人"), 0),
        (&["2\r", "\r"], Some("新增1人"), 1),
        (&["3\r"], Some("不录1人"), 0),
        (&["0\r"], None, 0),
        (&["q\r"], None, 0),
        (&["1\r", "n\r"], None, 0),
        (&["\u{4}"], None, 0),
    ] {
        let shell = Shell::office();
        let before = people(&shell).as_array().unwrap().len();
        let waits = [question, "按以上所列写入"];
        let turns: Vec<(&str, &str)> = waits.into_iter().zip(answers.iter().copied()).collect();
        let (code, text) = asked(&shell, rows, &turns);
        assert_eq!(code, u32::from(written.is_none()), "{answers:?} {text}");
        assert!(
            text.contains(written.unwrap_or("没有写入")),
            "{answers:?} {text}"
        );
        assert!(!text.contains("改名") && !text.contains("改姓名"), "{text}");
        assert_eq!(
            people(&shell).as_array().unwrap().len(),
            before + count,
            "{answers:?}"
        );
    }
}

#[test]
fn a_wrong_answer_is_asked_again() {
    let shell = Shell::office();
    shell.write("rows.csv", "工号,姓名,部门\n701,马长海,办公室\n");
    let mut pty = shell.at_terminal("import roster rows.csv", (200, 60));
    for (n, wrong) in ["7\r", "同一人\r", "\r", "y\r"].iter().enumerate() {
        pty.wait_until("asks again", |seen| {
            let text = seen.text();
            text.matches("0 退出，什么也不写").count() == n + 1
                && text.matches("请输入1、2、3，或 0 退出").count() == n
        });
        pty.send(wrong.as_bytes());
    }
    pty.wait_until("asks again", |seen| {
        seen.text().matches("0 退出，什么也不写").count() == 5
    });
    pty.send(b"2\r");
    pty.wait_for_text("按以上所列写入");
    pty.send(b"x\r");
    pty.wait_for_text("请输入 y 或 n");
    pty.send("是\r".as_bytes());
    assert_eq!(pty.wait_exit().exit_code(), 0);
}

#[test]
fn one_of_several_namesakes_is_chosen_by_a_digit_and_a_new_name_is_said() {
    // The number is his and the name is not: he has another name now.
    let shell = Shell::office();
    let (code, text) = asked(
        &shell,
        "027,马长江,办公室,科员\n",
        &[
            ("1 是同一人，改名为马长江　2 这一行不录", "1\r"),
            ("按以上所列写入", "\r"),
        ],
    );
    assert_eq!(code, 0, "{text}");
    assert_eq!(
        shell
            .ask("list people --text 马长江 --json")
            .json()
            .as_array()
            .unwrap()
            .len(),
        1
    );
    // Two of one name and department.
    let shell = Shell::office();
    shell.script(&[
        "add person --name 孙丽 --department 办公室 --staff-no 801",
        "add person --name 孙丽 --department 办公室 --staff-no 802",
    ]);
    let (code, text) = asked(
        &shell,
        ",孙丽,办公室,科员\n",
        &[("3 这一行不录", "2\r"), ("按以上所列写入", "\r")],
    );
    assert_eq!(code, 0, "{text}");
    assert!(
        text.contains("1 就是人-0") && text.contains("2 就是人-0"),
        "{text}"
    );
    let people = shell.ask("list people --text 孙丽 --json").json();
    let posts: Vec<&str> = people
        .as_array()
        .unwrap()
        .iter()
        .filter_map(|it| it["post"].as_str())
        .collect();
    assert_eq!(posts, ["科员"], "{people}");
}
