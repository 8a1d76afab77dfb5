//! Days and limits as people type them: the same at every door of the command line.

use crate::support::shell::Shell;

/// A day within the campaign of 2009 (21 February to 31 December) on Wednesday 14 October; or,
/// behind a question mark, what the refusal quotes.
const TYPED: [(&str, &str); 30] = [
    ("10月底", "2009-10-31"),
    ("10月14日", "2009-10-14"),
    ("11月前", "2009-10-31"),
    ("四季度", "2009-12-31"),
    ("10月20日（周二）前", "2009-10-20"),
    ("10月20日前（含20日）", "2009-10-20"),
    ("10月20日（不含）前", "2009-10-19"),
    ("限期10月20日前完成整改", "2009-10-20"),
    ("至11月底止", "2009-11-30"),
    ("10月16日（本周五）", "2009-10-16"),
    ("９月底", "2009-09-30!"),
    ("10月10日", "2009-10-10!"),
    ("8月底前完成", "2009-08-31!"),
    ("10月前", "2009-09-30!"),
    ("四季度前", "2009-09-30!"),
    ("十月上旬", "2009-10-10!"),
    ("三月底", "2009-03-31!"),
    ("1月20日", "2010-01-20"),
    ("元月底", "2010-01-31"),
    ("10月16日（周一）", "?周一"),
    ("10月20日前（含21日）", "?21日"),
    ("争取10月底前", "?“争取”"),
    ("10月底左右", "?“左右”"),
    ("国庆前", "?“国庆”"),
    ("09年底前", "?“09年”"),
    ("10—11月", "?“10—11月”"),
    ("1.5天内", "?“1.5天内”"),
    ("立行立改", "?“立行立改”"),
    ("长期坚持", "?“长期坚持”"),
    ("10月20日前启动", "?“启动”"),
];

/// The day that a record says under a word.
fn day_of(shell: &Shell, number: &str, word: &str) -> String {
    let json = shell.ask(&format!("show {number} --json")).json();
    json.get(word)
        .and_then(|it| it.as_str())
        .unwrap()
        .to_owned()
}

#[test]
fn a_day_is_read_alike_at_every_door() {
    let mut shell = Shell::rectifying();
    shell.today = "2009-10-14";
    let add = "add task --problem 问1 --goal 目标 --measure 措施 --department 办公室 --owner 马长海 \
               --task-kind by_limit --limit";
    shell.script(&[
        &format!("{add} 2009-12-31"),
        "add task --problem 问1 --goal 长 --measure 措施 --department 办公室 --owner 马长海 \
         --task-kind long_term --review 2010-06-30",
        "add milestone --task 改2 --name 步骤 --due 2009-10-20",
    ]);
    for (typed, expected) in TYPED {
        let doors = [
            ("set 改2 limit=", "改2", "limit"),
            ("set 改3 review_on=", "改3", "review_on"),
            ("set 步1 due=", "步1", "due"),
        ];
        for (door, number, word) in doors {
            let said = shell.run(&[
                door.split(' ').next().unwrap(),
                number,
                &format!("{}{typed}", door.rsplit(' ').next().unwrap()),
            ]);
            let named = format!("{door}{typed}\n{said}");
            if let Some(part) = expected.strip_prefix('?') {
                assert_eq!(said.code, 1, "{named}");
                assert!(said.err.contains(part), "{named}");
                continue;
            }
            let day = expected.trim_end_matches('!');
            // A step may not lie behind its task; the day is the same.
            let is_read = said.code == 0 || said.err.contains(day);
            assert!(is_read && said.err.contains(day), "{named}");
            assert_eq!(
                said.err.contains("已过"),
                expected.ends_with('!'),
                "{named}"
            );
            if said.code == 0 {
                assert_eq!(day_of(&shell, number, word), day, "{named}");
            }
        }
        shell.script(&["set 改2 limit=2010-06-30"]);
        // An act that asks a day reads it so too; one that has passed it refuses.
        let asked = shell.run(&[
            "do",
            "改1",
            "ask_extension",
            "--by",
            "马长海",
            "--signed-by",
            "刘思远",
            "--progress",
            "一半",
            "--note",
            "设备未到",
            "--wanted",
            typed,
        ]);
        let said = expected.trim_start_matches('?').trim_end_matches('!');
        assert!(asked.err.contains(said), "{typed}\n{asked}");
        assert!(
            !expected.ends_with(['!']) || asked.code == 1,
            "{typed}\n{asked}"
        );
    }
}
