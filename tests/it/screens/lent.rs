//! An empty card that lacks only its batch: digits choose among the open ones while that is asked.

use duban::domain::{Decision, Kind, Value};
use duban::i18n::Language;
use duban::office::ActRequest;
use duban::store::Giver;

use super::Desk;

/// A sitting at which an empty card lacks nothing but its batch: so many open ones of its channel,
/// one that takes no more and one of another channel.
fn lacks_a_batch(open: usize) -> Desk {
    let mut desk = Desk::new(Language::Chinese, (80, 24));
    let channels: Vec<i64> = (desk.office.all(Kind::Channel).unwrap())
        .iter()
        .map(|it| it.id)
        .collect();
    let mut make = |name: String, channel: i64| {
        let cells = [("name", name.into()), ("channel_id", channel.into())].into();
        desk.office
            .make(Kind::Batch, &cells, &Giver::default())
            .unwrap();
    };
    make("别处的批".to_owned(), channels[1]);
    make("归档的批".to_owned(), channels[0]);
    for n in 1..=open {
        make(format!("第{n}趟"), channels[0]);
    }
    let archived = desk.office.resolve(Kind::Batch, "归档的批").unwrap();
    let clerk = desk.office.session().person;
    for verb in ["collect", "close", "check", "archive"] {
        let counts = ["sent", "returned", "valid", "invalid"];
        let cells = counts.into_iter().map(|it| (it, Value::Int(0))).collect();
        desk.office
            .amend((Kind::Batch, archived), &cells, None, None)
            .unwrap();
        let request = ActRequest {
            verb: verb.to_owned(),
            decision: Decision {
                by: clerk,
                ..Decision::default()
            },
            ..ActRequest::default()
        };
        desk.office.act(Kind::Batch, archived, &request).unwrap();
    }
    desk.keys("3<f3>").go_to("channel_id").keys("1<f4>");
    assert_eq!(desk.focused(), "batch_id", "{}", desk.screen());
    desk
}

#[test]
fn an_empty_card_that_lacks_only_its_batch_is_answered_by_a_digit() {
    let cards = |desk: &Desk| desk.office.all(Kind::Card).unwrap();
    for (open, keys, chosen) in [
        (1, "1", Some("第1趟")),
        (1, "2", None),
        (3, "３", Some("第3趟")),
        (3, "4", None),
        (3, "0", None),
        (9, "9", Some("第9趟")),
    ] {
        let mut desk = lacks_a_batch(open);
        let screen = desk.screen();
        assert!(screen.contains("按数字选"), "{open}\n{screen}");
        for n in 1..=open {
            assert!(screen.contains(&format!("{n}第{n}趟")), "{open}\n{screen}");
        }
        for other in ["别处的批", "归档的批"] {
            assert!(!screen.contains(other), "{other}\n{screen}");
        }
        desk.keys(keys);
        let form = desk.front.state.form().unwrap();
        assert_eq!(form.waiting, "", "{keys}\n{}", desk.screen());
        assert_eq!(
            desk.text("batch_id"),
            chosen.unwrap_or_default(),
            "{open} {keys}\n{}",
            desk.screen()
        );
        assert!(cards(&desk).is_empty(), "{keys}");
        let Some(chosen) = chosen else {
            assert!(desk.screen().contains("未保存"), "{}", desk.screen());
            continue;
        };
        // The key then does what it was pressed for.
        desk.keys("<f4>");
        let batch = desk.office.resolve(Kind::Batch, chosen).unwrap();
        let made = cards(&desk);
        assert_eq!(made.len(), 1, "{keys}\n{}", desk.screen());
        assert_eq!(made[0].int("batch_id"), Some(batch));
    }
}

#[test]
fn what_digits_chose_among_while_a_refusal_asked_is_typed_like_any_reference_afterwards() {
    for keys in ["<esc>", "1"] {
        let mut desk = lacks_a_batch(3);
        desk.keys(keys);
        desk.go_to("batch_id").keys("别处<enter>");
        assert_eq!(
            desk.text("batch_id"),
            "别处的批",
            "{keys}\n{}",
            desk.screen()
        );
        let form = desk.front.state.form().unwrap();
        assert!(form.named("batch_id").unwrap().options.is_empty());
    }
    // More than digits reach, and none at all: nothing is asked, the field is where one goes.
    for open in [0, 10] {
        let mut desk = lacks_a_batch(open);
        assert!(!desk.screen().contains("按数字选"), "{}", desk.screen());
        desk.keys("1<esc>");
        assert_eq!(desk.text("batch_id"), "", "{open}\n{}", desk.screen());
        let form = desk.front.state.form().unwrap();
        assert_eq!(form.waiting, "1", "{open}");
    }
    // Who saves a card that says something is asked nothing: what is typed next is the next card.
    let mut desk = lacks_a_batch(2);
    desk.keys("<esc>").go_to("text").keys("窗口没人");
    desk.go_to("channel_id").keys("<bs>").keys("<f12>12");
    assert_eq!(desk.text("batch_id"), "", "{}", desk.screen());
}
