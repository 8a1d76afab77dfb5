//! Campaign templates: a file of the plan that a campaign starts from.
