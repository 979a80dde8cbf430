"""`./assets screenshots` and `./assets lighthouse`: a demo's pages in a real browser."""

import subprocess
from collections.abc import Sequence

from assets.cli.paths import FRONTEND, ROOT
from assets.cli.testing import browsing


def take_screenshots(parts: Sequence[str]) -> int:
    """Pictures of every page in both languages and themes, wide and narrow, into var/screenshots.

    Only those whose names hold each of the parts.
    """
    return _look("screenshots", parts, {"ASSETS_SCREENSHOTS": str(ROOT / "var" / "screenshots")})


def run_lighthouse(pages: Sequence[str]) -> int:
    """Lighthouse's scores of the pages, or of each dashboard; 1 where one is below its bar.

    A page without its language is measured in both.
    """
    return _look("lighthouse", pages, {})


def _look(script: str, words: Sequence[str], environment: dict[str, str]) -> int:
    with browsing() as (node, around):
        return subprocess.run(
            [node.npm, "run", "--silent", script, "--", *words],
            cwd=FRONTEND,
            env=around | environment,
            check=False,
        ).returncode
