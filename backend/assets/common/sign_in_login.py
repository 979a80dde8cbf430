"""The login that signs people in: the only one of the web process that reads passwords, tokens and second factors."""

from collections.abc import Iterator
from contextlib import contextmanager

from assets.common import connections

SIGN_IN = "sign_in"
"""Of the connection in DATABASES; owner and worker have none, and go on as they are."""


@contextmanager
def sign_in_login() -> Iterator[None]:
    """Run the block's queries with the login of signing in, on a connection of its own. Also a decorator.

    Raises RuntimeError within a transaction.
    """
    with connections.through_connection(SIGN_IN):
        yield
