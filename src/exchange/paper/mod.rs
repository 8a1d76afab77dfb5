//! Papers as text: pages of 56 cells by 22 lines, which is a page of GB/T 9704 with its 28 full
//! characters a line, set true to the line. What a paper says is made elsewhere.

mod measure;
mod set;
mod sheet;

pub use measure::{width, wrap};
pub use sheet::Sheet;

/// The cells of a line.
pub const CELLS: usize = 56;

/// The lines of a page; its number stands beneath them.
pub const LINES: usize = 22;

/// A paper: what stands on it, one below the other.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Paper {
    /// The blocks.
    pub blocks: Vec<Block>,
}

/// A piece of a paper.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// Lines in the middle: the title, the number of the paper.
    Centre(String),
    /// At the margin: to whom it goes.
    Left(String),
    /// A paragraph, its first line two characters in.
    Text(String),
    /// A label at the margin and what it says beside it, broken under its own first character.
    Labelled(String, String),
    /// Who signs and the day: right, four characters in, the sender centred on the day; never torn
    /// apart.
    Signed(Vec<String>),
    /// A table.
    Sheet(Sheet),
    /// An empty line; none at the head of a page.
    Blank,
    /// What follows begins on a page of its own.
    NewPage,
}

/// A page as it stands on paper.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Page {
    /// Its lines, [`LINES`] at most.
    pub lines: Vec<String>,
    /// Its number, from 1.
    pub number: usize,
}

impl Page {
    /// Gives the line of its number: right on odd pages and left on even ones, one character in.
    pub fn foot(&self) -> String {
        let number = format!("— {} —", self.number);
        if self.number % 2 == 1 {
            let room = CELLS.saturating_sub(width(&number) + 2);
            format!("{}{number}", " ".repeat(room))
        } else {
            format!("  {number}")
        }
    }
}

impl Paper {
    /// Begins with nothing.
    pub fn new() -> Self {
        Self::default()
    }

    /// Puts a block beneath what stands there.
    pub fn put(&mut self, block: Block) {
        self.blocks.push(block);
    }

    /// Puts another paper behind this one, on a page of its own.
    pub fn join(&mut self, other: Self) {
        if !self.blocks.is_empty() {
            self.blocks.push(Block::NewPage);
        }
        self.blocks.extend(other.blocks);
    }

    /// Sets it: its pages, true to the line.
    pub fn pages(&self) -> Vec<Page> {
        set::pages(self)
    }

    /// Gives it as a text: each page with all its lines and the line of its number.
    pub fn text(&self) -> String {
        let mut text = String::new();
        for page in self.pages() {
            let lines = page.lines.iter().map(String::as_str);
            for line in lines.chain(std::iter::repeat("")).take(LINES) {
                text.push_str(line.trim_end());
                text.push('\n');
            }
            text.push_str(&page.foot());
            text.push('\n');
        }
        text
    }
}

#[cfg(test)]
mod tests;
