//! The text that is being typed, wherever that is.

use super::{Layer, State};

/// The text that is being typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Focus<'a> {
    /// Which form or prompt, and which of its fields.
    pub id: (u64, usize),
    /// The text.
    pub text: &'a str,
    /// Whether it has several lines.
    pub multi: bool,
    /// Whether typing begins anew instead of adding to what stands there: days, names, numbers.
    pub anew: bool,
    /// The characters before the caret, where it is not at the end.
    pub caret: Option<usize>,
    /// Whether a form keeps what can be taken back, so that the buffer need not.
    pub in_form: bool,
}

impl State {
    /// Gives the text that is being typed, if any is.
    pub fn focus(&self) -> Option<Focus<'_>> {
        match self.top()? {
            Layer::Form(form) => {
                let field = form.field()?;
                field.options.is_empty().then_some(Focus {
                    id: (form.serial, form.focus),
                    text: &field.text,
                    multi: field.is_multi(),
                    anew: field.is_typed_anew(),
                    caret: form.caret_here(),
                    in_form: true,
                })
            }
            Layer::Picker(picker) => Some(single(picker.serial, &picker.typed)),
            Layer::Palette(palette) => Some(single(palette.serial, &palette.typed)),
            Layer::Help(help) => Some(single(help.serial, &help.typed)),
            // What stood in a line when it was opened is offered, and no beginning of another.
            Layer::Prompt(prompt) => Some(Focus {
                anew: true,
                ..single(prompt.serial, &prompt.typed)
            }),
            Layer::Page(_)
            | Layer::Offers(_)
            | Layer::Paper(_)
            | Layer::Pairs(_)
            | Layer::Columns(_) => None,
        }
    }
}

const fn single(serial: u64, text: &str) -> Focus<'_> {
    Focus {
        id: (serial, 0),
        text,
        multi: false,
        anew: false,
        caret: None,
        in_form: false,
    }
}
