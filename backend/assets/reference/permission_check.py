"""The check at start-up: each operation of the API declares what it needs."""

from django.core.checks import CheckMessage, Error
from ninja.operation import Operation

from assets.access.needs import Anyone, Needs
from assets.events.auth import BySource
from assets.reference.operations import operations


def every_operation_says_what_it_needs(**_: object) -> list[CheckMessage]:
    """One error for each operation that does not."""
    from assets.api import api

    return [
        Error(
            f"the operation {operation.operation_id or path} does not say what it needs",
            hint="give it auth=needs(Permission...), auth=BY_SOURCE or auth=ANYONE",
            id="assets.access.E001",
        )
        for path, operation in operations(api)
        if need_of(operation) is None
    ]


def need_of(operation: Operation) -> Needs | BySource | Anyone | None:
    """What an operation needs; None where it does not say, or says more than one thing."""
    said = [one for one in operation.auth_callbacks if isinstance(one, Needs | BySource | Anyone)]
    return said[0] if len(said) == 1 == len(operation.auth_callbacks) else None
