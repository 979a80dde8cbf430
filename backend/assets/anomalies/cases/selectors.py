"""Reading cases, what reviewers said of them, and how good the rules were."""

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta

from django.conf import settings
from django.db.models import OuterRef, QuerySet, Subquery

from assets.access.viewer import Viewer
from assets.accounts.roles import Permission
from assets.anomalies.cases.errors import OddCaseNotFound
from assets.anomalies.cases.kinds import CaseKind, CaseState, RuleCode, Verdict
from assets.anomalies.cases.schemas import (
    OddCaseOut,
    OddCases,
    OddCasesParams,
    OddReason,
    OddReview,
    OddRulePrecision,
)
from assets.anomalies.models import OddCase, OddCaseReview, ScoredRecord
from assets.common.cursors import read_cursor, write_cursor
from assets.common.days import day_of, start_of
from assets.common.money import exponent
from assets.common.row_scope import row_scope

MEASURED_FOR = timedelta(days=30)
PLACES_OF_SCORE = 1


def position(params: OddCasesParams) -> int | None:
    """The last id of the page before; None for the first page. Raises ValueError for a cursor of another list."""
    if params.cursor is None:
        return None
    (number,) = read_cursor(_question(params), params.cursor)
    return int(number)


def list_cases(viewer: Viewer, params: OddCasesParams, before: int | None, at: datetime) -> OddCases:
    """A page of cases in a state, newest first, with the precision of the rules."""
    with row_scope(viewer.scope, viewer.user_id):
        found = _in_state(params.state).order_by("-id")
        if before is not None:
            found = found.filter(id__lt=before)
        page = list(found[: params.limit + 1])
        shown = page[: params.limit]
        reviews = _last_reviews(shown)
        today = start_of(day_of(at))
        above = ScoredRecord.objects.filter(above=True, at__gte=today).count()
        newest = ScoredRecord.objects.order_by("-id").values_list("at", flat=True).first()
        return OddCases(
            cases=[_serialize(one, reviews.get(one.id), viewer) for one in shown],
            open=_in_state(CaseState.OPEN).count(),
            budget=settings.ODD_CASES_A_DAY,
            left_out=max(above - OddCase.objects.filter(day=day_of(at)).count(), 0),
            scored_to=newest,
            precision=_precision(at),
            next=write_cursor(_question(params), (shown[-1].id,)) if len(page) > params.limit else None,
        )


def get_case(viewer: Viewer, number: int) -> OddCaseOut:
    """One case. Raises OddCaseNotFound."""
    with row_scope(viewer.scope, viewer.user_id):
        case = OddCase.objects.filter(id=number).first()
        if case is None:
            raise OddCaseNotFound(f"there is no case {number}")
        return _serialize(case, _last_reviews([case]).get(case.id), viewer)


def waits_for_review(kind: CaseKind, record: int) -> bool:
    """Whether a record has a case of which nobody has said anything yet."""
    return OddCase.objects.filter(kind=kind, record=record, reviews=None).exists()


def _in_state(state: CaseState) -> QuerySet[OddCase]:
    last = OddCaseReview.objects.filter(case=OuterRef("id")).order_by("-id").values("verdict")[:1]
    if state is CaseState.OPEN:
        return OddCase.objects.filter(reviews=None)
    return OddCase.objects.annotate(verdict=Subquery(last)).filter(verdict=state.value)


def _last_reviews(cases: Sequence[OddCase]) -> dict[int, OddCaseReview]:
    return {one.case_id: one for one in OddCaseReview.objects.filter(case__in=cases).order_by("id")}


def _precision(at: datetime) -> list[OddRulePrecision]:
    """By rule, those with the most reviews first, after that of all. The last review of a case counts."""
    recent = OddCaseReview.objects.filter(at__gt=at - MEASURED_FOR, at__lte=at).select_related("case")
    last = {one.case_id: one for one in recent.order_by("id")}.values()
    counts: Counter[tuple[str | None, str]] = Counter()
    for review in last:
        counts[None, review.verdict] += 1
        for reason in review.case.reasons:
            counts[reason["code"], review.verdict] += 1
    codes = {code for code, _ in counts if code is not None}
    by_rule = [_precision_of(counts, code) for code in codes]
    return [
        _precision_of(counts, None),
        *sorted(by_rule, key=lambda one: (-one.confirmed - one.dismissed, str(one.code))),
    ]


def _precision_of(counts: Counter[tuple[str | None, str]], code: str | None) -> OddRulePrecision:
    confirmed, dismissed = (counts[code, verdict.value] for verdict in (Verdict.CONFIRMED, Verdict.DISMISSED))
    reviewed = confirmed + dismissed
    return OddRulePrecision(
        code=None if code is None else RuleCode(code),
        confirmed=confirmed,
        dismissed=dismissed,
        precision=f"{confirmed / reviewed:.2f}" if reviewed else None,
    )


def _serialize(case: OddCase, review: OddCaseReview | None, viewer: Viewer) -> OddCaseOut:
    return OddCaseOut(
        id=case.id,
        kind=CaseKind(case.kind),
        record=str(case.record),
        user=case.user_id,
        at=case.at,
        opened_at=case.opened_at,
        amount=str(case.amount),
        currency=case.currency,
        exponent=exponent(case.currency),
        score=f"{case.score:.{PLACES_OF_SCORE}f}",
        reasons=_reasons(case.reasons),
        review=None
        if review is None
        else OddReview(verdict=Verdict(review.verdict), note=review.note, by=review.by_id, at=review.at),
        may_review=viewer.may(Permission.CASES_WRITE) and case.user_id != viewer.user_id,
    )


def _reasons(stored: Iterable[dict[str, str | int | None]]) -> list[OddReason]:
    return [OddReason.model_validate(one) for one in stored]


def _question(params: OddCasesParams) -> str:
    return f"odd_cases {params.state.value}"
