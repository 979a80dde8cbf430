"""What the databases of weaknesses say: none, some, or nothing at all, which is not none."""

import json

import pytest

from assets.cli import auditing
from assets.cli.auditing import UNKNOWN, Audit, audit_packages, read_npm_audit, read_pip_audit
from assets.cli.errors import FAILED, OK

SOUND = {"name": "django", "version": "5.2.19", "vulns": []}
WEAK = {
    "name": "jinja2",
    "version": "2.0",
    "vulns": [{"id": "PYSEC-1", "fix_versions": ["2.1", "3.0"]}, {"id": "PYSEC-2", "fix_versions": []}],
}
SKIPPED = {"name": "uv", "skip_reason": "could not be audited"}


def pip_audit(*packages: object) -> str:
    return json.dumps({"dependencies": packages, "fixes": []})


def test_pip_audit_names_each_weakness_and_where_it_is_mended() -> None:
    assert read_pip_audit(pip_audit(SOUND), "") == Audit("Python", (), ())
    found = ("jinja2 2.0: PYSEC-1 (mended in 2.1, 3.0)", "jinja2 2.0: PYSEC-2")
    assert read_pip_audit(pip_audit(SOUND, WEAK), "") == Audit("Python", found, ())


def test_a_package_that_could_not_be_looked_up_is_not_sound() -> None:
    unasked = ("1 of 2 packages, such as: could not be audited",)
    assert read_pip_audit(pip_audit(SOUND, SKIPPED), "") == Audit("Python", (), unasked)
    assert read_pip_audit("", "WARNING: x\nERROR: no connection\n") == Audit(
        "Python", (), ("ERROR: no connection",)
    )


def test_npm_names_each_weak_package() -> None:
    told = {"vulnerabilities": {"b": {"severity": "high"}, "a": {"severity": "low"}}}
    assert read_npm_audit(json.dumps(told), "") == Audit("npm", ("a: low", "b: high"), ())
    assert read_npm_audit(json.dumps({"vulnerabilities": {}}), "") == Audit("npm", (), ())


def test_npm_without_an_answer_is_not_known() -> None:
    complaint = "npm error audit endpoint returned an error\nnpm error A complete log of this run is in: x\n"
    unasked = ("npm error audit endpoint returned an error",)
    assert read_npm_audit('{"message": "405"}', complaint) == Audit("npm", (), unasked)
    assert read_npm_audit("", "") == Audit("npm", (), ("the database gave no answer",))


@pytest.mark.parametrize(
    ("python", "npm", "status"),
    [
        (Audit("Python", (), ()), Audit("npm", (), ()), OK),
        (Audit("Python", (), ("no connection",)), Audit("npm", (), ()), UNKNOWN),
        (Audit("Python", (), ("no connection",)), Audit("npm", ("a: low",), ()), FAILED),
    ],
)
def test_the_status_tells_found_from_not_known(
    monkeypatch: pytest.MonkeyPatch, python: Audit, npm: Audit, status: int
) -> None:
    monkeypatch.setattr(auditing, "_python", lambda: python)
    monkeypatch.setattr(auditing, "_npm", lambda: npm)
    assert audit_packages() == status
