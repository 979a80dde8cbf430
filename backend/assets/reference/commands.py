"""The page of management commands."""

from argparse import Action
from collections.abc import Iterator
from typing import Any

from django.apps import apps
from django.core.management import find_commands, load_command_class
from django.core.management.base import BaseCommand, CommandParser

from assets.reference.markdown import page, table


class ListingParser(CommandParser):
    """A parser that lists the arguments that are added to it."""

    def __init__(self) -> None:
        self.arguments: list[Action] = []
        super().__init__(add_help=False)

    def add_argument(self, *names: Any, **details: Any) -> Action:
        action = super().add_argument(*names, **details)
        self.arguments.append(action)
        return action


def commands_page() -> str:
    """Every command of ours with its own options."""
    return page(
        "Management commands",
        "Run as `./assets manage NAME`, with the embedded servers up and the environment prepared.\n",
        *(_command(name, command) for name, command in sorted(_commands())),
    )


def _commands() -> Iterator[tuple[str, BaseCommand]]:
    for app in apps.get_app_configs():
        if app.name.startswith("assets."):
            for name in find_commands(f"{app.path}/management"):
                yield name, load_command_class(app.name, name)


def _command(name: str, command: BaseCommand) -> str:
    parser = ListingParser()
    command.add_arguments(parser)
    rows = [
        (
            ", ".join(f"`{option}`" for option in argument.option_strings)
            or f"`{(argument.metavar or argument.dest)!s}`",
            argument.help or "",
        )
        for argument in parser.arguments
    ]
    options = "\n" + table(("option", "meaning"), rows) if rows else ""
    return f"## {name}\n\n{command.help.strip()}\n{options}"
