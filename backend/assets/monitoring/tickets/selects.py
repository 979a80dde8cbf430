"""The tickets of a question, as SELECTs over the very facts that the metrics count.

So a group's size is the metric's figure where there is one: the tickets made are `tickets_created`, the overdue loans
`overdue_loans` as of the last day.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from assets.monitoring.tickets.groups import DAYS, NOW, OVERDUE, REACHED
from assets.monitoring.tickets.questions import TicketRowsQuery, TicketsQuery
from assets.reports.queries.facts import Facts, facts_behind
from assets.reports.queries.members import Members
from assets.reports.queries.query import Part

MOVES = ("tickets_accepted", "tickets_activated", "tickets_completed", "tickets_cancelled")

COHORT = """
SELECT made.ticket_id,
       coalesce(bool_or(moved.fact = 'accepted'), false) AS accepted,
       coalesce(bool_or(moved.fact = 'activated'), false) AS activated,
       coalesce(bool_or(moved.fact = 'completed'), false) AS completed,
       coalesce(
           min(CASE moved.fact WHEN 'completed' THEN 'completed' WHEN 'cancelled' THEN 'cancelled' END),
           CASE WHEN bool_or(moved.fact = 'activated') THEN 'active'
                WHEN bool_or(moved.fact = 'accepted') THEN 'accepted' ELSE 'pending' END
       ) AS state,
       NULL::integer AS days
FROM ({made}) AS made LEFT JOIN ({moved}) AS moved ON moved.ticket_id = made.ticket_id
GROUP BY made.ticket_id"""

# A loan that counts as out is out, came back after the day, or its coming back still waits for a pass. Only the facts
# of such are looked at, not of all that ever came back.
LATE = """
SELECT ticket_id, true AS accepted, true AS activated, false AS completed, 'active' AS state,
       %s::date - min(day) FILTER (WHERE value > 0) + 1 AS days
FROM ({facts}) AS facts
WHERE ticket_id = ANY (ARRAY(
    SELECT id FROM tickets WHERE state = 'active' AND due_at IS NOT NULL
    UNION
    SELECT ticket_id FROM ticket_events WHERE move = 'completed' AND settled_day(at, due_at) > %s
    UNION
    SELECT event.ticket_id FROM rollup_queue AS queued JOIN ticket_events AS event ON event.id = abs(queued.row_id)
    WHERE queued.log = 'ticket_events'
))
GROUP BY ticket_id HAVING sum(value) > 0"""


@dataclass(frozen=True)
class Selected:
    """A SELECT of tickets (`ticket_id accepted activated completed state days`), and what it takes."""

    statement: str
    parameters: tuple[object, ...]

    def where(self, condition: str, *parameters: object) -> "Selected":
        """Those of the tickets for which a condition holds."""
        statement = f"SELECT * FROM ({self.statement}) AS selected WHERE {condition}"  # noqa: S608 (only constants are put in)
        return Selected(statement, (*self.parameters, *parameters))


def made(query: TicketsQuery, members: Members) -> Selected:
    """The tickets made on the days of the question, and what became of each until today."""
    begun = _facts(query, ["tickets_created"], members)
    moved = _facts(query, MOVES, members, until_today=True)
    return Selected(
        COHORT.format(made=begun.statement, moved=moved.statement), (*begun.parameters, *moved.parameters)
    )


def late(query: TicketsQuery, members: Members) -> Selected:
    """The loans that are overdue at the end of the last day, and by how many days."""
    facts = _facts(query, ["overdue_loans"], members)
    return Selected(LATE.format(facts=facts.statement), (query.last, *facts.parameters, query.last))


def of_group(query: TicketRowsQuery, members: Members) -> Selected:
    """The tickets of the group of the question. Raises UnknownMember."""
    if query.group in REACHED:
        stage = REACHED[query.group]
        return made(query, members).where("true" if stage == "created" else stage.value)
    if query.group in NOW:
        return made(query, members).where("state = %s", NOW[query.group].value)
    age = OVERDUE[query.group]
    found = late(query, members)
    if age is None:
        return found
    least, most = DAYS[age]
    return found.where("days >= %s AND (%s::integer IS NULL OR days <= %s)", least, most, most)


def _facts(
    query: TicketsQuery, metrics: Iterable[str], members: Members, *, until_today: bool = False
) -> Facts:
    last = query.today if until_today else query.last
    each = [facts_behind(query.behind(metric, last=last), members)[Part.NUMERATOR] for metric in metrics]
    return Facts(
        "\nUNION ALL".join(selected.statement for selected in each),
        tuple(parameter for selected in each for parameter in selected.parameters),
    )
