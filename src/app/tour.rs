//! The tour 导览: fifteen steps through the year of a made-up office, from what waits over a card
//! to the palette. Each says which key does what, and notices by itself that it was done.

use super::keys_shown::key_name;
use super::registry::Entry;
use super::state::{Layer, List, State, Tab, Tour};
use crate::i18n::{Args, Texts};

/// A step; its words are `tour-<word>`, in which each of its keys stands by the name of the action.
struct Step {
    word: &'static str,
    keys: &'static [&'static str],
    done: fn(&State) -> bool,
}

const fn step(
    word: &'static str,
    keys: &'static [&'static str],
    done: fn(&State) -> bool,
) -> Step {
    Step { word, keys, done }
}

/// The steps, in their order. The last one ends with the program.
static STEPS: [Step; 15] = [
    step("waiting", &["open"], |state| {
        let list = state.list().filter(|_| state.layers.is_empty());
        let of_queue = list.is_some_and(|it| it.filter != List::of(it.kind).filter);
        of_queue || matches!(state.top(), Some(Layer::Page(_) | Layer::Form(_)))
    }),
    step("offers", &["advance"], |state| {
        matches!(state.top(), Some(Layer::Offers(_)))
    }),
    step("back", &["back"], |state| state.layers.is_empty()),
    step("pane", &["pane_3"], |state| lies_open(state, Tab::Opinions)),
    step("find", &["find", "accept"], |state| {
        state.layers.is_empty() && is_narrowed(state)
    }),
    step("whole", &["back"], |state| {
        lies_open(state, Tab::Opinions) && !is_narrowed(state)
    }),
    step("card", &["new", "skip_field", "save"], |state| {
        state.last_made.is_some()
    }),
    step("undo", &["undo"], |state| {
        let undone = state.notice.as_ref().map(|it| it.is("notice-undone"));
        // Whoever skipped the card has nothing to take back.
        state.last_made.is_none() || undone == Some(true)
    }),
    step("number", &["go_to", "accept"], |state| {
        let page = state.page();
        page.is_some_and(|it| Tab::of(it.line.row.record.kind) == Some(Tab::Opinions))
    }),
    step("help", &["help"], |state| {
        matches!(state.top(), Some(Layer::Help(_)))
    }),
    step("pane-held", &["back", "pane_7"], |state| {
        lies_open(state, Tab::Activities)
    }),
    step("unmet", &["unmet"], State::shows_unmet),
    step("paper", &["paper"], |state| {
        matches!(state.top(), Some(Layer::Paper(_)))
    }),
    step(
        "palette",
        &["palette"],
        |state| matches!(state.top(), Some(Layer::Palette(list)) if !list.typed.is_empty()),
    ),
    step("end", &["quit"], |_| false),
];

fn lies_open(state: &State, tab: Tab) -> bool {
    state.tab == tab && state.layers.is_empty()
}

fn is_narrowed(state: &State) -> bool {
    state.list().is_some_and(|list| list.filter.text.is_some())
}

/// Gives the step that stands before somebody in words, with its place among all.
pub fn words(tour: Tour, state: &State, texts: &Texts) -> String {
    let Some(step) = STEPS.get(tour.at) else {
        return String::new();
    };
    let mut args = Args::new();
    for name in step.keys {
        let scopes = Entry::named(name).map_or(&[][..], |it| it.scopes);
        let chords = state.keymap.chords(scopes, name);
        // An action may have been left without a key: the palette leads to it.
        let key = chords
            .first()
            .map_or_else(|| texts.action(name), |chord| key_name(texts, *chord));
        args = args.set(name, key);
    }
    let said = texts.say_with(&format!("tour-{}", step.word), &args);
    let args = Args::new()
        .set("n", tour.at + 1)
        .set("all", STEPS.len())
        .set("step", said);
    texts.say_with("tour-row", &args)
}

/// Gives the tour with its next step before somebody; on the last one it stays.
pub fn next(tour: Tour) -> Tour {
    Tour {
        at: (tour.at + 1).min(STEPS.len() - 1),
    }
}

/// Goes on where the step that stands before somebody was done; one at a time, for what he did may
/// look like the step behind it too.
pub fn follow(state: &mut State) {
    if let Some(tour) = state.tour
        && STEPS.get(tour.at).is_some_and(|step| (step.done)(state))
    {
        state.tour = Some(next(tour));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::keymap::Keymap;
    use crate::app::state::Facts;
    use crate::exchange::paper::width;
    use crate::i18n::Language;

    /// The row above the keys is one row, whatever the language.
    #[test]
    fn every_step_says_its_keys_and_fits_its_row() {
        let state = State::new(Facts::default(), Keymap::built_in(), (80, 24));
        for language in [Language::Chinese, Language::English] {
            let texts = Texts::for_screen(language);
            let mut tour = Tour::default();
            for step in &STEPS {
                let said = words(tour, &state, &texts);
                assert!(width(&said) <= 78, "{}: {said}", width(&said));
                for name in step.keys {
                    let scopes = Entry::named(name).unwrap().scopes;
                    let chord = state.keymap.chords(scopes, name)[0];
                    assert!(said.contains(&key_name(&texts, chord)), "{name}: {said}");
                }
                tour = next(tour);
            }
            assert_eq!(tour, next(tour), "the last step stays");
        }
    }
}
