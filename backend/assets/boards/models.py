"""Saved views, the boards that they are pinned to, and annotations. None of it is counted in a figure."""

from django.contrib.postgres.fields import ArrayField
from django.db import models

from assets.accounts.models import User

LONGEST_NAME = 80
LONGEST_ADDRESS = 1000
"""As it is given; a calendar may be added to it."""

LONGEST_KEPT_ADDRESS = 1024
LONGEST_TEXT = 280
LONGEST_TILE = 2000


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


class Board(models.Model):
    """A named arrangement of views and texts; `filters` are those of all its views, as a query string.

    Visible to its owner, to the roles in `shared_with` and to the people of its `readers`; the figures are subject to
    each viewer's own permissions.
    """

    owner = models.ForeignKey(User, models.CASCADE, related_name="+")
    name = models.CharField(max_length=LONGEST_NAME)
    filters = models.CharField(max_length=LONGEST_ADDRESS, blank=True)
    shared_with = ArrayField(models.CharField(max_length=16), default=list)
    changed_at = models.DateTimeField()

    class Meta:
        db_table = "boards"


class BoardReader(models.Model):
    """A person with whom a board is shared."""

    board = models.ForeignKey(Board, models.CASCADE, related_name="readers")
    user = models.ForeignKey(User, models.CASCADE, related_name="+")

    class Meta:
        db_table = "board_readers"
        constraints = [models.UniqueConstraint(fields=["board", "user"], name="board_shared_once")]


class Tile(models.Model):
    """A view or a text on a board; `place` is its position."""

    board = models.ForeignKey(Board, models.CASCADE, related_name="tiles")
    view = models.ForeignKey(SavedView, models.CASCADE, null=True, related_name="+")
    text = models.CharField(max_length=LONGEST_TILE, blank=True)
    place = models.PositiveSmallIntegerField()
    wide = models.BooleanField()

    class Meta:
        db_table = "board_tiles"
        constraints = [
            models.UniqueConstraint(fields=["board", "view"], name="pinned_once"),
            models.CheckConstraint(
                condition=models.Q(view__isnull=False, text="")
                | (models.Q(view__isnull=True) & ~models.Q(text="")),
                name="view_or_text",
            ),
        ]


class Annotation(models.Model):
    """A note on a day, shown on the charts of everyone who may see figures."""

    day = models.DateField(db_index=True)
    text = models.CharField(max_length=LONGEST_TEXT)
    author = models.ForeignKey(User, models.CASCADE, related_name="+")
    made_at = models.DateTimeField()

    class Meta:
        db_table = "annotations"
