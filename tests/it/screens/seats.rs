//! People are put on posts and taken off them, from either end, and that is taken back.

use duban::app::action::Action;
use duban::app::state::Purpose;
use duban::domain::{Kind, Role};
use duban::i18n::Language;

use super::Desk;

/// Gives who holds a post.
fn holders(desk: &Desk, post: i64) -> Vec<String> {
    let held = desk.office.organisation().unwrap().posts;
    let post = held.into_iter().find(|it| it.record.id == post).unwrap();
    post.holders.into_iter().map(|it| it.name).collect()
}

/// Goes to the first post of the organisation that has one seat, filled.
fn at_a_post(desk: &mut Desk) -> i64 {
    desk.keys("9<right><right>");
    let posts = desk.office.organisation().unwrap().posts;
    let full = |it: &duban::office::PostHolders| {
        it.holders.len() == 1 && it.record.int("seats") == Some(1)
    };
    let at = posts.iter().position(full).expect("a full post");
    desk.keys(&"<down>".repeat(at));
    let post = posts[at].record.id;
    let in_hand = desk.front.state.record_in_hand();
    assert_eq!(in_hand, Some((Kind::Post, post)), "{}", desk.screen());
    post
}

#[test]
fn a_person_leaves_a_post_and_another_takes_it() {
    let mut desk = Desk::new(Language::Chinese, (80, 24));
    let post = at_a_post(&mut desk);
    let before = holders(&desk, post);
    desk.keys("<c-k>");
    assert_eq!(desk.focused(), "person_id", "{}", desk.screen());
    desk.keys("刘思远<c-s>");
    let screen = desk.screen();
    assert!(
        screen.contains("名额不够") && screen.contains(&before[0]),
        "{screen}"
    );
    assert_eq!(holders(&desk, post), before);

    desk.keys("<esc>").go_to("person_id");
    desk.keys(&format!("<c-u>{}", before[0]))
        .go_to("leaves")
        .keys("2<c-s>");
    let screen = desk.screen();
    assert!(
        screen.contains(&format!("{} 不再任", before[0])),
        "{screen}"
    );
    assert!(holders(&desk, post).is_empty());

    desk.keys("<c-k>刘思远<c-s>");
    assert!(desk.screen().contains("刘思远 任 "), "{}", desk.screen());
    assert_eq!(holders(&desk, post), ["刘思远"]);
    desk.keys("<c-z>");
    assert!(holders(&desk, post).is_empty(), "{}", desk.screen());
    desk.keys("<c-z>");
    assert_eq!(holders(&desk, post), before, "{}", desk.screen());
    desk.keys("<c-y>");
    assert!(holders(&desk, post).is_empty(), "{}", desk.screen());
}

#[test]
fn a_post_is_given_from_the_person_and_from_the_page() {
    let mut desk = Desk::new(Language::English, (80, 24));
    let post = at_a_post(&mut desk);
    let name = desk
        .office
        .name_of(Kind::Post, post)
        .unwrap()
        .unwrap()
        .told();
    let holder = desk
        .office
        .resolve(Kind::Person, &holders(&desk, post)[0])
        .unwrap();
    desk.office.unlink(Role::Holds, holder, post).unwrap();
    desk.act(Action::StoreChanged);
    desk.keys("<left>");
    let (kind, person) = desk.front.state.record_in_hand().expect("somebody");
    assert_eq!(kind, Kind::Person, "{}", desk.screen());
    desk.keys("<c-k>");
    assert_eq!(desk.focused(), "post_id", "{}", desk.screen());
    desk.keys(&format!("{name}<c-s>"));
    let called = desk.office.name_of(Kind::Person, person).unwrap().unwrap();
    assert_eq!(holders(&desk, post), [called.told()], "{}", desk.screen());
    desk.keys("<right><enter><c-k>");
    let form = desk.front.state.form().expect("a form");
    assert_eq!(form.purpose, Purpose::Seat);
}

#[test]
fn the_key_is_shown_where_it_can_be_used_and_says_elsewhere_what_it_is_for() {
    for (language, words, why) in [
        (Language::Chinese, "任职", "只用于人员和岗位"),
        (Language::English, "put on post", "people and posts only"),
    ] {
        let mut desk = Desk::new(language, (120, 40));
        at_a_post(&mut desk);
        assert!(
            desk.screen().contains(&format!("Ctrl-K{words}"))
                || desk.screen().contains(&format!("Ctrl-K {words}")),
            "{}",
            desk.screen()
        );
        for list in ["<f1>", "<c-p>"] {
            desk.keys(list).keys(words);
            assert!(desk.screen().contains("Ctrl-K r"), "{}", desk.screen());
            desk.keys("<esc>");
        }
        desk.keys("9<left><left>");
        assert!(!desk.screen().contains("Ctrl-K"), "{}", desk.screen());
        desk.keys("<c-k>");
        assert!(desk.screen().contains(why), "{}", desk.screen());
    }
}
