//! The program that was built asks the system for nothing by which one speaks to a network.
#![cfg(all(
    target_os = "linux",
    target_pointer_width = "64",
    target_endian = "little"
))]

/// The calls by which a process reaches, or lets itself be reached. A pair of ends without an
/// address (`socketpair`), by which a signal wakes the program, is none of them.
const CALLS: [&str; 9] = [
    "socket",
    "connect",
    "bind",
    "listen",
    "accept",
    "accept4",
    "getaddrinfo",
    "gethostbyname",
    "getnameinfo",
];

/// What a table of the names that a program is run with is marked with.
const SYMBOLS: usize = 11;

/// Reads a number of so many bytes at a place of a file.
fn number(file: &[u8], at: usize, bytes: usize) -> usize {
    let read = |sum, byte: &u8| (sum << 8) | usize::from(*byte);
    file[at..at + bytes].iter().rev().fold(0, read)
}

/// Gives the names of what a program asks of the libraries that it is run with.
fn asked(file: &[u8]) -> Vec<String> {
    assert!(file.starts_with(b"\x7fELF\x02\x01"), "no program of Linux");
    let (table, size, count) = (
        number(file, 40, 8),
        number(file, 58, 2),
        number(file, 60, 2),
    );
    let section = |n: usize| table + n * size;
    let placed = |n: usize| {
        (
            number(file, section(n) + 24, 8),
            number(file, section(n) + 32, 8),
        )
    };
    let symbols = (0..count)
        .find(|n| number(file, section(*n) + 4, 4) == SYMBOLS)
        .expect("it asks for something");
    let ((from, length), names) = (placed(symbols), number(file, section(symbols) + 40, 4));
    let names = placed(names).0;
    let mut found = Vec::new();
    for symbol in (from..from + length).step_by(24) {
        // What belongs to no section of its own comes from elsewhere.
        if number(file, symbol + 6, 2) == 0 {
            let name = names + number(file, symbol, 4);
            let end = file[name..].iter().position(|it| *it == 0).unwrap();
            found.push(String::from_utf8_lossy(&file[name..name + end]).into_owned());
        }
    }
    found
}

#[test]
fn the_program_asks_for_no_call_of_a_network() {
    let file = std::fs::read(env!("CARGO_BIN_EXE_duban")).unwrap();
    let asked = asked(&file);
    // What it does ask for is read: files, and the pair that signals come through.
    for known in ["open64", "socketpair"] {
        assert!(asked.iter().any(|it| it == known), "{known}: {asked:?}");
    }
    let speaks: Vec<_> = asked
        .iter()
        .filter(|it| CALLS.contains(&it.as_str()))
        .collect();
    assert!(speaks.is_empty(), "{speaks:?}");
}
