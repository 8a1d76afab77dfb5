# 记录种类 kind-、状态 state-、列 col-、选项 choice-、流转 do-

state-void = 作废
