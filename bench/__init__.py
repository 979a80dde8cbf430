"""Measurements: what the product claims about speed, as ratios against a baseline of the same run."""
