"""Lists that people narrow, order and take away: which documents, in which order, how many."""
