//! No two bear one name, at whatever door; what nobody knows is refused with what is near.

use insta::assert_snapshot;

use crate::support::shell::Shell;

#[test]
fn a_name_is_taken_at_each_door_and_however_it_is_written() {
    let shell = Shell::confirmed();
    shell.script(&[
        "add batch --name 第一批",
        "add batch --name 第二批",
        "add goal --name 甲目标",
        "add goal --name 乙目标",
    ]);
    for line in [
        "set 渠-01 name=意见箱",
        "set 渠-01 'name=意见　箱'",
        "add channel --name '意见 箱'",
        "set 类-01 name=职工维权 --reason 更正",
        "add category --name 职工维权",
        "set 批-01 name=第二批",
        "add batch --name '第 二批'",
        "set 部-01 name=办公室",
        "add department --name '办　公室'",
        "set 岗-01 name=成员",
        "add post --name 成员 --body steering_group --seats 1",
        "set 阶-1 name=整改落实 --reason 更正",
        "add goal --name 乙目标",
        "set 人-3 staff-no=001",
        "set 人-3 staff-no=1",
        "set 人-3 'staff-no=\"001\"'",
        "add person --name 王五 --staff-no １",
        "add person --name 陈晓东 --department 市总领导",
        "add person --name '陈　晓东' --department 市总领导",
        "set 人-50 department=法律工作部 staff-no=",
    ] {
        let said = shell.ask(line);
        assert_eq!(said.code, 1, "{line}: {said}");
        assert!(
            ["已有", "已是"].iter().any(|it| said.err.contains(it)),
            "{line}: {said}"
        );
    }
    assert_snapshot!(shell.ask("set 渠-01 name=意见箱"), @r"
    ! 督办：渠-01：渠道：已有“意见箱”（渠-02），请换一个名称。
    = 1
    ");
    assert_snapshot!(shell.ask("set 人-3 staff-no=1"), @r"
    ! 督办：人-003：工号：“1”已是人-002 陈晓东的，请核对。
    = 1
    ");
    assert_snapshot!(shell.ask("add person --name 陈晓东 --department 市总领导"), @r"
    ! 督办：姓名：同部门已有陈晓东（人-002）：是同一人，请改那一条；是另一人，请给两人都填工号。
    = 1
    ");
    assert_snapshot!(shell.ask("add person --name 陈晓东 --department 市总领导 --staff-no 777"), @r"
    人-051
    ! 注意：姓名：同部门另有陈晓东（人-002，工号 001），请核对是不是同一人。
    ");
    assert_snapshot!(shell.ask("add person --name 王六 --telephone 1.91854E+10"), @r"
    ! 督办：电话：“1.91854E+10”是科学计数法，后面的数字已经丢了，请照原件填写。
    = 1
    ");
    // A name of one's own, written otherwise, is no other's.
    shell.ask("set 渠-02 'name=意见 箱'").done();
    assert_eq!(shell.ask("verify").code, 0);
}

#[test]
fn a_template_names_nothing_twice_however_it_is_written() {
    let shell = Shell::empty();
    let template = std::fs::read_to_string("assets/campaigns/baoding-2009.toml").unwrap();
    let doubled = template.replace("意见箱", "专　线");
    assert_ne!(doubled, template);
    shell.write("doubled.toml", doubled);
    assert_snapshot!(shell.ask("init --template doubled.toml --rehearsal"), @r"
    ! 督办：有2处不符合：
    !   · 名称：已有“专　线”（渠-03），请换一个名称。
    !   · 名称：已有“专线”（渠-02），请换一个名称。
    = 1
    ");
    assert!(!shell.store().exists());
}

#[test]
fn what_nobody_knows_is_refused_with_its_line_and_what_is_near() {
    let shell = Shell::office();
    shell.script(&["add batch --name 第一批", "add batch --name 第二批"]);
    shell.write(
        "again.csv",
        "征集渠道,收到日期,意见内容,意见对象,具体对象,批次,问题类别\n\
         热线,2009-03-01,话,部室,法律工部,第九批,职工维全\n\
         专线,2009-03-01,话,班子成员,陈小东,第一批,\n专线,2009-03-01,话,食堂,,第二批,\n",
    );
    assert_snapshot!(shell.ask("import opinions again.csv"), @r"
    ! 督办：again.csv 共3行，3行有错，什么也没有读入：
    !   第2行「征集渠道」：写着“热线”，应为其中之一：征求意见卡、意见箱、专线、座谈会、书面评议、公示反馈、满意度测评
    !   第2行「具体对象」：写着“法律工部”，应为账上已有的部门或单位；相近的有：法律工作部、女职工部
    !   第2行「问题类别」：写着“职工维全”，应为其中之一：服务大局、职工维权、基层工会与长效机制、自身建设与作风
    !   第2行「批次」：写着“第九批”，应为账上已有的批次；相近的有：第一批、第二批
    !   第3行「具体对象」：写着“陈小东”，应为账上已有的人；相近的有：陈晓东
    !   第4行「意见对象」：写着“食堂”，应为其中之一：领导班子、班子成员、机关部室、直属单位、活动本身、工作
    !   提示：确要新建，加 --make-batches。
    !   提示：改好再读入；或加 --skip-bad 先读入没错的行，有错的另存。
    = 1
    ");
    assert_eq!(
        shell
            .ask("list batches --json")
            .json()
            .as_array()
            .unwrap()
            .len(),
        2
    );
    assert_snapshot!(
        shell.ask("add opinion --channel 热线 --batch 第九批 --target department --target-department 法律工部 --text 话"),
        @r"
    ! 督办：有3处不符合：
    !   · 具体部门：没有找到部门“法律工部”，相近的有：法律工作部、女职工部。
    !   · 渠道：没有找到征集渠道“热线”，可用的有：征求意见卡、意见箱、专线、座谈会、书面评议、公示反馈、满意度测评。
    !   · 批次：没有找到批次“第九批”，可用的有：第一批、第二批。
    = 1
    "
    );
}

#[test]
fn an_encoding_that_is_not_read_is_named() {
    let shell = Shell::office();
    let opinions = "徵集管道,收到日期,意見內容,意見對象\n專線,2009-03-01,熱線沒人接,班子\n";
    let roster = "番号,氏名,部署\n1,さとう,総務部\n";
    let files = [
        (
            "big5.csv",
            encoding_rs::BIG5.encode(opinions).0.into_owned(),
        ),
        (
            "sjis.csv",
            encoding_rs::SHIFT_JIS.encode(roster).0.into_owned(),
        ),
        ("euc.csv", encoding_rs::EUC_JP.encode(roster).0.into_owned()),
        (
            "page.xls",
            b"<html><table><tr><td>1</td></tr></table></html>".to_vec(),
        ),
        ("old.xls", b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1\0\0".to_vec()),
        ("book.csv", b"PK\x03\x04 xl/workbook.xml".to_vec()),
        (
            "other.csv",
            encoding_rs::GB18030
                .encode("甲乙丙丁,戊己庚辛\n一,二\n")
                .0
                .into_owned(),
        ),
    ];
    let said: String = files
        .into_iter()
        .map(|(name, bytes)| {
            shell.write(name, bytes);
            shell.ask(&format!("import opinions {name}")).to_string()
        })
        .collect();
    assert_snapshot!(said, @r"
    ! 督办：big5.csv 不能读入：这是 Big5 编码，不能读。
    !   提示：请在 WPS 或 Excel 里打开，另存为 CSV（UTF-8 或 GB18030）再读入。
    = 1
    ! 督办：sjis.csv 不能读入：这是 Shift-JIS 编码，不能读。
    !   提示：请在 WPS 或 Excel 里打开，另存为 CSV（UTF-8 或 GB18030）再读入。
    = 1
    ! 督办：euc.csv 不能读入：这是 EUC-JP 编码，不能读。
    !   提示：请在 WPS 或 Excel 里打开，另存为 CSV（UTF-8 或 GB18030）再读入。
    = 1
    ! 督办：page.xls 不能读入：这是网页或 XML（有的系统导出的 .xls 其实是网页）。
    !   提示：请在 WPS 或 Excel 里打开，另存为 CSV（UTF-8 或 GB18030）再读入。
    = 1
    ! 督办：old.xls 不能读入：这是旧式 Office 文件（XLS、DOC）。
    !   提示：请在 WPS 或 Excel 里打开，另存为 CSV（UTF-8 或 GB18030）再读入。
    = 1
    ! 督办：book.csv 不能读入：这是表格文件（XLSX 一类），还不能直接读入。
    !   提示：请在 WPS 或 Excel 里打开，另存为 CSV（UTF-8 或 GB18030）再读入。
    = 1
    ! 督办：other.csv 不能读入：不是 UTF-8，按 GB18030 读，栏名一个也不认识（读作：甲乙丙丁、戊己庚辛）。
    !   提示：读作乱码的，是别的编码，请另存为 CSV（UTF-8）；不是乱码的，请看是否选错了文件，栏名应在第一行。
    = 1
    ");
}

#[test]
fn nothing_is_called_by_what_reads_as_a_number() {
    let shell = Shell::confirmed();
    shell.script(&["add batch --name 第一批", "add goal --name 甲目标"]);
    for line in [
        "add batch --name 批-02",
        "add batch --name 批２",
        "add channel --name 渠-02",
        "add channel --name 人-001",
        "set 渠-03 name=渠-01",
        "set 批-01 name=意-2009-0001",
        "set 标-01 name=标—2",
        "add department --name 部-99",
        "add post --name 岗9 --body steering_group --seats 1",
        "add activity --name 活-007 --deciding-body party_group --held-on 2009-07-18",
        "add person --name 人-006 --department 办公室",
        "set 人-003 'name=改 - 7'",
        "add person --name 王五 --staff-no 人-007",
        "set 人-003 staff-no=人7",
        "set 题-01 name=题-02",
        "set 阶-1 name=阶2",
    ] {
        let said = shell.ask(line);
        assert_eq!(said.code, 1, "{line}: {said}");
        assert!(said.err.contains("编号的写法"), "{line}: {said}");
    }
    // What only begins like one is a name.
    shell.script(&[
        "add batch --name 批2号",
        "add channel --name 人-甲",
        "add person --name 王五 --staff-no A-7",
        "set 渠-03 name=2009-01",
    ]);
}

#[test]
fn digits_that_are_a_name_and_a_staff_number_mean_neither() {
    let shell = Shell::confirmed();
    shell.script(&["add person --name 006 --department 办公室"]);
    let said = shell.ask("set 部-03 head=006");
    assert_eq!(said.code, 1, "{said}");
    for number in ["人-007", "人-051"] {
        assert!(said.err.contains(number), "{said}");
    }
    shell.script(&["set 部-03 head=人-051", "set 部-03 head=005"]);
    // One who is both is meant.
    shell.script(&["add person --name 888 --staff-no 888", "set 部-03 head=888"]);
}

#[test]
fn what_is_not_a_whole_name_is_told_by_hand_and_refused_in_a_file() {
    let shell = Shell::confirmed();
    shell.script(&["add batch --name 第一批"]);
    for (line, told) in [
        (
            "add opinion --channel 座谈 --text 甲",
            "渠道：“座谈”按“座谈会”取",
        ),
        (
            "add opinion --channel zth --text 乙",
            "渠道：“zth”按“座谈会”取",
        ),
        (
            "add opinion --channel 意见箱 --batch 一批 --text 丙",
            "批次：“一批”按“第一批”取",
        ),
        ("set 意3 category=维权", "类别：“维权”按“职工维权”取"),
        ("set 部-03 head=马长", "负责人：“马长”按“马长海”取"),
        (
            "do 意3 check --reread 1 --by 马长",
            "决定人：“马长”按“马长海”取",
        ),
    ] {
        let said = shell.ask(line);
        assert!(said.err.contains(told), "{line}: {said}");
    }
    for line in [
        "add opinion --channel 座谈会 --text 丁",
        "add opinion --channel '座 谈会' --text 戊",
        "add opinion --channel 渠-04 --text 己",
        "set 部-03 head=027",
        "set 部-03 head=马长海(人-028)",
        "do 意4 check --reread 1 --by 027",
    ] {
        let said = shell.ask(line);
        assert!(!said.err.contains("取"), "{line}: {said}");
    }
    let heading = "渠道,收到日期,意见内容,意见对象,具体对象,批次\n";
    for (row, column) in [
        ("座谈,2009-03-01,甲,班子,,", "渠道"),
        ("zth,2009-03-01,甲,班子,,", "渠道"),
        ("座谈会,2009-03-01,甲,班子,,一批", "批次"),
        ("座谈会,2009-03-01,甲,班子成员,马长,", "具体对象"),
    ] {
        shell.write("开头.csv", format!("{heading}{row}\n"));
        let said = shell.ask("import opinions 开头.csv");
        let told = format!("第2行「{column}」");
        assert!(said.code == 1 && said.err.contains(&told), "{row}: {said}");
        let near = ["座谈会", "第一批", "马长海"]
            .iter()
            .any(|it| said.err.contains(it));
        assert!(near, "{row}: {said}");
    }
}
