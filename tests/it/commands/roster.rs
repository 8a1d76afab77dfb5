//! The roster again, as spreadsheets and people change it: who is who, and what changes.

use insta::assert_snapshot;

use crate::support::shell::{Said, Shell};

const IMPORT: &str = "import roster again.csv";

/// The roster of the field, its head and its rows.
fn roster() -> (String, Vec<Vec<String>>) {
    let text = std::fs::read_to_string("assets/demo/roster.csv").unwrap();
    let mut lines = text.trim_start_matches('\u{feff}').lines();
    let head = lines.next().unwrap().to_owned();
    let cells = |line: &str| line.split(',').map(str::to_owned).collect();
    (head, lines.map(cells).collect())
}

/// Takes the roster in again after each row was changed.
fn again(shell: &Shell, change: impl Fn(usize, &mut Vec<String>)) -> Said {
    let (head, mut rows) = roster();
    let mut text = format!("{head}\n");
    for (n, row) in rows.iter_mut().enumerate() {
        change(n, row);
        text.push_str(&row.join(","));
        text.push('\n');
    }
    shell.write("again.csv", text);
    shell.ask(IMPORT)
}

fn people(shell: &Shell) -> usize {
    let rows = shell.ask("list people --json").json();
    rows.as_array().unwrap().len()
}

const UNCHANGED: &str = "读入49人：新增0人，更新0人，未变49人，不录0人；有错0行";

#[test]
fn a_roster_is_the_same_whatever_a_spreadsheet_did_to_it() {
    let shell = Shell::office();
    let there = people(&shell);
    let number = |change: fn(&str) -> String| {
        move |_: usize, row: &mut Vec<String>| row[0] = change(&row[0])
    };
    let wide = |text: &str| -> String {
        text.chars()
            .map(|c| char::from_u32(u32::from(c) - 0x30 + 0xFF10).unwrap())
            .collect()
    };
    for (what, change) in [
        (
            "zeros lost",
            (|it: &str| it.trim_start_matches('0').to_owned()) as fn(&str) -> String,
        ),
        ("formula", |it| format!("=\"{it}\"")),
        ("quoted formula", |it| format!("\"=\"\"{it}\"\"\"")),
        ("mark", |it| format!("'{it}")),
        ("wide mark", |it| format!("＇{it}")),
        ("backtick", |it| format!("`{it}")),
        ("decimal", |it| format!("{}.0", it.trim_start_matches('0'))),
        ("decimals", |it| {
            format!("{}.00", it.trim_start_matches('0'))
        }),
        ("blanks", |it| format!(" {it}  ")),
        ("no-break", |it| format!("{it}\u{a0}")),
        ("ideographic", |it| format!("\u{3000}{it}")),
        ("zero width", |it| format!("{it}\u{200b}")),
        ("inner zero width", |it| it.replacen('0', "0\u{200d}", 1)),
        ("mark of order", |it| format!("\u{feff}{it}")),
        ("more zeros", |it| format!("00{it}")),
    ] {
        let said = again(&shell, number(change));
        assert!(said.out.contains(UNCHANGED), "{what}: {said}");
    }
    let said = again(&shell, |_, row| row[0] = wide(&row[0]));
    assert!(said.out.contains(UNCHANGED), "{said}");
    assert_eq!(people(&shell), there);
}

#[test]
fn a_name_or_a_telephone_is_the_same_however_it_is_written() {
    let shell = Shell::office();
    for change in [
        (|row: &mut Vec<String>| row[1].insert(3, '　')) as fn(&mut Vec<String>),
        |row| row[1].insert(3, ' '),
        |row| row[2] = format!("{}\u{3000}", row[2]),
        |row| row[2].insert(3, ' '),
        |row| row[9] = format!("+86 {}", row[9]),
        |row| row[9] = format!("0086{}", row[9]),
        |row| row[9] = format!("{}-{}-{}", &row[9][..3], &row[9][3..7], &row[9][7..]),
        |row| row[9] = format!("{} {}", &row[9][..3], &row[9][3..]),
        |row| row[9] = format!("{}.0", row[9]),
        |row| row[9] = format!("'{}", row[9]),
        |row| row[5] = format!(" {} ", row[5]),
    ] {
        let said = again(&shell, |_, row| change(row));
        assert!(said.out.contains(UNCHANGED), "{said}");
    }
    let head = "工号,姓名,部门\n";
    for (name, says) in [
        ("买买提·吐尔逊", "新增1人"),
        ("买买提•吐尔逊", "未变1人"),
        ("买买提・吐尔逊", "未变1人"),
        ("买买提‧吐尔逊", "未变1人"),
        ("买买提．吐尔逊", "未变1人"),
        ("买买提.吐尔逊", "未变1人"),
        ("买买提 · 吐尔逊", "未变1人"),
    ] {
        shell.write("again.csv", format!("{head}090,{name},办公室\n"));
        let said = shell.ask(IMPORT);
        assert!(said.out.contains(says), "{name}: {said}");
    }
}

#[test]
fn a_column_that_is_absent_touches_nothing_and_an_empty_cell_only_when_asked() {
    let shell = Shell::office();
    let before = shell.ask("list people --json").json();
    let (_, rows) = roster();
    let three = |shell: &Shell| {
        let lines: Vec<String> = rows.iter().map(|row| row[..3].join(",")).collect();
        shell.write(
            "again.csv",
            format!("工号,姓名,部门\n{}\n", lines.join("\n")),
        );
        shell.ask(IMPORT)
    };
    let said = three(&shell);
    assert!(said.out.contains(UNCHANGED), "{said}");
    let said = again(&shell, |_, row| row[3..].fill(String::new()));
    assert!(said.out.contains(UNCHANGED), "{said}");
    assert_eq!(shell.ask("list people --json").json(), before);

    // Asked for, each cell that is emptied is told, and the posts and departments go with it.
    shell.write(
        "again.csv",
        "工号,姓名,部门,职务,政治面貌,领导小组职务,分管,手机\n003,何建国,市总领导,副主席,,,,\n",
    );
    assert_snapshot!(shell.ask("import roster again.csv --clear-empty --dry-run"), @r"
    更新 第2行 人-004 何建国（市总领导 副主席 003）：政治面貌 中共党员→（空）；电话 19547894025→（空）；领导小组职务 副组长→（空）
    更新 第2行 部-02 办公室：分管领导 何建国→（空）
    更新 第2行 部-05 权益保障部：分管领导 何建国→（空）
    更新 第2行 部-14 职工学校：分管领导 何建国→（空）
    试读1人，没有写入：将新增0人，更新1人，未变0人，不录0人；有错0行
    ");
    assert_eq!(shell.ask("list people --json").json(), before);
    assert_snapshot!(shell.ask("import roster again.csv --clear-empty"), @r"
    更新 第2行 人-004 何建国（市总领导 副主席 003）：政治面貌 中共党员→（空）；电话 19547894025→（空）；领导小组职务 副组长→（空）
    更新 第2行 部-02 办公室：分管领导 何建国→（空）
    更新 第2行 部-05 权益保障部：分管领导 何建国→（空）
    更新 第2行 部-14 职工学校：分管领导 何建国→（空）
    读入1人：新增0人，更新1人，未变0人，不录0人；有错0行
    ");
    let shown = shell.ask("list people --json").json();
    let he = shown
        .as_array()
        .unwrap()
        .iter()
        .find(|it| it["name"] == "何建国")
        .unwrap()
        .clone();
    assert_eq!(
        (&he["politics"], &he["telephone"]),
        (&serde_json::Value::Null, &serde_json::Value::Null)
    );
    assert_eq!(he["post"], "副主席");
    assert_eq!(shell.ask("verify").code, 0);
}

#[test]
fn who_changes_in_what_is_listed_and_counted_apart() {
    let shell = Shell::office();
    let change = |n: usize, row: &mut Vec<String>| match n {
        1 => row[9] = "13900000001".to_owned(),
        3 => {
            row[5] = "群众".to_owned();
            row[4] = "一般干部".to_owned();
        }
        20 => row[2] = "组织部".to_owned(),
        _ => {}
    };
    assert_snapshot!(again(&shell, change), @r"
    更新 第3行 人-003 杨𠮷祥（市总领导 副主席 002）：电话 13941156870→13900000001
    更新 第5行 人-005 罗玉珍（市总领导 副主席 004）：职级 县级以上→一般干部；政治面貌 中共党员→群众
    更新 第22行 人-022 何凤琴（法律工作部 副部长 021）：部门 法律工作部→组织部
    读入49人：新增0人，更新3人，未变46人，不录0人；有错0行
    ! 注意：第50行「姓名」：与第22行同名
    ");
    assert_snapshot!(shell.ask(IMPORT), @r"
    读入49人：新增0人，更新0人，未变49人，不录0人；有错0行
    ! 注意：第50行「姓名」：与第22行同名
    ! 各行账上都已有，没有新增，也没有更新。
    ");
    // Somebody new among them is new, and nobody else.
    shell.write(
        "again.csv",
        "工号,姓名,部门\n060,新来的,办公室\n001,陈晓东,市总领导\n",
    );
    assert_snapshot!(shell.ask("import roster again.csv --dry-run"), @r"
    新增 第2行 新来的（办公室）
    试读2人，没有写入：将新增1人，更新0人，未变1人，不录0人；有错0行
    ");
    assert_snapshot!(shell.ask(IMPORT), @"读入2人：新增1人，更新0人，未变1人，不录0人；有错0行");
    assert_snapshot!(shell.ask("import roster again.csv --leave-out 2"), @r"
    不录 第2行
    读入2人：新增0人，更新0人，未变1人，不录1人；有错0行
    ");
}

#[test]
fn whoever_may_be_somebody_there_is_asked_about_and_never_doubled() {
    let shell = Shell::office();
    let there = people(&shell);
    shell.write(
        "again.csv",
        "工号,姓名,部门\n901,马长海,办公室\n027,马长河,办公室\n,刘思远,办公室\n",
    );
    assert_snapshot!(shell.ask(IMPORT), @r"
    ! 督办：again.csv 共3行，2行有错，什么也没有读入：
    !   第2行「姓名」：“马长海”是不是人-028 马长海（办公室 干事 027）？同名同部门，工号不同或没有
    !   第3行「姓名」：“马长河”是不是人-028 马长海（办公室 干事 027）改了名？工号相同，姓名不同
    !   提示：是同一人加 --same 行号，是另一人加 --new 行号，不录加 --leave-out 行号；几行写作 5,9-12。
    !   提示：改好再读入；或加 --skip-bad 先读入没错的行，有错的另存。
    = 1
    ");
    assert_snapshot!(shell.ask_in_english(IMPORT), @r"
    ! duban: again.csv has 3 rows, 2 of them faulty; nothing was taken in:
    !   line 2, “姓名”: “马长海”: is it 人-028 马长海（办公室 干事 027）? The same name in the same department, under another number or none
    !   line 3, “姓名”: “马长河”: is it 人-028 马长海（办公室 干事 027）, renamed? The same number, another name
    !   hint: --same LINE if it is the same person, --new LINE if another, --leave-out LINE to leave it out; several as 5,9-12
    !   hint: mend them and try again; or take the good rows with --skip-bad, which keeps the bad ones in a file
    = 1
    ");
    assert_eq!(people(&shell), there);
    // The ways out: the same person, another one, left out.
    assert_snapshot!(shell.ask("import roster again.csv --new 2 --leave-out 3"), @r"
    不录 第3行
    同名 第2行 马长海照录，账上另有人-028 马长海（办公室 干事 027）；是同一人加 --same 2=编号，不录加 --leave-out 2
    读入3人：新增1人，更新0人，未变1人，不录1人；有错0行
    ");
    assert_eq!(people(&shell), there + 1);
    // With two of the name there, the number says which of them is meant.
    shell.write("again.csv", "工号,姓名,部门\n902,马长海,办公室\n");
    assert_snapshot!(shell.ask("import roster again.csv --same 2"), @r"
    ! 督办：again.csv 共1行，1行有错，什么也没有读入：
    !   第2行「姓名」：写着“马长海”，应为其中一人，写作 --same 行号=编号：人-028 马长海（办公室 干事 027）、人-051 马长海（办公室 901）
    !   提示：改好再读入；或加 --skip-bad 先读入没错的行，有错的另存。
    = 1
    ");
    assert_snapshot!(shell.ask("import roster again.csv --same 2=901"), @r"
    更新 第2行 人-051 马长海（办公室 901）：工号 901→902
    读入1人：新增0人，更新1人，未变0人，不录0人；有错0行
    ");
    shell.write("again.csv", "工号,姓名,部门\n027,马长河,办公室\n");
    assert_snapshot!(shell.ask("import roster again.csv --same 2"), @r"
    更新 第2行 人-028 马长海（办公室 干事 027）：姓名 马长海→马长河
    读入1人：新增0人，更新1人，未变0人，不录0人；有错0行
    ");
    assert_eq!(people(&shell), there + 1);
    // Without a number nothing would tell another one apart.
    shell.write("again.csv", "姓名,部门,手机\n刘思远,办公室,13900000009\n");
    assert_snapshot!(shell.ask(IMPORT), @r"
    ! 督办：again.csv 共1行，1行有错，什么也没有读入：
    !   第2行「姓名」：“刘思远”是不是人-007 刘思远（办公室 主任 006）？同名同部门，工号不同或没有
    !   提示：是同一人加 --same 行号，不录加 --leave-out 行号；几行写作 5,9-12。
    !   提示：改好再读入；或加 --skip-bad 先读入没错的行，有错的另存。
    = 1
    ");
    assert_snapshot!(shell.ask("import roster again.csv --new 2"), @r"
    ! 督办：again.csv 共1行，1行有错，什么也没有读入：
    !   第2行：应为能区别两人的工号：同部门已有人-007 刘思远（办公室 主任 006）
    !   提示：改好再读入；或加 --skip-bad 先读入没错的行，有错的另存。
    = 1
    ");
    assert_eq!(people(&shell), there + 1);
    assert_eq!(shell.ask("verify").code, 0);
}

#[test]
fn two_rows_of_one_name_are_two_people_only_where_numbers_say_so() {
    let shell = Shell::office();
    let head = "工号,姓名,部门\n";
    shell.write(
        "again.csv",
        format!("{head},新来的,办公室\n,新来的,办公室\n"),
    );
    assert_snapshot!(shell.ask(IMPORT), @r"
    ! 注意：第3行「姓名」：与第2行同名
    ! 督办：again.csv 共2行，1行有错，什么也没有读入：
    !   第3行「姓名」：写着“新来的”，应为不重复的，与第2行相同
    !   提示：改好再读入；或加 --skip-bad 先读入没错的行，有错的另存。
    = 1
    ");
    shell.write(
        "again.csv",
        format!("{head}070,新来的,办公室\n071,新来的,办公室\n"),
    );
    assert_snapshot!(shell.ask(IMPORT), @r"
    读入2人：新增2人，更新0人，未变0人，不录0人；有错0行
    ! 注意：第3行「姓名」：与第2行同名
    ");
    assert_snapshot!(shell.ask(IMPORT), @r"
    读入2人：新增0人，更新0人，未变2人，不录0人；有错0行
    ! 注意：第3行「姓名」：与第2行同名
    ! 各行账上都已有，没有新增，也没有更新。
    ");
    shell.write(
        "again.csv",
        format!("{head}070,新来的,办公室\n70,新来的,办公室\n"),
    );
    assert_eq!(shell.ask(IMPORT).code, 1);
}

#[test]
fn digits_that_a_spreadsheet_threw_away_are_a_fault() {
    let shell = Shell::office();
    let said = again(&shell, |n, row| {
        if n == 1 {
            row[9] = "1.91854E+10".to_owned();
        }
        if n == 2 {
            row[0] = "1.2E+02".to_owned();
        }
    });
    assert_snapshot!(said, @r"
    ! 注意：第50行「姓名」：与第22行同名
    ! 督办：again.csv 共49行，2行有错，什么也没有读入：
    !   第3行「手机」：写着“1.91854E+10”，应为完整的号码；这是电子表格的科学计数法，原来的号码已经看不出，请把这一栏设为文本，重填后再另存
    !   第4行「工号」：写着“1.2E+02”，应为完整的号码；这是电子表格的科学计数法，原来的号码已经看不出，请把这一栏设为文本，重填后再另存
    !   提示：改好再读入；或加 --skip-bad 先读入没错的行，有错的另存。
    = 1
    ");
}

#[test]
fn a_roster_puts_nobody_on_a_post_without_a_free_seat() {
    let shell = Shell::office();
    let head = "工号,姓名,部门,领导小组职务,分管\n";
    shell.write(
        "again.csv",
        format!("{head}002,杨𠮷祥,市总领导,组长,\n003,何建国,市总领导,副祖长,办公室\n004,罗玉珍,市总领导,,办公室\n"),
    );
    assert_snapshot!(shell.ask(IMPORT), @r"
    ! 督办：again.csv 共3行，3行有错，什么也没有读入：
    !   第2行「领导小组职务」：写着“组长”，应为有空席的岗位：岗-01 组长只有1席，现有人-002 陈晓东（市总领导 党组书记、常务副主席 001）
    !   第3行「领导小组职务」：写着“副祖长”，应为账上已有的岗位；相近的有：副组长
    !   第4行「分管」：写着“办公室”，应为一位领导分管的部门：第3行已写由他分管
    !   提示：确要新建，加 --make-posts。
    !   提示：改好再读入；或加 --skip-bad 先读入没错的行，有错的另存。
    = 1
    ");
    // Whoever leaves the seat in the same roster leaves it first.
    shell.write(
        "again.csv",
        format!("{head}002,杨𠮷祥,市总领导,组长,\n001,陈晓东,市总领导,副组长,\n"),
    );
    assert_snapshot!(shell.ask(IMPORT), @r"
    更新 第2行 人-003 杨𠮷祥（市总领导 副主席 002）：领导小组职务 副组长→组长
    更新 第3行 人-002 陈晓东（市总领导 党组书记、常务副主席 001）：领导小组职务 组长→副组长
    读入2人：新增0人，更新2人，未变0人，不录0人；有错0行
    ");
    assert_eq!(shell.ask("verify").code, 0);
    // A department that nobody knows is made on request only.
    shell.write("again.csv", "工号,姓名,部门\n080,新人,法律工部\n");
    assert_snapshot!(shell.ask(IMPORT), @r"
    ! 督办：again.csv 共1行，1行有错，什么也没有读入：
    !   第2行「部门」：写着“法律工部”，应为账上已有的部门或单位；相近的有：法律工作部、女职工部
    !   提示：确要新建，加 --make-departments。
    !   提示：改好再读入；或加 --skip-bad 先读入没错的行，有错的另存。
    = 1
    ");
    assert_snapshot!(shell.ask("import roster again.csv --make-departments"), @r"
    新建部门“法律工部”，账上相近的有：法律工作部、女职工部
    读入1人：新增1人，更新0人，未变0人，不录0人；有错0行
    ");
}

#[test]
fn the_error_of_a_spreadsheet_is_no_value_at_any_door() {
    let shell = Shell::office();
    let with = |column: usize, text: &str| {
        again(&shell, |n, row| {
            if n == 3 {
                row[column] = text.to_owned();
            }
        })
    };
    for sign in ["#N/A", "########", "#VALUE!", "#ref!"] {
        for column in [0, 1, 9] {
            let said = with(column, sign);
            assert!(
                said.code == 1 && said.err.contains("表格的出错标记"),
                "{said}"
            );
        }
        assert_eq!(shell.run(&["add", "department", "--name", sign]).code, 1);
    }
    shell.script(&["add department --name #3楼窗口"]);
}
