"""The append-only journal: what changed, in order, written in the transaction that changed it."""
