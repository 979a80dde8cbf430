"""How large the histories are, and what is measured on them."""

from datetime import date

SIZES = {"1m": 1_000_000, "10m": 10_000_000}
SEARCHING = "searching"
"""Measured over people, in a database of its own, whatever the size of the history."""

PARTS = (
    "rebuilding",
    "reading",
    "drilling",
    "serving",
    "live",
    "exporting",
    "sealing",
    "burst",
    "events",
    "importing",
    "nightly",
    "passing",
    SEARCHING,
)
DAYS = 3 * 365
LAST_DAY = date(2026, 6, 30)
USERS = 100_000
PEOPLE = 1_000_000
"""Of the search."""
