"""What bounds a socket, and how its end is told."""

from datetime import timedelta
from enum import IntEnum

PATH = "/api/v1/live/"
PROTOCOL = "assets.v1"
BEARER = "bearer."
"""Before a machine's token, among the sub-protocols that it offers."""

BEAT_SECONDS = 3.0
"""A socket that hears nothing for a few of these is dead, or its server is."""

BEHIND_AFTER = timedelta(seconds=10)
"""Figures that are complete up to an earlier moment than this ago are behind."""

LONGEST_LIFE = timedelta(minutes=5)
"""Of a socket: like an access token, so that a right that was taken away does not last longer here than elsewhere."""

MOST_SOCKETS = 800
"""Of one process: the others of its connections are left to requests."""
MOST_OF_USER = 20


class Close(IntEnum):
    """Why the server closes a socket; the numbers are part of the API."""

    SAID_SOMETHING = 1008
    EXPIRED = 4401
    NOT_ALLOWED = 4403
    TOO_MANY = 4429
