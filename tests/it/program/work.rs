//! Work typed from the first run on; what others do meanwhile.

use super::{F3, F12, entry, leave, opinions};
use crate::support::shell::Shell;

#[test]
fn the_first_run_asks_three_questions_and_opens_a_store_of_its_own() {
    let mut shell = Shell::empty();
    shell.today = "";
    let mut pty = shell.in_terminal((80, 24));
    pty.wait_for_text("本程序不得处理涉密信息");
    // One key after the other, as a hand presses them: together they would be a paste.
    for (keys, seen) in [
        ("\r", "> 主办单位"),
        ("市总工会", "市总工会"),
        ("\r", "> 我的姓名"),
        ("刘秀英", "刘秀英"),
    ] {
        pty.send(keys.as_bytes());
        pty.wait_for_text(seen);
    }
    pty.send(b"\r");
    pty.wait_for_text("[1总览]");
    leave(pty);
    let status = shell.ask("status --json").json();
    assert_eq!(status["campaign"]["organiser"], "市总工会");
}

#[test]
fn cards_typed_faster_than_the_screen_follows_are_all_in_the_store() {
    let shell = Shell::office();
    let card = |n: usize| format!("第{n}张：窗口排队太长，杨𠮷祥路停车难。");
    let mut pty = entry(&shell);
    // Text, target 1, no category, the day as it stands, channel 3: the rest is carried over.
    let mut typed = format!("{}\r1\r\r3", card(0)).into_bytes();
    typed.extend(F12);
    for n in 1..40 {
        typed.extend(card(n).into_bytes());
        typed.extend(F12);
    }
    pty.send(&typed);
    pty.wait_for_text("意-2009-0040");
    leave(pty);
    let listed = shell.ask("list opinions --json").json();
    let listed = listed.as_array().unwrap();
    let texts: Vec<&str> = listed
        .iter()
        .map(|it| it["text"].as_str().unwrap())
        .collect();
    let wanted: Vec<String> = (0..40).map(card).collect();
    assert_eq!(texts, wanted);
    for carried in ["target", "channel", "received_on"] {
        let first = &listed[0][carried];
        assert!(!first.is_null(), "{carried}");
        assert!(listed.iter().all(|it| it[carried] == *first), "{carried}");
    }
    assert_eq!(shell.ask("verify").code, 0);
}

#[test]
fn what_another_process_writes_is_shown_without_a_key() {
    let shell = Shell::office();
    let pty = opinions(&shell);
    shell
        .ask("add opinion --channel 专线 --target 领导班子 --text 别处录入的一条")
        .done();
    pty.wait_for_text("别处录入的一条");
    leave(pty);
}

#[test]
fn a_window_of_any_size_is_followed() {
    let shell = Shell::office();
    let mut pty = opinions(&shell);
    for (columns, rows) in [(120, 40), (30, 8), (1, 1), (60, 20), (200, 60)] {
        pty.resize(columns, rows);
        pty.send(b"\x1b[B");
    }
    pty.resize(80, 24);
    pty.send(b"5");
    pty.wait_for_text("[5整改]");
    pty.send(F3);
    pty.wait_for_text("整改目标");
    leave(pty);
}

#[test]
fn a_word_is_found_and_how_often_is_counted_beside_the_loop() {
    let shell = Shell::office();
    shell.copy("opinions-2009.gb18030.csv");
    shell
        .ask("import opinions opinions-2009.gb18030.csv --make-batches")
        .done();
    let found = shell
        .ask("list opinions --text 困难 --limit 2000 --json")
        .json();
    let found = found.as_array().unwrap().len();
    assert!(found > 1);
    let mut pty = opinions(&shell);
    pty.send("/困难\r".as_bytes());
    pty.wait_for_text(&format!("1/{found}，共 1,200 条"));
    leave(pty);
}

#[test]
fn a_list_is_written_beside_the_loop_and_told_without_a_key() {
    let shell = Shell::office();
    shell.three_opinions();
    let mut pty = opinions(&shell);
    pty.send(b"\x18");
    pty.wait_for_text("写成表格文件");
    pty.send(b"\x13");
    pty.wait_for_text("已写出3条");
    leave(pty);
    let written = std::fs::read_to_string(shell.path("意见-2009-07-20.csv")).unwrap();
    assert_eq!(written.lines().count(), 4);
}

#[test]
fn a_table_is_taken_in_beside_the_loop_and_taken_back_with_one_key() {
    let shell = Shell::empty();
    let init = "init --template baoding-2009 --rehearsal --person 张明";
    assert_eq!(shell.ask(init).code, 0);
    shell.copy("roster.csv");
    let people = || {
        shell
            .ask("list people --json")
            .json()
            .as_array()
            .unwrap()
            .len()
    };
    let before = people();
    let mut pty = opinions(&shell);
    pty.send(b"\x12");
    pty.wait_for_text("先看结果");
    pty.send(b"\x15");
    pty.send(b"\x1b[200~~/roster.csv\x1b[201~");
    pty.wait_for_text("~/roster.csv");
    pty.send(b"\r");
    pty.wait_for_text("将新增49人");
    pty.send(b"\r");
    pty.wait_for_text("已导入：新增49");
    assert_eq!(people(), before + 49);
    pty.send(b"\x1a");
    pty.wait_for_text("已撤销");
    assert_eq!(people(), before);
    leave(pty);
}

#[test]
fn the_window_says_whose_campaign_it_is_and_that_it_is_an_exercise() {
    let pty = opinions(&Shell::office());
    pty.wait_for_bytes("\x1b]2;督办 · 保定市总工会（演练）\x1b\\".as_bytes());
    leave(pty);
}

#[test]
fn over_a_line_the_terminal_takes_what_is_copied() {
    let shell = Shell::office();
    let number = "意-2009-0001";
    shell
        .ask("add opinion --channel 专线 --target 领导班子 --text 抄走")
        .done();
    let mut pty = opinions(&shell);
    pty.wait_for_text(number);
    pty.send(b"\x03");
    // OSC 52 with the number in base64.
    pty.wait_for_bytes(b"\x1b]52;c;5oSPLTIwMDktMDAwMQ==\x1b\\");
    pty.wait_for_text("已复制编号");
    leave(pty);
}
