"""Plain multi-valued parameters, as a URL or a command line has them, read one by one."""

from collections.abc import Iterable, Mapping, Sequence
from enum import StrEnum
from typing import TypeVar

from assets.reports.queries.errors import QueryError, RepeatedParameter, UnknownParameter

Parameters = Mapping[str, Sequence[str]]
Choice = TypeVar("Choice", bound=StrEnum)


def refuse_unknown(given: Parameters, known: Sequence[str]) -> None:
    """A misspelt filter would be an answer to another question. Raises UnknownParameter."""
    for name in given:
        if name not in known:
            raise UnknownParameter(f"there is no parameter '{name}'", field=name, allowed=known)


def several(given: Parameters, name: str) -> tuple[str, ...]:
    """Every value that was given, without those left empty, each once, in order."""
    return tuple(dict.fromkeys(value for value in given.get(name, ()) if value))


def single(given: Parameters, name: str) -> str | None:
    """The one value, or None where it is not given or empty. Raises RepeatedParameter."""
    values = several(given, name)
    if len(values) > 1:
        raise RepeatedParameter(f"'{name}' has one value, not {len(values)}", field=name)
    return values[0] if values else None


def choice(
    given: Parameters, name: str, choices: Iterable[Choice], default: Choice, error: type[QueryError]
) -> Choice:
    """The one value out of `choices`, or the default. Raises `error` for any other, and RepeatedParameter."""
    chosen = optional_choice(given, name, choices, error)
    return default if chosen is None else chosen


def optional_choice(
    given: Parameters, name: str, choices: Iterable[Choice], error: type[QueryError]
) -> Choice | None:
    """The one value out of `choices`, or None. Raises `error` for any other, and RepeatedParameter."""
    text = single(given, name)
    if text is None:
        return None
    by_text = {one.value: one for one in choices}
    if text not in by_text:
        raise error(f"'{text}' is not a known {name}", field=name, allowed=list(by_text))
    return by_text[text]
