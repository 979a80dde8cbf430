"""Detectors of odd days, minutes and transactions."""
