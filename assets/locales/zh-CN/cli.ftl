# 命令行上的词

# 帮助

help-duban = 督办：整改活动的一本账。不带命令即打开界面。
help-after = 退出码：0 已办，1 被拒绝或有错，2 命令写错，3 忙或被别人改过，4 文件太新、不是本程序的或已损坏，5 终端不能显示界面，6 文件系统不允许，255 程序有错。
help-usage = {"用法："}
help-options = 选项
help-arguments = 参数
help-commands = 命令
help-command-value = 命令
help-options-value = [选项]
help-value-queue = 待办
help-value-row = 行
help-value-act = 决定
help-value-who = 姓名
help-value-what = 什么
help-value-whom = 谁
help-value-a = 甲
help-value-as = 身份
help-value-b = 乙
help-value-basis = 依据
help-value-batch = 批次
help-value-by = 姓名
help-value-campaign = 主题活动
help-value-category = 类别
help-value-channel = 渠道
help-value-choice = 选项
help-value-day = 日期
help-value-days = 天数
help-value-db = 文件
help-value-department = 部门
help-value-encoding = 编码
help-value-column = 栏名
help-value-columns = 栏名
help-value-theme = 配色
help-value-view = 视图
help-value-field = 项
help-value-file = 文件
help-value-folder = 文件夹
help-value-command = 命令
help-value-hash = 指纹
help-value-keys = 按键
help-value-kind = 种类
help-value-lang = 语言
help-value-lead = 姓名
help-value-light = 灯色
help-value-lines = 行号
help-value-meeting = 会议
help-value-n = 数字
help-value-name = 名称
help-value-note = 说明
help-value-number = 编号
help-value-of = 编号
help-value-on = 日期
help-value-order = 次序
help-value-owner = 姓名
help-value-request = 名称
help-value-role = 名目
help-value-seq = 序号
help-value-shell = 命令行程序
help-value-state = 状态
help-value-text = 文字
help-value-time = 时刻
help-value-today = 日期
help-value-transition = 办理
help-value-value = 内容
help-everywhere = 通用选项
help-arg-help = 显示帮助
help-arg-play = 不用终端，按这些键（如 "5 Home F4 1 '文字'"）；没有 --db 时用演示账
help-arg-print = 打印按键之后的屏幕
help-arg-size = 屏幕的列数和行数，平常 80x24
help-arg-version = 显示版本
help-arg-db = 账本文件（也可用环境变量 DUBAN_DB）
help-arg-lang = 语言：zh-CN 或 en（也可用 DUBAN_LANG）
help-arg-today = 把这一天当作今天；只有演练的账本可以这样写入
help-arg-campaign = 主题活动，按名称或编号
help-arg-request = 请求的名称：同名请求再发一次只办一次，答复同前；内容不同则不办
help-arg-json = 输出 JSON，供程序读取
help-arg-jsonl = 输出 JSON，每条一行
help-arg-number = 编号，如 改-042、意-2009-0123
help-arg-file = 文件
help-arg-reason = 理由
help-field = { $name }
help-parts = { $name }，写 { $columns }，一条一个，可写多个
help-field-required = { $name }（必填）
help-field-choice = { $name }：{ $choices }
help-field-required-choice = { $name }（必填）：{ $choices }

help-status = 活动进展一屏看完
help-status-by = 按部门、分管领导或责任人分列：department、lead、owner
help-status-within = 只算其中的：栏=名称（如 lead=何建国），可写几次
help-status-check = 只输出一行，并以退出码报灯：0 绿，1 黄，2 红，3 其他
help-list = 列出任一种记录
help-list-kind = 种类，如 opinions、problems、tasks、people（单复数、中文名都行）
help-list-state = 状态，几种用逗号隔开，如 issued,signed 或 已下达、已签收
help-list-light = 亮灯：red、yellow、green、grey，可用逗号隔开几种
help-list-department = 部门
help-list-owner = 责任人（姓名、拼音、工号）
help-list-lead = 分管领导；问题的认领人
help-list-category = 问题类别
help-list-channel = 征集渠道
help-list-batch = 批次
help-list-of = 某一记录之下的，如某任务的步骤
help-list-without = 还没有这些的：如 problems --without claimed_by（无人认领）、tasks、attachments
help-list-text = 含有这些字的
help-list-limit = 最多几条
help-list-after = 从这个编号之后接着列
help-list-sort = 次序：number，或收到日、时限等的名称（写错时列出可用的）
help-list-view = 照这个视图列（view list 列出有哪些）；再写的筛选在它里面再筛
help-list-columns = 只列这些栏，按所写的次序：number,goal=30,limit（等号后是屏幕上的宽度；写错时列出可用的）
help-list-narrowed = 各种类的引用、选项列都可这样筛选：--category 甲,乙（几个用逗号或顿号隔开，名称里本有逗号的照写）；
    日期、数字列给起止：--received-from 3月 --received-to 6月（一段时间取其首日、末日）、--limit-to 10月底。
    某种类有哪些，写错时列出。
help-list-waiting = 等谁定、等谁办的：不写种类列出各个待办，写了列出它的各条；也可写一个待办：--waiting=to_verify
help-list-for = 与 --waiting 同用：只列等这个人定、等这个人办的；与 --missing 同用：只列这个人
help-list-lag = 只列落后于自己整改步骤的（滞后）；=3 只列滞后三天以上的
help-list-short = 已勾选而账上不足的应有成果（未足）
help-list-to-urge = 今天该催办的任务：临期提醒、催办通知书、通报、提请领导小组会，各到哪一步（即 --waiting=to_urge）
help-list-missing = 要求（requirements）的未完成名单：谁还没有达到哪一条；加 --all 列全部
help-list-by = 未完成名单按 person（人）、branch（支部）还是 department（部门）列
help-list-csv = 列成表格文件 CSV，可用 WPS、Excel 打开（> 台账.csv）
help-list-encoding = CSV 的编码：utf-8（带标记，默认）或 gb18030
help-list-newest = 新的在前
help-list-all = 全部列出，不论多少
help-view = 清单的视图：筛选、次序和栏目，起个名字存下（本人的，在账本旁边）
help-view-list = 列出视图
help-view-save = 存为视图，同名的换下；筛选、栏目、次序的写法同 list
help-view-rename = 改名
help-view-remove = 删去
help-view-name = 视图的名称
help-view-other = 新的名称
help-view-frozen = 前几栏在屏幕上左右移动时固定不动
views-none-kept = 还没有存过视图。
list-view-lacks = 视图“{ $name }”：{ $lack }
help-show = 一条记录的全部：内容、来龙去脉、历史
help-show-all = 关联与历史全部列出
help-next = 这条记录下一步能办什么，不能办的还缺什么；每项前面是 F4 里选它的键
help-journal = 流水账：谁在何时办了什么
help-journal-of = 只看这条记录
help-journal-limit = 最多几条
help-journal-before = 只看这一序号之前的
help-journal-all = 全部列出
help-import = 从文件读入
help-import-roster = 读入人员名册
help-import-opinions = 读入意见
help-import-file = CSV 文件（UTF-8 或 GB18030 均可）
help-import-map = 文件里的这一栏作哪一项，人员表如 科室=部门，意见表如 来自=征集渠道；不要的写 科室=不录；可写几次，同样的表头下次照此
help-import-skip-bad = 跳过有错的行，把它们另存，改好可再读入
help-import-dry-run = 只说会怎样，什么也不写
help-import-clear-empty = 空格也照录：文件里空着的，账上清空（不加则不动）
help-import-leave-out = 这几行不录，如 5,9-12
help-import-new = 这几行是另一人或另一条，照新增录，如 5,9 或 all
help-import-same = 这几行就是账上那个人，如 5,9 或 all；有几个可能的写 5=人-012
help-import-make-batches = 账上没有的批次就新建
help-import-make-departments = 账上没有的部门就新建
help-import-make-posts = 账上没有的岗位就新建（一席）
usage-lines = { $option }：“{ $found }”不是行号，应如 5,9-12
usage-lines-no-number = { $option }：第{ $line }行的等号后面没有编号，应如 { $line }=人-012
usage-lines-two-numbers = { $option }：第{ $line }行写了两个编号：{ $one }、{ $other }，一行只能是一人
usage-lines-backwards = { $option }：“{ $found }”要从小号写到大号，应如 5,9-12
usage-lines-too-many = { $option }：“{ $found }”行数太多，没有这样长的文件
usage-lines-all = { $option } 要写明行号，如 5,9-12；全部不录就不必读入
usage-lines-number = { $option } 只写行号，不带编号，如 5,9-12
usage-lines-twice = 第{ $line }行既写在 { $one } 又写在 { $other }，只能有一样
usage-like = { $number } 不是{ $kind }，不能套用；--like 写同一种记录的编号
usage-lines-all-twice = { $one } 和 { $other } 不能都是全部
help-add = 新建一条记录，只输出编号
help-add-giver-name = 提出人姓名（封存）
help-add-giver-unit = 提出人单位（封存）
help-add-giver-contact = 提出人联系方式（封存）
help-add-like = 套用这一条：没有写的各项照它，编号、状态、日期、结果不带
help-set = 修改一条记录
help-set-field = 要改的项，如 measure=新措施；留空即清除
help-set-revision = 所依据的版次，已被别人改过则拒绝
help-do = 办一步：提交、下达、签收、销号等
help-do-transition = 办什么，如 issue、apply；duban next 可查
help-do-by = 决定人（姓名、拼音、工号）；不写即本人
help-do-meeting = 决定的会议
help-do-as = 决定人的身份
help-do-basis = 依据：批示、会议纪要、电话等
help-do-on = 决定日期
help-do-note = 说明
help-do-skip = 几条一起办时，跳过不能办的，其余照办
help-do-asked = 随办理事项填写
help-do-after = 各步要填什么，用 duban next 编号 查看。 几条一起办：意1,意3 或 意5..意40。
help-lay = 把等领导、会议决定的编成一张呈批单（呈-…）
help-lay-numbers = 编号，按写的先后排；不写为今天等领导、会议决定的全部
help-lay-for = 只列等这个人决定的
help-decide = 把呈批单、会议议题单上的决定一次录入；不写行的列出各行和可作的决定
decide-asks = “{ $act }”要写：{ $asks }
decide-who = 可决定：{ $capacities }{ $n ->
    [0] {""}
    [5] （现为{ $people }等）
   *[other] （现为{ $people }）
}
decide-who-act = { $act }可决定：{ $capacities }{ $n ->
    [0] {""}
    [5] （现为{ $people }等）
   *[other] （现为{ $people }）
}
help-decide-number = 呈批单、会议的编号，或待决定的编号，如 呈-012、活-004、改1..改6
help-decide-rows = 哪几行怎么定：1..4=1 5=refuse（行号或编号 = 第几种决定或它的代号）
help-decide-reason = 不同意的那几项的理由
help-decide-each = 各按记录上写的人决定
help-decide-json = 输出 JSON，供程序使用
help-distil = 把几条意见归并为一个新问题
help-distil-opinions = 意见编号
help-attach = 附上佐证材料
help-extract = 取出附件原件，不覆盖已有文件
help-extract-output = 存到这个文件
help-link = 关联两条记录：任职、配合部门
help-unlink = 取消关联
help-link-from = 一条记录的编号
help-link-to = 另一条记录的编号
help-link-as = 关联的名目，通常可省
help-unseal = 查看一条意见的提出人，已移送的连同原文（只限活动办，须写理由，记入日志）
help-void = 作废一条记录，编号不再使用
help-undo = 撤销自己上一步
help-redo = 重做刚撤销的一步
help-run = 按脚本逐行办：一行一个命令，写法同 duban 之后
help-run-file = 脚本文件（UTF-8 或 GB18030）；- 为标准输入
help-run-dry-run = 只看脚本，一次说出全部错处，什么也不办
help-run-atomic = 要么全部办成，要么一行也不留；每行仍是一条流水
help-run-keep-going = 没有办成的行跳过，其余照办
help-run-from-line = 从第几行起办
help-run-name = 前面的行起的名字，如 plan=改-001
help-run-json = 每行的答复是一行 JSON
help-run-after = 词的写法同 shell：单引号、双引号、反斜杠；$、*、| 是普通字。
    # 起是注释，引号里可以换行，行末的反斜杠接下一行。
    行末写 as @plan，给这一行新建的编号起名；以后的行写 @plan，
    也可 意1,@a、@a..@b、--problem=@p；引号里的 @ 是普通字。
    @today 2009-02-25 单写一行，以下各行以这一天为今天（限演练的账本）。
    加 --request 名称，各行的请求叫 名称:1、名称:2…，
    停下以后原样再发，办过的不再办。
help-init = 新建账本
help-init-template = 模板名（baoding-2009、study-check-rectify）或自己的模板文件
help-template = 看、查模板
help-template-show = 原样输出当前主题活动建账时所用的模板；写名称则输出自带的
help-template-name = 自带模板的名称
help-template-check = 检查一份模板，错处连行号全部列出
help-template-file = 自己的模板文件，或自带模板的名称
help-template-list = 列出自带的模板
help-init-organiser = 主办单位
help-init-person = 使用人姓名
help-init-start = 活动第一天（模板没有定日期时）
help-init-zone = 时区，默认 +08:00
help-init-rehearsal = 演练用：可用 --today 写入
help-demo = 打开一本演示账
help-tour = 在演示账上一步一步学会用
help-verify = 核对整本账：流水账的链、各条记录、汇总数
help-verify-anchor = 纸上留存的“序号:指纹”，或写有它的文件
help-config = 看、查、建自己的设置文件
help-config-path = 设置文件在哪里
help-config-check = 查设置文件，错处连行号和字词列出
help-config-show = 现在用的是什么，在哪里设的
help-config-init = 建一份设置文件，逐项有说明；已有的不覆盖
help-config-set = 改设置文件里的一项或几项，其余各行照旧
help-config-pairs = 名称=内容，如 theme=light
help-config-theme = 建一份自己的配色（themes/名称.toml），逐行有说明；不写名称时列出有哪些配色
help-config-name = 配色的名称，用作文件名
help-config-based-on = 以哪一个配色为底，改动的另写（不写则为 auto）
help-config-json = 输出 JSON
help-doctor = 程序、账本和机器的情况
help-backup = 备份到一个新文件
help-backup-into = 备份到这个文件夹，文件名带日期和时间
help-backup-keep = 这样的备份只留最新的N份，新的一份核对完好后才删旧的
help-restore = 从备份恢复
help-restore-replace = 已有账本时，连同旁边的文件一并另存，再恢复
help-restore-faulty = 备份核对出不符时，仍用它换下已有账本（须与 --replace 同用）
help-complete = 补全脚本问程序用的：接下来可写什么
help-completions = 命令补全脚本
help-completions-shell = bash、zsh、fish、elvish 或 powershell
help-man = 手册：不写命令是程序的一页，写了是那个命令的一页
help-man-command = 命令，如 list、add task
help-man-all = 全部各页写进这个文件夹，一个命令一个文件（duban-list.1）
help-changelog = 更新记录
help-changelog-since = 只要比这一版新的
help-changelog-brief = 每个版本只要几句话

man-manual = 督办手册
man-name = 名称
man-synopsis = 用法
man-description = 说明
man-extra = 另外
man-version = 版本
man-written = 手册{ $n }页写在 { $folder }

# 命令写错了

usage-unknown-argument = 没有“{ $argument }”这个选项。
usage-unknown-command = 没有“{ $command }”这个命令。
usage-value-missing = “{ $argument }”后面要有内容。
usage-bad-value = “{ $value }”不能用作“{ $argument }”。
usage-conflict = “{ $argument }”不能与“{ $other }”同时使用。
usage-argument-missing = 还缺“{ $argument }”。
usage-command-missing = 还缺命令。
usage-db-empty = --db 后面是空的，请写明账本文件。
usage-too-many = 多了“{ $argument }”。
usage-not-text = 命令里有不能识别的字符，请用 UTF-8。
usage-other = 命令没有看懂。
usage-near = 是不是“{ $near }”？
usage-valid = 可用的有：{ $valid }
usage-help = 加 --help 看用法。
usage-language = 没有“{ $found }”这种语言，可用 zh-CN 或 en。
demo-own-store = 演示账每次另建，用完即删，不能用 --db 指定账本（{ $found }）；要打开它，去掉 { $verb }。
play-key = --play 里没有“{ $found }”这个键；键名照屏幕底行写，文字放在引号里。
play-unclosed = --play 里的引号没有关上：{ $found }
play-size = --size 后的“{ $found }”不是屏幕大小，应如 80x24，每边 1 到 500。
usage-today = --today 后的“{ $found }”不是日期，应如 2009-10-20。
usage-start = --start 后的“{ $found }”不是日期，应如 2009-03-02。
usage-zone = --zone 后的“{ $found }”不是时区，应如 +08:00。
usage-unknown-kind = 没有“{ $found }”这种记录。
usage-unknown-field = { $kind }没有“{ $found }”这一项。
usage-unknown-transition = { $kind }不能办“{ $found }”。
usage-unknown-template = 没有叫“{ $found }”的模板，也没有这个文件。
usage-unknown-built-in = 没有叫“{ $found }”的自带模板。
usage-no-equals = “{ $found }”应写成 项=内容，如 measure=新措施。
usage-set-alike = “{ $field }”各条不同，不能几条改成一样；请一条一条写
usage-anchor = “{ $found }”不是“序号:指纹”，也不是写有它的文件。

# 没有办成

error-line = 督办：{ $text }
error-hint = 提示：{ $text }
mark-line = 注意：{ $text }
taken-as = { $field }：“{ $typed }”按“{ $name }”取
understood = { $field }：{ $text }
fail-reasons = 有{ $n }处不符合：
fail-output = 输出没有写完：{ $what }。
hint-output = 命令本身已经办完，该写入账本的已写入；可用 duban journal 核对，不必重办。
output-full = 磁盘已满
output-too-large = 超过了允许的文件大小
output-number = 系统不让写（系统代码 { $code }）
output-unknown = 系统没有说明原因
fail-no-home = 找不到存放账本的文件夹。
hint-no-home = 用 --db 指明账本文件。
fail-no-file = 没有这个文件：{ $path }
fail-no-folder = 写不到 { $path }：没有这个文件夹。
fail-no-new-file = 写不到 { $path }：这个文件夹里不能新建文件。
hint-no-file = 请看文件名和所在文件夹是否写对。
fail-page-exists = { $path } 已存在，没有覆盖。
hint-page-exists = 请换一个文件夹，或先移走里面原有的手册页。
fail-file-exists = { $path } 已存在，没有覆盖。
hint-file-exists = 请换一个文件名。
fail-write = { $path } 写不进去：{ $why }。
fail-new-file-full = 磁盘已满，{ $path } 没有写成。
hint-new-file-full = 请腾出空间后再写这个文件。
fail-bad-file-dangling = { $path } 是链接，指向的 { $to } 不在，有错的行没有地方放。
hint-bad-file-dangling = 请换一个文件名，或先恢复链接指到的文件夹。
fail-bad-file-exists = { $path } 已存在，里面可能有还没改好的行。
hint-bad-file-exists = 用 --skip-bad=文件 另指一个，或先移走它。
fail-bad-file-is-input = { $path } 就是要读入的文件，有错的行不能另存在它上面。
hint-bad-file-is-input = 用 --skip-bad=文件 另指一个，或只写 --skip-bad。
fail-restore-exists = { $path } 已有账本，没有覆盖它。
hint-restore-exists = 要换下它，加 --replace：原账本连同旁边的文件一并另存，仍可打开；或用 --db 指明恢复到哪里。
fail-restore-leftover = { $path } 的账本文件不在，却留着：{ $files }。没有动它们。
hint-restore-leftover = 里面可能有还没并入账本的内容。要恢复，加 --replace：它们一并另存。
fail-template = 模板 { $name } 有{ $n }处错误，没有建账：
fail-template-check = 模板 { $name } 有{ $n }处错误：
fail-template-not-kept = 当前主题活动没有存下模板：它是旧版程序建的。
template-whole = 模板 { $name } 无误：阶段{ $phases }个，环节{ $steps }个，应有成果{ $deliverables }项，要求{ $requirements }项。
hint-template = 改好这些行再试；自带的模板可作样子。
fail-template-encoding = { $path } 不是 UTF-8 文本，不能作模板。
hint-template-encoding = 请用文本编辑器另存为 UTF-8 再试。
fail-first-run = { $path } 还没有账本，这里也没有终端可以问。
hint-first-run = 用命令新建：duban init --template baoding-2009 --organiser 单位 --person 姓名
fail-no-terminal = 界面要在终端里打开。
hint-no-terminal = 请在终端里直接运行 duban；在脚本里用 duban status、duban list 等命令。

# 查无此物

refusal-no-number = “{ $found }”不是编号：编号是一个字和一个数，像 改42、意-2009-0123。
refusal-number-of-year = 没有“{ $found }”：这个号的{ $kind }是 { $number }。
refusal-number-of-none = 没有“{ $found }”：还没有录过{ $kind }。
refusal-number-to-come = 没有“{ $found }”：{ $kind }只编到 { $last }。
refusal-number-unseen = 这里看不到“{ $found }”这条{ $kind }。
refusal-unknown-number = 没有编号为“{ $found }”的记录，请核对编号。
refusal-no-such-state = 没有“{ $found }”这个状态，可用的有：{ $states }
refusal-no-such-light = 没有“{ $found }”这种灯，可用的有：red、yellow、green、grey。
refusal-no-such-order = { $kind }没有“{ $found }”这种次序，可用的有：{ $orders }。
refusal-no-such-table = 不能按“{ $found }”分列，可用的有：{ $tables }。
refusal-no-such-filter = { $kind }不能按 { $option } 筛选，可用的有：{ $options }。
list-runs-out = { $limit }（到期日）
refusal-no-filter-at-all = { $kind }不能按 { $option } 筛选。
refusal-of-a-campaign = { $number }是主题活动；一个主题活动的{ $kind }用 --campaign { $number } 列。
refusal-of-nothing = { $kind }不挂在别的记录下，不能用 --of。
refusal-of-others = { $number }是{ $other }；{ $kind }的 --of 可以是：{ $kinds }。
refusal-no-such-lack = { $kind }之下没有“{ $found }”；可查还没有哪些：{ $words }；它自己的栏写栏名即可。
refusal-filter-empty = { $option } 后面是空的；不按它筛选就把它去掉。
refusal-only-one = { $option } 在这里只能给一个。
refusal-figure-by-itself = “{ $found }”只是一种状态的一部分，不能和别的状态一起给出。
refusal-bounds-backwards = 止于 { $to }，早于起于 { $from }。
refusal-no-such-tie = { $one } 与 { $other } 之间没有这样的关联。

# 办成了

set-done = { $number } 已修改。
set-same = { $number } 没有变化。
set-done-all = { $n } 条已修改。
set-done-some = { $n } 条已修改，{ $same } 条没有变化。
set-same-all = { $n } 条都没有变化。
do-done = { $number } { $verb }：现为{ $state }。
do-none = { $all } 条都不能这样办，一条也没有办。
do-none-skip = { $all } 条里有 { $n } 条办不了，所以一条也没有办：改好再办，或加 --skip 跳过这 { $n } 条，其余照办。
do-skipped = 跳过 { $text }
do-by-self = 没有写决定人，按录入人{ $own }判断。
do-by = 决定人用 --by 姓名 写明。
do-by-or-meeting = 决定人用 --by 姓名 写明，会议决定的用 --meeting 会议。
do-by-usual = 记录上写的是{ $usual }：--by { $way }
undo-done = 已撤销第{ $seq }条“{ $what }”：{ $numbers }
redo-done = 已重做第{ $seq }条“{ $what }”：{ $numbers }
link-done = 已关联：{ $from } { $role } { $to }
unlink-done = 已取消关联：{ $from } { $role } { $to }
extract-done = 已取出到 { $path }，{ $bytes }字节。
backup-done = 已备份到 { $path }：{ $bytes }字节，流水账{ $entries }条，指纹 { $head }
backup-gone = 已删去旧备份{ $n }份：{ $names }
backup-stuck = 旧备份{ $n }份删不掉：{ $names }
restore-aside-sides = 留在原处的旁边文件已另存为 { $aside }-…：其中没有账本文件本身。账本若移到了别处，请把它们改成与它同名，放在它旁边，再打开它。
restore-aside-other = 原有的文件已另存为 { $aside }：它不是能打开的账本。
restore-aside-unseen = 原有的文件已另存为 { $aside }，没能打开它查看。
restore-aside = 原账本连同旁边的文件已另存为 { $aside }（duban --db { $aside } 可打开）。
backup-faulty = 已另存到 { $path }（{ $bytes }字节，流水账{ $entries }条，指纹 { $head }），但账本核对出{ $faults }处不符，这一份也是如此，不能当作完好的备份。
restore-done = 已恢复到 { $path }，并核对过。
init-done = 已新建：{ $campaign }。账本在 { $path }
init-secrets = 本程序不得处理涉密信息。
init-rehearsal = 这是演练账，不能当真账用。
unseal-name = 提出人：{ $text }
unseal-unit = 单位：{ $text }
unseal-contact = 联系方式：{ $text }
unseal-words = 原文：{ $text }
unseal-kept = 查看 { $number } 一事已记入日志，只记谁看、为何看，不记内容。
unseal-title = { $number } 封存的内容
list-taken-as = “{ $typed }”按“{ $name }”列出。
list-none = 没有符合的{ $kind }。
list-cut = 共{ $total }条，列出{ $shown }条：接着列加 --after { $number }，全列加 --all。
list-cut-whole = 共{ $total }条，没有列出：全列加 --all。
list-columns-left-out = 宽{ $width }列放不下，没有列出这几栏：{ $columns }；请加宽窗口，或用 --json。
list-columns-left-out-empty = 宽{ $width }列放不下，没有列出这几栏：{ $columns }；没有内容的也没有列出：{ $empty }；请加宽窗口，或用 --json。
list-columns-empty = 没有内容的栏没有列出：{ $empty }。
list-person-word = { $name }（{ $word }）
list-people-cut = 人多的只列第一人，+ 后是另外几人；全部见 --csv、--json 或 show。
next-head = { $number }（{ $state }）下一步：
next-none = { $number }（{ $state }）没有下一步。
next-who = { $line }（{ $who }）
next-decide = 还有{ $n }项等决定：decide { $number }
show-history = 历史
show-cut = 共{ $total }条，列出{ $shown }条，全列加 --all
journal-cut = 流水共{ $total }条，列出{ $shown }条，更早的{ $left }条加 --before { $seq }，全列加 --all。
journal-several = { $number } 等{ $n }条
journal-decided = 决定：{ $by } { $capacity } { $on }
journal-mark-clock-behind = （时钟早于此前流水）
journal-mark-clock-far-after = （时钟距前一条过久）
journal-mark-clock-leapt = （时钟向前跳过）
journal-mark-clock-leapt-back = （时钟向后退过）

# 进展一屏

status-campaign = { $organiser }  { $from } 至 { $to }
status-today = { $day } { $weekday }  第{ $n }阶段 { $phase }  { $step }
status-no-campaign = { $day } { $weekday }  还没有主题活动
status-light = { $shape } { $light } { $n }

# 核对与体检

verify-whole = 核对无误：流水账{ $entries }条，记录{ $records }条。
verify-faults = 核对出{ $faults }处不符：流水账{ $entries }条，记录{ $records }条。
verify-unreadable = { $part }读不出来，内容不是应有的样子，可能被改动过。
verify-stray = 流水账里有第{ $seq }条的内容，却没有这一条。
verify-day = 流水账第{ $seq }条的日期与录入时刻不符。
verify-origin = { $number } 的录入人、录入日期或标识与流水账所记不符。
verify-stray-file = 存有一份没有记录登记的文件（{ $sha }…）。
verify-setting = 设置“{ $name }”与流水账所记不符。
verify-account = 账号“{ $account }”的角色或人员与流水账所记不符。
verify-prints = 流水账第{ $seq }条读入的行的标记与当时封存的不符。
verify-words = { $number } 的查找索引与原文不符。
verify-tallies-days = 按日汇总数不符。
verify-tallies-other = 汇总表里有不该有的数。
setting-rehearsal = 演练标记
setting-zone-minutes = 时区
setting-store-uid = 账本标识
setting-salt = 封存密钥
damage-index = 文件损坏：索引 { $name } 与数据对不上。
damage-value = 文件损坏：{ $name } 里有不该有的值。
damage-reference = { $name } 里有一行指向不存在的记录。
damage-words = 文件损坏：查找索引 { $name }。
damage-pages = 文件损坏：页面结构有误。
damage-more = 文件损坏之处不止这些。
part-file = 账本文件
part-schema = 账本结构
part-journal = 流水账
part-tallies = 汇总数
part-links = 关联
part-givers = 封存的提出人
part-files = 附件
part-settings = 设置和账号
part-words = { $kind }的查找索引
verify-chain = 流水账第{ $seq }条的指纹接不上，有人绕过程序改过。
verify-items = 流水账第{ $seq }条的内容与当时封存的不符。
verify-row = { $number } 与流水账最后所记不符。
verify-missing = { $number } 在流水账与账本之间对不上，一处有一处无。
verify-link = { $number } 的关联与流水账最后所记不符。
verify-giver = { $number } 的提出人与当时封存的不符。
verify-file = { $kind ->
    [campaign] { $number } 所存的模板与建账时读入的不符。
   *[other] { $number } 的附件内容与当时上传的不符。
}
verify-tallies = { $kind }的汇总数不符。
verify-anchor = 纸上留存的指纹不在链上：账本被换过或改写过。
doctor-figure = { $n }
doctor-line = { $name }：{ $value }
doctor-version = 督办版本
doctor-sqlite = SQLite 版本
doctor-store = 账本
doctor-config = 设置文件
doctor-not-set = { $path }（没有这个文件，都照常用）
doctor-keymap = 键位文件
doctor-theme = 自己的配色
doctor-not-there = { $path }（没有这个文件，用原来的键）
doctor-fault = 设置有误
doctor-bytes = 大小（字节）
doctor-mode = 权限
doctor-schema = 账本格式
doctor-copied = 最近一次备份
last-copy-at = { $at }（{ $words }）
doctor-place = 所在磁盘
doctor-place-local = 本机
doctor-place-memory = 内存（关机即失）
doctor-place-unknown = 未能判明（如为网络盘，请移至本机磁盘）
doctor-place-user = 用户态文件系统，可能是网络盘
doctor-zone = 时区
doctor-rehearsal = 演练
doctor-read-only = 只读
doctor-account = 账号
doctor-records = 记录
doctor-last = 最近的流水
doctor-clock = 电脑时间
doctor-last-at = 最近流水时间
doctor-clock-check = 时钟检查
doctor-clock-right = 与流水相合
doctor-template = 模板
doctor-template-same = 与本程序的同名模板一致，或不是随程序来的
doctor-template-since = 本程序的同名模板有 { $n } 处与账上的不同。账上的照原来的算，不会自己改；要照新的，各用一个命令（Ctrl-Z、undo 可撤销）：
doctor-template-differs = { "  " }{ $number } { $name } 的{ $field }：账上“{ $old }”，模板“{ $new }”  set { $number } "{ $column }={ $new }"
doctor-template-more = { "  " }账上没有{ $kind }“{ $name }”，模板有（template show 看全文；屏幕上在 2 阶段 F3）
doctor-none = 无
doctor-integrity = 账本核对
fail-terminal = 终端不能使用：{ $what }
fail-dumb-terminal = 这个终端（TERM={ $term }）不能显示界面。(This terminal cannot show the screen.)
fail-no-sequences = 这个窗口不认转义序列（Windows 10 以前的命令行窗口），画不出界面。请用 Windows 10 以后的终端，或用命令办（duban --help）。
fail-linux-console = Linux 文本控制台显示不了汉字。(The Linux console cannot show Chinese characters.)
hint-linux-console = 请用图形界面的终端，或用 SSH 从另一台电脑登录。
fail-not-utf8 = 当前语言环境 { $locale } 不是 UTF-8，汉字会成乱码。(The locale is not UTF-8: set LC_ALL=C.UTF-8.)
hint-not-utf8 = 先设 LC_ALL=C.UTF-8 或 zh_CN.UTF-8，再运行 duban。
note-config = 设置文件 { $path } 有错，里面写的都没有用上。
config-unreadable = 第 { $line } 行：读不懂（{ $found }）。
config-not-utf8 = 第 { $line } 行：不是 UTF-8 编码，请另存为 UTF-8。
config-unknown = 第 { $line } 行：没有“{ $found }”这一项，可写：{ $known }。
config-value = 第 { $line } 行：{ $name } 不能是“{ $found }”，可写：{ $known }。
config-empty = 第 { $line } 行：{ $name } 要写一个路径。
config-whole = { $path }：没有错。
config-not-there = 没有 { $path }，都照常用；用 duban config init 建一份。
config-known = { $name }：{ $known }
config-usual-wrong = 照常；{ $wrong } 不能用
config-usual = 照常
config-value-of = { $value }（{ $origin }）
config-made = 已建 { $path }：去掉行首的 # 就用上，改好可用 duban config check 查。
config-set = { $path } 里写好：{ $name } = { $value }。
config-beaten = 环境变量 { $variable } 比它优先，现在仍是“{ $found }”。
usage-config-pair = “{ $found }”要写成 名称=内容，如 theme=light。
usage-version = “{ $found }”不是版本号，应如 0.1.0。
fail-config-name = 没有“{ $found }”这一项设置，可写：{ $known }。
fail-config-value = { $name } 不能是“{ $found }”，可写：{ $known }。
fail-config-path = { $name } 要写一个路径。
fail-config-faulty = 设置文件 { $path } 第 { $line } 行有错，先改好才能写入。
hint-config-faulty = duban config check 把错处都列出来。
fail-config-read-only = 设置文件 { $path } 是只读的，没有改动。
fail-config-write = 写不了设置文件 { $path }：{ $what }
config-head = 督办的设置。去掉行首的 # 就用上；环境变量比这里优先，命令行的选项又比环境变量优先。
config-of-theme = 配色（DUBAN_THEME）
config-of-glyphs = 符号（DUBAN_GLYPHS）
config-of-bell = 响铃（DUBAN_BELL）
config-of-language = 语言（DUBAN_LANG）
config-of-store = 不另写 --db 时打开的账本（DUBAN_DB）
config-of-folder = 找文件先看的文件夹，附件也写到它下面
config-how-theme = 也可写自己的配色的名称：duban config theme 名称 建一份，文件在旁边的 themes 文件夹。
config-how-bell = off 不响；faults 在办不成、读入或导出完了时响一声。
note-theme = 配色文件 { $path } 有错，用平常的配色。
theme-made = 已建 { $path }：去掉行首的 # 改颜色；用它：duban config set theme={ $name }，或在屏幕上按 Ctrl-P 选“配色”。
theme-head =
    配色“{ $name }”。去掉行首的 # 就用上，改好用 duban config check 查。
    颜色可写名称（black、red、green、yellow、blue、magenta、cyan、white，前加 bright- 是亮的，
    default 是终端本来的）、"#rrggbb" 或 0–255 的编号；终端没有的颜色用相近的，只有十六色的用底本的。
theme-based-on = 底本：没有另写的照它
theme-role-text = 正文
theme-role-heading = 标题、键名
theme-role-accent = 光标处、提示
theme-role-dim = 横线、说明、已办结的
theme-role-red = 逾期、错误
theme-role-yellow = 临期
theme-role-green = 正常、已办
theme-hard-to-read = 配色“{ $name }”的 { $role }：{ $ground }不易看清（{ $palette } 上对比 { $found }，应有 { $least }）。
theme-on-dark = 深底上
theme-on-light = 浅底上
fail-theme-name = 配色不能叫“{ $name }”。
hint-theme-name = 名称用作文件名：不超过40字，不含空格和 / \ : * ? " < > |，不以 . - 开头，也不是 auto、dark、light、contrast、plain。
fail-no-config-folder = 找不到放设置的文件夹（没有 HOME）。
fail-config-there = { $path } 已经有了，没有改动；要重新来，先把它移走。
fail-config-folder = 建不了文件夹 { $path }：{ $what }
fail-config-store = 设置文件 { $path } 有错，里面写的是哪本账不清楚，没有打开别的账本。
hint-config-store = 改好设置（duban config check 查错），或用 --db 写明账本。
note-keymap = 键位文件 { $path } 有错，用的是原来的键。
note-no-theme = 没有“{ $found }”这个配色（DUBAN_THEME），可写：{ $known }。
variable-unknown = 环境变量 { $name } 没有用处：没有这一项；可用：{ $known }。
variable-value = 环境变量 { $name } 不能是“{ $found }”，可写：{ $known }；现在照常。
status-sum = 合计
status-first = 先办：{ $steps }
status-first-step = duban { $command }
status-check = { $light }：{ $of }（{ $day }）
status-check-of = { $kind }{ $light } { $n }
status-check-none = 没有逾期、临期的意见和任务
status-check-rehearsal = 演练账：{ $line }
overall-green = 绿灯
overall-yellow = 黄灯
overall-red = 红灯
status-rehearsal = 演练账，数字不作数
status-copied = { $words }，请用 duban backup --into 文件夹 备份。
verify-schema = 账本结构 { $name } 与本版程序的不一样，可能被改动过
restore-drafts = 这本账没录完的草稿有{ $n }份，仍可接着录。
restore-faulty = 已恢复到 { $path }，但核对出 { $n } 处不符，请先查明再用。
warn-read-only = 只读：{ $why }，只能看，不能写。
note-other-campaigns = 注意：当前主题活动是{ $own }；同时进行的还有{ $others }。用 --campaign 指定。
note-saved-aside = 用 duban --db { $path } 可以打开；换回原处用 duban restore --replace { $path }。
warn-user-space = 注意：{ $path } 在用户态文件系统上，可能是网络盘；网络盘会毁坏账本，请移至本机磁盘。

# 脚本

run-open = “{ $sign }”没有关上。
run-not-here = { $found } 不能写在脚本里。
run-not-atomic = { $found } 不能随 --atomic 一起退回，请单独运行。
run-directive = “{ $found }”不能起一行；另起一天写 @today 2009-02-25。
run-no-line = 这一行起没有要办的；最后一行是第{ $line }行。
run-name-bad = “{ $name }”不能作名字；名字写 @ 加字母、汉字、数字，today 除外。
run-name-given = --name 后的“{ $name }”应如 plan=改-001。
run-name-nothing = 这一行不新建记录，@{ $name } 没有编号可起。
run-name-twice = @{ $name } 在第{ $line }行已经起过。
run-name-known = @{ $name } 已用 --name 写明。
run-name-never = 没有哪一行起名 @{ $name }；要写 @ 这个字，放在引号里。
run-name-later = @{ $name } 到第{ $line }行才起名。
run-name-skipped = @{ $name } 在第{ $line }行起名，那一行这次不办；请加 --name { $name }=编号。
run-name-empty = @{ $name } 没有编号：起名的那一行没有新建记录。
run-faults = 脚本有{ $n }处错误，什么也没有办：
run-fault = 第{ $line }行：{ $text }
run-fault-hint = { $text }（{ $hint }）
run-whole = 脚本无误，共{ $n }行。
run-refused = 第{ $line }行（{ $verb }）没有办成：
run-ended = 第{ $line }行（{ $verb }）的退出码是 { $code }。
run-kept = 前面办成的{ $n }行已写入，不必重办。
run-none-before = 在它之前没有办过别的行。
run-none-kept = 按 --atomic，前面的{ $n }行一并退回，账本没有变动。
run-go-on = 改好以后接着办：加 { $options }。
run-send-again = 改好以后仍用 --request { $name } 从头再发，办过的行不再办。
run-done = 办完{ $n }行。
run-done-some = 办成{ $n }行；没有办成{ $refused }行：第{ $lines }行。
fail-script = 脚本读不了：{ $what }。
hint-script = 脚本是文本文件，编码用 UTF-8 或 GB18030。
fail-script-long = 标准输入太长，不是脚本。
fail-stdin = 标准输入读不了：{ $what }。
help-paper = 出文书：56 列 22 行一页的文本
help-paper-notice = 催办的提醒、催办通知书、通报，按催办或任务的编号，可写几个
help-paper-meeting = 会议议题单：等这次会议定的（待研究、待审定、延期待批、待审签）和逾期的，决定一栏空着
help-paper-plan = 整改方案：问题清单、任务清单、责任清单，是同一批记录的三种列法，写明哪一格还空着；不写编号为全部已确认的问题，个人问题不列
help-paper-approvals = 呈批单：一项一行，决定、签字、日期空着；编号用 lay 先编
help-paper-sample = 回头看抽查单：规则、种子、总体、抽中的，谁照着都能抽出同样的
help-paper-phase = 阶段进度：逐环节写明期限、应有成果、账上有多少、还缺什么、谁没有达到哪项要求；不写编号为各阶段
help-paper-step = 环节进度：同上，只出这一个环节
help-paper-unmet = 未完成名单：按部门列出谁还没有达到哪项要求、什么期限，党支部另列；写要求的编号只列这几项
help-paper-rules = 制度清单：立即废止的、修订的、新立的和汇编目录；不写编号为全部
help-paper-number = 编号，如 催-003、催1..催3、活-004；任务的编号则为它最近一次催办
help-paper-output = 存到这个文件（UTF-8），不覆盖已有文件

waiting-none = 没有待办的事项。

help-near = 查相近的意见：说的差不多是一回事的，各有百分比和相同的话；不写编号则列出未处置意见里提示的各组
help-near-number = 意见的编号
help-near-text = 拿这段话去比，不必已录入
help-near-unlike = 这几条不是一回事，以后不再提示（可撤销）
help-near-percent = 从百分之几起算相近，平常按主题活动的设置
help-near-limit = 最多几条
help-near-after = 从这一条之后接着列
help-near-json = 输出 JSON
near-none = 没有相近的（{ $percent }%起）。
near-found = 相近{ $n }条（{ $percent }%起）。
near-unlike = { $one }与{ $others }：已记为不是一回事，不再提示。
near-no-pairs = 未处置的意见里没有相近的（{ $percent }%起）。
near-pairs = 未处置的意见里提示{ $n }处相近，{ $groups }组（{ $percent }%起）。
near-pairs-first = 未处置的意见里提示相近的，先列{ $n }处，{ $groups }组（{ $percent }%起）。
near-more = 后面还有：--after { $number }
