# 流转的条件，一条一句

refusal-filled = 请先填写{ $field }。
refusal-nothing-points-here = 还有记录用到它，不能作废。
refusal-steps-finished = 还有环节未完成。
refusal-deliverables-delivered = 还有应有成果未完成。
refusal-cards-balance = 份数不符：发放≥收回，收回＝有效＋无效。
refusal-target-filled = 请先填写意见对象。
refusal-openers-named = 开箱须两人在场，请补填开箱人。
refusal-checked-by-another = 请换人核对，或重新核读后注明。
refusal-category-filled = 请先填写类别。
refusal-problem-takes-opinions = 该问题已了结，不能再归并意见。
refusal-referred-in-time = 登记已超过两个工作日，转办将注明。
refusal-original-stands = 请选另一条意见，且它本身不是重复件。
refusal-giver-known = 没有登记提出人，以公布代替反馈。
refusal-source-linked = 请先关联意见，或注明问题来源。
refusal-claimed = 还无人认领，请先认领。
refusal-leader-claims = 认领人须是领导，并由本人决定。
refusal-merges-into-another = 请选另一个未了结的问题。
refusal-no-tasks = 已立整改任务，不能合并。
refusal-review-ahead = 复查日期须在决定日期之后。
refusal-review-due = 复查日期还没到。
refusal-limit-given = 请填写时限；长期坚持的填复查日期。
refusal-has-limit = 没有时限，无须延期。
refusal-owner-is-not-lead = 责任人不能是分管领导，请另定。
refusal-steps-dated = 分步解决须有两步以上，末步即时限。
refusal-purpose-stands = 请先关联已确认的问题，或定为制度完善。
refusal-limit-not-before-issue = 时限早于下达日期，请改时限。
refusal-urging-due = 既未临期也未逾期，暂不催办。
refusal-working-day = 今天不是工作日，请工作日再办。
refusal-no-open-extension = 有延期申请未决，请先办结。
refusal-fixed-at-once = 只有立行立改可直接办结。
refusal-long-term = 只有长期坚持可定为阶段完成。
refusal-has-evidence = 没有佐证材料，请先附上。
refusal-milestones-done = 还有步骤未完成。
refusal-evidence-checked = 还有佐证材料未核。
refusal-second-verifier = 重大任务须两人核查，请补第二核查人。
refusal-new-limit-ahead = 新时限不能早于决定日期。
refusal-three-persons = 申请、核查、批准须是三个人。
refusal-same-day = 只能当天撤销。
refusal-task-under-way = 任务不在整改中，不能改动。
refusal-not-the-asker = 申请人不能自己审批，请换人。
refusal-later-than-limit = 准延日期须晚于现时限。
refusal-late-needs-group = 申请已迟，须领导小组批准。
refusal-head-signs = 签字人须是分管部门的负责人。
refusal-problem-still-open = 所属问题已有结论，不能撤销。
refusal-tasks-settled = 还有任务未了结。
refusal-unsolvable-has-steps = 暂难解决的也须定责任人和分步时限。
refusal-steps-remain = 分步解决至少留两步，末步即时限。
refusal-whole-open = 所属阶段或环节已完成，请先重新打开。

# 谁来决定

refusal-decider-missing = 请填写决定人，须为{ $capacities }。
refusal-not-in-capacity = 此事须由{ $capacities }决定。
refusal-decider-unknown = 名册里没有这个决定人。
refusal-meeting-unknown = 没有登记这次会议，请先登记。
refusal-before-meeting = 决定日期{ $day }早于会议日期{ $held }。
refusal-relaxed-duties = { $number } 按放宽的职责分离办理，已注明。

# 填写的内容

refusal-missing = 此项必填。
refusal-not-asked = 这里不需要填 { $name }。
refusal-not-a-count = 请填整数，不小于0。
refusal-not-a-flag = 请填是或否。
refusal-not-a-choice = 没有“{ $value }”这一项，可选：{ $choices }。
refusal-one-line-only = 只能填一行，请去掉换行。
refusal-not-text = 请填文字。
refusal-too-long = 共{ $has }字，最多{ $most }字，请删减。
refusal-control-characters = 含有不可见的控制字符，请删去。
refusal-not-a-day = “{ $value }”不是日期。
refusal-not-a-reference = 请选一个{ $kind }。
refusal-refers-to-nothing = 找不到这个{ $kind }。
refusal-refers-to-void = { $kind } { $number } 已作废，请另选。
