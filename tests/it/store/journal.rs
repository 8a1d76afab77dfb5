//! The journal only grows, and whatever is changed behind its back is found.

use std::path::Path;

use duban::domain::Kind;
use duban::office::Office;
use duban::store::Fault;
use rusqlite::Connection;

use super::{opening, skipping, wishes, with_roster};

/// Runs SQL on the file as an outsider with a plain connection would.
fn behind_the_back(folder: &Path, sql: &str) -> Result<(), rusqlite::Error> {
    Connection::open(folder.join("duban.db"))?.execute_batch(sql)
}

#[test]
fn no_plain_statement_changes_the_journal() {
    let folder = tempfile::tempdir().unwrap();
    drop(with_roster(folder.path(), "2009-10-23"));
    for sql in [
        "UPDATE journal SET note = 'x' WHERE seq = 1",
        "DELETE FROM journal WHERE seq = 1",
        "DELETE FROM journal_items WHERE seq = 1",
        "UPDATE journal_items SET data = '{}' WHERE seq = 1 AND n = 1",
        "INSERT OR REPLACE INTO journal SELECT * FROM journal WHERE seq = 1",
        "UPDATE OR REPLACE journal SET seq = 2 WHERE seq = 1",
        "INSERT INTO journal SELECT seq + 9, uid, at, day, account, person_id, door, command,
           decided_by, meeting_id, capacity, basis, decided_on, note, marks, undoes, items, prev,
           hash, request, answer FROM journal WHERE seq = 1",
    ] {
        assert!(behind_the_back(folder.path(), sql).is_err(), "{sql}");
    }
}

#[test]
fn every_change_behind_the_back_is_found() {
    for sql in [
        "UPDATE people SET name = '改名' WHERE id = 3",
        "UPDATE people SET state = 'void' WHERE id = 3",
        "DROP TRIGGER journal_stands; UPDATE journal SET account = 'x' WHERE seq = 1",
        "DROP TRIGGER journal_items_stand;
         UPDATE journal_items SET data = replace(data, '何建国', '何建军')",
        "DROP TRIGGER journal_stays; DROP TRIGGER journal_items_stay;
         DELETE FROM journal_items WHERE seq = 1; DELETE FROM journal WHERE seq = 1",
        "PRAGMA foreign_keys = OFF; DELETE FROM people WHERE id = 5",
        "INSERT INTO goals (id, uid, number, revision, state, campaign_id, made_on, name)
         VALUES (99, x'00', '标-99', 1, 'active', 1, '2009-01-01', '多的')",
        "UPDATE tallies SET n = n + 1",
        "INSERT INTO tallies VALUES ('task', 1, 'closed', 0, '', '', 0, '', 5)",
        "INSERT INTO day_tallies VALUES (1, 'task', 'due', '2009-10-01', 5)",
        "INSERT INTO acts VALUES ('task', 'closed', 1, 1, '2009-10-22')",
        "DROP TRIGGER journal_stands",
        "DROP INDEX extensions_to_task",
    ] {
        let folder = tempfile::tempdir().unwrap();
        let mut office = with_roster(folder.path(), "2009-10-23");
        let bytes = std::fs::read("tests/data/imports/opinions-faults.utf8.csv").unwrap();
        office
            .import_opinions(&bytes, &skipping(), &mut ())
            .unwrap()
            .unwrap();
        assert_eq!(office.verify(None).unwrap().faults, Vec::new());
        drop(office);
        behind_the_back(folder.path(), sql).unwrap();
        let office = Office::open(&opening(folder.path(), "2009-10-23")).unwrap();
        assert_ne!(office.verify(None).unwrap().faults, Vec::new(), "{sql}");
    }
}

#[test]
fn what_hangs_on_a_record_is_held_against_the_journal() {
    let holder =
        "SELECT p.number FROM people p JOIN links l ON l.from_id = p.id AND l.role = 'holds'
                  ORDER BY p.id LIMIT 1";
    let giver = "SELECT o.number FROM opinions o JOIN givers g ON g.opinion_id = o.id
                 ORDER BY o.id LIMIT 1";
    let file = "SELECT number FROM attachments";
    for (sql, of) in [
        (
            "DELETE FROM links WHERE role = 'holds' AND from_id =
               (SELECT min(from_id) FROM links WHERE role = 'holds')",
            holder,
        ),
        (
            "UPDATE links SET to_id = 99 WHERE role = 'holds' AND from_id =
               (SELECT min(from_id) FROM links WHERE role = 'holds')",
            holder,
        ),
        (
            "UPDATE givers SET name = '张三' WHERE opinion_id =
               (SELECT min(opinion_id) FROM givers)",
            giver,
        ),
        (
            "DELETE FROM givers WHERE opinion_id = (SELECT min(opinion_id) FROM givers)",
            giver,
        ),
        ("UPDATE file_pieces SET bytes = x'00' WHERE n = 1", file),
        ("DELETE FROM file_pieces", file),
    ] {
        let folder = tempfile::tempdir().unwrap();
        let mut office = with_roster(folder.path(), "2009-10-23");
        let bytes = std::fs::read("assets/demo/opinions-2009.gb18030.csv").unwrap();
        office
            .import_opinions(&bytes, &wishes(), &mut ())
            .unwrap()
            .unwrap();
        let paper = vec![7_u8; (1 << 20) + 9];
        office.attach(Kind::Opinion, 1, "照片.jpg", &paper).unwrap();
        assert_eq!(office.verify(None).unwrap().faults, Vec::new());
        drop(office);
        let conn = Connection::open(folder.path().join("duban.db")).unwrap();
        let number: String = conn.query_row(of, [], |row| row.get(0)).unwrap();
        drop(conn);
        behind_the_back(folder.path(), sql).unwrap();
        let office = Office::open(&opening(folder.path(), "2009-10-23")).unwrap();
        let faults = office.verify(None).unwrap().faults;
        let names = |fault: &Fault| {
            let number = number.clone();
            [
                Fault::Link(number.clone()),
                Fault::Giver(number.clone()),
                Fault::File(Kind::Attachment, number),
            ]
            .contains(fault)
        };
        assert!(faults.iter().any(names), "{sql}: {number} {faults:?}");
    }
}

#[test]
fn a_rewritten_chain_does_not_hold_an_anchor() {
    let folder = tempfile::tempdir().unwrap();
    let office = with_roster(folder.path(), "2009-10-23");
    let (seq, hash) = office.verify(None).unwrap().head;
    assert_eq!(
        office.verify(Some((seq, &hash))).unwrap().faults,
        Vec::new()
    );
    let other = "0".repeat(64);
    assert_ne!(
        office.verify(Some((seq, &other))).unwrap().faults,
        Vec::new()
    );
    assert_ne!(
        office.verify(Some((seq + 1, &hash))).unwrap().faults,
        Vec::new()
    );
}

#[test]
fn givers_and_verbatim_texts_are_not_in_the_journal() {
    let folder = tempfile::tempdir().unwrap();
    let mut office = with_roster(folder.path(), "2009-10-23");
    let bytes = std::fs::read("assets/demo/opinions-2009.gb18030.csv").unwrap();
    office
        .import_opinions(&bytes, &wishes(), &mut ())
        .unwrap()
        .unwrap();
    drop(office);
    let conn = Connection::open(folder.path().join("duban.db")).unwrap();
    let count = |word: &str| -> i64 {
        conn.query_row(
            "SELECT count(*) FROM journal_items WHERE kind = 'opinion' AND instr(data, ?1)",
            [word],
            |row| row.get(0),
        )
        .unwrap()
    };
    assert_eq!(
        (count("食堂浪费严重"), count("15833688523"), count("吴若曦")),
        (0, 0, 0)
    );
    let sealed: i64 = conn
        .query_row("SELECT count(*) FROM givers", [], |row| row.get(0))
        .unwrap();
    assert_eq!((sealed, count("commitment")), (322, 322));
}

#[test]
fn a_program_that_has_become_the_older_one_stops_writing() {
    let folder = tempfile::tempdir().unwrap();
    let mut office = with_roster(folder.path(), "2009-10-23");
    behind_the_back(folder.path(), "PRAGMA user_version = 999").unwrap();
    let cells = [("title", duban::domain::Value::from("某事"))].into();
    let refused = office.make(Kind::Problem, &cells, &duban::store::Giver::default());
    assert!(
        matches!(refused, Err(duban::office::OfficeError::TooNew { .. })),
        "{refused:?}"
    );
}

#[test]
fn what_was_answered_to_a_request_is_sealed() {
    let folder = tempfile::tempdir().unwrap();
    let mut office = with_roster(folder.path(), "2009-10-23");
    let bytes = std::fs::read("tests/data/imports/opinions-faults.utf8.csv").unwrap();
    office.under_request(Some("读".to_owned()));
    (office.import_opinions(&bytes, &skipping(), &mut ()))
        .unwrap()
        .unwrap();
    assert_eq!(office.verify(None).unwrap().faults, Vec::new());
    let seq = office.head().unwrap();
    drop(office);
    let sql = "DROP TRIGGER journal_stands; \
               UPDATE journal SET answer = replace(answer, '\"bad\":7', '\"bad\":6')";
    behind_the_back(folder.path(), sql).unwrap();
    let office = Office::open(&opening(folder.path(), "2009-10-23")).unwrap();
    let faults = office.verify(None).unwrap().faults;
    assert!(faults.contains(&Fault::Chain(seq)), "{faults:?}");
}
