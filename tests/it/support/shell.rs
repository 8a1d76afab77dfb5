//! A shell of its own for each test: an empty environment, a home of its own, a day that stands.

use std::fmt;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use portable_pty::CommandBuilder;
use tempfile::TempDir;

use crate::support::pty::Pty;

/// The program under test.
const DUBAN: &str = env!("CARGO_BIN_EXE_duban");

/// Passes the verification of 改1.
pub(crate) const PASS: &str = "do 改1 pass --by 郭𠮷祥 --note 属实 --measures-done 1 \
    --responsibility-taken 1 --goal-reached 1 --likewise-checked 2 --rule-made 2";

/// An application for striking off the first task, all questions answered.
pub(crate) const APPLY: &str = "do 改1 apply --by 马长海 --note 已办 --measures-done 1 \
     --responsibility-taken 1 --goal-reached 1 --likewise-checked 2 --rule-made 2 \
     --signed-by 刘思远";

/// A home with nothing in it but what the test puts there.
pub(crate) struct Shell {
    home: TempDir,
    /// The day given with `--today`; nothing where empty.
    pub(crate) today: &'static str,
}

/// What a command said and gave back.
pub(crate) struct Said {
    pub(crate) code: i32,
    pub(crate) out: String,
    pub(crate) err: String,
}

impl Shell {
    /// An empty machine.
    pub(crate) fn empty() -> Self {
        Self {
            home: TempDir::new().unwrap(),
            today: "2009-07-20",
        }
    }

    /// A rehearsal of the 2009 campaign with its roster; 张明 sits at the keyboard.
    pub(crate) fn office() -> Self {
        let shell = Self::empty();
        let init = "init --template baoding-2009 --rehearsal --person 张明";
        assert_eq!(shell.ask(init).code, 0);
        shell.copy("roster.csv");
        assert_eq!(shell.ask("import roster roster.csv").code, 0);
        shell
    }

    /// An office whose first problem is confirmed, and with two opinions behind it.
    pub(crate) fn confirmed() -> Self {
        let shell = Self::office();
        for line in [
            "add opinion --channel 专线 --text 食堂浪费严重 --target department --category 职工维权",
            "add opinion --channel 专线 --text 食堂饭菜凉 --target department --category 职工维权",
            "do 意1 check --reread 1",
            "do 意2 check --reread 1",
            "distil 意1 意2 --title 食堂管理不严 --category 职工维权 --urgency normal --difficulty hard",
            "do 问1 submit",
            "add activity --name 党组会 --deciding-body party_group --held-on 2009-07-20",
            "do 问1 claim --by 陈晓东 --leader 陈晓东",
            "do 问1 confirm --meeting 活1",
        ] {
            let said = shell.ask(line);
            assert_eq!(said.code, 0, "{line}\n{said}");
        }
        shell
    }

    /// An office whose problem has a task under rectification: 马长海 of the 办公室 is its owner,
    /// 何建国 the leader in charge, 欧阳志强 the head of the campaign's office.
    pub(crate) fn rectifying() -> Self {
        let shell = Self::confirmed();
        shell.script(&[
            "add task --problem 问1 --goal 食堂节约 --measure 光盘 --department 办公室 --owner 马长海 --task-kind by_limit --limit 2009-09-10",
            "do 改1 submit",
            "do 改1 issue --meeting 活1 --issue-no 1号",
            "do 改1 sign --by 马长海",
            "do 改1 progress --by 马长海 --done 已张贴 --difficulties 人手不够",
        ]);
        shell
    }

    /// A task under rectification with evidence.
    pub(crate) fn with_evidence() -> Self {
        let shell = Self::rectifying();
        shell.write("proof.txt", "照片");
        shell.script(&["attach 改1 proof.txt"]);
        shell
    }

    /// As [`Shell::with_evidence`], with a second task 改2 that is put right at once, under way.
    pub(crate) fn with_one_fixed_at_once() -> Self {
        let shell = Self::with_evidence();
        shell.script(&[
            "add task --problem 问1 --goal 排队 --measure 叫号 --department 办公室 --owner 马长海 \
             --task-kind fix_at_once --limit 2009-09-10",
            "do 改2 submit",
            "do 改2 issue --meeting 活1 --issue-no 2号",
            "do 改2 sign --by 马长海",
            "do 改2 progress --by 马长海 --done 已张贴",
        ]);
        shell
    }

    /// Types three more opinions.
    pub(crate) fn three_opinions(&self) {
        for text in ["走廊太暗", "窗口无人", "车棚漏雨"] {
            self.ask(&format!(
                "add opinion --channel 专线 --text {text} --target department --category 职工维权"
            ))
            .done();
        }
    }

    /// Keeps the store open: as long as somebody does, nobody brings the log into the file.
    pub(crate) fn held_open(&self) -> rusqlite::Connection {
        let holder = rusqlite::Connection::open(self.store()).unwrap();
        holder
            .query_row("SELECT 1 FROM settings", [], |_| Ok(()))
            .unwrap();
        holder
    }

    /// Lays a copy of the store with its log beside it, under another name.
    pub(crate) fn copy_with_log(&self, name: &str) {
        for ending in ["", "-wal"] {
            let from = self.store().with_file_name(format!("duban.db{ending}"));
            std::fs::copy(from, self.path(&format!("{name}{ending}"))).unwrap();
        }
    }

    /// Has the task struck off, on the day of the shell.
    pub(crate) fn struck_off(&self) {
        self.write("proof.txt", "照片");
        self.script(&[
            "attach 改1 proof.txt",
            APPLY,
            "do 改1 check --by 郭𠮷祥",
            "do 附1 check --by 郭𠮷祥",
            PASS,
            "do 改1 approve --by 何建国 --note 同意",
        ]);
    }

    /// Runs lines that must all do their work.
    #[track_caller]
    pub(crate) fn script(&self, lines: &[&str]) {
        for line in lines {
            let said = self.ask(line);
            assert_eq!(said.code, 0, "{line}\n{said}");
        }
    }

    /// Copies a file of the field's imports, those of the demo's year among them, into the home.
    pub(crate) fn copy(&self, name: &str) {
        let folders = ["assets/demo", "tests/data/imports"].map(Path::new);
        let from = folders.map(|it| it.join(name));
        let from = from.iter().find(|it| it.exists()).unwrap();
        std::fs::copy(from, self.path(name)).unwrap();
    }

    /// Copies the files of a folder into the home.
    pub(crate) fn folder(&self, folder: &str) {
        for entry in std::fs::read_dir(folder).unwrap() {
            let from = entry.unwrap().path();
            let to = self.home.path().join(from.file_name().unwrap());
            std::fs::copy(&from, to).unwrap();
        }
    }

    /// Writes a file into the home.
    pub(crate) fn write(&self, name: &str, content: impl AsRef<[u8]>) {
        std::fs::write(self.path(name), content).unwrap();
    }

    /// Gives the place of a file in the home.
    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.home.path().join(name)
    }

    /// Gives the place of the store.
    pub(crate) fn store(&self) -> PathBuf {
        self.path("data/duban/duban.db")
    }

    /// Runs one line; words in '…' keep their blanks.
    pub(crate) fn ask(&self, line: &str) -> Said {
        self.run(&words(line))
    }

    /// Runs one line in English.
    pub(crate) fn ask_in_english(&self, line: &str) -> Said {
        let mut words = words(line);
        words.extend(["--lang".to_owned(), "en".to_owned()]);
        self.run(&words)
    }

    /// Runs words as they are.
    pub(crate) fn run<S: AsRef<str>>(&self, words: &[S]) -> Said {
        self.said(&mut self.command(words))
    }

    /// Runs one line on a screen of so many columns.
    pub(crate) fn ask_on(&self, columns: usize, line: &str) -> Said {
        self.said(
            self.command(&words(line))
                .env("COLUMNS", columns.to_string()),
        )
    }

    fn said(&self, command: &mut Command) -> Said {
        let output = command.output().unwrap();
        let home = self.home.path().display().to_string();
        let text = |bytes: Vec<u8>| {
            let text = String::from_utf8(bytes).unwrap();
            clocks_stopped(&text.replace(&home, "~"))
        };
        Said {
            code: output.status.code().unwrap_or(-1),
            out: text(output.stdout),
            err: text(output.stderr),
        }
    }

    /// Makes the command without running it.
    pub(crate) fn command<S: AsRef<str>>(&self, words: &[S]) -> Command {
        let mut command = Command::new(DUBAN);
        command
            .env_clear()
            .env("HOME", self.home.path())
            .env("XDG_DATA_HOME", self.path("data"))
            .env("USER", "tester")
            .env("LANG", "C.UTF-8")
            .current_dir(self.home.path())
            .stdin(Stdio::null());
        if !self.today.is_empty() {
            command.args(["--today", self.today]);
        }
        command.args(words.iter().map(AsRef::as_ref));
        command
    }
}

impl Shell {
    /// Opens the screen in a terminal of so many columns and rows.
    pub(crate) fn in_terminal(&self, (columns, rows): (u16, u16)) -> Pty {
        self.at_terminal("", (columns, rows))
    }

    /// Runs one line in a terminal of so many columns and rows.
    pub(crate) fn at_terminal(&self, line: &str, (columns, rows): (u16, u16)) -> Pty {
        let plain = self.command(&words(line));
        let mut command = CommandBuilder::new(DUBAN);
        command.env_clear();
        for (name, value) in plain.get_envs() {
            command.env(name, value.unwrap_or_default());
        }
        command.env("TERM", "xterm-256color");
        command.args(plain.get_args());
        command.cwd(self.home.path());
        Pty::spawn(command, columns, rows)
    }

    /// Runs one line in a terminal of so many columns and rows, and answers each question when it
    /// stands there; gives the code and all that stood there in the end.
    pub(crate) fn answered(
        &self,
        line: &str,
        (columns, rows): (u16, u16),
        turns: &[(&str, &str)],
    ) -> (u32, String) {
        let mut pty = self.at_terminal(line, (columns, rows));
        for (waits_for, answer) in turns {
            pty.wait_for_text(waits_for);
            pty.send(answer.as_bytes());
        }
        let code = pty.wait_exit().exit_code();
        (code, pty.text_at_end())
    }

    /// Makes the command of one line as the system shell runs it after something else.
    pub(crate) fn after(&self, first: &str, line: &str) -> Command {
        let whole = self.command(&words(line));
        let mut command = Command::new("sh");
        command
            .args(["-c", &format!("{first}; exec \"$0\" \"$@\"")])
            .arg(whole.get_program())
            .args(whole.get_args())
            .current_dir(self.home.path())
            .env_clear();
        for (name, value) in whole.get_envs() {
            command.env(name, value.unwrap_or_default());
        }
        command
    }

    /// Says whether half-typed text is kept.
    pub(crate) fn has_draft(&self) -> bool {
        let path = self.path("data/duban/duban.db-drafts");
        // The file and its table are there only once a draft is.
        let flags = rusqlite::OpenFlags::SQLITE_OPEN_READ_ONLY;
        rusqlite::Connection::open_with_flags(path, flags)
            .and_then(|it| it.query_row("SELECT count(*) FROM drafts", (), |row| row.get(0)))
            .is_ok_and(|n: i64| n > 0)
    }
}

impl Said {
    /// Reads stdout as JSON.
    pub(crate) fn json(&self) -> serde_json::Value {
        serde_json::from_str(&self.out).unwrap_or_else(|error| panic!("{error}: {self}"))
    }

    /// Gives stdout, after a command that did its work.
    #[track_caller]
    pub(crate) fn done(self) -> String {
        assert_eq!(self.code, 0, "{self}");
        self.out
    }
}

impl fmt::Display for Said {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.out)?;
        for line in self.err.lines() {
            writeln!(f, "! {line}")?;
        }
        if self.code != 0 {
            writeln!(f, "= {}", self.code)?;
        }
        Ok(())
    }
}

pub(crate) fn words(line: &str) -> Vec<String> {
    let mut words = Vec::new();
    for (n, part) in line.split('\'').enumerate() {
        if n % 2 == 1 {
            words.push(part.to_owned());
        } else {
            words.extend(part.split_whitespace().map(str::to_owned));
        }
    }
    words
}

/// The wall clock is the one thing that differs from run to run: `12:55:50` becomes `··:··:··`.
fn clocks_stopped(text: &str) -> String {
    let chars: Vec<char> = text.chars().collect();
    let is_clock = |at: usize| {
        chars.get(at..at + 8).is_some_and(|it| {
            it.iter().enumerate().all(|(n, c)| match n {
                2 | 5 => *c == ':',
                _ => c.is_ascii_digit(),
            })
        })
    };
    let (mut stopped, mut at) = (String::new(), 0);
    while at < chars.len() {
        if is_clock(at) {
            stopped.push_str("··:··:··");
            at += 8;
        } else {
            stopped.push(chars[at]);
            at += 1;
        }
    }
    stopped
}
