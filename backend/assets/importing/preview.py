"""What an import would bring: enough to see a factor of ten, or a month too many, before it is loaded."""

from collections.abc import Iterator
from dataclasses import dataclass

from assets.common.money import exponent, to_major
from assets.importing.database import SCHEMA, rows
from assets.importing.targets import DIMENSIONS
from assets.importing.validation import MOVED, NEW
from assets.importing.wording import rows_of

SHOWN_MONTHS = 60
SHOWN_MEMBERS = 10

SPAN = """
SELECT count(*), report_day(min({first})), report_day(max({first})) FROM {schema}.{target} WHERE {new}
"""
STATUSES = "SELECT {status}, count(*) FROM {schema}.{target} WHERE {new} GROUP BY 1 ORDER BY 2 DESC, 1"
SUMS = """
SELECT to_char(report_day({first}), 'YYYY-MM'), currency, sum({amount}), count(*)
FROM {schema}.{target} WHERE {new} AND {amount} IS NOT NULL GROUP BY 1, 2 ORDER BY 1, 2
"""
MOVES = """
SELECT loaded.{status}, staged.{status}, count(*)
FROM {schema}.{target} AS staged JOIN {target} AS loaded ON loaded.id = staged.known_id
WHERE {moved} GROUP BY 1, 2 ORDER BY 3 DESC, 1, 2
"""
NEW_MEMBERS = """
SELECT DISTINCT slug FROM {schema}.members WHERE dimension = %(dimension)s AND is_new AND problem IS NULL ORDER BY slug
"""
RATES = "SELECT count(*), min(day), max(day) FROM {schema}.exchange_rates WHERE {new}"


@dataclass(frozen=True)
class Shown:
    """What is shown of a target: its rows by their first moment, by status, and the sums of its amounts."""

    target: str
    first: str
    status: str | None = None
    amount: str | None = None


SHOWN = (
    Shown("users", "joined_at"),
    Shown("tickets", "created_at", "state", "price"),
    Shown("payments", "created_at", "status", "amount"),
    Shown("wallet_entries", "at", "kind", "amount"),
    # What comes in by a transfer goes out by it.
    Shown("transfers", "at", "kind", "nullif(greatest(amount, 0), 0)"),
    Shown("notifications", "created_at", "status"),
)

MOVING = ("tickets", "payments", "notifications")


def preview() -> Iterator[str]:
    """Lines about the rows to be loaded, and about those that move on."""
    for shown in SHOWN:
        yield from _target(shown)
        yield from _moves(shown)
    [(count, first, last)] = rows(RATES.format(schema=SCHEMA, new=NEW))
    if count:
        yield f"exchange_rates: {rows_of(count)}, {first} to {last}"
    for dimension, target in DIMENSIONS.items():
        slugs = [slug for (slug,) in rows(NEW_MEMBERS.format(schema=SCHEMA), {"dimension": dimension.value})]
        if slugs:
            more = f" and {len(slugs) - SHOWN_MEMBERS:,} more" if len(slugs) > SHOWN_MEMBERS else ""
            yield f"{target.name}: {len(slugs):,} new: {', '.join(slugs[:SHOWN_MEMBERS])}{more}"


def _moves(shown: Shown) -> Iterator[str]:
    if shown.target not in MOVING:
        return
    moves = rows(MOVES.format(schema=SCHEMA, target=shown.target, status=shown.status, moved=MOVED))
    if moves:
        yield f"{shown.target}: {rows_of(sum(count for _, _, count in moves))} moved on"
        yield "  " + ", ".join(f"{count:,} from {before} to {after}" for before, after, count in moves)


def _target(shown: Shown) -> Iterator[str]:
    names = {"schema": SCHEMA, "new": NEW, "target": shown.target, "first": shown.first}
    [(count, first, last)] = rows(SPAN.format(**names))
    if not count:
        return
    yield f"{shown.target}: {rows_of(count)}, {first} to {last}"
    if shown.status:
        found = rows(STATUSES.format(**names, status=shown.status))
        yield "  " + ", ".join(f"{number:,} {status}" for status, number in found)
    if shown.amount:
        sums = rows(SUMS.format(**names, amount=shown.amount))
        if len(sums) > SHOWN_MONTHS:
            yield f"  the last {SHOWN_MONTHS} of {len(sums):,} sums by month and currency:"
        for month, currency, amount, number in sums[-SHOWN_MONTHS:]:
            yield (
                f"  {month}  {to_major(int(amount), currency):>22,.{exponent(currency)}f} {currency}"
                f"  in {rows_of(number)}"
            )
