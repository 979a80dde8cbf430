"""Plans and data files of a test, and the import of them."""

import csv
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from io import StringIO
from pathlib import Path

import pytest
from django.db import connections

from assets.importing.database import TURN
from assets.importing.progress import Progress
from assets.importing.services import Options, Outcome, import_plan
from assets.importing.validation import Counts


@dataclass(frozen=True)
class Rejected:
    target: str
    row: int
    key: str
    reason: str


@dataclass(frozen=True)
class Imported:
    """What an import did, and the rejects file as it stands."""

    outcome: Outcome
    rejected: list[Rejected]

    def counts(self, name: str) -> tuple[int, int, int, int]:
        """Read, loaded, unchanged and rejected rows of a target of which none moved on or was corrected."""
        found = self.of(name)
        assert (found.moved_on, found.corrected) == (0, 0)
        return found.read, found.new, found.unchanged, found.rejected

    def of(self, name: str) -> Counts:
        """The counts of a target."""
        found = {target.name: counts for target, counts in self.outcome.counts.items()}[name]
        assert found.rejected == sum(rejected.target == name for rejected in self.rejected)
        return found

    @property
    def reasons(self) -> list[str]:
        return [rejected.reason for rejected in self.rejected]


@dataclass
class Importer:
    """A plan folder and a data folder to write into, and the import of them."""

    plan: Path
    data: Path
    rejects: Path

    def write(self, files: Mapping[str, str]) -> None:
        """SQL and TOML go into the plan, all else is data."""
        for name, text in files.items():
            folder = self.plan if name.endswith((".sql", ".toml")) else self.data
            (folder / name).write_text(text, encoding="utf-8")

    def run(
        self,
        files: Mapping[str, str] | None = None,
        *,
        dry_run: bool = False,
        allow_roles: bool = False,
        hold_seals: bool = False,
        batch_rows: int = 1000,
        correct: bool = False,
    ) -> Imported:
        self.write(files or {})
        outcome = import_plan(
            self.plan,
            self.data,
            self.rejects,
            Options(dry_run, allow_roles, hold_seals, batch_rows, correct),
            Progress(out=StringIO()),
        )
        return Imported(outcome, read_rejects(outcome.rejects) if outcome.rejects else [])


def read_rejects(file: Path) -> list[Rejected]:
    with file.open(encoding="utf-8-sig", newline="") as lines:
        return [
            Rejected(row["target"], int(row["row"]), row["key"], row.get("import_reason") or row["reason"])
            for row in csv.DictReader(lines)
        ]


def select(**columns: str) -> str:
    """A query of one row, from the SQL of each column."""
    return "SELECT " + ", ".join(f'{value} AS "{name}"' for name, value in columns.items())


def together(queries: Iterable[str]) -> str:
    """One query of all rows; a column that a row leaves out is NULL in it."""
    return " UNION ALL BY NAME ".join(queries)


@pytest.fixture
def importer(tmp_path: Path) -> Importer:
    for folder in ("plan", "data"):
        (tmp_path / folder).mkdir()
    return Importer(tmp_path / "plan", tmp_path / "data", tmp_path / "rejects.csv")


@pytest.fixture
def ticket() -> Callable[..., str]:
    """A ticket's query; columns given override those of one that is fine."""
    fine = {"external_id": "'t1'", "created_at": "TIMESTAMPTZ '2024-01-01 10:00:00Z'"}
    return lambda **columns: select(**{**fine, **columns})


@pytest.fixture
def payment() -> Callable[..., str]:
    """A payment's query; columns given override those of one that is fine."""
    fine = {
        "external_id": "'p1'",
        "amount": "700.1",
        "currency": "'GBP'",
        "status": "'verified'",
        "created_at": "TIMESTAMPTZ '2024-01-01 10:00:00Z'",
    }
    return lambda **columns: select(**{**fine, **columns})


@pytest.fixture
def another_session_imports(transactional_db: None) -> Iterator[None]:
    """Another process holds the lock by which imports take turns."""
    other = connections.create_connection("default")
    try:
        with other.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_lock(%s)", [TURN])
            yield
            cursor.execute("SELECT pg_advisory_unlock(%s)", [TURN])
    finally:
        other.close()
