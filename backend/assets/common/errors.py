"""Refusals: expected failures, each with a code that never changes."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import ClassVar

from django.db import DatabaseError


class Refused(Exception):
    """Something that was asked for is not allowed. `code` is stable, the text is for people."""

    code: ClassVar[str] = "refused"
    status: ClassVar[int] = 422
    """How HTTP tells it."""

    retry_after: ClassVar[int | None] = None
    """Seconds after which it may be tried again, where time mends it."""


class NotFound(Refused):
    """Something that was named does not exist."""

    code = "not_found"
    status = 404


class NotAllowed(Refused):
    """Something that exists is not for whoever asks."""

    code = "not_allowed"
    status = 403


def constraint_of(error: BaseException) -> str | None:
    """The name of the database rule that a failed statement broke, if it broke one."""
    diagnostics = getattr(error.__cause__, "diag", None)
    return getattr(diagnostics, "constraint_name", None)


@contextmanager
def refusals(rules: Mapping[str, type[Refused]]) -> Iterator[None]:
    """Turn the breach of a named database rule into its typed refusal; anything else passes through."""
    try:
        yield
    except DatabaseError as error:
        refusal = rules.get(constraint_of(error) or "")
        if refusal is None:
            raise
        raise refusal(str(error.__cause__).splitlines()[0]) from error
