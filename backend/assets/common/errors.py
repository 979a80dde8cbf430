"""Expected failures, each with a code that never changes."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import ClassVar

from django.db import DatabaseError


class Refused(Exception):
    """An expected failure. `code` is stable, the text is for people."""

    code: ClassVar[str] = "refused"
    status: ClassVar[int] = 422
    """The HTTP status."""

    retry_after: ClassVar[int | None] = None
    """Seconds after which a retry makes sense, if it does."""


class NotFound(Refused):
    """The named object does not exist."""

    code = "not_found"
    status = 404


class NotAllowed(Refused):
    """The object exists, but the viewer has no access."""

    code = "not_allowed"
    status = 403


class Retracted(Refused):
    """What the change names was brought in by mistake, and taken back."""

    code = "retracted"


def constraint_of(error: BaseException) -> str | None:
    """The name of the database constraint that a failed statement violated, if any."""
    diagnostics = getattr(error.__cause__, "diag", None)
    return getattr(diagnostics, "constraint_name", None)


@contextmanager
def refusals(rules: Mapping[str, type[Refused]]) -> Iterator[None]:
    """Turn a violated constraint into its typed error; other errors pass through."""
    try:
        yield
    except DatabaseError as error:
        refusal = rules.get(constraint_of(error) or "")
        if refusal is None:
            raise
        raise refusal(str(error.__cause__).splitlines()[0]) from error
