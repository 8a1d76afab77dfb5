//! Random walks through the office on a real file: whatever is offered, added, written, taken
//! back, brought back and taken in, by two writers, with everything checked after every step.
//!
//! A walk is its seed. What a failing one prints is walked again by `DUBAN_WALK_SEED`; more and
//! longer ones by `DUBAN_WALKS` (how many in all), `DUBAN_WALK_STEPS` (how long) and
//! `DUBAN_WALK_VERIFY` (the whole check only every so many steps).

mod acts;
mod dice;
mod files;
mod fill;
mod hand;
mod on_file;
mod scene;
mod step;
mod walk;

use std::collections::BTreeMap;
use std::io::Write as _;
use std::panic::{AssertUnwindSafe, catch_unwind};

use self::step::{Fault, STEPS, Step, Tally};
use self::walk::Walk;

/// The tests that share the walks, so that they run side by side.
const TESTS: u64 = 5;
/// How many walks they go together.
const WALKS: u64 = 20;
const LENGTH: u64 = 100;

/// What is walked.
#[derive(Clone, Copy)]
struct Plan {
    walks: u64,
    seed: Option<u64>,
    length: u64,
    every: u64,
}

impl Plan {
    fn asked() -> Self {
        let asked = |name: &str| {
            let said = std::env::var(name).ok()?;
            Some(said.parse().unwrap_or_else(|_| panic!("{name}={said}")))
        };
        Self {
            walks: asked("DUBAN_WALKS").unwrap_or(WALKS),
            seed: asked("DUBAN_WALK_SEED"),
            length: asked("DUBAN_WALK_STEPS").unwrap_or(LENGTH),
            every: asked("DUBAN_WALK_VERIFY").unwrap_or(1),
        }
    }
}

/// Walks these steps of a walk, and says with what it ended.
fn walked(seed: u64, steps: &[u64], every: u64) -> (Result<Tally, Fault>, Vec<String>) {
    let mut walk = Walk::begin(seed);
    for (n, step) in steps.iter().enumerate() {
        let is_last = n + 1 == steps.len();
        let verifies = is_last || (n as u64 + 1).is_multiple_of(every);
        let taken = catch_unwind(AssertUnwindSafe(|| walk.step(seed, *step, verifies)));
        let taken = taken.unwrap_or_else(|panic| {
            let said = panic.downcast_ref::<String>().cloned();
            let said = said.or_else(|| panic.downcast_ref::<&str>().map(|it| (*it).to_owned()));
            Err(format!("panicked: {}", said.unwrap_or_default()))
        });
        if let Err(fault) = taken {
            return (Err(fault), walk.told);
        }
    }
    (Ok(walk.tally), walk.told)
}

/// Leaves out of a failing walk what it fails without. It ends where it failed, so that only its
/// end is checked as a whole.
fn shrunk(seed: u64, mut steps: Vec<u64>) -> Vec<u64> {
    let mut size = steps.len() / 2;
    while size > 0 {
        let mut at = 0;
        while at < steps.len() {
            let mut fewer = steps.clone();
            fewer.drain(at..(at + size).min(steps.len()));
            if !fewer.is_empty() && walked(seed, &fewer, u64::MAX).0.is_err() {
                steps = fewer;
            } else {
                at += size;
            }
        }
        size /= 2;
    }
    steps
}

fn walk(seed: u64, plan: Plan) -> Tally {
    let steps: Vec<u64> = (1..=plan.length).collect();
    let (ended, told) = walked(seed, &steps, plan.every);
    match ended {
        Ok(tally) => {
            if plan.seed.is_some() {
                let told = told.join("\n");
                std::io::stderr().write_all(told.as_bytes()).unwrap();
            }
            tally
        }
        Err(fault) => {
            // Said before it is shrunk: of a long walk that takes its time.
            let said = format!("DUBAN_WALK_SEED={seed}, step {}: {fault}\n", told.len());
            std::io::stderr().write_all(said.as_bytes()).unwrap();
            let kept = shrunk(seed, steps.into_iter().take(told.len()).collect());
            let (ended, told) = walked(seed, &kept, 1);
            let fault = ended.err().unwrap_or(fault);
            panic!("DUBAN_WALK_SEED={seed}\n{}\n{fault}", told.join("\n"));
        }
    }
}

/// Walks the share of one test, and holds that the walks were no empty ones.
fn share(of: u64) {
    let plan = Plan::asked();
    let seeds: Vec<u64> = match plan.seed {
        Some(seed) if of == 0 => vec![seed],
        Some(_) => return,
        None => (0..plan.walks).filter(|seed| seed % TESTS == of).collect(),
    };
    let mut sum = Tally::default();
    for seed in &seeds {
        let tally = walk(*seed, plan);
        for (step, n) in tally.tried {
            *sum.tried.entry(step).or_default() += n;
        }
        for (step, n) in tally.accepted {
            *sum.accepted.entry(step).or_default() += n;
        }
        for (act, n) in tally.acts {
            *sum.acts.entry(act).or_default() += n;
        }
        sum.of_second += tally.of_second;
    }
    if seeds.len() < 3 {
        return;
    }
    let never = STEPS.iter().filter(|it| !sum.accepted.contains_key(&it.0));
    let never: Vec<_> = never.map(|it| it.0).collect();
    assert!(never.is_empty(), "never accepted: {never:?} of {sum:#?}");
    assert!(
        sum.of_second > 0,
        "the second writer wrote nothing: {sum:#?}"
    );
    let commands = |counts: &BTreeMap<Step, usize>| -> usize {
        counts
            .iter()
            .filter(|it| it.0.writes())
            .map(|it| it.1)
            .sum()
    };
    let (tried, accepted) = (commands(&sum.tried), commands(&sum.accepted));
    assert!(
        accepted * 10 >= tried * 4,
        "{accepted} of {tried}: {sum:#?}"
    );
}

/// A test a share.
macro_rules! shares {
    ($($name:ident = $share:expr;)*) => {
        $(
            #[test]
            fn $name() {
                share($share);
            }
        )*
    };
}

shares! {
    whatever_is_done_the_ledger_agrees_with_itself = 0;
    whatever_is_done_the_ledger_agrees_with_itself_2 = 1;
    whatever_is_done_the_ledger_agrees_with_itself_3 = 2;
    whatever_is_done_the_ledger_agrees_with_itself_4 = 3;
    whatever_is_done_the_ledger_agrees_with_itself_5 = 4;
}
