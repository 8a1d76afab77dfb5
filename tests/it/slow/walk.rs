//! A working day in a real terminal: the first run, cards, a problem, its task.

use super::is_wanted;
use super::tmux::Tmux;
use crate::support::shell::Shell;

#[test]
fn from_an_empty_machine_to_a_problem_without_a_letter_key() {
    if !is_wanted() {
        return;
    }
    let mut shell = Shell::empty();
    shell.today = "";
    let tmux = Tmux::run(&shell, (80, 24));
    tmux.see("本程序不得处理涉密信息");
    tmux.keys("Enter");
    // Two answers that came at once would be a paste.
    tmux.text("市总工会");
    tmux.see("市总工会");
    tmux.keys("Enter");
    tmux.text("刘秀英");
    tmux.see("刘秀英");
    tmux.keys("Enter");
    tmux.see("[1总览]");

    // Opinions are the third pane: two pages on, without a digit.
    tmux.keys("C-PPage C-NPage C-NPage C-NPage");
    tmux.see("[3意见]");
    tmux.keys("F3");
    tmux.see("意见内容");
    let before = tmux.cursor();
    tmux.text("窗口排队太长");
    tmux.see("窗口排队太长");
    let (x, y) = before.split_once(',').unwrap();
    let x: usize = x.parse().unwrap();
    // Six characters of two cells each lie before the caret.
    assert_eq!(tmux.cursor(), format!("{},{y}", x + 12));
    tmux.keys("Enter");
    tmux.text("１");
    tmux.keys("Tab Tab");
    tmux.text("1");
    tmux.keys("F12");
    tmux.see("意-");
    tmux.text("两个窗口互相推");
    tmux.keys("F12");
    tmux.see("2 份 2 条");
    tmux.keys("Escape");
    tmux.see("两个窗口互相推");

    // A window of another size shows the same rows.
    tmux.resize((120, 40));
    tmux.see("窗口排队太长");
    tmux.resize((80, 24));
    tmux.see("[3意见]");

    tmux.keys("Space Space F4 Enter");
    tmux.see("核对");
    tmux.keys("C-q");
    tmux.wait_end();
    let opinions = shell.ask("list opinions --json").json();
    assert_eq!(opinions.as_array().unwrap().len(), 2);
    assert_eq!(shell.ask("verify").code, 0);
}

#[test]
fn a_bracketed_paste_stays_in_its_field() {
    if !is_wanted() {
        return;
    }
    let shell = Shell::office();
    let tmux = Tmux::run(&shell, (80, 24));
    tmux.see("[1总览]");
    tmux.keys("3 F3");
    tmux.see("意见内容");
    tmux.paste("第一行\n第二行\n");
    tmux.see("第二行");
    tmux.keys("Escape");
    tmux.see("已收起");
    tmux.paste("5\n");
    tmux.keys("F3");
    tmux.see("第二行");
    tmux.keys("C-q");
    tmux.wait_end();
    let opinions = shell.ask("list opinions --json").json();
    assert_eq!(opinions, serde_json::json!([]));
}
