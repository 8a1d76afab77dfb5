//! Lists for a spreadsheet.

use crate::support::shell::{Shell, words};

/// What a command prints, byte for byte.
fn printed(shell: &Shell, line: &str) -> Vec<u8> {
    let done = shell.command(&words(line)).output().unwrap();
    assert!(done.status.success(), "{done:?}");
    done.stdout
}

/// Opinions with what a spreadsheet would compute, divide at or break a line at.
fn opinions() -> Shell {
    let shell = Shell::office();
    shell.script(&[
        "add opinion --channel 专线 --text =SUM(A1:A9)请核对 --target work",
        "add opinion --channel 专线 --text '门难进, 脸\"难看\"𠮷' --target work",
    ]);
    shell
}

#[test]
fn a_list_opens_in_a_spreadsheet_whole_and_with_nothing_to_compute() {
    let shell = opinions();
    let marked = printed(&shell, "list opinions --csv");
    let text = String::from_utf8(marked).unwrap();
    let lines: Vec<&str> = text.split("\r\n").collect();
    assert_eq!(lines.len(), 4, "{text}");
    assert!(lines[0].starts_with("\u{feff}编号,"), "{text}");
    assert!(lines[1].contains(",'=SUM(A1:A9)请核对,"), "{text}");
    assert!(
        lines[2].contains(",\"门难进, 脸\"\"难看\"\"𠮷\","),
        "{text}"
    );
    let heads = lines[0].split(',').count();
    assert_eq!(lines[1].split(',').count(), heads, "{text}");
    let national = printed(&shell, "list opinions --csv --encoding gb18030");
    let (decoded, _, failed) = encoding_rs::GB18030.decode(&national);
    assert!(!failed);
    assert_eq!(Some(decoded.as_ref()), text.strip_prefix('\u{feff}'));
    assert_eq!(
        printed(&shell, "list opinions --csv --encoding utf-8"),
        text.as_bytes()
    );
}

#[test]
fn what_narrows_and_orders_a_list_does_so_in_the_file() {
    let shell = opinions();
    let text = printed(&shell, "list opinions --text 难看 --csv");
    assert_eq!(String::from_utf8(text).unwrap().lines().count(), 2);
    let said = shell.ask("list opinions --csv --newest --limit 1");
    assert!(said.out.contains("意-2009-0002"), "{said}");
    assert!(said.err.contains("--after"), "{said}");
    // A list of nothing has its heads.
    let none = shell.ask("list rules --csv");
    assert_eq!((none.code, none.out.lines().count()), (0, 1), "{none}");
    assert_eq!(shell.ask("list rules --csv --json").code, 2);
    assert_eq!(shell.ask("list rules --encoding utf-8").code, 2);
}
