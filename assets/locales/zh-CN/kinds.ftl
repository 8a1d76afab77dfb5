# 种类 kind-；空列表的一句话 kind-…-empty

kind-campaign = 活动
kind-goal = 目标
kind-category = 问题类别
kind-channel = 征集渠道
kind-phase = 阶段
kind-step = 环节
kind-deliverable = 应有成果
kind-department = 部门
kind-person = 人员
kind-post = 岗位
kind-batch = 批次
kind-card = 来件
kind-opinion = 意见
kind-erratum = 勘误
kind-meeting = 会议
kind-problem = 问题
kind-task = 整改任务
kind-milestone = 整改步骤
kind-progress = 进展
kind-extension = 延期申请
kind-urging = 催办
kind-look-back = 回头看
kind-verification = 核查
kind-attachment = 附件

kind-opinion-empty = 征集到的意见一条一条列在这里，按 F3 录入第一条。
kind-problem-empty = 从意见中提炼的问题列在这里，按 F3 新建第一个。
kind-task-empty = 整改台账在这里，按 F3 新建第一项整改任务。
kind-phase-empty = 活动的各个阶段排在这里，按 F3 新建第一个。
kind-person-empty = 人员名册在这里，按 F3 登记第一个人。
kind-department-empty = 机关部室和直属单位列在这里，按 F3 登记第一个。

# 列：各种类共用的 col-

col-number = 编号
col-state = 状态
col-light = 亮灯
col-days-left = 剩余天数
col-title = 标题
col-kind = 种类
col-made-on = 录入日期
col-made-by = 录入人
col-entered-by = 录入人
col-decided-by = 决定人
col-decided-on = 决定日期
col-capacity = 决定身份
col-by = 决定人
col-on = 决定日期
col-meeting = 会议
col-revision = 版次
col-campaign = 活动
col-opinions = 意见数
col-tasks = 任务数
col-evidence = 佐证材料
col-milestones = 步骤
col-name = 名称
col-wording = 原文
col-remark = 备注
col-reason = 理由
col-basis = 依据
col-position = 序号
col-from-on = 开始日期
col-to-on = 结束日期
col-finished-on = 完成日期
col-department = 部门
col-lead = 分管领导
col-head = 负责人
col-owner = 责任人
col-leader = 认领人
col-category = 类别
col-channel = 渠道
col-batch = 批次
col-card = 份号
col-opinion = 意见
col-problem = 问题
col-task = 任务
col-phase = 阶段
col-step = 环节
col-received-on = 收到日期
col-urgency = 轻重缓急
col-difficulty = 难易程度
col-limit = 时限
col-limit-wording = 时限原文
col-original-limit-on = 原时限
col-review-on = 复查日期
col-receiver = 接收部门
col-result = 结果
col-finding = 情况
col-progress = 进度
col-done = 进展情况
col-difficulties = 困难及下一步
col-wanted = 拟完成日
col-verifier = 核查人
col-second-verifier = 第二核查人
col-last-step = 末步新日期
col-paper = 依据的纸面材料
col-second = 办公室第二人
col-checked-by = 核对人
col-ladder = 催办方式
col-handled-by = 承办单位
col-reference-no = 文号

# 活动、目标、类别、渠道

col-campaign-name = 活动名称
col-campaign-organiser = 主办单位
col-campaign-scope = 参加范围
col-campaign-basis = 文件依据
col-campaign-guidance = 指导思想
col-campaign-template = 模板
col-campaign-yellow-days = 临期天数
col-campaign-sign-days = 签收天数
col-campaign-satisfaction-threshold = 满意率下限
col-campaign-notice-days = 通报间隔
col-campaign-relaxed-duties = 放宽职责分离
col-campaign-lead-extensions = 分管领导可准延次数
col-campaign-return-days = 退回最多工作日
col-campaign-deputies-decide = 副职可代
col-goal-name = 目标
col-category-name = 类别
col-channel-name = 渠道
col-channel-needs-openers = 两人开箱

# 阶段、环节、应有成果

col-phase-name = 阶段
col-phase-wording = 时间原文
col-phase-aim = 主要任务
col-step-name = 环节
col-step-span-wording = 时间原文
col-deliverable-name = 应有成果
col-deliverable-delivered-on = 完成日期

# 部门、人员、岗位、会议

col-department-name = 部门
col-department-department-kind = 部门类别
col-person-name = 姓名
col-person-post = 职务
col-person-rank = 职级
col-person-politics = 政治面貌
col-person-branch = 党支部
col-person-staff-no = 工号
col-person-telephone = 电话
col-post-name = 岗位
col-post-body = 所属机构
col-post-seats = 名额
col-post-heads = 主持工作
col-post-deputy = 副职
col-meeting-name = 会议
col-meeting-meeting-body = 会议类别
col-meeting-held-on = 召开日期
col-meeting-minutes-no = 纪要编号
col-meeting-minutes = 纪要内容

# 批次、来件、意见、勘误

col-batch-name = 批次
col-batch-sent = 发放
col-batch-returned = 收回
col-batch-valid = 有效
col-batch-invalid = 无效
col-batch-first-opener = 开箱人甲
col-batch-second-opener = 开箱人乙
col-batch-opened-on = 开箱日期
col-card-paper-no = 纸面编号
col-card-empty = 空白件
col-opinion-text = 意见内容
col-opinion-target = 对象
col-opinion-target-department = 具体部门
col-opinion-target-person = 具体人员
col-opinion-door = 录入方式
col-opinion-has-giver = 登记提出人
col-opinion-restricted = 限阅
col-opinion-duplicate-of = 重复于
col-opinion-disposition-note = 处置说明
col-opinion-disposed-on = 处置日期
col-opinion-answer-way = 反馈方式
col-opinion-answered-on = 反馈日期
col-opinion-reread = 重新核读
col-erratum-misread = 误录
col-erratum-correct-text = 应为
col-erratum-reason = 勘误原因

# 问题

col-problem-title = 问题
col-problem-description = 具体表现
col-problem-source = 来源
col-problem-subjective-causes = 主观原因
col-problem-objective-causes = 客观原因
col-problem-severity = 严重程度
col-problem-not-yet-solvable = 暂难解决
col-problem-merged-into = 合并到
col-problem-confirmed-at = 确认会议
col-problem-confirmed-on = 确认日期
col-problem-conclusion = 结论
col-problem-ended-on = 办结日期

# 整改任务、步骤

col-task-purpose = 任务性质
col-task-goal = 整改目标
col-task-measure = 整改措施
col-task-department = 分管部门
col-task-task-kind = 整改类型
col-task-level = 级别
col-task-issue-no = 下达文号
col-task-issued-on = 下达日期
col-task-signed-on = 签收日期
col-task-applied-on = 申请日期
col-task-applicant = 申请人
col-task-signed-by = 部门签字
col-task-self-assessment = 自评
col-task-measures-done = 措施落实
col-task-responsibility-taken = 责任处理
col-task-goal-reached = 目标达到
col-task-likewise-checked = 举一反三
col-task-rule-made = 建章立制
col-task-approver = 批准人
col-task-closed-on = 销号日期
col-task-late = 逾期销号
col-task-days-late = 逾期天数
col-task-verified-on = 核查日期
col-task-returned-on = 退回日期
col-task-pause-plan = 暂缓期间安排
col-task-times-returned = 退回次数
col-task-times-extended = 延期次数
col-task-resumes-to = 中止前状态
col-task-suspended-on = 中止日期
col-task-days-paused = 中止天数
col-task-pauses = 历次中止
col-task-yellow-on = 临期日
col-task-red-on = 逾期日
col-task-lag-on = 滞后日
col-milestone-name = 步骤
col-milestone-due = 完成时限
col-milestone-due-wording = 时限原文
col-milestone-done-on = 完成日期

# 进展、延期、催办、回头看、核查、附件

col-progress-noted-on = 日期
col-progress-unchanged = 本周无变化
col-progress-decided-by = 报告人
col-extension-reason = 延期理由
col-extension-progress = 目前进展
col-extension-asked-on = 申请日期
col-extension-asked-by = 申请人
col-extension-signed-by = 部门签字
col-extension-limit-before-on = 申请前时限
col-extension-wanted-on = 拟完成日
col-extension-asked-late = 申请已迟
col-extension-checked-by = 初审人
col-extension-granted-by = 批准人
col-extension-granted-on = 批准日期
col-extension-granted-limit-on = 获准时限
col-extension-granted-limit-wording = 获准时限原文
col-extension-decision-note = 审批意见
col-urging-urged-on = 催办日期
col-urging-urged = 催办对象
col-urging-copied-to = 抄报
col-urging-limit-then-on = 当时时限
col-urging-wording = 催办内容
col-look-back-looked-on = 回看日期
col-look-back-looked-by = 回看人
col-look-back-finding = 回看结论
col-look-back-new-task = 新立任务
col-verification-verified-on = 核查日期
col-verification-finding = 核查意见
col-attachment-name = 文件名
col-attachment-proves-kind = 佐证种类
col-attachment-proves-id = 佐证对象
col-attachment-sha256 = 指纹
col-attachment-bytes = 字节数
col-attachment-checked-by = 核查人

# 流转时另问的，与列名不同的 ask-

ask-opinion-merge-problem = 归并到
ask-opinion-duplicate-duplicate-of = 与哪条重复
ask-opinion-refer-handled-by = 承办单位
ask-opinion-transfer-handled-by = 接收机关
ask-opinion-transfer-reference-no = 移送文号
ask-problem-merge-merged-into = 合并到
ask-task-issue-issue-no = 下达文号或会议
ask-task-ask-extension-progress = 目前进展
ask-task-apply-signed-by = 部门负责人签字
ask-task-return-limit = 新时限
ask-task-refuse-limit = 新时限
ask-task-resume-limit = 新时限
ask-task-look-back-result = 回看结果
ask-extension-grant-limit = 准延至

# 选项 choice-

choice-target-leadership-team = 领导班子
choice-target-team-member = 班子成员
choice-target-department = 机关部室
choice-target-institution = 直属单位
choice-target-campaign = 活动本身
choice-target-work = 工作
choice-urgency-urgent = 急
choice-urgency-normal = 缓
choice-difficulty-easy = 易
choice-difficulty-hard = 难
choice-severity-general = 一般
choice-severity-serious = 较重
choice-severity-major = 严重
choice-source-opinions = 征求意见
choice-source-self-examination = 自查
choice-source-research = 调研
choice-source-superior = 上级点题
choice-purpose-problem = 问题整改
choice-purpose-rule = 制度完善
choice-task-kind-fix-at-once = 立行立改
choice-task-kind-by-limit = 限期整改
choice-task-kind-step-by-step = 分步解决
choice-task-kind-long-term = 长期坚持
choice-level-ordinary = 普通
choice-level-major = 重大
choice-criterion-met = 已达到
choice-criterion-not-applicable = 不涉及
choice-result-passed = 通过
choice-result-failed = 未通过
choice-ladder-reminder = 临期提醒
choice-ladder-notice = 催办通知书
choice-ladder-circular = 通报
choice-department-kind-leadership = 领导班子
choice-department-kind-office-department = 机关部室
choice-department-kind-institution = 直属单位
choice-department-kind-lower-union = 下级工会
choice-rank-county-level = 县级以上
choice-rank-section-level = 科级以上
choice-rank-general = 一般干部
choice-body-steering-group = 领导小组
choice-body-campaign-office = 活动办
choice-meeting-body-party-group = 党组（扩大）会议
choice-meeting-body-steering-group = 领导小组会议
choice-meeting-body-office = 活动办会议
choice-answer-way-in-person = 当面
choice-answer-way-telephone = 电话
choice-answer-way-letter = 书面
choice-answer-way-publication = 公布
choice-door-hand = 手工录入
choice-door-file = 文件导入
choice-reread-reread = 已重新核读
choice-reread-sampled = 抽查核对

# 关联：从两头看 role-、role-…-back

role-distilled = 归并到
role-distilled-back = 来自意见
role-claimed-by = 认领人
role-claimed-by-back = 认领的问题
role-holds = 任职
role-holds-back = 任职人
role-prior-problem = 后案
role-prior-problem-back = 前案
role-prior-task = 后案
role-prior-task-back = 前案
role-supports = 配合部门
role-supports-back = 配合的任务
role-discussed-at = 研究会议
role-discussed-at-back = 研究的问题
