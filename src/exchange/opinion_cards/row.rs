//! What one row of a file of opinions says.

use std::fmt;

use crate::domain::{Day, Kind};
use crate::exchange::table::ImportColumn;

/// One opinion, as a file gives it; what names could be checked are spelled as the store does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpinionRow {
    pub line: u64,
    /// Rows of one batch with the same number are opinions of one card. A row without a number
    /// is a card of its own.
    pub card_no: String,
    pub channel: String,
    pub received_on: Day,
    pub text: String,
    /// Whether the words say that there is none, so that the row is an empty card.
    pub none: bool,
    pub target: Target,
    /// Which member or department; `None` where the target needs no name.
    pub target_name: Option<String>,
    pub category: Option<String>,
    /// `None` where the opinion is anonymous.
    pub giver: Option<Giver>,
    pub batch: Option<String>,
}

/// Who gave an opinion: sealed, so that `Debug` shows nothing of it.
#[derive(Clone, PartialEq, Eq)]
pub struct Giver {
    pub name: Option<String>,
    pub unit: Option<String>,
    pub contact: Option<String>,
}

impl fmt::Debug for Giver {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Giver(sealed)")
    }
}

/// Names whom or what an opinion is about (Opinions, part 3: opinions on the leadership team
/// and on its members are gathered apart).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Target {
    LeadershipTeam,
    TeamMember,
    Department,
    Institution,
    CampaignItself,
    Work,
}

impl Target {
    /// Every target with the words a file may use; the first is what an export writes.
    pub(super) const WORDS: [(Self, &'static [&'static str]); 6] = [
        (
            Self::LeadershipTeam,
            &["领导班子", "班子", "leadership-team"],
        ),
        (
            Self::TeamMember,
            &["班子成员", "领导班子成员", "成员", "team-member"],
        ),
        (
            Self::Department,
            &["机关部室", "部室", "部门", "机关部门", "department"],
        ),
        (Self::Institution, &["直属单位", "institution"]),
        (Self::CampaignItself, &["活动本身", "活动", "campaign"]),
        (Self::Work, &["工作", "全会工作", "work"]),
    ];

    /// Returns the kind of record that says whom exactly it is, where it needs one.
    pub(super) const fn names(self) -> Kind {
        match self {
            Self::TeamMember => Kind::ACTOR,
            Self::LeadershipTeam
            | Self::Department
            | Self::Institution
            | Self::CampaignItself
            | Self::Work => Kind::UNIT,
        }
    }

    /// Gives the code under which the store keeps the target.
    pub const fn code(self) -> &'static str {
        match self {
            Self::LeadershipTeam => "leadership_team",
            Self::TeamMember => "team_member",
            Self::Department => "department",
            Self::Institution => "institution",
            Self::CampaignItself => "campaign",
            Self::Work => "work",
        }
    }

    /// Finds the target of a code.
    pub(super) fn of_code(code: &str) -> Option<Self> {
        let mut all = Self::WORDS.iter().map(|(target, _)| *target);
        all.find(|it| it.code() == code)
    }

    /// Returns the word for the target in files (not on the screen).
    pub fn file_word(self) -> &'static str {
        let words = Self::WORDS.iter().find(|(target, _)| *target == self);
        words
            .and_then(|(_, words)| words.first())
            .copied()
            .unwrap_or_default()
    }
}

pub(super) const CARD_NO: usize = 1;
pub(super) const CHANNEL: usize = 2;
pub(super) const RECEIVED_ON: usize = 3;
pub(super) const TEXT: usize = 4;
pub(super) const TARGET: usize = 5;
pub(super) const TARGET_NAME: usize = 6;
pub(super) const CATEGORY: usize = 7;
pub(super) const GIVER_NAME: usize = 8;
pub(super) const GIVER_CONTACT: usize = 9;
pub(super) const BATCH: usize = 10;
pub(super) const GIVER_UNIT: usize = 11;

/// The columns of a file of opinions; the running number is known and never read.
pub static OPINION_COLUMNS: [ImportColumn; 12] = [
    optional("serial", &["序号", "条号", "no"]),
    optional("card", &["份号", "卡号", "征求意见卡号", "card_no"]),
    required(
        "channel",
        &["征集渠道", "渠道", "来源渠道", "征求渠道", "来源"],
    ),
    required(
        "received_on",
        &[
            "收到日期",
            "收到时间",
            "征集日期",
            "收集日期",
            "日期",
            "received",
        ],
    ),
    required(
        "text",
        &[
            "意见内容",
            "意见建议",
            "意见和建议",
            "具体意见",
            "原文",
            "内容",
            "意见",
        ],
    ),
    required("target", &["意见对象", "针对对象", "对象"]),
    optional("target_name", &["具体对象", "对象名称"]),
    optional("category", &["问题类别", "问题分类", "类别"]),
    sealed("giver_name", &["提出人", "提出人姓名", "反映人", "giver"]),
    sealed(
        "giver_contact",
        &["联系电话", "提出人电话", "联系方式", "电话", "contact"],
    ),
    optional("batch", &["批次"]),
    sealed(
        "giver_unit",
        &["提出人单位", "反映人单位", "所在单位", "单位"],
    ),
];

const fn required(name: &'static str, headings: &'static [&'static str]) -> ImportColumn {
    ImportColumn {
        name,
        headings,
        required: true,
        sealed: false,
    }
}

const fn optional(name: &'static str, headings: &'static [&'static str]) -> ImportColumn {
    ImportColumn {
        name,
        headings,
        required: false,
        sealed: false,
    }
}

const fn sealed(name: &'static str, headings: &'static [&'static str]) -> ImportColumn {
    ImportColumn {
        name,
        headings,
        required: false,
        sealed: true,
    }
}
