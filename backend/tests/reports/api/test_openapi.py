"""The description of the API: the published snapshot is what the code says, and what the code does."""

import json
import re

from django.test import Client
from pydantic import BaseModel

from assets.api import api
from assets.reference.files import REFERENCE
from assets.reference.management.commands.openapi import snapshot
from assets.reference.operations import operations
from tests.reports.api.endpoints import ENDPOINTS, METRICS, REPORTS
from tests.reports.api.reading import exactly

OPENAPI = json.loads(snapshot())
OPTIONAL = {"Problem": {"field", "location", "allowed", "errors"}, "Fault": {"field", "location", "allowed"}}


def test_the_published_snapshot_is_current() -> None:
    assert (REFERENCE / "openapi.json").read_text(encoding="utf-8") == snapshot(), (
        "run ./assets manage openapi"
    )


def test_the_server_tells_the_same(api: Client) -> None:
    assert api.get("/api/v1/openapi.json").json() == OPENAPI


def test_it_is_made_once_though_anybody_may_ask_for_it() -> None:
    assert api.get_openapi_schema() is api.get_openapi_schema()


def test_every_operation_has_a_name_of_its_own() -> None:
    assert OPENAPI["openapi"].startswith("3.1")
    names = [method["operationId"] for path in OPENAPI["paths"].values() for method in path.values()]
    assert len(names) == len(set(names))
    assert set(names) >= {endpoint.operation for endpoint in ENDPOINTS}


def test_every_parameter_of_a_report_is_explained_and_may_be_left_empty() -> None:
    for endpoint in REPORTS:
        operation = OPENAPI["paths"][re.sub("/metrics/[a-z_]+/", "/metrics/{slug}/", endpoint.path)]["get"]
        for parameter in operation["parameters"]:
            if parameter["in"] == "query":
                assert parameter["description"], parameter["name"]
                assert parameter["allowEmptyValue"], parameter["name"]


def test_the_example_is_an_answer() -> None:
    operation = OPENAPI["paths"]["/api/v1/reports/metrics/"]["get"]
    exactly(
        METRICS.shape,
        json.dumps(operation["responses"]["200"]["content"]["application/json"]["example"]).encode(),
    )


def test_every_failure_is_described_as_a_problem() -> None:
    for path in OPENAPI["paths"].values():
        for operation in path.values():
            failures = {status: told for status, told in operation["responses"].items() if int(status) >= 400}
            assert {"422", "500", "503"} <= set(failures)
            for told in failures.values():
                schema = told["content"]["application/problem+json"]["schema"]
                assert schema == {"$ref": "#/components/schemas/Problem"}


def test_every_field_of_an_answer_is_promised() -> None:
    for name in answered():
        shape = OPENAPI["components"]["schemas"][name]
        optional = OPTIONAL.get(shape["title"], set())
        if "properties" in shape:
            assert set(shape["properties"]) - set(shape["required"]) == optional, shape["title"]


def answered() -> set[str]:
    """The shapes that answers are made of; those of questions may have parts that can be left out."""
    waiting = [method["responses"] for path in OPENAPI["paths"].values() for method in path.values()]
    found: set[str] = set()
    while waiting:
        names = set(re.findall(r'"\$ref": "#/components/schemas/([^"]+)"', json.dumps(waiting.pop()))) - found
        found |= names
        waiting += [OPENAPI["components"]["schemas"][name] for name in names]
    return found


def test_two_shapes_never_have_one_name() -> None:
    """The description has one place for each name: of two shapes the later one would stand for both."""
    shapes: dict[str, object] = {}
    for path, operation in operations(api):
        for model in operation.response_models.values():
            if isinstance(model, type) and issubclass(model, BaseModel):
                for name, shape in model.model_json_schema(mode="serialization").get("$defs", {}).items():
                    assert shapes.setdefault(name, shape) == shape, f"{name} at {path}"
    assert {"Overview", "Problem"} <= shapes.keys()
