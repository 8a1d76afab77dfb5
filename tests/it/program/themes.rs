//! Themes of one's own, and themes chosen on the screen: worn, kept in the settings, told where
//! something is wrong with them.

use super::{CTRL_Q, leave};
use crate::support::pty::Pty;
use crate::support::shell::{Shell, words};

const CTRL_P: &[u8] = b"\x10";
const DOWN: &[u8] = b"\x1b[B";

/// Writes a file of settings.
fn settings(shell: &Shell, name: &str, text: &str) -> std::path::PathBuf {
    let path = shell.path(&format!(".config/duban/{name}"));
    std::fs::create_dir_all(path.parent().unwrap()).unwrap();
    std::fs::write(&path, text).unwrap();
    path
}

fn open(shell: &Shell) -> Pty {
    let pty = shell.in_terminal((80, 24));
    pty.wait_for_text("[1总览]");
    pty
}

/// Says whether something was written in a colour.
fn wears(pty: &Pty, colour: &str) -> bool {
    pty.with(|seen| String::from_utf8_lossy(&seen.bytes).contains(colour))
}

#[test]
fn a_theme_of_ones_own_is_made_explains_itself_and_is_worn() {
    let shell = Shell::office();
    shell.script(&["config theme 夜间 --based-on dark"]);
    let path = shell.path(".config/duban/themes/夜间.toml");
    let made = std::fs::read_to_string(&path).unwrap();
    assert!(made.contains("based_on = \"dark\""), "{made}");
    for role in ["text", "heading", "accent", "dim", "red", "yellow", "green"] {
        assert!(made.contains(&format!("# {role} = ")), "{role}: {made}");
    }
    assert!(shell.ask("config check").out.contains("夜间.toml：没有错"));
    let again = shell.ask("config theme 夜间");
    assert!(again.code == 1 && again.err.contains("已经有了"), "{again}");
    assert_eq!(shell.ask("config theme dark").code, 1);
    let base = shell.ask("config theme 别的 --based-on dusk");
    assert!(base.code == 2 && base.err.contains("contrast"), "{base}");
    std::fs::write(&path, "based_on = \"dark\"\naccent = 135\n").unwrap();
    shell.script(&["config set theme=夜间"]);
    let pty = open(&shell);
    assert!(wears(&pty, "38;5;135m"));
    leave(pty);
    let doctor = shell.ask("doctor").out;
    for part in ["themes/夜间.toml", "夜间（config.toml）"] {
        assert!(doctor.contains(part), "{part}: {doctor}");
    }
    let listed = shell.ask("config theme").out;
    assert!(
        listed.contains("contrast") && listed.contains("夜间"),
        "{listed}"
    );
}

#[test]
fn a_theme_with_faults_starts_with_the_usual_one_and_names_line_and_word() {
    let shell = Shell::office();
    settings(
        &shell,
        "themes/mine.toml",
        "based_on = \"dark\"\nrde = \"red\"\ngreen = \"grenn\"\n",
    );
    settings(&shell, "config.toml", "theme = \"mine\"\n");
    let mut pty = open(&shell);
    pty.wait_for_text("rde");
    pty.send(CTRL_Q);
    assert!(pty.wait_exit().success());
    let said = pty.text_at_end();
    assert!(
        said.contains("第 2 行") && said.contains("第 3 行"),
        "{said}"
    );
    for line in ["--play 3 --print", "config show", "doctor"] {
        let said = shell.ask(line);
        assert_eq!(said.code, 0, "{said}");
        let all = format!("{}{}", said.out, said.err);
        assert!(
            all.contains("mine.toml") && all.contains("grenn") && all.contains("第 3 行"),
            "{line}: {said}"
        );
    }
    let check = shell.ask("config check");
    assert!(check.code == 1 && check.err.contains("rde"), "{check}");
    let set = shell.ask("config set theme=mine");
    assert!(set.code == 0 && set.err.contains("rde"), "{set}");
    // One that is not there is a fault of the line that names it.
    settings(&shell, "config.toml", "\ntheme = \"yours\"\n");
    let check = shell.ask("config check");
    assert!(
        check.err.contains("第 2 行")
            && check.err.contains("yours")
            && check.err.contains("mine"),
        "{check}"
    );
}

#[test]
fn what_can_hardly_be_read_is_told_and_not_refused() {
    let shell = Shell::office();
    settings(
        &shell,
        "themes/mine.toml",
        "based_on = \"light\"\nyellow = \"bright-yellow\"\nred = \"#a00000\"\n",
    );
    let check = shell.ask("config check");
    assert_eq!(check.code, 0, "{check}");
    assert!(
        check.err.contains("yellow") && check.err.contains("浅底") && check.err.contains("3.0"),
        "{check}"
    );
    assert!(!check.err.contains("red"), "{check}");
}

#[test]
fn what_is_no_toml_is_told_in_the_language_with_line_column_and_word() {
    let shell = Shell::office();
    settings(&shell, "config.toml", "# 设置\ntheme = dark\n");
    let check = shell.ask("config check").err;
    assert!(
        check.contains("第 2 行第 9 列“dark”：文字要写在双引号里"),
        "{check}"
    );
    settings(&shell, "themes/mine.toml", "red 3\n");
    assert!(shell.ask("config check").err.contains("第 1 行第"));
    settings(&shell, "keymap.toml", "[list\n");
    assert!(shell.ask("doctor").out.contains("第 1 行第"));
    std::fs::write(shell.path(".config/duban/config.toml"), b"\n# \xd5\xcb\n").unwrap();
    let check = shell.ask("config check").err;
    assert!(check.contains("第 2 行：不是 UTF-8"), "{check}");
}

#[test]
fn setting_something_leaves_every_other_line_as_it_stood() {
    let shell = Shell::office();
    let text = "# 我的设置\r\nlanguage = \"zh-CN\" # 中文\r\n";
    let path = settings(&shell, "config.toml", text);
    shell.script(&["config set theme=light glyphs=ascii"]);
    let now = || std::fs::read_to_string(&path).unwrap();
    let wanted = format!("{text}theme = \"light\"\r\nglyphs = \"ascii\"\r\n");
    assert_eq!(now(), wanted);
    for (line, code) in [
        ("config set theme=dusk", 1),
        ("config set store=", 1),
        ("config set colour=red", 2),
        ("config set theme", 2),
        // All of it or nothing.
        ("config set theme=dark glyphs=runes", 1),
    ] {
        assert_eq!(shell.ask(line).code, code, "{line}");
        assert_eq!(now(), wanted, "{line}");
    }
    let mut command = shell.command(&["config", "set", "theme=dark"]);
    let output = command.env("DUBAN_THEME", "plain").output().unwrap();
    let said = String::from_utf8(output.stderr).unwrap();
    assert!(
        said.contains("DUBAN_THEME") && said.contains("plain"),
        "{said}"
    );
    settings(&shell, "config.toml", "theme = \"dusk\"\n");
    let said = shell.ask("config set glyphs=ascii");
    assert!(said.code == 1 && said.err.contains("第 1 行"), "{said}");
}

/// Opens the list of themes and goes down to one of them.
fn choose(pty: &mut Pty, downs: usize) {
    pty.send(CTRL_P);
    pty.wait_for_text("命令");
    pty.send("配色\r".as_bytes());
    pty.wait_for_text("高对比");
    for _ in 0..downs {
        pty.send(DOWN);
    }
}

#[test]
fn a_theme_is_looked_at_as_the_cursor_moves_and_kept_by_enter() {
    let shell = Shell::office();
    let path = settings(&shell, "config.toml", "# 我的\ntheme = \"dark\" # 晚上\n");
    let mut pty = open(&shell);
    assert!(wears(&pty, "38;5;80m") && !wears(&pty, "38;5;24m"));
    choose(&mut pty, 1);
    pty.wait_for_bytes(b"38;5;24m");
    // Put back, nothing is kept.
    let before = pty.with(|seen| seen.bytes.len());
    pty.send(b"\x1b");
    pty.wait_until("wears the one before again", |seen| {
        String::from_utf8_lossy(&seen.bytes[before..]).contains("38;5;80m")
    });
    let text = || std::fs::read_to_string(&path).unwrap();
    assert_eq!(text(), "# 我的\ntheme = \"dark\" # 晚上\n");
    choose(&mut pty, 1);
    pty.send(b"\r");
    pty.wait_for_text("配色已换");
    assert_eq!(text(), "# 我的\ntheme = \"light\" # 晚上\n");
    leave(pty);
    let pty = open(&shell);
    assert!(wears(&pty, "38;5;24m") && !wears(&pty, "38;5;80m"));
    leave(pty);
}

#[test]
fn settings_that_must_not_be_written_stay_and_the_theme_holds_for_this_time() {
    let shell = Shell::office();
    let path = settings(&shell, "config.toml", "theme = \"dark\"\n");
    let mut rights = std::fs::metadata(&path).unwrap().permissions();
    rights.set_readonly(true);
    std::fs::set_permissions(&path, rights).unwrap();
    let mut pty = open(&shell);
    choose(&mut pty, 1);
    pty.send(b"\r");
    pty.wait_for_text("只读");
    let before = pty.with(|seen| seen.bytes.len());
    pty.send(b"5");
    pty.wait_for_text("[5整改]");
    let drawn = pty.with(|seen| String::from_utf8_lossy(&seen.bytes[before..]).into_owned());
    assert!(!drawn.contains("38;5;80m"), "{drawn}");
    leave(pty);
    assert_eq!(
        std::fs::read_to_string(&path).unwrap(),
        "theme = \"dark\"\n"
    );
    let said = shell.ask("config set theme=light");
    assert!(said.code == 6 && said.err.contains("只读"), "{said}");
}

#[test]
fn what_is_played_changes_no_settings() {
    let shell = Shell::office();
    let path = settings(&shell, "config.toml", "theme = \"dark\"\n");
    let db = shell.store().display().to_string();
    let keys = "Ctrl-P '配色' Enter Down Enter";
    let played = shell.run(&["--db", &db, "--play", keys, "--print"]);
    assert!(played.out.contains("没有写入设置"), "{played}");
    assert_eq!(
        std::fs::read_to_string(&path).unwrap(),
        "theme = \"dark\"\n"
    );
}

#[test]
fn variables_that_nothing_reads_and_words_that_none_may_be_are_told() {
    let shell = Shell::office();
    let mut command = shell.command(&["config", "check"]);
    command
        .env("DUBAN_THEME", "dusk")
        .env("DUBAN_GLYPHS", "runes");
    let output = command.env("DUBAN_COLOUR", "1").output().unwrap();
    assert_eq!(output.status.code(), Some(1));
    let said = String::from_utf8(output.stderr).unwrap();
    for part in ["dusk", "DUBAN_GLYPHS", "runes", "unicode", "DUBAN_COLOUR"] {
        assert!(said.contains(part), "{part}: {said}");
    }
    for known in ["DUBAN_DB", "DUBAN_LANG", "DUBAN_BELL"] {
        assert!(!said.contains(&format!("环境变量 {known} ")), "{said}");
    }
}

#[test]
fn a_language_that_is_none_keeps_nobody_from_the_ledger() {
    let shell = Shell::office();
    for line in ["list opinions", "config check"] {
        let mut command = shell.command(&words(line));
        let output = command.env("DUBAN_LANG", "fr").output().unwrap();
        let is_check = line.starts_with("config");
        assert_eq!(output.status.code(), Some(i32::from(is_check)), "{line}");
        let said = String::from_utf8(output.stderr).unwrap();
        assert_eq!(
            said.matches("环境变量 DUBAN_LANG 不能是“fr”").count(),
            1,
            "{said}"
        );
        assert!(said.contains("zh-CN"), "{said}");
    }
    let typed = shell.ask("list opinions --lang fr");
    assert_eq!(typed.code, 2, "{typed}");
}
