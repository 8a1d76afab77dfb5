//! People who are nearly there, and telephones that nobody could ring up: told before they come in,
//! from a roster and by hand, and never in the way.

use crate::support::shell::{Said, Shell};

fn roster(shell: &Shell, rows: &str, options: &str) -> Said {
    shell.write("new.csv", format!("工号,姓名,部门,手机\n{rows}"));
    shell.ask(&format!("import roster new.csv {options}"))
}

const NEAR: [(&str, &str); 30] = [
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
    ("马长海等", "马长海"),
    ("马长海 等3人", "马长海"),
    ("马长海、李强", "马长海"),
    ("马长海夫妇", "马长海"),
    ("马某海", "马长海"),
    ("马XX", "马长海"),
    ("马某某", "马长海"),
    ("马副主席长海", "马长海"),
    ("马（副主席）长海", "马长海"),
    ("\\u9a6c\\u957f\\u6d77", "马长海"),
    ("%E9%A9%AC长海", "马长海"),
    ("杨\\ud842\\udfb7祥", "杨𠮷祥"),
    ("Ma Changhai", "马长海"),
    ("changhai ma", "马长海"),
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
        "阿不都·热依木",
        "欧阳明",
        "John Smith",
    ] {
        let said = roster(&shell, &format!("701,{name},办公室,\n"), "--dry-run");
        assert!(
            !said.out.contains("相近") && !said.out.contains("注意"),
            "{name}: {said}"
        );
        let said = shell.ask(&format!("add person --name '{name}' --department 办公室"));
        assert_eq!((said.code, said.err.as_str()), (0, ""), "{name}: {said}");
        shell.script(&["undo"]);
    }
}

/// Names of nobody there that are none, or none of one person, and what is said of them.
const NAMES: [(&str, &str); 23] = [
    ("丁国庆等", "不止一人"),
    ("丁国庆 等3人", "不止一人"),
    ("丁等", "不止一人"),
    ("丁国庆/钱一明", "不止一人"),
    ("某某", "不像是全名"),
    ("丁某", "不像是全名"),
    ("诸葛某某", "不像是全名"),
    ("丁XX", "不像是全名"),
    ("丁＊庆", "不像是全名"),
    ("丁", "不像是全名"),
    ("\\u4e01\\u56fd", "字的编码"),
    ("&#19969;国庆", "字的编码"),
    ("%E4%B8%81%E5%9B%BD", "字的编码"),
    ("丁副主席玉珍", "职务或称呼"),
    ("丁主席", "职务或称呼"),
    ("丁同志", "职务或称呼"),
    ("老丁", "职务或称呼"),
    ("待定", "不像人名"),
    ("办公室", "不像人名"),
    ("13606081234", "不像人名"),
    ("丁国庆2", "不用的符号"),
    ("丁国庆@", "不用的符号"),
    ("负责人：丁国庆", "不用的符号"),
];

/// Says that each name is told with its cause: in a file with its line, and by hand.
#[track_caller]
fn told_at_both_doors(shell: &Shell, names: &[(&str, &str)]) {
    for (name, why) in names {
        let said = roster(shell, &format!("701,{name},办公室,\n"), "--dry-run");
        let told = said.out.lines().find(|it| it.starts_with("注意 第2行"));
        assert!(told.is_some_and(|it| it.contains(why)), "{name}: {said}");
        let added = shell.ask(&format!("add person --name '{name}' --department 办公室"));
        assert!(
            added.code == 0 && added.err.contains(why),
            "{name}: {added}"
        );
        shell.script(&["undo"]);
    }
}

#[test]
fn a_name_that_is_none_is_told_with_its_line_and_by_hand() {
    let shell = Shell::office();
    told_at_both_doors(&shell, &NAMES);
    // In a file what another program has misread does not come in; by hand it is told.
    for name in ["çŽ‹å›½åº†", "Íõ¹úÇì", "鐜嬪浗搴?"] {
        let said = roster(
            &shell,
            &format!("701,孙丽,办公室,\n702,{name},办公室,\n"),
            "",
        );
        assert!(
            said.code == 1 && said.err.contains("第3行") && said.err.contains("变了样"),
            "{name}: {said}"
        );
        let added = shell.ask(&format!("add person --name '{name}' --department 办公室"));
        assert!(added.err.contains("变了样"), "{name}: {added}");
        shell.script(&["undo"]);
    }
    // Whoever is called so from now on is told, and only then.
    roster(&shell, "701,丁某,办公室,\n", "").done();
    let said = roster(&shell, "701,丁某,办公室,8012\n", "--dry-run");
    assert!(!said.out.contains("注意"), "{said}");
    let said = roster(&shell, "701,丁某某,办公室,\n", "--same 2 --dry-run");
    assert!(said.out.contains("注意 第2行"), "{said}");
}

/// Cells that hold no single name, and what is said of them.
const CELLS: [(&str, &str); 24] = [
    ("丁三 钱四", "不止一人"),
    ("丁三\u{3000}钱四", "不止一人"),
    ("丁国庆 钱一明 吴三省", "不止一人"),
    ("丁三和钱四", "不止一人"),
    ("丁三与钱四", "不止一人"),
    ("丁三以及钱四", "不止一人"),
    ("丁三-钱四", "不止一人"),
    ("丁三—钱四", "不止一人"),
    ("丁三～钱四", "不止一人"),
    ("丁三·钱四", "不止一人"),
    ("丁国庆钱一明", "不止一人"),
    ("丁四。", "不用的符号"),
    ("丁四．", "不用的符号"),
    ("丁四；", "不用的符号"),
    ("·丁四", "不用的符号"),
    ("丁—四", "不用的符号"),
    ("丁国é", "不用的符号"),
    ("丁ー", "不用的符号"),
    ("丁ぁ庆", "不用的符号"),
    ("玉素甫··依明", "不用的符号"),
    ("玉素甫…依明", "不用的符号"),
    ("玉素甫·依明·", "不用的符号"),
    ("丁国庆已调离", "不像人名"),
    ("丁国庆的爱人", "不像人名"),
];

#[test]
fn a_cell_that_holds_no_single_name_is_told_with_its_line_and_by_hand() {
    let shell = Shell::office();
    told_at_both_doors(&shell, &CELLS);
    // One of the two is there; a name with more parts.
    shell.script(&["add person --name 买买提·吐尔逊 --department 组织部"]);
    for (name, there) in [
        ("马长海 李强", "马长海"),
        ("李强和马长海", "马长海"),
        ("买买提·吐尔逊·艾力", "买买提·吐尔逊"),
        ("买买提吐尔逊艾力", "买买提·吐尔逊"),
    ] {
        let said = roster(&shell, &format!("701,{name},办公室,\n"), "--dry-run");
        let told = said.out.lines().find(|it| it.starts_with("相近 第2行"));
        assert!(told.is_some_and(|it| it.contains(there)), "{name}: {said}");
    }
    let english = shell.ask("add person --name '丁三 钱四' --department 办公室 --lang en");
    assert!(english.err.contains("more than one person"), "{english}");
}

#[test]
fn a_name_that_only_looks_so_comes_in_without_a_word() {
    let shell = Shell::office();
    for name in [
        "区长春",
        "区长江",
        "部长青",
        "主席文",
        "司长风",
        "班长林",
        "师傅义",
        "秘书华",
        "代表华",
        "顾问之",
        "高工文",
        "董事成",
        "王 丽",
        "王\u{3000}丽",
        "丁 国 庆",
        "欧阳 明远",
        "丁和平",
        "丁同舟",
        "丁与之",
        "欧阳和平",
        "王陈丽华",
        "玉素甫 依明",
        "玉素甫·依明·哈力克",
        "白玛 罗布",
        "白音孟和",
    ] {
        let said = roster(&shell, &format!("701,{name},办公室,\n"), "--dry-run");
        assert!(
            !said.out.contains("相近") && !said.out.contains("注意"),
            "{name}: {said}"
        );
        let said = shell.ask(&format!("add person --name '{name}' --department 办公室"));
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

const ODD: [(&str, &str); 16] = [
    ("1954789402", "不是手机号码（10位）"),
    ("195478940255", "不是手机号码（12位）"),
    ("见附页", "里没有号码"),
    ("同上", "里没有号码"),
    ("13800000001/13900000002", "是2个号码"),
    ("13800000001、3012345", "是2个号码"),
    ("0312-30123", "不像电话号码"),
    ("195****4025", "不像电话号码"),
    ("12:30", "像是时刻"),
    ("40000", "像是日期"),
    ("20091020", "像是日期"),
    ("00000000000", "不像电话号码"),
    ("13606081234.5", "不像电话号码"),
    ("110101199003071234", "不是手机号码（18位）"),
    ("10-20", "不像电话号码"),
    ("301室", "不像电话号码"),
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
    for refused in ["1.3606081234E10", "1.36E+10", "2009-10-20", "10月20日"] {
        let said = roster(&shell, &format!("701,孙丽,办公室,{refused}\n"), "");
        assert!(
            said.code == 1 && said.err.contains("第2行"),
            "{refused}: {said}"
        );
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

#[test]
fn the_very_same_name_in_another_department_is_told_by_hand() {
    let shell = Shell::office();
    let told = |said: &Said| {
        assert_eq!(said.code, 0, "{said}");
        let err = &said.err;
        err.contains("相同姓名") && err.contains("马长海") && err.contains("办公室")
    };
    let said = shell.ask("add person --name 马长海 --department 组织部");
    assert!(told(&said) && said.err.contains("人-"), "{said}");
    // Dressed otherwise, and without a department.
    assert!(told(
        &shell.ask("add person --name 马·长海 --department 宣教部")
    ));
    assert!(told(&shell.ask("add person --name 马长海")));
    let english = shell.ask("add person --name 马长海 --department 女职工部 --lang en");
    assert!(
        english.code != 0 || english.err.contains("the same name"),
        "{english}"
    );
    // By changing the name.
    shell.script(&["add person --name 丁一心 --department 宣教部 --staff-no 901"]);
    let who = shell.ask("list people --text 丁一心 --json").json()[0]["number"].clone();
    let who = who.as_str().unwrap();
    let said = shell.ask(&format!("set {who} name=郭𠮷祥"));
    assert!(
        said.err.contains("相同姓名") && said.err.contains("郭𠮷祥"),
        "{said}"
    );
    // His own name, and one that nobody has, say nothing.
    for quiet in [
        format!("set {who} name=郭𠮷祥"),
        format!("set {who} name=丁一心"),
    ] {
        let said = shell.ask(&quiet);
        assert!(said.code == 0 && !said.err.contains("相同姓名"), "{said}");
    }
}
