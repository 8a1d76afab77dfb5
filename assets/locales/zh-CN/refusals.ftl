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

refusal-decider-missing = 请填写决定人（{ $capacities }）。
refusal-not-in-capacity = 身份不符，可决定的是：{ $capacities }。
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

# 批次与意见

refusal-returned-is-not-the-sum = 收回{ $returned }≠有效{ $valid }＋无效{ $invalid }，请核对。
refusal-more-returned-than-sent = 收回{ $returned }份，多于发放{ $sent }份。
refusal-box-without-batch = 意见箱的意见须归入开箱批次。
refusal-openers-missing = { $batch } 须填两名不同的开箱人。
refusal-same-person-checks = 请换人核对，或重新核读后注明。
refusal-problem-takes-no-opinions = { $number } { $state }，不再归并意见。
refusal-referred-late = 转办期限{ $last }已过，将注明。
refusal-has-duplicates = { $number } 已标为与本条重复，不能再改标。
refusal-own-duplicate = 不能与自己重复，请另选一条。
refusal-original-is-duplicate = { $number } 本身是重复件，请选原件。
refusal-giver-unknown = 没有登记提出人，以公布代替反馈。

# 问题

refusal-source-missing = 请先关联意见，或注明问题来源。
refusal-unclaimed = 还无人认领，请先认领。
refusal-already-claimed = { $person }已经认领。
refusal-claims-in-person = 认领须由{ $person }本人决定。
refusal-not-a-leader = { $person }不是领导，不能认领。
refusal-merges-into-itself = 不能合并到自己，请另选问题。
refusal-target-ended = { $number } { $state }，请另选问题。
refusal-has-tasks = 已有{ $count }项任务，不能合并：{ $first }
refusal-tasks-open = 还有{ $count }项任务未了结：{ $first }
refusal-review-not-ahead = 复查日期{ $day }须在决定日期之后。
refusal-review-not-due = 复查日期{ $day }还没到。

# 时限、延期、催办

refusal-limit-passed = 时限{ $limit }已过，请定新时限。
refusal-limit-not-ahead = 时限{ $limit }早于{ $day }，请改时限。
refusal-limit-outside-campaign = 时限{ $limit }超出活动期（至{ $end }）。
refusal-not-later-than-limit = { $wanted }须晚于现时限{ $limit }。
refusal-extension-past-campaign = { $wanted }超出活动期（至{ $end }），不能准延。
refusal-extension-pending = 延期申请 { $number } 未决，请先处理。
refusal-not-due-yet = 既未临期也未逾期，暂不催办。
refusal-notice-before-expiry = 还未逾期，不能发催办通知书。
refusal-circular-needs-leader = 通报须由领导决定。
refusal-circular-too-early = 催办通知书发出满{ $days }个工作日方可通报。
refusal-day-off = { $day }不是工作日，请工作日再办。

# 任务与销号

refusal-note-missing = 请填写说明。
refusal-owner-is-lead = 责任人不能是分管领导，请另定。
refusal-steps-too-few = 分步解决须有两步以上，现有{ $count }步。
refusal-last-step-not-on-limit = 末步{ $last }与时限{ $limit }不一致。
refusal-problem-missing = 请关联问题，或定为制度完善。
refusal-problem-takes-no-tasks = { $number } { $state }，不能立任务。
refusal-unsolvable-needs-steps = { $number } 暂难解决，须先立分步解决任务。
refusal-other-kind-of-task = 只有{ $wanted }的任务可以这样办。
refusal-task-not-under-way = { $number } { $state }，现在不能办。
refusal-problem-decided = { $number } { $state }，不能再撤销。
refusal-evidence-missing = 没有佐证材料，请先附上。
refusal-evidence-unchecked = 还有{ $count }件佐证未核：{ $first }
refusal-milestones-undone = 还有{ $count }个步骤未完成：{ $first }
refusal-second-verifier-missing = 重大任务须两人核查，请补第二核查人。
refusal-second-verifier-unfit = { $person }是任务方或同一人，请另定核查人。
refusal-asker-decides = 申请人不能自己审批，请换人。
refusal-signer-of-other-department = { $person }不是分管部门的人，不能签字。
refusal-signs-own-application = 申请人不能自己签字，请换负责人签。
refusal-not-the-same-day = 只能当天撤销。

# 阶段、环节与引用

refusal-steps-unfinished = 还有{ $count }个环节未完成：{ $first }
refusal-deliverables-undelivered = 还有{ $count }项成果未完成：{ $first }
refusal-whole-finished = “{ $whole }”已完成，请先重新打开。
refusal-campaign-in-work = 这是当前活动，不能作废。
refusal-pointed-at = { $number } 等{ $count }处在用，不能作废。
