//! The manual: a page a command, in both languages, printed or written into a folder.

use std::collections::BTreeMap;

use insta::assert_snapshot;

use crate::support::shell::Shell;

/// Reads the pages that were written, by the names of their files.
fn pages(shell: &Shell, folder: &str) -> BTreeMap<String, String> {
    let files = std::fs::read_dir(shell.path(folder)).unwrap();
    let files = files.map(|it| it.unwrap().path());
    let named = files.map(|it| {
        let name = it.file_name().unwrap().to_str().unwrap().to_owned();
        (name, std::fs::read_to_string(it).unwrap())
    });
    named.collect()
}

/// Gives the pages that a page sends to: `duban\-list(1)`.
fn sent_to(page: &str) -> Vec<String> {
    let ends = page.split("(1)").filter(|it| it.contains("duban\\-"));
    let names = ends.filter_map(|it| Some(it.rsplit_once("duban\\-")?.1));
    let plain = names.filter(|it| {
        it.chars()
            .all(|c| c.is_ascii_lowercase() || "\\-_".contains(c))
    });
    plain
        .map(|it| format!("duban-{}.1", it.replace("\\-", "-")))
        .collect()
}

#[test]
fn a_command_has_a_page_of_its_own() {
    let shell = Shell::empty();
    let program = shell.ask("man").done();
    assert!(program.contains(".TH duban 1"), "{program}");
    assert!(!program.contains(".TH duban-list"), "{program}");
    let list = shell.ask("man list").done();
    assert!(list.contains(".TH duban-list 1"), "{list}");
    // What is typed stands there, not the name of the page.
    assert!(list.contains("\\fBduban list\\fR"), "{list}");
    assert!(list.contains("\\fB\\-\\-campaign\\fR"), "{list}");
    let task = shell.ask_in_english("man add task").done();
    assert!(task.contains(".TH duban-add-task 1"), "{task}");
    assert!(task.contains("\\fBduban add task\\fR"), "{task}");
    assert_snapshot!(shell.ask("man lsit"), @r"
    ! 督办：没有“lsit”这个命令。
    !   提示：是不是“list”？
    = 2
    ");
    assert_eq!(shell.ask("man list x").code, 2);
    assert_eq!(shell.ask("man list --all y").code, 2);
    assert!(!shell.path("y").exists());
}

#[test]
fn all_pages_are_written_and_send_to_no_page_that_is_not_there() {
    let shell = Shell::empty();
    let said = shell.ask("man --all zh");
    assert_eq!(said.code, 0, "{said}");
    shell.ask_in_english("man --all en").done();
    let [chinese, english] = ["zh", "en"].map(|it| pages(&shell, it));
    assert_eq!(
        chinese.keys().collect::<Vec<_>>(),
        english.keys().collect::<Vec<_>>()
    );
    for name in [
        "duban.1",
        "duban-list.1",
        "duban-add-task.1",
        "duban-config-show.1",
    ] {
        assert!(chinese.contains_key(name), "{name}");
    }
    assert!(said.err.contains(&chinese.len().to_string()), "{said}");
    let mut count = 0;
    for (name, page) in chinese.iter().chain(&english) {
        let title = format!("\n.TH {} 1 ", name.trim_end_matches(".1"));
        assert!(page.contains(&title), "{name}");
        assert!(!page.contains('⟦'), "{name}");
        for to in sent_to(page) {
            assert!(chinese.contains_key(&to), "{name}: {to}");
            count += 1;
        }
    }
    assert!(count > 100, "{count}");
    for (name, page) in &chinese {
        for heading in page.lines().filter_map(|it| it.strip_prefix(".SH ")) {
            assert!(!heading.is_ascii(), "{name}: {heading}");
        }
    }
    // What stands there is not written over.
    let again = shell.ask("man --all zh");
    assert_eq!(again.code, 1, "{again}");
}

#[test]
fn pages_that_are_there_already_are_told_with_another_folder_as_the_way_out() {
    let shell = Shell::empty();
    shell.ask("man --all zh").done();
    let again = shell.ask("man --all zh");
    assert!(
        again.code == 1 && again.err.contains("请换一个文件夹"),
        "{again}"
    );
}
