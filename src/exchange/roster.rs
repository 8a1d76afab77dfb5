//! The roster from outside: departments, people, posts, who is in charge of what.

use std::collections::BTreeMap;

use super::fault::{Expected, GoodBad, RowRead, WarningKind};
use super::table::{
    CellsOf, Chosen, ColumnMap, Found, ImportColumn, Said, Spellings, TableFault, TableReader,
    TableRow, columns_of,
};
use crate::domain::folding::{name_key, squeezed};
use crate::domain::requirement::RANKS;
use crate::domain::{Kind, Notation};

/// One person, as a file gives it; what the file has no column for is not said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RosterRow {
    pub line: u64,
    /// The cells as they stood, for when something is wrong with them that only the store knows.
    pub cells: TableRow,
    pub staff_no: Said<String>,
    pub name: String,
    /// The name with the blanks that the cell had: 张三 李四 are two.
    pub written: String,
    pub department: String,
    pub post: Said<String>,
    pub rank: Said<RosterRank>,
    pub politics: Said<String>,
    pub branch: Said<String>,
    /// Posts in the leading group and its office: several.
    pub group_posts: Said<Vec<String>>,
    /// The departments this leader is in charge of, as the file or the store spells them.
    pub leads: Said<Vec<String>>,
    pub phone: Said<String>,
}

/// Names the ranks a campaign's requirements tell apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum RosterRank {
    /// 县级以上
    CountyAndAbove,
    /// 科级以上
    SectionAndAbove,
    /// 一般干部
    Ordinary,
}

impl RosterRank {
    const WORDS: [(Self, &'static [&'static str]); 3] = [
        (Self::CountyAndAbove, RANKS[0].1),
        (Self::SectionAndAbove, RANKS[1].1),
        (Self::Ordinary, RANKS[2].1),
    ];

    /// Finds a rank by a word that files have for it.
    pub fn from_word(word: &str) -> Option<Self> {
        let word = squeezed(word);
        let found = Self::WORDS
            .iter()
            .find(|(_, words)| words.contains(&word.as_str()));
        found.map(|(rank, _)| *rank)
    }

    /// Returns the word for the rank in files (not on the screen).
    pub fn file_word(self) -> &'static str {
        let words = Self::WORDS.iter().find(|(rank, _)| *rank == self);
        words
            .and_then(|(_, words)| words.first())
            .copied()
            .unwrap_or_default()
    }
}

/// The places of the columns in [`ROSTER_COLUMNS`].
pub const STAFF_NO: usize = 0;
pub const NAME: usize = 1;
pub const DEPARTMENT: usize = 2;
pub const POST: usize = 3;
pub const RANK: usize = 4;
pub const POLITICS: usize = 5;
pub const BRANCH: usize = 6;
pub const GROUP_POSTS: usize = 7;
pub const LEADS: usize = 8;
pub const PHONE: usize = 9;

/// The columns of a roster.
pub static ROSTER_COLUMNS: [ImportColumn; 10] = [
    column("staff_no", &["工号", "人员编号", "职工编号", "编号"], false),
    column("name", &["姓名", "名字"], true),
    column(
        "department",
        &["部门", "所在部门", "部室", "单位", "工作部门"],
        true,
    ),
    column("post", &["职务", "岗位", "职位"], false),
    column("rank", &["级别", "职级"], false),
    column("politics", &["政治面貌"], false),
    column(
        "branch",
        &["党支部", "所在党支部", "所在支部", "支部"],
        false,
    ),
    column(
        "group_posts",
        &["领导小组职务", "活动职务", "小组职务"],
        false,
    ),
    column("leads", &["分管", "分管部门", "分管部室"], false),
    column(
        "phone",
        &["手机", "手机号", "手机号码", "联系电话", "电话"],
        false,
    ),
];

const fn column(
    name: &'static str,
    headings: &'static [&'static str],
    required: bool,
) -> ImportColumn {
    ImportColumn {
        name,
        headings,
        required,
        sealed: false,
    }
}

/// Reads a whole roster; a leader may be put in charge of a department that `known` has or that
/// any row of the file belongs to.
///
/// A name that two rows share is a warning: two people may share one. Rows whose line is `out` are
/// passed over, whatever is wrong with them, and their lines given.
pub fn read_roster(
    bytes: &[u8],
    known: &Spellings,
    out: &dyn Fn(u64) -> bool,
    chosen: &Chosen,
) -> Result<(GoodBad<RosterRow>, ColumnMap, Vec<u64>), TableFault> {
    let mut table = TableReader::open(bytes, &ROSTER_COLUMNS, chosen)?;
    let map = columns_of(&ROSTER_COLUMNS, &table, chosen)?;
    let rows: Vec<TableRow> = table.by_ref().collect();
    if rows.is_empty() {
        return Err(TableFault::NoRows);
    }
    let (left, rows): (Vec<TableRow>, Vec<TableRow>) =
        rows.into_iter().partition(|row| out(row.line));
    let mut seen = Seen {
        departments: departments_of(&map, &rows, known),
        staff_nos: BTreeMap::new(),
        names: BTreeMap::new(),
    };
    let mut all = GoodBad::new(map.headings(), &map.ignored());
    all.passed = table.passed().clone();
    for row in rows {
        all.take(seen.read(&map, row));
    }
    Ok((all, map, left.iter().map(|row| row.line).collect()))
}

/// What of the other rows a row is checked against.
struct Seen {
    departments: Spellings,
    staff_nos: BTreeMap<String, u64>,
    names: BTreeMap<String, u64>,
}

impl Seen {
    fn read(&mut self, map: &ColumnMap, row: TableRow) -> RowRead<RosterRow> {
        let mut cells = CellsOf::of(map, &row);
        let person = if cells.is_aligned() {
            Some(self.person(&mut cells, &row))
        } else {
            None
        };
        let CellsOf {
            faults, warnings, ..
        } = cells;
        match person {
            Some(person) if faults.is_empty() => RowRead {
                row: Ok(person),
                faults,
                warnings,
            },
            Some(_) | None => RowRead {
                row: Err(row),
                faults,
                warnings,
            },
        }
    }

    fn person(&mut self, cells: &mut CellsOf<'_>, row: &TableRow) -> RosterRow {
        let line = row.line;
        let staff_no = cells.number(STAFF_NO, Notation::Number);
        if !staff_no.is_empty() {
            let key = Notation::Number.key(&staff_no);
            let first_line = *self.staff_nos.entry(key).or_insert(line);
            if first_line != line {
                cells.fault(STAFF_NO, Expected::Unique { first_line });
            }
        }
        let written = cells.short_required(NAME);
        let name = Notation::PersonName.undressed(&written);
        if !name.is_empty() {
            let first_line = *self.names.entry(name_key(&name)).or_insert(line);
            if first_line != line {
                cells.warn(NAME, WarningKind::NameShared { first_line });
            }
        }
        let department = cells.short_required(DEPARTMENT);
        let department = match self.departments.find(&department) {
            Found::One(spelled) => spelled.to_owned(),
            Found::Several(all) => {
                cells.fault(DEPARTMENT, Expected::OneOfSeveral(all.to_vec()));
                department
            }
            Found::No => department,
        };
        let phone = cells.number(PHONE, Notation::Telephone);
        RosterRow {
            line,
            cells: row.clone(),
            staff_no: said(cells, STAFF_NO, staff_no),
            name,
            written,
            department,
            post: short(cells, POST),
            rank: rank(cells),
            politics: short(cells, POLITICS),
            branch: short(cells, BRANCH),
            group_posts: list(cells, GROUP_POSTS),
            leads: self.leads(cells),
            phone: said(cells, PHONE, phone),
        }
    }

    fn leads(&self, cells: &mut CellsOf<'_>) -> Said<Vec<String>> {
        let mut leads = Vec::new();
        for name in split(&cells.short(LEADS)) {
            match self.departments.find(&name) {
                Found::One(spelled) => leads.push(spelled.to_owned()),
                Found::Several(all) => {
                    cells.fault_part(LEADS, &name, Expected::OneOfSeveral(all.to_vec()));
                }
                Found::No => {
                    let near = self.departments.near(&name);
                    let kind = Kind::UNIT;
                    cells.fault_part(LEADS, &name, Expected::Known { kind, near });
                }
            }
        }
        cells.said(LEADS, Some(leads).filter(|it| !it.is_empty()))
    }
}

fn said(cells: &CellsOf<'_>, column: usize, text: String) -> Said<String> {
    cells.said(column, Some(text).filter(|it| !it.is_empty()))
}

fn short(cells: &mut CellsOf<'_>, column: usize) -> Said<String> {
    let text = cells.short(column);
    said(cells, column, text)
}

fn list(cells: &mut CellsOf<'_>, column: usize) -> Said<Vec<String>> {
    let items = split(&cells.short(column));
    cells.said(column, Some(items).filter(|it| !it.is_empty()))
}

/// The departments that are known or that a row belongs to, each once.
fn departments_of(map: &ColumnMap, rows: &[TableRow], known: &Spellings) -> Spellings {
    let mut all = known.clone();
    for row in rows {
        let cells = CellsOf::of(map, row);
        let name = cells.word(DEPARTMENT);
        if cells.is_aligned() && !name.is_empty() && !all.contains(name) {
            all.add(name);
        }
    }
    all
}

fn rank(cells: &mut CellsOf<'_>) -> Said<RosterRank> {
    let raw = cells.word(RANK);
    let rank = RosterRank::from_word(raw);
    if rank.is_none() && !raw.is_empty() {
        let words = RosterRank::WORDS
            .iter()
            .map(|(rank, _)| rank.file_word().to_owned());
        cells.fault(RANK, Expected::OneOf(words.collect()));
    }
    cells.said(RANK, rank)
}

/// Takes apart a cell that names several.
pub fn split(cell: &str) -> Vec<String> {
    let parts = cell.split(['、', '，', ',', ';', '；']).map(str::trim);
    parts
        .filter(|part| !part.is_empty())
        .map(str::to_owned)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exchange::fault::Fault;

    const ROSTER: &[u8] = include_bytes!("../../assets/demo/roster.csv");

    fn read(bytes: &[u8], known: &Spellings) -> GoodBad<RosterRow> {
        read_roster(bytes, known, &|_| false, &Chosen::default())
            .unwrap()
            .0
    }

    fn faults(rows: &str) -> Vec<Fault> {
        let text = format!("工号,姓名,部门,级别,分管\n{rows}");
        read(text.as_bytes(), &["机关党委"].iter().collect()).faults
    }

    #[test]
    fn the_49_people_are_read() {
        let read = read(ROSTER, &Spellings::default());
        assert_eq!((read.rows.len(), read.faults.as_slice()), (49, &[][..]));
        let second = read.rows.get(1).unwrap();
        assert_eq!((second.line, second.name.as_str()), (3, "杨𠮷祥"));
        assert_eq!(second.rank, Said::Is(RosterRank::CountyAndAbove));
        let leads = ["经审办", "女职工部", "工人疗养院"].map(str::to_owned);
        assert_eq!(second.leads, Said::Is(leads.to_vec()));
        assert_eq!(
            read.rows.get(14).unwrap().group_posts,
            Said::Is(["成员", "活动办主任"].map(str::to_owned).to_vec())
        );
        let shared: Vec<_> = read
            .warnings
            .iter()
            .map(|w| (w.line, w.kind.clone()))
            .collect();
        assert_eq!(shared, [(50, WarningKind::NameShared { first_line: 22 })]);
    }

    #[test]
    fn every_fault_of_a_person_is_named() {
        let found = faults("1,甲,办公室,县级以上,机关党委；信访办\n1, ,办公室,处级,\n2,乙\n");
        let near = ["机关党委", "办公室"].map(str::to_owned).to_vec();
        let kind = Kind::UNIT;
        let told: Vec<_> = found
            .iter()
            .map(|f| (f.line, f.found.as_str(), f.expected.clone()))
            .collect();
        let ranks = ["县级以上", "科级以上", "一般干部"]
            .map(str::to_owned)
            .to_vec();
        assert_eq!(
            told,
            [
                (2, "信访办", Expected::Known { kind, near }),
                (3, "1", Expected::Unique { first_line: 2 }),
                (3, "", Expected::NonEmptyText),
                (3, "处级", Expected::OneOf(ranks)),
                (
                    4,
                    "2,乙",
                    Expected::Columns {
                        expected: 5,
                        found: 2
                    }
                ),
            ]
        );
    }

    #[test]
    fn a_leader_may_lead_a_department_that_comes_later_in_the_file() {
        assert_eq!(faults("1,甲,办公室,,组织部\n2,乙,组 织部,,\n"), []);
    }

    #[test]
    fn absent_is_not_empty() {
        let text = "工号,姓名,部门,职务,手机\n1,甲,办公室,,\n";
        let read = read(text.as_bytes(), &Spellings::default());
        let row = read.rows.first().unwrap();
        assert_eq!((&row.post, &row.phone), (&Said::Empty, &Said::Empty));
        assert_eq!((&row.politics, &row.rank), (&Said::Absent, &Said::Absent));
        assert_eq!(
            (&row.group_posts, &row.leads),
            (&Said::Absent, &Said::Absent)
        );
    }

    #[test]
    fn numbers_are_read_out_of_their_dress_and_lost_digits_are_a_fault() {
        let text = "工号,姓名,部门,手机\n=\"001\",甲,办公室,191-8541-2345\n'002,乙,办公室,19185412345.0\n\
                    `003,丙,办公室,+86 19185412345\n００４,丁,办公室,191\u{200b}85412345\n\
                    5,戊,办公室,1.91854E+10\n1.0,己,办公室,\n";
        let read = read(text.as_bytes(), &Spellings::default());
        let numbers: Vec<_> = read.rows.iter().map(|row| row.staff_no.clone()).collect();
        let expected = ["001", "002", "003", "004"].map(|it| Said::Is(it.to_owned()));
        assert_eq!(numbers, expected);
        let faults: Vec<_> = read
            .faults
            .iter()
            .map(|fault| (fault.line, fault.expected.clone()))
            .collect();
        let twice = Expected::Unique { first_line: 2 };
        assert_eq!(faults, [(6, Expected::AllDigits), (7, twice)]);
        assert_eq!(read.warnings.len(), 1);
    }

    #[test]
    fn names_are_written_without_the_spaces_of_lists() {
        let read = read(
            "姓名,部门\n张　三,办公室\nJohn  Smith,办公室\n".as_bytes(),
            &Spellings::default(),
        );
        let names: Vec<_> = read.rows.into_iter().map(|row| row.name).collect();
        assert_eq!(names, ["张三", "John Smith"]);
    }
}
