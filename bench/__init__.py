"""Benchmarks and measures of quality, each one command; `make quality` prints them together."""
