//! How it is told who has talked to whom: the words of a pair, the same on pages, on the screen and
//! on the command line.

use super::unmet::due_words;
use crate::domain::Record;
use crate::i18n::{Args, Texts};
use crate::office::{Pair, TalkState, Talks};

/// Says how many of the pairs have talked, how many are planned and exempt.
pub fn talks_head(texts: &Texts, talks: &Talks) -> String {
    let args = Args::new()
        .set("met", talks.count(TalkState::Met))
        .set("of", talks.pairs.len() - talks.count(TalkState::Exempt))
        .set("planned", talks.count(TalkState::Planned))
        .set("exempt", talks.count(TalkState::Exempt));
    let head = texts.say_with("talks-head", &args);
    match &talks.due {
        Some(due) => format!("{}  {head}", due_words(texts, due)),
        None => head,
    }
}

/// Tells of each member with whom he has talked and on which day, and with whom not yet.
pub fn talks_lines(texts: &Texts, talks: &Talks) -> Vec<(String, String)> {
    let line = |(at, (_, named)): (usize, &(i64, crate::domain::Named))| {
        let pairs = talks.of(at).into_iter();
        let words = pairs.filter_map(|pair| {
            let other = talks.other(pair, at)?.told();
            Some(pair_words(texts, pair, &other))
        });
        (named.told(), texts.list(words.collect::<Vec<_>>()))
    };
    let mut lines: Vec<_> = talks.members.iter().enumerate().map(line).collect();
    // Where nobody is asked it is said how somebody comes to be.
    let none = || (String::new(), texts.say("talks-none"));
    lines.extend(lines.is_empty().then(none));
    lines
}

/// Says with whom and when, or that nothing was yet.
fn pair_words(texts: &Texts, pair: &Pair, other: &str) -> String {
    let day = last_day(pair).map(|day| texts.day(day)).unwrap_or_default();
    let args = Args::new().set("name", other).set("day", day);
    let words = texts.say_with(&format!("talks-{}", pair.state.code()), &args);
    let last = pair.late.iter().max_by_key(|it| it.day("held_on"));
    match last.and_then(|it| Some((it, it.day("held_on")?))) {
        Some((talk, day)) => {
            let args = Args::new().set("what", words).set("day", texts.day(day));
            // What is only planned was not talked yet.
            let key = if talk.is_ended() {
                "talks-late"
            } else {
                "talks-late-planned"
            };
            texts.say_with(key, &args)
        }
        None => words,
    }
}

fn last_day(pair: &Pair) -> Option<crate::domain::Day> {
    pair.talks.iter().filter_map(|it| it.day("held_on")).max()
}

/// Names a talk: its number, day and name.
pub fn talk_words(texts: &Texts, talk: &Record) -> String {
    let day = talk.day("held_on").map(|day| texts.day(day));
    format!(
        "{} {} {}",
        talk.number,
        day.unwrap_or_default(),
        talk.title()
    )
}
