"""No value in any parameter or field of any operation makes it fail, lead elsewhere or change what it reads."""

import json
from collections.abc import Callable

import pytest

from tests.attacks.conftest import Attack, assert_nothing_lost, rows
from tests.attacks.operations import OPERATIONS, Operation
from tests.attacks.payloads import ALL, BODIES, JSON_VALUES, MEDIA_TYPES
from tests.database import undone

AUDITED = ("audit_events", "audit_details", "audit_unchained")
"""Where it is written who read what."""


def values_in_the_query(attack: Attack, operation: Operation) -> None:
    for name in operation.named("query"):
        for value in ALL:
            attack(operation.method, operation.asked(name, value))


def values_in_the_path(attack: Attack, operation: Operation) -> None:
    for name in operation.named("path"):
        for value in ALL:
            attack(operation.method, operation.url({name: value}))


def values_in_headers(attack: Attack, operation: Operation) -> None:
    for name in operation.named("header"):
        header = "HTTP_" + name.upper().replace("-", "_")
        for value in ALL:
            attack(operation.method, operation.url(), **{header: value})


def names_of_parameters(attack: Attack, operation: Operation) -> None:
    for name in ALL:
        attack(operation.method, operation.asked(name, "1"))


def fields_of_bodies(attack: Attack, operation: Operation) -> None:
    for name in operation.fields if not operation.reads_only else ():
        for value in JSON_VALUES:
            others = dict.fromkeys(operation.fields, "1")
            body = json.dumps({**others, name: value})
            attack(operation.method, operation.url(), data=body, content_type="application/json")


def bodies(attack: Attack, operation: Operation) -> None:
    for body in BODIES:
        attack(operation.method, operation.url(), data=body, content_type="application/json")


def media_types(attack: Attack, operation: Operation) -> None:
    for media_type in MEDIA_TYPES:
        for body in (b'{"a": 1}', b"--x\r\n\r\nx\r\n--x--", b"a=1"):
            attack(operation.method, operation.url(), data=body, content_type=media_type)


def methods_in_disguise(attack: Attack, operation: Operation) -> None:
    """A method cannot be passed off as another."""
    if not operation.reads_only:
        return
    for header in ("HTTP_X_HTTP_METHOD_OVERRIDE", "HTTP_X_METHOD_OVERRIDE", "HTTP_X_HTTP_METHOD"):
        plain = attack("get", operation.url())
        assert attack("get", operation.url(), **{header: "DELETE"}).status_code == plain.status_code
    for method in ("TRACE", "CONNECT", "PROPFIND", "NONSENSE"):
        assert attack(method, operation.url()).status_code == 405


ATTACKS: tuple[Callable[[Attack, Operation], None], ...] = (
    values_in_the_query,
    values_in_the_path,
    values_in_headers,
    names_of_parameters,
    fields_of_bodies,
    bodies,
    media_types,
    methods_in_disguise,
)


@pytest.mark.parametrize("operation", OPERATIONS, ids=str)
def test_an_operation_withstands_attacks(
    attack: Attack, operation: Operation, subtests: pytest.Subtests
) -> None:
    """Each attack finds the database as the one before did."""
    before = rows()
    for attacked in ATTACKS:
        with subtests.test(attacked.__name__), undone():
            attacked(attack, operation)
            after = rows()
            assert_nothing_lost(before, after)
            if operation.reads_only:
                assert {table: after[table] for table in before if table not in AUDITED} == {
                    table: count for table, count in before.items() if table not in AUDITED
                }
