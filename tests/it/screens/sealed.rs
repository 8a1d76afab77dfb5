//! What is sealed of an opinion is looked at on the screen as on the command line: with a reason,
//! kept in the journal, and it goes nowhere from there.

use std::collections::BTreeMap;

use duban::domain::{Kind, Value};
use duban::i18n::Language;
use duban::store::Giver;

use super::Desk;

/// A desk with one opinion in hand whose giver is known.
fn desk(language: Language) -> Desk {
    let mut desk = Desk::new(language, (80, 24));
    let channels = desk.office.all(Kind::Channel).unwrap();
    let cells = BTreeMap::from([
        ("text", Value::from("热线没人接")),
        ("channel_id", Value::Int(channels.first().unwrap().id)),
        ("target", Value::from("work")),
        ("received_on", Value::from("2009-10-20")),
    ]);
    let giver = Giver {
        name: "石大川".to_owned(),
        unit: "市一棉".to_owned(),
        contact: "13900001111".to_owned(),
    };
    desk.office.make(Kind::Opinion, &cells, &giver).unwrap();
    desk.keys("3<f9><f9><f9>");
    desk
}

fn looks(desk: &Desk) -> usize {
    let all = desk.office.history(None, None, 50).unwrap();
    let looks = all.iter().filter(|it| it.entry.command == "opinion.unseal");
    looks.count()
}

#[test]
fn the_office_looks_for_a_reason_and_the_look_is_kept() {
    let mut desk = desk(Language::Chinese);
    desk.keys("<c-p>封存<enter>");
    assert!(desk.screen().contains("查看的理由"), "{}", desk.screen());
    // Without a reason nothing is seen, and nothing is kept.
    desk.keys("<enter>");
    let screen = desk.screen();
    assert!(
        screen.contains("须写明理由") && !screen.contains("--"),
        "{screen}"
    );
    assert_eq!(looks(&desk), 0, "{screen}");
    desk.keys("<c-p>封存<enter>当面答复<enter>");
    let screen = desk.screen();
    for seen in ["石大川", "市一棉", "13900001111", "已记入日志"] {
        assert!(screen.contains(seen), "{seen}\n{screen}");
    }
    assert_eq!(looks(&desk), 1);
    desk.keys("<c-x>");
    let screen = desk.screen();
    assert!(screen.contains("不写出，也不复制"), "{screen}");
    assert!(desk.front.state.form().is_none(), "{screen}");
    desk.keys("<c-c>");
    assert!(desk.front.state.clip.is_none(), "{}", desk.screen());
    desk.keys("<esc>");
    assert!(!desk.screen().contains("石大川"), "{}", desk.screen());
    desk.keys("<c-z>");
    assert!(desk.screen().contains("不能撤销"), "{}", desk.screen());
}

#[test]
fn where_nothing_is_sealed_the_palette_says_so() {
    let mut desk = desk(Language::Chinese);
    desk.keys("5<c-p>封存<enter>");
    let screen = desk.screen();
    assert!(screen.contains("只用于一条意见"), "{screen}");
}
