from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("audit", "0005_schedules"),
    ]

    operations = [
        migrations.AddField(
            model_name="auditevent",
            name="authenticated_by",
            field=models.CharField(max_length=32, null=True),
        ),
    ]
