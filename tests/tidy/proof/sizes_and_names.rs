//! Sizes, names, forgotten files and tests that do not run.

use super::{caught, passes};
use crate::tree::Tree;
use crate::{modules, shape};

#[test]
fn a_file_of_the_wrong_shape_is_caught() {
    let path = "src/app/tasks.rs";
    let says = shape::files_say_what_they_are_for;
    caught(
        says,
        path,
        "use std::fmt;\n//! Too late.",
        1,
        "must open with",
    );
    caught(says, path, "//! x\n", 1, "must open with");
    caught(says, "tests/it/rules/tasks.rs", "", 1, "must open with");
    passes(says, path, "//! What a task is.\n");

    let short = shape::files_are_short;
    caught(
        short,
        path,
        &"\n".repeat(401),
        401,
        "401 lines of code; at most 400",
    );
    caught(short, "src/lib.rs", &"\n".repeat(61), 61, "at most 60");
    let tested = format!(
        "{}#[cfg(test)]\nmod tests {{{}}}",
        "\n".repeat(400),
        "\n".repeat(90)
    );
    passes(short, path, &tested);
    let tree = Tree::of(&[(path, &"\n".repeat(450))]);
    for (lines, faults) in [(440, 1), (450, 0), (460, 1)] {
        assert_eq!(
            shape::files_are_short_but(&tree, &[(path, lines)]).len(),
            faults
        );
    }
    let tree = Tree::of(&[(path, "")]);
    assert_eq!(
        shape::files_are_short_but(&tree, &[(path, 450), ("src/gone.rs", 1)]).len(),
        2
    );

    let narrow = shape::lines_are_narrow;
    caught(
        narrow,
        path,
        &format!("\n// {}", "督".repeat(98)),
        2,
        "101 columns",
    );
    passes(narrow, path, &format!("// {}", "督".repeat(97)));
    passes(
        narrow,
        path,
        &format!("const A: &str = \"{}\";", "a".repeat(200)),
    );
}

#[test]
fn a_name_that_says_nothing_is_caught() {
    let check = shape::names_say_something;
    for path in [
        "src/app/util.rs",
        "src/app/helpers/mod.rs",
        "tests/it/common/mod.rs",
    ] {
        caught(check, path, "", 1, "is no name for a module");
    }
    for text in [
        "struct TaskManager;",
        "pub(crate) enum KeyHandler { A }",
        "type TaskInfo = ();",
        "mod task_helpers {}",
        "struct Data;",
    ] {
        caught(check, "src/app/tasks.rs", text, 1, "says nothing");
    }
    for text in [
        "struct DataVersion;",
        "fn info() {}",
        "struct Information;",
        "// struct Info",
    ] {
        passes(check, "src/app/tasks.rs", text);
    }
}

#[test]
fn a_test_that_does_not_run_is_caught() {
    let path = "tests/it/rules/tasks.rs";
    let ignored = "#[test]\n#[ignore = \"slow\"]\nfn a() {}";
    caught(shape::no_test_is_ignored, path, ignored, 2, "`#[ignore]`");
    caught(
        shape::no_test_is_ignored,
        path,
        "#[should_panic]",
        1,
        "`#[should_panic]`",
    );

    let check = modules::files_are_reached;
    let tree = Tree::of(&[
        ("src/lib.rs", "pub mod app;"),
        ("src/app/mod.rs", "mod state; // mod forgotten;"),
        ("src/app/state.rs", "mod tasks; mod inner { mod deep; }"),
        ("src/app/state/tasks.rs", ""),
        ("src/app/state/inner/deep.rs", ""),
        ("src/app/forgotten.rs", ""),
        ("tests/it/main.rs", "mod rules;"),
        ("tests/it/rules/mod.rs", ""),
        ("tests/it/rules/lost.rs", ""),
        ("tests/other/lost.rs", ""),
    ]);
    let found: Vec<String> = check(&tree).into_iter().map(|it| it.0).collect();
    let lost: Vec<&str> = found.iter().filter_map(|it| it.split(':').next()).collect();
    let want = [
        "src/app/forgotten.rs",
        "tests/it/rules/lost.rs",
        "tests/other/lost.rs",
    ];
    assert_eq!(lost, want, "{found:?}");
}
