"""SQL files beside the code: migrations run the database's rules from them."""

import re
from pathlib import Path

from django.conf import settings
from django.db.migrations.operations import RunSQL

from assets.common.dimensions import LATTICE, OF_DEAL, OF_USER, columns

APPS = Path(__file__).resolve().parents[1]
DIMENSIONS = re.compile(r"\{\{(?:(\w+)\.)?dimensions(?: of (user|deal))?\}\}")
GROUPS = {None: LATTICE, "user": OF_USER, "deal": OF_DEAL}
MEMBERS_KNOWN = "{{members_known}}"
FUNCTION = re.compile(r"^CREATE FUNCTION .*?\$\$;$", re.MULTILINE | re.DOTALL)


def with_dimensions(sql: str) -> str:
    """SQL with the columns of all dimensions for `{{dimensions}}`; `{{n.dimensions}}` are those of the alias `n`, and
    `{{dimensions of user}}` or `{{dimensions of deal}}` those of a group.

    `{{from.dimensions}}` are those before a reclassification, and `{{members_known}}` says that a row `n` names members
    that exist.
    """
    known = " AND ".join(
        f"EXISTS (SELECT FROM {dimension.table} WHERE id = n.{dimension.column})" for dimension in LATTICE
    )
    return DIMENSIONS.sub(_columns, sql).replace(MEMBERS_KNOWN, known)


def _columns(token: re.Match[str]) -> str:
    alias = token[1] or ""
    if alias == "from":
        return ", ".join(f"from_{one.column}" if one in OF_USER else one.column for one in LATTICE)
    return columns(GROUPS[token[2]], alias)


def read_sql_file(app: str, name: str) -> str:
    """The text of `<app>/sql/<name>.sql`, its dimensions filled in, with the reporting zone for `{{zone}}`."""
    text = (APPS / app / "sql" / f"{name}.sql").read_text(encoding="utf-8")
    return with_dimensions(text.replace("{{zone}}", settings.REPORT_TIME_ZONE))


def redefined_functions(app: str, name: str) -> RunSQL:
    """A migration step that brings the functions of an SQL file that ran before to what it says now."""
    functions = FUNCTION.findall(read_sql_file(app, name))
    statements = [text.replace("CREATE FUNCTION", "CREATE OR REPLACE FUNCTION", 1) for text in functions]
    return RunSQL([(text, None) for text in statements], RunSQL.noop)


def run_sql_file(app: str, name: str) -> RunSQL:
    """A migration step that runs an SQL file."""
    return RunSQL([(read_sql_file(app, name), None)], RunSQL.noop)
