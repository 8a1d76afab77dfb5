//! What a file brings that is nearly there, or hardly what it should be: counted apart, listed
//! before it is written, never silent.

use crate::support::shell::{Said, Shell};

const HEAD: &str = "份号,征集渠道,收到日期,意见内容,意见对象\n";

fn take(shell: &Shell, texts: &[&str], options: &str) -> Said {
    let row = |(n, text): (usize, &&str)| format!("{},专线,2009-04-16,{text},工作\n", n + 1);
    let rows: String = texts.iter().enumerate().map(row).collect();
    shell.write("file.csv", format!("{HEAD}{rows}"));
    shell.ask(&format!("import opinions file.csv {options}"))
}

fn count(shell: &Shell, list: &str) -> usize {
    let rows = shell.ask(&format!("list {list} --json --all")).json();
    rows.as_array().unwrap().len()
}

#[test]
fn rows_without_an_opinion_are_counted_apart() {
    let shell = Shell::office();
    let texts = ["会议太多", "无", "沒有意見", "均无", "文件多"];
    let tried = take(&shell, &texts, "--dry-run");
    assert!(tried.out.contains("将新增2条"), "{tried}");
    assert!(tried.out.contains("无意见3份；5份"), "{tried}");
    let english = take(&shell, &texts, "--dry-run --lang en");
    assert!(
        english.out.contains("2 would be new") && english.out.contains("3 without opinion; 5"),
        "{english}"
    );
    let said = take(&shell, &texts, "");
    assert!(
        said.out.contains("新增2条") && said.out.contains("无意见3份；5份"),
        "{said}"
    );
    assert_eq!((count(&shell, "opinions"), count(&shell, "cards")), (2, 5));
    // Once more: none is new, and none is counted as an opinion that is there.
    let again = take(&shell, &texts, "");
    assert!(
        again.out.contains("未变2条") && again.out.contains("无意见0份（账上已有3份）"),
        "{again}"
    );
    assert_eq!((count(&shell, "opinions"), count(&shell, "cards")), (2, 5));
    // A file of nothing else is no file that brought nothing.
    let none = take(&Shell::office(), &["无", "无"], "");
    assert!(
        none.out.contains("新增0条") && none.out.contains("无意见2份"),
        "{none}"
    );
    assert!(!none.err.contains("账上都已有"), "{none}");
}

#[test]
fn what_was_voided_comes_back_only_with_a_word() {
    let shell = Shell::office();
    take(&shell, &["会议太多", "文件多", "无"], "");
    shell.script(&["void 意1 --reason 重复"]);
    let told = "相同 第2行“会议太多”与作废的意-2009-0001同文，照录；不录加 --leave-out 2";
    let texts = ["会议太多", "文件多", "无"];
    for options in ["--dry-run", "--leave-out 3"] {
        let said = take(&shell, &texts, options);
        let listed = said.out.find(told);
        let counted = said.out.find("新增1条");
        assert!(listed.is_some() && listed < counted, "{options}: {said}");
    }
    // It is there now.
    let again = take(&shell, &texts, "");
    assert!(!again.out.contains("作废"), "{again}");
    // Put otherwise it is told as well.
    shell.script(&["void 意2 --reason 重复"]);
    let said = take(&shell, &["会议太多", "1、文件多！"], "--dry-run");
    assert!(said.out.contains("与作废的意-2009-0002同文"), "{said}");
    shell.script(&["verify"]);
}

#[test]
fn what_begins_by_saying_none_is_listed_and_stays_an_opinion() {
    let shell = Shell::office();
    let said = take(
        &shell,
        &["没有意见，总的满意", "没有意见，但希望多下基层"],
        "",
    );
    assert!(
        said.out
            .contains("注意 第2行“没有意见，总的满意”开头说没有意见"),
        "{said}"
    );
    assert!(!said.out.contains("注意 第3行"), "{said}");
    assert_eq!(count(&shell, "opinions"), 2);
}

#[test]
fn what_is_put_otherwise_is_listed_before_it_comes_in() {
    let shell = Shell::office();
    let there = [
        "会议太多",
        "长期不下基层",
        "班车只有三趟",
        "书记会务重",
        "补贴少",
    ];
    take(&shell, &there, "");
    for (at, put) in [
        (1, "1、会议太多"),
        (1, "（1）会议太多"),
        (1, "①会议太多"),
        (1, "一、会议太多。"),
        (1, "1. 会议太多"),
        (1, "會議太多"),
        (2, "⻓期不下基层"),
        (2, "長期不下基層"),
        (3, "班车只有3趟"),
        (3, "3、班車只有３趟！"),
        (4, "書記會務重"),
        (5, "意见：补贴少"),
    ] {
        let said = take(&shell, &[put], "--dry-run");
        let like = format!("与意-2009-000{at}只差写法");
        assert!(
            said.out.contains("相近 第2行") && said.out.contains(&like),
            "{put}: {said}"
        );
        assert!(said.out.contains("新增1条"), "{put}: {said}");
    }
    // Also within one file, and with a reason of its own beside that of punctuation.
    let said = take(&shell, &["食堂贵", "1、食堂贵", "食堂，贵"], "--dry-run");
    assert!(
        said.out.contains("相近 第3行“1、食堂贵”与第2行只差写法"),
        "{said}"
    );
    assert!(
        said.out.contains("相近 第4行") && said.out.contains("标点"),
        "{said}"
    );
    // Figures are what is said.
    let said = take(&shell, &["班车只有五趟"], "--dry-run");
    assert!(!said.out.contains("相近"), "{said}");
}
