from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("tickets", "0003_own_rows")]

    operations = [
        migrations.AddIndex(
            model_name="ticket",
            index=models.Index(
                condition=models.Q(("due_at__isnull", False), ("state", "active")),
                fields=["id"],
                name="tickets_running",
            ),
        ),
    ]
