//! A key press in our own type, written in the keymap, made in `tui::terminal`.
