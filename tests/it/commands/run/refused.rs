//! What is wrong with a script is told before it runs; what is refused on the way, with its line.

use insta::assert_snapshot;

use super::{OPINION, entries, run};
use crate::support::shell::Shell;

#[test]
fn all_faults_of_a_script_are_told_at_once_and_nothing_runs() {
    let shell = Shell::office();
    let before = entries(&shell);
    let script = format!(
        "{OPINION} 走廊太暗 as @a\n\
         staus\n\
         do @p submit\n\
         do @b check --reread 1\n\
         {OPINION} 门坏了 as @b\n\
         {OPINION} 灯坏了 as @a\n\
         status as @s\n\
         {OPINION} '窗坏了\n\
         demo\n\
         run other\n\
         @today gestern\n\
         @tomorrow\n\
         {OPINION} 墙坏了 as @today\n\
         list opinions --help\n\
         list opinions --db x.db\n\
         --today 2009-07-21"
    );
    for options in ["", "--dry-run", "--atomic"] {
        let said = run(&shell, &script, options);
        assert_eq!(said.code, 2, "{said}");
    }
    assert_snapshot!(run(&shell, &script, "").to_string(), @r"
    ! 督办：脚本有14处错误，什么也没有办：
    !   第2行：没有“staus”这个命令。（是不是“status”？）
    !   第3行：没有哪一行起名 @p；要写 @ 这个字，放在引号里。
    !   第4行：@b 到第5行才起名。
    !   第6行：@a 在第1行已经起过。
    !   第7行：这一行不新建记录，@s 没有编号可起。
    !   第8行：“'”没有关上。
    !   第9行：demo 不能写在脚本里。
    !   第10行：run 不能写在脚本里。
    !   第11行：--today 后的“gestern”不是日期，应如 2009-10-20。
    !   第12行：“@tomorrow”不能起一行；另起一天写 @today 2009-02-25。
    !   第13行：“@today”不能作名字；名字写 @ 加字母、汉字、数字，today 除外。
    !   第14行：--help 不能写在脚本里。
    !   第15行：--db 不能写在脚本里。
    !   第16行：还缺命令。
    = 2
    ");
    assert_snapshot!(shell.ask_in_english("run script --json").to_string(), @r#"
    {"code":2,"error":"there is no command “staus” (did you mean “status”?)","line":2}
    {"code":2,"error":"no line gives the name @p; put an @ that is text in quotes","line":3}
    {"code":2,"error":"@b is given only on line 5","line":4}
    {"code":2,"error":"@a was given on line 1","line":6}
    {"code":2,"error":"this line makes no record that @s could name","line":7}
    {"code":2,"error":"“'” is never closed","line":8}
    {"code":2,"error":"demo cannot stand in a script","line":9}
    {"code":2,"error":"run cannot stand in a script","line":10}
    {"code":2,"error":"“gestern” after --today is not a day; write 2009-10-20","line":11}
    {"code":2,"error":"“@tomorrow” begins no line; another day is set by @today 2009-02-25","line":12}
    {"code":2,"error":"“@today” is no name; a name is @ with letters and digits, but not today","line":13}
    {"code":2,"error":"--help cannot stand in a script","line":14}
    {"code":2,"error":"--db cannot stand in a script","line":15}
    {"code":2,"error":"a command is missing","line":16}
    ! duban: the script has 14 faults; nothing was done:
    !   line 2: there is no command “staus” (did you mean “status”?)
    !   line 3: no line gives the name @p; put an @ that is text in quotes
    !   line 4: @b is given only on line 5
    !   line 6: @a was given on line 1
    !   line 7: this line makes no record that @s could name
    !   line 8: “'” is never closed
    !   line 9: demo cannot stand in a script
    !   line 10: run cannot stand in a script
    !   line 11: “gestern” after --today is not a day; write 2009-10-20
    !   line 12: “@tomorrow” begins no line; another day is set by @today 2009-02-25
    !   line 13: “@today” is no name; a name is @ with letters and digits, but not today
    !   line 14: --help cannot stand in a script
    !   line 15: --db cannot stand in a script
    !   line 16: a command is missing
    = 2
    "#);
    assert_eq!(entries(&shell), before);
    let whole = run(&shell, &format!("{OPINION} 走廊太暗\nstatus"), "--dry-run");
    assert_eq!((whole.code, whole.err.as_str()), (0, "脚本无误，共2行。\n"));
    assert_eq!(entries(&shell), before);
}

#[test]
fn a_refused_line_ends_the_run_and_says_how_to_go_on() {
    let shell = Shell::office();
    let script = format!(
        "{OPINION} 走廊太暗 as @a\n\
         {OPINION} 窗口无人 as @b\n\n\
         do @a merge --problem 问9\n\
         do @b check --reread 1"
    );
    let said = run(&shell, &script, "");
    assert_snapshot!(said.to_string(), @r"
    意-2009-0001
    意-2009-0002
    ! 督办：第4行（do）没有办成：
    !   归并到：没有编号为“问9”的记录，请核对编号。
    !   提示：前面办成的2行已写入，不必重办。
    !   提示：改好以后接着办：加 --from-line 4 --name a=意-2009-0001 --name b=意-2009-0002。
    = 1
    ");
    let mended = script.replace("merge --problem 问9", "check --reread 1");
    let skipped = run(&shell, &mended, "--from-line 4");
    assert_eq!(skipped.code, 2, "{skipped}");
    assert!(skipped.err.contains("加 --name b=编号"), "{skipped}");
    let told = "--from-line 4 --name a=意-2009-0001 --name b=意-2009-0002";
    assert!(said.err.contains(told), "{said}");
    assert_eq!(run(&shell, &mended, told).done(), "");
    for number in ["意1", "意2"] {
        let state = shell.ask(&format!("show {number} --json")).json()["state"].clone();
        assert_eq!(state, "checked", "{number}");
    }
    let nowhere = run(&shell, &script, "--from-line 99");
    assert_eq!(nowhere.code, 2, "{nowhere}");
    assert!(nowhere.err.contains("最后一行是第5行"), "{nowhere}");
}

#[test]
fn what_is_refused_is_passed_over_where_that_is_asked() {
    let shell = Shell::office();
    let script = format!(
        "do 意9 check --reread 1 as @x\n\
         {OPINION} 走廊太暗 as @a\n\
         do @x check --reread 1\n\
         do @a check --reread 1"
    );
    let said = run(&shell, &script, "--keep-going");
    assert_snapshot!(said.to_string(), @r"
    意-2009-0001
    ! 督办：第1行（do）没有办成：
    !   没有“意9”：还没有录过意见。
    ! 督办：第3行（do）没有办成：
    !   @x 没有编号：起名的那一行没有新建记录。
    ! 意-2009-0001 核对：现为已核对。
    ! 办成2行；没有办成2行：第1、3行。
    = 1
    ");
    assert_eq!(shell.ask("show 意1 --json").json()["state"], "checked");
}

#[test]
fn what_fails_for_the_machine_ends_a_run_that_passes_over_what_is_refused() {
    let shell = Shell::office();
    let script = format!("{OPINION} 走廊太暗\nbackup nowhere/copy.db\n{OPINION} 门坏了");
    let said = run(&shell, &script, "--keep-going");
    assert_eq!(said.code, 6, "{said}");
    assert_eq!(said.out, "意-2009-0001\n", "{said}");
    assert!(said.err.contains("加 --from-line 2。"), "{said}");
}
