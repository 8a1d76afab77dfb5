# 规则不许时的说明 refusal-
