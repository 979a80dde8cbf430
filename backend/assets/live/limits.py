"""Limits of sockets, and their close codes."""

from datetime import timedelta
from enum import IntEnum

PATH = "/api/v1/live/"
PROTOCOL = "assets.v1"
BEARER = "bearer."
"""Precedes a machine's token among the sub-protocols that it offers."""

BEAT_SECONDS = 3.0
"""A client that receives nothing for a few of these can assume a dead connection."""

BEHIND_AFTER = timedelta(seconds=10)
"""Figures in which a fact that is older than this may be missing are behind."""

LONGEST_LIFE = timedelta(minutes=5)
"""Of a socket: as long as an access token, so that revoked rights end here as soon as elsewhere."""

MOST_SOCKETS = 800
"""Of one process: its other connections are left to requests."""
MOST_OF_USER = 20


class Close(IntEnum):
    """Why the server closes a socket; the numbers are part of the API."""

    SAID_SOMETHING = 1008
    EXPIRED = 4401
    NOT_ALLOWED = 4403
    TOO_MANY = 4429
