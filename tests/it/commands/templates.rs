//! The template that a campaign was made from: kept as it was read, checked, and all it says told.

use std::fmt::Write as _;

use insta::assert_snapshot;
use rusqlite::Connection;

use crate::support::shell::Shell;

/// A template that uses every key of the format.
const WHOLE: &str = r#"# 一份什么都写到的模板
format = 1
[campaign]
name = "甲活动"
organiser = "甲单位"
issued = "2009年2月25日"
basis = ["文件甲", "文件乙"]
scope = "全体干部"
span = "2009年2月下旬至12月份"
guiding = "指导甲"
office_in = "机关党委"
measures = ["措施甲", "措施乙"]
[[principles]]
name = "原则甲"
text = "原则全文"
[[goals]]
name = "目标甲"
group = "口号甲"
text = "目标全文"
[[categories]]
no = 1
name = "类别甲"
text = "类别全文"
[[channels]]
name = "意见箱"
openers = 2
[[posts]]
body = "leading-group"
title = "组长"
seats = 1
heads = true
[[posts]]
body = "office"
title = "主任"
seats = 2
concurrent = true
deputy = true
[[phases]]
no = 1
name = "阶段甲"
span = "2月下旬至4月下旬"
aim = "着眼甲"
[[phases.steps]]
no = 1
name = "环节甲"
text = "环节全文"
span = "2月下旬"
proposed = true
[[phases.steps.deliverables]]
name = "成果甲"
count = "rules:立"
target = 7
parts = ["部分甲", "部分乙"]
forms = ["形式甲", "形式乙"]
due = "2月25日"
[[requirements]]
step = "环节甲"
name = "要求甲"
text = "要求全文"
amount = 5
unit = "working-days"
ranks = ["县级以上"]
politics = ["中共党员"]
[settings]
yellow_days = 11
satisfaction = 77
notice_days = 13
return_days = 14
rules_target = 15
"#;

impl Shell {
    /// Gives what a command wrote, byte for byte.
    fn bytes(&self, words: &[&str]) -> Vec<u8> {
        let output = self.command(words).output().unwrap();
        assert!(output.status.success(), "{words:?}");
        output.stdout
    }
}

#[test]
fn the_template_is_given_back_byte_for_byte() {
    let built_in = std::fs::read("assets/campaigns/baoding-2009.toml").unwrap();
    let general = std::fs::read("assets/campaigns/study-check-rectify.toml").unwrap();
    let crlf = WHOLE.replace('\n', "\r\n").into_bytes();
    let with_bom = format!("\u{feff}{WHOLE}").into_bytes();
    // More than one piece of the store.
    let long = format!("{WHOLE}# {}", "长".repeat(400_000)).into_bytes();
    for (name, bytes) in [
        ("baoding.toml", &built_in),
        ("general.toml", &general),
        ("crlf.toml", &crlf),
        ("bom.toml", &with_bom),
        ("long.toml", &long),
    ] {
        let mut shell = Shell::empty();
        shell.today = "";
        shell.write(name, bytes);
        let init = format!("init --template {name} --organiser 乙单位 --start 2026-03-02");
        shell.ask(&init).done();
        std::fs::remove_file(shell.path(name)).unwrap();
        assert!(shell.bytes(&["template", "show"]) == *bytes, "{name}");
        let campaign = &shell.ask("list campaigns --json").json()[0];
        assert_eq!(campaign["template"], name);
        shell.ask("verify").done();
    }
    let shell = Shell::empty();
    let shown = shell.bytes(&["template", "show", "baoding-2009"]);
    assert!(shown == built_in);
    assert_eq!(Shell::office().bytes(&["template", "show"]), built_in);
}

#[test]
fn what_a_template_says_stands_in_the_ledger() {
    let shell = Shell::empty();
    shell.write("whole.toml", WHOLE);
    shell.ask("init --template whole.toml --rehearsal").done();
    let mut told = String::new();
    for list in [
        "campaigns",
        "goals",
        "categories",
        "channels",
        "posts",
        "phases",
        "steps",
        "deliverables",
        "requirements",
    ] {
        let all = shell.ask(&format!("list {list} --json")).json();
        for record in all.as_array().unwrap() {
            writeln!(told, "{}", record["number"].as_str().unwrap()).unwrap();
            for (word, value) in record.as_object().unwrap() {
                let is_own = !value.is_null()
                    && ![
                        "number",
                        "kind",
                        "state",
                        "made_on",
                        "revision",
                        "on_ledger",
                    ]
                    .contains(&word.as_str());
                if is_own {
                    writeln!(told, "  {word} {value}").unwrap();
                }
            }
        }
    }
    assert_snapshot!(told);
    assert_snapshot!(shell.ask("show 果1"), @r"
    果-01  应有成果  未完成
      环节          环节甲
      应有成果      成果甲
      应有件数      7
      记数          办成的制度：立
      应写到        部分甲
                    部分乙
      形式（任一）  形式甲
                    形式乙
      应完成日      2009-02-25 周三
      日期原文      2月25日
      账上          0/7

    环节
      环-01  未开始  环节甲

    历史
          1  2009-07-20 ··:··:··  root  登记主题活动  果-01
    ");
    assert_snapshot!(shell.ask("show 环1"), @r"
    环-01  环节  未开始
      阶段            阶段甲
      序号            1
      环节            环节甲
      开始日期        拟2009-02-21
      结束日期        拟2009-02-28
      时间表述        拟2月下旬
      起止系模板建议  是
      原文            环节全文
      应有成果        已完成 0/1

    阶段
      阶-1  未开始  阶段甲

    应有成果
      果-01  未完成  成果甲

    要求
      求-01  有效  要求甲

    历史
          1  2009-07-20 ··:··:··  root  登记主题活动  环-01
    ");
}

#[test]
fn a_template_is_checked_without_making_anything() {
    let shell = Shell::empty();
    shell.write("whole.toml", WHOLE);
    assert_snapshot!(shell.ask("template check whole.toml"), @"模板 whole.toml 无误：阶段1个，环节1个，应有成果1项，要求1项。");
    assert_snapshot!(shell.ask_in_english("template check baoding-2009"), @"the template baoding-2009 is whole: phases 3, steps 11, deliverables 47, requirements 12");
    let faulty = WHOLE
        .replace("seats = 2", "seat = 2")
        .replace("target = 7", "target = \"七\"")
        .replace("2月25日", "2月30日")
        .replace("\"working-days\"", "\"days\"");
    shell.write("faulty.toml", &faulty);
    assert_snapshot!(shell.ask("template check faulty.toml"), @r"
    ! 督办：模板 faulty.toml 有6处错误：
    !   第6行：“2009年2月30日”不是日期，或没有这一天
    !   第32行：岗位缺“seats”
    !   第35行：岗位没有“seat”这一项，是不是“seats”？
    !   第52行：“target”应为整数，写的是文字
    !   第55行：“2月30日”不是日期，或没有这一天
    !   第61行：“unit”写着“days”，应为其中之一：working-days、times、copies、contents
    = 1
    ");
    assert_snapshot!(shell.ask_in_english("template check faulty.toml"), @r"
    ! duban: the template faulty.toml has 6 faults:
    !   line 6: “2009年2月30日” is no date, or there is no such day
    !   line 32: post lacks “seats”
    !   line 35: post has no “seat”; “seats” perhaps?
    !   line 52: “target” should be a whole number, not a text
    !   line 55: “2月30日” is no date, or there is no such day
    !   line 61: “unit” says “days”, expected one of: working-days, times, copies, contents
    = 1
    ");
    shell.write("gb.toml", b"format = 1\n# \xbb\xee\xb6\xaf\n");
    assert_snapshot!(shell.ask("template check gb.toml"), @r"
    ! 督办：gb.toml 不是 UTF-8 文本，不能作模板。
    !   提示：请用文本编辑器另存为 UTF-8 再试。
    = 1
    ");
    assert_snapshot!(shell.ask("template check none.toml"), @r"
    ! 督办：没有这个文件：none.toml
    !   提示：请看文件名和所在文件夹是否写对。
    = 1
    ");
    assert_snapshot!(shell.ask("template check baoding"), @r"
    ! 督办：没有叫“baoding”的模板，也没有这个文件。
    !   提示：可用的有：study-check-rectify、baoding-2009
    = 2
    ");
    assert_snapshot!(shell.ask("template show baoding-2008"), @r"
    ! 督办：没有叫“baoding-2008”的自带模板。
    !   提示：是不是“baoding-2009”？
    = 2
    ");
    assert_snapshot!(shell.ask("template list"), @r"
    study-check-rectify  学习检查整改活动
    baoding-2009  “干部作风建设年”活动
    ");
    assert!(!shell.store().exists());
}

#[test]
fn the_kept_template_is_under_the_journal() {
    for (sql, code) in [
        ("UPDATE file_pieces SET bytes = CAST('x' AS BLOB)", 1),
        ("DELETE FROM file_pieces", 1),
        (
            "UPDATE campaigns SET template_sha256 = '00' || substr(template_sha256, 3)",
            1,
        ),
    ] {
        let shell = Shell::office();
        Connection::open(shell.store())
            .unwrap()
            .execute_batch(sql)
            .unwrap();
        let said = shell.ask("verify");
        assert_eq!(said.code, code, "{sql}: {said}");
        assert!(
            said.out.contains("题-01 所存的模板与建账时读入的不符"),
            "{sql}: {said}"
        );
        let shown = shell.ask("template show");
        assert_eq!(shown.code, 1, "{sql}");
        assert!(
            shown.out.is_empty() && shown.err.contains("题-01"),
            "{sql}: {shown}"
        );
    }
}

#[test]
fn the_making_of_a_campaign_is_not_undone_and_a_lost_template_is_said() {
    let shell = Shell::empty();
    shell.ask("init --template baoding-2009 --rehearsal").done();
    assert_snapshot!(shell.ask("undo"), @r"
    ! 督办：这类记录不能作废，无法撤销新建。
    = 1
    ");
    shell.ask("template show").done();
    shell.ask("verify").done();
    let sql = "UPDATE campaigns SET template_sha256 = NULL; DELETE FROM file_pieces;
               UPDATE journal_items SET data = json_remove(data, '$.template_sha256')";
    Connection::open(shell.store())
        .unwrap()
        .execute_batch(sql)
        .ok();
    assert_snapshot!(shell.ask("template show"), @r"
    ! 督办：当前主题活动没有存下模板：它是旧版程序建的。
    = 1
    ");
}

/// Texts that are no TOML, and what is said of them.
const NO_TOML: [(&str, &str); 24] = [
    ("a = 1\na = 2\n", "前面已经写过"),
    ("a = 1\n[a]\n", "前面已经写过"),
    ("a = 1\na.b = 2\n", "不能再往里加"),
    ("name\n", "等号和内容不全"),
    ("name =\n", "等号和内容不全"),
    ("= 1\n", "不是一项的名称"),
    ("名称 = \"甲\"\n", "不是一项的名称"),
    ("a = = 1\n", "多了等号"),
    ("a = 甲\n", "写在双引号里"),
    ("a = 分析检查\n", "写在双引号里"),
    ("a = \"甲\n", "没有写完"),
    ("a = '甲\n", "没有写完"),
    ("a = \"\"\"甲\n", "没有写完"),
    ("a = \"甲\\q\"\n", "反斜杠"),
    ("a = \"\\u12\"\n", "反斜杠"),
    ("[campaign\n", "表头没有写完"),
    ("[[phases]\n", "表头没有写完"),
    ("a = [1, 2\n", "一列没有写完"),
    ("a = [\"甲\" \"乙\"]\n", "缺逗号"),
    ("a = [1,,2]\n", "多了逗号"),
    ("a = { b = 1\n", "一组没有写完"),
    ("a = 01\n", "数字写得不对"),
    ("a = 1__2\n", "数字写得不对"),
    ("a = 2009-13-45\n", "日期写得不对"),
];

#[test]
fn what_is_no_toml_is_told_in_the_language() {
    let shell = Shell::empty();
    for (text, why) in NO_TOML {
        shell.write("broken.toml", text);
        let said = shell.ask("template check broken.toml");
        assert!(
            said.code == 1 && said.to_string().contains(why),
            "{text}: {said}"
        );
        let words = said
            .to_string()
            .replace("broken.toml", "")
            .replace("TOML", "");
        let english = words.replace("name = ", "");
        assert!(
            !english.chars().any(|c| c.is_ascii_alphabetic()),
            "{text}: {said}"
        );
    }
    // A value of another type is named in the language, too.
    let template = std::fs::read_to_string("assets/campaigns/baoding-2009.toml").unwrap();
    for (value, word) in [
        ("3", "整数"),
        ("1.5", "小数"),
        ("true", "是否"),
        ("2009-03-02", "日期"),
        ("[\"甲\"]", "一列"),
        ("{ a = 1 }", "一组"),
    ] {
        let organiser = |it: &&str| it.starts_with("organiser = ");
        let line = template.lines().find(organiser).unwrap();
        let broken = template.replacen(line, &format!("organiser = {value}"), 1);
        shell.write("broken.toml", broken);
        let said = shell.ask("template check broken.toml").to_string();
        let told = format!("写的是{word}");
        assert!(said.contains(&told), "{value}: {said}");
    }
}

#[test]
fn what_is_said_to_be_decided_and_is_no_setting_is_a_fault() {
    let shell = Shell::empty();
    let own = include_str!("../../../assets/campaigns/study-check-rectify.toml");
    let with = |names: &str| own.replace("decided = []", &format!("decided = [{names}]"));
    shell.write("sound.toml", with("\"yellow_days\""));
    let said = shell.ask("template check sound.toml");
    assert_eq!(said.code, 0, "{said}");
    shell.write("spoilt.toml", with("\"yellow_dayz\""));
    let said = shell.ask("template check spoilt.toml");
    assert_eq!(said.code, 1, "{said}");
    let told = format!("{}{}", said.out, said.err);
    assert!(told.contains("yellow_dayz"), "{said}");
}
