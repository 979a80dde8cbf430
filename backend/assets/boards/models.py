"""Saved views, the boards that they are pinned to, and annotations. None of it is counted in a figure."""

from django.contrib.postgres.fields import ArrayField
from django.db import models

from assets.accounts.models import User

LONGEST_NAME = 80
LONGEST_ADDRESS = 1000
"""As it is given; a calendar may be added to it."""

LONGEST_KEPT_ADDRESS = 1024
LONGEST_TEXT = 280


class SavedView(models.Model):
    """A named query of the explorer: the query string of its page, which names the calendar in which it was made.

    Visible to its owner and to the roles in `shared_with`; the figures are subject to each viewer's own
    permissions.
    """

    owner = models.ForeignKey(User, models.CASCADE, related_name="+")
    name = models.CharField(max_length=LONGEST_NAME)
    address = models.CharField(max_length=LONGEST_KEPT_ADDRESS, blank=True)
    shared_with = ArrayField(models.CharField(max_length=16), default=list)
    changed_at = models.DateTimeField()

    class Meta:
        db_table = "saved_views"


class Pin(models.Model):
    """A view on a user's board; `place` is its position."""

    user = models.ForeignKey(User, models.CASCADE, related_name="+")
    view = models.ForeignKey(SavedView, models.CASCADE, related_name="+")
    place = models.PositiveSmallIntegerField()
    wide = models.BooleanField()

    class Meta:
        db_table = "board_pins"
        constraints = [models.UniqueConstraint(fields=["user", "view"], name="pinned_once")]


class Annotation(models.Model):
    """A note on a day, shown on the charts of everyone who may see figures."""

    day = models.DateField(db_index=True)
    text = models.CharField(max_length=LONGEST_TEXT)
    author = models.ForeignKey(User, models.CASCADE, related_name="+")
    made_at = models.DateTimeField()

    class Meta:
        db_table = "annotations"
