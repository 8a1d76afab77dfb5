//! The first run: three questions, and the store that comes of the answers.

use std::path::Path;

use super::{Effect, Outcome, Outside, read};
use crate::app::notice::Notice;
use crate::app::state::{Choice, Field, Form, Label, Purpose};
use crate::domain::{Column, Hand, Kind, Type, Value};
use crate::i18n::Texts;
use crate::office::{FirstRun, Office, Opening, templates};

/// A place where no store is yet: the answers to three questions make one.
pub struct NewPlace {
    opening: Opening,
    made: Option<Box<Office>>,
}

impl NewPlace {
    /// Takes a place that was found empty.
    pub const fn new(opening: Opening) -> Self {
        Self {
            opening,
            made: None,
        }
    }

    /// Makes the form with the three questions; its title is where the store will be.
    pub fn form(&self) -> Form {
        first_run_form(&self.opening.path)
    }

    /// Gives the office, once the answers have made it.
    pub const fn take_made(&mut self) -> Option<Box<Office>> {
        self.made.take()
    }
}

impl Outside for NewPlace {
    /// Saving the form makes the store; what else needs one does not happen.
    fn perform(&mut self, effect: Effect, texts: &Texts) -> Outcome {
        if let Effect::Save(form, _) = effect {
            return match create_first(texts, &self.opening, &form) {
                Ok(office) => {
                    self.made = Some(Box::new(office));
                    Outcome::Nothing
                }
                Err(notice) => Outcome::NotSaved(form.serial, notice),
            };
        }
        read::without_office(texts, effect).unwrap_or(Outcome::Nothing)
    }
}

const fn asked(name: &'static str, label: &'static str, hand: Hand) -> Field {
    let column = Column::asked(name, Type::Line(200), hand);
    Field::new(column, Label::Key(label))
}

/// Makes the form with the three questions; its title is where the store will be.
fn first_run_form(path: &Path) -> Form {
    let mut template = asked("template", "first-run-template", Hand::Required);
    template.options = templates()
        .into_iter()
        .map(|proposal| Choice {
            value: Value::from(proposal.name),
            words: proposal.title,
        })
        .collect();
    template.choose(Some(0));
    let fields = vec![
        template,
        asked("organiser", "first-run-organiser", Hand::Required),
        asked("person", "first-run-person", Hand::Required),
    ];
    let title = path.display().to_string();
    Form {
        serial: 1,
        ..Form::new(Kind::CAMPAIGN, Purpose::FirstRun, title, fields)
    }
}

/// Makes the store out of the answers.
///
/// # Errors
/// What to say, where an answer is missing or the store cannot be made.
fn create_first(texts: &Texts, opening: &Opening, form: &Form) -> Result<Office, Notice> {
    let answer = |name: &str| {
        let text = form.named(name).map(|field| field.text.trim().to_owned());
        text.filter(|text| !text.is_empty())
    };
    let (Some(organiser), Some(person)) = (answer("organiser"), answer("person")) else {
        return Err(Notice::bad("first-run-unanswered"));
    };
    let chosen = form
        .named("template")
        .and_then(Field::picked_value)
        .and_then(Value::text);
    let Some(template) = templates().into_iter().find(|it| Some(it.name) == chosen) else {
        return Err(Notice::bad("first-run-unanswered"));
    };
    let first = FirstRun {
        template: template.text.to_owned(),
        template_name: template.name.to_owned(),
        organiser: Some(organiser),
        person: Some(person),
        start: None,
        rehearsal: false,
        zone_minutes: None,
    };
    match Office::create(opening, &first) {
        Ok(Ok(office)) => Ok(office),
        // A template that comes with the program has no faults.
        Ok(Err(_faults)) => Err(Notice::bad("first-run-unanswered")),
        Err(error) => Err(Notice::failed(texts, &error)),
    }
}
