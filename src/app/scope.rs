//! Where bindings hold.

/// Where a binding holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Scope {
    /// Always.
    Everywhere,
    /// Wherever no text is typed.
    Browse,
    /// In lists and on the page of a record.
    List,
    /// In forms.
    Form,
    /// In popups.
    Popup,
    /// Where two that say nearly the same are taken or refused.
    Pairs,
    /// Where the columns of a list stand one below the other.
    Columns,
}

impl Scope {
    /// All of them, in the order of help and the tables of keys.
    pub const ALL: [Self; 7] = [
        Self::Everywhere,
        Self::Browse,
        Self::List,
        Self::Form,
        Self::Popup,
        Self::Pairs,
        Self::Columns,
    ];

    /// Gives the name in the keymap and in locale keys.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Everywhere => "everywhere",
            Self::Browse => "browse",
            Self::List => "list",
            Self::Form => "form",
            Self::Popup => "popup",
            Self::Pairs => "pairs",
            Self::Columns => "columns",
        }
    }
}
