# 阶段

phases-today = 今天
phases-ordinal = { $n ->
    [1] 一
    [2] 二
    [3] 三
    [4] 四
    [5] 五
    [6] 六
   *[other] { $n }
}
phases-finished = 完成 { $done }/{ $all }
phases-under-way = 进行 { $done }/{ $all }
phases-not-started = 未开始 { $done }/{ $all }
phases-due-by = 期限：{ $day }{ $past ->
    [yes] （已过）
   *[no] {""}
}
phases-short = { $words } 未足{ $n }
phases-theme = 主题：{ $text }
phases-late-proposed = 拟迟{ $n }工作日
phases-late = 迟 { $n } 工作日
phases-step = { $phase }.{ $n } { $name }   { $wording }（{ $from } 至 { $to }，{ $days } 工作日，已过 { $elapsed }）
phases-throughout = 贯穿全程
phases-whole = 贯穿全程 { $name }   { $wording }（{ $from } 至 { $to }，{ $days } 工作日，已过 { $elapsed }）
phases-proposed = 拟{ $wording }
phases-on-ledger = 账上{ $figure }
phases-wanted = 应{ $n }件
phases-due = { $day }前
phases-overdue = 应于{ $day }，已过
phases-delivery-note = 完成说明：{ $texts }
phases-lacks = 还缺：{ $texts }
phases-forms = 形式（任一）：{ $texts }
phases-parts = 应写到：{ $texts }
phases-requirement = { $name }至少{ $amount }{ $unit }
phases-requirements = 要求（0 看谁未完成）：{ $texts }
phases-evidence = 证据 { $n }

# 未完成名单

unmet-exempt = 免
unmet-days = { $done }/{ $amount }日
unmet-late = 迟
unmet-is-late = 到期以后才达到。
unmet-times = { $done }/{ $amount }
unmet-contents = { $done }/{ $amount }项
unmet-sum = { $met }/{ $of }
unmet-sum-exempt = { $met }/{ $of }免{ $n }
unmet-person = 姓名
unmet-branch = 支部
unmet-department = 部门
unmet-no-branch = 无支部
unmet-no-department = 无部门
unmet-overdue = 待登记举行
refusal-unmet-takes-no-filter = 未完成名单不按 { $option } 筛选；可按人、支部、部门列（--by），加 --all 列全部，或用 --json。
unmet-reading = 正在清点…
unmet-none = 没有要求。
unmet-nobody-known = 名册还没有导入，看不出谁没有完成：先 duban import roster 导入名册。
unmet-nobody = 名册还没有导入，看不出谁没有完成：先按 Ctrl-R 导入名册。
paper-unmet-nobody = 名册还没有导入，看不出谁没有达到。
unmet-his-met = 这个人没有未达到的要求。
unmet-all-met = 全部要求都已达到。
unmet-head = 未完成 { $missing }/{ $all }
unmet-phase-left = 离{ $phase }{ $what }结束 { $n } 个工作日
unmet-phase-past = { $phase }{ $what }已于 { $day } 结束，过了 { $n } 个工作日
unmet-before-left = { $before }（{ $day }）前，还有 { $n } 个工作日
unmet-before-past = { $before }（{ $day }）前，已过 { $n } 个工作日
unmet-there-left = { $before }（{ $day }）当天，还有 { $n } 个工作日
unmet-there-past = { $before }（{ $day }）当天，已过 { $n } 个工作日
unmet-there-open-left = { $before }上；{ $phase }{ $what }余 { $n } 个工作日
unmet-there-open-past = { $before }上；{ $phase }{ $what }过 { $n } 个工作日
unmet-before-open-left = { $before }前；{ $phase }{ $what }余 { $n } 个工作日
unmet-before-open-past = { $before }前；{ $phase }{ $what }过 { $n } 个工作日
unmet-of = { $requirement }：{ $due }
unmet-no-team = 没有领导班子：组织(9)里部门类别填“领导班子”
unmet-no-team-long = { $requirement } 要求领导班子成员，现在没有一个部门的类别是“领导班子”，也没有人在里面：先写 set 部-01 department_kind=领导班子（部-01 换成班子所在的部门），班子成员的部门写它。
refusal-no-unmet = { $kind }没有未完成名单；可写 list requirements --missing。
unmet-title = 未完成名单
unmet-by-person = 按人
unmet-by-branch = 按支部
unmet-by-department = 按部门
unmet-counted = 计入的活动
unmet-counts = 计入：{ $what }
unmet-ahead = 已排，可补：{ $what }
unmet-not-asked = 不要求{ $name }。
unmet-is-exempt = { $name } 免。
unmet-joined = { $day } 到岗。
unmet-left = { $day } 离岗。
unmet-asked-on = 按 { $day } 在岗、职级。
unmet-met-days = { $name } 已有 { $done } 日，已达到。
unmet-left-days = { $name } 已有 { $done } 日，还缺 { $left } 日。
unmet-met-contents = { $name } 已学 { $done } 项，已达到。
unmet-left-contents = { $name } 已学 { $done } 项，还缺 { $left } 项。
unmet-not-studied = 没有学的：{ $what }
unmet-met-times = { $name } 已有 { $done } 次（份），已达到。
unmet-left-times = { $name } 已有 { $done } 次（份），还缺 { $left } 次（份）。
unmet-of-them = { $name }：应达到 { $of } 人，已达到 { $met } 人，免 { $n } 人。
unmet-pairs = { $name }：应谈 { $of } 对，已谈 { $met } 对，免 { $n } 对。Enter 看谈心对照。
talks-title = 谈心对照
talks-head = 已谈 { $met }/{ $of } 对，已排 { $planned }，免 { $exempt }
talks-none = 没有要求两人谈心的，或还没有班子成员：组织(9)里部门类别填“领导班子”。
talks-met = { $name } { $day }
talks-planned = { $name } 已排 { $day }
talks-missing = { $name } 未谈
talks-exempt = { $name } 免
talks-is-planned = 已排
talks-of = 谈心
talks-not-asked = { $name }：这一格不要求。
talks-pair-met = { $one } 与 { $other }：已谈。
talks-pair-planned = { $one } 与 { $other }：已排，还没有登记举行。
talks-pair-missing = { $one } 与 { $other }：还没有谈。Enter 登记。
talks-pair-exempt = { $one } 与 { $other }：免。
talks-late = { $what }（{ $day } 谈的在会后，不算）
talks-late-planned = { $what }（{ $day } 已排的在会后，不算：改到会前，或写明补）
talks-too-late = { $what }（会后，不算）
