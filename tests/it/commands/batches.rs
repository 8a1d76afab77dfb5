//! Batches: what is counted of them, what comes in with them, each opening of a box.

use crate::support::shell::{Said, Shell};

fn refused(said: &Said, words: &[&str]) {
    assert_eq!(said.code, 1, "{said}");
    for word in words {
        assert!(said.err.contains(word), "{word}: {said}");
    }
}

fn batch(shell: &Shell, number: &str) -> serde_json::Value {
    shell.ask(&format!("show {number} --json")).json()
}

/// Three cards handed out, two of them entered.
fn handed_out() -> Shell {
    let shell = Shell::office();
    shell.script(&[
        "add batch --name 第一批 --channel 征求意见卡 --sent 3",
        "add card --batch 第一批",
        "add card --batch 第一批",
    ]);
    shell
}

#[test]
fn a_batch_with_which_a_card_comes_in_is_collected_and_counts_it() {
    let shell = handed_out();
    let told = batch(&shell, "批1");
    assert_eq!(told["state"], "collecting");
    assert_eq!(told["cards"], 2);
    assert_eq!(told["nature"], "cards");
    shell.script(&["void 份1 --reason 录重", "verify"]);
    assert_eq!(
        batch(&shell, "批1")["cards"],
        1,
        "what is void was not entered"
    );
    let listed = shell.ask("list batches --csv");
    assert!(listed.out.contains("已录"), "{listed}");
}

#[test]
fn no_more_cards_come_in_than_were_handed_out() {
    let shell = handed_out();
    refused(&shell.ask("set 批1 sent=1"), &["已录2份", "1份"]);
    shell.script(&["add card --batch 第一批"]);
    let over = shell.ask("add card --batch 第一批");
    refused(&over, &["第一批", "发放3份", "已录3份", "批-01"]);
    shell.script(&["set 批1 sent=4", "add card --batch 第一批", "verify"]);
    assert_eq!(batch(&shell, "批1")["cards"], 4);
}

#[test]
fn a_file_brings_no_more_cards_than_were_handed_out_either() {
    let shell = handed_out();
    let row = |n: u32| format!("征求意见卡,2009-04-1{n},窗口没人{n},工作,第一批\n");
    let rows: String = (0..3).map(row).collect();
    let head = "征集渠道,收到日期,意见内容,意见对象,批次\n";
    shell.write("more.csv", format!("{head}{rows}").as_bytes());
    refused(
        &shell.ask("import opinions more.csv"),
        &["发放3份", "已录3份"],
    );
    assert_eq!(batch(&shell, "批1")["cards"], 2, "nothing came in");
}

#[test]
fn the_figure_that_is_off_is_named_and_checked_counts_take_nothing_more() {
    let shell = handed_out();
    refused(&shell.ask("set 批1 returned=5"), &["收回5份", "发放3份"]);
    refused(&shell.ask("set 批1 valid=3 invalid=1"), &["4", "发放3份"]);
    shell.script(&[
        "set 批1 returned=1 valid=1 invalid=0",
        "do 批1 close --by 马长海",
    ]);
    let check = "do 批1 check --by 马长海";
    refused(&shell.ask(check), &["已录2份", "收回1份"]);
    refused(
        &shell.ask("set 批1 returned=2"),
        &["收回2", "有效1", "无效0"],
    );
    shell.script(&["set 批1 returned=2 valid=2 invalid=0", check]);
    refused(
        &shell.ask("add card --batch 第一批"),
        &["已核对份数", "误录更正"],
    );
}

#[test]
fn each_opening_of_a_box_names_two_people() {
    let shell = handed_out();
    shell.script(&["add batch --name 大门意见箱 --channel 意见箱 --place 一楼大厅"]);
    let add = |batch: &str, other: &str| {
        shell.ask(&format!(
            "add opening --batch {batch} --opened-on 2009-04-01 --opener 周宝坤 \
             --witness {other} --papers 3"
        ))
    };
    refused(&add("大门意见箱", "周宝坤"), &["两人"]);
    refused(&add("第一批", "刘秀英"), &["不是意见箱"]);
    let made = add("大门意见箱", "刘秀英");
    assert_eq!(made.code, 0, "{made}");
    let all = shell.ask("list openings --json").json();
    assert_eq!(all[0]["papers"], 3);
    assert_eq!(all[0]["witness"], "刘秀英");
    shell.script(&["undo", "verify"]);
}

/// A box that stands since 3 April, and one opening of it.
fn boxed() -> Shell {
    let shell = handed_out();
    shell.script(&[
        "add batch --name 大门意见箱 --channel 意见箱 --place 一楼大厅 --opened-on 2009-04-03",
        "add opening --batch 大门意见箱 --opened-on 2009-04-10 --opener 周宝坤 --witness 刘秀英 --papers 3",
    ]);
    shell
}

fn open_box(shell: &Shell, day: &str, who: [&str; 2]) -> Said {
    shell.ask(&format!(
        "add opening --batch 大门意见箱 --opened-on {day} --opener {} --witness {} --papers 1",
        who[0], who[1]
    ))
}

#[test]
fn a_box_is_opened_neither_before_it_stands_nor_after_it_was_closed() {
    let mut shell = boxed();
    let two = ["周宝坤", "刘秀英"];
    refused(
        &open_box(&shell, "2009-04-02", two),
        &["才启用", "set 批-02 opened_on"],
    );
    refused(&shell.ask("set 启1 opened_on=2009-04-01"), &["才启用"]);
    // Nor does the box come to stand later than it was opened.
    refused(
        &shell.ask("set 批2 opened_on=2009-06-01"),
        &["已开过箱", "启-001"],
    );
    shell.script(&["do 批2 close"]);
    refused(
        &open_box(&shell, "2009-04-12", two),
        &["已停止收集", "do 批-02 misrecorded"],
    );
    shell.today = "2009-08-20";
    refused(
        &shell.ask("set 启1 opened_on=2009-08-01"),
        &["2009-07-20已停止收集"],
    );
    shell.script(&["set 启1 opened_on=2009-07-17", "undo"]);
    shell.today = "2009-07-20";
    shell.script(&["undo"]);
    assert_eq!(open_box(&shell, "2009-04-12", two).code, 0);
}

#[test]
fn the_same_opening_is_asked_about_and_one_more_is_said_to_be_one() {
    let shell = boxed();
    let again = ["刘秀英", "周宝坤"];
    refused(
        &open_box(&shell, "2009-04-10", again),
        &["已记过（启-001，取出 3 份）", "--again 1"],
    );
    shell.script(&[
        "add opening --batch 大门意见箱 --opened-on 2009-04-10 --opener 刘秀英 \
         --witness 周宝坤 --papers 1 --again 1",
    ]);
    refused(&shell.ask("set 启2 again=0"), &["启-001"]);
    assert_eq!(open_box(&shell, "2009-04-11", again).code, 0);
    refused(&shell.ask("set 启3 opened_on=2009-04-10"), &["已记过"]);
    let english = shell.ask_in_english(
        "add opening --batch 大门意见箱 --opened-on 2009-04-10 --opener 周宝坤 --witness 刘秀英 \
         --papers 3",
    );
    refused(&english, &["entered twice", "--again 1"]);
    shell.ask("verify").done();
}

#[test]
fn what_comes_in_lies_within_the_days_of_its_batch() {
    let mut shell = boxed();
    let opinion = |shell: &Shell, day: &str| {
        shell.ask(&format!(
            "add opinion --batch 大门意见箱 --channel 意见箱 --text 窗口排队久 --received-on {day}"
        ))
    };
    refused(
        &opinion(&shell, "2009-04-02"),
        &["2009-04-02早于大门意见箱", "2009-04-03"],
    );
    refused(
        &shell.ask("add card --batch 大门意见箱 --received-on 2009-04-02"),
        &["2009-04-02早于大门意见箱"],
    );
    opinion(&shell, "2009-04-03").done();
    refused(
        &shell.ask("set 批2 opened_on=2009-04-05"),
        &["2009-04-03收到"],
    );
    shell.script(&["do 批2 close --on 2009-04-14"]);
    shell.today = "2009-04-16";
    refused(
        &opinion(&shell, "2009-04-15"),
        &["2009-04-15晚于大门意见箱", "2009-04-14"],
    );
    opinion(&shell, "2009-04-14").done();
    // A file is told so with its line, and brings nothing half.
    shell.write(
        "early.csv",
        "征集渠道,收到日期,意见内容,意见对象,具体对象,批次\n\
         意见箱,2009-04-02,走廊太暗,工作,,大门意见箱\n\
         意见箱,2009-04-15,走廊太冷,工作,,大门意见箱\n",
    );
    let said = shell.ask("import opinions early.csv");
    refused(&said, &["第2行", "不早于", "第3行", "不晚于"]);
    shell.ask("verify").done();
}

#[test]
fn an_opinion_about_a_member_of_the_team_says_which_one() {
    let shell = handed_out();
    let add = "add opinion --channel 征求意见卡 --text 下基层太少 --target team_member";
    refused(&shell.ask(add), &["哪一位班子成员"]);
    shell.ask(&format!("{add} --target-person 陈晓东")).done();
    shell
        .ask("add opinion --channel 征求意见卡 --text 会议太多")
        .done();
    refused(&shell.ask("set 意2 target=班子成员"), &["哪一位班子成员"]);
    refused(&shell.ask("set 意1 target_person="), &["哪一位班子成员"]);
    let english = shell.ask_in_english(add);
    refused(&english, &["which member"]);
}

#[test]
fn nobody_opens_a_box_but_those_who_run_the_campaign() {
    let shell = boxed();
    let other = ["马长海", "刘秀英"];
    refused(
        &open_box(&shell, "2009-04-12", other),
        &["马长海", "不能开箱", "任职"],
    );
    refused(
        &shell.ask("set 启1 witness=马长海"),
        &["马长海", "不能开箱"],
    );
    let batch = "add batch --name 二门意见箱 --channel 意见箱 --opened-on 2009-04-10 --openers";
    refused(
        &shell.ask(&format!("{batch} 马长海、刘秀英")),
        &["马长海", "不能开箱"],
    );
    refused(&shell.ask(&format!("{batch} 刘秀英")), &["不能是同一人"]);
    shell.script(&["set 岗-05 holders=马长海、刘秀英"]);
    assert_eq!(open_box(&shell, "2009-04-12", other).code, 0);
    // Where nobody has a post yet, two people of the roster do.
    shell.script(&["set 岗-05 holders=", "set 岗-04 holders="]);
    assert_eq!(open_box(&shell, "2009-04-13", ["马长海", "周宝坤"]).code, 0);
    // Whoever left does not, from then on.
    shell.script(&["set 人-028 left_on=2009-04-14"]);
    let late = open_box(&shell, "2009-04-15", ["马长海", "周宝坤"]);
    refused(&late, &["马长海", "已离岗"]);
    assert_eq!(open_box(&shell, "2009-04-14", ["马长海", "周宝坤"]).code, 0);
}

#[test]
fn papers_taken_out_are_held_against_the_cards_that_were_entered() {
    let shell = boxed();
    shell.script(&["add card --batch 大门意见箱", "add card --batch 大门意见箱"]);
    let told = batch(&shell, "批2");
    assert_eq!(told["drawn"]["papers"], 3);
    assert_eq!(told["drawn"]["entered"], 2);
    let page = shell.ask("show 批2");
    assert!(page.out.contains("取出3份，已录2份，还差1份未录"), "{page}");
    shell.script(&["do 批2 close"]);
    let checked = shell.ask("do 批2 check");
    assert!(
        checked.code == 0 && checked.to_string().contains("对不上"),
        "{checked}"
    );
    assert!(batch(&shell, "批1")["drawn"].is_null());
}

#[test]
fn what_batches_of_another_nature_have_is_refused_and_a_box_is_not_handed_out() {
    let shell = boxed();
    let said = shell.ask("add batch --name 二楼箱 --channel 意见箱 --sent 30");
    refused(&said, &["意见箱没有这一项", "发卡片"]);
    refused(&shell.ask("set 批2 sent=3"), &["没有这一项"]);
    refused(&shell.ask("set 批1 place=大厅"), &["没有这一项"]);
    shell.script(&["add batch --name 二楼箱 --channel 意见箱"]);
    let next = shell.ask("next 批3");
    assert!(
        !next.out.contains("发放") && next.out.contains("收集"),
        "{next}"
    );
    refused(&shell.ask("do 批3 send"), &["发卡片"]);
}

/// What was checked counts what is in it: that neither changes nor goes, and the way back is told.
#[test]
fn what_a_checked_batch_counts_neither_changes_nor_goes() {
    let shell = boxed();
    shell.script(&[
        "add card --batch 大门意见箱 --received-on 2009-04-10",
        "do 批2 close --by 马长海",
        "set 启1 papers=4",
        "do 批2 check --by 马长海",
    ]);
    let card = shell.ask("list cards --batch 大门意见箱 --json").json();
    let card = card[0]["number"].as_str().unwrap().to_owned();
    for line in [
        "set 启1 papers=9".to_owned(),
        "void 启1 --reason 误".to_owned(),
        format!("void {card} --reason 误"),
    ] {
        refused(&shell.ask(&line), &["大门意见箱", "do 批-02 misrecorded"]);
    }
    assert_eq!(shell.ask("show 启1 --json").json()["papers"], 4);
    shell.script(&[
        "do 批2 misrecorded --note 取出份数写错",
        "set 启1 papers=1",
        "do 批2 check --by 马长海",
        "verify",
    ]);
}

/// What reports quote counts what took place: nothing that is only planned, and nothing from before
/// the campaign.
#[test]
fn only_what_was_handed_out_and_held_in_the_campaign_is_quoted() {
    let shell = handed_out();
    shell.script(&[
        "add batch --name 第二批 --channel 征求意见卡 --sent 100",
        "add activity --type 座谈会 --name 早 --held-on 2009-01-12 --outsiders 30",
        "add activity --type 座谈会 --name 会 --held-on 2009-07-06 --outsiders 8",
    ]);
    let quoted = shell.ask("status").done();
    assert!(quoted.contains("发放3份"), "{quoted}");
    assert!(quoted.contains("座谈会1场8人次"), "{quoted}");
    shell.script(&["add card --batch 第二批"]);
    assert!(shell.ask("status").done().contains("发放103份"));
}

/// A giver of whom it is said that he gave no name is none.
#[test]
fn an_opinion_without_a_name_has_no_giver() {
    let shell = Shell::office();
    for (n, (name, known)) in [
        ("匿名", false),
        ("无", false),
        ("不愿透露", false),
        ("王五", true),
    ]
    .into_iter()
    .enumerate()
    {
        shell.script(&[&format!(
            "add opinion --channel 专线 --text 食堂{n} --giver-name {name}"
        )]);
        let shown = shell.ask(&format!("show 意{} --json", n + 1)).json();
        assert_eq!(shown["has_giver"], known, "{name}");
    }
}

#[test]
fn what_came_together_at_a_meeting_that_was_not_held_is_told() {
    let mut shell = Shell::office();
    shell.script(&[
        "add activity --type 座谈会 --name 座谈 --held-on 2009-07-21 --people 全体",
        "add batch --name 座谈一 --channel 座谈会 --activity 活1",
    ]);
    let add = "add opinion --channel 座谈会 --batch 批1 --received-on 2009-07-20 --text 灯不亮 --target work";
    for line in [add, "do 批1 close"] {
        let said = shell.ask(line);
        assert!(
            said.code == 0 && said.err.contains("还没有开"),
            "{line}: {said}"
        );
    }
    shell.today = "2009-07-21";
    shell.ask("do 活1 hold").done();
    let said = shell.ask("do 批1 check");
    assert!(said.code == 0 && !said.err.contains("还没有开"), "{said}");
}
