"""A published report: each figure as it was published, and as it is now."""

from collections.abc import Iterator
from datetime import date
from functools import partial
from typing import Annotated, Any

from assets.exports.subjects import one_metric
from assets.exports.subjects.amounts import figure
from assets.exports.subjects.asker import Asker, as_parameters
from assets.exports.tables import Column, Document, Kind, Row, Table
from assets.printing.formatting import Writing
from assets.publishing.document import document_of
from assets.publishing.schemas import WholeReport
from assets.publishing.selectors import report_of, whole
from assets.reports.metrics.labels import LABELS
from assets.reports.models import Report
from assets.reports.queries.errors import BadRange, UnknownGrain
from assets.reports.queries.parameters import DAY, Parameters, Params, described, one_of
from assets.reports.queries.snapshot import snapshot


class PublishedParams(Params):
    """Which published report."""

    grain: Annotated[
        Report.Grain,
        one_of(Report.Grain, UnknownGrain),
        described("Of a published report: what it is of."),
    ] = Report.Grain.DAY
    from_: Annotated[date, DAY, described("The first day of the report.")]
    to: Annotated[date | None, DAY, described("Its last day, if it is to be a certain one.")] = None


COLUMNS = (
    *one_metric.COLUMNS,
    Column("published", Kind.DECIMAL),
    Column("now", Kind.DECIMAL),
    Column("difference", Kind.DECIMAL),
    Column("version", Kind.TEXT),
)


def understand(given: Parameters, asker: Asker) -> Parameters:
    """The question as it is kept. Raises QueryError, ReportNotFound."""
    return as_parameters(_asked(_report(given, asker)))


def table(given: Parameters, asker: Asker) -> Table:
    """The figures of the report, in the open snapshot. Raises QueryError, ReportNotFound."""
    report = _report(given, asker)
    with snapshot(asker.scope) as view:
        told = whole(report)
    rows = list(_rows(told, asker))
    return Table(
        COLUMNS,
        len(rows),
        lambda: iter(rows),
        view.watermark,
        view.version,
        _asked(report),
        _vouched(told),
        document=Document("report", partial(_printed, told), report.sealed_at or report.made_at),
    )


def _report(given: Parameters, asker: Asker) -> Report:
    """The report of a grain that begins on a day, and ends on another if that is named."""
    params = PublishedParams.parse(given, asker.reader)
    report = report_of(params.grain, params.from_)
    if params.to not in (None, report.last_day):
        raise BadRange(
            f"the report ends on {report.last_day}", field="to", allowed=[report.last_day.isoformat()]
        )
    return report


def _asked(report: Report) -> dict[str, object]:
    return {
        "grain": report.grain,
        "from": report.report_date.isoformat(),
        "to": report.last_day.isoformat(),
    }


def _vouched(told: WholeReport) -> dict[str, object]:
    """Its link of the chain, in which these figures cannot change."""
    return {
        "status": told.status,
        "seq": told.seq,
        "digest": told.digest,
        "sealed_at": told.sealed_at and told.sealed_at.isoformat(),
    }


def _rows(told: WholeReport, asker: Asker) -> Iterator[Row]:
    for one in told.figures:
        yield (
            one.metric,
            LABELS[one.metric].name(asker.language),
            one.unit.value,
            told.first_day,
            told.last_day,
            one.currency,
            figure(one.value, one.unit, one.currency),
            figure(one.now, one.unit, one.currency),
            figure(one.difference, one.unit, one.currency),
            one.version,
        )


def _printed(told: WholeReport, writing: Writing, _: str) -> dict[str, Any]:
    """Its own document: a link of the chain vouches for it."""
    return document_of(told, writing)
