"""What of the figures can be relied on: seals, late entries, breaks, and what was verified."""

from datetime import date, datetime

from django.db.models import F, Max

from assets.audit.models import AuditVerification
from assets.audit.selectors import chain_status
from assets.briefing.schemas import Assurance, BooksCompared, VerifiedAudit, VerifiedSeals
from assets.common.days import ONE_DAY, day_of, next_day
from assets.common.raw_sql import select
from assets.common.row_scope import Scope, row_scope
from assets.feeds.selectors import awaited
from assets.reconciliation.selectors import newest_result
from assets.reports.lattice import days_of
from assets.reports.metrics.measures import BY_SLUG
from assets.reports.models import Report, Restatement, RollupState, Verification, VerifiedReport
from assets.reports.seals.chain import head
from assets.reports.seals.published import last_sealed_day


def assurance(at: datetime) -> Assurance:
    """As of a moment."""
    today: date = day_of(at)
    with row_scope(Scope.ALL):
        sealed_to = last_sealed_day()
        first_unsealed = _first_unsealed(sealed_to, today)
        unsealed = (today - first_unsealed).days if first_unsealed else 0
        days = Report.objects.filter(grain=Report.Grain.DAY)
        restated = days.filter(status=Report.Status.RESTATED)
        books = newest_result()
        source = awaited()
        waits = source if source is not None and unsealed and source.first_day < today else None
        return Assurance(
            today=today,
            sealed_to=sealed_to,
            unsealed=unsealed,
            first_unsealed=first_unsealed,
            held_since=RollupState.objects.get().sealing_held_at,
            waits_for=waits.name if waits else None,
            sealed=days.exclude(status=Report.Status.OPEN).count(),
            restated=restated.count(),
            last_restated=restated.aggregate(day=Max("report_date"))["day"],
            last_restated_at=Restatement.objects.aggregate(at=Max("at"))["at"],
            books=BooksCompared(books.at, books.breaks, list(books.broken)),
            seals=_seals(),
            audit=_audit(),
        )


def _first_unsealed(sealed_to: date | None, today: date) -> date | None:
    """The first day that is over and has no seal; of those that have facts."""
    yesterday = today - ONE_DAY
    (first,) = select(days_of(BY_SLUG, yesterday), [], lambda first, _: first)
    if first is None:
        return None
    open_from: date = first if sealed_to is None else next_day(sealed_to)
    return open_from if open_from < today else None


def _seals() -> VerifiedSeals:
    state = Verification.objects.first() or Verification()
    verified = VerifiedReport.objects.filter(digest=F("report__digest"))
    return VerifiedSeals(
        reports=verified.count(),
        of=Report.objects.exclude(status=Report.Status.OPEN).count(),
        at=verified.aggregate(at=Max("at"))["at"],
        all_at=state.finished_at,
        links=state.seq,
        of_links=head().seq,
    )


def _audit() -> VerifiedAudit:
    state = AuditVerification.objects.first() or AuditVerification()
    chain = chain_status()
    return VerifiedAudit(links=state.seq, of_links=chain.length, unchained=chain.unchained)
