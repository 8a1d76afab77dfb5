//! From an empty machine: the screen without a terminal, `init`, a second `init`, templates.

use insta::assert_snapshot;

use crate::support::shell::Shell;

#[test]
fn without_store_and_terminal_one_is_told_to_init() {
    assert_snapshot!(Shell::empty().ask(""), @r"
    ! 督办：~/data/duban/duban.db 还没有账本，这里也没有终端可以问。
    !   提示：用命令新建：duban init --template baoding-2009 --organiser 单位 --person 姓名
    = 5
    ");
}

#[test]
fn a_verb_without_store_says_how_to_make_one() {
    assert_snapshot!(Shell::empty().ask("list tasks"), @r"
    ! 督办：~/data/duban/duban.db 没有账本。
    !   提示：先新建：输入 duban 按提示填（或 duban init --template baoding-2009 --organiser 单位 --person 姓名）；已有账本的用 --db 指明在哪里。
    = 1
    ");
    assert_snapshot!(Shell::empty().ask_in_english("list tasks"), @r"
    ! duban: there is no ledger at ~/data/duban/duban.db
    !   hint: make one first: type duban and answer (or duban init --template baoding-2009 --organiser WHO --person NAME); or say with --db where it is
    = 1
    ");
}

#[test]
fn init_makes_the_store_and_a_second_one_refuses() {
    let shell = Shell::empty();
    assert_snapshot!(shell.ask("init --template baoding-2009 --rehearsal"), @r"
    ! 已新建：“干部作风建设年”活动。账本在 ~/data/duban/duban.db
    ! 本程序不得处理涉密信息。
    ! 这是演练账，不能当真账用。
    ");
    assert_snapshot!(shell.ask("init --template baoding-2009"), @r"
    ! 督办：~/data/duban/duban.db 已有账本，没有动它。
    !   提示：要另建一本，用 --db 指明别的文件。
    = 1
    ");
    assert_snapshot!(shell.ask("list phases"), @r"
    编号  阶段      开始日期    结束日期    状态
    阶-1  学习调研  2009-02-21  2009-04-30  未开始
    阶-2  分析检查  2009-05-01  2009-09-30  未开始
    阶-3  整改落实  2009-10-01  2009-12-31  未开始
    ");
}

#[test]
fn the_general_template_begins_with_the_ten_days_of_the_day_given() {
    let mut shell = Shell::empty();
    shell.today = "";
    let init = "init --template study-check-rectify --organiser 某单位 --start 2026-03-02";
    shell.ask(init).done();
    let status = shell.ask("status --json").json();
    assert_eq!(status["campaign"]["organiser"], "某单位");
    assert_eq!(status["campaign"]["from"], "2026-03-01");
}

#[test]
fn a_template_that_is_not_known_names_a_near_one() {
    assert_snapshot!(Shell::empty().ask("init --template baoding-2008"), @r"
    ! 督办：没有叫“baoding-2008”的模板，也没有这个文件。
    !   提示：是不是“baoding-2009”？
    = 2
    ");
}

#[test]
fn every_fault_of_an_own_template_is_told_with_its_line() {
    let mut shell = Shell::empty();
    shell.today = "";
    shell.write(
        "own.toml",
        "format = 1\n[campaign]\nname = \"\"\nspan = \"2009-02-30\"\nfoo = 1\n\
         [[phase]]\nno = 2\nname = \"学习\"\nspan = \"2009年3月\"\n",
    );
    assert_snapshot!(shell.ask("init --template own.toml"), @r"
    ! 督办：模板 own.toml 有9处错误，没有建账：
    !   第1行：至少要有一个阶段
    !   第1行：至少要有一个问题类别
    !   第1行：至少要有一个征集渠道
    !   第1行：至少要有一个岗位
    !   第2行：主题活动缺“scope”
    !   第3行：“name”不能空着
    !   第4行：“2009-02-30”不是日期，或没有这一天
    !   第5行：主题活动没有“foo”这一项
    !   第6行：文件没有“phase”这一项，是不是“phases”？
    !   提示：改好这些行再试；自带的模板可作样子。
    = 1
    ");
    assert_snapshot!(shell.ask_in_english("init --template own.toml"), @r"
    ! duban: the template own.toml has 9 faults; nothing was made:
    !   line 1: at least one phase is needed
    !   line 1: at least one category is needed
    !   line 1: at least one channel is needed
    !   line 1: at least one post is needed
    !   line 2: campaign lacks “scope”
    !   line 3: “name” is empty
    !   line 4: “2009-02-30” is no date, or there is no such day
    !   line 5: campaign has no “foo”
    !   line 6: the file has no “phase”; “phases” perhaps?
    !   hint: mend these lines and try again; the built-in ones serve as patterns
    = 1
    ");
    shell.write("broken.toml", "format = 1\n[campaign\nname = 1\n");
    assert_snapshot!(shell.ask("init --template broken.toml"), @r"
    ! 督办：模板 broken.toml 有1处错误，没有建账：
    !   第2行第10列不合 TOML 的写法：方括号的表头没有写完
    !   提示：改好这些行再试；自带的模板可作样子。
    = 1
    ");
    shell.write("gb.toml", b"format = 1\n# \xbb\xee\xb6\xaf\n");
    assert_snapshot!(shell.ask("init --template gb.toml"), @r"
    ! 督办：gb.toml 不是 UTF-8 文本，不能作模板。
    !   提示：请用文本编辑器另存为 UTF-8 再试。
    = 1
    ");
    assert!(!shell.store().exists());
}

#[test]
fn only_a_rehearsal_may_be_written_on_another_day() {
    let mut shell = Shell::empty();
    let init = "init --template study-check-rectify --organiser 某单位 --start 2026-03-02";
    assert_eq!(shell.ask(init).code, 1);
    assert!(!shell.store().exists());
    shell.today = "";
    shell.ask(init).done();
    shell.today = "2026-03-10";
    assert_snapshot!(shell.ask("add problem --title 某事"), @r"
    ! 督办：只有演练的账本才能用 --today 写入。
    !   提示：去掉 --today，或用 duban init --rehearsal 另建一本演练账。
    = 1
    ");
}
