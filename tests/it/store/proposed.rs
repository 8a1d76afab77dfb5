//! What is proposed for a day.

use duban::domain::light::{Light, light_of};
use duban::domain::{Day, Decision, Kind};
use duban::office::ActRequest;
use duban::store::Query;

use super::lists::demo;
use crate::made_up;

/// Who was never urged on his limit is proposed by his light alone, without his ladder being asked:
/// it has to come to the same as the ladder says of each.
#[test]
fn what_is_proposed_for_a_day_is_what_the_ladder_says_of_each() {
    let (folder, mut office) = demo();
    let opening = super::opening(folder.path(), "2009-10-23");
    let mut proposed = 0;
    for day in 0..40 {
        let today: Day = made_up::today().plus_days(day).unwrap();
        office = office.seated(&made_up::on(&opening, today)).unwrap();
        let tasks = office.all(Kind::Task).unwrap();
        let (mut due, mut presses) = (Vec::new(), 0);
        for task in &tasks {
            let rung = office.rung(task).unwrap();
            let light = light_of(task, office.sight());
            let shows = matches!(light, Some(Light::Red | Light::Yellow));
            presses += usize::from(shows);
            let is_due = rung.is_some_and(|it| it.from <= today);
            if shows && is_due && office.calendar().is_working_day(today) {
                due.push(task.id);
            }
        }
        let waiting = office.waiting(Some(Kind::Task), None).unwrap();
        let queue = waiting.iter().find(|it| it.def.word == "to_urge").unwrap();
        let rows = office.list(&Query {
            filter: queue.filter.clone(),
            ..Query::of(Kind::Task, 500)
        });
        let listed: Vec<i64> = rows.unwrap().rows.iter().map(|it| it.record.id).collect();
        assert_eq!(listed, due, "{today}");
        assert_eq!(usize::try_from(queue.n).unwrap(), due.len(), "{today}");
        let counted = office.count(Kind::Task, &queue.filter).unwrap();
        assert_eq!((counted.n, counted.exact), (due.len(), true), "{today}");
        proposed += due.len();
        // One more is urged, and left alone for a while.
        if let Some(id) = due.first() {
            let by = office.session().person;
            let request = ActRequest {
                verb: "urge".to_owned(),
                decision: Decision {
                    by,
                    ..Decision::default()
                },
                ..ActRequest::default()
            };
            // A circular is for a leader to decide.
            drop(office.act(Kind::Task, *id, &request));
        }
        assert!(presses >= due.len());
    }
    assert!(proposed > 100, "{proposed}");
}
