//! The clock against the journal: whatever instant it tells, one can read and write; what is
//! wrong with it is marked in the entry.

use std::cell::Cell;
use std::collections::BTreeMap;
use std::time::Duration;

use duban::domain::{Instant, Kind, Value};
use duban::office::{Office, Opening};
use duban::store::Giver;

use super::{opening, rehearsal};
use crate::support::by_days;

thread_local! {
    static NOW: Cell<&'static str> = const { Cell::new("2009-10-23T04:00:00Z") };
}

fn clock() -> Instant {
    NOW.get().parse().unwrap()
}

/// Opens the store as its clock tells the day, or on a day that is given by hand.
fn at_work(folder: &std::path::Path, by_hand: bool) -> Office {
    drop(rehearsal(folder, "2009-10-23"));
    let given = opening(folder, "2009-10-23");
    Office::open(&Opening {
        today: given.today.filter(|_| by_hand),
        clock,
        ..given
    })
    .unwrap()
}

fn cells(name: &str) -> BTreeMap<&'static str, Value> {
    BTreeMap::from([("name", Value::from(name))])
}

/// Writes under a clock; gives the keys that were told and those that stand in the entry.
fn write_at(office: &mut Office, now: &'static str) -> (Vec<String>, Vec<String>) {
    NOW.set(now);
    let count = office.count(Kind::Department, &duban::store::Filter::default());
    let name = format!("{now} {:?}", count.unwrap());
    let written = office
        .make(Kind::Department, &cells(&name), &Giver::default())
        .unwrap()
        .written;
    let told = written.marks.iter().map(|it| it.key.to_owned());
    let last = office.history(None, None, 1).unwrap().remove(0).entry;
    assert_eq!(Some(last.seq), written.seq);
    (told.collect(), last.marks)
}

fn told_at(office: &Office, now: &'static str) -> Vec<&'static str> {
    NOW.set(now);
    let marks = office.clock_marks().unwrap();
    marks.iter().map(|it| it.key).collect()
}

#[test]
fn what_is_written_under_a_wrong_clock_is_marked_and_written() {
    for by_hand in [false, true] {
        let folder = tempfile::tempdir().unwrap();
        let mut office = at_work(folder.path(), by_hand);
        for (now, wanted) in [
            ("2009-10-23T04:00:01Z", None),
            ("2009-10-23T04:00:00Z", None),
            ("2009-12-22T03:00:00Z", None),
            ("2009-12-21T03:00:00Z", Some("clock-behind")),
            ("1961-05-01T00:00:00Z", Some("clock-behind")),
            // Under the same wrong clock, and under the right one again.
            ("1961-05-02T00:00:00Z", Some("clock-behind")),
            ("2009-12-22T02:58:59Z", Some("clock-behind")),
            ("2009-12-22T02:59:00Z", None),
            ("2010-01-01T00:00:00Z", None),
            ("2010-03-03T00:00:00Z", Some("clock-far-after")),
            // Not believed as long as it has not gone on for a week.
            ("2010-03-03T00:00:01Z", Some("clock-far-after")),
            ("2010-05-02T00:00:00Z", Some("clock-far-after")),
            ("2010-05-02T00:00:01Z", None),
            ("2010-05-01T00:00:00Z", Some("clock-behind")),
            ("2010-07-02T00:00:00Z", Some("clock-far-after")),
            ("2099-05-02T00:00:00Z", Some("clock-far-after")),
            ("9999-12-30T23:59:59Z", Some("clock-far-after")),
            ("9999-12-30T23:59:59Z", Some("clock-far-after")),
            ("0001-01-02T00:00:00Z", Some("clock-behind")),
            // After whatever was told in between, what is right is right.
            ("2010-06-30T00:00:00Z", None),
            ("2010-07-02T00:00:00Z", None),
        ] {
            let wanted: Vec<&str> = wanted.into_iter().collect();
            let found = told_at(&office, now);
            assert_eq!(found, wanted, "{now}");
            let (told, kept) = write_at(&mut office, now);
            assert_eq!(told, wanted, "{now}");
            assert_eq!(kept, wanted, "{now}");
        }
        assert!(office.verify(None).unwrap().faults.is_empty());
    }
}

#[test]
fn a_store_without_an_entry_of_its_own_blames_no_clock() {
    let folder = tempfile::tempdir().unwrap();
    NOW.set("1960-01-01T00:00:00Z");
    let first = opening(folder.path(), "2009-10-23");
    let template = duban::exchange::template::Template::built_in("baoding-2009").unwrap();
    let run = duban::office::FirstRun {
        template: template.to_owned(),
        template_name: "baoding-2009".to_owned(),
        organiser: None,
        person: None,
        start: None,
        rehearsal: false,
        zone_minutes: None,
    };
    let opening = Opening {
        today: None,
        clock,
        ..first
    };
    let office = Office::create(&opening, &run).unwrap().unwrap();
    let entries = office.history(None, None, 10).unwrap();
    assert!(!entries.is_empty());
    assert!(entries.iter().all(|it| it.entry.marks.is_empty()));
    assert!(office.clock_marks().unwrap().is_empty());
}

#[test]
fn after_a_leap_every_entry_is_marked_until_the_clock_is_right_again() {
    let folder = tempfile::tempdir().unwrap();
    let mut office = at_work(folder.path(), false);
    assert!(office.note_leap(by_days(3), Duration::ZERO));
    assert!(!office.note_leap(by_days(3), Duration::ZERO));
    for now in ["2009-10-26T04:00:00Z", "2009-10-26T04:00:10Z"] {
        assert_eq!(write_at(&mut office, now).1, ["clock-leapt"]);
    }
    office.note_leap(by_days(-3), Duration::ZERO);
    let (_, kept) = write_at(&mut office, "2009-10-23T04:00:00Z");
    assert_eq!(kept, ["clock-leapt-back"]);
    assert!(office.note_leap(by_days(0), Duration::ZERO));
    // What was written after the leap is later than now, and nobody goes by it.
    for now in ["2009-10-23T04:00:10Z", "2009-10-26T04:00:10Z"] {
        assert!(write_at(&mut office, now).1.is_empty(), "{now}");
    }
    assert_eq!(
        write_at(&mut office, "2009-10-25T04:00:10Z").1,
        ["clock-behind"]
    );
}

#[test]
fn the_latest_of_those_within_a_minute_is_gone_by() {
    let folder = tempfile::tempdir().unwrap();
    let mut office = at_work(folder.path(), false);
    for (now, wanted) in [
        ("2009-10-23T05:00:00Z", None),
        ("2009-10-23T04:59:20Z", None),
        // Forty seconds before the last one, and more than a minute before the latest.
        ("2009-10-23T04:58:40Z", Some("clock-behind")),
        ("2009-10-23T04:59:10Z", None),
    ] {
        let wanted: Vec<&str> = wanted.into_iter().collect();
        assert_eq!(told_at(&office, now), wanted, "{now}");
        assert_eq!(write_at(&mut office, now).1, wanted, "{now}");
    }
}

#[test]
fn what_is_gone_by_is_neither_doubted_nor_of_another_time() {
    let folder = tempfile::tempdir().unwrap();
    let mut office = at_work(folder.path(), false);
    let mut write = |now, wanted: Option<&str>| {
        let wanted: Vec<&str> = wanted.into_iter().collect();
        assert_eq!(write_at(&mut office, now).1, wanted, "{now}");
    };
    // Of several within a minute the latest.
    write("2009-10-23T05:00:10Z", None);
    write("2009-10-23T04:59:50Z", None);
    write("2009-10-23T04:59:20Z", None);
    write("2009-10-23T04:59:00Z", Some("clock-behind"));
    // Set back for a week and believed again: what is later by days is gone by no more.
    write("2009-11-06T04:00:00Z", None);
    for now in [
        "2009-10-24T04:00:00Z",
        "2009-10-28T04:00:00Z",
        "2009-10-31T04:00:00Z",
    ] {
        write(now, Some("clock-behind"));
    }
    write("2009-10-31T04:00:01Z", None);
    write("2009-10-31T04:00:02Z", None);
    // After a leap that was taken back within the minute.
    office.note_leap(by_days(3), Duration::ZERO);
    let (_, kept) = write_at(&mut office, "2009-10-31T04:00:42Z");
    assert_eq!(kept, ["clock-leapt"]);
    office.note_leap(by_days(0), Duration::ZERO);
    let (_, kept) = write_at(&mut office, "2009-10-31T03:59:10Z");
    assert!(kept.is_empty(), "{kept:?}");
}

#[test]
fn an_entry_without_an_instant_is_passed_over() {
    let folder = tempfile::tempdir().unwrap();
    let mut office = at_work(folder.path(), false);
    for now in ["2009-10-23T05:00:00Z", "2009-10-23T05:00:01Z"] {
        assert!(write_at(&mut office, now).1.is_empty());
    }
    drop(office);
    let raw = rusqlite::Connection::open(folder.path().join("duban.db")).unwrap();
    let triggers = rusqlite::config::DbConfig::SQLITE_DBCONFIG_ENABLE_TRIGGER;
    raw.set_db_config(triggers, false).unwrap();
    raw.execute(
        "UPDATE journal SET at = '昨天' WHERE seq = (SELECT max(seq) FROM journal)",
        [],
    )
    .unwrap();
    drop(raw);
    let given = opening(folder.path(), "2009-10-23");
    let opening = Opening {
        today: None,
        clock,
        ..given
    };
    let office = Office::open(&opening).unwrap();
    assert_eq!(told_at(&office, "2009-10-23T04:00:00Z"), ["clock-behind"]);
    assert!(told_at(&office, "2009-10-23T05:00:00Z").is_empty());
}

#[test]
fn nothing_is_marked_where_nothing_is_written() {
    let folder = tempfile::tempdir().unwrap();
    let mut office = at_work(folder.path(), false);
    NOW.set("2099-01-01T00:00:00Z");
    let before = office.history(None, None, 1).unwrap()[0].entry.seq;
    let nothing = BTreeMap::new();
    assert!(
        office
            .make(Kind::Department, &nothing, &Giver::default())
            .is_err()
    );
    let count = office.count(Kind::Department, &duban::store::Filter::default());
    assert!(count.is_ok());
    assert_eq!(office.history(None, None, 1).unwrap()[0].entry.seq, before);
}
