"""What can be asked of the reports: one schema of parameters for each question, and the frozen query it becomes.

Nothing here reads the database or the clock. Pydantic takes the fields of the last base first, so what a question
is about comes before its range.
"""

from collections.abc import Iterable
from datetime import date, timedelta
from functools import cached_property
from typing import Annotated, Any, ClassVar, NamedTuple, Self, TypedDict, TypeVar

from pydantic import PrivateAttr, ValidationInfo, create_model, field_validator, model_validator

from assets.common.days import FIRST_DAY
from assets.common.row_scope import Scope
from assets.reports.metrics.dimensions import FILTERS, LATTICE, Dimension
from assets.reports.metrics.registry import METRIC, METRICS, Kind
from assets.reports.metrics.scopes import metrics_in
from assets.reports.queries import checks
from assets.reports.queries.errors import (
    BadLimit,
    BadRange,
    BadTop,
    MetricNotInScope,
    MissingDimension,
    MissingMetric,
    PartNotAvailable,
    QueryError,
    UnknownCalendar,
    UnknownComparison,
    UnknownDimension,
    UnknownGrain,
    UnknownMetric,
    UnknownShowing,
    refuse,
)
from assets.reports.queries.limits import LIMITS
from assets.reports.queries.parameters import (
    CURRENCY,
    DAY,
    Parameter,
    Params,
    Reader,
    described,
    one_of,
    reader_in,
    slugs,
    text,
    whole,
)
from assets.reports.queries.periods import Baseline, CalendarName, DayRange, Grain, periods
from assets.reports.queries.query import Filter, Part, Question, ReportQuery, RowsQuery, Showing
from assets.reports.queries.reads import reads_of
from assets.reports.rollups.versions import Reads

P = TypeVar("P", bound=Params)

LONGEST_SLUG = 64
LONGEST_CURSOR = 512
EXAMPLES = {Dimension.ASSET_TYPE: ["camera"], Dimension.REGION: ["IR-23"]}


class Days(NamedTuple):
    """A range of days. `last` is never after today; `asked_last` is the day that was asked for."""

    first: date
    last: date
    asked_last: date


def check_metric(slug: str, scope: Scope) -> None:
    """Raises UnknownMetric, and MetricNotInScope where the metric is not for this scope."""
    allowed = _slugs_in(scope)
    if slug not in METRIC:
        raise UnknownMetric(f"there is no metric '{slug}'", field="metric", allowed=allowed)
    if slug not in allowed:
        raise MetricNotInScope(f"{slug} is not for this role", field="metric", allowed=allowed)


def _slugs_in(scope: Scope) -> list[str]:
    return [metric.slug for metric in metrics_in(scope)]


def _metric(slug: str, _: str, reader: Reader) -> str:
    check_metric(slug, reader.scope)
    return slug


def _metrics(given: Iterable[str], _: str, reader: Reader) -> tuple[str, ...]:
    for slug in given:
        check_metric(slug, reader.scope)
    return tuple(given)


def _metrics_allowed(reader: Reader) -> list[str]:
    return _slugs_in(reader.scope)


SLUG: dict[str, Any] = {"type": "string", "enum": [metric.slug for metric in METRICS]}
ONE_METRIC = Parameter(_metric, SLUG, missing=MissingMetric, allowed=_metrics_allowed)
SEVERAL_METRICS = Parameter(
    _metrics,
    {"type": "array", "minItems": 1, "items": SLUG},
    several=True,
    missing=MissingMetric,
    allowed=_metrics_allowed,
)
GRAIN = one_of(Grain, UnknownGrain)
CALENDAR = one_of(CalendarName, UnknownCalendar)
LATTICE_DIMENSION = one_of(LATTICE, UnknownDimension, missing=MissingDimension)
RANKED_DIMENSION = one_of(FILTERS, UnknownDimension, missing=MissingDimension)


class RangeParams(Params):
    """A range of days."""

    default_days: ClassVar[int] = 30

    to: Annotated[
        date | None, DAY, described("The last day, included. Default: today.", example="2026-01-31")
    ] = None
    from_: Annotated[
        date | None,
        DAY,
        described("The first day. Default: 29 days before the last.", example="2026-01-01"),
    ] = None

    @field_validator("from_")
    @classmethod
    def _in_order(cls, first: date, info: ValidationInfo) -> date:
        today = reader_in(info).today
        if "to" in info.data:
            refuse_backward(first, info.data["to"] or today)
        if first > today:
            allowed = {"first": FIRST_DAY.isoformat(), "last": today.isoformat()}
            raise BadRange(f"the range begins on {first}, after today", field="from", allowed=allowed)
        return first

    def days(self, today: date) -> Days:
        """The days asked for; left open, the last `default_days` until `today`."""
        last = min(self.to or today, today)
        first = self.from_ or max(last - timedelta(days=self.default_days - 1), FIRST_DAY)
        return Days(first, last, self.to or today)


def refuse_backward(first: date | None, last: date | None) -> None:
    """Raises BadRange where a range ends before it begins; one that is open on a side does not."""
    if first and last and first > last:
        raise BadRange(f"the range ends on {last}, before it begins on {first}", field="from")


def with_dimensions(params: type[P]) -> type[P]:
    """The schema with a filter for each dimension of the lattice, whichever those are."""
    fields: dict[str, Any] = {
        dimension.value: (
            Annotated[
                tuple[str, ...],
                slugs(LONGEST_SLUG),
                described(
                    f"Only these {dimension.replace('_', ' ')}s, by slug.",
                    example=EXAMPLES.get(dimension),
                    at_most=LIMITS.members,
                ),
            ],
            (),
        )
        for dimension in LATTICE
    }
    made: type[P] = create_model(params.__name__, __base__=params, __module__=params.__module__, **fields)
    made.__doc__ = params.__doc__
    return made


@with_dimensions
class DimensionFilters(Params):
    """Only facts of some members, of each dimension of the lattice."""

    def filters(self) -> tuple[Filter, ...]:
        """The dimensions that are filtered by, in their order."""
        chosen = (Filter(dimension, getattr(self, dimension)) for dimension in LATTICE)
        return tuple(one for one in chosen if one.members)


class ReasonParams(Params):
    """Why: of a metric that has reasons."""

    reason: Annotated[
        tuple[str, ...],
        slugs(LONGEST_SLUG),
        described(
            "Only these reasons, by slug; of failed payments.", example=["not_paid"], at_most=LIMITS.members
        ),
    ] = ()

    def reasons(self) -> tuple[Filter, ...]:
        """The reasons that are filtered by, if there are any."""
        return (Filter(Dimension.REASON, self.reason),) if self.reason else ()


class MoneyParams(Params):
    """Which money, and in which currency."""

    currency: Annotated[
        str | None,
        CURRENCY,
        described("Only money in this currency. Figures of no money stay as they are.", example="IRR"),
    ] = None
    convert_to: Annotated[
        str | None,
        CURRENCY,
        described("Convert money into this currency, each day at the rate last known by then."),
    ] = None


class PageParams(Params):
    """Which page of rows."""

    cursor: Annotated[str | None, text(LONGEST_CURSOR), described("`next` of the page before.")] = None
    limit: Annotated[int, whole(LIMITS.rows, BadLimit), described("Rows of a page.")] = LIMITS.default_rows


class Common(TypedDict):
    """The fields that every query has."""

    first: date
    last: date
    asked_last: date
    calendar: CalendarName
    filters: tuple[Filter, ...]
    currency: str | None
    convert_to: str | None
    scope: Scope
    today: date


class CalendarParams(RangeParams):
    """A range of days, and the calendar of its periods."""

    calendar: Annotated[
        CalendarName,
        CALENDAR,
        described(
            "The calendar of months, quarters and years, and of the days that a range is compared with. Weeks begin "
            "on Saturday in both."
        ),
    ] = CalendarName.GREGORIAN


class FigureParams(MoneyParams, ReasonParams, DimensionFilters, CalendarParams):
    """What every question about figures has: a range, filters, and money."""

    def common(self, reader: Reader) -> Common:
        """The fields that every query has."""
        days = self.days(reader.today)
        return Common(
            first=days.first,
            last=days.last,
            asked_last=days.asked_last,
            calendar=self.calendar,
            filters=(*self.filters(), *self.reasons()),
            currency=self.currency,
            convert_to=self.convert_to,
            scope=reader.scope,
            today=reader.today,
        )


class ReportParams(FigureParams):
    """A question about figures. Its query is checked with the parameters, so that all faults are found at once."""

    cached: ClassVar[bool] = True
    _reader: Reader = PrivateAttr()

    @cached_property
    def query(self) -> ReportQuery:
        """The question as a frozen value."""
        query = self._read(self._reader)
        refuse(self._faults_of(query))
        return query

    @cached_property
    def key(self) -> str:
        """The query in one canonical line."""
        return self.query.key()

    @cached_property
    def reads(self) -> Reads:
        """What its answer is read from."""
        return reads_of(self.query)

    @model_validator(mode="after")
    def _answerable(self, info: ValidationInfo) -> Self:
        self._reader = reader_in(info)
        _ = self.query
        return self

    def _read(self, reader: Reader) -> ReportQuery:
        raise NotImplementedError

    def _faults_of(self, query: ReportQuery) -> Iterable[QueryError]:
        return checks.report_faults(query)


class OverviewParams(ReportParams):
    """The cards of the overview."""

    def _read(self, reader: Reader) -> ReportQuery:
        common = self.common(reader)
        return ReportQuery(
            question=Question.OVERVIEW,
            metrics=tuple(metric.slug for metric in metrics_in(reader.scope) if metric.overview),
            grain=sparkline_grain(common["first"], common["last"], common["calendar"]),
            split=None,
            compare=Baseline.PREVIOUS,
            **common,
        )


class ComparedParams(Params):
    """What a range is compared with."""

    compare_from: Annotated[
        date | None,
        DAY,
        described("With `compare=own`: the first day to compare with.", example="2025-01-01"),
    ] = None
    compare_to: Annotated[
        date | None,
        DAY,
        described("With `compare=own`: the last day, included. Default: the first.", example="2025-01-31"),
    ] = None

    @property
    def own_baseline(self) -> DayRange | None:
        """The viewer's own days to compare with."""
        first, last = self.compare_from or self.compare_to, self.compare_to or self.compare_from
        return DayRange(first, last) if first and last else None


COMPARE = one_of(Baseline, UnknownComparison)
BASELINES = (
    "`previous`: the period before. `last_year`: the same days of the calendar's year before. `own`: the days from "
    "`compare_from` to `compare_to`."
)


class SeriesParams(ComparedParams):
    """Which series."""

    metric: Annotated[
        tuple[str, ...],
        SEVERAL_METRICS,
        described("The metrics, in this order.", example=["total_volume"], at_most=LIMITS.metrics),
    ]
    compare: Annotated[
        Baseline | None,
        COMPARE,
        described(f"With each series, the same over other days. {BASELINES}"),
    ] = None
    grain: Annotated[Grain, GRAIN, described("The length of a period.")] = Grain.DAY
    split: Annotated[
        Dimension | None,
        one_of(Dimension, UnknownDimension),
        described("One series for each member of this dimension."),
    ] = None
    top: Annotated[
        int | None,
        whole(LIMITS.members, BadTop),
        described(
            "Of a split, a series for each of the largest so many members, and one for all others together."
        ),
    ] = None
    show: Annotated[
        Showing | None,
        one_of(Showing, UnknownShowing),
        described(
            "With each series, what is shown in its place. `cumulative`: added up since the first day. "
            "`moving_average`: over 7 days, 4 weeks, 3 months, 4 quarters or 3 years. `share`: of all of the split."
        ),
    ] = None


class MetricsParams(ReportParams, SeriesParams):
    """Metrics over time."""

    def _read(self, reader: Reader) -> ReportQuery:
        return ReportQuery(
            question=Question.METRICS,
            metrics=self.metric,
            grain=self.grain,
            split=self.split,
            top=self.top,
            show=self.show,
            compare=self.compare,
            own_baseline=self.own_baseline,
            **self.common(reader),
        )

    def _faults_of(self, query: ReportQuery) -> Iterable[QueryError]:
        yield from super()._faults_of(query)
        yield from checks.baseline_faults(query)
        yield from checks.shown_faults(query)


class ChangeParams(ComparedParams):
    """Which change."""

    compare: Annotated[
        Baseline,
        COMPARE,
        described(f"What the range is compared with. {BASELINES}"),
    ] = Baseline.PREVIOUS
    metric: Annotated[str, ONE_METRIC, described("The metric that changed.", example="total_volume")]
    split: Annotated[
        Dimension | None,
        one_of(Dimension, UnknownDimension),
        described(
            "The dimension by whose members the change is broken down. Default: of those that no filter limits to one "
            "member, the one of which a single member explains most.",
            example="region",
        ),
    ] = None


class ContributionsParams(ReportParams, ChangeParams):
    """What each member added to a metric's change."""

    def _read(self, reader: Reader) -> ReportQuery:
        return ReportQuery(
            question=Question.CONTRIBUTIONS,
            metrics=(self.metric,),
            grain=Grain.YEAR,
            split=self.split,
            compare=self.compare,
            own_baseline=self.own_baseline,
            **self.common(reader),
        )

    def _faults_of(self, query: ReportQuery) -> Iterable[QueryError]:
        yield from checks.contributions_faults(query)
        yield from checks.baseline_faults(query)


class MetricParams(Params):
    """Which metric."""

    metric: Annotated[str, ONE_METRIC, described("The metric.", example="tickets_created")]


class RankedParams(MetricParams):
    """Which ranking."""

    split: Annotated[
        Dimension,
        RANKED_DIMENSION,
        described("The dimension whose members are ranked.", example="region"),
    ]


class RankingParams(ReportParams, RankedParams):
    """A metric by every member of one dimension."""

    def _read(self, reader: Reader) -> ReportQuery:
        return ReportQuery(
            question=Question.RANKING,
            metrics=(self.metric,),
            grain=Grain.YEAR,
            split=self.split,
            compare=None,
            **self.common(reader),
        )


class CrossedParams(MetricParams):
    """Which two dimensions."""

    rows: Annotated[Dimension, LATTICE_DIMENSION, described("The dimension of the rows.", example="region")]
    columns: Annotated[
        Dimension,
        LATTICE_DIMENSION,
        described("The dimension of the columns, another one.", example="segment"),
    ]
    grain: Annotated[
        Grain | None, GRAIN, described("With each figure, those of the periods of this length.")
    ] = None


class PivotParams(ReportParams, CrossedParams):
    """A metric by the members of two dimensions at once."""

    def _read(self, reader: Reader) -> ReportQuery:
        return ReportQuery(
            question=Question.PIVOT,
            metrics=(self.metric,),
            grain=self.grain or Grain.YEAR,
            split=self.rows,
            across=self.columns,
            compare=None,
            over_time=self.grain is not None,
            **self.common(reader),
        )

    def _faults_of(self, query: ReportQuery) -> Iterable[QueryError]:
        return checks.pivot_faults(query)


class PartParams(Params):
    """Which sum of a ratio."""

    part: Annotated[
        Part | None,
        one_of(Part, PartNotAvailable),
        described("For a ratio: the rows of which of its two sums. Default: numerator."),
    ] = None


class RowsParams(FigureParams, PageParams, PartParams):
    """A page of the rows behind a figure. The metric is no parameter: over HTTP it is part of the path."""

    def query(self, metric: str, reader: Reader) -> RowsQuery:
        """The question as a frozen value. Raises QueryError."""
        return rows_query(metric, self.part, self.common(reader), cursor=self.cursor, limit=self.limit)


class AllRowsParams(FigureParams, PartParams, MetricParams):
    """All rows behind a figure."""

    def query(self, reader: Reader, *, limit: int = LIMITS.default_rows) -> RowsQuery:
        """The question as a frozen value, of which `limit` rows are read at a time. Raises QueryError."""
        return rows_query(self.metric, self.part, self.common(reader), limit=limit)


def rows_query(
    metric: str,
    part: Part | None,
    common: Common,
    *,
    cursor: str | None = None,
    limit: int = LIMITS.default_rows,
) -> RowsQuery:
    """The question for the rows behind a figure of `metric`; a ratio's numerator first. Raises QueryError."""
    if part is None and METRIC[metric].kind is Kind.RATIO:
        part = Part.NUMERATOR
    query = RowsQuery(metric=metric, part=part, cursor=cursor, limit=limit, **common)
    refuse(checks.rows_faults(query))
    return query


_LONGEST_DAYS = {Grain.DAY: 1, Grain.WEEK: 7, Grain.MONTH: 31, Grain.QUARTER: 93, Grain.YEAR: 366}


def sparkline_grain(first: date, last: date, calendar: CalendarName) -> Grain:
    """The finest grain at which the range has no more periods than the small line of a card has points."""
    for grain, longest in _LONGEST_DAYS.items():
        fits = (last - first).days < LIMITS.sparkline * longest
        if fits and len(periods(first, last, grain, calendar, last)) <= LIMITS.sparkline:
            return grain
    return Grain.YEAR
