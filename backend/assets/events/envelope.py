"""Reading events: CloudEvents 1.0 in JSON, and what their data says as texts of an import's columns."""

import json
import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from decimal import Decimal, InvalidOperation
from functools import cache
from hashlib import sha256
from typing import Any, NoReturn

from assets.common.canonical import canonical
from assets.common.days import FIRST_DAY, LAST_DAY, ONE_DAY, day_of
from assets.common.money import UnknownCurrency, currency_code, exponent
from assets.common.text import NUL, clean_line, holds_nul
from assets.events.errors import Rejection
from assets.events.limits import LIMITS
from assets.events.models import LONGEST_ID
from assets.events.types import (
    BY_NAME,
    BY_NAME_OF_ENTRY,
    ENTRIES,
    MOST_ENTRIES,
    OF_ENTRY,
    EventType,
)
from assets.importing.staging import MISSING, NOBODY
from assets.importing.targets import Column, ColumnType, Target

ATTRIBUTES = (
    "specversion", "id", "source", "type", "time", "subject", "data", "datacontenttype", "dataschema",
)  # fmt: skip
EXTENSION = re.compile(r"[a-z0-9]{1,20}")
MOMENT = re.compile(r"\d{4}-\d\d-\d\d[Tt]\d\d:\d\d:\d\d(\.\d{1,9})?([Zz]|[+-]\d\d:\d\d)", re.ASCII)
NUMBER = re.compile(r"[+-]?\d{1,60}(\.\d{1,60})?", re.ASCII)
LONGEST_TEXT = 500
"""Of a value: what is longer is no name, id or number."""

FIRST, LAST = FIRST_DAY, LAST_DAY - ONE_DAY
"""Days that a log holds are between these; what falls due on one is overdue on the next."""

Body = Mapping[str, Any]


class Number(str):
    """A number with a fraction or an exponent, as it was written: no float touches money."""


@dataclass(frozen=True)
class Event:
    """An event that can be read. `values` are texts by column, without those that are empty."""

    source: str
    id: str
    type: EventType
    time: datetime
    values: Mapping[str, str]
    digest: bytes = field(repr=False)

    @property
    def key(self) -> str:
        """The external id of the event's object, or what stands for it."""
        if self.type.name == "rate.set":
            return f"{self.values['day']} {self.values['currency'].upper()}"
        if self.type.name == "member.named":
            return f"{self.values['dimension']} {self.values['slug']}"
        return self.values["external_id"]

    @property
    def target(self) -> Target:
        """That of the row, or the rows, that the event says."""
        return self.type.target_of(self.values)

    @property
    def named(self) -> list[tuple[str, str]]:
        """The objects that the event names beside its own: target and external id."""
        named = [
            (target, self.values[column])
            for column, target in self.type.references.items()
            if column in self.values
        ]
        named += [("users", entry["user"]) for entry in entries_of(self.values) if "user" in entry]
        return named


def entries_of(values: Mapping[str, str]) -> list[dict[str, str]]:
    """The entries of a transfer: texts by column."""
    text = values.get(ENTRIES.name)
    entries: list[dict[str, str]] = json.loads(text) if text else []
    return entries


def parse(text: bytes) -> Any:
    """The JSON value of a body, its numbers exact. Raises ValueError."""
    try:
        value = json.loads(text, parse_float=Number, parse_constant=_no_json)
        has_nul = b"\\u0000" in text and holds_nul(value)
    except RecursionError:
        raise ValueError("nested too deeply") from None
    if has_nul:
        raise ValueError("U+0000 in a text")
    return value


def _no_json(constant: str) -> NoReturn:
    raise ValueError(f"{constant} is no JSON")


def name_of(body: object, attribute: str) -> str | None:
    """An attribute of whatever came as an event, where it is a text."""
    value = body.get(attribute) if isinstance(body, dict) else None
    return value[:LONGEST_ID] if isinstance(value, str) else None


def digest_of(body: Body) -> bytes:
    """The SHA-256 of what an event says: its attributes and data in canonical form, without extensions.

    A number with a fraction and the same in a text say the same.
    """
    said = {name: body[name] for name in ATTRIBUTES if body.get(name) is not None}
    return sha256(canonical(said)).digest()


def read_event(body: object, *, name: str, types: Collection[str], at: datetime) -> Event:
    """An event of the source of this name, which may send these types. Raises Rejection."""
    if not isinstance(body, dict):
        raise Rejection("invalid", "an event is a JSON object")
    _check_attributes(body)
    source, id_, type_name = (_text_attribute(body, each) for each in ("source", "id", "type"))
    if source != name and not source.startswith(f"{name}/"):
        raise Rejection(
            "source_not_allowed", f"this token sends for the source {name}, or {name}/ and more", "source"
        )
    type_ = BY_NAME.get(type_name)
    if type_ is None:
        raise Rejection(
            "type_unknown", f"there is no type {type_name}; there are {', '.join(BY_NAME)}", "type"
        )
    if type_name not in types:
        raise Rejection("type_not_allowed", f"this source may send {', '.join(sorted(types))}", "type")
    time = _moment("time", body.get("time"))
    if time > at + LIMITS.future:
        raise Rejection("future", f"time is {time.isoformat()}, more than 5 minutes in the future", "time")
    values = _values(type_, body.get("data"), time, at)
    return Event(source, id_, type_, time, values, digest_of(body))


def _check_attributes(body: Body) -> None:
    if body.get("specversion") != "1.0":
        raise Rejection("invalid", 'specversion must be "1.0"', "specversion")
    for attribute in body:
        if attribute not in ATTRIBUTES and not EXTENSION.fullmatch(attribute):
            raise Rejection(
                "invalid", "names of attributes have small letters of ASCII and digits", attribute[:60]
            )
    for attribute in ("subject", "dataschema"):
        if not isinstance(body.get(attribute, ""), str | None):
            raise Rejection("invalid", f"{attribute} must be a text", attribute)
    if "data_base64" in body:
        raise Rejection("invalid", "data is JSON, in data", "data_base64")
    if body.get("datacontenttype") not in (None, "application/json"):
        raise Rejection(
            "invalid", "datacontenttype must be application/json, or be left out", "datacontenttype"
        )


def _text_attribute(body: Body, name: str) -> str:
    value = body.get(name)
    if value is None or value == "":
        raise Rejection("missing", f"{name} is missing", name)
    if not isinstance(value, str) or len(value) > LONGEST_ID:
        raise Rejection("invalid", f"{name} must be a text of 1 to {LONGEST_ID} characters", name)
    return value


def _values(type_: EventType, data: object, time: datetime, at: datetime) -> dict[str, str]:
    if not isinstance(data, dict):
        raise Rejection("missing" if data is None else "invalid", "data must be a JSON object", "data")
    values: dict[str, str] = {}
    for name, value in data.items():
        if name not in type_.columns:
            raise Rejection(
                "unknown_field",
                f"{type_.name} has no {name[:60]}; it has {', '.join(type_.columns)}",
                name[:60],
            )
        text = _entries(value) if name == ENTRIES.name else _value(type_.by_name[name], value)
        if text is not None:
            values[name] = text
    for name in type_.required:
        if name not in values:
            raise Rejection("missing", f"{name} is missing", name)
    _check_way(type_, values)
    _check_moments(type_, values, at)
    _check_amounts(values, data)
    if ENTRIES.name in values:
        for entry in data[ENTRIES.name]:
            _check_amounts(values, entry)
    if type_.moment == "day":
        values.setdefault("day", day_of(time).isoformat())
    elif type_.moment in type_.by_name:
        values[type_.moment] = time.isoformat()
    return values


def _check_way(type_: EventType, values: Mapping[str, str]) -> None:
    """Raise Rejection where a transfer has entries and is one, or is neither."""
    if not type_.or_else:
        return
    if ENTRIES.name not in values:
        for name in type_.or_else:
            if name not in values:
                raise Rejection("missing", f"{name} is missing, or {ENTRIES.name}", name)
        if "payment" in values:
            raise Rejection("invalid", f"payment is of a transfer with {ENTRIES.name}", "payment")
        return
    for name in (*type_.or_else, *OF_ENTRY):
        if name in values:
            raise Rejection("invalid", f"{name} is that of each entry, where there are {ENTRIES.name}", name)


def _entries(value: object) -> str | None:
    """The entries as a text. Raises Rejection."""
    if value is None:
        return None
    if not isinstance(value, list) or not 2 <= len(value) <= MOST_ENTRIES:
        raise Rejection(
            "invalid", f"{ENTRIES.name} must be a list of 2 to {MOST_ENTRIES} entries", ENTRIES.name
        )
    entries = []
    for given in value:
        if not isinstance(given, dict):
            raise Rejection("invalid", "an entry is a JSON object", ENTRIES.name)
        for name in given:
            if name not in OF_ENTRY:
                raise Rejection(
                    "unknown_field",
                    f"an entry has no {name[:60]}; it has {', '.join(OF_ENTRY)}",
                    ENTRIES.name,
                )
        texts = {name: _value(BY_NAME_OF_ENTRY[name], each) for name, each in given.items()}
        entries.append({name: text for name, text in texts.items() if text is not None})
    return json.dumps(entries, ensure_ascii=False, sort_keys=True)


def _check_moments(type_: EventType, values: Mapping[str, str], at: datetime) -> None:
    for name, text in values.items():
        is_moment = name != "due_at" and type_.by_name[name].type is ColumnType.MOMENT
        if is_moment and datetime.fromisoformat(text) > at + LIMITS.future:
            raise Rejection("future", f"{name} is more than 5 minutes in the future", name)


def _check_amounts(values: Mapping[str, str], data: Body) -> None:
    """As in an import, text with a dot is no amount of a currency without minor units: it may part thousands."""
    currency = values.get("currency")
    for name in ("amount", "price"):
        if currency and _is_text(data.get(name)) and "." in data[name] and _places(currency) == 0:
            raise Rejection(
                "invalid",
                f"{name} {data[name][:60]} has a decimal point, and {currency} has no minor units",
                name,
            )


def _is_text(value: object) -> bool:
    return isinstance(value, str) and not isinstance(value, Number)


@cache
def _places(currency: str) -> int | None:
    try:
        return exponent(currency_code(currency))
    except UnknownCurrency:
        return None


def _value(column: Column, value: object) -> str | None:
    if value is None:
        return None
    if column.type is ColumnType.DECIMAL:
        return _number(column.name, value)
    if column.type is ColumnType.MOMENT:
        return _moment(column.name, value).isoformat()
    if column.type is ColumnType.DAY:
        return _day(column.name, value)
    return _text(column, value)


def _text(column: Column, value: object) -> str | None:
    if isinstance(value, int) and not isinstance(value, bool):
        value = str(value)
    if not isinstance(value, str) or not _is_text(value) or len(value) > LONGEST_TEXT or NUL in value:
        raise Rejection(
            "invalid", f"{column.name} must be a text of at most {LONGEST_TEXT} characters", column.name
        )
    text = clean_line(value) if column.is_name else value.strip(" \t\n\r")
    if column.longest and len(text) > column.longest:
        raise Rejection("invalid", f"{column.name} is longer than {column.longest} characters", column.name)
    if text.lower() in (MISSING if column.is_name else (*MISSING, *NOBODY)):
        raise Rejection("invalid", f"{column.name} is a word for nothing ({text}): leave it out", column.name)
    return text or None


def _number(name: str, value: object) -> str | None:
    if isinstance(value, int | Number) and not isinstance(value, bool):
        return _plain(name, str(value))
    if not isinstance(value, str):
        raise Rejection("invalid", f"{name} must be a number, or a text with one", name)
    text = value.strip()
    if text and not NUMBER.fullmatch(text):
        raise Rejection("invalid", f"{name} {text[:60]} is not a number as in 450000 or 12.50", name)
    return _plain(name, text) if text else None


def _plain(name: str, text: str) -> str:
    try:
        number = Decimal(text)
    except InvalidOperation:
        number = Decimal("NaN")
    if not number.is_finite() or abs(number.adjusted()) > 60:
        raise Rejection("invalid", f"{name} {text[:60]} is not a number that can be stored", name)
    return f"{number:f}"


def _moment(name: str, value: object) -> datetime:
    if value is None:
        raise Rejection("missing", f"{name} is missing", name)
    moment = None
    if isinstance(value, str) and MOMENT.fullmatch(value):
        try:
            moment = datetime.fromisoformat(value.upper()).astimezone(UTC)
        except (ValueError, OverflowError):
            moment = None
    if moment is None or not FIRST < moment.date() < LAST:
        raise Rejection(
            "invalid",
            f"{name} must be a time with its offset, as in 2026-03-21T14:03:22+03:30 (RFC 3339)",
            name,
        )
    return moment


def _day(name: str, value: object) -> str:
    try:
        day = date.fromisoformat(value) if isinstance(value, str) and len(value) == 10 else None
    except ValueError:
        day = None
    if day is None or not FIRST < day < LAST:
        raise Rejection("invalid", f"{name} must be a day, as in 2026-03-21", name)
    return day.isoformat()
