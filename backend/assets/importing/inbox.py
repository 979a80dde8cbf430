"""The inbox: a database that another one replicates into, of which personal columns are emptied after a time."""

from datetime import datetime

import psycopg
from psycopg import sql

from assets.importing.postgres_tables import CONNECT_SECONDS

RECEIVED_AT, PERSONAL = "received_at", "personal"

COLUMNS = """
SELECT table_.relnamespace::regnamespace::text, table_.relname,
       array_agg(attribute.attname::text ORDER BY attribute.attnum)
FROM pg_class AS table_
JOIN pg_attribute AS attribute ON attribute.attrelid = table_.oid AND attribute.attnum > 0
WHERE table_.relkind IN ('r', 'p') AND col_description(table_.oid, attribute.attnum) LIKE %(personal)s || '%%'
  AND EXISTS (SELECT FROM pg_attribute AS received
              WHERE received.attrelid = table_.oid AND received.attname = %(received_at)s)
GROUP BY 1, 2 ORDER BY 1, 2
"""


def empty_personal_columns(address: str, before: datetime) -> int:
    """Empty the columns that are marked as personal, of rows that came before a moment; returns of how many rows.

    The rows stay: a change of one that is not there would be lost. Raises psycopg.Error.
    """
    emptied = 0
    with psycopg.connect(address, connect_timeout=CONNECT_SECONDS, application_name="assets inbox") as inbox:
        marked = inbox.execute(COLUMNS, {"personal": PERSONAL, "received_at": RECEIVED_AT}).fetchall()
        for schema, table, columns in marked:
            names = [sql.Identifier(column) for column in columns]
            done = inbox.execute(
                sql.SQL("UPDATE {table} SET {emptied} WHERE {received_at} < %s AND ({filled})").format(
                    table=sql.Identifier(schema, table),
                    emptied=sql.SQL(", ").join(sql.SQL("{} = NULL").format(name) for name in names),
                    received_at=sql.Identifier(RECEIVED_AT),
                    filled=sql.SQL(" OR ").join(sql.SQL("{} IS NOT NULL").format(name) for name in names),
                ),
                [before],
            )
            emptied += done.rowcount
    return emptied
