# 屏幕上的话

# 页签

tab-overview = 总览
tab-phases = 阶段
tab-opinions = 意见
tab-problems = 问题
tab-tasks = 整改
tab-rules = 制度
tab-activities = 活动
tab-surveys = 测评
tab-organisation = 组织
rehearsal = 演练
screen-too-small = 窗口太小，至少要 40×10。

# 空页面

empty-overview = 总览在这里。按 3 看意见，按 5 看整改台账。
empty-phases = 各阶段的进度在这里。
empty-surveys = 满意度测评记在这里，本版尚未开放。
empty-organisation = 部门、人员和岗位在这里。

# 列表

list-empty = 这里还没有记录，按 F3 新建第一个。
list-none-found = 没有符合条件的记录，按 Esc 取消条件，F5 另选条件。
list-finding = 查找“{ $word }”
list-view = 视图“{ $name }”
list-view-left = 视图“{ $name }”（已变动）
list-columns-beyond = ←{ $before }栏 →{ $behind }栏
list-marked = 已标 { $n }
list-marked-aside = 已标 { $n }（{ $aside } 条不在此列）
list-count = { $n } 条
list-count-of = { $n }，共 { $total } 条
names-of-many = { $names }（共 { $n }）
numbers-and-more = { $numbers } 等 { $n } 项
count-over = { $n }万+
filter-all = 全部

# 页面

page-giver = 提出人
page-more = 列出 { $shown } 条，共 { $total } 条，按 Enter 接着列
page-marked = 列表已标 { $n }
page-evidence = 佐证材料
page-history = 办理经过
page-decided = { $who } { $day } 定
page-entered = { $who } 录
page-limit-left = { $day }（剩 { $working } 工作日，{ $days } 天）
page-limit-late = { $day }（逾期 { $days } 天，{ $working } 工作日）
page-limit-past = { $day }（已过 { $days } 天，{ $working } 工作日）
page-runs-out = （顺延至 { $next } 到期）
page-clock-stands = ，{ $day } 申请销号起停表
giver-sealed = 实名（封存）
giver-none = 匿名
giver-name = 提出人（封存）
giver-unit = 单位（封存）
giver-contact = 联系（封存）
command-make = 登记{ $kind }
command-amend = 修改{ $kind }
command-entry = 录入意见
command-take-in = 录入意见
command-distil = 提炼问题
command-decide = 批办
command-decide-all = 批办各项
command-unseal = 查看提出人
command-introduce = 登记账号所属人员
command-import-roster = 读入名册
command-import-opinions = 读入意见
command-link = 关联{ $role }
command-unlink = 取消{ $role }
command-undo = 撤销
command-redo = 重做

# 表单

form-make = 新建{ $kind }
form-make-series = 新建{ $kind }：已录{ $made }个，上一个 { $last }
form-amend = 修改 { $title }
form-distil = 归并 { $n } 条意见（{ $title }），提炼为问题
form-attach = { $title } 附证据
form-decide = 批办 { $title }
decide-note = 意见
decide-reason = 不同意的理由
notice-decided = 已录 { $n } 项决定。
form-seat = { $title } 任职、离任
form-seating = 办法
form-seating-takes = 任职
form-seating-leaves = 离任
form-filter = 筛选{ $kind }
form-path = 文件
form-export = 写成表格文件：{ $title }
form-export-to = 写到
form-encoding = 编码
form-import = 导入：Enter 先看结果，还不写入
form-import-looked = 导入{ $title }：再按 Enter 写入，PgDn 往下看
form-import-faulty = 有错的行要先改好：什么也没有写入，PgDn 往下看
form-import-columns = 导入：栏名不够读，↑ 到各栏，←→ 定它作哪一项
form-import-columns-hint = ↑ 到各栏，按数字或 ←→ 定它作哪一项，0 不录；定好随即重看。
form-import-as-last = 同上次
form-import-chosen = 指定
form-import-of = 文件内容
form-import-makes = 没有的新建
form-import-clears = 空格也照录
form-import-leave-out = 不录的行
form-import-same = 同一人的行
form-import-new = 另一人另一条
form-import-field = “{ $field }”
form-import-make-hint = 账上没有的名称确要新建：↑ 到“没有的新建”按 1，再按 Ctrl-S。
form-kept = 草稿 { $at }
form-waiting = 暂存 { $n } 字  Ctrl-R 放入  Ctrl-X 丢弃
form-reason = 更正理由
form-theirs = 别人刚改为：{ $text }（Ctrl-D 换成这个，不换就用您的）
form-as-last = 同上一份
form-as-like = 套用
page-refused-last = 上次审批退回 { $day }：{ $why }
page-returned-last = 上次退回 { $day }（{ $number }）：{ $n ->
    [0] { $why }
   *[other] 未达到：{ $unmet }；{ $why }
}
page-found = { $own }　核查：{ $found }
page-led-before = { $own }（原为{ $earlier }）
form-said-before = 申请人：{ $said }
form-ticked = 已核
form-ticks = { $all }件，已核 { $ticked }
form-as-first = 同首份
form-new-day = 已改为今天
form-day-kept = 零点前所填，未改
form-of-person = 有所属干部
form-of-type = 随种类
form-counted = 按工作日算出，可改
form-today = 先填今天，可改
form-brought = 随分管部门
form-with-department = 随具体部门
form-with-batch = 随批次
form-from-problem = 随问题
form-of-meeting = 会议当日
form-in-person = 本人决定
form-proposed = 按轻重难易提议，可改
form-proposed-limit = 按轻重难易拟定；写明日子才算定
form-reference = F7参照，拼音或简拼
files-recent = 最近用过
files-above = 上一级
files-none = 这里没有这样的文件；Esc返回，或键入路径。
form-file = F7选文件，或键入路径
entry-heading = 录入 { $batch }  第 { $card } 份 第 { $place } 条  本次已录 { $cards } 份 { $opinions } 条
refused-save = 未保存 { $what }：{ $why }
refused-save-plain = 未保存：{ $why }
refused-card = 第 { $card } 份第 { $place } 条
refused-many = 所选 { $n } 项（一项也没有办）
refused-new = 新建{ $kind }
refused-key = Esc 去改
refused-key-rest = 再存一次只办其余 { $n } 项  Esc 去改
refused-key-asks = 按数字选，Esc 去改
refused-key-waiting = 已暂存 { $n } 字  Esc 去改
half-days = { $n }天
yes = 是
no = 否
first-run-heading = 第一次使用：三个问题，答完即可开始
first-run-path = 数据存放在 { $path }
first-run-no-secrets = 本程序不得处理涉密信息。
first-run-template = 活动方案
first-run-leave = 答完这三格就好；要离开按 Ctrl-Q。
first-run-organiser = 主办单位
first-run-unanswered = 三个问题都要回答。
first-run-person = 我的姓名

# 弹窗

offers-heading = 推进 { $title }
offers-none = 这一条没有下一步可办。
offers-many = { $kind }（已标 { $n }）{ $numbers }
offers-some = 可办 { $able }/{ $all }；{ $why }
offers-asking = { $act } { $title }
offers-barred = 所选 { $all } 条，有 { $n } 条不能办：
offers-go-on = 只办可办的 { $n } 条：{ $numbers }
offers-none-can = 没有一条可办。Esc 返回
palette-list-of = 去{ $kind }清单
catalogue-none = 没有这样的操作
picker-none = 没有找到，按 F3 新建。
phrases-heading = 常用语：{ $field }
phrases-none = 没有找到；F6 把这一格已录的存为常用语。
phrases-before = 录过
phrases-nothing-typed = 这一格还没有录字，没有可存的。
notice-phrase-kept = 已存为常用语 { $number }。
views-heading = 视图：{ $kind }
themes-heading = 配色：↑↓ 看样，Enter 用它
themes-none = 没有这样的配色；Esc 返回。
themes-own = 自己的
themes-faulty = 自己的，文件有错
notice-news = 督办已是新版 { $version }，按 Enter 看新版说明；以后从 Ctrl-P 看。
notice-theme-kept = 配色已换，写入 { $path }。
notice-theme-beaten = 配色写入了 { $path }；变量 { $variable }={ $found } 比它优先，下次打开仍是那一个。
notice-theme-here = 配色已换，只在这里，没有写入设置。
notice-theme-no-folder = 配色已换，只管这次：找不到放设置的文件夹（没有 HOME）。
notice-theme-faulty = 配色已换，只管这次：设置文件 { $path } 第 { $line } 行有错，先改好才能写入。
notice-theme-read-only = 配色已换，只管这次：设置文件 { $path } 是只读的。
notice-theme-not-kept = 配色已换，只管这次：写不了 { $path }（{ $what }）。
theme-of-auto = 随终端的底色
theme-of-dark = 深底
theme-of-light = 浅底
theme-of-contrast = 高对比
theme-of-plain = 不用颜色
views-none = 还没有这样的视图；F3 把现在的筛选、次序和栏目存为视图。
prompt-keep-view = 存为视图，名称
prompt-rename-view = 视图改名为
prompt-unseal = 查看的理由（记入日志）
columns-heading = 栏目：{ $kind }
columns-last = 至少显示一栏。
column-width = 宽{ $n }
column-stays = 固定
notice-view-kept = 已存为视图“{ $name }”。{ $days }
notice-view-replaced = 已换下原来的视图“{ $name }”。{ $days }
notice-view-renamed = 视图已改名为“{ $name }”。
notice-view-remove = 再按一次 F8，删去视图“{ $name }”。
notice-view-removed = 已删去视图“{ $name }”。
notice-view-lacks = 视图“{ $name }”：{ $lacks }
notice-view-most = 视图“{ $name }”在命令行只列前 { $most } 条，这里全列。
view-day-follows = { $field }“{ $said }”每天另算。
view-day-stays = { $field } { $said } 是写定的日子，不随日子变。
list-waiting-all = 待办
drafts-heading = 未录完的草稿（Enter 打开，Ctrl-X 丢弃）
palette-heading = 命令
help-heading = 这一页怎么用，有哪些键
prompt-find = 查找
prompt-go-to = 到编号（改42、意123）
prompt-go-to-made = 到编号（改42、意123；空着按 Enter 到刚录的 { $number }）

# 按键名

key-enter = Enter
key-esc = Esc
key-tab = Tab
key-space = 空格
key-backspace = 退格
key-delete = Del
key-insert = Ins
key-home = Home
key-end = End
key-page-up = PgUp
key-page-down = PgDn
scope-everywhere = 任何地方
scope-browse = 浏览时
scope-list = 列表与详情
scope-form = 表单
scope-popup = 弹窗
keymap-unreadable = 第 { $line } 行：读不懂（{ $found }）。
keymap-scope = 第 { $line } 行：没有“{ $found }”这个范围。
keymap-action = 第 { $line } 行：没有“{ $found }”这个动作。
keymap-place = 第 { $line } 行：“{ $found }”不能用在这个范围。
keymap-key = 第 { $line } 行：没有这个键（{ $found }）。
keymap-conflict = 第 { $line } 行：一个键有两个动作（{ $found }）。

# 提示

notice-made = { $number } 已登记。
notice-made-with-parts = { $number } 已登记，一并登记{ $n }行。
notice-empty-card = 第{ $card }份 无意见，已登记。
notice-empty-card-again = 已选好，再按 F4 登记这份无意见。
notice-amended = { $number } 已修改。
notice-distilled = { $n } 条意见已归并为 { $number }。
window = 督办 · { $unit }
window-plain = 督办
window-rehearsal = 督办 · { $unit }（演练）
notice-copied-number = 已复制编号 { $number }；再按一次复制整行
notice-copied-number-only = 已复制编号 { $number }（限查阅，只能复制编号）
notice-copied-row = 已复制 { $number } 这一行；再按一次复制各栏内容
notice-copied-whole = 已复制 { $number } 的各栏内容
notice-copied-field = 已复制这一格
notice-copied-typed = 已复制输入的字
notice-copy-empty = 这里没有字可复制
notice-copy-sealed = 提出人封存，不能复制
notice-copy-here-restricted = 限查阅的，不能复制
notice-copy-field-long = 这一格太长，复制不了
notice-copied-pane = 已复制本页
notice-copy-restricted = { $number } 限查阅，只能复制编号
notice-copy-long = { $number } 太长，复制不了，请用 duban show
notice-exporting = 正在写出 { $path }……
notice-exported = 已写出{ $n }条：{ $path }
notice-file-opened = 已用系统程序打开 { $name }；退出督办时副本清除。
notice-file-written = 已写到 { $path }。
notice-program-written = 是程序、脚本或带宏的文件，不打开，只写到 { $path }。
folder-of-files = 督办附件
notice-not-exported = 没有写完，文件没有留下。
notice-importing = 正在写入……
notice-looking = 正在看这个文件……
notice-looking-anew = 这个文件改过了，正在重新看……
notice-rows-done = 已到第{ $n }行……
notice-imported = 已导入：新增{ $added } 更新{ $updated } 未变{ $known }。Ctrl-Z 撤销
notice-no-path = 没有“{ $path }”：请改一改，退格到上一级也可以。
why-something-open = 先按 Esc 收起
notice-attached = 已附上 { $name }。
notice-seated = { $person } 任 { $post }。
notice-unseated = { $person } 不再任 { $post }。
notice-acted = 已办 { $n } 项。
notice-acted-some = 已办 { $n } 项，其余 { $left } 项没有办，仍标着：
notice-lacks = { $number }：{ $why }。
notice-marks-too-many = 一次最多标 { $most } 条，这里更多，没有标：先用 F5 筛选，或按 Ctrl-U 清除已有的标记。
notice-marks-kept = 已标的 { $n } 条仍保留，Ctrl-U 清除标记。
notice-undone = 已撤销：{ $what }（Ctrl-Y 重做）
notice-redone = 已重做：{ $what }
notice-input-method = 现在是中文输入状态，按 Shift 切换，或用功能键。
notice-put-away = 已收起，草稿已留。
notice-restored = 上次没录完的草稿已恢复。
notice-draft-left =
    { $n ->
        [1] 有未录完的草稿：{ $what }。Enter 打开
       *[other] 有 { $n } 份未录完的草稿，Enter 选一份：{ $what }
    }
notice-waiting = 暂存 { $n } 字“{ $text }”：Ctrl-R 放入这一格，Ctrl-X 丢弃。
notice-not-saved-waiting = 未保存：先处理暂存 { $n } 字“{ $text }”：Ctrl-R 放入这一格，Ctrl-X 丢弃。
notice-waiting-discarded = 暂存的文字已丢弃。
notice-no-text-here = 这一格用数字选，“{ $text }”不是其中一项；到文字格按 Ctrl-R，或 Ctrl-X 丢弃。
notice-nothing-to-undo = 本表没有可撤销的了；已保存的要先退出表单再撤销。
notice-nothing-to-redo = 本表没有可重做的。
notice-discard-form = 再按一次 Ctrl-X，丢弃本表录入的内容。
notice-discard-draft = 再按一次 Ctrl-X，丢弃这份草稿：{ $what }。
notice-discard-waiting = 再按一次 Ctrl-X，丢弃暂存的 { $n } 字。
notice-discarded = 草稿已丢弃。
notice-no-drafts = 没有未录完的草稿。
notice-draft-stuck = 草稿“{ $what }”要办的事，这条记录现在不能办；内容还在草稿里。
notice-pasted-nowhere = 这里不能输入，粘贴的内容未录入。
notice-line-end = 粘贴带来的换行未当作回车；要保存请再按 Enter。
notice-new-day = 已是 { $day }，未动过的日期已改，请看过再保存。
notice-new-day-unseen = 已过零点，未保存：请看过日期再保存一次。
notice-new-day-kept = 已是 { $day }，您填的日期没有改，请核对。
notice-not-over-text = 这一格已有内容，清空后再照上一条。
notice-card-not-empty = 这份来件已录了内容，不能记为无意见；清空后再按。
notice-conflict = { $number } 刚被别人改过：没动的格已换成新的，两人都改的并列出来，看过再存。
notice-conflict-act = { $number } 刚被别人改过，现在是{ $state }；看过再存一次即按现状办。
notice-by-digit = 这一格按数字选，超过九项的也可按首字或拼音首字母选；要写的话写在下面写字的格里。
notice-ticked-by-space = 空格勾选已核；数字不勾。
notice-choose-first = 请先按数字选一项。
notice-no-last = 还没有上一条可照。
notice-no-reference = 这一格没有参照。
why-no-record = 没有选中的记录
why-nothing-below = 下面不再分：Enter 打开这些任务
why-no-list = 这里不是列表
why-no-marking = 这里没有可标记的行
why-no-marks = 还没有标记
why-one-only = 一次只办一条；已标多条（Ctrl-U 清除标记）
why-read-only-file-system = 只读：磁盘是只读的
why-read-only-file = 只读：没有权限写账本
why-read-only-folder = 只读：没有权限写账本的文件夹
why-read-only-sides = 只读：没有权限写账本旁的日志
why-read-only-linked = 只读：这个文件另有一个名称（硬链接）
why-read-only-account = 只读：您的账号只能看，不能写
why-no-task = 只用于整改任务
why-no-batch = 只用于批次
why-no-other-list = 本页只有一张清单
kind-batch-empty = 还没有批次：按 F3 建第一个（发一批卡片、设一个意见箱），录入时选它。
why-no-seat = 只用于人员和岗位
why-no-opinion = 只用于意见
why-no-problem = 只用于问题
why-not-several = 这一格只选一项
why-none-chosen = 先选一项（数字或→），再按空格加选
named-heading = 提示里写到的记录
why-nothing-named = 没有提示写到哪一条记录
why-no-phrases = 这一格没有常用语
why-no-phrase-list = 只用于常用语
why-no-view-list = 只用于视图
why-no-column-list = 只用于栏目
why-no-grid = 只用于逐行填的
why-no-entry = 只用于逐份录入
why-no-series = 这里一次只办一个
why-no-like = 请先选一条能新建的记录来套用
why-save-before-advance = 推进在保存之后：先 Ctrl-S 保存，再按 F4。
why-advancing-already = 正在推进：填好后按 Ctrl-S 确定。
why-filtering = 正在筛选：Enter 确定后再按 F4 推进。
why-no-picker = 只用于参照
why-nothing-waits = 没有暂存的文字
why-nothing-to-discard = 没有可丢弃的草稿
page-of-all = 共 { $n } 条
tabs-read-only = 只读
alarm-moved = 账本文件已被移走或替换，不再读写：请移回原处，或按 Ctrl-S 另存一份。
alarm-lost = 账本文件或日志已被删除，只有本窗口还有全部内容：请按 Ctrl-S 另存一份。
alarm-aside = 账本文件已不在原处，不再读写；已另存为 { $name }，可以退出。
alarm-overwritten-cut = 账本文件在原处被截短，不再读写：请按 Ctrl-S 另存一份，关闭所有窗口，再恢复备份。
alarm-overwritten-written = 账本文件在原处被别的程序改写，不再读写：请按 Ctrl-S 另存一份，关闭所有窗口，再核对。
notice-saved-aside = 已另存一份（流水{ $n }条，所填草稿一并）：{ $path }
notice-saved-aside-faulty = 已另存一份，但核对出{ $n }处不符，请连同原处各文件留好：{ $path }
notice-not-copied = 账本文件已被改写或截短，抄不出来。没录完的{ $n }份草稿在 { $path }：用 duban restore --replace 恢复这本账的备份后，打开仍会提示。
notice-drafts-beside = 没录完的{ $n }份草稿在 { $path }：账本移回原处，或用 duban restore --replace 恢复它的备份后，打开仍会提示。
notice-drafts-damaged = 原来的草稿文件已损坏，移到 { $path }；所填另存在新的草稿文件里，不涉及账本。
why-in-place = 账本在原处，不必另存
notice-overwritten-cut = 账本文件在原处被截短，没有写入，草稿已留。
notice-overwritten-written = 账本文件在原处被别的程序改写，没有写入，草稿已留。
notice-moved = 账本文件已被移走或替换，没有写入；移回原处可以接着办，或按 Ctrl-S 另存一份。
form-as-asked = 按申请，可改
form-limit-stays = 现时限，可改
form-span-stands = 现起止，可改
form-limit-of-return = 退回期限，可改
form-drawn = 已按规则抽定，可改
notice-unchanged = { $number } 没有改动。
notice-look-back-failed = { $number } 回头看未通过，已另立 { $made }。
form-paper = 写出文书：{ $title }
notice-paper-written = 已写到 { $path }
paper-page = 第 { $at } 页，共 { $n } 页
paper-keys = PgUp、PgDn 翻页，Ctrl-X 写出，Esc 返回
paper-keys-sealed = PgUp、PgDn 翻页，Esc 收起
paper-day = { $year }年{ $month }月{ $day }日
paper-to = { $name }：
paper-label = { $label }：
paper-copied = 抄报：
paper-office = { $campaign }领导小组办公室
paper-limit-rolled = { $limit }（休息日，顺延至{ $next }）
paper-group = { $campaign }领导小组
paper-brought = 已提请领导小组研究（{ $number }）
paper-notices = { $first } 等 { $n } 份
paper-meeting = 会议议题单
paper-meeting-head = { $number }　{ $day }
paper-meeting-part = { $name }　{ $n }项
paper-meeting-held = 会议已经召开：下列只是会前已提出、至今还没有定的事项；这次会议定了什么，见它的详情。
paper-meeting-none = 没有等这次会议决定的事项。
paper-restricted-goal = 个人问题整改事项，内容限查阅
paper-restricted = 个人问题，限查阅，另行提交
paper-column-n = 序号
paper-column-matter = 事项
paper-column-signed = 签字
paper-column-on = 日期
paper-approvals = 呈批单
paper-approvals-head = { $number }　{ $day }　共 { $n } 项
paper-awaits = 待{ $who }
paper-asked = { $act }：{ $matter }
decide-became-there = 已由{ $sheet }决定
decide-became = 已办：{ $act }{ $known ->
    [true] {" "}{ $by }
   *[other] {""}
} { $on }
paper-column-decision = 决定
paper-sample = 回头看抽查单
paper-sample-head = { $number }　{ $day }抽　{ $by }前看完
paper-sample-line = 总体：已销号、没有回头看过、不在待看之列的任务{ $span ->
    [from] （销号日从{ $from }起）
    [to] （销号日到{ $to }止）
    [both] （销号日{ $from }至{ $to }）
   *[all] {""}
}，{ $lined }排成一列，从1编位次，共{ $among }项。
paper-sample-size = 抽几项：{ $size ->
    [share] 百分之{ $share }，不足一项的进一，{ $wanted }项。
    [usual] 十取一，不足一项的进一，至少三项，至多二十项，不够的全抽，{ $wanted }项。
   *[said] 抽的人说定，{ $wanted }项。
}
paper-sample-rule = 怎么抽：种子除以总数取余数；从0起依次数到第{ $wanted }个，每个乘总数、除以抽几项、只取整数，加上余数，再除以总数取余数，加1，就是位次。
paper-sample-seed-said = 种子：{ $seed }，抽的人说定。
paper-sample-seed-taken = 种子：{ $seed }，没有人说定，取自台账第{ $entry }条记录校验码的前六位（十六进制）。
paper-sample-reckoned = 本次：{ $seed }除以{ $among }余{ $first }。
paper-sample-all = 总体{ $among }项
paper-sample-drawn = 抽中{ $wanted }项
paper-column-place = 位次
paper-column-found = 回看结论
paper-lacking = （缺）
paper-plan = 整改方案
paper-of-some = { $title }（仅{ $numbers }）
paper-plan-problems = 问题清单　{ $n }项
paper-plan-tasks = 任务清单　{ $n }项
paper-plan-duties = 责任清单　{ $n }项
paper-plan-rules = 制度清单　{ $n }件（时限和责任照推动它的任务）
paper-plan-bare = 还没有任务的问题：{ $texts }。
paper-plan-drafts = 还是草拟、没有报审的任务：{ $texts }。
paper-plan-past = 时限已过、还没有下达的任务：{ $texts }。
paper-plan-past-of = { $number }（{ $state }，已过{ $n }天）
paper-plan-whole = 各栏都已填齐。
paper-plan-lacks = 未填齐的：{ $texts }。
paper-plan-proposed = 程序拟定、未经决定的：{ $texts }。
paper-left-out = 没有列入：{ $restricted ->
    [0] {""}
   *[other] 只限有关人查阅的{ $restricted }项 
}{ $gone ->
    [0] {""}
   *[other] 作废、不列入或已并走的{ $gone }项
}
paper-course = 环节进度
paper-course-step = { $phase }　{ $step }
paper-course-head = { $number }　{ $from }至{ $to }{ $proposed ->
    [yes] （拟）
   *[no] {""}
}　{ $state }
paper-course-things = 应有成果　{ $n }项，已完成{ $done }项{ $short ->
    [0] {""}
   *[other] ，其中{ $short }项未足
}
paper-course-asked = 对人的要求　{ $n }项
paper-course-due = 期限
paper-course-has = 账上
paper-course-met = 已达到
paper-course-thing = { $thing }{ $past ->
    [yes] （已过期限）
   *[no] {""}
}{ $ticked ->
    [yes] （已勾选，未足）
   *[no] {""}
}
paper-course-late = 到期以后才办成的：{ $texts }。
paper-course-late-people = { $requirement } { $n }人（个）
paper-course-missing = 还缺成果：{ $texts }。
paper-course-unmet = 未达到“{ $requirement }”的{ $n }：{ $names }{ $more ->
    [yes] 等
   *[no] {""}
}。
paper-course-whole = 成果、要求都已达到。
paper-unmet = 未完成名单
paper-unmet-head = 截至{ $day }
paper-unmet-part = { $name }　{ $n }
paper-unmet-who = 谁
paper-unmet-what = 还没有达到的要求
paper-unmet-limits = 期限：{ $texts }。
paper-rules = 制度清单
paper-rules-abolish = 立即废止的制度　{ $n }件
paper-rules-revise = 修订的制度　{ $n }件
paper-rules-establish = 新立的制度　{ $n }件
paper-rules-awaited = 已印发、尚未施行的制度　{ $n }件
paper-rules-in-force = 制度汇编目录　{ $n }件
paper-notice-reminder = 临期提醒
page-due = 期限
page-covered = 原文已移送，不在这里显示；要看的按 Ctrl-P 选“查看封存的提出人、原文”⟪，命令行用 unseal { $number } --reason …⟫，写理由，记入日志。
ledger-of = ，应有
ledger-head-content = 已举行
ledger-head-requirement = 已达到
ledger-last = { $figure } 至{ $day }
ledger-late = { $figure }（迟）
ledger-short = { $figure } 未足
tick-enough = 账上 { $figure }，已够。
tick-short = 账上 { $figure }，还差 { $missing }：先补录；确已完成的，在说明里写明原因。
tick-uncounted = 账上不记数：附文件（F7）、填会议或写说明，有一样即可。
tick-files = 已附文件 { $n } 份。
tick-begins = 勾选后，{ $others } 由未开始转为进行中。
page-on-ledger = 账上
page-laid = 呈批事项
page-drawn = 开箱
page-lacks = 还缺
page-lacks-more = { $names }等，共 { $n }
paper-course-lacks = { $thing }（缺{ $texts }）
drawn-even = 取出{ $papers }份，已录{ $entered }份
drawn-more = 取出{ $papers }份，已录{ $entered }份，还差{ $off }份未录
drawn-fewer = 取出{ $papers }份，已录{ $entered }份，多出{ $off }份
page-late = 迟
page-late-by = 应于 { $due } 完成，勾选迟 { $n } 个工作日
delivered-figure = 已完成 { $done }/{ $all }
delivered-figure-short = 已完成 { $done }/{ $all }，其中 { $short } 项未足：{ $names }
delivered-short-one = { $number } { $name } { $figure }
page-counted = 账上计入的
page-urge = 催办
page-urge-next = { $due ->
    [true] 该办{ $step }（{ $day }起）
   *[false] { $day }起{ $step }
}
paper-notice-notice = 催办通知书
paper-notice-circular = 通报
paper-notice-reminder-text = 你部门承办的整改任务“{ $goal }”（{ $number }），时限为{ $limit }，到{ $on }还有{ $n }个工作日。请抓紧办理，按期完成；确不能按期完成的，请在时限前一个工作日以前申请延期。
paper-notice-reminder-late = 逾期提醒
paper-notice-reminder-text-today = 你部门承办的整改任务“{ $goal }”（{ $number }），时限为{ $limit }，今日到期。请抓紧办结；今日办不结的，请说明原因、进展和拟完成的日期。
paper-notice-reminder-text-late = 你部门承办的整改任务“{ $goal }”（{ $number }），时限为{ $limit }，到{ $on }已逾期{ $n }个工作日，尚未办结。请抓紧办结，并说明原因、进展和拟完成的日期。
paper-notice-sign = 这项任务{ $day }下达，至今没有签收，请即签收。
paper-notice-notice-text = 你部门承办的整改任务“{ $goal }”（{ $number }），时限为{ $limit }，到{ $on }已逾期{ $n }个工作日，尚未办结，现予催办。
paper-notice-circular-text = { $department }承办的整改任务“{ $goal }”（{ $number }），时限为{ $limit }，经催办，到{ $on }已逾期{ $n }个工作日，仍未办结，也未说明原因，现予通报。
paper-notice-circular-text-heard = { $department }承办的整改任务“{ $goal }”（{ $number }），时限为{ $limit }，经催办，到{ $on }已逾期{ $n }个工作日，仍未办结（{ $day }{ $how ->
    [extension] 申请过延期，写明了理由
    [difficulties] 说明过进展和困难
   *[progress] 报过进展
}，见{ $heard }），现予通报。
paper-notice-no = 催办〔{ $year }〕{ $number }号
paper-circular-no = 通报〔{ $year }〕{ $number }号
paper-notice-decided = 决定人：{ $name }。
paper-notice-group = 提请领导小组研究
paper-notice-group-text = { $department }承办的整改任务“{ $goal }”（{ $number }），时限为{ $limit }，经催办、通报，到{ $on }已逾期{ $n }个工作日，仍未办结，提请领导小组会研究。
paper-notice-until = 请在{ $until }前（{ $n }个工作日内）说明原因、进展和拟完成的日期，并抓紧办结。届时仍未办结又未说明的，提请领导决定通报。
paper-notice-owner = 具体责任人：{ $name }。
near-became = { " " }已归{ $what }
near-shared = 同：{ $what }
near-heading = 相近{ $n }条（= 一并标记）
near-rest = 共{ $total }条，列出{ $shown }条
near-line = 相近：{ $named }  = 一并标记
near-line-more = 相近：{ $named }  另{ $n }条  = 一并标记
near-typed = 相近{ $n }条
near-reading = 正在查相近的……
near-title = 相近 · 未处置的意见里 { $n } 处 { $groups } 组
near-title-more = 相近 · 未处置的意见里前 { $n } 处 { $groups } 组，办完接着列
near-all-done = 未处置的意见里没有提示相近的。从百分之几起算相近，由主题活动的设置定⟪（set 题-01 near_percent=…）⟫。
near-other-group = 已标的{ $n }条是另一组，Esc 后先用 F6 归并；要合成一回事，再按 1
near-not-open = 对方已处置又未归并，不能归到一起；重复按 2，不是一回事按 3
notice-near-marked = 已标{ $n }条，F6 归并
notice-near-joined = { $one }已归并到{ $other }的问题
notice-near-same = { $one }已记为{ $other }的重复
notice-near-unlike = { $one }与{ $other }不是一回事，不再提示
why-no-near = 没有相近的
why-no-pairs = 在意见列表里查相近
why-no-pair = 没有提示相近的
scope-pairs = 相近
scope-columns = 栏目
why-no-summary = 意见才能写成摘要
why-nothing-sealed = 只用于一条意见：查看提出人，已移送的连同原文
why-sealed-stays = 封存的内容不写出，也不复制。
intake-heading = 征集情况
intake-papers = 发放{ $sent }份，收回{ $returned }份，有效{ $valid }份，无效{ $invalid }份
intake-sitting = { $type }{ $held }场{ $people }人次
intake-opinions = 收到意见归并前{ $before }条，归并后{ $after }条
