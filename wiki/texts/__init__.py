"""Pure work on prose: who is which passage, what changed, what it weighs, how it is set."""
