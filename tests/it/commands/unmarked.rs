//! A store without the setting that says which one it is.

use crate::support::shell::Shell;

#[test]
fn a_store_whose_mark_was_taken_out_opens_and_verify_names_it() {
    for change in [
        "DELETE FROM settings WHERE name = 'store_uid'",
        "UPDATE settings SET name = 'other' WHERE name = 'store_uid'",
    ] {
        let shell = Shell::empty();
        shell.script(&[
            "init --template baoding-2009 --rehearsal --db t.db",
            "add problem --title 食堂 --db t.db",
        ]);
        let conn = rusqlite::Connection::open(shell.path("t.db")).unwrap();
        conn.execute(change, []).unwrap();
        drop(conn);
        assert!(shell.ask("list problems --db t.db").out.contains("食堂"));
        let said = shell.ask("verify --db t.db");
        assert_eq!(said.code, 1, "{change}: {said}");
        assert!(said.out.contains("账本标识"), "{change}: {said}");
    }
}
