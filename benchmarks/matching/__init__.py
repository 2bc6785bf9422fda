"""`python -m benchmarks.matching`: how good and how quick proposals are, in an invented world."""
