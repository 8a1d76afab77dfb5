//! A plain list fits its line: words give way, then whole columns, which is said; figures, days and
//! the names of people are never cut.

use duban::tui::text::width;

use crate::support::shell::{Said, Shell};

/// A roster with names of every length, two of them shared, and tasks that name them.
fn office() -> Shell {
    let shell = Shell::confirmed();
    let roster = "工号,姓名,部门,职务,职级\n\
        901,阿卜杜热西提·买买提明,离退休人员服务管理与文体活动指导中心（老干部活动室）,副主任,科级以上\n\
        902,刘秀英,离退休人员服务管理与文体活动指导中心（老干部活动室）,主任,科级以上\n\
        903,刘秀英,办公室,科员,一般干部\n\
        904,Alexander Constantinopoulos,办公室,科员,一般干部\n";
    shell.write("more.csv", roster);
    shell.script(&[
        "import roster more.csv --make-departments",
        "add opinion --channel 专线 --text 倒掉的饭菜比吃掉的还多，浪费严重，一直没有人出来管一管 --target department --category 职工维权",
        "do 意3 check --reread 1",
        "distil 意3 --title 食堂管理不严，浪费严重，群众反映强烈，多年没有解决 --category 职工维权 --urgency normal --difficulty hard",
    ]);
    for (owner, department, limit) in [
        (
            "901",
            "离退休人员服务管理与文体活动指导中心（老干部活动室）",
            "2009-10-31",
        ),
        (
            "902",
            "离退休人员服务管理与文体活动指导中心（老干部活动室）",
            "2009-09-30",
        ),
        ("904", "办公室", "2009-12-31"),
        ("903", "办公室", "2010-01-02"),
    ] {
        shell.script(&[&format!(
            "add task --problem 问1 --goal 食堂节约，吃多少打多少，剩菜剩饭一律称重登记上墙公示 --measure 光盘 \
             --department {department} --owner {owner} --task-kind by_limit --limit {limit}"
        )]);
    }
    shell
}

fn list(shell: &Shell, kind: &str, columns: usize, lang: &str) -> Said {
    shell.ask_on(columns, &format!("list {kind} --lang {lang}"))
}

const KINDS: [&str; 10] = [
    "tasks",
    "opinions",
    "people",
    "problems",
    "departments",
    "posts",
    "phases",
    "cards",
    "channels",
    "categories",
];

#[test]
fn no_line_is_longer_than_the_screen_and_no_name_figure_or_day_is_cut() {
    let shell = office();
    for lang in ["zh-CN", "en"] {
        for columns in [80, 100, 120] {
            for kind in KINDS {
                let said = list(&shell, kind, columns, lang);
                assert_eq!(said.code, 0, "{said}");
                let long = said.out.lines().find(|line| width(line) > columns);
                assert_eq!(long, None, "{kind} {columns} {lang}\n{said}");
            }
            let people = list(&shell, "people", columns, lang);
            for name in ["阿卜杜热西提·买买提明 ", "Alexander Constantinopoulos "] {
                assert!(
                    people.out.contains(name),
                    "{columns} {lang} {name}\n{people}"
                );
            }
            let tasks = list(&shell, "tasks", columns, lang);
            for whole in [
                "阿卜杜热西提·买买提明 ",
                "刘秀英(人-",
                "2009-10-31+",
                "2009-09-30",
                "2009-12-31",
                "2010-01-02",
            ] {
                assert!(
                    tasks.out.contains(whole),
                    "{columns} {lang} {whole}\n{tasks}"
                );
            }
            assert!(!tasks.out.contains("顺延"), "{tasks}");
        }
    }
}

/// Gives the heads that a table has, and those that are said to have no room.
fn heads(said: &Said) -> (String, String) {
    let first = said.out.lines().next().unwrap_or_default();
    let told = said.err.lines().find(|it| it.contains("没有列出"));
    (first.to_owned(), told.unwrap_or_default().to_owned())
}

#[test]
fn a_column_is_shown_or_named_at_every_width() {
    let shell = office();
    for kind in KINDS {
        let (all, none) = heads(&list(&shell, kind, 400, "zh-CN"));
        assert_eq!(none, "", "{kind}");
        for columns in [40, 60, 80, 100, 120, 160] {
            let (shown, told) = heads(&list(&shell, kind, columns, "zh-CN"));
            let shown: Vec<&str> = shown.split_whitespace().collect();
            let named = told.split(['：', '、', '；', '。']).collect::<Vec<_>>();
            for head in all.split_whitespace() {
                let is_shown = shown.contains(&head);
                assert!(
                    is_shown != named.contains(&head),
                    "{kind} {columns} {head}: {shown:?} {told}"
                );
            }
        }
    }
}

#[test]
fn what_has_no_room_is_left_out_whole_and_said_by_its_name() {
    let shell = office();
    let narrow = list(&shell, "tasks", 80, "en");
    assert!(
        narrow
            .err
            .contains("80 columns have no room for: Department in charge"),
        "{narrow}"
    );
    assert!(!narrow.out.contains("Department in"), "{narrow}");
    // What says nothing goes first, and takes no room from what is shown.
    let wide = list(&shell, "tasks", 200, "en");
    assert!(!wide.err.contains("no room"), "{wide}");
    assert!(
        wide.err.contains("because nothing stands there: "),
        "{wide}"
    );
    assert!(wide.out.contains("Department in charge"), "{wide}");
    let narrow = list(&shell, "tasks", 50, "zh-CN");
    assert!(
        narrow.err.contains("宽50列放不下，没有列出这几栏："),
        "{narrow}"
    );
    assert!(narrow.out.contains("2009-10-31+"), "{narrow}");
    // An empty list leaves nothing out.
    let none = list(&shell, "extensions", 40, "zh-CN");
    assert!(!none.err.contains("放不下"), "{none}");
}
