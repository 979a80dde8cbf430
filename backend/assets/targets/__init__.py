"""Targets: what a metric is to reach in a month, quarter or year, how far it is, and how likely it gets there."""
