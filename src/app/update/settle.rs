//! Taking in what came of an effect.

use super::super::effect::{Effect, Next, Outcome};
use super::super::notice::Notice;
use super::super::state::{Choice, Clip, Field, Form, Layer};
use super::super::state::{Purpose, Standing, State, Subject};
use super::{
    browse, cards, drafts, files, forms, jobs, lists, named, near, picking, popups, reading,
    views,
};
use crate::domain::{Kind, Refusal};
use crate::office::Candidate;

/// Takes an outcome in; gives what must be done next.
pub fn settle(state: &mut State, outcome: Outcome) -> Vec<Effect> {
    let mut effects = taken_in(state, outcome);
    effects.extend(forms::follow(state));
    effects
}

#[expect(clippy::too_many_lines, reason = "a table: a few lines an outcome")]
fn taken_in(state: &mut State, outcome: Outcome) -> Vec<Effect> {
    match outcome {
        Outcome::Loaded { kind, from, rows } => {
            return reading::loaded(state, kind, &from, rows);
        }
        Outcome::Placed(query, before) => return reading::placed(state, query, before),
        Outcome::Made(id, outside) => reading::made(state, id, outside),
        Outcome::Marked(kind, filter, standing, shown) => {
            reading::marked(state, kind, &filter, (&standing, shown));
        }
        Outcome::ToMark(kind, ids) => reading::to_mark(state, kind, ids),
        Outcome::Counted(kind, filter, count) => reading::counted(state, kind, &filter, count),
        Outcome::Detail(kind, chain) => return near::beneath(state, kind, chain),
        Outcome::Near(found) => return near::found(state, found),
        Outcome::NearLines(of, near, lines) => near::on_page(state, of, &near, &lines),
        Outcome::Page { page, refresh } => return near::show_page(state, *page, refresh),
        Outcome::Offers(offers) if offers.offers.is_empty() => {
            state.notice = Some(Notice::hint("offers-none"));
        }
        Outcome::Offers(offers) => state.layers.push(Layer::Offers(offers)),
        Outcome::Named(found) => named::listed(state, found),
        Outcome::Views(done) => return views::done(state, done),
        Outcome::FoundAnew(serial, found, it) => picking::found_anew(state, serial, found, it),
        Outcome::Paper(made) => jobs::show_paper(state, *made),
        Outcome::Unsealed(made) => jobs::show_sealed(state, *made),
        Outcome::Lacks {
            kind,
            id,
            missing,
            said,
        } => {
            state.notice = Some(said);
            return popups::lead_to_missing(state, kind, id, &missing);
        }
        Outcome::Form(form) => show_form(state, *form),
        Outcome::FieldRead { serial, at, read } => field_read(state, serial, at, read),
        Outcome::Followed(serial, found) => {
            if let Some(form) = state.form_of(serial) {
                form.follow(|form| form.take_followed(found));
                // What follows is no change of its own, and is judged with the rest.
                form.take_changed();
                return vec![Effect::Check(Box::new(form.clone()))];
            }
        }
        Outcome::Checked {
            serial,
            faults,
            unread,
        } => checked(state, serial, &faults, &unread),
        Outcome::LookedUp { serial, at, found } => picking::looked_up(state, serial, at, found),
        Outcome::Matched { serial, found } => {
            if let Some(Layer::Palette(list) | Layer::Help(list)) = state.layers.last_mut()
                && list.serial == serial
            {
                list.found = found;
            }
        }
        Outcome::Saved {
            form,
            next,
            created,
            called,
            capacity,
            notice,
        } => {
            state.carried.remember(&form, capacity);
            return saved(state, &form, (next, &created, called), notice);
        }
        Outcome::Renewed(fresh, notice) => renewed(state, *fresh, notice),
        Outcome::Refused {
            serial,
            next,
            lent,
            refusals,
        } => refused(state, serial, (next, lent), refusals),
        Outcome::Filtered { kind, filter, said } => {
            return reading::filtered(state, kind, *filter, said);
        }
        Outcome::Changed(notice) => {
            state.notice = Some(notice);
            return browse::reload(state);
        }
        Outcome::Copied(text, said) => {
            state.clip = Some(Clip::Text(text));
            state.notice = Some(said);
        }
        Outcome::Kept(serial, at, said) => drafts::kept(state, serial, at, said),
        Outcome::NotKept(form, notice) => drafts::not_kept(state, form, notice),
        Outcome::View(tab, pane) => {
            let rest = pane
                .lacks_some()
                .then(|| Effect::View(tab, Some(pane.clone())));
            state.views.insert(tab, *pane);
            return rest.into_iter().collect();
        }
        Outcome::Facts(facts) => return reading::facts_read(state, *facts),
        Outcome::Dawned(form, kept) => reading::dawned(state, *form, kept),
        Outcome::Begun(job, notice) => return jobs::begun(state, job, notice),
        Outcome::Written(serial, to) => jobs::written(state, serial, &to),
        Outcome::Looked(serial, looked) => jobs::looked(state, serial, looked),
        Outcome::Imported(serial, notice) => return jobs::imported(state, serial, notice),
        Outcome::NotSaved(serial, notice) => not_saved(state, serial, notice),
        Outcome::Said(notice) | Outcome::Failed(notice) => state.notice = Some(notice),
        Outcome::Files {
            serial,
            folder,
            found,
        } => files::listed(state, serial, folder, found),
        Outcome::Drafts {
            serial,
            found,
            drafts,
        } => return drafts::found(state, serial, found, drafts),
        Outcome::Moved(saves, how) => {
            let effects = super::gone::moved_away(state, how);
            if let (Some(serial), Some(why)) = (saves, state.notice.clone()) {
                not_saved(state, serial, why);
            }
            return effects;
        }
        Outcome::Lost(lost) => state.facts.lost = lost,
        Outcome::SavedAside(name, notice) => {
            state.facts.aside = Some(name);
            state.notice = Some(notice);
        }
        Outcome::Nothing => {}
    }
    Vec::new()
}

/// Says what is wrong with what was filled in, at its field; what was mended is not said again.
fn checked(state: &mut State, serial: u64, faults: &[Refusal], unread: &[&str]) {
    let Some(form) = state.form_of(serial) else {
        return;
    };
    let focus = form.focus;
    for (at, field) in form.fields.iter_mut().enumerate() {
        let name = field.column.name;
        if at == focus
            || field.cell.is_some()
            || unread.contains(&name)
            || field.text.trim().is_empty()
        {
            continue;
        }
        let of_it =
            |it: &&Refusal| it.field == Some(name) || it.field == Some(field.column.word());
        field.fault = faults.iter().find(of_it).cloned();
    }
}

/// The form goes on with the record as another has left it.
fn renewed(state: &mut State, mut fresh: Form, notice: Notice) {
    let serial = fresh.serial;
    if let Some(form) = state.form_of(serial) {
        let same = |(a, b): (&Field, &Field)| a.column.name == b.column.name;
        // The steps name fields by their places.
        if form.fields.len() == fresh.fields.len()
            && form.fields.iter().zip(&fresh.fields).all(same)
        {
            fresh.history = std::rc::Rc::clone(&form.history);
        }
        fresh.waiting.clone_from(&form.waiting);
        fresh.take_changed();
        *form = fresh;
        state.waiting.draft = true;
        not_saved(state, serial, notice);
        saved_again(state);
    }
}

/// What stands says that saving once more goes on.
const fn saved_again(state: &mut State) {
    if let Some(standing) = &mut state.standing {
        standing.again = true;
    }
}

/// Nothing was written, and that stands until it is seen.
fn not_saved(state: &mut State, serial: u64, why: Notice) {
    let subject = state.form_of(serial).map(|form| {
        // The questions of the first run have no other refusal than that one was left out.
        if form.purpose == Purpose::FirstRun {
            form.focus_missing();
        }
        Subject::of(form)
    });
    let Some(subject) = subject else {
        state.notice = Some(why);
        return;
    };
    state.notice = None;
    state.standing = Some(Standing {
        subject,
        why,
        typed: 0,
        asks: false,
        again: false,
        rest: 0,
        born: state.reads,
    });
}

fn show_form(state: &mut State, mut form: Form) {
    form.serial = state.next_serial();
    if let Some(name) = state.lead_to.take()
        && let Some(at) = form.place(name)
    {
        form.focus = at;
    }
    if form.purpose.session().is_some() {
        let series = form.kind.def().series;
        for field in &mut form.fields {
            let shared = series.contains(&field.column.name);
            let last = state.carried.last.get(&(form.kind, field.column.name));
            if let Some(filled) = last.filter(|_| shared && !form.restored) {
                field.fill(filled);
                field.carried = Some("form-as-last");
            }
        }
        if !form.restored {
            form.given = form.typed();
        }
    }
    if form.restored {
        state.notice = Some(Notice::hint("notice-restored"));
    }
    form.take_changed();
    state.layers.push(Layer::Form(Box::new(form)));
}

fn field_read(
    state: &mut State,
    serial: u64,
    at: usize,
    read: Result<Option<String>, Refusal>,
) {
    let Some(form) = state.form_of(serial) else {
        return;
    };
    let is_left = form.focus != at;
    if let Some(field) = form.fields.get_mut(at) {
        match read {
            Ok(understood) => {
                field.understood = understood;
                field.fault = None;
            }
            // While it is being typed it is not wrong, only unfinished.
            Err(refusal) => field.fault = is_left.then_some(refusal),
        }
    }
}

/// Puts every reason at its field; the cursor goes to the first. An empty card asks for what it
/// lacks: whoever pressed its key typed nothing, and chooses next.
pub(super) fn refused(
    state: &mut State,
    serial: u64,
    (next, lent): (Next, Vec<Choice>),
    refusals: Vec<Refusal>,
) {
    let Some(form) = state.form_mut().filter(|form| form.serial == serial) else {
        return;
    };
    let why = Notice::refused(form.kind, refusals.clone());
    let differs = refusals.iter().any(|it| it.key == "request-differs");
    if differs {
        // It was saved before, and told so; saved once more it is something else.
        form.request.go_on();
    }
    let rest = form.leaves_rest(&refusals);
    let mut first = None;
    let is_amended = matches!(form.purpose, Purpose::Amend { .. });
    for refusal in refusals {
        if refusal.field == Some("reason") && is_amended && form.named("reason").is_none() {
            form.fields.push(Field::reason());
            form.focus = form.fields.len() - 1;
            form.faults.push(refusal);
            continue;
        }
        match form.place_of(&refusal) {
            Some(at) => {
                first = first.map_or(Some(at), |before: usize| Some(before.min(at)));
                if let Some(field) = form.fields.get_mut(at) {
                    field.fault = Some(refusal);
                }
            }
            None => form.faults.push(refusal),
        }
    }
    if let Some(at) = first {
        form.focus = at;
        if let Some(field) = form.field_mut() {
            field.lend(lent);
        }
    }
    not_saved(state, serial, why);
    if differs || rest > 0 {
        saved_again(state);
    }
    let field = state.form().and_then(Form::field);
    let chooses = field.is_some_and(|it| !it.options.is_empty());
    if let Some(standing) = &mut state.standing {
        standing.asks = chooses && next == Next::EmptyCard;
        standing.rest = rest;
    }
}

fn saved(
    state: &mut State,
    form: &Form,
    (next, created, called): (Next, &[(Kind, i64, String)], String),
    notice: Notice,
) -> Vec<Effect> {
    let passed_over = notice.passed_over();
    state.notice = Some(notice);
    state.waiting.draft = false;
    if let Some((kind, id, number)) = created.iter().find(|(kind, _, _)| *kind == form.kind) {
        state.last_made = Some((*kind, *id, number.clone()));
    }
    let card = created
        .iter()
        .find(|(kind, _, _)| Some(*kind) == form.kind.paper())
        .map(|(_, id, _)| *id);
    if next != Next::Close
        && let Some(Layer::Form(open)) = state.layers.last_mut()
    {
        let serial = open.serial + 1_000_000;
        let made = created.iter().find(|(kind, ..)| *kind == open.kind);
        let number = made.map_or("", |(.., number)| number.as_str());
        cards::next_one(open, next, (card, number));
        // Another serial, so that the text buffer begins anew.
        open.serial = serial;
        open.request.go_on();
        let follows = open.purpose == Purpose::Make;
        let follows = forms::follow(state).filter(|_| follows);
        return browse::reload(state).into_iter().chain(follows).collect();
    }
    state.layers.pop();
    if let (Some(Layer::Picker(_)), Some((_, id, number))) = (state.top(), created.first()) {
        state.layers.pop();
        let candidate = Candidate {
            id: *id,
            number: number.clone(),
            told: called.clone(),
            name: called,
            beside: String::new(),
            state: None,
        };
        let mut effects = forms::pick(state, &candidate);
        effects.extend(browse::reload(state));
        return effects;
    }
    popups::close_offers(state);
    super::acts::unmark(state, form, &passed_over);
    let made = created
        .iter()
        .find(|(kind, _, _)| Some(*kind) == state.listed() && state.top().is_none());
    let mut effects = browse::reload(state);
    // Nobody's place is lost by what he saves himself: the record in hand stays.
    effects.extend(made.and_then(|(kind, id, _)| lists::made(state, *kind, *id)));
    // What was drawn has its own page, from which it is printed: the row in hand is another.
    let drawn = created.iter().find(|(kind, _, _)| *kind == Kind::DRAWN);
    effects.extend(drawn.map(|(kind, id, _)| Effect::OpenPage(*kind, *id)));
    effects
}
