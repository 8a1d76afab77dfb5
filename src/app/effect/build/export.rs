//! The form in which a list or a paper is written to a file: where to, and a list in what.

use std::path::Path;

use super::wanted::ListOut;
use super::{Maker, made_up};
use crate::app::narrowed::label;
use crate::app::papers::Made;
use crate::app::sheet::BYTES;
use crate::app::state::{Choice, Field, Form, Label, PathFor, Purpose, Sent};
use crate::domain::requirement::ASKED;
use crate::domain::{Kind, Type, Value};
use crate::office::{By, free_name};

/// Gives a name in a folder that no file has yet.
fn folder_and(folder: &str, name: &str) -> String {
    let to = free_name(&Path::new(folder).join(name));
    to.display().to_string()
}

/// The field that says where to.
fn path_to(to: &str) -> Field {
    let mut path = Field::new(
        made_up("path", Type::Line(4_000)),
        Label::Key("form-export-to"),
    );
    path.required = true;
    path.path = Some(PathFor::Writing);
    to.clone_into(&mut path.text);
    path
}

/// What the paper is called is proposed as the name of the file.
pub(super) fn paper_out(made: &Made, folder: &str) -> Form {
    let name = format!("{}.txt", made.title.replace([' ', '/'], "-"));
    let purpose = Purpose::Export(Box::new(Sent::Paper(made.paper.clone())));
    let path = path_to(&folder_and(folder, &name));
    Form::new(Kind::CAMPAIGN, purpose, made.title.clone(), vec![path])
}

impl Maker<'_> {
    /// The name of the list and the day are proposed as the name of the file; one that is taken is
    /// not.
    pub(super) fn export(
        &self,
        out: &ListOut,
        folder: &str,
        said: &[(String, String)],
    ) -> Form {
        let query = &out.query;
        let kind = self.texts.kind(query.kind.code());
        let name = format!("{}-{}.csv", kind.replace(' ', "-"), self.office.today());
        let path = path_to(&folder_and(folder, &name));
        let encoding = self.encoding();
        let label = |name: &str| label(self.texts, query.kind, name);
        let said = said
            .iter()
            .map(|(name, value)| format!("{} {value}", label(name)));
        let said: Vec<String> = said.collect();
        let title = match said.as_slice() {
            [] => kind,
            said => format!("{kind} · {}", said.join(" · ")),
        };
        let sent = Sent::List(Box::new(query.clone()), out.columns.clone());
        let purpose = Purpose::Export(Box::new(sent));
        Form::new(query.kind, purpose, title, vec![path, encoding])
    }

    /// As [`Maker::export`], of who has not met what is asked.
    pub(super) fn unmet_out(&self, by: By, folder: &str) -> Form {
        let title = self.texts.say("paper-unmet");
        let name = format!("{}-{}.csv", title.replace(' ', "-"), self.office.today());
        let path = path_to(&folder_and(folder, &name));
        let purpose = Purpose::Export(Box::new(Sent::Unmet(by)));
        Form::new(ASKED, purpose, title, vec![path, self.encoding()])
    }

    /// The field that says in what a table is written.
    fn encoding(&self) -> Field {
        let column = made_up("encoding", Type::Line(40));
        let mut encoding = Field::new(column, Label::Key("form-encoding"));
        encoding.options = BYTES
            .iter()
            .map(|(code, _)| Choice {
                value: Value::from(*code),
                words: self.texts.choice("encoding", code),
            })
            .collect();
        encoding.choose(Some(0));
        encoding
    }
}
