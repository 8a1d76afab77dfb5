//! How the tables are judged and what follows from an act.
