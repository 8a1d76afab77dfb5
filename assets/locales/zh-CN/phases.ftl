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
phases-late = 迟 { $n } 工作日
phases-step = { $phase }.{ $n } { $name }   { $wording }（{ $from } 至 { $to }，{ $days } 工作日，已过 { $elapsed }）
phases-proposed = 拟{ $wording }
phases-wanted = 应{ $n }件
phases-due = { $day }前
phases-overdue = 应于{ $day }，已过
phases-forms = 形式（任一）：{ $texts }
phases-parts = 应写到：{ $texts }
phases-requirement = { $name }至少{ $amount }{ $unit }
phases-requirements = 要求：{ $texts }
phases-evidence = 证据 { $n }
