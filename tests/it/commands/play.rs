//! A screen from the shell: keys played without a terminal, and what stands there printed.

use insta::assert_snapshot;

use crate::support::shell::Shell;

#[test]
fn without_a_store_keys_play_on_a_demo_that_goes_away() {
    let shell = Shell::empty();
    let said = shell.run(&["--play", "5 Home Enter", "--print", "--size", "100x30"]);
    assert_eq!(said.code, 0, "{said}");
    assert_eq!(said.out.lines().count(), 30, "{said}");
    assert!(said.out.contains("[5整改]"), "{said}");
    assert_eq!(shell.ask("status").code, 1, "no store was left behind");
}

#[test]
fn no_store_is_named_for_a_demo() {
    let shell = Shell::empty();
    let said = shell.run(&["--db", "其他.db", "demo"]);
    assert_eq!(said.code, 2, "{said}");
    assert!(said.err.contains("其他.db"), "{said}");
}

#[test]
fn what_is_played_is_written_as_at_the_keyboard() {
    let shell = Shell::office();
    let db = shell.store().display().to_string();
    let card = "3 F3 '食堂的饭凉了' F12 Esc 3 F12";
    let said = shell.run(&["--db", &db, "--play", card, "--print"]);
    assert!(said.out.contains("第 2 份"), "{said}");
    let list = shell.ask("list opinions");
    assert!(list.out.contains("食堂的饭凉了"), "{list}");
    shell.script(&["verify"]);
}

#[test]
fn what_is_half_typed_at_the_end_is_kept_as_before_a_terminal() {
    let shell = Shell::office();
    let db = shell.store().display().to_string();
    let half = "3 F3 '打到一半的话'";
    assert_eq!(shell.run(&["--db", &db, "--play", half]).code, 0);
    assert!(shell.has_draft());
    let later = shell.run(&["--db", &db, "--play", "3 F3", "--print"]);
    assert!(later.out.contains("打到一半的话"), "{later}");
}

#[test]
fn a_word_that_is_no_key_or_no_size_is_refused() {
    let shell = Shell::empty();
    assert_snapshot!(shell.run(&["--play", "5 Hom", "--print"]), @r"
    ! 督办：--play 里没有“Hom”这个键；键名照屏幕底行写，文字放在引号里。
    = 2
    ");
    assert_snapshot!(shell.run(&["--play", "5 'x"]), @r"
    ! 督办：--play 里的引号没有关上：'x
    = 2
    ");
    assert_snapshot!(shell.run(&["--print", "--size", "80"]), @r"
    ! 督办：--size 后的“80”不是屏幕大小，应如 80x24，每边 1 到 500。
    = 2
    ");
    assert_snapshot!(shell.run(&["--play", "5", "status"]), @r"
    ! 督办：“--play”不能与“status”同时使用。
    = 2
    ");
}
