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

#[test]
fn a_limit_is_a_day_to_the_spreadsheet_and_the_day_it_runs_out_stands_beside_it() {
    let shell = Shell::confirmed();
    for limit in ["2009-09-12", "2009-09-14"] {
        let add = "add task --problem 问1 --goal 一 --department 办公室 --task-kind by_limit";
        shell.script(&[&format!("{add} --limit {limit}")]);
    }
    shell.script(&["add task --problem 问1 --goal 一 --department 办公室"]);
    let said = shell.ask("list tasks --csv");
    assert_eq!(said.code, 0, "{said}");
    let rows: Vec<Vec<&str>> = said.out.lines().map(|it| it.split(',').collect()).collect();
    let at = rows[0].iter().position(|it| *it == "时限").unwrap();
    assert_eq!(rows[0][at + 1], "时限（到期日）");
    assert_eq!(rows[0][at + 2], "时限是否拟");
    let of = |row: &Vec<&str>| [row[at], row[at + 1], row[at + 2]].join(" ");
    let cells: Vec<String> = rows[1..].iter().map(of).collect();
    assert_eq!(
        cells,
        [
            "2009-09-12 2009-09-14 ",
            "2009-09-14 2009-09-14 ",
            // Nobody typed it.
            "2009-12-31 2009-12-31 拟"
        ]
    );
    assert!(rows.iter().all(|row| row.len() == rows[0].len()), "{said}");
    // The plain list has its sign.
    assert!(shell.ask_on(120, "list tasks").out.contains("09-12+"));
}

#[test]
fn an_encoding_is_known_in_any_case_and_another_is_refused_with_those_there_are() {
    let shell = opinions();
    assert_eq!(
        printed(&shell, "list opinions --csv --encoding GB18030"),
        printed(&shell, "list opinions --csv --encoding gb18030")
    );
    let said = shell.ask("list opinions --csv --encoding gbk");
    assert_eq!(said.code, 2, "{said}");
    assert!(said.err.contains("可用的有：utf-8、gb18030"), "{said}");
}
