//! A kind named in generic code is caught in every spelling, and passes where it is the file's own.

use super::{caught, passes};
use crate::kinds::generic_code_names_no_kind as check;

#[test]
fn a_kind_in_generic_code_is_caught() {
    for path in [
        "src/app/sheet/page.rs",
        "src/cli/json.rs",
        "src/office/week.rs",
        "src/store/lit.rs",
        "src/tui/look.rs",
    ] {
        let words = "ask `KindDef`";
        caught(check, path, "const K: Kind = Kind::Task;", 1, words);
        caught(
            check,
            path,
            "fn f() { g(domain::Kind::LookBack) }",
            1,
            words,
        );
        let one_by_one = "named one by one";
        caught(check, path, "use crate::domain::Kind::*;", 1, one_by_one);
        caught(
            check,
            path,
            "use crate::domain::Kind::{Task, Rule};",
            1,
            one_by_one,
        );
    }
    // A room that is about some kinds is not about all of them.
    let words = "ask `KindDef`";
    caught(
        check,
        "src/office/roster/plan.rs",
        "fn f() { g(Kind::Task) }",
        1,
        words,
    );
}

#[test]
fn definitions_rules_tests_and_what_is_asked_of_a_kind_pass() {
    let text = "fn f() { g(Kind::Task) }";
    passes(check, "src/domain/kinds/task.rs", text);
    passes(check, "src/domain/rules/again.rs", text);
    passes(check, "src/store/tests.rs", text);
    passes(
        check,
        "src/office/intake/cards.rs",
        "fn f() { g(Kind::Card) }",
    );
    let generic = "fn f() { for kind in Kind::ALL { g(Kind::ACTOR, Kind::from_code(x)) } }";
    passes(check, "src/office/week.rs", generic);
    let inside = "#[cfg(test)]\nmod tests {\n    fn f() { g(Kind::Task) }\n}";
    passes(check, "src/office/week.rs", inside);
    let shared = inside.replace("mod tests", "pub(in crate::office) mod tests");
    passes(check, "src/office/week.rs", &shared);
}
