//! What a page holds, and how it is set.

use proptest::prelude::*;

use super::*;

fn paper(blocks: Vec<Block>) -> Paper {
    Paper { blocks }
}

#[test]
fn a_paper_is_set_as_people_set_it() {
    let text = "一二三四五六七八九十一二三四五六七八九十一二三四五六，七八（九十）。";
    let set = paper(vec![
        Block::Blank,
        Block::Centre("催办通知书".to_owned()),
        Block::Centre("催办〔2009〕3号".to_owned()),
        Block::Blank,
        Block::Left("办公室：".to_owned()),
        Block::Text(text.to_owned()),
        Block::Labelled("抄报：".to_owned(), text.to_owned()),
        Block::Blank,
        Block::Signed(vec!["整改办公室".to_owned(), "2009年10月20日".to_owned()]),
    ]);
    let pages = set.pages();
    insta::assert_snapshot!(pages[0].lines.join("\n"), @r"
                          催办通知书
                        催办〔2009〕3号

    办公室：
        一二三四五六七八九十一二三四五六七八九十一二三四五
    六，七八（九十）。
    抄报：一二三四五六七八九十一二三四五六七八九十一二三四五
          六，七八（九十）。

                                        整改办公室
                                      2009年10月20日
    ");
    assert_eq!(pages.len(), 1);
    assert_eq!(set.text().lines().count(), LINES + 1);
    assert_eq!(width(&pages[0].foot()), CELLS - 2);
}

#[test]
fn what_belongs_together_is_not_torn_and_heads_stand_again() {
    let mut set = Paper::new();
    for n in 0..21 {
        set.put(Block::Left(n.to_string()));
    }
    set.put(Block::Signed(vec![
        "办公室".to_owned(),
        "2009年10月20日".to_owned(),
    ]));
    let pages = set.pages();
    assert_eq!((pages[0].lines.len(), pages[1].lines.len()), (21, 2));
    assert!(pages[1].foot().starts_with("  — 2 —"));

    let rows = (0..30).map(|n| vec![n.to_string(), "目标".repeat(8)]);
    let table = Sheet {
        columns: vec![("号".to_owned(), 4), ("目标".to_owned(), 16)],
        rows: rows.collect(),
    };
    let pages = paper(vec![Block::Sheet(table)]).pages();
    assert!(pages.len() > 3);
    for page in &pages {
        assert_eq!(page.lines[1], "号   目标");
    }
}

#[test]
fn a_paper_behind_another_begins_on_a_page_of_its_own() {
    let one = paper(vec![Block::Left("一".to_owned())]);
    let mut both = one.clone();
    both.join(one);
    assert_eq!(both.pages().len(), 2);
}

proptest! {
    #[test]
    fn no_line_is_wider_than_the_page_and_nothing_is_lost(
        text in "[a-z ，。（）整改任务𠮷…“”—\n]{0,200}",
    ) {
        let set = paper(vec![Block::Text(text.clone()), Block::Centre(text.clone())]);
        let lines: Vec<String> = set.pages().into_iter().flat_map(|it| it.lines).collect();
        for line in &lines {
            prop_assert!(width(line) <= CELLS, "{:?}", line);
        }
        let bare = |text: &str| -> String { text.split([' ', '\n']).collect() };
        prop_assert_eq!(bare(&lines.concat()), bare(&text).repeat(2));
    }
}

#[test]
fn what_heads_a_table_stands_on_its_page() {
    let table = Sheet {
        columns: vec![("号".to_owned(), 4)],
        rows: vec![vec!["1".to_owned()]],
    };
    for above in 0..=LINES {
        let mut blocks: Vec<Block> = (0..above).map(|n| Block::Left(n.to_string())).collect();
        blocks.extend([Block::Left("逾期".to_owned()), Block::Sheet(table.clone())]);
        let pages = paper(blocks).pages();
        let holds = |it: &&Page| it.lines.iter().any(|line| line == "逾期");
        let page = pages.iter().find(holds).unwrap();
        assert!(
            page.lines.iter().any(|line| line == "1"),
            "{above}: {page:?}"
        );
    }
}
