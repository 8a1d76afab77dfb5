//! The roster from outside: departments, people, posts, who is in charge of what.

use std::collections::BTreeMap;

use super::fault::{Expected, GoodBad, RowRead, WarningKind};
use super::table::{
    CellsOf, ColumnMap, Found, ImportColumn, Row, Spellings, TableFault, TableReader,
    match_columns,
};
use crate::domain::folding::squeezed;

/// One person, as a file gives it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RosterRow {
    pub line: u64,
    /// Empty where the office has no staff numbers.
    pub staff_no: String,
    pub name: String,
    pub department: String,
    pub post: String,
    pub rank: Option<RosterRank>,
    pub politics: String,
    pub branch: String,
    /// Posts in the leading group and its office: several.
    pub group_posts: Vec<String>,
    /// The departments this leader is in charge of, as the file or the store spells them.
    pub leads: Vec<String>,
    pub phone: String,
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
        (
            Self::CountyAndAbove,
            &["县级以上", "县处级以上", "县级及以上"],
        ),
        (Self::SectionAndAbove, &["科级以上", "科级及以上", "科级"]),
        (Self::Ordinary, &["一般干部", "一般", "一般职工"]),
    ];

    fn from_word(word: &str) -> Option<Self> {
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

const STAFF_NO: usize = 0;
const NAME: usize = 1;
const DEPARTMENT: usize = 2;
const POST: usize = 3;
const RANK: usize = 4;
const POLITICS: usize = 5;
const BRANCH: usize = 6;
const GROUP_POSTS: usize = 7;
const LEADS: usize = 8;
const PHONE: usize = 9;

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
/// A name that two rows share is a warning: two people may share one.
pub fn read_roster(bytes: &[u8], known: &Spellings) -> Result<GoodBad<RosterRow>, TableFault> {
    let mut table = TableReader::open(bytes)?;
    let map = match_columns(&ROSTER_COLUMNS, table.headings())?;
    let rows: Vec<Row> = table.by_ref().collect();
    if rows.is_empty() {
        return Err(TableFault::NoRows);
    }
    let mut seen = Seen {
        departments: departments_of(&map, &rows, known),
        staff_nos: BTreeMap::new(),
        names: BTreeMap::new(),
    };
    let mut all = GoodBad::new(map.headings(), map.ignored());
    for row in rows {
        all.take(seen.read(&map, row));
    }
    Ok(all)
}

/// What of the other rows a row is checked against.
struct Seen {
    departments: Spellings,
    staff_nos: BTreeMap<String, u64>,
    names: BTreeMap<String, u64>,
}

impl Seen {
    fn read(&mut self, map: &ColumnMap, row: Row) -> RowRead<RosterRow> {
        let mut cells = CellsOf::of(map, &row);
        let person = if cells.is_aligned() {
            Some(self.person(&mut cells, row.line))
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

    fn person(&mut self, cells: &mut CellsOf<'_>, line: u64) -> RosterRow {
        let staff_no = cells.number(STAFF_NO);
        if !staff_no.is_empty() {
            let first_line = *self.staff_nos.entry(staff_no.clone()).or_insert(line);
            if first_line != line {
                cells.fault(STAFF_NO, Expected::Unique { first_line });
            }
        }
        let name = one_name(&cells.short_required(NAME));
        if !name.is_empty() {
            let first_line = *self.names.entry(name.clone()).or_insert(line);
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
        RosterRow {
            line,
            staff_no,
            name,
            department,
            post: cells.short(POST),
            rank: rank(cells),
            politics: cells.short(POLITICS),
            branch: cells.short(BRANCH),
            group_posts: split(&cells.short(GROUP_POSTS)),
            leads: self.leads(cells),
            phone: cells.number(PHONE),
        }
    }

    fn leads(&self, cells: &mut CellsOf<'_>) -> Vec<String> {
        let mut leads = Vec::new();
        for name in split(&cells.short(LEADS)) {
            match self.departments.find(&name) {
                Found::One(spelled) => leads.push(spelled.to_owned()),
                Found::Several(all) => {
                    cells.fault_part(LEADS, &name, Expected::OneOfSeveral(all.to_vec()));
                }
                Found::No => cells.fault_part(LEADS, &name, Expected::KnownDepartment),
            }
        }
        leads
    }
}

/// The departments that are known or that a row belongs to, each once.
fn departments_of(map: &ColumnMap, rows: &[Row], known: &Spellings) -> Spellings {
    let mut all = known.clone();
    for row in rows {
        let cells = CellsOf::of(map, row);
        let name = cells.raw(DEPARTMENT);
        if cells.is_aligned() && !name.is_empty() && !all.contains(name) {
            all.add(name);
        }
    }
    all
}

fn rank(cells: &mut CellsOf<'_>) -> Option<RosterRank> {
    let raw = cells.raw(RANK);
    let rank = RosterRank::from_word(raw);
    if rank.is_none() && !raw.is_empty() {
        let words = RosterRank::WORDS
            .iter()
            .map(|(rank, _)| rank.file_word().to_owned());
        cells.fault(RANK, Expected::OneOf(words.collect()));
    }
    rank
}

fn split(cell: &str) -> Vec<String> {
    let parts = cell.split(['、', '，', ',', ';', '；']).map(str::trim);
    parts
        .filter(|part| !part.is_empty())
        .map(str::to_owned)
        .collect()
}

/// Takes out the spaces with which lists line up names of two characters (张　三).
fn one_name(name: &str) -> String {
    if name.chars().any(|c| c.is_ascii_alphabetic()) {
        return name.split_whitespace().collect::<Vec<_>>().join(" ");
    }
    name.chars().filter(|c| !c.is_whitespace()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exchange::fault::Fault;

    const ROSTER: &[u8] = include_bytes!("../../tests/data/imports/roster.csv");

    fn faults(rows: &str) -> Vec<Fault> {
        let text = format!("工号,姓名,部门,级别,分管\n{rows}");
        read_roster(text.as_bytes(), &["机关党委"].iter().collect())
            .unwrap()
            .faults
    }

    #[test]
    fn the_49_people_are_read() {
        let read = read_roster(ROSTER, &Spellings::default()).unwrap();
        assert_eq!((read.rows.len(), read.faults.as_slice()), (49, &[][..]));
        let second = read.rows.get(1).unwrap();
        assert_eq!((second.line, second.name.as_str()), (3, "杨𠮷祥"));
        assert_eq!(second.rank, Some(RosterRank::CountyAndAbove));
        assert_eq!(second.leads, ["经审办", "女职工部", "工人疗养院"]);
        assert_eq!(
            read.rows.get(14).unwrap().group_posts,
            ["成员", "活动办主任"]
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
                (2, "信访办", Expected::KnownDepartment),
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
    fn names_are_written_without_the_spaces_of_lists() {
        let read = read_roster(
            "姓名,部门\n张　三,办公室\nJohn  Smith,办公室\n".as_bytes(),
            &Spellings::default(),
        );
        let names: Vec<_> = read.unwrap().rows.into_iter().map(|row| row.name).collect();
        assert_eq!(names, ["张三", "John Smith"]);
    }
}
