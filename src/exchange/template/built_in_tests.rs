//! The templates that come with the program, held against the Opinions.

use serde::Deserialize as _;
use serde::de::DeserializeOwned;

use super::given::{Loose, Table};
use super::*;
use crate::domain::Day;
use crate::domain::counting::CountRule;

const SEED: &str = include_str!("../../../tests/data/seed.txt");

fn day(year: i32, month: u32, day: u32) -> Day {
    Day::of(year, month, day).unwrap()
}

fn template(name: &str) -> Template {
    Template::parse(Template::built_in(name).unwrap()).unwrap()
}

fn opinions() -> Plan {
    template("baoding-2009").resolve(None).unwrap()
}

fn days(span: &DateSpan) -> String {
    format!("{}..{} {}", span.from, span.to, span.wording)
}

fn outline_of(plan: &Plan) -> String {
    let mut lines = vec![days(&plan.span)];
    for phase in &plan.phases {
        lines.push(format!("{} {} {}", phase.no, phase.name, days(&phase.span)));
        for step in &phase.steps {
            lines.push(format!("  {} {} {}", step.no, step.name, days(&step.span)));
        }
    }
    lines.join("\n")
}

#[test]
fn the_opinions_have_three_phases_and_eleven_steps_with_their_days() {
    insta::assert_snapshot!(outline_of(&opinions()), @r"
    2009-02-21..2009-12-31 2009年2月下旬开始到2009年12月份结束
    1 学习调研 2009-02-21..2009-04-30 2月下旬至4月下旬
      1 思想发动 2009-02-21..2009-02-28 2月下旬
      2 学习培训 2009-03-01..2009-03-10 3月上旬
      3 调查研究 2009-03-11..2009-04-20 3月中旬至4月中旬
      4 恳谈日 2009-04-21..2009-04-30 4月下旬
    2 分析检查 2009-05-01..2009-09-30 5月上旬至9月下旬
      1 聚焦提炼问题 2009-05-01..2009-05-31 5月上旬至5月下旬
      2 民主生活会 2009-06-01..2009-07-10 6月上旬至7月上旬
      3 分析检查报告 2009-07-11..2009-08-31 7月中旬至8月下旬
      4 群众评议 2009-09-01..2009-09-30 9月上旬至9月下旬
    3 整改落实 2009-10-01..2009-12-31 2009年10月上旬至12月下旬
      1 整改方案 2009-10-01..2009-10-20 10月上旬至10月中旬
      2 解决突出问题 2009-10-21..2009-12-10 10月下旬至12月上旬
      3 完善体制机制 2009-12-11..2009-12-31 12月中旬至12月下旬
    ");
}

#[test]
fn the_general_skeleton_begun_on_the_same_day_has_the_same_days() {
    let general = template("study-check-rectify");
    assert!(general.is_relative());
    let plan = general.resolve(Some(day(2009, 2, 25))).unwrap();
    let ends = |plan: &Plan| -> Vec<(Day, Day)> {
        let steps = plan
            .phases
            .iter()
            .flat_map(|phase| &phase.steps)
            .map(|step| &step.span);
        let phases = plan.phases.iter().map(|phase| &phase.span);
        phases
            .chain(steps)
            .map(|span| (span.from, span.to))
            .collect()
    };
    assert_eq!(ends(&plan), ends(&opinions()));
    assert_eq!(plan.phases[0].span.wording, "2月下旬至4月下旬");
    assert_eq!(plan.outline.organiser, None, "it is asked");
}

#[test]
fn the_general_skeleton_names_the_year_where_it_turns() {
    let plan = template("study-check-rectify")
        .resolve(Some(day(2026, 8, 31)))
        .unwrap();
    assert_eq!(
        days(&plan.span),
        "2026-08-21..2027-06-30 2026年8月下旬至2027年6月下旬"
    );
    let wordings: Vec<&str> = plan
        .phases
        .iter()
        .map(|phase| phase.span.wording.as_str())
        .collect();
    assert_eq!(
        wordings,
        [
            "8月下旬至10月下旬",
            "11月上旬至2027年3月下旬",
            "2027年4月上旬至6月下旬"
        ]
    );
}

#[test]
fn the_general_skeleton_needs_a_start_the_calendar_reaches_from() {
    let general = template("study-check-rectify");
    let kinds = |start| -> Vec<FaultKind> {
        general
            .resolve(start)
            .unwrap_err()
            .into_iter()
            .map(|fault| fault.kind)
            .collect()
    };
    assert_eq!(kinds(None), [FaultKind::StartMissing]);
    assert_eq!(kinds(Some(Day::MAX)), [FaultKind::StartTooFar]);
}

#[test]
fn every_step_goal_area_and_principle_is_a_whole_line_of_the_opinions() {
    let plan = opinions();
    let lines: Vec<&str> = SEED.lines().map(str::trim).collect();
    let steps = plan.phases.iter().flat_map(|phase| &phase.steps);
    let mut numbered: Vec<(u32, &str)> =
        steps.map(|step| (step.no, step.text.as_str())).collect();
    assert_eq!(numbered.len(), 11);
    let outline = &plan.outline;
    for category in &outline.categories {
        numbered.push((category.no, category.text.as_deref().unwrap()));
    }
    numbered.extend((1..).zip(outline.principles.iter().map(|one| one.text.as_str())));
    let new_things = outline
        .goals
        .iter()
        .filter(|goal| goal.group.as_deref() == Some("三新"));
    numbered.extend((1..).zip(new_things.filter_map(|goal| goal.text.as_deref())));
    for (no, text) in numbered {
        let line = format!("{no}、{text}");
        assert!(
            lines.contains(&line.as_str()),
            "not in the Opinions: {line}"
        );
    }
}

#[test]
fn what_else_the_template_quotes_stands_in_the_opinions() {
    let plan = opinions();
    let outline = &plan.outline;
    let mut quotes: Vec<&str> = vec![&outline.name, &outline.scope, &plan.span.wording];
    quotes.extend(outline.organiser.as_deref());
    quotes.extend(outline.guiding.as_deref());
    quotes.extend(outline.office_in.as_deref());
    quotes.extend(
        outline
            .basis
            .iter()
            .chain(&outline.measures)
            .map(String::as_str),
    );
    quotes.extend(outline.goals.iter().map(|goal| goal.name.as_str()));
    quotes.extend(outline.goals.iter().filter_map(|goal| goal.text.as_deref()));
    quotes.extend(
        outline
            .requirements
            .iter()
            .filter_map(|one| one.text.as_deref()),
    );
    for phase in &plan.phases {
        quotes.extend([phase.name.as_str(), &phase.span.wording]);
        quotes.extend(phase.aim.as_deref());
    }
    quotes.extend(
        plan.phases
            .iter()
            .flat_map(|phase| &phase.steps)
            .filter_map(|it| it.theme.as_deref()),
    );
    // Names of people are left out.
    for quote in quotes.into_iter().flat_map(|it| it.split("……")) {
        assert!(SEED.contains(quote), "not in the Opinions: {quote}");
    }
    assert_eq!(plan.issued, Some(day(2009, 2, 25)));
}

#[test]
fn the_template_holds_the_whole_of_the_opinions_but_for_names() {
    let source = Template::built_in("baoding-2009").unwrap();
    let mut left_out = Vec::new();
    for line in SEED
        .lines()
        .map(str::trim)
        .filter(|line| line.chars().count() > 40)
    {
        let text = line.trim_start_matches(|c: char| "1234、(一二三)".contains(c));
        if !source.contains(text) {
            left_out.push(text.chars().take(12).collect::<String>());
        }
    }
    // The preamble, the scope, the aim of phase 2 and the names are held in parts.
    insta::assert_snapshot!(left_out.join("\n"), @r"
    根据省委、省政府《关于开
    根据市委的要求,这次开展
    本阶段着眼于形成高质量的
    成立机构,落实责任。市总
    ");
    for name in ["周文琪", "岳素然", "杨占辉", "易宝鑫"] {
        assert!(
            !source.contains(name),
            "{name} is a person, not a part of a template"
        );
    }
}

#[test]
fn the_outline_of_the_opinions_has_the_words_of_the_office() {
    let outline = opinions().outline;
    let mut goals: Vec<(&str, usize)> = Vec::new();
    for group in outline
        .goals
        .iter()
        .map(|goal| goal.group.as_deref().unwrap())
    {
        match goals.last_mut() {
            Some((last, n)) if *last == group => *n += 1,
            _ => goals.push((group, 1)),
        }
    }
    assert_eq!(
        goals,
        [
            ("三新", 3),
            ("四多", 4),
            ("三个结合", 3),
            ("四个贯穿始终", 4),
            ("四个作用", 4),
            ("三个一流", 1)
        ]
    );
    let areas: Vec<&str> = outline
        .categories
        .iter()
        .map(|one| one.name.as_str())
        .collect();
    assert_eq!(
        areas,
        [
            "服务大局",
            "职工维权",
            "基层工会与长效机制",
            "自身建设与作风"
        ]
    );
    let channels: Vec<(&str, u32)> = outline
        .channels
        .iter()
        .map(|one| (one.name.as_str(), one.openers))
        .collect();
    assert_eq!(
        channels[..4],
        [("征求意见卡", 1), ("意见箱", 2), ("专线", 1), ("座谈会", 1)]
    );
    let posts: Vec<(&str, u32, bool)> = outline
        .posts
        .iter()
        .map(|one| (one.title.as_str(), one.seats, one.concurrent))
        .collect();
    assert_eq!(
        posts,
        [
            ("组长", 1, false),
            ("副组长", 4, false),
            ("成员", 4, false),
            ("活动办主任", 1, true),
            ("活动办成员", 6, false)
        ]
    );
    assert_eq!(outline.settings.rules_target, Some(5));
    assert_eq!(
        outline.settings.goal_days,
        Some(30),
        "no more than proposed"
    );
    assert_eq!(
        Settings {
            rules_target: None,
            goal_days: None,
            decided: None,
            ..outline.settings.clone()
        },
        Settings::default()
    );
}

#[test]
fn every_step_delivers_something_and_counts_by_known_rules() {
    for (name, _) in BUILT_IN {
        let plan = template(name).resolve(Some(day(2026, 3, 2))).unwrap();
        let asked: Vec<&str> = plan
            .outline
            .requirements
            .iter()
            .map(|one| one.name.as_str())
            .collect();
        for step in plan.phases.iter().flat_map(|phase| &phase.steps) {
            assert!((1..=8).contains(&step.deliverables.len()), "{}", step.name);
            for count in step
                .deliverables
                .iter()
                .filter_map(|one| one.count.as_deref())
            {
                // 测评 and 公示 are ticked by hand.
                let by_hand = ["survey:", "publication:"];
                let by_hand = by_hand.iter().any(|rule| count.starts_with(rule));
                assert!(by_hand || CountRule::of(count).is_some(), "{count}");
                let requirement = count.strip_prefix("requirement:");
                assert!(
                    requirement.is_none_or(|name| asked.contains(&name)),
                    "{count}"
                );
            }
        }
    }
}

#[test]
fn the_steps_tile_their_phases() {
    for (name, _) in BUILT_IN {
        let plan = template(name).resolve(Some(day(2026, 3, 2))).unwrap();
        for phase in &plan.phases {
            let mut next = phase.span.from;
            for step in &phase.steps {
                assert_eq!(step.span.from, next, "{}", step.name);
                assert!(step.proposed);
                next = step.span.to.day_after().unwrap();
            }
            assert_eq!(Some(next), phase.span.to.day_after());
        }
    }
}

/// The keys of a table, as its struct says them.
fn keys_of<T: DeserializeOwned>() -> &'static [&'static str] {
    let empty = toml::de::Deserializer::parse("").unwrap();
    Loose::<Table<T>>::deserialize(empty)
        .unwrap()
        .0
        .unwrap()
        .known
}

#[test]
fn the_head_of_each_template_explains_every_key() {
    let all = [
        keys_of::<file::File>(),
        keys_of::<file::Campaign>(),
        keys_of::<file::Principle>(),
        keys_of::<file::Goal>(),
        keys_of::<file::Category>(),
        keys_of::<file::Content>(),
        keys_of::<file::Channel>(),
        keys_of::<file::Post>(),
        keys_of::<file::Phase>(),
        keys_of::<file::Step>(),
        keys_of::<file::Deliverable>(),
        keys_of::<file::Later>(),
        keys_of::<file::Requirement>(),
        keys_of::<file::ActivityType>(),
        keys_of::<file::Settings>(),
    ];
    assert_eq!(
        all.map(<[_]>::len),
        [13, 9, 2, 5, 3, 2, 3, 6, 6, 7, 8, 9, 15, 5, 11]
    );
    for (name, source) in BUILT_IN {
        let head: Vec<&str> = source
            .lines()
            .take_while(|line| line.starts_with('#'))
            .collect();
        let head = head.join("\n");
        for key in all.into_iter().flatten() {
            assert!(head.contains(key), "{name}: {key}");
        }
    }
}
