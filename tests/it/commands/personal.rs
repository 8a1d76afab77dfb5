//! What is one person's own 个人问题: he, and of each task those who work on it, read it beside the
//! office; nobody else does, anywhere.

use crate::support::shell::Shell;

/// A campaign at work with a problem of its own and one of a member of the team, each with a task.
fn office() -> Shell {
    let shell = Shell::rectifying();
    shell.script(&[
        "add problem --title 下基层太少 --about 陈晓东 --source 自查 --category 服务大局 --urgency 急 --difficulty 易",
        "do 问2 submit",
        "do 问2 confirm --meeting 活1 --leader 陈晓东",
        "add task --problem 问2 --goal 每月蹲点一次 --measure 排出日程 --department 办公室 --lead 陈晓东 --owner 马长海 --task-kind 限期整改 --limit 2009-11-30",
        "add milestone --task 改2 --name 排日程 --due 2009-11-20",
    ]);
    shell
}

/// Makes the login somebody of the roster in a role.
fn is(shell: &Shell, role: &str, name: &str) {
    let raw = rusqlite::Connection::open(shell.store()).unwrap();
    let sql = "UPDATE users SET role = ?1,
               person_id = (SELECT id FROM people WHERE name = ?2)";
    assert_eq!(raw.execute(sql, [role, name]).unwrap(), 1);
}

/// Everything that lists, pages, figures and the journal say.
fn all(shell: &Shell) -> String {
    let places = [
        "list problems --json",
        "list problems --json --text 蹲点",
        "list problems --json --text 下基层",
        "list tasks --json",
        "list tasks --json --text 蹲点",
        "list milestones --json",
        "show 类1 --json",
        "journal --json",
        "status --by owner --json",
    ];
    places.map(|line| shell.ask(line).done()).concat()
}

#[test]
fn what_is_one_persons_own_stands_in_that_list_and_in_no_other() {
    let shell = office();
    let problem = shell.ask("show 问2 --json").json();
    assert_eq!(problem["problem_list"], "personal");
    let listed = |line: &str| shell.ask(line).json().as_array().unwrap().len();
    assert_eq!(listed("list problems --problem-list 个人问题 --json"), 1);
    let refused = shell.ask("set 问2 problem_list=班子问题 about=陈晓东 --reason 误");
    assert_eq!(refused.code, 1);
    assert!(refused.err.contains("个人问题"), "{refused}");
    let refused = shell.ask("set 问2 about= --reason 误");
    assert_eq!(refused.code, 1, "{refused}");
    // A list alone takes the name out, and the task is for everybody again.
    shell
        .ask("set 问2 problem_list=班子问题 --reason 是班子的")
        .done();
    is(&shell, "viewer", "刘思远");
    assert!(all(&shell).contains("每月蹲点"));
}

#[test]
fn only_who_stands_in_it_reads_it_beside_the_office() {
    let shell = office();
    let words = ["下基层太少", "每月蹲点", "排日程"];
    let said = all(&shell);
    for word in words {
        assert!(said.contains(word), "the office reads {word}");
    }
    for (role, name, reads) in [
        ("leader", "何建国", [false, false, false]),
        ("viewer", "刘思远", [false, false, false]),
        ("leader", "陈晓东", [true, true, true]),
        ("owner", "马长海", [false, true, true]),
    ] {
        is(&shell, role, name);
        let said = all(&shell);
        for (word, reads) in words.into_iter().zip(reads) {
            assert_eq!(said.contains(word), reads, "{name} {word}: {said}");
        }
        assert_eq!(shell.ask("show 问2").code == 0, reads[0], "{name}");
        assert_eq!(shell.ask("show 改2").code == 0, reads[1], "{name}");
        assert_eq!(
            shell.ask("list milestones --of 改2").code == 0,
            reads[2],
            "{name}"
        );
        // A figure counts the rows that its reader may open.
        let tasks = shell.ask("list tasks --json").json();
        let total = &shell.ask("status --json").json()["tasks"]["total"];
        assert_eq!(tasks.as_array().unwrap().len(), usize::from(reads[1]) + 1);
        assert_eq!(*total, usize::from(reads[1]) + 1, "{name}");
    }
}

#[test]
fn the_secretary_of_the_party_group_reads_it_and_its_other_members_do_not() {
    let shell = office();
    let seats = || shell.ask("show 果3 --json").json()["on_ledger"].clone();
    let before = seats();
    assert!(before.is_object(), "{before}");
    shell.script(&[
        "add post --name 党组书记 --body party_group --seats 1 --heads 1",
        "add post --name 党组成员 --body party_group --seats 5",
        "link 人-004 岗-06",
        "link 人-003 岗-07",
    ]);
    // It was there before the campaign, which sets up none of it.
    assert_eq!(seats(), before);
    is(&shell, "leader", "何建国");
    let said = all(&shell);
    for word in ["下基层太少", "每月蹲点", "排日程"] {
        assert!(said.contains(word), "the secretary reads {word}: {said}");
    }
    shell.ask("show 问2").done();
    is(&shell, "leader", "杨𠮷祥");
    let said = all(&shell);
    assert!(
        !said.contains("下基层太少") && !said.contains("每月蹲点"),
        "{said}"
    );
    assert_ne!(shell.ask("show 问2").code, 0);
}

#[test]
fn the_first_screen_names_nobody_and_nothing_of_it() {
    let mut shell = office();
    shell.today = "2009-11-09";
    shell.ask("do 改2 submit").done();
    shell
        .ask("do 改2 issue --meeting 活1 --issue-no 整〔2009〕2号")
        .done();
    shell.today = "2009-12-07";
    let seen = shell.ask(&format!(
        "--db {} --play Home --print --size 120x40",
        shell.store().display()
    ));
    let seen = seen.done();
    assert!(seen.contains("改-002"), "{seen}");
    assert!(seen.contains("限查阅"), "{seen}");
    for word in ["每月蹲点", "下基层"] {
        assert!(!seen.contains(word), "{word}: {seen}");
    }
}

#[test]
fn a_notice_of_what_is_somebodys_own_prints_its_number_and_not_what_it_is_about() {
    let mut shell = office();
    shell.script(&[
        "do 改2 submit",
        "do 改2 issue --meeting 活1 --issue-no 2号",
        "do 改2 sign --by 马长海",
    ]);
    shell.today = "2009-12-01";
    shell.script(&["do 改2 urge --by 欧阳志强 --note 蹲点没有去"]);
    let text = shell.ask("paper notice 改2").done();
    assert!(!text.contains("蹲点"), "{text}");
    let bare: String = text.split_whitespace().collect();
    assert!(bare.contains("改-002"), "{text}");
}

#[test]
fn nothing_of_it_goes_into_the_clipboard_but_its_number() {
    let shell = office();
    let play = |keys: &str| {
        let db = shell.store().display().to_string();
        shell.run(&["--db", &db, "--play", keys, "--print"]).done()
    };
    // The office reads it, and whoever sits down next reads what it copied.
    for number in ["问2", "改2", "步1"] {
        let open = format!("Ctrl-G '{number}' Enter Ctrl-C");
        assert!(play(&open).contains("已复制编号"), "{number}");
        for more in ["Ctrl-C", "Ctrl-C Ctrl-C"] {
            let screen = play(&format!("{open} {more}"));
            assert!(screen.contains("限查阅，只能复制编号"), "{screen}");
        }
    }
    let screen = play("Ctrl-G '问1' Enter Ctrl-C Ctrl-C");
    assert!(screen.contains("这一行"), "{screen}");
}

/// Whoever opens to everybody what only a few read says why, and is told.
#[test]
fn what_only_a_few_read_is_opened_by_nobodys_slip() {
    let shell = office();
    shell.script(&[
        "add problem --title 开会太多 --about 陈晓东 --source 自查",
        "add opinion --channel 专线 --text 陈书记下来太少 --target team_member --target-person 陈晓东",
    ]);
    for line in [
        "set 问3 problem_list=班子问题",
        "set 问3 problem_list=班子问题 about=",
        "set 意3 target=work target_person=",
    ] {
        let said = shell.ask(line);
        assert!(
            said.code == 1 && said.err.contains("人人都能看到"),
            "{line}: {said}"
        );
        let said = shell.ask(&format!("{line} --reason 不是他一个人的"));
        assert!(
            said.code == 0 && said.err.contains("从此人人都能看到"),
            "{line}: {said}"
        );
        shell.ask("undo").done();
    }
    let said = shell.ask("set 问2 problem_list=班子问题 --reason 是班子的");
    assert!(said.err.contains("从此人人都能看到"), "{said}");
}
