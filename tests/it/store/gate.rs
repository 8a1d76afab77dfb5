//! The gate: whole or not at all, in order, sealed.

use duban::domain::Kind;
use duban::store::{Filter, Query};

use super::{wishes, with_roster};

#[test]
fn every_word_of_every_text_is_found_and_nothing_else() {
    let folder = tempfile::tempdir().unwrap();
    let mut office = with_roster(folder.path(), "2009-10-23");
    let bytes = std::fs::read("assets/demo/opinions-2009.gb18030.csv").unwrap();
    office
        .import_opinions(&bytes, &wishes(), &mut ())
        .unwrap()
        .unwrap();
    let all = office.list(&Query::of(Kind::Opinion, 2_000)).unwrap().rows;
    assert_eq!(all.len(), 1_200);
    for word in [
        "会",
        "脸",
        "培训",
        "门难进",
        "办公室门难进、脸难看",
        "%",
        "_",
        "\"",
        "没有的词",
        "，希",
    ] {
        let expected = all
            .iter()
            .filter(|row| row.record.text("text").contains(word))
            .count();
        let filter = Filter {
            text: Some(word.to_owned()),
            ..Filter::default()
        };
        let query = Query {
            filter: filter.clone(),
            ..Query::of(Kind::Opinion, 2_000)
        };
        assert_eq!(office.list(&query).unwrap().rows.len(), expected, "{word}");
        assert_eq!(
            office.count(Kind::Opinion, &filter).unwrap().n,
            expected,
            "{word}"
        );
    }
}
