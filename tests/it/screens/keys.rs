//! The registry of actions and the keymap: nothing without words, keys or a way round letters.

use duban::app::chord::{Chord, Key};
use duban::app::keymap::{Keymap, KeymapFaultKind};
use duban::app::keys_shown::{key_table, name_all};
use duban::app::registry::{Entry, REGISTRY};
use duban::app::scope::Scope;
use duban::i18n::{Language, Texts};
use proptest::prelude::*;

use super::Desk;

#[test]
fn the_built_in_keymap_has_no_fault() {
    assert_eq!(Keymap::faults_of_built_in(), []);
}

#[test]
fn every_action_has_words_in_every_language() {
    for language in Language::OFFERED {
        let texts = Texts::load(language);
        for entry in &REGISTRY {
            let key = format!("action-{}", entry.name.replace('_', "-"));
            assert!(texts.has(&key), "{language}: {key}");
        }
    }
}

#[test]
fn every_action_has_a_key_that_an_input_method_lets_through() {
    let keymap = Keymap::built_in();
    for entry in &REGISTRY {
        let chords: Vec<Chord> = entry
            .scopes
            .iter()
            .flat_map(|scope| keymap.chords(&[*scope], entry.name))
            .collect();
        let passes = |chord: &Chord| match chord.typed() {
            Some(c) => c.is_ascii_digit() || c == ' ',
            None => true,
        };
        assert!(chords.iter().any(passes), "{}", entry.name);
    }
}

#[test]
fn faults_of_an_own_keymap_are_told_together_with_their_lines() {
    let own = "[list]\nadvance = [\"<f4>\"]\nno_such = [\"x\"]\nedit = [\"<f4>\"]\n\
               next_field = [\"y\"]\nmark = [\"<nokey>\"]\n\n[nowhere]\nhelp = [\"h\"]\n";
    let faults = Keymap::with_own(own).unwrap_err();
    let told: Vec<_> = faults.iter().map(|it| (it.what, it.line)).collect();
    // A conflict names the later of the two lines.
    let expected = [
        (KeymapFaultKind::Action, 3),
        (KeymapFaultKind::Conflict, 4),
        (KeymapFaultKind::Place, 5),
        (KeymapFaultKind::Key, 6),
        (KeymapFaultKind::Scope, 8),
    ];
    assert_eq!(told, expected);
    let faults = Keymap::with_own("list = \"f3\"\n").unwrap_err();
    let told: Vec<_> = faults.iter().map(|it| (it.what, it.line)).collect();
    assert_eq!(told, [(KeymapFaultKind::Unreadable, 1)]);
}

#[test]
fn an_own_keymap_changes_what_it_names_and_nothing_else() {
    let keymap = Keymap::with_own("[list]\nedit = [\"<c-o>\"]\n").unwrap();
    assert_eq!(keymap.chords(&[Scope::List], "edit").len(), 1);
    assert!(
        keymap
            .find(&[Scope::List], "<f2>".parse().unwrap())
            .is_none()
    );
    assert!(
        keymap
            .find(&[Scope::List], "<f4>".parse().unwrap())
            .is_some()
    );
}

#[test]
fn footer_help_and_palette_are_of_one_registry() {
    let mut desk = Desk::with_opinions(Language::Chinese, (120, 60));
    desk.keys("3");
    let keymap = desk.front.state.keymap.clone();
    let footer = keymap.footer(&desk.front.state, &desk.texts);
    assert!(footer.len() <= 8 && footer.len() > 4, "{footer:?}");
    let scopes = desk.front.state.scopes();
    let mut shown = keymap.shown(scopes, &desk.front.state);
    name_all(&desk.texts, &mut shown);
    for (key, words) in &footer {
        assert!(
            shown
                .iter()
                .any(|it| it.words == *words && it.keys.contains(key.as_str())),
            "{key} {words}"
        );
    }
    for entry in &REGISTRY {
        let here = entry.scopes.iter().any(|scope| scopes.contains(scope));
        assert_eq!(
            here,
            shown.iter().any(|it| it.name == entry.name),
            "{}",
            entry.name
        );
    }
    let table = key_table(&desk.texts);
    for entry in &REGISTRY {
        let words = desk.texts.action(entry.name);
        assert!(table.contains(&words), "{words}");
    }
    assert!(Entry::named("help").is_some());
}

#[test]
fn the_palette_finds_by_words_and_initials_and_says_why_not() {
    let mut desk = Desk::with_opinions(Language::Chinese, (80, 24));
    desk.keys("3<c-p>lzgrw");
    assert!(
        desk.screen().contains("立整改任务  只用于问题"),
        "{}",
        desk.screen()
    );
    desk.keys("<enter>");
    assert!(desk.screen().contains("只用于问题"));
    desk.keys("<f10>查找<enter>");
    assert!(desk.screen().contains(" 查找 ▌"), "{}", desk.screen());
}

#[test]
fn full_width_signs_are_commands_and_a_chinese_character_is_hinted_at() {
    let mut desk = Desk::with_opinions(Language::Chinese, (80, 24));
    desk.keys("３");
    assert!(desk.screen().contains("[3意见]"));
    desk.keys("？");
    assert!(desk.screen().contains("这一页怎么用"));
    desk.keys("<esc>、");
    assert!(desk.screen().contains(" 查找 ▌"), "{}", desk.screen());
    desk.keys("<esc>中");
    assert!(desk.screen().contains("中文输入状态"));
}

/// Any key a terminal can send.
fn any_chord() -> impl Strategy<Value = Chord> {
    let keys = vec![
        Key::Enter,
        Key::Esc,
        Key::Tab,
        Key::Backspace,
        Key::Delete,
        Key::Insert,
        Key::Home,
        Key::End,
        Key::PageUp,
        Key::PageDown,
        Key::Up,
        Key::Down,
        Key::Left,
        Key::Right,
    ];
    let named = prop::sample::select(keys).prop_map(Chord::new);
    let functions = (1_u8..=12).prop_map(|n| Chord::new(Key::F(n)));
    let typed = prop::sample::select(
        "0123456789anvgu./?中，。e\u{301} "
            .chars()
            .collect::<Vec<_>>(),
    )
    .prop_map(Chord::from);
    let held = prop::sample::select("adefgnlptyzus".chars().collect::<Vec<_>>())
        .prop_map(|c| Chord::from(c).with_ctrl());
    let shifted = prop::sample::select(vec![Key::Up, Key::Down, Key::Tab])
        .prop_map(|key| Chord::new(key).with_shift());
    prop_oneof![4 => named, 3 => functions, 3 => typed, 2 => held, 1 => shifted]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]
    #[test]
    fn any_keys_at_any_size_leave_a_screen(
        chords in prop::collection::vec(any_chord(), 1..60),
        sizes in prop::collection::vec((1_u16..200, 1_u16..60), 1..4),
    ) {
        let mut desk = Desk::new(Language::Chinese, (80, 24));
        let part = chords.len().div_ceil(sizes.len());
        for (chords, size) in chords.chunks(part).zip(sizes) {
            desk.resize(size);
            for chord in chords {
                desk.press(*chord);
                let (buffer, caret) = desk.drawn();
                if let Some((x, y)) = caret {
                    prop_assert!(x < buffer.area.width && y < buffer.area.height);
                    prop_assert!(y + 1 < buffer.area.height, "a caret on the last row");
                }
            }
        }
    }
}

#[test]
fn a_key_that_marks_says_so_where_nothing_can_be_marked() {
    let mut desk = Desk::demo(Language::Chinese, (80, 24));
    for way in [
        "1<space>",
        "9<space>",
        "9<tab><space>",
        "5<enter><space>",
        "9<s-down>",
    ] {
        while desk.front.state.top().is_some() {
            desk.keys("<esc>");
        }
        desk.keys(way);
        assert!(
            desk.screen().contains("没有可标记的行"),
            "{way}\n{}",
            desk.screen()
        );
    }
    let mut desk = Desk::new(Language::Chinese, (80, 24));
    desk.keys("4<space>");
    assert!(
        desk.screen().contains("没有可标记的行"),
        "{}",
        desk.screen()
    );
}
