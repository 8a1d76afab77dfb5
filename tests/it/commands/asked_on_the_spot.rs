//! What an import asks at a terminal: who was taken stays taken, an answer that clashes is asked
//! again, and what is left out is shown first.

use crate::support::shell::Shell;

#[test]
fn who_was_taken_for_one_line_is_not_offered_for_another() {
    let shell = Shell::office();
    shell.write(
        "rows.csv",
        "工号,姓名,部门\n701,马长海,办公室\n027,马长江,办公室\n702,马长海,办公室\n",
    );
    let (code, text) = shell.answered(
        "import roster rows.csv",
        (220, 60),
        &[
            ("第2行「姓名」", "1\r"),
            ("第3行「姓名」", "1\r"),
            ("第4行「姓名」", "1\r"),
            ("按以上所列写入", "\r"),
        ],
    );
    assert_eq!(code, 0, "{text}");
    assert!(!text.contains("改名为"), "{text}");
    assert!(text.contains("更新1人"), "{text}");
}

#[test]
fn what_an_answer_makes_wrong_is_said_and_asked_again_on_the_spot() {
    // The seat is taken: that shows only once it is said who the line is.
    let shell = Shell::office();
    shell.write(
        "rows.csv",
        "工号,姓名,部门,领导小组职务\n027,马长江,办公室,组长\n,丁一心,办公室,\n",
    );
    let mut pty = shell.at_terminal("import roster rows.csv", (220, 60));
    pty.wait_for_text("改名为马长江");
    pty.send(b"1\r");
    pty.wait_until("asks again", |seen| {
        seen.text().matches("改名为马长江").count() == 2
    });
    let seen = pty.text_at_end();
    assert!(
        seen.contains("第2行「领导小组职务」") && seen.contains("陈晓东"),
        "{seen}"
    );
    pty.send(b"2\r");
    assert_eq!(pty.wait_exit().exit_code(), 0);
    let text = pty.text_at_end();
    assert!(
        text.contains("新增1人") && text.contains("不录1人"),
        "{text}"
    );
}

#[test]
fn with_skip_bad_a_terminal_is_asked_and_shown_what_is_left_out() {
    let shell = Shell::office();
    let rows = "工号,姓名,部门\n701,马长海,办公室\n702,李新来,没有这个处\n703,赵新来,办公室\n";
    shell.write("rows.csv", rows);
    let line = "import roster rows.csv --skip-bad";
    for (answer, added) in [("n\r", false), ("y\r", true)] {
        let (code, text) = shell.answered(
            line,
            (220, 60),
            &[("2 是另一人，新增", "2\r"), ("按以上所列写入", answer)],
        );
        assert_eq!(code, u32::from(!added), "{text}");
        // The faulty line, with its reason, stands before the question.
        let fault = text.find("第3行");
        assert!(
            fault.is_some() && fault < text.find("按以上所列写入"),
            "{text}"
        );
        assert_eq!(text.matches("没有这个处").count(), 1, "{text}");
        let there = shell.ask("list people --text 赵新来 --json").json();
        assert_eq!(there.as_array().unwrap().len(), usize::from(added));
        assert_eq!(shell.path("rows.bad.csv").exists(), added);
    }
    let bad = std::fs::read_to_string(shell.path("rows.bad.csv")).unwrap();
    assert!(bad.contains("李新来") && !bad.contains("马长海"), "{bad}");
    // What is not to be made leaves its rows out.
    let shell = Shell::office();
    let heads = "份号,批次,征集渠道,收到日期,意见内容,意见对象\n";
    shell.write(
        "o.csv",
        format!("{heads}1,新批,专线,2009-04-16,会多,工作\n2,,专线,2009-04-16,文多,工作\n"),
    );
    let (code, text) = shell.answered(
        "import opinions o.csv --skip-bad",
        (220, 60),
        &[("写着它的行不录", "n\r"), ("按以上所列写入", "\r")],
    );
    assert_eq!(code, 0, "{text}");
    let bad = std::fs::read_to_string(shell.path("o.bad.csv")).unwrap();
    assert!(bad.contains("会多") && !bad.contains("文多"), "{bad}");
}
