//! Cursor moves: the shortest sequence from where the cursor is to where it should be.

/// Returns the shortest bytes that are safe, from a row and column that may be unknown.
///
/// A bare line feed is not among them: some terminals add a carriage return to it.
pub(super) fn shortest(
    (row, column): (Option<u16>, Option<u16>),
    (y, x): (u16, u16),
) -> Vec<u8> {
    let mut best = absolute(y, x);
    let mut offer = |way: Vec<u8>| {
        if way.len() < best.len() {
            best = way;
        }
    };
    if let Some(row) = row {
        if row == y {
            offer(if x == 0 {
                b"\r".to_vec()
            } else {
                sequence(x + 1, b'G')
            });
        } else if x == 0 && row + 1 == y {
            offer(b"\r\n".to_vec());
        }
        match column {
            Some(column) if row == y && column < x => offer(steps(x - column, b'C')),
            Some(column) if row == y => {
                offer(steps(column - x, b'D'));
                offer(vec![0x08; usize::from(column - x)]);
            }
            Some(column) if column == x && row < y => offer(steps(y - row, b'B')),
            Some(column) if column == x => offer(steps(row - y, b'A')),
            _ => {}
        }
    }
    best
}

fn absolute(y: u16, x: u16) -> Vec<u8> {
    match (y, x) {
        (0, 0) => b"\x1b[H".to_vec(),
        (_, 0) => sequence(y + 1, b'H'),
        (0, _) => format!("\x1b[;{}H", x + 1).into_bytes(),
        _ => format!("\x1b[{};{}H", y + 1, x + 1).into_bytes(),
    }
}

fn steps(count: u16, last: u8) -> Vec<u8> {
    if count == 1 {
        vec![0x1b, b'[', last]
    } else {
        sequence(count, last)
    }
}

fn sequence(number: u16, last: u8) -> Vec<u8> {
    let mut bytes = format!("\x1b[{number}").into_bytes();
    bytes.push(last);
    bytes
}
