//! What README says of the keys is what the registry says.

use duban::app::keys_shown::key_table;
use duban::i18n::{Language, Texts};

const BEGIN: &str = "<!-- keys:begin -->\n";
const END: &str = "<!-- keys:end -->";

/// Run with `UPDATE=1` to write the table into README.
#[test]
fn the_key_table_is_made_from_the_registry() {
    let readme = std::fs::read_to_string("README.md").unwrap();
    let (before, rest) = readme.split_once(BEGIN).unwrap();
    let (written, after) = rest.split_once(END).unwrap();
    let table = format!("\n{}\n", key_table(&Texts::load(Language::Chinese)).trim());
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write("README.md", format!("{before}{BEGIN}{table}{END}{after}")).unwrap();
        return;
    }
    assert_eq!(written, table, "UPDATE=1 cargo test --test it readme");
}
