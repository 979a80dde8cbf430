"""What our commands have in common."""

from django.core.management.base import BaseCommand


class UncheckedCommand(BaseCommand):
    """A command that starts without Django's checks of the code.

    They import the whole API, which takes longer than most commands, and what they find changes with the code alone:
    `migrate`, the web server and `./assets check` make them.
    """

    requires_system_checks = ()
