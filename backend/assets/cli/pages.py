"""The pages that somebody signs in for, by the one table of pages. Read before anything is installed."""

import argparse
import re

from assets.cli.paths import FRONTEND

TABLE = FRONTEND / "lib" / "access.ts"
LANGUAGES = ("fa", "en")
CLOSED = re.compile(r'^\s+"?([a-z/-]+)"?: "[a-z.]+",$', re.MULTILINE)


def page(text: str) -> str:
    """The path of a page, with or without its language."""
    path = text.strip("/")
    language, _, below = path.partition("/")
    known = names()
    if (below if language in LANGUAGES else path) not in known:
        raise argparse.ArgumentTypeError(
            f"'{text}' is no page; in both languages, or in one as en/reports: {', '.join(known)}"
        )
    return path


def names() -> list[str]:
    """The path of each such page, below its language."""
    _, _, table = TABLE.read_text(encoding="utf-8").partition("export const PAGES = {")
    return CLOSED.findall(table.partition("}")[0])
