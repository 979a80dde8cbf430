"""Odd transactions: scored from what was known before each of them."""
