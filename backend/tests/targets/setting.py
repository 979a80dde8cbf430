"""Setting targets as a caller does."""

import json
from typing import Any

from tests.calling import Caller

URL = "/api/v1/reports/targets/"


class TargetCaller(Caller):
    """Somebody who sets targets."""

    def send(self, method: str, path: str = "", **body: Any) -> Any:
        return self.generic(method, URL + path, json.dumps(body), "application/json")

    def listed(self, query: str = "") -> list[dict[str, Any]]:
        answer = self.get(f"{URL}{query}")
        assert answer.status_code == 200, answer.content
        found: list[dict[str, Any]] = answer.json()["targets"]
        return found


def target(**changes: Any) -> dict[str, Any]:
    """Thirty thousand rials of payments in Esfand 1404, of which 18 of 29 days are over."""
    return {
        "metric": "total_volume",
        "query": {"currency": ["IRR"]},
        "calendar": "persian",
        "grain": "month",
        "start": "2026-03-10",
        "value": "30000",
        "why": "Plan of the year",
        **changes,
    }


def made(caller: TargetCaller, **changes: Any) -> dict[str, Any]:
    """A new target, as the API returns it."""
    answer = caller.send("POST", **target(**changes))
    assert answer.status_code == 201, answer.content
    found: dict[str, Any] = answer.json()
    return found
