//! Bad input gets a sentence that says what, where and what to do; nothing is lost.

use insta::assert_snapshot;

use crate::support::shell::Shell;

#[test]
fn a_file_that_is_not_ours_is_not_touched() {
    let shell = Shell::office();
    shell.write("notes.txt", "不是账本");
    assert_snapshot!(shell.ask("status --db notes.txt"), @r"
    ! 督办：notes.txt 不是本程序的账本，没有动它。
    !   提示：请看 --db 或 DUBAN_DB 是否写对。
    = 4
    ");
    assert_eq!(
        std::fs::read(shell.path("notes.txt")).unwrap(),
        "不是账本".as_bytes()
    );
    let other = rusqlite::Connection::open(shell.path("other.db")).unwrap();
    other
        .execute_batch("CREATE TABLE t (x); PRAGMA user_version = 3;")
        .unwrap();
    drop(other);
    assert_snapshot!(shell.ask("status --db other.db"), @r"
    ! 督办：other.db 不是本程序的账本，没有动它。
    !   提示：请看 --db 或 DUBAN_DB 是否写对。
    = 4
    ");
    assert_eq!(
        shell
            .ask("init --template baoding-2009 --db notes.txt")
            .code,
        1
    );
}

#[test]
fn a_store_of_a_newer_program_is_only_named() {
    let shell = Shell::office();
    let raw = rusqlite::Connection::open(shell.store()).unwrap();
    raw.pragma_update(None, "user_version", 99).unwrap();
    drop(raw);
    let said = shell.ask("add problem --title 一").to_string();
    let said = said.replace(&format!("只认到 {}", duban::store::NEWEST), "只认到 N");
    assert_snapshot!(said, @r"
    ! 督办：账本是更新的程序写的（格式 99，本程序只认到 N）。
    !   提示：请用新版程序打开，旧版不会改动它。
    = 4
    ");
}

#[test]
fn a_damaged_store_says_what_to_do() {
    let shell = Shell::office();
    let copy = shell.path("copy.db");
    shell.ask("backup copy.db").done();
    let mut bytes = std::fs::read(&copy).unwrap();
    for byte in &mut bytes[100..60_000] {
        *byte = 0x5a;
    }
    std::fs::write(&copy, bytes).unwrap();
    let said = shell.ask("status --db copy.db");
    assert_eq!(said.code, 4, "{said}");
    assert!(said.err.contains("已损坏"), "{said}");
}

#[test]
fn a_folder_or_a_file_that_is_missing_is_named() {
    let shell = Shell::office();
    assert_snapshot!(shell.ask("import opinions gone.csv"), @r"
    ! 督办：没有这个文件：gone.csv
    !   提示：请看文件名和所在文件夹是否写对。
    = 1
    ");
    assert_snapshot!(shell.ask("backup gone/copy.db"), @r"
    ! 督办：写不到 gone/copy.db：没有这个文件夹。
    = 6
    ");
    for line in ["import opinions .", "import roster .", "attach 阶1 ."] {
        let said = shell.ask(line);
        assert_eq!(said.code, 1, "{line}");
        assert!(
            said.err.contains(". 是文件夹，不是文件。\n  提示：请写明"),
            "{said}"
        );
    }
}

#[test]
fn a_hundred_thousand_characters_are_refused_with_their_count() {
    let shell = Shell::office();
    let text = "x".repeat(100_000);
    let said = shell.run(&["set", "意1", &format!("text={}", &text)]);
    assert_eq!(said.code, 1, "{said}");
    let said = shell.run(&["add", "opinion", "--channel", "专线", "--text", &text]);
    assert_snapshot!(said, @r"
    ! 督办：意见内容：共100,000字，最多20,000字，请删减。
    = 1
    ");
}

#[test]
fn control_and_bidirectional_characters_do_not_come_in() {
    let shell = Shell::office();
    let text = "甲\u{202e}乙\u{200b}丙\u{1b}[2J丁";
    let said = shell.run(&["add", "opinion", "--channel", "专线", "--text", text]);
    assert_snapshot!(said, @r"
    意-2009-0001
    ! 意见内容：去掉了3个隐形字符
    ");
    let shown = shell.ask("show 意1 --json").json();
    assert_eq!(shown["text"], "甲乙丙[2J丁");
    // In a name it would make two people look like one; the file says so and nothing comes in.
    let head = "征集渠道,收到日期,意见内容,意见对象,具体对象\n";
    let row = "专线,2009-03-01,话,机关部室,办\u{200b}公室\n";
    shell.write("name.csv", format!("{head}{row}"));
    assert_snapshot!(shell.ask("import opinions name.csv"), @r"
    ! 督办：name.csv 共1行，1行有错，什么也没有读入：
    !   第2行「具体对象」：写着“办⟨U+200B⟩公室”，应为没有控制字符和隐形字符的文字
    !   提示：改好再读入；或加 --skip-bad 先读入没错的行，有错的另存。
    = 1
    ");
    let row = "专线,2009-03-01,甲\u{202e}乙,领导班子,\n";
    shell.write("text.csv", format!("{head}{row}"));
    assert_snapshot!(shell.ask("import opinions text.csv"), @r"
    读入1条：新增1条，更新0条，未变0条，不录0条；1份；有错0行
    ! 注意：第2行「意见内容」：去掉了1个隐形字符
    ");
}

#[test]
fn days_that_are_none_are_refused_and_odd_ones_warned_of() {
    let shell = Shell::office();
    let add = "add opinion --channel 专线 --text 话 --received-on";
    let said: String = ["2009-02-30", "某天", "2009-07-21", "2008-12-31"]
        .map(|day| shell.ask(&format!("{add} {day}")).to_string())
        .concat();
    assert_snapshot!(said, @r"
    ! 督办：收到日期：没有“2009-02-30”这一天，请核对。
    = 1
    ! 督办：收到日期：“某天”不是一天的日期，可写 10-20、10月20日、2009-10-20、昨天。
    = 1
    ! 督办：收到日期：2009-07-21还没到，请改日期。
    = 1
    意-2009-0001
    ! 注意：收到日期：2008-12-31不在活动期内，请核对。
    ");
    shell
        .ask("add problem --title 一 --source self_examination")
        .done();
    let act = "do 问1 submit --on";
    let said: String = ["2009-02-30", "2009-07-21"]
        .map(|day| shell.ask(&format!("{act} {day}")).to_string())
        .concat();
    assert_snapshot!(said, @r"
    ! 督办：决定日期：没有“2009-02-30”这一天，请核对。
    = 1
    ! 督办：问-001：决定日期2009-07-21晚于今天（2009-07-20）。
    = 1
    ");
}

#[test]
fn what_is_missing_or_unknown_is_named_with_what_there_is() {
    let shell = Shell::office();
    shell.ask("add problem --title 一").done();
    let said: String = [
        "add opinion --channel 专线 --text ''",
        "add opinion --channel 电邮 --text 话",
        "add opinion --channel 专线 --text 话 --target-department 外事办",
        "set 问1 title=",
        "set 问1 owner=张三",
        "set 问9 title=二",
        "do 问1 fly",
        "do 问1 submit --by 无此人",
        "do 问1 submit --by 何凤琴",
        "list tasks --owner 何凤琴",
    ]
    .map(|line| shell.ask(line).to_string())
    .concat();
    assert_snapshot!(said, @r"
    ! 督办：意见内容：此项必填。
    = 1
    ! 督办：渠道：没有找到征集渠道“电邮”，可用的有：征求意见卡、意见箱、专线、座谈会、书面评议、公示反馈、满意度测评。
    = 1
    ! 督办：具体部门：没有找到部门“外事办”，请核对，或写编号。
    = 1
    ! 督办：问-001：问题：此项必填。
    = 1
    ! 督办：问题没有“owner”这一项。
    !   提示：可用的有：title、description、category、problem_list、about、source、subjective_causes、objective_causes、severity、urgency、difficulty、not_yet_solvable、found_on
    = 2
    ! 督办：没有“问9”：问题只编到 问-001。
    = 1
    ! 督办：问题不能办“fly”。
    !   提示：可用的有：submit、confirm、claim、reject、merge、resolve、keep、review、hand_over、recur、void、revoke、misrecorded
    = 2
    ! 督办：决定人：没有找到人员“无此人”，请核对，或写编号。
    = 1
    ! 督办：决定人：“何凤琴”不止一个，请写编号：人-022 何凤琴（法律工作部 副部长）、人-050 何凤琴（办公室 干事）
    = 1
    ! 督办：“何凤琴”不止一个，请写编号：人-022 何凤琴（法律工作部 副部长）、人-050 何凤琴（办公室 干事）
    = 1
    ");
}

#[test]
fn a_store_that_can_only_be_read_says_so() {
    // Here in words, for whoever may write everything is not stopped by rights.
    use duban::app::wording::failure;
    use duban::i18n::{Language, Texts};
    use duban::office::OfficeError;
    for (language, expected) in [
        (
            Language::Chinese,
            "这里只能读，没有保存：没有权限写账本文件。所填内容请另记下；排除原因后再保存。",
        ),
        (
            Language::English,
            "here the ledger can only be read, nothing was saved: no right to write the file of \
             the ledger; keep what you typed elsewhere; save again when the cause is gone",
        ),
    ] {
        let texts = Texts::load(language);
        let failed = failure(
            &texts,
            None,
            &OfficeError::ReadOnly(duban::store::Unwritable::File),
        );
        assert_eq!(failed.whole(&texts), expected);
    }
}

#[test]
fn an_unknown_person_or_department_is_named_and_a_shared_name_asks_for_the_number() {
    let shell = Shell::confirmed();
    let add = "add task --problem 问1 --goal 一 --department";
    assert_snapshot!(shell.ask(&format!("{add} 外事办 --owner 无此人")), @r"
    ! 督办：有2处不符合：
    !   · 分管部门：没有找到部门“外事办”，请核对，或写编号。
    !   · 责任人：没有找到人员“无此人”，请核对，或写编号。
    = 1
    ");
    assert_snapshot!(shell.ask(&format!("{add} 办公室 --owner 何凤琴")), @r"
    ! 督办：责任人：“何凤琴”不止一个，请写编号：人-022 何凤琴（法律工作部 副部长）、人-050 何凤琴（办公室 干事）
    = 1
    ");
    assert_snapshot!(shell.ask("add task --problem 问9 --goal 一"), @r"
    ! 督办：问题：没有编号为“问9”的记录，请核对编号。
    = 1
    ");
}

#[test]
fn a_file_without_rights_is_refused() {
    use std::os::unix::fs::PermissionsExt as _;
    let shell = Shell::office();
    shell.write("secret.csv", "意见内容\n");
    let path = shell.path("secret.csv");
    std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o000)).unwrap();
    if std::fs::read(&path).is_ok() {
        // Whoever may read everything cannot be refused.
        return;
    }
    let said = shell.ask("import opinions secret.csv");
    assert_eq!(said.code, 6, "{said}");
}

#[test]
fn a_read_only_store_can_be_read() {
    use std::os::unix::fs::PermissionsExt as _;
    let shell = Shell::office();
    let folder = shell.path("data/duban");
    let path = shell.store();
    std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o400)).unwrap();
    if std::fs::OpenOptions::new().write(true).open(&path).is_ok() {
        // Whoever may write everything cannot be refused.
        return;
    }
    assert_eq!(shell.ask("status").code, 0);
    assert_eq!(shell.ask("add problem --title 一").code, 6);
    std::fs::set_permissions(&folder, std::fs::Permissions::from_mode(0o700)).unwrap();
}

#[test]
fn an_object_beside_a_target_without_one_is_a_fault_of_its_cell() {
    let shell = Shell::office();
    let head = "征集渠道,收到日期,意见内容,意见对象,具体对象\n";
    for (target, object) in [
        ("工作", "办公室"),
        ("工作", "马长海"),
        ("全会工作", "部-02"),
        ("活动本身", "办公室"),
        ("活动", "人-028"),
        ("领导班子", "办公室"),
        ("领导班子", "不存在的部"),
        ("班子", "陈晓东"),
        ("领导班子", "工作"),
        ("work", "办公室"),
        // What takes an object takes one of its own.
        ("领导班子成员", "办公室"),
        ("部门", "马长海"),
        ("直属单位", "陈晓东"),
    ] {
        let row = format!("意见箱,2009-04-01,话,{target},{object}\n");
        shell.write("object.csv", format!("{head}{row}"));
        let said = shell.ask("import opinions object.csv");
        let told = format!("第2行「具体对象」：写着“{object}”");
        assert_eq!((said.code, said.out.as_str()), (1, ""), "{row}{said}");
        assert!(said.err.contains(&told), "{row}{said}");
    }
    // Nothing, or the target once more, says nothing else.
    for (target, object) in [("工作", "—"), ("领导班子", "班子"), ("活动本身", " 活动 ")]
    {
        let row = format!("意见箱,2009-04-01,话,{target},{object}\n");
        shell.write("object.csv", format!("{head}{row}"));
        let said = shell.ask("import opinions object.csv --dry-run");
        assert!(said.out.contains("将新增1条"), "{row}{said}");
    }
}

#[test]
fn a_day_is_no_number_that_was_given_out() {
    let shell = Shell::office();
    for day in [
        "2009-03-06",
        "2009/3/6",
        "3月7日",
        "1-Mar",
        "Mar-01",
        "6-Mar-09",
        "三月七日",
    ] {
        shell.write("r.csv", format!("工号,姓名,部门\n{day},甲乙,办公室\n"));
        let said = shell.ask("import roster r.csv");
        assert_eq!((said.code, said.out.as_str()), (1, ""), "{day}: {said}");
        let told = format!("第2行「工号」：写着“{day}”，应为编号，这里是日期");
        assert!(said.err.contains(&told), "{day}: {said}");
    }
}

#[test]
fn signs_that_an_encoding_lost_are_a_fault_of_their_cell() {
    let shell = Shell::office();
    for (head, row, column) in [
        ("姓名,部门", "阿依古丽\u{fffd}买买提,办公室", "姓名"),
        ("姓名,部门", "甲乙,办公\u{fffd}", "部门"),
        (
            "工号,姓名,部门,职务",
            "901,甲乙,办公室,\u{fffd}\u{fffd}",
            "职务",
        ),
    ] {
        shell.write("r.csv", format!("{head}\n{row}\n"));
        let said = shell.ask("import roster r.csv");
        assert_eq!((said.code, said.out.as_str()), (1, ""), "{row}: {said}");
        let told = format!("第2行「{column}」：写着“");
        assert!(
            said.err.contains(&told) && said.err.contains("完整的文字"),
            "{row}: {said}"
        );
    }
    let row = "专线,2009-04-01,热\u{fffd}没人接,工作\n";
    shell.write(
        "o.csv",
        format!("征集渠道,收到日期,意见内容,意见对象\n{row}"),
    );
    let said = shell.ask("import opinions o.csv");
    assert!(said.code == 1 && said.err.contains("完整的文字"), "{said}");
}

#[test]
fn of_many_who_are_near_a_few_are_listed() {
    let shell = Shell::office();
    // Six of one name, and one that may be any of them.
    let rows: Vec<String> = (0..6).map(|no| format!("91{no},甲乙丙,办公室\n")).collect();
    shell.write("r.csv", format!("工号,姓名,部门\n{}", rows.concat()));
    assert_eq!(shell.ask("import roster r.csv").code, 0);
    shell.write(
        "r.csv",
        "工号,姓名,部门\n920,甲乙丙（女）,办公室\n921,김철수,办公室\n",
    );
    let said = shell.ask("import roster r.csv --dry-run");
    assert!(said.out.contains("等6人；"), "{said}");
    assert_eq!(said.out.matches("甲乙丙（办公室").count(), 5, "{said}");
    assert!(!said.out.contains("第3行 김철수照录"), "{said}");
}
