"""The rows that every installation has: unattributed members, the provinces of Iran, the calendar."""

from django.db import connection, transaction

from assets.common.calendar import calendar_rows
from assets.common.models import AssetType, Dimension, Region, Segment
from assets.common.regions import PROVINCES_OF_IRAN

UNATTRIBUTED_NAMES = {"slug": "unattributed", "name_en": "Unattributed", "name_fa": "نامشخص"}


def fill_reference_rows() -> None:
    """Make what is missing of the reference rows; change nothing that is there."""
    fill_dimensions()
    fill_calendar()


def fill_calendar() -> None:
    """Every day on which a fact may fall: 150 years of them, in a fraction of the time that models take."""
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("CREATE TEMPORARY TABLE calendar (LIKE calendar_day) ON COMMIT DROP")
        with cursor.copy("COPY calendar FROM STDIN") as copy:
            for row in calendar_rows():
                copy.write_row(row)
        cursor.execute("INSERT INTO calendar_day SELECT * FROM calendar ON CONFLICT DO NOTHING")


def fill_dimensions() -> None:
    """The unattributed members and the provinces."""
    for model in (AssetType, Segment, Region):
        model.objects.get_or_create(id=Dimension.UNATTRIBUTED, defaults=UNATTRIBUTED_NAMES)
    Region.objects.bulk_create(
        [Region(slug=code, name_en=english, name_fa=persian) for code, english, persian in PROVINCES_OF_IRAN],
        ignore_conflicts=True,
    )
