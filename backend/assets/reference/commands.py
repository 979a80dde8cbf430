"""The page of management commands."""

from collections.abc import Iterator

from django.apps import apps
from django.core.management import find_commands, load_command_class
from django.core.management.base import BaseCommand

from assets.reference.markdown import page, table

GENERAL = frozenset(BaseCommand().create_parser("manage", "any")._option_string_actions)
"""The options that Django gives to every command."""


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
    rows = []
    for action in command.create_parser("manage", name)._actions:
        names = [option for option in action.option_strings if option not in GENERAL]
        if names or not action.option_strings:
            called = ", ".join(f"`{one}`" for one in names) or f"`{(action.metavar or action.dest)!s}`"
            rows.append((called, action.help or ""))
    options = "\n" + table(("option", "meaning"), rows) if rows else ""
    return f"## {name}\n\n{command.help.strip()}\n{options}"
