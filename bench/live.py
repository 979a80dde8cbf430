"""From a write to the page: 200 payments a second, a page that asks again at each news, and others that listen."""

import asyncio
import json
import os
import subprocess
import sys
import threading
import time
from contextlib import AsyncExitStack
from statistics import quantiles
from urllib.request import Request, urlopen

from django.db import connection, transaction
from websockets.asyncio.client import connect
from websockets.typing import Subprotocol

from assets.common.clock import now
from assets.common.days import day_of
from assets.reports.rollups import drain
from bench.results import Result
from bench.serving import server, token

WRITES_A_SECOND = 200
SECONDS = 20
LISTENERS = 100
BAR_SECONDS = 2.0
PATIENCE_SECONDS = 30
METRIC = "payments_verified"

ARRIVE = """
SET LOCAL session_replication_role = replica;
WITH arrived AS (
    INSERT INTO payment_events (payment_id, kind, user_id, amount, currency, at, asset_type_id, segment_id, region_id)
    VALUES (-%s, 'verified', 1, 5000, 'IRR', now(), 1, 1, 1) RETURNING id, at
)
INSERT INTO rollup_queue (log, row_id, day) SELECT 'payment_events', id, report_day(at) FROM arrived
"""


class Page:
    """What one open page shows, and when it showed how many payments."""

    def __init__(self, port: int) -> None:
        today = day_of(now())
        path = f"/api/v1/reports/metrics/?metric={METRIC}&grain=day&from={today}&to={today}"
        headers = {"Authorization": f"Bearer {token()}"}
        self._request = Request(f"http://127.0.0.1:{port}{path}", headers=headers)
        self.before = self.ask()
        self.shown: list[tuple[float, int]] = []

    def ask(self) -> int:
        """How many payments of today there are."""
        with urlopen(self._request, timeout=10) as answer:  # noqa: S310 (a server of ours)
            return int(json.load(answer)["series"][0]["total"] or 0)

    def ask_again(self) -> None:
        """The page hears news, and shows what is answered."""
        count = self.ask() - self.before
        self.shown.append((time.monotonic(), count))

    def seconds_until_shown(self, written: list[float]) -> list[float]:
        """For each write, how long it took until as many were shown. Raises where one never was."""
        shown = iter(self.shown)
        at, count = next(shown)
        took = []
        for number, moment in enumerate(written, start=1):
            while count < number:
                at, count = next(shown)
            took.append(at - moment)
        return took


def measure(size: str) -> list[Result]:
    """The slowest hundredth of writes, and how many were lost or doubled."""
    drain()
    worker = subprocess.Popen([sys.executable, "backend/manage.py", "worker"], env=os.environ.copy())
    try:
        with server() as served:
            page = Page(served.port)
            written: list[float] = []
            asyncio.run(_live(served.port, page, written))
    finally:
        worker.terminate()
        worker.wait()
    last = page.shown[-1][1]
    slowest = quantiles(page.seconds_until_shown(written), n=100)[-1]
    name = f"write to page by WebSocket, {WRITES_A_SECOND} writes/s, {LISTENERS} pages: slowest hundredth"
    return [
        Result(
            name, size, f"{slowest:.2f} s", f"{BAR_SECONDS:g} s", round(slowest / BAR_SECONDS, 2), "<= 1",
            slowest <= BAR_SECONDS,
        ),
        Result(
            "payments shown of those written that way", size, f"{last:,}", f"{len(written):,}",
            round(last / len(written), 4), "1", last == len(written),
        ),
    ]  # fmt: skip


async def _live(port: int, page: Page, written: list[float]) -> None:
    address, protocols = f"ws://127.0.0.1:{port}/api/v1/live/", [Subprotocol("assets.v1")]
    async with AsyncExitStack() as sockets:
        opened = [
            await sockets.enter_async_context(
                connect(address, subprotocols=[*protocols, Subprotocol(f"bearer.{token(user)}")], proxy=None)
            )
            for user in range(LISTENERS)
        ]
        writer = threading.Thread(target=_write, args=(written,))
        writer.start()
        deadline = time.monotonic() + SECONDS + PATIENCE_SECONDS
        while time.monotonic() < deadline:
            told = json.loads(await opened[0].recv())
            if METRIC in told["metrics"] or told["missed"]:
                await asyncio.to_thread(page.ask_again)
            if not writer.is_alive() and page.shown and page.shown[-1][1] >= len(written):
                break
        writer.join()


def _write(written: list[float]) -> None:
    """One payment after the other, each at its moment; what was late is not left out."""
    began = time.monotonic()
    for number in range(WRITES_A_SECOND * SECONDS):
        time.sleep(max(0.0, began + number / WRITES_A_SECOND - time.monotonic()))
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(ARRIVE, [number + 1])
        written.append(time.monotonic())
    connection.close()
