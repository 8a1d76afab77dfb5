//! Whoever holds the file can write what he likes into it: `verify` says of each cell, each row
//! and each object of the schema that it is not what the journal knows (`copied` is told only).

use std::path::{Path, PathBuf};

use duban::domain::Kind;
use duban::office::{Office, Opening};
use duban::store::Filter;
use rusqlite::config::DbConfig;
use rusqlite::types::Value;
use rusqlite::{Connection, params_from_iter};

use super::opening;
use crate::support::shell::Shell;

/// Cells that decide nothing, each with its reason. What is looked up by every word and by every
/// beginning of one gives the same as before, or `verify` fails: so these may differ.
const SILENT: [(&str, &str); 7] = [
    // How long a text is: only a ranking would ask, and hits are not ranked.
    ("_docsize", "sz"),
    // In which run a text was written: asked when it is taken out, and then seen.
    ("_docsize", "origin"),
    // The engine's short cuts into its own lists.
    ("_idx", "segid"),
    ("_idx", "term"),
    ("_idx", "pgno"),
    // Its first row is the average length of a text.
    ("_data", "id"),
    ("_data", "block"),
];

/// A store in which every table has rows, as one file.
struct Filled {
    folder: tempfile::TempDir,
}

/// Gives the store that all tests here begin with: made by whoever comes first, of these very
/// programs and no older ones.
fn prepared() -> PathBuf {
    let stamp = |program: &Path| {
        let about = std::fs::metadata(program).unwrap();
        let since = about
            .modified()
            .unwrap()
            .duration_since(std::time::UNIX_EPOCH);
        format!("{}-{}", since.unwrap().as_nanos(), about.len())
    };
    let programs = [
        PathBuf::from(env!("CARGO_BIN_EXE_duban")),
        std::env::current_exe().unwrap(),
    ];
    let [program, tests] = programs.map(|it| stamp(&it));
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("tampering");
    std::fs::create_dir_all(&folder).unwrap();
    let lock = std::fs::File::create(folder.join("lock")).unwrap();
    lock.lock().unwrap();
    let base = folder.join(format!("{program}-{tests}.db"));
    if !base.exists() {
        for old in std::fs::read_dir(&folder).unwrap() {
            let old = old.unwrap().path();
            if old.extension().is_some_and(|it| it == "db") {
                std::fs::remove_file(old).unwrap();
            }
        }
        // It has its name when all of it is there.
        let part = folder.join("part");
        std::fs::copy(Filled::make().base(), &part).unwrap();
        std::fs::rename(part, &base).unwrap();
    }
    base
}

impl Filled {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        std::fs::copy(prepared(), folder.path().join("base.db")).unwrap();
        Self { folder }
    }

    fn make() -> Self {
        let mut shell = Shell::rectifying();
        shell.copy("opinions-faults.utf8.csv");
        shell.script(&[
            "add batch --name 窗口 --sent 60",
            "import opinions opinions-faults.utf8.csv --skip-bad --map 序号=不录",
            "add opinion --channel 专线 --text 热线没人接 --target work --giver-name 石大川 --giver-unit 市一棉 --giver-contact 13900001111",
            "add opinion --channel 专线 --text 陈书记下来太少 --target team_member --target-person 陈晓东",
            "add phrase --field task.goal --text 按期完成",
            "add erratum --opinion 意2 --misread 凉 --correct-text 冷 --reason 字迹不清",
            "set 问1 title=食堂管理不够严 --reason 措辞",
            "add summary --text 食堂管得不严 --originals 意1、意2",
            "add batch --name 大门箱 --channel 意见箱",
            "add opening --batch 大门箱 --opened-on 2009-07-20 --opener 周宝坤 --witness 刘思远 --papers 1",
            "add problem --title 下基层少 --about 陈晓东 --source 自查 --category 服务大局 --urgency 1 --difficulty 1",
            "do 问2 submit",
            "lay 问2",
            "do 问2 confirm --meeting 活1 --leader 陈晓东",
            "add task --problem 问2 --goal 每月下去一次",
            "add rule --name 食堂采购办法 --rule-change revise --problem 问1",
            "add activity --name 集中学习 --held-on 2009-07-20 --people 马长海（病假）、刘思远",
            "add fulfilment --requirement 蹲点调研 --people 何建国 --fulfilled exempt --grounds 外派",
            "add milestone --task 改1 --name 招标 --due 2009-08-30",
            "do 改1 ask_extension --by 马长海 --signed-by 刘思远 --progress 一半 --note 设备未到 --wanted 9月下旬",
            "do 延1 first_check --by 欧阳志强",
            "do 延1 grant --by 何建国 --limit 2009-09-28 --last-step 2009-09-28",
        ]);
        shell.today = "2009-10-09";
        shell.script(&[
            "do 改1 urge --by 欧阳志强 --ladder reminder --note 请抓紧",
            "do 阶1 start",
            "do 步1 finish --by 马长海",
        ]);
        shell.struck_off();
        shell.today = "2009-12-20";
        shell.script(&["add sample --seed 7 --look-by 2009-12-31"]);
        shell.script(&["do 改1 look_back --by 欧阳志强 --result 1 --note 仍好"]);
        let folder = tempfile::tempdir().unwrap();
        let office = Office::open(&Opening {
            path: shell.store(),
            ..opening(folder.path(), "2009-10-23")
        })
        .unwrap();
        for kind in Kind::ALL {
            let n = office.count(kind, &Filter::default()).unwrap().n;
            assert_ne!(n, 0, "{kind:?}");
        }
        let base = folder.path().join("base.db");
        assert_eq!(office.backup(&base).unwrap().faults, []);
        Self { folder }
    }

    fn base(&self) -> PathBuf {
        self.folder.path().join("base.db")
    }

    /// Changes a copy with a plain connection that nothing holds back, and says whether `verify`
    /// finds it; nothing where the change could not be made.
    fn finds(
        &self,
        change: impl FnOnce(&Connection) -> rusqlite::Result<usize>,
    ) -> Option<bool> {
        let folder = tempfile::tempdir_in(self.folder.path()).unwrap();
        let path = folder.path().join("duban.db");
        std::fs::copy(self.base(), &path).unwrap();
        let conn = plain(&path);
        let made = change(&conn).ok()?;
        drop(conn);
        if made == 0 {
            return None;
        }
        let Ok(office) = Office::open(&opening(folder.path(), "2009-10-23")) else {
            // What no longer opens is found by whoever opens it.
            return Some(true);
        };
        Some(!office.verify(None).unwrap().faults.is_empty())
    }
}

/// A connection as an attacker would set it: no triggers, no checks, nothing defended.
fn plain(path: &Path) -> Connection {
    let conn = Connection::open(path).unwrap();
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, false)
        .unwrap();
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_TRIGGER, false)
        .unwrap();
    conn.execute_batch("PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON;")
        .unwrap();
    conn
}

struct Table {
    name: String,
    columns: Vec<String>,
    key: Vec<String>,
}

fn tables(conn: &Connection) -> Vec<Table> {
    let mut statement = conn
        .prepare(
            "SELECT name FROM sqlite_schema WHERE type = 'table'
             AND sql NOT LIKE 'CREATE VIRTUAL%' AND name <> 'copied' ORDER BY name",
        )
        .unwrap();
    let names: Vec<String> = statement
        .query_map([], |row| row.get(0))
        .unwrap()
        .map(Result::unwrap)
        .collect();
    names
        .into_iter()
        .map(|name| {
            let mut statement = conn
                .prepare("SELECT name, pk FROM pragma_table_info(?1) ORDER BY cid")
                .unwrap();
            let all: Vec<(String, i64)> = statement
                .query_map([&name], |row| Ok((row.get(0)?, row.get(1)?)))
                .unwrap()
                .map(Result::unwrap)
                .collect();
            let key = all.iter().filter(|(_, pk)| *pk > 0);
            Table {
                key: key.map(|(name, _)| name.clone()).collect(),
                columns: all.iter().map(|(name, _)| name.clone()).collect(),
                name,
            }
        })
        .collect()
}

/// Gives the key of the first row for which this holds.
fn row_where(conn: &Connection, table: &Table, holds: &str) -> Option<Vec<Value>> {
    let sql = format!(
        "SELECT {} FROM {} WHERE {holds} LIMIT 1",
        table.key.join(", "),
        table.name
    );
    conn.query_row(&sql, [], |row| {
        (0..table.key.len()).map(|n| row.get(n)).collect()
    })
    .ok()
}

/// Another value of the same sort: one that stands elsewhere in the column, else a made-up one.
fn another(conn: &Connection, table: &Table, column: &str, old: &Value) -> Value {
    let sql = format!(
        "SELECT {column} FROM {} WHERE {column} IS NOT ?1 AND {column} IS NOT NULL LIMIT 1",
        table.name
    );
    let is_key = table.key.contains(&column.to_owned());
    let other = conn.query_row(&sql, [old], |row| row.get::<_, Value>(0));
    match (other, old) {
        (Ok(other), _) if !is_key => other,
        (_, Value::Integer(n)) => Value::Integer(n + 900),
        (_, Value::Text(text)) => Value::Text(format!("{text}x")),
        (_, Value::Blob(bytes)) => {
            let mut bytes = bytes.clone();
            let middle = bytes.len() / 2;
            match bytes.get_mut(middle) {
                Some(byte) => *byte ^= 1,
                None => bytes.push(1),
            }
            Value::Blob(bytes)
        }
        (_, Value::Null | Value::Real(_)) => Value::Integer(1),
    }
}

/// Writes another value into a cell of a row.
fn change_cell(
    conn: &Connection,
    table: &Table,
    column: &str,
    key: &[Value],
) -> rusqlite::Result<usize> {
    let at: Vec<String> = table
        .key
        .iter()
        .map(|name| format!("{name} IS ?"))
        .collect();
    let at = at.join(" AND ");
    let sql = format!("SELECT {column} FROM {} WHERE {at}", table.name);
    let old: Value = conn.query_row(&sql, params_from_iter(key), |row| row.get(0))?;
    let new = another(conn, table, column, &old);
    let sql = format!("UPDATE {} SET {column} = ? WHERE {at}", table.name);
    let all: Vec<&Value> = std::iter::once(&new).chain(key).collect();
    match conn.execute(&sql, params_from_iter(all)) {
        // Of another sort after all: an empty cell does not say which.
        Err(_) if old == Value::Null => {
            let text = Value::Text("x".to_owned());
            let all: Vec<&Value> = std::iter::once(&text).chain(key).collect();
            conn.execute(&sql, params_from_iter(all))
        }
        other => other,
    }
}

fn each_cell(part: usize) {
    let filled = Filled::new();
    let conn = plain(&filled.base());
    let (mut tried, mut unseen) = (0, Vec::new());
    for table in tables(&conn).iter().skip(part).step_by(2) {
        let filled_in = format!("SELECT count(*) FROM {}", table.name);
        let rows: i64 = conn.query_row(&filled_in, [], |row| row.get(0)).unwrap();
        assert_ne!(rows, 0, "{} has no row to change", table.name);
        for column in &table.columns {
            for holds in ["IS NOT NULL", "IS NULL"] {
                let Some(key) = row_where(&conn, table, &format!("{column} {holds}")) else {
                    continue;
                };
                let found = filled.finds(|conn| change_cell(conn, table, column, &key));
                let name = format!("{}.{column} {holds}", table.name);
                let silent = SILENT
                    .iter()
                    .any(|(of, what)| table.name.ends_with(of) && what == column);
                match found {
                    Some(found) => {
                        tried += 1;
                        if !found && !silent {
                            unseen.push(name);
                        }
                    }
                    None => unseen.push(format!("{name}: could not be changed")),
                }
            }
        }
    }
    assert_eq!(unseen, Vec::<String>::new(), "of {tried}");
    assert!(tried > 200, "{tried}");
}

#[test]
fn each_cell_of_each_table_is_held_one_half() {
    each_cell(0);
}

#[test]
fn each_cell_of_each_table_is_held_the_other_half() {
    each_cell(1);
}

#[test]
fn each_row_taken_out_or_put_in_is_found() {
    let filled = Filled::new();
    let conn = plain(&filled.base());
    let mut unseen = Vec::new();
    // A row more or less in the engine's own lists changes no answer, or a word is not found.
    let silent = |table: &Table| ["_data", "_idx"].iter().any(|it| table.name.ends_with(it));
    for table in tables(&conn).into_iter().filter(|it| !silent(it)) {
        let all = table.columns.join(", ");
        let last = table.key.last().unwrap();
        let more = match table.columns.iter().position(|it| it == last) {
            Some(_) => table
                .columns
                .iter()
                .map(|column| {
                    if column == last {
                        format!(
                            "CASE typeof({column}) WHEN 'integer' THEN {column} + 900
                             WHEN 'text' THEN {column} || 'x' ELSE x'0102' END"
                        )
                    } else {
                        column.clone()
                    }
                })
                .collect::<Vec<_>>()
                .join(", "),
            None => continue,
        };
        let key = table.key.join(", ");
        let name = &table.name;
        for sql in [
            format!("DELETE FROM {name} WHERE ({key}) IN (SELECT {key} FROM {name} LIMIT 1)"),
            format!("INSERT INTO {name} ({all}) SELECT {more} FROM {name} LIMIT 1"),
        ] {
            if filled.finds(|conn| conn.execute(&sql, [])) != Some(true) {
                unseen.push(sql);
            }
        }
    }
    assert_eq!(unseen, Vec::<String>::new());
}

#[test]
fn each_object_that_is_not_ours_is_found() {
    let filled = Filled::new();
    let put_in = "PRAGMA writable_schema = ON;
         INSERT INTO sqlite_schema VALUES ('trigger', 'sqlite_helper', 'tasks', 0,
           'CREATE TRIGGER sqlite_helper AFTER UPDATE ON tasks BEGIN SELECT 1; END')";
    for sql in [
        "CREATE TABLE more (a)",
        "CREATE TABLE more (a INTEGER PRIMARY KEY AUTOINCREMENT)",
        "CREATE VIEW seen AS SELECT * FROM tasks",
        "CREATE TRIGGER helper AFTER INSERT ON journal BEGIN SELECT 1; END",
        "CREATE INDEX part ON tasks (goal) WHERE state = 'closed'",
        "CREATE INDEX lowered ON people (lower(name))",
        "CREATE UNIQUE INDEX once ON people (staff_no)",
        "CREATE VIRTUAL TABLE more USING fts5(a)",
        "ALTER TABLE tasks ADD COLUMN more TEXT",
        "ALTER TABLE tasks RENAME COLUMN goal TO aim",
        "DROP TRIGGER tasks_counted",
        "DROP INDEX tasks_of_lead",
        "DROP TRIGGER journal_stands; CREATE TRIGGER journal_stands BEFORE UPDATE ON journal
         WHEN OLD.seq < 0 BEGIN SELECT raise(ABORT, 'the journal is never changed'); END",
        "DROP INDEX people_of_department; CREATE INDEX people_of_department ON people (department_id, name)",
        "ANALYZE",
        put_in,
        "PRAGMA writable_schema = ON;
         UPDATE sqlite_schema SET sql = replace(sql, 'STRICT', ' STRICT') WHERE name = 'users'",
        "PRAGMA writable_schema = ON;
         UPDATE sqlite_schema SET sql = replace(sql, ' NOT NULL', '') WHERE name = 'settings'",
        "PRAGMA writable_schema = ON;
         UPDATE sqlite_schema SET tbl_name = 'people' WHERE name = 'tasks_counted'",
        "PRAGMA writable_schema = ON;
         UPDATE sqlite_schema SET rootpage =
           (SELECT rootpage FROM sqlite_schema WHERE name = 'goals') WHERE name = 'categories'",
    ] {
        let found = filled.finds(|conn| conn.execute_batch(sql).map(|()| 1));
        assert_eq!(found, Some(true), "{sql}");
    }
}
