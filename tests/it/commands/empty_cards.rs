//! What says that there is no opinion is an empty card, at every door; and a target that needs an
//! object says in which column.

use crate::support::shell::Shell;

const HEADS: &str = "份号,征集渠道,收到日期,意见内容,意见对象,具体对象\n";

#[test]
fn rows_without_an_opinion_are_empty_cards_once() {
    let shell = Shell::office();
    shell.write(
        "opinions.csv",
        format!(
            "{HEADS}1,专线,2009-04-16,会议太多,工作,\n\
             2,专线,2009-04-16,没有意见。,,\n\
             ,专线,2009-04-16,无,机关部室,\n\
             ,专线,2009-04-16,无,机关部室,\n\
             3,专线,2009-04-16,/,,\n\
             4,专线,2009-04-16,无障碍设施不足,工作,\n"
        ),
    );
    let said = shell.ask("import opinions opinions.csv");
    assert_eq!(said.code, 0, "{said}");
    let whole = format!("{}{}", said.out, said.err);
    assert!(whole.contains("无意见的份 4 份"), "{said}");
    let count = |list: &str| {
        let rows = shell.ask(&format!("list {list} --json --all")).json();
        rows.as_array().unwrap().len()
    };
    assert_eq!((count("opinions"), count("cards")), (2, 6));
    assert_eq!(count("cards --state empty"), 4);
    // The same file again brings nothing, with or without numbers.
    let again = shell.ask("import opinions opinions.csv");
    assert_eq!(again.code, 0, "{again}");
    assert_eq!((count("opinions"), count("cards")), (2, 6), "{again}");
    shell.script(&["verify"]);
}

#[test]
fn no_hand_types_an_opinion_that_says_there_is_none() {
    let shell = Shell::office();
    for text in [
        "无意见",
        "没有意见",
        "—",
        "无",
        "暂无",
        "暂无意见和建议",
        "／",
    ] {
        let said = shell.ask(&format!(
            "add opinion --channel 专线 --target work --text {text}"
        ));
        assert_eq!(said.code, 1, "{text}: {said}");
        assert!(said.err.contains("add card --empty 1"), "{text}: {said}");
    }
    shell.script(&["add card --channel 专线 --empty 1"]);
}

#[test]
fn an_empty_card_without_the_batch_that_its_channel_has_is_refused_by_line() {
    let shell = Shell::office();
    shell.script(&["add batch --name 批一 --channel 专线"]);
    shell.write(
        "opinions.csv",
        format!("{HEADS}1,专线,2009-04-16,会议太多,工作,\n2,专线,2009-04-16,无,,\n"),
    );
    let said = shell.ask("import opinions opinions.csv");
    assert_eq!(said.code, 1, "{said}");
    assert!(
        said.err.contains("第3行写的是没有意见") && said.err.contains("批次"),
        "{said}"
    );
}

#[test]
fn lines_that_say_of_one_card_both_are_named_by_line() {
    let shell = Shell::office();
    for (rows, said) in [
        (
            "5,专线,2009-04-16,无意见,,\n5,专线,2009-04-16,会议太多,工作,\n",
            vec!["第3行写的是意见，第2行却说同一份（份号5）没有意见"],
        ),
        (
            "005,专线,2009-04-16,无,,\n6,专线,2009-04-16,文件多,工作,\n5,专线,2009-04-16,会议太多,工作,\n5,专线,2009-04-16,饭凉,工作,\n",
            vec!["第4、5行（共2行）写的是意见，第2行却"],
        ),
        (
            "5,专线,2009-04-16,会议太多,工作,\n5,专线,2009-04-16,暂无,,\n6,专线,2009-04-16,无,,\n",
            vec!["第3行说没有意见，这个文件里同一份（份号5）另有意见"],
        ),
    ] {
        shell.write("opinions.csv", format!("{HEADS}{rows}"));
        let refused = shell.ask("import opinions opinions.csv");
        assert_eq!(refused.code, 1, "{refused}");
        for said in said {
            assert!(refused.err.contains(said), "{said}: {refused}");
        }
        assert!(!refused.err.contains("空白件"), "{refused}");
        let cards = shell.ask("list cards --json --all").json();
        assert_eq!(cards.as_array().unwrap().len(), 0, "{refused}");
    }
    // The line that is wrong may be left out.
    shell.script(&["import opinions opinions.csv --leave-out 3", "verify"]);
}

#[test]
fn a_card_that_the_ledger_has_otherwise_is_named_by_line() {
    let shell = Shell::office();
    let import = |rows: &str| {
        shell.write("opinions.csv", format!("{HEADS}{rows}"));
        shell.ask("import opinions opinions.csv")
    };
    assert_eq!(
        import("5,专线,2009-04-16,无,,\n6,专线,2009-04-16,饭凉,工作,\n").code,
        0
    );
    let refused = import("7,专线,2009-04-16,会多,工作,\n5,专线,2009-04-16,文多,工作,\n");
    assert_eq!(refused.code, 1, "{refused}");
    let said = "第3行写的是意见，同一份（份号5）账上是无意见的份 份-0001";
    assert!(refused.err.contains(said), "{refused}");
    // An old file that knew of no opinion takes none away, and says so.
    let told = import("6,专线,2009-04-16,无,,\n8,专线,2009-04-16,无,,\n");
    assert_eq!(told.code, 0, "{told}");
    let whole = format!("{}{}", told.out, told.err);
    assert!(
        whole.contains("第2行说没有意见，账上同一份份-0002已有意见"),
        "{told}"
    );
    shell.script(&["verify"]);
}

#[test]
fn a_target_without_its_object_names_line_and_column_whether_or_not_the_file_has_it() {
    let shell = Shell::office();
    for (target, what) in [
        ("机关部室", "部门或单位"),
        ("直属单位", "部门或单位"),
        ("班子成员", "人"),
    ] {
        shell.write(
            "opinions.csv",
            format!("征集渠道,收到日期,意见内容,意见对象\n专线,2009-04-16,会议太多,{target}\n"),
        );
        let said = shell.ask("import opinions opinions.csv");
        assert_eq!(said.code, 1, "{said}");
        let whole = format!("{}{}", said.out, said.err);
        let row = format!(
            "第2行「具体对象」：应为{what}：意见对象“{target}”须写明是哪一个，而文件里没有这一栏"
        );
        assert!(whole.contains(&row), "{said}");
        shell.write(
            "opinions.csv",
            format!("征集渠道,收到日期,意见内容,意见对象,对象名称\n专线,2009-04-16,会议太多,{target},\n"),
        );
        let said = shell.ask("import opinions opinions.csv");
        let whole = format!("{}{}", said.out, said.err);
        let row = format!("第2行「对象名称」：应为{what}：意见对象“{target}”须写明是哪一个");
        assert!(
            whole.contains(&row) && !whole.contains("没有这一栏"),
            "{said}"
        );
    }
}

#[test]
fn lines_that_clash_on_a_card_are_counted_listed_and_skipped_as_any_other() {
    let shell = Shell::office();
    let import = |rows: &str, options: &str| {
        shell.write("opinions.csv", format!("{HEADS}{rows}"));
        shell.ask(&format!("import opinions opinions.csv {options}"))
    };
    assert_eq!(import("5,专线,2009-04-16,无,,\n", "").code, 0);
    let rows = "5,专线,2009-04-16,文多,工作,\n7,专线,2009-04-16,会多,工作,\n\
         7,专线,2009-04-16,无,,\n8,专线,2009-04-16,无,,\n8,专线,2009-04-16,饭凉,工作,\n\
         9,没有的渠道,2009-04-16,灯暗,工作,\n";
    // Whole: every line is told, and counted. What the first reading finds is told alone.
    let clashing = rows.split_inclusive('\n').take(5).collect::<String>();
    let refused = import(&clashing, "");
    assert_eq!(refused.code, 1, "{refused}");
    for said in [
        "共5行，3行有错",
        "第2行写的是意见",
        "第4行说没有意见",
        "第6行写的是意见，第5行却说",
    ] {
        assert!(refused.err.contains(said), "{said}: {refused}");
    }
    let english = shell.ask("import opinions opinions.csv --lang en");
    for said in [
        "line 2: it is an opinion",
        "line 4: it says that",
        "line 6: it is an opinion",
    ] {
        assert!(english.err.contains(said), "{said}: {english}");
    }
    // A trial tells the same and writes nothing.
    let tried = import(rows, "--skip-bad --dry-run");
    assert_eq!(tried.code, 0, "{tried}");
    let taken = import(rows, "--skip-bad");
    assert_eq!(taken.code, 0, "{taken}");
    for said in [
        "第2行写的是意见",
        "第4行说没有意见",
        "第6行写的是意见",
        "第7行",
    ] {
        assert!(
            taken.err.contains(said) && tried.err.contains(said),
            "{said}: {taken}"
        );
    }
    assert!(taken.out.contains("有错4行"), "{taken}");
    let bad = std::fs::read_to_string(shell.path("opinions.bad.csv")).unwrap();
    for said in ["文多", "饭凉", "灯暗", "账上是无意见的份"] {
        assert!(bad.contains(said), "{said}: {bad}");
    }
    assert!(!bad.contains("会多"), "{bad}");
    assert_eq!(
        shell
            .ask("list opinions --json --all")
            .json()
            .as_array()
            .unwrap()
            .len(),
        1
    );
    shell.script(&["verify"]);
}

#[test]
fn one_paper_is_one_card_by_hand_too() {
    let shell = Shell::office();
    shell.script(&[
        "add batch --name 二批 --channel 座谈会",
        "add card --channel 座谈会 --paper-no 2 --received-on 2009-03-03",
    ]);
    let card = shell.ask("show 份1 --json").json();
    assert_eq!(card["empty"], false, "{card}");
    for paper in ["2", "002", "２"] {
        let said = shell.ask(&format!(
            "add card --channel 座谈会 --paper-no {paper} --received-on 2009-03-03"
        ));
        assert_eq!(said.code, 1, "{said}");
        assert!(
            said.err.contains("份-0001") && said.err.contains("--card"),
            "{said}"
        );
    }
    // Its way leads on.
    shell.script(&[
        "add opinion --card 份1 --channel 座谈会 --text 会多 --received-on 2009-03-03",
    ]);
    // Another day, channel, batch or number is another paper.
    shell.script(&[
        "add card --channel 座谈会 --paper-no 2 --received-on 2009-03-04",
        "add card --channel 专线 --paper-no 2 --received-on 2009-03-03",
        "add card --channel 座谈会 --paper-no 20 --received-on 2009-03-03",
        "add card --batch 二批 --paper-no 2 --received-on 2009-03-03",
        "add card --channel 座谈会 --received-on 2009-03-03",
        "add card --channel 座谈会 --received-on 2009-03-03",
    ]);
    // In a batch the day tells no paper from another.
    let said = shell.ask("add card --batch 二批 --paper-no 02 --received-on 2009-03-09");
    assert!(said.code == 1 && said.err.contains("份-0005"), "{said}");
    // One that is void is no paper; one without an opinion has a way of its own.
    shell.script(&["void 份2 --reason 误"]);
    shell.script(&["add card --channel 座谈会 --paper-no 2 --received-on 2009-03-04 --empty 1 --batch 二批"]
        .map(|it| it.replace("--paper-no 2 ", "--paper-no 9 ")).each_ref().map(String::as_str));
    let said = shell.ask("add card --batch 二批 --paper-no 9 --received-on 2009-03-09");
    assert!(said.code == 1 && said.err.contains("无意见"), "{said}");
    shell.script(&["verify"]);
}
