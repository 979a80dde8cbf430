"""Who writes: services, and the modules beside them that are named here."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import assets

ROOT = Path(assets.__file__).parent
OTHERS = (
    "access/",  # sessions, tokens and preferences of the person who signs in
    "accounts/models.py",  # the manager that Django's own commands call
    "audit/chaining.py",
    "audit/verifying.py",  # how far the log is verified
    "common/reference.py",  # regions and currencies, put in by migrations
    "demo/",
    "importing/",
    "publishing/sealing.py",
    "publishing/verifying_on.py",  # what is verified, slice by slice
    "reconciliation/",  # what is verified, what has still to be compared, and what is broken
    "reports/rollups/",
    "reports/seals/",
)
NO_MODELS = {"router", "Resource"}
"""Their methods are called as those of the ORM are."""

METHODS = {"create", "bulk_create", "get_or_create", "update_or_create", "bulk_update", "save", "delete"}
STATEMENT = re.compile(
    r"\s*(?:WITH\b.*?\)\s*)?(?:INSERT INTO|UPDATE \w+ SET|DELETE FROM|TRUNCATE)\b", re.DOTALL
)


def writers() -> Iterator[str]:
    """The modules that call a writing method of the ORM, or hold a writing statement."""
    for path in sorted(ROOT.rglob("*.py")):
        if "migrations" not in path.parts and any(map(_writes, ast.walk(ast.parse(path.read_text())))):
            yield path.relative_to(ROOT).as_posix()


def _writes(node: ast.AST) -> bool:
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
        elsewhere = isinstance(node.func.value, ast.Name) and node.func.value.id in NO_MODELS
        by_keywords = node.func.attr == "update" and bool(node.keywords) and not node.args
        return (node.func.attr in METHODS and not elsewhere) or by_keywords
    return (
        isinstance(node, ast.Constant) and isinstance(node.value, str) and bool(STATEMENT.match(node.value))
    )


def _is_service(module: str) -> bool:
    return module.endswith("/services.py") or "/services/" in module


def test_services_are_the_only_writers_but_for_those_that_are_named() -> None:
    assert [one for one in writers() if not _is_service(one) and not one.startswith(OTHERS)] == []


def test_whoever_is_named_writes() -> None:
    found = list(writers())
    assert [one for one in OTHERS if not any(module.startswith(one) for module in found)] == []
