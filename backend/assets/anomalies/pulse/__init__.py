"""Odd minutes in the product: what the last hours had against the same hours before, and whether payments stay away."""
