"""A user's dashboard: balances, loans, this month beside the last, and own metrics over time."""

from collections.abc import Iterator
from datetime import date

from assets.common.row_scope import Scope
from assets.me.asof import as_of
from assets.me.changes import fair_change
from assets.me.figures import OF_ONE_S_OWN, in_currencies, own_figures
from assets.me.lending import lending, loans
from assets.me.money import amount_of, balances
from assets.me.outlook import outlook
from assets.me.questions import DashboardQuery
from assets.me.schemas import Compared, Dashboard
from assets.reports.metrics.decimals import PLACES, text
from assets.reports.queries.answers import Series
from assets.reports.queries.members import NO_MEMBERS
from assets.reports.queries.notes import notes
from assets.reports.queries.periods import Baseline, Grain, start_of_period
from assets.reports.queries.query import Question, ReportQuery
from assets.reports.queries.series import series_of
from assets.reports.queries.snapshot import Snapshot, snapshot
from assets.reports.seals.published import NOT_PUBLISHED
from assets.wallets.selectors import set_aside_by


def dashboard(question: DashboardQuery) -> Dashboard:
    """Everything on the dashboard, from a single snapshot of the user's own rows."""
    viewer, today = question.viewer, question.today
    over_time = _query(question, question.first, question.asked_last, question.grain)
    month = start_of_period(today, Grain.MONTH, question.calendar)
    with snapshot(Scope.OWN, viewer) as view:
        return Dashboard(
            query={
                "from": question.first,
                "to": question.last,
                "grain": question.grain,
                "calendar": question.calendar,
            },
            watermark=view.watermark,
            held_by=None,
            version=view.version,
            warnings=notes(over_time),
            **as_of(today),
            balances=balances(viewer),
            set_aside=[amount_of(amount, currency) for currency, amount in set_aside_by(viewer)],
            outlook=outlook(viewer, today),
            loans=loans(viewer, today),
            lending=list(lending(viewer, month, today, question.calendar)),
            month=list(
                _this_month(
                    view, _query(question, month, today, Grain.MONTH, compare=Baseline.PREVIOUS), viewer
                )
            ),
            series=list(_series(view, over_time, viewer)),
        )


def _query(
    question: DashboardQuery, first: date, asked_last: date, grain: Grain, *, compare: Baseline | None = None
) -> ReportQuery:
    return ReportQuery(
        # An overview is compared with the days before as a whole.
        question=Question.OVERVIEW if compare else Question.METRICS,
        metrics=OF_ONE_S_OWN,
        first=first,
        last=min(asked_last, question.today),
        asked_last=asked_last,
        calendar=question.calendar,
        filters=(),
        currency=None,
        convert_to=None,
        scope=Scope.OWN,
        today=question.today,
        grain=grain,
        split=None,
        compare=compare,
    )


def _series(view: Snapshot, query: ReportQuery, viewer: int) -> Iterator[Series]:
    figures = own_figures(view, query, viewer).calculation
    for compared in in_currencies(figures):
        yield series_of(figures, compared, NO_MEMBERS, NOT_PUBLISHED)


def _this_month(view: Snapshot, query: ReportQuery, viewer: int) -> Iterator[Compared]:
    own = own_figures(view, query, viewer)
    figures = own.calculation
    now, finished, before = figures.plan.now, figures.plan.finished, figures.plan.before
    for compared in in_currencies(figures):
        metric, places = compared.metric, PLACES[compared.metric.unit]
        yield Compared(
            metric=metric.slug,
            kind=metric.kind,
            unit=metric.unit,
            currency=compared.key.currency,
            exponent=compared.key.exponent,
            value=text(compared.total, places),
            compared=text(compared.compared, places),
            previous=text(compared.previous, places),
            change=fair_change(compared.change, own.base_of(compared)),
            start=now.first,
            end=now.last,
            compared_end=finished.last if before else None,
            previous_start=before.first if before else None,
            previous_end=before.last if before else None,
        )
