# Kinds kind-, states state-, columns col-, choices choice-, transitions do-

state-void = void
