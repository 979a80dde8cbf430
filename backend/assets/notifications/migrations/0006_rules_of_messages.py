"""What arrives is recorded beside what is sent, and texts never change but can be erased."""

from typing import ClassVar

from django.db import migrations

from assets.common.sql_files import redefined_functions, run_sql_file

PROJECTION = """
DROP TRIGGER never_deleted ON notifications;
DROP TRIGGER moved_by_log ON notifications;
CALL make_projection('notifications', 'user_id, channel, kind, text_digest, segment_id, region_id, status, created_at, '
                                      'ended_at, reported_at');
"""


class Migration(migrations.Migration):
    dependencies: ClassVar = [
        ("notifications", "0005_messages"),
        ("accounts", "0008_anonymised"),
        ("common", "0002_rules"),
    ]
    operations: ClassVar = [
        redefined_functions("notifications", "notification_events"),
        migrations.RunSQL(PROJECTION, migrations.RunSQL.noop),
        run_sql_file("notifications", "message_texts"),
    ]
