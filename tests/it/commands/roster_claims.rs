//! Each row of a roster claims one person there, once; a name that several rows bear completes
//! nobody.

use crate::support::shell::{Said, Shell};

const HEADS: &str = "工号,姓名,部门,职务";

fn take(shell: &Shell, rows: &str) -> Said {
    shell.write("claims.csv", format!("{HEADS}\n{rows}"));
    shell.ask("import roster claims.csv")
}

/// The office with two people of one name in one department, told apart by their numbers.
fn twins() -> Shell {
    let shell = Shell::office();
    let said = take(&shell, "901,周文,办公室,干事\n902,周文,办公室,干事\n");
    assert!(said.out.contains("新增2人"), "{said}");
    shell
}

#[test]
fn whom_a_number_means_no_name_takes() {
    let shell = twins();
    for rows in [
        "901,周文,办公室,\n,周文,办公室,\n",
        ",周文,办公室,\n901,周文,办公室,\n",
    ] {
        let said = take(&shell, rows);
        assert_eq!(said.code, 0, "{said}");
        assert!(said.out.contains("新增0人，更新0人，未变2人"), "{said}");
    }
    // Both are claimed: a third row is nobody there, and has nothing to be told apart by.
    let said = take(
        &shell,
        "901,周文,办公室,\n902,周文,办公室,\n903,周文,办公室,\n,周文,办公室,\n",
    );
    assert_eq!(said.code, 1, "{said}");
    assert!(
        said.err.contains("1行有错") && said.err.contains("第5行「工号」"),
        "{said}"
    );
}

#[test]
fn two_rows_without_numbers_claim_two_people() {
    let shell = twins();
    let said = take(&shell, ",周文,办公室,\n,周文,办公室,\n");
    assert_eq!(said.code, 0, "{said}");
    assert!(said.out.contains("新增0人，更新0人，未变2人"), "{said}");
    let said = take(&shell, ",周文,办公室,\n,周文,办公室,\n,周文,办公室,\n");
    assert_eq!(said.code, 1, "{said}");
    assert!(
        said.err.contains("1行有错") && said.err.contains("第4行「工号」"),
        "{said}"
    );
}

#[test]
fn a_name_that_several_rows_bear_completes_nobody() {
    let empty = || {
        let shell = Shell::empty();
        let init = "init --template baoding-2009 --rehearsal --person 张明";
        assert_eq!(shell.ask(init).code, 0);
        shell
    };
    // Numbers tell these two apart, but not which of them made the store.
    let shell = empty();
    let said = take(&shell, "301,张明,办公室,\n302,张 明,组织部,\n");
    assert_eq!(said.code, 0, "{said}");
    assert!(said.out.contains("新增2人，更新0人"), "{said}");
    let people = shell.ask("list people --json").json();
    let bare = people
        .as_array()
        .unwrap()
        .iter()
        .filter(|it| it["department"].is_null());
    assert_eq!(bare.count(), 1, "{people:#}");
    // One alone is he.
    let shell = empty();
    let said = take(&shell, "301,张明,办公室,\n302,张民,组织部,\n");
    assert!(said.out.contains("新增1人，更新1人"), "{said}");
}
