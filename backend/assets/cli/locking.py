"""`./assets lock`: renew the lists of locked packages from the `.in` files."""

from assets.cli.errors import OK
from assets.cli.paths import BACKEND, ROOT, VENV_BIN, setup_log
from assets.cli.postgres import PACKAGE_PYTHON, VERSIONS
from assets.cli.processes import Argument
from assets.cli.steps import run_step

PYTHON = "3.11"
"""The oldest that we run on."""

# The name of each list, and the oldest Python that its packages have to run on.
LISTS = {
    "requirements": PYTHON,
    "requirements-dev": PYTHON,
    "requirements-models": PYTHON,
    "requirements-node": PYTHON,
    "requirements-setup": PYTHON,
    **{f"requirements-postgres-{version}": PACKAGE_PYTHON for version in VERSIONS},
}
# No address of an index may get in: the lists are the same for everyone.
OPTIONS = (
    "--quiet",
    "--universal",
    "--no-python-downloads",
    "--generate-hashes",
    "--no-annotate",
    "--no-header",
)


def write_locks() -> int:
    """Compile every list. What is locked already stays as it is, unless its `.in` no longer allows it."""
    for name, python in LISTS.items():
        compile_one: list[Argument] = [
            VENV_BIN / "uv",
            "pip",
            "compile",
            *OPTIONS,
            "--python-version",
            python,
            f"{name}.in",
            "-o",
            f"{name}.txt",
        ]
        run_step(f"{name}.txt", compile_one, cwd=BACKEND, log=setup_log())
    print(f"written in {BACKEND.relative_to(ROOT)}")
    return OK
