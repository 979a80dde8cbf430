"""No value in any parameter or field of any operation makes it fail, lead elsewhere or change what it reads."""

import json

import pytest

from tests.attacks.conftest import Attack, rows
from tests.attacks.operations import OPERATIONS, Operation
from tests.attacks.payloads import ALL, BODIES, JSON_VALUES, MEDIA_TYPES

READING = [one for one in OPERATIONS if one.reads_only]
WITH_BODY = [one for one in OPERATIONS if not one.reads_only]

TOLD = ("audit_events", "audit_details", "audit_unchained")
"""Where it is written who read what."""

pytestmark = pytest.mark.usefixtures("nothing_lost")


@pytest.mark.parametrize("operation", OPERATIONS, ids=str)
@pytest.mark.parametrize("place", ["query", "path", "header"])
def test_values(attack: Attack, operation: Operation, place: str) -> None:
    before = rows()
    for name in operation.named(place):
        for value in ALL:
            if place == "query":
                attack(operation.method, operation.asked(name, value))
            elif place == "path":
                attack(operation.method, operation.url({name: value}))
            else:
                header = "HTTP_" + name.upper().replace("-", "_")
                attack(operation.method, operation.url(), **{header: value})
    if operation.reads_only:
        after = rows()
        assert {table: after[table] for table in before if table not in TOLD} == {
            table: count for table, count in before.items() if table not in TOLD
        }


@pytest.mark.parametrize("operation", OPERATIONS, ids=str)
def test_names_of_parameters(attack: Attack, operation: Operation) -> None:
    for name in ALL:
        attack(operation.method, operation.asked(name, "1"))


@pytest.mark.parametrize("operation", WITH_BODY, ids=str)
def test_fields_of_bodies(attack: Attack, operation: Operation) -> None:
    for name in operation.fields:
        for value in JSON_VALUES:
            others = dict.fromkeys(operation.fields, "1")
            body = json.dumps({**others, name: value})
            attack(operation.method, operation.url(), data=body, content_type="application/json")


@pytest.mark.parametrize("operation", OPERATIONS, ids=str)
def test_bodies(attack: Attack, operation: Operation) -> None:
    for body in BODIES:
        attack(operation.method, operation.url(), data=body, content_type="application/json")


@pytest.mark.parametrize("operation", OPERATIONS, ids=str)
def test_media_types(attack: Attack, operation: Operation) -> None:
    for media_type in MEDIA_TYPES:
        for body in (b'{"a": 1}', b"--x\r\n\r\nx\r\n--x--", b"a=1"):
            attack(operation.method, operation.url(), data=body, content_type=media_type)


@pytest.mark.parametrize("operation", READING, ids=str)
def test_a_method_cannot_be_passed_off_as_another(attack: Attack, operation: Operation) -> None:
    for header in ("HTTP_X_HTTP_METHOD_OVERRIDE", "HTTP_X_METHOD_OVERRIDE", "HTTP_X_HTTP_METHOD"):
        plain = attack("get", operation.url())
        assert attack("get", operation.url(), **{header: "DELETE"}).status_code == plain.status_code
    for method in ("TRACE", "CONNECT", "PROPFIND", "NONSENSE"):
        assert attack(method, operation.url()).status_code == 405
