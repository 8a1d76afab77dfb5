//! The keys of the format, part by part.

use super::fault::Part;

/// The keys of each part; the head of every template that comes with the program explains them.
pub(super) fn keys_of(part: Part) -> &'static [&'static str] {
    match part {
        Part::File => &[
            "format",
            "campaign",
            "principles",
            "goals",
            "categories",
            "channels",
            "posts",
            "phases",
            "requirements",
            "settings",
        ],
        Part::Campaign => &[
            "name",
            "organiser",
            "issued",
            "basis",
            "scope",
            "span",
            "guiding",
            "office_in",
            "measures",
        ],
        Part::Principle => &["name", "text"],
        Part::Goal => &["name", "group", "text"],
        Part::Category => &["no", "name", "text"],
        Part::Channel => &["name", "openers"],
        Part::Post => &["body", "title", "seats", "concurrent", "heads", "deputy"],
        Part::Phase => &["no", "name", "span", "aim", "steps"],
        Part::Step => &["no", "name", "text", "span", "proposed", "deliverables"],
        Part::Deliverable => &["name", "count", "due", "target", "parts", "forms"],
        Part::Requirement => &[
            "step", "name", "text", "amount", "unit", "ranks", "politics",
        ],
        Part::Settings => &[
            "yellow_days",
            "satisfaction",
            "notice_days",
            "return_days",
            "rules_target",
        ],
    }
}
