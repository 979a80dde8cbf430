"""Metrics by their names."""

from assets.exports.wanted import FileLanguage
from assets.reports.metrics.labels import LABELS


def metric_name(slug: str, language: FileLanguage) -> str:
    """What a metric is called in a language."""
    label = LABELS[slug]
    return label.name_fa if language is FileLanguage.FA else label.name_en
