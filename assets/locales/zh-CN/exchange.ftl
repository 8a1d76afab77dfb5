# 导入导出和公文里的词

fault-line = 第{ $line }行{ $text }
fault-cell = 「{ $column }」：写着“{ $found }”，应为{ $expected }
fault-cell-hidden = 「{ $column }」：应为{ $expected }
fault-cell-asked = 「{ $column }」：“{ $found }”{ $expected }
fault-told-apart = 是不是{ $people }？同名同部门，工号不同或没有
fault-same-bearer = 是不是{ $person }改了名？工号相同，姓名不同
fault-card-says-none = 写的是意见，第{ $first }行却说同一份（份号{ $paper }）没有意见，请改其中一行
fault-card-has-opinions = 说没有意见，这个文件里同一份（份号{ $paper }）另有意见，请改其中一行
fault-card-is-empty = 写的是意见，同一份（份号{ $paper }）账上是无意见的份 { $card }；登记错了的先把它作废
fault-empty-card = 写的是没有意见，是无意见的份：须写明{ $column }
fault-row = ：应为{ $expected }

expected-text = 文字，不能空着
expected-day = 日期，如 2009-03-29、2009.3.29、2009年3月29日
expected-day-without = 日期；“{ $part }”没有看懂，请去掉或改写
expected-weekday = { $day } 是{ $weekday }，与写的星期不符
expected-possible-day = 日历上有的日期，这一天不存在
expected-not-future = 不晚于今天（{ $today }）的日期
expected-one-of = 其中之一：{ $words }
expected-known = 账上已有的{ $what }
expected-known-near = 账上已有的{ $what }；相近的有：{ $near }
expected-known-department = 部门或单位
expected-known-person = 人
expected-known-batch = 批次
expected-known-post = 岗位
expected-all-digits = 完整的号码；这是电子表格的科学计数法，原来的号码已经看不出，请把这一栏设为文本，重填后再另存
expected-telephone = 电话号码，这里是日期
expected-given-number = 编号，这里是日期；电子表格会把编号改成日期，请把这一栏设为文本，重填后再另存
expected-object = { $what }：意见对象“{ $target }”须写明是哪一个
expected-object-column = { $what }：意见对象“{ $target }”须写明是哪一个，而文件里没有这一栏，请加上
expected-no-object = 空格：意见对象“{ $target }”没有具体对象，请核对这两格
expected-batch-of = 渠道{ $channel }的批次：账上它属于渠道{ $right }，请核对“征集渠道”和“批次”两格
expected-other-target = 一个{ $target }：账上它是{ $right }，请核对“意见对象”和“具体对象”两格；部门录错类别的先改它的“部门类别”
expected-day-not-serial = 日期；这是电子表格存日期的数，多半是{ $day }，请把这一栏设为日期格式再另存
expected-sheet-value = 一个值；这是表格的出错标记，请在表格里改好再另存
expected-telling-number = 能区别两人的工号：同部门已有{ $person }
expected-bearer-number = 由 --same 指为“{ $number }”，账上没有这个编号
expected-bearer-number-of = 由 --same 指为“{ $number }”，账上没有这个编号；同名的是：{ $people }
expected-one-person = 其中一人，写作 --same 行号=编号：{ $people }
expected-free-number = 没有人用的工号：这个工号是{ $person }的，不能作另一人
expected-another-person = 另一人：{ $person }已由第{ $line }行指明
expected-free-seat = 有空席的岗位：{ $post }只有{ $seats }席，现有{ $holders }
expected-one-lead = 一位领导分管的部门：第{ $line }行已写由他分管
expected-one-of-several = 其中一个，请改写编号（人员也可写工号）：{ $candidates }
expected-shorter = 不超过{ $max }字，现有{ $found }字
expected-columns = { $expected }栏，现有{ $found }栏
expected-no-control = 没有控制字符和隐形字符的文字
expected-right-text = 原来的文字；这里的字在转换编码时变了样，请从原来的表格重新另存
expected-whole-text = 完整的文字；有的字在转换编码时丢了，请从原来的表格重新另存
expected-unique = 不重复的，与第{ $line }行相同
expected-closed-quote = 有结尾引号的一格，引号没有收住

warning-outside-span = 第{ $line }行「{ $column }」：{ $day }不在活动期内（{ $first }至{ $last }）
warning-stripped = 第{ $line }行「{ $column }」：去掉了{ $n }个隐形字符
warning-differs = 第{ $line }行「{ $column }」：写着“{ $here }”，份号相同的第{ $first_line }行写着“{ $first }”
warning-name-shared = 第{ $line }行「{ $column }」：与第{ $first_line }行同名

table-empty = 文件是空的
table-workbook = 这是表格文件（XLSX 一类），还不能直接读入
table-old-office = 这是旧式 Office 文件（XLS、DOC）
table-document = 这是文档（DOCX），不是表格
table-archive = 这是压缩包
table-pdf = 这是 PDF
table-markup = 这是网页或 XML（有的系统导出的 .xls 其实是网页）
table-picture = 这是图片
table-binary = 这不是文本文件
table-no-rows = 文件里只有栏名，下面没有内容
table-check-file = 请看是否选错了文件，或存错了工作表。
table-find-table = 请找到原来的表格，在 WPS 或 Excel 里另存为 CSV（UTF-8 或 GB18030）再读入。
table-save-as-csv = 请在 WPS 或 Excel 里打开，另存为 CSV（UTF-8 或 GB18030）再读入。
table-undecodable = 第{ $line }行的编码认不出来，不是 UTF-8 也不是 GB18030
table-other-encoding = 这是 { $name } 编码，不能读
table-garbled = 不是 UTF-8，按 GB18030 读，栏名一个也不认识（读作：{ $found }）
table-ruined = 栏名是乱码（{ $found }）：文件曾按别的编码打开又保存
table-ruined-hint = 乱码改不回来，请找没有乱码的原表，另存为 CSV（UTF-8）再读入。
table-garbled-hint = 读作乱码的，是别的编码，请另存为 CSV（UTF-8）；不是乱码的，请看是否选错了文件，栏名应在第一行。
table-too-wide = 有{ $found }栏，最多{ $max }栏
table-columns-missing = 缺少必需的栏：{ $missing }（文件里的栏：{ $found }）
table-add-columns = 请补上这些栏，其余各栏可有可无；文件里叫法不同的，加 --map 文件里的栏名={ $field }。
table-column-doubled = 几栏是同一个意思：{ $headings }
table-check-headings = 请看第一行的栏名，每样只留一栏。
table-one-of-each = 每样只取一栏，不取的加 --map { $last }=不录。
table-no-such-column = 没有叫“{ $column }”的栏（文件里的栏：{ $found }）
table-name-column = --map 等号前面写文件里的栏名，或第几栏，如 第3列=部门。
table-no-such-field = “{ $column }”不能作“{ $field }”：这类文件只读 { $fields }
table-take-out = 等号后面写其中一项；这一栏不要的写 不录。
table-column-twice = 栏“{ $column }”指给了不止一项
table-once-each = 每一栏只能作一项，--map 一栏写一次。
table-same-heads = 叫“{ $column }”的有几栏：第{ $places }列
table-by-place = 请写第几栏，如 --map 第{ $first }列=部门。

import-no-table = { $path } 不能读入：{ $what }。
import-refused = { $path } 共{ $read }行，{ $bad }行有错，什么也没有读入：
import-asked-hint = 是同一人加 --same 行号，是另一人加 --new 行号，不录加 --leave-out 行号；几行写作 5,9-12。
import-asked-hint-same = 是同一人加 --same 行号，不录加 --leave-out 行号；几行写作 5,9-12。
import-make-hint = 确要新建，加 { $options }。
import-refused-hint = 改好再读入；或加 --skip-bad 先读入没错的行，有错的另存。
import-empty = { $empty ->
    [0] { $empty_known ->
        [0] { "" }
       *[other] 无意见0份（账上已有{ $empty_known }份）；
    }
   *[other] { $empty_known ->
        [0] 无意见{ $empty }份；
       *[other] 无意见{ $empty }份（账上已有{ $empty_known }份）；
    }
}
import-opinions-done = 读入{ $read }条：新增{ $added }条，更新{ $updated }条，未变{ $known }条，不录{ $left_out }条；{ import-empty }{ $cards }份；有错{ $bad }行
import-opinions-tried = 试读{ $read }条，没有写入：将新增{ $added }条，更新{ $updated }条，未变{ $known }条，不录{ $left_out }条；{ import-empty }{ $cards }份；有错{ $bad }行
import-roster-done = 读入{ $read }人：新增{ $added }人，更新{ $updated }人，未变{ $known }人，不录{ $left_out }人；有错{ $bad }行
import-roster-tried = 试读{ $read }人，没有写入：将新增{ $added }人，更新{ $updated }人，未变{ $known }人，不录{ $left_out }人；有错{ $bad }行
import-opinions-ahead = 共{ $read }条，还没有写入：将新增{ $added }条，更新{ $updated }条，未变{ $known }条，不录{ $left_out }条；{ import-empty }{ $cards }份；有错{ $bad }行
import-roster-ahead = 共{ $read }人，还没有写入：将新增{ $added }人，更新{ $updated }人，未变{ $known }人，不录{ $left_out }人；有错{ $bad }行
import-told-new = 新增 第{ $line }行 { $what }
import-told-changed = 更新 第{ $line }行 { $what }：{ $cells }
import-told-kept = 未改 第{ $line }行 { $what }已有处置，文件不同：{ $cells }
import-told-stays = 未改 第{ $line }行 { $what }：文件 { $cells }；{ $why }
import-told-left-out = 不录 第{ $lines }行
import-told-cell = { $column } { $from }→{ $to }
import-told-empty = （空）
import-told-near = 相近 第{ $line }行“{ $text }”与{ $number }只差{ $differs }，照录；不录加 --leave-out { $line }
import-told-near-line = 相近 第{ $line }行“{ $text }”与第{ $first_line }行同文，照录；不录加 --leave-out { $line }
import-told-marks-line = 相近 第{ $line }行“{ $text }”与第{ $first_line }行只差标点，照录；不录加 --leave-out { $line }
import-told-near-marks-line = 相近 第{ $line }行“{ $text }”与第{ $first_line }行同文，标点不同，照录；不录加 --leave-out { $line }
import-told-equal-line = 相同 第{ $line }行“{ $text }”与第{ $first_line }行各栏都相同，照录；不录加 --leave-out { $line }
import-told-near-lines-more = 另有{ $n }行与本文件前面的行同文，照录；加 --dry-run 逐行列出
import-told-again = 相同 第{ $line }行“{ $text }”比账上多出一条，与{ $number }相同，照录；不录加 --leave-out { $line }
import-told-alike = 未变 第{ $line }行即{ $number }，只是账上没有份号或批次；是另一条加 --new { $line }
import-told-otherwise = 未改 第{ $line }行即{ $number }，读入后账上改过{ $columns }，文件不同
import-told-card-filled = 未改 第{ $line }行说没有意见，账上同一份{ $number }已有意见
import-told-punctuation = 标点
import-told-manner = 写法
import-told-manner-line = 相近 第{ $line }行“{ $text }”与第{ $first_line }行只差写法，照录；不录加 --leave-out { $line }
import-told-voided = 相同 第{ $line }行“{ $text }”与作废的{ $number }同文，照录；不录加 --leave-out { $line }
import-told-maybe-none = 注意 第{ $line }行“{ $text }”开头说没有意见，照录作意见；不录加 --leave-out { $line }
import-told-namesake = 同名 第{ $line }行 { $name }照录，账上另有{ $others }；是同一人加 --same { $line }=编号，不录加 --leave-out { $line }
import-told-others = { $others }等{ $n }人
import-told-near-name = 相近 第{ $line }行 { $name }照录，账上有{ $others }；是同一人加 --same { $line }=编号，不录加 --leave-out { $line }
import-told-near-name-line = 相近 第{ $line }行 { $name }照录，第{ $first_line }行是{ $first }；不录加 --leave-out { $line }
import-told-odd-name = 注意 第{ $line }行 { $why }，照录；不录加 --leave-out { $line }
import-told-odd-telephone = 注意 第{ $line }行 { $name }的电话{ $why }，照录；不录加 --leave-out { $line }
import-told-made = 新建{ $kind }“{ $name }”
import-told-made-near = 新建{ $kind }“{ $name }”，账上相近的有：{ $near }
import-told-above-heads = 栏名以上未录：第{ $lines }行
import-told-sums = 合计行未录：{ $lines }
import-told-sum = 第{ $line }行“{ $word }”
import-told-numbered = 只有序号的空行未录 { $n } 行：第{ $lines }行
import-told-empty-cards = 无意见的份 { $n } 份：只计份数，不作意见。
import-told-givers = { $count }条意见账上已有提出人，文件里的没有比对，也没有改动
import-told-more = 另有{ $n }项没有列出，请分几个文件读入。
import-told-holds = 领导小组职务
import-ask-write = 按以上所列写入？[Y 写入／n 不写入]
import-ask-who = { $fault }（{ $answers }　0 退出，什么也不写）：
import-answer-same = { $digit } 是同一人，按这一行更新
import-answer-one = { $digit } 就是{ $who }，按这一行更新
import-answer-renamed = { $digit } 是同一人，改名为{ $name }
import-answer-new = { $digit } 是另一人，新增
import-answer-left-out = { $digit } 这一行不录
import-ask-again = 请输入{ $digits }，或 0 退出。
import-ask-yes-or-no = 请输入 y 或 n。
import-ask-make-or-skip = 账上没有{ $kind }{ $names }，新建？[y 新建／N 写着它的行不录，另存]
import-ask-make = 账上没有{ $kind }{ $names }，新建？[y 新建／N 退出，什么也不写]
import-nothing-taken = 什么也没有读入。
import-not-written = 没有写入。
import-nothing-new = 各行账上都已有，没有新增，也没有更新。
import-ignored = 没有用到的栏：{ $columns }
import-warnings-more = 另有{ $n }处需要注意，没有一一列出。
usage-skip-bad-empty = --skip-bad= 后面是空的，请写明文件名，或只写 --skip-bad。
usage-skip-bad-dash = 有错的行要另存成文件，不能写到标准输出：请写 --skip-bad=文件名，或只写 --skip-bad。
usage-map = --map 写作 文件里的栏名=哪一项，如 科室=部门；写的是“{ $found }”
import-bad-kept = 有错的{ $bad }行另存在 { $path }，改好可再读入。
import-bad-there = 有错的{ $bad }行应在 { $path }；那里已有文件，这次没有动它。
import-bad-then = 当时读入有错，现在单看这一行已看不出，请核对后再读入
import-bad-lost = 好的行已经读入（新增{ $added }），有错的{ $bad }行没能写出，见上面各行。
import-fault-heading = 问题说明
import-progress = 读入
import-field-serial = 序号
import-field-card = 份号
import-field-channel = 征集渠道
import-field-received-on = 收到日期
import-field-text = 意见内容
import-field-target = 意见对象
import-field-target-name = 具体对象
import-field-category = 问题类别
import-field-giver-name = 提出人
import-field-giver-contact = 联系电话
import-field-batch = 批次
import-field-giver-unit = 提出人单位
import-field-staff-no = 工号
import-field-name = 姓名
import-field-department = 部门
import-field-post = 职务
import-field-rank = 级别
import-field-politics = 政治面貌
import-field-branch = 党支部
import-field-group-posts = 领导小组职务
import-field-leads = 分管部门
import-field-phone = 手机
import-taken-cell = { $column }→{ $field }
import-taken-out = 不录
import-taken-by-head = 按栏名读入：{ $columns }
import-taken-remembered = 按上次定的读入：{ $columns }
import-taken-chosen = 按指定读入：{ $columns }
import-taken-kept = 以后同样的表头都照此读入。

template-syntax = 第{ $column }列不合 TOML 的写法：{ $message }
template-syntax-twice = 这一项前面已经写过
template-syntax-extends = 这一项前面写的不是一组，不能再往里加
template-syntax-no-value = 等号和内容不全，应如 name = "某某"
template-syntax-no-equals = 这里缺等号
template-syntax-equals = 这里多了等号
template-syntax-key = 等号前面不是一项的名称
template-syntax-unquoted = 文字要写在双引号里
template-syntax-text = 双引号里的文字没有写完，或有不能写的字符
template-syntax-escape = 反斜杠后面写的不认得，反斜杠本身要写两个
template-syntax-head = 方括号的表头没有写完
template-syntax-list = 方括号里的一列没有写完
template-syntax-inline = 花括号里的一组没有写完
template-syntax-no-comma = 两样之间缺逗号
template-syntax-comma = 这里多了逗号
template-syntax-date = 日期写得不对，应如 2009-03-02
template-syntax-flag = 应写 true 或 false
template-syntax-line-end = 换行不完整
template-syntax-deep = 括号套得太多
template-syntax-number = 数字写得不对
template-syntax-other = 这里写的看不懂
template-format = ：格式 { $found } 不认得
template-key-unknown = ：{ $part }没有“{ $key }”这一项
template-key-near = ：{ $part }没有“{ $key }”这一项，是不是“{ $near }”？
template-key-missing = ：{ $part }缺“{ $key }”
template-wrong-type = ：“{ $key }”应为{ $wanted }，写的是{ $found }
toml-string = 文字
toml-integer = 整数
toml-float = 小数
toml-boolean = 是否（true、false）
toml-datetime = 日期
toml-array = 一列
toml-table = 一组
template-text-empty = ：“{ $key }”不能空着
template-text-long = ：“{ $key }”太长，最多{ $most }字
template-control = ：“{ $key }”里有控制字符
template-number = ：“{ $key }”应在{ $least }到{ $most }之间
template-word = ：“{ $key }”写着“{ $found }”，应为其中之一：{ $allowed }
template-none = ：至少要有一个{ $part }
template-span = ：“{ $found }”不是日期，或没有这一天
template-year = ：“{ $found }”缺年份
template-mixed = ：“{ $found }”与其他日期写法混用（一处按日期，一处按第几天）
template-reversed = ：“{ $found }”先后颠倒
template-outside = ：{ $part }“{ $found }”超出了范围
template-overlap = ：第{ $no }阶段与前一阶段重叠
template-not-next = ：{ $part }的序号应为{ $expected }，写着{ $found }
template-twice = ：{ $part }“{ $name }”与第{ $line }行重名
template-activity = ：没有叫“{ $name }”的活动种类或归口
template-rank = ：没有“{ $name }”这个级别
template-step = ：没有叫“{ $name }”的环节
template-start = ：要指定第一天（--start）
template-start-far = ：第一天太远
template-part-file = 文件
template-part-campaign = 主题活动
template-part-principle = 原则
template-part-goal = 目标
template-part-category = 问题类别
template-part-channel = 征集渠道
template-part-post = 岗位
template-part-phase = 阶段
template-part-step = 环节
template-part-deliverable = 应有成果
template-part-requirement = 要求
template-part-activity-type = 活动种类
template-part-settings = 设置
template-wanted-text = 引号里的文字
template-wanted-texts = 几段文字
template-wanted-number = 整数
template-wanted-flag = true 或 false
template-wanted-table = 一个表
template-wanted-tables = 几个表
