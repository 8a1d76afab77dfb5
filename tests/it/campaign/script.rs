//! What happens on which day, and what the figures are by the end of it.
//!
//! Ten tasks of the 办公室: 马长海 is responsible, 何建国 leads, 刘思远 is the head who signs,
//! 郭𠮷祥 verifies, 欧阳志强 heads the campaign's office. What each is there for:
//!
//! | task | limit | what happens |
//! |---|---|---|
//! | 改1 | 06-30 | applied 25 days late, returned, applied again inside the new limit: 25 |
//! | 改2 | 07-10 | extension asked in time, granted after the limit: in time |
//! | 改3 | 07-10 | extension asked late, granted on 07-15: 07-11 to 07-14 stay late: 4 |
//! | 改4 | 07-31 | extension refused, applied 08-07: 7 |
//! | 改5 | 08-14 | suspended 07-13 to 07-27, ten working days: limit 08-28, in time |
//! | 改6 | 08-31 | application withdrawn: the clock never stood, applied again 09-04: 4 |
//! | 改7 | 10-01 | off until 10-08: runs out 10-09, applied that day: in time |
//! | 改8 | 10-08 | off too: runs out 10-09, applied 10-12: 3 |
//! | 改9 | 10月底 | a Saturday: runs out 11-02, never done, handed over 12-28 |
//! | 改10 | 四季度 | issued in September, open to the end |

use super::Figures;

/// One day of the campaign.
pub(super) struct Day {
    pub(super) on: &'static str,
    pub(super) lines: &'static [&'static str],
    /// The figures by its end, on the fourteen dates.
    pub(super) figures: Option<Figures>,
    /// Tasks with their days late so far, and those of them before an extension.
    pub(super) late: &'static [(&'static str, i64, i64)],
}

const fn day(on: &'static str, lines: &'static [&'static str]) -> Day {
    Day {
        on,
        lines,
        figures: None,
        late: &[],
    }
}

impl Day {
    const fn comes_to(
        self,
        figures: Figures,
        late: &'static [(&'static str, i64, i64)],
    ) -> Self {
        Self {
            figures: Some(figures),
            late,
            ..self
        }
    }
}

const fn figures(
    opinions: [i64; 3],
    problems: [i64; 4],
    tasks: [i64; 5],
    lights: [i64; 4],
) -> Figures {
    Figures {
        opinions,
        problems,
        tasks,
        lights,
    }
}

macro_rules! application {
    ($task:literal) => {
        concat!(
            "do ",
            $task,
            " apply --by 马长海 --note 已办 --measures-done 1 --responsibility-taken 1 \
             --goal-reached 1 --likewise-checked 2 --rule-made 2 --signed-by 刘思远"
        )
    };
}

macro_rules! passed {
    ($task:expr $(, $file:literal)?) => {
        concat!(
            "do ",
            $task,
            " pass --by 郭𠮷祥 --note 属实 --measures-done 1 --responsibility-taken 1 \
             --goal-reached 1 --likewise-checked 2 --rule-made 2",
            $(" --checked ", $file)?
        )
    };
}

macro_rules! task {
    ($problem:literal, $goal:literal, $limit:literal) => {
        concat!(
            "add task --problem ",
            $problem,
            " --goal ",
            $goal,
            " --measure 落实 --department 办公室 --owner 马长海 --task-kind by_limit --limit ",
            $limit
        )
    };
}

macro_rules! extension {
    ($task:literal, $wanted:literal) => {
        concat!(
            "do ",
            $task,
            " ask_extension --by 马长海 --signed-by 刘思远 --progress 过半 --note 设备未到 --wanted ",
            $wanted
        )
    };
}

pub(super) const DAYS: [Day; 36] = [
    day(
        "2009-03-02",
        &[
            "add opinion --channel 专线 --text 食堂浪费严重 --target department --category 职工维权",
            "add opinion --channel 专线 --text 食堂饭菜凉 --target department --category 职工维权",
            "add opinion --channel 专线 --text 帮扶金到账慢 --target department --category 职工维权",
            "add opinion --channel 专线 --text 食堂几点开门 --target department --category 职工维权",
            "add opinion --channel 专线 --text 门前停车难 --target department --category 职工维权",
            "do 意1..意5 check --reread 1",
        ],
    ),
    day(
        "2009-03-10",
        &[
            "distil 意1 意2 --title 食堂管理不严 --category 职工维权 --urgency normal --difficulty hard",
            "distil 意3 --title 帮扶金发放慢 --category 职工维权 --urgency normal --difficulty hard",
            "add problem --title 会议偏多 --category 职工维权 --source self_examination --urgency normal --difficulty easy",
            "do 意4 reply --by 欧阳志强 --note 七点开门",
            "do 问1..问3 submit",
        ],
    )
    // Merged 1, 2 and 3, answered 4; 5 still waits. Three problems, all open.
    .comes_to(figures([5, 4, 1], [3, 3, 0, 0], [0; 5], [0; 4]), &[]),
    day(
        "2009-03-20",
        &[
            "add activity --name 党组会 --deciding-body party_group --held-on 2009-03-20",
            "do 问1 claim --by 陈晓东 --leader 陈晓东",
            "do 问2 claim --by 陈晓东 --leader 陈晓东",
            "do 问1 confirm --meeting 活1",
            "do 问2 confirm --meeting 活1",
            "do 问3 reject --meeting 活1 --note 不属本次范围",
            "do 意5 file --by 欧阳志强 --note 已转社区知悉",
        ],
    ),
    day(
        "2009-05-25",
        &[
            task!("问1", "食堂光盘", "2009-06-30"),
            task!("问1", "饭菜保温", "7月10日前"),
            task!("问1", "食材公开", "2009-07-10"),
            task!("问1", "窗口延时", "7月底前"),
            task!("问1", "错峰就餐", "8月14日下班前"),
            task!("问1", "账目公示", "8月底"),
            task!("问2", "流程再造", "2009-10-01"),
            task!("问2", "名单核对", "10月8日（周四）"),
            task!("问2", "系统上线", "10月底"),
            "do 改1..改9 submit",
        ],
    )
    // Two problems left of three; nine tasks, none issued.
    .comes_to(figures([5, 5, 0], [3, 2, 0, 1], [9, 9, 0, 0, 0], [0; 4]), &[]),
    day(
        "2009-06-01",
        &[
            "add activity --name 领导小组会 --deciding-body steering_group --held-on 2009-06-01",
            "do 改1..改9 issue --meeting 活2 --issue-no 1号",
            "do 改1..改9 sign --by 马长海",
            "do 改1..改9 progress --by 马长海 --done 已部署",
        ],
    ),
    day("2009-06-24", &[])
        // 改1, due on Tuesday 06-30, has 25, 26, 29 and 30 left: four working days, still green.
        .comes_to(
            figures([5, 5, 0], [3, 2, 0, 1], [9, 0, 0, 0, 0], [0, 0, 9, 0]),
            &[("改1", 0, 0)],
        ),
    day("2009-07-06", &[extension!("改2", "2009-07-31")]),
    day("2009-07-07", &["do 延1 first_check --by 欧阳志强"])
        // 改1 is red since 07-01, 7 days. 改2 and 改3, due on Friday 07-10, have three days left.
        .comes_to(
            figures([5, 5, 0], [3, 2, 0, 1], [9, 0, 0, 0, 0], [1, 2, 6, 0]),
            &[("改1", 7, 0), ("改2", 0, 0), ("改3", 0, 0)],
        ),
    day(
        "2009-07-13",
        &[
            extension!("改3", "2009-08-14"),
            "do 延2 first_check --by 欧阳志强",
            "do 改5 suspend --meeting 活2 --on 2009-07-13 --review-on 2009-08-10 --pause-plan 先定方案 --note 等批复",
        ],
    )
    // 改1 13 days; 改2 and 改3 3 days, for nothing is granted yet; 改5 stands. Five are green.
    .comes_to(
        figures([5, 5, 0], [3, 2, 0, 1], [9, 0, 0, 0, 0], [3, 0, 5, 1]),
        &[("改1", 13, 0), ("改2", 3, 0), ("改3", 3, 0), ("改5", 0, 0)],
    ),
    day("2009-07-14", &["do 延1 grant --by 何建国 --limit 2009-07-31"]),
    day(
        "2009-07-15",
        &[
            "add activity --name 领导小组会 --deciding-body steering_group --held-on 2009-07-14",
            "do 延2 grant --meeting 活3 --on 2009-07-15 --limit 2009-08-14",
        ],
    )
        // 改2, asked in time, was never late; of 改3 the days from 07-11 to 07-14 stay. 改1 15.
        .comes_to(
            figures([5, 5, 0], [3, 2, 0, 1], [9, 0, 0, 0, 0], [1, 0, 7, 1]),
            &[("改1", 15, 0), ("改2", 0, 0), ("改3", 4, 4)],
        ),
    day(
        "2009-07-25",
        &["attach 改1 proof.txt", application!("改1")],
    ),
    day(
        "2009-07-27",
        &[
            "do 改1 check --by 郭𠮷祥",
            "do 改1 return --by 郭𠮷祥 --note 未达目标 --limit 2009-08-10 --goal-reached not_met",
            "do 改1 progress --by 马长海 --done 已补办",
            extension!("改4", "2009-08-31"),
            "do 延3 first_check --by 欧阳志强",
            "do 改5 resume --meeting 活3 --on 2009-07-27 --note 批复已到",
        ],
    )
    // 改1 has a limit ahead and keeps its 25. 改2 and 改4, due on Friday 07-31, have four days
    // left; 改5 runs again, to 08-28. All nine are green.
    .comes_to(
        figures([5, 5, 0], [3, 2, 0, 1], [9, 0, 0, 0, 0], [0, 0, 9, 0]),
        &[("改1", 25, 0), ("改3", 4, 4), ("改5", 0, 0)],
    ),
    day(
        "2009-07-30",
        &["attach 改2 proof.txt", application!("改2")],
    ),
    day(
        "2009-08-03",
        &[
            "do 改2 check --by 郭𠮷祥",
            "do 附2 check --by 郭𠮷祥",
            passed!("改2"),
            "do 改2 approve --by 何建国 --note 同意",
        ],
    ),
    day("2009-08-04", &["do 延3 refuse --by 何建国 --note 不准"])
        // 改2 is closed in time. 改4, refused, is 4 days late. 改1, due on Monday 08-10, has 5, 6,
        // 7 and 10 left: green, with 改3, 改5, 改6, 改7, 改8 and 改9.
        .comes_to(
            figures([5, 5, 0], [3, 2, 0, 1], [9, 0, 1, 0, 0], [1, 0, 7, 0]),
            &[("改1", 25, 0), ("改2", 0, 0), ("改4", 4, 0)],
        ),
    day("2009-08-05", &[application!("改1")]),
    day(
        "2009-08-06",
        &[
            "do 改1 check --by 郭𠮷祥",
            "do 附1 check --by 郭𠮷祥",
            passed!("改1"),
            "do 改1 approve --by 何建国 --note 同意",
        ],
    ),
    day(
        "2009-08-07",
        &["attach 改4 proof.txt", application!("改4")],
    ),
    day(
        "2009-08-10",
        &[
            passed!("改4", "附3"),
            "do 改4 approve --by 何建国 --note 同意",
        ],
    ),
    day(
        "2009-08-14",
        &["attach 改3 proof.txt", application!("改3")],
    ),
    day(
        "2009-08-17",
        &[
            passed!("改3", "附4"),
            "do 改3 approve --by 何建国 --note 同意",
        ],
    )
    // Closed 改1 to 改4, all but 改2 late. Open 改5 to 改9, the next on 08-28.
    .comes_to(
        figures([5, 5, 0], [3, 2, 0, 1], [9, 0, 4, 3, 0], [0, 0, 5, 0]),
        &[("改1", 25, 0), ("改2", 0, 0), ("改3", 4, 4), ("改4", 7, 0)],
    ),
    day(
        "2009-08-28",
        &[
            "attach 改5 proof.txt",
            application!("改5"),
            "attach 改6 proof.txt",
            application!("改6"),
        ],
    ),
    day(
        "2009-08-31",
        &[
            passed!("改5", "附5"),
            "do 改5 approve --by 何建国 --note 同意",
        ],
    ),
    day(
        "2009-09-01",
        &[
            task!("问2", "回访到人", "四季度"),
            "do 改10 submit",
            "do 改10 issue --meeting 活2 --on 2009-09-01 --issue-no 2号",
            "do 改10 sign --by 马长海",
        ],
    ),
    day(
        "2009-09-02",
        &[
            "do 改10 progress --by 马长海 --done 已部署",
            "do 改6 recall --by 马长海 --note 材料不全",
        ],
    )
    // 改6 is 2 days past 08-31, for its application never stood. 改5 was closed in time; open beside
    // it 改7 to 改10.
    .comes_to(
        figures([5, 5, 0], [3, 2, 0, 1], [10, 0, 5, 3, 0], [1, 0, 4, 0]),
        &[("改5", 0, 0), ("改6", 2, 0)],
    ),
    day("2009-09-04", &[application!("改6")]),
    day(
        "2009-09-07",
        &[
            passed!("改6", "附6"),
            "do 改6 approve --by 何建国 --note 同意",
        ],
    ),
    day(
        "2009-09-10",
        &[
            "add activity --name 领导小组会 --deciding-body steering_group --held-on 2009-09-10",
            "do 问1 resolve --meeting 活4 --note 已见效",
        ],
    ),
    day(
        "2009-10-09",
        &["attach 改7 proof.txt", application!("改7")],
    )
    // Friday 10-09 is the first day of work after the holiday: 改7 (10-01) was applied for in time,
    // 改8 (10-08) runs out today and is yellow. 改9 and 改10 are green. 改6 was closed 4 days late,
    // and 问1 is resolved.
    .comes_to(
        figures([5, 5, 0], [3, 1, 1, 1], [10, 0, 6, 4, 0], [0, 1, 3, 0]),
        &[("改6", 4, 0), ("改7", 0, 0), ("改8", 0, 0)],
    ),
    day("2009-10-10", &[])
        // A Saturday that is worked: 改8 is one day late.
        .comes_to(
            figures([5, 5, 0], [3, 1, 1, 1], [10, 0, 6, 4, 0], [1, 0, 3, 0]),
            &[("改7", 0, 0), ("改8", 1, 0)],
        ),
    day(
        "2009-10-12",
        &[
            passed!("改7", "附7"),
            "do 改7 approve --by 何建国 --note 同意",
            "attach 改8 proof.txt",
            application!("改8"),
        ],
    ),
    day(
        "2009-10-14",
        &[
            passed!("改8", "附8"),
            "do 改8 approve --by 何建国 --note 同意",
        ],
    ),
    day("2009-11-02", &[])
        // 改9, due on Saturday 10-31, runs out on this Monday: yellow, not red. 改7 was closed in
        // time and 改8 3 days late.
        .comes_to(
            figures([5, 5, 0], [3, 1, 1, 1], [10, 0, 8, 5, 0], [0, 1, 1, 0]),
            &[("改7", 0, 0), ("改8", 3, 0), ("改9", 0, 0)],
        ),
    day(
        "2009-12-28",
        &["do 改9 hand_over --meeting 活4 --on 2009-12-28 --note 归口 --receiver 职工服务中心"],
    ),
    day("2009-12-29", &[])
        // 改9 left late by 28 days of November from the 3rd on and 28 of December. 改10, due on
        // Thursday 12-31, has two working days left.
        .comes_to(
            figures([5, 5, 0], [3, 1, 1, 1], [10, 0, 8, 5, 1], [0, 1, 0, 0]),
            &[("改9", 56, 0), ("改10", 0, 0)],
        ),
];
