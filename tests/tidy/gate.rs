//! What comes to the gate was judged: only rules make a change, but for what tests and measures.

use crate::tree::{Fault, Tree, fault};

/// Where a change without rules is defined.
const DEFINED: &str = "src/domain/change.rs";

/// Finds code that makes a change no rule was asked about.
pub(crate) fn rules_alone_make_changes(tree: &Tree) -> Vec<Fault> {
    let mut faults = Vec::new();
    let is_test = |path: &str| path.ends_with("tests.rs") || path.contains("/tests/");
    for (path, source) in tree.sources("src/") {
        if path == DEFINED || is_test(path) {
            continue;
        }
        for token in source.code() {
            if token.word() == Some("unruled") {
                let what = "only tests and benches make a change that no rule was asked about";
                faults.push(fault(path, token.line, what));
            }
        }
    }
    faults
}
