"""How the rules of `wiki.matching.rules` are worked out, for every side at once."""
