"""How a question becomes an answer: one pipeline for each kind of question, each to be read from top to bottom.

    members -> plan -> cells -> rates -> series, now and before -> answer

All steps of a pipeline read one snapshot of the rollups, so the figures of an answer and its version belong together.
Every pipeline raises QueryError: unknown members, mixed currencies, a missing rate, more than is sent at once.
"""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date

from assets.common.row_scope import Scope
from assets.reports.metrics.decimals import PLACES, text, texts
from assets.reports.metrics.dimensions import FILTERS, Dimension
from assets.reports.metrics.registry import Metric
from assets.reports.queries.answers import (
    Contributions,
    Line,
    Metrics,
    Overview,
    Pivot,
    PivotPeriod,
    PivotRow,
    Ranking,
)
from assets.reports.queries.cells import read_cells
from assets.reports.queries.checks import missing_members
from assets.reports.queries.contributions import (
    added_by_member,
    contributions_of,
    explained,
    reasons_of,
    rounding,
)
from assets.reports.queries.currencies import currency_of_nothing, refuse_mixture
from assets.reports.queries.errors import TooManyPoints
from assets.reports.queries.figures import NO_FIGURES, Calculation, ComparedSeries, Figures, SeriesKey
from assets.reports.queries.limits import LIMITS
from assets.reports.queries.members import Members, of_pair, read_members
from assets.reports.queries.notes import notes
from assets.reports.queries.plan import Plan, Side, plan
from assets.reports.queries.query import Question, ReportQuery
from assets.reports.queries.rates import read_converter
from assets.reports.queries.series import card_of, largest_series_first, series_of
from assets.reports.queries.shown import shown_of
from assets.reports.queries.snapshot import Snapshot, snapshot
from assets.reports.queries.totals import largest_first, ranking_of, with_members_without_facts
from assets.reports.seals.published import NOT_PUBLISHED, Published, last_sealed_day, read_published


def overview(query: ReportQuery) -> Overview:
    """The cards of the overview.

    A card whose metric does not have a dimension that is filtered by has no value, and a warning says so. A
    currency chooses among the cards of money and leaves the others as they are. What was published stands beside a
    figure of which every day is sealed.
    """
    available = tuple(metric for metric in query.declared() if not missing_members(query, metric))
    with run(query) as step:
        figures = step.calculate(available)
        compared = [found for metric in query.declared() for found in step.compare(figures, metric)]
        published = step.published(available, [query.last], sealed_alone=True)
    return Overview(
        query=query.asked(),
        watermark=step.view.watermark,
        held_by=step.view.held_by,
        version=step.view.version,
        warnings=notes(query, figures),
        cards=tuple(card_of(figures, found, published) for found in compared),
    )


def metrics(query: ReportQuery) -> Metrics:
    """Series of metrics by period and by the members of a dimension, beside the days before."""
    with run(query) as step:
        figures = step.calculate(query.declared())
        compared = [
            step.trim(largest_series_first(step.compare(figures, metric), query, step.members))
            for metric in query.declared()
        ]
        published = step.published(query.declared(), [period.end for period in figures.plan.now.periods])
    _refuse_too_many_points(figures.plan, sum(map(len, compared)))
    return Metrics(
        query=query.asked(),
        watermark=step.view.watermark,
        held_by=step.view.held_by,
        version=step.view.version,
        warnings=notes(query, figures),
        series=tuple(
            series_of(figures, found, step.members, published, shown)
            for of_metric in compared
            for found, shown in zip(of_metric, shown_of(figures.plan, of_metric), strict=True)
        ),
    )


def contributions(query: ReportQuery) -> Contributions:
    """Why a metric changed: what each member of a dimension added to the difference between two ranges.

    Everything in it is of the days that are compared: a day that is not over is not in the figures either. Where no
    dimension is asked for, it is the one of which a single member explains most.
    """
    (metric,) = query.declared()
    splits = query.explaining()
    with run(query, *splits) as step:
        (whole,) = step.compare(step.calculate((metric,), replace(query, split=None)), metric)
        return max((_contributions_by(split, step, metric, whole) for split in splits), key=explained)


def ranking(query: ReportQuery) -> Ranking:
    """A metric by every member of a dimension, those without facts too, and the share of the whole of each."""
    (metric,) = query.declared()
    with run(query) as step:
        figures = step.calculate((metric,), replace(query, split=None))
        (whole,) = step.compare(figures, metric)
        found = step.by_member(metric, query)
    nothing = figures.empty(metric, figures.plan.now).total
    with_facts = {member: of_member.total for member, of_member in found.items()}
    totals = with_members_without_facts(with_facts, query, step.members, nothing)
    return Ranking(
        query=query.asked(),
        watermark=step.view.watermark,
        held_by=step.view.held_by,
        version=step.view.version,
        warnings=notes(query, figures),
        metric=metric.slug,
        known=metric not in figures.unknown,
        kind=metric.kind,
        unit=metric.unit,
        currency=whole.key.currency,
        exponent=whole.key.exponent,
        start=figures.plan.now.first,
        end=figures.plan.now.last,
        partial=not query.is_closed,
        total=text(whole.total, PLACES[metric.unit]),
        members=ranking_of(totals, query, step.members, whole),
    )


def pivot(query: ReportQuery) -> Pivot:
    """A metric by the members of two dimensions at once. Every total is read as a figure of its own."""
    (metric,) = query.declared()
    with run(query) as step:
        (whole,) = step.compare(step.calculate((metric,), replace(query, split=None, across=None)), metric)
        rows = step.by_member(metric, replace(query, across=None))
        columns = step.by_member(metric, replace(query, split=query.across, across=None))
        figures = step.calculate((metric,))
    periods = figures.plan.now.periods if query.over_time else ()
    _refuse_too_many_cells(len(rows), len(columns), len(periods))
    places, nothing = PLACES[metric.unit], figures.empty(metric, figures.plan.now)
    cells = {of_pair(int(found.key.member or 0)): found.now for found in figures.series(metric)}

    def total(of: Figures) -> str | None:
        return text(of.total, places)

    def line(of: Figures) -> Line:
        return tuple(texts(of.values, places)) if periods else ()

    return Pivot(
        query=query.asked(),
        watermark=step.view.watermark,
        held_by=step.view.held_by,
        version=step.view.version,
        warnings=notes(query, figures),
        metric=metric.slug,
        known=metric not in figures.unknown,
        kind=metric.kind,
        unit=metric.unit,
        currency=whole.key.currency,
        exponent=whole.key.exponent,
        start=figures.plan.now.first,
        end=figures.plan.now.last,
        partial=not query.is_closed,
        columns=tuple(step.members.slug(query.across, column) for column in columns),
        rows=tuple(
            PivotRow(
                member=step.members.slug(query.split, row),
                values=tuple(total(cells.get((row, column), nothing)) for column in columns),
                total=total(of_row),
                lines=tuple(line(cells.get((row, column), nothing)) for column in columns if periods),
                total_line=line(of_row),
            )
            for row, of_row in rows.items()
        ),
        column_totals=tuple(map(total, columns.values())),
        total=total(whole.now),
        periods=tuple(PivotPeriod(period.start, period.end, period.partial) for period in periods),
        column_total_lines=tuple(map(line, columns.values())) if periods else (),
        total_line=line(whole.now),
    )


@dataclass(frozen=True)
class Run:
    """The steps that pipelines share, over one snapshot."""

    view: Snapshot
    query: ReportQuery
    members: Members

    def calculate(self, metrics: tuple[Metric, ...], query: ReportQuery | None = None) -> Calculation:
        """What the figures of some metrics are made of, for the question or for one derived from it."""
        planned = plan(query or self.query, metrics)
        cells = read_cells(self.view, planned, self.members)
        unknown = frozenset(metric for metric in metrics if not self.view.knows(metric))
        return Calculation(planned, cells, read_converter(self.view, planned, cells), unknown)

    def compare(self, figures: Calculation, metric: Metric) -> Sequence[ComparedSeries]:
        """The metric's series now and before, by currency; without a split there is one also where there are no facts.

        Only an overview has amounts of several currencies side by side: raises MixedCurrency.
        """
        query = figures.plan.query
        compared = figures.series(metric) if metric in figures.plan.metrics else []
        if query.question is not Question.OVERVIEW:
            refuse_mixture(query, metric, [found.key for found in compared])
        if compared or query.split is not None:
            return sorted(compared, key=lambda found: found.key.currency or "")
        key = SeriesKey(None, currency_of_nothing(self.view, query, metric))
        if metric not in figures.plan.metrics:
            return [ComparedSeries(metric, key, NO_FIGURES, NO_FIGURES, NO_FIGURES)]
        return [figures.compared(metric, key)]

    def published(
        self, metrics: tuple[Metric, ...], ends: Sequence[date], *, sealed_alone: bool = False
    ) -> Published:
        """What was published of the question's days; `ends` are the days whose closing stocks are needed.

        `sealed_alone`: only where every one of these days is sealed.

        Reports are of all members, as booked: what is filtered, split or converted has nothing to be compared with.
        """
        query = self.query
        if query.scope is not Scope.ALL or query.filters or query.split or query.convert_to:
            return NOT_PUBLISHED
        if sealed_alone and not _is_sealed(query):
            return NOT_PUBLISHED
        return read_published(metrics, query.first, query.last, ends)

    def by_member(self, metric: Metric, query: ReportQuery) -> Mapping[int, Figures]:
        """The figures of each member that has facts, largest total first."""
        compared = self.calculate((metric,), query).series(metric)
        found = {int(one.key.member or 0): one.now for one in compared}
        order = largest_first({member: figures.total for member, figures in found.items()})
        return {member: found[member] for member in order}

    def trim(self, compared: Sequence[ComparedSeries]) -> Sequence[ComparedSeries]:
        """The first `top` series, and all others as one.

        The others are read as a figure of their own, so ratios, distinct users and converted money are exact.
        """
        split, top = self.query.split, self.query.top
        if top is None or split not in FILTERS or len(compared) <= top:
            return compared
        others = tuple(sorted(self.members.slug(split, found.key.member) for found in compared[top:]))
        narrowed = self.query.narrowed_to(split, others)
        metric = narrowed.metric_of(compared[0].metric.slug)
        (together,) = self.compare(self.calculate((metric,), narrowed), metric)
        return [*compared[:top], replace(together, others=others)]


@contextmanager
def run(query: ReportQuery, *splits: Dimension) -> Iterator[Run]:
    """Opens the snapshot that all steps of a question read; `splits` are more dimensions that it is broken down by."""
    with snapshot(query.scope) as view:
        yield Run(view, query, read_members(view, query, query.split, query.across, *splits))


def _contributions_by(split: Dimension, step: Run, metric: Metric, whole: ComparedSeries) -> Contributions:
    query = replace(step.query, split=split)
    figures = step.calculate((metric,), query)
    compared = step.compare(figures, metric)
    added = added_by_member(figures, metric, compared, whole)
    now, before, places = figures.plan.now, figures.plan.before, PLACES[metric.unit]
    members = contributions_of(query, step.members, compared, added, whole)
    reasons, counter = reasons_of(members)
    return Contributions(
        query=query.asked(),
        watermark=step.view.watermark,
        held_by=step.view.held_by,
        version=step.view.version,
        warnings=notes(query, figures),
        metric=metric.slug,
        known=metric not in figures.unknown,
        kind=metric.kind,
        unit=metric.unit,
        currency=whole.key.currency,
        exponent=whole.key.exponent,
        start=now.first,
        end=now.last,
        previous_start=before.first if before else None,
        previous_end=before.last if before else None,
        partial=not query.is_closed,
        value=text(whole.total, places),
        previous=text(whole.previous, places),
        change=whole.change,
        difference=text(whole.difference, places),
        rounding=text(rounding(added, whole), places),
        members=members,
        reasons=reasons,
        counter=counter,
    )


def _is_sealed(query: ReportQuery) -> bool:
    """Whether every day of a range is sealed: days are sealed in their order."""
    sealed_to = last_sealed_day() if query.is_closed else None
    return sealed_to is not None and query.last <= sealed_to


def _refuse_too_many_points(planned: Plan, series: int) -> None:
    drawn = sum(len(span.periods) for span in planned.spans if span.side is not Side.FINISHED)
    count = series * drawn
    if count > LIMITS.points:
        raise TooManyPoints(
            f"{count} points in {series} series, where {LIMITS.points} are sent at once",
            field="grain",
            allowed={"points": LIMITS.points},
        )


def _refuse_too_many_cells(rows: int, columns: int, periods: int) -> None:
    if rows * columns * max(periods, 1) > LIMITS.points:
        of_periods = f" in {periods} periods" if periods else ""
        raise TooManyPoints(
            f"{rows} rows of {columns} columns{of_periods}, where {LIMITS.points} figures are sent at once",
            field="grain" if periods else "columns",
            allowed={"points": LIMITS.points},
        )
