"""How the launcher's lines look."""

import os
import re
import shutil
import sys
from typing import TextIO

TITLE_WIDTH = 30
ANSI = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]")


def _is_rich(stream: TextIO) -> bool:
    return stream.isatty() and "NO_COLOR" not in os.environ and os.environ.get("TERM") != "dumb"


def _plain_only(stream: TextIO) -> bool:
    return not (stream.encoding or "").lower().startswith("utf")


def paint(text: str, code: str, stream: TextIO = sys.stderr) -> str:
    """`text` in a colour (an SGR code), where the terminal shows colours."""
    return f"\x1b[{code}m{text}\x1b[0m" if _is_rich(stream) else text


def plain(text: str) -> str:
    """`text` without the colours that a program put in."""
    return ANSI.sub("", text)


def mark(kind: str, stream: TextIO = sys.stderr) -> str:
    """The sign before a line: done, failed or running."""
    plain = _plain_only(stream)
    signs = {"done": ("ok", "✓", "32"), "failed": ("!!", "✗", "31"), "running": ("..", "·", "36")}
    ascii_sign, sign, code = signs[kind]
    return paint(ascii_sign if plain else sign, code, stream)


def elapsed(seconds: float) -> str:
    """A duration, at the precision that a person wants."""
    if seconds < 60:
        return f"{seconds:.1f} s"
    return f"{int(seconds) // 60} min {int(seconds) % 60:02d} s"


def is_interactive() -> bool:
    """Whether lines can be written over."""
    return _is_rich(sys.stderr)


def width() -> int:
    """Columns of the terminal."""
    return shutil.get_terminal_size().columns


def say(line: str = "") -> None:
    """One line of progress. Standard output is left to what was asked for."""
    if is_interactive():
        line = f"\r\x1b[2K{line}"  # in place of a step that is being shown
    print(line, file=sys.stderr, flush=True)
