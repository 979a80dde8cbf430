"""Which row of a file each row of a query is, where a query reads one file and each of its rows is one of it."""

import json
from collections.abc import Iterator
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


ROWS_OF_A_ROW = ("unnest", "unlist", "generate_series")
"""Functions that make several rows of one."""


def traced_query(session: duckdb.DuckDBPyConnection, text: str, file: str) -> str | None:
    """The query with the number of the file's row in each of its rows; None where its rows are not rows of the file."""
    try:
        query = parsed(session, text)
        if not _add_number(session, query["statements"][0]["node"], file):
            return None
        traced: str = _one(session, "SELECT json_deserialize_sql(?)", json.dumps(query))
        before, after = _columns(session, text), _columns(session, traced)
    except duckdb.Error:
        # An aggregate, for one, has no row of its own.
        return None
    return traced if [column for column in after if column[0] != ROW] == before != after else None


def _add_number(session: duckdb.DuckDBPyConnection, select: Node, file_name: str) -> bool:
    """Whether the SELECT is over that one file, and has the number now."""
    if select["type"] != "SELECT_NODE" or select["group_expressions"] or select["sample"]:
        return False
    if select["aggregate_handling"] != "STANDARD_HANDLING":  # GROUP BY ALL
        return False
    if any(modifier["type"] == "DISTINCT_MODIFIER" for modifier in select["modifiers"]):
        return False
    if any(node.get("function_name") in ROWS_OF_A_ROW for node in nodes(select["select_list"])):
        return False
    name = _name_of_file(select["from_table"], file_name)
    if name is None:
        return False
    shape = parsed(session, NUMBERED)["statements"][0]["node"]
    numbered, file = shape["from_table"], select["from_table"]
    numbered["alias"] = file["alias"] or name
    numbered["column_name_alias"] = file["column_name_alias"]
    numbered["subquery"]["node"]["from_table"] = {**file, "column_name_alias": []}
    select["from_table"] = numbered
    if not any(column["class"] == "STAR" for column in select["select_list"]):
        [number] = shape["select_list"]
        select["select_list"].append({**number, "column_names": [ROW]})
    return True


def _name_of_file(table: Node, file_name: str) -> str | None:
    """What the columns of the file are called after, where no alias says; None for any other table."""
    if table["type"] == "BASE_TABLE" and table["table_name"] == file_name:
        return Path(file_name).name.split(".")[0]
    if table["type"] == "TABLE_FUNCTION" and table["function"]["function_name"] in READERS:
        read = table["function"]["arguments"][0]["expression"]
        if read["class"] == "CONSTANT" and read["literal"]["text"] == file_name:
            return str(table["function"]["function_name"])
    return None


def nodes(part: object) -> Iterator[Node]:
    """Every node of a part of a query."""
    if isinstance(part, dict):
        yield part
    for child in part.values() if isinstance(part, dict) else part if isinstance(part, list) else ():
        yield from nodes(child)


def parsed(session: duckdb.DuckDBPyConnection, text: str) -> Node:
    """A query as DuckDB describes it. Raises duckdb.Error."""
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
