//! Columns of a file that is called otherwise: named with `--map`, and remembered for its heads.

use crate::support::shell::Shell;

const HEADS: &str = "职员编号,职员,科室,联络";
const NAMED: &str = "--map 职员=姓名 --map 科室=部门 --map 第1列=staff_no";

fn shell() -> Shell {
    let shell = Shell::office();
    shell.write(
        "people.csv",
        format!("机关人员,,,\n{HEADS}\n801,孙立,办公室,19185412345\n"),
    );
    shell
}

#[test]
fn columns_are_taken_for_what_somebody_says_and_so_they_are_the_next_time() {
    let shell = shell();
    let said = shell.ask("import roster people.csv");
    assert_eq!(said.code, 1, "{said}");
    assert!(
        said.err.contains("姓名、部门") && said.err.contains("--map"),
        "{said}"
    );
    let tried = shell.ask(&format!("import roster people.csv {NAMED} --dry-run"));
    let told = "按指定读入：职员编号→工号、职员→姓名、科室→部门";
    assert!(tried.out.contains(told), "{tried}");
    assert!(tried.out.contains("新增 第3行 孙立（办公室）"), "{tried}");
    assert!(!shell.ask("list file_heads").out.contains("职员"));

    shell.ask(&format!("import roster people.csv {NAMED}"));
    assert!(shell.ask("list people").out.contains("孙立"));
    // The next file with these heads, and one that came back with what was wrong with it.
    for (heads, name) in [
        (HEADS.to_owned(), "赵山"),
        (format!("{HEADS},问题说明"), "周海"),
    ] {
        let row = format!("{heads}\n,{name},办公室,19185412346\n");
        shell.write("next.csv", row);
        let said = shell.ask("import roster next.csv");
        assert!(said.out.contains("按上次定的读入"), "{said}");
        assert!(said.out.contains("新增1人"), "{said}");
    }
    // One column is taken for another field than the last time; all else stays.
    let said = shell.ask("import roster people.csv --map 联络=手机");
    assert!(said.out.contains("→19185412345"), "{said}");
    let heads = shell.ask("list file_heads --json").json();
    assert_eq!(heads[0]["taken"], "staff_no | name | department | phone");
    assert_eq!(heads.as_array().unwrap().len(), 1);
    // It goes with its import, and what was known before stands again.
    shell.ask("undo");
    let heads = shell.ask("list file_heads --json").json();
    assert_eq!(heads[0]["taken"], "staff_no | name | department | -");
    assert_eq!(shell.ask("verify").code, 0);
}

#[test]
fn a_column_is_taken_out_and_a_doubled_one_named() {
    let shell = Shell::office();
    shell.write("two.csv", "姓名,部门,单位\n孙立,办公室,市总\n");
    let said = shell.ask("import roster two.csv");
    assert!(said.err.contains("--map 单位=不录"), "{said}");
    let said = shell.ask("import roster two.csv --map 单位=不录");
    assert!(said.out.contains("单位→不录"), "{said}");
    assert!(shell.ask("list people").out.contains("孙立"));
    // Whoever names the column of a field takes it from the other.
    shell.write("other.csv", "姓名,部门,单位,组\n赵山,一,办公室,\n");
    let said = shell.ask("import roster other.csv --map 单位=部门 --dry-run");
    assert!(said.out.contains("赵山（办公室）"), "{said}");
}

#[test]
fn what_cannot_be_meant_is_refused_with_the_column_and_a_way_out() {
    let shell = shell();
    for (options, words) in [
        ("--map 职员=大名", ["“职员”不能作“大名”", "姓名、部门"]),
        ("--map 职称=姓名", ["没有叫“职称”的栏", "职员、科室"]),
        ("--map 职员", ["写的是“职员”", "科室=部门"]),
        ("--map 第9列=姓名", ["没有叫“第9列”的栏", "第几栏"]),
        (
            "--map 职员=姓名 --map 职员=部门",
            ["“职员”指给了不止一项", "一栏写一次"],
        ),
        ("--map 职员=姓名 --map 科室=姓名", ["职员、科室", "不录"]),
    ] {
        let said = shell.ask(&format!("import roster people.csv {options}"));
        assert_ne!(said.code, 0, "{said}");
        for word in words {
            assert!(said.err.contains(word), "{options}: {word}\n{said}");
        }
    }
    shell.write("same.csv", "姓名,部门,备注,备注\n孙立,办公室,a,b\n");
    let said = shell.ask("import roster same.csv --map 备注=职务");
    assert!(said.err.contains("第3、4列"), "{said}");
    let said = shell.ask("import roster same.csv --map 第4列=职务 --make-posts --dry-run");
    assert!(said.out.contains("备注→职务"), "{said}");
}

#[test]
fn the_example_of_a_way_out_is_a_field_of_that_file() {
    let shell = Shell::office();
    shell.write(
        "said.csv",
        "征集渠道,收到日期,意见对象,意见内容,部门,部门\n专线,2009-04-01,工作,饭凉,一,二\n",
    );
    for options in ["--map 部门=具体对象", "--map 处室=具体对象", "--map 部门"] {
        let said = shell.ask(&format!("import opinions said.csv {options}"));
        assert_ne!(said.code, 0, "{said}");
        assert!(!said.err.contains("=部门"), "{options}: {said}");
    }
}
