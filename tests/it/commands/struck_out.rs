//! Lines of a file that somebody strikes out or answers for: each is there, or refused by name;
//! and what a cell holds that is no value.

use crate::support::shell::Shell;

const HEADS: &str = "渠道,收到日期,意见对象,意见内容\n";

fn opinions(shell: &Shell, rows: &[&str]) {
    let rows: Vec<String> = rows.iter().map(|row| format!("专线,{row}\n")).collect();
    shell.write("o.csv", format!("{HEADS}{}", rows.concat()));
}

#[test]
fn lines_that_are_not_there_are_refused_by_name() {
    let shell = Shell::office();
    opinions(&shell, &["2009-07-01,工作,一", "2009-07-01,工作,二"]);
    shell.write("r.csv", "姓名,部门\n甲乙,办公室\n丙丁,办公室\n");
    for import in ["import opinions o.csv", "import roster r.csv"] {
        for (lines, named) in [
            ("99999", "99999"),
            ("1", "1"),
            ("2,4", "4"),
            ("2-9", "2-9"),
            ("7-9,3", "7-9"),
        ] {
            let said = shell.ask(&format!("{import} --leave-out {lines}"));
            assert_eq!((said.code, said.out.as_str()), (1, ""), "{lines}: {said}");
            let words = format!("--leave-out 写的第 {named} 行，文件里没有；最后一行是第3行");
            assert!(said.err.contains(&words), "{lines}: {said}");
            let said = shell.ask(&format!("{import} --new {lines}"));
            assert!(
                said.err.contains(&format!("--new 写的第 {named} 行")),
                "{said}"
            );
        }
        for wrong in ["all", "全部", "abc", "3=人-001", "3-2", "0x2"] {
            let said = shell.ask(&format!("{import} --leave-out {wrong}"));
            assert_eq!((said.code, said.out.as_str()), (2, ""), "{wrong}: {said}");
        }
        let said = shell.ask(&format!("{import} --leave-out 2-3,2,3-3,2-2 --dry-run"));
        assert!(
            said.out.contains("新增0") && said.out.contains("不录2"),
            "{said}"
        );
    }
    let said = shell.ask("import roster r.csv --same 2");
    assert!(said.err.contains("第2行「姓名」"), "{said}");
    let said = shell.ask("import roster r.csv --same 9=人-003");
    assert!(said.err.contains("--same 写的第 9 行"), "{said}");
    assert_eq!(shell.ask("list opinions --json").out, "[]\n");
}

#[test]
fn a_faulty_line_that_is_left_out_is_no_fault() {
    let shell = Shell::office();
    opinions(
        &shell,
        &[
            "2009-07-01,工作,一",
            "2009-02-30,工作,二",
            "2009-07-01,工作,",
        ],
    );
    let said = shell.ask("import opinions o.csv --leave-out 3");
    assert!(
        said.err.contains("第4行") && !said.err.contains("第3行"),
        "{said}"
    );
    let said = shell.ask("import opinions o.csv --leave-out 3,4");
    assert_eq!(said.code, 0, "{said}");
    assert!(said.out.contains("读入3条：新增1条"), "{said}");
    assert!(
        said.out.contains("不录2条") && said.out.contains("有错0行"),
        "{said}"
    );

    // A line that is left out is not the first of its number either.
    shell.write(
        "r.csv",
        "工号,姓名,部门\n901,甲乙,办公室\n901,丙丁,办公室\n902,,办公室\n",
    );
    let said = shell.ask("import roster r.csv --leave-out 2,4");
    assert_eq!(said.code, 0, "{said}");
    assert!(
        said.out.contains("读入3人：新增1人") && said.out.contains("不录2人"),
        "{said}"
    );
}

#[test]
fn another_person_is_offered_only_where_numbers_tell_them_apart() {
    let shell = Shell::office();
    // Whose number is taken is renamed, or the number is wrong; he is nobody new.
    shell.write("r.csv", "工号,姓名,部门\n002,甲乙丙,办公室\n");
    let said = shell.ask("import roster r.csv");
    assert!(
        said.err.contains("--same 行号") && !said.err.contains("--new"),
        "{said}"
    );
    shell.write("r.csv", "工号,姓名,部门\n902,马长海,办公室\n");
    let said = shell.ask("import roster r.csv");
    assert!(
        said.err.contains("--same 行号") && said.err.contains("--new 行号"),
        "{said}"
    );
}

#[test]
fn what_is_no_value_replaces_none() {
    let shell = Shell::office();
    let number = |shell: &Shell| {
        let found = shell.ask("list people --text 马长海 --json").json();
        found[0]["telephone"]
            .as_str()
            .unwrap_or_default()
            .to_owned()
    };
    let before = number(&shell);
    assert!(!before.is_empty());
    for nothing in [
        "-",
        "—",
        "——",
        "－－",
        "无",
        "暂无",
        "N/A",
        "n/a",
        "/",
        "不详",
        "*",
        "（无）",
        "…",
        "none",
    ] {
        shell.write(
            "r.csv",
            format!("姓名,部门,手机\n马长海,办公室,{nothing}\n"),
        );
        let said = shell.ask("import roster r.csv");
        assert!(said.out.contains("更新0人，未变1人"), "{nothing}: {said}");
        assert_eq!(number(&shell), before, "{nothing}");
    }
    for day in [
        "2009-03-14",
        "2009/3/14 10:22",
        "2009年3月14日",
        "3月14日",
        "２００９．３．１４",
    ] {
        shell.write("r.csv", format!("姓名,部门,手机\n马长海,办公室,{day}\n"));
        let said = shell.ask("import roster r.csv");
        assert_eq!(said.code, 1, "{day}: {said}");
        assert!(said.err.contains("第2行「手机」"), "{day}: {said}");
        assert!(
            said.err.contains("应为电话号码，这里是日期"),
            "{day}: {said}"
        );
    }
    let said = shell.run(&["set", "人-002", "telephone=2009-03-14"]);
    assert!(said.err.contains("是日期，不是电话号码"), "{said}");
    shell.write("r.csv", "姓名,部门\n—,办公室\n甲乙,N/A\n");
    let said = shell.ask("import roster r.csv");
    assert!(
        said.err.contains("第2行「姓名」") && said.err.contains("第3行「部门」"),
        "{said}"
    );
}

#[test]
fn a_number_with_an_exponent_is_refused_in_every_spelling_and_column() {
    let shell = Shell::office();
    for spelled in [
        "1E+02",
        "1E2",
        "1.0E+03",
        "２Ｅ＋０３",
        "1e-2",
        "=\"1E2\"",
        "'1E2",
    ] {
        shell.write("r.csv", format!("工号,姓名,部门\n{spelled},甲乙,办公室\n"));
        let said = shell.ask("import roster r.csv");
        assert_eq!(said.code, 1, "{spelled}: {said}");
        assert!(said.err.contains("第2行「工号」"), "{spelled}: {said}");
        let file = format!(
            "份号,渠道,收到日期,意见对象,意见内容\n{spelled},专线,2009-07-01,工作,一\n"
        );
        shell.write("o.csv", file);
        let said = shell.ask("import opinions o.csv");
        assert_eq!(said.code, 1, "{spelled}: {said}");
        assert!(said.err.contains("第2行「份号」"), "{spelled}: {said}");
        let said = shell.run(&["set", "人-003", &format!("staff_no={spelled}")]);
        assert_eq!(said.code, 1, "{spelled}: {said}");
    }
}

#[test]
fn the_same_words_are_told_wherever_they_came() {
    let shell = Shell::office();
    let heads = "批次,份号,渠道,收到日期,意见对象,意见内容\n";
    shell.write(
        "o.csv",
        format!("{heads}一批,1,专线,2009-07-01,工作,食堂太贵\n"),
    );
    shell.ask("import opinions o.csv --make-batches").done();
    for (row, differs) in [
        ("二批,7,专线,2009-07-01,工作,食堂太贵", "纸面编号、批次"),
        ("一批,2,专线,2009-07-01,工作,食堂太贵", "纸面编号"),
        ("一批,1,意见箱,2009-07-01,工作,食堂太贵", "渠道"),
        ("一批,1,专线,2009-07-02,工作,食堂太贵", "收到日期"),
        ("一批,1,专线,2009-07-01,工作,食堂太贵！", "标点"),
    ] {
        shell.write("o.csv", format!("{heads}{row}\n"));
        let said = shell.ask("import opinions o.csv --make-batches --dry-run");
        assert!(said.out.contains("相近 第2行"), "{row}: {said}");
        assert!(
            said.out.contains(&format!("只差{differs}")),
            "{row}: {said}"
        );
        assert!(said.out.contains("新增1条"), "{row}: {said}");
    }
    shell.write(
        "o.csv",
        format!("{heads}一批,1,专线,2009-07-01,工作,'食堂太贵\n"),
    );
    let said = shell.ask("import opinions o.csv");
    assert!(
        said.out.contains("新增0条") && said.out.contains("未变1条"),
        "{said}"
    );

    let rows = "一批,3,专线,2009-07-01,工作,门难进\n一批,3,专线,2009-07-01,工作,门难进\n\
                一批,4,专线,2009-07-01,工作,门难进。\n";
    shell.write("o.csv", format!("{heads}{rows}"));
    let said = shell.ask("import opinions o.csv");
    assert!(
        said.out.contains("相同 第3行“门难进”与第2行各栏都相同"),
        "{said}"
    );
    assert!(
        said.out.contains("相近 第4行“门难进。”与第2行同文"),
        "{said}"
    );
    assert!(said.out.contains("新增3条"), "{said}");
}

#[test]
fn a_name_written_otherwise_is_told_and_comes_in() {
    let shell = Shell::office();
    for (name, there) in [
        ("馬長海", "马长海"),
        ("马长海（女）", "马长海"),
        ("郭吉祥", "郭𠮷祥"),
        ("马长海2", "马长海"),
    ] {
        shell.write("r.csv", format!("姓名,部门\n{name},组织部\n"));
        let said = shell.ask("import roster r.csv --dry-run");
        assert!(
            said.out
                .contains(&format!("相近 第2行 {name}照录，账上有人-")),
            "{name}: {said}"
        );
        assert!(
            said.out.contains(there) && said.out.contains("新增1人"),
            "{name}: {said}"
        );
    }
    // A blank or another dot inside is the very same name.
    shell.write("r.csv", "姓名,部门\n马 长　海,办公室\n");
    assert!(
        shell
            .ask("import roster r.csv --dry-run")
            .out
            .contains("未变1人")
    );

    shell.write(
        "r.csv",
        "姓名,部门\n杨国强,组织部\n楊國強,组织部\n杨国强（大）,组织部\n",
    );
    let said = shell.ask("import roster r.csv --dry-run");
    assert!(
        said.out.contains("相近 第3行 楊國強照录，第2行是杨国强"),
        "{said}"
    );
    assert!(
        said.out
            .contains("相近 第4行 杨国强(大)照录，第2行是杨国强")
            || said
                .out
                .contains("相近 第4行 杨国强（大）照录，第2行是杨国强"),
        "{said}"
    );
}

#[test]
fn a_post_without_a_free_seat_is_refused_with_seats_and_holders_at_every_door() {
    let shell = Shell::office();
    shell.write(
        "r.csv",
        "姓名,部门,领导小组职务\n甲乙,组织部,宣传联络员\n丙丁,组织部,宣传联络员\n",
    );
    let said = shell.ask("import roster r.csv --make-posts");
    assert_eq!(said.code, 1, "{said}");
    for words in [
        "第3行「领导小组职务」",
        "宣传联络员只有1席",
        "甲乙（组织部）",
    ] {
        assert!(said.err.contains(words), "{words}: {said}");
    }
    shell.script(&["add post --name 联络员 --body campaign_office --seats 2"]);
    let posts = shell.ask("list posts --json").json();
    let number = posts.as_array().unwrap().last().unwrap()["number"]
        .as_str()
        .unwrap()
        .to_owned();
    shell.script(&[
        &format!("link 人-003 {number}"),
        &format!("link 人-004 {number}"),
    ]);
    let names: Vec<String> = ["人-003", "人-004"]
        .iter()
        .map(|it| {
            let name = shell.run(&["show", it, "--json"]).json()["name"].clone();
            format!("{it} {}", name.as_str().unwrap())
        })
        .collect();
    let all = names.join("、");
    let said = shell.ask(&format!("link 人-005 {number}"));
    assert!(
        said.err
            .contains(&format!("{number} 联络员只有2席，已有2人任职：{all}")),
        "{said}"
    );
    let said = shell.ask(&format!("set {number} seats=1"));
    assert!(
        said.err
            .contains(&format!("{number} 联络员只有1席，这样就有2人：{all}")),
        "{said}"
    );
    let said = shell.ask(&format!("set {number} seats=0"));
    assert!(said.err.contains("名额至少为1"), "{said}");
}

#[test]
fn those_of_one_name_are_told_apart_in_every_hint() {
    let shell = Shell::office();
    // 何凤琴 are two.
    let said = shell.ask("list tasks --owner 何凤芹");
    assert_eq!(said.code, 1, "{said}");
    assert!(
        said.err.contains("何凤琴(人-") && !said.err.contains("何凤琴、"),
        "{said}"
    );
    shell.write(
        "o.csv",
        format!(
            "渠道,收到日期,意见对象,对象名称,意见内容\n{}",
            "专线,2009-07-01,班子成员,何凤芹,一\n"
        ),
    );
    let said = shell.ask("import opinions o.csv");
    assert_eq!(said.err.matches("何凤琴（").count(), 2, "{said}");
    // More than are named are counted.
    let said = shell.ask("list tasks --owner w");
    assert!(said.err.contains("等，共"), "{said}");
}
