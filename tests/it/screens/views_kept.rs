//! What a view keeps beside its filter, and lines that are opened again.

use duban::app::effect::{come_back, keep_place};
use duban::domain::Kind;
use duban::i18n::Language;
use duban::office::{NamedView, Waits};
use duban::store::Filter;

use super::Desk;

fn tasks(size: (u16, u16)) -> Desk {
    let mut desk = Desk::demo(Language::Chinese, size);
    desk.keys("5");
    desk
}

fn title(desk: &Desk) -> String {
    desk.screen().lines().nth(2).unwrap_or_default().to_owned()
}

/// What waits is kept with the view of it, and is as much as it is whenever it is opened.
#[test]
fn a_view_of_what_waits_is_opened_as_what_waits() {
    let mut desk = Desk::demo(Language::Chinese, (100, 30));
    let queue = Kind::Task.def().queues.iter();
    let queue = queue.into_iter().find(|it| it.word == "to_urge").unwrap();
    let view = NamedView {
        name: "该催的".to_owned(),
        waits: Some(Waits {
            queue: Some(queue),
            whom: None,
        }),
        most: Some(3),
        ..NamedView::of(Kind::Task)
    };
    desk.office.keep_view(&view).unwrap();
    let waiting = desk.office.waiting(Some(Kind::Task), None).unwrap();
    let n = waiting.iter().find(|it| it.def == queue).unwrap().n;
    desk.keys("5<a-v><enter>");
    let words = desk.texts.queue("to_urge");
    let shown = title(&desk);
    assert!(
        shown.contains("视图“该催的”") && shown.contains(&format!("{words} {n}")),
        "{shown}"
    );
    // Of its limit it is told, for here all are listed.
    assert!(desk.screen().contains("只列前 3 条"), "{}", desk.screen());
    // Ordered otherwise and kept again it is still what waits.
    desk.keys("<f9><a-v><f3><enter>");
    let kept = desk.office.view(Kind::Task, "该催的").unwrap();
    assert_eq!((kept.waits, kept.most), (view.waits, Some(3)));
    assert_eq!(kept.filter, Filter::default());
    // It comes back as where somebody was.
    keep_place(&desk.office, &desk.front.state).unwrap();
    desk.anew();
    come_back(&desk.office, &desk.texts, &mut desk.front.state);
    desk.keys("5");
    assert!(title(&desk).contains(&words), "{}", desk.screen());
    // What is filtered by the form is no queue any more.
    desk.keys("<f5>").go_to("light").keys("1<c-s>");
    assert!(!title(&desk).contains(&words), "{}", desk.screen());
    let list = desk.front.state.list().unwrap();
    assert!(list.waits.is_none() && list.filter.values("id").is_empty());
}

/// A queue of the overview is a list like another: its view is kept without a filter.
#[test]
fn a_queue_of_the_overview_is_kept_as_a_view() {
    let mut desk = Desk::demo(Language::Chinese, (80, 24)).sat_at_by("王德山");
    desk.keys("1<up><up><up><right>");
    for n in 0..32 {
        let keys = "<up>".repeat(n / 2) + ["", "<right>"][n % 2];
        desk.keys("1").keys(&keys).keys("<enter>");
        if desk.front.state.list().is_some_and(|it| it.waits.is_some()) {
            break;
        }
        while desk.front.state.top().is_some() {
            desk.keys("<esc>");
        }
    }
    let list = desk.front.state.list().unwrap();
    assert!(list.waits.is_some(), "{}", desk.screen());
    let (kind, shown) = (list.kind, list.filter.clone());
    desk.keys("<a-v><f3>等着的<enter>");
    assert!(title(&desk).contains("视图“等着的”"), "{}", desk.screen());
    let kept = desk.office.view(kind, "等着的").unwrap();
    assert!(kept.waits.is_some_and(|it| it.queue.is_some()));
    assert_eq!(desk.office.shown_by(&kept).unwrap(), shown);
}

/// 今天 stays today: in the title, in the form of the filter, and tomorrow.
#[test]
fn a_filter_that_says_today_is_kept_as_today() {
    let mut desk = tasks((100, 30));
    desk.keys("<f5>").go_to("limit_on").keys("~今天<c-s>");
    desk.keys("<a-v><f3>到期的<enter>");
    assert!(
        desk.screen().contains("“~今天”每天另算"),
        "{}",
        desk.screen()
    );
    desk.keys("<esc><a-v><enter>");
    let list = desk.front.state.list().unwrap();
    assert_eq!(list.filter.within[0].said, [None, Some("今天".to_owned())]);
    desk.keys("<f5>").go_to("limit_on");
    assert!(desk.screen().contains("~今天"), "{}", desk.screen());
    desk.keys("<c-s>");
    let list = desk.front.state.list().unwrap();
    assert_eq!(list.filter.within[0].said[1].as_deref(), Some("今天"));
    desk.keys("<f5>").go_to("limit_on").keys("2009-10-01~<c-s>");
    desk.keys("<a-v><f3>写定的<enter>");
    assert!(
        desk.screen().contains("2009-10-01~ 是写定的"),
        "{}",
        desk.screen()
    );
}

/// What stood in a line is offered again wherever it is opened, marked: the first letter takes its
/// place, and a key that moves goes into it.
#[test]
fn whatever_line_is_opened_again_offers_what_stood_there() {
    let mut desk = tasks((100, 30));
    let typed = |desk: &Desk| desk.front.state.focus().unwrap().text.to_owned();
    // The word that is looked for.
    desk.keys("<c-f>工会<enter><c-f>");
    assert_eq!(typed(&desk), "工会");
    desk.keys("职");
    assert_eq!(typed(&desk), "职");
    desk.keys("<esc><esc><c-f>工会<enter><c-f><end>章");
    assert_eq!(typed(&desk), "工会章");
    desk.keys("<esc><esc><esc>");
    // The name of a view, kept again and given another.
    desk.keys("<a-v><f3>甲<enter><a-v><f3>");
    assert_eq!(typed(&desk), "甲");
    desk.keys("乙");
    assert_eq!(typed(&desk), "乙");
    desk.keys("<esc><f2>");
    assert_eq!(typed(&desk), "甲");
    desk.keys("丙");
    assert_eq!(typed(&desk), "丙");
    desk.keys("<esc><esc>");
    // The days of a filter.
    desk.keys("<f5>").go_to("limit_on").keys("~今天<c-s><f5>");
    desk.go_to("limit_on").keys("1");
    assert_eq!(typed(&desk), "1");
    desk.keys("<esc><esc><esc>");
    // A file: its folder is a beginning, it itself is none.
    desk.keys("<c-x>");
    assert!(typed(&desk).contains(".csv"), "{}", desk.screen());
    desk.keys("~");
    assert_eq!(typed(&desk), "~");
    desk.keys("<esc><esc><esc>");
    // A number is another one each time.
    desk.keys("<c-g>改1<enter><esc><c-g>");
    assert_eq!(typed(&desk), "");
}
