//! Work that takes long, as the screen begins it and hears of it.

use super::super::effect::Effect;
use super::super::effect::job::Job;
use super::super::notice::Notice;
use super::super::state::State;

/// The form has done its part; the work itself goes on beside the loop.
pub(super) fn begun(state: &mut State, job: Job, notice: Notice) -> Vec<Effect> {
    state.layers.pop();
    state.waiting.draft = false;
    state.folders.used(job.path());
    state.notice = Some(notice);
    vec![Effect::Work(job)]
}
