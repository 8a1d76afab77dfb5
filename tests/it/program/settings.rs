//! What the person at the machine has set: colours that suit the ground, keys of one's own, and
//! what is wrong with them.

use super::{CTRL_Q, leave};
use crate::support::shell::Shell;

/// The end of what the terminal is asked at the start.
const ASKED: &[u8] = b"\x1b]11;?\x1b\\\x1b[c";

#[test]
fn the_colours_suit_the_ground_that_the_terminal_writes_on() {
    let shell = Shell::office();
    for (answer, colour) in [
        ("\x1b]11;rgb:ffff/ffff/ffff\x07", "38;5;24m"),
        ("\x1b]11;rgb:1e1e/1e1e/1e1e\x07", "38;5;80m"),
        ("", "38;5;31m"),
    ] {
        // A loaded machine may be late with its answer.
        let seen = (0..10).any(|_| {
            let mut pty = shell.in_terminal((80, 24));
            pty.wait_until("asks", |seen| seen.bytes.ends_with(ASKED));
            pty.send(format!("\x1b[2;2R{answer}\x1b[?6c").as_bytes());
            pty.wait_for_text("[1总览]");
            let drawn = pty.with(|seen| String::from_utf8_lossy(&seen.bytes).into_owned());
            leave(pty);
            drawn.contains(colour)
        });
        assert!(seen, "{answer:?}: no {colour:?}");
    }
}

#[test]
fn a_keymap_with_faults_opens_with_the_usual_keys_and_says_what_is_wrong() {
    let shell = Shell::office();
    let folder = shell.path(".config/duban");
    std::fs::create_dir_all(&folder).unwrap();
    std::fs::write(folder.join("keymap.toml"), "[list]\nflyy = \"f3\"\n").unwrap();
    let mut pty = shell.in_terminal((80, 24));
    pty.wait_for_text("[1总览]");
    pty.wait_for_text("flyy");
    pty.send(CTRL_Q);
    assert!(pty.wait_exit().success());
    // On the terminal it is there to be read when the screen is gone.
    assert!(
        pty.text_at_end().contains("第 2 行"),
        "{}",
        pty.text_at_end()
    );
    let played = shell.ask("--play 3 --print");
    assert_eq!(played.code, 0);
    assert!(
        played.err.contains("flyy") && played.out.contains("[3意见]"),
        "{played}"
    );
    let doctor = shell.ask("doctor");
    assert_eq!(doctor.code, 0);
    for part in ["~/.config/duban/keymap.toml", "第 2 行", "flyy"] {
        assert!(doctor.out.contains(part), "{part}: {doctor}");
    }
    let checked = shell.ask("config check");
    assert!(
        checked.code != 0 && checked.err.contains("flyy"),
        "{checked}"
    );
}

/// A file of settings that explains itself; what is set there holds, a variable goes before it, and
/// an option before both.
#[test]
fn a_file_of_settings_is_made_looked_at_and_holds() {
    let shell = Shell::office();
    let file = shell.path(".config/duban/config.toml");
    assert!(shell.ask("config check").out.contains("没有"));
    shell.script(&["config init"]);
    let made = std::fs::read_to_string(&file).unwrap();
    assert!(
        made.contains("# theme = ") && made.contains("contrast"),
        "{made}"
    );
    assert!(shell.ask("config check").out.contains("没有错"));
    let again = shell.ask("config init");
    assert!(
        again.code == 1 && again.err.contains("已经有了"),
        "what is there stays: {again}"
    );
    assert_eq!(std::fs::read_to_string(&file).unwrap(), made);

    let other = shell.path("other.db");
    std::fs::write(
        &file,
        "language = \"en\"\ntheme = \"light\"\nstore = \"~/other.db\"\n",
    )
    .unwrap();
    assert!(
        shell.ask("status").err.contains("other.db"),
        "{}",
        shell.ask("status")
    );
    shell.script(&["init --template baoding-2009 --rehearsal"]);
    assert!(
        other.exists(),
        "the store that is set is the one that is made"
    );
    assert!(
        shell.ask("status").out.contains("A rehearsal"),
        "{}",
        shell.ask("status")
    );
    assert!(!shell.ask("--lang zh status").out.contains("A rehearsal"));
    let shown = shell.ask("config show --json").json();
    assert_eq!(shown["language"]["value"], "en");
    assert_eq!(shown["theme"]["set_in"], "config.toml");
    assert!(shown["folder"]["set_in"].is_null());
    assert_eq!(shown["store"]["set_in"], "config.toml");
    let typed = shell
        .ask("--lang zh --db /tmp/x.db config show --json")
        .json();
    assert_eq!(typed["language"]["set_in"], "--lang");
    assert_eq!(typed["store"]["value"], "/tmp/x.db");
    let doctor = shell.ask("doctor").out;
    assert!(doctor.contains("light (config.toml)"), "{doctor}");
    let mut command = shell.command(&["config", "show", "--json"]);
    let output = command.env("DUBAN_THEME", "dark").output().unwrap();
    let shown: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(shown["theme"]["value"], "dark");
    assert_eq!(shown["theme"]["set_in"], "DUBAN_THEME");
}

/// Of a file with faults nothing is used; line and word are told at every door, and the work goes
/// on.
#[test]
fn a_file_of_settings_with_faults_counts_for_nothing_and_is_told() {
    let shell = Shell::office();
    let folder = shell.path(".config/duban");
    std::fs::create_dir_all(&folder).unwrap();
    let text = "language = \"en\"\ntheme = \"dusk\"\n";
    std::fs::write(folder.join("config.toml"), text).unwrap();
    for line in ["status", "doctor", "--play 3 --print", "config show"] {
        let said = shell.ask(line);
        assert_eq!(said.code, 0, "{said}");
        assert!(
            said.err.contains("第 2 行") && said.err.contains("dusk"),
            "{line}: {said}"
        );
    }
    let check = shell.ask("config check");
    assert_eq!(check.code, 1);
    assert!(check.err.contains("第 2 行"), "{check}");
    assert!(shell.ask("doctor").out.contains("dusk"));
    let pty = shell.in_terminal((80, 24));
    pty.wait_for_text("[1总览]");
    pty.wait_for_text("dusk");
    leave(pty);
}

/// Where a faulty file may name a ledger, no other one is opened in its place.
#[test]
fn settings_with_faults_that_name_a_store_open_no_other_one() {
    let shell = Shell::office();
    let folder = shell.path(".config/duban");
    std::fs::create_dir_all(&folder).unwrap();
    let file = folder.join("config.toml");
    for text in [
        &b"theme = dark\nstore = \"~/other.db\"\n"[..],
        b"store = \"\xd5\xcb.db\"\n",
    ] {
        std::fs::write(&file, text).unwrap();
        let said = shell.ask("add category --name 甲");
        assert!(said.code == 2 && said.err.contains("--db"), "{said}");
        let store = shell.store().display().to_string();
        let named = shell.run(&["--db", &store, "list", "categories", "--json"]);
        assert_eq!(named.code, 0, "{named}");
        assert!(!named.out.contains("\"甲\""), "{named}");
    }
}

/// What is wrong with a colour shuts nobody out of the ledger that is named beside it, and is
/// mended where it is set anew.
#[test]
fn a_theme_that_is_gone_leaves_the_ledger_open_and_can_be_set_anew() {
    let shell = Shell::office();
    let other = shell.path("other.db").display().to_string();
    for line in [
        &["init", "--template", "baoding-2009", "--rehearsal"][..],
        &["add", "category", "--name", "乙"],
    ] {
        let words = [&["--db", &other], line].concat();
        assert_eq!(shell.run(&words).code, 0);
    }
    let folder = shell.path(".config/duban");
    std::fs::create_dir_all(&folder).unwrap();
    let text = format!("theme = \"春天\"\nstore = \"{other}\"\n");
    std::fs::write(folder.join("config.toml"), text).unwrap();
    let listed = shell.ask("list categories --json");
    assert!(listed.code == 0 && listed.out.contains("乙"), "{listed}");
    assert_eq!(shell.ask("config check").code, 1);
    assert_eq!(shell.ask("config set theme=light").code, 0);
    assert_eq!(shell.ask("config check").code, 0);
    let listed = shell.ask("list categories --json");
    assert!(listed.out.contains("乙"), "{listed}");
}

/// A variable with a word that it may not be sets nothing, and is not shown as what holds.
#[test]
fn a_wrong_variable_is_not_shown_as_what_holds() {
    let shell = Shell::empty();
    let show = |more: &[&str]| {
        let mut command = shell.command(&[&["config", "show"], more].concat());
        command.env("DUBAN_THEME", "dusk");
        String::from_utf8(command.output().unwrap().stdout).unwrap()
    };
    let said = show(&[]);
    assert!(
        said.contains("theme = auto（照常；DUBAN_THEME=dusk 不能用）"),
        "{said}"
    );
    let json: serde_json::Value = serde_json::from_str(&show(&["--json"])).unwrap();
    assert_eq!(json["theme"]["value"], "auto", "{json}");
    assert_eq!(json["theme"]["wrong"], "DUBAN_THEME=dusk", "{json}");
    assert!(json["theme"]["set_in"].is_null(), "{json}");
}

/// English is written with the signs of English, also where a file is made or parts are joined.
#[test]
fn settings_are_explained_in_english_with_its_own_signs() {
    let shell = Shell::empty();
    shell.ask_in_english("config init").done();
    shell.ask_in_english("config theme mine").done();
    for name in ["config.toml", "themes/mine.toml"] {
        let path = shell.path(&format!(".config/duban/{name}"));
        let text = std::fs::read_to_string(path).unwrap();
        let wide = |line: &&str| line.contains(['：', '，', '（', '）', '；', '。', '、']);
        let found: Vec<&str> = text.lines().filter(wide).collect();
        assert!(found.is_empty(), "{found:?}");
    }
}
