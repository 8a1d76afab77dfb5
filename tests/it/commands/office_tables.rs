//! Tables as offices make them: titles above the heads, sums and signatures below, rows prepared
//! with a number and nothing else.

use crate::support::shell::Shell;

const HEADS: &str = "序号,征集渠道,收到日期,意见内容,意见对象,具体对象\n";

fn count(shell: &Shell, list: &str) -> usize {
    let rows = shell.ask(&format!("list {list} --json --all")).json();
    rows.as_array().unwrap().len()
}

#[test]
fn heads_are_found_below_titles_and_lines_stay_those_of_the_file() {
    let shell = Shell::office();
    let title = "征求意见汇总表,,,,,\n填报单位：办公室,,,\"填表人：\n王某\",,\n\n";
    let rows = "1,专线,2009-04-16,会议太多,工作,\n2,热线电话,2009-04-16,文件太多,工作,\n";
    shell.write("faulty.csv", format!("{title}{HEADS}{rows}"));
    let said = shell.ask("import opinions faulty.csv");
    assert_eq!(said.code, 1, "{said}");
    assert!(said.err.contains("第7行「征集渠道」"), "{said}");

    shell.write(
        "good.csv",
        format!("{title}{HEADS}{}", rows.replace("热线电话", "专线")),
    );
    let said = shell.ask("import opinions good.csv");
    assert_eq!(said.code, 0, "{said}");
    assert!(said.out.contains("栏名以上未录：第1-2行"), "{said}");
    assert_eq!(count(&shell, "opinions"), 2);
    let again = shell.ask("import opinions good.csv");
    assert!(
        again.out.contains("未变2条") && again.err.contains("没有新增"),
        "{again}"
    );
}

#[test]
fn heads_with_tabs_are_found_below_a_title_with_commas() {
    let shell = Shell::office();
    let table = "花名册,2009年,机关\n工号\t姓名\t部门\n801\t孙立\t办公室\n";
    shell.write("people.csv", table);
    let said = shell.ask("import roster people.csv --lang en");
    assert_eq!(said.code, 0, "{said}");
    assert!(
        said.out
            .contains("above the headings, not taken in: line 1"),
        "{said}"
    );
    assert!(said.out.contains("1 new"), "{said}");
}

#[test]
fn sums_and_signatures_are_told_by_name_and_left_out() {
    let shell = Shell::office();
    shell.write(
        "opinions.csv",
        format!(
            "{HEADS}1,专线,2009-04-16,会议太多,工作,\n,小　计,1,,,\n\
             2,专线,2009-04-16,总计划不清楚,工作,\n3,合计,2,,,\n填表人：王某,,,审核人：李某,,\n"
        ),
    );
    let said = shell.ask("import opinions opinions.csv");
    assert_eq!(said.code, 0, "{said}");
    let told = "合计行未录：第3行“小计”、第5行“合计”、第6行“填表人”";
    assert!(said.out.contains(told), "{said}");
    assert!(said.out.contains("读入2条"), "{said}");

    shell.write(
        "people.csv",
        "姓名,部门,职务\n孙立,办公室,\n合计：1人,,\n合计,办公室,干事\n",
    );
    let said = shell.ask("import roster people.csv");
    assert_eq!(said.code, 0, "{said}");
    assert!(said.out.contains("合计行未录：第3行“合计”"), "{said}");
    // All that must be filled is: whatever he is called, it is a person.
    assert!(said.out.contains("新增2人"), "{said}");
}

#[test]
fn what_only_begins_like_a_sum_is_a_faulty_row() {
    let shell = Shell::office();
    shell.write(
        "opinions.csv",
        "意见内容,征集渠道,收到日期,意见对象\n负责人态度不好,专线,,工作\n",
    );
    let said = shell.ask("import opinions opinions.csv");
    assert_eq!(said.code, 1, "{said}");
    assert!(said.err.contains("第2行「收到日期」"), "{said}");
}

#[test]
fn rows_with_only_their_number_are_passed_over_and_counted() {
    let shell = Shell::office();
    shell.write(
        "opinions.csv",
        format!("{HEADS}1,专线,2009-04-16,会议太多,工作,\n2,,,,,\n３、,,,,,\n5,,,,,\n"),
    );
    let said = shell.ask("import opinions opinions.csv --dry-run");
    assert_eq!(said.code, 0, "{said}");
    let told = "只有序号的空行未录 3 行：第3-5行";
    assert!(said.out.contains(told), "{said}");
    shell.write(
        "people.csv",
        "序号,姓名,部门,手机\n1,孙立,办公室,\n2,,,\n,,,13912345678\n",
    );
    let said = shell.ask("import roster people.csv");
    // A telephone number is none of a row.
    assert!(said.err.contains("第4行「姓名」"), "{said}");
    assert!(!said.err.contains("第3行"), "{said}");
}

#[test]
fn days_with_their_time_are_taken_and_a_serial_says_which_day_it_is() {
    let shell = Shell::office();
    let row = |n: u32, day: &str| format!("{n},专线,{day},第{n}件事太多,工作,\n");
    let good = [
        "2009-03-14 10:22:33",
        "2009年3月14日 星期六",
        "2009-03-14（周六） 上午10:22",
        "2009-03-14T10:22",
    ];
    let rows: String = (1..).zip(good).map(|(n, day)| row(n, day)).collect();
    shell.write("good.csv", format!("{HEADS}{rows}"));
    let said = shell.ask("import opinions good.csv");
    assert_eq!(said.code, 0, "{said}");
    let listed = shell.ask("list opinions --received-from 2009-03-14 --received-to 2009-03-14");
    assert_eq!(listed.out.matches("件事太多").count(), 4, "{listed}");

    for (day, why) in [
        ("2009-03-14 10:22 星期五", "是周六"),
        ("39886", "多半是2009-03-14"),
        ("39886.432", "多半是2009-03-14"),
        ("2009-03-14 25:22", "“25:22”没有看懂"),
    ] {
        shell.write("bad.csv", format!("{HEADS}{}", row(1, day)));
        let said = shell.ask("import opinions bad.csv");
        assert_eq!(said.code, 1, "{day}: {said}");
        assert!(said.err.contains(why), "{day}: {said}");
    }
}
