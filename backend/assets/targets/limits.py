"""Limits of targets, which the API publishes with their list."""

OPEN_TARGETS = 100
"""So many are in force at most whose period is not over."""

YEARS_AHEAD = 5
LONGEST_WHY = 280
