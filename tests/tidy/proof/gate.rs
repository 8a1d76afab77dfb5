//! A change without rules is caught wherever it is made, and passes where it is defined or tested.

use super::{caught, passes};
use crate::gate::rules_alone_make_changes as check;

#[test]
fn a_change_without_rules_is_caught() {
    let words = "no rule was asked about";
    for path in [
        "src/store/undo.rs",
        "src/app/office/setup.rs",
        "src/domain/rules/tie.rs",
    ] {
        caught(check, path, "fn f() { Change::unruled(vec![]); }", 1, words);
        caught(check, path, "const F: fn() = Change::unruled;", 1, words);
    }
}

#[test]
fn its_definition_tests_and_words_about_it_pass() {
    let text = "fn f() { Change::unruled(vec![]); }";
    passes(check, "src/domain/change.rs", text);
    passes(check, "src/store/tests.rs", text);
    passes(
        check,
        "src/store/undo.rs",
        "// unruled\nconst A: &str = \"unruled\";",
    );
    let inside = "#[cfg(test)]\nmod tests {\n    fn f() { Change::unruled(vec![]); }\n}";
    passes(check, "src/store/undo.rs", inside);
}
