//! The name under which a form is saved, so that saving it twice writes once.

/// The name of a form's request: its own for each form, and another for each card of a sitting.
#[derive(Clone, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct RequestName {
    /// The form; empty where nothing is saved under a name.
    form: String,
    /// How often the form went on after it was saved.
    round: u32,
}

impl RequestName {
    /// Makes a name that no other form has.
    pub fn new() -> Self {
        Self {
            form: uuid::Uuid::new_v4().to_string(),
            round: 0,
        }
    }

    /// Gives the name, where there is one.
    pub fn told(&self) -> Option<String> {
        (!self.form.is_empty()).then(|| format!("{} {}", self.form, self.round))
    }

    /// The form goes on: what is saved next is something else.
    pub const fn go_on(&mut self) {
        self.round += 1;
    }
}
