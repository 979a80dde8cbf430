"""The names of downloaded files: what is in them, and the days they cover."""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from urllib.parse import quote

from assets.common.languages import FileLanguage
from assets.exports.documents.filters import member_names
from assets.exports.spec import ExportKind, FileSpec
from assets.exports.tables import Table, persian
from assets.reports.metrics.dimensions import FILTERS
from assets.reports.metrics.labels import LABELS
from assets.reports.queries.periods import CalendarName

NAMES = {
    ExportKind.REPORT: ("Sealed report", "گزارش قطعی"),
    ExportKind.OVERVIEW: ("Overview", "نمای کلی"),
    ExportKind.METRICS: ("{metric}", "{metric}"),
    ExportKind.RANKING: ("{metric}, ranking", "رتبه‌بندی {metric}"),
    ExportKind.PIVOT: ("{metric}, pivot", "جدول محوری {metric}"),
    ExportKind.CONTRIBUTIONS: ("Why changed, {metric}", "دلیل تغییر {metric}"),
    ExportKind.ROWS: ("{metric}, rows", "ردیف‌های {metric}"),
    ExportKind.STATEMENT: ("Wallet statement", "صورت‌حساب کیف پول"),
    ExportKind.AUDIT: ("Audit log", "گزارش فعالیت‌ها"),
}
SEPARATOR = {FileLanguage.FA: "، ", FileLanguage.EN: ", "}
PRODUCT = "Assets"
LONGEST_TITLE = 80
JOINER = "\u200c"
"""Joins letters in Persian words: browsers remove it from file names."""


def file_name(spec: FileSpec, table: Table, built_on: date) -> str:
    """A name in the file's language, with the days of its query, or else the day it was built on."""
    names = [title(spec.what, spec.parameters, spec.language), *_filters(spec)]
    what = SEPARATOR[spec.language].join(names).replace(JOINER, " ")
    named = [str(day) for day in _range(table) if day] or [built_on.isoformat()]
    days = [_day(day, spec.calendar) for day in named]
    return f"{PRODUCT} {what[:LONGEST_TITLE]} {'–'.join(dict.fromkeys(days))}.{spec.format.ending}"


def title(what: ExportKind, parameters: Mapping[str, Sequence[str]], language: FileLanguage) -> str:
    """The title of a file's content."""
    english, farsi = NAMES[what]
    metrics = [LABELS[slug].name(language) for slug in parameters.get("metric", ())]
    return (farsi if language is FileLanguage.FA else english).format(
        metric=SEPARATOR[language].join(metrics)
    )


def _filters(spec: FileSpec) -> Iterator[str]:
    """The members that a file is limited to, and its currency."""
    for dimension in FILTERS:
        slugs = spec.parameters.get(dimension, ())
        if slugs:
            names = member_names(dimension, spec.language)
            yield SEPARATOR[spec.language].join(names.get(slug, slug) for slug in slugs)
    yield from spec.parameters.get("currency", ())


def disposition(name: str) -> str:
    """The Content-Disposition header, with an ASCII fallback (RFC 6266)."""
    stem, _, ending = name.rpartition(".")
    plain = re.sub(r"[^A-Za-z0-9,._-]+", " ", stem.replace("–", "-")).strip() or PRODUCT
    return f"attachment; filename=\"{plain}.{ending}\"; filename*=UTF-8''{quote(name, safe='')}"


def _range(table: Table) -> tuple[object, object]:
    return table.query.get("from"), table.query.get("to")


def _day(text: str, calendar: CalendarName) -> str:
    if calendar is CalendarName.PERSIAN:
        return persian(date.fromisoformat(text)) or text
    return text
