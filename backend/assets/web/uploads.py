"""Uploads: read whole, past a megabyte to disk, before a thread is spent on them.

A client that sends slowly holds a connection and room on disk, of both little, and no others wait for it.
"""

import asyncio
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from typing import IO

from assets.web.messages import Receive, RequestRefused

MEGABYTE = 1024 * 1024
SECONDS = 300
AT_LEAST = 16 * 1024
"""Bytes a second, on the average since it began."""
BEGINNING_SECONDS = 10
"""How long it may be slower."""

OF_ONE_CLIENT = 2
IN_ALL = 8
BYTES_IN_ALL = 4 * 1024 * MEGABYTE
CHUNK = 256 * 1024


class Uploads:
    """Those under way in this process."""

    def __init__(self) -> None:
        self._of = Counter[str]()
        self._bytes = 0

    @contextmanager
    def room(self, client: str, length: int) -> Iterator[None]:
        """Room for one more upload. Raises RequestRefused where too many, or too large ones, are under way."""
        full = self._of.total() >= IN_ALL or self._bytes + length > BYTES_IN_ALL
        if self._of[client] >= OF_ONE_CLIENT or (full and self._of.total()):
            raise RequestRefused("too_many_requests")
        self._of[client] += 1
        self._bytes += length
        try:
            yield
        finally:
            self._of -= Counter((client,))  # forgets those who have none left
            self._bytes -= length


async def read_upload(receive: Receive, file: IO[bytes]) -> None:
    """Write the body to the file. Raises RequestRefused, and ConnectionError for a client that went away."""
    loop = asyncio.get_running_loop()
    began, arrived, more = loop.time(), 0, True
    while more:
        try:
            async with asyncio.timeout_at(_deadline(began, arrived)):
                message = await receive()
        except TimeoutError:
            raise RequestRefused("too_slow") from None
        if message["type"] == "http.disconnect":
            raise ConnectionError
        chunk = message.get("body", b"")
        arrived += len(chunk)
        more = message.get("more_body", False)
        await asyncio.to_thread(file.write, chunk)
    file.seek(0)


def _deadline(began: float, arrived: int) -> float:
    """When the next bytes must be here."""
    return min(began + SECONDS, began + BEGINNING_SECONDS + arrived / AT_LEAST)
