//! Phrases 常用语 in a form: found by pinyin, put in at the caret, kept from what is typed.

use duban::domain::Kind;
use duban::i18n::Language;

use super::Desk;

fn kept(desk: &Desk) -> Vec<(String, String)> {
    let all = desk.office.all(Kind::PHRASE).unwrap();
    let told = |it: &duban::domain::Record| (it.text("field").into(), it.text("text").into());
    all.iter().map(told).collect()
}

#[test]
fn what_a_field_says_is_kept_and_put_in_elsewhere_at_the_caret() {
    let mut desk = Desk::demo(Language::Chinese, (80, 24));
    desk.keys("5<home><f2>");
    desk.go_to("measure").keys("<f6><f6>");
    let screen = desk.screen();
    assert!(screen.contains("已存为常用语 语-01"), "{screen}");
    let measure = "排班上墙，两人一岗，设牌";
    assert_eq!(
        kept(&desk),
        [("task.measure".to_owned(), measure.to_owned())]
    );
    // Once more it is told, in words of the screen.
    desk.keys("<f6>");
    let screen = desk.screen();
    assert!(screen.contains("这一格已有这一句（语-01）"), "{screen}");
    assert!(!screen.contains("text："), "{screen}");
    desk.keys("<esc><esc><down><f2>");
    desk.go_to("measure").keys("<c-u>").paste("一、；二、");
    // Behind 一、 stands the caret.
    desk.keys("<left><left><left><f6>pbsq");
    let screen = desk.screen();
    assert!(
        screen.contains("语-01") && screen.contains("常用语：整改任务·整改措施"),
        "{screen}"
    );
    assert_eq!(screen.matches("录过").count(), 0, "{screen}");
    desk.keys("<enter>");
    assert_eq!(desk.text("measure"), format!("一、{measure}；二、"));
    // The hand goes on behind it, and one step takes it out again.
    desk.keys("x");
    assert_eq!(desk.text("measure"), format!("一、{measure}x；二、"));
    desk.keys("<c-z><c-z>");
    assert_eq!(desk.text("measure"), "一、；二、");
}

#[test]
fn a_line_takes_a_phrase_as_one_line_and_an_act_has_its_own() {
    let mut desk = Desk::demo(Language::Chinese, (80, 24));
    let shell = |field: &str, text: &str, desk: &mut Desk| {
        let cells = [("field", field.into()), ("text", text.into())];
        let none = duban::store::Giver::default();
        desk.office
            .make(Kind::PHRASE, &cells.into(), &none)
            .unwrap();
    };
    shell("activity.place", "三楼 会议室", &mut desk);
    shell("task.progress.done", "初稿已成\n正在征求意见", &mut desk);
    desk.keys("7<f3>1");
    desk.go_to("place").keys("<f6>hys<enter>");
    assert_eq!(desk.text("place"), "三楼 会议室");
    // Letters that find nothing put nothing in.
    desk.keys("<f6>qqq<enter>");
    assert!(desk.screen().contains("没有找到"), "{}", desk.screen());
    desk.keys("<esc>");
    assert_eq!(desk.text("place"), "三楼 会议室");
    desk.keys("<esc><esc>5<home><f4>2");
    desk.go_to("done").keys("<f6>cgyc<enter>");
    assert_eq!(desk.text("done"), "初稿已成\n正在征求意见");
}

#[test]
fn neither_what_is_sealed_nor_what_is_somebodys_own_is_kept() {
    let mut desk = Desk::demo(Language::Chinese, (80, 24));
    // The words of an opinion have no phrases, nor does a day.
    desk.keys("3<f3>");
    desk.go_to("text").keys("<f6>");
    assert!(desk.screen().contains("没有常用语"), "{}", desk.screen());
    desk.keys("<esc><esc>4<f3>");
    desk.go_to("title").paste("下基层太少");
    desk.go_to("problem_list").keys("2");
    desk.go_to("title").keys("<f6><f6>");
    let screen = desk.screen();
    assert!(screen.contains("少数人可看"), "{screen}");
    assert!(kept(&desk).is_empty());
    desk.keys("<esc>");
    desk.go_to("problem_list").keys("1");
    desk.go_to("title").keys("<f6><f6>");
    assert_eq!(kept(&desk).len(), 1, "{}", desk.screen());
}

#[test]
fn what_was_said_before_is_offered_but_for_what_only_some_may_read() {
    let mut desk = Desk::demo(Language::Chinese, (100, 40));
    let own = |desk: &Desk| {
        let all = desk.office.all(Kind::Problem).unwrap();
        let restricted = all.into_iter().filter(duban::domain::Record::is_restricted);
        restricted
            .map(|it| it.text("title").to_owned())
            .collect::<Vec<_>>()
    };
    let before = desk.office.all(Kind::Problem).unwrap().len();
    assert!(before > 0);
    let cells = [
        ("title", "某人下去太少".into()),
        ("problem_list", "personal".into()),
        ("about_id", 1.into()),
        ("source", "self_examination".into()),
    ];
    let none = duban::store::Giver::default();
    desk.office
        .make(Kind::Problem, &cells.into(), &none)
        .unwrap();
    assert_eq!(own(&desk), ["某人下去太少"]);
    desk.keys("4<f3>");
    desk.go_to("title").keys("<f6>");
    let screen = desk.screen();
    assert!(screen.contains("录过"), "{screen}");
    assert!(!screen.contains("某人下去太少"), "{screen}");
}
