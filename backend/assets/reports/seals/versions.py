"""The version of each metric's definition: a digest of the definition itself, so that no change is forgotten."""

from functools import cache
from hashlib import sha256

from assets.common.canonical import canonical
from assets.reports.metrics.measures import BY_SLUG, Measure
from assets.reports.metrics.registry import METRICS, Kind, Metric
from assets.reports.sources import SOURCES

LETTERS = 12


@cache
def metric_versions() -> dict[str, str]:
    """By the metric's slug. It changes with what is counted, and not with how the metric is called."""
    return {metric.slug: _version(metric) for metric in METRICS}


def _version(metric: Metric) -> str:
    sources = SOURCES if metric.kind is Kind.DISTINCT else ()
    definition = {
        "kind": metric.kind,
        "unit": metric.unit,
        "scale": metric.scale,
        "measures": [_measure(BY_SLUG[slug]) for slug in metric.measures],
        "denominator": [_measure(BY_SLUG[slug]) for slug in metric.denominator],
        "active": [source.definition for source in sources],
    }
    return sha256(canonical(definition)).hexdigest()[:LETTERS]


def _measure(measure: Measure) -> dict[str, str]:
    return {"facts": measure.definition, "where": measure.where, "value": measure.value}
