//! The same said of several records at once, and files named by a range.

use crate::support::shell::Shell;

fn shell() -> Shell {
    let shell = Shell::office();
    shell.script(&[
        "add opinion --channel 专线 --text 热线没人接 --target work",
        "add opinion --channel 专线 --text 窗口关得早 --target work",
        "add opinion --channel 专线 --text 文件发得晚 --target work",
    ]);
    shell
}

fn category(shell: &Shell, number: &str) -> serde_json::Value {
    shell.ask(&format!("show {number} --json")).json()["category"].clone()
}

#[test]
fn several_are_set_alike_and_one_step_takes_all_of_it_back() {
    let shell = shell();
    let said = shell.ask("set 意1..意2,意3 category=职工维权");
    assert!(
        said.code == 0 && said.to_string().contains("3 条已修改"),
        "{said}"
    );
    for number in ["意1", "意2", "意3"] {
        assert_eq!(category(&shell, number), "职工维权", "{number}");
    }
    let again = shell.ask("set 意1..意3 category=职工维权");
    assert!(again.to_string().contains("3 条都没有变化"), "{again}");
    shell.script(&["set 意3 category=服务大局"]);
    let some = shell.ask("set 意1..意3 category=职工维权");
    assert!(
        some.to_string().contains("1 条已修改，2 条没有变化"),
        "{some}"
    );
    shell.script(&["undo", "undo"]);
    shell.script(&["undo"]);
    assert!(category(&shell, "意2").is_null());
    assert_eq!(shell.ask("verify").code, 0);
}

#[test]
fn all_of_them_or_none_and_nothing_that_is_one_s_own() {
    let shell = shell();
    shell.script(&["void 意2 --reason 录重"]);
    let said = shell.ask("set 意1,意2 category=职工维权");
    assert!(
        said.code == 1 && said.err.contains("意-2009-0002"),
        "{said}"
    );
    assert!(category(&shell, "意1").is_null());
    let said = shell.ask("set 部1,部2 name=办公室");
    assert!(said.code != 0 && said.err.contains("一条一条"), "{said}");
    let said = shell.ask("set 意1,部1 category=职工维权");
    assert_ne!(said.code, 0, "{said}");
}
