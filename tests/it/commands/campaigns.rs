//! Two campaigns in one store: which one is meant is said, and nothing is put into the wrong one.

use crate::support::shell::Shell;

/// The office with its task of the first campaign, and a second campaign that began later.
fn two() -> Shell {
    let shell = Shell::rectifying();
    shell.script(&[
        "add campaign --name 作风建设年 --organiser 市总 --from_on 2009-07-01 --to_on 2010-03-31",
        "add category --name 作风 --campaign 题2",
    ]);
    shell
}

#[test]
fn which_campaign_is_meant_is_said_where_two_are_under_way() {
    let shell = two();
    for line in ["status", "list tasks", "add problem --title 会议多"] {
        let said = shell.ask(line);
        assert_eq!(said.code, 0, "{line}: {said}");
        assert!(
            said.err
                .contains("当前主题活动是题-02 作风建设年；同时进行的还有题-01 "),
            "{line}: {said}"
        );
    }
    for line in [
        "status --campaign 题1",
        "list tasks --campaign 作风建设年",
        "show 改1",
    ] {
        let said = shell.ask(line);
        assert!(!said.err.contains("同时进行"), "{line}: {said}");
    }
}

#[test]
fn between_campaigns_the_last_that_has_begun_is_worked_on() {
    let mut shell = two();
    shell.script(&[
        "add campaign --name 回头看 --organiser 市总 --from_on 2010-07-01 --to_on 2010-12-31",
    ]);
    shell.today = "2010-05-04";
    shell.script(&["add category --name 会风"]);
    let into = |campaign: &str| {
        let line = format!("list categories --campaign {campaign} --text 会风 --json");
        shell.ask(&line).json().as_array().unwrap().len()
    };
    assert_eq!(["题1", "题2", "题3"].map(into), [0, 1, 0]);
}

#[test]
fn a_task_goes_into_the_campaign_of_its_problem_and_its_posts_decide() {
    let shell = two();
    let add = "add task --problem 问1 --goal 窗口延时 --measure 轮班 --department 办公室 \
               --owner 马长海 --task-kind by_limit --limit 2009-09-21";
    let said = shell.ask(add);
    assert_eq!(said.code, 0, "{said}");
    assert!(said.err.contains("按所属记入题-01"), "{said}");
    assert_eq!(
        shell.ask("list tasks --campaign 题2 --json").json(),
        serde_json::json!([])
    );
    shell.script(&[
        "do 改2 submit",
        "do 改2 issue --meeting 活1 --issue-no 2号",
        "do 改2 sign --by 马长海",
        "do 改2 progress --by 马长海 --done 已排班",
    ]);
    shell.write("proof.txt", "照片");
    shell.script(&["attach 改2 proof.txt"]);
    let tasks = shell.ask("list tasks --campaign 题1 --json").json();
    assert_eq!(tasks.as_array().unwrap().len(), 2);
    for kind in ["progress_notes", "attachments"] {
        let own = shell
            .ask(&format!("list {kind} --campaign 题2 --json"))
            .json();
        assert_eq!(own, serde_json::json!([]), "{kind}");
    }
    shell.ask("verify").done();
}

#[test]
fn a_record_of_another_campaign_than_the_named_one_is_refused_at_every_verb() {
    let shell = two();
    shell.write("proof.txt", "照片");
    let before = shell.ask("journal --limit 1 --json").json();
    for line in [
        "do 改1 progress --by 马长海 --done 已排班 --difficulties 无",
        "do 改1 withdraw --meeting 活1 --note 不办了",
        "do 意1..意2 check --reread 1",
        "set 改1 measure=轮班 --reason 改",
        "void 意1 --reason 误录",
        "link 改1 部2",
        "unlink 改1 部2",
        "attach 改1 proof.txt",
        "unseal 意1 --reason 答复",
        "distil 意1 --title 食堂",
        "show 改1",
        "next 改1",
        "journal --of 改1",
        "list progress_notes --of 改1",
        "show 题1",
        "set 题1 organiser=别人",
        "void 题1 --reason 误录",
        "attach 题1 proof.txt",
    ] {
        let said = shell.ask(&format!("{line} --campaign 题2"));
        assert_eq!(said.code, 1, "{line}: {said}");
        let told = "它属于题-01 ";
        assert!(said.err.contains(told), "{line}: {said}");
        assert!(said.err.contains("不属于指定的题-02"), "{line}: {said}");
        let english = shell.ask_in_english(&format!("{line} --campaign 题2"));
        assert!(english.err.contains("题-02"), "{line}: {english}");
    }
    assert_eq!(shell.ask("journal --limit 1 --json").json(), before);
    for line in [
        "do 改1 progress --by 马长海 --done 已排班 --difficulties 无 --campaign 题1",
        // What belongs to no campaign is of every one.
        "set 部2 name=组织处 --campaign 题2",
    ] {
        shell.ask(line).done();
    }
}

#[test]
fn the_parts_of_a_record_are_listed_of_its_own_campaign() {
    let shell = two();
    let parts = |line: &str| {
        let found = shell.ask(&format!("list {line} --json")).json();
        let numbers = found.as_array().unwrap().iter();
        let numbers = numbers.map(|it| it["number"].as_str().unwrap().to_owned());
        numbers.collect::<Vec<_>>().join(" ")
    };
    assert_eq!(parts("tasks"), "");
    assert_eq!(parts("tasks --of 问1"), "改-001");
    assert_eq!(parts("tasks --of 问1 --campaign 题1"), "改-001");
    let said = shell.ask("list tasks --of 问1 --campaign 题2");
    assert_eq!(said.code, 1, "{said}");
}

#[test]
fn a_file_of_another_campaign_than_the_named_one_is_not_written_out() {
    let shell = two();
    shell.write("proof.txt", "照片");
    shell.script(&["attach 改1 proof.txt"]);
    let said = shell.ask("extract 附1 -o out.txt --campaign 题2");
    assert_eq!(said.code, 1, "{said}");
    assert!(said.err.contains("题-01"), "{said}");
    shell.script(&["extract 附1 -o out.txt --campaign 题1"]);
}

#[test]
fn a_campaign_that_holds_anything_is_not_void() {
    let shell = two();
    // It is not the one at work, and what it holds still stands.
    for (line, holds) in [
        ("void 题1 --reason 误录", "标-01"),
        ("void 题2 --reason 误录 --campaign 题1", ""),
    ] {
        let before = shell.ask("journal --limit 1 --json").json();
        let said = shell.ask(line);
        assert_eq!(said.code, 1, "{line}: {said}");
        assert!(said.err.contains(holds), "{line}: {said}");
        assert_eq!(
            shell.ask("journal --limit 1 --json").json(),
            before,
            "{line}"
        );
    }
    shell.script(&[
        "add campaign --name 误建 --organiser 市总 --from_on 2008-07-01 --to_on 2008-12-31",
        "void 题3 --reason 误录",
    ]);
}

#[test]
fn the_same_request_for_another_campaign_is_another_one() {
    let shell = two();
    for line in [
        "add problem --title 会议多 --request r1",
        "add channel --name 网站 --request r2",
    ] {
        shell.ask(&format!("{line} --campaign 题1")).done();
        shell.ask(&format!("{line} --campaign 题1")).done();
        let before = shell.ask("journal --limit 1 --json").json();
        assert_eq!(
            shell.ask(&format!("{line} --campaign 题2")).code,
            1,
            "{line}"
        );
        assert_eq!(
            shell.ask("journal --limit 1 --json").json(),
            before,
            "{line}"
        );
    }
}

#[test]
fn a_campaign_that_was_named_is_never_left_silently() {
    let shell = two();
    for line in [
        "add task --problem 问1 --goal 窗口延时 --campaign 题2",
        "distil --title 食堂 意1 --campaign 题2",
        "add card --channel 渠1 --campaign 题2",
        "set 问1 category=作风 --reason 归类 --campaign 题2",
        "do 改1 withdraw --meeting 活2 --note 不办了",
    ] {
        if line.contains("活2") {
            shell
                .ask("add activity --name 作风办会 --deciding-body steering_group --held-on 2009-07-20 --campaign 题2")
                .done();
        }
        let before = shell.ask("journal --limit 1 --json").json();
        let said = shell.ask(line);
        assert_eq!(said.code, 1, "{line}: {said}");
        assert!(said.err.contains("题-0"), "{line}: {said}");
        assert_eq!(
            shell.ask("journal --limit 1 --json").json(),
            before,
            "{line}"
        );
    }
}

#[test]
fn nothing_of_another_campaign_than_the_named_one_is_taken_back_or_brought_back() {
    let shell = two();
    shell.script(&["add problem --title 会议多 --campaign 题1"]);
    for (verb, goes) in [("undo", "undo"), ("redo", "redo")] {
        let before = shell.ask("journal --limit 1 --json").json();
        let said = shell.ask(&format!("{verb} --campaign 题2"));
        assert_eq!(said.code, 1, "{said}");
        assert!(said.err.contains("它属于题-01 "), "{said}");
        assert_eq!(shell.ask("journal --limit 1 --json").json(), before);
        shell.script(&[&format!("{goes} --campaign 题1")]);
    }
    // A link is of the campaign of what it hangs on.
    shell.script(&["link 改1 部2"]);
    assert_eq!(shell.ask("undo --campaign 题2").code, 1);
    shell.script(&["undo"]);
}

#[test]
fn the_campaign_at_work_is_not_named_over_what_hangs_on_a_record_of_another() {
    let shell = two();
    let notice = "同时进行的还有";
    for line in [
        "list tasks --of 问1",
        "list progress_notes --of 改1",
        "do 改1 check",
    ] {
        let said = shell.ask(line);
        assert!(!said.err.contains(notice), "{said}");
    }
    shell.script(&["add department --name 巡察办"]);
    for line in ["list tasks --of 部1", "list tasks"] {
        let said = shell.ask(line);
        assert!(said.err.contains(notice), "{said}");
    }
    let said = shell.ask("distil 意1 --title 食堂");
    assert!(!said.err.contains(notice), "{said}");
}
