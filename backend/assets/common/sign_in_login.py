"""The login that signs people in: the only one of the web process that reads passwords, tokens and second factors."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import DEFAULT_DB_ALIAS, connections

SIGN_IN = "sign_in"
"""Of the connection in DATABASES; owner and worker have none, and go on as they are."""


@contextmanager
def sign_in_login() -> Iterator[None]:
    """Run the block's queries with the login of signing in, on a connection of its own. Also a decorator.

    A transaction cannot go on in it: what was begun before would not be committed together with what comes now.
    """
    with _login():
        yield


@contextmanager
def _login() -> Iterator[None]:
    before = connections[DEFAULT_DB_ALIAS]
    if SIGN_IN not in connections or before is connections[SIGN_IN]:
        yield
        return
    if before.in_atomic_block:
        raise RuntimeError("a transaction cannot go on with the login of signing in")
    # The ORM, transactions and `django.db.connection` all look the connection up here, for each thread.
    connections[DEFAULT_DB_ALIAS] = connections[SIGN_IN]
    try:
        yield
    finally:
        connections[DEFAULT_DB_ALIAS] = before
        connections[SIGN_IN].close()
