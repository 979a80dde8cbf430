"""The embedded servers: started, shared, killed, started again. All of it against real ones."""

import os
import shutil
import signal
import subprocess
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import psutil
import psycopg
import pytest
from redis import Redis

from assets import embedded
from assets.embedded import EmbeddedError, client
from assets.embedded.keeper import what_to_do
from assets.embedded.layout import SOCKET_PATH_LIMIT, Layout
from assets.embedded.locks import FileLock
from assets.embedded.postgres import Postgres
from assets.embedded.state import State
from tests.waiting import eventually

Script = Callable[..., "subprocess.Popen[str]"]
Holder = Callable[[Path], "subprocess.Popen[str]"]


def state(home: Path) -> State:
    found = State.read(home / "run" / "servers.json")
    assert found is not None
    return found


def gone(*pids: int | None) -> bool:
    def is_gone(pid: int) -> bool:
        try:
            return psutil.Process(pid).status() == psutil.STATUS_ZOMBIE
        except psutil.NoSuchProcess:
            return True

    eventually(lambda: all(is_gone(pid) for pid in pids if pid is not None))
    return True


def ask(url: str, question: str) -> object:
    with psycopg.connect(url) as connection:
        row = connection.execute(question.encode()).fetchone()
    assert row is not None
    return row[0]


def write(url: str, value: int) -> None:
    with psycopg.connect(url) as connection:
        connection.execute("CREATE TABLE IF NOT EXISTS kept (value integer)")
        connection.execute("INSERT INTO kept VALUES (%s)", [value])


def test_a_first_start_gives_two_servers_that_know_persian_letters(bare_home: Path) -> None:
    servers = embedded.start(bare_home, durable=False)

    assert ask(servers.database_url, "SELECT current_setting('TimeZone')") == "UTC"
    assert ask(servers.database_url, "SELECT lower('ÀÉ') || current_setting('jit')") == "àéoff"
    assert ask(servers.database_url, "SELECT 'بورس' ~ '^\\w+$'") is True
    assert Redis.from_url(servers.redis_url).ping()


def test_real_data_is_durable_and_scratch_data_is_not(home: Path, bare_home: Path) -> None:
    assert ask(embedded.start(home, durable=False).database_url, "SHOW fsync") == "off"
    assert ask(embedded.start(bare_home).database_url, "SHOW fsync") == "on"


def test_a_second_process_joins_and_the_last_one_to_go_stops_the_servers(home: Path, holder: Holder) -> None:
    embedded.start(home, durable=False)
    first = state(home)
    other = holder(home)
    assert state(home) == first

    embedded.release(home)
    assert ask(embedded.start(home).database_url, "SELECT 1") == 1
    assert state(home) == first
    embedded.release(home)

    other.communicate()
    assert gone(first.keeper, first.postgres, first.valkey)
    assert not embedded.keeper_runs(home)


def test_servers_do_not_outlive_a_user_that_was_killed(home: Path, holder: Holder) -> None:
    user = holder(home)
    kept = state(home)

    user.send_signal(signal.SIGKILL)

    assert gone(kept.keeper, kept.postgres, kept.valkey)


@pytest.mark.parametrize("server", ["postgres", "valkey"])
def test_a_killed_server_is_back_in_a_moment(home: Path, server: str) -> None:
    servers = embedded.start(home, durable=False)
    write(servers.database_url, 7)
    before = getattr(state(home), server)

    os.kill(before, signal.SIGKILL)

    eventually(lambda: getattr(state(home), server) != before)
    assert ask(servers.database_url, "SELECT sum(value)::int FROM kept") == 7
    assert Redis.from_url(servers.redis_url).ping()


def test_the_servers_of_a_killed_keeper_end_and_the_next_start_has_the_data(home: Path) -> None:
    write(embedded.start(home, durable=False).database_url, 7)
    kept = state(home)

    os.kill(kept.keeper, signal.SIGKILL)
    assert gone(kept.keeper)
    servers = embedded.start(home, durable=False)

    assert gone(kept.postgres, kept.valkey)
    assert ask(servers.database_url, "SELECT sum(value)::int FROM kept") == 7


def test_the_next_start_recovers_when_everything_was_killed_at_once(home: Path) -> None:
    url = embedded.start(home, durable=False).database_url
    write(url, 7)
    kept = state(home)
    with psycopg.connect(url) as busy:
        busy.execute("INSERT INTO kept VALUES (8)")  # never committed
        for pid in (kept.keeper, kept.postgres, kept.valkey):
            assert pid is not None
            os.kill(pid, signal.SIGKILL)
        assert gone(kept.keeper)
        servers = embedded.start(home, durable=False)
        assert ask(servers.database_url, "SELECT sum(value)::int FROM kept") == 7
        busy.close()


def test_a_stale_pid_file_that_names_a_stranger_neither_stops_the_start_nor_hurts_him(home: Path) -> None:
    with subprocess.Popen(["sleep", "60"]) as stranger:
        data = next(home.glob("pg*"))
        stale = f"{stranger.pid}\n{data}\n0\n5432\n{home / 'sockets'}\n\n  0  0\nready\n"
        (data / "postmaster.pid").write_text(stale)
        (home / "sockets" / ".s.PGSQL.5432.lock").write_text(stale)

        servers = embedded.start(home, durable=False)

        assert ask(servers.database_url, "SELECT 1") == 1
        assert state(home).postgres != stranger.pid
        assert stranger.poll() is None
        stranger.kill()


def test_a_long_path_gets_short_sockets(made_home: Path, bare_home: Path) -> None:
    deep = bare_home / ("long" * 20) / ("path" * 20)
    deep.parent.mkdir()
    subprocess.run(["cp", "-a", made_home, deep], check=True)
    layout = Layout.of(deep)

    servers = embedded.start(deep, durable=False)

    assert len(str(layout.sockets)) < SOCKET_PATH_LIMIT < len(str(layout.place))
    assert ask(servers.database_url, "SELECT 1") == 1
    embedded.discard(deep)
    assert not list(layout.place.glob("pg*"))


def test_two_starts_at_once_make_one_cluster_and_one_server(bare_home: Path, holder: Holder) -> None:
    with ThreadPoolExecutor(2) as at_once:
        users = list(at_once.map(holder, [bare_home, bare_home]))

    keepers = [
        process
        for process in psutil.process_iter()
        if str(bare_home) in _command(process) and "assets.embedded.keeper" in _command(process)
    ]

    assert len(keepers) == 1
    assert all(user.poll() is None for user in users)


def test_stop_ends_servers_that_are_in_use(home: Path, holder: Holder) -> None:
    holder(home)
    kept = state(home)

    assert embedded.stop(home)

    assert gone(kept.keeper, kept.postgres, kept.valkey)
    assert not embedded.stop(home)


def test_a_start_waits_until_the_servers_before_it_have_stopped(home: Path) -> None:
    embedded.start(home, durable=False)
    kept = state(home)
    embedded.release(home)

    servers = embedded.start(home, durable=False)

    assert state(home).keeper != kept.keeper
    assert ask(servers.database_url, "SELECT 1") == 1


def test_what_a_crashed_first_start_left_is_made_anew(bare_home: Path) -> None:
    half = bare_home / "pg18.new"
    half.mkdir()
    (half / "PG_VERSION").write_text("18\n")

    assert ask(embedded.start(bare_home, durable=False).database_url, "SELECT 1") == 1


def test_a_directory_that_is_no_cluster_is_left_alone(home: Path) -> None:
    data = next(home.glob("pg*"))
    (data / "PG_VERSION").unlink()

    with pytest.raises(EmbeddedError, match="no PostgreSQL data directory"):
        embedded.start(home)

    assert (data / "base").is_dir()
    assert not embedded.keeper_runs(home)


@pytest.mark.parametrize("durable", [True, False], ids=["own", "scratch"])
def test_a_cluster_that_does_not_start_is_left_as_it_is(home: Path, *, durable: bool) -> None:
    data = next(home.glob("pg*"))
    control = data / "global" / "pg_control"
    control.write_bytes(b"")

    with pytest.raises(EmbeddedError, match="PostgreSQL ended at once") as refused:
        embedded.start(home, durable=durable)

    assert f"the data in {data} are as they were: to start over without them, move that" in str(refused.value)
    assert control.read_bytes() == b""
    assert (data / "base").is_dir()
    assert not embedded.keeper_runs(home)


def test_a_full_disk_is_named(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (next(home.glob("pg*")) / "global" / "pg_control").write_bytes(b"")
    monkeypatch.setattr(shutil, "disk_usage", lambda _: shutil._ntuple_diskusage(100, 99, 1_500_000))

    assert "is full (1 MB are free): make room" in what_to_do(Postgres(Layout.of(home), durable=False))


def test_a_disk_so_full_that_nothing_can_be_written_is_named(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Then the keeper ends without having said why, neither in its log nor in its state."""
    monkeypatch.setattr(client, "_spawn_keeper", lambda *_, **__: None)
    monkeypatch.setattr(shutil, "disk_usage", lambda _: shutil._ntuple_diskusage(100, 100, 0))

    with pytest.raises(EmbeddedError, match=rf"the disk of {home} is full \(0 MB are free\): make room"):
        embedded.start(home)


def test_a_server_that_does_not_come_back_is_tried_again_until_it_does(home: Path) -> None:
    servers = embedded.start(home, durable=False)
    write(servers.database_url, 7)
    control = next(home.glob("pg*")) / "global" / "pg_control"
    before = control.read_bytes()
    control.write_bytes(b"")
    os.kill(state(home).postgres or 0, signal.SIGKILL)

    eventually(lambda: state(home).phase == "down")
    assert Redis.from_url(servers.redis_url).ping()
    with pytest.raises(EmbeddedError, match="tried again and again: PostgreSQL ended at once"):
        embedded.start(home, durable=False)
    control.write_bytes(before)

    eventually(lambda: state(home).phase == "ready")
    assert ask(servers.database_url, "SELECT sum(value)::int FROM kept") == 7


def test_programs_that_are_not_there_are_named(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ASSETS_PG_BIN", "/nowhere")

    with pytest.raises(EmbeddedError, match="ASSETS_PG_BIN=/nowhere has no program 'postgres'"):
        embedded.start(home)


def test_sockets_are_never_put_where_another_could_listen(home: Path) -> None:
    (home / "sockets").chmod(0o777)

    with pytest.raises(EmbeddedError, match="not a private directory"):
        embedded.start(home)


def test_data_is_put_where_the_account_of_the_servers_can_reach(tmp_path: Path) -> None:
    home = tmp_path / "home"  # below a directory of mode 0700, which root must not count on
    layout = Layout.of(home)

    servers = embedded.start(home, durable=False)

    assert (layout.place == layout.home) == (os.geteuid() != 0)
    assert ask(servers.database_url, "SELECT 1") == 1
    embedded.discard(home)
    assert not list(layout.place.glob("pg*"))


def test_a_lock_is_given_back_when_its_holder_is_killed(tmp_path: Path, python: Script) -> None:
    path = tmp_path / "lock"
    script = (
        "import sys; from pathlib import Path; from assets.embedded.locks import FileLock\n"
        "lock = FileLock(Path(sys.argv[1])); print(lock.try_acquire(), flush=True); sys.stdin.read()"
    )
    other = python(script, path)
    assert other.stdout is not None
    assert other.stdout.readline() == "True\n"
    lock = FileLock(path)
    assert not lock.try_acquire()

    other.kill()
    lock.acquire(timeout=5)
    lock.release()


def _command(process: psutil.Process) -> str:
    try:
        return " ".join(process.cmdline())
    except psutil.Error:
        return ""
