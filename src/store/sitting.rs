//! Which run of the program half-typed text belongs to, and whether that run still lives.
//!
//! The system itself can say so of every process that this one can see. Of a run that it cannot
//! see (another machine, another container, a start of the machine before this one) nothing is
//! known but that nobody here can go on with its text, so its text is offered.

use std::sync::OnceLock;

/// Names this run: its process, when that began, and the machine's start and container in which
/// that number means it, where the system tells.
pub(super) fn own() -> &'static str {
    static OWN: OnceLock<String> = OnceLock::new();
    OWN.get_or_init(|| {
        let pid = std::process::id();
        let began = process(pid).map(|it| it.began).unwrap_or_default();
        match world() {
            Some(world) => format!("{pid}.{began}.{world}"),
            None => format!("{pid}.{began}"),
        }
    })
}

/// Says whether the run of a name still lives; one that does keeps its text to itself.
pub(super) fn lives(sitting: &str) -> bool {
    sitting == own() || lives_in(sitting, world(), process)
}

/// A process as the system tells of it.
struct Process {
    /// Its state, a letter.
    state: char,
    /// When it began, in ticks since the machine did.
    began: String,
}

fn lives_in(
    sitting: &str,
    here: Option<&str>,
    process: impl FnOnce(u32) -> Option<Process>,
) -> bool {
    let mut parts = sitting.splitn(3, '.');
    let (Some(pid), Some(then)) = (parts.next(), parts.next()) else {
        return false;
    };
    // A number means nothing after a new start of the machine, or in another container.
    if parts.next().is_some_and(|world| Some(world) != here) {
        return false;
    }
    // One that has ended may wait as a zombie for long; a number that was given to another
    // process began at another time.
    pid.parse().ok().and_then(process).is_some_and(|it| {
        !matches!(it.state, 'Z' | 'X' | 'x') && !then.is_empty() && it.began == then
    })
}

/// Names the start of the machine and the container in which process numbers hold.
fn world() -> Option<&'static str> {
    static WORLD: OnceLock<Option<String>> = OnceLock::new();
    WORLD.get_or_init(read_world).as_deref()
}

#[cfg(target_os = "linux")]
fn read_world() -> Option<String> {
    let boot = std::fs::read_to_string("/proc/sys/kernel/random/boot_id").ok()?;
    let space = std::fs::read_link("/proc/self/ns/pid").ok()?;
    let digits = |text: &str| {
        text.chars()
            .filter(char::is_ascii_digit)
            .collect::<String>()
    };
    Some(format!(
        "{}.{}",
        boot.trim(),
        digits(&space.to_string_lossy())
    ))
}

#[cfg(target_os = "linux")]
fn process(pid: u32) -> Option<Process> {
    read_stat(&std::fs::read_to_string(format!("/proc/{pid}/stat")).ok()?)
}

/// Reads state and beginning out of a line as `/proc/PID/stat` has it.
#[cfg(target_os = "linux")]
fn read_stat(stat: &str) -> Option<Process> {
    // The name of the program stands in brackets and may hold blanks and brackets.
    let (_, after) = stat.rsplit_once(')')?;
    let mut fields = after.split_whitespace();
    let state = fields.next()?.chars().next()?;
    let began = fields.nth(18)?.to_owned();
    Some(Process { state, began })
}

/// Here a process is known by the instant at which it began, whenever the machine was started.
#[cfg(windows)]
#[expect(clippy::unnecessary_wraps, reason = "other systems have none")]
fn read_world() -> Option<String> {
    Some("windows".to_owned())
}

#[cfg(windows)]
fn process(pid: u32) -> Option<Process> {
    let began = super::windows::began(pid)?.to_string();
    Some(Process { state: 'R', began })
}

#[cfg(not(any(windows, target_os = "linux")))]
fn read_world() -> Option<String> {
    None
}

#[cfg(not(any(windows, target_os = "linux")))]
fn process(_pid: u32) -> Option<Process> {
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[cfg(target_os = "linux")]
    #[test]
    fn a_run_is_named_by_the_start_of_its_machine() {
        let boot = std::fs::read_to_string("/proc/sys/kernel/random/boot_id").unwrap();
        assert!(own().contains(boot.trim()), "{}", own());
        assert!(!lives(&own().replace(boot.trim(), "another")));
    }

    #[test]
    fn a_run_lives_as_long_as_its_process() {
        assert!(lives(own()));
        for gone in ["1", "", "parked.2009-10-23", "4294967294.7", "x.7.boot.1"] {
            assert!(!lives(gone), "{gone}");
        }
        #[cfg(target_os = "linux")]
        assert!(!lives(&format!("{}.0", std::process::id())));
    }

    #[test]
    fn the_dead_are_told_from_the_living() {
        let seen = |state: char, began: &str| {
            let began = began.to_owned();
            move |pid: u32| (pid == 7).then_some(Process { state, began })
        };
        for (name, sitting, state, lives) in [
            ("asleep", "7.100.boot.1", 'S', true),
            ("stopped", "7.100.boot.1", 'T', true),
            ("a name of an older version", "7.100", 'R', true),
            ("a zombie", "7.100.boot.1", 'Z', false),
            ("a zombie of an older version", "7.100", 'Z', false),
            ("dead", "7.100.boot.1", 'X', false),
            ("another with its number", "7.99.boot.1", 'S', false),
            ("no process at all", "8.100.boot.1", 'S', false),
            (
                "before the machine started anew",
                "7.100.before.1",
                'S',
                false,
            ),
            ("in another container", "7.100.boot.2", 'S', false),
            ("nobody knows when it began", "7..boot.1", 'S', false),
        ] {
            let found = lives_in(sitting, Some("boot.1"), seen(state, "100"));
            assert_eq!(found, lives, "{name}");
        }
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn the_line_of_a_process_is_read_whatever_its_name() {
        let rest = "S 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 4711 20 21";
        for name in ["duban", "a b) Z (c", ")"] {
            let read = read_stat(&format!("42 ({name}) {rest}")).unwrap();
            assert_eq!((read.state, read.began.as_str()), ('S', "4711"), "{name}");
        }
        assert!(read_stat("42 (duban").is_none());
    }
}
