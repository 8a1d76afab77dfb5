//! What was typed into a form, taken back and brought back.

use super::form::Form;
use super::history::{Held, MOST, Step, Stroke};

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
        self.keep_free_row();
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
        self.keep_free_row();
        self.settle_focus();
        self.dirty = true;
        self.faults.clear();
        self.seal();
        back
    }
}

#[cfg(test)]
mod tests {
    use super::super::field::{Field, Label};
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
