//! The gate proved on a file of its own: what no door shows by itself.

use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use super::subjects::subjects_in;
use super::{Creation, Door, Error, Order, Session, Store, UserRole, Written};
use crate::domain::{Change, Instant, Item, Kind, Link, Record, Role, Value};
use crate::store::Expected;

const ACCOUNT: &str = "tester";

fn made(folder: &Path) -> Store {
    let creation = Creation {
        rehearsal: true,
        zone_minutes: 480,
        account: ACCOUNT.to_owned(),
    };
    let mut store = Store::create(&folder.join("duban.db"), &creation).unwrap();
    let cells = vec![
        ("name", Value::from("活动")),
        ("organiser", "市总".into()),
        ("from_on", "2009-03-01".into()),
        ("to_on", "2009-12-31".into()),
    ];
    create(&mut store, Kind::Campaign, cells);
    store.work_on(Some(1));
    store
}

fn order(command: &str) -> Order {
    let noon: Instant = Instant::of(1_256_270_400, 0).unwrap();
    Order {
        uid: uuid::Uuid::now_v7(),
        command: command.to_owned(),
        session: Session {
            account: ACCOUNT.to_owned(),
            person: None,
            role: UserRole::Admin,
            door: Door::CommandLine,
        },
        decision: None,
        note: String::new(),
        at: noon,
        day: "2009-10-23".parse().unwrap(),
        dated: true,
        expected: Vec::new(),
        undoes: None,
        content: None,
    }
}

/// Carries out an order that changes what a change says.
fn carry_out(store: &mut Store, order: &Order, change: Change) -> Result<Written, Error> {
    store.write(order, |gate| gate.apply(change).map(|_| ()))
}

fn creating(kind: Kind, cells: Vec<(&'static str, Value)>) -> Change {
    Change::unruled(vec![Item::Create { kind, cells }])
}

fn setting(record: &Record, column: &'static str, new: Value) -> Change {
    Change::unruled(vec![Item::Set {
        kind: record.kind,
        id: record.id,
        column,
        old: record.cell(column).clone(),
        new,
    }])
}

fn create(store: &mut Store, kind: Kind, cells: Vec<(&'static str, Value)>) -> i64 {
    let order = order(&format!("{}.make", kind.code()));
    let written = carry_out(store, &order, creating(kind, cells)).unwrap();
    written.created[0].1
}

fn department(name: &str) -> Change {
    creating(Kind::Department, vec![("name", name.into())])
}

#[test]
fn the_same_order_is_carried_out_once() {
    let folder = tempfile::tempdir().unwrap();
    let mut store = made(folder.path());
    let order = order("department.make");
    let first = carry_out(&mut store, &order, department("办公室")).unwrap();
    let again = carry_out(&mut store, &order, department("办公室")).unwrap();
    assert_eq!(again.seq, first.seq);
    assert_eq!(again.created, first.created);
    assert_eq!(store.reader().all(Kind::Department).unwrap().len(), 1);
}

#[test]
fn a_file_that_a_newer_program_has_taken_over_is_written_no_more() {
    let folder = tempfile::tempdir().unwrap();
    let mut store = made(folder.path());
    let newer = rusqlite::Connection::open(store.path()).unwrap();
    newer.pragma_update(None, "user_version", 99).unwrap();
    let refused = carry_out(&mut store, &order("department.make"), department("办公室"));
    let Err(Error::TooNew { found, .. }) = refused else {
        panic!("{refused:?}");
    };
    assert_eq!(found, 99);
    assert!(store.reader().all(Kind::Department).unwrap().is_empty());
}

#[test]
fn a_link_makes_another_version_of_the_record_it_begins_at() {
    let folder = tempfile::tempdir().unwrap();
    let mut store = made(folder.path());
    let person = create(&mut store, Kind::Person, vec![("name", "张明".into())]);
    let post = vec![
        ("name", Value::from("组长")),
        ("body", "steering_group".into()),
        ("seats", 1.into()),
    ];
    let post = create(&mut store, Kind::Post, post);
    let revision = |store: &Store| {
        let record = store.reader().find(Kind::Person, person).unwrap();
        record.unwrap().revision
    };
    let read = revision(&store);
    let (role, from, to) = (Role::Holds, person, post);
    let link = Change::unruled(vec![Item::Link(Link::new(role, from, to))]);
    carry_out(&mut store, &order("link.holds"), link).unwrap();
    assert_eq!(revision(&store), read + 1);
    // Whoever read it before does not overwrite what he has not seen.
    let mut late = order("person.amend");
    late.expected.push(Expected {
        kind: Kind::Person,
        id: person,
        revision: read,
    });
    let record = store.reader().find(Kind::Person, person).unwrap().unwrap();
    let change = setting(&record, "post", "部长".into());
    let refused = carry_out(&mut store, &late, change);
    assert!(
        matches!(refused, Err(Error::Conflict { .. })),
        "{refused:?}"
    );
    let cut = Change::unruled(vec![Item::Unlink(Link::new(role, from, to))]);
    carry_out(&mut store, &order("unlink.holds"), cut).unwrap();
    assert_eq!(revision(&store), read + 2);
}

/// How many texts an index holds that begin with a character of the word.
fn indexed(store: &Store, index: &str, word: &str) -> i64 {
    let words = super::search::condition(word).unwrap();
    let sql = format!("SELECT count(*) FROM {index} WHERE {index} MATCH ?1");
    store
        .conn
        .query_row(&sql, [words], |row| row.get(0))
        .unwrap()
}

#[test]
fn a_text_that_becomes_restricted_leaves_the_common_index_and_comes_back() {
    let folder = tempfile::tempdir().unwrap();
    let mut store = made(folder.path());
    let channel = create(&mut store, Kind::Channel, vec![("name", "专线".into())]);
    let cells = vec![
        ("text", Value::from("书记下来太少")),
        ("received_on", "2009-10-20".into()),
        ("channel_id", channel.into()),
    ];
    let opinion = create(&mut store, Kind::Opinion, cells);
    let where_it_is = |store: &Store| {
        ["opinions_words", "opinions_words_restricted"]
            .map(|index| indexed(store, index, "下来"))
    };
    assert_eq!(where_it_is(&store), [1, 0]);
    for (restricted, there) in [(true, [0, 1]), (false, [1, 0])] {
        let record = store
            .reader()
            .find(Kind::Opinion, opinion)
            .unwrap()
            .unwrap();
        let change = setting(&record, "restricted", restricted.into());
        carry_out(&mut store, &order("opinion.amend"), change).unwrap();
        assert_eq!(where_it_is(&store), there, "{restricted}");
    }
}

#[test]
fn an_order_whose_last_step_failed_is_looked_up_before_anything_is_said_of_it() {
    let folder = tempfile::tempdir().unwrap();
    let mut store = made(folder.path());
    let entries = |store: &Store| -> i64 {
        let count = "SELECT count(*) FROM journal";
        store.conn.query_row(count, [], |row| row.get(0)).unwrap()
    };
    let before = entries(&store);
    // The engine takes the end of a transaction back where this says so.
    store.conn.commit_hook(Some(|| true)).unwrap();
    let lost = order("department.make");
    let failed = carry_out(&mut store, &lost, department("办公室"));
    assert!(matches!(failed, Err(Error::Unsaved(_))), "{failed:?}");
    store.conn.commit_hook(None::<fn() -> bool>).unwrap();
    assert_eq!(entries(&store), before);
    let saved = order("department.make");
    let written = carry_out(&mut store, &saved, department("财务部")).unwrap();
    // The same failure of the last step, by what is found in the store then.
    let told = |uid| store.after_failed_end(uid, Error::Full, written.clone());
    assert_eq!(told(saved.uid).unwrap(), written);
    assert!(matches!(told(lost.uid), Err(Error::Full)));
    let away = folder.path().join("away.db");
    std::fs::rename(store.path(), &away).unwrap();
    let unsure = told(saved.uid);
    assert!(
        matches!(&unsure, Err(Error::Unsure(inner)) if matches!(**inner, Error::Full)),
        "{unsure:?}"
    );
    std::fs::rename(&away, store.path()).unwrap();
}

/// Writes the name of a store that the engine would take for none.
#[cfg(unix)]
#[test]
fn a_name_that_the_engine_takes_for_something_else_is_a_file_to_us() {
    for name in [
        ":memory:",
        "file:x.db",
        "file::memory:?cache=shared",
        "a?b#c%20d.db",
    ] {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join(name);
        let creation = Creation {
            rehearsal: true,
            zone_minutes: 480,
            account: ACCOUNT.to_owned(),
        };
        drop(Store::create(&path, &creation).unwrap());
        let alone = super::still::address_of(Path::new(name)).unwrap();
        assert!(alone.starts_with("file:./"), "{alone}");
        assert!(
            Store::open(&path)
                .unwrap()
                .verify(None)
                .unwrap()
                .faults
                .is_empty()
        );
    }
}

/// Rules with these numbers behind their names.
fn rules(numbers: std::ops::Range<usize>) -> Change {
    let rule = |n| Item::Create {
        kind: Kind::Rule,
        cells: vec![
            ("name", format!("办法{n}").into()),
            ("rule_change", "revise".into()),
        ],
    };
    Change::unruled(numbers.map(rule).collect())
}

#[test]
fn what_an_import_makes_is_counted_also_where_it_is_moved_or_thrown_away() {
    let folder = tempfile::tempdir().unwrap();
    let mut store = made(folder.path());
    let mut import = order("rule.import");
    import.session.door = Door::Import;
    let moved = |from: &'static str, to: &'static str| {
        let (kind, id) = (Kind::Rule, 3);
        let (from, to) = (from.to_owned(), to.to_owned());
        Change::unruled(vec![Item::Move { kind, id, from, to }])
    };
    let written = store.write(&import, |gate| {
        gate.apply(rules(0..200))?;
        gate.apply(moved("planned", "drafting"))?;
        gate.apply(rules(200..300)).map(|_| ())
    });
    written.unwrap();
    let counted = store.tallied(Kind::Rule).unwrap();
    assert_eq!(counted.values().copied().collect::<Vec<_>>(), [1, 299]);
    assert_eq!(store.recount(Kind::Rule).unwrap(), counted);
    // One that stops in the midst leaves nothing, and takes no trigger along.
    import.uid = uuid::Uuid::now_v7();
    let stopped = store.write(&import, |gate| {
        gate.apply(rules(300..500))?;
        gate.apply(moved("planned", "drafting")).map(|_| ())
    });
    assert!(
        matches!(stopped, Err(Error::Conflict { .. })),
        "{stopped:?}"
    );
    import.uid = uuid::Uuid::now_v7();
    let given_up = store.write(&import, |gate| {
        gate.apply(rules(300..500))?;
        gate.give_up();
        Ok(())
    });
    given_up.unwrap();
    carry_out(&mut store, &order("rule.make"), rules(300..301)).unwrap();
    let counted = store.tallied(Kind::Rule).unwrap();
    assert_eq!(counted.values().sum::<i64>(), 301);
    assert_eq!(store.recount(Kind::Rule).unwrap(), counted);
}

#[test]
fn the_newest_schema_is_the_last_migration() {
    use super::version::{MIGRATIONS, NEWEST};
    assert_eq!(usize::try_from(NEWEST).unwrap(), MIGRATIONS.len());
}

/// How many steps of SQLite's own something takes.
fn steps(store: &mut Store, work: impl Fn(&Store)) -> u64 {
    let taken = Arc::new(AtomicU64::new(0));
    let counted = Arc::clone(&taken);
    let count = move || {
        counted.fetch_add(1, Ordering::Relaxed);
        false
    };
    store.conn.progress_handler(1, Some(count)).unwrap();
    work(store);
    store
        .conn
        .progress_handler(1, None::<fn() -> bool>)
        .unwrap();
    taken.load(Ordering::Relaxed)
}

/// An import may write a hundred thousand records in one entry: none of their pages reads it whole.
#[test]
fn what_an_entry_wrote_of_one_record_is_read_without_the_others() {
    let of_an_entry_of = |records: usize| {
        let folder = tempfile::tempdir().unwrap();
        let mut store = made(folder.path());
        let kind = Kind::Department;
        let many = (1..=records).map(|n| Item::Create {
            kind,
            cells: vec![("name", format!("部门{n}").into())],
        });
        let order = order("department.import");
        let seq = carry_out(&mut store, &order, Change::unruled(many.collect()))
            .unwrap()
            .seq
            .unwrap();
        let of = (kind, 1);
        [
            steps(&mut store, |store| {
                assert_eq!(store.items_about(seq, of).unwrap().len(), 1);
            }),
            steps(&mut store, |store| {
                assert_eq!(store.entries(Some(of), None, 9).unwrap().len(), 1);
            }),
            steps(&mut store, |store| {
                let about = subjects_in(&store.conn, seq, Some(of)).unwrap();
                assert!(about.is_empty());
            }),
        ]
    };
    assert_eq!(of_an_entry_of(3), of_an_entry_of(300));
}

/// Many that were acted on at once, taken back and brought back: what still holds is found for all
/// of them together, not by reading all of it for each.
#[test]
fn what_holds_of_an_act_on_many_is_read_once() {
    let of_many = |many: usize| {
        let folder = tempfile::tempdir().unwrap();
        let mut store = made(folder.path());
        carry_out(&mut store, &order("rule.import"), rules(0..many)).unwrap();
        let mut undoes = None;
        let mut entries = Vec::new();
        for (from, to) in [
            ("planned", "drafting"),
            ("drafting", "planned"),
            ("planned", "drafting"),
        ] {
            let order = Order {
                undoes,
                ..order("rule.draft")
            };
            let written = store.write(&order, |gate| {
                for id in (1..).take(many) {
                    let kind = Kind::Rule;
                    gate.on_behalf_of(Some((kind, id)));
                    let (from, to) = (from.to_owned(), to.to_owned());
                    gate.apply(Change::unruled(vec![Item::Move { kind, id, from, to }]))?;
                }
                Ok(())
            });
            undoes = written.unwrap().seq;
            entries.extend(undoes);
        }
        let held = |store: &Store, at: usize| super::standing::holds(&store.conn, entries[at]);
        assert!(held(&store, 0).unwrap() && held(&store, 2).unwrap());
        steps(&mut store, |store| assert!(!held(store, 1).unwrap()))
    };
    let (few, more) = (of_many(20), of_many(80));
    assert!(more < few * 6, "{few} steps of 20, {more} of 80");
}
