# 导览：每一步一行，80 列放得下

tour-row = 导览 { $n }/{ $all }　{ $step }
tour-waiting = ↑↓ 选一件待办，按 { $open } 打开
tour-offers = 按 { $advance } 看这件事现在能办什么
tour-back = 按 { $back } 退一步，什么也没改；一直退到没有打开的
tour-pane = 按 { $pane_3 } 到意见：卡片、信箱、座谈会收来的都在这里
tour-find = 按 { $find } 打“食堂”，{ $accept }：只看提到它的
tour-whole = 按 { $back } 放下查找，回到全部
tour-card = 按 { $new } 录一张卡：写意见，按几次 { $skip_field } 到渠道，打数字，{ $save } 保存
tour-undo = 录错了？按 { $undo } 撤回刚才那一步
tour-number = 按 { $go_to } 打“意1”，{ $accept }：知道编号，一步就到
tour-help = 按 { $help } 说这一页是做什么的，有哪些键
tour-pane-held = 按 { $back } 退出来，{ $pane_7 } 到活动：开了什么会、谁到了
tour-unmet = 按 { $unmet } 看未完成名单：谁还缺哪一项要求
tour-paper = 在名单上按 { $paper } 出成文书：可翻看，可写出成文件
tour-palette = 按 { $palette } 打几个字，什么都找得到，如“配色”
tour-end = 走完了。按 { $quit } 离开；自己的账本从 duban 开始
