//! A roster says all that is wrong with it at once, with ways out that are understood.

use crate::support::shell::Shell;

/// A row that is wrong in itself says at once as well that nobody knows what it names.
#[test]
fn all_that_is_wrong_with_a_row_is_told_in_one_round() {
    let shell = Shell::office();
    shell.write("two.csv", "姓名,部门,级别\n张三丰,不知部,局级\n");
    let said = shell.ask("import roster two.csv");
    assert_eq!(said.code, 1, "{said}");
    for told in ["局级", "不知部"] {
        assert!(said.err.contains(told), "{told}: {said}");
    }
}

/// Where two columns have one head, the way out names one of them so that it is understood; a dry
/// run says of nothing that it is remembered already.
#[test]
fn a_doubled_column_is_named_by_its_place_and_a_dry_run_remembers_nothing() {
    let shell = Shell::office();
    shell.write("twice.csv", "姓名,部门,部门\n张三丰,办公室,办公室\n");
    let said = shell.ask("import roster twice.csv");
    assert!(said.err.contains("--map 第3列=不录"), "{said}");
    let dry = shell.ask("import roster twice.csv --map 第3列=不录 --dry-run");
    assert_eq!(dry.code, 0, "{dry}");
    assert!(dry.out.contains("读入后记住"), "{dry}");
}
