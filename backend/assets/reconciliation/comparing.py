"""Comparing objects: what differs is kept until it is found alike, and what was compared is added up for the result."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from django.db import connection

from assets.reconciliation.carrying import UNSETTLED, add_unsettled, day_of_key, forget_unsettled
from assets.reconciliation.checks import Slug, checks_of
from assets.reconciliation.errors import DaysKeepWaiting
from assets.reconciliation.models import ReconciliationBreak, ReconciliationTally, Subject
from assets.reconciliation.results import SHOWN_BREAKS, Break, Compared, Sides, as_text

COMPARE = """
WITH compared AS MATERIALIZED ({statement}
), broken AS (
    INSERT INTO reconciliation_breaks (subject, key, "check", kind, object_id, currency, stated, counted)
    SELECT %(subject)s, key, %(check)s, kind, id, currency, stated, counted FROM compared WHERE stated <> counted
)
INSERT INTO reconciliation_tallies (whole, "check", currency, objects, stated, counted)
SELECT %(whole)s, %(check)s, currency, count(*), sum(stated), sum(counted) FROM compared GROUP BY currency
{added}
"""

ADDED = """
ON CONFLICT ON CONSTRAINT reconciliation_tally_once DO UPDATE SET
    objects = reconciliation_tallies.objects + excluded.objects,
    stated = reconciliation_tallies.stated + excluded.stated,
    counted = reconciliation_tallies.counted + excluded.counted
"""

TALLY = f"""
INSERT INTO reconciliation_tallies (whole, "check", currency, objects, stated, counted)
VALUES (%s, %s, %s, %s, %s, %s)
{ADDED}
"""  # noqa: S608 (only constants are put in)

WHOLE_DAYS_WAIT = "SELECT EXISTS (SELECT FROM rollup_queue WHERE row_id IS NULL)"

SHOWN = """
SELECT kind, object_id, currency, stated, counted FROM reconciliation_breaks
WHERE "check" = %s ORDER BY abs(stated - counted) DESC, currency, object_id LIMIT %s
"""


def compare(subject: Subject, keys: Sequence[int], *, generation: int, today: date, whole: bool) -> None:
    """Compare some objects of a subject as they are in this slice's view.

    Raises DaysKeepWaiting while days are queued as a whole: those are on one side only.
    """
    parameters: dict[str, Any] = {
        "subject": subject.value,
        "keys": list(keys),
        "generations": [generation, UNSETTLED],
        "today": today,
        "whole": whole,
    }
    if subject in (Subject.DAY, Subject.MONTH):
        parameters["days"] = [day_of_key(key) for key in keys]
    if subject == Subject.DAY:
        _refuse_whole_days()
    carried = subject in (Subject.DAY, Subject.WALLET)
    if carried:
        add_unsettled(generation)
    forget_breaks(subject, keys)
    with connection.cursor() as cursor:
        for check in checks_of(subject):
            cursor.execute(
                COMPARE.format(statement=check.statement, added=ADDED),
                {**parameters, "check": check.slug.value},
            )
    if carried:
        forget_unsettled()


def forget_breaks(subject: Subject, keys: Sequence[int]) -> None:
    """Forget what was found of some objects, which are compared anew."""
    ReconciliationBreak.objects.filter(subject=subject, key__in=list(keys)).delete()


def result_of(slug: Slug, *, whole: bool) -> Compared:
    """What a check has compared since the last result, and everything that it found and that was not mended."""
    tallies = ReconciliationTally.objects.filter(whole=whole, check_slug=slug)
    with connection.cursor() as cursor:
        cursor.execute(SHOWN, [slug.value, SHOWN_BREAKS])
        shown = cursor.fetchall()
    return Compared(
        check=slug,
        objects=sum(tally.objects_compared for tally in tallies),
        breaks=ReconciliationBreak.objects.filter(check_slug=slug).count(),
        sides=[
            Sides(tally.currency, *as_text(tally.stated, tally.counted))
            for tally in sorted(tallies, key=lambda tally: tally.currency or "")
        ],
        shown=[
            Break(currency, *as_text(*amounts), kind, object_id)
            for kind, object_id, currency, *amounts in shown
        ],
    )


def tally(slug: Slug, currency: str | None, *, objects: int, stated: int, counted: int, whole: bool) -> None:
    """Add what was compared to what the result says."""
    with connection.cursor() as cursor:
        cursor.execute(TALLY, [whole, slug.value, currency, objects, stated, counted])


def forget_tallies(*, whole: bool) -> None:
    """Begin anew with adding up what is compared."""
    ReconciliationTally.objects.filter(whole=whole).delete()


def _refuse_whole_days() -> None:
    with connection.cursor() as cursor:
        cursor.execute(WHOLE_DAYS_WAIT)
        (waiting,) = cursor.fetchone()
    if waiting:
        raise DaysKeepWaiting
