"""What an answer costs the web process, beside a bare ASGI server; and whose requests wait for whose."""

import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import timedelta
from threading import Event
from typing import NamedTuple

import psutil
from django.conf import settings
from redis import Redis

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
from bench.sizes import LAST_DAY

OVERVIEW = "/api/v1/reports/overview/?from=2026-06-01&to=2026-06-30"
METRICS = "/api/v1/reports/metrics/?metric=total_volume&grain=month&from=2025-07-01&to=2026-06-30"
ME = "/api/v1/me/"
PAGE = "/en/"
DEAR = "/api/v1/reports/metrics/?metric=active_users&grain=day&split=region&from=2023-07-05&to={day}&top=9"
"""Each day is asked for once: none of the answers is in the cache."""

DEAR_AT_ONCE = 24
READY, SMALL = 0.3, 0.15
SLOWEST = 3.0
ONE_OF_TWO = 1.1
BARE = {
    "plain uvicorn": ("--http", "h11", "--loop", "asyncio"),
    "with httptools and uvloop": ("--http", "httptools", "--loop", "uvloop"),
}


@dataclass(frozen=True)
class Server:
    """Where a server answers, in one process or several."""

    port: int
    processes: Sequence[int]

    def load(self, path: str, token: str = "", *, connections: int = 16, seconds: float = 4) -> Load:
        """What it does under a load of one request."""
        request = get(path, token)
        return load(self.port, request, self.processes, connections=connections, seconds=seconds)

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
def server(processes: int = 1) -> Iterator[Server]:
    """The web process as the product runs it, on a free port; or several that share the port."""
    port = free_port()
    command = [sys.executable, "backend/manage.py", "web", "--port", str(port), "--shared"]
    with _running(command, port, processes) as served:
        yield served


@contextmanager
def bare_server(options: Sequence[str]) -> Iterator[Server]:
    """uvicorn with the least that it can serve."""
    port = free_port()
    options = [*options, "--port", str(port), "--log-level", "warning", "--no-access-log"]
    with _running([sys.executable, "-m", "uvicorn", "bench.hello:application", *options], port) as served:
        yield served


@contextmanager
def _running(command: Sequence[str], port: int, processes: int = 1) -> Iterator[Server]:
    # Their logs would be in the way of what is measured on the terminal.
    running = [subprocess.Popen(command, stderr=subprocess.DEVNULL) for _ in range(processes)]
    served = Server(port, [process.pid for process in running])
    try:
        _wait(served)
        yield served
    finally:
        for process in running:
            process.terminate()
            process.wait()


def _wait(served: Server) -> None:
    """Until all processes listen and one has answered."""
    for _ in range(300):
        listening = [_listens(process) for process in served.processes]
        with suppress(OSError):
            if all(listening) and served.get("/api/v1/health/live/"):
                return
        time.sleep(0.1)
    raise RuntimeError("the server did not start")


def _listens(process: int) -> bool:
    found = psutil.Process(process).net_connections("tcp")
    return any(connection.status == psutil.CONN_LISTEN for connection in found)


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
    with server() as product:
        results = [one for case in cases for one in _case(size, case, product)]
        results.append(_by_personal_token(size, product, bearer, personal))
        results.append(_beside_a_busy_one(size, product, bearer, token(user.id + 1)))
        results.append(_in_two_processes(size, product, bearer))
    return results


def _case(size: str, case: Case, product: Server) -> list[Result]:
    product.load(case.path, case.token, seconds=1)  # the first answers are computed
    answers = product.load(case.path, case.token)
    return [
        *(_against(size, case, answers, *bare) for bare in BARE.items()),
        at_most(
            f"{case.name}: slowest hundredth / median",
            size,
            (answers.percentile(99), "ms"),
            (answers.percentile(50), "ms"),
            SLOWEST,
        ),
    ]


def _against(size: str, case: Case, answers: Load, name: str, options: Sequence[str]) -> Result:
    with bare_server(options) as bare:
        hello = bare.load("/")
    return at_least(
        f"{case.name}: CPU",
        size,
        (answers.cpu_milliseconds, "ms"),
        (hello.cpu_milliseconds, f"ms {name}, bare"),
        case.bar,
    )


def _by_personal_token(size: str, product: Server, bearer: str, personal: str) -> Result:
    by_session, by_token = product.load(ME, bearer), product.load(ME, personal)
    return at_most(
        "one's own account by a personal token, looked up by a login of its own: CPU",
        size,
        (by_token.cpu_milliseconds, "ms"),
        (by_session.cpu_milliseconds, "ms by a session's"),
        2,
    )


def _beside_a_busy_one(size: str, product: Server, bearer: str, busy: str) -> Result:
    """One user's small answers, while another has many dear requests under way."""
    alone = product.load(ME, bearer, connections=1)
    stopped = Event()
    Redis.from_url(settings.REDIS_URL).flushdb()

    def ask(number: int) -> None:
        while not stopped.is_set():
            product.get(DEAR.format(day=LAST_DAY - timedelta(days=number)), busy)
            number += DEAR_AT_ONCE

    with ThreadPoolExecutor(DEAR_AT_ONCE) as threads:
        asking = [threads.submit(ask, number) for number in range(DEAR_AT_ONCE)]
        beside = product.load(ME, bearer, connections=1, seconds=8)
        stopped.set()
    for one in asking:
        one.result()
    return at_most(
        f"one's own account, while another user has {DEAR_AT_ONCE} dear requests under way: median",
        size,
        (beside.percentile(50), "ms"),
        (alone.percentile(50), "ms alone"),
        10,
    )


def _in_two_processes(size: str, product: Server, bearer: str) -> Result:
    one = product.load(OVERVIEW, bearer)
    with server(processes=2) as both:
        both.load(OVERVIEW, bearer, seconds=1)
        two = both.load(OVERVIEW, bearer)
    return at_most(
        "overview, ready, by two processes: CPU of an answer",
        size,
        (two.cpu_milliseconds, "ms"),
        (one.cpu_milliseconds, "ms by one"),
        ONE_OF_TWO,
    )
