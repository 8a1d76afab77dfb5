//! `backup --into`: a row of dated copies of which the newest stay, and when the last one was made.

use crate::support::shell::Shell;

/// Gives the names in a folder.
fn names(shell: &Shell, folder: &str) -> Vec<String> {
    let entries = std::fs::read_dir(shell.path(folder)).unwrap();
    let names = entries.map(|it| it.unwrap().file_name().into_string().unwrap());
    let mut names: Vec<String> = names.collect();
    names.sort();
    names
}

#[test]
fn only_old_dated_copies_of_this_very_store_go() {
    let shell = Shell::office();
    let copy = |keep: &str| {
        let before = names(&shell, "keep");
        let said = shell.ask(&format!("backup --into keep{keep}"));
        assert_eq!(said.code, 0, "{said}");
        let mut now = names(&shell, "keep");
        now.retain(|it| !before.contains(it));
        (now.remove(0), said)
    };
    std::fs::create_dir(shell.path("keep")).unwrap();
    let (first, said) = copy("");
    assert!(said.err.contains(&first), "{said}");
    assert_eq!(shell.ask(&format!("verify --db keep/{first}")).code, 0);

    // One that was not made so, though it is called so.
    shell.ask("backup keep/duban-20090101-000000.db").done();
    // One of another store of that name.
    shell
        .ask("init --template baoding-2009 --rehearsal --person 张明 --db other/duban.db")
        .done();
    shell.ask("backup --into keep --db other/duban.db").done();
    // One in which somebody has gone on to work.
    let (worked, _) = copy("");
    shell
        .ask(&format!("add problem --title 二 --db keep/{worked}"))
        .done();
    // What no program of ours made.
    shell.write("keep/duban-20080101-000000.db", "无");

    let kept = names(&shell, "keep");
    shell.ask("add problem --title 一").done();
    let (second, said) = copy(" --keep 1");
    assert!(
        said.err.contains(&format!("已删去旧备份1份：{first}")),
        "{said}"
    );
    let mut left = kept;
    left.retain(|it| *it != first);
    left.push(second.clone());
    left.sort();
    assert_eq!(names(&shell, "keep"), left);

    // Of three, two stay; those of one and the same state go by the time they were made at.
    let (third, _) = copy(" --keep 3");
    let (fourth, said) = copy(" --keep 2");
    assert!(
        said.err.contains(&format!("已删去旧备份1份：{second}")),
        "{said}"
    );
    let now = names(&shell, "keep");
    assert!(now.contains(&third) && now.contains(&fourth) && !now.contains(&second));
}

#[test]
fn several_at_once_get_a_name_each() {
    let shell = Shell::office();
    shell.ask("backup --into keep").done();
    std::thread::scope(|scope| {
        for _ in 0..4 {
            scope.spawn(|| shell.ask("backup --into keep").done());
        }
    });
    let all = names(&shell, "keep");
    assert_eq!(all.len(), 5, "{all:?}");
}

#[test]
fn a_faulty_copy_takes_no_good_ones_place() {
    let shell = Shell::office();
    shell.ask("add problem --title 一").done();
    shell.ask("backup --into keep --keep 1").done();
    let good = names(&shell, "keep");
    let raw = rusqlite::Connection::open(shell.store()).unwrap();
    raw.execute("UPDATE problems SET title = '二'", []).unwrap();
    drop(raw);
    let said = shell.ask("backup --into keep --keep 1");
    assert_eq!(said.code, 1, "{said}");
    let now = names(&shell, "keep");
    assert_eq!((now.len(), now.contains(&good[0])), (2, true), "{now:?}");
    // Nor is it taken for the last backup.
    let told = shell.ask("status --json").json()["last_backup"].clone();
    let made = told.as_str().unwrap().to_owned();
    assert!(shell.ask("doctor").out.contains("最近一次备份："));
    shell.ask("backup --into keep");
    assert_eq!(shell.ask("status --json").json()["last_backup"], made);
}

#[test]
fn a_copy_further_on_than_the_new_one_is_no_old_one() {
    let shell = Shell::office();
    shell.ask("backup --into keep").done();
    let early = names(&shell, "keep").remove(0);
    shell.ask("add problem --title 一").done();
    shell.ask("backup --into keep").done();
    let mut late = names(&shell, "keep");
    late.retain(|it| *it != early);
    // The ledger is put back to where it was: what it had since lies in that copy only.
    shell.ask(&format!("restore keep/{early} --replace")).done();
    shell.ask("backup --into keep --keep 1").done();
    let now = names(&shell, "keep");
    assert!(now.contains(&late[0]) && !now.contains(&early), "{now:?}");
}

#[test]
fn a_folder_is_made_where_the_one_above_it_stands() {
    let shell = Shell::office();
    let said = shell.ask("backup --into gone/keep");
    assert_eq!(said.code, 6, "{said}");
    assert!(!shell.path("gone").exists());
    shell.write("file", "无");
    assert_ne!(shell.ask("backup --into file").code, 0);
    assert_eq!(shell.ask("backup copy.db --keep 2").code, 2);
    assert_eq!(shell.ask("backup copy.db --into keep").code, 2);
    assert_eq!(shell.ask("backup --into keep --keep 0").code, 2);
    assert_eq!(shell.ask("backup").code, 2);
}

#[test]
fn when_the_last_one_was_made_is_told_until_it_is_of_today() {
    let mut shell = Shell::empty();
    shell.today = "";
    shell
        .ask("init --template baoding-2009 --person 张明")
        .done();
    let missing = "还没有备份，请用 duban backup --into 文件夹 备份。";
    assert!(shell.ask("status").out.contains(missing));
    assert!(shell.ask("doctor").out.contains("最近一次备份：还没有备份"));
    let screen = || shell.ask("--play '' --print").out;
    let store = shell.store();
    let shown = |words: &str| {
        let said = shell.ask(&format!("--db {} --play '' --print", store.display()));
        said.out.contains(words)
    };
    assert!(shown("还没有备份"), "{}", screen());
    shell.ask("backup copy.db").done();
    assert!(!shell.ask("status").out.contains("备份"));
    assert!(shown("今天已备份"));
    let days = |n: i64| {
        let raw = rusqlite::Connection::open(&store).unwrap();
        let day = format!("strftime('%Y-%m-%dT%H:%M:%fZ', 'now', '-{n} days')");
        raw.execute(&format!("UPDATE copied SET at = {day}"), [])
            .unwrap();
    };
    days(7);
    assert!(!shell.ask("status").out.contains("备份"));
    assert!(shown("7天前备份过"));
    days(8);
    assert!(shell.ask("status").out.contains("上次备份是8天前"));
    assert!(shown("上次备份是8天前"));
}
