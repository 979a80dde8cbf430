"""A board is a thing of its own, of which a user has several: each user's pins become the tiles of a first one."""

import django.contrib.postgres.fields
import django.db.models.deletion
from django.apps.registry import Apps
from django.conf import settings
from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

# Written out: a migration stays as it was, whatever becomes of the code.
MOVE = """
WITH made AS (
    INSERT INTO boards (owner_id, name, filters, shared_with, changed_at)
    SELECT owner.id, CASE WHEN preferences.language = 'en' THEN 'Board' ELSE 'تابلو' END, '', '{}', now()
    FROM users AS owner LEFT JOIN user_preferences AS preferences ON preferences.user_id = owner.id
    WHERE EXISTS (SELECT FROM board_pins AS pin WHERE pin.user_id = owner.id)
    RETURNING id, owner_id
)
INSERT INTO board_tiles (board_id, view_id, text, place, wide)
SELECT made.id, pin.view_id, '', pin.place, pin.wide
FROM board_pins AS pin JOIN made ON made.owner_id = pin.user_id
"""


def move_pins(_: Apps, editor: BaseDatabaseSchemaEditor) -> None:
    editor.execute(MOVE)


class Migration(migrations.Migration):
    dependencies = [
        ("boards", "0002_calendar_of_views"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Board",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("name", models.CharField(max_length=80)),
                ("filters", models.CharField(blank=True, max_length=1000)),
                (
                    "shared_with",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=16), default=list, size=None
                    ),
                ),
                ("changed_at", models.DateTimeField()),
                (
                    "owner",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={"db_table": "boards"},
        ),
        migrations.CreateModel(
            name="BoardReader",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "board",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="readers", to="boards.board"
                    ),
                ),
                (
                    "user",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "db_table": "board_readers",
                "constraints": [models.UniqueConstraint(fields=("board", "user"), name="board_shared_once")],
            },
        ),
        migrations.CreateModel(
            name="Tile",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("text", models.CharField(blank=True, max_length=2000)),
                ("place", models.PositiveSmallIntegerField()),
                ("wide", models.BooleanField()),
                (
                    "board",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="tiles", to="boards.board"
                    ),
                ),
                (
                    "view",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="boards.savedview",
                    ),
                ),
            ],
            options={"db_table": "board_tiles"},
        ),
        migrations.RunPython(move_pins, migrations.RunPython.noop),
        migrations.DeleteModel(name="Pin"),
        migrations.AddConstraint(
            model_name="tile",
            constraint=models.UniqueConstraint(fields=("board", "view"), name="pinned_once"),
        ),
        migrations.AddConstraint(
            model_name="tile",
            constraint=models.CheckConstraint(
                condition=models.Q(("text", ""), ("view__isnull", False))
                | models.Q(("view__isnull", True), models.Q(("text", ""), _negated=True)),
                name="view_or_text",
            ),
        ),
    ]
