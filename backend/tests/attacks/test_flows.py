"""The flows of signing in are allauth's, and not in our description: every address of theirs is attacked as well."""

import json
from collections.abc import Iterator

import pytest
from django.urls import URLPattern, URLResolver, get_resolver

from tests.attacks.conftest import Attack
from tests.attacks.payloads import BODIES, JSON_VALUES

FIELDS = (
    "email",
    "password",
    "code",
    "key",
    "credential",
    "authenticators",
    "provider",
    "token",
    "process",
    "callback_url",
    "next",
)
METHODS = ("get", "post", "put", "patch", "delete")


def addresses(patterns: list[URLPattern | URLResolver], before: str = "/") -> Iterator[str]:
    for one in patterns:
        path = before + str(one.pattern).lstrip("^").rstrip("$").replace("\\Z", "")
        if isinstance(one, URLResolver):
            yield from addresses(one.url_patterns, path)
        else:
            yield path


FLOWS = sorted(path for path in addresses(get_resolver().url_patterns) if path.startswith("/auth/app/"))

pytestmark = pytest.mark.usefixtures("nothing_lost", "valkey")


def test_there_are_flows_to_attack() -> None:
    assert len(FLOWS) > 10


@pytest.mark.parametrize("path", FLOWS)
def test_bodies(attack: Attack, path: str) -> None:
    for method in METHODS:
        for body in BODIES:
            attack(method, path, data=body, content_type="application/json")


@pytest.mark.parametrize("path", FLOWS)
def test_fields(attack: Attack, path: str) -> None:
    for value in JSON_VALUES:
        body = json.dumps(dict.fromkeys(FIELDS, value))
        attack("post", path, data=body, content_type="application/json")
