//! What was typed is told as it was typed: nothing in it is read as a key of a sentence.

use crate::support::shell::Shell;

#[test]
fn what_is_typed_stands_in_a_sentence_as_it_is_whatever_it_begins_with() {
    let shell = Shell::office();
    shell.script(&["add person --name=@李四 --department 办公室"]);
    for (line, typed) in [
        (
            "add person --name=@kind-person --department @state-void",
            "@state-void",
        ),
        (
            "add person --name=丁一 --department 办公室 --telephone @col-name",
            "@col-name",
        ),
        ("show @kind-person", "@kind-person"),
        ("list tasks --owner @李", "@李"),
        ("list opinions --channel @kind-person", "@kind-person"),
        ("do @state-void check", "@state-void"),
    ] {
        let told = shell.ask(line);
        assert!(told.err.contains(typed), "{line}\n{told}");
        assert!(!told.err.contains('⟦'), "{line}\n{told}");
    }
}
