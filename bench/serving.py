"""What an answer costs the web process, beside a bare ASGI server; and whose requests wait for whose."""

import os
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from threading import Event
from typing import NamedTuple

from django.conf import settings

from assets.access.tokens import jwt
from assets.access.tokens.claims import current_viewer
from assets.access.tokens.personal import make_token
from assets.accounts.models import Role, User
from assets.accounts.roles import VERSION
from assets.audit import SYSTEM
from assets.cli.ports import free_port
from assets.common import clock
from bench.load import Load, get, load
from bench.results import Result, at_least, at_most

OVERVIEW = "/api/v1/reports/overview/?from=2026-06-01&to=2026-06-30"
METRICS = "/api/v1/reports/metrics/?metric=total_volume&grain=month&from=2025-07-01&to=2026-06-30"
ME = "/api/v1/me/"
PAGE = "/en/"
DEAR = "/api/v1/reports/metrics/?metric=active_users&grain=day&split=region&from=2023-07-05&to=2026-06-{day}"
"""Each day once: none of them is in the cache."""

DEAR_AT_ONCE = 24
READY, SMALL = 0.3, 0.15
WAITING = 3.0


@dataclass(frozen=True)
class Server:
    """Where a server answers."""

    port: int
    process: int

    def load(self, path: str, token: str = "") -> Load:
        """What it does under a load of one request."""
        return load(self.port, get(path, token), process=self.process)

    def get(self, path: str, token: str = "") -> bytes:
        """One answer. Raises HTTPError, a kind of OSError."""
        headers = {"Authorization": f"Bearer {token}"} if token else {}
        request = urllib.request.Request(f"http://127.0.0.1:{self.port}{path}", headers=headers)
        with urllib.request.urlopen(request, timeout=60) as answer:  # noqa: S310 (a server of ours)
            return bytes(answer.read())


class Case(NamedTuple):
    """An answer that is measured against the bare server."""

    name: str
    path: str
    token: str
    bar: float


@contextmanager
def server() -> Iterator[Server]:
    """The web process as the product runs it, on a free port."""
    port = free_port()
    with _running([sys.executable, "backend/manage.py", "web", "--port", str(port)], port) as served:
        yield served


@contextmanager
def bare_server() -> Iterator[Server]:
    """Plain uvicorn with the least that it can serve."""
    port = free_port()
    options = ["--port", str(port), "--log-level", "warning", "--no-access-log"]
    with _running([sys.executable, "-m", "uvicorn", "bench.hello:application", *options], port) as served:
        yield served


@contextmanager
def _running(command: list[str], port: int) -> Iterator[Server]:
    process = subprocess.Popen(command, env=os.environ.copy())
    served = Server(port, process.pid)
    try:
        _wait(served)
        yield served
    finally:
        process.terminate()
        process.wait()


def _wait(served: Server) -> None:
    for _ in range(300):
        try:
            served.get("/api/v1/health/")
        except OSError:
            time.sleep(0.1)
        else:
            return
    raise RuntimeError("the server did not start")


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


def _user() -> User:
    user, _ = User.objects.get_or_create(
        email="bench@example.com", defaults={"role": Role.MANAGER, "joined_at": clock.now()}
    )
    return user


def _personal_token(user: User) -> str:
    viewer = current_viewer(user)
    _, secret = make_token(viewer, name="bench", scopes=["own"], days=1, now=clock.now(), by=SYSTEM)
    return secret


def measure(size: str) -> list[Result]:
    """CPU of each kind of answer against the bare server's, the slowest hundredth, and a busy user's neighbour."""
    user = _user()
    bearer, personal = token(user.id), _personal_token(user)
    cases = [
        Case("overview, ready, with its access check", OVERVIEW, bearer, READY),
        Case("one metric by month, ready, with its access check", METRICS, bearer, READY),
        Case("one's own account, by a session's token", ME, bearer, SMALL),
    ]
    if settings.WHITENOISE_ROOT:
        cases.append(Case("a page of the front end", PAGE, "", READY))
    with bare_server() as bare, server() as product:
        results = [one for case in cases for one in _against_bare(size, case, bare, product)]
        by_session, by_token = product.load(ME, bearer), product.load(ME, personal)
        results.append(
            at_most(
                "one's own account by a personal token (a second login, one lookup) / by a session's token: CPU",
                size,
                (by_token.cpu_milliseconds, "ms"),
                (by_session.cpu_milliseconds, "ms"),
                2,
            )
        )
        results.append(_beside_a_busy_one(size, product, bearer, token(user.id + 1)))
    return results


def _against_bare(size: str, case: Case, bare: Server, product: Server) -> list[Result]:
    product.load(case.path, case.token)  # the first answers are computed
    hello, answers = bare.load("/"), product.load(case.path, case.token)
    return [
        at_least(
            f"{case.name}: share of a bare server's requests per CPU second",
            size,
            (answers.cpu_milliseconds, "ms"),
            (hello.cpu_milliseconds, "ms"),
            case.bar,
        ),
        at_most(
            f"{case.name}: slowest hundredth / median",
            size,
            (answers.percentile(99), "ms"),
            (answers.percentile(50), "ms"),
            WAITING,
        ),
    ]


def _beside_a_busy_one(size: str, product: Server, bearer: str, busy: str) -> Result:
    """One user's small answers, while another has many dear requests under way."""
    alone = load(product.port, get(ME, bearer), process=product.process, connections=1)
    stopped = Event()

    def ask(number: int) -> None:
        while not stopped.is_set():
            product.get(DEAR.format(day=f"{1 + number % 30:02}") + f"&top={1 + number % 8}", busy)
            number += DEAR_AT_ONCE

    with ThreadPoolExecutor(DEAR_AT_ONCE) as threads:
        asking = [threads.submit(ask, number) for number in range(DEAR_AT_ONCE)]
        beside = load(product.port, get(ME, bearer), process=product.process, connections=1, seconds=8)
        stopped.set()
    for one in asking:
        one.result()
    return at_most(
        f"one's own account, median, while another user has {DEAR_AT_ONCE} dear requests under way / alone",
        size,
        (beside.percentile(50), "ms"),
        (alone.percentile(50), "ms"),
        10,
    )
