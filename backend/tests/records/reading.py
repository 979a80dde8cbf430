"""Reading records over HTTP."""

from typing import Any

from django.test import Client

Record = dict[str, Any]


def get(client: Client, kind: str, number: int | str) -> Any:
    return client.get(f"/api/v1/records/{kind}/{number}/")


def read(client: Client, kind: str, number: int | str) -> Record:
    """A record that the client sees."""
    response = get(client, kind, number)
    assert response.status_code == 200, response.content
    found: Record = response.json()
    return found


def steps(record: Record) -> list[str]:
    return [moment["step"] for moment in record["timeline"]]


def totals(record: Record) -> list[str]:
    return [total["amount"] for total in record["money"]["total"]]


def figures(record: Record) -> dict[tuple[str, str], str]:
    """What the record adds to each metric, by fact."""
    return {
        (counted["fact"], figure["metric"]): figure["value"]
        for counted in record["counted"]
        for figure in counted["figures"]
    }
