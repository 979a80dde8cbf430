"""The page of error codes."""

import pkgutil
from collections.abc import Iterator
from importlib import import_module

import assets
from assets.common.errors import Refused
from assets.problems.general import GENERAL
from assets.problems.shape import title_of
from assets.reference.markdown import page, table

API_PACKAGES = (
    "assets.access.",
    "assets.audit.",
    "assets.boards.",
    "assets.exports.",
    "assets.monitoring.",
    "assets.me.",
    "assets.people.",
    "assets.reports.",
    "assets.schedules.",
)
"""The packages whose refusals a caller of the API can get."""

HOME = ".errors"

INTRODUCTION = """\
Every failure of the API is `application/problem+json` (RFC 9457) with `type`, `title`, `status`, `code` and
`detail`, and where they are known `field` (the parameter at fault) and `allowed` (what it may be).
Where several parameters or fields are at fault, `errors` lists them all; the problem itself is the first.
A code never changes.
"""


def errors_page() -> str:
    """Every stable code, its status over HTTP, and what it means."""
    refusals = sorted(set(_refusals(Refused)), key=lambda one: (one.code, one.status))
    of_the_api = [one for one in refusals if one.__module__.startswith(API_PACKAGES)]
    others = [one for one in refusals if one not in of_the_api]
    questions = [_row(one.code, one.status, title_of(one)) for one in of_the_api]
    requests = [_row(code, status, meaning) for code, (status, meaning) in sorted(GENERAL.items())]
    services = [(f"`{one.code}`", f"`{one.__module__.split('.')[1]}`", title_of(one)) for one in others]
    return page(
        "Error codes",
        INTRODUCTION,
        "## Questions\n",
        table(("code", "status", "meaning"), questions),
        "## Requests and the server\n",
        table(("code", "status", "meaning"), requests),
        "## Services and commands\n",
        table(("code", "raised by", "meaning"), services),
    )


def _row(code: str, status: int, meaning: str) -> tuple[str, str, str]:
    return f"`{code}`", str(status), meaning


def _refusals(base: type[Refused]) -> Iterator[type[Refused]]:
    """The refusals that modules named `errors` declare; those that only group others are not."""
    if base is Refused:
        for module in pkgutil.walk_packages(assets.__path__, "assets."):
            if module.name.endswith(HOME):
                import_module(module.name)
    for refusal in base.__subclasses__():
        grouped = any(one.__module__.endswith(HOME) for one in refusal.__subclasses__())
        if refusal.__module__.endswith(HOME) and not grouped:
            yield refusal
        yield from _refusals(refusal)
