"""Making rules as a caller does, letting days go by, and judging and sending as the worker does."""

import json
from datetime import datetime
from typing import Any

from assets.accounts.services import register_user
from assets.alerts.models import AlertEpisode, AlertNotice
from assets.alerts.services.deciding import judge_rules
from assets.alerts.services.sending import deliver, due_notices, recover_lost
from assets.common import clock
from assets.reports.rollups import drain
from tests.acting import acting_as
from tests.calling import Caller

URL = "/api/v1/alerts/"


class RuleCaller(Caller):
    """Somebody who makes rules."""

    def send(self, method: str, path: str, **body: Any) -> Any:
        return self.generic(method, URL + path, json.dumps(body), "application/json")


def rule(people: list[int], **changes: Any) -> dict[str, Any]:
    """More than three new users a day, by the bell and by mail."""
    return {
        "name": "Many join",
        "kind": "above",
        "metric": "new_users",
        "level": "3",
        "channels": ["bell", "email"],
        "people": people,
        **changes,
    }


def made(caller: RuleCaller, **changes: Any) -> int:
    """The number of a new rule, for its maker where nobody else is named."""
    people = [] if "roles" in changes or "people" in changes else [caller.user.id]
    answer = caller.send("POST", "rules/", **{**rule(people), **changes})
    assert answer.status_code == 201, answer.content
    number: int = answer.json()["id"]
    return number


def join_on(counts: dict[int, int]) -> None:
    """People join on days of March 2026, and are counted."""
    for day, count in counts.items():
        for minute in range(count):
            register_user(joined_at=datetime.fromisoformat(f"2026-03-{day:02}T10:{minute:02}:00+03:30"))
    drain()


def judge() -> None:
    """What the worker decides each minute."""
    with acting_as("assets_worker"):
        judge_rules(clock.now())


def work() -> None:
    """What the worker does each minute."""
    judge()
    with acting_as("assets_worker"):
        recover_lost(clock.now())
        for number in due_notices(clock.now()):
            deliver(number, clock.now())


def days_of_episodes(number: int) -> list[int]:
    """The days of March on which a rule's episodes began, the oldest first."""
    found = AlertEpisode.objects.filter(rule_id=number, test=False).order_by("id")
    return [day.day for day in found.values_list("last_day", flat=True) if day]


def states(number: int) -> list[tuple[str, str, str]]:
    """Channel, state and outcome of each notice of a rule."""
    found = AlertNotice.objects.filter(episode__rule_id=number).order_by("id")
    return list(found.values_list("channel", "state", "outcome"))
