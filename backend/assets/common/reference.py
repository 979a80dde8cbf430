"""The rows that every installation has: unattributed members, the provinces of Iran, the calendar."""

from assets.common.calendar import calendar_rows
from assets.common.models import AssetType, CalendarDay, Dimension, Region, Segment
from assets.common.regions import PROVINCES_OF_IRAN

UNATTRIBUTED_NAMES = {"slug": "unattributed", "name_en": "Unattributed", "name_fa": "نامشخص"}


def fill_reference_rows() -> None:
    """Make what is missing of the reference rows; change nothing that is there."""
    fill_dimensions()
    CalendarDay.objects.bulk_create(calendar_rows(), batch_size=5000, ignore_conflicts=True)


def fill_dimensions() -> None:
    """The unattributed members and the provinces."""
    for model in (AssetType, Segment, Region):
        model.objects.get_or_create(id=Dimension.UNATTRIBUTED, defaults=UNATTRIBUTED_NAMES)
    Region.objects.bulk_create(
        [Region(slug=code, name_en=english, name_fa=persian) for code, english, persian in PROVINCES_OF_IRAN],
        ignore_conflicts=True,
    )
