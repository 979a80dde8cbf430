"""Events a second through the door, in batches, all durable; and how slow readers become meanwhile."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta
from http.client import HTTPConnection
from itertools import count, islice
from time import perf_counter
from typing import Any
from uuid import uuid4

from assets.audit import SYSTEM
from assets.common import clock
from assets.events.services.sources import make_source
from assets.events.types import BY_NAME
from assets.reports.rollups import drain
from bench.results import Result, at_most
from bench.serving import OVERVIEW, server, token

BATCHES, AT_ONCE, CONNECTIONS = 120, 500, 2
AIM_EVENTS_A_SECOND = 3_000
SLOWEST_READS = 3.0
USERS = 500
HEADERS = {"Content-Type": "application/cloudevents-batch+json"}


def measure(size: str) -> list[Result]:
    """60,000 events of a marketplace's daily life, from one source, counted by a worker as they come."""
    drain()
    name = f"bench-{uuid4().hex[:8]}"
    _, secret = make_source(name=name, types=list(BY_NAME), now=clock.now(), by=SYSTEM)
    batches = list(_batches(name))
    worker = subprocess.Popen([sys.executable, "backend/manage.py", "worker"], env=os.environ.copy())
    try:
        with server() as served, ThreadPoolExecutor(CONNECTIONS + 1) as threads:
            bearer = token()
            served.load(OVERVIEW, bearer, connections=1, seconds=1)  # the first answers are computed
            idle = served.load(OVERVIEW, bearer, connections=1)
            _send(served.port, secret, batches[:2])  # the users
            began = perf_counter()
            senders = [
                threads.submit(_send, served.port, secret, batches[2 + nth :: CONNECTIONS])
                for nth in range(CONNECTIONS)
            ]
            reader = threads.submit(served.load, OVERVIEW, bearer, connections=1, seconds=8)
            sent = sum(sender.result() for sender in senders)
            seconds = perf_counter() - began
            busy = reader.result()
    finally:
        worker.terminate()
        worker.wait()
    speed = sent / seconds
    return [
        Result(
            f"events a second, in batches of {AT_ONCE}, one web process, all durable",
            size,
            f"{speed:,.0f}/s",
            f"{AIM_EVENTS_A_SECOND:,}/s",
            round(speed / AIM_EVENTS_A_SECOND, 2),
            ">= 1",
            speed >= AIM_EVENTS_A_SECOND,
        ),
        at_most(
            "slowest hundredth of overviews while events come, against idle",
            size,
            (busy.percentile(99), "ms"),
            (idle.percentile(99), "ms"),
            SLOWEST_READS,
        ),
    ]


def _send(port: int, secret: str, batches: list[list[dict[str, Any]]]) -> int:
    """How many events were sent. Raises RuntimeError for one that was not taken."""
    headers = {**HEADERS, "Authorization": f"Bearer {secret}"}
    connection = HTTPConnection("127.0.0.1", port, timeout=60)
    sent = 0
    for batch in batches:
        connection.request("POST", "/api/v1/events/", json.dumps(batch).encode(), headers)
        answer = connection.getresponse()
        body = json.loads(answer.read())
        results = {one["result"] for one in body["results"]} if answer.status == 200 else {str(body)}
        if not results <= {"accepted", "waiting"}:
            raise RuntimeError(f"not taken: {results}")
        sent += len(batch)
    connection.close()
    return sent


def _batches(name: str) -> Iterator[list[dict[str, Any]]]:
    events = _events(name, clock.now() - timedelta(days=1))
    for _ in range(BATCHES):
        yield list(islice(events, AT_ONCE))


def _events(name: str, began: datetime) -> Iterator[dict[str, Any]]:
    numbers = count(1)

    def event(type_: str, at: datetime, **data: Any) -> dict[str, Any]:
        return {"specversion": "1.0", "id": f"e{next(numbers)}", "source": name, "type": type_,
                "time": at.isoformat(), "data": data}  # fmt: skip

    for n in range(2 * AT_ONCE):
        yield event("user.registered", began, external_id=f"u{n}", segment="bench", region="IR-23")
    for n in count(1):
        at, borrower, lender = began + timedelta(seconds=n), f"u{n % USERS}", f"u{(n + 7) % USERS}"
        money = {"currency": "IRR"}
        yield event("ticket.created", at, external_id=f"t{n}", borrower=borrower, lender=lender, price=500_000,
                    asset_type="camera", **money)  # fmt: skip
        yield event("payment.initiated", at, external_id=f"p{n}", user=borrower, ticket=f"t{n}", amount=500_000,
                    **money)  # fmt: skip
        yield event("payment.verified", at + timedelta(seconds=40), external_id=f"p{n}", user=borrower,
                    ticket=f"t{n}", amount=500_000, **money)  # fmt: skip
        yield event("transfer.posted", at + timedelta(seconds=40), external_id=f"w{n}", owner=borrower,
                    amount=500_000, kind="top_up", **money)  # fmt: skip
        yield event("ticket.accepted", at + timedelta(seconds=60), external_id=f"t{n}")
        yield event("notification.created", at, external_id=f"m{n}", user=lender, channel="sms")
        yield event("notification.sent", at + timedelta(seconds=2), external_id=f"m{n}")
