"""What a rule can be about: a metric, or what the system knows of itself. Each kind is declared once."""

from enum import StrEnum

from django.db import models

from assets.accounts.roles import Permission


class RuleKind(models.TextChoices):
    """Those up to odd are of a metric, each day (odd may be of any); all others of the system, each minute."""

    ABOVE = "above"
    BELOW = "below"
    CHANGE = "change"
    NO_DATA = "no_data"
    ODD = "odd"
    RECONCILIATION_BROKEN = "reconciliation_broken"
    DAY_NOT_SEALED = "day_not_sealed"
    SOURCE_BEHIND = "source_behind"
    EXPORT_FAILED = "export_failed"
    SCHEDULE_FAILED = "schedule_failed"
    WEBHOOK_GIVEN_UP = "webhook_given_up"
    DISK_FULL = "disk_full"
    PAYMENTS_MISSING = "payments_missing"
    TARGET_UNLIKELY = "target_unlikely"


class Window(models.TextChoices):
    """The days that a figure is of: one day; the seven up to it; its month up to it."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"


class ChangeDirection(models.TextChoices):
    """Which changes count."""

    UP = "up"
    DOWN = "down"
    EITHER = "either"


class AlertChannel(models.TextChoices):
    """How a notice reaches people; a webhook reaches other systems."""

    BELL = "bell"
    EMAIL = "email"
    WEBHOOK = "webhook"


class Threshold(StrEnum):
    """What the level of a rule is: a figure of its metric, a change in percent or points, a number of days, or none."""

    FIGURE = "figure"
    CHANGE = "change"
    DAYS = "days"
    NONE = "none"


THRESHOLDS = {
    RuleKind.ABOVE: Threshold.FIGURE,
    RuleKind.BELOW: Threshold.FIGURE,
    RuleKind.CHANGE: Threshold.CHANGE,
    RuleKind.NO_DATA: Threshold.DAYS,
    RuleKind.ODD: Threshold.NONE,
}

OF_METRIC = tuple(THRESHOLDS)
"""The kinds that are about a metric."""

SYSTEM_PERMISSIONS = {
    RuleKind.RECONCILIATION_BROKEN: Permission.REPORTS,
    RuleKind.DAY_NOT_SEALED: Permission.REPORTS,
    RuleKind.SOURCE_BEHIND: Permission.FIGURES,
    RuleKind.EXPORT_FAILED: Permission.AUDIT,
    RuleKind.SCHEDULE_FAILED: Permission.AUDIT,
    RuleKind.WEBHOOK_GIVEN_UP: Permission.AUDIT,
    RuleKind.DISK_FULL: Permission.AUDIT,
    RuleKind.PAYMENTS_MISSING: Permission.FIGURES,
    RuleKind.TARGET_UNLIKELY: Permission.TARGETS,
}


def threshold_of(kind: RuleKind) -> Threshold:
    """What the level of a rule of this kind is."""
    return THRESHOLDS.get(kind, Threshold.NONE)


def permission_of(kind: RuleKind) -> Permission:
    """What somebody must be allowed to see to make a rule of this kind, or to get its notices."""
    return SYSTEM_PERMISSIONS.get(kind, Permission.FIGURES)
