//! A list written to a file from the screen: as it is shown, where it is asked for, over nothing.

use std::fs;

use duban::app::effect::doing::done;
use duban::app::effect::job::{Answer, Export, Job};
use duban::domain::Kind;
use duban::exchange::sheet_out::Bytes;
use duban::i18n::Language;
use duban::store::Query;

use super::Desk;
use crate::support::shell::Shell;

fn demo() -> Desk {
    Desk::demo(Language::Chinese, (80, 24))
}

/// Reads what was written, without the mark of its encoding.
fn lines(desk: &Desk, name: &str) -> Vec<String> {
    let text = fs::read_to_string(desk.folder().join(name)).unwrap();
    let text = text.strip_prefix('\u{FEFF}').unwrap();
    text.lines().map(str::to_owned).collect()
}

#[test]
fn a_list_is_written_as_the_command_line_writes_it() {
    let mut shell = Shell::office();
    shell.today = "2009-07-20";
    shell.copy("opinions-2009.gb18030.csv");
    let read = shell.ask("import opinions opinions-2009.gb18030.csv --make-batches --skip-bad");
    assert_eq!(read.code, 0, "{read}");
    shell.ask("add opinion --channel 专线 --text =1+2是公式 --target department");
    let order = "--newest";
    let asked = [
        ("Ctrl-X Enter Enter", format!("list opinions --csv {order}")),
        (
            "Ctrl-F '窗口' Enter Ctrl-X Ctrl-S",
            "list opinions --csv --text 窗口".to_owned(),
        ),
        (
            "Ctrl-X Enter 2 Ctrl-S",
            format!("list opinions --csv --encoding gb18030 {order}"),
        ),
    ];
    for (n, (keys, line)) in (1..).zip(asked) {
        let keys = format!("3 {keys}");
        let db = shell.store().display().to_string();
        let shown = shell.run(&["--db", &db, "--play", &keys, "--print"]).done();
        assert!(shown.contains("已写出"), "{keys}\n{shown}");
        let name = if n == 1 {
            String::new()
        } else {
            format!("-{n}")
        };
        let path = shell.path(&format!("意见-2009-07-20{name}.csv"));
        let written = fs::read(&path).unwrap();
        let printed = shell
            .command(&line.split(' ').collect::<Vec<_>>())
            .output()
            .unwrap()
            .stdout;
        assert!(written == printed, "{line}\n{shown}");
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt as _;
            let mode = fs::metadata(&path).unwrap().permissions().mode();
            assert_eq!(mode & 0o777, 0o600);
        }
    }
}

#[test]
fn what_is_shown_is_written_and_no_more() {
    let mut desk = demo();
    desk.keys("5<f5>").go_to("state").keys("1<c-s>");
    let list = desk.front.state.list().unwrap();
    let shown: Vec<String> = (list.lines.iter())
        .map(|line| line.row.record.number.clone())
        .collect();
    let all = desk.front.state.list().unwrap().count.unwrap().n;
    desk.keys("<c-x><c-s>");
    let written = lines(&desk, "整改任务-2009-10-23.csv");
    assert_eq!(written.len(), all + 1, "{}", desk.screen());
    for (line, number) in written.iter().skip(1).zip(&shown) {
        assert!(line.starts_with(number), "{line} {number}");
    }
}

#[test]
fn the_organisation_is_written_by_its_side() {
    let mut desk = demo();
    desk.keys("9<c-x><c-s>");
    let kind = desk.front.state.rows_of().unwrap();
    let name = format!("{}-2009-10-23.csv", desk.texts.kind(kind.code()));
    let written = lines(&desk, &name);
    let there = desk.office.all(kind).unwrap();
    assert_eq!(written.len(), there.len() + 1);
    assert_ne!(kind, Kind::Task);
}

#[test]
fn a_file_that_is_there_is_named_and_stays() {
    let mut desk = demo();
    let there = desk.folder().join("a.csv");
    fs::write(&there, "mine").unwrap();
    desk.keys("5<c-x><c-u>").paste("~/a.csv").keys("<c-s>");
    let said = format!("{} 已存在，没有覆盖", there.display());
    let screen = desk.screen().replace('\n', "");
    assert!(screen.contains("未保存"), "{screen}");
    let squeezed = screen.replace(' ', "");
    assert!(squeezed.contains(&said.replace(' ', "")), "{screen}");
    assert_eq!(fs::read(&there).unwrap(), b"mine");
    // No part of a file is left.
    let left = fs::read_dir(desk.folder()).unwrap().flatten();
    let parts = left.filter(|it| it.file_name().to_string_lossy().contains(".part"));
    assert_eq!(parts.count(), 0);
    // The next one is proposed beside what was written before, under a free name.
    desk.keys("<esc><esc>5<c-x><c-s>").keys("<c-x>");
    let proposed = &desk.front.state.form().unwrap().fields[0].text;
    assert!(
        proposed.ends_with("整改任务-2009-10-23-2.csv"),
        "{proposed}"
    );
}

#[test]
fn a_path_is_taken_as_it_was_copied() {
    let mut desk = demo();
    fs::create_dir(desk.folder().join("b c")).unwrap();
    let folder = desk.folder().display().to_string();
    for (typed, name) in [
        (format!("\"{folder}/b c/1.csv\""), "b c/1.csv"),
        (format!("file://{folder}/b%20c/2.csv"), "b c/2.csv"),
        ("~/3.csv".to_owned(), "3.csv"),
    ] {
        desk.keys("5<c-x><c-u>").paste(&typed).keys("<c-s>");
        assert!(desk.folder().join(name).exists(), "{}", desk.screen());
    }
}

#[test]
fn where_no_list_is_none_is_written() {
    for pane in ["1", "2", "8"] {
        let mut desk = demo();
        desk.keys(pane).keys("<c-x>");
        assert!(desk.front.state.form().is_none(), "{}", desk.screen());
    }
}

#[test]
fn what_is_left_in_the_middle_leaves_no_file() {
    let mut desk = demo();
    let to = desk.folder().join("a.csv");
    let job = Job::Export(Box::new(Export {
        query: Query::of(Kind::Task, usize::MAX),
        columns: None,
        bytes: Bytes::Utf8,
        to,
    }));
    let before = fs::read_dir(desk.folder()).unwrap().count();
    let Answer::Said(said) = done(&mut desk.office, &desk.texts, &job, &mut |_| false) else {
        panic!("nothing was said");
    };
    assert!(said.is("notice-not-exported"));
    assert_eq!(fs::read_dir(desk.folder()).unwrap().count(), before);
}
