//! What was sent of an order: the name of its request, and what of its content stood in the line.
//!
//! What the program fills in itself, from the day or from the ledger, is no content (design 14.16):
//! else the same line would be another request tomorrow.

use std::collections::{BTreeMap, BTreeSet};

use super::{Office, OfficeResult};
use crate::domain::Value;
use crate::store::{Content, Order};

/// What was sent of the next orders.
#[derive(Default)]
pub(super) struct Sent {
    /// The name that they go under, where their sender gave one.
    request: Option<String>,
    /// Columns that were not sent as they stand there, with what was typed.
    reckoned: BTreeMap<&'static str, Option<String>>,
    /// The records that were named, where more were than the order is about.
    named_all: Option<BTreeSet<i64>>,
}

impl Office {
    /// Says under which name the next order goes: sent again under the same name it is carried
    /// out once, answered as at first, and refused where it asks something else (design 14.16).
    pub fn under_request(&mut self, name: Option<String>) {
        self.sent = Sent {
            request: name,
            ..Sent::default()
        };
    }

    /// Gives the name under which the next order goes, where it has one.
    pub(super) fn request_name(&self) -> Option<String> {
        self.sent.request.clone()
    }

    /// Says what of the next orders its sender did not send as it stands there: columns that were
    /// filled in for him, with nothing, and days that were reckoned from the day, with what he
    /// typed. The same line is the same request on any day.
    pub fn reckon(
        &mut self,
        columns: impl IntoIterator<Item = (&'static str, Option<String>)>,
    ) {
        self.sent.reckoned.extend(columns);
    }

    /// Says which records the next order was sent for, those that are passed over among them.
    pub fn name_all(&mut self, ids: BTreeSet<i64>) {
        self.sent.named_all = Some(ids);
    }

    /// Gives the records that an order is sent for: a set, in whatever order it was named.
    pub(super) fn sent_for(&self, ids: &[i64]) -> BTreeSet<i64> {
        let named = self.sent.named_all.clone();
        named.unwrap_or_else(|| ids.iter().copied().collect())
    }

    /// Gives cells as they were sent.
    pub(super) fn as_sent(
        &self,
        cells: &BTreeMap<&'static str, Value>,
    ) -> BTreeMap<&'static str, Value> {
        let sent = |(column, value): (&&'static str, &Value)| {
            let value = match self.sent.reckoned.get(column) {
                Some(typed) => Value::from(typed.as_deref()?),
                None => value.clone(),
            };
            Some((*column, value))
        };
        cells.iter().filter_map(sent).collect()
    }

    /// Says whether a request of this name was carried out.
    pub fn was_carried_out(&self, request: &str) -> OfficeResult<bool> {
        self.store.was_carried_out(request)
    }

    /// Begins an order in the name of this session, under the name of its request where it has one.
    pub(super) fn asking(&self, command: String, content: Content) -> OfficeResult<Order> {
        let mut order = self.order(command);
        if let Some(name) = &self.sent.request {
            order.uid = self.store.request(name)?;
            let content = content.and(&order.command);
            // The same line with another campaign named is another request.
            let content = match self.named_campaign() {
                Some(named) => content.and(named.to_string()),
                None => content,
            };
            order.content = Some(content.digest());
        }
        Ok(order)
    }
}
