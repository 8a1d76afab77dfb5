//! By what the lists of a kind are ordered: what an index gives in order, and whatever else stands
//! in the list and has an order.

use super::kind_def::KindDef;
use super::order::{ListDef, Sort};
use super::sheet::Source;

impl KindDef {
    /// Gives everything that lists of the kind are ordered by: what an index gives in order, and,
    /// where there never are very many, whatever stands in the list and has an order.
    pub fn sorts(&self) -> impl Iterator<Item = Sort> {
        let orders = self.lists.map_or(&[][..], |lists| lists.orders);
        // What is tallied, and has no list of its own, comes in by as many: cards.
        let grows = self
            .lists
            .map_or_else(|| self.tally.is_some(), |it| it.grows);
        let shown = self.sheet.columns.iter().filter(move |_| !grows);
        let others = shown.filter_map(|it| match it.source {
            Source::Cell(name) => self.columns.iter().find(|own| own.name == name),
            Source::Number
            | Source::State
            | Source::Light
            | Source::Tied(_)
            | Source::Wordless(_)
            | Source::Parts(_)
            | Source::OnLedger
            | Source::DueBy => None,
        });
        let others = others
            .filter(|it| it.ty.has_order() && !orders.contains(&it.name))
            .map(|it| it.name);
        let columns = orders.iter().copied().chain(others);
        std::iter::once(Sort::Number).chain(columns.map(Sort::By))
    }

    /// Gives the orders that a list goes through: the usual one, then by number and by each column,
    /// both ways.
    pub fn orders(&self) -> Vec<(Sort, bool)> {
        let usual = self.lists.map_or(ListDef::PLAIN.usual, |lists| lists.usual);
        let both = |sort| [(sort, false), (sort, true)];
        let others = self.sorts().flat_map(both).filter(|it| *it != usual);
        std::iter::once(usual).chain(others).collect()
    }

    /// Gives the order in which a list that a figure leads to is read: by its first column, else
    /// by number.
    pub fn sort_of_figures(&self) -> Sort {
        let first = self.lists.and_then(|lists| lists.orders.first());
        first.map_or(Sort::Number, |column| Sort::By(column))
    }
}
