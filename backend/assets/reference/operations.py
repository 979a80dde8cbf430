"""The operations of the API. Ninja has no public way to list them.

`tests/test_library_internals.py` names the version of Ninja that this is of.
"""

from collections.abc import Iterator

from ninja import NinjaAPI
from ninja.operation import Operation


def operations(api: NinjaAPI) -> Iterator[tuple[str, Operation]]:
    """Every operation of the API with its path."""
    for prefix, router in api._routers:
        for path, view in router.path_operations.items():
            for operation in view.operations:
                yield f"{prefix}/{path}".replace("//", "/"), operation
