//! Pictures of the three panes over the made-up office, and what their figures open.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::draw_view;
use crate::app::action::Move;
use crate::app::state::Tab;
use crate::app::state::talks::TalksState;
use crate::app::state::unmet::UnmetState;
use crate::app::state::view::View;
use crate::app::theme::ThemeChoice;
use crate::domain::Instant;
use crate::i18n::{Language, Texts};
use crate::made_up;
use crate::office::{By, Office, Opening};
use crate::store::Door;
use crate::tui::look::Look;
use crate::tui::terminal::{Glyphs, Ground};
use crate::tui::theme::{Depth, Theme};

fn clock() -> Instant {
    Instant::of(1_256_284_800, 0).unwrap_or_default()
}

fn office() -> (tempfile::TempDir, Office) {
    let folder = tempfile::tempdir().unwrap();
    let opening = Opening {
        path: folder.path().join("demo").join("demo.duban"),
        account: "demo".to_owned(),
        door: Door::Screen,
        today: None,
        campaign: None,
        clock,
    };
    let office = made_up::fill(&opening).unwrap();
    (folder, office)
}

/// Reads a view as it stands when what takes longer has been read too.
fn whole(tab: Tab, office: &Office) -> View {
    let mut view = View::load(tab, office).unwrap().unwrap();
    view.reload(office).unwrap();
    view
}

/// Draws into the body of a screen of these sizes and writes it down as text.
fn pictures(name: &str, draw: impl Fn(&mut Buffer, Rect, &Look<'_>)) {
    for language in [Language::Chinese, Language::English] {
        let texts = Texts::load(language);
        for (columns, rows) in [(80, 24), (120, 40)] {
            let look = Look {
                texts: &texts,
                glyphs: Glyphs::unicode(),
                theme: Theme::plain(),
            };
            let area = Rect::new(0, 0, columns, rows - 4);
            let mut buf = Buffer::empty(area);
            draw(&mut buf, area, &look);
            let code = language.code();
            insta::assert_snapshot!(format!("{name}-{code}-{columns}x{rows}"), written(&buf));
        }
    }
}

fn written(buf: &Buffer) -> String {
    let mut out = String::new();
    for y in buf.area.top()..buf.area.bottom() {
        let mut line = String::new();
        let mut hidden = 0;
        for x in buf.area.left()..buf.area.right() {
            let symbol = buf.cell((x, y)).map_or(" ", |cell| cell.symbol());
            if hidden > 0 {
                hidden -= 1;
                continue;
            }
            line.push_str(symbol);
            hidden = crate::tui::text::width(symbol).saturating_sub(1);
        }
        out.push_str(line.trim_end());
        out.push('\n');
    }
    out
}

#[test]
fn the_panes_look_like_this() {
    let (_folder, office) = office();
    let load = |tab| whole(tab, &office);
    let unmet = |by| {
        let mut state = UnmetState::new(by);
        state.reload(&office).unwrap();
        state.right();
        state.left();
        View::Unmet(Box::new(state))
    };
    let views = [
        ("overview", load(Tab::Overview)),
        ("phases", load(Tab::Phases)),
        ("phases-unfolded", unfolded(load(Tab::Phases))),
        ("unmet", unmet(By::Person)),
        ("unmet-by-branch", unmet(By::Branch)),
        ("talks", talks(&office)),
        ("organisation", moved(load(Tab::Organisation))),
    ];
    for (name, view) in &views {
        pictures(name, |buf, area, look| draw_view(buf, area, view, look));
    }
}

fn talks(office: &Office) -> View {
    let mut state = TalksState::default();
    state.reload(office).unwrap();
    View::Talks(Box::new(state))
}

fn unfolded(mut view: View) -> View {
    assert_eq!(view.enter(), None);
    view
}

fn moved(mut view: View) -> View {
    view.go(Move::Down, 10);
    assert!(view.in_hand().is_some());
    view
}

#[test]
fn on_a_narrow_screen_departments_stand_above_the_matters() {
    let (_folder, office) = office();
    let texts = Texts::load(Language::Chinese);
    let look = Look {
        texts: &texts,
        glyphs: Glyphs::ascii(),
        theme: Theme::plain(),
    };
    let view = whole(Tab::Overview, &office);
    let area = Rect::new(0, 0, 60, 18);
    let mut buf = Buffer::empty(area);
    draw_view(&mut buf, area, &view, &look);
    insta::assert_snapshot!("overview-ascii-60x22", written(&buf));
}

#[test]
fn a_small_screen_and_plain_letters_draw_without_harm() {
    let (_folder, office) = office();
    let texts = Texts::load(Language::Chinese);
    let look = Look {
        texts: &texts,
        glyphs: Glyphs::ascii(),
        theme: Theme::choose(ThemeChoice::Measured, Ground::Dark, Depth::Many),
    };
    let tabs = [Tab::Overview, Tab::Phases, Tab::Organisation];
    let views = tabs.map(|tab| whole(tab, &office));
    for mut view in views.into_iter().chain([talks(&office)]) {
        for (columns, rows) in [(40, 6), (60, 16), (79, 20), (200, 56), (1, 1)] {
            for step in [Move::Down, Move::Right, Move::Last, Move::Left, Move::First] {
                view.go(step, 10);
                let area = Rect::new(0, 0, columns, rows);
                draw_view(&mut Buffer::empty(area), area, &view, &look);
            }
        }
    }
}
