//! A made-up office in the middle of its third phase: what pictures and walks of screens are made
//! of.
//!
//! Nothing here writes a record past the rules: the office lives through its campaign day by day,
//! with the same use cases that screen and command line call, so that the journal is a real one.

mod activities;
mod intake;
mod plan;
mod problems;
mod rules;
mod sheet;
mod stage;
mod tasks;

use std::collections::BTreeMap;

use duban::domain::Day;
use duban::office::{FirstRun, Office, OfficeResult, Opening, Wishes, templates};

use self::sheet::{day, lost};
use self::stage::Stage;

/// The template that the made-up office follows.
const TEMPLATE: &str = "baoding-2009";

/// What happens on a day, in the order in which a day goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Scene {
    /// A phase begins: its place.
    PhaseStart(usize),
    /// A step begins: its place among all.
    StepStart(usize),
    /// Opinions are taken in.
    TakeIn,
    /// What came in is checked.
    Check,
    /// What needs no problem is answered, referred, filed.
    Dispose,
    /// What is left is distilled into problems, or merged into those that stand.
    Distil,
    /// The batches are counted and closed.
    CloseBatches,
    /// The party group confirms the problems.
    Confirm,
    /// Tasks are drafted: the scheme's, or those that came up late.
    Draft(bool),
    /// Tasks are issued with the paper of this letter.
    Issue(char),
    /// The rules that the scheme asks for are written down.
    PlanRules,
    /// Something happens to a task: what, and its place.
    Task(tasks::Turn, usize),
    /// Problems whose tasks are all closed are found resolved.
    Resolve,
    /// Some closed tasks are looked at again.
    LookBack,
    /// A rule goes one step on: which, and its place.
    Rule(rules::Step, usize),
    /// Something is held: its place in the sheet.
    Gather(usize),
    /// A deliverable is there: its place among those of all steps.
    Deliver(usize),
    /// A step ends.
    StepEnd(usize),
    /// A phase ends.
    PhaseEnd(usize),
}

/// The days of the play.
type Agenda = BTreeMap<Day, Vec<Scene>>;

/// Gives the day on which the made-up office stands: a Friday in the third phase.
pub(crate) fn today() -> Day {
    Day::of(2009, 10, 23).unwrap_or_default()
}

/// Makes a store at the place of `opening` and fills it with the made-up office.
///
/// The store is a rehearsal, and the office given back stands on [`today`], whatever day
/// `opening` names.
///
/// # Errors
/// As [`Office::create`]; nothing is left half played where the world fails, for the store is a
/// throw-away.
pub(crate) fn fill(opening: &Opening) -> OfficeResult<Office> {
    let first = day(2, 25)?;
    let mut office = create(opening, first)?;
    office.forgo_durability()?;
    let mut stage = Stage::new(office, sheet::tasks(), first);
    let roster = stage
        .office
        .import_roster(sheet::ROSTER.as_bytes(), &Wishes::default(), &mut ())?
        .map_err(|_fault| lost("roster"))?;
    if !roster.0.is_clean() {
        return Err(lost("roster"));
    }
    stage.meet()?;
    let clerk = stage.clerk()?;
    stage.office.introduce(Some(clerk))?;
    let mut agenda = Agenda::new();
    stage.plan_ahead(&mut agenda)?;
    stage.plan_intake(&mut agenda)?;
    Stage::plan_activities(&mut agenda)?;
    Stage::plan_problems(&mut agenda)?;
    Stage::plan_rules(&mut agenda)?;
    stage.plan_tasks(&mut agenda)?;
    for (day, mut scenes) in agenda.into_iter().filter(|(day, _)| *day <= today()) {
        scenes.sort();
        stage.office = stage.office.seated(&on(opening, day))?;
        stage.play(day, &scenes)?;
    }
    stage.office.seated(&on(opening, today()))
}

/// Gives an opening that stands on another day.
pub(crate) fn on(opening: &Opening, day: Day) -> Opening {
    Opening {
        today: Some(day),
        campaign: None,
        ..opening.clone()
    }
}

fn create(opening: &Opening, first: Day) -> OfficeResult<Office> {
    let template = templates()
        .into_iter()
        .find(|it| it.name == TEMPLATE)
        .ok_or_else(|| lost(TEMPLATE))?;
    let run = FirstRun {
        template: template.text.to_owned(),
        template_name: TEMPLATE.to_owned(),
        organiser: Some(sheet::Notes::read().get("organisation").to_owned()),
        person: None,
        start: None,
        rehearsal: true,
        zone_minutes: None,
    };
    Office::create(&on(opening, first), &run)?.map_err(|_faults| lost(TEMPLATE))
}

impl Stage {
    /// Plays a day; neighbouring acts that say the same are one command.
    fn play(&mut self, day: Day, scenes: &[Scene]) -> OfficeResult<()> {
        let mut waiting: Option<stage::Bundle> = None;
        for scene in scenes {
            if let Scene::Task(turn, task) = scene
                && let Some(next) = self.turn(*turn, *task)?
            {
                let rest = match waiting.as_mut() {
                    Some(bundle) => bundle.join(next),
                    None => Some(next),
                };
                if let Some(rest) = rest {
                    let ready = waiting.replace(rest);
                    self.carry_out(ready)?;
                }
                continue;
            }
            let ready = waiting.take();
            self.carry_out(ready)?;
            self.scene(day, *scene)?;
        }
        self.carry_out(waiting)
    }

    fn scene(&mut self, day: Day, scene: Scene) -> OfficeResult<()> {
        match scene {
            Scene::PhaseStart(place) => self.start_phase(place),
            Scene::StepStart(place) => self.start_step(place),
            Scene::TakeIn => self.take_in(day),
            Scene::Check => self.check(),
            Scene::Dispose => self.dispose(),
            Scene::Distil => self.distil(),
            Scene::CloseBatches => self.close_batches(),
            Scene::Confirm => self.confirm(day),
            Scene::Draft(late) => self.draft(late),
            Scene::Issue(letter) => self.issue(day, letter),
            Scene::PlanRules => self.make_rules(),
            Scene::Task(turn, task) => self.by_the_way(turn, task),
            Scene::Resolve => self.resolve(),
            Scene::LookBack => self.look_back(),
            Scene::Rule(step, place) => self.rule(day, step, place),
            Scene::Gather(place) => self.gather(place),
            Scene::Deliver(place) => self.deliver(place),
            Scene::StepEnd(place) => self.end_step(place),
            Scene::PhaseEnd(place) => self.end_phase(place),
        }
    }
}
