"""Django's command line for Assets; `./assets manage` runs it with the embedded servers up."""

import os
import sys

from django.core.exceptions import ImproperlyConfigured
from django.core.management import execute_from_command_line

from assets.cli.pipes import end_with_reader

if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "assets.settings")
    try:
        with end_with_reader():
            execute_from_command_line(sys.argv)
    except ImproperlyConfigured as wrong:
        sys.exit("\n".join(f"settings: {line}" for line in str(wrong).splitlines()))
