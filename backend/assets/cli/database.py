"""`./assets db`: the embedded servers of every installation."""

from assets import embedded
from assets.cli import installation
from assets.cli.errors import OK, CommandError


def run(action: str) -> int:
    """`status` or `stop`."""
    return show_status() if action == "status" else stop_all()


def show_status() -> int:
    """One line for each installation."""
    for one in _all():
        state = "running" if embedded.keeper_runs(one.home) else "stopped"
        served = one.serving()
        where = f"  served at {served['url']}" if served else ""
        elsewhere = embedded.data_place(one.home)
        data = "" if elsewhere == one.home else f"  data in {elsewhere}"
        print(f"{one.name:6} {state}  {one.home}{data}{where}")
    return OK


def stop_all() -> int:
    """Stop those that run and are not being served."""
    if served := [one for one in _all() if one.serving()]:
        who = f"{served[0].describe()} is running (process {served[0].serving().get('pid')})"
        raise CommandError(f"{who}: stop it first with Ctrl-C")
    for one in _all():
        if embedded.stop(one.home):
            print(f"{one.name:6} stopped")
    return OK


def _all() -> list[installation.Installation]:
    return [
        installation.own(),
        installation.demo(),
        installation.test(),
        *installation.test_workers(),
        installation.bench(),
    ]
