//! `status` of a new store says what is to be done first, and with which command.

use crate::support::shell::Shell;

#[test]
fn status_of_a_new_store_says_what_is_done_first() {
    let shell = Shell::empty();
    let init = "init --template baoding-2009 --rehearsal --person 张明";
    assert_eq!(shell.ask(init).code, 0);
    let told = shell.ask("status").out;
    let line = "先办：duban list phases、duban import roster、duban add batch、\
                duban import opinions";
    assert!(told.contains(line), "{told}");

    let told = Shell::office().ask("status --json").out;
    let told: serde_json::Value = serde_json::from_str(&told).unwrap();
    assert_eq!(told["first_steps"], serde_json::json!(["batch", "opinion"]));
}
