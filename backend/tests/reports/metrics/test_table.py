"""The table at the head of `reports/metrics` says what the registry says."""

import re

import pytest

from assets.reports import metrics
from assets.reports.metrics.measures import BY_SLUG
from assets.reports.metrics.registry import METRIC, Kind
from assets.reports.sources import SOURCES

TABLE = [line for line in (metrics.__doc__ or "").splitlines() if line.startswith("    ")]
LINES = [re.split(r" {2,}", line.strip()) for line in TABLE[1:]]


@pytest.mark.parametrize("line", LINES, ids=lambda line: line[0])
def test_a_line_is_as_declared(line: list[str]) -> None:
    slug, kind, measures, file = line
    metric = METRIC[slug]
    assert metric.kind == kind
    if metric.kind is Kind.DISTINCT:
        return
    over, _, under = measures.partition(" / ")
    assert (tuple(over.split()), tuple(under.split())) == (metric.measures, metric.denominator)
    found = [BY_SLUG[measure] for measure in (*over.split(), *under.split())]
    assert {f"{measure.facts or measure.source.log}.sql" for measure in found} == {file}


def test_every_kind_and_every_file_is_there() -> None:
    assert {line[1] for line in LINES} == set(Kind)
    assert {line[3] for line in LINES} >= {f"{source.log}.sql" for source in SOURCES}
