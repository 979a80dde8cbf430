"""The statements that a plan takes: sums of cells by period, what stocks open with, and users counted once.

Each begins its rows with its number, so that all of them together are one statement.
"""

from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

from assets.common.days import FIRST_DAY, previous_day
from assets.reports.lattice import by_log
from assets.reports.queries.members import Members, filter_by, filter_by_currency, grouped_by
from assets.reports.queries.months import NO_MONTHS, Stretch, SummedMonths
from assets.reports.queries.plan import Plan, Side, Span, Way

LATER = {"number": "{number}", "padding": "{padding}"}
"""What is known of a statement only once all others are."""

# A month's cell stands on its first day.
CELLS = """
        SELECT day, {by_member}currency, {measures} FROM {source}
        log = '{log}' AND grouping = {grouping} AND day BETWEEN %s AND %s AND num_nonnulls({measures}) > 0{filters}"""

# A series is a row: the number of its statement, its key, the places of the periods (or days) that have something, and
# for each measure of the statement what they have, as text: sums may be larger than any integer of SQL's.
SUM = """
SELECT {number}, member, currency, array_agg(place), {series}
FROM (
    SELECT {place} AS place, {member} AS member, currency, {sums}
    FROM ({cells}
    ) AS cells
    GROUP BY {by_place}{by_member}currency
    LIMIT {most}
) AS summed
GROUP BY member, currency
"""

# Days before the range that is compared with, and those between its beginning and that of the range.
OPENING = """
SELECT {number} + CASE WHEN day < %s THEN 0 ELSE 1 END AS number, {member} AS member, currency, ARRAY[0], {series}
FROM ({cells}
) AS cells
GROUP BY number, {by_member}currency
"""

# A user is counted once in each period, and once in all of them together.
DISTINCT = """
SELECT {number}, member, NULL, array_agg(place), array_agg(users::text){padding}
FROM (
    SELECT place, member, count(*) AS users
    FROM (
        SELECT DISTINCT {place} AS place, {member} AS member, user_id
        FROM active_user_days
        WHERE day BETWEEN %s AND %s{filters}
    ) AS seen
    GROUP BY place, member
    LIMIT {most}
) AS counted
GROUP BY member
"""


@dataclass(frozen=True)
class Label:
    """What the rows of a statement are: sums of measures over a span, or without a `way` openings of some sides."""

    way: Way | None
    slugs: tuple[str, ...]
    span: Span
    sides: tuple[Side, ...] = ()


@dataclass(frozen=True)
class Statement:
    """A SELECT of series, but for the number of its first label, and the columns that others have and it has not."""

    text: str
    parameters: list[object]
    labels: tuple[Label, ...]


def statements_of(
    plan: Plan, members: Members, months: SummedMonths, counted: Container[Side], most: int
) -> Iterator[Statement]:
    """The statements of a plan, each of which reads so many cells at most; the users of some sides are counted.

    Raises UnknownMember.
    """
    filters, chosen = filter_by(plan.query, members)
    member, by_member = grouped_by(plan.member, plan.across)
    in_currency, currency = filter_by_currency(plan.query)
    cell = {"member": member, "by_member": by_member, "most": most, **LATER}

    def cells(log: str, slugs: Sequence[str], stretches: Sequence[Stretch]) -> tuple[str, list[object]]:
        """A relation of the cells of some days, with its parameters."""
        selects = [
            CELLS.format(
                by_member=by_member,
                measures=", ".join(slugs),
                source=f"analytics_months WHERE grain = '{stretch.grain}' AND"
                if stretch.grain
                else "analytics_records WHERE",
                log=log,
                grouping=plan.grouping,
                filters=filters + in_currency,
            )
            for stretch in stretches
        ]
        given = [[stretch.first, stretch.last, *chosen, *currency] for stretch in stretches]
        return "\n    UNION ALL".join(selects), list(chain.from_iterable(given))

    for span in plan.spans:
        for way in (Way.SUMS, Way.DAILY):
            for log, slugs in by_log(plan.measures[way]).items():
                by_month = way is Way.SUMS and plan.may_read_months(span)
                found = (months if by_month else NO_MONTHS).stretches(log, span.first, span.last)
                relation, parameters = cells(log, slugs, list(found))
                yield Statement(
                    SUM.format(
                        place=span.day_of_range if way is Way.DAILY else span.place,
                        by_place="" if span.whole and way is Way.SUMS else "place, ",
                        cells=relation,
                        sums=", ".join(f"sum({slug})::text AS {slug}" for slug in slugs),
                        series=_padded(f"array_agg({slug})" for slug in slugs),
                        **cell,
                    ),
                    parameters,
                    (Label(way, slugs, span),),
                )
        slugs = plan.measures[Way.DISTINCT]
        if slugs and span.side not in counted:
            for place in (span.place, "NULL::integer"):
                yield Statement(
                    DISTINCT.format(place=place, filters=filters, **cell),
                    [span.first, span.last, *chosen],
                    (Label(Way.DISTINCT, slugs, span),),
                )
    earliest = plan.before.first if plan.before else plan.now.first
    for log, slugs in by_log(plan.running).items():
        found = chain(
            months.stretches(log, FIRST_DAY, previous_day(earliest)),
            months.stretches(log, earliest, previous_day(plan.now.first)),
        )
        if stretches := list(found):
            relation, parameters = cells(log, slugs, stretches)
            yield Statement(
                OPENING.format(
                    cells=relation, series=_padded(f"ARRAY[sum({slug})::text]" for slug in slugs), **cell
                ),
                [earliest, *parameters],
                (
                    Label(None, slugs, plan.now, tuple(Side)),
                    Label(None, slugs, plan.now, (Side.NOW, Side.FINISHED)),
                ),
            )


def _padded(columns: Iterable[str]) -> str:
    return ", ".join(columns) + LATER["padding"]
