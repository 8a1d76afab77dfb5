//! Which files are ours, and the versions of their schema.

/// Marks the file as ours: "DBAN".
pub(super) const APPLICATION_ID: u32 = 0x4442_414e;
/// Marked the files of the builds that were tried out before there was schema 1: "DUBA".
pub(super) const TRIAL_ID: u32 = 0x4455_4241;

/// What brings a store from each version of the schema to the next, the first from nothing.
pub(super) const MIGRATIONS: [&str; 36] = [
    concat!(
        include_str!("../../assets/migrations/0001_records.sql"),
        include_str!("../../assets/migrations/0001_journal.sql"),
        include_str!("../../assets/migrations/0001_tallies.sql"),
        include_str!("../../assets/migrations/0001_search.sql"),
    ),
    include_str!("../../assets/migrations/0002_lasting.sql"),
    include_str!("../../assets/migrations/0003_activities.sql"),
    include_str!("../../assets/migrations/0004_waiting.sql"),
    include_str!("../../assets/migrations/0005_urging.sql"),
    include_str!("../../assets/migrations/0006_batches.sql"),
    include_str!("../../assets/migrations/0007_problems.sql"),
    include_str!("../../assets/migrations/0008_collation.sql"),
    include_str!("../../assets/migrations/0009_duties.sql"),
    include_str!("../../assets/migrations/0010_summaries.sql"),
    include_str!("../../assets/migrations/0011_decided_duties.sql"),
    include_str!("../../assets/migrations/0012_around.sql"),
    include_str!("../../assets/migrations/0013_verified.sql"),
    include_str!("../../assets/migrations/0014_file_heads.sql"),
    include_str!("../../assets/migrations/0015_measured.sql"),
    include_str!("../../assets/migrations/0016_reports.sql"),
    include_str!("../../assets/migrations/0017_approvals.sql"),
    include_str!("../../assets/migrations/0018_phrases.sql"),
    include_str!("../../assets/migrations/0019_spanned.sql"),
    include_str!("../../assets/migrations/0020_samples.sql"),
    include_str!("../../assets/migrations/0021_answered.sql"),
    include_str!("../../assets/migrations/0022_in_time.sql"),
    include_str!("../../assets/migrations/0023_throughout.sql"),
    include_str!("../../assets/migrations/0024_proposed.sql"),
    include_str!("../../assets/migrations/0025_reviewed.sql"),
    include_str!("../../assets/migrations/0026_lag.sql"),
    include_str!("../../assets/migrations/0027_placed.sql"),
    include_str!("../../assets/migrations/0028_shown.sql"),
    include_str!("../../assets/migrations/0029_decided.sql"),
    include_str!("../../assets/migrations/0030_quoted.sql"),
    include_str!("../../assets/migrations/0031_of_units.sql"),
    include_str!("../../assets/migrations/0032_goals.sql"),
    include_str!("../../assets/migrations/0033_contents.sql"),
    include_str!("../../assets/migrations/0034_copied.sql"),
    include_str!("../../assets/migrations/0035_dissolved.sql"),
    include_str!("../../assets/migrations/0036_found.sql"),
];

/// The schema this program writes.
pub const NEWEST: i64 = 36;
