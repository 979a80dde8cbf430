"""Counts in sentences."""


def rows_of(count: int) -> str:
    """`1 row` or `12,345 rows`."""
    return "1 row" if count == 1 else f"{count:,} rows"
