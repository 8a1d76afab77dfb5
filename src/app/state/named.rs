//! Which records what is said names: a refusal that stands, what is against the act or the field in
//! hand, the notice, else the last notice that named any.

use super::possible::WhyNot;
use super::{Layer, State};
use crate::app::notice::{Notice, told};
use crate::domain::numbers_in;

impl State {
    /// Gives the numbers of the records that are named now.
    pub fn numbers_said(&self) -> Vec<String> {
        let standing = self.standing.as_ref().map(|it| &it.why);
        let said = standing.or(self.notice.as_ref()).map(Notice::numbers);
        let mut against = String::new();
        match self.top() {
            Some(Layer::Offers(popup)) => {
                let barred = popup.current().into_iter().flat_map(|it| &it.barred);
                for why in barred.flat_map(|it| &it.why) {
                    told(&mut against, why);
                }
            }
            Some(Layer::Form(form)) => {
                let faults = form.field().and_then(|it| it.fault.as_ref());
                for why in faults.into_iter().chain(&form.faults) {
                    told(&mut against, why);
                }
            }
            Some(
                Layer::Page(_)
                | Layer::Picker(_)
                | Layer::Palette(_)
                | Layer::Help(_)
                | Layer::Prompt(_)
                | Layer::Paper(_)
                | Layer::Pairs(_)
                | Layer::Columns(_),
            )
            | None => {}
        }
        let found = [said.unwrap_or_default(), numbers_in(&against)];
        let found = found.into_iter().find(|it| !it.is_empty());
        found.unwrap_or_else(|| self.named.clone())
    }

    /// Something must have been said that names a record.
    pub(super) fn why_nothing_named(&self) -> WhyNot {
        self.numbers_said()
            .is_empty()
            .then_some("why-nothing-named")
    }
}
