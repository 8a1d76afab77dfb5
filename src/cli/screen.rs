//! No verb: the screen.

use std::path::{Path, PathBuf};

use super::config::Key;
use super::crash::watch;
use super::demo::made;
use super::desk::Desk;
use super::env::Origin;
use super::error::{DONE, Done, NO_SCREEN};
use super::own::{faults, keymap, own_themes, theme, theme_faults, usual_theme};
use super::settings_file::keep_theme;
use super::themes::ThemeFile;
use crate::app::effect::saved_aside;
use crate::app::notice::Notice;
use crate::app::state::{ThemeRow, Themes};
use crate::i18n::{Args, Texts};
use crate::office::{Office, OfficeError, is_new_place};
use crate::store::Door;
use crate::tui::terminal::{CannotShow, OpenError, open};
use crate::tui::{Aside, Own, RunError, Start, Wardrobe, run};

/// Opens the screen on the store, making it with a short dialogue where there is none.
pub(super) fn screen(desk: &mut Desk) -> Done {
    let mut opening = desk.opening()?;
    opening.door = Door::Screen;
    // A store that cannot be opened says why before anything is drawn.
    // Where one was, however little is left of it, nobody is asked to make another.
    let start = if is_new_place(&opening.path) {
        Start::First(opening)
    } else {
        let office = Office::open(&opening)?;
        // It stands on the terminal when the screen is gone again.
        desk.beside(&office);
        Start::Office(Box::new(office))
    };
    let keep = keeper(desk);
    show(desk, start, (false, keep))
}

/// What keeps a theme that was taken, and says what came of it.
type KeepTheme = Box<dyn Fn(&str) -> Notice>;

/// Shows an office, or the first-run dialogue, in the terminal; with the tour, where it is asked
/// for.
fn show(desk: &mut Desk, mut start: Start, (tour, keep_theme): (bool, KeepTheme)) -> Done {
    if let (Start::Office(office), Some(opener)) = (&mut start, desk.opener()) {
        office.open_with(opener);
    }
    let (keymap, of_keys) = keymap(desk);
    let mut said = faults(desk);
    said.extend(of_keys);
    let theme = theme(desk).unwrap_or_else(|what| {
        said.extend(what);
        usual_theme().to_owned()
    });
    let files = own_themes(desk);
    let themes = themes(desk, &files, theme);
    let setting = desk.setting();
    let opened = match open(&setting) {
        Ok(opened) => opened,
        Err(OpenError::CannotShow(why)) => return Err(cannot_show(desk, &start, &why)),
        Err(OpenError::Io(error)) => {
            let args = Args::new().set("what", error.to_string());
            return Err(desk.fail(NO_SCREEN, "fail-terminal", &args));
        }
    };
    // The terminal holds back what other threads say of their end.
    if let Some(folder) = desk.env.own_folder() {
        watch(folder);
    }
    let own = Own {
        keymap,
        wardrobe: {
            let own = files.into_iter();
            let own = own.filter_map(|it| Some((it.name, it.read.ok()?)));
            Wardrobe::new(own.collect(), opened.ground, &setting)
        },
        themes,
        keep_theme,
        home: desk.home(),
        folder: desk.folder(),
        clipboard: {
            let clipboard = desk.env.clipboard.clone();
            Box::new(move |text| clipboard.put(text))
        },
        bell: bell(desk),
        tour,
        said: said.first().cloned().map(Notice::bad_words),
    };
    let ended = run(
        opened,
        start,
        &Texts::for_screen(desk.texts.language()),
        own,
    );
    // What stood on the screen for a moment is there to be read now.
    for what in &said {
        desk.out.talk(what);
    }
    match ended {
        Ok(Aside::InPlace) => Ok(DONE),
        Ok(Aside::Drafts(notice)) => {
            let told = notice.words(&desk.texts);
            desk.out.talk(&told);
            Ok(DONE)
        }
        Ok(Aside::Copied(saved)) => {
            let told = saved_aside(&saved).words(&desk.texts);
            desk.out.talk(&told);
            let args = Args::new().set("path", saved.path.display().to_string());
            desk.tell("note-saved-aside", &args);
            Ok(DONE)
        }
        Ok(Aside::Failed(error)) | Err(RunError::Office(error)) => Err(error.into()),
        Err(RunError::Io(error)) => {
            let args = Args::new().set("what", error.to_string());
            Err(desk.fail(NO_SCREEN, "fail-terminal", &args))
        }
    }
}

/// Says which themes can be worn, and which is.
pub(super) fn themes(desk: &Desk, files: &[ThemeFile], worn: String) -> Themes {
    let own = files.iter().map(|it| ThemeRow {
        word: it.name.clone(),
        own: true,
        fault: theme_faults(desk, it).into_iter().next(),
    });
    Themes::default().with_own(own, worn)
}

/// Says whether the bell is to ring.
fn bell(desk: &Desk) -> bool {
    let set = desk.env.set(Key::Bell);
    set.is_some_and(|(word, _)| Some(&word) == Key::BELL.last())
}

/// Gives what keeps a theme in the settings, and says what came of it.
fn keeper(desk: &Desk) -> KeepTheme {
    let settings = desk.env.config.folder().map(Path::to_owned);
    let language = desk.texts.language();
    let beaten = match desk.env.set(Key::Theme) {
        Some((word, Origin::Variable)) => Some(word.to_owned()),
        Some((_, Origin::File)) | None => None,
    };
    Box::new(move |word| keep_theme(settings.as_deref(), language, (word, beaten.as_deref())))
}

fn cannot_show(desk: &Desk, start: &Start, why: &CannotShow) -> super::error::Failure {
    match (why, start) {
        (CannotShow::NoTerminal, Start::First(opening)) => {
            let args = Args::new().set("path", opening.path.display().to_string());
            desk.fail(NO_SCREEN, "fail-first-run", &args)
        }
        (CannotShow::NoTerminal, Start::Office(_)) => {
            desk.fail(NO_SCREEN, "fail-no-terminal", &Args::new())
        }
        (CannotShow::Dumb(term), _) => desk.fail(
            NO_SCREEN,
            "fail-dumb-terminal",
            &Args::new().set("term", term),
        ),
        (CannotShow::NoSequences, _) => desk.fail(NO_SCREEN, "fail-no-sequences", &Args::new()),
        (CannotShow::LinuxConsole, _) => {
            desk.fail(NO_SCREEN, "fail-linux-console", &Args::new())
        }
        (CannotShow::NotUtf8(locale), _) => desk.fail(
            NO_SCREEN,
            "fail-not-utf8",
            &Args::new().set("locale", locale),
        ),
    }
}

/// Shows a throw-away store with the year of a made-up office; with the tour through it, where that
/// is asked for.
pub(super) fn demo(desk: &mut Desk, tour: bool) -> Done {
    with_demo(desk, |desk, office| {
        // Whoever looks around changes no settings.
        let keep: KeepTheme = Box::new(|_| Notice::hint("notice-theme-here"));
        show(desk, Start::Office(Box::new(office)), (tour, keep))
    })
}

/// Makes a throw-away store and hands it over; it goes with the program.
pub(super) fn with_demo(desk: &mut Desk, work: impl FnOnce(&mut Desk, Office) -> Done) -> Done {
    let folder = new_folder()?;
    let ended = made(desk, &folder).and_then(|office| work(desk, office));
    remove(&folder);
    ended
}

/// Makes a folder that nobody has made before; only that is taken away at the end.
fn new_folder() -> Result<PathBuf, super::error::Failure> {
    #[cfg_attr(not(unix), expect(unused_mut, reason = "it has no modes there"))]
    let mut builder = std::fs::DirBuilder::new();
    #[cfg(unix)]
    {
        use std::os::unix::fs::DirBuilderExt as _;
        builder.mode(0o700);
    }
    let mut n = 0_u32;
    loop {
        let name = format!("duban-demo-{}-{n}", std::process::id());
        let folder = std::env::temp_dir().join(name);
        match builder.create(&folder) {
            Ok(()) => return Ok(folder),
            Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => n += 1,
            Err(error) => return Err(OfficeError::from(error).into()),
        }
    }
}

fn remove(folder: &Path) {
    if let Err(error) = std::fs::remove_dir_all(folder) {
        // What is left in the folder for temporary files is the system's to clear.
        drop(error);
    }
}
