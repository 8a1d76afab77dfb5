//! Walks through a real terminal, tmux: they run where `DUBAN_SLOW` is set, which `.ci/run` does
//! after it has seen to it that tmux is there.

mod midnight;
mod tmux;
mod tour;
mod walk;

/// Says whether the walks are wanted here.
fn is_wanted() -> bool {
    std::env::var_os("DUBAN_SLOW").is_some()
}
