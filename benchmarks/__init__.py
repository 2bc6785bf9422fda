"""What the program costs, measured: `python -m benchmarks`. Never part of the tests."""
