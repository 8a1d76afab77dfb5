# 流转的条件，一条一句

refusal-three-persons = 申请、核查、批准须是三个人。
refusal-late-needs-group = 申请已迟，须领导小组批准。
refusal-again-needs-group = 已延期{ $count }次，再延须领导小组批准。

# 谁来决定

refusal-decider-missing = 请填写决定人（{ $capacities }{ $n ->
    [0] {""}
    [5] ，现为{ $people }等
   *[other] ，现为{ $people }
}）。
refusal-not-in-capacity = 身份不符，可决定的是：{ $capacities }{ $n ->
    [0] {""}
    [5] （现为{ $people }等）
   *[other] （现为{ $people }）
}。
refusal-decider-without-department = { $staff } { $person }的“部门”空着，不能代表{ $department }：请先在人员 { $staff } 填上“部门”，或由{ $department }的人来办。
refusal-decider-of-other-department = { $staff } { $person }是{ $own }的，{ $task } 的分管部门是{ $department }：请由{ $department }的人来办；部门录错的，改 { $staff } 的“部门”，或写明理由改 { $task } 的“分管部门”。
refusal-own-task-needs-meeting = 他是本项的分管领导，不能一人代表领导小组决定，请写明会议。
refusal-decider-unknown = 名册里没有这个决定人。
refusal-meeting-not-held = { $number } 还没有举行（排在{ $held }），不能作为决定的依据；举行后请先办“{ $act }”。
refusal-meeting-decided = { $number } 是在这次会上定的，不能改成别的形式的活动。
refusal-nothing-done = 数量为 0 就是没有完成，不用登记。
refusal-told-by-talks = “{ $requirement }”由谈心记录算出：请登记活动⟪（add activity --type 谈心谈话 --people 两人）⟫，或免。
refusal-exempt-did-nothing = 免的没有数量。
refusal-fulfilled-unsaid = 请写明是完成还是免⟪（--fulfilled done，或 --fulfilled exempt --grounds 理由）⟫。
refusal-counted-in-days = “{ $requirement }”按日计，请填“天数”⟪（--days 0.5、半天、1.5天）⟫。
refusal-counted-in-pieces = “{ $requirement }”不按日计，请填“数量”⟪（--amount）⟫。
refusal-today-taken = 没有写日期，记为今天（{ $day }）；不是这一天的请改，或撤销⟪（undo）⟫重录。
refusal-first-day-unsaid = 写了“至”的，也要写从哪一天起⟪（--done-on）⟫。
refusal-how-long-unsaid = { $day }做了多久没有写：请填“天数”，半天或1天⟪（--days 半天）⟫；做了几天的写“至”哪一天，天数按工作日算出。
refusal-no-working-day = { $from }至{ $to }没有工作日（双休日、法定假日），算不出天数：休息日做的请写明“天数”⟪（--days 1.5）⟫，日期写错的请改。
refusal-span-of-days-only = “{ $requirement }”不按日计，只写一天，不写“至”。
refusal-paper-should-say = 每份应写到：{ $parts }。
refusal-personal-problem-or-none = 有个人问题的录在问题里（清单选“个人”，写明是谁），账上自己计；这里只记查过没有的：在“凭据或理由”里写明没有。
refusal-own-problem-or-none = 请写明是哪个问题⟪（--problem 问-001）⟫；查过没有的，在“凭据或理由”里写明没有。
refusal-not-of-own-field = { $number } 不在{ $people }分管的领域：他没有认领，也不是他提出的，不涉及他分管的部门。可写的有：{ $serving }。
refusal-not-of-own-field-none = { $number } 不在{ $people }分管的领域：他没有认领，也不是他提出的，不涉及他分管的部门。先由他认领⟪（do { $number } claim）⟫，或写明没有。
refusal-records-left-out = { $n } 条落实因此不再计入：{ $records }；要算的请核对职级、政治面貌、支部和到岗、离岗的日期。
refusal-attended-in-these-days = { $people }那几天还参加了 { $number }：同一天只算一次，最多一天。
refusal-more-than-asked = “{ $requirement }”每人只要求 { $amount }，写着 { $found }。
refusal-not-asked-of = “{ $requirement }”不要求{ $people }（按 { $day } 的职级、政治面貌、支部和在岗）：请去掉（“除”后面写名字）；花名册错的先改人员。
refusal-not-there-then = 那一天{ $people }不在岗（到岗、离岗日期见人员），请改日期或去掉。
refusal-exempt-already = { $people }已经免了（{ $number }），不用再记。
refusal-is-exempt = { $people }已免（{ $number }）：又完成了的，先作废 { $number }，或从中去掉。
refusal-met-already = { $people }已经完成（{ $number }），不能再免；录错的先作废 { $number }，或从中去掉。
refusal-done-already = { $people }已记过（{ $number }），合起来超过要求的 { $amount }：请去掉，或改 { $number }。
refusal-done-that-day = { $people }在这些日子里已记过（{ $number }），一天只记一次：请改日期，或改 { $number } 的起止。
refusal-lasts-no-time = 历时不能是 0；不清楚的留空。
refusal-lasts-less-than-its-days = 从第一天到最后一天有 { $days } 个工作日，历时写的是{ $lasts }天，只计{ $lasts }天：要按各天计的，历时空着。
refusal-lasts-beyond-its-days = 从第一天到最后一天只有 { $days } 天，历时不能更长；几天的请写明“至”哪一天。
refusal-only-of-life-meeting = 只有{ $form }才记这一项。
refusal-talk-takes-no-more = 谈心谈话只记谁、与谁、哪一天，不记谈了什么。
refusal-talk-of-one = 谈心至少两个人，请把与谁谈的也写上。
refusal-talks-after-meeting = “{ $requirement }”有 { $n } 对{ $planned ->
    [yes] 到会议召开时
   *[no] 因此
}不再算谈过{ $late ->
    [0] （班子成员和分管按 { $day } 算）
   *[other] ：{ $talks } 在会（{ $day }）后
}；补谈的写明补哪一次，会期录错的改会期。
refusal-planned-talks-after-meeting = “{ $requirement }”另有 { $n } 次已排的谈心在会（{ $day }）后：{ $talks }，不再算已排；请改到会前，补谈的写明补哪一次。
refusal-records-after-meeting = “{ $requirement }”有 { $n } 条落实{ $planned ->
    [yes] 到会议召开时
   *[no] 因此
}不再计入：{ $records } 在会（{ $day }）后；会前完成的改它的日期，会期录错的改会期。
refusal-fulfilled-after-meeting = 在 { $number }（{ $held }）以后，不算会前完成的；当时已经完成、现在才补录的，写明那天的日期。
refusal-fulfilled-behind-meeting = 在 { $number }（{ $held }）以后，算迟；会上已经查找、现在才补录的，写明会上那天的日期。
refusal-found-behind-meeting = “{ $requirement }”应在 { $number }（{ $held }）会上完成，这一条算迟；会上或会前已经查出、现在才补录的，写明查找日期（F2⟪，set … found_on={ $held }⟫）。
refusal-fulfilled-on-words = 凭据“{ $words }”没有写文号、日期、存放的材料名称，也没有附件：以后不好查，有文件的请附上（F7⟪，attach⟫）。
refusal-exempt-hardly-said = 免的理由只写了“{ $words }”：请写明因什么事不参加，以后有人要查。
refusal-branch-exempt-in-part = 这一项按支部计，支部里的人都免了才算免：“{ $branch }”还有 { $people } 没有免，现在仍算未达到。整个支部免的，人员写支部名称；只是本人不参加的，在活动里写明缺席原因。
refusal-paper-without-file = 这一项要的是材料，还没有附件，也没有写凭据：请附上（F7⟪，attach⟫）⟪；没有附的用 list fulfilments --without attachments 查⟫。
refusal-span-overlaps = 与{ $other }（{ $from } 至 { $to }）重叠。
refusal-day-after-campaign = { $day } 在活动结束（{ $end }）以后：日期写错的请改，活动延期的先调整题-01 的起止。
refusal-asks-nothing = 要求至少是 1：不要求的不必写。
refusal-step-not-begun = “{ $name }”（{ $number }）还没有开始，已有它的工作：确已开始的，先开始这一环节（F4⟪，do { $number } start⟫）。
refusal-meets-too-early = { $day } 早于“{ $requirement }”所在环节开始的 { $from }：不作它之前要完成的那一次会。确是这一次的，先调整那个环节的起止（F4⟪，do … move⟫）。
refusal-talk-after-meeting = 在 { $number }（{ $held }）以后，不算会前的谈心；是补谈的写明补哪一次⟪（--makes-up { $number }）⟫。
refusal-fills-no-pair-alone = 没有填上“{ $requirement }”的任何一对：到场的不足两人。
refusal-fills-no-pair-none-asked = 没有填上“{ $requirement }”的任何一对：{ $others }都不是它要求的人。
refusal-fills-no-pair-left = 没有填上“{ $requirement }”的任何一对：{ $person }{ $left }已离岗，到 { $day } 不再要求与其谈心。
refusal-fills-no-pair-not-led = 没有填上“{ $requirement }”的任何一对：{ $own }不分管{ $others }所在的部门。
refusal-makes-up-itself = 补学要补的是原来那一次；{ $number } 是这一次自己，或者也是补的。
refusal-makes-up-nothing = 这一种类的活动没有“补”：补学补的是同一种类的学习，补谈补的是民主生活会前没有谈的；请去掉 { $number }。
refusal-talk-makes-up-a-meeting = { $number } 不是民主生活会：谈心补的是会前该谈没有谈的，请填那次民主生活会；不是补谈的不填。
refusal-made-up-before = { $number }（{ $day }）是补它的，不能在它（{ $held }）以前：先改 { $number } 的日期，或去掉“补”⟪（set { $number } makes_up=）⟫。
refusal-makes-up-before = 补学不能早于 { $number }；请核对日期。
refusal-makes-up-another-type = { $number } 不是这一种类的活动，不能由它补。
refusal-day-not-come = { $planned }晚于{ $day }，还没有到；日期有变的，请写明是哪一天。
refusal-says-otherwise = 只有{ $wanted }的可以这样办。
refusal-activity-decides-nothing = { $number } 没有写明议事机构，不能作决定；是会议的，请先填上它的议事机构。
refusal-meeting-unknown = 没有登记这次会议，请先登记。
refusal-before-meeting = 决定日期{ $day }早于会议日期{ $held }。
refusal-met-before-it-was-asked = 会议在{ $held }，早于要它议定的事（{ $asked }），不可能议定；请填议定它的那次会议。
refusal-met-before-entry = 会议在{ $held }，{ $number } 是{ $made }才录入的，请核对是不是这次会议。
refusal-dated-by-meeting = 决定日期取会议召开日 { $day }；另有日期的，请写明决定日期。
refusal-relaxed-duties = { $number } 按放宽的职责分离办理，已注明。
refusal-outside-list = { $number } 不在此列的条件内。
refusal-made-aside = Ctrl-G Enter 打开它。
refusal-not-from-state = 现为{ $state }，不能{ $verb }。
refusal-another-decides = 应由{ $who }办，不能与{ $by }的并办。
refusal-asked-otherwise = 要填的内容不同，请另办。

# 填写的内容

refusal-missing = 此项必填。
refusal-count-unread = “{ $rule }”不是一条记数规则：写成“词:名称、名称@phase”（活动还可限定写到什么：“activity:党组会~传达、学习@step”），词是 { $words } 之一；不按台账记数的，留空。
refusal-count-of-nothing = 没有叫“{ $name }”的{ $kind }。
refusal-count-of-nothing-known = 没有叫“{ $name }”的{ $kind }，有的是：{ $known }。
refusal-count-not-chosen = 没有“{ $name }”这一项，可写：{ $known }。
refusal-count-span-unknown = “@{ $span }”不能写：只计所在阶段的写 @phase，只计所在环节的写 @step。
refusal-count-undated = 这种记数不分日期，写“{ $bare }”即可；能写 @phase、@step 的有 { $words }。
refusal-count-spanless = 这里不挂在环节上，后面不写 @phase、@step，写“{ $bare }”即可。
refusal-count-leaves-name = { $numbers } 按“{ $name }”记数或要求，作废后按它再记不到：要改的，改那里的记数（F2⟪，set⟫）。
refusal-count-names-no-more = 现在没有归口或名称是“{ $name }”的种类了，{ $numbers } 还按它记数：请改它的记数（F2⟪，counted_by=…⟫）。
refusal-attested-late = 不是录入的人当天更正的，要写明依据的纸面和一同核对的另一人⟪（--paper …，--second …）⟫。
refusal-not-asked = 这里不需要填 { $name }。
refusal-not-a-time = “{ $found }”不是时刻，请写如 9:30、9点半、下午3点。
refusal-not-half-days = “{ $found }”不是天数，请写如 1、0.5、半天、一天半。
refusal-not-a-decimal = 请填数字，不小于0，小数至多{ $places }位。
refusal-too-fine = “{ $found }”的小数多于{ $places }位。
refusal-not-a-count = 请填整数，不小于0。
refusal-too-large = 最多{ $most }，请改小。
refusal-not-a-flag = 请填是或否。
refusal-not-a-choice = 没有“{ $found }”这一项，可选：{ $allowed }。
refusal-one-line-only = 只能填一行，请去掉换行。
refusal-not-text = 请填文字。
refusal-too-long = 共{ $has }字，最多{ $most }字，请删减。
refusal-control-characters = 含有不可见的控制字符，请删去。
refusal-not-a-day = “{ $found }”不是日期，可写 10-20、10月中旬、+15工作日。
refusal-not-one-exact-day = “{ $found }”不是一天的日期，可写 10-20、10月20日、2009-10-20、昨天。
refusal-not-a-bound = “{ $found }”不是日期，可写 10-20、10月中旬、10月底。
refusal-day-unread = “{ $found }”里的“{ $part }”没有看懂，请去掉或改写。
refusal-not-one-day = “{ $found }”不是一天，请写到日，如 10-20。
refusal-limit-loose = “{ $part }”留有余地，请去掉，写明最迟哪一天。
refusal-limit-no-day = “{ $part }”没有写明哪一天，请写最迟哪一天，如 今天、3个工作日内。
refusal-limit-no-end = “{ $part }”没有截止日：整改类型选长期坚持，并填复查日期。
refusal-limit-festival = “{ $part }”不是确定的一天，请写月日，如 9月30日前。
refusal-limit-short-year = “{ $part }”请写四位年份，如 2009年。
refusal-limit-stretch = “{ $found }”是一段时间，请写最迟哪一天（末日 { $last }）。
refusal-other-day = { $day } 与“{ $part }”不是同一天，请核对。
refusal-limit-after = “{ $part }”只说从何时起，没有截止日，请写最迟哪一天。
refusal-limit-ambiguous = “{ $found }”有两种理解，请写明是 { $before } 还是 { $last }。
refusal-other-weekday = { $day } 是{ $weekday }，不是{ $said }，请核对。
refusal-no-limit-to-count-from = 没有同一个现时限可以起算“{ $found }”，请写到日。
refusal-not-a-reference = 请选一个{ $kind }。
refusal-refers-to-nothing = 找不到这个{ $kind }。
refusal-refers-to-void = { $kind } { $number } 已作废，请另选。
refusal-refers-elsewhere = { $kind } { $number } 属于另一个主题活动（{ $campaign }），不能这样连在一起，请另选。
refusal-made-in-its-campaign = 按所属记入{ $campaign }，不是{ $other }。
refusal-not-of-named-campaign = 它属于{ $campaign }，不属于指定的{ $other }；请改指那个主题活动，或不指定。

# 批次与意见

refusal-returned-is-not-the-sum = 收回{ $returned }≠有效{ $valid }＋无效{ $invalid }，请核对。
refusal-more-returned-than-sent = 收回{ $returned }份，多于发放{ $sent }份。
refusal-more-entered-than-returned = 已录{ $entered }份，多于收回{ $returned }份。
refusal-fewer-entered-than-valid = 已录{ $entered }份，少于有效{ $valid }份。
refusal-more-entered-than-sent = 已录{ $entered }份，发放不能改成{ $sent }份。
refusal-no-criterion-unmet = 退回要写明五条里哪一条未达到⟪（如 --goal-reached not_met）⟫；材料不实、不全的，写明它说明不了的那一条，缘由写在说明里。
refusal-nothing-since-return = { $day }退回以后没有报过进展，也没有后来附上的附件、办完的步骤：先报进展，写明补了什么⟪（do { $number } progress --done …）⟫，再申请。
refusal-whole-is-checked = “{ $whole }”{ $state }，{ $record } 计在它里面，不再改动、作废；确有错的，先对 { $number } 作误录更正（F4⟪，或 do { $number } misrecorded --note …；隔日的或代人录的，加 --by … --paper … --second …⟫）退回核对前，改好再核对。
refusal-batch-is-checked = “{ $batch }”已核对份数，不再收件；确有漏录，先对 { $number } 作误录更正⟪（do { $number } misrecorded --note …；隔日的或代人录的，加 --by … --paper … --second …）⟫，退回核对。
refusal-cards-over-sent = “{ $batch }”发放{ $sent }份，已录{ $entered }份，不能再录；发放数不对的，先改 { $number } 的发放。
refusal-cards-over-returned = “{ $batch }”收回{ $returned }份，这是第{ $entered }份。
refusal-opened-alone = 开箱须两人，不能是同一人。
refusal-opened-already = 同一天、同两个人开这只箱已记过（{ $number }，取出 { $papers } 份）：重复的不用再记，真的又开了一次的写明“同日又一次”⟪（--again 1）⟫。
refusal-received-before-batch = { $day }早于{ $batch }（{ $number }）开始的{ $bound }：请改收到日期，或改批次的日期、换批次。
refusal-received-after-close = { $day }晚于{ $batch }（{ $number }）停止收集的{ $bound }：请改收到日期，或另立批次。
refusal-batch-begins-behind = { $number } 是{ $day }收到的，批次不能晚于它才开始：请核对日期。
refusal-no-box = “{ $batch }”不是意见箱，没有开箱。
refusal-opened-before-box = “{ $batch }”{ $since }才启用，{ $day }还不能开箱；日期写错的请改，启用得早的先改 { $number } 的启用日期⟪：set { $number } opened_on=…⟫
refusal-opened-after-close = “{ $batch }”（{ $number }）{ $bound }已停止收集，{ $day }没有开箱：请改开箱日期。
refusal-box-behind-opening = { $day }已开过箱（{ $number }），意见箱不能在那以后才启用：请改启用日期，或先改那次开箱。
refusal-box-is-closed = “{ $batch }”已停止收集，不再开箱；确要补开，先对 { $number } 撤回停止收集（F4⟪，或 do { $number } misrecorded⟫）。
refusal-has-left-his-work = { $person }{ $left }已离岗，不能再分给工作：请换人。
refusal-has-left-since = { $person }{ $left }已离岗，这一项还在名下：请换人。
refusal-is-dissolved = { $person }{ $left }已撤并，不能再分给工作、安排人员：请换部门。
refusal-dissolves-with-people = { $number } 还有{ $n }人（{ $numbers }）：撤并以前，请先改他们的部门⟪（set { $first } department=…）⟫，离岗的填离岗日期。
refusal-dissolves-with-tasks = { $number } 还主办{ $n }项没有办结的任务（{ $numbers }）：撤并以前，请先改主办部门⟪（set { $first } department=… --reason …）⟫。
refusal-dissolves-supporting = { $number } 还配合{ $n }项没有办结的任务：{ $numbers }。请改配合部门⟪（set { $first } supports=…）⟫。
refusal-decider-has-left = { $person }{ $left }已离岗，{ $day }不能由其办理，请换人。
refusal-called-not-there = 没有计入 { $people }（{ $n } 人）：{ $day }不在岗（未到岗或已离岗）。
refusal-leaves-led = { $person }离岗，分管的还有{ $n }项：{ $numbers }。请由会议调整分工，交给接任的领导⟪（do { $whom } reassign --leader …）⟫。
refusal-leaves-headed = { $person }离岗，还是{ $n }个部门的负责人：{ $numbers }。请改负责人⟪（set { $first } head=…）⟫。
refusal-leaves-owned = { $person }离岗，负责办的还有{ $n }项：{ $numbers }。请改责任人、起草人⟪（set { $first } …）⟫。
refusal-leaves-planned = { $person }离岗，离岗日期以后计划的活动少不了本人的还有{ $n }次：{ $numbers }。请换人，或者改期、取消⟪（set { $first } …）⟫。
refusal-leaves-posts = { $person }离岗，还任{ $n }个岗位：{ $numbers }。请换任职人⟪（set { $first } holders=…）⟫。
refusal-leaves-claimed = { $person }离岗，认领的问题还有{ $n }个没有办结：{ $numbers }。请接任的领导认领⟪（do { $first } claim --leader …）⟫。
refusal-opener-has-left = { $person }{ $left }已离岗，{ $day }不能开箱，请换人。
refusal-opener-without-post = { $person }（{ $number }）不在领导小组和活动办，不能开箱；请换他们中的人，或先给他任职（组织里 Ctrl-K）。
refusal-not-of-nature = { $nature }没有这一项，只用于{ $right }；请去掉，或改渠道。
refusal-papers-differ = “{ $batch }”各次开箱取出{ $papers }份，已录{ $entered }份，对不上；请核对开箱记录和录入。
refusal-box-without-batch = 意见箱的意见须归入开箱批次。
refusal-openers-missing = { $batch } 须填两名开箱人。
refusal-same-person-checks = 请换人核对；本人重新核读的，在重新核读里注明。
refusal-problem-takes-no-opinions = { $number } { $state }，不再归并意见。
refusal-referred-late = 转办期限{ $last }已过，将注明。
refusal-has-duplicates = { $number } 已标为与本条重复，不能再改标。
refusal-own-duplicate = 不能与自己重复，请另选一条。
refusal-original-handed-on = 原件 { $number } 已移送，与它重复的一并封存；移送退回的，先对 { $number } 改处置；本条标错重复的，作误录更正⟪（do { $record } misrecorded --note …；隔日的或代人录的，加 --by … --paper … --second …）⟫。
refusal-original-is-duplicate = { $number } 本身是重复件，请选原件。
refusal-giver-unknown = 没有登记提出人，以公布代替反馈。
refusal-quoted-elsewhere = 移送的原话在别处还写着（{ $numbers }，共 { $n } 条），那里不隐去：要改的请改（F2），流水里仍留着。
refusal-said-elsewhere = 内容相近的意见仍显示原文（{ $numbers }，共 { $n } 条）：同属这条线索的，标为重复即一并隐去，或者一并移送。
refusal-opinions-back = 原归并的意见退回“已核对”，共 { $n } 条（{ $numbers }）：请另行归并、答复或转办。
refusal-opens-to-all = { $number } 原来只有少数人能看，这样改人人都能看到，也会列入清单、印出来：确要公开，请写明理由⟪（--reason）⟫。
refusal-opened-to-all = { $number } 从此人人都能看到，也会列入清单、印出来；改错了的请撤销。
refusal-batch-meeting-not-held = 批次“{ $batch }”的会（{ $meeting } { $name }）还没有开：日期是 { $day }，开过的请办“登记举行”，没有开的请改批次的活动。

# 问题

refusal-source-missing = 来源是征求意见的，请先关联意见；不是的，改写来源。
refusal-about-needs-personal = 写了所属干部的是个人问题，所入清单请选“个人问题”，或清空所属干部。
refusal-unclaimed = 还无人认领，请先认领。
refusal-no-leader = { $person }不是县级以上领导，也不在领导小组，不能分管。
refusal-no-duties = 没有可交出的分工：没有分管的部门，也没有未结的任务。
refusal-duties-passed = 已转交 { $departments } 个部门、{ $tasks } 项未结任务。
refusal-duties-stay = 现在就由{ $person }分管。
refusal-leader-owns-task = { $number } 的责任人就是{ $person }，请先换责任人。
refusal-lead-decided = { $number } 的分管领导按 { $day } 调整分工的决定（{ $paper }），只能再由决定改：F4 调整分工⟪，do { $number } reassign⟫；决定录错的，办误录。
refusal-lead-has-tasks = { $number } 的分管领导名下有已下达未结的任务 { $n } 项（{ $first } 等），只能由决定改：F4 调整分工⟪，do { $number } reassign⟫，任务一起过去。
refusal-task-led-along = { $number } 还没有下达，分管领导随部门改了。
refusal-already-claimed = { $person }已经认领。
refusal-claims-in-person = 认领须由{ $person }本人决定。
refusal-not-a-leader = { $person }不是领导，不能认领。
refusal-merges-across-persons = { $number } 与它不都是同一人的个人问题：个人问题只能并入同一人的，公开的问题也不能并入个人问题。
refusal-merges-into-itself = 不能合并到自己，请另选问题。
refusal-target-ended = { $number } { $state }，请另选问题。
refusal-has-tasks = 已有{ $count }项任务，不能合并：{ $first }
refusal-tasks-open = 还有{ $count }项任务未了结：{ $first }
refusal-day-not-ahead = { $day }须在决定日期之后。
refusal-told-already = 已填{ $stands }；有误的，写明原因修改或误录更正。
refusal-review-not-ahead = 复查日期{ $day }须在决定日期之后。
refusal-review-not-due = 复查日期{ $day }还没到。

# 时限、延期、催办

refusal-limit-counted-from-issue = 时限“{ $wording }”自下达之日起算，为 { $limit }。
refusal-limit-not-ahead = 时限{ $limit }早于{ $day }，请改时限。
refusal-wording-reads-otherwise = 原文“{ $wording }”是 { $reads }，与时限 { $limit } 不一致，请改其中一处。
refusal-limit-unread = “{ $wording }”读不出日子：“{ $column }”空着。定了日子的，另填（F2⟪，{ $word }=10月1日⟫）。
refusal-limit-unread-unlit = “{ $wording }”读不出日子：没有{ $column }，不亮灯，不算临期、逾期。定了日子的，另填“{ $column }”（F2⟪，{ $word }=10月1日⟫）。
refusal-limit-unread-proposed = “{ $wording }”读不出日子：{ $column }仍是拟的 { $day }。定了日子的，另填“{ $column }”（F2⟪，{ $word }=10月1日⟫）。
refusal-limit-stays = 现时限{ $limit }更晚，仍按现时限。
refusal-return-is-no-extension = 退回最多定到{ $last }，或仍按现时限{ $limit }；再长请申请延期。
refusal-return-is-no-extension-undated = 退回最多定到{ $last }；再长请申请延期。
refusal-limit-outside-campaign = 时限{ $limit }不在活动期内（至{ $end }）。
refusal-not-later-than-limit = { $wanted }须晚于现时限{ $limit }。
refusal-extension-past-campaign = { $wanted }超出活动期（至{ $end }），不能准延。
refusal-extension-pending = 延期申请 { $number } 未决，请先处理。
refusal-not-due-yet = 既未临期也未逾期，暂不催办，{ $day }起可发临期提醒。
refusal-never-due = 没有时限，不催办。
refusal-step-not-due = 今天没有该办的一步：{ $day }起{ $step }。
refusal-step-taken = 按现在的时限已办过{ $step }（{ $number }），不重复；{ $day }起{ $next }。
refusal-step-taken-last = 按现在的时限已办过{ $step }（{ $number }），不重复。
refusal-ladder-ended = 各步都已办过，没有下一步；可再发临期提醒。
refusal-notice-before-expiry = 还未逾期，{ $day }起方可发催办通知书。
refusal-circular-needs-leader = 通报须由领导决定。
refusal-circular-too-early = 催办通知书发出{ $days }个工作日后仍未办结的，{ $day }起方可通报。
refusal-circular-without-notice = 没有按现在的时限发过催办通知书，不能通报。
refusal-group-too-early = 通报{ $days }个工作日后仍未办结的，{ $day }起方可提请领导小组会。
refusal-circular-though-heard = 催办通知书发出后，{ $day }{ $how ->
    [extension] 申请过延期，写明了理由
    [difficulties] 说明过进展和困难
   *[progress] 报过进展
}（{ $number }）：通报照此写明，不写“未说明原因”。
refusal-group-without-circular = 没有按现在的时限通报过，不能提请领导小组会。
refusal-day-off = { $day }不是工作日，请工作日再办。
refusal-unchanged-that-day = { $day }已记过本周无变化（{ $number }），一天一次；录错的先取回那一条。
refusal-urged-that-day = { $day }已催办过：{ $number }

# 任务与销号

refusal-note-missing = 请填写{ $field }。
refusal-lead-changes-along = 分管领导随分管部门由 { $from } 改为 { $to }。
refusal-lead-comes-along = 分管领导随分管部门填为 { $to }。
refusal-owner-is-lead = 责任人不能是分管领导，请另定。
refusal-steps-too-few = 分步解决须有两步以上，现有{ $count }步。
refusal-last-step-not-on-limit = 末步{ $last }与时限{ $limit }不一致。
refusal-problem-missing = 请填写问题，或把任务性质定为制度完善。
refusal-problem-takes-no-tasks = { $number } { $state }，不能立任务。
refusal-problem-taken-up = { $number } 由长期坚持转回整改中，原定复查日{ $review }不再有效。
refusal-unsolvable-needs-steps = { $number } 暂难解决，须先立分步解决任务。
refusal-other-kind-of-task = 只有{ $wanted }的任务可以这样办。
refusal-fixed-at-once-is-finished = 立行立改的任务由责任人{ $act }，不另申请。
refusal-task-not-under-way = { $number } { $state }，现在不能办。
refusal-problem-decided = { $number } { $state }，不能继续整改。
refusal-evidence-missing = 没有佐证材料，请先附上。
refusal-file-of-another = { $file } 不是 { $number } 的佐证，请核对编号。
refusal-evidence-unchecked = 还有{ $count }件佐证未核：{ $first }
refusal-milestones-undone = 还有{ $count }个步骤未完成：{ $first }
refusal-second-verifier-missing = 重大任务须两人核查，请补第二核查人。
refusal-second-verifier-unfit = { $person }是任务方或同一人，请另定核查人。
refusal-asker-decides = 申请人不能自己审批，请换人。
refusal-own-task-looked-back = { $person }是本项的核查人、责任人、分管领导或分管部门的人，不能回头看，请由活动办的另一人来办。
refusal-looked-back-that-day = { $day } 已回头看过（{ $number }），一天一次；录错的先把它作废。
refusal-verifies-own-department = { $staff } { $person }和 { $task } 的分管部门同是{ $department }，不能核查、核验：请换别的部门的人；部门录错的，改 { $staff } 的“部门”。
refusal-verifies-own-application = { $staff } { $person }是 { $task } 的申请人，不能自己核查、核验：请换任务以外的人。
refusal-verifies-own-task = { $staff } { $person }是 { $task } 的责任人，不能自己核查、核验：请换任务以外的人。
refusal-verifies-what-he-leads = { $staff } { $person }分管或分管过 { $task }，不能核查、核验：请换任务以外的人。
refusal-signer-of-other-department = { $person }不是分管部门的人，不能签字：请由分管部门的人签；部门空着或录错的，先改{ $person }的“部门”。
refusal-signer-heads-nothing = { $person }不是部门负责人，须由部门正职或副职签字。
refusal-signs-own-application = 申请人不能自己签字，请换负责人签。
refusal-not-the-same-day = 决定（{ $day }）只能在作出决定的当天撤回；现在请办误录更正，文字有误的办更正。
refusal-not-the-decider = 只能由原决定人撤回：这一步是{ $who }（{ $number }）决定的。
refusal-not-the-deciding-body = 只能由原决定的会议撤回：这一步是{ $who }（{ $number }）定的，请填它或同一会议此后的一次。
refusal-decider-not-kept = 这一步没有记下决定人，不能撤回决定；录错的用误录更正。
refusal-nothing-to-revoke = { $number } 最近一步不是对它本身的决定，无可撤回。
refusal-nothing-misrecorded = { $number } 没有办过哪一步，无误录可更正；新录的作废，修改的改回。
refusal-clerk-not-of-office = 经办须是录入人本人或活动办的人。
refusal-second-is-the-same = 办公室第二人须是另一个人。
refusal-second-not-of-office = 办公室第二人须是活动办的人。
refusal-revoke-one-by-one = 不是同一次决定，请逐项撤回。
refusal-together-gone-on = 这一步是 { $numbers } 一次办的，{ $number } 此后已“{ $act }”，不能一并取回；请先取回 { $number } 的这一步。
refusal-comes-back-to = { $back } 会重新用到 { $other }，它此后已“{ $act }”（{ $who }，{ $day }），现为{ $state }：请先把 { $number } { $way }，再办这一项。
refusal-comes-back-to-gone = { $back } 会重新用到 { $other }，它现为{ $state }，不能再用；请另办。
refusal-others-stay = 同一次办理的 { $numbers } 不动。
refusal-made-goes-void = 这一步另立的 { $numbers } 一并作废。
refusal-revoked-together = 同一次办理，已一并恢复：{ $numbers }

# 阶段、环节与引用

refusal-steps-unfinished = 还有{ $count }个环节未完成：{ $first }
refusal-deliverables-undelivered = 还有{ $count }项成果未完成：{ $first }
refusal-delivered-short = { $number } 账上{ $figure }，少{ $missing }，按说明勾选；一直标“未足”。
refusal-delivery-short = 账上{ $figure }，还差{ $missing }：先补录；确已完成的，在说明里写明原因⟪（do { $number } deliver --note …）⟫。
refusal-delivery-short-within = 账上{ $figure }，还差{ $missing }，只计“{ $whole }”（{ $of }）期间的：先补录；在那以外办的，先开始 { $of } 或调整起止；确已完成的，在说明里写明原因⟪（do { $number } deliver --note …）⟫。
refusal-delivery-short-about = 账上{ $figure }，还差{ $missing }，只计“{ $whole }”（{ $of }）期间写到“{ $about }”（有一个即可）的：先补录，办过没有写到的，在议题或成果里写明（F2⟪，set 活-… topic=…⟫）；在那以外办的，先开始 { $of } 或调整起止；确已完成的，在说明里写明原因⟪（do { $number } deliver --note …）⟫。
refusal-delivery-short-of-people = 账上{ $figure }，还差{ $missing }：先补录，可免的免（键 0 可查⟪，add fulfilment --fulfilled exempt …⟫）；确要勾选的，在说明里写明原因⟪（do { $number } deliver --note …）⟫。
refusal-delivery-unproved = 这一项账上没有记录可证明：先附文件（F7⟪，attach { $number } FILE⟫），或填“会议”，或在说明里写明文号、公开地点⟪（--meeting …，--note …）⟫。
refusal-delivered-fell-short = “{ $name }”（{ $number }）已勾选，账上现为{ $figure }，也没有说明：先补录，或取消勾选后写明原因再勾选。
refusal-finished-short = “{ $name }”（{ $number }）未足：账上{ $figure }。{ $note }
refusal-phase-not-begun = “{ $phase }”自 { $from } 起，还没有开始，不能先完成：确已提前开始的，先开始这一阶段⟪（do { $number } start）⟫；起止改了的，先调整起止⟪（do { $number } move …）⟫。
refusal-delivered-early = “{ $phase }”拟自 { $from } 起，这一项在此以前完成。
refusal-earlier-short = “{ $name }”（{ $number }）虽已勾选，账上只有{ $figure }，还没有办齐。
refusal-hearsay = “{ $words }”证明不了什么：写明文号、哪次会议、哪一天或存在哪里，或附文件（F7）。
refusal-delivered-on-words = { $number } 只有一句说明，没有文件，也没有写文号、会议、日期：以后不好查，有文件的请附上（F7⟪，attach { $number } FILE⟫）。
refusal-earlier-undelivered = 须在“{ $name }”完成以后：先办 { $number }。
refusal-later-delivered = “{ $name }”（{ $later }）须在它以后，却已勾选：先取消勾选 { $later }。
refusal-comes-before = “{ $name }”（{ $number }）写着须在它以后：先改 { $number } 的“先要完成”（F2⟪，set { $number } comes_after=…⟫）。
refusal-comes-after-unknown = 没有叫“{ $name }”的应有成果：写成果的名称或编号，几项用顿号隔开，编号见“应有成果”清单。
refusal-comes-after-unknown-near = 没有叫“{ $name }”的应有成果，相近的有：{ $near }。
refusal-comes-after-itself = 不能写它自己。
refusal-comes-after-circle = “{ $name }”又须在它以后（经“{ $by }”），先后成了一圈：先改那一项的“先要完成”。
refusal-comes-after-later-phase = “{ $name }”（{ $number }）属后面的“{ $phase }”，先要它完成，这一项就办不成：请写本阶段或以前的。
refusal-comes-after-later-step = “{ $name }”（{ $number }）属后面的环节“{ $step }”：它没有完成以前，这一项不能勾选。
refusal-comes-after-open = 它已勾选，“{ $name }”（{ $number }）还没有：先办 { $number }，或先取消勾选。
refusal-proof-of-tick = “{ $name }”（{ $number }）只凭它勾选，不能作废：先另附一份，或先取消勾选 { $number }⟪（do { $number } take_back --note …）⟫。
refusal-note-says-nothing = “{ $found }”等于没有写，请写明内容。
refusal-begins-early = “{ $name }”应自 { $from } 起，提前开始。
refusal-begins-along = { $others } 因此转为进行中。
refusal-put-back-along = { $others } 因此退回未开始。
refusal-stays-begun = { $others } 仍为进行中：其中还有已办的。
refusal-ledger-unread = 账上的数现在读不出来，请再试。
refusal-counted-outside = { $record } 不计入“{ $name }”（{ $number }）：那里只计 { $from } 至 { $to } 的；日期写错了的请改，期限确实变了的按决定调整（F4）。
refusal-counted-unspoken = { $record } 没有写议题，不计入“{ $name }”（{ $number }）：那里只计写到“{ $about }”（有一个即可）的，办过的请在议题里写明（F2⟪，set { $record } topic=…⟫）。
refusal-counted-otherwise = { $record } 的议题没有写到“{ $about }”，不计入“{ $name }”（{ $number }）：就是这一次的，请在议题里写明（F2⟪，set { $record } topic=…⟫）。
refusal-asks-for-all = “{ $name }”（{ $number }）要求全部学习内容，随之改为至少 { $amount } 项。
refusal-published-elsewhere = “{ $name }”（{ $number }）要求在{ $places }也公布，说明里没有写到：公布过的请撤回（F4）重勾、写明，没有的请补上。
refusal-counted-late = “{ $name }”（{ $number }）应于 { $due } 完成，这一次是 { $day }，迟 { $days } 个工作日。
refusal-planned-late = “{ $name }”（{ $number }）应于 { $due } 完成，{ $record } 排在 { $day }，要迟 { $days } 个工作日。
refusal-nobody-there = { $number } 应到的都写了缺席，也没有外来的人：实到为0，不计入应有成果；有人到的请改（F2⟪，set { $number } people=…⟫）。
refusal-planned-late-people = “{ $name }”（{ $number }）应于 { $due } 前达到，{ $record } 排在 { $day }，要迟 { $days } 个工作日；排到的人里还有 { $n } 人没有达到。
refusal-planned-late-branches = “{ $name }”（{ $number }）应于 { $due } 前达到，{ $record } 排在 { $day }，要迟 { $days } 个工作日；还有 { $n } 个支部没有达到。
refusal-branch-few = { $number } { $branch } { $all }人中到{ $here }人，不到一半，“{ $requirement }”照计为达到；该补课的请补（“补”一栏）。
refusal-no-medium = “{ $words }”不是媒体：写报纸、刊物、网站、电视台、栏目的名称。
refusal-finished-unmet = 已了结，但“{ $name }”（{ $number }）只达到 { $figure }：没有达到的仍列在未完成名单。
refusal-held-unmet-there = 会已开，“{ $name }”（{ $number }）只达到 { $figure }：会上已经查找的请补录，写明会上那天的日期；会后才查找的算迟。
refusal-held-unmet = 会已开，但会前应做的“{ $name }”（{ $number }）只达到 { $figure }：会后做的不算，确已做了的请补录。
refusal-earlier-open = 前面的“{ $name }”（{ $number }）{ $state }，没有完成：确已完成的，请一并办理“完成”（F4⟪，do { $number } finish⟫）。
refusal-counted-unsaid = { $number } 计入的有 { $n } 项还有该写没写的（{ $records }）：逐项打开看缺什么，要补的按 F2⟪，用 set⟫。
refusal-left-unsaid = { $number } 没有写{ $fields }：要补的按 F2⟪，用 set⟫。
refusal-ticked-late = “{ $name }”（{ $number }）应于 { $due } 前完成，勾销迟 { $days } 个工作日；早已办成的，取消勾选，按办成那天（决定日期⟪，--on⟫）再勾。
refusal-fell-short = “{ $name }”（{ $number }）已勾选，账上现为{ $figure }：标为未足。
refusal-whole-finished = “{ $whole }”已完成，请先重新打开。
refusal-campaign-in-work = 这是当前主题活动，不能作废。
refusal-pointed-at = { $kind } { $number } 用到它，不能作废：先改掉 { $number } 里的这一项⟪（set { $number } …）⟫，或先作废 { $number }⟪（void { $number } --reason …）⟫。
refusal-decision-rests-here = { $number } 的决定或办理以 { $record } 为依据，不能作废。
refusal-decided-before-meeting = { $number } 的决定在{ $day }，会议日期不能更晚。
refusal-asked-after-meeting = 会上议定的 { $number } 是{ $day }申请的，会议日期不能更早。
refusal-body-cannot-decide = { $number } 的决定不是这个机构能作的，不能这样改。

# 新建与更正

refusal-made-by-acts-only = { $kind }由流转生成，不能直接新建。
refusal-no-seats = 名额至少为1。
refusal-deputy-does-not-head = 副职不主持工作；确需副职代为决定的，请在活动设置“副职可代”里写明。
refusal-seats-taken = 名额不够：{ $post }只有{ $seats }席，已有{ $count }人任职：{ $holders }。
refusal-seats-overfull = { $post }只有{ $seats }席，这样就有{ $count }人：{ $holders }。
refusal-no-such-column = 没有“{ $column }”这一栏。
refusal-ruled-column = 此项由程序填写，不能手改。
refusal-outside-campaign = { $day }不在活动期内，请核对。
refusal-in-the-future = { $day }还没到，请改日期。
refusal-before-the-campaign = { $day }在活动开始（{ $first }）之前，不算在内；请改日期。
refusal-paper-is-there = 第{ $paper }号已登记为 { $card }，一张纸只登一份：意见请补录到 { $card }（录入意见时“份”填 { $card }⟪，命令行加 --card { $card }⟫）
refusal-paper-is-there-empty = 第{ $paper }号已登记为 { $card }，无意见，一张纸只登一份：登记错了的先把 { $card } 作废，再重新登记
refusal-card-is-empty = { $card } 是空白件，不能再录意见。
refusal-opinion-says-none = “{ $found }”不是一条意见：这份没有意见，录入时按 F4 记为无意见⟪，命令行用 add card --empty 1⟫。
refusal-card-says-otherwise = 与 { $card } 登记的不一致，请核对。
refusal-target-not-said = 写了“{ $field }”，须一并写明“对象”。
refusal-target-says-otherwise = “对象”写的是{ $target }，不能又写“{ $field }”；请改其中一项。
refusal-target-needs-person = 写明是哪一位班子成员；不针对某一位的，对象写领导班子。
refusal-batch-of-other-channel = 批次{ $batch }属于渠道{ $channel }，“渠道”写的却是{ $found }；请改其中一项。
refusal-batch-holds-other-channel = 随这个批次进来的已有 { $n } 件写着别的渠道（{ $number } 写的是{ $found }），批次不能改为{ $channel }：渠道不改，属于{ $channel }的另立一个批次；是那几件录错的，先把它们（意见连同份）作废，改好批次再重录。
refusal-target-of-other-kind = { $number } { $name }是{ $kind }，“对象”写的却是{ $target }；请改其中一项，部门录错类别的先改它的“部门类别”。
refusal-misread-not-found = 原文里没有这几个字，请照原文填。
refusal-nothing-corrected = 改后与原文相同，无须勘误。
refusal-ties-two-words = “{ $found }”写了两次，注的不一样，请只留一个。
refusal-ties-except-with-word = “{ $found }”是除去的，不能加注；缺席的请在应到里写，名后加括号。
refusal-ties-not-among = 前面写的里没有“{ $found }”，没有可除去的。
refusal-tie-takes-no-word = 这里只写名称，不能加注“{ $found }”。
refusal-ties-group-of-nobody = “{ $found }”里现在没有人，请去掉或写明是谁。
refusal-ties-name-nobody = “{ $found }”里一个也不剩，请写明是哪些。
refusal-ends-before-it-begins = 结束日期{ $to }早于开始日期{ $from }。
refusal-text-needs-erratum = 意见原文不能改，错字请用勘误。
refusal-written-once = 此项录入后不能再改：刚录的撤销⟪（undo）⟫，录错的作废⟪（void … --reason …）⟫再录一条；意见原文的错字用勘误（Ctrl-E⟪，add erratum⟫）。
refusal-record-ended = { $number } { $state }，不能再改。
refusal-quoted-needs-reason = { $number } 的“{ $column }”照录文件原文，改动须写明理由⟪（--reason …）⟫；改后注明不是原文。
refusal-taken-needs-reason = { $number } 的“{ $column }”是建活动时照文件录的，改动须写明理由⟪（--reason …）⟫；改后注明。
refusal-reason-needed = { $number } { $state }，更正须写明理由⟪（--reason …）⟫。
refusal-only-by-extension = 已下达的时限只能申请延期。
refusal-review-by-decision = 长期坚持任务的复查日期替代时限，下达后只由决定改动：阶段完成（填新的复查日期）后继续推进，或暂缓后恢复（顺延暂停的工作日）；录错的请把那一步办误录更正。
refusal-pause-review-by-decision = 暂缓的复查日期由暂缓的决定确定：请恢复后重新暂缓；录错的请把暂缓办误录更正。
refusal-kept-review-by-decision = 问题的复查日期由转长期坚持的决定确定：到期复查后重新决定；录错的请把那一步办误录更正。
refusal-long-term-has-no-limit = 长期坚持的任务没有时限，无须延期；它的复查日期由阶段完成、暂缓和恢复的决定改动。
refusal-fixed-since-issue = 任务已下达，此项不能再改。
refusal-level-not-lowered = 已下达的重大任务不能降为普通。
refusal-under-verification = 正在核查审签，此项暂不能改。
refusal-task-takes-no-steps = { $number } { $state }，步骤不能再动。
refusal-step-after-limit = 步骤{ $due }晚于任务时限{ $limit }。
refusal-step-before-issue = 步骤{ $due }早于任务下达之日{ $issued }。
refusal-steps-before-issue = { $count ->
    [1] 步骤{ $number }的日期{ $due }早于{ $day }，请先改步骤日期。
   *[other] 有{ $count }个步骤的日期早于{ $day }，最早的是{ $number }（{ $due }），请先改步骤日期。
}
refusal-step-not-ahead = 步骤{ $due }早于决定日期{ $day }。
refusal-step-before-others = 末步{ $due }早于其他步骤{ $other }。
refusal-no-steps-to-date = 这项任务没有步骤，不用填末步日期。
refusal-all-steps-done = 这项任务的步骤都已完成，日期不变，不用填末步日期。

# 流转本身、佐证、关联

refusal-no-such-record = 找不到这条记录。
refusal-no-such-transition = { $number } { $state }，不能{ $verb }{ $count ->
    [0] 。
    [1] ；请先“{ $first }”。
   *[other] ；请先办其中一项：{ $first }。
}
refusal-decided-in-future = 决定日期{ $day }晚于今天（{ $today }）。
refusal-before-it-could-be = 决定日期{ $day }早于前一步（{ $first }）。
refusal-takes-no-evidence = { $number } { $state }，不能再附材料。
refusal-evidence-known = 同一文件已附过：{ $number }
refusal-file-is-empty = “{ $name }”是空文件，请换一个。
refusal-tied-already = 已经关联，无须再办。
refusal-not-tied = 两者没有关联，无须取消。
refusal-tied-by-acts-only = 这种关联由流转生成，不能手工增减。

# 认不出的写法

refusal-unknown-name = 没有找到{ $kind }“{ $found }”，请核对，或写编号。
refusal-unknown-name-near = 没有找到{ $kind }“{ $found }”，相近的有：{ $names }。
refusal-unknown-name-of-few = 没有找到{ $kind }“{ $found }”，可用的有：{ $names }。
refusal-ambiguous-name = “{ $found }”不止一个，请写编号：{ $candidates }
refusal-ambiguous-name-more = “{ $found }”不止一个，请写编号：{ $candidates }等，共{ $total }个。
refusal-not-a-number = “{ $found }”不是整数，请填0以上的数。
refusal-lag-from-one = “{ $found }”：滞后至少几天，请填1以上的整数。
refusal-not-yes-or-no = “{ $found }”不明，请填是或否。
refusal-unknown-campaign = 没有“{ $found }”这个主题活动。
refusal-impossible-day = 没有“{ $found }”这一天，请核对。
refusal-day-out-of-range = “{ $found }”太早或太晚，请核对年份。
refusal-file-too-large = 文件太大，最多{ $megabytes }MB。
refusal-file-empty = 这是空文件，请换一个。
refusal-file-differs = 附件 { $number } 的内容与登记的不一致，没有给出。请用 duban verify 核对。
refusal-template-differs = { $number } 所存的模板与建账时读入的不一致，没有给出。请用 duban verify 核对。

# 撤销与重做

refusal-nothing-to-undo = 没有可撤销的操作。
refusal-nothing-to-redo = 没有可重做的操作。
refusal-decided-not-undone = 已作决定的不能直接撤销：决定人当天用撤回决定，录错的用误录更正（F4）⟪：{ $command }⟫
refusal-acted-not-undone = { $number } 的“{ $act }”是{ $day }办的，隔日不能直接撤销：请把 { $number } { $way }（F4）。
refusal-acted-not-undone-reversible = { $number } 的“{ $act }”是{ $day }办的，隔日不能直接撤销：请对 { $number } 办“{ $back }”，录错的用误录更正（F4）。
refusal-corrected-not-undone = { $number } 的“{ $act }”是{ $day }写明理由更正的，隔日不能直接撤销：请用修改（F2）写明理由改回。
refusal-anothers-not-undone = { $number } 的“{ $act }”是{ $typist }录的，不能替他撤销：请把 { $number } { $way }。
refusal-anothers-not-undone-reversible = { $number } 的“{ $act }”是{ $typist }录的，不能替他撤销：请对 { $number } 办“{ $back }”，录错的用误录更正（F4）。
refusal-redone-too-late = 隔日的或别人撤销的不能直接重做，请重新办理：{ $command }
refusal-taking-back-not-undone = 撤回和更正本身不能撤销：要恢复撤去的那一步，请对 { $number } 重新办理“{ $act }”（{ $day }）。
refusal-look-not-undone = 查看过封存的内容，这件事不能撤销。
refusal-look-needs-reason = 查看封存的内容须写明理由⟪（--reason）⟫。
refusal-seal-for-office-only = 内容已封存，只有活动办可以查看。
refusal-nothing-sealed = { $number } 不是意见，没有封存的提出人。
refusal-made-is-used = 撤回这一步，{ $used } 就要作废，而{ $kind } { $first } 用着它（“{ $act }”，{ $who }，{ $day }）：请先把 { $number } { $way }，再办这一项。
refusal-made-is-used-reversible = 撤回这一步，{ $used } 就要作废，而{ $kind } { $first } 用着它（“{ $act }”，{ $who }，{ $day }）：请先对 { $number } 办“{ $back }”，录错的用误录更正，再办这一项。
refusal-made-is-used-plainly = 撤回这一步，{ $used } 就要作废，而{ $kind } { $first } 用着它，不能撤回。
refusal-changed-since = { $number } 此后已“{ $act }”（{ $who }，{ $day }），不能越过它撤回：请先把 { $number } { $way }，再办这一项。
refusal-changed-since-reversible = { $number } 此后已“{ $act }”（{ $who }，{ $day }），不能越过它撤回：请先对 { $number } 办“{ $back }”，录错的用误录更正，再办这一项。
way-revoke = 的这一步撤回决定（限当天）或误录更正
way-misrecorded = 的这一步误录更正
way-void = 作废
way-amend = 的这处修改改回
way-unlink = 的关联恢复原样
refusal-cannot-be-void = 这类记录不能作废，无法撤销新建。
refusal-namesakes = 有 { $n } 位同名，用 ↓ 指明哪一位，再按 Enter。
reasons-missing = 缺 { $fields }
reasons-between = ；
refusal-no-such-file = 没有这个文件：{ $path }
refusal-void-oneself = 这是正在使用本账的人，不能作废。
refusal-giver-stays = { $number } 的提出人已登记，或这条已作废，不能改。
refusal-request-again = 同一请求已于 { $day } 办过（流水 { $seq }），这次什么也没有写。
refusal-draft-unkept = 所填留不下草稿；再按一次退出，就不留了。
refusal-request-taken-back = 所办的其后已于 { $day } 收回（流水 { $seq }），现在不作数；列出的是现在的状态。
refusal-request-partly-taken-back = 所办的其中一部分其后已于 { $day } 收回（流水 { $seq }）；列出的是现在的状态。
refusal-request-made-void = 所立的其后已作废。
refusal-request-differs = 这一请求已于 { $day } 办过（流水 { $seq }{ $made ->
    [0] {""}
   *[other] ，{ $number }
}），内容与这次不同；确属另一件事的，换一个名称（屏幕上再按一次 Ctrl-S）。
refusal-request-unnamed = 请求的名称不能为空，最长 { $most } 个字。
refusal-sample-not-named = 抽查核对须在说明中写明抽看了哪几条。
refusal-kinds-mixed = “{ $found }”里有不同种类的编号，一次只能办一种。
refusal-distils-opinions-only = “{ $found }”里有不是意见的编号：提炼问题只收意见（意-…）。
sample-note = 抽查 { $n } 条，共 { $all } 条：{ $numbers }
refusal-said-already = 这一格已有这一句（{ $number }）。
refusal-no-phrases-there = 没有“{ $found }”这一格，或者它没有常用语；格写作 task.goal（种类.栏），办理时填的写作 task.pass.note（种类.办法.栏）。
refusal-no-phrases-there-but = 没有“{ $found }”这一格，或者它没有常用语；相近的有：{ $near }。
refusal-phrase-of-few = 这里写的只有少数人可看，不能存为常用语。
refusal-no-such-view = { $kind }没有名叫“{ $name }”的视图；有：{ $names }。
refusal-no-view-at-all = { $kind }还没有视图“{ $name }”，一个也没有存过⟪（view save）⟫。
refusal-view-unreadable = 视图“{ $name }”读不出来了，请另存一个。
refusal-view-name-taken = 已有视图“{ $name }”。
refusal-view-text-twice = 视图“{ $name }”已查找“{ $word }”，一次只能查找一处文字：⟪不写 --text，或⟫改用没有查找的视图。
refusal-view-without-name = 视图要有名称。
refusal-view-name-hidden = 视图的名称里有看不见的字符（制表符、换行、方向控制符一类）。
refusal-view-name-long = 视图的名称不超过{ $most }字。
refusal-view-of-figure = 这里列的是一个数所指的那几条，不是筛选得出的，存不成视图：请先按 Esc，再用 F5 筛选。
refusal-view-lacks-column = 没有“{ $found }”这一栏了，未显示。
refusal-view-lacks-filter = 没有“{ $found }”这一项了，没有照它筛选。
refusal-view-lacks-state = 没有“{ $found }”这个状态了，没有照它筛选。
refusal-view-lacks-order = 不能再按“{ $found }”排序，照平常的次序。
refusal-view-lacks-value = “{ $field }”里的“{ $found }”已经没有或作废，仍照它筛选。
refusal-view-lacks-left = “{ $field }”里的“{ $found }”已于 { $day } 离开，仍照它筛选。
refusal-view-lacks-queue = 没有“{ $found }”这项待办了，没有照它筛选。
refusal-view-lacks-whom-left = 只列等“{ $found }”的，此人已于 { $day } 离开。
refusal-view-lacks-whom = 原来只列等“{ $found }”的，此人已经没有或作废，没有等他的事。
refusal-no-such-list-column = { $kind }的清单没有“{ $found }”这一栏；有：{ $columns }。
refusal-column-width = 栏宽写 { $least } 到 { $most } 的数，不是“{ $found }”。
refusal-name-taken = 已有“{ $found }”（{ $number }），请换一个名称。
refusal-number-taken = “{ $found }”已是{ $number } { $name }的，请核对。
refusal-twin = 同部门已有{ $found }（{ $number }）：是同一人，请改那一条；是另一人，请给两人都填工号。
refusal-namesake = 同部门另有{ $found }（{ $number }，工号 { $staff_no }），请核对是不是同一人。
refusal-same-name = 账上有相同姓名的{ $others }，请核对是不是同一人
refusal-same-name-more = 账上有相同姓名的{ $others }等{ $n }人，请核对是不是同一人
refusal-near-name = 账上有相近的{ $others }，请核对是不是同一人
refusal-near-name-more = 账上有相近的{ $others }等{ $n }人，请核对是不是同一人
refusal-name-code = 姓名“{ $found }”是字的编码，不是字
refusal-name-misread = 姓名“{ $found }”在转换编码时变了样
refusal-name-nobody = “{ $found }”不像人名
refusal-name-several = 姓名“{ $found }”像是不止一人，请一人一条
refusal-name-part = “{ $found }”不像是全名
refusal-name-title = 姓名“{ $found }”里有职务或称呼
refusal-name-signs = 姓名“{ $found }”里有姓名不用的符号
refusal-telephone-day = “{ $found }”像是日期，不像电话号码
refusal-telephone-time = “{ $found }”像是时刻，不像电话号码
refusal-telephone-none = “{ $found }”里没有号码
refusal-telephone-several = “{ $found }”是{ $n }个号码
refusal-telephone-mobile = “{ $found }”不是手机号码（{ $n }位）
refusal-telephone-other = “{ $found }”不像电话号码
refusal-digits-lost = “{ $found }”是科学计数法，后面的数字已经丢了，请照原件填写。
refusal-import-no-such-line = { $option } 写的第 { $lines } 行，文件里没有；最后一行是第{ $last }行。
refusal-day-for-telephone = “{ $found }”是日期，不是电话号码。
refusal-number-for-name = “{ $found }”是编号的写法，不能作名称或工号：编号只认一条记录。
refusal-sheet-error = “{ $found }”是表格的出错标记，不是内容，请照原件填写。
refusal-like-another = 与{ $number }相同或只差标点，已照录；重复的请作废。
refusal-major-needs-group = 重大任务须领导小组开会批准，分管领导一人不能代批；请写明会议。
refusal-range-backwards = “{ $found }”要从小号写到大号，且为同一种记录。
refusal-range-open = “{ $found }”没有写到哪个编号为止，如 意6..意9。
refusal-range-how = 查无“{ $found }”；几个相连的写作 意6..意9，零散的写作 意6,意9。
refusal-nothing-named = “{ $found }”里没有可办的记录，请核对编号。
refusal-clock-behind = 电脑时间{ $now }早于最近流水{ $last }，请核对时钟。
refusal-clock-far-after = 电脑时间{ $now }距最近流水{ $last }已{ $days }天，请核对时钟。
refusal-clock-leapt = 打开窗口以来，电脑时间向前跳了{ $days }天，请核对时钟。
refusal-clock-leapt-back = 打开窗口以来，电脑时间向后退了{ $days }天，请核对时钟。
refusal-chosen-by-digit = 这一格按数字选。
refusal-nothing-to-list = 没有可列的记录
refusal-gathered-already = { $number } 已归在 { $by } 里，一条意见只归一处：要换的，先从 { $by } 里去掉它（F2）。
refusal-gathers-restricted = { $number } 只供活动办查阅，不写进摘要。
refusal-span-beyond = 超出{ $other }的起止（{ $from } 至 { $to }）：没有跟着移，要移的另作决定。
refusal-span-leaves-out = { $other }（{ $from } 至 { $to }）不在其中：没有跟着移，要移的另作决定。
refusal-span-by-decision = 起止由决定调整，写明决定人或会议和文件：F4 调整起止⟪（do { $number } move --to-on … --by … --note …）⟫。
refusal-span-stays = 起止没有变。
refusal-span-unsaid = 至少写开始日期或结束日期中的一个，没有写的照旧。
refusal-limit-goes-with-steps = 时限还是拟的，随步骤拟为 { $limit }：写明的、改过的才算定，最迟随下达定下。
refusal-reckoned-is-proposed = { $value } 由程序按轻重缓急、难易程度拟定（拟）：写明的、改过的才算定，最迟随下达定下。
refusal-proposed-limit-issued = 时限 { $limit } 是程序拟定的，没有人改过，随下达定下。
refusal-nothing-proposed = 没有拟定待定的。
refusal-proposed-by-decision = 拟定的起止由决定定下，写明决定人或会议和文件：F4 照拟定⟪（do { $number } adopt --by … --note …）⟫，要改日子的用调整起止⟪（move）⟫。
refusal-stands-in-summary = 摘要 { $number } 写有它的内容，请先把它从摘要里去掉，或作废摘要。
refusal-nothing-decided = 一项也没有选：数字选怎么定，0 不定
refusal-first-before-laying = { $record } 先要{ $act }（{ $who }⟪，do { $record } { $verb }⟫），再呈批
refusal-nothing-to-lay = 没有等领导、会议决定的事项
refusal-laid-already = { $numbers } 已印在{ $sheet }上，又印了一次；不要的一份作废即可。
refusal-made-anew = 另立了 { $number }，现为{ $state }，等待{ $act }。
refusal-made-anew-lacks = 另立了 { $number }，现为{ $state }：补齐{ $lacks }后{ $act }。
refusal-decided-before-laid = 决定的日期 { $day } 在{ $sheet }呈批（{ $laid }）以前，请核对会议和日期；录错的按 Ctrl-Z 撤销⟪（undo）⟫。
refusal-exempt-though-met = { $people }已经达到“{ $requirement }”，仍计为达到，不用免。
refusal-no-such-option = 没有“{ $found }”这一项，请按 ← → 选，或按首字、拼音首字母选。
refusal-opened-along = 其任务 { $numbers }（{ $n } 项）也随之人人能看到。
refusal-was-dissolved-by-then = { $name }{ $left }已撤并，请核对日期和部门。
refusal-claimed-beside = { $number } 原由{ $people }认领，仍是认领人，这次是再加一位；换人的，由原认领人那一次误录更正或撤回。
refusal-sheet-decided = 这张呈批单上的 { $number } 已有决定，呈批单不能作废。
refusal-decided-already = 呈批的那一步{ $became }，这张呈批单不再收它的决定；以后等决定的另行呈批⟪（lay）⟫。
refusal-sheet-done = 这张呈批单上的事项都已办过；以后等决定的另行呈批。
refusal-nothing-to-draw = 这些日子里没有已销号、没回头看过、也不在待看之列的任务，没有可抽的
refusal-sample-takes-all = 总共只有 { $n } 项，全部抽中
refusal-wanted-or-share = “抽几项”和“抽百分之几”只写一样
refusal-sample-of-none = 至少抽一项
refusal-looks-back-before-today = 看完期限在今天以前
refusal-too-many-to-print = 总体太多，抽查单印不下；请用销号起、销号止分开抽
refusal-waits-for-no-leader = 现在是{ $state }，不等领导、会议决定
refusal-row-how = “{ $found }”没有写清怎么定，写作 1..4=1 5=2
refusal-rows-moved = “{ $found }”：这次会议已录入过决定，议题单上的序号对不上了，请写编号（如 改38=1）
refusal-row-twice = 写了两次，只能作一个决定
refusal-no-such-row = 没有这一行：{ $found }
refusal-not-to-be-decided = 现在是{ $state }，没有可录的决定
refusal-no-paper = { $number } 还没有可出的文书
refusal-no-such-queue = 没有“{ $found }”这个待办；有：{ $queues }。
refusal-waits-never = { $kind }没有待办。
refusal-waits-elsewhere = { $kind }没有这个待办；它有：{ $queues }。
refusal-not-compared = { $kind }不比相近
refusal-unlike-itself = 同一条意见，不能说与自己不是一回事
