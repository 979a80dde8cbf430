"""The file `.env`: the user's settings, one NAME=value a line."""

import re
from pathlib import Path

from assets.cli.errors import CommandError
from assets.cli.paths import ROOT

FILE = ROOT / ".env"
LINE = re.compile(r"(?:export\s+)?([A-Za-z_][A-Za-z0-9_]*)\s*=\s*(.*)")


def read(file: Path = FILE) -> dict[str, str]:
    """The settings in the file; none when there is no file. What is empty counts as not set."""
    if not file.is_file():
        return {}
    found = {}
    for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), start=1):
        text = line.strip()
        if not text or text.startswith("#"):
            continue
        matched = LINE.fullmatch(text)
        if matched is None:
            raise CommandError(f"{file}, line {number}: expected NAME=value")
        if value := _value(matched.group(2)):
            found[matched.group(1)] = value
    return found


def _value(text: str) -> str:
    if len(text) >= 2 and text[0] == text[-1] and text[0] in "\"'":
        return text[1:-1]
    return re.split(r"\s#", text, maxsplit=1)[0].strip()
