"""Every saved view names a calendar; one that did not is read in its owner's from now on."""

from django.apps.registry import Apps
from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

# Written out: a migration stays as it was, whatever becomes of the code.
ADD = """
UPDATE saved_views AS view
SET address = concat_ws(
    '&',
    nullif(array_to_string(ARRAY(
        SELECT part FROM unnest(string_to_array(view.address, '&')) WITH ORDINALITY AS parts (part, place)
        WHERE part <> '' AND split_part(part, '=', 1) <> 'calendar' ORDER BY place
    ), '&'), ''),
    'calendar=' || coalesce(
        preferences.calendar, CASE WHEN preferences.language = 'en' THEN 'gregorian' ELSE 'persian' END
    )
)
FROM users AS owner LEFT JOIN user_preferences AS preferences ON preferences.user_id = owner.id
WHERE owner.id = view.owner_id
  AND NOT string_to_array(view.address, '&') && ARRAY['calendar=persian', 'calendar=gregorian']
"""


def add_calendars(_: Apps, editor: BaseDatabaseSchemaEditor) -> None:
    editor.execute(ADD)


class Migration(migrations.Migration):
    dependencies = [
        ("boards", "0001_initial"),
        ("access", "0002_preferences"),
    ]

    operations = [
        migrations.AlterField(
            model_name="savedview",
            name="address",
            field=models.CharField(blank=True, max_length=1024),
        ),
        migrations.RunPython(add_calendars, migrations.RunPython.noop),
    ]
