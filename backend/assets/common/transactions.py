"""Transactions of the services that write: their rules look at every row, whoever the viewer is."""

from collections.abc import Callable
from functools import wraps
from typing import ParamSpec, TypeVar

from assets.common.errors import Retracted, refusals
from assets.common.row_scope import Scope, row_scope

Parameters = ParamSpec("Parameters")
Result = TypeVar("Result")


def write_transaction(service: Callable[Parameters, Result]) -> Callable[Parameters, Result]:
    """Run a service in one transaction that sees every row: all of it is written, or nothing.

    Raises Retracted where it names something that was taken back.
    """

    @wraps(service)
    def in_transaction(*args: Parameters.args, **kwargs: Parameters.kwargs) -> Result:
        with refusals({"retracted": Retracted}), row_scope(Scope.ALL):
            return service(*args, **kwargs)

    return in_transaction
