"""Real PostgreSQL and Valkey servers, from the wheels, for one machine.

`start` gives two URLs; nothing else is needed to use the servers. They live for as long as at least one
process holds a lease on them (`start` takes one, the end of the process gives it back, however it ends),
and a small keeper process stops them when the last lease is gone.
"""

from assets.embedded.client import (
    Servers,
    data_place,
    discard,
    keeper_runs,
    lease_descriptor,
    release,
    start,
    stop,
)
from assets.embedded.errors import EmbeddedError

__all__ = [
    "EmbeddedError",
    "Servers",
    "data_place",
    "discard",
    "keeper_runs",
    "lease_descriptor",
    "release",
    "start",
    "stop",
]
