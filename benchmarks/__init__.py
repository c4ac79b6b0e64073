"""Second Look beside what the same packages cost out of the box: `python -m benchmarks`."""
