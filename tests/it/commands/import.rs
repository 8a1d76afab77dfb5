//! `import`: 1,200 in, again 0, seven faults by line and column, and what can be mended.

use insta::assert_snapshot;

use crate::support::shell::Shell;

const OPINIONS: &str = "import opinions opinions-2009.gb18030.csv";
const FAULTY: &str = "import opinions opinions-faults.utf8.csv";

#[test]
fn the_roster_comes_in_once() {
    let shell = Shell::empty();
    shell.copy("roster.csv");
    shell.ask("init --template baoding-2009 --rehearsal").done();
    assert_snapshot!(shell.ask("import roster roster.csv"), @"");
    assert_snapshot!(shell.ask("import roster roster.csv"), @"");
}

#[test]
fn twelve_hundred_opinions_come_in_and_the_same_file_adds_nothing() {
    let shell = Shell::office();
    shell.copy("opinions-2009.gb18030.csv");
    assert_snapshot!(shell.ask(OPINIONS), @"");
    assert_snapshot!(shell.ask(OPINIONS), @"");
    let status = shell.ask("status --json").json();
    assert_eq!(status["opinions"]["total"], 1200);
    assert_eq!(status["cards"]["total"], 850);
}

#[test]
fn a_file_with_faults_is_refused_whole_and_every_fault_is_named() {
    let shell = Shell::office();
    shell.copy("opinions-faults.utf8.csv");
    assert_snapshot!(shell.ask(FAULTY), @"");
    assert_eq!(shell.ask("status --json").json()["opinions"]["total"], 0);
    assert_snapshot!(shell.ask_in_english(FAULTY), @"");
}

#[test]
fn skipped_rows_can_be_mended_and_taken_in() {
    let shell = Shell::office();
    shell.copy("opinions-faults.utf8.csv");
    let said = shell.ask(&format!("{FAULTY} --skip-bad"));
    assert_eq!(said.code, 0);
    assert_snapshot!(said.out, @"");
    let bad = shell.path("opinions-faults.utf8.bad.csv");
    let rows = String::from_utf8(std::fs::read(&bad).unwrap()).unwrap();
    assert!(rows.starts_with('\u{feff}'));
    assert_eq!(rows.lines().count(), 8);
    let again = shell.ask(&format!("{FAULTY} --skip-bad"));
    assert_snapshot!(again, @"");

    let long = "很长".repeat(12_000);
    let mended = rows
        .replace("2009-02-30", "2009-03-01")
        .replace("三月的一天", "2009-03-03")
        .replace("2031-01-01", "2009-03-31")
        .replace("微博", "专线")
        .replace(&long, "很长");
    shell.write("mended.csv", mended);
    assert_snapshot!(shell.ask("import opinions mended.csv"), @"");
}

#[test]
fn bad_rows_are_for_their_owner_only() {
    use std::os::unix::fs::PermissionsExt as _;
    let shell = Shell::office();
    shell.copy("opinions-faults.utf8.csv");
    shell.ask(&format!("{FAULTY} --skip-bad=out.csv")).done();
    let about = std::fs::metadata(shell.path("out.csv")).unwrap();
    assert_eq!(about.permissions().mode() & 0o777, 0o600);
}

#[test]
fn what_is_no_table_is_named_and_told_what_to_do_with() {
    let shell = Shell::office();
    shell.write("a.xlsx", b"PK\x03\x04 xl/workbook.xml [Content_Types].xml");
    shell.write("a.pdf", b"%PDF-1.4\n");
    shell.write("empty.csv", b"");
    shell.write("names.csv", "姓名,部门\n甲,乙\n");
    shell.write(
        "twice.csv",
        "意见内容,内容,征集渠道,收到日期\n甲,乙,专线,2009-03-01\n",
    );
    shell.write("bytes.csv", b"\x80\x81\xff\xfe\xfa\n\xff\xff\n");
    let said: String = [
        "a.xlsx",
        "a.pdf",
        "empty.csv",
        "names.csv",
        "twice.csv",
        "bytes.csv",
    ]
    .map(|name| shell.ask(&format!("import opinions {name}")).to_string())
    .concat();
    assert_snapshot!(said, @"");
}

#[test]
fn warnings_are_summed_up() {
    let shell = Shell::office();
    let mut rows = "意见内容,征集渠道,收到日期\n".to_owned();
    for n in 0..8 {
        rows.push_str(&format!("内容{n},专线,2008-12-0{}\n", n + 1));
    }
    shell.write("early.csv", rows);
    assert_snapshot!(shell.ask("import opinions early.csv"), @"");
}
