"""A source that sends events in tests."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from itertools import count
from typing import Any

from django.test import Client

from assets.audit import COMMAND_LINE
from assets.common import clock
from assets.events.services.sources import make_source
from assets.events.types import BY_NAME
from tests.acting import OWNER, acting_as

BATCH = "application/cloudevents-batch+json"
PATH = "/api/v1/events/"
Body = dict[str, Any]


def at(text: str) -> str:
    """A moment of 10 March 2026 in Tehran, written as events write it."""
    return f"2026-03-10T{text}:00+03:30"


@dataclass
class Source:
    """A source with a token, and the events that it makes."""

    name: str
    token: str
    ids: "count[int]" = field(default_factory=lambda: count(1))

    def event(self, type_: str, time: str, **data: Any) -> Body:
        return {
            "specversion": "1.0",
            "id": f"e{next(self.ids)}",
            "source": self.name,
            "type": type_,
            "time": time,
            "data": data,
        }

    def paid(self, payment: str, time: str, status: str = "verified", **more: Any) -> Body:
        data = {"external_id": payment, "user": "u1", "amount": "450000", "currency": "IRR", **more}
        return self.event(f"payment.{status}", time, **data)

    def send(self, *events: object, path: str = PATH, content_type: str = BATCH) -> list[dict[str, Any]]:
        response = self.post(json.dumps(list(events)), path=path, content_type=content_type)
        assert response.status_code == 200, response.content
        results: list[dict[str, Any]] = response.json()["results"]
        assert len(results) == len(events)
        return results

    def post(self, text: str | bytes, *, path: str = PATH, content_type: str = BATCH) -> Any:
        client = Client(headers={"Authorization": f"Bearer {self.token}"})
        return client.post(path, text, content_type=content_type)

    def outcomes(self, *events: object, path: str = PATH) -> list[str]:
        results = self.send(*events, path=path)
        print(*results, sep="\n")  # shown where a test fails
        return [result["result"] for result in results]


@acting_as(OWNER)
def source(name: str = "shop", types: Iterable[str] = BY_NAME, *, but: Sequence[str] = ()) -> Source:
    """A new source that may send all types, or these."""
    chosen = [type_ for type_ in types if type_ not in but]
    _, token = make_source(name=name, types=chosen, now=clock.now(), by=COMMAND_LINE)
    return Source(name, token)


def later(moment: str, **by: float) -> str:
    return (datetime.fromisoformat(moment) + timedelta(**by)).isoformat()
