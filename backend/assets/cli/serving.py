"""`./assets demo` and `./assets up`: everything that a served installation needs, in order."""

import os
import time
from dataclasses import replace

from assets import embedded
from assets.cli import frontend, health, installation, ports, terminal
from assets.cli.confirmation import confirm_discarding
from assets.cli.errors import OK, CommandError
from assets.cli.installation import Installation
from assets.cli.orphans import end_orphans
from assets.cli.paths import BACKEND, VENV_PYTHON
from assets.cli.processes import Argument
from assets.cli.steps import ProgramStep, Step, step
from assets.cli.supervisor import Program, Supervisor

READY_SECONDS = 90.0
SERVERS_CHECK_SECONDS = 1.0
FIGURES_CHECK_SECONDS = 10.0
PAGES = ("/fa/admin/", "/en/admin/")
ACCOUNT = "sign in as "
"""How the demo's output begins a line for each account."""
NO_ADMIN = "There is no administrator yet"
"""How `migrate` begins a line where nobody could manage users."""
WEB_METRICS = "ASSETS_WEB_METRICS"


def serve_demo(port: int, *, fresh: bool, still: bool) -> int:
    """Serve the made-up marketplace until a signal ends it."""
    return _Serving(installation.demo(), port).run(fresh=fresh, demo=True, alive=not still)


def serve_own(port: int, *, processes: int, fresh: bool) -> int:
    """Serve the user's own data until a signal ends it; `fresh` starts over with none, after asking."""
    served = installation.own()
    if fresh:
        confirm_discarding(served)
    return _Serving(served, port, processes).run(fresh=fresh, demo=False, alive=False)


class _Serving:
    """One installation, from nothing to answering."""

    def __init__(self, served: Installation, port: int, processes: int = 1) -> None:
        self._served = served
        self._port = port
        self._processes = processes
        self._began = time.monotonic()
        self._starting = Step("")
        self._checked_servers_at = 0.0
        self._checked_figures_at = 0.0
        self._figures_stand_still = ""
        self._host = served.bind_address()
        self._gateway_port: int | None = None
        self._sms_port: int | None = None
        self._ready = False
        self._accounts: list[str] = []
        self._no_admin: list[str] = []

    def run(self, *, fresh: bool, demo: bool, alive: bool) -> int:
        """Prepare, run the programs, and end them and the servers at a signal."""
        if demo and os.environ.get("DATABASE_URL"):
            terminal.say(
                terminal.paint("the demo has servers of its own: DATABASE_URL is for ./assets up", "2")
            )
        with self._served.lock(ports.url(self._host, self._port)):
            end_orphans(self._served.home)
            ports.require_free(self._host, self._port)
            try:
                self._prepare(fresh=fresh, demo=demo)
                self._supervise(demo=demo, alive=alive)
                terminal.say("stopping")
            finally:
                embedded.release(self._served.home)
        terminal.say("stopped")
        return OK

    def _prepare(self, *, fresh: bool, demo: bool) -> None:
        if fresh:
            with step("Old data thrown away"):
                self._served.discard()
        if self._served.uses_embedded_servers():
            with step("PostgreSQL and Valkey"):
                self._served.environment()
        said = migrate(self._served)
        self._no_admin = [line for line in said if line.startswith(NO_ADMIN) and not demo]
        if not demo:
            frontend.ensure_built()
            return
        # The pages are one processor's work and the marketplace another's: on a first start both take a minute or more.
        # Nobody is written to about what happened long ago.
        silent = {"ASSETS_MESSAGE_CHANNELS": ""}
        making = start_managing(self._served, "Demo marketplace", "make_demo", env=silent)
        try:
            frontend.ensure_built()
        except BaseException:
            making.stop()
            raise
        self._accounts = [line for line in making.finish() if line.startswith(ACCOUNT)]

    def _supervise(self, *, demo: bool, alive: bool) -> None:
        if demo:
            self._gateway_port, self._sms_port = ports.free_port(), ports.free_port()
        programs = [
            *map(self._web, range(1, self._processes + 1)),
            self._program("worker", [VENV_PYTHON, "manage.py", "worker"], role="worker"),
        ]
        if demo:
            words: list[Argument] = [VENV_PYTHON, "manage.py", "gateway_simulator"]
            programs.append(self._program("gateway", [*words, "--port", str(self._gateway_port)], role="web"))
            words = [VENV_PYTHON, "manage.py", "sms_stand_in"]
            programs.append(self._program("sms", [*words, "--port", str(self._sms_port)], role="web"))
        if not demo and self._served.setting("ASSETS_FOLLOW"):
            programs.append(self._program("follow", [VENV_PYTHON, "manage.py", "follow"], role="owner"))
        if alive:
            programs.append(
                self._program("marketplace", [VENV_PYTHON, "manage.py", "live_marketplace"], role="owner")
            )
        self._starting = Step("Web server and worker")
        Supervisor(self._served.home, programs).run(
            is_ready=lambda: health.answers(self._host, self._port, self._served.served_as()),
            on_ready=self._announce,
            watch=self._watch,
        )

    def _web(self, number: int) -> Program:
        """One of the processes that share the port. Each counts for itself, so each has metrics of its own."""
        shared = ["--shared"] if self._processes > 1 else []
        program = self._program(
            "web" if number == 1 else f"web-{number}",
            [VENV_PYTHON, "manage.py", "web", "--port", str(self._port), *shared],
            role="web",
        )
        metrics = program.env.get(WEB_METRICS, "")
        if number == 1 or not metrics:
            return program
        host, _, port = metrics.rpartition(":")
        return replace(program, env={**program.env, WEB_METRICS: f"{host}:{int(port) + number - 1}"})

    def _program(self, name: str, arguments: list[Argument], role: str) -> Program:
        return Program(
            name=name,
            arguments=arguments,
            cwd=BACKEND,
            env=self._served.environment(role, url=ports.url(self._host, self._port))
            | {"ASSETS_BIND": self._host}
            | self._demo(),
            log=self._served.home / "log" / f"{name}.log",
        )

    def _demo(self) -> dict[str, str]:
        """The settings of the demo: its payment gateway, its SMS, and webhooks to programs on this machine.

        Its people are made up, so no message leaves by mail.
        """
        if self._gateway_port is None or self._sms_port is None:
            return {}
        simulator = ports.url("127.0.0.1", self._gateway_port)
        return {
            "ASSETS_GATEWAY": "simulator",
            "ASSETS_GATEWAY_SIMULATOR": simulator,
            "ASSETS_MESSAGE_CHANNELS": "sms",
            "ASSETS_SMS": "kavenegar",
            "ASSETS_SMS_KEY": "of-the-stand-in",
            "ASSETS_SMS_STAND_IN": ports.url("127.0.0.1", self._sms_port),
            "ASSETS_WEBHOOK_NETWORKS": "127.0.0.0/8,::1/128",
            "ASSETS_WEBHOOK_HTTP": "yes",
        }

    def _announce(self) -> None:
        self._ready = True
        self._checked_figures_at = time.monotonic()
        self._starting.finish("done")
        url = ports.url(self._host, self._port)
        print(f"ready {url}", flush=True)
        for page in PAGES:
            print(f"      {url}{page}", flush=True)
        if self._sms_port is not None:
            print(f"      {ports.url('127.0.0.1', self._sms_port)}/ shows the SMS of the demo", flush=True)
        for line in (*self._accounts, *self._no_admin):
            print(f"      {line}", flush=True)
        took = terminal.elapsed(time.monotonic() - self._began)
        terminal.say(terminal.paint(f"after {took}; Ctrl-C stops everything", "2"))

    def _watch(self) -> None:
        now = time.monotonic()
        if not self._ready:
            self._starting.tick(str)
            if self._starting.seconds > READY_SECONDS:
                log = self._served.home / "log" / "web.log"
                raise CommandError(f"the web server did not answer within {READY_SECONDS:.0f} s: see {log}")
        elif now - self._checked_figures_at > FIGURES_CHECK_SECONDS:
            self._checked_figures_at = now
            self._look_at_figures()
        if now - self._checked_servers_at < SERVERS_CHECK_SECONDS or not self._served.uses_embedded_servers():
            return
        self._checked_servers_at = now
        if not embedded.keeper_runs(self._served.home):
            terminal.say(
                f"  {terminal.mark('failed')} PostgreSQL and Valkey were stopped; starting them again"
            )
            embedded.start(self._served.home, durable=self._served.durable)

    def _look_at_figures(self) -> None:
        """Say why figures stand still, whenever that changes."""
        why = health.why_figures_stand_still(self._host, self._port, self._served.served_as())
        if why is None or why == self._figures_stand_still:
            return
        if why:
            terminal.say(f"  {terminal.mark('failed')} figures stand still: {why}")
        else:
            terminal.say(f"  {terminal.mark('done')} figures are current again")
        self._figures_stand_still = why


def manage(served: Installation, title: str, *words: str) -> list[str]:
    """Run one of Django's commands as a step. Returns the end of what it said."""
    return start_managing(served, title, *words).finish()


def start_managing(
    served: Installation, title: str, *words: str, env: dict[str, str] | None = None
) -> ProgramStep:
    """The same, beside other steps until it is waited for; `env` is set beside the installation's."""
    return ProgramStep(
        title,
        [VENV_PYTHON, "manage.py", *words],
        cwd=BACKEND,
        log=served.log,
        env=served.environment() | (env or {}),
    )


def migrate(served: Installation) -> list[str]:
    """Bring the tables to what the code expects. Returns the end of what was said."""
    return manage(served, "Tables", "migrate", "--no-input")
