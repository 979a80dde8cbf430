"""Send events of a marketplace to Assets: one file, which needs httpx alone.

    from assets_events import Client, event

    with Client("https://assets.example.org", "assets_source_...") as client:
        client.send(event("payment.verified", source="shop", external_id="p-1", user="u-7",
                          amount="450000", currency="IRR"))

An event is taken once, however often it is sent: so a request that failed is sent again, and the ids of events have to
be those of what happened. `event` makes one of the type, the object and the moment, unless it is given.
"""

from __future__ import annotations

import hashlib
import json
import random
import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

import httpx

BATCH = "application/cloudevents-batch+json"
MOST_EVENTS = 500
MOST_BYTES = 900_000
"""Of a request. The server takes 1,000 events and 1 MB; smaller batches are answered sooner."""

TRIES_AGAIN = frozenset((408, 425, 429, 500, 502, 503, 504))
LONGEST_PAUSE = 60.0

Event = dict[str, Any]


class NotTaken(Exception):
    """The server did not take a request, and sending it again would not change that."""

    def __init__(self, status: int, problem: str) -> None:
        super().__init__(f"{status}: {problem}")
        self.status = status


@dataclass(frozen=True)
class Result:
    """What became of an event: accepted, duplicate, conflict, waiting or rejected; and why."""

    event: Event
    result: str
    code: str | None = None
    field: str | None = None
    detail: str | None = None
    waits_for: str | None = None

    @property
    def is_taken(self) -> bool:
        """Whether the event is there, now or from before. A waiting one is there too."""
        return self.result in ("accepted", "duplicate", "waiting")


def event(
    type: str,  # noqa: A002 - as the attribute is called
    *,
    source: str,
    at: datetime | None = None,
    id: str | None = None,  # noqa: A002
    **data: Any,
) -> Event:
    """A CloudEvent. `at`: when it happened, with its zone; now, where it is left out.

    Without `id`, it follows from everything else: the same call is the same event.
    """
    moment = at or datetime.now(UTC)
    if moment.tzinfo is None:
        raise ValueError("a moment needs its zone: datetime.now(timezone.utc)")
    made: Event = {
        "specversion": "1.0",
        "id": id or "",
        "source": source,
        "type": type,
        "time": moment.isoformat(),
        "data": {
            name: value.isoformat() if isinstance(value, datetime) else value
            for name, value in data.items()
            if value is not None
        },
    }
    if not made["id"]:
        said = json.dumps(made, sort_keys=True, default=str).encode()
        made["id"] = hashlib.sha256(said).hexdigest()[:32]
    return made


class Client:
    """Sends events in batches, and again where the server was away or busy. Use it as a context manager."""

    def __init__(
        self,
        address: str,
        token: str,
        *,
        attempts: int = 8,
        timeout: float = 30.0,
        transport: httpx.BaseTransport | None = None,
    ) -> None:
        """`attempts`: how often one batch is sent, with growing pauses; `timeout`: of one answer, in seconds."""
        self._attempts = attempts
        self._http = httpx.Client(
            base_url=address,
            headers={"Authorization": f"Bearer {token}"},
            timeout=timeout,
            transport=transport,
        )

    def __enter__(self) -> Client:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Close the connections."""
        self._http.close()

    def send(self, *events: Event) -> list[Result]:
        """Send events, and say what became of each, in their order.

        Raises NotTaken where the server refuses the request, and httpx.TransportError where it stays away.
        """
        return [result for batch in batches(events) for result in self._send(batch)]

    def send_all(self, events: Iterable[Event]) -> Iterator[Result]:
        """Send any number of events, a batch at a time, each when its results are asked for."""
        for batch in batches(events):
            yield from self._send(batch)

    def _send(self, batch: list[Event]) -> Iterator[Result]:
        body = json.dumps(batch, ensure_ascii=False).encode()
        results = self._post(body)["results"]
        for sent, result in zip(batch, results, strict=True):
            yield Result(
                sent,
                result["result"],
                result["code"],
                result["field"],
                result["detail"],
                result["waits_for"],
            )

    def _post(self, body: bytes) -> Any:
        for attempt in range(1, self._attempts + 1):
            pause = min(2.0 ** (attempt - 2), LONGEST_PAUSE) * random.uniform(0.5, 1.0)  # noqa: S311
            try:
                answer = self._http.post("/api/v1/events/", content=body, headers={"Content-Type": BATCH})
            except httpx.TransportError:
                # Whether it was taken is not known: sent again, its events are duplicates then.
                if attempt == self._attempts:
                    raise
            else:
                if answer.status_code == httpx.codes.OK:
                    return answer.json()
                if answer.status_code not in TRIES_AGAIN or attempt == self._attempts:
                    raise NotTaken(answer.status_code, answer.text[:500])
                pause = max(pause, _retry_after(answer))
            time.sleep(pause)
        raise AssertionError("the last attempt returns or raises")


def batches(events: Iterable[Event]) -> Iterator[list[Event]]:
    """The events in batches that the server takes, in their order."""
    batch: list[Event] = []
    size = 0
    for one in events:
        length = len(json.dumps(one, ensure_ascii=False).encode()) + 2
        if batch and (len(batch) == MOST_EVENTS or size + length > MOST_BYTES):
            yield batch
            batch, size = [], 0
        batch.append(one)
        size += length
    if batch:
        yield batch


def _retry_after(answer: httpx.Response) -> float:
    text = answer.headers.get("Retry-After", "")
    return min(float(text), LONGEST_PAUSE) if text.isdigit() else 0.0
