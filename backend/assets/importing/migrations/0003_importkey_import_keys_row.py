"""An index to the row that was imported."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("importing", "0002_loaded_at"),
    ]

    operations = [
        migrations.AddIndex(
            model_name="importkey",
            index=models.Index(fields=["target", "row_id"], name="import_keys_row"),
        ),
    ]
