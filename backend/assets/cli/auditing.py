"""`./assets audit-packages`: whether a weakness is known of any package that is locked."""

import json
import subprocess
from dataclasses import dataclass

from assets.cli import frontend
from assets.cli.errors import FAILED, OK
from assets.cli.paths import BACKEND, FRONTEND, VENV_BIN
from assets.cli.steps import step

UNKNOWN = 3
"""The exit status when a database could not be reached, which is not the same as nothing found."""

LOCKS = ("requirements-dev.txt", "requirements-models.txt", "requirements-node.txt", "requirements-setup.txt")


@dataclass(frozen=True)
class Audit:
    """The answer of one database: vulnerabilities found, and what could not be checked."""

    name: str
    found: tuple[str, ...]
    unasked: tuple[str, ...]


def audit_packages() -> int:
    """Check Python's and npm's packages: 0 without findings, 1 with findings, 3 where a database was unreachable."""
    audits = (_python(), _npm())
    for audit in audits:
        for line in audit.found:
            print(f"{audit.name}: {line}")
        for line in audit.unasked:
            print(f"{audit.name}: not known, {line}")
        if not audit.found and not audit.unasked:
            print(f"{audit.name}: no known weakness")
    if any(audit.found for audit in audits):
        return FAILED
    return UNKNOWN if any(audit.unasked for audit in audits) else OK


def read_pip_audit(output: str, complaint: str) -> Audit:
    """What pip-audit says as JSON; it says nothing where the database does not answer."""
    try:
        packages = json.loads(output)["dependencies"]
    except (ValueError, KeyError):
        return Audit("Python", (), (_reason(complaint),))
    found = [
        f"{package['name']} {package['version']}: {weakness['id']}"
        + (f" (mended in {', '.join(weakness['fix_versions'])})" if weakness["fix_versions"] else "")
        for package in packages
        for weakness in package.get("vulns", ())
    ]
    skipped = [str(package["skip_reason"]) for package in packages if "skip_reason" in package]
    unasked = (f"{len(skipped)} of {len(packages)} packages, such as: {skipped[0]}",) if skipped else ()
    return Audit("Python", tuple(found), unasked)


def read_npm_audit(output: str, complaint: str) -> Audit:
    """What npm says as JSON; where the database does not answer there is no count in it."""
    try:
        report = json.loads(output)
        weak = report["vulnerabilities"]
    except (ValueError, KeyError, TypeError):
        return Audit("npm", (), (_reason(complaint),))
    return Audit("npm", tuple(f"{name}: {one['severity']}" for name, one in sorted(weak.items())), ())


def _python() -> Audit:
    locks = [word for lock in LOCKS for word in ("--requirement", lock)]
    words = ["--disable-pip", "--require-hashes", "--progress-spinner", "off", "--format", "json"]
    with step("Python packages (pip-audit)"):
        done = subprocess.run(
            [VENV_BIN / "pip-audit", *words, *locks], cwd=BACKEND, capture_output=True, text=True, check=False
        )
    return read_pip_audit(done.stdout, done.stderr)


def _npm() -> Audit:
    node = frontend.ensure_packages()
    with step("npm packages (npm audit)"):
        done = subprocess.run(
            [node.npm, "audit", "--json"],
            cwd=FRONTEND,
            env=node.environment() | {"npm_config_audit": "true"},
            capture_output=True,
            text=True,
            check=False,
        )
    return read_npm_audit(done.stdout, done.stderr)


def _reason(complaint: str) -> str:
    """The last thing that a program complained of, but for where it wrote more."""
    lines = [line.strip() for line in complaint.splitlines() if line.strip() and "complete log" not in line]
    return lines[-1] if lines else "the database gave no answer"
