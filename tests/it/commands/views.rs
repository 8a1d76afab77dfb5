//! Named views of lists: kept, shown, named otherwise, taken away; what they name and is no more.

use rusqlite::Connection;

use crate::support::shell::{Said, Shell};

/// Gives the words of the first column of each line.
fn numbers(said: &Said) -> Vec<String> {
    let lines = said.out.lines().skip(1);
    let first = lines.filter_map(|line| line.split_whitespace().next());
    first.map(str::to_owned).collect()
}

fn office() -> Shell {
    let shell = Shell::office();
    shell.script(&[
        "add opinion --channel 专线 --text 窗口排队太久 --category 职工维权",
        "add opinion --channel 专线 --text 食堂饭凉",
        "add opinion --channel 专线 --target work --text 窗口没人 --category 职工维权",
        "do 意3 check --reread 1",
    ]);
    shell
}

#[test]
fn a_view_lists_its_rows_in_its_order_with_its_columns_in_every_form() {
    let shell = office();
    let line =
        "view save opinions 维权 --category 职工维权 --newest --columns 意见内容=20,number";
    shell.ask(line).done();
    let listed = shell.ask("list opinions --view 维权");
    let lines: Vec<&str> = listed.out.lines().collect();
    assert!(lines[0].trim_end().ends_with("编号"), "{listed}");
    assert_eq!(lines.len(), 3, "{listed}");
    assert!(
        lines[1].contains("窗口没人") && lines[1].contains("意-2009-0003"),
        "{listed}"
    );
    assert!(
        lines[2].contains("窗口排队") && lines[2].contains("意-2009-0001"),
        "{listed}"
    );
    let csv = shell.ask("list opinions --view 维权 --csv").out;
    let csv: Vec<&str> = csv.trim_start_matches('\u{FEFF}').lines().collect();
    assert_eq!(csv.len(), 3);
    assert_eq!(csv[1], "窗口没人,意-2009-0003");
    let json = shell.ask("list opinions --view 维权 --json").json();
    let words: Vec<&String> = json[0].as_object().unwrap().keys().collect();
    assert_eq!(words, ["number", "text"]);
    assert_eq!(json[0]["number"], "意-2009-0003");
    assert_eq!(json.as_array().unwrap().len(), 2);
    // What is typed beside it narrows it, orders it otherwise, shows other columns.
    let checked = shell.ask("list opinions --view 维权 --state checked");
    assert_eq!(checked.out.lines().count(), 2, "{checked}");
    let ordered = shell.ask("list opinions --view 维权 --sort number --columns number");
    assert_eq!(numbers(&ordered), ["意-2009-0001", "意-2009-0003"]);
}

#[test]
fn a_view_is_replaced_renamed_and_taken_away_without_a_question() {
    let shell = office();
    let said = shell.ask("view save opinions 我的 --state checked");
    assert!(said.code == 0 && said.err.contains("已存为"), "{said}");
    assert_eq!(
        numbers(&shell.ask("list opinions --view 我的")),
        ["意-2009-0003"]
    );
    let said = shell.ask("view save opinions 我的 --state registered");
    assert!(said.code == 0 && said.err.contains("换下"), "{said}");
    assert_eq!(numbers(&shell.ask("list opinions --view 我的")).len(), 2);
    shell.ask("view save problems 我的").done();
    shell.ask("view rename opinions 我的 待核对").done();
    let all = shell.ask("view list --json").json();
    let all: Vec<(&str, &str)> = (all.as_array().unwrap().iter())
        .map(|it| (it["list"].as_str().unwrap(), it["view"].as_str().unwrap()))
        .collect();
    assert_eq!(all, [("opinions", "待核对"), ("problems", "我的")]);
    let said = shell.ask("list opinions --view 我的");
    assert!(said.code == 1 && said.err.contains("待核对"), "{said}");
    // No name in another's place.
    shell
        .ask("view save opinions 另一个 --state checked")
        .done();
    let said = shell.ask("view rename opinions 另一个 待核对");
    assert!(
        said.code == 1 && said.err.contains("已有视图“待核对”"),
        "{said}"
    );
    let kept = shell.ask("list opinions --view 待核对");
    assert_eq!(numbers(&kept).len(), 2, "{kept}");
    assert_eq!(shell.ask("view list opinions").out.lines().count(), 2);
    shell.ask("view rename opinions 待核对 待核对").done();
    shell.ask("view remove opinions 另一个").done();
    shell.ask("view remove opinions 待核对").done();
    assert_eq!(shell.ask("view list opinions").out, "");
    for (line, told) in [
        ("view remove opinions 待核对", "没有"),
        ("view save opinions ''", "名称"),
        ("view save opinions '甲\t乙'", "看不见的字符"),
        ("view save opinions '甲\u{202e}乙'", "看不见的字符"),
        ("list opinions --columns nothing", "nothing"),
        ("list opinions --columns text=3", "3"),
        ("list opinions --view ''", "没有"),
    ] {
        let said = shell.ask(line);
        assert!(said.code == 1 && said.err.contains(told), "{line}: {said}");
    }
    assert_eq!(shell.ask("verify").code, 0);
}

#[test]
fn looking_for_a_view_makes_nothing_and_a_view_is_no_entry_of_the_journal() {
    let shell = office();
    let beside = shell.store().with_file_name("duban.db-drafts");
    assert_eq!(shell.ask("list opinions --view 无").code, 1);
    assert_eq!(shell.ask("view list").code, 0);
    assert!(!beside.exists());
    let before = shell.ask("journal --json").out;
    shell.ask("view save opinions 有").done();
    assert!(beside.exists());
    assert_eq!(shell.ask("journal --json").out, before);
}

#[test]
fn what_a_view_names_and_is_no_more_is_told_and_the_rest_holds() {
    let shell = office();
    shell.script(&["add category --name 旧类", "set 意1 category=旧类"]);
    shell
        .ask("view save opinions 旧 --category 旧类 --columns number,text")
        .done();
    shell.script(&["set 意1 category=职工维权"]);
    let category = shell.ask("list categories --json").json();
    let old = category.as_array().unwrap().iter();
    let old = old.into_iter().find(|it| it["name"] == "旧类").unwrap();
    let number = old["number"].as_str().unwrap().to_owned();
    shell.script(&[&format!("void {number} --reason 不用了")]);
    let said = shell.ask("list opinions --view 旧");
    assert!(said.code == 0 && said.out.is_empty(), "{said}");
    assert!(
        said.err.contains("旧类") && said.err.contains("作废"),
        "{said}"
    );
    // Another version of the program has other columns, states and orders.
    let drafts = format!("{}-drafts", shell.store().display());
    let raw = Connection::open(drafts).unwrap();
    let content = r#"{"states":["checked","gone_state"],"values":[["gone_column",[1]]],
        "within":[["gone_on","2009-01-01",null]],"lacking":[{"Links":["gone_role",true]}],
        "sort":"gone_sort","columns":[["gone_word",9],["number",null]],"frozen":2,"more":1}"#;
    let changed = raw
        .execute("UPDATE kept SET content = ?1", [content])
        .unwrap();
    assert_eq!(changed, 1);
    let said = shell.ask("list opinions --view 旧");
    assert_eq!(
        (said.code, numbers(&said)),
        (0, vec!["意-2009-0003".to_owned()])
    );
    for gone in [
        "gone_state",
        "gone_column",
        "gone_on",
        "gone_role",
        "gone_sort",
        "gone_word",
    ] {
        assert!(said.err.contains(gone), "{gone}: {said}");
    }
    raw.execute("UPDATE kept SET content = 'no json'", [])
        .unwrap();
    let said = shell.ask("list opinions --view 旧");
    assert!(said.code == 1 && said.err.contains("读不出"), "{said}");
}

#[test]
fn a_view_shows_nobody_what_he_may_not_read() {
    let shell = office();
    shell.script(&[
        "add opinion --channel 专线 --text 书记下来太少 --target team_member --target-person 陈晓东",
        "view save opinions 书记 --text 书记 --columns number,text,target_person",
    ]);
    let view = "list opinions --view 书记 --csv";
    assert!(shell.ask(view).out.contains("下来太少"));
    let raw = Connection::open(shell.store()).unwrap();
    raw.execute("UPDATE users SET role = 'viewer'", []).unwrap();
    let said = shell.ask(view);
    assert!(
        !said.out.contains("下来太少") && !said.out.contains("陈晓东"),
        "{said}"
    );
}

#[test]
fn a_view_counts_days_anew_and_keeps_to_the_states_of_its_group() {
    let mut shell = Shell::rectifying();
    shell.ask("view save tasks 红灯 --light red").done();
    assert_eq!(
        shell
            .ask("list tasks --view 红灯 --json")
            .json()
            .as_array()
            .unwrap()
            .len(),
        0
    );
    shell.today = "2010-06-01";
    let red = shell.ask("list tasks --view 红灯 --json").json();
    let same = shell.ask("list tasks --light red --json").json();
    assert!(!red.as_array().unwrap().is_empty());
    assert_eq!(red, same);
}

#[test]
fn a_view_that_finds_keeps_its_order_and_takes_no_second_word() {
    let shell = office();
    shell
        .ask("view save opinions 窗口 --text 窗口 --sort number")
        .done();
    let listed = shell.ask("list opinions --view 窗口");
    assert_eq!(numbers(&listed), ["意-2009-0001", "意-2009-0003"]);
    let said = shell.ask("list opinions --view 窗口 --text 食堂");
    assert!(said.code == 1 && said.out.is_empty(), "{said}");
    assert!(
        said.err.contains("已查找“窗口”") && said.err.contains("--text"),
        "{said}"
    );
    let same = shell.ask("list opinions --view 窗口 --text 窗口");
    assert_eq!(numbers(&same).len(), 2, "{same}");
}

/// What waits, for whom, and how many of them: all that a list shows is in its view.
#[test]
fn a_view_holds_what_waits_for_whom_and_how_many_of_it() {
    let mut shell = Shell::rectifying();
    shell.script(&[
        "add milestone --task 改1 --name 出方案 --due 2009-08-10",
        "view save tasks 滞后的 --waiting=to_catch_up --for 马长海",
        "view save tasks 别人的 --waiting=to_catch_up --for 何建国",
        "view save tasks 等着的 --waiting",
    ]);
    let waits = |shell: &Shell, line: &str| numbers(&shell.ask(line));
    assert_eq!(waits(&shell, "list tasks --view 滞后的"), [""; 0]);
    shell.today = "2009-08-12";
    assert_eq!(waits(&shell, "list tasks --view 滞后的"), ["改-001"]);
    assert_eq!(waits(&shell, "list tasks --view 别人的"), [""; 0]);
    let all = shell.ask("list tasks --view 等着的 --json").json();
    assert_eq!(all, shell.ask("list tasks --waiting --json").json());
    // A queue that is typed beside it narrows it.
    let both = "list tasks --view 滞后的 --waiting=to_receive";
    assert_eq!(waits(&shell, both), [""; 0]);
    let said = shell.ask("view save tasks 意见的 --waiting=to_dispose");
    assert_eq!(said.code, 1, "{said}");
    let shell = office();
    shell.ask("view save opinions 一条 --limit 1").done();
    let listed = |more: &str| {
        let line = format!("list opinions --view 一条{more}");
        numbers(&shell.ask(&line)).len()
    };
    assert_eq!(
        (listed(""), listed(" --limit 2"), listed(" --all")),
        (1, 2, 3)
    );
    let csv = shell.ask("list opinions --view 一条 --csv").out;
    assert_eq!(csv.lines().count(), 2, "{csv}");
}

/// 今天 is today whenever it is listed; a day that was written is that day.
#[test]
fn a_view_follows_the_day_where_it_was_said_so_and_says_which() {
    let mut shell = office();
    let said = shell.ask("view save opinions 今天的 --received-from 今天");
    assert!(
        said.code == 0 && said.err.contains("“今天~”每天另算"),
        "{said}"
    );
    let said = shell.ask("view save opinions 那天的 --received-from 2009-07-20");
    assert!(
        said.code == 0 && said.err.contains("2009-07-20~ 是写定的日子"),
        "{said}"
    );
    // A day without its year is that of the campaign, and stays.
    let said = shell.ask("view save opinions 七月 --received-from 7-1 --received-to 今天");
    assert!(
        said.err.contains("2009-07-01~ 是写定的日子") && said.err.contains("“~今天”每天另算"),
        "{said}"
    );
    let listed = |shell: &Shell, view: &str| {
        let line = format!("list opinions --view {view}");
        numbers(&shell.ask(&line)).len()
    };
    for (today, counts) in [("2009-07-20", (3, 3, 3)), ("2009-07-22", (0, 3, 3))] {
        shell.today = today;
        let found = ["今天的", "那天的", "七月"].map(|view| listed(&shell, view));
        assert_eq!((found[0], found[1], found[2]), counts, "{today}");
    }
    let all = shell.ask("view list opinions");
    assert!(all.err.contains("每天另算"), "{all}");
}

/// Somebody who has left, or whose record is void, is told wherever a view names him: in a column,
/// in a tie, as the one for whom it waits.
#[test]
fn who_is_gone_is_told_of_a_view_in_one_line() {
    let mut shell = Shell::rectifying();
    shell.script(&[
        "add person --name 短期工 --department 办公室",
        "view save tasks 他的 --owner 短期工 --waiting=to_catch_up --for 短期工",
        "view save problems 认领 --lead 短期工",
    ]);
    let person = shell.ask("list people --json").json();
    let person = person.as_array().unwrap().iter();
    let person = person
        .into_iter()
        .find(|it| it["name"] == "短期工")
        .unwrap();
    let number = person["number"].as_str().unwrap().to_owned();
    let said = shell.ask("list problems --view 认领");
    assert!(!said.err.contains("视图"), "{said}");
    shell.script(&[&format!("set {number} left_on=2009-07-20 --reason 走了")]);
    shell.today = "2009-08-12";
    let said = shell.ask("list tasks --view 他的");
    let told: Vec<&str> = said.err.lines().filter(|it| it.contains("视图")).collect();
    assert_eq!(told.len(), 1, "{said}");
    assert_eq!(told[0].matches("2009-07-20 离开").count(), 2, "{said}");
    let said = shell.ask("list problems --view 认领");
    assert!(said.err.contains("2009-07-20 离开"), "{said}");
    shell.script(&[&format!("void {number} --reason 不该录")]);
    for line in ["list tasks --view 他的", "list problems --view 认领"] {
        let said = shell.ask(line);
        assert!(said.code == 0 && said.err.contains("作废"), "{said}");
    }
}
