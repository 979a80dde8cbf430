"""The launcher: reads the command line, makes the environment, and runs the command in it."""

import sys
from pathlib import Path

from assets.cli import environment, terminal
from assets.cli.commands import resolve
from assets.cli.errors import FAILED, USAGE, CommandError, Interrupted, UsageError
from assets.cli.paths import VENV
from assets.cli.signals import interrupt_on_signals
from assets.embedded.errors import EmbeddedError


def main(launcher: Path, arguments: list[str]) -> int:
    """Run one command; the exit status. The first stage does not return: it becomes the second."""
    try:
        inside = environment.is_inside()
        command, words = resolve(arguments)
        run = command.parse(words)
        interrupt_on_signals()
        if command.needs and not inside:
            environment.ensure(*command.needs)
            environment.hand_over(launcher, arguments)
        return run()
    except UsageError as error:
        return _complain(str(error), USAGE)
    except (CommandError, EmbeddedError) as error:
        return _complain(str(error), FAILED)
    except ModuleNotFoundError as error:
        if (error.name or "assets").partition(".")[0] == "assets":
            raise
        return _complain(f"no module {error.name}: delete {VENV}, then start again", FAILED)
    except Interrupted as interrupted:
        terminal.say("stopped")
        return interrupted.status


def _complain(text: str, status: int) -> int:
    print(f"{terminal.paint('assets:', '31')} {text}", file=sys.stderr)
    return status
