"""The register of the sources that feed."""

from django.db import models

LONGEST_FAILURE = 500


class Feed(models.Model):
    """A source that says up to when it is complete. Days that it does not complete wait for it.

    `complete_to` is None until it has come in once. `heard_at`: when it last came in. Nothing of days from `ended_on`
    on comes from it. One that is followed comes in every so many seconds, from where `cursor` says; `rejected` is how
    many of its rows wait to be mended, and `failure` why it has failed since it was last heard of.
    """

    name = models.CharField(max_length=200, unique=True, db_collation="C")
    began_at = models.DateTimeField()
    complete_to = models.DateTimeField(null=True)
    heard_at = models.DateTimeField(null=True)
    ended_on = models.DateField(null=True)
    every_seconds = models.PositiveIntegerField(null=True)
    cursor = models.JSONField(default=dict)
    rejected = models.PositiveIntegerField(default=0)
    failure = models.CharField(max_length=LONGEST_FAILURE, default="")

    class Meta:
        db_table = "feeds"
