# 总览

overview-stands = { $n ->
    [1] 第一阶段
    [2] 第二阶段
    [3] 第三阶段
    [4] 第四阶段
   *[other] 第{ $n }阶段
} { $phase } { $place }/{ $steps } { $step }
overview-passed = 已过 { $percent }%
overview-copied-never = 还没有备份
overview-copied-today = 今天已备份
overview-copied-ago = { $days }天前备份过
overview-copied-old = 上次备份是{ $days }天前
overview-this-week = 本周
overview-not-surveyed = 未测评
overview-curve-closed = 累计销号 { $curve } { $n }
overview-curve-due = 累计应销（原时限）{ $curve } { $n }
overview-curve-late-closed = 逾期销号 { $n }

overview-figure-week-closed = 销号
overview-figure-satisfaction = 满意率
overview-figure-red = 逾期
overview-figure-yellow = 临期
overview-figure-green = 正常
overview-figure-grey = 中止
overview-figure-week-issued = 新增
overview-figure-week-returned = 退回
overview-figure-week-extended = 延期

overview-part-rate = 完成率
overview-others = 其他 { $n } { $kind ->
    [department] 个部门
   *[other] 人
}

overview-pressing = 重点关注
overview-first = 先办这几件（Enter 就办）
first-step-phase = 看活动方案和各步骤
first-step-department = 导入名册
first-step-batch = 建征求意见的批次
first-step-opinion = 导入意见，或按 3 录入
overview-queues = 待办
overview-queues-own = 待我办
overview-none-own = 没有；别人待办 { $n } 项
overview-own = 我的事
overview-week = 本周动态
overview-nothing-yet = 还没有任务；问题按 Ctrl-T
overview-nothing-presses = 没有逾期和临期的事项
overview-days-late = 逾期{ $n }天
overview-days-left = 剩{ $n }工作日
overview-due-today = 今日到期
overview-waits = { $number } 等了{ $n }天
overview-and-more = 等{ $n }项

# 从总览打开的列表，标题行里的筛选

overview-list-red = 逾期
overview-list-yellow = 临期
overview-list-green = 正常
overview-list-grey = 中止
overview-list-week-closed = 本周销号
overview-list-week-issued = 本周新增
overview-list-week-returned = 本周退回
overview-list-week-extended = 本周延期
overview-restricted = （限查阅，打开看内容）
