"""What every append-only log has."""

from typing import Any, TypeVar

from django.db import models
from django.db.models import Func

from assets.common.dimensions import LATTICE


class ClockTimestamp(Func):
    """The database's clock at the very statement, where Now() is the start of the transaction."""

    function = "clock_timestamp"
    output_field = models.DateTimeField()


Stamped = TypeVar("Stamped", bound=type[models.Model])


def carries_dimensions(model: Stamped) -> Stamped:
    """Give a model the column of each dimension that it does not declare itself; a row without it is unattributed."""
    declared = {field.attname for field in model._meta.concrete_fields}
    for dimension in LATTICE:
        if dimension.column not in declared:
            field: Any = models.BigIntegerField(db_default=0)
            field.contribute_to_class(model, dimension.column)
    return model


@carries_dimensions
class LogRow(models.Model):
    """A row of a log: when it happened, when it was written, and the dimensions it counts under.

    Rows are written by services and kept by triggers; dimension ids are checked there, set by set, and so carry no
    foreign keys of their own.
    """

    at = models.DateTimeField()
    recorded_at = models.DateTimeField(db_default=ClockTimestamp())
    asset_type_id = models.BigIntegerField(default=0)
    segment_id = models.BigIntegerField(default=0)
    region_id = models.BigIntegerField(default=0)

    class Meta:
        abstract = True


def stamp_of(row: models.Model) -> dict[str, Any]:
    """The dimensions that a ticket, payment or message was stamped with, for a row of its log."""
    names = [dimension.column for dimension in LATTICE]
    return {name: getattr(row, name) for name in names if hasattr(row, name)}
