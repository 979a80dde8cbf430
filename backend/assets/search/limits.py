"""What a search may ask for."""

LONGEST_TEXT = 100
MOST_WORDS = 8
"""Of a text; what comes after them is passed over."""

MOST = 50
"""Results of each kind."""

FEW = 8

CANDIDATES = 60
"""People found by a part, who are ranked; all whose whole value it is come before them."""

SHORTEST_PART = 3
"""Letters: a trigram. Shorter words are found where a word begins."""

SHORTEST_DIGITS = 4
"""Of a part of a telephone number."""

SHORTEST_PREFIX = 4
"""Of an external id; a shorter one is found whole only."""


NEWEST_EXPORTS = 500
"""Of one's own exports, which are looked through for words of their titles."""
