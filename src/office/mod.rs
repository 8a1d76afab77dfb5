//! The office: one open store with the person in front of it; every use case is a method here.
//! Screen and command line call the same methods, so what one can do the other can.

mod agenda;
mod alike;
mod alike_set;
mod aside;
mod asked;
mod became;
mod beside;
mod bounds;
mod chain;
mod clock;
mod collation;
mod completing;
mod computed;
mod days;
mod docket;
mod drafts;
mod entry;
mod evidence;
mod figures;
mod file_heads;
mod files;
mod idle;
mod inspect;
mod intake;
mod like;
mod listed;
mod names;
mod on_ledger;
mod organisation;
mod overview;
mod papers;
mod parts;
mod phrases;
mod place;
mod plan;
mod read;
mod remarks;
mod resolve;
mod revoke;
mod roster;
mod sampling;
mod seal;
mod sent;
mod setup;
mod several;
mod skipped;
mod status;
#[cfg(test)]
mod tests;
mod ties;
mod together;
mod told;
mod undone;
mod unmet;
mod unsaid;
mod views;
mod waiting;
mod watch;
mod week;
mod whereabouts;
mod wishes;
mod write;

use std::cell::OnceCell;
use std::path::{Path, PathBuf};

use self::sent::Sent;
use crate::domain::folding::folded;
use crate::domain::{Day, Instant, Kind, Record, Refusal, read_number};
use crate::store::{
    Door, Drafts as Kept, SavedAside, Session, Store, Twin as SameStore, Unwritable,
};

pub use agenda::{Agenda, Item};
pub use alike::{Near, NearPair, NearPairs};
pub use asked::{ActRequest, Done};
pub use beside::{
    Besides, ON_LEDGER, Tied as TiedCounts, Told as BesideTold, beside_of, parts_of,
};
pub use chain::{Chain, HistoryLine, Linked, MOST_LINKS};
pub use collation::{Heard, Intake};
pub use computed::{Computed, ComputedRow, Cut, CutWithin};
pub use days::{no_notice, runs_out};
pub use docket::{Became, Decided, Matter, Shared};
pub use drafts::{DraftKeeper, Drafts};
pub use entry::{
    Typed, page_value, proposed_words, quoted_text, read_typed, show_value, told_value,
};
pub use evidence::Opener;
pub use figures::{Counts, counted, in_week, lit, told_apart};
pub use files::FileOf;
pub use inspect::FileState;
pub use intake::{CardEntry, Faulty, OpinionEntry};
pub use listed::{Driven, Listed, OnLists};
pub use on_ledger::{OnLedger, tells_short};
pub use organisation::{DepartmentMembers, Holder, Member, Organisation, PostHolders};
pub use overview::{Course, Overview, Pressing};
pub use papers::OnPaper;
pub use place::{
    InFolder, OutFile, engine_version, explain, free_name, in_folder, is_beside, is_new_place,
    make_folder, occupied, opens, place_of, read_file, restore,
};
pub use plan::{DeliverablePlan, Delivered, Due, PhasePlan, StepPlan};
pub use plan::{Differs, FirstRun, RowSince};
pub use read::Listing;
pub use resolve::Candidate;
pub use setup::{
    Proposal as TemplateProposal, Told as TemplateTold, check_template, templates,
};
pub use several::SampleWords;
pub use status::{LastCopy, Lights, Overall, Status};
pub use ties::last_named;
pub use told::{Alike, CellChange, ImportReport, Onlooker, Told};
pub use unmet::{By, Counted, Met, Pair, Standing, TalkState, Talks, Unmet, UnmetRow, With};
pub use views::{NamedView, Waits};
pub use waiting::{Queue, Reach};
pub use watch::{News, Watch};
pub use week::{Happening, Week};
pub use wishes::{Lines, Wishes, line_span};

/// What the store gives back when the world or the rules say no.
pub type OfficeError = crate::store::Error;

/// The result of a use case.
pub type OfficeResult<T> = Result<T, OfficeError>;

/// Tells the instant; handed in so that the same program runs in tests with a standing clock.
pub type Clock = fn() -> Instant;

/// What a door says about itself when it opens the office.
#[derive(Clone, Debug)]
pub struct Opening {
    /// Where the store is.
    pub path: PathBuf,
    /// The account of the operating system.
    pub account: String,
    /// Through which door.
    pub door: Door,
    /// The day given with `--today`.
    pub today: Option<Day>,
    /// The campaign given with `--campaign`, by name or number.
    pub campaign: Option<String>,
    /// The clock.
    pub clock: Clock,
}

/// One open store with the person in front of it.
pub struct Office {
    store: Store,
    session: Session,
    clock: Clock,
    dated: Option<Day>,
    zone_minutes: i64,
    rehearsal: bool,
    campaign: Option<Record>,
    /// Whether the campaign was named, and not found by the day.
    named: bool,
    sent: Sent,
    drafts: OnceCell<Kept>,
    /// The copy of what is open, where the file is no longer at its path.
    aside: Option<SavedAside>,
    /// What opens kept files, where there is a desktop.
    opener: Option<Opener>,
}

/// By what an office is opened once more, on the thread that needs a connection of its own.
#[derive(Clone, Debug)]
pub struct Twin {
    store: SameStore,
    opening: Opening,
}

impl Twin {
    /// Opens the same store on a connection of its own, for what is done beside the loop.
    ///
    /// # Errors
    /// `Moved` where the file at the path is another one by now; what the engine says.
    pub fn open(&self) -> OfficeResult<Office> {
        Office::over(self.store.open()?, &self.opening)
    }
}

impl Office {
    /// Opens an existing store.
    pub fn open(opening: &Opening) -> OfficeResult<Self> {
        let store = Store::open(&opening.path)?;
        Self::over(store, opening)
    }

    /// Gives by what the same office is opened once more; costs no connection yet.
    pub fn twin(&self) -> Twin {
        Twin {
            store: self.store.twin(),
            opening: Opening {
                path: self.path().to_path_buf(),
                account: self.session.account.clone(),
                door: self.session.door,
                today: self.dated,
                campaign: self.campaign.as_ref().map(|it| it.number.clone()),
                clock: self.clock,
            },
        }
    }

    /// Stops waiting for the disk; only for a store that is thrown away.
    pub fn forgo_durability(&mut self) -> OfficeResult<()> {
        self.store.forgo_durability()
    }

    fn over(store: Store, opening: &Opening) -> OfficeResult<Self> {
        let (role, person) = store.role_of(&opening.account)?;
        let reader = store.reader();
        let zone_minutes = reader.zone_minutes()?;
        let rehearsal = reader.setting("rehearsal")?.as_deref() == Some("1");
        let session = Session {
            account: opening.account.clone(),
            person,
            role,
            door: opening.door,
        };
        let mut office = Self {
            store,
            session,
            clock: opening.clock,
            dated: opening.today,
            zone_minutes,
            rehearsal,
            campaign: None,
            named: opening.campaign.is_some(),
            sent: Sent::default(),
            drafts: OnceCell::new(),
            aside: None,
            opener: None,
        };
        office.campaign = office.choose_campaign(opening.campaign.as_deref())?;
        office.store.work_on(office.campaign_id());
        Ok(office)
    }

    fn choose_campaign(&self, wanted: Option<&str>) -> OfficeResult<Option<Record>> {
        let campaigns = self.store.reader().all(Kind::CAMPAIGN)?;
        let Some(wanted) = wanted else {
            return Ok(self.current(campaigns));
        };
        campaigns
            .into_iter()
            .find(|it| {
                read_number(wanted).is_some_and(|number| number.names(it))
                    || folded(it.text("name")) == folded(wanted)
            })
            .map(Some)
            .ok_or_else(|| {
                let refusal = Refusal::of("unknown-campaign").with("found", wanted);
                OfficeError::Refused(vec![refusal])
            })
    }

    /// Gives the newest campaign that is under way; else the newest that has begun; else the first.
    fn current(&self, campaigns: Vec<Record>) -> Option<Record> {
        let today = self.today();
        let began = |it: &Record| it.day("from_on").is_none_or(|day| day <= today);
        let mut standing: Vec<Record> = campaigns
            .into_iter()
            .filter(|campaign| campaign.state != crate::domain::VOID)
            .collect();
        let at = standing
            .iter()
            .rposition(|it| self.is_under_way(it))
            .or_else(|| standing.iter().rposition(began))
            .unwrap_or_default();
        (at < standing.len()).then(|| standing.swap_remove(at))
    }

    /// Gives the campaign that is worked on, with its settings.
    pub const fn campaign(&self) -> Option<&Record> {
        self.campaign.as_ref()
    }

    /// Gives the campaign that was named at the door: nothing is then made or named in another.
    const fn named_campaign(&self) -> Option<i64> {
        match &self.campaign {
            Some(campaign) if self.named => Some(campaign.id),
            _ => None,
        }
    }

    /// Gives the other campaigns that are under way, where none was named: the one worked on was
    /// found by the day, and whoever works should know of which he does not.
    pub fn others_under_way(&self) -> OfficeResult<Vec<Record>> {
        if self.named {
            return Ok(Vec::new());
        }
        let mut others = self.store.reader().all(Kind::CAMPAIGN)?;
        others.retain(|it| Some(it.id) != self.campaign_id() && self.is_under_way(it));
        Ok(others)
    }

    /// Says whether a campaign has begun and lasts.
    fn is_under_way(&self, campaign: &Record) -> bool {
        let today = self.today();
        campaign.state != crate::domain::VOID
            && campaign.day("from_on").is_none_or(|day| day <= today)
            && campaign.day("to_on").is_none_or(|day| day >= today)
    }

    /// Gives the key of the campaign.
    pub fn campaign_id(&self) -> Option<i64> {
        self.campaign.as_ref().map(|campaign| campaign.id)
    }

    /// Gives the year that short dates leave out.
    pub fn campaign_year(&self) -> i32 {
        self.campaign
            .as_ref()
            .and_then(|campaign| campaign.day("from_on"))
            .map_or_else(|| self.today().year(), Day::year)
    }

    /// Reads the campaign again, after somebody changed its settings.
    pub fn refresh(&mut self) -> OfficeResult<()> {
        if let Some(id) = self.campaign_id() {
            self.campaign = self.store.reader().find(Kind::CAMPAIGN, id)?;
        }
        Ok(())
    }

    /// Says who sits at the keyboard.
    pub const fn session(&self) -> &Session {
        &self.session
    }

    /// Says that the account is this person from now on.
    pub fn introduce(&mut self, person: Option<i64>) -> OfficeResult<()> {
        let order = self.order("account.introduce".to_owned());
        self.store.write(&order, |gate| {
            gate.know_account(&order.session.account, person)
        })?;
        self.session.person = person;
        Ok(())
    }

    /// Says whether the store is for exercises, in which acts may be dated.
    pub const fn is_rehearsal(&self) -> bool {
        self.rehearsal
    }

    /// Says why nothing can be written, where that is so: by anybody, or by this account.
    pub fn read_only(&self) -> Option<Unwritable> {
        let only_looks = !self.session.role.may_write();
        let account = only_looks.then_some(Unwritable::Account);
        self.store.read_only().or(account)
    }

    /// Reads the file anew where others could write to it without being seen.
    pub fn catch_up(&mut self) -> OfficeResult<()> {
        self.store.catch_up()
    }

    /// Gives the path of the store.
    pub fn path(&self) -> &Path {
        self.store.path()
    }

    /// Says whether somebody else has written since it was last asked.
    pub fn others_wrote(&self) -> OfficeResult<bool> {
        self.store.others_wrote()
    }

    /// Says whether the open file still is the one at the path.
    ///
    /// # Errors
    /// `Moved` where it was moved, removed, replaced or overwritten.
    pub fn check_standing(&self) -> OfficeResult<()> {
        self.store.check_standing()
    }
}

#[cfg(test)]
impl Office {
    /// Applies a change that no rule was asked about, as a command of this name.
    pub(crate) fn force(&mut self, command: &str, change: crate::domain::Change) -> Vec<i64> {
        let order = self.order(command.to_owned());
        let mut made = Vec::new();
        self.store
            .write(&order, |gate| -> OfficeResult<()> {
                made = gate.apply(change)?;
                Ok(())
            })
            .unwrap();
        made
    }

    /// Goes on in another role.
    pub(crate) const fn act_as(&mut self, role: crate::store::UserRole) {
        self.session.role = role;
    }
}
