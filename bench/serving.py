"""Cached answers over HTTP: against a bare Ninja endpoint that sends the same bytes, in the same server."""

import os
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from statistics import median

from bench.load import requests_per_second
from bench.results import Result, at_least
from bench.server.urls import BODY

OVERVIEW = "/api/v1/reports/overview/?from=2026-06-01&to=2026-06-30"
METRICS = "/api/v1/reports/metrics/?metric=total_volume&grain=month&from=2025-07-01&to=2026-06-30"
ROUNDS = 3


@contextmanager
def server() -> Iterator[int]:
    """The web process as the product runs it, on a free port."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = int(free.getsockname()[1])
    command = [
        sys.executable,
        "-m",
        "uvicorn",
        "assets.asgi:application",
        "--port",
        str(port),
        "--log-level",
        "warning",
    ]
    process = subprocess.Popen(command, env=os.environ | {"DJANGO_SETTINGS_MODULE": "bench.server.settings"})
    try:
        _wait(port)
        yield port
    finally:
        process.terminate()
        process.wait()


def _wait(port: int) -> None:
    for _ in range(200):
        try:
            _get(port, "/api/v1/health/")
        except OSError:
            time.sleep(0.1)
        else:
            return
    raise RuntimeError("the server did not start")


def _get(port: int, path: str) -> bytes:
    with urllib.request.urlopen(f"http://127.0.0.1:{port}{path}", timeout=10) as answer:
        return bytes(answer.read())


def measure(size: str) -> list[Result]:
    """Requests a second of cached answers, in turns with the bare endpoint."""
    results = []
    for name, path in (("overview", OVERVIEW), ("one metric by month", METRICS)):
        with server() as port:
            BODY.write_bytes(_get(port, path))
            cached, bare = [], []
            for _ in range(ROUNDS):
                cached.append(requests_per_second(port, path))
                bare.append(requests_per_second(port, "/bare/same-bytes/"))
        BODY.unlink()
        rate, baseline = median(cached), median(bare)
        result = at_least(
            f"{name}, cached: requests/s of a bare endpoint", size, (1 / rate, ""), (1 / baseline, ""), 0.6
        )
        results.append(
            Result(
                result.name,
                size,
                f"{rate:,.0f}/s",
                f"{baseline:,.0f}/s",
                result.ratio,
                result.bar,
                result.reached,
            )
        )
    return results
