"""What an answer is read from: nothing else can change it."""

from assets.common.days import FIRST_DAY
from assets.reports.metrics.registry import METRICS, Unit
from assets.reports.queries.plan import Way, converts, plan
from assets.reports.queries.query import Question, ReportQuery
from assets.reports.rollups.change import ACTIVE_USERS, ALWAYS, CURRENCIES, MEMBERS, RATES, Run
from assets.reports.rollups.versions import Reads

WHOLE = {part: metric.measures for metric in METRICS for _, part in metric.by_reason}
"""A part changes with the measure that it is a part of: changes are noted of that one."""


def reads_of(query: ReportQuery) -> Reads:
    """The days of each measure, of active users and of rates; members and currencies are of no day.

    What was published of these days changes with their late facts alone.
    """
    metrics = query.declared()
    planned = plan(query, metrics)
    spans = [(span.first, span.last) for span in planned.spans]
    until_last: list[Run] = [(FIRST_DAY, max(last for _, last in spans))]
    read = (slug for way in (Way.SUMS, Way.DAILY) for slug in planned.measures[way])
    reads = {noted: spans for slug in read for noted in WHOLE.get(slug, (slug,))}
    reads |= dict.fromkeys(planned.running, until_last)
    if planned.measures[Way.DISTINCT]:
        reads[ACTIVE_USERS] = spans
    if any(converts(query, metric) for metric in metrics):
        reads[RATES] = until_last
    if query.split or query.across or query.filters or query.question is Question.CONTRIBUTIONS:
        reads[MEMBERS] = [ALWAYS]
    if any(metric.unit is Unit.MONEY for metric in metrics) and not (query.currency or query.convert_to):
        # The currency of an amount of nothing is the only one in use.
        reads[CURRENCIES] = [ALWAYS]
    return reads
