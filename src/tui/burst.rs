//! What a burst of keys is: a paste without brackets, or keys that came together.
//!
//! A paste is text and nothing else: it saves nothing, goes to no other field and gives no
//! command. What an input method commits before an Enter, and cards typed ahead with a digit for
//! each choice, are keys.

use super::front::Front;
use super::widgets::Typed;
use crate::app::action::Action;
use crate::app::chord::{Chord, Key};
use crate::app::notice::Notice;
use crate::app::state::Form;

/// The most fields that one types ahead blindly: the keys that a card costs beside its text.
const AHEAD: usize = 5;
/// An input method commits no longer phrase at once.
const PHRASE: usize = 20;
/// So few characters are taken for commands; more is text that went astray.
const COMMANDS: usize = 2;

/// A burst of characters, line ends and tabs.
struct Burst<'a>(&'a [Chord]);

impl Burst<'_> {
    /// Gives it as text.
    fn text(&self) -> String {
        let as_text = |chord: &Chord| {
            if chord.key == Key::Enter {
                '\n'
            } else if chord.key == Key::Tab {
                '\t'
            } else {
                chord.typed().unwrap_or_default()
            }
        };
        self.0.iter().map(as_text).collect()
    }

    fn parts(&self) -> Vec<usize> {
        let parts = self.0.split(|chord| chord.typed().is_none());
        parts.map(<[Chord]>::len).collect()
    }

    /// Says whether it is pasted: text goes on behind a line end or a tab, and not only as one
    /// digit for each of a few choices.
    fn is_paste(&self) -> bool {
        let parts = self.parts();
        let (first, rest) = parts.split_first().map_or((0, &[][..]), |(a, b)| (*a, b));
        let texts = usize::from(first > 0) + rest.iter().filter(|len| **len > 0).count();
        let ahead = parts.len() <= AHEAD + 1 && self.chooses_behind();
        texts > 1 && !ahead
    }

    /// Says whether text goes on behind a line end or a tab, also where the text before it came
    /// earlier: as a key by itself, with the read before.
    fn goes_on(&self) -> bool {
        !self.chooses_behind()
    }

    /// Says whether nothing stands behind the first line end or tab but single digits, each of
    /// which chooses.
    fn chooses_behind(&self) -> bool {
        let mut parts = self.0.split(|chord| chord.typed().is_none()).skip(1);
        parts.all(|part| match part {
            [] => true,
            [one] => (one.half_width().typed()).is_some_and(|c| c.is_ascii_digit()),
            _ => false,
        })
    }

    /// Says whether each digit behind a line end would choose, typed from the focused field of a
    /// form on; one that falls into a text belongs to a pasted text.
    fn chooses_in(&self, form: &Form) -> bool {
        let mut form = form.clone();
        let mut behind = false;
        self.0.iter().all(|chord| {
            let Some(typed) = chord.half_width().typed() else {
                behind = true;
                form.step(true);
                return true;
            };
            let options = form.field().map_or(0, |it| it.options.len());
            let place = typed.to_digit(10).and_then(|it| usize::try_from(it).ok());
            let chosen = place.filter(|place| *place <= options && options > 0);
            if let (Some(place), Some(field)) = (chosen, form.field_mut()) {
                field.choose(place.checked_sub(1));
                form.step(true);
            }
            !behind || chosen.is_some()
        })
    }

    /// Says whether it is too long for what an input method commits before an Enter.
    fn is_no_phrase(&self) -> bool {
        self.parts().into_iter().max().unwrap_or_default() > PHRASE
    }

    /// Says whether it may be commands where no text is typed: one key held down, or very few.
    fn is_commands(&self) -> bool {
        let same = self.0.windows(2).all(|two| two.first() == two.last());
        let typed = self.0.iter().filter(|chord| chord.typed().is_some());
        same || typed.count() <= COMMANDS
    }

    /// Says whether it may be choices by digits: digits, with line ends and tabs between them.
    fn is_choices(&self) -> bool {
        let digit = |c: char| c.is_ascii_digit();
        let mut typed = self.0.iter().filter_map(|chord| chord.half_width().typed());
        self.parts().into_iter().all(|len| len <= 1) && typed.all(digit)
    }

    /// Splits off a digit that chooses, with text for the next field behind it.
    fn choice_and_text(&self) -> Option<(Chord, &[Chord])> {
        let (first, rest) = self.0.split_first()?;
        first.half_width().typed().filter(char::is_ascii_digit)?;
        let next = rest.first()?.typed()?;
        // 1. 2、 12楼: a text that begins with a number.
        (next.is_alphabetic() && !self.is_paste()).then_some((*first, rest))
    }
}

impl Front {
    /// Takes what came at once for what it is here; `act` takes the actions.
    pub(super) fn take_burst(
        &mut self,
        chords: &[Chord],
        act: &mut dyn FnMut(&mut Self, Action),
    ) {
        let burst = Burst(chords);
        let mut typed = chords.iter().map(|chord| chord.typed());
        if self.state.standing.is_some() && typed.any(|it| it.is_some()) {
            let first = chords.first().filter(|_| burst.is_choices());
            let answer = first.and_then(|it| self.state.while_refused(*it));
            if let (Some(answer @ Action::Digit(_)), Some(rest)) = (answer, chords.get(1..)) {
                act(self, answer);
                if !rest.is_empty() {
                    self.take_burst(rest, act);
                }
                return;
            }
            return act(self, Action::Wait(burst.text()));
        }
        if self.is_pasted(&burst) {
            if let Some(action) = self.pasted(&burst.text()) {
                act(self, action);
            }
            return;
        }
        if self.state.focus().is_some() {
            let ends = chords.last().is_some_and(|it| it.typed().is_none());
            if ends && burst.is_no_phrase() && self.enter_saves() {
                // Too long for a phrase: a pasted line brings its end along.
                if let Some(action) = self.pasted(burst.text().trim_end()) {
                    act(self, action);
                }
                self.state.notice = Some(Notice::hint("notice-line-end"));
                return;
            }
            return self.take_keys(chords, act);
        }
        let mut typed = chords.iter().filter_map(|it| it.typed());
        let astray = if typed.all(|c| !c.is_ascii()) {
            Action::InputMethod
        } else {
            Action::PastedNowhere
        };
        if self.state.form().is_some() {
            if let Some((end, rest)) =
                chords.split_first().filter(|(it, _)| it.typed().is_none())
            {
                // On from the choice; what was typed with it belongs to the field behind.
                self.take_keys(&[*end], act);
                if !rest.is_empty() {
                    self.take_burst(rest, act);
                }
            } else if let Some((digit, rest)) = burst.choice_and_text() {
                self.take_keys(&[digit], act);
                self.take_burst(rest, act);
            } else if burst.is_choices() {
                self.take_keys(chords, act);
            } else {
                act(self, astray);
            }
            return;
        }
        if let Some((first, rest)) = chords.split_first()
            && self.opens_a_line(*first)
            && !rest.is_empty()
        {
            self.take_keys(&[*first], act);
            self.take_burst(rest, act);
        } else if burst.is_commands() || chords.iter().all(|it| self.moves(*it)) {
            self.take_keys(chords, act);
        } else {
            act(self, astray);
        }
    }

    /// Says whether a burst is pasted: into a text also where it begins with the line end behind
    /// what came by itself, and where a digit of it would choose nothing.
    fn is_pasted(&self, burst: &Burst<'_>) -> bool {
        let form = self.state.form().filter(|_| self.state.focus().is_some());
        burst.is_paste() || form.is_some_and(|form| burst.goes_on() || !burst.chooses_in(form))
    }

    /// Takes keys one after the other; characters that go into a text go there together.
    pub(super) fn take_keys(
        &mut self,
        chords: &[Chord],
        act: &mut dyn FnMut(&mut Self, Action),
    ) {
        let mut left = chords;
        while let Some((first, rest)) = left.split_first() {
            let typed = left.iter().map_while(|it| it.typed());
            let run: String = typed.collect();
            let takes_text = self.state.focus().is_some() && self.state.standing.is_none();
            if takes_text && !run.is_empty() {
                left = left.get(run.chars().count()..).unwrap_or_default();
                self.editor.follow(self.state.focus());
                if let Typed::Changed(text) = self.editor.type_run(&run) {
                    act(self, Action::FieldChanged(text));
                }
            } else {
                left = rest;
                if let Some(action) = self.meaning(*first) {
                    act(self, action);
                }
            }
            self.note_caret();
        }
    }

    /// Says whether Enter would save from the focused field.
    fn enter_saves(&self) -> bool {
        let form = self.state.form();
        form.is_some_and(|form| form.shown().last() == Some(&form.focus))
    }

    fn opens_a_line(&self, chord: Chord) -> bool {
        let found = self
            .state
            .keymap
            .find(self.state.scopes(), chord.half_width());
        matches!(found, Some(Action::Find | Action::GoTo | Action::Palette))
    }

    fn moves(&self, chord: Chord) -> bool {
        let found = self
            .state
            .keymap
            .find(self.state.scopes(), chord.half_width());
        matches!(found, Some(Action::Move(_)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::chord::parse_keys;

    #[test]
    fn a_paste_is_told_from_keys_that_came_together() {
        for (keys, is_paste) in [
            ("第一行<enter>第二行", true),
            ("第一行<enter>第二行<enter>", true),
            ("<enter>市总工会<enter>刘秀英<enter>", true),
            ("姓名<tab>部门", true),
            (
                "一<enter>二<enter>三<enter>四<enter>五<enter>六<enter>七",
                true,
            ),
            ("10<enter>11<enter>12", true),
            ("甲<enter>乙", true),
            ("a<enter>b", true),
            ("a<tab>b", true),
            ("甲<enter>乙<enter>丙<enter>", true),
            ("甲<enter><enter>乙", true),
            ("1<enter>二<enter>3", true),
            ("甲<enter>，", true),
            ("窗口没人", false),
            ("窗口没人<enter>", false),
            ("窗口没人<enter><enter>", false),
            ("窗口没人<enter>1<enter><enter>3", false),
            ("1<enter><enter>3", false),
            ("lsy<tab>", false),
            ("<enter><enter><enter>", false),
        ] {
            let chords = parse_keys(keys).unwrap();
            assert_eq!(Burst(&chords).is_paste(), is_paste, "{keys}");
        }
    }

    #[test]
    fn few_keys_and_one_held_down_are_commands() {
        for (keys, commands) in [
            ("jjjjjj", true),
            ("5<enter>", true),
            ("a1", true),
            ("意-2009-0001", false),
            ("an1", false),
        ] {
            let chords = parse_keys(keys).unwrap();
            assert_eq!(Burst(&chords).is_commands(), commands, "{keys}");
        }
    }

    #[test]
    fn a_digit_before_a_word_chooses_and_a_numbered_text_does_not() {
        for (keys, chooses) in [
            ("1bgs", true),
            ("1办公室", true),
            ("1、门难进", false),
            ("12楼", false),
        ] {
            let chords = parse_keys(keys).unwrap();
            assert_eq!(
                Burst(&chords).choice_and_text().is_some(),
                chooses,
                "{keys}"
            );
        }
    }
}
