//! `import`: 1,200 in, again 0, seven faults by line and column, and what can be mended.

use insta::assert_snapshot;

use crate::support::shell::Shell;

const OPINIONS: &str = "import opinions opinions-2009.gb18030.csv --make-batches";
const FAULTY: &str = "import opinions opinions-faults.utf8.csv --make-batches";

#[test]
fn the_roster_comes_in_once() {
    let shell = Shell::empty();
    shell.copy("roster.csv");
    shell.ask("init --template baoding-2009 --rehearsal").done();
    assert_snapshot!(shell.ask("import roster roster.csv"), @r"
    新建部门 16 个：市总领导、办公室、组织部、宣教部、权益保障部、经济技术部、女职工部、财务资产部、经审办、法律工作部、机关党委、职工服务中心、工人文化宫、职工学校、工人疗养院、职工法律援助中心
    读入49人：新增49人，更新0人，未变0人，不录0人；有错0行
    ! 注意：第50行「姓名」：与第22行同名
    ");
    assert_snapshot!(shell.ask("import roster roster.csv"), @r"
    读入49人：新增0人，更新0人，未变49人，不录0人；有错0行
    ! 注意：第50行「姓名」：与第22行同名
    ! 各行账上都已有，没有新增，也没有更新。
    ");
}

#[test]
fn twelve_hundred_opinions_come_in_and_the_same_file_adds_nothing() {
    let shell = Shell::office();
    shell.copy("opinions-2009.gb18030.csv");
    let first = shell.ask(OPINIONS);
    let same_words = |line: &&str| line.contains("行同文，照录；不录加");
    assert_eq!(first.out.lines().filter(same_words).count(), 20);
    let rest: Vec<&str> = first.out.lines().filter(|it| !same_words(it)).collect();
    assert_snapshot!(rest.join("\n"), @r"
    新建批次“第三批”
    新建批次“第一批”
    新建批次“第二批”
    另有379行与本文件前面的行同文，照录；加 --dry-run 逐行列出
    读入1,200条：新增1,200条，更新0条，未变0条，不录0条；850份；有错0行
    ");
    assert_snapshot!(shell.ask(OPINIONS), @r"
    322条意见账上已有提出人，文件里的没有比对，也没有改动
    读入1,200条：新增0条，更新0条，未变1,200条，不录0条；0份；有错0行
    ! 各行账上都已有，没有新增，也没有更新。
    ");
    let status = shell.ask("status --json").json();
    assert_eq!(status["opinions"]["total"], 1200);
    assert_eq!(status["cards"]["total"], 850);
}

#[test]
fn a_file_with_faults_is_refused_whole_and_every_fault_is_named() {
    let shell = Shell::office();
    shell.copy("opinions-faults.utf8.csv");
    assert_snapshot!(shell.ask(FAULTY), @r"
    ! 督办：opinions-faults.utf8.csv 共40行，7行有错，什么也没有读入：
    !   第6行「收到日期」：写着“2009-02-30”，应为日历上有的日期，这一天不存在
    !   第11行「意见内容」：应为文字，不能空着
    !   第16行「征集渠道」：写着“微博”，应为其中之一：征求意见卡、意见箱、专线、座谈会、书面评议、公示反馈、满意度测评
    !   第21行「收到日期」：写着“三月的一天”，应为日期；“的一天”没有看懂，请去掉或改写
    !   第26行「意见内容」：写着“很长很长很长很长很长很长很长很长很长很长很长很长很长很长很长很长很长很长很长很…”，应为不超过20,000字，现有24,000字
    !   第31行：应为11栏，现有6栏
    !   第36行「收到日期」：写着“2031-01-01”，应为不晚于今天（2009-07-20）的日期
    !   提示：改好再读入；或加 --skip-bad 先读入没错的行，有错的另存。
    = 1
    ");
    assert_eq!(shell.ask("status --json").json()["opinions"]["total"], 0);
    assert_snapshot!(shell.ask_in_english(FAULTY), @r"
    ! duban: opinions-faults.utf8.csv has 40 rows, 7 of them faulty; nothing was taken in:
    !   line 6, “收到日期”: found “2009-02-30”, expected a day of the calendar; this one does not exist
    !   line 11, “意见内容”: expected some text
    !   line 16, “征集渠道”: found “微博”, expected one of: 征求意见卡, 意见箱, 专线, 座谈会, 书面评议, 公示反馈, 满意度测评
    !   line 21, “收到日期”: found “三月的一天”, expected a day; “的一天” was not understood, take it out or write it otherwise
    !   line 26, “意见内容”: found “很长很长很长很长很长很长很长很长很长很长很长很长很长很长很长很长很长很长很长很…”, expected at most 20,000 characters, not 24,000
    !   line 31: expected 11 cells, not 6
    !   line 36, “收到日期”: found “2031-01-01”, expected a day not after today (2009-07-20)
    !   hint: mend them and try again; or take the good rows with --skip-bad, which keeps the bad ones in a file
    = 1
    ");
}

#[test]
fn skipped_rows_can_be_mended_and_taken_in() {
    let shell = Shell::office();
    shell.copy("opinions-faults.utf8.csv");
    let said = shell.ask(&format!("{FAULTY} --skip-bad"));
    assert_eq!(said.code, 0);
    assert_snapshot!(said.out, @r"
    新建批次“第三批”
    新建批次“第一批”
    新建批次“第二批”
    相近 第39行“去年就提过，法律援助要跑三趟，材料清单说不清”与第37行同文，照录；不录加 --leave-out 39
    读入40条：新增33条，更新0条，未变0条，不录0条；26份；有错7行
    ");
    let bad = shell.path("opinions-faults.utf8.bad.csv");
    let rows = String::from_utf8(std::fs::read(&bad).unwrap()).unwrap();
    assert!(rows.starts_with('\u{feff}'));
    assert_eq!(rows.lines().count(), 8);
    let again = shell.ask(&format!("{FAULTY} --skip-bad"));
    assert_snapshot!(again, @r"
    ! 督办：opinions-faults.utf8.bad.csv 已存在，里面可能有还没改好的行。
    !   什么也没有读入。
    !   提示：用 --skip-bad=文件 另指一个，或先移走它。
    = 1
    ");

    shell.write("mended.csv", mended(&rows));
    assert_snapshot!(shell.ask("import opinions mended.csv --make-batches"), @r"
    读入7条：新增7条，更新0条，未变0条，不录0条；4份；有错0行
    ! 没有用到的栏：问题说明
    ");

    // What comes in by pieces is what comes in at once: a mended row joins the card it was on.
    let whole = Shell::office();
    let faulty =
        String::from_utf8(std::fs::read(shell.path("opinions-faults.utf8.csv")).unwrap());
    whole.write("whole.csv", mended(&faulty.unwrap()));
    whole.ask("import opinions whole.csv --make-batches").done();
    let totals = |shell: &Shell| {
        let status = shell.ask("status --json").json();
        (
            status["opinions"]["total"].clone(),
            status["cards"]["total"].clone(),
        )
    };
    assert_eq!(totals(&shell), totals(&whole));
    assert_eq!(totals(&whole).0, 40);
}

/// The rows of the faulty file as somebody would mend them.
fn mended(rows: &str) -> String {
    let long = "很长".repeat(12_000);
    rows.replace("2009-02-30", "2009-03-01")
        .replace("三月的一天", "2009-03-16")
        .replace("2031-01-01", "2009-03-31")
        .replace("微博", "征求意见卡")
        .replace(&long, "很长")
        .replace("2009年3月9日,,", "2009年3月9日,补上的内容,")
        .replace(
            "检查来了才翻出来,直属单位,,",
            "检查来了才翻出来,直属单位,职工学校,",
        )
        .replace(
            "检查来了才翻出来,直属单位\r\n",
            "检查来了才翻出来,直属单位,职工学校,,,,\r\n",
        )
}

#[test]
fn a_paper_is_one_card_in_whatever_file_its_opinions_come() {
    let shell = Shell::office();
    let head = "份号,征集渠道,收到日期,意见内容,意见对象,批次\n";
    let cards = |name: &str, rows: &str| {
        shell.write(name, format!("{head}{rows}"));
        shell
            .ask(&format!("import opinions {name} --make-batches"))
            .done();
        let status = shell.ask("status --json").json();
        (
            status["opinions"]["total"].clone(),
            status["cards"]["total"].clone(),
        )
    };
    // The number 1 of two batches is two papers, and the rows need not stand together.
    let first = "1,专线,2009-03-01,甲,班子,第一批\n1,专线,2009-03-02,乙,班子,第二批\n\
                 1,专线,2009-03-01,丙,班子,第一批\n";
    assert_eq!(cards("first.csv", first), (3.into(), 2.into()));
    let later = "1,专线,2009-03-05,丁,班子,第二批\n2,专线,2009-03-05,戊,班子,第二批\n";
    assert_eq!(cards("later.csv", later), (5.into(), 3.into()));
    // Without a batch the day tells the piles apart; without a number each row is a card.
    let loose = "1,专线,2009-03-05,己,班子,\n1,专线,2009-04-05,庚,班子,\n,专线,2009-04-05,辛,班子,\n\
                 ,专线,2009-04-05,壬,班子,\n";
    assert_eq!(cards("loose.csv", loose), (9.into(), 7.into()));
    assert_eq!(
        cards("more.csv", "1,专线,2009-04-05,癸,班子,\n"),
        (10.into(), 7.into())
    );
    assert_eq!(shell.ask("verify").code, 0);
}

#[test]
fn a_name_that_two_share_is_listed_with_number_and_department() {
    let shell = Shell::office();
    let head = "征集渠道,收到日期,意见内容,意见对象,具体对象\n";
    shell.write(
        "a.csv",
        format!("{head}专线,2009-03-01,话,班子成员,何凤琴\n"),
    );
    assert_snapshot!(shell.ask("import opinions a.csv"), @r"
    ! 督办：a.csv 共1行，1行有错，什么也没有读入：
    !   第2行「具体对象」：写着“何凤琴”，应为其中一个，请改写编号（人员也可写工号）：人-022 何凤琴（法律工作部 副部长）、人-050 何凤琴（办公室 干事）
    !   提示：改好再读入；或加 --skip-bad 先读入没错的行，有错的另存。
    = 1
    ");
    for (name, person) in [("b.csv", "人-050"), ("c.csv", "021")] {
        shell.write(
            name,
            format!("{head}专线,2009-03-01,话{name},班子成员,{person}\n"),
        );
        shell
            .ask(&format!("import opinions {name} --make-batches"))
            .done();
    }
    let rows = shell.ask("list opinions --json").json();
    assert_eq!(rows[0]["target_person"], "何凤琴");
    assert_eq!(rows[1]["target_person"], "何凤琴");
}

#[test]
fn bad_rows_are_for_their_owner_only() {
    use std::os::unix::fs::PermissionsExt as _;
    let shell = Shell::office();
    shell.copy("opinions-faults.utf8.csv");
    shell.ask(&format!("{FAULTY} --skip-bad=out.csv")).done();
    let about = std::fs::metadata(shell.path("out.csv")).unwrap();
    assert_eq!(about.permissions().mode() & 0o777, 0o600);
}

#[test]
fn what_is_no_table_is_named_and_told_what_to_do_with() {
    let shell = Shell::office();
    shell.write("a.xlsx", b"PK\x03\x04 xl/workbook.xml [Content_Types].xml");
    shell.write("a.pdf", b"%PDF-1.4\n");
    shell.write("empty.csv", b"");
    shell.write("names.csv", "姓名,部门\n甲,乙\n");
    shell.write(
        "twice.csv",
        "意见内容,内容,征集渠道,收到日期,意见对象\n甲,乙,专线,2009-03-01,领导班子\n",
    );
    shell.write("bytes.csv", b"\x80\x81\xff\xfe\xfa\n\xff\xff\n");
    shell.write("binary.dat", b"abc\0\x01\x02\n");
    shell.write("head.csv", "征集渠道,收到日期,意见内容,意见对象\n");
    let said: String = [
        "a.xlsx",
        "a.pdf",
        "empty.csv",
        "names.csv",
        "twice.csv",
        "bytes.csv",
        "binary.dat",
        "head.csv",
    ]
    .map(|name| shell.ask(&format!("import opinions {name}")).to_string())
    .concat();
    assert_snapshot!(said, @r"
    ! 督办：a.xlsx 不能读入：这是表格文件（XLSX 一类），还不能直接读入。
    !   提示：请在 WPS 或 Excel 里打开，另存为 CSV（UTF-8 或 GB18030）再读入。
    = 1
    ! 督办：a.pdf 不能读入：这是 PDF。
    !   提示：请找到原来的表格，在 WPS 或 Excel 里另存为 CSV（UTF-8 或 GB18030）再读入。
    = 1
    ! 督办：empty.csv 不能读入：文件是空的。
    !   提示：请看是否选错了文件，或存错了工作表。
    = 1
    ! 督办：names.csv 不能读入：缺少必需的栏：征集渠道、收到日期、意见内容、意见对象（文件里的栏：姓名、部门）。
    !   提示：请补上这些栏，其余各栏可有可无；文件里叫法不同的，加 --map 文件里的栏名=征集渠道。
    = 1
    ! 督办：twice.csv 不能读入：几栏是同一个意思：意见内容、内容。
    !   提示：每样只取一栏，不取的加 --map 内容=不录。
    = 1
    ! 督办：bytes.csv 不能读入：第1行的编码认不出来，不是 UTF-8 也不是 GB18030。
    !   提示：请在 WPS 或 Excel 里打开，另存为 CSV（UTF-8 或 GB18030）再读入。
    = 1
    ! 督办：binary.dat 不能读入：这不是文本文件。
    !   提示：请找到原来的表格，在 WPS 或 Excel 里另存为 CSV（UTF-8 或 GB18030）再读入。
    = 1
    ! 督办：head.csv 不能读入：文件里只有栏名，下面没有内容。
    !   提示：请看是否选错了文件，或存错了工作表。
    = 1
    ");
}

#[test]
fn the_text_of_a_spreadsheet_comes_in_as_it_is_saved() {
    let shell = Shell::office();
    let text =
        "\u{feff}征集渠道\t收到日期\t意见内容\t意见对象\n专线\t2009/3/1 0:00:00\t话\t工作\n";
    let wide: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    shell.write("unicode.txt", wide);
    assert_snapshot!(shell.ask("import opinions unicode.txt"), @"读入1条：新增1条，更新0条，未变0条，不录0条；1份；有错0行");
    let row = &shell.ask("list opinions --json").json()[0];
    assert_eq!(
        (&row["received_on"], &row["target"]),
        (&"2009-03-01".into(), &"work".into())
    );
}

#[test]
fn warnings_are_summed_up() {
    let shell = Shell::office();
    let mut rows = "意见内容,征集渠道,收到日期,意见对象\n".to_owned();
    for n in 1..=8 {
        rows = format!("{rows}内容{n},专线,2008-12-0{n},领导班子\n");
    }
    shell.write("early.csv", rows);
    assert_snapshot!(shell.ask("import opinions early.csv"), @r"
    读入8条：新增8条，更新0条，未变0条，不录0条；8份；有错0行
    ! 注意：第2、3、4、5、6、7、8、9行（共8行）「收到日期」：2008-12-01、2008-12-02、2008-12-03、2008-12-04、2008-12-05、2008-12-06、2008-12-07、2008-12-08不在活动期内（2009-02-21至2009-12-31）
    ");
}

#[test]
fn whoever_made_the_store_is_completed_by_the_roster_and_not_doubled() {
    let shell = Shell::empty();
    shell
        .ask("init --template baoding-2009 --rehearsal --person 陈晓东")
        .done();
    shell.copy("roster.csv");
    shell.copy("opinions-2009.gb18030.csv");
    shell.ask("import roster roster.csv").done();
    let people = shell.ask("list people --json").json();
    assert_eq!(people.as_array().unwrap().len(), 49);
    let own = shell.ask("show 人1 --json").json();
    assert_eq!(own["name"], "陈晓东");
    assert!(!own["department"].is_null());
    shell
        .ask("import opinions opinions-2009.gb18030.csv --make-batches")
        .done();
    let status = shell.ask("status --json").json();
    assert_eq!(status["opinions"]["total"], 1200);
    assert_eq!(shell.ask("void 人1 --reason 重复").code, 1);
}

/// What is wrong alike is one line, also where only what stands there differs; the rows are named.
#[test]
fn faults_that_differ_by_their_value_alone_are_one_line() {
    let shell = Shell::office();
    let mut rows = "意见内容,征集渠道,收到日期,意见对象\n".to_owned();
    for n in 1..=12 {
        rows = format!("{rows}内容{n},专线,2009-12-{n:02},领导班子\n");
    }
    shell.write("late.csv", rows);
    let said = shell.ask("import opinions late.csv");
    let told: Vec<&str> = said
        .err
        .lines()
        .filter(|it| it.contains("不晚于今天"))
        .collect();
    assert_eq!(told.len(), 1, "{said}");
    for part in [
        "第2、3、",
        "等行（共12行）",
        "“2009-12-01”、“2009-12-02”",
        "“…”",
    ] {
        assert!(told[0].contains(part), "{part}: {said}");
    }
}
