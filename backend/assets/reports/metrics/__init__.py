"""Metrics: what is measured, how it adds up, and what it is called."""
