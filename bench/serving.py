"""Cached answers over HTTP with their access check, beside a bare Ninja endpoint that sends the same bytes."""

import os
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from statistics import median

from django.conf import settings

from assets.access.tokens import jwt
from assets.accounts.models import Role
from assets.accounts.roles import VERSION
from assets.common import clock
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


def _get(port: int, path: str, token: str = "") -> bytes:
    headers = {"Authorization": f"Bearer {token}"} if token else {}
    request = urllib.request.Request(f"http://127.0.0.1:{port}{path}", headers=headers)
    with urllib.request.urlopen(request, timeout=10) as answer:  # noqa: S310 (a server of ours)
        return bytes(answer.read())


def token(user_id: int = 1) -> str:
    """A manager's access token, as a browser has it."""
    return jwt.write(
        jwt.Use.ACCESS,
        user_id=user_id,
        sid="bench",
        now=clock.now(),
        life=settings.ACCESS_TOKEN_LIFE,
        claims={"role": Role.MANAGER.value, "permissions": VERSION, "second_factor": False},
    )


def measure(size: str) -> list[Result]:
    """Requests a second of cached answers, in turns with the bare endpoint."""
    results = []
    for name, path in (("overview", OVERVIEW), ("one metric by month", METRICS)):
        with server() as port:
            bearer = token()
            BODY.write_bytes(_get(port, path, bearer))
            cached, bare = [], []
            for _ in range(ROUNDS):
                cached.append(requests_per_second(port, path, bearer))
                bare.append(requests_per_second(port, "/bare/same-bytes/", bearer))
        BODY.unlink()
        rate, baseline = median(cached), median(bare)
        result = at_least(
            f"{name}, cached, with its access check: requests/s of a bare endpoint",
            size,
            (1 / rate, ""),
            (1 / baseline, ""),
            0.6,
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
