"""A published report: each figure as it was published, and as it is now."""

from collections.abc import Iterator
from datetime import date
from functools import partial
from typing import Annotated, Any

from assets.exports.datasets import one_metric
from assets.exports.datasets.amounts import figure
from assets.exports.datasets.requester import Requester, as_parameters
from assets.exports.tables import Column, Document, Kind, Row, Table
from assets.printing.formatting import Formatter
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


def normalize(params: Parameters, requester: Requester) -> Parameters:
    """The parameters as they are stored. Raises QueryError, ReportNotFound."""
    return as_parameters(_parameters_of(_report(params, requester)))


def table(params: Parameters, requester: Requester) -> Table:
    """The figures of the report, in the open snapshot. Raises QueryError, ReportNotFound."""
    report = _report(params, requester)
    with snapshot(requester.scope) as view:
        published = whole(report)
    rows = list(_rows(published, requester))
    return Table(
        COLUMNS,
        len(rows),
        lambda: iter(rows),
        view.watermark,
        view.version,
        _parameters_of(report),
        _chain_facts(published),
        document=Document("report", partial(_document, published), report.sealed_at or report.made_at),
    )


def _report(params: Parameters, requester: Requester) -> Report:
    """The report of a grain that begins on a day, and ends on another if that is named."""
    parsed = PublishedParams.parse(params, requester.reader)
    report = report_of(parsed.grain, parsed.from_)
    if parsed.to not in (None, report.last_day):
        raise BadRange(
            f"the report ends on {report.last_day}", field="to", allowed=[report.last_day.isoformat()]
        )
    return report


def _parameters_of(report: Report) -> dict[str, object]:
    return {
        "grain": report.grain,
        "from": report.report_date.isoformat(),
        "to": report.last_day.isoformat(),
    }


def _chain_facts(report: WholeReport) -> dict[str, object]:
    """Its link of the chain, which makes a change of these figures visible."""
    return {
        "status": report.status,
        "seq": report.seq,
        "digest": report.digest,
        "sealed_at": report.sealed_at and report.sealed_at.isoformat(),
    }


def _rows(report: WholeReport, requester: Requester) -> Iterator[Row]:
    for one in report.figures:
        yield (
            one.metric,
            LABELS[one.metric].name(requester.language),
            one.unit.value,
            report.first_day,
            report.last_day,
            one.currency,
            figure(one.value, one.unit, one.currency),
            figure(one.now, one.unit, one.currency),
            figure(one.difference, one.unit, one.currency),
            one.version,
        )


def _document(report: WholeReport, formatter: Formatter, _: str) -> dict[str, Any]:
    """Its own layout: the link of the chain vouches for it, not a digest of rows."""
    return document_of(report, formatter)
