"""Numbers in the JSON of others, who at times write them as text."""


def integer_of(value: object) -> int | None:
    """A whole number, also one in a text; None of anything else."""
    if isinstance(value, bool) or not isinstance(value, int | str):
        return None
    try:
        return int(value)
    except ValueError:
        return None
