"""A wrong setting is one line that says what is wrong and what is allowed, before anything starts."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from assets.settings.database import database
from assets.settings.environment import DECLARED
from tests.production import production

BACKEND = Path(__file__).parents[1]

WRONG = [
    ({"ASSETS_BIND": "0.0.0.0"}, "outside production only 127.0.0.1, ::1 or localhost is allowed"),
    ({"ASSETS_MODE": "demo", "ASSETS_BIND": "192.168.1.10"}, "outside production only 127.0.0.1"),
    ({"ASSETS_MODE": "demo", "ASSETS_BIND": "::"}, "outside production only 127.0.0.1"),
    ({"ASSETS_BIND": "somewhere"}, "is not an address"),
    ({"REPORT_TIME_ZONE": "Mars/Base"}, "is not the name of a time zone"),
    ({"ASSETS_MODE": "prod"}, "allowed are development, demo, test, production"),
    ({"ASSETS_ROLE": "root"}, "allowed are owner, worker, web"),
    ({"DATABASE_URL": "mysql://localhost/assets"}, "must look like postgresql://"),
    ({"DATABASE_URL": "postgresql://me:pa/ss@localhost/assets"}, "/ ? # [ ] are written as"),
    ({"DATABASE_URL": "postgresql://me@one:5432,two:port/assets"}, "must look like postgresql://"),
    ({"DATABASE_URL": "postgresql://me@localhost"}, "must look like postgresql://"),
    ({"REDIS_URL": "localhost:6379"}, "must look like redis://"),
    ({"ASSETS_SMTP_URL": "smtp://me:pa/ss@localhost"}, "/ ? # [ ] are written as"),
    ({"ASSETS_SITE_URL": "figures.example.com"}, "must look like https://"),
    ({"ASSETS_SITE_URL": "https://figures.example.com/figures"}, "without a path"),
    ({"ASSETS_GOOGLE_ID": "one"}, "ASSETS_GOOGLE_ID and ASSETS_GOOGLE_SECRET go together"),
    ({"ASSETS_OPENID_URL": "https://id.example.com"}, "needs ASSETS_OPENID_ID and ASSETS_OPENID_SECRET"),
    ({"BASE_CURRENCY": "TOMAN"}, "is not an ISO 4217 currency code"),
    ({"ASSETS_MAIL_SERVICE": "pigeon"}, "allowed are , brevo, mailersend"),
    ({"ASSETS_MAIL_SERVICE": "resend"}, "ASSETS_MAIL_SERVICE=resend needs ASSETS_MAIL_SERVICE_KEY"),
    (
        {"ASSETS_MAIL_SERVICE": "resend", "ASSETS_SMTP_URL": "smtp://mail.example.com"},
        "mail leaves by one of them",
    ),
    ({"ASSETS_GATEWAY": "paypal"}, "allowed are , simulator, sandbox, live"),
    ({"ASSETS_GATEWAY": "live"}, "required with ASSETS_GATEWAY=live"),
    ({"ASSETS_GATEWAY_SIMULATOR": "http://192.0.2.1:8090"}, "the simulator is on this machine"),
    ({"ASSETS_SOURCE_GRACE_HOURS": "-1"}, "is not a number of hours between 0 and 744"),
    ({"ASSETS_FOLLOW_EVERY_SECONDS": "0"}, "is not a number of seconds between 1 and 86400"),
    ({"ASSETS_FOLLOW": "plans/shop"}, "ASSETS_FOLLOW: plans/shop is not a whole path"),
    ({"ASSETS_TOP_UP_LEAST": "-1"}, "is not a number of rials"),
    ({"ASSETS_TOP_UP_MOST": "9000"}, "ASSETS_TOP_UP_LEAST is more than ASSETS_TOP_UP_MOST"),
    ({"ASSETS_WEBHOOK_NETWORKS": "10.0.0.0/8,office"}, "has 'office': allowed are networks such as"),
    ({"ASSETS_WEBHOOK_NETWORKS": "10.0.0.1/8"}, "allowed are networks such as"),
    ({"ASSETS_WEBHOOK_HTTP": "maybe"}, "allowed are no, yes"),
    ({"ASSETS_LOG_FORMAT": "xml"}, "allowed are text, json"),
    ({"ASSETS_WEB_METRICS": "9101"}, "must look like 127.0.0.1:9101"),
    ({"ASSETS_WEB_METRICS": "localhost:9101"}, "must look like 127.0.0.1:9101"),
    ({"ASSETS_WORKER_METRICS": "127.0.0.1:99999"}, "must look like 127.0.0.1:9101"),
    ({"ASSETS_WORKER_METRICS": "0.0.0.0:9102"}, "so it needs ASSETS_METRICS_TOKEN"),
    ({"OTEL_EXPORTER_OTLP_ENDPOINT": "127.0.0.1:4318"}, "must look like http://127.0.0.1:4318"),
    (
        {"OTEL_EXPORTER_OTLP_ENDPOINT": "http://127.0.0.1:4317", "OTEL_EXPORTER_OTLP_PROTOCOL": "grpc"},
        "OTEL_EXPORTER_OTLP_PROTOCOL='grpc': traces are sent by http/protobuf",
    ),
    ({"ASSETS_SECURITY_CONTACT": "someone"}, "begins with none of mailto:, https://, tel:"),
]

WRONG_IN_PRODUCTION = [
    ({"SECRET_KEY": ""}, "SECRET_KEY is not set"),
    ({"SECRET_KEY": "short"}, "SECRET_KEY can be guessed"),
    ({"SECRET_KEY": "ab" * 40}, "SECRET_KEY can be guessed"),
    (
        {"SECRET_KEY": "django-insecure-0123456789abcdefghijklmnopqrstuvwxyz!"},
        "SECRET_KEY is one from an example",
    ),
    (
        {"SECRET_KEY": "your-SECRET-KEY-0123456789-abcdefghijklmnopqrstuvwxyz"},
        "SECRET_KEY is one from an example",
    ),
    ({"ASSETS_HOSTS": ""}, "ASSETS_HOSTS is not set"),
    ({"ASSETS_HOSTS": "figures.example.com,*"}, "'*' is not a host's name"),
    ({"ASSETS_HOSTS": ".example.com"}, "'.example.com' is not a host's name"),
    ({"ASSETS_HOSTS": "*.example.com"}, "'*.example.com' is not a host's name"),
    ({"ASSETS_TLS": ""}, "ASSETS_TLS is not set"),
    ({"ASSETS_TLS": "none"}, "allowed are "),
    ({"ASSETS_PROXIES": ""}, "ASSETS_TLS=proxy needs ASSETS_PROXIES"),
    ({"ASSETS_PROXIES": "*"}, "ASSETS_PROXIES: '*' does not appear to be"),
    ({"ASSETS_PROXIES": "0.0.0.0/0"}, "ASSETS_PROXIES: 0.0.0.0/0 is everyone"),
    ({"ASSETS_ROLE": "owner", "DATABASE_URL": ""}, "DATABASE_URL is not set"),
    ({"WEB_DATABASE_URL": ""}, "WEB_DATABASE_URL is not set: in production the web logs in by itself"),
    ({"SIGN_IN_DATABASE_URL": ""}, "SIGN_IN_DATABASE_URL is not set: the web server signs people in"),
    (
        {"WEB_DATABASE_URL": "postgresql://one@/assets", "SIGN_IN_DATABASE_URL": "postgresql://one@/assets"},
        "SIGN_IN_DATABASE_URL names the login of WEB_DATABASE_URL",
    ),
    ({"ASSETS_ROLE": "worker", "WORKER_DATABASE_URL": ""}, "WORKER_DATABASE_URL is not set"),
    ({"WEB_DATABASE_URL": "mysql://localhost/assets"}, "WEB_DATABASE_URL must look like postgresql://"),
    (
        {"ASSETS_TLS": "direct", "ASSETS_TLS_KEY": "manage.py"},
        "ASSETS_TLS=direct needs ASSETS_TLS_CERTIFICATE",
    ),
    ({"ASSETS_SITE_URL": "http://figures.example.com"}, "must begin with https:"),
    ({"ASSETS_SITE_URL": "https://other.example.com"}, "its host is none of ASSETS_HOSTS"),
    ({"REDIS_URL": ""}, "REDIS_URL is not set"),
    ({"ASSETS_GATEWAY": "simulator"}, "in production only live is allowed"),
    ({"ASSETS_GATEWAY": "sandbox"}, "in production only live is allowed"),
    ({"ASSETS_GATEWAY": "live"}, "ASSETS_GATEWAY_MERCHANT is not a merchant id"),
]


def check(settings: dict[str, str], *words: str) -> "subprocess.CompletedProcess[str]":
    command = [sys.executable, "manage.py", "check", *words]
    return subprocess.run(
        command, env=os.environ | settings, cwd=BACKEND, capture_output=True, text=True, check=False
    )


def assert_one_line(run: "subprocess.CompletedProcess[str]", says: str) -> None:
    assert run.returncode == 1
    assert run.stderr.startswith("settings: ")
    assert says in run.stderr
    assert run.stderr.count("\n") == 1


@pytest.mark.parametrize(("wrong", "says"), WRONG, ids=lambda value: str(value))
def test_a_wrong_setting_is_one_line(wrong: dict[str, str], says: str) -> None:
    assert_one_line(check(wrong), says)


@pytest.mark.parametrize(("wrong", "says"), WRONG_IN_PRODUCTION, ids=lambda value: str(value))
def test_production_does_not_start_without(wrong: dict[str, str], says: str, tmp_path: Path) -> None:
    assert_one_line(check(production(tmp_path) | wrong), says)


def test_production_says_all_that_is_missing_at_once_each_in_one_line() -> None:
    logins = ("WEB_DATABASE_URL", "SIGN_IN_DATABASE_URL", "WORKER_DATABASE_URL")
    nothing = dict.fromkeys(("DATABASE_URL", *logins, "REDIS_URL", "SECRET_KEY", "ASSETS_SIGNING_KEYS"), "")
    run = check({"ASSETS_MODE": "production", **nothing})
    assert run.returncode == 1
    lines = run.stderr.splitlines()
    assert all(line.startswith("settings: ") for line in lines)
    assert [line.split()[1] for line in lines] == [
        "DATABASE_URL",
        *logins,
        "REDIS_URL",
        "SECRET_KEY",
        "ASSETS_HOSTS",
        "ASSETS_TLS",
        "ASSETS_SMTP_URL",
        "ASSETS_SIGNING_KEYS",
    ]


def test_what_is_wrong_is_said_beside_what_is_missing(tmp_path: Path) -> None:
    wrong = {"ASSETS_HOSTS": "*,b_c", "ASSETS_TLS": "direct", "BASE_CURRENCY": "TOMAN", "SECRET_KEY": ""}
    lines = check(production(tmp_path) | wrong).stderr.splitlines()
    assert [line.split()[1].partition("=")[0].rstrip(":") for line in lines] == [
        "BASE_CURRENCY",
        "SECRET_KEY",
        "ASSETS_HOSTS",
        "ASSETS_HOSTS",
        "ASSETS_TLS",
        "ASSETS_TLS",
    ]


def test_no_fault_shows_a_merchant_id() -> None:
    assert "s3cr" not in check({"ASSETS_GATEWAY": "live", "ASSETS_GATEWAY_MERCHANT": "s3cret"}).stderr


@pytest.mark.parametrize(
    "url", ["postgresql://me:s3cr/et@localhost/assets", "postgresql://me:s3cr[et@localhost/a"]
)
def test_no_fault_shows_a_piece_of_a_password(url: str) -> None:
    assert "s3cr" not in check({"DATABASE_URL": url}).stderr


def test_links_in_mails_lead_to_the_first_host_unless_a_site_is_named(tmp_path: Path) -> None:
    two = production(tmp_path) | {"ASSETS_HOSTS": "figures.example.com, www.example.com"}
    assert setting(two, "SITE_URL") == "https://figures.example.com"
    assert setting(two | {"ASSETS_SITE_URL": ""}, "SITE_URL") == "https://figures.example.com"
    named = two | {"ASSETS_SITE_URL": "https://www.example.com/"}
    assert setting(named, "SITE_URL") == "https://www.example.com"
    assert setting(two, "DEFAULT_FROM_EMAIL") == "assets@figures.example.com"


def setting(environment: dict[str, str], name: str) -> str:
    script = f"from assets import settings; print(settings.{name})"
    run = subprocess.run(
        [sys.executable, "-c", script],
        env=os.environ | environment,
        cwd=BACKEND,
        capture_output=True,
        text=True,
        check=True,
    )
    return run.stdout.strip()


def test_production_with_all_that_it_needs_has_nothing_to_be_warned_of(tmp_path: Path) -> None:
    run = check(production(tmp_path), "--deploy", "--fail-level", "WARNING")
    assert run.returncode == 0, run.stderr


def test_production_may_listen_everywhere(tmp_path: Path) -> None:
    assert check(production(tmp_path) | {"ASSETS_BIND": "0.0.0.0"}).returncode == 0


def test_each_setting_is_declared_once_with_a_sentence_that_says_what_it_means() -> None:
    names = [setting.name for setting in DECLARED]
    assert len(names) == len(set(names)) > 25
    assert [setting.name for setting in DECLARED if not setting.meaning.endswith(".")] == []


def test_the_environment_is_read_by_declarations_alone() -> None:
    settings = BACKEND / "assets" / "settings"
    readers = [module.name for module in settings.glob("*.py") if "os.environ" in module.read_text()]
    assert readers == ["environment.py"]


def test_of_several_database_servers_the_one_that_takes_writes_is_meant_unless_the_address_says_another() -> (
    None
):
    several = database(
        "postgresql://me:p%40ss@one:5433,two/assets?sslmode=require&connect_timeout=9", "owner"
    )
    options = several["OPTIONS"]
    assert isinstance(options, dict)
    assert (several["HOST"], several["PORT"], several["PASSWORD"]) == ("one,two", "5433,", "p@ss")
    assert (options["target_session_attrs"], options["sslmode"]) == ("read-write", "require")
    assert options["connect_timeout"] == "9"
    chosen = database("postgresql://me@one,two/assets?target_session_attrs=any", "owner")["OPTIONS"]
    assert isinstance(chosen, dict)
    assert chosen["target_session_attrs"] == "any"


def test_one_database_server_is_asked_for_nothing_that_the_address_does_not_say() -> None:
    one = database("postgresql://me@[::1]:5433/assets?host=/run/postgresql", "owner")
    options = one["OPTIONS"]
    assert isinstance(options, dict)
    assert (one["HOST"], one["PORT"], set(options)) == ("/run/postgresql", "5433", {"pool"})
