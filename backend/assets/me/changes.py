"""When a change of one's own figures is a percentage.

A person's month is a few loans and payments. Two of them instead of one are 100 % more, which says nothing: below
`LEAST_FACTS` the two figures stand beside each other, without a percentage.
"""

from assets.reports.queries.answers import Change, ChangeKind
from assets.reports.queries.figures import NO_CHANGE

LEAST_FACTS = 10
"""How many facts the earlier figure must rest on at least: entries, payments, loans, messages."""


def fair_change(change: Change, facts_before: int) -> Change:
    """The change; none where it is a percentage of a figure that rests on fewer facts than `LEAST_FACTS`."""
    tiny = change.kind is ChangeKind.PERCENT and facts_before < LEAST_FACTS
    return NO_CHANGE if tiny else change
