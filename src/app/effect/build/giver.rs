//! Who gave a record, as fields of its form.

use super::made_up;
use crate::app::state::{Field, Label};
use crate::domain::Type;

/// The giver is sealed apart from the record, so these are no columns of it.
pub(super) fn fields() -> [Field; 3] {
    [
        Field::new(
            made_up("giver_name", Type::Line(80)),
            Label::Key("giver-name"),
        ),
        Field::new(
            made_up("giver_unit", Type::Line(120)),
            Label::Key("giver-unit"),
        ),
        Field::new(
            made_up("giver_contact", Type::Line(120)),
            Label::Key("giver-contact"),
        ),
    ]
}
