//! The program speaks to no network: no crate that could is in what an office gets, and no line of
//! ours names what the standard library has for it. `tests/it/commands/no_network.rs` looks at the
//! program that was built, `.ci/look` at each that is handed out.

use std::collections::{BTreeMap, BTreeSet};

use crate::rooms::{dependencies, named};
use crate::tree::{Fault, Tree, fault};

/// Crates that speak to a network, or are there for those that do. A new one is not always known
/// here; what it asks of the system is found in the program.
const SPEAKERS: &[&str] = &[
    "actix-web",
    "async-io",
    "async-net",
    "async-std",
    "attohttpc",
    "axum",
    "curl",
    "curl-sys",
    "dns-lookup",
    "git2",
    "h2",
    "h3",
    "hickory-proto",
    "hickory-resolver",
    "http",
    "hyper",
    "hyper-util",
    "if-addrs",
    "ipnet",
    "isahc",
    "lettre",
    "libgit2-sys",
    "libssh2-sys",
    "mdns",
    "minreq",
    "native-tls",
    "openssl",
    "openssl-sys",
    "opentelemetry",
    "quinn",
    "quinn-udp",
    "reqwest",
    "russh",
    "rustls",
    "schannel",
    "sentry",
    "smol",
    "socket2",
    "ssh2",
    "surf",
    "tiny_http",
    "tokio",
    "tonic",
    "tower",
    "trust-dns-resolver",
    "tungstenite",
    "ureq",
    "warp",
    "webpki-roots",
    "websocket",
    "winhttp",
    "zmq",
];

/// The one thing of those names that is no network: two ends of one process, without an address.
const PAIR: (&str, &str) = ("src/tui/terminal/unix.rs", "UnixStream");

/// Finds crates of the program, not of its tests, that speak to a network.
pub(crate) fn no_crate_speaks(tree: &Tree) -> Vec<Fault> {
    let lock = tree.get(LOCK).unwrap_or_default();
    let packages = packages(lock);
    let manifest = tree.get("Cargo.toml").unwrap_or_default();
    let (ours, known) = (dependencies(manifest), Some("duban"));
    let mut wanted: Vec<&str> = Vec::new();
    for name in known.and_then(|it| packages.get(it)).into_iter().flatten() {
        // The manifest may call it otherwise; then it is none of the tests'.
        let spelt = name.replace('-', "_");
        if ours.contains(&spelt) || !of_tests(manifest).contains(&spelt) {
            wanted.push(name);
        }
    }
    if wanted.is_empty() {
        return vec![fault(LOCK, 1, "names nothing that the program is made of")];
    }
    let mut seen = BTreeSet::new();
    while let Some(name) = wanted.pop() {
        if seen.insert(name) {
            wanted.extend(packages.get(name).into_iter().flatten());
        }
    }
    let speaks = seen.into_iter().filter(|name| SPEAKERS.contains(name));
    speaks
        .map(|name| {
            let what = format!("`{name}` speaks to a network, and the program does not");
            fault(LOCK, 1, &what)
        })
        .collect()
}

/// Where all crates are listed with what they are made of.
const LOCK: &str = "Cargo.lock";

/// Gives what each crate needs, all versions of one together.
fn packages(lock: &str) -> BTreeMap<&str, BTreeSet<&str>> {
    let mut found: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    let mut name = "";
    for line in lock.lines() {
        if let Some(rest) = line.strip_prefix("name = ") {
            name = rest.trim_matches('"');
            found.entry(name).or_default();
        } else if let Some(needed) = line.strip_prefix(" \"") {
            let needed = needed.split(['"', ' ']).next().unwrap_or_default();
            found.entry(name).or_default().insert(needed);
        }
    }
    found
}

/// Gives the crates that only tests and measures use, as code spells them.
fn of_tests(manifest: &str) -> BTreeSet<String> {
    let mut inside = false;
    let mut found = BTreeSet::new();
    for line in manifest.lines() {
        if let Some(section) = line.trim().strip_prefix('[') {
            inside = section.trim_end_matches(']').ends_with("dev-dependencies");
        } else if let Some((name, _)) = line.split_once('=').filter(|_| inside) {
            found.insert(name.trim().replace('-', "_"));
        }
    }
    found
}

/// Finds code that names what the standard library has for networks.
pub(crate) fn no_line_names_it(tree: &Tree) -> Vec<Fault> {
    let mut faults = Vec::new();
    for (path, _, named) in named(tree) {
        let steps: Vec<&str> = (0..6).map(|n| named.step(n)).collect();
        let of_std = matches!(steps.first(), Some(&("std" | "core")));
        let Some(at) = steps.iter().position(|it| *it == "net").filter(|_| of_std) else {
            continue;
        };
        let what = steps.get(at + 1).copied().unwrap_or_default();
        if (path, what) != PAIR {
            let said = format!("`std::…::net::{what}` is a network, and the program has none");
            faults.push(fault(path, named.line, &said));
        }
    }
    faults
}
