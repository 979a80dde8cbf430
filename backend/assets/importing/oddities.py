"""What is odd about rows that are fine one by one: it is warned about, with how many there are and some of them."""

from collections.abc import Iterator
from dataclasses import dataclass

from assets.importing.database import SCHEMA, rows
from assets.importing.validation import MOVED
from assets.importing.wording import rows_of

SHOWN_KEYS = 3
LONG_GAP_DAYS = 365
"""Rows before so long a time without any are probably dated wrong, if they are less than half of all."""

FUTURE = """
SELECT count(*), report_day(max({latest})), (array_agg(key ORDER BY {latest} DESC))[1:%(shown)s]
FROM {schema}.{target} WHERE (result IS NULL OR {moved}) AND {latest} > clock_timestamp()
"""

LONG_BEFORE = """
WITH days AS (
    SELECT report_day({first}) AS day, count(*) AS rows FROM {schema}.{target} WHERE result IS NULL GROUP BY 1
), gaps AS (
    SELECT day, lead(day) OVER w AS next, sum(rows) OVER w AS before, sum(rows) OVER () AS total
    FROM days WINDOW w AS (ORDER BY day)
), gap AS (
    SELECT * FROM gaps WHERE next - day > %(gap)s AND before * 2 < total ORDER BY day DESC LIMIT 1
)
SELECT gap.before, gap.next, report_day(min({first})), (array_agg(key ORDER BY {first}))[1:%(shown)s]
FROM gap JOIN {schema}.{target} ON result IS NULL AND report_day({first}) <= gap.day
GROUP BY gap.before, gap.next
"""

OWN_LENDER = """
SELECT count(*), (array_agg(key ORDER BY seq))[1:%(shown)s]
FROM {schema}.tickets WHERE result IS NULL AND borrower_id = lender_id
"""


@dataclass(frozen=True)
class Dated:
    """By which moments the rows of a target are dated: the first, and the last that has been and is no plan."""

    target: str
    first: str
    latest: str


DATED = (
    Dated("users", "joined_at", "joined_at"),
    Dated("tickets", "created_at", "greatest(created_at, accepted_at, activated_at, ended_at)"),
    Dated("payments", "created_at", "greatest(created_at, ended_at, reversed_at)"),
    Dated("wallet_entries", "at", "at"),
    Dated("transfers", "at", "at"),
    Dated("notifications", "created_at", "greatest(created_at, ended_at, reported_at)"),
)


def oddities() -> Iterator[str]:
    """A sentence for each kind of odd rows among those to be loaded."""
    for dated in DATED:
        yield from _in_the_future(dated)
        yield from _long_before(dated)
    yield from _own_lenders()


def _in_the_future(dated: Dated) -> Iterator[str]:
    text = FUTURE.format(schema=SCHEMA, moved=MOVED, target=dated.target, latest=dated.latest)
    [(count, last, keys)] = rows(text, {"shown": SHOWN_KEYS})
    if count:
        yield f"{dated.target}: {_are(count)} dated in the future, up to {last}: {_shown(keys, count)}"


def _long_before(dated: Dated) -> Iterator[str]:
    text = LONG_BEFORE.format(schema=SCHEMA, target=dated.target, first=dated.first)
    for count, following, first, keys in rows(text, {"shown": SHOWN_KEYS, "gap": LONG_GAP_DAYS}):
        yield (
            f"{dated.target}: {_are(count)} dated long before all others, from {first} on, and the next is of"
            f" {following}: {_shown(keys, count)}"
        )


def _own_lenders() -> Iterator[str]:
    [(count, keys)] = rows(OWN_LENDER.format(schema=SCHEMA), {"shown": SHOWN_KEYS})
    if count:
        have = "has" if count == 1 else "have"
        yield f"tickets: {rows_of(count)} {have} one user as borrower and lender: {_shown(keys, count)}"


def _are(count: int) -> str:
    return f"{rows_of(count)} {'is' if count == 1 else 'are'}"


def _shown(keys: list[str], count: int) -> str:
    more = count - len(keys)
    return ", ".join(keys) + (f" and {more:,} more" if more else "")
