//! The lists of codes that columns choose from.

use super::super::column_type::Choices;

/// Whom an opinion is about.
pub(crate) static TARGET: Choices = Choices {
    name: "target",
    codes: &[
        "leadership_team",
        "team_member",
        "department",
        "institution",
        "campaign",
        "work",
    ],
};
/// Of whom a requirement is asked: of each person of a circle, or of each branch.
pub(crate) static REQUIRED_OF: Choices = Choices {
    name: "required-of",
    codes: &["person", "branch", "pair"],
};
/// What proves that a requirement was met, where a word does not do: a problem of one's own field,
/// or one of one's own.
pub(crate) static PROOF: Choices = Choices {
    name: "proof",
    codes: &[OWN_PROBLEM, PERSONAL_PROBLEM],
};
/// A problem of the field that somebody leads, or the word that there is none.
pub(crate) const OWN_PROBLEM: &str = "own_problem";
/// A problem of one's own 个人问题, which only some may read, or the word that there is none.
pub(crate) const PERSONAL_PROBLEM: &str = "personal_problem";
/// What is recorded of a requirement by hand: that it was met, or that somebody need not meet it.
pub(crate) static FULFILLED: Choices = Choices {
    name: "fulfilled",
    codes: &["done", "exempt"],
};
/// In what a requirement is counted.
pub(crate) static UNIT: Choices = Choices {
    name: "unit",
    codes: &["working_days", "times", "copies", "contents"],
};
/// How urgent, 轻重缓急.
pub(crate) static URGENCY: Choices = Choices {
    name: "urgency",
    codes: &["urgent", "normal"],
};
/// How hard, 难易程度.
pub(crate) static DIFFICULTY: Choices = Choices {
    name: "difficulty",
    codes: &["easy", "hard"],
};
/// How grave a problem is.
pub(crate) static SEVERITY: Choices = Choices {
    name: "severity",
    codes: &["general", "serious", "major"],
};
/// In which of the lists of problems 问题清单 one stands: that of the leadership team, that of one
/// of its members or cadres, that of what people feel strongly about.
pub(crate) static PROBLEM_LIST: Choices = Choices {
    name: "problem-list",
    codes: &["team", PERSONAL, "strong_feeling"],
};
/// The list of what is one person's own.
pub(crate) const PERSONAL: &str = "personal";
/// How a problem was found.
pub(crate) static SOURCE: Choices = Choices {
    name: "source",
    codes: &["opinions", "self_examination", "research", "superior"],
};
/// What a task is for.
pub(crate) static PURPOSE: Choices = Choices {
    name: "purpose",
    codes: &["problem", "rule"],
};
/// What is to become of a rule 废改立.
pub(crate) static RULE_CHANGE: Choices = Choices {
    name: "rule-change",
    codes: &["abolish", "revise", "establish"],
};
/// The kinds of task by time.
pub(crate) static TASK_KIND: Choices = Choices {
    name: "task-kind",
    codes: &["fix_at_once", "by_limit", "step_by_step", "long_term"],
};
/// Who approves a task.
pub(crate) static LEVEL: Choices = Choices {
    name: "level",
    codes: &["ordinary", "major"],
};
/// The answer to one of the five criteria for striking off.
pub(crate) static CRITERION: Choices = Choices {
    name: "criterion",
    codes: &["met", "not_applicable"],
};
/// What was found of one of the criteria for striking off.
pub(crate) static CRITERION_FOUND: Choices = Choices {
    name: "criterion-found",
    codes: &["met", "not_applicable", "not_met"],
};
/// Yes or no.
pub(crate) static RESULT: Choices = Choices {
    name: "result",
    codes: &["passed", "failed"],
};
/// The step of the urging ladder.
pub(crate) static LADDER: Choices = Choices {
    name: "ladder",
    codes: &["reminder", "notice", "circular", "group"],
};
/// The kinds of department.
pub(crate) static DEPARTMENT_KIND: Choices = Choices {
    name: "department-kind",
    codes: &[
        "leadership",
        "office_department",
        "institution",
        "lower_union",
    ],
};
/// The ranks that the Opinions tell apart.
pub(crate) static RANK: Choices = Choices {
    name: "rank",
    codes: &["county_level", "section_level", "general"],
};
/// The two bodies that are set up for a campaign: the leading group, and last its office.
pub(crate) const CAMPAIGN_BODIES: [&str; 2] = ["steering_group", CAMPAIGN_OFFICE];
/// The office of a campaign 活动办.
pub(crate) const CAMPAIGN_OFFICE: &str = "campaign_office";
/// The Party group, whose head is its secretary 党组书记: it was there before.
pub(crate) const PARTY_GROUP: &str = "party_group";
/// The bodies that posts are of.
pub(crate) static BODY: Choices = Choices {
    name: "body",
    codes: &[CAMPAIGN_BODIES[0], CAMPAIGN_BODIES[1], PARTY_GROUP],
};
/// The bodies whose meetings decide.
pub(crate) static DECIDING_BODY: Choices = Choices {
    name: "deciding-body",
    codes: &["party_group", "steering_group", "office"],
};
/// What is done at an activity, and so what is recorded of it.
pub(crate) static ACTIVITY_FORM: Choices = Choices {
    name: "activity-form",
    codes: &[
        "meeting",
        "study",
        "research",
        "discussion",
        "life_meeting",
        "talk",
        "publicity",
    ],
};
/// What a channel is by nature: cards handed out, a box, a hot line, meetings, written appraisal.
pub(crate) static CHANNEL_NATURE: Choices = Choices {
    name: "channel-nature",
    codes: &["cards", "box", "line", "meeting", "appraisal"],
};
/// In what order that stands out of which a sample is drawn.
pub(crate) static LINED: Choices = Choices {
    name: "lined",
    codes: &["number", "department", "lead"],
};
/// What a table is of that is taken in.
pub(crate) static FILE_OF: Choices = Choices {
    name: "file-of",
    codes: &["opinions", "roster"],
};
/// How an answer reached the giver.
pub(crate) static ANSWER_WAY: Choices = Choices {
    name: "answer-way",
    codes: &["in_person", "telephone", "letter", "publication"],
};
/// How a record came into the store.
pub(crate) static DOOR: Choices = Choices {
    name: "door",
    codes: &["hand", "file"],
};
