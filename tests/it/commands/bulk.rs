//! Several at once, and lists of them: how many there were, what a file proves, and which record a
//! refusal is about.

use crate::support::shell::Shell;

/// Twelve opinions that are checked, ten of them behind a problem.
fn piled() -> Shell {
    let shell = Shell::office();
    let text = |n| {
        format!(
            "add opinion --channel 专线 --text 内容{n} --target department --category 职工维权"
        )
    };
    for n in 1..=12 {
        shell.ask(&text(n)).done();
    }
    shell.script(&[
        "do 意1..意12 check --reread 1",
        "add problem --title 食堂",
        "do 意2..意11 merge --problem 问1",
    ]);
    shell
}

#[test]
fn the_journal_says_how_many_records_an_entry_is_about() {
    let shell = piled();
    let said = shell.ask("journal --limit 3");
    assert!(said.out.contains("归并  意-2009-0002 等10条"), "{said}");
    assert!(said.out.contains("核对  意-2009-0001 等12条"), "{said}");
    let problem = said.out.lines().find(|line| line.contains("问-001"));
    assert!(problem.is_some_and(|line| !line.contains('等')), "{said}");
    let english = shell.ask_in_english("journal --limit 1");
    assert!(
        english.out.contains("意-2009-0002 and others, 10 in all"),
        "{english}"
    );
}

#[test]
fn beyond_what_a_page_reads_the_number_is_still_the_whole() {
    let shell = Shell::office();
    let mut file = "渠道,收到日期,意见对象,类别,意见内容\n".to_owned();
    for n in 1..=230 {
        std::fmt::Write::write_fmt(
            &mut file,
            format_args!("专线,2009-07-01,工作,职工维权,内容{n}\n"),
        )
        .unwrap();
    }
    shell.write("many.csv", file);
    shell.script(&["import opinions many.csv", "do 意1..意230 check --reread 1"]);
    let said = shell.ask("journal --limit 2");
    assert!(said.out.contains("意-2009-0001 等230条"), "{said}");
    assert_eq!(said.out.matches("等230条").count(), 2, "{said}");
    // As text no items are written, so none are missing.
    assert!(!said.err.contains("项"), "{said}");
    let json = shell.ask("journal --limit 1 --json");
    assert!(!json.err.contains("项"), "{json}");
    let all = shell.ask("journal --all");
    assert_eq!(all.err, "", "{all}");
}

#[test]
fn a_file_says_what_it_proves_by_name_and_number() {
    let shell = Shell::rectifying();
    shell.write("proof.txt", "照片");
    shell.write("minutes.txt", "纪要");
    shell.script(&["attach 改1 proof.txt", "attach 活1 minutes.txt"]);
    let list = shell.ask("list attachments --json").json();
    for (row, name, number) in [(0, "改-001", "改-001"), (1, "党组会", "活-001")] {
        assert_eq!(list[row]["proves"], name, "{list:#}");
        assert_eq!(list[row]["proves_number"], number, "{list:#}");
        assert!(list[row].get("proves_id").is_none(), "{list:#}");
    }
    let one = shell.ask("show 附1 --json").json();
    assert_eq!(one["proves_number"], "改-001", "{one:#}");
    let text = shell.ask("list attachments");
    assert!(
        text.out.contains("改-001") && text.out.contains("党组会"),
        "{text}"
    );
}

#[test]
fn a_refusal_of_one_record_names_it_and_its_field() {
    let mut shell = Shell::rectifying();
    shell.today = "2009-09-15";
    shell.script(&[
        "add opinion --channel 专线 --text 内容 --target department",
        "do 改1 urge --ladder reminder --note 请抓紧 --by 欧阳志强",
    ]);
    for (line, words) in [
        (
            "do 意3 check --reread sampled",
            "意-2009-0003：说明：抽查核对须在说明中",
        ),
        (
            "do 改1 urge --ladder reminder --note 再催 --by 欧阳志强",
            "改-001：决定日期：2009-09-15已催办过",
        ),
        (
            "set 人-001 telephone=2009-04-05",
            "人-001：电话：“2009-04-05”是日期",
        ),
        ("set 人-001 telephone=1.9E+10", "人-001：电话：“1.9E+10”"),
        ("set 人-001 name=", "人-001：姓名：此项必填"),
        ("void 活1 --reason 误", "活-001："),
    ] {
        let said = shell.ask(line);
        assert_eq!(said.code, 1, "{line}: {said}");
        assert!(said.err.contains(words), "{line}: {said}");
    }
}

#[test]
fn a_problem_is_distilled_from_opinions_and_that_is_said() {
    let shell = Shell::rectifying();
    for line in [
        "distil 改1 --title 甲",
        "distil 意1 改1 --title 甲",
        "distil 人1 --title 甲",
    ] {
        let said = shell.ask(line);
        assert_eq!(said.code, 1, "{line}: {said}");
        assert!(said.err.contains("只收意见"), "{line}: {said}");
    }
}

#[test]
fn the_doctor_counts_what_is_in_the_file() {
    let shell = Shell::confirmed();
    let before = shell.ask("doctor");
    assert!(
        before
            .out
            .contains("意见 2、活动种类 26、学习内容 10、活动 1、问题 1"),
        "{before}"
    );
    shell.script(&[
        "add campaign --name 作风建设年 --organiser 市总 --from_on 2009-07-01 --to_on 2010-03-31",
        "add problem --title 会议多 --campaign 题2",
    ]);
    for line in ["doctor", "doctor --campaign 题1"] {
        let said = shell.ask(line);
        assert!(said.out.contains("意见 2"), "{line}: {said}");
        assert!(said.out.contains("问题 2"), "{line}: {said}");
    }
}

#[test]
fn whoever_claims_is_named_once_and_recorded_as_what_he_is() {
    let shell = Shell::office();
    for title in ["甲", "乙", "丙", "丁"] {
        shell.ask(&format!("add problem --title {title}")).done();
    }
    let next = shell.ask("next 问1");
    assert!(next.out.contains("县级以上领导、领导小组成员"), "{next}");
    for (number, line, capacity) in [
        ("问1", "--by 陈晓东", "县级以上领导"),
        ("问2", "--leader 何建国", "县级以上领导"),
        ("问3", "--by 刘思远 --leader 刘思远", "领导小组成员"),
        ("问4", "--leader 刘思远", "领导小组成员"),
    ] {
        shell.ask(&format!("do {number} claim {line}")).done();
        let told = shell.ask(&format!("journal --of {number}"));
        assert!(told.out.contains(capacity), "{line} {told}");
        let shown = shell.ask(&format!("show {number}"));
        let name = line.rsplit(' ').next().unwrap();
        assert!(shown.out.contains(name), "{line} {shown}");
    }
    let told = shell.ask("journal --of 问3");
    assert!(!told.out.contains("县级以上领导"), "{told}");
    // Two names contradict each other, and none is nobody.
    for line in ["--by 陈晓东 --leader 何建国", "", "--by 张明"] {
        let said = shell.ask(&format!("do 问2 claim {line}"));
        assert_eq!(said.code, 1, "{line} {said}");
    }
}
