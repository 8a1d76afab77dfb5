//! What a paper says 原文 is never overwritten silently: a change says why, and shows.

use crate::support::shell::Shell;

/// Every column that holds words of the paper, with a record that the template made.
const QUOTED: [(&str, &str); 16] = [
    ("标-01", "wording"),
    ("求-01", "wording"),
    ("类-01", "wording"),
    ("题-01", "guidance"),
    ("题-01", "principles"),
    ("题-01", "basis"),
    ("题-01", "scope"),
    ("题-01", "measures"),
    ("题-01", "office_in"),
    ("题-01", "span_wording"),
    ("阶-1", "aim"),
    ("环-03", "theme"),
    ("标-01", "watchword"),
    ("学-01", "wording"),
    ("果-26", "parts"),
    ("果-35", "forms"),
];

/// What the campaign was made with under a name of the paper.
const NAMED: [&str; 7] = ["标-02", "求-02", "类-02", "学-02", "果-26", "阶-1", "环-03"];

#[test]
fn what_the_paper_says_is_changed_with_a_reason_and_says_so_from_then_on() {
    let shell = Shell::office();
    for (number, column) in QUOTED {
        let set = format!("set {number} {column}=改动");
        let bare = shell.ask(&set);
        assert!(
            bare.code == 1 && bare.err.contains("--reason"),
            "{set}: {bare}"
        );
        shell.script(&[&format!("{set} --reason 上级来文调整")]);
        let page = shell.ask(&format!("show {number}")).done();
        assert!(page.contains("改动（改过，不是文件原文）"), "{page}");
        let json = shell.ask(&format!("show {number} --json")).json();
        let told = json["reworded"].as_str().unwrap();
        assert!(told.lines().any(|it| it == column), "{json}");
        assert_eq!(json[column], "改动", "programs get the words alone");
    }
    // Changed once, it is no more free than before.
    assert_eq!(shell.ask("set 标-01 wording=再改").code, 1);
    // Such a word is no reason.
    for none in ["无", "—", "/"] {
        let said = shell.ask(&format!("set 标-01 wording=再改 --reason {none}"));
        assert!(said.err.contains("等于没有写") && said.code == 1, "{said}");
    }
    let listed = shell.ask("list goals --csv").done();
    assert!(listed.contains("思想上要有新境界"), "{listed}");
    assert_eq!(shell.ask("verify").code, 0);
}

#[test]
fn what_comes_back_to_the_paper_is_its_words_again_and_what_an_office_adds_is_free() {
    let shell = Shell::office();
    let words = shell.ask("show 类-01 --json").json()["wording"].clone();
    shell.script(&["set 类-01 wording=改动 --reason 误解"]);
    let back = format!(
        "set 类-01 wording={} --reason 照文件改回",
        words.as_str().unwrap()
    );
    shell.script(&[&back]);
    let json = shell.ask("show 类-01 --json").json();
    assert!(json["reworded"].is_null(), "{json}");
    assert!(!shell.ask("show 类-01").done().contains("改过"));
    // Taken back, a change was never made.
    shell.script(&["set 标-02 wording=改动 --reason 试", "undo"]);
    assert!(shell.ask("show 标-02 --json").json()["reworded"].is_null());
    // One's own goal, and what the paper left empty, are one's own.
    shell.script(&[
        "add goal --name 自立目标 --wording 自己写的",
        "set 标-20 wording=再写",
        "set 环-01 theme=自拟主题",
        "set 环-01 theme=再拟",
    ]);
    // The day that the paper names is its own as well; a day that it does not name is free.
    let moved = shell.ask("set 果-04 due=3月2日");
    assert!(moved.code == 1 && moved.err.contains("日期原文"), "{moved}");
    shell.script(&[
        "set 果-04 due=3月2日 --reason 动员大会改期",
        "set 果-05 due=4月10日",
        "set 果-05 due=4月15日",
    ]);
    let page = shell.ask("show 果-04").done();
    assert!(page.contains("3月2日（改过"), "{page}");
    // The same day as at first has its words again, however it is typed.
    for back in ["due=2009-02-25", "due=2月25日", "due_on=2009-02-25"] {
        shell.script(&[
            "set 果-04 due=3月2日 --reason 动员大会改期",
            &format!("set 果-04 {back} --reason 照文件改回"),
        ]);
        let json = shell.ask("show 果-04 --json").json();
        assert!(json["reworded"].is_null(), "{back}: {json}");
        assert_eq!(json["due_wording"], "2月25日", "{back}");
    }
    let english = shell.ask("--lang en set 标-01 wording=X");
    assert!(english.err.contains("needs a reason"), "{english}");
    assert_eq!(shell.ask("verify").code, 0);
}

#[test]
fn a_name_of_the_paper_is_changed_with_a_reason_and_its_page_says_so() {
    let shell = Shell::office();
    for number in NAMED {
        let bare = shell.ask(&format!("set {number} name=另一个名字"));
        assert!(
            bare.code == 1 && bare.err.contains("照文件录的"),
            "{number}: {bare}"
        );
        let first = shell.ask(&format!("show {number} --json")).json()["name"].clone();
        shell.script(&[&format!(
            "set {number} name=另一个名字 --reason 上级来文调整"
        )]);
        let page = shell.ask(&format!("show {number}")).done();
        assert!(page.contains("另一个名字（改过，不是原名）"), "{page}");
        let back = format!(
            "set {number} name={} --reason 改回",
            first.as_str().unwrap()
        );
        shell.script(&[&back]);
        let json = shell.ask(&format!("show {number} --json")).json();
        assert!(json["reworded"].is_null(), "{json}");
    }
    // What is the template's own, or the office's, is free.
    shell.script(&[
        "set 果-44 name=第一阶段报道",
        "add content --name 自选内容",
        "set 学-11 name=自选的内容",
    ]);
    shell.script(&["set 标-03 name=换名 --reason 试"]);
    let listed = shell.ask("list goals --csv").done();
    assert!(
        listed.contains("换名") && !listed.contains("不是原名"),
        "{listed}"
    );
}

/// A copy is no paper's: it is not headed as its words.
#[test]
fn what_is_like_a_record_of_the_paper_has_none_of_its_words() {
    let shell = Shell::office();
    shell.script(&[
        "add goal --like 标-01 --name 自立",
        "add content --like 学-01 --name 自选",
        "add goal --name 另立 --wording 自己写的",
    ]);
    let own = shell.ask("add goal --like 标-21 --name 又立").done();
    let word =
        |number: &str| shell.ask(&format!("show {number} --json")).json()["wording"].clone();
    assert!(word("标-20").is_null() && word("学-11").is_null());
    assert_eq!(word(own.trim()), "自己写的");
}
