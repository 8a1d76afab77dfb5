//! What is new: of each version the short list in the reader's language, and beneath it what
//! changed last, as the changelog has it.

use super::Made;
use crate::app::changelog::{CHANGELOG, Changes};
use crate::exchange::paper::{Block, Paper};
use crate::i18n::{Args, Texts};

/// So many paragraphs of a version stand beneath its short list.
const NEWEST: usize = 12;

/// Makes the paper of what is newer than a version; of all where none is named.
pub fn news(texts: &Texts, seen: Option<&str>) -> Made {
    let title = texts.say("news-heading");
    let mut paper = Paper::new();
    paper.put(Block::Centre(title.clone()));
    for changes in Changes::since(CHANGELOG, seen) {
        let args = Args::new().set("version", changes.version);
        paper.put(Block::Blank);
        paper.put(Block::Left(texts.say_with("news-version", &args)));
        for line in changes.brief(texts) {
            paper.put(Block::Text(line));
        }
        paper.put(Block::Blank);
        paper.put(Block::Left(texts.say("news-whole")));
        // On a screen nobody turns fifty pages; the rest is printed by the command.
        let all: Vec<&str> = changes.paragraphs().collect();
        for paragraph in all.iter().take(NEWEST) {
            paper.put(Block::Text((*paragraph).to_owned()));
        }
        if all.len() > NEWEST {
            let args = Args::new().set("n", all.len() - NEWEST);
            paper.put(Block::Text(texts.say_with("news-rest", &args)));
        }
    }
    Made {
        title,
        paper,
        file: None,
        left_out: None,
    }
}
