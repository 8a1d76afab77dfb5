//! A template without what came after schema 1.

/// The template without what only later schemas have room for.
pub(super) fn template() -> String {
    let text = duban::exchange::template::Template::built_in("baoding-2009").unwrap();
    let (plan, rest) = text.split_once("[[activity_types]]\n").unwrap();
    let tables = ["[[contents]]", "[[deliverables]]"];
    let parts = plan
        .split("\n\n")
        .filter(|part| !tables.iter().any(|it| part.contains(it)));
    let plan = parts.collect::<Vec<_>>().join("\n\n");
    let settings = rest.split_once("[settings]").unwrap().1;
    let words = "by per units nature before after proof throughout team later proposed decided theme principle served_by goal_days";
    let key = |line: &str| line.split(" =").next().unwrap_or_default().to_owned();
    let later = |line: &&str| !words.split(' ').any(|it| it == key(line));
    let all = plan.lines().chain(["[settings]"]).chain(settings.lines());
    all.filter(later).collect::<Vec<_>>().join("\n")
}
