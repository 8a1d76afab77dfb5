//! The rules in words, each with where it comes from: what F1 opens over the keys.

use super::Made;
use crate::exchange::paper::{Block, Paper};
use crate::i18n::{Args, Texts};

/// The rules, in the order of the work.
const RULES: [&str; 7] = [
    "lights",
    "limits",
    "closing",
    "urging",
    "look-back",
    "asked",
    "opinions",
];

/// Makes the paper.
pub fn rules_explained(texts: &Texts) -> Made {
    let title = texts.say("rules-explained");
    let mut paper = Paper::new();
    paper.put(Block::Centre(title.clone()));
    for rule in RULES {
        paper.put(Block::Blank);
        paper.put(Block::Left(texts.say(&format!("rule-head-{rule}"))));
        paper.put(Block::Text(texts.say(&format!("rule-text-{rule}"))));
        let source = texts.say(&format!("rule-source-{rule}"));
        let args = Args::new().set("source", source);
        paper.put(Block::Text(texts.say_with("rules-source", &args)));
    }
    Made {
        title,
        paper,
        file: None,
        left_out: None,
    }
}
