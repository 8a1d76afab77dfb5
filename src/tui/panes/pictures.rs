//! Pictures of the three panes over the made-up office, and what their figures open.

use chrono::{DateTime, Utc};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::organisation::draw_organisation;
use super::overview::draw_overview;
use super::phases::draw_phases;
use crate::app::Door;
use crate::app::demo;
use crate::app::office::{Office, Opening};
use crate::app::state::organisation::OrganisationState;
use crate::app::state::overview::OverviewState;
use crate::app::state::phases::PhasesState;
use crate::i18n::{Language, Texts};
use crate::tui::look::Look;
use crate::tui::terminal::Glyphs;
use crate::tui::theme::Theme;

fn clock() -> DateTime<Utc> {
    DateTime::from_timestamp(1_256_284_800, 0).unwrap_or_default()
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
    let office = demo::fill(&opening).unwrap();
    (folder, office)
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
    let overview = OverviewState::load(&office).unwrap();
    pictures("overview", |buf, area, look| {
        draw_overview(buf, area, &overview, look);
    });
    let mut phases = PhasesState::load(&office).unwrap();
    pictures("phases", |buf, area, look| {
        draw_phases(buf, area, &phases, look);
    });
    phases.unfold();
    pictures("phases-unfolded", |buf, area, look| {
        draw_phases(buf, area, &phases, look);
    });
    let mut organisation = OrganisationState::load(&office).unwrap();
    organisation.down();
    pictures("organisation", |buf, area, look| {
        draw_organisation(buf, area, &organisation, look);
    });
}
