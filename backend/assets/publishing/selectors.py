"""Reading what was published."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from django.db.models import Count

from assets.common.cursors import read_cursor, write_cursor
from assets.common.row_scope import Scope
from assets.publishing.errors import ReportNotFound
from assets.publishing.figures import by_name, exponent_of, in_order, named, value_of
from assets.publishing.pdf import drawn
from assets.publishing.schemas import (
    BreakKept,
    ChangeOut,
    FigureSince,
    PublishedFigure,
    PublishedParams,
    PublishedReport,
    PublishedReports,
    RestatementOut,
    RowsOut,
    WholeReport,
)
from assets.reports.metrics.registry import METRIC, METRICS, Kind
from assets.reports.models import Report, Restatement
from assets.reports.queries.snapshot import snapshot
from assets.reports.seals.chain import head
from assets.reports.seals.figures import Figures, counted_now, rolled_up_over
from assets.reports.seals.published import last_sealed_day
from assets.reports.seals.sums import Lines
from assets.reports.seals.versions import metric_versions

OVERVIEW = frozenset(metric.slug for metric in METRICS if metric.overview)


def cursor_key(params: PublishedParams) -> str:
    """What a cursor belongs to."""
    return f"published {params.grain} {params.status}"


def position(params: PublishedParams) -> date | None:
    """The last day of the page before; None for the first page. Raises ValueError for a cursor of another question."""
    if params.cursor is None:
        return None
    (day,) = read_cursor(cursor_key(params), params.cursor)
    return date.fromisoformat(str(day))


def published(params: PublishedParams, before: date | None) -> PublishedReports:
    """A page of the reports of a grain, newest first."""
    found = Report.objects.filter(grain=params.grain).annotate(restated=Count("restatements"))
    if params.status is not None:
        found = found.filter(status=params.status)
    if before is not None:
        found = found.filter(report_date__lt=before)
    page = list(found.order_by("-report_date")[: params.limit + 1])
    shown = page[: params.limit]
    link = head()
    return PublishedReports(
        sealed_to=last_sealed_day(),
        length=link.seq,
        head=link.digest.hex(),
        reports=[_listed(report) for report in shown],
        next=write_cursor(cursor_key(params), (str(shown[-1].report_date),))
        if len(page) > params.limit
        else None,
    )


def report_of(grain: str, day: date) -> Report:
    """The report of the period that begins on a day. Raises ReportNotFound."""
    found = Report.objects.filter(grain=grain, report_date=day).first()
    if found is None:
        raise ReportNotFound(f"there is no report of the {grain.replace('_', ' ')} that begins on {day}")
    return found


def whole(report: Report) -> WholeReport:
    """A report with what changed since, and everything that vouches for it."""
    with snapshot(Scope.ALL):
        lines = rolled_up_over([report])
        figures = list(_since(report, lines))
        charts = drawn(report, lines)
    return WholeReport(
        **_heading(report),
        previous_digest=_hex(report.previous_digest),
        watermark=report.watermark,
        sealed_by=report.sealed_by,
        figures=figures,
        charts=charts,
        rows=_rows(report.rows),
        restatements=[_restatement(restatement) for restatement in report.restatements.order_by("seq")],
        breaks=[BreakKept(**found, exponent=exponent_of(found["currency"])) for found in report.breaks],
    )


def _heading(report: Report) -> dict[str, Any]:
    return {
        "grain": report.grain,
        "first_day": report.report_date,
        "last_day": report.last_day,
        "status": report.status,
        "seq": report.seq,
        "digest": _hex(report.digest),
        "sealed_at": report.sealed_at,
    }


def _listed(report: Report) -> PublishedReport:
    overview = {slug: figure for slug, figure in report.figures.items() if slug in OVERVIEW}
    return PublishedReport(
        **_heading(report),
        breaks=len(report.breaks),
        restatements=getattr(report, "restated", 0),
        figures=[
            PublishedFigure(**named(slug, currency), value=value)
            for slug, currency, value in in_order(overview)
        ],
    )


def _since(report: Report, lines: Lines) -> Iterator[FigureSince]:
    was = by_name(report.figures)
    # Of a metric that came later, nothing was published.
    now = by_name({slug: figure for slug, figure in _now(report, lines).items() if slug in report.figures})
    versions = metric_versions()
    order = {metric.slug: place for place, metric in enumerate(METRICS)}
    for slug, currency in sorted(
        {**was, **now}, key=lambda name: (order.get(name[0], len(order)), name[1] or "")
    ):
        version = report.metric_versions.get(slug, versions.get(slug, ""))
        yield FigureSince(
            **named(slug, currency),
            value=value_of(was, slug, currency),
            now=value_of(now, slug, currency),
            difference=_difference(slug, value_of(was, slug, currency), value_of(now, slug, currency)),
            version=version,
            redefined=version != versions.get(slug),
        )


def _now(report: Report, lines: Lines) -> Figures:
    """What the figures of a report's period are now."""
    (counted,) = counted_now([report], lines)
    return counted.figures()


def _difference(slug: str, before: str | None, after: str | None) -> str | None:
    if METRIC[slug].kind is Kind.RATIO or before is None or after is None:
        return None
    return str(int(after) - int(before))


def _restatement(restatement: Restatement) -> RestatementOut:
    before = by_name(restatement.before)
    after = by_name(restatement.after)
    return RestatementOut(
        seq=restatement.seq,
        at=restatement.at,
        digest=bytes(restatement.digest).hex(),
        changes=[
            ChangeOut(
                **named(slug, currency),
                before=value_of(before, slug, currency),
                after=value,
                difference=_difference(slug, value_of(before, slug, currency), value),
            )
            for (slug, currency), value in after.items()
            if value_of(before, slug, currency) != value
        ],
        rows=_rows(restatement.rows),
    )


def _rows(stored: dict[str, dict[str, Any]]) -> list[RowsOut]:
    return [RowsOut(log=log, **digest) for log, digest in sorted(stored.items())]


def _hex(digest: bytes | memoryview | None) -> str | None:
    return None if digest is None else bytes(digest).hex()
