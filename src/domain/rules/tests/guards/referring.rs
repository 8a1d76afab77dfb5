//! Attempts against the guards of batches that are handed out, of opinions that are referred 转办,
//! and of the replies to them.

use super::super::world::{OFFICE_HEAD, OWNER, World, day};
use super::taking_in::{checked, said};
use super::{Attempt, act, attempt, bring, put};
use crate::domain::{Guard, Kind, Role};

const OPINION: Kind = Kind::Opinion;

pub(super) const ATTEMPTS: &[Attempt] = &[
    attempt(
        Guard::Says("nature", &["", "cards", "appraisal"]),
        "says-otherwise",
        || {
            let mut world = World::new();
            let cells = [("nature", "box".into())];
            let batch = world.book.put(Kind::Batch, &cells);
            let send = act(&world, (Kind::Batch, batch, "send"), OWNER, &[]);
            (world, send)
        },
    ),
    attempt(Guard::InNoSummary, "stands-in-summary", || {
        let (mut world, id) = checked();
        let summary = world.book.put(Kind::Summary, &[("text", "一事".into())]);
        world.book.links.insert((Role::Summarised, summary, id));
        let whom = [
            ("handled_by", "纪检组".into()),
            ("reference_no", "1号".into()),
        ];
        let transfer = act(&world, (OPINION, id, "transfer"), OFFICE_HEAD, &whom);
        (world, transfer)
    }),
    attempt(Guard::OriginalAtHand, "original-handed-on", || {
        let (mut world, id) = checked();
        let original = said(&mut world);
        for (record, column, value) in [
            (original, "reference_no", "移1".into()),
            (original, "restricted", true.into()),
            (id, "duplicate_of_id", original.into()),
        ] {
            put(&mut world, (OPINION, record), column, value);
        }
        bring(&mut world, (OPINION, original), "transferred");
        bring(&mut world, (OPINION, id), "duplicate");
        let mut back = act(&world, (OPINION, id, "reconsider"), OWNER, &[]);
        "另有所指".clone_into(&mut back.note);
        (world, back)
    }),
    attempt(Guard::ReferredInTime, "referred-late", || {
        let (mut world, id) = checked();
        world.today = day("2009-04-08");
        let unit = [("handled_by", "市总".into())];
        let refer = act(&world, (OPINION, id, "refer"), OFFICE_HEAD, &unit);
        (world, refer)
    }),
    attempt(Guard::Ahead("reply_by_on"), "day-not-ahead", || {
        let (mut world, id) = checked();
        let record = world.book.records.get_mut(&(OPINION, id)).unwrap();
        record.made_on = world.today.to_string();
        let unit = [
            ("handled_by", "市总".into()),
            ("reply_by_on", world.today.into()),
        ];
        let refer = act(&world, (OPINION, id, "refer"), OFFICE_HEAD, &unit);
        (world, refer)
    }),
    attempt(Guard::Untold("reply_came_on"), "told-already", || {
        let (mut world, id) = checked();
        bring(&mut world, (OPINION, id), "referred");
        let came = world.today.into();
        put(&mut world, (OPINION, id), "reply_came_on", came);
        let again = act(&world, (OPINION, id, "receive_reply"), OWNER, &[]);
        (world, again)
    }),
];
