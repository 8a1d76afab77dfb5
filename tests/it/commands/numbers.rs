//! A number names one record or none, however it is written; named twice it is one.

use insta::assert_snapshot;

use crate::support::shell::Shell;

/// Ten opinions, the first three of them checked already.
fn piled() -> Shell {
    let shell = Shell::office();
    for n in 1..=10 {
        let add = format!("add opinion --channel 专线 --text 内容{n} --target campaign");
        shell.ask(&add).done();
    }
    for n in 1..=3 {
        shell.ask(&format!("do 意{n} check --reread 1")).done();
    }
    shell
}

#[test]
fn a_number_names_one_record_or_none_at_every_door() {
    let shell = piled();
    shell
        .ask("add problem --title 一 --category 职工维权")
        .done();
    shell.write("proof.txt", "照片");
    let meant = [
        "意-2009-0005",
        "意5",
        "意-5",
        "意-00005",
        "意２００９－０００５",
        "意—2009—0005",
        "意 - 2009 - 5",
        "意--5",
    ];
    for number in meant {
        let said = shell.run(&["show", number, "--json"]);
        assert_eq!(said.code, 0, "{number}: {said}");
        assert_eq!(said.json()["text"], "内容5", "{number}");
    }
    let nobody = [
        ("意-2031-0005", "没有"),
        ("意-0000-0005", "没有"),
        ("意-2009-0011", "没有"),
        ("意-09-0005", "不是编号"),
        ("意-2009-0005-1", "不是编号"),
        ("意-2009-", "不是编号"),
        ("意-20090005", "没有"),
        ("见-2009-0005", "不是编号"),
        ("改-2009-005", "不是编号"),
        ("问-2009-001", "不是编号"),
        ("意-2009-０", "不是编号"),
        ("意-2009-5x", "不是编号"),
        ("5", "不是编号"),
    ];
    let before = shell.ask("journal --json --limit 500").out;
    for (number, why) in nobody {
        let doors: [&[&str]; 12] = [
            &["show", number],
            &["next", number],
            &["journal", "--of", number],
            &["do", number, "check"],
            &["do", &format!("意4,{number}"), "check"],
            &["do", &format!("意4..{number}"), "check"],
            &["set", number, "target=campaign"],
            &["void", number, "--reason", "误录"],
            &["attach", number, "proof.txt"],
            &["link", number, "问1"],
            &["distil", number, "--title", "二"],
            &[
                "add",
                "erratum",
                "--opinion",
                number,
                "--misread",
                "内",
                "--correct-text",
                "外",
                "--reason",
                "误",
            ],
        ];
        for door in doors {
            // A bare serial is a number where only one kind can be meant.
            if number == "5" && (door[0] == "add" || door[1].contains("..")) {
                continue;
            }
            let said = shell.run(door);
            assert_ne!(said.code, 0, "{door:?}: {said}");
            // A field may be a name as well as a number: there it is looked for as either.
            let why = if door[0] == "add" { "没有" } else { why };
            assert!(said.err.contains(why), "{why} {door:?}: {said}");
        }
    }
    assert_eq!(shell.ask("journal --json --limit 500").out, before);
}

#[test]
fn a_number_of_another_kind_is_no_beginning_of_a_name() {
    let shell = Shell::confirmed();
    for line in [
        "add task --problem 问1 --goal 一 --owner 人-999",
        "add task --problem 问1 --goal 一 --owner 部-01",
        "add task --problem 问1 --goal 一 --department 部99",
        "add task --problem 问-2009-001 --goal 一",
        "add opinion --channel 渠-99 --text 一",
        "list tasks --owner 人-999",
        "--campaign 题-09 status",
    ] {
        let said = shell.ask(line);
        assert_eq!(said.code, 1, "{line}: {said}");
        assert!(
            said.err.contains("没有") || said.err.contains("找不到"),
            "{line}: {said}"
        );
    }
    for line in [
        "add task --problem 问1 --goal 一 --owner 人-4",
        "add task --problem 问1 --goal 一 --owner 人－０００４",
        "add task --problem 问1 --goal 一 --owner 何建国(人-004)",
        "add task --problem 问1 --goal 一 --owner 何建国（人4）",
        "--campaign 题1 status",
    ] {
        shell.ask(line).done();
    }
    let said = shell.ask("add task --problem 问1 --goal 一 --owner 何建国(人-005)");
    assert_eq!(said.code, 1, "another one's number: {said}");
    let owners = shell.ask("list tasks --json").json();
    let owners = owners.as_array().unwrap();
    assert!(
        owners.iter().all(|it| it["owner_number"] == "人-004"),
        "{owners:?}"
    );
}

#[test]
fn what_is_named_twice_is_done_once() {
    let shell = piled();
    let said =
        shell.ask("do 意4,意-2009-0004，意４、意4..意6,意5..意7,意-0006 check --reread 1");
    assert_eq!(said.code, 0, "{said}");
    assert_eq!(said.err.matches("已核对").count(), 4, "{said}");
    let problem = shell.ask("distil 意4 意-2009-4 意4..意6 意5 --title 一 --category 职工维权");
    assert_eq!(problem.out, "问-001\n", "{problem}");
    let links = shell.ask("show 问1 --json").json()["links"].clone();
    assert_eq!(links[0]["total"], 3);
}

#[test]
fn all_of_a_pile_is_judged_and_nothing_is_done_by_half() {
    let shell = piled();
    assert_snapshot!(shell.ask("do 意1..意5 check --reread 1"), @r"
    ! 督办：有3处不符合：
    !   · 意-2009-0001 已核对，不能核对。
    !   · 意-2009-0002 已核对，不能核对。
    !   · 意-2009-0003 已核对，不能核对。
    !   提示：5 条里有 3 条办不了，所以一条也没有办：改好再办，或加 --skip 跳过这 3 条，其余照办。
    = 1
    ");
    let states = |shell: &Shell| -> Vec<String> {
        let list = shell.ask("list opinions --json").json();
        let list = list.as_array().unwrap().iter();
        list.map(|it| it["state"].as_str().unwrap().to_owned())
            .collect()
    };
    assert_eq!(states(&shell)[3..], ["registered"; 7]);
    assert_snapshot!(shell.ask("do 意1..意5 check --reread 1 --skip"), @r"
    ! 跳过 意-2009-0001 已核对，不能核对。
    ! 跳过 意-2009-0002 已核对，不能核对。
    ! 跳过 意-2009-0003 已核对，不能核对。
    ! 意-2009-0004 核对：现为已核对。
    ! 意-2009-0005 核对：现为已核对。
    ");
    assert_eq!(states(&shell)[..5], ["checked"; 5]);
    // Where none can be done, passing over all of them is no success.
    let none = shell.ask("do 意1..意5 check --reread 1 --skip");
    assert_eq!(none.code, 1, "{none}");
    for line in ["do , check", "do 意9..意8 check", "do 意1,问1 check"] {
        let said = shell.ask(line);
        assert_eq!(said.code, 1, "{line}: {said}");
    }
}

#[test]
fn a_range_of_nothing_is_refused() {
    let shell = piled();
    for n in [8, 9] {
        shell.ask(&format!("void 意{n} --reason 误录")).done();
    }
    let said = shell.ask("do 意8..意9 check --reread 1");
    assert_eq!(said.code, 1, "{said}");
    shell.ask("do 意7..意10 check --reread 1").done();
    let checked = shell.ask("list opinions --state checked --json").json();
    assert_eq!(checked.as_array().unwrap().len(), 5);
}

#[test]
fn a_range_is_understood_as_people_write_it_or_refused_with_the_way() {
    let shell = piled();
    for range in [
        "意6..意8",
        "意6～意8",
        "意6~意8",
        "意6〜8",
        "意6至意8",
        "意6 至 意8",
        "意6到8",
        "意6-意8",
        "意6－意8",
        "意6—意8",
        "意-2009-0006-意-2009-0008",
        "意6..8",
        "意6……意8",
    ] {
        let said = shell.run(&["do", range, "check", "--reread", "1"]);
        assert_eq!(said.code, 0, "{range}: {said}");
        let checked = shell.ask("list opinions --state checked --json").json();
        assert_eq!(checked.as_array().unwrap().len(), 6, "{range}");
        shell.ask("undo").done();
    }
    for (range, words) in [
        ("意6..", "没有写到哪个编号为止"),
        ("..意6", "没有写到哪个编号为止"),
        ("意6～", "没有写到哪个编号为止"),
        ("意6至", "没有写到哪个编号为止"),
        ("意6-9", "几个相连的写作 意6..意9"),
        ("意8..意6", ""),
    ] {
        let said = shell.run(&["do", range, "check", "--reread", "1"]);
        assert_eq!(said.code, 1, "{range}: {said}");
        assert!(said.err.contains(words), "{range}: {said}");
    }
}

#[test]
fn what_a_filter_was_taken_to_mean_is_said() {
    let shell = piled();
    let said = shell.ask("list opinions --category 维权 --json");
    assert!(said.err.contains("“维权”按“职工维权”列出"), "{said}");
    for own in ["职工维权", "职工 维权"] {
        let said = shell.run(&["list", "opinions", "--category", own, "--json"]);
        assert_eq!(said.err, "", "{own}");
    }
    assert_eq!(shell.ask("list tasks --owner 人-003 --json").err, "");
}
