"""The worker's part of a burst, in a process of its own: works the queue off once a line arrives on standard input."""

import os
import sys

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "assets.settings")
django.setup()


def main() -> None:
    from assets.reports.rollups import drain

    drain()  # what is there, with everything imported and connected
    print("ready", flush=True)
    sys.stdin.readline()
    drain()


if __name__ == "__main__":
    main()
