"""Output whose reader has left, as `head` does once it has its lines."""

import os
import select
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TextIO

READER_GONE = 128 + signal.SIGPIPE
"""What a shell says of a program that SIGPIPE ended. Python ignores the signal, for the sake of its sockets."""


@contextmanager
def end_with_reader() -> Iterator[None]:
    """Run the block; where nobody reads what it prints any more, exit with READER_GONE and without a word.

    What is still in a buffer is written at the end of the block: at the exit of the process it would be too late.
    Another pipe or socket that breaks is a failure of the block.
    """
    try:
        try:
            yield
        finally:
            _flush()
    except BrokenPipeError:
        gone = [stream for stream in (sys.stdout, sys.stderr) if _has_no_reader(stream)]
        if not gone:
            raise
        for stream in gone:
            _discard(stream)
        sys.exit(READER_GONE)


def _flush() -> None:
    for stream in (sys.stdout, sys.stderr):
        if stream is not None and not stream.closed:
            stream.flush()


def _has_no_reader(stream: TextIO) -> bool:
    end = select.poll()
    end.register(stream, 0)  # asks for nothing but errors, which are always reported
    return bool(end.poll(0))


def _discard(stream: TextIO) -> None:
    """Or Python would write what is left when it exits, and complain."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, stream.fileno())
    os.close(nowhere)
