//! Fields that only some records have are not asked of the others.

use duban::i18n::Language;

use super::Desk;

/// The columns that the form of what was done by hand asks for, for a requirement.
fn asked(requirement: &str, fulfilled: &str) -> Vec<&'static str> {
    let mut desk = Desk::new(Language::Chinese, (80, 24));
    desk.keys("0<f3>").go_to("requirement_id").keys("<c-u>");
    desk.keys(requirement).keys("<enter>");
    desk.go_to("fulfilled").keys(fulfilled);
    let form = desk.front.state.form().unwrap();
    let shown = form.shown().into_iter();
    shown.map(|at| form.fields[at].column.name).collect()
}

#[test]
fn what_was_done_is_asked_of_where_it_says_something() {
    let papers = asked("发言材料", "1");
    assert!(papers.contains(&"amount") && !papers.contains(&"problem_id"));
    let days = asked("集中学习", "1");
    assert!(days.contains(&"days") && !days.contains(&"amount"));
    // One problem, or the word that there is none: neither is counted in pieces.
    let field = asked("分管领域问题", "1");
    assert!(
        field.contains(&"problem_id") && !field.contains(&"amount"),
        "{field:?}"
    );
    let own = asked("查找个人突出问题", "1");
    assert!(
        !own.contains(&"problem_id") && !own.contains(&"amount"),
        "{own:?}"
    );
    // Who is exempt has done nothing.
    for requirement in ["发言材料", "集中学习", "分管领域问题"] {
        let exempt = asked(requirement, "2");
        for column in ["amount", "days", "problem_id"] {
            assert!(!exempt.contains(&column), "{requirement} {exempt:?}");
        }
        assert!(exempt.contains(&"grounds"), "{exempt:?}");
    }
}
