"""Every operation of the API with every place in which it takes something, as its description says."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote, urlencode

from assets.api import api

SCHEMA: dict[str, Any] = api.get_openapi_schema()
UNSAFE = ("post", "put", "patch", "delete")


@dataclass(frozen=True)
class Operation:
    """One method of one address; `fields` are those of its JSON body."""

    name: str
    method: str
    path: str
    parameters: tuple[tuple[str, str], ...]
    fields: tuple[str, ...]

    def __str__(self) -> str:
        return self.name

    @property
    def reads_only(self) -> bool:
        return self.method not in UNSAFE

    def url(self, values: dict[str, str] | None = None) -> str:
        """Its address, with a right value of each part but for those given."""
        path = self.path
        for place, name in self.parameters:
            if place == "path":
                path = path.replace(
                    f"{{{name}}}", quote((values or {}).get(name, "1"), safe="", errors="surrogateescape")
                )
        return path

    def asked(self, name: str, value: str) -> str:
        """Its address with one parameter of the query."""
        return f"{self.url()}?{urlencode({name: value}, errors='surrogateescape')}"

    def named(self, place: str) -> list[str]:
        """The parameters in a place."""
        return [name for where, name in self.parameters if where == place]


def operations() -> Iterator[Operation]:
    """Every operation that the API describes."""
    for path, methods in SCHEMA["paths"].items():
        for method, told in methods.items():
            yield Operation(
                told["operationId"],
                method,
                path,
                tuple((one["in"], one["name"]) for one in told.get("parameters", ())),
                tuple(_fields(told.get("requestBody"))),
            )


def _fields(body: dict[str, Any] | None) -> list[str]:
    """The names in a body; a file has none."""
    if body is None or "application/json" not in body["content"]:
        return []
    schema = body["content"]["application/json"]["schema"]
    while "$ref" in schema:
        schema = SCHEMA["components"]["schemas"][schema["$ref"].rsplit("/", 1)[1]]
    return list(schema.get("properties", {}))


OPERATIONS = tuple(operations())
