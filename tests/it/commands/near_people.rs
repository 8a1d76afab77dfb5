//! People who are nearly there, and telephones that nobody could ring up: told before they come in,
//! from a roster and by hand, and never in the way.

use crate::support::shell::{Said, Shell};

fn roster(shell: &Shell, rows: &str, options: &str) -> Said {
    shell.write("new.csv", format!("工号,姓名,部门,手机\n{rows}"));
    shell.ask(&format!("import roster new.csv {options}"))
}

const NEAR: [(&str, &str); 16] = [
    ("马?海", "马长海"),
    ("马□海", "马长海"),
    ("马_海", "马长海"),
    ("马*海", "马长海"),
    ("马(长)海", "马长海"),
    ("马⻓海", "马长海"),
    ("⻢长海", "马长海"),
    ("马chang海", "马长海"),
    ("马长海同志", "马长海"),
    ("马长海副主席", "马长海"),
    ("马长海（科长）", "马长海"),
    ("马长海女士", "马长海"),
    ("主任马长海", "马长海"),
    ("杨祥", "杨𠮷祥"),
    ("杨&#134071;祥", "杨𠮷祥"),
    ("欧阳?强", "欧阳志强"),
];

#[test]
fn a_name_with_a_lost_sign_or_a_title_is_told_as_near_wherever_it_comes_in() {
    let shell = Shell::office();
    for (written, there) in NEAR {
        // In the department of the other one, and in another.
        for department in ["办公室", "组织部"] {
            let said = roster(
                &shell,
                &format!("701,{written},{department},\n"),
                "--dry-run",
            );
            let near = said.out.find("相近 第2行");
            let counted = said.out.find("将新增1人");
            assert!(near.is_some() && near < counted, "{written}: {said}");
            assert!(said.out.contains(there), "{written}: {said}");
        }
        let added = shell.ask(&format!(
            "add person --name '{written}' --department 办公室"
        ));
        assert_eq!(added.code, 0, "{written}: {added}");
        assert!(
            added.err.contains("账上有相近的") && added.err.contains(there),
            "{written}: {added}"
        );
        shell.script(&["undo"]);
    }
    // Struck out it stays out, and else it comes in.
    let out = roster(&shell, "701,马?海,办公室,\n", "--leave-out 2");
    assert!(
        out.out.contains("新增0人") && out.out.contains("不录1人"),
        "{out}"
    );
    let comes = roster(&shell, "701,马?海,办公室,\n", "");
    assert!(comes.out.contains("新增1人"), "{comes}");
    // Set to the whole name he is marked as well, and not against himself.
    let people = shell.ask("list people --text 马?海 --json").json();
    let number = people[0]["number"].as_str().unwrap().to_owned();
    let renamed = shell.ask(&format!("set {number} name=马长_"));
    assert!(
        renamed.err.contains("马长海（") && !renamed.err.contains(&format!("{number} 马")),
        "{renamed}"
    );
    let english = shell.ask("add person --name 马?海 --department 办公室 --lang en");
    assert!(english.err.contains("there is already"), "{english}");
}

#[test]
fn another_name_is_not_told_as_near() {
    let shell = Shell::office();
    for name in [
        "马小河",
        "孙丽",
        "马长山",
        "王主席",
        "李同志",
        "阿不都·热依木",
    ] {
        let said = roster(&shell, &format!("701,{name},办公室,\n"), "--dry-run");
        assert!(!said.out.contains("相近"), "{name}: {said}");
        let said = shell.ask(&format!("add person --name {name} --department 办公室"));
        assert_eq!((said.code, said.err.as_str()), (0, ""), "{name}: {said}");
        shell.script(&["undo"]);
    }
}

#[test]
fn two_new_people_of_one_file_may_be_near_each_other() {
    let shell = Shell::office();
    let rows = "701,丁?云,办公室,\n702,丁香云,组织部,\n703,丁香云同志,办公室,\n";
    let said = roster(&shell, rows, "--dry-run");
    for line in [3, 4] {
        assert!(said.out.contains(&format!("相近 第{line}行")), "{said}");
    }
}

const ODD: [(&str, &str); 8] = [
    ("1954789402", "不是手机号码（10位）"),
    ("195478940255", "不是手机号码（12位）"),
    ("见附页", "里没有号码"),
    ("同上", "里没有号码"),
    ("13800000001/13900000002", "是2个号码"),
    ("13800000001、3012345", "是2个号码"),
    ("0312-30123", "不像电话号码"),
    ("195****4025", "不像电话号码"),
];

#[test]
fn an_odd_telephone_is_told_before_it_comes_in() {
    let shell = Shell::office();
    for (odd, why) in ODD {
        // Instead of a good one, which is listed as any change; and of somebody new.
        let rows = format!("027,马长海,办公室,{odd}\n701,孙丽,办公室,{odd}\n");
        let said = roster(&shell, &rows, "--dry-run");
        for line in [2, 3] {
            let told = format!("注意 第{line}行");
            let told = said.out.lines().find(|it| it.starts_with(&told));
            assert!(told.is_some_and(|it| it.contains(why)), "{odd}: {said}");
        }
        let added = shell.ask(&format!(
            "add person --name 孙丽 --department 办公室 --telephone '{odd}'"
        ));
        assert!(added.code == 0 && added.err.contains(why), "{odd}: {added}");
        shell.script(&["undo"]);
    }
    for good in [
        "0312-3012345",
        "19147894025",
        "8012",
        "400-810-8888",
        "3012345转12",
    ] {
        let said = roster(&shell, &format!("701,孙丽,办公室,{good}\n"), "--dry-run");
        assert!(!said.out.contains("注意"), "{good}: {said}");
    }
    // What stays as it is, is not told again, here and by hand.
    let rows = "701,孙丽,办公室,见附页\n";
    roster(&shell, rows, "").done();
    let said = roster(&shell, rows, "");
    assert!(!said.out.contains("注意"), "{said}");
    let people = shell.ask("list people --text 孙丽 --json").json();
    let number = people[0]["number"].as_str().unwrap().to_owned();
    let said = shell.ask(&format!("set {number} post=科员"));
    assert!(said.code == 0 && !said.err.contains("号码"), "{said}");
    let said = shell.ask(&format!("set {number} telephone=1954789402"));
    assert!(said.err.contains("不是手机号码"), "{said}");
}
