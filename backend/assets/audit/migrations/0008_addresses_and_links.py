from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("audit", "0007_name_changed"),
    ]

    operations = [
        migrations.AlterField(
            model_name="auditevent",
            name="action",
            field=models.CharField(
                choices=[
                    ("signed_in", "signed_in"),
                    ("sign_in_refused", "sign_in_refused"),
                    ("signed_out", "signed_out"),
                    ("signed_up", "signed_up"),
                    ("email_verified", "email_verified"),
                    ("email_added", "email_added"),
                    ("email_changed", "email_changed"),
                    ("email_removed", "email_removed"),
                    ("account_linked", "account_linked"),
                    ("account_unlinked", "account_unlinked"),
                    ("name_changed", "name_changed"),
                    ("password_changed", "password_changed"),
                    ("password_reset", "password_reset"),
                    ("second_factor_added", "second_factor_added"),
                    ("second_factor_removed", "second_factor_removed"),
                    ("token_reused", "token_reused"),
                    ("token_made", "token_made"),
                    ("token_revoked", "token_revoked"),
                    ("session_ended", "session_ended"),
                    ("throttled", "throttled"),
                    ("role_changed", "role_changed"),
                    ("classification_changed", "classification_changed"),
                    ("user_invited", "user_invited"),
                    ("user_deactivated", "user_deactivated"),
                    ("user_activated", "user_activated"),
                    ("user_anonymised", "user_anonymised"),
                    ("unmasked", "unmasked"),
                    ("rows_read", "rows_read"),
                    ("audit_read", "audit_read"),
                    ("settings_changed", "settings_changed"),
                    ("imported", "imported"),
                    ("job_failed", "job_failed"),
                    ("sealed", "sealed"),
                    ("reconciled", "reconciled"),
                    ("exported", "exported"),
                    ("annotated", "annotated"),
                    ("annotation_removed", "annotation_removed"),
                    ("report_read", "report_read"),
                    ("report_sent", "report_sent"),
                    ("schedule_made", "schedule_made"),
                    ("schedule_changed", "schedule_changed"),
                    ("schedule_deleted", "schedule_deleted"),
                    ("key_rotated", "key_rotated"),
                ],
                max_length=32,
            ),
        ),
    ]
