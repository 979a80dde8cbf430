"""Rules, the episodes that they found, and the outbox: each notice of an episode to somebody, by one channel."""

from datetime import datetime
from uuid import uuid4

from django.contrib.postgres.fields import ArrayField
from django.db import models

from assets.accounts.models import Role, User
from assets.alerts.kinds import AlertChannel, ChangeDirection, RuleKind, Window

LONGEST_NAME = 80


class AlertRule(models.Model):
    """When somebody is alerted, of what. A deleted rule stays for its episodes.

    `level` and `clear` are whole numbers of the smallest step of what they are compared with: of the metric's unit, of
    a tenth of a percent or point, of a day. `query` has the filters and the currency, and no days. Days up to
    `judged_day` were judged; episodes from before `armed_at` are of an earlier version of the rule. `fault` is the code
    of the refusal for which it could not be judged.
    """

    name = models.CharField(max_length=LONGEST_NAME)
    kind = models.CharField(max_length=24, choices=RuleKind)
    metric = models.CharField(max_length=64, null=True)
    query = models.JSONField(default=dict)
    window = models.CharField(max_length=8, choices=Window, default=Window.DAY)
    direction = models.CharField(max_length=8, choices=ChangeDirection, null=True)
    level = models.BigIntegerField(null=True)
    clear = models.BigIntegerField(null=True)
    cool_down_hours = models.PositiveSmallIntegerField(default=0)
    repeated = models.BooleanField(default=True)
    quiet_from = models.TimeField(null=True)
    quiet_to = models.TimeField(null=True)
    muted_until = models.DateTimeField(null=True)
    channels = ArrayField(models.CharField(max_length=8, choices=AlertChannel))
    created_by = models.ForeignKey(User, models.PROTECT, related_name="+")
    created_at = models.DateTimeField()
    changed_at = models.DateTimeField()
    armed_at = models.DateTimeField()
    judged_day = models.DateField()
    fault = models.CharField(max_length=64, blank=True)
    deleted_at = models.DateTimeField(null=True)

    class Meta:
        db_table = "alert_rules"
        constraints = [
            models.CheckConstraint(
                condition=models.Q(quiet_from__isnull=True, quiet_to__isnull=True)
                | models.Q(quiet_from__isnull=False, quiet_to__isnull=False),
                name="alert_quiet_hours_whole",
            )
        ]

    def is_muted(self, at: datetime) -> bool:
        """Whether nobody is alerted at a moment."""
        return self.muted_until is not None and at < self.muted_until


class AlertRecipient(models.Model):
    """Who is alerted: a person, or everybody who has a role at that moment."""

    rule = models.ForeignKey(AlertRule, models.CASCADE, related_name="recipients")
    user = models.ForeignKey(User, models.CASCADE, null=True, related_name="+")
    role = models.CharField(max_length=16, choices=Role.choices, null=True)

    class Meta:
        db_table = "alert_recipients"
        constraints = [
            models.UniqueConstraint(fields=["rule", "user"], name="alert_recipient_once"),
            models.UniqueConstraint(fields=["rule", "role"], name="alert_role_once"),
            models.CheckConstraint(
                condition=models.Q(user__isnull=True, role__isnull=False)
                | models.Q(user__isnull=False, role__isnull=True),
                name="alert_recipient_person_or_role",
            ),
        ]


class AlertEpisode(models.Model):
    """What a rule found, from the moment at which it began to the one at which it had cleared; or a test.

    `first_day` to `last_day` are the days of the figure with which it began; `value` and `previous` that figure and the
    one that it was compared with, in smallest steps of the unit, and `change` in tenths of a percent or point. Of the
    system, `value` counts what is at fault. `muted`: nobody was alerted.
    """

    rule = models.ForeignKey(AlertRule, models.PROTECT, related_name="episodes")
    test = models.BooleanField(default=False)
    began_at = models.DateTimeField()
    decided_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True)
    first_day = models.DateField(null=True)
    last_day = models.DateField(null=True)
    value = models.BigIntegerField(null=True)
    previous = models.BigIntegerField(null=True)
    change = models.BigIntegerField(null=True)
    muted = models.BooleanField(default=False)

    class Meta:
        db_table = "alert_episodes"
        indexes = [models.Index(fields=["rule", "-id"], name="alert_episodes_of_rule")]
        constraints = [
            models.UniqueConstraint(
                fields=["rule", "began_at"], name="alert_episode_once", condition=models.Q(test=False)
            ),
            models.UniqueConstraint(
                fields=["rule"],
                name="alert_episode_one_at_a_time",
                condition=models.Q(test=False, ended_at__isnull=True),
            ),
        ]


class NoticeState(models.TextChoices):
    """`sending`: handed to the mail server, which has not answered yet. `unknown`: its answer was lost."""

    WAITING = "waiting"
    SENDING = "sending"
    SENT = "sent"
    REFUSED = "refused"
    FAILED = "failed"
    UNKNOWN = "unknown"
    MUTED = "muted"


class AlertNotice(models.Model):
    """An episode for one person by one channel; without a person it is that of webhooks. A row of the outbox.

    `outcome` is the code of why it was not sent. `attempts` counts the workers that claimed it: only the last one may
    write. `mark` is in the Message-ID. `address` is masked.
    """

    episode = models.ForeignKey(AlertEpisode, models.PROTECT, related_name="notices")
    user = models.ForeignKey(User, models.CASCADE, null=True, related_name="+")
    channel = models.CharField(max_length=8, choices=AlertChannel)
    mark = models.UUIDField(default=uuid4, unique=True)
    state = models.CharField(max_length=8, choices=NoticeState)
    outcome = models.CharField(max_length=64, blank=True)
    attempts = models.PositiveSmallIntegerField(default=0)
    queued_at = models.DateTimeField()
    next_at = models.DateTimeField()
    started_at = models.DateTimeField(null=True)
    sent_at = models.DateTimeField(null=True)
    read_at = models.DateTimeField(null=True)
    address = models.CharField(max_length=320, blank=True)

    class Meta:
        db_table = "alert_notices"
        indexes = [
            models.Index(
                fields=["user", "-id"],
                name="alert_notices_of_bell",
                condition=models.Q(channel=AlertChannel.BELL, state=NoticeState.SENT),
            ),
            models.Index(
                fields=["next_at"],
                name="alert_notices_under_way",
                condition=models.Q(state__in=(NoticeState.WAITING, NoticeState.SENDING)),
            ),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["episode", "user", "channel"], name="alert_notice_once", nulls_distinct=False
            )
        ]
