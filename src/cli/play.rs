//! A screen from the shell: `duban --play KEYS --print` plays keys without a terminal and prints
//! what stands there then. What is played writes through the gate, as at the keyboard.

use clap::{Arg, ArgMatches};

use super::desk::Desk;
use super::error::{DONE, Done, Failure, USAGE};
use super::own::{faults, keymap, own_themes, theme, usual_theme};
use super::screen::{themes, with_demo};
use super::words::Words;
use crate::app::action::Action;
use crate::app::chord::Chord;
use crate::app::notice::Notice;
use crate::app::play::{PlayFault, read_keys};
use crate::app::state::{Leaving, State};
use crate::i18n::{Args, Texts};
use crate::office::Office;
use crate::store::Door;
use crate::tui::terminal::{GlyphChoice, Glyphs};
use crate::tui::{Front, Look, Theme, rows, still};

/// The options of the screen itself that take a value.
pub(super) const WITH_VALUE: [&str; 2] = ["play", "size"];
/// The size where none is named.
const USUAL: (u16, u16) = (80, 24);
/// The widest and highest screen that is drawn.
const MOST: u16 = 500;

/// Makes the options.
pub(super) fn options(words: Words<'_>) -> [Arg; 3] {
    [
        words.option("arg", "play").value_name("KEYS"),
        words.switch("arg", "print"),
        words
            .option("arg", "size")
            .value_name("80x24")
            .requires("print"),
    ]
}

/// Says whether a screen without a terminal is asked for.
pub(super) fn is_asked(matches: &ArgMatches) -> bool {
    matches.get_flag("print") || WITH_VALUE.iter().any(|id| matches.contains_id(id))
}

/// Plays on the store that was named, else on a throw-away demo.
pub(super) fn run(desk: &mut Desk, matches: &ArgMatches) -> Done {
    let script = Script::read(desk, matches)?;
    if desk.has_store() {
        let mut opening = desk.opening()?;
        opening.door = Door::Screen;
        let office = Office::open(&opening)?;
        script.play(desk, office)
    } else {
        with_demo(desk, |desk, office| script.play(desk, office))
    }
}

/// Plays on a throw-away demo through which the tour leads.
pub(super) fn tour(desk: &mut Desk, matches: &ArgMatches) -> Done {
    let script = Script {
        tour: true,
        ..Script::read(desk, matches)?
    };
    with_demo(desk, |desk, office| script.play(desk, office))
}

fn wrong(desk: &Desk, key: &str, found: &str) -> Failure {
    desk.fail(USAGE, key, &Args::new().set("found", found))
}

/// Reads a size: columns, `x`, rows.
fn size(typed: &str) -> Option<(u16, u16)> {
    let (columns, rows) = typed.split_once(['x', 'X', '×'])?;
    let side = |typed: &str| {
        let side: u16 = typed.trim().parse().ok()?;
        (1..=MOST).contains(&side).then_some(side)
    };
    Some((side(columns)?, side(rows)?))
}

/// What is to be played.
struct Script {
    keys: Vec<Chord>,
    size: (u16, u16),
    print: bool,
    tour: bool,
}

impl Script {
    fn read(desk: &Desk, matches: &ArgMatches) -> Result<Self, Failure> {
        let text = |id: &str| matches.get_one::<String>(id).map(String::as_str);
        let keys =
            read_keys(text("play").unwrap_or_default()).map_err(|fault| match fault {
                PlayFault::Key(found) => wrong(desk, "play-key", &found),
                PlayFault::Unclosed(found) => wrong(desk, "play-unclosed", &found),
            })?;
        let size = text("size").map_or(Ok(USUAL), |typed| {
            size(typed).ok_or_else(|| wrong(desk, "play-size", typed))
        })?;
        Ok(Self {
            keys,
            size,
            print: matches.get_flag("print"),
            tour: false,
        })
    }

    /// Plays the keys one after the other, each followed by what it brings about, and a rest at the
    /// end, in which half-typed text is kept as before a terminal.
    fn play(&self, desk: &mut Desk, mut office: Office) -> Done {
        let facts = crate::app::effect::facts(&office)?;
        let (keymap, said) = keymap(desk);
        // What is drawn here has no colours, but a word that is none stays wrong.
        let mut said: Vec<String> = faults(desk).into_iter().chain(said).collect();
        let worn = theme(desk).unwrap_or_else(|what| {
            said.extend(what);
            usual_theme().to_owned()
        });
        let themes = themes(desk, &own_themes(desk), worn);
        for what in said {
            desk.out.talk(&what);
        }
        let mut front = Front::new(
            State::new(facts, keymap, self.size)
                .at_home(desk.home())
                .beginning_in(desk.folder())
                .wearing(themes)
                .touring(self.tour),
        );
        let texts = Texts::for_screen(desk.texts.language());
        front.act(Action::StoreChanged, &mut office, &texts);
        front.offer_drafts(&office, &texts);
        for chord in &self.keys {
            front.press(*chord, &mut office, &texts);
            if front.state.themes.to_keep.take().is_some() {
                // What is played changes no settings.
                front.state.notice = Some(Notice::hint("notice-theme-here"));
            }
            if front.state.leaving == Leaving::Now {
                break;
            }
        }
        front.act(Action::Rested, &mut office, &texts);
        if front.state.waiting.draft {
            front.act(Action::DraftDue, &mut office, &texts);
        }
        if self.print {
            let glyphs = match desk.setting().glyphs {
                GlyphChoice::Ascii => Glyphs::ascii(),
                GlyphChoice::Measured | GlyphChoice::Unicode => Glyphs::unicode(),
            };
            let look = Look {
                texts: &texts,
                glyphs,
                theme: Theme::plain(),
            };
            let shown: Vec<String> = rows(&still(&front, self.size, &look).0).collect();
            for row in &shown {
                desk.out.line(row);
            }
        }
        Ok(DONE)
    }
}
