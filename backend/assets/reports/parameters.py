"""The query parameters of the reports as OpenAPI describes them: names, types, bounds, meaning.

They are judged where a question is made (`queries.parse_*`), which the terminal uses too, so that a wrong one
is refused with the same code everywhere; a test holds the two together.
"""

from collections.abc import Mapping
from typing import Any

from assets.reports.metrics.dimensions import LATTICE, Dimension
from assets.reports.metrics.registry import METRICS
from assets.reports.queries.limits import LIMITS
from assets.reports.queries.periods import CalendarName, Grain
from assets.reports.queries.query import Part

Json = dict[str, Any]


def at_most(values: int) -> str:
    """How many values are answered. Not `maxItems`: one that is given again is the same one."""
    return f"At most {values} different ones."


DAY: Json = {"type": "string", "format": "date", "pattern": r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"}
CURRENCY: Json = {"type": "string", "pattern": "^[A-Z]{3}$"}
MEMBERS: Json = {
    "type": "array",
    "items": {"type": "string", "minLength": 1, "maxLength": 64},
    "description": at_most(LIMITS.members),
}
METRIC: Json = {"type": "string", "enum": [metric.slug for metric in METRICS]}


def choose(*allowed: str, default: str | None = None) -> Json:
    return {"type": "string", "enum": list(allowed)} | ({"default": default} if default else {})


def described_parameter(
    name: str, schema: Json, description: str, *, example: object = None, required: bool = False
) -> Json:
    told: Json = {"in": "query", "name": name, "required": required, "description": description}
    told |= {"allowEmptyValue": True, "schema": schema}
    if schema["type"] == "array":
        told |= {"style": "form", "explode": True}
    return told | ({"example": example} if example is not None else {})


def page_of(default: int, most: int) -> tuple[Json, Json]:
    """Which page of rows: after which cursor, and how many."""
    limit: Json = {"type": "integer", "minimum": 1, "maximum": most, "default": default}
    return (
        described_parameter(
            "cursor", {"type": "string", "minLength": 1, "maxLength": 512}, "`next` of the page before."
        ),
        described_parameter("limit", limit, "Rows of a page."),
    )


COMMON = (
    described_parameter(
        "from", DAY, "The first day. Default: 29 days before the last.", example="2026-01-01"
    ),
    described_parameter("to", DAY, "The last day, included. Default: today.", example="2026-01-31"),
    described_parameter(
        "calendar",
        choose(*CalendarName, default=CalendarName.GREGORIAN),
        "The calendar of months, quarters and years. Weeks begin on Saturday in both.",
    ),
    described_parameter("asset_type", MEMBERS, "Only these asset types, by slug.", example=["camera"]),
    described_parameter("segment", MEMBERS, "Only these segments of users, by slug."),
    described_parameter(
        "region", MEMBERS, "Only these regions, by slug (ISO 3166-2 where there is one).", example=["IR-23"]
    ),
    described_parameter(
        "currency",
        CURRENCY,
        "Only money in this currency. Figures of no money stay as they are.",
        example="IRR",
    ),
    described_parameter(
        "convert_to", CURRENCY, "Convert money into this currency, each day at the rate last known by then."
    ),
)

OVERVIEW = COMMON

METRIC_SERIES = (
    described_parameter(
        "metric",
        {"type": "array", "minItems": 1, "items": METRIC, "description": at_most(LIMITS.metrics)},
        "The metrics, in the order wanted.",
        example=["total_volume"],
        required=True,
    ),
    described_parameter("grain", choose(*Grain, default=Grain.DAY), "The length of a period."),
    described_parameter("split", choose(*Dimension), "One series for each member of this dimension."),
    described_parameter(
        "top",
        {"type": "integer", "minimum": 1, "maximum": LIMITS.members},
        "Of a split, a series for each of the largest so many members, and one for all others together.",
    ),
    described_parameter("compare", choose("previous"), "With each series, the same over the days before."),
    *COMMON,
)

CONTRIBUTIONS = (
    described_parameter("metric", METRIC, "The metric that changed.", example="total_volume", required=True),
    described_parameter(
        "split",
        choose(*Dimension),
        "The dimension whose members the change is told apart by.",
        example="region",
        required=True,
    ),
    *COMMON,
)

RANKING = (
    described_parameter("metric", METRIC, "The metric.", example="tickets_created", required=True),
    described_parameter(
        "split", choose(*LATTICE), "The dimension whose members are ranked.", example="region", required=True
    ),
    *COMMON,
)

PIVOT = (
    described_parameter("metric", METRIC, "The metric.", example="tickets_created", required=True),
    described_parameter(
        "rows",
        choose(*LATTICE),
        "The dimension that rows are told apart by.",
        example="region",
        required=True,
    ),
    described_parameter(
        "columns",
        choose(*LATTICE),
        "The dimension that columns are told apart by, another one.",
        example="segment",
        required=True,
    ),
    *COMMON,
)

METRIC_ROWS = (
    *COMMON,
    described_parameter(
        "part", choose(*Part), "For a ratio: the rows of which of its two sums. Default: numerator."
    ),
    *page_of(LIMITS.default_rows, LIMITS.rows),
)


def names(parameters: tuple[Mapping[str, Any], ...]) -> tuple[str, ...]:
    """The names of some parameters."""
    return tuple(parameter["name"] for parameter in parameters)
