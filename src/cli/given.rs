//! The options that stand everywhere, before or behind a verb.

use std::path::PathBuf;

use clap::ArgMatches;

/// The options that stand everywhere, as they were given.
#[derive(Clone, Debug, Default)]
pub(super) struct Given {
    pub(super) store: Option<PathBuf>,
    pub(super) today: Option<String>,
    /// The language, as it was typed.
    pub(super) language: Option<String>,
    pub(super) campaign: Option<String>,
    /// The name of the request, so that it is carried out once.
    pub(super) request: Option<String>,
}

impl Given {
    /// Reads them.
    pub(super) fn of(matches: &ArgMatches) -> Self {
        let given = |id: &str| everywhere(matches, id).cloned();
        let inner = matches.subcommand().map_or(matches, |(_, inner)| inner);
        Self {
            store: given("db").map(PathBuf::from),
            language: given("lang"),
            today: given("today"),
            campaign: given("campaign"),
            request: inner.try_get_one("request").ok().flatten().cloned(),
        }
    }

    /// Fills in what was not given.
    pub(super) fn or(self, other: &Self) -> Self {
        Self {
            store: self.store.or_else(|| other.store.clone()),
            today: self.today.or_else(|| other.today.clone()),
            language: self.language.or_else(|| other.language.clone()),
            campaign: self.campaign.or_else(|| other.campaign.clone()),
            request: self.request.or_else(|| other.request.clone()),
        }
    }
}

/// Gives what stands behind an option that stands before or behind every verb.
pub(super) fn everywhere<'m>(matches: &'m ArgMatches, id: &str) -> Option<&'m String> {
    let inner = matches.subcommand().map_or(matches, |(_, inner)| inner);
    inner.get_one(id).or_else(|| matches.get_one(id))
}
