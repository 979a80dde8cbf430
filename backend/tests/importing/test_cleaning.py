"""A name that is imported is cleaned as one that somebody writes is."""

from random import Random

import duckdb

from assets.common.text import clean_line
from assets.importing.macros import macros

LETTERS = "ab می\u200c\u200b\u202e\u3164\u0301\u0301\u064b\ufe0f\U000e0101\u034f \t\n\u2028\u20e3😀"


def test_both_make_the_same_of_it() -> None:
    letters = Random(7)
    names = ["".join(letters.choices(LETTERS, k=letters.randrange(16))) for _ in range(2_000)]
    names += ["a" + "\u0301" * count for count in range(12)]
    with duckdb.connect() as duck:
        for macro in macros():
            duck.execute(macro)
        cleaned = duck.execute("SELECT name, clean_line(name) FROM unnest(?) AS t (name)", [names]).fetchall()
    assert cleaned == [(name, clean_line(name)) for name in names]
