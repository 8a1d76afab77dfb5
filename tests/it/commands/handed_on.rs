//! What was handed on to the discipline inspection 移送: its words stand in no ordinary view, the
//! office's neither; a look at them is kept.

use insta::assert_snapshot;

use crate::support::shell::Shell;

const SECRET: &str = "采购";

/// One clue, one that says it once more, one that says nearly the same, one of another matter.
fn heard() -> Shell {
    let shell = Shell::office();
    for text in [
        "有人在物资采购上打招呼，指定从一家进货",
        "有人在物资采购上打招呼，指定从一家进货！",
        "听说有人在物资采购上打招呼，指定从一家进货",
        "食堂饭凉",
    ] {
        shell.script(&[&format!(
            "add opinion --channel 专线 --text {text} --target work --category 职工维权"
        )]);
    }
    shell.script(&[
        "add erratum --opinion 意1 --misread 物资 --correct-text 采购物资 --reason 原件如此",
        "do 意1..意4 check --reread 1",
        "do 意2 duplicate --duplicate-of 意1",
    ]);
    shell
}

const TRANSFER: &str = "do 意1 transfer --by 欧阳志强 --handled-by 市纪委 --reference-no 移1";

/// Everything that an office looks at without opening a seal.
fn views(shell: &Shell) -> String {
    let screen = format!(
        "--db {} --play 3 --print --size 120x40",
        shell.store().display()
    );
    let places = [
        "list opinions",
        "list opinions --json",
        "list opinions --csv",
        "list errata --json",
        "show 意1",
        "show 意1 --json",
        "show 意2",
        "show 意3 --json",
        "show 意1 --json",
        "show 勘1",
        "near 意3",
        "near --all",
        "near --text 有人在物资上打招呼",
        "journal --json",
        "status --json",
        &screen,
    ];
    places.map(|line| shell.ask(line).out).concat()
}

#[test]
fn what_was_handed_on_is_read_nowhere_and_found_by_none_of_its_words() {
    let shell = heard();
    let all = views(&shell);
    assert!(all.contains(SECRET), "{all}");
    assert_snapshot!(shell.ask(TRANSFER), @r"
    ! 意-2009-0001 移送：现为已移送。
    ! 注意：内容相近的意见仍显示原文（意-2009-0003，共 1 条）：同属这条线索的，标为重复即一并隐去，或者一并移送。
    ");
    shell.script(&["do 意3 duplicate --duplicate-of 意1"]);
    let all = views(&shell);
    assert!(!all.contains(SECRET), "{all}");
    assert!(
        all.contains("食堂饭凉") && all.contains("＊＊＊＊＊＊"),
        "{all}"
    );
    for word in ["采购", "采", "物资采购", "＊"] {
        let found = shell
            .ask(&format!("list opinions --text {word} --json"))
            .json();
        assert_eq!(found.as_array().unwrap().len(), 0, "{word}");
    }
    assert_eq!(shell.ask("list errata --text 采购 --json").out.trim(), "[]");
    assert!(shell.ask("show 意2").err.contains("unseal 意-2009-0002"));
    shell.script(&["verify"]);
    // It was answered since, and stays away.
    shell.script(&["do 意1 answer --answer-way publication"]);
    assert!(!views(&shell).contains(SECRET));
}

#[test]
fn a_look_at_what_was_handed_on_is_kept() {
    let shell = heard();
    shell.ask(TRANSFER).done();
    assert_eq!(shell.ask("unseal 意1").code, 1);
    assert_snapshot!(shell.ask("unseal 意1 --reason 纪检组来电核对"), @r"
    原文：有人在物资采购上打招呼，指定从一家进货
    ! 查看 意-2009-0001 一事已记入日志，只记谁看、为何看，不记内容。
    ");
    let journal = shell.ask("journal --json").out;
    assert!(journal.contains("纪检组来电核对") && !journal.contains(SECRET));
    assert!(shell.ask("undo").err.contains("不能撤销"));
    shell.script(&["verify"]);
}

#[test]
fn what_comes_back_is_read_again_with_what_says_it_once_more() {
    let shell = heard();
    shell.ask(TRANSFER).done();
    shell.script(&["do 意1 reconsider --note 纪检组退回，不属线索"]);
    assert_eq!(
        shell.ask("show 意2 --json").json()["reference_no"],
        serde_json::Value::Null
    );
    let found = shell.ask("list opinions --text 采购 --json").json();
    assert_eq!(found.as_array().unwrap().len(), 3);
    shell.ask(TRANSFER).done();
    shell.script(&["do 意1 revoke --by 欧阳志强 --note 误"]);
    let found = shell.ask("list opinions --text 采购 --json").json();
    assert_eq!(found.as_array().unwrap().len(), 3);
}

#[test]
fn words_that_stand_in_a_summary_as_a_copy_are_not_handed_on() {
    let shell = heard();
    shell.script(&["add summary --text 采购不公 --originals 意2,意4"]);
    let refused = shell.ask(TRANSFER);
    assert!(
        refused.code == 1 && refused.err.contains("摘-001"),
        "{refused}"
    );
}

#[test]
fn a_summary_that_was_voided_before_says_nothing_of_what_was_handed_on() {
    let shell = heard();
    shell.script(&[
        "add summary --text 采购不公 --originals 意1,意4",
        "set 摘1 text=物资采购处事不公",
        "do 摘1 void --note 拆开",
    ]);
    let views = || {
        let places = [
            "list summaries --state void",
            "list summaries --state void --json",
            "list summaries --state void --csv",
            "show 摘1",
            "show 摘1 --json",
            "show 意1",
            "show 意1 --json",
            "show 意4",
            "journal --json",
            "journal --jsonl",
            "journal --of 摘1 --json",
        ];
        places.map(|line| shell.ask(line).out)
    };
    let count = || views().iter().filter(|it| it.contains("不公")).count();
    let before = count();
    assert!(before > 9, "{before}");
    shell.ask(TRANSFER).done();
    for view in views() {
        assert!(!view.contains("不公"), "{view}");
    }
    let found = shell.ask("list summaries --state void --text 不公 --json");
    assert_eq!(found.out.trim(), "[]");
    shell.script(&["verify", "do 意1 reconsider --note 纪检组退回，不属线索"]);
    assert_eq!(count(), before);
}

#[test]
fn what_was_marked_after_the_transfer_comes_back_as_what_was_marked_before() {
    for back in [
        "do 意1 misrecorded --note 误",
        "do 意1 revoke --by 欧阳志强 --note 误",
        "do 意1 reconsider --note 纪检组退回，不属线索",
    ] {
        let shell = heard();
        shell.ask(TRANSFER).done();
        shell.script(&["do 意3 duplicate --duplicate-of 意1"]);
        assert!(!views(&shell).contains(SECRET));
        let said = shell.ask(back);
        assert_eq!(said.code, 0, "{back}: {said}");
        let third = shell.ask("show 意3 --json").json();
        assert_eq!(third["reference_no"], serde_json::Value::Null, "{back}");
        let found = shell.ask("list opinions --text 采购 --json").json();
        assert_eq!(found.as_array().unwrap().len(), 3, "{back}");
        shell.script(&["verify"]);
    }
}

#[test]
fn a_duplicate_is_not_opened_by_another_disposition_while_its_original_is_sealed() {
    let shell = heard();
    shell.ask(TRANSFER).done();
    shell.script(&["do 意3 duplicate --duplicate-of 意1"]);
    for number in ["意2", "意3"] {
        let refused = shell.ask(&format!("do {number} reconsider --note 另有所指"));
        assert_eq!(refused.code, 1, "{number}: {refused}");
        assert!(
            refused.err.contains("原件 意-2009-0001 已移送"),
            "{refused}"
        );
    }
    assert!(!views(&shell).contains(SECRET));
    // That it never was one opens it.
    shell.script(&["do 意3 misrecorded --note 不是一件事"]);
    assert!(shell.ask("show 意3").out.contains(SECRET));
    assert!(!shell.ask("show 意2").out.contains(SECRET));
    shell.script(&[
        "do 意1 reconsider --note 纪检组退回，不属线索",
        "do 意2 reconsider --note 另有所指",
    ]);
    assert!(shell.ask("show 意2").out.contains(SECRET));
}

/// Words of it that were taken over into a problem are covered nowhere: that is told.
#[test]
fn what_still_says_its_words_is_told() {
    let shell = heard();
    shell.script(&[
        "add problem --title 物资采购有人打招呼 --description 有人反映指定从一家进货，须查 --category 职工维权",
        "add problem --title 食堂饭凉 --category 职工维权",
    ]);
    let said = shell.ask(TRANSFER);
    assert!(
        said.code == 0
            && said
                .err
                .contains("移送的原话在别处还写着（问-001，共 1 条）"),
        "{said}"
    );
    let other =
        shell.ask("do 意4 transfer --by 欧阳志强 --handled-by 市纪委 --reference-no 移2");
    assert!(
        !other.err.contains("原话"),
        "four signs are no words of its own\n{other}"
    );
}
