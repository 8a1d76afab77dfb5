//! Times, days in halves and decimals as forms and the command line read and show them.

use std::collections::BTreeMap;

use duban::domain::{Column, Hand, Kind, Record, Type, Value};
use duban::i18n::{Language, Texts};
use duban::office::{Office, OfficeError, read_typed, show_value};
use duban::store::Row;

use super::{opening, with_roster};

fn shown(texts: &Texts, column: &Column, value: Value) -> String {
    let record = Record {
        kind: Kind::Goal,
        id: 1,
        number: "标-01".to_owned(),
        revision: 1,
        state: "active".to_owned(),
        campaign_id: Some(1),
        made_on: "2009-09-01".to_owned(),
        made_by: None,
        cells: duban::domain::Cells::from([(column.name, value)]),
    };
    let row = Row {
        record,
        names: BTreeMap::new(),
    };
    show_value(texts, &row, column)
}

#[test]
fn what_is_typed_is_stored_and_shown_so_that_it_can_be_typed_again() {
    let folder = tempfile::tempdir().unwrap();
    drop(with_roster(folder.path(), "2009-10-23"));
    let office = Office::open(&opening(folder.path(), "2009-10-23")).unwrap();
    for language in [Language::Chinese, Language::English] {
        let texts = Texts::load(language);
        for (ty, typed, stored, zh) in [
            (Type::Time, "九点半", Value::from("09:30"), "09:30"),
            (Type::Time, "下午３点", Value::from("15:00"), "15:00"),
            (Type::HalfDays, "一天半", Value::Int(3), "1.5天"),
            (Type::HalfDays, "半天", Value::Int(1), "0.5天"),
            (Type::HalfDays, "2", Value::Int(4), "2天"),
            (
                Type::Decimal(2),
                "１，２００．５",
                Value::Int(120_050),
                "1,200.50",
            ),
            (Type::Decimal(2), "十二", Value::Int(1_200), "12.00"),
        ] {
            let column = Column::asked("measured", ty, Hand::Typed);
            let def = Kind::Goal.def();
            let read = read_typed(&office, &texts, def, &column, typed).unwrap();
            assert_eq!(read.cells, [("measured", stored.clone())], "{typed}");
            let said = shown(&texts, &column, stored.clone());
            assert_eq!(read.understood.as_ref(), Some(&said), "{typed}");
            if language == Language::Chinese {
                assert_eq!(said, zh, "{typed}");
            }
            let again = read_typed(&office, &texts, def, &column, &said).unwrap();
            assert_eq!(again.cells, [("measured", stored)], "{said}");
            let emptied = read_typed(&office, &texts, def, &column, " ").unwrap();
            assert_eq!(emptied.cells, [("measured", Value::Null)]);
            assert_eq!(shown(&texts, &column, Value::Null), "");
        }
    }
}

#[test]
fn what_is_none_is_refused_in_words() {
    let folder = tempfile::tempdir().unwrap();
    let office = with_roster(folder.path(), "2009-10-23");
    let texts = Texts::load(Language::Chinese);
    for (ty, typed, key, said) in [
        (Type::Time, "25:00", "not-a-time", "25:00"),
        (Type::Time, "上午", "not-a-time", "9点半"),
        (Type::HalfDays, "0.3", "not-half-days", "一天半"),
        (Type::HalfDays, "多", "not-half-days", "多"),
        (Type::Decimal(2), "多", "not-a-decimal", "2位"),
        (Type::Decimal(2), "12.345", "too-fine", "2位"),
        (Type::Decimal(2), "-1", "not-a-decimal", "不小于0"),
    ] {
        let column = Column::asked("measured", ty, Hand::Typed);
        let read = read_typed(&office, &texts, Kind::Goal.def(), &column, typed);
        let Err(OfficeError::Refused(reasons)) = read else {
            panic!("{typed} was read");
        };
        let words: Vec<String> = reasons
            .iter()
            .map(|it| duban::app::wording::refusal(&texts, None, it))
            .collect();
        assert_eq!(reasons[0].key, key, "{typed}");
        assert!(words[0].contains(said), "{words:?}");
    }
}

#[test]
fn a_span_of_days_is_read_with_an_end_or_without() {
    let folder = tempfile::tempdir().unwrap();
    let office = with_roster(folder.path(), "2009-10-23");
    let column = Kind::Opinion.def().column("received_on").unwrap();
    let day = |text: &str| (!text.is_empty()).then(|| text.parse().unwrap());
    for (typed, from, to) in [
        ("10月20日", "2009-10-20", "2009-10-20"),
        ("10月中旬", "2009-10-11", "2009-10-20"),
        ("3月至6月", "2009-03-01", "2009-06-30"),
        ("2009-03-05~2009-04-02", "2009-03-05", "2009-04-02"),
        (
            "２００９－０３－０５～２００９－０４－０２",
            "2009-03-05",
            "2009-04-02",
        ),
        ("3月起", "2009-03-01", ""),
        ("3月以来", "2009-03-01", ""),
        ("2009-03-05~", "2009-03-05", ""),
        ("至6月", "", "2009-06-30"),
        ("截至6月上旬", "", "2009-06-10"),
        ("~2009-06-05", "", "2009-06-05"),
    ] {
        let read = office.read_bounds(column, typed);
        assert_eq!(read, Ok([day(from), day(to)]), "{typed}");
    }
    for typed in ["起", "至", "~", "左右", "前后至6月", "13月", ""] {
        assert!(office.read_bounds(column, typed).is_err(), "{typed}");
    }
}
