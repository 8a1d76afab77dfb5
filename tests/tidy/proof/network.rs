//! What speaks to a network is caught, by whatever way it comes in; what only tests use is not.

use super::caught;
use crate::network::{no_crate_speaks, no_line_names_it};
use crate::tree::Tree;

const LOCK: &str = "\
[[package]]
name = \"duban\"
dependencies = [
 \"chrono\",
 \"tempfile\",
]

[[package]]
name = \"chrono\"
dependencies = [
 \"socket2 0.5.1\",
]

[[package]]
name = \"socket2\"
version = \"0.5.1\"

[[package]]
name = \"tempfile\"
dependencies = [
 \"tokio\",
]

[[package]]
name = \"tokio\"
";

const MANIFEST: &str =
    "[dependencies]\nchrono = \"0.4\"\n\n[dev-dependencies]\ntempfile = \"3\"\n";

#[test]
fn a_crate_that_speaks_is_found_behind_another_and_not_among_those_of_tests() {
    let told = |lock: &str| {
        let tree = Tree::of(&[("Cargo.toml", MANIFEST), ("Cargo.lock", lock)]);
        let faults = no_crate_speaks(&tree);
        faults.into_iter().map(|it| it.0).collect::<Vec<_>>()
    };
    let found = told(LOCK);
    assert!(
        found.len() == 1 && found[0].contains("`socket2`"),
        "{found:?}"
    );
    let without = LOCK.replace(" \"socket2 0.5.1\",\n", "");
    assert!(told(&without).is_empty());
    // A list that cannot be read clears nobody.
    assert_eq!(told("").len(), 1);
}

#[test]
fn a_line_that_names_a_network_is_caught() {
    for line in [
        "use std::net::TcpStream;",
        "fn f() { let _ = std::net::UdpSocket::bind(\"a\"); }",
        "use std::os::unix::net::UnixListener;",
        "use std::os::unix::net::UnixStream;",
    ] {
        caught(no_line_names_it, "src/store/x.rs", line, 1, "network");
    }
}
