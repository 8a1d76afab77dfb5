//! The overview as it stands on the screen: its figures, and which of them is in hand.

mod curve;
mod figure;
mod matter;
#[cfg(test)]
mod random_tests;

use crate::domain::figure::{FigureDef, SumDef};
use crate::domain::{Day, FirstBy, FirstStep, Kind, Record};
use crate::office::{
    Computed, ComputedRow, Cut, Office, OfficeResult, Overview, Queue, Reach, Waits,
};
use crate::store::MonthCount;

pub use self::figure::{Figure, Line, label, light};
use self::matter::matters_of;
pub use self::matter::{Matter, Section};
use super::door::Target;

/// How many matters the right column gathers of each sort.
const MOST_MATTERS: usize = 12;

/// Where the cursor is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Spot {
    /// On the figures above: line and place in it.
    Figures(usize, usize),
    /// On a cell of the computed list: its row, and which of its figures.
    Cell(usize, usize),
    /// On a matter of the right column.
    Matter(usize),
}

/// The overview with the cursor on one of its figures.
#[derive(Clone, Debug)]
pub struct OverviewState {
    /// The figures.
    pub data: Overview,
    /// The matters of the right column.
    pub matters: Vec<Matter>,
    /// The first and last day of the campaign.
    pub span: Option<(Day, Day)>,
    /// Where the cursor is.
    pub spot: Spot,
    /// Whether what is to be looked at first was looked at.
    pub looked: bool,
    /// How the computed list is cut.
    pub cut: Cut,
}

impl OverviewState {
    /// Reads the overview; the cursor begins on what presses most, else on the first matter.
    pub fn load(office: &Office) -> OfficeResult<Self> {
        Self::of(office, (false, Cut::default()), Reach::AtOnce)
    }

    fn of(office: &Office, (looked, cut): (bool, Cut), reach: Reach) -> OfficeResult<Self> {
        let mut data = office.overview(MOST_MATTERS, &cut, reach)?;
        let open = |it: &(Kind, FirstStep)| !(looked && it.1.by == FirstBy::Looking);
        data.status.first.retain(open);
        let matters = matters_of(&data);
        let spot = if matters.is_empty() {
            Spot::Figures(0, 0)
        } else {
            let presses = |it: &Matter| matches!(it, Matter::Pressing(_));
            Spot::Matter(matters.iter().position(presses).unwrap_or_default())
        };
        Ok(Self {
            data,
            matters,
            span: office.span(),
            spot,
            looked,
            cut,
        })
    }

    /// Reads it anew; the cursor stays on its department or record wherever that stands now, else
    /// where it is.
    pub fn reload(&mut self, office: &Office) -> OfficeResult<()> {
        let now = Self::of(office, (self.looked, self.cut.clone()), Reach::Whole)?;
        let held = std::mem::replace(self, now);
        self.stay_on(&held);
        Ok(())
    }

    /// Puts the cursor on the department or record on which it stands in what is shown.
    pub fn stay_on(&mut self, held: &Self) {
        let spot = match held.spot {
            Spot::Figures(..) => None,
            Spot::Cell(line, part) => {
                let id = held.rows().get(line).map(|it| it.id);
                let mut now = self.rows().iter();
                let line = now.position(|it| Some(it.id) == id);
                line.map(|line| Spot::Cell(line, part))
            }
            Spot::Matter(n) => {
                let record = held.identity(n);
                let same = |at: &usize| record.is_some() && self.identity(*at) == record;
                (0..self.matters.len()).find(same).map(Spot::Matter)
            }
        };
        self.put(spot.unwrap_or(held.spot));
    }

    /// Says whether another one shows the same of its lists.
    pub fn is_cut_as(&self, other: &Self) -> bool {
        self.cut == other.cut && self.looked == other.looked
    }

    /// Says whether all of it was read.
    pub fn is_whole(&self) -> bool {
        self.data.reach == Reach::Whole
    }

    /// Tells a matter from all others, whatever came or went: its section, and its record or the
    /// word of its queue.
    fn identity(&self, n: usize) -> Option<(Section, Option<&'static str>, Option<Target>)> {
        let matter = self.matters.get(n)?;
        Some(match self.queue(matter) {
            Some(queue) => (matter.section(), Some(queue.def.word), None),
            None => (matter.section(), None, Some(self.led_to(n)?)),
        })
    }

    /// Gives what a matter is that is to be done first.
    pub fn first(&self, matter: &Matter) -> Option<(Kind, FirstStep)> {
        match matter {
            Matter::First(at) => self.data.status.first.get(*at).copied(),
            Matter::Queue(_)
            | Matter::Pressing(_)
            | Matter::Waiting(..)
            | Matter::Own(_)
            | Matter::Happened(_) => None,
        }
    }

    /// Gives the queue that a matter is.
    pub fn queue(&self, matter: &Matter) -> Option<&Queue> {
        match matter {
            Matter::Queue(at) => self.data.queues.get(*at),
            Matter::First(_)
            | Matter::Pressing(_)
            | Matter::Waiting(..)
            | Matter::Own(_)
            | Matter::Happened(_) => None,
        }
    }

    /// Gives the record of a matter, or the rows of its queue.
    fn led_to(&self, n: usize) -> Option<Target> {
        let matter = self.matters.get(n)?;
        match matter {
            Matter::First(_) => {
                let (kind, step) = self.first(matter)?;
                Some(Target::First(kind, step.by))
            }
            Matter::Queue(_) => {
                let queue = self.queue(matter)?;
                if Office::has_unmet(queue.kind) {
                    return Some(Target::Unmet);
                }
                let title = format!("queue-{}", queue.def.word).replace('_', "-");
                let target = Target::list(queue.kind, queue.filter.clone(), title);
                let target = target.waiting(Waits {
                    queue: Some(queue.def),
                    whom: self.data.waited.as_ref().map(|it| it.0),
                });
                Some(match &self.data.waited {
                    Some((_, named)) => target.of(&named.told()),
                    None => target,
                })
            }
            Matter::Pressing(it) | Matter::Own(it) => Some(record(&it.row.record)),
            Matter::Waiting(waiting, _) => Some(record(waiting)),
            Matter::Happened(place) => Some(record(&self.data.week.recent.get(*place)?.record)),
        }
    }

    /// Gives the sums of the curve, month by month; their ends are the figures of their names.
    pub fn curve(&self) -> Vec<(&'static SumDef, Vec<i64>)> {
        let Some(course) = &self.data.course else {
            return Vec::new();
        };
        let months: Vec<&[MonthCount]> = course.sums.iter().map(|it| it.1.as_slice()).collect();
        let counted = curve::of(&months, self.span);
        course.sums.iter().map(|it| it.0).zip(counted).collect()
    }

    /// Gives the rows of the computed list.
    pub fn rows(&self) -> &[ComputedRow] {
        self.data.table.as_ref().map_or(&[], |table| &table.rows)
    }

    /// Gives the figures of its cells.
    pub fn cells(&self) -> Vec<&'static FigureDef> {
        let table = self.data.table.iter();
        table.flat_map(Computed::figures).collect()
    }

    /// Gives the figures above the departments, line by line.
    pub fn lines(&self) -> &'static [Line] {
        &figure::LINES
    }

    /// Puts the cursor somewhere, or on what is nearest to it.
    fn put(&mut self, spot: Spot) {
        let (rows, cells) = (self.rows().len(), self.cells().len());
        self.spot = match spot {
            Spot::Figures(line, place) => {
                let line = line.min(figure::LINES.len() - 1);
                let most = figure::LINES
                    .get(line)
                    .map_or(0, |line| line.figures.len() - 1);
                Spot::Figures(line, place.min(most))
            }
            Spot::Cell(line, part) if rows > 0 && cells > 0 => {
                Spot::Cell(line.min(rows - 1), part.min(cells - 1))
            }
            Spot::Matter(n) if !self.matters.is_empty() => {
                Spot::Matter(n.min(self.matters.len() - 1))
            }
            Spot::Cell(..) | Spot::Matter(_) => Spot::Figures(figure::LINES.len() - 1, 0),
        };
    }

    /// Moves up.
    pub fn up(&mut self) {
        let last = figure::LINES.len() - 1;
        let spot = match self.spot {
            Spot::Figures(line, place) => Spot::Figures(line.saturating_sub(1), place),
            Spot::Cell(0, part) => Spot::Figures(last, part),
            Spot::Cell(line, part) => Spot::Cell(line - 1, part),
            Spot::Matter(0) => Spot::Figures(last, usize::MAX),
            Spot::Matter(n) => Spot::Matter(n - 1),
        };
        self.put(spot);
    }

    /// Moves down.
    pub fn down(&mut self) {
        let last = figure::LINES.len() - 1;
        let spot = match self.spot {
            Spot::Figures(line, place) if line == last => {
                // What stands on the right of the screen is above the matters.
                if place > self.cells().len() {
                    Spot::Matter(0)
                } else {
                    Spot::Cell(0, place)
                }
            }
            Spot::Figures(line, place) => Spot::Figures(line + 1, place),
            Spot::Cell(line, part) => Spot::Cell(line + 1, part),
            Spot::Matter(n) => Spot::Matter(n + 1),
        };
        self.put(spot);
    }

    /// Moves left; from a matter to the departments.
    pub fn left(&mut self) {
        let spot = match self.spot {
            Spot::Figures(line, place) => Spot::Figures(line, place.saturating_sub(1)),
            Spot::Cell(line, part) => Spot::Cell(line, part.saturating_sub(1)),
            Spot::Matter(n) => Spot::Cell(n, usize::MAX),
        };
        self.put(spot);
    }

    /// Moves right; from the last figure of a department to the matters.
    pub fn right(&mut self) {
        let spot = match self.spot {
            Spot::Figures(line, place) => Spot::Figures(line, place + 1),
            Spot::Cell(line, part) if part + 1 < self.cells().len() => {
                Spot::Cell(line, part + 1)
            }
            Spot::Cell(line, _) => Spot::Matter(line),
            Spot::Matter(n) => Spot::Matter(n),
        };
        self.put(spot);
    }

    /// Moves to the next block: figures, departments, matters, and round again.
    pub fn next_block(&mut self) {
        let spot = match self.spot {
            Spot::Figures(..) => Spot::Cell(0, 0),
            Spot::Cell(..) => Spot::Matter(0),
            Spot::Matter(_) => Spot::Figures(0, 0),
        };
        self.put(spot);
    }

    /// Moves by a page of so many lines.
    pub fn page(&mut self, lines: isize) {
        let spot = match self.spot {
            Spot::Figures(line, place) => {
                Spot::Figures(line.saturating_add_signed(lines), place)
            }
            Spot::Cell(line, part) => Spot::Cell(line.saturating_add_signed(lines), part),
            Spot::Matter(n) => Spot::Matter(n.saturating_add_signed(lines)),
        };
        self.put(spot);
    }

    /// Cuts the computed list by what comes next; says whether there is another cut.
    pub fn cut_next(&mut self) -> bool {
        let next = self.data.table.as_ref().map(Computed::next_cut);
        let found = next.filter(|it| it.by.is_some());
        let is_other = found.is_some();
        self.cut = found.unwrap_or_default();
        is_other
    }

    /// Cuts the computed list within the row in hand, by what stands below it; says whether
    /// something does.
    pub fn cut_within(&mut self) -> bool {
        let row = match self.spot {
            Spot::Cell(line, _) => self.rows().get(line),
            Spot::Figures(..) | Spot::Matter(_) => None,
        };
        let table = self.data.table.as_ref();
        let within = row.and_then(|row| table?.cut_within(row));
        let is_below = within.is_some();
        if let Some(cut) = within {
            self.cut = cut;
            self.spot = Spot::Cell(0, 0);
        }
        is_below
    }

    /// Goes back to the cut within which this one lies; says whether it lay within any.
    pub fn cut_above(&mut self) -> bool {
        let above = self.cut.within.pop();
        let was_within = above.is_some();
        self.cut.by = above.map(|it| it.by).or(self.cut.by);
        was_within
    }

    /// Opens what is under the cursor; what is to be looked at first has been looked at then.
    pub fn enter(&mut self) -> Option<Target> {
        let target = self.open();
        self.looked |= matches!(target, Some(Target::First(_, FirstBy::Looking)));
        target
    }

    /// Tells what Enter opens: the rows that the figure under the cursor counted.
    pub fn open(&self) -> Option<Target> {
        match self.spot {
            Spot::Figures(line, place) => {
                let figure = figure::LINES.get(line)?.figures.get(place)?;
                Some(figure.target(&self.data))
            }
            Spot::Cell(line, part) => {
                let (table, row) = (self.data.table.as_ref()?, self.rows().get(line)?);
                let cell = self.cells().get(part).copied()?;
                Some(figure::cell_target(table, row, cell, &self.data))
            }
            Spot::Matter(n) => self.led_to(n),
        }
    }
}

fn record(record: &Record) -> Target {
    Target::Record {
        kind: record.kind,
        id: record.id,
    }
}
