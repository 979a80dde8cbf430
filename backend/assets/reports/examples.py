"""An answer as OpenAPI shows it."""

import json
from datetime import UTC, date, datetime

from assets.reports.metrics.registry import Kind, Unit
from assets.reports.queries.answers import Change, ChangeKind, Metrics, Point, Previous, Series
from assets.reports.queries.parameters import Json
from assets.reports.serializers import serialize

# Dey 1404, the month that began on 22 December 2025, up to its 20th day; and as much of Azar.
_DEY = Point(start=date(2025, 12, 22), end=date(2026, 1, 10), value="1840500000", partial=True)
_AZAR = Point(start=date(2025, 11, 22), end=date(2025, 12, 11), value="1636000000", partial=True)

_METRICS = Metrics(
    query={
        "metric": ["total_volume"],
        "from": "2025-12-22",
        "to": "2026-01-10",
        "calendar": "persian",
        "grain": "month",
        "split": "asset_type",
        "top": None,
        "show": None,
        "compare": "previous",
        "compare_from": None,
        "compare_to": None,
        "asset_type": ["camera"],
        "segment": [],
        "region": [],
        "reason": [],
        "currency": "IRR",
        "convert_to": None,
    },
    watermark=datetime(2026, 1, 10, 10, 33, 22, tzinfo=UTC),
    held_by=None,
    version=41873,
    warnings=(),
    series=(
        Series(
            metric="total_volume",
            known=True,
            kind=Kind.FLOW,
            unit=Unit.MONEY,
            currency="IRR",
            exponent=0,
            split={"asset_type": "camera"},
            others={},
            points=(_DEY,),
            total=_DEY.value,
            previous=Previous(
                start=_AZAR.start,
                end=_AZAR.end,
                points=(_AZAR,),
                total=_AZAR.value,
                compared_end=_DEY.end,
                compared=_DEY.value,
                change=Change(ChangeKind.PERCENT, "12.5"),
            ),
            shown=None,
            published=(),
            published_total=None,
        ),
    ),
)

METRICS: Json = json.loads(serialize(_METRICS))
