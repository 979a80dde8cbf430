"""Writing the marketplace: what may follow what is judged by every row, whoever's it is and whoever asks."""

from collections.abc import Callable
from functools import wraps
from typing import ParamSpec, TypeVar

from assets.common.row_scope import Scope, seeing

Given = ParamSpec("Given")
Written = TypeVar("Written")


def writes(service: Callable[Given, Written]) -> Callable[Given, Written]:
    """A service that writes: all of it or nothing, in one transaction that sees every row."""

    @wraps(service)
    def posted(*given: Given.args, **named: Given.kwargs) -> Written:
        with seeing(Scope.ALL):
            return service(*given, **named)

    return posted
