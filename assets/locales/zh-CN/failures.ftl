# 程序之外的失败：写明什么、在哪里、怎么办

field-says = { $field }：{ $text }
limit-rolled = （原为 { $from }，遇休息日顺延）
limit-day-off = （休息日，顺至 { $next }）
limit-no-notice = （{ $year }年节假日未公布，暂按周末推算）

failure-busy = 未保存：文件正被他人占用，请稍后再存。
failure-conflict = 未保存：{ $number } 刚被他人改过，请看过新内容再改。
failure-missing = 没有找到账本 { $path }，请先新建（duban init）或用 --db 指明。
failure-exists = { $path } 已有文件，不会覆盖；请另选位置，或先移走它。
failure-not-ours = { $path } 不是督办的账本，请核对路径。
failure-too-new = 账本由较新的程序写成（格式 { $found }，本程序只识到 { $known }），请升级程序。
failure-corrupt = 账本已损坏：{ $what }。请停止使用，从备份恢复（duban restore）。
failure-read-only = 未保存：文件或所在目录只读，请检查权限。
failure-denied = 无权读写 { $path }，请检查权限。
failure-full = 未保存：磁盘已满；腾出空间后再存，内容仍在。
failure-network = 账本不能放在网络文件系统（{ $name }）上，请放到本机磁盘。
failure-not-allowed = 当前账户只能查看，不能修改。
failure-not-rehearsal = 只有演练账本才能用 --today 记账（init --rehearsal）。
failure-other = 没有办成：{ $what }
