"""What the system knows of itself: for each kind of rule, how many things are at fault at a moment."""

from collections.abc import Callable
from datetime import datetime

from assets.alerts.kinds import RuleKind
from assets.alerts.limits import FAILED_WITHIN
from assets.anomalies.pulse.selectors import missing_payments
from assets.common.days import day_of
from assets.exports.models import Export, ExportState
from assets.monitoring.health import checks
from assets.monitoring.health.schemas import Level
from assets.reconciliation.models import Agreement, Reconciliation
from assets.schedules.models import Sending, SendingState
from assets.targets.unlikely import count_unlikely
from assets.webhooks.events import TEST
from assets.webhooks.models import DeliveryState, OffReason, WebhookDelivery, WebhookEndpoint

NOT_SENT = (SendingState.FAILED, SendingState.REFUSED, SendingState.UNKNOWN)


def faults(kind: RuleKind, at: datetime) -> int:
    """How many things of a kind are at fault; 0 where all is well."""
    return CONDITIONS[kind](at)


def _breaks(at: datetime) -> int:
    """Of the last comparison of the books."""
    last = Reconciliation.objects.filter(at__lte=at).order_by("-id").first()
    return max(last.breaks, 1) if last is not None and last.outcome == Agreement.BROKEN else 0


def _unsealed_days(at: datetime) -> int:
    return checks.days(at).waiting


def _silent_sources(at: datetime) -> int:
    return len(checks.sources(at).silent)


def _failed_exports(at: datetime) -> int:
    since = at - FAILED_WITHIN
    return Export.objects.filter(state=ExportState.FAILED, ended_at__gt=since, ended_at__lte=at).count()


def _unsent_reports(at: datetime) -> int:
    since = at - FAILED_WITHIN
    tried = Sending.objects.filter(test=False, started_at__gt=since, started_at__lte=at)
    return tried.filter(state__in=NOT_SENT).count()


def _given_up_webhooks(at: datetime) -> int:
    """Endpoints that were switched off because they failed, and events that were given up."""
    off = WebhookEndpoint.objects.filter(deleted_at=None, off_reason__in=(OffReason.FAILING, OffReason.GONE))
    given_up = WebhookDelivery.objects.filter(state=DeliveryState.FAILED, endpoint__deleted_at=None)
    given_up = given_up.filter(ended_at__gt=at - FAILED_WITHIN, ended_at__lte=at).exclude(event_type=TEST)
    return off.count() + given_up.count()


def _full_disks(_: datetime) -> int:
    return int(checks.storage().level is not Level.GOOD)


def _missing_payments(_: datetime) -> int:
    """Verified payments that did not come in the last minutes, up to when all is counted."""
    return missing_payments()


def _unlikely_targets(at: datetime) -> int:
    return count_unlikely(day_of(at))


CONDITIONS: dict[RuleKind, Callable[[datetime], int]] = {
    RuleKind.RECONCILIATION_BROKEN: _breaks,
    RuleKind.DAY_NOT_SEALED: _unsealed_days,
    RuleKind.SOURCE_BEHIND: _silent_sources,
    RuleKind.EXPORT_FAILED: _failed_exports,
    RuleKind.SCHEDULE_FAILED: _unsent_reports,
    RuleKind.WEBHOOK_GIVEN_UP: _given_up_webhooks,
    RuleKind.DISK_FULL: _full_disks,
    RuleKind.PAYMENTS_MISSING: _missing_payments,
    RuleKind.TARGET_UNLIKELY: _unlikely_targets,
}
