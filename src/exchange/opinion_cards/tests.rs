//! The two files of opinions that the office handed over, and made-up ones.

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;

use super::*;
use crate::domain::{Day, Kind};
use crate::exchange::fault::{Expected, GoodBad, WarningKind};
use crate::exchange::sheet_out::bad_rows_csv;
use crate::exchange::table::{Chosen, Encoding, NotATable, Spellings, TableFault};

const GOOD: &[u8] = include_bytes!("../../../assets/demo/opinions-2009.gb18030.csv");
const BAD: &[u8] = include_bytes!("../../../tests/data/imports/opinions-faults.utf8.csv");

/// Reads a whole file of opinions: the good rows, and every fault of every bad one.
fn read_opinions(bytes: &[u8], known: Known<'_>) -> Result<GoodBad<OpinionRow>, TableFault> {
    let reader = OpinionReader::open(bytes, known, &Chosen::default())?;
    let mut all = GoodBad::new(reader.columns().headings(), &reader.columns().ignored());
    for read in reader {
        all.take(read);
    }
    Ok(all)
}

struct Office {
    channels: Spellings,
    categories: Spellings,
    departments: Spellings,
    aims: BTreeMap<String, &'static str>,
    people: Spellings,
    batches: Spellings,
    batch_channels: BTreeMap<String, Vec<String>>,
    batch_days: BTreeMap<String, (Option<Day>, Option<Day>)>,
}

impl Office {
    fn new() -> Self {
        let roster = include_bytes!("../../../assets/demo/roster.csv");
        let read = crate::exchange::roster::read_roster(
            roster,
            &Spellings::default(),
            &|_| false,
            &Chosen::default(),
        )
        .unwrap()
        .0;
        let departments: BTreeSet<_> =
            read.rows.iter().map(|row| row.department.clone()).collect();
        Self {
            channels: ["征求意见卡", "座谈会", "意见箱", "专线"].iter().collect(),
            categories: [
                "服务大局",
                "职工维权",
                "基层工会与长效机制",
                "自身建设与作风",
            ]
            .iter()
            .collect(),
            departments: departments.iter().collect(),
            aims: BTreeMap::from([("职工学校".to_owned(), "institution")]),
            people: read.rows.iter().map(|row| row.name.as_str()).collect(),
            batches: Spellings::default(),
            batch_channels: BTreeMap::new(),
            batch_days: BTreeMap::new(),
        }
    }

    fn known(&self) -> Known<'_> {
        Known {
            channels: &self.channels,
            categories: &self.categories,
            departments: &self.departments,
            aims: &self.aims,
            people: &self.people,
            batches: &self.batches,
            makes_batches: true,
            batch_channels: &self.batch_channels,
            batch_days: &self.batch_days,
            today: day(2009, 5, 4),
            span: Some((day(2009, 3, 1), day(2009, 9, 30))),
        }
    }
}

fn day(y: i32, m: u32, d: u32) -> Day {
    Day::of(y, m, d).unwrap()
}

const HEADINGS: &str = "份号,征集渠道,收到日期,意见内容,意见对象,具体对象,提出人,联系电话\n";

fn read(rows: &str) -> GoodBad<OpinionRow> {
    let office = Office::new();
    read_opinions(format!("{HEADINGS}{rows}").as_bytes(), office.known()).unwrap()
}

#[test]
fn the_1200_opinions_of_850_cards_are_read() {
    let office = Office::new();
    let reader = OpinionReader::open(GOOD, office.known(), &Chosen::default()).unwrap();
    assert_eq!(reader.table().encoding(), Encoding::Gb18030);
    let read = read_opinions(GOOD, office.known()).unwrap();
    assert_eq!(
        (read.faults.as_slice(), read.warnings.as_slice()),
        (&[][..], &[][..])
    );
    let papers: BTreeSet<_> = read
        .rows
        .iter()
        .map(|row| (&row.batch, &row.card_no))
        .collect();
    assert_eq!((read.rows.len(), papers.len()), (1200, 850));
    assert!(read.ignored.is_empty());
    let first = read.rows.first().unwrap();
    assert_eq!((first.line, first.card_no.as_str()), (2, "1"));
    assert_eq!(first.received_on, day(2009, 3, 29));
    assert_eq!(first.target, Target::Institution);
    assert_eq!(first.target_name.as_deref(), Some("职工法律援助中心"));
    assert_eq!(first.giver, None);
    assert_eq!(
        read.rows
            .iter()
            .filter(|row| row.category.is_none())
            .count(),
        240
    );
}

#[test]
fn channels_are_known_as_a_paper_calls_them() {
    let office = Office::new();
    let head = "征集渠道,收到日期,意见内容,意见对象\n";
    let rows = "征求意见箱,2009-03-02,食堂,工作\n征求意见专线,2009-03-02,停车,工作\n";
    let file = format!("{head}{rows}");
    let read = read_opinions(file.as_bytes(), office.known()).unwrap();
    let channels: Vec<&str> = read.rows.iter().map(|row| row.channel.as_str()).collect();
    assert_eq!(channels, ["意见箱", "专线"], "{:?}", read.faults);
}

#[test]
fn the_faulty_file_gives_exactly_its_seven_faults() {
    let office = Office::new();
    let read = read_opinions(BAD, office.known()).unwrap();
    let told: Vec<String> = read
        .faults
        .iter()
        .map(|f| {
            let column = f.column.as_deref().unwrap_or("-");
            format!("{} {column} {:?} {:?}", f.line, f.found, f.expected)
        })
        .collect();
    insta::assert_snapshot!(told.join("\n"), @r#"
    6 收到日期 "2009-02-30" PossibleDay
    11 意见内容 "" NonEmptyText
    16 征集渠道 "微博" OneOf(["征求意见卡", "座谈会", "意见箱", "专线"])
    21 收到日期 "三月的一天" DayWithout { part: "的一天" }
    26 意见内容 "很长很长很长很长很长很长很长很长很长很长很长很长很长很长很长很长很长很长很长很…" TooLong { max: 20000, found: 24000 }
    31 - "" Columns { expected: 11, found: 6 }
    36 收到日期 "2031-01-01" DayNotInFuture { today: 2009-05-04 }
    "#);
    assert_eq!((read.rows.len(), read.bad_rows.len()), (33, 7));
    assert_eq!(read.warnings, []);
}

#[test]
fn bad_rows_go_out_and_come_in_again_mended() {
    let office = Office::new();
    let read = read_opinions(BAD, office.known()).unwrap();
    let out = bad_rows_csv(&read, "错误说明", |faults| {
        format!("{}处", faults.len())
    });
    let text = String::from_utf8(out).unwrap();
    assert!(text.starts_with("\u{FEFF}序号,份号,"), "{}", text.len());
    let again = read_opinions(text.as_bytes(), office.known()).unwrap();
    assert_eq!(again.ignored, ["错误说明"]);
    assert_eq!(again.bad_rows.len(), 7);
    let long = "很长".repeat(12_000);
    assert!(text.contains(&long));
    let mended = text
        .replace(&long, "太长了")
        .replace("2009-02-30", "2009-02-27")
        .replace("2009年3月9日,,", "2009年3月9日,补上,")
        .replace("微博", "专线")
        .replace("三月的一天", "2009-03-16")
        .replace("直属单位,,,,,,", "直属单位,职工学校,,,,,")
        .replace("2031-01-01", "2009-03-01");
    let mended = read_opinions(mended.as_bytes(), office.known()).unwrap();
    assert_eq!((mended.rows.len(), mended.faults.len()), (7, 0));
    // Written once more, the note replaces the earlier one.
    let twice = bad_rows_csv(&again, "错误说明", |_| String::new());
    assert_eq!(
        String::from_utf8(twice)
            .unwrap()
            .matches("错误说明")
            .count(),
        1
    );
}

#[test]
fn every_fault_of_a_row_is_named() {
    let read = read("1,微博,昨天,,天气,,,\n");
    let columns: Vec<_> = read
        .faults
        .iter()
        .filter_map(|f| f.column.as_deref())
        .collect();
    assert_eq!(columns, ["征集渠道", "收到日期", "意见内容", "意见对象"]);
}

#[test]
fn targets_must_be_known() {
    let read = read(
        "1,专线,2009-04-01,话,班子成员,何凤琴,,\n2,专线,2009-04-01,话,班子成员,某人,,\n\
         3,专线,2009-04-01,话,机关部室,宣传部,,\n4,专线,2009-04-01,话,部室,,,\n\
         5,专线,2009-04-01,话,部室,经 审办,,\n",
    );
    let expected: Vec<_> = read.faults.iter().map(|f| f.expected.clone()).collect();
    assert_eq!(
        expected,
        [
            Expected::OneOfSeveral(vec!["何凤琴".into(), "何凤琴".into()]),
            Expected::Known {
                kind: Kind::Person,
                near: Vec::new()
            },
            Expected::Known {
                kind: Kind::Department,
                near: vec!["宣教部".into()]
            },
            Expected::Object {
                target: "机关部室".into(),
                kind: Kind::Department,
                no_column: false
            }
        ]
    );
    assert_eq!(
        read.rows.first().unwrap().target_name.as_deref(),
        Some("经审办")
    );
}

#[test]
fn a_department_goes_with_the_target_of_its_kind() {
    let read = read(
        "1,专线,2009-04-01,话,机关部室,职工学校,,\n2,专线,2009-04-01,话,直属单位,职工学校,,\n\
         3,专线,2009-04-01,话,直属单位,办公室,,\n",
    );
    let expected: Vec<_> = read.faults.iter().map(|f| f.expected.clone()).collect();
    let other = Expected::OtherTarget {
        target: "机关部室".into(),
        right: "直属单位".into(),
    };
    assert_eq!(expected, [other]);
    assert_eq!(read.rows.len(), 2);
}

#[test]
fn what_is_odd_but_possible_is_warned_of() {
    let read =
        read("1,专线,2009-02-28,话\u{202E}多,班子,,,\n1,座谈会,2009-04-01,话,班子,,张三,\n");
    let kinds: Vec<_> = read.warnings.iter().map(|w| &w.kind).collect();
    assert!(matches!(
        kinds.as_slice(),
        [
            WarningKind::OutsideSpan { .. },
            WarningKind::CharactersStripped { count: 1 },
            WarningKind::DiffersWithinCard { first_line: 2, .. },
            WarningKind::DiffersWithinCard { .. },
            WarningKind::DiffersWithinCard { .. },
        ]
    ));
    assert_eq!(read.rows.len(), 2);
}

#[test]
fn who_gave_an_opinion_is_in_no_fault_and_no_debug() {
    let read = read(
        "1,专线,2009-04-01,话,班子,,机密\u{200B}人,\n2,专线,2009-04-01,话,班子,,机密人,13900000000\n\
         2,专线,2009-04-01,话,班子,,机密客,\n3,机密人\n",
    );
    assert_eq!(read.faults.len(), 2);
    assert_eq!(read.rows.len(), 2);
    let told = format!("{:?}{:?}{:?}", read.faults, read.warnings, read.rows);
    assert!(!told.contains("机密") && !told.contains("139"), "{told}");
}

#[test]
fn a_row_may_lack_the_note_that_was_behind_it() {
    let office = Office::new();
    let text = "征集渠道,收到日期,意见内容,意见对象,错误说明\n专线,2009-04-01,话,班子\n";
    let read = read_opinions(text.as_bytes(), office.known()).unwrap();
    assert_eq!((read.rows.len(), read.faults.len()), (1, 0));
}

proptest! {
    #[test]
    fn whatever_the_bytes_no_importer_panics(
        bytes in proptest::collection::vec(any::<u8>(), 0..200),
        rows in "[一专线部室张0-9,\"\n\u{202E}=' -]{0,200}",
    ) {
        let office = Office::new();
        let rows = format!("{HEADINGS}{rows}");
        let mixed = [rows.as_bytes(), &bytes].concat();
        for file in [&bytes, rows.as_bytes(), &mixed] {
            if let Ok(read) = read_opinions(file, office.known()) {
                prop_assert_eq!(read.bad_rows.len(), read.bad_lines().len());
                let out = bad_rows_csv(&read, "note", |_| String::new());
                let again = read_opinions(&out, office.known()).unwrap();
                prop_assert!(again.rows.len() <= read.bad_rows.len());
            }
            let known = Spellings::default();
            let none = Chosen::default();
            drop(crate::exchange::roster::read_roster(file, &known, &|_| false, &none));
        }
    }
}

#[test]
fn a_workbook_is_named_as_one() {
    let office = Office::new();
    let refused = read_opinions(b"PK\x03\x04 xl/workbook.xml", office.known());
    assert_eq!(
        refused,
        Err(TableFault::NotATable {
            kind: NotATable::Workbook
        })
    );
}

#[test]
fn the_same_rows_come_out_of_every_encoding() {
    let office = Office::new();
    let (text, _, _) = encoding_rs::GB18030.decode(GOOD);
    let wide: Vec<u8> = format!("\u{FEFF}{}", text.replace(',', "\t"))
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    let gb = read_opinions(GOOD, office.known()).unwrap();
    let utf8 = read_opinions(text.as_bytes(), office.known()).unwrap();
    let utf8_bom = read_opinions(format!("\u{FEFF}{text}").as_bytes(), office.known()).unwrap();
    let utf16 = read_opinions(&wide, office.known()).unwrap();
    assert!(gb == utf8 && gb == utf8_bom && gb == utf16);
}
