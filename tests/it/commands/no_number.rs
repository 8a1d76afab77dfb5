//! A number that leads nowhere.

use crate::support::shell::Shell;

/// A number that leads nowhere says what it is; what only some read is not told apart from what
/// nobody entered.
#[test]
fn a_number_that_names_nothing_says_why() {
    let shell = Shell::rectifying();
    shell.script(&[
        "add opinion --channel 专线 --text 书记下来太少 --target team_member --target-person 陈晓东",
        "add opinion --channel 专线 --text 走廊太暗",
    ]);
    for (number, told) in [
        ("意9999", "意见只编到 意-2009-0004"),
        ("意-2008-0002", "这个号的意见是 意-2009-0002"),
        ("办公室", "不是编号"),
        ("制1", "还没有录过"),
    ] {
        let said = shell.ask(&format!("show {number}"));
        assert!(
            said.code == 1 && said.err.contains(told),
            "{number}: {said}"
        );
    }
    assert!(shell.ask("show 意3").out.contains("下来太少"));
    let raw = rusqlite::Connection::open(shell.store()).unwrap();
    raw.execute("UPDATE users SET role = 'viewer'", []).unwrap();
    for number in ["意3", "意-2008-0003"] {
        let said = shell.ask(&format!("show {number}"));
        assert!(
            said.code == 1 && said.err.contains("看不到") && !said.err.contains("2009-0003"),
            "{said}"
        );
    }
    assert!(shell.ask("show 意9").err.contains("只编到 意-2009-0004"));
}
