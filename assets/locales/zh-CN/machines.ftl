# 亮灯与剩余天数

# 对任何记录都一样的

do-revoke = 撤回决定
did-revoke = { $number } 撤回决定：{ $step } 已撤去，恢复原状。
note-revoke = 撤回理由
do-misrecorded = 误录更正
did-misrecorded = { $number } 误录更正：{ $step } 已撤去，恢复原状；两条都留在流水里。
step-of-day = { $act } { $day }
act-with-step = { $act }（{ $step }）
act-of-step = { $act }：{ $step }
note-misrecorded = 更正理由

light-red = 逾期
light-yellow = 临期
light-green = 正常
light-grey = 中止
light-closed = 按期销号
light-undecided = 时限已过{ $n }天，未下达
light-silent = { $n }天没有报进展
light-lag-days = 滞后{ $n }天
light-lag-points = 滞后{ $n }天（{ $points }个百分点）
light-look-back = 待回头看，{ $day } 前{ $late ->
    [0] {""}
   *[other] ，已过{ $late }天
}
days-left = 剩{ $n }工作日
days-late = 逾期{ $n }天
days-late-so-far = 累计逾期{ $n }天
clock-stands = 停表{ $day }
clock-stands-late = 逾{ $n }天停表

# 决定身份 capacity-

capacity-clerk = 经办
capacity-office = 活动办
capacity-office-head = 活动办主任
capacity-department = 责任部门
capacity-owner = 责任人
capacity-verifier = 核查人
capacity-lead = 分管领导
capacity-leader = 县级以上领导
capacity-member = 领导小组成员
capacity-steering-group = 领导小组
capacity-party-meeting = 党组会
capacity-approver = 原决定人

# 各种类共用

state-void = 作废
do-void = 作废
note = 说明

# 部门、人员、渠道等：在用与作废

state-category-active = 在用
state-channel-active = 在用
state-department-active = 在册
state-department-gone = 已撤并
state-person-active = 在册
state-person-gone = 已离岗
state-post-active = 在用
state-campaign-active = 有效
state-campaign-void = 作废
do-campaign-move = 调整起止
did-campaign-move = { $number } 的起止已调整。
note-campaign-move = 依据的文件
do-campaign-void = 作废
did-campaign-void = { $number } 已作废。
note-campaign-void = 作废理由
state-content-active = 有效
state-content-void = 作废
do-content-void = 作废
did-content-void = { $number } 已作废。
note-content-void = 作废理由
state-goal-active = 有效
state-goal-void = 作废
do-goal-void = 作废
did-goal-void = { $number } 已作废。
note-goal-void = 作废理由
state-category-void = 作废
do-category-void = 作废
did-category-void = { $number } 已作废。
note-category-void = 作废理由
state-channel-void = 作废
do-channel-void = 作废
did-channel-void = { $number } 已作废。
note-channel-void = 作废理由
state-department-void = 作废
do-department-reassign = 调整分工
did-department-reassign = { $number } 的分工已调整。
note-department-reassign = 依据的文件
do-department-void = 作废
did-department-void = { $number } 已作废。
note-department-void = 作废理由
state-person-void = 作废
do-person-reassign = 调整分工
did-person-reassign = { $number } 的分工已调整。
note-person-reassign = 依据的文件
do-person-void = 作废
did-person-void = { $number } 已作废。
note-person-void = 作废理由
state-post-void = 作废
do-post-void = 作废
did-post-void = { $number } 已作废。
note-post-void = 作废理由
state-rule-planned = 拟定
state-rule-drafting = 起草中
state-rule-consulting = 征求意见
state-rule-reviewing = 审议中
state-rule-issued = 已印发
state-rule-in-force = 执行中
state-rule-assessed = 已评估
state-rule-abolished = 已废止
state-rule-void = 作废
do-rule-draft = 起草
did-rule-draft = { $number } 开始起草。
do-rule-consult = 征求意见
did-rule-consult = { $number } 开始征求意见。
do-rule-submit = 提交审议
did-rule-submit = { $number } 已提交审议。
do-rule-propose = 提请废止
did-rule-propose = { $number } 已提请废止。
do-rule-send-back = 退回
did-rule-send-back = { $number } 已退回。
do-rule-issue = 印发
did-rule-issue = { $number } 已印发。
do-rule-abolish = 废止
did-rule-abolish = { $number } 已废止。
do-rule-enforce = 施行
did-rule-enforce = { $number } 已施行。
do-rule-assess = 评估
did-rule-assess = { $number } 已评估。
do-rule-void = 作废
did-rule-void = { $number } 已作废。
note-rule-void = 作废理由
note-rule-send-back = 退回理由
state-opening-active = 有效
state-opening-void = 作废
do-opening-void = 作废
did-opening-void = { $number } 已作废。
note-opening-void = 作废理由
state-approval-active = 有效
state-approval-void = 作废
do-approval-void = 作废
did-approval-void = { $number } 已作废。
note-approval-void = 作废理由

# 抽查
state-sample-active = 有效
state-sample-void = 作废
do-sample-void = 作废
did-sample-void = { $number } 已作废，抽中的不再待看。
note-sample-void = 作废理由
state-summary-active = 有效
state-summary-void = 作废
do-summary-void = 作废
did-summary-void = { $number } 已作废。
note-summary-void = 作废理由
state-phrase-active = 有效
state-phrase-void = 作废
do-phrase-void = 作废
did-phrase-void = { $number } 已作废。
note-phrase-void = 作废理由
state-file-head-active = 有效
state-file-head-void = 作废
do-file-head-void = 作废
did-file-head-void = { $number } 已作废。
note-file-head-void = 作废理由
state-fulfilment-active = 有效
state-fulfilment-void = 作废
do-fulfilment-void = 作废
did-fulfilment-void = { $number } 已作废。
note-fulfilment-void = 作废理由
state-activity-type-active = 有效
state-activity-type-void = 作废
do-activity-type-void = 作废
did-activity-type-void = { $number } 已作废。
note-activity-type-void = 作废理由
state-activity-planned = 已排
state-activity-held = 已举行
do-activity-hold = 登记举行
did-activity-hold = { $number } 已举行。
state-activity-void = 作废
do-activity-void = 作废
did-activity-void = { $number } 已作废。
note-activity-void = 作废理由
state-card-active = 有效
state-card-void = 作废
do-card-void = 作废
did-card-void = { $number } 已作废。
note-card-void = 作废理由
state-erratum-active = 有效
state-erratum-void = 作废
do-erratum-void = 作废
did-erratum-void = { $number } 已作废。
note-erratum-void = 作废理由

# 阶段

state-phase-not-started = 未开始
state-phase-under-way = 进行中
state-phase-finished = 已完成
do-phase-start = 启动
do-phase-move = 调整起止
did-phase-move = { $number } 的起止已调整。
note-phase-move = 依据的文件
do-phase-adopt = 照拟定
did-phase-adopt = { $number } 的起止照拟定定下。
note-phase-adopt = 依据的文件
do-phase-finish = 完成
do-phase-reopen = 重新打开
did-phase-start = { $number } 已启动。
did-phase-finish = { $number } 已完成。
did-phase-reopen = { $number } 已重新打开。
note-phase-reopen = 重开理由

# 环节

state-step-not-started = 未开始
state-step-under-way = 进行中
state-step-finished = 已完成
do-step-start = 启动
do-step-move = 调整起止
did-step-move = { $number } 的起止已调整。
note-step-move = 依据的文件
do-step-adopt = 照拟定
did-step-adopt = { $number } 的起止照拟定定下。
note-step-adopt = 依据的文件
do-step-finish = 完成
do-step-reopen = 重新打开
did-step-start = { $number } 已启动。
did-step-finish = { $number } 已完成。
did-step-reopen = { $number } 已重新打开。
note-step-reopen = 重开理由

# 应有成果

state-deliverable-open = 未完成
state-deliverable-delivered = 已完成
do-deliverable-deliver = 勾选完成
do-deliverable-take-back = 取消勾选
did-deliverable-deliver = { $number } 已勾选完成。
did-deliverable-take-back = { $number } 已取消勾选。
note-deliverable-take-back = 取消理由
state-deliverable-void = 作废
do-deliverable-void = 作废
did-deliverable-void = { $number } 已作废。
note-deliverable-void = 作废理由

# 要求

state-requirement-active = 有效
state-requirement-void = 作废
do-requirement-void = 作废
did-requirement-void = { $number } 已作废。
note-requirement-void = 作废理由

# 批次

state-batch-planned = 计划
state-batch-sent-out = 已发放
state-batch-collecting = 收集中
state-batch-closed = 已截止
state-batch-checked = 已核对
state-batch-archived = 已归档
do-batch-send = 发放
do-batch-collect = 开始收集
do-batch-close = 截止
do-batch-check = 核对份数
do-batch-archive = 归档
did-batch-send = { $number } 已发放。
did-batch-collect = { $number } 开始收集。
did-batch-close = { $number } 已截止。
did-batch-check = { $number } 份数已核对。
did-batch-archive = { $number } 已归档。
state-batch-void = 作废
do-batch-void = 作废
did-batch-void = { $number } 已作废。
note-batch-void = 作废理由

# 意见

state-opinion-registered = 已登记
state-opinion-checked = 已核对
state-opinion-merged = 已归并
state-opinion-replied = 直接答复
state-opinion-referred = 已转办
state-opinion-transferred = 已移送
state-opinion-duplicate = 重复
state-opinion-filed = 存查
state-opinion-answered = 已反馈
do-opinion-check = 核对
do-opinion-merge = 归并
do-opinion-reply = 直接答复
do-opinion-refer = 转办
do-opinion-transfer = 移送
do-opinion-duplicate = 标为重复
do-opinion-file = 存查
do-opinion-answer = 反馈
do-opinion-receive-reply = 收到办复
do-opinion-return = 退回
do-opinion-reconsider = 改处置
did-opinion-check = { $number } 已核对。
did-opinion-merge = { $number } 已归并。
did-opinion-reply = { $number } 已直接答复。
did-opinion-refer = { $number } 已转办。
did-opinion-transfer = { $number } 已移送。
did-opinion-duplicate = { $number } 已标为重复。
did-opinion-file = { $number } 已存查。
did-opinion-answer = { $number } 已反馈提出人。
did-opinion-receive-reply = { $number } 已登记承办单位的办复。
did-opinion-return = { $number } 已退回，待重新处置。
did-opinion-reconsider = { $number } 待重新处置。
note-opinion-reply = 答复内容
note-opinion-refer = 转办理由
note-opinion-receive-reply = 办复内容
note-opinion-file = 存查理由
note-opinion-return = 退回理由
note-opinion-reconsider = 改处置理由
state-opinion-void = 作废
do-opinion-void = 作废
did-opinion-void = { $number } 已作废。
note-opinion-void = 作废理由

# 问题

state-problem-candidate = 候选
state-problem-submitted = 提交研究
state-problem-confirmed = 已确认
state-problem-rectifying = 整改中
state-problem-assessing = 待评估
state-problem-resolved = 已解决
state-problem-long-term = 长期坚持
state-problem-handed-over = 移交
state-problem-not-listed = 不列入
state-problem-merged = 合并
do-problem-submit = 提交研究
do-problem-confirm = 确认
do-problem-claim = 认领
do-problem-reject = 不列入
do-problem-merge = 合并
do-problem-begin = 开始整改
do-problem-assess = 转待评估
do-problem-resolve = 评估为已解决
do-problem-keep = 转长期坚持
do-problem-review = 到期复查
do-problem-hand-over = 移交
do-problem-recur = 登记反弹
did-problem-submit = { $number } 已提交研究。
did-problem-confirm = { $number } 已确认。
did-problem-claim = { $number } 已认领。
did-problem-reject = { $number } 不列入，所属意见待重新处置。
did-problem-merge = { $number } 已合并。
did-problem-begin = { $number } 开始整改。
did-problem-assess = { $number } 任务都已了结，待评估。
did-problem-resolve = { $number } 已解决。
did-problem-keep = { $number } 转为长期坚持。
did-problem-review = { $number } 复查到期，待评估。
did-problem-hand-over = { $number } 已移交。
did-problem-recur = { $number } 反弹，已另立新问题。
note-problem-reject = 不列入理由
note-problem-resolve = 评估结论
note-problem-keep = 长期坚持理由
note-problem-recur = 反弹情况
state-problem-void = 作废
do-problem-void = 作废
did-problem-void = { $number } 已作废。
note-problem-void = 作废理由

# 整改任务

state-task-draft = 草拟
state-task-pending = 待审定
state-task-issued = 已下达
state-task-signed = 已签收
state-task-rectifying = 整改中
state-task-returned = 退回整改
state-task-applied = 申请销号
state-task-verifying = 核查中
state-task-approving = 待审签
state-task-closed = 已销号
state-task-stage-done = 阶段完成
state-task-suspended = 中止
state-task-withdrawn = 撤销
state-task-handed-over = 移交
do-task-submit = 报审
do-task-issue = 下达
do-task-send-back = 退回草拟
do-task-sign = 签收
do-task-progress = 记进展
do-task-no-change = 本周无变化
do-task-urge = 催办
do-task-ask-extension = 申请延期
do-task-finish = 办结
do-task-apply = 申请销号
do-task-recall = 撤回申请
do-task-check = 受理核查
do-task-pass = 核查通过
do-task-return = 退回整改
do-task-approve = 批准销号
do-task-refuse = 退回
do-task-look-back = 回头看
do-task-complete-stage = 阶段完成
do-task-continue = 继续整改
do-task-suspend = 中止
do-task-resume = 恢复
do-task-withdraw = 撤销任务
do-task-hand-over = 移交
did-task-submit = { $number } 已报审。
did-task-issue = { $number } 已下达。
did-task-send-back = { $number } 已退回草拟。
did-task-sign = { $number } 已签收。
did-task-progress = { $number } 已记进展。
did-task-no-change = { $number } 本周无变化，已记。
did-task-urge = { $number } 已催办。
did-task-ask-extension = { $number } 已申请延期。
did-task-finish = { $number } 已办结，待核查。
did-task-apply = { $number } 已申请销号。
did-task-recall = { $number } 的申请已撤回，时限照常计算。
did-task-check = { $number } 已受理核查。
did-task-pass = { $number } 核查通过，待审签。
did-task-return = { $number } 已退回整改。
did-task-approve = { $number } 已销号。
did-task-refuse = { $number } 未批准，已退回整改。
did-task-look-back = { $number } 已回头看。
did-task-complete-stage = { $number } 阶段完成。
did-task-continue = { $number } 继续整改。
did-task-suspend = { $number } 已中止。
did-task-resume = { $number } 已恢复。
did-task-withdraw = { $number } 已撤销。
did-task-hand-over = { $number } 已移交。
note-task-send-back = 退回理由
note-task-ask-extension = 延期理由
note-task-finish = 办结情况
note-task-apply = 自评
note-task-recall = 撤回理由
note-task-pass = 核查意见
note-task-return = 退回理由
note-task-approve = 审签意见
note-task-refuse = 退回理由
note-task-look-back = 回看结论
note-task-complete-stage = 阶段成效
note-task-suspend = 中止理由
note-task-resume = 恢复理由
note-task-withdraw = 撤销理由
note-task-hand-over = 移交说明
state-task-void = 作废
do-task-void = 作废
did-task-void = { $number } 已作废。
note-task-void = 作废理由

# 整改步骤

state-milestone-planned = 未完成
state-milestone-done = 已完成
do-milestone-finish = 完成
do-milestone-take-back = 取消完成
did-milestone-finish = { $number } 已完成。
did-milestone-take-back = { $number } 已改回未完成。
note-milestone-take-back = 取消理由
state-milestone-void = 作废
do-milestone-void = 作废
did-milestone-void = { $number } 已作废。
note-milestone-void = 作废理由

# 进展、催办、回头看、核查：记下即成

state-progress-recorded = 已记录
state-urging-recorded = 已发出
state-look-back-recorded = 已记录
state-verification-recorded = 已记录
state-progress-void = 作废
do-progress-void = 作废
did-progress-void = { $number } 已作废。
note-progress-void = 作废理由
state-urging-void = 作废
do-urging-void = 作废
did-urging-void = { $number } 已作废。
note-urging-void = 作废理由
state-look-back-void = 作废
do-look-back-void = 作废
did-look-back-void = { $number } 已作废。
note-look-back-void = 作废理由
state-verification-void = 作废

# 延期申请

state-extension-asked = 待初审
state-extension-first-checked = 待审批
state-extension-granted = 已批准
state-extension-refused = 不批准
state-extension-withdrawn = 已撤回
do-extension-first-check = 初审
do-extension-grant = 批准延期
do-extension-refuse = 不批准
do-extension-withdraw = 撤回申请
did-extension-first-check = { $number } 已初审。
did-extension-grant = { $number } 已批准延期。
did-extension-refuse = { $number } 未获批准，时限不变。
did-extension-withdraw = { $number } 已撤回。
note-extension-withdraw = 撤回理由
note-extension-refuse = 不批准理由
state-extension-void = 作废

# 附件

state-attachment-attached = 待核
state-attachment-checked = 已核
do-attachment-check = 核验
did-attachment-check = { $number } 已核验。
state-attachment-void = 作废
do-attachment-uncheck = 改回未核
did-attachment-uncheck = { $number } 改回未核。
do-attachment-void = 作废
did-attachment-void = { $number } 已作废。
note-attachment-void = 作废理由

# 状态归成的几类：总览、清单、进展一屏用同一个词、同一个数

group-open = 未结
group-disposed = 已办结
group-opinion-open = 待处置
group-opinion-disposed = 已处置
group-rule-open = 未办结
group-rule-disposed = 已办结
group-rule-done = 已成
figure-rule-abolish = 废
figure-rule-revise = 改
figure-rule-establish = 立
figure-rule-of-goal = 应建
group-problem-open = 未结
group-problem-to-study = 待研究
group-problem-under-way = 在办
group-problem-resolved = 已解决
group-problem-left = 其他
group-task-open = 未结
group-task-planned = 待下达
group-task-out = 应办
group-task-closed = 已销号
group-task-left = 移交或撤销
figure-task-late-closed = 逾期销号
figure-opinion-reply-overdue = 转办逾期
figure-opinion-reply-due-soon = 转办临期
figure-problem-review-overdue = 复查逾期
figure-problem-review-due-soon = 复查临期
figure-card-empty = 无意见

# 待办：什么事等谁定、等谁办

queue-to-check = 待核对
queue-to-dispose = 待处理
queue-to-study = 待研究
queue-to-plan = 未立任务
queue-to-assess = 待评估
queue-to-submit = 待报审
queue-to-issue = 待审定
queue-to-sign = 待签收
queue-to-verify = 待核查
queue-to-approve = 待审签
queue-to-urge = 待催办
queue-to-report = 待报进展
queue-to-catch-up = 滞后任务
queue-to-review = 待复查
queue-to-deliver = 逾期成果
queue-to-complete = 未足成果
queue-to-fill = 空缺岗位
queue-to-deliver-soon = 将到期成果
queue-to-meet = 未达要求
queue-to-hold = 已过未办活动
queue-to-serve = 未动目标
queue-to-look-back = 待回头看
queue-to-extend = 延期待批
queue-to-pass = 制度待审
