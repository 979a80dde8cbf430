"""Issued tokens, so that they can be revoked, with digests instead of secrets; and a user's preferences."""

import uuid

from django.contrib.postgres.fields import ArrayField
from django.db import models

from assets.accounts.models import User


class RefreshToken(models.Model):
    """One of the refresh tokens that followed from one sign-in, each from the one before. Each is used once."""

    jti = models.UUIDField(primary_key=True, default=uuid.uuid4)
    user = models.ForeignKey(User, models.CASCADE, related_name="+")
    session_key = models.CharField(max_length=40, db_index=True)
    issued_at = models.DateTimeField()
    expires_at = models.DateTimeField(db_index=True)
    used_at = models.DateTimeField(null=True)

    class Meta:
        db_table = "refresh_tokens"


class PersonalToken(models.Model):
    """A token that a user made for a tool: at most the permissions of the user's role, until it expires."""

    user = models.ForeignKey(User, models.CASCADE, related_name="personal_tokens")
    name = models.CharField(max_length=80)
    scopes = ArrayField(models.CharField(max_length=32))
    digest = models.BinaryField(max_length=32, unique=True)
    created_at = models.DateTimeField()
    expires_at = models.DateTimeField()
    last_used_at = models.DateTimeField(null=True)

    class Meta:
        db_table = "personal_tokens"


class Preferences(models.Model):
    """How pages are written for a user, on every device; null where the device or the language decides."""

    class Language(models.TextChoices):
        FA = "fa"
        EN = "en"

    class Calendar(models.TextChoices):
        PERSIAN = "persian"
        GREGORIAN = "gregorian"

    class Money(models.TextChoices):
        RIAL = "rial"
        TOMAN = "toman"

    class Theme(models.TextChoices):
        LIGHT = "light"
        DARK = "dark"
        SYSTEM = "system"

    class TimeAxis(models.TextChoices):
        FROM_LEFT = "from_left"
        FROM_RIGHT = "from_right"

    user = models.OneToOneField(User, models.CASCADE, primary_key=True, related_name="preferences")
    language = models.CharField(max_length=2, choices=Language, null=True)
    calendar = models.CharField(max_length=16, choices=Calendar, null=True)
    money = models.CharField(max_length=8, choices=Money, null=True)
    theme = models.CharField(max_length=8, choices=Theme, null=True)
    time_axis = models.CharField(max_length=16, choices=TimeAxis, null=True)
    """On which side time begins in charts."""
    tour_closed = models.BooleanField(null=True)
    """Whether the user closed the tour of the pages, which is then never shown again."""

    class Meta:
        db_table = "user_preferences"
