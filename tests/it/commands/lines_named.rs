//! Lines of a file that somebody names: as people write them, not for two things at once, and
//! nobody stands on two of them.

use crate::support::shell::Shell;

const ROWS: &str = "工号,姓名,部门\n901,甲乙,办公室\n902,丙丁,办公室\n903,戊己,办公室\n\
                    904,庚辛,办公室\n905,壬癸,办公室\n";

#[test]
fn lines_are_named_as_people_write_them_and_the_report_names_them() {
    let shell = Shell::office();
    shell.write("r.csv", ROWS);
    for (typed, lines) in [
        ("6 2", "2、6"),
        ("6\n2", "2、6"),
        ("6\u{3000}2", "2、6"),
        ("2 - 4", "2-4"),
        ("2～4", "2-4"),
        ("2至4", "2-4"),
        ("2 到 4，6", "2-4、6"),
        ("3..5", "3-5"),
        ("第6行", "6"),
        ("第2行至第3行 5", "2-3、5"),
    ] {
        let said = shell.run(&[
            "import",
            "roster",
            "r.csv",
            "--dry-run",
            "--leave-out",
            typed,
        ]);
        assert_eq!(said.code, 0, "{typed:?}: {said}");
        let told = format!("不录 第{lines}行\n");
        assert!(said.out.contains(&told), "{typed:?}: {said}");
    }
    shell.write(
        "o.csv",
        "渠道,收到日期,意见对象,意见内容\n专线,2009-07-01,工作,一\n专线,2009-02-30,工作,二\n\
         专线,2009-07-01,工作,三\n",
    );
    let said = shell.run(&["import", "opinions", "o.csv", "--leave-out", "4 3"]);
    assert!(
        said.out.contains("不录 第3-4行\n") && said.out.contains("不录2条"),
        "{said}"
    );
    let said = shell.run(&["import", "roster", "r.csv", "--leave-out", "2:6"]);
    assert_eq!((said.code, said.out.as_str()), (2, ""), "{said}");
}

#[test]
fn a_line_is_named_for_one_thing() {
    let shell = Shell::office();
    shell.write("r.csv", ROWS);
    for (options, one, other) in [
        ("--leave-out 6 --new 6", "--leave-out", "--new"),
        ("--leave-out 4-6 --new 5", "--leave-out", "--new"),
        ("--leave-out 6 --same 6=人-006", "--leave-out", "--same"),
        ("--same 6=人-006 --new 2-6", "--same", "--new"),
        ("--same all --new all", "--same", "--new"),
    ] {
        let said = shell.ask(&format!("import roster r.csv {options}"));
        assert_eq!((said.code, said.out.as_str()), (2, ""), "{options}: {said}");
        assert!(
            said.err.contains(one) && said.err.contains(other),
            "{options}: {said}"
        );
    }
    let said = shell.run(&["import", "roster", "r.csv", "--same", "6=人-006,6=人-007"]);
    assert_eq!(said.code, 2, "{said}");
    // A line goes before all lines.
    let said = shell.ask("import roster r.csv --dry-run --new all --leave-out 6");
    assert!(
        said.out.contains("新增4人") && said.out.contains("不录1人"),
        "{said}"
    );
}

#[test]
fn whose_number_is_taken_is_nobody_new() {
    let shell = Shell::office();
    let before = shell.ask("show 人-028 --json").json();
    for row in [
        "027,马长海,办公室,调研员,13900000000",
        "27,马长海,办公室,调研员,13900000000",
        "027,马长河,办公室,调研员,13900000000",
        "=\"027\",马 长海,组织部,调研员,13900000000",
    ] {
        shell.write("r.csv", format!("工号,姓名,部门,职务,手机\n{row}\n"));
        let said = shell.ask("import roster r.csv --new 2");
        assert_eq!((said.code, said.out.as_str()), (1, ""), "{row}: {said}");
        assert!(
            said.err.contains("第2行「工号」") && said.err.contains("人-028 马长海"),
            "{row}: {said}"
        );
    }
    assert_eq!(shell.ask("show 人-028 --json").json(), before);
    // Of all lines those that are there are passed over.
    shell.write(
        "r.csv",
        "工号,姓名,部门\n027,马长海,办公室\n902,马长海,办公室\n",
    );
    let said = shell.ask("import roster r.csv --new all");
    assert!(
        said.out.contains("新增1人") && said.out.contains("未变1人"),
        "{said}"
    );
}

#[test]
fn nobody_is_two_lines() {
    let shell = Shell::office();
    for (rows, options) in [
        (
            "901,甲乙,办公室\n902,丙丁,办公室\n",
            "--same 2=人-028,3=人-028",
        ),
        ("027,马长海,办公室\n902,丙丁,办公室\n", "--same 3=人-028"),
        ("901,丙丁,办公室\n027,马长海,办公室\n", "--same 2=027"),
    ] {
        shell.write("r.csv", format!("工号,姓名,部门\n{rows}"));
        let said = shell.ask(&format!("import roster r.csv {options}"));
        assert_eq!((said.code, said.out.as_str()), (1, ""), "{options}: {said}");
        assert!(
            said.err.contains("第3行「姓名」")
                && said.err.contains("人-028 马长海")
                && said.err.contains("第2行指明"),
            "{options}: {said}"
        );
    }
}
