"""The page of metrics."""

from assets.reference.markdown import page, table
from assets.reports.metrics.dimensions import Dimension
from assets.reports.metrics.labels import LABELS
from assets.reports.metrics.registry import METRICS, Better, Kind, Metric

KINDS = {
    Kind.FLOW: "adds up over days",
    Kind.STOCK: "is what there is at the end of a day; the total of a range is that of its last day",
    Kind.RATIO: "is one sum over another, divided once for each period and once for the whole range",
    Kind.DISTINCT: "counts each user once in a period, so that periods do not add up",
}
NEWS = {Better.MORE: "more", Better.LESS: "less", Better.NEITHER: ""}


def metrics_page() -> str:
    """Every metric with its kind, unit, dimensions, and what it counts, in both languages."""
    kinds = "".join(f"- **{kind}** {meaning}.\n" for kind, meaning in KINDS.items())
    summary = table(
        ("metric", "name", "نام", "kind", "unit", "dimensions", "better"),
        [_summary(metric) for metric in METRICS],
    )
    return page("Metrics", "How a metric adds up:\n", kinds, summary, *map(_definition, METRICS))


def _summary(metric: Metric) -> tuple[str, ...]:
    label = LABELS[metric.slug]
    dimensions = ", ".join(one for one in Dimension if one in metric.dimensions)
    link = f"[`{metric.slug}`](#{metric.slug})"
    return link, label.name_en, label.name_fa, metric.kind, metric.unit, dimensions, NEWS[metric.better]


def _definition(metric: Metric) -> str:
    label = LABELS[metric.slug]
    made_of = " + ".join(f"`{slug}`" for slug in metric.measures)
    if metric.denominator:
        made_of += " over " + " + ".join(f"`{slug}`" for slug in metric.denominator)
    measures = f"\nMeasures: {made_of}.\n" if made_of else ""
    persian = f'\n<div dir="rtl" lang="fa">\n\n**{label.name_fa}**: {label.definition_fa}\n\n</div>\n'
    return f"## {metric.slug}\n\n**{label.name_en}**: {label.definition_en}\n{measures}{persian}"
