//! One loaded language.

use std::borrow::Cow;
use std::cell::OnceCell;
use std::fmt::{self, Write as _};
use std::rc::Rc;
use std::sync::LazyLock;

use fluent_bundle::{FluentBundle, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

use super::args::{Args, Value};
use super::language::Language;
use super::sources::{SOURCES, Source, TERMS};
use crate::domain::figure::grouped;

/// Holds the words of one language.
///
/// Loading only lists the keys; a locale file is parsed when its first message is asked for, so a
/// short command pays for the few files it speaks from. Nothing here panics or fails: a key that
/// does not exist shows as `⟦key⟧`, a place that nobody filled as `{$name}`.
///
/// It stays in the thread that made it (it is not `Send`); a worker loads its own.
pub struct Texts {
    language: Language,
    /// Whether it speaks on the screen, where nobody types commands.
    on_screen: bool,
    index: &'static [Placed],
    parts: Vec<LocaleFile>,
    terms: OnceCell<Rc<FluentResource>>,
    /// English, where something is also found by its words.
    english: OnceCell<Box<Self>>,
}

/// A key with the place of its file among [`SOURCES`].
type Placed = (&'static str, usize);

struct LocaleFile {
    source: &'static str,
    bundle: OnceCell<FluentBundle<Rc<FluentResource>>>,
}

impl fmt::Debug for Texts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Texts")
            .field("language", &self.language)
            .finish_non_exhaustive()
    }
}

impl Texts {
    /// Loads a language as the command line speaks it.
    pub fn load(language: Language) -> Self {
        Self::of(language, false)
    }

    /// Loads a language as the screen speaks it: what a message says of commands and options,
    /// between `⟪` and `⟫`, is left out there.
    pub fn for_screen(language: Language) -> Self {
        Self::of(language, true)
    }

    fn of(language: Language, on_screen: bool) -> Self {
        let part = |file| LocaleFile {
            source: text_of(file, language),
            bundle: OnceCell::new(),
        };
        Self {
            language,
            on_screen,
            index: index_of(language),
            parts: SOURCES.iter().map(part).collect(),
            terms: OnceCell::new(),
            english: OnceCell::new(),
        }
    }

    /// Gives English as it is spoken here, read once; nothing where this is English itself.
    pub fn english(&self) -> Option<&Self> {
        let english = || Box::new(Self::of(Language::English, self.on_screen));
        let is_other = self.language != Language::English;
        is_other.then(|| &**self.english.get_or_init(english))
    }

    /// Gives the language.
    pub const fn language(&self) -> Language {
        self.language
    }

    /// Says whether a message has this key.
    pub fn has(&self, key: &str) -> bool {
        self.place(key).is_some()
    }

    /// Gives all keys in order.
    pub fn keys(&self) -> impl Iterator<Item = &'static str> {
        self.index.iter().map(|(key, _)| *key)
    }

    /// Gives a message that has no places to fill.
    pub fn say(&self, key: &str) -> String {
        self.say_with(key, &Args::new())
    }

    /// Gives a message with its places filled.
    ///
    /// In the pseudo-language that is the key and the values, `⟦key name=value⟧`; a key that does
    /// not exist is `⟦?key⟧` there.
    pub fn say_with(&self, key: &str, args: &Args<'_>) -> String {
        match self.language {
            Language::Pseudo => self.pseudo(key, args),
            Language::Chinese | Language::English => self
                .message(key, args)
                .unwrap_or_else(|| format!("⟦{key}⟧")),
        }
    }

    /// Gives the place of the file that a message stands in.
    fn place(&self, key: &str) -> Option<usize> {
        let found = self.index.binary_search_by_key(&key, |(key, _)| key);
        self.index.get(found.ok()?).map(|(_, file)| *file)
    }

    fn message(&self, key: &str, args: &Args<'_>) -> Option<String> {
        let part = self.parts.get(self.place(key)?)?;
        let bundle = part.bundle.get_or_init(|| self.parse(part.source));
        let message = bundle.get_message(key)?;
        let mut errors = Vec::new();
        let filled = (!args.is_empty()).then(|| args.fluent());
        let text = bundle.format_pattern(message.value()?, filled.as_ref(), &mut errors);
        Some(unnested(text))
    }

    fn pseudo(&self, key: &str, args: &Args<'_>) -> String {
        let mut text = format!("⟦{}{key}", if self.has(key) { "" } else { "?" });
        for (name, value) in args.iter() {
            // Writing to a String cannot fail.
            let _ = match value {
                Value::Text(value) => write!(text, " {name}={value}"),
                Value::Number(value) => write!(text, " {name}={value}"),
            };
        }
        text.push('⟧');
        text
    }

    /// Makes the bundle of one file. Faults in a file are found by a test, so what can be read of
    /// it is used.
    fn parse(&self, source: &'static str) -> FluentBundle<Rc<FluentResource>> {
        let code = self.language.code().parse::<LanguageIdentifier>();
        let mut bundle = FluentBundle::new(code.into_iter().collect());
        // The marks that isolate a value's direction would be stray cells on a terminal.
        bundle.set_use_isolating(false);
        bundle.set_formatter(Some(number));
        let terms = self.terms.get_or_init(|| {
            let file = SOURCES.iter().find(|file| file.name == TERMS);
            resource(file.map_or("", |file| text_of(file, self.language)))
        });
        // Adding over what is there cannot fail; a key that stands twice is found by a test.
        bundle.add_resource_overriding(Rc::clone(terms));
        bundle.add_resource_overriding(resource(&spoken(source, self.on_screen)));
        bundle
    }
}

/// Writes a number of a message as every door does.
fn number<M>(value: &FluentValue<'_>, _: &M) -> Option<String> {
    let FluentValue::Number(number) = value else {
        return None;
    };
    // Only whole numbers go in, and what a message computes itself stays as it is.
    number.as_string().parse().ok().map(grouped)
}

fn resource(source: &str) -> Rc<FluentResource> {
    Rc::new(match FluentResource::try_new(source.to_owned()) {
        Ok(whole) => whole,
        Err((readable, _faults)) => readable,
    })
}

/// Writes quotes within quotes as single ones: a name that has some of its own is quoted too. What
/// does not close stays as it is.
fn unnested(text: Cow<'_, str>) -> String {
    let depths = text
        .chars()
        .try_fold((0_usize, 0_usize), |(depth, most), sign| match sign {
            '“' => Some((depth + 1, most.max(depth + 1))),
            '”' => Some((depth.checked_sub(1)?, most)),
            _ => Some((depth, most)),
        });
    if !matches!(depths, Some((0, most)) if most > 1) {
        return text.into_owned();
    }
    let mut depth = 0_usize;
    let single = |depth: usize| depth.is_multiple_of(2);
    let written = text.chars().map(|sign| match sign {
        '“' => {
            depth += 1;
            if single(depth) { '‘' } else { '“' }
        }
        '”' => {
            let closed = if single(depth) { '’' } else { '”' };
            depth = depth.saturating_sub(1);
            closed
        }
        other => other,
    });
    written.collect()
}

/// What only the command line says stands between these.
const OF_LINE: (char, char) = ('⟪', '⟫');

/// Leaves out on the screen what only the command line says, and there only its marks.
fn spoken(source: &str, on_screen: bool) -> Cow<'_, str> {
    let (opens, ends) = OF_LINE;
    if !source.contains(opens) {
        return Cow::Borrowed(source);
    }
    let mut said = String::with_capacity(source.len());
    let mut is_left_out = false;
    for sign in source.chars() {
        if sign == opens {
            is_left_out = on_screen;
        } else if sign == ends {
            is_left_out = false;
        } else if !is_left_out {
            said.push(sign);
        }
    }
    Cow::Owned(said)
}

/// The pseudo-language has the keys of the Chinese.
fn text_of(file: &'static Source, language: Language) -> &'static str {
    match language {
        Language::Chinese | Language::Pseudo => file.chinese,
        Language::English => file.english,
    }
}

/// Gives the keys of a language in their order: made once, however often it is loaded.
fn index_of(language: Language) -> &'static [Placed] {
    static CHINESE: LazyLock<Vec<Placed>> = LazyLock::new(|| indexed(Language::Chinese));
    static ENGLISH: LazyLock<Vec<Placed>> = LazyLock::new(|| indexed(Language::English));
    static PSEUDO: LazyLock<Vec<Placed>> = LazyLock::new(|| indexed(Language::Pseudo));
    match language {
        Language::Chinese => &CHINESE,
        Language::English => &ENGLISH,
        Language::Pseudo => &PSEUDO,
    }
}

fn indexed(language: Language) -> Vec<Placed> {
    let files = SOURCES.iter().enumerate();
    let mut index: Vec<Placed> = files
        .flat_map(|(place, file)| keys(text_of(file, language)).map(move |key| (key, place)))
        .collect();
    index.sort_unstable();
    // A key that stands twice is found by a test.
    index.dedup_by_key(|(key, _)| *key);
    index.shrink_to_fit();
    index
}

/// Finds the keys without parsing: in Fluent a message, and nothing else, begins a line with a
/// letter.
fn keys(source: &'static str) -> impl Iterator<Item = &'static str> {
    source
        .lines()
        .filter(|line| line.starts_with(|first: char| first.is_ascii_alphabetic()))
        .filter_map(|line| line.split_once('='))
        .map(|(key, _)| key.trim_end())
}

#[cfg(test)]
mod tests {
    use super::*;

    const ALL: [Language; 3] = [Language::Chinese, Language::English, Language::Pseudo];

    #[test]
    fn every_file_is_whole_and_the_index_finds_what_the_parser_finds() {
        for language in Language::OFFERED {
            for file in SOURCES {
                let source = text_of(file, language);
                let whole = FluentResource::try_new(source.to_owned());
                assert!(whole.is_ok(), "{language}/{}: {:?}", file.name, whole.err());
            }
            let texts = Texts::load(language);
            for key in texts.keys() {
                assert!(
                    texts.message(key, &Args::new()).is_some(),
                    "{language}: {key}"
                );
            }
        }
    }

    #[test]
    fn quotes_within_quotes_are_single_ones() {
        for (text, written) in [
            ("“““体察民情”活动””（果-12）", "“‘“体察民情”活动’”（果-12）"),
            ("““体察民情”活动”已完成", "“‘体察民情’活动”已完成"),
            ("“一“二“三”四”五”", "“一‘二“三”四’五”"),
            ("“一”和“二”", "“一”和“二”"),
        ] {
            assert_eq!(unnested(Cow::Borrowed(text)), written);
        }
        let texts = Texts::load(Language::Chinese);
        let args = Args::new()
            .set("name", "“体察民情”活动")
            .set("number", "果-12");
        let said = texts.say_with("refusal-earlier-undelivered", &args);
        assert!(said.contains("“‘体察民情’活动”"), "{said}");
    }

    /// What leads out of a refusal names a field and a key on the screen: a command or an option
    /// that nobody can type there stands between the marks.
    #[test]
    fn no_refusal_names_an_option_or_a_command_on_the_screen() {
        // Said by the command line alone.
        const LINE: [&str; 8] = [
            "refusal-look-needs-reason",
            "refusal-no-unmet",
            "refusal-not-rehearsal",
            "refusal-of-a-campaign",
            "refusal-of-nothing",
            "refusal-of-others",
            "refusal-unmet-takes-no-filter",
            "refusal-map",
        ];
        for language in Language::OFFERED {
            let (line, screen) = (Texts::load(language), Texts::for_screen(language));
            for key in line
                .keys()
                .filter(|it| it.starts_with("refusal-") && !LINE.contains(it))
            {
                let said = screen.say(key);
                let command = [
                    " --", "（--", "(--", "，--", "（do {", "(do {", "（set ", "(set ",
                ];
                let command = command
                    .into_iter()
                    .chain(["（undo", "(undo", "（add ", "(add "]);
                let named = command.filter(|it| said.contains(it)).collect::<Vec<_>>();
                assert!(named.is_empty(), "{language}: {key} = {said}");
                assert!(!said.contains(['⟪', '⟫']), "{language}: {key} = {said}");
                assert!(!line.say(key).contains(['⟪', '⟫']), "{language}: {key}");
            }
        }
    }

    #[test]
    fn no_message_of_two_files_has_the_same_key() {
        for language in ALL {
            let all = SOURCES
                .iter()
                .flat_map(|file| keys(text_of(file, language)))
                .count();
            assert_eq!(Texts::load(language).keys().count(), all, "{language}");
        }
    }

    #[test]
    fn english_is_read_once_beside_another_language() {
        let texts = Texts::for_screen(Language::Chinese);
        let english = texts.english().unwrap();
        english.say("action-quit");
        let again = texts.english().unwrap();
        let read = again.parts.iter().filter(|it| it.bundle.get().is_some());
        assert_eq!(read.count(), 1);
        assert!(std::ptr::eq(english, again) && again.on_screen);
        assert!(Texts::load(Language::English).english().is_none());
    }

    #[test]
    fn a_missing_key_shows_itself() {
        for language in Language::OFFERED {
            assert_eq!(Texts::load(language).say("no-such-key"), "⟦no-such-key⟧");
        }
        assert_eq!(
            Texts::load(Language::Pseudo).say("no-such-key"),
            "⟦?no-such-key⟧"
        );
    }

    #[test]
    fn thousands_are_set_off_and_numbers_choose_the_plural() {
        let say = |language, n: i64| {
            Texts::load(language).say_with("days-count", &Args::new().set("n", n))
        };
        assert_eq!(say(Language::Chinese, 1200), "1,200天");
        assert_eq!(say(Language::English, 1), "1 day");
        assert_eq!(say(Language::English, 1200), "1,200 days");
        assert_eq!(say(Language::Pseudo, 3), "⟦days-count n=3⟧");
    }

    #[test]
    fn a_place_nobody_filled_shows_itself() {
        assert_eq!(Texts::load(Language::Chinese).say("days-count"), "{$n}天");
    }

    #[test]
    fn texts_are_filled_in_as_they_are() {
        let args = Args::new().set("n", "{ $n } \u{ad}");
        assert_eq!(
            Texts::load(Language::Chinese).say_with("days-count", &args),
            "{ $n } \u{ad}天"
        );
    }

    #[test]
    fn only_the_files_that_were_asked_are_parsed() {
        let texts = Texts::load(Language::Chinese);
        let parsed = |texts: &Texts| {
            texts
                .parts
                .iter()
                .filter(|it| it.bundle.get().is_some())
                .count()
        };
        assert_eq!(parsed(&texts), 0);
        texts.say("weekday-1");
        texts.say("weekday-2");
        assert_eq!(parsed(&texts), 1);
    }
}
