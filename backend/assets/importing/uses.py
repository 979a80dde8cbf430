"""What a query does with the columns of its files: pass them on as they are, or calculate and compare with them.

Only of a column that is passed on may the reading change without changing what the query means.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

import duckdb

from assets.importing.macros import HELPERS
from assets.importing.tracing import Node, nodes, parsed


@dataclass(frozen=True)
class Uses:
    """Names are in small letters, for DuckDB does not tell them apart by case."""

    sources: Mapping[str, str] = field(default_factory=dict)
    """For each column of the query that is one of a file as it is, that one."""
    made: frozenset[str] = frozenset()
    """The other columns of the query."""
    calculated: frozenset[str] = frozenset()
    """Columns of files that stand anywhere else than alone in the select list or in a helper's brackets."""
    helped: frozenset[str] = frozenset()
    """Columns of files in the brackets of the helpers, which read text as people write it."""
    takes_all: bool = False
    """Whether the query has a `*`."""
    is_known: bool = False
    """Nothing is known of a query that is more than one SELECT over tables."""

    def passes_on(self, column: str) -> bool:
        """Whether a column of a file becomes one of the query, and is nothing else."""
        name = column.lower()
        return name not in self.calculated and (self.takes_all or name in self.sources.values())

    def reads_text_of(self, column: str) -> bool:
        """Whether only helpers calculate with a column of a file."""
        name = column.lower()
        return name in self.helped and name not in self.calculated

    def calculates_with(self, column: str) -> bool:
        """Whether a column of a file is more than passed on."""
        return column.lower() in self.calculated

    def feeds(self, column: str, target: str) -> bool:
        """Whether a column of a file may be in a column of the query."""
        name, target = column.lower(), target.lower()
        if not self.is_known or target in self.made:
            return not self.is_known or name in self.calculated
        return name == self.sources.get(target, target)

    def mentions(self, column: str) -> bool:
        """Whether a column of a file is used at all."""
        name = column.lower()
        return (
            not self.is_known
            or self.takes_all
            or name in self.calculated | self.helped
            or name in self.sources.values()
        )


def uses_of(session: duckdb.DuckDBPyConnection, query: str) -> Uses:
    """What a query does with the columns of its files."""
    try:
        select = parsed(session, query)["statements"][0]["node"]
    except duckdb.Error:
        return Uses()
    if select["type"] != "SELECT_NODE" or select["cte_map"]["map"] or _is_nested(select):
        return Uses()
    alone = [column for column in select["select_list"] if column["class"] == "COLUMN_REF"]
    others = [column for column in select["select_list"] if column["class"] not in {"COLUMN_REF", "STAR"}]
    options = [
        id(node) for read in nodes(select) if read.get("type") == "TABLE_FUNCTION" for node in nodes(read)
    ]
    helped = {
        id(node): node
        for call in nodes(select)
        if str(call.get("function_name")).lower() in HELPERS
        for node in nodes(call)
        if node.get("class") == "COLUMN_REF"
    }
    mentions = [
        _name(node)
        for node in nodes(select)
        if node.get("class") == "COLUMN_REF" and id(node) not in options and id(node) not in helped
    ]
    for column in alone:
        mentions.remove(_name(column))
    joined = [name.lower() for node in nodes(select) for name in node.get("using_columns") or ()]
    return Uses(
        sources={(column["alias"] or column["column_names"][-1]).lower(): _name(column) for column in alone},
        made=frozenset(column["alias"].lower() for column in others),
        calculated=frozenset((*mentions, *joined)),
        helped=frozenset(map(_name, helped.values())),
        takes_all=len(alone) + len(others) < len(select["select_list"]),
        is_known=True,
    )


def names_its_columns(session: duckdb.DuckDBPyConnection, query: str) -> bool:
    """Whether a query means the same over tables that have none but the columns that it names."""
    try:
        found = list(nodes(parsed(session, query)["statements"]))
    except duckdb.Error:
        return False
    tables = {
        str(node.get(name)).lower()
        for node in found
        if "class" not in node
        for name in ("table_name", "alias")
    }
    return not any(
        node.get("class") in {"STAR", "POSITIONAL_REFERENCE"}
        or node.get("type") in {"PIVOT", "SHOW_REF"}
        or node.get("ref_type") == "NATURAL"
        # Columns that get names by where they stand, and rows as a whole.
        or node.get("column_name_alias")
        or (node.get("class") == "COLUMN_REF" and _name(node) in tables)
        for node in found
    )


def _is_nested(select: Node) -> bool:
    return any(
        "SUBQUERY" in {node.get("class"), node.get("type")} or node.get("ref_type") == "NATURAL"
        for node in nodes(select)
    )


def _name(column: Node) -> str:
    return str(column["column_names"][-1]).lower()
