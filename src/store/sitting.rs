//! Which run of the program half-typed text belongs to, and whether that run still lives.
//!
//! All who have a store open are processes of one machine, so the system itself can say.

use std::sync::OnceLock;

/// Names this run: its process, and when that began where the system tells.
pub(super) fn own() -> &'static str {
    static OWN: OnceLock<String> = OnceLock::new();
    OWN.get_or_init(|| {
        let pid = std::process::id();
        format!("{pid}.{}", began(pid).unwrap_or_default())
    })
}

/// Says whether the run of a name still lives; one that does keeps its text to itself.
pub(super) fn lives(sitting: &str) -> bool {
    if sitting == own() {
        return true;
    }
    let Some((pid, then)) = sitting.split_once('.') else {
        return false;
    };
    // A number that was given to another process began at another time.
    pid.parse()
        .ok()
        .and_then(began)
        .is_some_and(|began| began == then)
}

/// Gives when a process began, in ticks since the machine did.
#[cfg(target_os = "linux")]
fn began(pid: u32) -> Option<String> {
    let stat = std::fs::read_to_string(format!("/proc/{pid}/stat")).ok()?;
    // The name of the program stands in brackets and may hold blanks.
    let (_, after) = stat.rsplit_once(')')?;
    after.split_whitespace().nth(19).map(str::to_owned)
}

#[cfg(not(target_os = "linux"))]
fn began(_pid: u32) -> Option<String> {
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_run_lives_as_long_as_its_process() {
        assert!(lives(own()));
        assert!(!lives("1"));
        assert!(!lives("4294967294.7"));
        #[cfg(target_os = "linux")]
        assert!(!lives(&format!("{}.0", std::process::id())));
    }
}
