"""Odd days, minutes and transactions: detectors over arrays, each with its reasons, and the odd days that were found.

The detectors read no database; `services` gives them the figures of sealed days.
"""
