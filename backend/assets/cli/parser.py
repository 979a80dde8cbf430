"""Parsing the command line. Read before anything is installed: standard library only."""

import argparse
from collections.abc import Iterable
from typing import Any, NoReturn

from assets.cli.errors import UsageError

Option = tuple[tuple[str, ...], dict[str, Any]]
"""The arguments of argparse's `add_argument`."""


class LineParser(argparse.ArgumentParser):
    """A parser whose error is one line."""

    def __init__(self, name: str, description: str, options: Iterable[Option]) -> None:
        super().__init__(prog=f"./assets {name}", description=description, allow_abbrev=False)
        self.command = name
        for names, details in options:
            self.add_argument(*names, **details)

    def error(self, message: str) -> NoReturn:
        """Raise UsageError instead of printing the usage."""
        raise UsageError(f"{self.command}: {message} (see ./assets {self.command} --help)")


def option(*names: str, **details: Any) -> Option:
    """An option or a positional argument, as argparse's `add_argument` takes it."""
    return names, details


def flag(name: str, help: str) -> Option:  # noqa: A002 (as argparse calls it)
    """An option without a value."""
    return (name,), {"action": "store_true", "help": help}


def port(text: str) -> int:
    """A TCP port."""
    try:
        number = int(text)
    except ValueError:
        number = 0
    if not 1 <= number <= 65535 or not text.isascii():
        raise argparse.ArgumentTypeError(f"'{text}' is not a port (1 to 65535)")
    return number


class UpTo:
    """Whole numbers from 1 to a largest one."""

    def __init__(self, most: int) -> None:
        self.most = most

    def __call__(self, text: str) -> int:
        """The number that a text says."""
        if not text.isascii() or not text.isdigit() or not 1 <= int(text) <= self.most:
            raise argparse.ArgumentTypeError(f"'{text}' is no number from 1 to {self.most}")
        return int(text)


class OneOf:
    """Words out of a few; unlike argparse's `choices`, also for a list that may be empty."""

    def __init__(self, *words: str) -> None:
        self.words = words

    def __call__(self, text: str) -> str:
        """The word, if it is one of them."""
        if text not in self.words:
            raise argparse.ArgumentTypeError(f"'{text}' is none of {', '.join(self.words)}")
        return text
