"""Days on which organisations meet at tables, one talk after the other."""
