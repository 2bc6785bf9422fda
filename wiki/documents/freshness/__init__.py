"""Whether the languages of a document say the same: passage by passage, both ways, no master."""
