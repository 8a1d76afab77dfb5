//! What rooms beyond the office may name of the store is data: it can be copied and sent anywhere,
//! and holds no connection and no file, neither of which can.

use super::{
    BackupReport, Count, Damage, Door, Draft, End, EntryItem, Fault, Filter, Giver, Key, Lack,
    LedgerPart, MonthCount, Op, Over, Overwritten, Place, Query, Row, SavedAside, StrayLog,
    Tallied, Unwritable, Verdict, Way, Within, Written,
};

const fn data<T: Clone + Send + Sync + std::panic::UnwindSafe + 'static>() {}

#[test]
fn what_leaves_the_store_is_data() {
    data::<(Filter, Lack, Query, Within, Key, Row, Count, MonthCount)>();
    data::<(Door, Giver, Way, Written, Op, EntryItem, End)>();
    data::<(Draft, SavedAside, BackupReport)>();
    data::<(Overwritten, Unwritable, StrayLog, Place)>();
    data::<(Verdict, Fault, LedgerPart, Tallied, Damage, Over)>();
}
