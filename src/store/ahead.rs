//! Reading ahead: while rows are written, those that follow are read and made ready.

use std::sync::mpsc::sync_channel;
use std::thread;

use super::{Result, WriteTx};

/// So many rows are handed over at once by the thread that reads them.
const HANDFUL: usize = 256;
/// So many handfuls are read before they are taken in.
const AHEAD: usize = 2;

impl WriteTx<'_> {
    /// Takes rows in, in their order and each with its place, while another thread reads those
    /// that follow. Nothing more is read once one could not be taken in.
    ///
    /// # Errors
    /// Of the row that could not be.
    pub fn take_each<T: Send>(
        &mut self,
        rows: impl Iterator<Item = T> + Send,
        mut take: impl FnMut(&mut Self, usize, T) -> Result<()>,
    ) -> Result<()> {
        ahead(rows, |n, row| take(self, n, row))
    }
}

fn ahead<T: Send, E>(
    mut rows: impl Iterator<Item = T> + Send,
    mut take: impl FnMut(usize, T) -> std::result::Result<(), E>,
) -> std::result::Result<(), E> {
    let first: Vec<T> = rows.by_ref().take(HANDFUL).collect();
    // No more than a handful is not worth a thread.
    if first.len() < HANDFUL {
        return first
            .into_iter()
            .enumerate()
            .try_for_each(|(n, row)| take(n, row));
    }
    let (ready, read) = sync_channel(AHEAD);
    thread::scope(|scope| {
        scope.spawn(move || {
            loop {
                let handful: Vec<T> = rows.by_ref().take(HANDFUL).collect();
                // Nobody takes it where one before it could not be written.
                if handful.is_empty() || ready.send(handful).is_err() {
                    break;
                }
            }
        });
        let mut rows = first
            .into_iter()
            .chain(read.into_iter().flatten())
            .enumerate();
        rows.try_for_each(|(n, row)| take(n, row))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_are_taken_in_their_order_and_none_behind_one_that_could_not_be() {
        for rows in [0, 1, HANDFUL, 5 * HANDFUL + 1] {
            let mut taken = Vec::new();
            let done: std::result::Result<(), ()> = ahead(0..rows, |n, row| {
                assert_eq!(n, row);
                taken.push(row);
                Ok(())
            });
            assert_eq!((done, taken.len()), (Ok(()), rows));
        }
        let mut taken = 0;
        let done = ahead(0.., |_, row| {
            taken += 1;
            if row == HANDFUL { Err(row) } else { Ok(()) }
        });
        assert_eq!((done, taken), (Err(HANDFUL), HANDFUL + 1));
    }
}
