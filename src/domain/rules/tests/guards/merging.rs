//! Attempts against the guards of problems that are merged into others.

use super::super::world::{LEAD, OWNER};
use super::taking_in::submitted;
use super::{Attempt, act, attempt, bring};
use crate::domain::{Guard, Kind, Value};

const PROBLEM: Kind = Kind::Problem;

pub(super) const ATTEMPTS: &[Attempt] = &[
    attempt(Guard::MergesIntoAnother, "target-ended", || {
        let (mut world, problem) = submitted();
        bring(&mut world, (PROBLEM, problem), "candidate");
        let other = world.book.put(PROBLEM, &[("title", "已了".into())]);
        bring(&mut world, (PROBLEM, other), "resolved");
        let into = [("merged_into_id", other.into())];
        let merge = act(&world, (PROBLEM, problem, "merge"), OWNER, &into);
        (world, merge)
    }),
    attempt(Guard::MergesIntoAnother, "merges-into-itself", || {
        let (mut world, problem) = submitted();
        bring(&mut world, (PROBLEM, problem), "candidate");
        let into = [("merged_into_id", problem.into())];
        let merge = act(&world, (PROBLEM, problem, "merge"), OWNER, &into);
        (world, merge)
    }),
    attempt(Guard::MergesIntoAnother, "merges-across-persons", || {
        let (mut world, problem) = submitted();
        bring(&mut world, (PROBLEM, problem), "candidate");
        let own = [
            ("title", Value::from("本人的")),
            ("problem_list", "personal".into()),
            ("about_id", LEAD.into()),
        ];
        let other = world.book.put(PROBLEM, &own);
        bring(&mut world, (PROBLEM, other), "candidate");
        let into = [("merged_into_id", other.into())];
        let merge = act(&world, (PROBLEM, problem, "merge"), OWNER, &into);
        (world, merge)
    }),
];
