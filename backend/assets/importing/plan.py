"""Reading a plan: a folder of SQL files, one for each target, and an optional plan.toml."""

import re
import tomllib
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from django.conf import settings

from assets.common.money import UnknownCurrency, currency_code
from assets.importing.csv_files import EXAMPLES
from assets.importing.errors import BaseCurrencyDiffers, PlanBroken
from assets.importing.targets import COMPLETE_TO, TARGETS, Target

SETTINGS_FILE = "plan.toml"
MAX_NAME = 200
EXAMPLE_OF_SQLITE, EXAMPLE_OF_XLSX = "shop.sqlite", "orders.xlsx"
ADDRESS = re.compile(r"env:[A-Za-z_]\w*")


@dataclass(frozen=True)
class Plan:
    """What to import. `name` keeps its rows apart from those of other plans; `zone` is that of bare times."""

    name: str
    zone: ZoneInfo
    queries: Mapping[Target, str]
    sqlite: Mapping[str, str] = field(default_factory=dict)
    """SQLite files by name: `shop.orders` in a query is the table `orders` of the file named `shop`."""
    xlsx: Mapping[str, str] = field(default_factory=dict)
    """XLSX files by name: `book.orders` is the sheet `orders` of the file named `book`."""
    postgres: Mapping[str, str] = field(default_factory=dict)
    """Variables of the environment with the addresses of PostgreSQL databases, by the names that queries give these."""
    mysql: Mapping[str, str] = field(default_factory=dict)
    """The same of MySQL and MariaDB databases."""
    encoding: str | None = None
    """That of CSV files that are not UTF-8."""
    is_whole: bool = True
    """Whether each run reads all rows that there ever were, so that one that is missing is gone."""
    feeds: bool = False
    """Whether days wait until the source is complete past their end."""
    since: Mapping[str, str] = field(default_factory=dict)
    """Columns that say when a row changed, by table, as `shop.orders`: followed, only later rows are read."""
    complete_to: datetime | str | None = None
    """Up to when it is complete, or the query that says so; None where that is when reading begins."""


def read_plan(folder: Path, *, followed: bool = False) -> Plan:
    """The plan in a folder; one that is followed feeds. Raises PlanBroken, BaseCurrencyDiffers."""
    if not folder.is_dir():
        raise PlanBroken(f"plan folder not found: {folder}")
    known = {target.file: target for target in TARGETS}
    files = sorted(file for file in folder.glob("*.sql") if file.name != COMPLETE_TO.file)
    for file in files:
        if file.name not in known:
            raise PlanBroken.at(
                file.name, f"not the name of a target; there are {', '.join(known)}, {COMPLETE_TO.file}"
            )
    if not files:
        raise PlanBroken(f"{folder}: the plan has no SQL file; it may have {', '.join(known)}")
    settings_file = _PlanSettings.read(folder / SETTINGS_FILE)
    _check_base_currency(settings_file)
    zone = _zone(settings_file)
    postgres, mysql = _addresses(settings_file, "postgres"), _addresses(settings_file, "mysql")
    _refuse_ambiguous(
        {
            "an XLSX file": settings_file.names("xlsx", of=EXAMPLE_OF_XLSX),
            "a SQLite file": settings_file.names("sqlite", of=EXAMPLE_OF_SQLITE),
            "a PostgreSQL database": postgres,
            "a MySQL database": mysql,
        }
    )
    feeds = followed or settings_file.truth("feed", default=False)
    complete_to = _complete_to(
        settings_file, folder / COMPLETE_TO.file, zone, feeds=feeds, may_be_now=bool(postgres or mysql)
    )
    if followed and isinstance(complete_to, datetime):
        raise PlanBroken.at(
            SETTINGS_FILE, f"complete_to is always the same: a plan that is followed has {COMPLETE_TO.file}"
        )
    return Plan(
        name=_name(settings_file, folder),
        zone=zone,
        queries={known[file.name]: _text(file) for file in files},
        sqlite=settings_file.names("sqlite", of=EXAMPLE_OF_SQLITE),
        xlsx=settings_file.names("xlsx", of=EXAMPLE_OF_XLSX),
        postgres=postgres,
        mysql=mysql,
        encoding=_encoding(settings_file),
        is_whole=settings_file.truth("whole", default=True),
        feeds=feeds,
        since=_since(settings_file, {*postgres, *mysql}),
        complete_to=complete_to,
    )


def plan_name(folder: Path) -> str:
    """What plan.toml says, or else the folder's name. Raises PlanBroken."""
    return _name(_PlanSettings.read(folder / SETTINGS_FILE), folder)


def _text(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as unreadable:
        raise PlanBroken.at(file.name, f"cannot be read: {unreadable}") from unreadable


@dataclass(frozen=True)
class _PlanSettings:
    """What plan.toml says."""

    values: Mapping[str, Any]

    ALLOWED = (
        "name",
        "zone",
        "encoding",
        "base_currency",
        "whole",
        "feed",
        "complete_to",
        "sqlite",
        "xlsx",
        "postgres",
        "mysql",
        "since",
    )

    @classmethod
    def read(cls, file: Path) -> "_PlanSettings":
        if not file.exists():
            return cls({})
        try:
            values = tomllib.loads(_text(file))
        except tomllib.TOMLDecodeError as wrong:
            raise PlanBroken.at(SETTINGS_FILE, str(wrong)) from wrong
        for key in values:
            if key not in cls.ALLOWED:
                raise PlanBroken.at(SETTINGS_FILE, f"unknown key {key}; there are {', '.join(cls.ALLOWED)}")
        return cls(values)

    def text(self, key: str, default: str = "") -> str:
        value = self.values.get(key, default)
        if not isinstance(value, str) or (key in self.values and not value.strip()):
            raise PlanBroken.at(SETTINGS_FILE, f"{key} must be a text that is not empty")
        return value.strip()

    def truth(self, key: str, *, default: bool) -> bool:
        value = self.values.get(key, default)
        if not isinstance(value, bool):
            raise PlanBroken.at(SETTINGS_FILE, f"{key} must be true or false")
        return value

    def moment(self, key: str, zone: ZoneInfo) -> datetime | None:
        """One without a zone of its own is of `zone`."""
        value = self.values.get(key)
        if value is None:
            return None
        if isinstance(value, str):
            try:
                value = datetime.fromisoformat(value.strip())
            except ValueError:
                value = None
        elif isinstance(value, date) and not isinstance(value, datetime):
            value = datetime(value.year, value.month, value.day, tzinfo=zone)
        if not isinstance(value, datetime):
            raise PlanBroken.at(SETTINGS_FILE, f"{key} must be a moment, as in 2026-03-10T02:00:00")
        return value if value.tzinfo else value.replace(tzinfo=zone)

    def names(self, key: str, *, of: str) -> dict[str, str]:
        """A table of names; `of` is an example of what has a name."""
        value = self.values.get(key, {})
        if not isinstance(value, dict) or not all(
            isinstance(named, str) and name.isidentifier() for name, named in value.items()
        ):
            raise PlanBroken.at(SETTINGS_FILE, f'[{key}] must give names, as in shop = "{of}"')
        return value


def _name(settings_file: _PlanSettings, folder: Path) -> str:
    return settings_file.text("name", default=folder.resolve().name)[:MAX_NAME]


def _zone(settings_file: _PlanSettings) -> ZoneInfo:
    name = settings_file.text("zone", default=settings.REPORT_TIME_ZONE)
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError) as unknown:
        raise PlanBroken.at(SETTINGS_FILE, f"zone {name!r} is not the name of a time zone") from unknown


def _addresses(settings_file: _PlanSettings, kind: str) -> dict[str, str]:
    """No address itself: it has a password in it, and plans are passed around."""
    example = "env:SHOP_DATABASE_URL"
    named = settings_file.names(kind, of=example)
    for name, address in named.items():
        if not ADDRESS.fullmatch(address):
            raise PlanBroken.at(
                SETTINGS_FILE,
                f'[{kind}] {name} must say which variable of the environment has the address, as in "{example}"',
            )
    return {name: address.removeprefix("env:") for name, address in named.items()}


def _refuse_ambiguous(sources: Mapping[str, Collection[str]]) -> None:
    """Raise PlanBroken where a name is that of two sources."""
    kind_of: dict[str, str] = {}
    for kind, names in sources.items():
        for name in names:
            if name in kind_of:
                raise PlanBroken.at(SETTINGS_FILE, f"{name} is the name of {kind_of[name]} and of {kind}")
            kind_of[name] = kind


def _complete_to(
    settings_file: _PlanSettings, query: Path, zone: ZoneInfo, *, feeds: bool, may_be_now: bool
) -> datetime | str | None:
    """A moment, or a query. `may_be_now`: without either, what is read is as of now."""
    moment = settings_file.moment(COMPLETE_TO.name, zone)
    if moment is not None and query.exists():
        raise PlanBroken.at(
            SETTINGS_FILE, f"complete_to and {query.name} say the same: leave one of them out"
        )
    complete_to = _text(query) if query.exists() else moment
    if not feeds:
        if complete_to is not None:
            raise PlanBroken.at(
                query.name if query.exists() else SETTINGS_FILE, "complete_to is of a plan with feed = true"
            )
    elif complete_to is None and not may_be_now:
        raise PlanBroken.at(
            SETTINGS_FILE,
            "feed = true, and nothing says up to when the files are complete: say complete_to ="
            f" 2026-03-10T02:00:00, or write {query.name}, as in"
            " SELECT max(changed_at) AS complete_to FROM 'orders.csv'",
        )
    return complete_to


def _since(settings_file: _PlanSettings, databases: Collection[str]) -> dict[str, str]:
    named = settings_file.values.get("since", {})
    if not isinstance(named, dict) or not all(isinstance(column, str) for column in named.values()):
        raise PlanBroken.at(SETTINGS_FILE, '[since] must name columns, as in "shop.orders" = "updated_at"')
    for table in named:
        if table.partition(".")[0] not in databases or not table.partition(".")[2]:
            there_are = ", ".join(sorted(databases)) or "none"
            raise PlanBroken.at(
                SETTINGS_FILE,
                f'[since] {table} is not a table of a database of [postgres] or [mysql], as in "shop.orders"; there'
                f" are: {there_are}",
            )
    return named


def _encoding(settings_file: _PlanSettings) -> str | None:
    name = settings_file.text("encoding")
    try:
        "".encode(name or "utf-8")
    except LookupError as unknown:
        raise PlanBroken.at(
            SETTINGS_FILE,
            f"encoding {name!r} is not the name of one; there are {', '.join(EXAMPLES)} and more",
        ) from unknown
    return name or None


def _check_base_currency(settings_file: _PlanSettings) -> None:
    name = settings_file.text("base_currency")
    if not name:
        return
    try:
        base = currency_code(name)
    except UnknownCurrency as unknown:
        raise PlanBroken.at(SETTINGS_FILE, f"base_currency: {unknown}") from unknown
    if base != settings.BASE_CURRENCY:
        raise BaseCurrencyDiffers(
            f"{SETTINGS_FILE}: the plan's exchange rates are to {base}, this installation's to"
            f" {settings.BASE_CURRENCY}; set BASE_CURRENCY={base} for every process of an installation"
            " that is to use them"
        )
