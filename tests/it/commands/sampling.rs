//! The sample that is looked back at 回头看抽查: drawn by a printed rule and a seed.

use crate::support::shell::Shell;

/// Four tasks that were put right at once and are struck off, 改1 to 改4; 改3 is of another
/// department.
fn struck_off() -> Shell {
    let shell = Shell::confirmed();
    shell.write("proof.txt", "照片");
    for n in 1..=4 {
        let (department, owner) = match n {
            3 => ("权益保障部", "杨长海"),
            _ => ("办公室", "马长海"),
        };
        shell.script(&[
            &format!(
                "add task --problem 问1 --goal 第{n}件 --measure 叫号 --department {department} \
                 --owner {owner} --task-kind fix_at_once --limit 2009-09-10"
            ),
            &format!("do 改{n} submit"),
            &format!("do 改{n} issue --meeting 活1 --issue-no {n}号"),
            &format!("do 改{n} sign --by {owner}"),
            &format!("attach 改{n} proof.txt"),
            &format!("do 改{n} finish --by {owner} --note 已办"),
            &format!(
                "do 改{n} pass --by 郭𠮷祥 --note 属实 --measures-done 2 --responsibility-taken 2 \
                 --goal-reached 1 --likewise-checked 2 --rule-made 2 --checked 附{n}"
            ),
            &format!("do 改{n} approve --by 何建国 --note 同意"),
        ]);
    }
    shell
}

fn waiting(shell: &Shell) -> Vec<String> {
    let rows = shell.ask("list --waiting=to_look_back --json").json();
    let rows = rows.as_array().unwrap().iter();
    rows.map(|it| it["number"].as_str().unwrap().to_owned())
        .collect()
}

#[test]
fn whoever_has_the_paper_draws_the_same() {
    let shell = struck_off();
    let said = shell.ask("add sample --seed 7 --wanted 2 --look-by 2009-07-31");
    assert_eq!(said.done().trim(), "抽-001");
    // Four in a line; 7 mod 4 is 3: the places 4 and (3 + 2) mod 4 + 1.
    let sample = shell.ask("show 抽1 --json").json();
    assert_eq!(sample["drawn"], "改-004、改-002");
    assert_eq!(sample["population"], "改-001..改-004");
    assert_eq!((&sample["among"], &sample["seed"]), (&4.into(), &7.into()));
    let paper = shell.ask("paper sample 抽1").done();
    let bare: String = paper.split_whitespace().collect();
    for said in [
        "回头看抽查单",
        "抽-001",
        "种子：7，抽的人说定",
        "7除以4余3",
        "改-001..改-004",
        "抽中2项",
        "改-002",
    ] {
        assert!(bare.contains(said), "{said}\n{paper}");
    }
    let english = shell.ask_in_english("paper sample 抽1");
    assert!(english.out.contains("Seed: 7"), "{english}");
    // What was drawn waits until it was looked back at.
    assert_eq!(waiting(&shell), ["改-002", "改-004"]);
    let page = shell.ask("show 改4").done();
    assert!(page.contains("待回头看，2009-07-31 前"), "{page}");
    shell.script(&["do 改4 look_back --by 欧阳志强 --result passed --note 没有反弹"]);
    assert_eq!(waiting(&shell), ["改-002"]);
    let status = shell.ask("status --json").json();
    assert_eq!(status["waiting"]["to_look_back"], 1);
    // Neither what waits nor what was looked back at is drawn again.
    shell.script(&["add sample --seed 0 --share 50"]);
    let sample = shell.ask("show 抽2 --json").json();
    assert_eq!(sample["population"], "改-001、改-003");
    assert_eq!(sample["drawn"], "改-001");
    assert_eq!(shell.ask("verify").code, 0);
}

#[test]
fn a_sample_is_taken_back_as_long_as_nobody_looked() {
    let shell = struck_off();
    shell.script(&["add sample --seed 7 --wanted 2"]);
    shell.ask("undo").done();
    assert!(waiting(&shell).is_empty());
    shell.ask("redo").done();
    assert_eq!(waiting(&shell).len(), 2);
    shell.script(&["do 抽1 void --note 抽早了"]);
    assert!(waiting(&shell).is_empty());
    shell.script(&[
        "add sample --seed 7 --wanted 2",
        "do 改4 look_back --by 欧阳志强 --result passed --note 没有反弹",
    ]);
    assert_eq!(shell.ask("do 抽2 void --note 抽早了").code, 1);
    // A look-back that was none leaves it waiting.
    shell.script(&["do 看1 void --note 看错了一项"]);
    assert_eq!(waiting(&shell), ["改-002", "改-004"]);
    assert_eq!(shell.ask("verify").code, 0);
}

#[test]
fn a_line_by_departments_takes_of_each_and_a_seed_that_nobody_said_is_of_the_journal() {
    let shell = struck_off();
    let entry = shell.ask("journal --json --limit 1").json();
    shell.script(&["add sample --wanted 2 --lined department"]);
    let sample = shell.ask("show 抽1 --json").json();
    let population = sample["population"].as_str().unwrap();
    assert!(
        population.contains("办公室：改-001、改-002、改-004"),
        "{sample}"
    );
    assert!(population.contains("权益保障部：改-003"), "{sample}");
    assert_eq!(sample["seed_entry"], entry[0]["seq"]);
    let seal = entry[0]["seal"].as_str().unwrap();
    let seed = i64::from_str_radix(&seal[..6], 16).unwrap();
    assert_eq!(sample["seed"], seed);
    // Ten working days are given where nobody says how many.
    assert_eq!(sample["look_by"], "2009-08-03");
}

#[test]
fn what_cannot_be_drawn_is_refused_with_its_reason() {
    let shell = struck_off();
    for (line, told) in [
        ("add sample --wanted 2 --share 10", "只写一样"),
        ("add sample --wanted 0", "至少抽一项"),
        ("add sample --share 101", "100"),
        ("add sample --closed-from-on 2009-07-21", "没有可抽的"),
        (
            "add sample --closed-from-on 2009-07-20 --closed-to-on 2009-07-01",
            "2009-07-01",
        ),
        ("add sample --look-by 2009-07-17", "今天以前"),
    ] {
        let said = shell.ask(line);
        assert!(said.code != 0 && said.err.contains(told), "{line}\n{said}");
    }
    let said = shell.ask("add sample --wanted 9");
    assert!(said.err.contains("只有 4 项"), "{said}");
    assert_eq!(waiting(&shell).len(), 4);
    let said = shell.ask("set 抽1 seed=3");
    assert!(said.code != 0, "{said}");
}

/// One in ten of four is three at least: who says three says it himself, and the paper tells which.
#[test]
fn a_number_that_was_said_is_printed_as_said() {
    let shell = struck_off();
    shell.script(&["add sample --wanted 3"]);
    let paper = shell.ask("paper sample 抽1").done();
    assert!(paper.contains("抽的人说定，3项"), "{paper}");
    shell.script(&["undo", "add sample"]);
    let paper = shell.ask("paper sample 抽2").done();
    assert!(paper.contains("十取一"), "{paper}");
    shell.ask("verify").done();
}

#[test]
fn a_seed_is_read_as_it_was_called_out() {
    let shell = struck_off();
    shell.script(&["add sample --seed 20091023 --wanted 1"]);
    let page = shell.ask("show 抽-001").done();
    assert!(page.contains("20091023"), "{page}");
    assert!(!page.contains("20,091,023"), "{page}");
}
