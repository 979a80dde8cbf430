"""Endpoints, their secrets, and the outbox: what is to be sent to them, and each attempt to."""

from django.contrib.postgres.fields import ArrayField
from django.db import models

from assets.webhooks.events import TEST

LONGEST_NAME = 80
LONGEST_URL = 1000


class OffReason(models.TextChoices):
    """Why an endpoint is switched off: by an administrator; it failed for days; it answered 410 Gone."""

    BY_HAND = "by_hand"
    FAILING = "failing"
    GONE = "gone"


class WebhookEndpoint(models.Model):
    """Where events of some types are sent. A deleted endpoint stays for its deliveries.

    `failing_since` is the first failure after which nothing was delivered.
    """

    name = models.CharField(max_length=LONGEST_NAME)
    url = models.CharField(max_length=LONGEST_URL)
    event_types = ArrayField(models.CharField(max_length=32))
    created_at = models.DateTimeField()
    failing_since = models.DateTimeField(null=True)
    off_at = models.DateTimeField(null=True)
    off_reason = models.CharField(max_length=16, choices=OffReason, null=True)
    deleted_at = models.DateTimeField(null=True)

    class Meta:
        db_table = "webhook_endpoints"
        constraints = [
            models.CheckConstraint(
                condition=models.Q(off_at__isnull=True, off_reason__isnull=True)
                | models.Q(off_at__isnull=False, off_reason__isnull=False),
                name="webhook_off_for_a_reason",
            )
        ]


class WebhookSecret(models.Model):
    """A secret that signs, encrypted; a former one until `expires_at`. The web server writes it and cannot read it."""

    endpoint = models.ForeignKey(WebhookEndpoint, models.PROTECT, related_name="secrets")
    encrypted = models.TextField()
    created_at = models.DateTimeField()
    expires_at = models.DateTimeField(null=True)

    class Meta:
        db_table = "webhook_secrets"


class DeliveryState(models.TextChoices):
    WAITING = "waiting"
    DELIVERED = "delivered"
    FAILED = "failed"


class WebhookDelivery(models.Model):
    """An event for one endpoint: a row of the outbox. `event_id` is its webhook-id, `body` the very text that is sent.

    It is tried at `next_at`, and given up at `until`. `attempts` counts all, `tries` those since it was queued or last
    sent again.
    """

    # No constraint: endpoints are never removed, and a check would lock them in transactions that seal or count.
    endpoint = models.ForeignKey(
        WebhookEndpoint, models.PROTECT, related_name="deliveries", db_index=False, db_constraint=False
    )
    event_id = models.UUIDField()
    event_type = models.CharField(max_length=32)
    occurred_at = models.DateTimeField()
    body = models.TextField()
    state = models.CharField(max_length=16, choices=DeliveryState, default=DeliveryState.WAITING)
    attempts = models.PositiveSmallIntegerField(default=0)
    tries = models.PositiveSmallIntegerField(default=0)
    queued_at = models.DateTimeField()
    next_at = models.DateTimeField()
    until = models.DateTimeField()
    ended_at = models.DateTimeField(null=True)

    class Meta:
        db_table = "webhook_deliveries"
        indexes = [
            models.Index(fields=["endpoint", "-id"], name="webhook_deliveries_of"),
            models.Index(fields=["endpoint", "state", "-id"], name="webhook_deliveries_in_state"),
            models.Index(
                fields=["endpoint", "queued_at"],
                name="webhook_deliveries_tests",
                condition=models.Q(event_type=TEST),
            ),
            models.Index(
                fields=["endpoint", "next_at"],
                name="webhook_deliveries_waiting",
                condition=models.Q(state=DeliveryState.WAITING),
            ),
            models.Index(
                fields=["ended_at"],
                name="webhook_deliveries_over",
                condition=models.Q(ended_at__isnull=False),
            ),
        ]
        constraints = [
            models.UniqueConstraint(fields=["event_id", "endpoint"], name="webhook_delivery_once"),
            models.CheckConstraint(
                condition=models.Q(state=DeliveryState.WAITING, ended_at__isnull=True)
                | ~models.Q(state=DeliveryState.WAITING) & models.Q(ended_at__isnull=False),
                name="webhook_delivery_over",
            ),
        ]


class AttemptFailure(models.TextChoices):
    """Why an attempt did not deliver. `lost`: the worker died, so it may have been delivered or not."""

    STATUS = "status"
    REDIRECT = "redirect"
    GONE = "gone"
    TIMEOUT = "timeout"
    UNREACHABLE = "unreachable"
    TLS = "tls"
    BROKEN_ANSWER = "broken_answer"
    HOST_UNKNOWN = "host_unknown"
    ADDRESS_REFUSED = "address_refused"
    SECRET_UNREADABLE = "secret_unreadable"  # noqa: S105 (a reason)
    LOST = "lost"


class WebhookAttempt(models.Model):
    """One attempt of a delivery, stored before anything is sent. Without `took_ms` it is under way, or was lost."""

    delivery = models.ForeignKey(WebhookDelivery, models.PROTECT, related_name="tried", db_index=False)
    number = models.PositiveSmallIntegerField()
    at = models.DateTimeField()
    took_ms = models.PositiveIntegerField(null=True)
    status = models.PositiveSmallIntegerField(null=True)
    failure = models.CharField(max_length=20, choices=AttemptFailure, null=True)

    class Meta:
        db_table = "webhook_attempts"
        constraints = [models.UniqueConstraint(fields=["delivery", "number"], name="webhook_attempt_once")]
