"""How loans go: the answer, from one snapshot of what the figures are made of."""

from assets.monitoring.tickets.groups import DAYS, Age, Stage
from assets.monitoring.tickets.prices import Priced, amounts, columns, sees_money, unpriced
from assets.monitoring.tickets.questions import TicketsQuery
from assets.monitoring.tickets.schemas import (
    AgeOut,
    LoanFigure,
    Overdue,
    Running,
    StageOut,
    StateOut,
    TicketMonitoring,
)
from assets.monitoring.tickets.selects import Selected, late, made
from assets.reports.metrics.decimals import quotient
from assets.reports.queries import runner
from assets.reports.queries.answers import Series
from assets.reports.queries.figures import NO_CHANGE
from assets.reports.queries.members import read_members
from assets.reports.queries.notes import notes
from assets.reports.queries.periods import Baseline, Grain
from assets.reports.queries.query import Question, ReportQuery
from assets.reports.queries.snapshot import Snapshot, snapshot
from assets.tickets.models import TicketState

STATES = ", ".join(f"count(*) FILTER (WHERE state = '{state.value}')" for state in TicketState)
COUNTS = f"""
SELECT count(*), count(*) FILTER (WHERE accepted), count(*) FILTER (WHERE activated),
       count(*) FILTER (WHERE completed), {STATES}
FROM ({{selected}}) AS selected
"""  # noqa: S608 (only constants are put in)

AGE = " ".join(f"WHEN days <= {days.most} THEN '{age}'" for age, days in DAYS.items() if days.most)
BY_AGE = f"""
SELECT CASE {AGE} ELSE '{Age.LONGER}' END AS age, currency, count(*), coalesce(sum(price), 0)::bigint
FROM (
    SELECT late.days, {{columns}} FROM ({{late}}) AS late JOIN tickets AS ticket ON ticket.id = late.ticket_id
) AS priced
GROUP BY 1, 2
"""  # noqa: S608 (only constants are put in)

METRICS = ("active_loans", "tickets_completed", "overdue_loans")


def monitoring(query: TicketsQuery) -> TicketMonitoring:
    """Answer with how loans go. Raises UnknownMember."""
    with snapshot(query.scope) as view:
        members = read_members(view, query)
        figures = {series.metric: series for series in runner.metrics(_metrics(query)).series}
        reached, states = _counts(view, made(query, members))
        ages = _ages(view, query, late(query, members))
    return TicketMonitoring(
        query=query.asked(),
        watermark=view.watermark,
        held_by=view.held_by,
        version=view.version,
        warnings=notes(query),
        running=_running(figures["active_loans"], figures["tickets_completed"]),
        funnel=_funnel(reached),
        states=_states(states),
        overdue=_overdue(query, figures["overdue_loans"], ages),
    )


def _metrics(query: TicketsQuery) -> ReportQuery:
    """The metrics' own answers, whose totals are shown: beside the days before as a whole, like a card's."""
    return ReportQuery(
        question=Question.OVERVIEW,
        metrics=METRICS,
        grain=Grain.YEAR,
        split=None,
        compare=Baseline.PREVIOUS,
        **query.common(),
    )


def _counts(view: Snapshot, selected: Selected) -> tuple[dict[Stage, int], dict[TicketState, int]]:
    ((*counted,),) = view.read(COUNTS.format(selected=selected.statement), selected.parameters)
    stages, states = counted[: len(Stage)], counted[len(Stage) :]
    return dict(zip(Stage, stages, strict=True)), dict(zip(TicketState, states, strict=True))


def _ages(view: Snapshot, query: TicketsQuery, found: Selected) -> dict[Age, list[Priced]]:
    statement = BY_AGE.format(columns=columns(query), late=found.statement)
    ages: dict[Age, list[Priced]] = {age: [] for age in Age}
    for age, *priced in view.read(statement, found.parameters):
        ages[Age(age)].append(Priced(*priced))
    return ages


def _figure(series: Series) -> LoanFigure:
    previous = series.previous
    return LoanFigure(
        metric=series.metric,
        value=series.total,
        compared=previous.compared if previous else None,
        previous=previous.total if previous else None,
        change=previous.change if previous else NO_CHANGE,
        start=series.points[0].start,
        end=series.points[-1].end,
        compared_end=previous.compared_end if previous else None,
        previous_start=previous.start if previous else None,
        previous_end=previous.end if previous else None,
    )


def _running(active: Series, completed: Series) -> Running:
    running, ended = int(active.total or 0), int(completed.total or 0)
    return Running(
        active=_figure(active),
        completed=_figure(completed),
        per_completed=quotient(running, ended),
        active_share=quotient(running, running + ended),
    )


def _funnel(reached: dict[Stage, int]) -> list[StageOut]:
    stages, before = list[StageOut](), None
    for stage, tickets in reached.items():
        stages.append(
            StageOut(
                stage=stage,
                group=f"reached_{stage}",
                tickets=str(tickets),
                of_created=quotient(tickets, reached[Stage.CREATED]),
                of_previous=None if before is None else quotient(tickets, before),
            )
        )
        before = tickets
    return stages


def _states(states: dict[TicketState, int]) -> list[StateOut]:
    whole = sum(states.values())
    return [
        StateOut(
            state=state,
            group=f"now_{state.value}",
            tickets=str(tickets),
            of_created=quotient(tickets, whole),
        )
        for state, tickets in states.items()
    ]


def _overdue(query: TicketsQuery, loans: Series, ages: dict[Age, list[Priced]]) -> Overdue:
    together = [priced for of_age in ages.values() for priced in of_age]
    whole = sum(priced.tickets for priced in together)
    return Overdue(
        day=query.last,
        loans=_figure(loans),
        at_risk=amounts(together) if sees_money(query) else None,
        unpriced=str(unpriced(together)) if sees_money(query) else None,
        ages=[_age(query, age, found, whole) for age, found in ages.items()],
    )


def _age(query: TicketsQuery, age: Age, found: list[Priced], whole: int) -> AgeOut:
    loans = sum(priced.tickets for priced in found)
    return AgeOut(
        age=age,
        group=f"overdue_{age}",
        least_days=DAYS[age].least,
        most_days=DAYS[age].most,
        loans=str(loans),
        share=quotient(loans, whole),
        at_risk=amounts(found) if sees_money(query) else None,
        unpriced=str(unpriced(found)) if sees_money(query) else None,
    )
