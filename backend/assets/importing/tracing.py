"""Which row of a file each row of a query is, where a query reads one file and each of its rows is one of it."""

import json
from pathlib import Path
from typing import Any

import duckdb

from assets.importing.quoting import quoted

ROW = "number of the row"
"""The column that a traced query has beside the plan's own."""

NUMBERED = f"SELECT x FROM (SELECT *, row_number() OVER () AS {quoted(ROW)} FROM y) AS z"
"""The shape of a traced query: the file's rows are numbered before anything else happens to them."""

READERS = ("read_csv", "read_csv_auto")

Node = dict[str, Any]
"""A part of a query as DuckDB describes it."""


def traced_query(session: duckdb.DuckDBPyConnection, text: str) -> str | None:
    """The query with the number of its file's row in each of its rows; None where its rows are not so."""
    try:
        query = _parsed(session, text)
        if not _add_number(session, query["statements"][0]["node"]):
            return None
        traced: str = _one(session, "SELECT json_deserialize_sql(?)", json.dumps(query))
        before, after = _columns(session, text), _columns(session, traced)
    except duckdb.Error:
        # An aggregate, for one, has no row of its own.
        return None
    return traced if [column for column in after if column[0] != ROW] == before != after else None


def _add_number(session: duckdb.DuckDBPyConnection, select: Node) -> bool:
    """Whether the SELECT is over one file, and has the number now."""
    if select["type"] != "SELECT_NODE" or select["group_expressions"] or select["sample"]:
        return False
    if any(modifier["type"] == "DISTINCT_MODIFIER" for modifier in select["modifiers"]):
        return False
    name = _name_of_file(select["from_table"])
    if name is None:
        return False
    shape = _parsed(session, NUMBERED)["statements"][0]["node"]
    numbered, file = shape["from_table"], select["from_table"]
    numbered["alias"] = file["alias"] or name
    numbered["column_name_alias"] = file["column_name_alias"]
    numbered["subquery"]["node"]["from_table"] = {**file, "column_name_alias": []}
    select["from_table"] = numbered
    if not any(column["class"] == "STAR" for column in select["select_list"]):
        [number] = shape["select_list"]
        select["select_list"].append({**number, "column_names": [ROW]})
    return True


def _name_of_file(table: Node) -> str | None:
    """What the columns of a file are called after, where no alias says."""
    if table["type"] == "BASE_TABLE":
        return Path(table["table_name"]).name.split(".")[0]
    if table["type"] == "TABLE_FUNCTION" and table["function"]["function_name"] in READERS:
        return str(table["function"]["function_name"])
    return None


def _parsed(session: duckdb.DuckDBPyConnection, text: str) -> Node:
    found: Node = json.loads(_one(session, "SELECT json_serialize_sql(?)", text))
    if found["error"]:
        raise duckdb.ParserException(found["error_message"])
    return found


def _one(session: duckdb.DuckDBPyConnection, query: str, parameter: str) -> Any:
    found = session.execute(query, [parameter]).fetchone()
    assert found is not None
    return found[0]


def _columns(session: duckdb.DuckDBPyConnection, text: str) -> list[tuple[str, str]]:
    described = session.execute(f"DESCRIBE {text.rstrip().rstrip(';')}").fetchall()
    return [(str(name), str(type_)) for name, type_, *_ in described]
