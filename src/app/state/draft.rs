//! What is kept of a half-typed form, and how it meets a record that was changed meanwhile.

use std::collections::{BTreeMap, BTreeSet};

use super::field::Filled;
use super::form::{Form, Purpose};
use super::request::RequestName;
use crate::domain::{Kind, Value};

/// What is kept of a form: what stood in it, and what was typed over that.
#[derive(Clone, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Kept {
    /// What stood in each field before anything was typed.
    given: BTreeMap<String, Filled>,
    /// What was typed; empty where a value was taken away.
    typed: BTreeMap<String, Filled>,
    /// The card that the opinion belongs to, and its place on it.
    card: Option<(i64, usize)>,
    /// Cards and opinions taken in at that sitting.
    #[serde(default)]
    taken_in: (usize, usize),
    /// The column in which one was, and the characters before the caret.
    #[serde(default)]
    place: Option<(String, Option<usize>)>,
    /// What was typed while a refusal stood.
    #[serde(default)]
    waiting: String,
    /// The name under which the form is saved.
    #[serde(default)]
    request: RequestName,
    /// What no hand has filled or emptied, with the locale key of where it came from.
    #[serde(default)]
    followed: BTreeMap<String, Option<String>>,
}

/// What the draft of a page of decisions is called: of what it names, and of all that waits.
pub const DECIDE: &str = "decide";
/// See [`DECIDE`].
pub const DECIDE_ALL: &str = "decide_all";

/// Names the records that a form is about together.
fn several(ids: &[i64]) -> String {
    let ids: Vec<String> = ids.iter().map(ToString::to_string).collect();
    format!("+{}", ids.join(","))
}

/// Where a value may come from beside what follows from others.
const CARRIED: [&str; 6] = [
    "form-as-last",
    "form-as-first",
    "form-as-asked",
    "form-limit-stays",
    "form-limit-of-return",
    "form-drawn",
];

/// Finds the locale key that a draft names.
fn known(kind: Kind, key: &str) -> Option<&'static str> {
    let mut follows = kind.follows().iter().map(|it| it.said);
    let carried = || CARRIED.into_iter().find(|it| *it == key);
    follows.find(|it| *it == key).or_else(carried)
}

impl Kept {
    /// Takes down what would be lost with the form.
    pub fn of(form: &Form) -> Self {
        let (card, taken_in) = match form.purpose.session() {
            Some(session) => (
                session.card.map(|card| (card, session.place)),
                (session.cards, session.opinions),
            ),
            None => (None, (0, 0)),
        };
        // What cards carry over is in no other place once the program has ended.
        let whole = form.purpose.session().is_some();
        let mut typed = if whole { form.typed() } else { form.changed() };
        // What a hand has emptied stays empty, also where it began so and something followed.
        let emptied = form.fields.iter().filter(|it| it.own && it.text.is_empty());
        for field in emptied {
            typed.entry(field.name()).or_default();
        }
        let typed_over: BTreeSet<String> = typed.keys().cloned().collect();
        Self {
            given: form.given.clone(),
            typed,
            card,
            taken_in,
            place: form.field().map(|field| (field.name(), form.caret_here())),
            waiting: form.waiting.clone(),
            request: form.request.clone(),
            followed: form
                .fields
                .iter()
                .filter(|field| !field.own && typed_over.contains(&field.name()))
                .map(|field| {
                    let carried = field.carried.map(str::to_owned);
                    (field.name(), carried)
                })
                .collect(),
        }
    }

    /// Gives how what was typed begins; who gave an opinion is never shown.
    pub fn beginning(&self) -> Option<&str> {
        let shown = |(name, filled): &(&String, &Filled)| {
            filled.value.is_none() && !name.starts_with("giver_") && !filled.text.is_empty()
        };
        let texts = self.typed.iter().filter(shown);
        let longest = texts.max_by_key(|(_, filled)| filled.text.chars().count());
        longest.map(|(_, filled)| filled.text.as_str())
    }

    /// Gives the name under which the form is saved, where it has one.
    pub fn request(&self) -> Option<String> {
        self.request.told()
    }

    /// Gives the card that the opinion belongs to.
    pub fn card(&self) -> Option<i64> {
        self.card.map(|(card, _)| card)
    }

    /// Lets the opinion begin a card of its own: the one it belonged to does not stand any more.
    pub fn without_card(&mut self) {
        self.card = None;
    }

    /// Puts what was typed into a form made anew. Where another has written something else
    /// meanwhile, both stand there and the person chooses; what was not touched is the other's.
    pub fn put_back(self, form: &mut Form) {
        form.restored = !self.typed.is_empty() || !self.waiting.is_empty();
        let edits = matches!(form.purpose, Purpose::Amend { .. });
        form.make_room_for(self.typed.keys());
        for (name, mine) in self.typed {
            let Some(at) = form.place_called(&name) else {
                continue;
            };
            let Some(field) = form.fields.get_mut(at) else {
                continue;
            };
            let theirs = field.filled();
            let before = self.given.get(&name).cloned().unwrap_or_default();
            field.fill(&mine);
            let followed = self.followed.get(&name);
            field.carried = followed
                .and_then(Option::as_deref)
                .and_then(|key| known(form.kind, key));
            field.own = followed.is_none();
            if edits && theirs.text != before.text && theirs.text != mine.text {
                field.theirs = Some(theirs);
            }
        }
        if let Purpose::Entry(session) = &mut form.purpose {
            (session.cards, session.opinions) = self.taken_in;
            if let Some((card, place)) = self.card {
                session.card = Some(card);
                session.place = place;
            }
        }
        form.keep_free_row();
        form.waiting = self.waiting;
        if self.request.told().is_some() {
            form.request = self.request;
        }
        if let Some((name, caret)) = self.place
            && let Some(at) = form.place_called(&name)
        {
            form.focus = at;
            form.caret = caret.map(|caret| (at, caret));
            form.settle_focus();
        }
    }
}

impl Form {
    /// Gives what a draft of it is called, and the record it belongs to.
    pub fn draft_key(&self) -> Option<(String, i64)> {
        let code = self.kind.code();
        match &self.purpose {
            Purpose::Make => {
                // A part is drafted for the whole it began with, so that no step strays to
                // another task, and a whole that is chosen later moves no draft.
                let whole = self
                    .kind
                    .def()
                    .part_of
                    .and_then(|column| self.given.get(column))
                    .and_then(|given| given.value.as_ref().and_then(Value::int));
                Some((format!("{code}.make"), whole.unwrap_or_default()))
            }
            Purpose::Amend { id, .. } => Some((format!("{code}.amend"), *id)),
            Purpose::Act { ids, verb, .. } => {
                let id = ids.first().copied().unwrap_or_default();
                let several = Some(ids).filter(|it| it.len() > 1).map(|it| several(it));
                Some((format!("{code}.{verb}{}", several.unwrap_or_default()), id))
            }
            Purpose::Distil(ids) => Some((format!("problem.distil{}", several(ids)), 0)),
            Purpose::Entry(_) => Some(("opinion.entry".to_owned(), 0)),
            Purpose::Attach(id) => Some((format!("{code}.attach"), *id)),
            Purpose::Decide(None, _) => Some((format!("{code}.{DECIDE_ALL}"), 0)),
            Purpose::Decide(Some(kind), ids) => {
                let id = Some(ids)
                    .filter(|it| it.len() == 1)
                    .and_then(|it| it.first());
                let several = Some(ids).filter(|it| it.len() > 1).map(|it| several(it));
                let command =
                    format!("{}.{DECIDE}{}", kind.code(), several.unwrap_or_default());
                Some((command, id.copied().unwrap_or_default()))
            }
            Purpose::Seat
            | Purpose::Filter
            | Purpose::Export(_)
            | Purpose::Import(_)
            | Purpose::FirstRun => None,
        }
    }

    /// Says whether nothing was typed that a draft would be kept for.
    pub fn is_untouched(&self) -> bool {
        self.changed().is_empty() && self.waiting.is_empty()
    }

    /// Says whether something was typed into it, now or before it was put away.
    pub fn is_begun(&self) -> bool {
        self.restored || !self.is_untouched()
    }

    /// Gives what stands in the fields, by column.
    pub fn typed(&self) -> BTreeMap<String, Filled> {
        self.fields
            .iter()
            .filter(|field| !field.text.is_empty())
            .map(|field| (field.name(), field.filled()))
            .collect()
    }

    /// Gives what was changed since the form was made, what was emptied included.
    pub fn changed(&self) -> BTreeMap<String, Filled> {
        self.fields
            .iter()
            .filter(|field| self.is_changed(&field.name(), &field.text))
            .map(|field| (field.name(), field.filled()))
            .collect()
    }

    /// Finds the place of a field by what it is called in a draft.
    fn place_called(&self, name: &str) -> Option<usize> {
        self.fields.iter().position(|field| field.name() == name)
    }

    /// Says whether a text is another than what the field of this name began with.
    pub fn is_changed(&self, name: &str, text: &str) -> bool {
        self.given.get(name).map_or("", |it| it.text.as_str()) != text
    }
}

#[cfg(test)]
mod tests {
    use super::super::field::{Field, Label};
    use super::*;

    fn form(goal: &str, measure: &str) -> Form {
        let fields = [("goal", goal), ("measure", measure)].map(|(name, text)| {
            let column = *Kind::Task.def().column(name).unwrap();
            let mut field = Field::new(column, Label::Key("note"));
            text.clone_into(&mut field.text);
            field
        });
        let mut form = Form::new(Kind::Task, Purpose::Make, String::new(), fields.into());
        form.purpose = Purpose::Amend { id: 1, revision: 1 };
        form.given = form.typed();
        form
    }

    fn type_into(form: &mut Form, column: &str, text: &str) {
        let at = form.place(column).unwrap();
        text.clone_into(&mut form.fields[at].text);
    }

    #[test]
    fn what_was_not_touched_is_the_others_and_what_both_changed_stands_twice() {
        let mut mine = form("目标", "措施");
        type_into(&mut mine, "measure", "我的措施");
        let kept = Kept::of(&mine);

        let mut fresh = form("别人的目标", "别人的措施");
        kept.clone().put_back(&mut fresh);
        let [goal, measure] = [&fresh.fields[0], &fresh.fields[1]];
        assert_eq!((goal.text.as_str(), &goal.theirs), ("别人的目标", &None));
        assert_eq!(measure.text, "我的措施");
        assert_eq!(measure.theirs.as_ref().unwrap().text, "别人的措施");

        let mut same = form("目标", "措施");
        kept.put_back(&mut same);
        assert_eq!(same.fields[1].theirs, None);
    }

    #[test]
    fn what_was_emptied_stays_empty() {
        let mut mine = form("目标", "措施");
        type_into(&mut mine, "measure", "");
        let mut fresh = form("目标", "措施");
        Kept::of(&mine).put_back(&mut fresh);
        assert_eq!(fresh.fields[1].text, "");
        assert!(!fresh.is_untouched());
    }
}
