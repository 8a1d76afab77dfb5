//! What can be done with records next, judged record by record before any form opens.
//!
//! A form that is filled for nothing is the worst way to say no: what can be known without the
//! decider and the answers is said first, for each record, and an act that only some can go
//! through is made on those only where that was chosen.

use std::collections::BTreeMap;

use super::deciding::deciding;
use super::{Decided, FormFor, Outcome, build};
use crate::app::notice::Notice;
use crate::app::state::{Barred, Leads, Offered, Offers};
use crate::app::wording;
use crate::domain::rules::{self, Offer};
use crate::domain::{self, DISTILLED, Kind, Labels, Record, Refusal};
use crate::i18n::{Args, Texts};
use crate::office::{Office, OfficeResult};

/// Asks the rules what can be done with records next.
pub(super) fn offers(
    office: &Office,
    texts: &Texts,
    kind: Kind,
    ids: &[i64],
) -> OfficeResult<Outcome> {
    let cases = cases(office, kind, ids)?;
    // In the order of the table, what takes back or out behind; what stands in no table is last.
    let mut table: Vec<_> = kind.def().machine.table.iter().collect();
    table.sort_by_key(|row| row.danger);
    let table = table.into_iter().map(|row| row.verb);
    let found = cases.iter().flat_map(|case| &case.offers);
    let mut verbs: Vec<&'static str> = Vec::new();
    for verb in table.chain(found.map(|offer| offer.row.verb)) {
        if !verbs.contains(&verb) && cases.iter().any(|case| case.offer(verb).is_some()) {
            verbs.push(verb);
        }
    }
    let offered = verbs
        .into_iter()
        .filter_map(|verb| judged(office, &cases, verb));
    Ok(popup(texts, (kind, &cases), offered.collect(), Leads::Act))
}

/// Judges one act; where all can go through it, its form opens.
pub(super) fn act(
    office: &Office,
    texts: &Texts,
    (kind, ids, verb): (Kind, &[i64], &'static str),
    carried: Decided,
) -> OfficeResult<Outcome> {
    let cases = cases(office, kind, ids)?;
    let Some(offer) = judged(office, &cases, verb) else {
        return Ok(Outcome::Nothing);
    };
    if let ([case], Some(barred)) = (cases.as_slice(), offer.barred.first()) {
        return Ok(lacks(texts, &case.record, &barred.why));
    }
    if !offer.barred.is_empty() {
        return Ok(asking(texts, (kind, &cases), offer, Leads::Act));
    }
    let revision = match cases.as_slice() {
        [case] => Some(case.record.revision),
        _ => None,
    };
    let wanted = FormFor::Act {
        kind,
        ids: offer.able,
        row: offer.row,
        revision,
        usual: offer.usual,
        carried,
    };
    Ok(Outcome::Form(Box::new(build::build(
        office, texts, &wanted,
    )?)))
}

/// Judges opinions for being distilled; where all can be, the form of the problem opens.
pub(super) fn distil(
    office: &Office,
    texts: &Texts,
    (of, ids): (Kind, &[i64]),
) -> OfficeResult<Outcome> {
    let kind = DISTILLED.of;
    let cases = cases(office, kind, &office.originals(of, ids)?)?;
    let offer = judged(office, &cases, DISTILLED.by);
    if let Some(offer) = offer.filter(|it| !it.barred.is_empty()) {
        return Ok(asking(texts, (kind, &cases), offer, Leads::Distil));
    }
    let wanted = FormFor::Distil(cases.iter().map(|it| it.record.id).collect());
    Ok(Outcome::Form(Box::new(build::build(
        office, texts, &wanted,
    )?)))
}

/// A record with what can be done with it.
struct Case {
    record: Record,
    offers: Vec<Offer>,
}

impl Case {
    fn offer(&self, verb: &str) -> Option<&Offer> {
        self.offers.iter().find(|it| it.row.verb == verb)
    }
}

fn cases(office: &Office, kind: Kind, ids: &[i64]) -> OfficeResult<Vec<Case>> {
    let mut cases = Vec::with_capacity(ids.len());
    for id in ids {
        if let Some(record) = office.record(kind, *id)? {
            let offers = office.offers(&record)?;
            cases.push(Case { record, offers });
        }
    }
    Ok(cases)
}

fn lacks(texts: &Texts, record: &Record, missing: &[Refusal]) -> Outcome {
    let why = wording::reasons(texts, record.kind, missing);
    Outcome::Lacks {
        kind: record.kind,
        id: record.id,
        missing: missing.to_vec(),
        said: Notice::bad("notice-lacks")
            .with("number", &record.number)
            .with("why", why),
    }
}

/// Judges one act on all records; nothing where the kind has no such act.
fn judged(office: &Office, cases: &[Case], verb: &'static str) -> Option<Offered> {
    let machine = cases.first()?.record.kind.def().machine;
    let found = |case: &Case| case.offer(verb).cloned();
    let open = |offer: &Offer| offer.missing.is_empty();
    let offers: Vec<Offer> = cases.iter().filter_map(found).collect();
    // What one form asks is asked of all; a row that asks otherwise is another form.
    let lead = offers.iter().find(|it| open(it)).or_else(|| offers.first());
    let lead = match lead {
        Some(lead) => lead.clone(),
        None => Offer {
            row: cases.first().and_then(|case| any_row(case, verb))?,
            missing: Vec::new(),
            needs: Vec::new(),
            usual: None,
            takes: None,
        },
    };
    // Of several records each may have another last step.
    let one_step = offers.iter().all(|it| it.takes == lead.takes);
    let usual = decider(office, cases, &lead);
    let mut judged = Offered {
        row: lead.row,
        key: machine.key(lead.row),
        needs: lead
            .row
            .who
            .iter()
            .copied()
            .filter(|it| offers.iter().any(|offer| offer.needs.contains(it)))
            .collect(),
        takes: lead.takes.filter(|_| one_step),
        usual,
        able: Vec::new(),
        numbers: Vec::new(),
        barred: Vec::new(),
    };
    let leaves_out = without_step(office, cases, lead.row);
    for case in cases {
        let why = match case.offer(verb) {
            None => vec![not_offered(office, case, verb)],
            Some(offer) if !open(offer) => offer.missing.clone(),
            Some(offer) if !std::ptr::eq(offer.row, lead.row) => {
                vec![Refusal::of("asked-otherwise")]
            }
            Some(offer) => match leaves_out.get(&case.record.id) {
                Some(why) => vec![why.clone()],
                None => elsewhere(office, case, offer, usual).into_iter().collect(),
            },
        };
        let number = case.record.number.clone();
        if why.is_empty() {
            judged.able.push(case.record.id);
            judged.numbers.push(number);
        } else {
            judged.barred.push(Barred { number, why });
        }
    }
    Some(judged)
}

/// Gives which of several records have no step of their own today, where others have one: each is
/// to take its own, and one form names none for all. Where none has one, it is named in the form.
fn without_step(
    office: &Office,
    cases: &[Case],
    row: &'static domain::Transition,
) -> BTreeMap<i64, Refusal> {
    let (ledger, today) = (office.ledger(), office.today());
    let open = |case: &&Case| {
        let offer = case.offer(row.verb);
        offer.is_some_and(|it| it.missing.is_empty())
    };
    let open: Vec<&Case> = cases.iter().filter(open).collect();
    let why = |case: &&Case| {
        let why = rules::no_step_due(&ledger, &case.record, row, today);
        Some((case.record.id, why.ok().flatten()?))
    };
    let found: BTreeMap<i64, Refusal> = open.iter().filter_map(why).collect();
    if found.len() < open.len() {
        found
    } else {
        BTreeMap::new()
    }
}

fn any_row(case: &Case, verb: &str) -> Option<&'static domain::Transition> {
    let table = case.record.kind.def().machine.table;
    table.iter().find(|row| row.verb == verb)
}

/// The nature of the record excludes the act, or its state allows none such.
fn not_offered(office: &Office, case: &Case, verb: &str) -> Refusal {
    let kind = case.record.kind;
    let row = kind.def().machine.row(verb, &case.record.state);
    let (ledger, today) = (office.ledger(), office.today());
    let excluded = row.and_then(|row| {
        let why = rules::excluded(&ledger, &case.record, row, today);
        why.ok().flatten()
    });
    if let Some(excluded) = excluded {
        return excluded;
    }
    Refusal::of("not-from-state")
        .with("state", Labels::state(kind, &case.record.state))
        .with("verb", Labels::act(kind, verb))
}

/// Finds who is to decide where the records themselves name somebody: one form has one decider,
/// so it is whoever may decide about the most of them.
fn decider(office: &Office, cases: &[Case], lead: &Offer) -> Option<i64> {
    let mut named: Vec<i64> = Vec::new();
    let open = |case: &&Case| {
        case.offer(lead.row.verb)
            .is_some_and(|it| it.missing.is_empty())
    };
    let open: Vec<&Case> = cases.iter().filter(open).collect();
    for case in &open {
        let usual = case.offer(lead.row.verb).and_then(|it| it.usual);
        if let Some(person) = usual.filter(|it| !named.contains(it)) {
            named.push(person);
        }
    }
    let suits = |person: i64| {
        let mine = |case: &&&Case| may_decide(office, case, lead.row.verb, person);
        open.iter().filter(mine).count()
    };
    // Of equals the first one named is taken.
    named.into_iter().rev().max_by_key(|person| suits(*person))
}

/// Says that another than the decider of the form decides about a record, where only a person
/// whom the record itself names may.
fn elsewhere(
    office: &Office,
    case: &Case,
    offer: &Offer,
    decider: Option<i64>,
) -> Option<Refusal> {
    let bound = offer.needs.iter().all(|it| it.is_of_record());
    let (Some(person), true) = (decider, bound) else {
        return None;
    };
    if may_decide(office, case, offer.row.verb, person) {
        return None;
    }
    let name = |id: Option<i64>| {
        let name = id.and_then(|id| office.person_called(id).ok().flatten());
        name.unwrap_or_default().told()
    };
    Some(
        Refusal::of("another-decides")
            .with("who", name(offer.usual))
            .with("by", name(decider)),
    )
}

fn may_decide(office: &Office, case: &Case, verb: &str, person: i64) -> bool {
    if case.offer(verb).and_then(|it| it.usual) == Some(person) {
        return true;
    }
    let record = (case.record.kind, case.record.id);
    let act = deciding(office, record, verb, Some(person));
    let ledger = office.ledger();
    matches!(rules::may_decide(&ledger, &act), Ok(Some(_)))
}

/// The question whether to go on with those that can.
fn asking(
    texts: &Texts,
    (kind, cases): (Kind, &[Case]),
    offer: Offered,
    leads: Leads,
) -> Outcome {
    let outcome = popup(texts, (kind, cases), vec![offer], leads);
    if let Outcome::Offers(mut popup) = outcome {
        popup.asks = true;
        return Outcome::Offers(popup);
    }
    outcome
}

fn popup(
    texts: &Texts,
    (kind, cases): (Kind, &[Case]),
    offers: Vec<Offered>,
    leads: Leads,
) -> Outcome {
    let (title, revision) = match cases {
        [] => return Outcome::Nothing,
        [case] => {
            let record = &case.record;
            let title = format!("{} {}", record.number, record.title().replace('\n', " "));
            (title, Some(record.revision))
        }
        cases => {
            let numbers: Vec<String> =
                cases.iter().map(|it| it.record.number.clone()).collect();
            let args = Args::new()
                .set("n", cases.len())
                .set("kind", texts.kind(kind.code()))
                .set("numbers", wording::numbers(texts, &numbers));
            (texts.say_with("offers-many", &args), None)
        }
    };
    Outcome::Offers(Box::new(Offers {
        kind,
        ids: cases.iter().map(|it| it.record.id).collect(),
        revision,
        title,
        offers,
        cursor: 0,
        asks: false,
        scrolled: 0,
        leads,
    }))
}
