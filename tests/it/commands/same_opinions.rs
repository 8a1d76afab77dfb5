//! The same opinions again, in other files: what is there does not come in twice, what is nearly
//! there is told, and nothing is dropped.

use insta::assert_snapshot;

use crate::support::shell::{Said, Shell};

const HEAD: &str = "份号,征集渠道,收到日期,意见内容,意见对象,具体对象,问题类别,提出人,批次\n";
const FIRST: &str = "001,专线,2009-03-01,热线，没人接,班子,,,,第一批\n\
                     002,座谈会,2009-03-02,补贴少,部室,办公室,职工维权,,第一批\n\
                     ,专线,2009-03-03,食堂太贵,工作,,,张三,\n";

/// An office that has taken the three in.
fn office() -> Shell {
    let shell = Shell::office();
    shell.ask("add batch --name 第一批").done();
    let said = take(&shell, HEAD, FIRST, "");
    assert!(said.out.contains("新增3条"), "{said}");
    shell
}

fn take(shell: &Shell, head: &str, rows: &str, options: &str) -> Said {
    shell.write("again.csv", format!("{head}{rows}"));
    shell.ask(&format!("import opinions again.csv {options}"))
}

fn total(shell: &Shell) -> serde_json::Value {
    shell.ask("status --json").json()["opinions"]["total"].clone()
}

#[test]
fn what_is_there_comes_in_once_however_it_is_written() {
    let shell = office();
    for (from, to) in [
        ("001", "1"),
        ("001", "=\"001\""),
        ("001", "'001"),
        ("001", "００１"),
        ("001", "1.0"),
        ("001", "\u{200b}1"),
        ("热线，没人接", "热线,没人接"),
        ("热线，没人接", "热线, 没人接"),
        ("没人接", "没人接\u{a0}"),
        ("没人接", "没\u{3000}人接"),
        ("没人接", "没\u{200b}人接"),
        ("食堂太贵", "=\"食堂太贵\""),
        ("专线", "专 线"),
        ("专线", "渠-03"),
        ("座谈会", " 座谈会　"),
        ("办公室", "办 公室"),
        ("办公室", "部-02"),
        ("第一批", "第　一批"),
        ("第一批", "批-01"),
        ("2009-03-02", "2009年3月2日"),
        ("2009-03-02", "=\"2009-03-02\""),
        // Who gave it is no part of what is said.
        ("张三", ""),
        ("张三", "李四"),
    ] {
        // A cell with quotation marks or a comma is quoted by whoever writes a file.
        let to = if to.contains(['"', ',']) {
            format!("\"{}\"", to.replace('"', "\"\""))
        } else {
            to.to_owned()
        };
        let said = take(&shell, HEAD, &FIRST.replacen(from, &to, 9), "");
        assert!(
            said.out.contains("新增0条，更新0条，未变3条"),
            "{from} {to}: {said}"
        );
    }
    assert_eq!(total(&shell), 3);
    assert_eq!(shell.ask("status --json").json()["cards"]["total"], 3);
}

#[test]
fn a_column_that_is_absent_tells_nothing_apart() {
    let shell = office();
    for gone in [0, 6, 7, 8] {
        let without = |text: &str| -> String {
            let cut = |line: &str| {
                let mut cells: Vec<&str> = line.split(',').collect();
                cells.remove(gone);
                cells.join(",") + "\n"
            };
            text.lines().map(cut).collect()
        };
        let said = take(&shell, &without(HEAD), &without(FIRST), "");
        assert!(said.out.contains("未变3条"), "{gone}: {said}");
    }
    assert_eq!(total(&shell), 3);
}

#[test]
fn what_is_nearly_there_is_listed_and_comes_in_unless_struck_out() {
    let shell = office();
    let rows = "1,专线,2009-03-01,热线没人接。,班子,,,,第一批\n\
                2,座谈会,2009-03-04,补贴少,部室,办公室,职工维权,,第一批\n\
                9,专线,2009-03-03,食堂太贵！,工作,,,,\n\
                9,专线,2009-03-09,食堂太贵,工作,,,,第一批\n\
                10,专线,2009-03-01,热线没人接,班子,,,,第一批\n";
    assert_snapshot!(take(&shell, HEAD, rows, "--dry-run"), @r"
    相近 第2行“热线没人接。”与意-2009-0001只差标点，照录；不录加 --leave-out 2
    相近 第3行“补贴少”与意-2009-0002只差收到日期，照录；不录加 --leave-out 3
    相近 第4行“食堂太贵！”与意-2009-0003只差标点，照录；不录加 --leave-out 4
    相近 第5行“食堂太贵”与意-2009-0003只差收到日期，照录；不录加 --leave-out 5
    相近 第6行“热线没人接”与意-2009-0001只差标点、纸面编号，照录；不录加 --leave-out 6
    试读5条，没有写入：将新增5条，更新0条，未变0条，不录0条；3份；有错0行
    ");
    assert_eq!(total(&shell), 3);
    assert_snapshot!(take(&shell, HEAD, rows, "--leave-out 2,4"), @r"
    不录 第2、4行
    相近 第3行“补贴少”与意-2009-0002只差收到日期，照录；不录加 --leave-out 3
    相近 第5行“食堂太贵”与意-2009-0003只差收到日期，照录；不录加 --leave-out 5
    相近 第6行“热线没人接”与意-2009-0001只差标点、纸面编号，照录；不录加 --leave-out 6
    读入5条：新增3条，更新0条，未变0条，不录2条；2份；有错0行
    ");
    assert_eq!(total(&shell), 6);
    // Once in, they are there.
    let said = take(&shell, HEAD, rows, "--leave-out 2,4");
    assert!(
        said.out.contains("新增0条，更新0条，未变3条，不录2条"),
        "{said}"
    );
}

#[test]
fn two_equal_rows_are_two_and_a_third_is_told() {
    let shell = office();
    let rows = ",专线,2009-05-01,冷气不足,工作,,,,\n".repeat(2);
    assert_snapshot!(take(&shell, HEAD, &rows, ""), @r"
    相同 第3行“冷气不足”与第2行各栏都相同，照录；不录加 --leave-out 3
    读入2条：新增2条，更新0条，未变0条，不录0条；2份；有错0行
    ");
    assert_snapshot!(take(&shell, HEAD, &rows.repeat(2)[..rows.len() / 2 * 3], ""), @r"
    相同 第4行“冷气不足”比账上多出一条，与意-2009-0004相同，照录；不录加 --leave-out 4
    读入3条：新增1条，更新0条，未变2条，不录0条；1份；有错0行
    ");
    assert_snapshot!(take(&shell, HEAD, FIRST.lines().next().unwrap(), "--new 2"), @r"
    相同 第2行“热线，没人接”比账上多出一条，与意-2009-0001相同，照录；不录加 --leave-out 2
    读入1条：新增1条，更新0条，未变0条，不录0条；0份；有错0行
    ");
    assert_eq!(total(&shell), 7);
}

#[test]
fn what_changes_is_listed_from_what_to_what() {
    let shell = office();
    let rows = "1,专线,2009-03-01,热线，没人接,班子,,服务大局,王五,第一批\n\
                2,座谈会,2009-03-02,补贴少,部室,办公室,,,第一批\n";
    assert_snapshot!(take(&shell, HEAD, rows, "--dry-run"), @r"
    更新 第2行 意-2009-0001：类别 （空）→服务大局；登记提出人 否→是
    试读2条，没有写入：将新增0条，更新1条，未变1条，不录0条；0份；有错0行
    ");
    assert_snapshot!(take(&shell, HEAD, rows, ""), @r"
    更新 第2行 意-2009-0001：类别 （空）→服务大局；登记提出人 否→是
    读入2条：新增0条，更新1条，未变1条，不录0条；0份；有错0行
    ");
    assert_snapshot!(take(&shell, HEAD, rows, "--clear-empty"), @r"
    更新 第3行 意-2009-0002：类别 职工维权→（空）
    1条意见账上已有提出人，文件里的没有比对，也没有改动
    读入2条：新增0条，更新1条，未变1条，不录0条；0份；有错0行
    ");
    // What was disposed of on its category is not changed under it.
    shell.script(&[
        "do 意1 check --reread 1",
        "distil 意1 --title 甲 --category 服务大局",
    ]);
    let other = rows.lines().next().unwrap();
    let other = other.replace("服务大局", "职工维权");
    assert_snapshot!(take(&shell, HEAD, &other, ""), @r"
    未改 第2行 意-2009-0001已有处置，文件不同：类别 服务大局→职工维权
    1条意见账上已有提出人，文件里的没有比对，也没有改动
    读入1条：新增0条，更新0条，未变1条，不录0条；0份；有错0行
    ");
    assert_eq!(shell.ask("verify").code, 0);
}

#[test]
fn what_a_hand_typed_is_known_too() {
    let shell = Shell::office();
    shell.script(&[
        "add opinion --channel 专线 --received-on 2009-03-01 --target work --text 热线没人接",
    ]);
    assert_snapshot!(
        shell.ask("add opinion --channel 专线 --received-on 2009-03-01 --target work --text '热线，没人接。'"),
        @r"
    意-2009-0002
    ! 注意：与意-2009-0001相同或只差标点，已照录；重复的请作废。
    "
    );
    let rows = ",专线,2009-03-01,热线没人接,工作,,,,\n";
    let said = take(&shell, HEAD, rows, "");
    assert!(said.out.contains("未变1条"), "{said}");
}

#[test]
fn what_the_ledger_has_by_now_is_what_a_file_is_held_against() {
    let shell = office();
    let a = ",专线,2009-05-01,冷气不足,工作,,职工维权,,\n";
    let b = a.replace("职工维权", "服务大局");
    let category = |shell: &Shell| shell.ask("show 意4 --json").json()["category"].clone();
    assert!(take(&shell, HEAD, a, "").out.contains("新增1条"));
    for (rows, from, to) in [
        (b.as_str(), "职工维权", "服务大局"),
        (a, "服务大局", "职工维权"),
        (b.as_str(), "职工维权", "服务大局"),
    ] {
        let said = take(&shell, HEAD, rows, "");
        let told = format!("更新 第2行 意-2009-0004：类别 {from}→{to}");
        assert!(
            said.out.contains(&told) && said.out.contains("更新1条"),
            "{said}"
        );
        assert_eq!(category(&shell), to);
        let said = take(&shell, HEAD, rows, "");
        assert!(said.out.contains("更新0条，未变1条"), "{said}");
    }
    shell.ask("set 意4 category=职工维权").done();
    let said = take(&shell, HEAD, &b, "");
    assert!(said.out.contains("类别 职工维权→服务大局"), "{said}");
    assert_eq!(category(&shell), "服务大局");
    // What tells opinions apart is told, and is not set back.
    shell.ask("set 意4 category=职工维权").done();
    shell.ask("set 意4 target=campaign").done();
    let said = take(&shell, HEAD, a, "");
    let told = "未改 第2行即意-2009-0004，读入后账上改过对象";
    assert!(said.out.contains(told), "{said}");
    assert!(said.out.contains("新增0条，更新0条，未变1条"), "{said}");
    assert_eq!(total(&shell), 4);
}

#[test]
fn rows_of_one_file_that_differ_in_punctuation_say_so() {
    let shell = office();
    let rows = ",专线,2009-05-01,冷气不足,工作,,,,\n,专线,2009-05-01,冷气不足。,工作,,,,\n\
                ,专线,2009-05-02,冷气，不足,工作,,,,\n,专线,2009-05-02,冷气不足,工作,,,,\n";
    assert_snapshot!(take(&shell, HEAD, rows, "--dry-run"), @r"
    相近 第3行“冷气不足。”与第2行只差标点，照录；不录加 --leave-out 3
    相近 第4行“冷气，不足”与第2行同文，标点不同，照录；不录加 --leave-out 4
    相近 第5行“冷气不足”与第2行同文，照录；不录加 --leave-out 5
    试读4条，没有写入：将新增4条，更新0条，未变0条，不录0条；4份；有错0行
    ");
}
