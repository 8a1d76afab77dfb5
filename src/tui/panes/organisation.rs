//! The organisation: departments, the people of one of them, and the campaign's two bodies.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::app::sheet::{gone_words, marked_name};
use crate::app::state::organisation::{OrganisationState, Side};
use crate::domain::Kind;
use crate::domain::figure::grouped;
use crate::i18n::Args;
use crate::office::{DepartmentMembers, Holder, Member, PostHolders};
use crate::tui::look::Look;
use crate::tui::text;
use crate::tui::theme::Ink;

/// From this width on a person takes one line.
const WIDE: u16 = 110;

/// Draws the organisation's pane.
pub(super) fn draw_organisation(
    buf: &mut Buffer,
    area: Rect,
    state: &OrganisationState,
    look: &Look<'_>,
) {
    let posts = u16::try_from(state.data.posts.len()).unwrap_or_default();
    let below = posts.min(area.height / 3);
    let upper = area.height.saturating_sub(below + 1);
    let columns = Columns::of(area.width, state, look);
    let left = columns.taken.max(area.width * 49 / 100).min(area.width);
    let departments = Rect {
        height: upper,
        width: left,
        ..area
    };
    draw_departments(buf, departments, (state, &columns), look);
    if state.data.departments.len() < 2 && upper > 3 {
        // Only those who belong to none stand there: what would, and how it comes there.
        let words = look.texts.say("kind-department-empty");
        look.put(
            buf,
            (area.x + 2, area.y + 3),
            area.width,
            (&words, Ink::Dim),
        );
    }
    let people = Rect {
        x: area.x + left,
        width: area.width - left,
        height: upper,
        ..area
    };
    draw_people(buf, people, state, look);
    let title = look.texts.say("organisation-bodies");
    look.rule(buf, area, area.y + upper, &title);
    let bodies = Rect {
        y: area.y + upper + 1,
        height: below,
        ..area
    };
    draw_posts(buf, bodies, state, look);
}

/// Gives the first row that keeps the one in hand in sight.
const fn top_of(at: usize, rows: usize) -> usize {
    (at + 1).saturating_sub(rows)
}

fn cursor(buf: &mut Buffer, at: (u16, u16), here: bool, look: &Look<'_>) {
    if here {
        look.put(buf, at, 1, (look.glyphs.cursor, Ink::Accent));
    }
}

/// Gives the ink of a line that is in hand, or of any other one.
const fn ink(here: bool) -> Ink {
    if here { Ink::Here } else { Ink::Text }
}

/// The cells of a figure, with the blank before it.
const MANY: u16 = 5;
/// What the people beside the departments keep.
const PEOPLE: u16 = 24;
/// The widest that a name makes its column.
const NAME: usize = 30;

/// The columns of the departments with their widths.
struct Columns {
    name: u16,
    lead: u16,
    head: u16,
    taken: u16,
}

impl Columns {
    /// Names are not cut, and one that two share keeps its number: where the screen is too narrow
    /// for all, whole columns are left out. Who heads a department stands among its people too.
    fn of(screen: u16, state: &OrganisationState, look: &Look<'_>) -> Self {
        let wide = |words: &mut dyn Iterator<Item = String>, head: &str| {
            let head = text::width(&look.texts.say(head));
            let most = words.map(|it| text::width(&it)).max().unwrap_or_default();
            u16::try_from(most.max(head).min(NAME) + 1).unwrap_or(u16::MAX)
        };
        let all = || state.data.departments.iter();
        let mut columns = Self {
            name: wide(
                &mut all().map(|it| named(it, look)),
                "organisation-department",
            ),
            lead: wide(
                &mut all().filter_map(|it| Some(held(it.lead.as_ref()?, look))),
                "organisation-lead",
            ),
            head: wide(
                &mut all().filter_map(|it| Some(held(it.head.as_ref()?, look))),
                "organisation-head",
            ),
            taken: 0,
        };
        let most = screen.saturating_sub(PEOPLE.min(screen / 2));
        if columns.sum() > most {
            columns.head = 0;
        }
        if columns.sum() > most {
            columns.lead = 0;
        }
        let rest = columns.lead + columns.head + MANY + 2;
        columns.name = columns.name.min(most.saturating_sub(rest));
        columns.taken = columns.sum();
        // What is left over keeps the figures from the names.
        let spare = (screen * 49 / 100).saturating_sub(columns.taken);
        columns.name += spare;
        columns
    }

    const fn sum(&self) -> u16 {
        2 + self.name + self.lead + self.head + MANY
    }
}

fn draw_departments(
    buf: &mut Buffer,
    area: Rect,
    (state, columns): (&OrganisationState, &Columns),
    look: &Look<'_>,
) {
    let Columns {
        name, lead, head, ..
    } = *columns;
    let columns = [
        (area.x + 1, name, "organisation-department"),
        (area.x + 1 + name, lead, "organisation-lead"),
        (area.x + 1 + name + lead, head, "organisation-head"),
    ];
    for (x, cells, key) in columns.into_iter().filter(|it| it.1 > 0) {
        let words = look.texts.say(key);
        look.put(
            buf,
            (x, area.y),
            cells.saturating_sub(1),
            (&words, Ink::Dim),
        );
    }
    let right = area.x + 1 + name + lead + head + MANY - 1;
    let words = look.texts.say("organisation-many");
    look.put_right(buf, (right, area.y), MANY, (&words, Ink::Dim));
    let rows = usize::from(area.height.saturating_sub(1));
    let top = top_of(state.department, rows);
    for ((n, it), y) in state
        .data
        .departments
        .iter()
        .enumerate()
        .skip(top)
        .zip(area.y + 1..area.bottom())
    {
        let chosen = n == state.department;
        let here = chosen && state.side == Side::Departments;
        cursor(buf, (area.x, y), here, look);
        let ink = if chosen && !here {
            Ink::Heading
        } else {
            ink(here)
        };
        let texts = [
            named(it, look),
            it.lead
                .as_ref()
                .map_or_else(String::new, |it| held(it, look)),
            it.head
                .as_ref()
                .map_or_else(String::new, |it| held(it, look)),
        ];
        let shown = columns.into_iter().zip(&texts).filter(|(it, _)| it.1 > 0);
        for ((x, cells, _), words) in shown {
            let cells = cells.saturating_sub(1);
            look.put(buf, (x, y), cells, (words, ink));
        }
        let count = grouped(i64::try_from(it.people.len()).unwrap_or(i64::MAX));
        look.put_right(buf, (right, y), MANY, (&count, Ink::Text));
    }
}

fn named(department: &DepartmentMembers, look: &Look<'_>) -> String {
    match &department.record {
        Some(record) => {
            let called = department.called.clone();
            marked_name(look.texts, (record, department.gone), called)
        }
        None => look.texts.say("organisation-without"),
    }
}

fn draw_people(buf: &mut Buffer, area: Rect, state: &OrganisationState, look: &Look<'_>) {
    let Some(members) = state.members() else {
        return;
    };
    let wide = area.width >= WIDE / 2;
    let count = i64::try_from(members.people.len()).unwrap_or_default();
    let args = Args::new()
        .set("department", named(members, look))
        .set("n", count);
    let heading = look.texts.say_with("organisation-people", &args);
    let room = area.width.saturating_sub(2);
    look.put(buf, (area.x + 1, area.y), room, (&heading, Ink::Dim));
    let each: u16 = if wide { 1 } else { 2 };
    let rows = usize::from(area.height.saturating_sub(1) / each);
    let top = top_of(state.person, rows);
    for (row, (n, member)) in members
        .people
        .iter()
        .enumerate()
        .skip(top)
        .take(rows)
        .enumerate()
    {
        let y = area.y + 1 + u16::try_from(row).unwrap_or_default() * each;
        let here = state.side == Side::People && n == state.person;
        cursor(buf, (area.x, y), here, look);
        let (first, second) = words_of(member, look);
        let ellipsis = look.glyphs.ellipsis;
        if wide {
            let first = text::pad(&first, 34, ellipsis);
            let line = format!("{first} {second}");
            look.put(buf, (area.x + 1, y), room, (&line, ink(here)));
        } else {
            look.put(buf, (area.x + 1, y), room, (&first, ink(here)));
            let room = room.saturating_sub(2);
            look.put(buf, (area.x + 3, y + 1), room, (&second, Ink::Dim));
        }
    }
}

/// Says who somebody is: name and post; rank, politics and posts of the campaign.
fn words_of(member: &Member, look: &Look<'_>) -> (String, String) {
    let record = &member.record;
    let called = marked_name(look.texts, (record, member.gone), member.called.clone());
    let first = format!("{called} {}", record.text("post"));
    let rank = match record.text("rank") {
        "" => String::new(),
        rank => look.texts.choice("rank", rank),
    };
    let posts = look.texts.list(&member.posts);
    let second: Vec<&str> = [rank.as_str(), record.text("politics"), posts.as_str()]
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect();
    (first, second.join(" "))
}

fn draw_posts(buf: &mut Buffer, area: Rect, state: &OrganisationState, look: &Look<'_>) {
    let rows = usize::from(area.height);
    let top = top_of(state.post, rows);
    let room = area.width.saturating_sub(2);
    let widest = state
        .data
        .posts
        .iter()
        .map(|it| text::width(it.record.text("name")));
    let most = usize::from(room) * 2 / 5;
    let name_cells = widest.max().unwrap_or_default().clamp(13, most.max(13)) + 1;
    let name_cells = u16::try_from(name_cells).unwrap_or(room);
    for ((n, post), y) in state
        .data
        .posts
        .iter()
        .enumerate()
        .skip(top)
        .zip(area.y..area.bottom())
    {
        let here = state.side == Side::Posts && n == state.post;
        cursor(buf, (area.x, y), here, look);
        let (words, full) = seats(post);
        let name = post.record.text("name");
        let x = look.put(buf, (area.x + 1, y), name_cells - 1, (name, ink(here)));
        let at = x.max(area.x + 1 + name_cells);
        let lack = if full { Ink::Text } else { Ink::Yellow };
        let x = look.put(buf, (at, y), room, (&words, lack));
        let names: Vec<String> = post.holders.iter().map(|it| held(it, look)).collect();
        let at = (x + 1).max(at + 5);
        let left = (area.x + 1 + room).saturating_sub(at);
        let between = look.texts.say("list-between");
        let names = text::items(&names, usize::from(left), &between, look.glyphs.ellipsis);
        look.put(buf, (at, y), left, (&names, Ink::Text));
    }
}

/// Names who holds something, with the mark of it where he has left.
fn held(it: &Holder, look: &Look<'_>) -> String {
    if it.gone {
        gone_words(look.texts, Kind::ACTOR, it.name.clone())
    } else {
        it.name.clone()
    }
}

/// Gives the seats filled of those there are, and whether that is all of them.
fn seats(post: &PostHolders) -> (String, bool) {
    let seats = post.record.int("seats").unwrap_or_default();
    let filled = post.holders.len();
    let full = i64::try_from(filled).is_ok_and(|filled| filled >= seats);
    let filled = grouped(i64::try_from(filled).unwrap_or(i64::MAX));
    (format!("{filled}/{}", grouped(seats)), full)
}
