"""Files from the terminal: by the same code, with a manifest beside each, known to the register."""

import json
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from assets.accounts.models import Role
from assets.audit.models import AuditEvent
from tests.access.signing_in import as_user, join
from tests.exports.asking import MARCH, VOLUME, lines, taken
from tests.exports.test_verifying import verify

pytestmark = pytest.mark.usefixtures("market", "folder")

DAYS = ("--from=2026-03-01", "--to=2026-03-10")


def test_the_terminals_file_is_the_servers(tmp_path: Path) -> None:
    said, path = StringIO(), tmp_path / "volume.csv"
    call_command(
        "export_reports", "rows", "--metric=total_volume", "--currency=IRR", *DAYS,
        "--format=csv", f"--output={path}", stdout=said,
    )  # fmt: skip
    client = as_user(join(role=Role.MANAGER))
    assert path.read_bytes() == taken(client, VOLUME)
    manifest = json.loads(path.with_name("volume.csv.manifest.json").read_text())
    assert manifest["rows"] == "1 of 1"
    assert said.getvalue().startswith("1 of 1 rows")
    assert manifest["sha256"] in said.getvalue()
    assert verify(client, path.read_bytes())["known"] is True
    event = AuditEvent.objects.get(action="exported", actor_role="system")
    assert (event.after or {})["sha256"] == manifest["sha256"]


def test_the_overview_is_the_default(tmp_path: Path) -> None:
    path = tmp_path / "overview.csv"
    call_command("export_reports", *DAYS, "--format=csv", f"--output={path}", stdout=StringIO())
    client = as_user(join(role=Role.MANAGER))
    assert lines(path.read_bytes()) == lines(taken(client, what="overview", query=MARCH))


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (["rows"], "missing_metric"),
        (["rows", "--metric=x"], "unknown_metric"),
        (["rows", "--metric=total_volume", *DAYS], "mixed_currency"),
        (["overview", "--from=x"], "bad_day"),
        (["overview", "--grain=day"], "unknown_parameter"),
    ],
)
def test_a_refusal_is_a_line_with_its_code_and_leaves_no_file(
    tmp_path: Path, words: list[str], code: str
) -> None:
    with pytest.raises(CommandError, match=f"^{code}: ") as refused:
        call_command("export_reports", *words, "--format=csv", f"--output={tmp_path / 'x.csv'}")
    assert refused.value.returncode == 2
    assert list(tmp_path.glob("*x.csv*")) == []
