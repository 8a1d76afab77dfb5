//! Files of the field come in whole, once, or not at all.

use duban::domain::Kind;
use duban::office::{ActRequest, Office, OfficeError, Onlooker, Wishes};
use duban::store::{Giver, Way};

use super::{opening, skipping, wishes, with_roster};

const OPINIONS: &str = "assets/demo/opinions-2009.gb18030.csv";
const FAULTY: &str = "tests/data/imports/opinions-faults.utf8.csv";

#[test]
fn the_roster_brings_people_posts_heads_and_leads() {
    let folder = tempfile::tempdir().unwrap();
    let office = with_roster(folder.path(), "2009-10-23");
    let people = office.all(Kind::Person).unwrap();
    assert_eq!(people.len(), 49);
    let departments = office.all(Kind::Department).unwrap();
    let led = departments.iter().filter(|it| !it.lacks("lead_id")).count();
    let headed = departments.iter().filter(|it| !it.lacks("head_id")).count();
    assert_eq!((departments.len(), led, headed), (16, 15, 15));
    let zhou = office.resolve(Kind::Person, "zbk").unwrap();
    assert_eq!(
        office.name_of(Kind::Person, zhou).unwrap().unwrap().told(),
        "周宝坤"
    );
    let roster = std::fs::read("assets/demo/roster.csv").unwrap();
    let mut office = office;
    let (_, again) = office
        .import_roster(&roster, &Wishes::default(), &mut ())
        .unwrap()
        .unwrap();
    assert_eq!((again.added, again.known), (0, 49));
}

/// Keeps how far it heard that an import is.
struct Listener(Vec<(usize, usize)>);

impl Onlooker for Listener {
    fn at(&mut self, done: usize, of: usize) {
        self.0.push((done, of));
    }
}

#[test]
fn whoever_looks_on_hears_of_each_row_up_to_the_last() {
    let folder = tempfile::tempdir().unwrap();
    let mut office = with_roster(folder.path(), "2009-10-23");
    let bytes = std::fs::read(OPINIONS).unwrap();
    let mut listener = Listener(Vec::new());
    let came = office.import_opinions(&bytes, &wishes(), &mut listener);
    let (_, report) = came.unwrap().unwrap();
    let each: Vec<_> = (1..=report.read).map(|n| (n, report.read)).collect();
    assert_eq!(listener.0, each);
}

#[test]
fn the_same_file_twice_adds_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let mut office = with_roster(folder.path(), "2009-10-23");
    let bytes = std::fs::read(OPINIONS).unwrap();
    let (_, first) = office
        .import_opinions(&bytes, &wishes(), &mut ())
        .unwrap()
        .unwrap();
    assert_eq!((first.added, first.known, first.cards), (1_200, 0, 850));
    let (_, second) = office
        .import_opinions(&bytes, &wishes(), &mut ())
        .unwrap()
        .unwrap();
    assert_eq!((second.added, second.known), (0, 1_200));
    let verdict = office.verify(None).unwrap();
    assert_eq!(verdict.faults, Vec::new());
    let status = office.status().unwrap();
    let n = |code| status.counts.group(Kind::Opinion, code);
    assert_eq!((n("standing"), n("disposed")), (1_200, 0));
    assert_eq!(status.told(Kind::Card, "total"), 850);
}

#[test]
fn undo_brings_no_name_back_that_another_bears() {
    let folder = tempfile::tempdir().unwrap();
    let mut office = with_roster(folder.path(), "2009-10-23");
    let channel = office.resolve(Kind::Channel, "公示反馈").unwrap();
    let request = ActRequest {
        verb: "void".to_owned(),
        note: "不用".to_owned(),
        ..ActRequest::default()
    };
    office.act(Kind::Channel, channel, &request).unwrap();
    let mut opening = opening(folder.path(), "2009-10-23");
    opening.account = "other".to_owned();
    let mut other = Office::open(&opening).unwrap();
    let cells = [("name", "公示　反馈".into())].into();
    other
        .make(Kind::Channel, &cells, &Giver::default())
        .unwrap();
    match office.undo(Way::Undo) {
        Err(OfficeError::Refused(all)) => assert_eq!(all[0].key, "name-taken"),
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_faulty_file_writes_nothing_unless_told() {
    let folder = tempfile::tempdir().unwrap();
    let mut office = with_roster(folder.path(), "2009-10-23");
    let bytes = std::fs::read(FAULTY).unwrap();
    let head = office.head().unwrap();
    let (faulty, report) = office
        .import_opinions(&bytes, &wishes(), &mut ())
        .unwrap()
        .unwrap();
    assert_eq!((report.bad, report.added, faulty.faults.len()), (7, 0, 7));
    assert_eq!(office.head().unwrap(), head);
    let (_, report) = office
        .import_opinions(&bytes, &skipping(), &mut ())
        .unwrap()
        .unwrap();
    assert_eq!((report.bad, report.added), (7, 33));
}

#[test]
fn a_bad_row_at_the_end_throws_away_what_stands_above_it() {
    let folder = tempfile::tempdir().unwrap();
    let mut office = with_roster(folder.path(), "2009-10-23");
    let mut lines = vec!["份号,征集渠道,收到日期,意见内容,意见对象,批次".to_owned()];
    // More than are read ahead at once, and more than are written at once.
    lines.extend((1..=700).map(|n| {
        format!(
            "{n},征求意见卡,2009-03-29,第{n}件事没有人管,工作,补发{}",
            n % 2
        )
    }));
    let good = lines.join("\n");
    let bad = format!("{good}\n701,没有的渠道,2009-03-29,第701件事,工作,补发1");
    let (head, batches) = (office.head().unwrap(), office.all(Kind::Batch).unwrap());
    let making = Wishes::making([Kind::Batch]);
    let (faulty, report) = office
        .import_opinions(bad.as_bytes(), &making, &mut ())
        .unwrap()
        .unwrap();
    let counts = (report.read, report.bad, report.added, report.cards);
    assert_eq!(counts, (701, 1, 0, 0));
    assert_eq!(faulty.faults.len(), 1);
    assert!(report.told.is_empty(), "{:?}", report.told);
    assert_eq!(office.head().unwrap(), head);
    assert_eq!(office.all(Kind::Batch).unwrap(), batches);
    let (_, report) = office
        .import_opinions(good.as_bytes(), &making, &mut ())
        .unwrap()
        .unwrap();
    assert_eq!((report.read, report.added, report.cards), (700, 700, 700));
    assert!(office.verify(None).unwrap().faults.is_empty());
    // All of it is known again: the marks went in too.
    let (_, report) = office
        .import_opinions(good.as_bytes(), &making, &mut ())
        .unwrap()
        .unwrap();
    assert_eq!((report.added, report.known), (0, 700));
}
