"""Database rules are SQL files beside the code; migrations run them."""

import re
from pathlib import Path

from django.conf import settings
from django.db.migrations.operations import RunSQL

APPS = Path(__file__).resolve().parents[1]


def rule_text(app: str, name: str) -> str:
    """What `<app>/sql/<name>.sql` says; `{{zone}}` in it is the reporting zone."""
    text = (APPS / app / "sql" / f"{name}.sql").read_text(encoding="utf-8")
    return text.replace("{{zone}}", settings.REPORT_TIME_ZONE)


FUNCTION = re.compile(r"^CREATE FUNCTION .*?\$\$;$", re.MULTILINE | re.DOTALL)


def redefined_functions(app: str, name: str) -> RunSQL:
    """A migration step that brings the functions of an SQL file that ran before to what it says now."""
    functions = FUNCTION.findall(rule_text(app, name))
    statements = [text.replace("CREATE FUNCTION", "CREATE OR REPLACE FUNCTION", 1) for text in functions]
    return RunSQL([(text, None) for text in statements], RunSQL.noop)


def rule(app: str, name: str) -> RunSQL:
    """A migration step that runs an SQL file."""
    return RunSQL([(rule_text(app, name), None)], RunSQL.noop)
