"""Where to report a weakness is where people look for it."""

from datetime import datetime, timedelta

import pytest
from django.conf import settings
from django.test import Client

from assets.common import clock

ADDRESS = "/.well-known/security.txt"


def test_it_names_the_contact_and_when_to_ask_again(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(settings, "SECURITY_CONTACT", "mailto:security@example.com")
    answer = Client().get(ADDRESS)
    told = dict(line.split(": ", 1) for line in answer.content.decode().splitlines())
    assert answer["Content-Type"] == "text/plain; charset=utf-8"
    assert told["Contact"] == "mailto:security@example.com"
    left = datetime.fromisoformat(told["Expires"]) - clock.now()
    assert timedelta(days=80) < left < timedelta(days=365)


def test_nothing_is_there_without_a_contact() -> None:
    assert Client().get(ADDRESS).status_code == 404
