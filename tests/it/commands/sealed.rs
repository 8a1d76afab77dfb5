//! Who gave an opinion, and what was said about a member of the team: for whom, and how it shows.

use insta::assert_snapshot;

use crate::support::shell::Shell;

/// An office with a named opinion about the phone line and one about a member of the team.
fn with_givers() -> Shell {
    let shell = Shell::office();
    for line in [
        "add opinion --channel 专线 --text 热线没人接 --target work --giver-name 石大川 --giver-unit 市一棉 --giver-contact 13900001111",
        "add opinion --channel 专线 --text 陈书记下来太少 --target team_member --target-person 陈晓东",
        "add opinion --channel 专线 --text 食堂饭凉 --target work",
        "add erratum --opinion 意2 --misread 太少 --correct-text 不多 --reason 原件是不多",
        "do 意1 check --reread 1",
        "do 意2 check --reread 1",
        "do 意2 file --by 欧阳志强 --note 已当面向陈书记转达",
        "distil 意1 --title 联系群众不够 --category 自身建设与作风 --urgency normal --difficulty easy",
    ] {
        shell.ask(line).done();
    }
    shell
}

/// Says what the account at the keyboard may do.
fn as_role(shell: &Shell, role: &str) {
    let raw = rusqlite::Connection::open(shell.store()).unwrap();
    raw.execute("UPDATE users SET role = ?1", [role]).unwrap();
}

#[test]
fn the_office_may_look_at_a_giver_and_each_look_is_kept_without_what_was_seen() {
    let shell = with_givers();
    assert_snapshot!(shell.ask("unseal 意1"), @r"
    ! 督办：查看封存的内容须写明理由（--reason）。
    = 1
    ");
    assert_snapshot!(shell.ask("unseal 意3 --reason 答复"), @r"
    ! 督办：没有登记提出人，以公布代替反馈。
    = 1
    ");
    assert_snapshot!(shell.ask("unseal 问1 --reason 答复"), @r"
    ! 督办：问-001 不是意见，没有封存的提出人。
    = 1
    ");
    assert_snapshot!(shell.ask("unseal 意1 --reason 当面答复"), @r"
    提出人：石大川
    单位：市一棉
    联系方式：13900001111
    ! 查看 意-2009-0001 一事已记入日志，只记谁看、为何看，不记内容。
    ");
    assert_snapshot!(shell.ask("journal --of 意1 --limit 1"), @r"
       11  2009-07-20 ··:··:··  张明  查看提出人  意-2009-0001  当面答复
    ! 流水共4条，列出1条，更早的3条加 --before 11，全列加 --all。
    ");
    assert_snapshot!(shell.ask("undo"), @r"
    ! 督办：查看过封存的内容，这件事不能撤销。
    = 1
    ");
    let told = shell.ask("journal --json").out + &shell.ask("show 意1 --json").out;
    for secret in ["石大川", "市一棉", "13900001111"] {
        assert!(!told.contains(secret), "{told}");
    }
    assert_eq!(shell.ask("verify").code, 0);
}

#[test]
fn no_other_role_may_look() {
    let shell = with_givers();
    for role in ["leader", "owner", "clerk", "viewer"] {
        as_role(&shell, role);
        let before = shell.ask("journal --json").out;
        let said = shell.ask("unseal 意1 --reason 好奇");
        assert_eq!((said.code, said.out.as_str()), (1, ""), "{role}: {said}");
        assert_eq!(shell.ask("journal --json").out, before, "{role}");
    }
    as_role(&shell, "clerk");
    assert_snapshot!(shell.ask("unseal 意1 --reason 好奇"), @r"
    ! 督办：内容已封存，只有活动办可以查看。
    = 1
    ");
}

#[test]
fn what_was_said_about_a_member_of_the_team_is_for_the_office_in_every_place() {
    let shell = with_givers();
    shell.write("proof.txt", "谈话记录");
    shell.ask("attach 意2 proof.txt").done();
    let places = [
        "list opinions --json",
        "list opinions --json --text 陈书记",
        "list errata --json",
        "list attachments --json",
        "journal --json",
        "show 问1 --json",
    ];
    let words = ["陈书记", "不多", "proof.txt", "当面"];
    let all: String = places.map(|line| shell.ask(line).done()).concat();
    for word in words {
        assert!(all.contains(word), "the office reads {word}");
    }
    for role in ["leader", "owner", "clerk", "viewer"] {
        as_role(&shell, role);
        let all: String = places.map(|line| shell.ask(line).done()).concat();
        for word in words {
            assert!(!all.contains(word), "{role} reads {word}: {all}");
        }
        assert!(!all.contains("意-2009-0002"), "{role}: {all}");
        for line in [
            "show 意2",
            "show 勘1",
            "journal --of 意2",
            "extract 附1 -o out.txt",
        ] {
            assert_eq!(shell.ask(line).code, 1, "{role}: {line}");
        }
    }
}

#[test]
fn counts_of_links_leave_out_what_may_not_be_read() {
    let shell = with_givers();
    shell.ask("do 意2 reconsider --note 一并研究").done();
    shell.ask("do 意2 merge --problem 问1").done();
    let total = || {
        let problem = shell.ask("show 问1 --json").json();
        problem["links"][0]["total"].clone()
    };
    assert_eq!(total(), 2);
    as_role(&shell, "viewer");
    assert_eq!(total(), 1);
}
