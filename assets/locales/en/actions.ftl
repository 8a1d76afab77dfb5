# Names of actions: action-
