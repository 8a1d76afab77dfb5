//! Who decided, in what capacity and on what basis; and the act itself.

use std::collections::BTreeMap;

use super::{Kind, Value};
use crate::domain::Day;

/// The capacity in which somebody decides (field rules: a leader signs, the clerk records).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Capacity {
    /// 经办: whoever records for the office.
    Clerk,
    /// 活动办: a holder of a post in the campaign's office.
    Office,
    /// 活动办主任.
    OfficeHead,
    /// 责任部门: anyone of the department in charge.
    Department,
    /// 具体责任人.
    Owner,
    /// 核查人: one who is neither the applicant nor of the department in charge.
    Verifier,
    /// 分管领导 of the record, or of the task an extension belongs to.
    Lead,
    /// 县级以上领导, for claiming.
    Leader,
    /// 领导小组成员, of whatever rank, for claiming.
    Member,
    /// 领导小组: its meeting or the Party group's, or its head in person; a deputy only where the
    /// campaign says so, and nobody alone about what he leads himself (design 14.8).
    SteeringGroup,
    /// 党组（扩大）会议: a meeting only.
    PartyMeeting,
    /// The one who decided, taking it back the same day.
    Approver,
}

impl Capacity {
    /// All of them, in the order of the list a form shows.
    pub const ALL: [Self; 12] = [
        Self::Clerk,
        Self::Office,
        Self::OfficeHead,
        Self::Department,
        Self::Owner,
        Self::Verifier,
        Self::Lead,
        Self::Leader,
        Self::Member,
        Self::SteeringGroup,
        Self::PartyMeeting,
        Self::Approver,
    ];

    /// Gives the code used in the store, on the command line and in locale keys.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Clerk => "clerk",
            Self::Office => "office",
            Self::OfficeHead => "office_head",
            Self::Department => "department",
            Self::Owner => "owner",
            Self::Verifier => "verifier",
            Self::Lead => "lead",
            Self::Leader => "leader",
            Self::Member => "member",
            Self::SteeringGroup => "steering_group",
            Self::PartyMeeting => "party_meeting",
            Self::Approver => "approver",
        }
    }

    /// Says whether who acts in it decides for others, so that his act is corrected, not undone.
    pub const fn decides(self) -> bool {
        match self {
            Self::Lead
            | Self::SteeringGroup
            | Self::PartyMeeting
            | Self::Approver
            | Self::Verifier
            | Self::Leader
            | Self::OfficeHead => true,
            Self::Clerk | Self::Office | Self::Department | Self::Owner | Self::Member => false,
        }
    }

    /// Says whether a leader or a body decides in it: what waits for one is laid before him.
    pub const fn is_of_leaders(self) -> bool {
        match self {
            Self::Lead
            | Self::SteeringGroup
            | Self::PartyMeeting
            | Self::Approver
            | Self::Leader => true,
            Self::Verifier
            | Self::OfficeHead
            | Self::Clerk
            | Self::Office
            | Self::Department
            | Self::Owner
            | Self::Member => false,
        }
    }

    /// Says whether a body has it, which decides by its meeting.
    pub const fn is_of_body(self) -> bool {
        matches!(self, Self::SteeringGroup | Self::PartyMeeting)
    }

    /// Says whether it is had only towards the record concerned, which itself says by whom: what
    /// suits one record suits no other.
    pub const fn is_of_record(self) -> bool {
        match self {
            Self::Department | Self::Owner | Self::Verifier | Self::Lead | Self::Approver => {
                true
            }
            Self::Clerk
            | Self::Office
            | Self::OfficeHead
            | Self::Leader
            | Self::Member
            | Self::SteeringGroup
            | Self::PartyMeeting => false,
        }
    }

    /// Finds a capacity by its code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.code() == code)
    }
}

/// Who decided: a person with a capacity, or a body with its meeting.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Decision {
    /// The person.
    pub by: Option<i64>,
    /// The meeting at which a body decided.
    pub meeting: Option<i64>,
    /// The capacity claimed; nothing means the first that fits.
    pub capacity: Option<Capacity>,
    /// 批示, 会议纪要, 电话…: what the decision stands on.
    pub basis: String,
    /// The day of the decision on paper.
    pub on: Option<Day>,
}

/// A transition that somebody wants to make.
#[derive(Clone, Debug)]
pub struct Act {
    /// The kind of record.
    pub kind: Kind,
    /// Its key.
    pub id: i64,
    /// The verb of the machine's table.
    pub verb: String,
    /// Who decided.
    pub decision: Decision,
    /// The note.
    pub note: String,
    /// What was asked beside the note.
    pub answers: BTreeMap<&'static str, Value>,
    /// The person at the keyboard.
    pub entered_by: Option<i64>,
    /// The business day of entry.
    pub today: Day,
}

impl Act {
    /// Gives the day on paper: the day decided, else the day of entry.
    pub fn on(&self) -> Day {
        self.decision.on.unwrap_or(self.today)
    }

    /// Gives an answer, empty where none was given.
    pub fn answer(&self, name: &str) -> &Value {
        const NOTHING: &Value = &Value::Null;
        self.answers.get(name).unwrap_or(NOTHING)
    }
}
