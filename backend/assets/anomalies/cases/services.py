"""Scoring records as they are counted, and reviewing what was odd.

A step takes the next rows of one log after its position, and writes what is remembered of them, their cases and the
position in one transaction, under the lock of the position. So however many workers step, and wherever one dies, each
row is scored once. Rules are fitted to earlier days than the day they score.
"""

import logging
from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date, datetime, timedelta
from hashlib import sha256
from importlib.util import find_spec
from typing import TYPE_CHECKING

from django.conf import settings
from django.db import connection, transaction

from assets.access.viewer import Viewer
from assets.anomalies.cases.errors import OddCaseNotFound, OwnCase
from assets.anomalies.cases.kinds import CaseKind, Verdict
from assets.anomalies.models import (
    OddCase,
    OddCaseReview,
    RuleFit,
    ScoredLevel,
    ScoredRecord,
    ScoringPosition,
)
from assets.audit import Action, Actor, record
from assets.common.days import day_of, previous_day, start_of
from assets.common.row_scope import row_scope
from assets.reports.rollups import read_state

if TYPE_CHECKING:
    from assets.anomalies.cases.log import Act
    from assets.anomalies.cases.memory import Measured
    from assets.anomalies.transactions.rules import RuleModel

REFIT_DAYS = 7
LEAST_LEARNT = 200
MOST_LEARNT = 10_000
"""Rules are fitted to the newest records before a day, so many at most and at least."""

LEAST_DAYS = 28
LARGEST_SHARE = 0.01
"""With few records a budget would be filled by what is not rare at all."""

REVIEWED_DAYS = 120
"""Older records are learnt from, and no case: so long a bank lets a payer complain."""

PRUNED_AT_ONCE = 10_000
LOCK_BUDGET = "SELECT pg_advisory_xact_lock(hashtext('odd_cases'))"

log = logging.getLogger(__name__)


def score_records(at: datetime) -> int:
    """Score what was counted since, up to one batch of each kind; returns how many rows were gone through.

    Without the packages of models nothing is done.
    """
    if find_spec("numpy") is None:
        return 0
    from assets.anomalies.cases.log import read_after

    counted_to = read_state().counted_to
    if counted_to is None:
        return 0
    # Positions are locked only where there is something to do.
    positions = dict(ScoringPosition.objects.values_list("kind", "position"))
    return sum(
        _step(kind, counted_to, at) for kind in CaseKind if read_after(kind, positions[kind], counted_to)
    )


def prune_records(at: datetime) -> int:
    """Forget records that are too old to matter to any later one, and fits without a case; returns how many."""
    from assets.anomalies.cases.memory import MEMORY

    pruned = 0
    for level in ScoredLevel.objects.all():
        of_level = ScoredRecord.objects.filter(kind=level.kind, currency=level.currency, at__lt=at - MEMORY)
        too_old = of_level.order_by("at").values("id")[:PRUNED_AT_ONCE]
        pruned += ScoredRecord.objects.filter(id__in=too_old).delete()[0]
    used = OddCase.objects.values("fit_id")
    fits, _ = RuleFit.objects.filter(at__lt=at - MEMORY).exclude(id__in=used).delete()
    return pruned + fits


def review_case(
    viewer: Viewer, number: int, verdict: Verdict, note: str, *, at: datetime, by: Actor
) -> OddCaseReview:
    """Say what a case was. Earlier reviews of it stay. Raises OddCaseNotFound, OwnCase."""
    with row_scope(viewer.scope, viewer.user_id):
        case = OddCase.objects.filter(id=number).first()
        if case is None:
            raise OddCaseNotFound(f"there is no case {number}")
        if case.user_id == viewer.user_id:
            raise OwnCase("this case is about you: another administrator reviews it")
        review = OddCaseReview.objects.create(
            case=case, verdict=verdict, note=note, by_id=viewer.user_id, at=at
        )
        record(
            Action.ODD_CASE_REVIEWED,
            by=by,
            object_kind="odd_case",
            object_id=case.id,
            reason=note,
            after={"verdict": verdict.value, "kind": case.kind, "record": case.record},
        )
    return review


@transaction.atomic
def _step(kind: CaseKind, counted_to: datetime, at: datetime) -> int:
    from assets.anomalies.cases.log import acts_of, read_after
    from assets.anomalies.cases.memory import MEMORY

    last = ScoringPosition.objects.select_for_update(skip_locked=True).filter(kind=kind).first()
    if last is None:  # another worker is at it
        return 0
    rows = read_after(kind, last.position, counted_to)
    if not rows:
        return 0
    runs: dict[tuple[str, date], list[Act]] = defaultdict(list)
    for act in acts_of(row for row in rows if row.at > at - MEMORY):
        runs[act.currency, day_of(act.at)].append(act)
    for (currency, day), run in runs.items():
        _score_run(kind, currency, day, run, at)
    last.position = rows[-1].event
    last.save(update_fields=["position"])
    return len(rows)


def _score_run(kind: CaseKind, currency: str, day: date, acts: Sequence["Act"], at: datetime) -> None:
    """Score the records of one day."""
    import numpy as np

    from assets.anomalies.cases.memory import measure

    level, _ = ScoredLevel.objects.get_or_create(kind=kind, currency=currency)
    measured = measure(kind, currency, acts, level)
    level.save()
    fit = _fit_for(kind, currency, day, at)
    rules = None if fit is None else _rules_of(fit)
    scores = np.zeros(len(acts)) if rules is None else rules.score(measured.features)
    above = scores > (0.0 if fit is None else fit.threshold)
    ScoredRecord.objects.bulk_create(
        ScoredRecord(
            kind=kind,
            record=act.record,
            currency=currency,
            features=features.tobytes(),
            score=None if fit is None else float(score),
            above=bool(is_above),
            **known._asdict(),
        )
        for act, known, features, score, is_above in zip(
            acts, measured.remembered, measured.features.values, scores, above, strict=True
        )
    )
    if fit is not None and rules is not None and day >= day_of(at) - timedelta(days=REVIEWED_DAYS):
        odd = {int(place): float(scores[place]) for place in np.flatnonzero(above)}
        _open_cases(fit, rules, day, measured, odd, at)


def _open_cases(
    fit: RuleFit, rules: "RuleModel", day: date, measured: "Measured", odd: Mapping[int, float], at: datetime
) -> None:
    """Open the oddest cases of a day, as far as its budget goes."""
    from assets.anomalies.cases.reasons import stored
    from assets.anomalies.transactions.features import Features

    if not odd:
        return
    with connection.cursor() as cursor:
        cursor.execute(LOCK_BUDGET)
    room = max(settings.ODD_CASES_A_DAY - OddCase.objects.filter(day=day).count(), 0)
    places = sorted(odd, key=lambda place: -odd[place])[:room]
    if not places:
        return
    features = Features(measured.features.names, measured.features.values[places])
    for place, reasons in zip(places, rules.reasons(features), strict=True):
        act = measured.acts[place]
        if reasons:
            OddCase.objects.create(
                kind=fit.kind,
                event=act.event,
                record=act.record,
                at=act.at,
                day=day,
                opened_at=at,
                user_id=act.customer,
                amount=act.amount,
                currency=fit.currency,
                score=odd[place],
                reasons=[stored(reason) for reason in reasons],
                fit=fit,
            )


def _fit_for(kind: CaseKind, currency: str, day: date, at: datetime) -> RuleFit | None:
    """The rules for a day, fitted to days before it: fitted anew a week after the last; None while little is known."""
    fits = RuleFit.objects.filter(kind=kind, currency=currency).order_by("-last_day")
    fit = fits.filter(last_day__lt=day).first()
    is_recent = fit is not None and (day - fit.last_day).days <= REFIT_DAYS
    # A record that comes late is scored by the rules of its time.
    if is_recent or fits.filter(last_day__gte=day).exists():
        return fit
    return _fit(kind, currency, day, at) or fit


def _fit(kind: CaseKind, currency: str, day: date, at: datetime) -> RuleFit | None:
    import numpy as np

    from assets.anomalies.cases.memory import features_from
    from assets.anomalies.transactions.rules import RuleModel

    known = ScoredRecord.objects.filter(kind=kind, currency=currency, at__lt=start_of(day)).order_by("-at")
    oldest = known.order_by("at").first()
    if (
        oldest is None
        or (day - day_of(oldest.at)).days < LEAST_DAYS
        or not known[LEAST_LEARNT - 1 :].exists()
    ):
        return None
    learnt = list(known.values_list("at", "features")[:MOST_LEARNT])
    first = day_of(learnt[-1][0])
    features = features_from(bytes(stored) for _, stored in learnt)
    rules = RuleModel.fit(features)
    each_day = settings.ODD_CASES_A_DAY / len(CaseKind)
    share = min(each_day * (day - first).days / len(learnt), LARGEST_SHARE)
    data = rules.dump()
    return RuleFit.objects.create(
        kind=kind,
        currency=currency,
        at=at,
        first_day=first,
        last_day=previous_day(day),
        learnt=len(learnt),
        threshold=float(np.quantile(rules.score(features), 1 - share, method="higher")),
        rules=data,
        digest=sha256(data).digest(),
    )


def _rules_of(fit: RuleFit) -> "RuleModel":
    from assets.anomalies.transactions.rules import RuleModel

    return RuleModel.load(bytes(fit.rules))
