# 程序之外的失败：写明什么、在哪里、怎么办

field-says = { $field }：{ $text }
record-says = { $number }：{ $text }
typed-stripped = 去掉了{ $n }个隐形字符
limit-rolled = （原为 { $from }，遇休息日顺延）
limit-day-off = （休息日，次一工作日 { $next }）
limit-no-notice = （{ $year }年节假日未公布，暂按周末推算）

fail-busy = 账本正被别的程序写入，等了几秒还没有轮到。
hint-busy = 什么也没有写，请稍后再试。
fail-conflict = { $number } 刚被别人改过，您的改动没有写入。
hint-conflict = 请先看看现在的内容（duban show { $number }），再改一次。
fail-missing = { $path } 没有账本。
hint-missing = 先新建：duban init --template baoding-2009；或用 --db 指明账本在哪里。
fail-exists = { $path } 已有账本，没有动它。
hint-exists = 要另建一本，用 --db 指明别的文件；要重来，请自己先把原文件移走。
fail-not-ours = { $path } 不是本程序的账本，没有动它。
hint-not-ours = 请看 --db 或 DUBAN_DB 是否写对。
fail-too-new = 账本是更新的程序写的（格式 { $found }，本程序只认到 { $known }）。
hint-too-new = 请用新版程序打开，旧版不会改动它。
fail-corrupt = 账本已损坏：{ $what }。
hint-corrupt = 先留一份原文件，再用 duban restore 从最近的备份恢复到别处。
fail-read-only = 账本只能读，不能写。
hint-read-only = 请看文件和所在文件夹的权限，磁盘是否只读。
fail-denied = 没有权限读写 { $path }。
hint-denied = 请换有权限的账号，或请管理员改权限。
fail-full = 磁盘已满，什么也没有写。
hint-full = 请腾出空间后再试。
fail-network = 账本在网络盘（{ $name }）上，锁靠不住，不能使用。
hint-network = 请放到本机磁盘，多人使用请登录到同一台服务器。
fail-not-allowed = 您的账号只能看，不能写。
hint-not-allowed = 请管理员改您的角色。
fail-not-rehearsal = 只有演练的账本才能用 --today 写入。
hint-not-rehearsal = 去掉 --today，或用 duban init --rehearsal 另建一本演练账。
fail-other = 没有办成：{ $what }
fail-and-hint = { $text }{ $hint }
fail-not-a-file = { $path } 不是普通文件，或大得离谱，没有读。
