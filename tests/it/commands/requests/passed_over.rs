//! `--skip` sent again: passed over are those of the first time, for the reasons of the first time.

use super::entries;
use crate::support::shell::Shell;

/// The lines about what was passed over and what was done, without the mark that it was before.
fn told(err: &str) -> Vec<&str> {
    err.lines()
        .filter(|line| !line.contains("同一请求"))
        .collect()
}

#[test]
fn what_was_passed_over_is_told_again_in_either_language() {
    let shell = Shell::confirmed();
    shell.three_opinions();
    shell.ask("void 意5 --reason 误录").done();
    let line = "do 意1..意5 check --reread 1 --note 已阅 --skip --request 核";
    let first = shell.ask(line);
    assert_eq!(first.code, 0, "{first}");
    assert_eq!(first.err.matches("跳过").count(), 2, "{first}");
    assert!(!first.err.contains("意-2009-0005"), "{first}");
    let written = entries(&shell);
    for again in [
        line,
        "do 意5,意4,意3,意2,意1 check --reread 1 --note 已阅 --skip --request 核",
    ] {
        let again = shell.ask(again);
        assert_eq!((again.code, &again.out), (0, &first.out), "{again}");
        let (mut one, mut other) = (told(&first.err), told(&again.err));
        one.sort_unstable();
        other.sort_unstable();
        assert_eq!(one, other, "{again}");
    }
    let english = shell.ask_in_english(line);
    assert_eq!(english.code, 0, "{english}");
    assert!(
        english.err.contains("passed over: 意-2009-0001"),
        "{english}"
    );
    for other in [
        "do 意1..意5 check --reread 1 --note 已阅 --request 核",
        "do 意1..意4 check --reread 1 --note 已阅 --skip --request 核",
    ] {
        let differs = shell.ask(other);
        assert_eq!(differs.code, 1, "{differs}");
        assert!(differs.err.contains("内容与这次不同"), "{differs}");
    }
    assert_eq!(entries(&shell), written);
    shell.ask("verify").done();
}

#[test]
fn a_range_is_what_was_named_whatever_became_void_since() {
    let shell = Shell::confirmed();
    shell.three_opinions();
    let checked = "do 意3..意5 check --reread 1 --request 核";
    let first = shell.ask(checked).done();
    // The request itself leaves nothing of its range standing.
    let line = "do 意3..5 void --note 误录 --request 废";
    shell.ask(line).done();
    let written = entries(&shell);
    for (line, out) in [(line, ""), (checked, first.as_str())] {
        let again = shell.ask(line);
        assert_eq!((again.code, again.out.as_str()), (0, out), "{again}");
        assert!(again.err.contains("同一请求已于"), "{again}");
        assert_eq!(again.err.matches("意-2009-000").count(), 3, "{again}");
    }
    assert_eq!(entries(&shell), written);
}
