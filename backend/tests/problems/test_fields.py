"""A problem names the parameter or field at fault as the API does, and says where in the request it is."""

import json
from typing import Any

import pytest
from django.test import Client

from assets.accounts.models import Role
from tests.access.signing_in import as_user, join
from tests.attacks.operations import OPERATIONS, SCHEMA, Operation
from tests.reports.api.reading import problem

WITH_FIELDS = [one for one in OPERATIONS if one.fields]
WITH_QUERY = [one for one in OPERATIONS if one.named("query")]
VIEWS_NAMES = {"given", "asked", "body"}
WRONG: list[Any] = [{"no": ["such"]}, [[1]], -1]
"""One of them at least is no value of any field."""


@pytest.fixture
def admin(db: None, valkey: object) -> Client:
    return as_user(join(role=Role.ADMIN), recent=True)


def allowed_to(admin: Client, operation: Operation) -> Client:
    """Who may do everything but unmask, or who may do that."""
    unmasks = operation.name in ("unmask_user", "unmask_event")
    return as_user(join(role=Role.AUDITOR)) if unmasks else admin


def faults(client: Client, operation: Operation, body: object) -> list[Any]:
    response = client.generic(
        operation.method.upper(), operation.url(), json.dumps(body), content_type="application/json"
    )
    return response.json().get("errors", []) if response.status_code == 422 else []


@pytest.mark.parametrize("operation", WITH_FIELDS, ids=str)
def test_a_wrong_field_of_a_body_is_named(admin: Client, operation: Operation) -> None:
    caller = allowed_to(admin, operation)
    for field in operation.fields:
        named = [
            (fault["location"], fault["field"])
            for wrong in WRONG
            for fault in faults(caller, operation, {field: wrong})
            if "location" in fault
        ]
        assert ("body", field) in named
        assert {name for _, name in named} <= set(operation.fields)


@pytest.mark.parametrize("operation", WITH_FIELDS, ids=str)
@pytest.mark.parametrize("body", ["", "[]", "null", '"text"', "7"])
def test_a_body_that_is_wrong_as_a_whole_names_no_field(
    admin: Client, operation: Operation, body: str
) -> None:
    caller = allowed_to(admin, operation)
    response = caller.generic(
        operation.method.upper(), operation.url(), body, content_type="application/json"
    )
    told = problem(response, 422)
    assert (told["code"], told["location"]) == ("invalid_parameter", "body")
    assert "field" not in told
    assert (told["detail"] == "the request needs a body") is (body == "")


@pytest.mark.parametrize("operation", WITH_QUERY, ids=str)
def test_a_wrong_parameter_of_a_query_is_named(admin: Client, operation: Operation) -> None:
    for name in operation.named("query"):
        response = admin.generic(operation.method.upper(), operation.asked(name, "\x01 no such thing"))
        for fault in response.json().get("errors", []) if response.status_code == 422 else []:
            assert fault["field"] not in VIEWS_NAMES
            assert fault.get("location", "query") == "query"


def test_a_header_and_a_path_are_named_as_such(admin: Client) -> None:
    header = admin.post(
        "/api/v1/reports/exports/",
        {"what": "statement", "format": "csv", "query": {}},
        content_type="application/json",
        headers={"Idempotency-Key": "with space"},
    )
    told = problem(header, 422)
    assert (told["field"], told["location"]) == ("Idempotency-Key", "header")
    told = problem(admin.get("/api/v1/reports/exports/99999999999999999999/"), 422)
    assert (told["field"], told["location"]) == ("number", "path")


def test_nothing_that_the_api_takes_is_called_as_its_views_call_it() -> None:
    names = {name for operation in OPERATIONS for name in operation.fields}
    names |= {name for operation in OPERATIONS for _, name in operation.parameters}
    assert not names & VIEWS_NAMES
    assert SCHEMA["components"]["schemas"]["Problem"]["properties"]["location"]
