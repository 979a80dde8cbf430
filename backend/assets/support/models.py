"""What the service desk did about late loans."""

from django.db import models
from django.db.models import Q

from assets.accounts.models import User
from assets.common.log import ClockTimestamp
from assets.support.limits import LIMITS
from assets.tickets.models import Ticket


class ActionKind(models.TextChoices):
    """`reminded`: the borrower was reminded, by telephone say; `messaged`: a message was sent by its template."""

    NOTE = "note"
    REMINDED = "reminded"
    MESSAGED = "messaged"


ONCE_A_DAY = (ActionKind.REMINDED, ActionKind.MESSAGED)


class SupportAction(models.Model):
    """Log: somebody wrote a note on a late loan, reminded its borrower, or sent a message; these two once a day."""

    ticket = models.ForeignKey(
        Ticket, models.DO_NOTHING, db_constraint=False, db_index=False, related_name="+"
    )
    kind = models.CharField(max_length=16, choices=ActionKind)
    actor = models.ForeignKey(User, models.DO_NOTHING, db_constraint=False, db_index=False, related_name="+")
    day = models.DateField()
    at = models.DateTimeField()
    recorded_at = models.DateTimeField(db_default=ClockTimestamp())

    class Meta:
        db_table = "support_actions"
        constraints = [
            models.CheckConstraint(condition=Q(kind__in=ActionKind.values), name="support_action_kind_known"),
            models.UniqueConstraint(
                fields=["ticket", "kind", "day"],
                condition=Q(kind__in=[kind.value for kind in ONCE_A_DAY]),
                name="support_action_once_a_day",
            ),
        ]
        indexes = [models.Index(fields=["ticket", "-id"], name="support_actions_ticket")]


class SupportNote(models.Model):
    """The text of a note. It may be personal: anonymising the borrower, the lender or its author erases it."""

    action = models.OneToOneField(SupportAction, models.PROTECT, primary_key=True, related_name="note")
    text = models.CharField(max_length=LIMITS.note)

    class Meta:
        db_table = "support_notes"
