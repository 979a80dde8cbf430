"""`./assets lock`: renew the lists of locked packages from the `.in` files."""

from assets.cli.errors import OK
from assets.cli.paths import BACKEND, ROOT, VENV_BIN, setup_log
from assets.cli.processes import Argument
from assets.cli.steps import run_step

NAMES = ("requirements", "requirements-dev", "requirements-node", "requirements-setup")
# No address of an index may get in: the lists are the same for everyone.
OPTIONS = (
    "--quiet",
    "--universal",
    "--python-version",
    "3.11",
    "--generate-hashes",
    "--no-annotate",
    "--no-header",
)


def write_locks() -> int:
    """Compile every list. What is locked already stays as it is, unless its `.in` no longer allows it."""
    for name in NAMES:
        compile_one: list[Argument] = [
            VENV_BIN / "uv",
            "pip",
            "compile",
            *OPTIONS,
            f"{name}.in",
            "-o",
            f"{name}.txt",
        ]
        run_step(f"{name}.txt", compile_one, cwd=BACKEND, log=setup_log())
    print(f"written in {BACKEND.relative_to(ROOT)}")
    return OK
