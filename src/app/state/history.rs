//! What can be taken back while something is typed: words and runs, not letters.
//!
//! A form keeps one history over all its fields, so that taking back leads to where it was typed.
//! Nothing here knows the store: what was saved is taken back outside a form.

use super::field::{Field, Filled};
use super::form::Form;

/// The most steps that are kept.
const MOST: usize = 1_000;

/// What a character does to the run it is typed in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Class {
    /// Letters and digits, which stand in words between blanks.
    Word,
    /// Characters of a script without blanks.
    Character,
    /// Blanks and punctuation, which end a run.
    Close,
}

impl Class {
    fn of(c: char) -> Self {
        let closes = c.is_whitespace()
            || c.is_ascii_punctuation()
            || matches!(c, '\u{2010}'..='\u{2027}' | '\u{3000}'..='\u{303f}')
            || matches!(c, '\u{ff01}'..='\u{ff0f}' | '\u{ff1a}'..='\u{ff20}')
            || matches!(c, '\u{ff3b}'..='\u{ff40}' | '\u{ff5b}'..='\u{ff65}');
        if closes {
            Self::Close
        } else if c >= '\u{2e80}' {
            Self::Character
        } else {
            Self::Word
        }
    }
}

/// How a text came to be another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stroke {
    /// Characters were put in behind this many others.
    Typed {
        /// The characters before.
        from: usize,
        /// The characters before, with those put in.
        to: usize,
        /// What the first of them is.
        first: Class,
        /// What the last of them is.
        last: Class,
    },
    /// One character was taken out.
    Erased,
    /// Something else in one go: a paste, a choice, the same as last, a field emptied.
    Whole,
}

impl Stroke {
    /// Finds out what made one text out of another.
    pub fn between(before: &str, after: &str) -> Self {
        let same = |(a, b): &(char, char)| a == b;
        let head = before.chars().zip(after.chars()).take_while(same).count();
        let (old, new) = (before.chars().count(), after.chars().count());
        let most = old.min(new) - head;
        let tail = before
            .chars()
            .rev()
            .zip(after.chars().rev())
            .take(most)
            .take_while(same)
            .count();
        if head + tail < old {
            let one = old - head - tail == 1 && new + 1 == old;
            return if one { Self::Erased } else { Self::Whole };
        }
        let to = new - tail;
        let mut put_in = after.chars().skip(head).take(to - head).map(Class::of);
        let Some(first) = put_in.next() else {
            return Self::Whole;
        };
        let last = put_in.last().unwrap_or(first);
        Self::Typed {
            from: head,
            to,
            first,
            last,
        }
    }

    /// Says whether it belongs to the run before it, so that both are taken back together.
    ///
    /// A phrase that an input method commits in one go is a run of its own.
    pub fn joins(self, before: Self) -> bool {
        match (before, self) {
            (Self::Erased, Self::Erased) => true,
            (
                Self::Typed { to, last, .. },
                Self::Typed {
                    from,
                    to: end,
                    first,
                    ..
                },
            ) => {
                let phrase = end - from > 1 && first == Class::Character;
                to == from && !phrase && (first == Class::Close || first == last)
            }
            _ => false,
        }
    }
}

/// What stood in a field.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Held {
    filled: Filled,
    understood: Option<String>,
    carried: Option<&'static str>,
    theirs: Option<Filled>,
    own: bool,
}

impl Held {
    fn of(field: &Field) -> Self {
        Self {
            filled: field.filled(),
            understood: field.understood.clone(),
            carried: field.carried,
            theirs: field.theirs.clone(),
            own: field.own,
        }
    }

    fn put_back(self, field: &mut Field) {
        field.fill(&self.filled);
        field.understood = self.understood;
        field.carried = self.carried;
        field.theirs = self.theirs;
        field.own = self.own;
    }
}

/// What one step changed, as it stood on the other side of it.
#[derive(Clone, Debug)]
struct Step {
    focus: usize,
    caret: Option<(usize, usize)>,
    fields: Vec<(usize, Held)>,
}

/// The steps of one form.
#[derive(Clone, Debug, Default)]
pub struct History {
    past: Vec<Step>,
    future: Vec<Step>,
    /// The field and the run that further typing may still join.
    open: Option<(usize, Stroke)>,
}

impl Form {
    /// Makes a change that can be taken back, or that belongs to the run before it.
    pub fn change(&mut self, stroke: Stroke, make: impl FnOnce(&mut Self)) {
        let joins = self
            .history
            .open
            .is_some_and(|(at, before)| at == self.focus && stroke.joins(before));
        let (focus, caret) = (self.focus, self.caret);
        let before: Vec<Held> = self.fields.iter().map(Held::of).collect();
        make(self);
        let fields = self.differing(&before);
        if stroke == Stroke::Whole {
            self.caret = None;
        }
        let history = std::rc::Rc::make_mut(&mut self.history);
        history.open = (stroke != Stroke::Whole).then_some((focus, stroke));
        if fields.is_empty() {
            return;
        }
        history.future.clear();
        match history.past.last_mut().filter(|_| joins) {
            Some(step) => step.add(fields),
            None => history.past.push(Step {
                focus,
                caret,
                fields,
            }),
        }
        if history.past.len() > MOST {
            history.past.remove(0);
        }
    }

    /// Makes a change that follows from the one before and is taken back with it.
    pub fn follow(&mut self, make: impl FnOnce(&mut Self)) {
        let before: Vec<Held> = self.fields.iter().map(Held::of).collect();
        make(self);
        let fields = self.differing(&before);
        let history = std::rc::Rc::make_mut(&mut self.history);
        if let Some(step) = history.past.last_mut() {
            step.add(fields);
        }
    }

    fn differing(&self, before: &[Held]) -> Vec<(usize, Held)> {
        let differs = |(at, held): &(usize, &Held)| {
            let now = self.fields.get(*at).map(Held::of);
            now.as_ref() != Some(*held)
        };
        let all = before.iter().enumerate().filter(differs);
        all.map(|(at, held)| (at, held.clone())).collect()
    }

    /// Ends the run that is being typed: the keyboard has rested, or the caret went elsewhere.
    pub fn seal(&mut self) {
        std::rc::Rc::make_mut(&mut self.history).open = None;
    }

    /// Takes the last step back, and goes to where it was made; says whether there was one.
    pub fn take_back(&mut self) -> bool {
        let step = std::rc::Rc::make_mut(&mut self.history).past.pop();
        let Some(step) = step else { return false };
        let back = self.turn(step);
        std::rc::Rc::make_mut(&mut self.history).future.push(back);
        true
    }

    /// Brings back the step that was taken back last; says whether there was one.
    pub fn bring_back(&mut self) -> bool {
        let step = std::rc::Rc::make_mut(&mut self.history).future.pop();
        let Some(step) = step else { return false };
        let back = self.turn(step);
        std::rc::Rc::make_mut(&mut self.history).past.push(back);
        true
    }

    /// Puts back what a step holds; gives the step that would undo that.
    fn turn(&mut self, step: Step) -> Step {
        let mut back = Step {
            focus: step.focus,
            caret: self.caret.filter(|(at, _)| *at == step.focus),
            fields: Vec::new(),
        };
        for (at, held) in step.fields {
            if let Some(field) = self.fields.get_mut(at) {
                back.fields.push((at, Held::of(field)));
                held.put_back(field);
            }
        }
        self.focus = step.focus;
        self.caret = step.caret;
        self.dirty = true;
        self.faults.clear();
        self.seal();
        back
    }
}

impl Step {
    /// Takes in what else was changed; what stood there first stays.
    fn add(&mut self, fields: Vec<(usize, Held)>) {
        for (at, held) in fields {
            if !self.fields.iter().any(|(known, _)| *known == at) {
                self.fields.push((at, held));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::field::Label;
    use super::super::form::Purpose;
    use super::*;
    use crate::domain::Kind;

    fn form() -> Form {
        let fields = ["goal", "measure"].map(|name| {
            let column = *Kind::Task.def().column(name).unwrap();
            Field::new(column, Label::Key("note"))
        });
        Form::new(Kind::Task, Purpose::Make, String::new(), fields.into())
    }

    fn text_is(form: &mut Form, text: &str) {
        let at = form.focus;
        let stroke = Stroke::between(&form.fields[at].text, text);
        form.change(stroke, |form| {
            text.clone_into(&mut form.fields[form.focus].text);
        });
    }

    fn type_in(form: &mut Form, text: &str) {
        for c in text.chars() {
            let typed = format!("{}{c}", form.fields[form.focus].text);
            text_is(form, &typed);
        }
    }

    /// Takes everything back, and gives what stood there on the way.
    fn steps(form: &mut Form) -> Vec<String> {
        let mut seen = Vec::new();
        while form.take_back() {
            seen.push(form.fields[form.focus].text.clone());
        }
        seen
    }

    #[test]
    fn typing_is_taken_back_by_runs_and_words() {
        for (typed, left) in [
            ("门难进，脸难看。", &["门难进，", ""][..]),
            ("a slow desk", &["a slow ", "a ", ""]),
            ("改042号", &["改042", "改", ""]),
            ("2009-10-20", &["2009-10-", "2009-", ""]),
            ("说。。没有", &["说。。", ""]),
            ("一行\n二行", &["一行\n", ""]),
        ] {
            let mut form = form();
            type_in(&mut form, typed);
            assert_eq!(steps(&mut form), left, "{typed}");
            while form.bring_back() {}
            assert_eq!(form.fields[0].text, typed);
        }
    }

    #[test]
    fn a_phrase_committed_at_once_and_a_pause_are_runs_of_their_own() {
        let mut form = form();
        text_is(&mut form, "窗口");
        text_is(&mut form, "窗口中午");
        form.seal();
        type_in(&mut form, "没人");
        assert_eq!(steps(&mut form), ["窗口中午", "窗口", ""]);
    }

    #[test]
    fn erasing_is_one_step_and_a_caret_elsewhere_begins_another() {
        let mut form = form();
        type_in(&mut form, "窗口没人");
        text_is(&mut form, "窗口没");
        text_is(&mut form, "窗口");
        text_is(&mut form, "本窗口");
        assert_eq!(steps(&mut form), ["窗口", "窗口没人", ""]);
    }

    #[test]
    fn a_step_leads_back_to_its_field_and_takes_what_followed_with_it() {
        let mut form = form();
        type_in(&mut form, "目标");
        form.follow(|form| "随目标".clone_into(&mut form.fields[1].text));
        form.focus = 1;
        text_is(&mut form, "");
        assert!(form.take_back());
        assert_eq!((form.focus, form.fields[1].text.as_str()), (1, "随目标"));
        assert!(form.take_back());
        let left: Vec<&str> = form.fields.iter().map(|it| it.text.as_str()).collect();
        assert_eq!((form.focus, left), (0, vec!["", ""]));
        assert!(!form.take_back());
    }
}
