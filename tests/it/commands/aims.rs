//! Whom an opinion is about and which department or person it names go together at every door.

use insta::assert_snapshot;

use crate::support::shell::Shell;

/// An opinion that is right, about an office department.
fn right(shell: &Shell) {
    shell.script(&[
        "add opinion --channel 专线 --text 门难进 --target department --target-department 办公室",
    ]);
}

/// How many opinions the ledger has.
fn opinions(shell: &Shell) -> usize {
    let all = shell.ask("list opinions --json").json();
    all.as_array().unwrap().len()
}

#[test]
fn an_opinion_is_not_added_about_two_different_things() {
    let shell = Shell::office();
    let add = |rest: &str| shell.ask(&format!("add opinion --channel 专线 --text 话 {rest}"));
    assert_snapshot!(add("--target department --target-department 职工学校"), @r"
    ! 督办：具体部门：部-14 职工学校是直属单位，“对象”写的却是机关部室；请改其中一项，部门录错类别的先改它的“部门类别”。
    = 1
    ");
    assert_snapshot!(add("--target institution --target-department 办公室"), @r"
    ! 督办：具体部门：部-02 办公室是机关部室，“对象”写的却是直属单位；请改其中一项，部门录错类别的先改它的“部门类别”。
    = 1
    ");
    assert_snapshot!(add("--target leadership_team --target-department 办公室"), @r"
    ! 督办：“对象”写的是领导班子，不能又写“具体部门”；请改其中一项。
    = 1
    ");
    assert_snapshot!(add("--target team_member --target-department 办公室"), @r"
    ! 督办：“对象”写的是班子成员，不能又写“具体部门”；请改其中一项。
    = 1
    ");
    assert_snapshot!(add("--target department --target-person 陈晓东"), @r"
    ! 督办：“对象”写的是机关部室，不能又写“具体人员”；请改其中一项。
    = 1
    ");
    assert_snapshot!(add("--target-department 办公室"), @r"
    ! 督办：写了“具体部门”，须一并写明“对象”。
    = 1
    ");
    assert_eq!(opinions(&shell), 0);
    // What goes with no kind alone goes with either, and a target needs no name beside it.
    shell.script(&[
        "add opinion --channel 专线 --text 甲 --target institution --target-department 职工学校",
        "add opinion --channel 专线 --text 乙 --target department --target-department 市总领导",
        "add opinion --channel 专线 --text 丙 --target team_member --target-person 陈晓东",
        "add opinion --channel 专线 --text 丁 --target department",
    ]);
}

#[test]
fn an_opinion_is_not_set_to_two_different_things() {
    let shell = Shell::office();
    right(&shell);
    assert_snapshot!(shell.ask("set 意1 target-department=职工学校"), @r"
    ! 督办：意-2009-0001：具体部门：部-14 职工学校是直属单位，“对象”写的却是机关部室；请改其中一项，部门录错类别的先改它的“部门类别”。
    = 1
    ");
    assert_snapshot!(shell.ask("set 意1 target=institution"), @r"
    ! 督办：意-2009-0001：具体部门：部-02 办公室是机关部室，“对象”写的却是直属单位；请改其中一项，部门录错类别的先改它的“部门类别”。
    = 1
    ");
    assert_snapshot!(shell.ask("--lang en set 意1 target=institution"), @r"
    ! duban: 意-2009-0001: Which department: 部-02 办公室 is “Office department”, but “Target” is “Affiliated institution”; change one of the two, or, where the department was entered wrongly, its “Kind of department” first.
    = 1
    ");
    assert_snapshot!(shell.ask("--lang en set 意1 target=work"), @r"
    ! duban: 意-2009-0001: “Target” is “The work”, so “Which department” cannot be filled in beside it; change one of the two.
    = 1
    ");
    assert_snapshot!(shell.ask("--lang en set 意1 target="), @r"
    ! duban: 意-2009-0001: “Which department” is filled in; say “Target” as well.
    = 1
    ");
    shell
        .ask("set 意1 target=institution target-department=职工学校")
        .done();
    shell.ask("set 意1 target=work target-department=").done();
}

#[test]
fn a_department_that_became_another_kind_stands_in_no_other_edit() {
    let shell = Shell::office();
    right(&shell);
    shell.ask("set 部-2 department-kind=institution").done();
    shell.ask("set 意1 category=职工维权").done();
    shell.ask("set 意1 target=institution").done();
}

#[test]
fn a_file_names_the_line_that_is_about_two_different_things() {
    let shell = Shell::office();
    let heads = "征集渠道,收到日期,意见内容,意见对象,具体对象\n";
    shell.write(
        "two.csv",
        format!(
            "{heads}专线,2009-04-01,甲,机关部室,办公室\n\
             专线,2009-04-01,乙,机关部室,职工学校\n\
             专线,2009-04-01,丙,直属单位,宣教部\n\
             专线,2009-04-01,丁,直属单位,职工学校\n"
        ),
    );
    assert_snapshot!(shell.ask("import opinions two.csv"), @r"
    ! 督办：two.csv 共4行，2行有错，什么也没有读入：
    !   第3行「具体对象」：写着“职工学校”，应为一个机关部室：账上它是直属单位，请核对“意见对象”和“具体对象”两格；部门录错类别的先改它的“部门类别”
    !   第4行「具体对象」：写着“宣教部”，应为一个直属单位：账上它是机关部室，请核对“意见对象”和“具体对象”两格；部门录错类别的先改它的“部门类别”
    !   提示：改好再读入；或加 --skip-bad 先读入没错的行，有错的另存。
    = 1
    ");
    assert_snapshot!(shell.ask("--lang en import opinions two.csv"), @r"
    ! duban: two.csv has 4 rows, 2 of them faulty; nothing was taken in:
    !   line 3, “具体对象”: found “职工学校”, expected one that the target “机关部室” goes with: in the ledger it is “直属单位”, so check both cells, or, where the department was entered wrongly, its “Kind of department” first
    !   line 4, “具体对象”: found “宣教部”, expected one that the target “直属单位” goes with: in the ledger it is “机关部室”, so check both cells, or, where the department was entered wrongly, its “Kind of department” first
    !   hint: mend them and try again; or take the good rows with --skip-bad, which keeps the bad ones in a file
    = 1
    ");
    assert_eq!(opinions(&shell), 0);
    shell.ask("import opinions two.csv --skip-bad");
    assert_eq!(opinions(&shell), 2);
}

#[test]
fn a_batch_goes_with_its_channel_at_every_door() {
    let shell = Shell::office();
    shell.script(&[
        "add batch --name 箱批 --channel 意见箱",
        "add batch --name 卡批 --channel 征求意见卡",
        "add batch --name 散批",
    ]);
    let add = |rest: &str| {
        shell.ask(&format!(
            "add opinion --channel 专线 --text 话 --target work {rest}"
        ))
    };
    assert_snapshot!(add("--batch 箱批"), @r"
    ! 督办：批次箱批属于渠道意见箱，“渠道”写的却是专线；请改其中一项。
    = 1
    ");
    assert_snapshot!(add("--batch 箱批 --lang en"), @r"
    ! duban: Batch: the batch 箱批 is of the channel 意见箱, but “Channel” is 专线; change one of the two.
    = 1
    ");
    let card = shell.ask("add card --channel 专线 --batch 箱批");
    assert!(card.code == 1 && card.err.contains("属于渠道"), "{card}");
    let empty = shell.ask("add card --channel 专线 --batch 箱批 --empty yes");
    assert_eq!(empty.code, 1, "{empty}");
    add("").done();
    let set = shell.ask("set 意1 batch=箱批");
    assert!(set.code == 1 && set.err.contains("属于渠道"), "{set}");
    // What says nothing of the batch is not in its way.
    shell.ask("set 意1 category=职工维权").done();
    shell
        .ask("add opinion --channel 意见箱 --text 甲 --target work --batch 箱批")
        .done();

    let heads = "征集渠道,收到日期,意见内容,意见对象,批次\n";
    let row = |channel: &str, text: &str, batch: &str| {
        format!("{channel},2009-04-01,{text},工作,{batch}\n")
    };
    shell.write(
        "b.csv",
        [
            heads.to_owned(),
            row("意见箱", "乙", "箱批"),
            row("专线", "丙", "箱批"),
            row("征求意见卡", "无意见", " 箱 批"),
            row("征求意见卡", "丁", "散批"),
        ]
        .concat(),
    );
    let options = ["", "--make-batches"];
    for option in options {
        let said = shell.ask(&format!("import opinions b.csv {option}"));
        assert_eq!(said.code, 1, "{said}");
        let lines: Vec<&str> = said
            .err
            .lines()
            .filter(|it| it.contains("行「批次」"))
            .collect();
        assert_eq!(lines.len(), 2, "{said}");
        assert!(
            lines[0].contains("第3行") && lines[0].contains("意见箱"),
            "{said}"
        );
        assert!(lines[1].contains("第4行"), "{said}");
    }
    let said = shell.ask("import opinions b.csv --skip-bad");
    assert!(said.out.contains("新增2条"), "{said}");
    // A batch that is made on the way is of no channel yet.
    shell.write("n.csv", format!("{heads}{}", row("专线", "己", "新批")));
    shell.ask("import opinions n.csv --make-batches").done();
}

#[test]
fn a_batch_does_not_leave_the_channel_of_what_came_in_with_it() {
    let shell = Shell::office();
    shell.script(&[
        "add batch --name 散批",
        "add batch --name 份批",
        "add batch --name 空批 --channel 专线",
        "add opinion --channel 意见箱 --text 甲 --target work --batch 散批",
        "add opinion --channel 意见箱 --text 乙 --target work --batch 散批",
        "add card --channel 专线 --batch 份批 --empty yes",
    ]);
    assert_snapshot!(shell.ask("set 批1 channel=专线"), @r"
    ! 督办：批-01：渠道：随这个批次进来的已有 2 件写着别的渠道（意-2009-0001 写的是意见箱），批次不能改为专线：渠道不改，属于专线的另立一个批次；是那几件录错的，先把它们（意见连同份）作废，改好批次再重录。
    = 1
    ");
    assert_snapshot!(shell.ask("--lang en set 批1 channel=专线"), @r"
    ! duban: 批-01: Channel: 2 of what came in with this batch says another channel (意-2009-0001 says 意见箱), so the batch cannot become 专线: leave its channel and add another batch for 专线; if those were entered wrongly, void them first (opinions and cards), change the batch, and enter them again.
    = 1
    ");
    let card = shell.ask("set 批2 channel=意见箱");
    assert!(card.code == 1 && card.err.contains("份-0003"), "{card}");
    // What agrees, what says nothing and what stands no more are not in its way.
    shell.script(&[
        "set 批1 channel=意见箱",
        "set 批1 channel=",
        "set 批2 channel=专线",
        "set 批3 channel=意见箱",
    ]);
    // The way that is named is one.
    shell.script(&[
        "void 意1 --reason 录错渠道",
        "void 意2 --reason 录错渠道",
        "void 份1 --reason 录错渠道",
        "void 份2 --reason 录错渠道",
        "set 批1 channel=专线",
        "add opinion --channel 专线 --text 甲 --target work --batch 散批",
    ]);
}

#[test]
fn a_kind_that_a_roster_only_guessed_is_in_no_imports_way() {
    let shell = Shell::empty();
    shell
        .ask("init --template baoding-2009 --rehearsal --person 陈晓东")
        .done();
    let names = [
        "印刷厂",
        "招待所",
        "职工幼儿园",
        "第一门市部",
        "困难职工帮扶站",
        "宣教部",
    ];
    let people: Vec<String> = (1..)
        .zip(names)
        .map(|(n, name): (usize, _)| {
            format!("{n},孙丽{},{name}\n", &"甲乙丙丁戊己"[n * 3 - 3..n * 3])
        })
        .collect();
    shell.write("r.csv", format!("工号,姓名,部门\n{}", people.concat()));
    shell.ask("import roster r.csv").done();
    let about = |target: &str, names: &[&str]| {
        let rows: Vec<String> = names
            .iter()
            .map(|name| format!("专线,2009-04-01,{target}{name}的话,{target},{name}\n"))
            .collect();
        shell.write(
            "o.csv",
            format!(
                "征集渠道,收到日期,意见内容,意见对象,具体对象\n{}",
                rows.concat()
            ),
        );
        shell.ask("import opinions o.csv")
    };
    about("直属单位", &names[..5]).done();
    about(
        "机关部室",
        &["招待所", "第一门市部", "困难职工帮扶站", "宣教部"],
    )
    .done();
    let said = about("直属单位", &["宣教部"]);
    assert!(said.err.contains("它是机关部室"), "{said}");
}
