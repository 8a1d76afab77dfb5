//! One suite over every ledger that the rules read through: the book that proves them, the file
//! outside and inside a transaction, and the memory of an import over it.

mod suite;

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicUsize, Ordering};

use super::intake::Memory;
use super::{FirstRun, Office, OfficeResult, Opening};
use crate::domain::rules::tests::book::Book;
use crate::domain::{
    Capacity, Change, Day, Decided, Decision, Instant, Item, Kind, Ledger, Type, Value,
};
use crate::store::{Door, Way};

/// How many were named so far.
static NAMED: AtomicUsize = AtomicUsize::new(1);

const DAY: &str = "2009-06-01";

/// Something that is written into and read as rules do.
trait Bench {
    fn new() -> Self;

    /// Carries out pieces as one command that was decided so, and gives the keys of what it made.
    fn decides(
        &mut self,
        command: &str,
        decided: (&Decision, Option<Capacity>),
        items: Vec<Item>,
    ) -> Vec<i64>;

    /// Takes the last command back.
    fn takes_back(&mut self);

    /// Looks at what stands.
    fn looks(&mut self, look: &dyn Fn(&dyn Ledger));

    fn does(&mut self, command: &str, items: Vec<Item>) -> Vec<i64> {
        self.decides(command, (&Decision::default(), None), items)
    }

    /// Makes a record with these cells; what cannot be left empty is filled.
    fn made(&mut self, kind: Kind, cells: &[(&'static str, Value)]) -> i64 {
        let mut all: BTreeMap<&'static str, Value> = BTreeMap::new();
        for column in kind.def().columns.iter().filter(|it| it.is_required()) {
            let value = match column.ty {
                // No two share a name unless a test says so.
                Type::Line(_) | Type::Text => {
                    let nth = NAMED.fetch_add(1, Ordering::Relaxed);
                    format!("第{nth}名").into()
                }
                Type::Day | Type::Limit => DAY.into(),
                Type::Time => "09:30".into(),
                Type::Count | Type::HalfDays | Type::Decimal(_) | Type::Flag | Type::Ref(_) => {
                    1.into()
                }
                Type::Choice(choices) => choices.codes.first().copied().into(),
                // They stand among the links, and no kind asks for them.
                Type::Ties(..) | Type::Several(_) => Value::Null,
            };
            all.insert(column.name, value);
        }
        all.extend(cells.iter().cloned());
        let cells = all.into_iter().collect();
        let command = format!("{}.make", kind.code());
        self.does(&command, vec![Item::Create { kind, cells }])[0]
    }

    fn moved(&mut self, (kind, id): (Kind, i64), from: &str, to: &str) {
        let moved = Item::Move {
            kind,
            id,
            from: from.to_owned(),
            to: to.to_owned(),
        };
        self.does(&format!("{}.{to}", kind.code()), vec![moved]);
    }

    fn set(
        &mut self,
        (kind, id): (Kind, i64),
        column: &'static str,
        (old, new): (Value, Value),
    ) {
        let set = Item::Set {
            kind,
            id,
            column,
            old,
            new,
        };
        self.does(&format!("{}.amend", kind.code()), vec![set]);
    }
}

/// The book, as it was before each command.
struct OnPaper(Book, Vec<Book>);

fn today() -> Day {
    DAY.parse().unwrap()
}

impl Bench for OnPaper {
    fn new() -> Self {
        let mut bench = Self(Book::new(), Vec::new());
        bench.made(Kind::Campaign, &[]);
        bench
    }

    fn decides(
        &mut self,
        command: &str,
        (decision, capacity): (&Decision, Option<Capacity>),
        items: Vec<Item>,
    ) -> Vec<i64> {
        self.1.push(self.0.clone());
        let about = items.iter().find_map(|it| match it {
            Item::Set { kind, id, .. } | Item::Move { kind, id, .. } => Some((*kind, *id)),
            Item::Create { .. } | Item::Link { .. } | Item::Unlink { .. } => None,
        });
        if let Some((kind, id)) = about {
            assert!(command.starts_with(kind.code()));
            let record = self.0.get(kind, id);
            let decided = Decided {
                asked_on: record.asked_on(),
                number: record.number,
                on: decision.on,
                capacity,
            };
            self.0.decide(decision, &decided);
        }
        self.0.apply(&Change::unruled(items), today())
    }

    fn takes_back(&mut self) {
        self.0 = self.1.pop().unwrap();
    }

    fn looks(&mut self, look: &dyn Fn(&dyn Ledger)) {
        look(&self.0);
    }
}

/// A store of its own.
struct OnFile {
    _folder: tempfile::TempDir,
    office: Office,
}

impl OnFile {
    fn written(
        &mut self,
        command: &str,
        (decision, capacity): (&Decision, Option<Capacity>),
        items: Vec<Item>,
    ) -> Vec<i64> {
        let mut order = self.office.order(command.to_owned());
        order.decision = Some(decision.clone());
        let mut made = Vec::new();
        let written = self.office.store.write(&order, |gate| -> OfficeResult<()> {
            gate.decided_as(capacity);
            made = gate.apply(Change::unruled(items))?;
            Ok(())
        });
        written.unwrap();
        made
    }

    /// Looks from inside a transaction that writes nothing.
    fn inside(&mut self, look: &dyn Fn(crate::store::Reader<'_>)) {
        let order = self.office.order("task.look".to_owned());
        let looked = self.office.store.write(&order, |gate| -> OfficeResult<()> {
            look(gate.reader());
            gate.forget();
            Ok(())
        });
        looked.unwrap();
    }
}

fn noon() -> Instant {
    Instant::of(1_243_828_800, 0).unwrap()
}

/// Makes the benches over a file, which differ in how they look.
macro_rules! on_file {
    ($($name:ident: $look:expr;)*) => {
        $(
            struct $name(OnFile);

            impl Bench for $name {
                fn new() -> Self {
                    Self(OnFile::founded())
                }

                fn decides(
                    &mut self,
                    command: &str,
                    decided: (&Decision, Option<Capacity>),
                    items: Vec<Item>,
                ) -> Vec<i64> {
                    self.0.written(command, decided, items)
                }

                fn takes_back(&mut self) {
                    self.0.office.undo(Way::Undo).unwrap();
                }

                fn looks(&mut self, look: &dyn Fn(&dyn Ledger)) {
                    let look_at: fn(&mut OnFile, &dyn Fn(&dyn Ledger)) = $look;
                    look_at(&mut self.0, look);
                }
            }
        )*
    };
}

on_file! {
    Outside: |it, look| look(&it.office.store.reader());
    Inside: |it, look| it.inside(&|reader| look(&reader));
    // What was asked for once is remembered, and says the same when it is asked for again.
    Remembered: |it, look| it.inside(&|reader| {
        let memory = Memory::default();
        let remembering = memory.over(reader);
        look(&remembering);
        look(&remembering);
    });
}

impl OnFile {
    fn founded() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let opening = Opening {
            path: folder.path().join("duban.db"),
            account: "tester".to_owned(),
            door: Door::CommandLine,
            today: None,
            campaign: None,
            clock: noon,
        };
        let template = super::templates().into_iter().next().unwrap();
        let first = FirstRun {
            template: template.text.to_owned(),
            template_name: template.name.to_owned(),
            organiser: Some("某单位".to_owned()),
            person: None,
            start: Some("2009-05-01".parse().unwrap()),
            rehearsal: false,
            zone_minutes: None,
        };
        let office = Office::create(&opening, &first).unwrap().unwrap();
        Self {
            _folder: folder,
            office,
        }
    }
}
