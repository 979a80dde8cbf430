"""Database rules are SQL files beside the code; migrations run them."""

from pathlib import Path

from django.conf import settings
from django.db.migrations.operations import RunSQL

APPS = Path(__file__).resolve().parents[1]


def rule_text(app: str, name: str) -> str:
    """What `<app>/sql/<name>.sql` says; `{{zone}}` in it is the reporting zone."""
    text = (APPS / app / "sql" / f"{name}.sql").read_text(encoding="utf-8")
    return text.replace("{{zone}}", settings.REPORT_TIME_ZONE)


def rule(app: str, name: str) -> RunSQL:
    """A migration step that runs an SQL file."""
    return RunSQL([(rule_text(app, name), None)], RunSQL.noop)
