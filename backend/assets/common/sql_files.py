"""SQL files beside the code: migrations run the database's rules from them."""

from pathlib import Path

from django.conf import settings
from django.db.migrations.operations import RunSQL

APPS = Path(__file__).resolve().parents[1]


def read_sql_file(app: str, name: str) -> str:
    """The text of `<app>/sql/<name>.sql`, with the reporting zone for `{{zone}}`."""
    text = (APPS / app / "sql" / f"{name}.sql").read_text(encoding="utf-8")
    return text.replace("{{zone}}", settings.REPORT_TIME_ZONE)


def run_sql_file(app: str, name: str) -> RunSQL:
    """A migration step that runs an SQL file."""
    return RunSQL([(read_sql_file(app, name), None)], RunSQL.noop)
