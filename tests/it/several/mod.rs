//! Several processes on one store: all work lands, nothing is lost, a stale edit is refused.

use std::process::Stdio;

use crate::support::shell::Shell;

#[test]
fn eight_processes_add_at_once_and_every_number_is_given_once() {
    let shell = Shell::office();
    let adders: Vec<_> = (0..8)
        .map(|n| {
            let shell = &shell;
            move || -> Vec<String> {
                (0..25)
                    .map(|m| {
                        let line = format!("add problem --title 问题{n}之{m}");
                        shell.ask(&line).done().trim().to_owned()
                    })
                    .collect()
            }
        })
        .collect();
    let mut numbers: Vec<String> = std::thread::scope(|scope| {
        let running: Vec<_> = adders.into_iter().map(|it| scope.spawn(it)).collect();
        running
            .into_iter()
            .flat_map(|it| it.join().unwrap())
            .collect()
    });
    numbers.sort();
    let gapless: Vec<String> = (1..=200).map(|n| format!("问-{n:03}")).collect();
    assert_eq!(numbers, gapless);
    let listed = shell.ask("list problems --json").json();
    assert_eq!(listed.as_array().unwrap().len(), 200);
    assert_eq!(shell.ask("verify").code, 0);
}

#[test]
fn an_edit_made_on_an_older_version_is_refused() {
    let shell = Shell::confirmed();
    shell
        .ask("add task --problem 问1 --goal 一 --department 办公室")
        .done();
    let revision = shell.ask("show 改1 --json").json()["revision"]
        .as_i64()
        .unwrap();
    shell.ask("set 改1 goal=二").done();
    let stale = shell.ask(&format!("set 改1 goal=三 --revision {revision}"));
    insta::assert_snapshot!(stale, @r"
    ! 督办：改-001 刚被别人改过，您的改动没有写入。
    !   提示：请先看看现在的内容（duban show 改-001），再改一次。
    = 3
    ");
    assert_eq!(shell.ask("show 改1 --json").json()["goal"], "二");
}

#[test]
fn two_writers_wait_for_each_other_and_both_land() {
    let shell = Shell::office();
    shell.copy("opinions-2009.gb18030.csv");
    let mut import = shell
        .command(&[
            "import",
            "opinions",
            "opinions-2009.gb18030.csv",
            "--make-batches",
        ])
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let added = shell.ask("add problem --title 同时登记").done();
    assert_eq!(added.trim(), "问-001");
    assert!(import.wait().unwrap().success());
    let status = shell.ask("status --json").json();
    assert_eq!(status["opinions"]["total"], 1200);
    assert_eq!(status["problems"]["total"], 1);
    assert_eq!(shell.ask("verify").code, 0);
}

/// Runs one line in as many processes at once, and gives what each said.
fn at_once(shell: &Shell, line: &str, times: usize) -> Vec<String> {
    let words: Vec<&str> = line.split(' ').collect();
    let running: Vec<_> = (0..times)
        .map(|_| {
            let mut command = shell.command(&words);
            command.stdout(Stdio::piped()).stderr(Stdio::piped());
            command.spawn().unwrap()
        })
        .collect();
    let said = running.into_iter().map(|it| it.wait_with_output().unwrap());
    said.map(|output| {
        assert!(output.status.success(), "{output:?}");
        String::from_utf8(output.stdout).unwrap()
    })
    .collect()
}

#[test]
fn the_same_roster_imported_twice_at_once_adds_each_person_once() {
    let shell = Shell::empty();
    shell.ask("init --template baoding-2009 --rehearsal").done();
    shell.copy("roster.csv");
    let mut said = at_once(&shell, "import roster roster.csv", 2);
    // What is made on the way is told before it.
    for said in &mut said {
        *said = said.lines().last().unwrap_or_default().to_owned();
    }
    said.sort();
    let expected = [
        "读入49人：新增0人，更新0人，未变49人，不录0人；有错0行",
        "读入49人：新增49人，更新0人，未变0人，不录0人；有错0行",
    ];
    assert_eq!(said, expected);
    let count = |kind: &str| {
        let rows = shell.ask(&format!("list {kind} --json")).json();
        rows.as_array().unwrap().len()
    };
    assert_eq!((count("people"), count("departments")), (49, 16));
    assert_eq!(shell.ask("verify").code, 0);
}

#[test]
fn the_same_opinions_imported_twice_at_once_come_in_once() {
    let shell = Shell::office();
    shell.copy("opinions-2009.gb18030.csv");
    let mut said = at_once(
        &shell,
        "import opinions opinions-2009.gb18030.csv --make-batches",
        2,
    );
    // The file says some things twice; both come in, and the first to import tells it.
    let is_near = |line: &&str| line.starts_with("相近") || line.starts_with("另有");
    for told in &mut said {
        let lines = told.split_inclusive('\n');
        *told = lines.filter(|line| !is_near(line)).collect();
    }
    said.sort_by_key(String::len);
    let expected = [
        "322条意见账上已有提出人，文件里的没有比对，也没有改动\n\
         读入1,200条：新增0条，更新0条，未变1,200条，不录0条；0份；有错0行\n",
        "新建批次“第三批”\n新建批次“第一批”\n新建批次“第二批”\n\
         读入1,200条：新增1,200条，更新0条，未变0条，不录0条；850份；有错0行\n",
    ];
    assert_eq!(said, expected);
    let batches = shell.ask("list batches --json").json();
    assert_eq!(batches.as_array().unwrap().len(), 3);
    let status = shell.ask("status --json").json();
    assert_eq!(status["opinions"]["total"], 1200);
    assert_eq!(status["cards"]["total"], 850);
    assert_eq!(shell.ask("verify").code, 0);
}
