"""Odd days, minutes and transactions: detectors over arrays, each with its reasons. They read no database."""
