# 操作的名称 action-
