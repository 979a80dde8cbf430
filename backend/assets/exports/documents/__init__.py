"""Answers as documents: their data as the layouts take them."""
