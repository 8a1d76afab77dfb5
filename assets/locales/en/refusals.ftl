# What a rule says when it refuses: refusal-
