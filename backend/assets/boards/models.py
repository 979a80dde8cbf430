"""Saved views, the boards that they are pinned to, and annotations. None of it is counted in a figure."""

from django.contrib.postgres.fields import ArrayField
from django.db import models

from assets.accounts.models import User

LONGEST_NAME = 80
LONGEST_ADDRESS = 1000
LONGEST_TEXT = 280


class SavedView(models.Model):
    """A question of the explorer under a name: the part of its page's address after the question mark.

    Its owner sees it, and whoever has one of the roles in `shared_with`; what they may see of its figures is
    judged anew for each of them.
    """

    owner = models.ForeignKey(User, models.CASCADE, related_name="+")
    name = models.CharField(max_length=LONGEST_NAME)
    address = models.CharField(max_length=LONGEST_ADDRESS, blank=True)
    shared_with = ArrayField(models.CharField(max_length=16), default=list)
    changed_at = models.DateTimeField()

    class Meta:
        db_table = "saved_views"


class Pin(models.Model):
    """A view on somebody's board, in its place from the start of the board."""

    user = models.ForeignKey(User, models.CASCADE, related_name="+")
    view = models.ForeignKey(SavedView, models.CASCADE, related_name="+")
    place = models.PositiveSmallIntegerField()
    wide = models.BooleanField()

    class Meta:
        db_table = "board_pins"
        constraints = [models.UniqueConstraint(fields=["user", "view"], name="pinned_once")]


class Annotation(models.Model):
    """What somebody wants known of a day: everybody who sees figures sees it on their charts."""

    day = models.DateField(db_index=True)
    text = models.CharField(max_length=LONGEST_TEXT)
    author = models.ForeignKey(User, models.CASCADE, related_name="+")
    made_at = models.DateTimeField()

    class Meta:
        db_table = "annotations"
